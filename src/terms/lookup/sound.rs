//! Hits by sound: what a query sounds like among terms in the other script.
//!
//! 1. A query is heard ([`Heard`]) unless a word of a closed class or letters are all it is.
//! 2. What an index returns for its keys is ranked by distance ([`Heard::ranked`]); what is not
//!    alike enough is dropped: the shorter a word, the more words sound like it by chance.
//! 3. A query that is known by its words has homophones only for hits.
//! 4. Where there is none, or only one that is clearly less alike, longer terms with words that sound
//!    like the query's are partial hits ([`Words`]).

use std::cmp::Reverse;

use crate::model::Concept;
use crate::text::acronym::decode_phrase;
use crate::text::sound::{
    Nearness, Phones, Script, nearness, of_english, of_hindi, of_roman, own_skeletons,
    query_skeletons,
};
use crate::text::{Lang, Token, is_function_word, tokens};

use super::{Hit, HitKind, collect};

/// A query as it sounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    readings: Vec<Reading>,
    /// The script of the terms that it is compared with.
    script: Script,
    floor: Floor,
    letters: usize,
    /// It is spelled as nobody types Hindi.
    is_english: bool,
}

/// How alike a hit must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Floor {
    /// Nothing else is known of the query.
    Alike,
    /// It is a word among the many of longer terms.
    Word,
    /// The query is known by its words, so that a sound is beside the point unless it is the same.
    Homophones,
}

/// The least likeness for a weight (in hundredths of a consonant) up to the first figure.
///
/// Measured on typed Hindi and on common English words against slices of a dictionary that do not
/// hold them: of the true words of a row 95–99 % are as alike, of the queries for others 9–18 %
/// find one.
const FLOORS: &[(u16, u8)] = &[(300, 86), (400, 84), (500, 80), (600, 76), (u16::MAX, 72)];

/// So much more alike must English be: its vowels are vague, and nobody who types a Hindi word
/// spells it like that. Costs no name of the samples, and a third of the false hits.
const ENGLISH: u8 = 6;

/// As alike as spelling can tell: मन and man, चर्च and church.
pub const SAME: u8 = 98;

/// An English word of fewer than three consonants has homophones that have nothing to do with it
/// (car, कर); longer ones are loans (film, church). Typed Hindi may be as short as it likes.
const LOAN: u16 = 310;

/// There are more words than terms, and a word says less than a term.
const WORD: u8 = 92;

/// A longer query is a sentence, not a term.
const MAX_WORDS: usize = 8;

/// Further from the best than this, a hit is one of the many that share some sounds.
const MARGIN: u8 = 12;

impl Heard {
    /// How the query sounds; `None` where that tells nothing. `lang` is the language it is written
    /// in, where that was said: typed Hindi is not read as English then.
    pub fn new(query: &str, lang: Option<&Lang>, floor: Floor) -> Option<Heard> {
        let script = Script::of(query)?;
        let words = query.split_whitespace().count();
        if words > MAX_WORDS || is_mute(query, script) || is_too_short(query, script) {
            return None;
        }
        let mut readings = readings(query, script, lang);
        if floor == Floor::Homophones {
            readings.retain(|r| !r.is_english || r.phones.weight() >= LOAN);
        }
        Some(Heard {
            readings,
            script: script.other(),
            floor,
            letters: query.chars().filter(|c| c.is_alphabetic()).count(),
            is_english: ENGLISH_ONLY
                .iter()
                .any(|s| query.to_lowercase().contains(s)),
        })
    }

    /// The keys under which a store has what may sound like it, the likeliest first.
    pub fn keys(&self) -> Vec<i64> {
        let readings: Vec<Phones> = self.readings.iter().map(|r| r.phones.clone()).collect();
        match self.floor {
            Floor::Homophones => own_skeletons(&readings, self.script),
            _ => query_skeletons(&readings, self.script),
        }
    }

    /// How many hits are worth showing: beside the words themselves, a sound is an aside.
    pub fn most(&self) -> usize {
        match self.floor {
            Floor::Alike | Floor::Word => 8,
            Floor::Homophones => 3,
        }
    }

    /// The terms that are alike enough, the nearest first.
    pub fn ranked(&self, terms: &[(i64, Phones)]) -> Vec<i64> {
        let mut alike: Vec<(Reverse<u8>, u16, i64)> = terms
            .iter()
            .filter_map(|(id, phones)| {
                let near = self.judge(phones)?;
                Some((Reverse(near.likeness), near.distance, *id))
            })
            .collect();
        alike.sort_unstable();
        let best = alike.first().map_or(0, |(rate, ..)| rate.0);
        alike
            .into_iter()
            .take_while(|(rate, ..)| rate.0.saturating_add(MARGIN) >= best)
            .map(|(.., id)| id)
            .collect()
    }

