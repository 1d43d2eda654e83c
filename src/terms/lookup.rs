//! Looking up a query among candidate concepts: which terms it is, and how tightly.
//!
//! 1. A term that is the query's words ([`same_words`], or in another form) is a hit at its tier.
//! 2. A letter-name acronym is read: एसडब्ल्यूजी hits SWG, and SWG hits एसडब्ल्यूजी.
//! 3. A term in the other script that sounds like the query is a hit by its sound ([`sound`]).
//! 4. A term that holds all the words of the query, and more, is a partial hit.
//! 5. Otherwise a term whose letters are near enough is a fuzzy hit ([`similar`]).

pub mod bare;
pub mod sound;

use crate::model::{Concept, STARTER};
use crate::text::acronym::{decode_phrase, spell};
use crate::text::fold::{Tier, fold};
use crate::text::keys::{hash, joined_hash, joined_key, slips};
use crate::text::similar::{self, similarity};
use crate::text::{Lang, Lexicon, TokenKind, analysed, tokens};

use super::short_forms::{short_form_keys, short_form_of};
use super::{Match, TermIndex, recognise, same_words};

/// How a query and a term are related, the tightest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HitKind {
    /// The same words, at some tier.
    Words(Match),
    /// The same pronunciation across scripts.
    Sound,
    /// The query's words inside a longer term.
    Partial,
    /// A small edit away.
    Fuzzy,
}

impl HitKind {
    /// The name in JSON (`match`).
    pub fn name(self) -> &'static str {
        match self {
            HitKind::Words(how) => how.name(),
            HitKind::Sound => "sound",
            HitKind::Partial => "partial",
            HitKind::Fuzzy => "fuzzy",
        }
    }

    /// What the spellings differ in (`why`).
    pub fn why(self) -> Option<&'static str> {
        match self {
            HitKind::Words(how) => how.why(),
            _ => None,
        }
    }
}

/// A term that answers a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// How it matches.
    pub kind: HitKind,
    /// 0–100; 100 for the same words at T0 or T1, 99 for other spellings and forms, for partial
    /// hits the share of the term's words, for sounds the likeness, for fuzzy ones the similarity of the letters.
    pub rate: u8,
    /// Its concept.
    pub concept: Concept,
    /// Index of the term in the concept.
    pub term: usize,
}

/// All that is known about a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// As asked.
    pub query: String,
    /// Latin letters of a letter-name acronym.
    pub reading: Option<String>,
    /// The best first.
    pub hits: Vec<Hit>,
    /// Terms that are not near enough to be hits, for when there are none.
    pub near: Vec<String>,
}

/// Letters below this similarity (percent) do not make a fuzzy hit: at 70, one sign in four may
/// differ, which still reads as a slip.
pub const FUZZY: u8 = 70;

/// Below [`FUZZY`], still worth a "did you mean".
pub const NEAR: u8 = similar::FLOOR;

/// A sound is never as good as the word itself.
const MAX_SOUND: u8 = 99;

/// The hashes by which a store finds candidates for a query: joined keys (of the query, of its
/// words' citation forms, of its reading as an acronym) and words (against anchors).
pub fn query_keys(query: &str) -> (Vec<i64>, Vec<i64>) {
    let mut lexicon = Lexicon::default();
    let placed = analysed(query, &mut lexicon);
    let mut joined = vec![joined_hash(query)];
    joined.extend(acronym_twin(query).map(|twin| joined_hash(&twin)));
    joined.extend(short_form_keys(query));
    let mut anchors = Vec::new();
    for p in &placed {
        let word = lexicon.word(p.word);
        anchors.extend(word.hashes());
    }
    if placed.len() == 1 {
        joined.extend(anchors.iter().copied());
    }
    (joined, anchors)
}

/// The same acronym in the other script.
fn acronym_twin(query: &str) -> Option<String> {
    let latin = query.trim();
    let is_latin = (2..=8).contains(&latin.len()) && latin.chars().all(|c| c.is_ascii_alphabetic());
    if is_latin {
        spell(latin)
    } else {
        decode_phrase(query)
    }
}

/// Hashes under which words one slip away from the query's words are found.
pub fn slip_keys(query: &str) -> Vec<i64> {
    words_of(query).iter().flat_map(|w| slips(w)).collect()
}

/// For each word of the query the hashes of itself and its citation forms, for partial hits.
pub fn word_keys(query: &str) -> Vec<Vec<i64>> {
    forms_of(query)
        .iter()
        .map(|forms| forms.iter().map(|f| hash(f)).collect())
        .collect()
}

/// For each word its lenient key and those of its citation forms.
fn forms_of(text: &str) -> Vec<Vec<String>> {
    let mut lexicon = Lexicon::default();
    analysed(text, &mut lexicon)
        .into_iter()
        .filter(|p| p.token.kind != TokenKind::Mark)
        .map(|p| {
            let word = lexicon.word(p.word);
            let citations = word.citations().iter().map(|c| c.key.to_string());
            std::iter::once(word.lenient().to_owned())
                .chain(citations)
                .collect()
        })
        .collect()
}

/// How near a word of the vocabulary is to one of the query's words, in percent of letters.
pub fn nearness(query: &str, word: &str) -> u8 {
    let near = words_of(query).into_iter().map(|w| similarity(&w, word));
    near.max().unwrap_or(0)
}

fn words_of(text: &str) -> Vec<String> {
    tokens(text)
        .iter()
        .filter(|t| t.is_word() || t.kind == crate::text::TokenKind::Number)
        .map(|t| fold(&text[t.span.clone()], Tier::Lenient).into_owned())
        .collect()
}

/// The hits among candidates whose words are the query's, in any spelling, form or script.
/// `lang` is the language that the query is written in, where that was said.
pub fn same_word_hits(query: &str, lang: Option<&Lang>, candidates: Vec<Concept>) -> Vec<Hit> {
    let index = TermIndex::new(candidates);
    let mut lexicon = Lexicon::default();
    let placed = analysed(query, &mut lexicon);
    let whole = 0..placed.len();
    let forms: Vec<super::TermMatch> = recognise(query, &placed, &lexicon, &index)
        .into_iter()
        .filter(|o| o.tokens == whole)
        .flat_map(|o| o.terms)
        .collect();
    let twin = acronym_twin(query);
    collect(query, lang, &index.concepts, |c, t, text| {
        if let Some(how) = same_words(query, text) {
            return Some((
                HitKind::Words(how),
                if how <= Match::Spelling(Tier::Orthography) {
                    100
                } else {
                    99
                },
            ));
        }
        let entry = super::Entry {
            concept: c,
            term: t,
        };
        if forms.iter().any(|m| m.entry == entry) {
            return Some((HitKind::Words(Match::Inflected), 99));
        }
        same_acronym(query, twin.as_deref(), text).or_else(|| short_form_of(query, text))
    })
}

/// Two spellings of one letter-name acronym, or the same letters in the other script.
fn same_acronym(query: &str, twin: Option<&str>, term: &str) -> Option<(HitKind, u8)> {
    let twin = twin?;
    if same_words(twin, term).is_some() {
        return Some((HitKind::Sound, 99));
    }
    let letters = decode_phrase(query)?;
    let spelled = decode_phrase(term).is_some_and(|l| l == letters);
    spelled.then_some((HitKind::Words(Match::Spelling(Tier::Lenient)), 99))
}

/// The hits among candidates that hold all words of the query and more.
pub fn partial_hits(query: &str, lang: Option<&Lang>, candidates: &[Concept]) -> Vec<Hit> {
    let wanted = forms_of(query);
    collect(query, lang, candidates, |_, _, text| {
        let words = words_of(text);
        let holds = !wanted.is_empty()
            && words.len() > wanted.len()
            && wanted
                .iter()
                .all(|forms| forms.iter().any(|f| words.contains(f)));
        holds.then(|| (HitKind::Partial, (100 * wanted.len() / words.len()) as u8))
    })
}

/// The hits among candidates whose letters are near the query's: at least `least` percent.
pub fn fuzzy_hits(query: &str, lang: Option<&Lang>, candidates: &[Concept], least: u8) -> Vec<Hit> {
    let key = joined_key(query);
    collect(query, lang, candidates, |_, _, text| {
        let rate = similarity(&key, &joined_key(text)).min(98);
        (rate >= least).then_some((HitKind::Fuzzy, rate))
    })
}