    /// The hits among candidates, the best first; equals in the order of candidates.
    pub fn hits(&self, query: &str, candidates: &[Concept]) -> Vec<Hit> {
        collect(query, None, candidates, |_, _, text| {
            let is_other = Script::of(text) == Some(self.script);
            let readings = is_other.then(|| self.script.readings(text))?;
            let near = readings.iter().filter_map(|r| self.judge(r));
            let rate = near.map(|n| n.likeness).max()?;
            // Letter names are no word that sounds somehow like another (qwerty, क्यूआरटी).
            let is_word = rate >= WORD || decode_phrase(text).is_none();
            is_word.then_some((HitKind::Sound, rate.min(super::MAX_SOUND)))
        })
    }

    /// How alike a word of a longer term is, where it is alike enough.
    fn likeness_of(&self, word: &str) -> Option<u8> {
        if Script::of(word) != Some(self.script) {
            return None;
        }
        let readings = self.script.readings(word);
        let near = readings.iter().filter_map(|r| self.judge(r));
        near.map(|n| n.likeness).max()
    }

    /// Whether a word that is alike is what was typed, not an English word beside it: it reads
    /// better as typed Hindi, or is a loan of the query.
    fn is_meant(&self, word: &str) -> bool {
        let words = self.script.readings(word);
        let best = |is_english: bool| {
            let readings = self.readings.iter().filter(|r| r.is_english == is_english);
            let all = readings.flat_map(|r| words.iter().map(move |w| (r, nearness(&r.phones, w))));
            all.max_by_key(|(_, near)| near.likeness)
        };
        match (best(false), best(true)) {
            (Some((_, hindi)), Some((reading, english))) => {
                let is_loan = english.likeness > SAME && reading.phones.weight() >= LOAN;
                let is_typed = self.letters >= TYPED && !self.is_english;
                is_loan || is_typed && hindi.likeness > english.likeness
            }
            (Some(_), None) => true,
            (None, english) => english.is_some_and(|(_, near)| near.likeness >= SAME),
        }
    }

    /// How near a word is by the nearest reading that is near enough.
    fn judge(&self, phones: &Phones) -> Option<Nearness> {
        let near = self.readings.iter().filter_map(|reading| {
            let near = nearness(&reading.phones, phones);
            (near.likeness >= self.least(near.weight, reading.is_english)).then_some(near)
        });
        near.min_by_key(|n| n.distance)
    }

    fn least(&self, weight: u16, is_english: bool) -> u8 {
        match self.floor {
            Floor::Homophones => SAME,
            Floor::Word => WORD,
            Floor::Alike if self.letters < 3 => WORD,
            Floor::Alike => {
                let row = FLOORS.iter().find(|(up_to, _)| weight < *up_to);
                let more = if is_english { ENGLISH } else { 0 };
                row.map_or(100, |(_, least)| *least + more)
            }
        }
    }
}

/// One way to read the query.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Reading {
    phones: Phones,
    is_english: bool,
}

fn readings(query: &str, script: Script, lang: Option<&Lang>) -> Vec<Reading> {
    let (hindi, english) = match (script, lang) {
        (Script::Devanagari, _) => (Some(of_hindi(query)), None),
        (Script::Latin, Some(l)) if l.is_hindi() => (Some(of_roman(query)), None),
        (Script::Latin, Some(_)) => (None, Some(of_english(query))),
        (Script::Latin, None) => (Some(of_roman(query)), Some(of_english(query))),
    };
    let hindi = hindi.map(|phones| (phones, false)).into_iter();
    let all = hindi.chain(english.map(|phones| (phones, true)));
    all.filter(|(phones, _)| !phones.is_empty())
        .map(|(phones, is_english)| Reading { phones, is_english })
        .collect()
}

/// The words of a query as they sound, to be found in longer terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(Vec<Heard>);