/// What a query that found nothing may have meant: whole terms that are near, else single words
/// inside the terms of the candidates. The nearest first, each once.
pub fn near_texts(
    query: &str,
    lang: Option<&Lang>,
    near: &[Hit],
    candidates: &[Concept],
) -> Vec<String> {
    let key = joined_key(query);
    let whole = near
        .iter()
        .map(|h| (h.rate, h.concept.terms[h.term].text.as_str()));
    let terms = candidates.iter().flat_map(|c| &c.terms);
    let words = terms
        .filter(|t| lang.is_none_or(|l| &t.lang == l))
        .flat_map(|t| {
            tokens(&t.text)
                .into_iter()
                .filter(|k| k.is_word())
                .map(|k| &t.text[k.span])
        })
        .map(|word| (similarity(&key, &joined_key(word)), word))
        .filter(|(rate, _)| *rate >= FUZZY);
    let mut found: Vec<(u8, &str)> = whole.chain(words).collect();
    found.sort_by_key(|(rate, text)| (std::cmp::Reverse(*rate), *text));
    found.dedup_by_key(|(_, text)| *text);
    found
        .into_iter()
        .take(MAX_NEAR)
        .map(|(_, text)| text.to_owned())
        .collect()
}

/// More than three guesses are no help.
const MAX_NEAR: usize = 3;

/// The best term of each concept that `judge` lets pass, best first; equals in the order of
/// candidates.
fn collect(
    query: &str,
    lang: Option<&Lang>,
    candidates: &[Concept],
    judge: impl Fn(usize, usize, &str) -> Option<(HitKind, u8)>,
) -> Vec<Hit> {
    debug_assert!(!query.trim().is_empty());
    let mut hits: Vec<Hit> = Vec::new();
    for (c, concept) in candidates.iter().enumerate() {
        let best = concept
            .terms
            .iter()
            .enumerate()
            .filter(|(_, term)| lang.is_none_or(|l| &term.lang == l))
            .filter_map(|(t, term)| judge(c, t, &term.text).map(|(kind, rate)| (kind, rate, t)))
            .min_by_key(|(kind, rate, t)| (*kind, std::cmp::Reverse(*rate), *t));
        if let Some((kind, rate, term)) = best {
            hits.push(Hit {
                kind,
                rate,
                concept: concept.clone(),
                term,
            });
        }
    }
    // A desk's own glossary before the one that came with the program.
    let own_first = |h: &Hit| h.concept.glossary == STARTER;
    hits.sort_by_key(|h| (h.kind, std::cmp::Reverse(h.rate), own_first(h)));
    hits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Term;

    fn concept(hi: &str, en: &str) -> Concept {
        let term = |text: &str, lang| Term {
            id: 0,
            lang,
            text: text.to_owned(),
            status: None,
            note: None,
            extra: Default::default(),
        };
        Concept {
            terms: vec![term(hi, Lang::HI), term(en, Lang::EN)],
            ..Concept::default()
        }
    }

    fn glossary() -> Vec<Concept> {
        vec![
            concept("समझौता ज्ञापन", "memorandum of understanding"),
            concept("उप कार्य दल", "SWG"),
            concept("एसडब्ल्यूजी", "sub working group"),
            concept("कार्यक्रम", "programme"),
        ]
    }

    fn kinds(query: &str) -> Vec<(&'static str, u8)> {
        same_word_hits(query, None, glossary())
            .iter()
            .map(|h| (h.kind.name(), h.rate))
            .collect()
    }

    #[test]
    fn the_tier_is_told() {
        assert_eq!(kinds("समझौता ज्ञापन"), [("exact", 100)]);
        assert_eq!(kinds("समझौते ज्ञापनों"), [("inflected", 99)]);
        assert_eq!(kinds("Memorandum of Understanding"), [("spelling", 100)]);
        assert_eq!(kinds("एसडब्लूजी"), [("spelling", 99), ("sound", 99)]);
        assert_eq!(kinds("swg"), [("spelling", 100), ("sound", 99)]);
        assert_eq!(kinds("समझौता"), []);
    }

    #[test]
    fn words_of_longer_terms_and_slips_are_found() {
        for query in ["ज्ञापन", "ज्ञापनों"] {
            let partial = partial_hits(query, None, &glossary());
            assert_eq!((partial.len(), partial[0].rate), (1, 50), "{query}");
        }
        let fuzzy = fuzzy_hits("कार्यकम", None, &glossary(), FUZZY);
        assert_eq!(fuzzy.len(), 1);
        assert_eq!(fuzzy[0].concept.terms[0].text, "कार्यक्रम");
        assert!(fuzzy_hits("कार्यकम", Some(&Lang::EN), &glossary(), FUZZY).is_empty());
        assert!(fuzzy_hits("विश्वविद्यालय", None, &glossary(), FUZZY).is_empty());
        // A sign too many is less than a letter missing.
        let near = fuzzy_hits("कार्यक्रंम", None, &glossary(), FUZZY);
        assert!(near[0].rate > fuzzy[0].rate);
    }
}