/// The ways to hear the words of a query: as they stand, and joined (vidhan sabha is विधानसभा).
pub fn heard_words(query: &str, lang: Option<&Lang>) -> Vec<Words> {
    let words: Vec<&str> = query
        .split(|c: char| c.is_whitespace() || c == '-')
        .filter(|w| w.contains(char::is_alphanumeric))
        .take(MAX_WORDS + 1)
        .collect();
    if words.len() > MAX_WORDS {
        return Vec::new();
    }
    let hear = |word: &str| Heard::new(word, lang, Floor::Word);
    let apart = words.iter().map(|word| hear(word)).collect::<Option<_>>();
    let joined = (words.len() == 2).then(|| hear(&words.concat()));
    let ways = [apart, joined.flatten().map(|one| vec![one])];
    let some = ways.into_iter().flatten().filter(|way| !way.is_empty());
    some.map(Words).collect()
}

impl Words {
    /// The words, each to be looked for by its keys.
    pub fn heard(&self) -> &[Heard] {
        &self.0
    }

    /// The hits among candidates that hold words sounding like these, and more; with how alike the
    /// words are. The best first, and only those about as good as the best.
    pub fn hits(&self, query: &str, candidates: &[Concept]) -> (u8, Vec<Hit>) {
        let mut hits = collect(query, None, candidates, |_, _, text| {
            let (_, share) = self.in_term(text)?;
            Some((HitKind::Partial, share))
        });
        let likeness = |h: &Hit| {
            self.in_term(&h.concept.terms[h.term].text)
                .map_or(0, |(l, _)| l)
        };
        let best = hits.iter().map(likeness).max().unwrap_or(0);
        hits.retain(|h| likeness(h).saturating_add(CLEARLY) >= best);
        hits.truncate(MOST_PARTIAL);
        (best, hits)
    }

    /// How alike the least alike word is, and the words' share of the term.
    fn in_term(&self, text: &str) -> Option<(u8, u8)> {
        let tokens: Vec<Token> = tokens(text).into_iter().filter(Token::is_word).collect();
        if tokens.len() <= self.0.len() {
            return None;
        }
        let is_single = self.0.len() == 1;
        let nearest = |heard: &Heard| {
            let spans = tokens.iter().map(|t| &text[t.span.clone()]);
            let words = spans.filter(|word| !is_single || heard.is_meant(word));
            words.filter_map(|word| heard.likeness_of(word)).max()
        };
        let likeness = self.0.iter().map(nearest).min().flatten()?;
        Some((likeness, (100 * self.0.len() / tokens.len()) as u8))
    }
}

/// So much less alike, one term is not worth showing beside another.
pub const CLEARLY: u8 = 6;

/// More longer terms by their sound are a page to read, not an answer.
const MOST_PARTIAL: usize = 5;

/// Shorter words are English as often as typed Hindi (main, mat, song).
const TYPED: usize = 5;

/// Spellings that Hindi is not typed with.
const ENGLISH_ONLY: &[&str] = &["wh", "ea", "oa", "ck", "qu", "ght", "tion"];

/// A letter or a syllable of Hindi sounds like half of the acronyms there are (की, क), and one Latin
/// letter is a name.
fn is_too_short(query: &str, script: Script) -> bool {
    let least = match script {
        Script::Devanagari => 3,
        Script::Latin => 2,
    };
    query.chars().take(least).count() < least
}

/// Function words would be heard as Hindi ones (the as थे), and letters are spelled, not spoken.
fn is_mute(query: &str, script: Script) -> bool {
    match script {
        Script::Devanagari => decode_phrase(query).is_some() || is_function_word(query),
        Script::Latin => {
            let small = query.to_lowercase();
            let spelled = !query.contains(|c: char| c.is_lowercase())
                && !small.contains(['a', 'e', 'i', 'o', 'u', 'y']);
            is_function_word(&small) || spelled
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Term;
    use crate::text::sound::term_sounds;

    fn concept(lang: Lang, text: &str) -> Concept {
        let term = Term {
            id: 0,
            lang,
            text: text.to_owned(),
            status: None,
            note: None,
            extra: Default::default(),
        };
        Concept {
            terms: vec![term],
            ..Concept::default()
        }
    }

    const TERMS: &[&str] = &[
        "समझौता",
        "समझौता ज्ञापन",
        "न्यू डेल्ही",
        "राफेल",
        "करने",
        "अपने",
        "स्थिति",
        "थे",
        "मन",
        "मना",
        "मंत्री",
        "मित्र",
        "दिन",
        "दीन",
        "और",
        "चर्च",
        "नीति",
        "उपराज्यपाल",
        "राष्ट्रपति",
        "CII",
        "CAA",
        "memorandum",
        "Rafael",
        "New Delhi",
        "Korean",
        "open",
        "church",
        "man",
    ];

    fn found(query: &str, floor: Floor) -> Vec<&'static str> {
        let Some(heard) = Heard::new(query, None, floor) else {
            return Vec::new();
        };
        let keys = heard.keys();
        let rows: Vec<(i64, Phones)> = TERMS
            .iter()
            .enumerate()
            .flat_map(|(at, text)| term_sounds(text).into_iter().map(move |(k, p)| (k, at, p)))
            .filter(|(key, ..)| keys.contains(key))
            .map(|(_, at, phones)| (at as i64, phones))
            .collect();
        let mut ids = heard.ranked(&rows);
        ids.dedup();
        let texts: Vec<&str> = ids.iter().map(|id| TERMS[*id as usize]).collect();
        let concepts: Vec<Concept> = texts.iter().map(|t| concept(Lang::UND, t)).collect();
        let hits = heard.hits(query, &concepts);
        assert_eq!(hits.len(), concepts.len(), "{query}");
        texts
    }

    #[test]
    fn sounds_are_found_in_the_other_script() {
        for (query, first) in [
            ("samjhauta", "समझौता"),
            ("smjhota", "समझौता"),
            ("samjhauta gyapan", "समझौता ज्ञापन"),
            ("New Delhi", "न्यू डेल्ही"),
            ("Rafael", "राफेल"),
            ("राफेल", "Rafael"),
            ("न्यू डेल्ही", "New Delhi"),
            ("mantri", "मंत्री"),
            ("mitr", "मित्र"),
            ("din", "दिन"),
            ("deen", "दीन"),
            ("man", "मन"),
            ("church", "चर्च"),
            ("चर्च", "church"),
        ] {
            assert_eq!(found(query, Floor::Alike).first(), Some(&first), "{query}");
        }
    }

    fn in_longer(query: &str) -> Vec<&'static str> {
        let longer: &[&str] = &[
            "संविधान दिवस",
            "अंतरराष्ट्रीय सीमा",
            "थल सेना प्रमुख",
            "विधानसभा चुनाव",
            "फिल्म निर्माता",
            "भारतीय संघ",
            "लोक अदालत",
            "वित्त वर्ष",
            "चुनावी बॉन्ड",
            "एग्जिट पोल",
            "मैन ऑफ द मैच",
            "महिंद्रा एंड महिंद्रा",
        ];
        let concepts: Vec<Concept> = longer.iter().map(|t| concept(Lang::HI, t)).collect();
        let ways = heard_words(query, None);
        let hits = ways.iter().flat_map(|way| way.hits(query, &concepts).1);
        let found = |h: Hit| longer.iter().find(|t| **t == h.concept.terms[0].text);
        hits.filter_map(found).copied().collect()
    }

    #[test]
    fn words_of_longer_terms_are_found_by_typed_hindi_and_loans() {
        for (query, found) in [
            ("samvidhan", "संविधान दिवस"),
            ("antarrashtriya", "अंतरराष्ट्रीय सीमा"),
            ("thal sena", "थल सेना प्रमुख"),
            ("vidhan sabha", "विधानसभा चुनाव"),
            ("vidhansabha", "विधानसभा चुनाव"),
            ("film", "फिल्म निर्माता"),
            ("bond", "चुनावी बॉन्ड"),
            ("Mahindra & Mahindra", "महिंद्रा एंड महिंद्रा"),
        ] {
            assert_eq!(in_longer(query), [found], "{query}");
        }
        for query in [
            "song",
            "sing",
            "look",
            "lock",
            "lack",
            "wheat",
            "band",
            "main",
            "pool",
            "pull",
            "sale",
            "rain",
            "rashtriya",
            "sansad",
            "the",
            "&",
        ] {
            assert_eq!(in_longer(query), [""; 0], "{query}");
        }
    }

    #[test]
    fn what_only_resembles_stays_silent() {
        for query in [
            "Korean",
            "open",
            "States",
            "Knott",
            "the",
            "government",
            "market",
            "of the",
            "XYZ",
            "करने",
            "अपने",
            "की",
            "क",
            "में",
            "o",
            "rajyapal",
            "uprashtrapati",
            "एसडब्ल्यूजी",
            "12",
            "—",
            "and",
        ] {
            assert_eq!(found(query, Floor::Alike), [""; 0], "{query}");
        }
        assert!(heard_words(&"कम ".repeat(9), None).is_empty());
        for query in ["mana", "samjhote", "mitra ji"] {
            let loose = found(query, Floor::Homophones);
            assert!(
                !loose.contains(&"समझौता") && !loose.contains(&"मित्र"),
                "{query}"
            );
        }
    }
}
