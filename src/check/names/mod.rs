//! Names of the English side that no word of the Hindi side sounds like: the common ground of
//! `name-mismatch` and `name-missing`.
//!
//! 1. A *name* is a word with a capital inside an English sentence that is not usually translated
//!    (`common`), is no term of a glossary that the Hindi uses, and no part of a headline in capitals.
//! 2. It is *heard* where a Hindi word, or the word together with its neighbours, sounds like it, or
//!    where it stands there in Latin letters.
//! 3. A name that is not heard, beside a name that is, has its counterpart beside that one: the Hindi
//!    word there that stands for nothing else in the English is *near*, if it says another sound.
//! 4. Without such a neighbour, a word may be near by likeness alone.
//!    So is a word that the name is heard in, with another consonant in the midst (रिचर्ज for Richard).
//! 5. What has nothing near is *missing* only where the name is heard elsewhere in the document or its
//!    neighbour, first name or surname, is heard here.
//!
//! Must not know Hindi names: everything is told by ear.

mod common;

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::sound::{
    self, Phones, likeness, of_english, of_hindi, of_roman, without_counterpart,
};
use crate::text::{TokenKind, is_function_word};

use self::common::{is_title, is_translated};
use super::{Article, Pair, PairText, Place};

/// A name that the Hindi does not have.
#[derive(Clone, Debug)]
pub(super) struct Unheard {
    /// The name, on the English side.
    pub(super) name: Place,
    /// The Hindi word that stands in its place.
    pub(super) near: Option<Place>,
    /// Another place of the document where the name is heard, and what is heard there.
    pub(super) elsewhere: Option<Place>,
}

/// A word of the Hindi side and its phones.
struct Word {
    token: usize,
    span: Range<usize>,
    phones: Phones,
}

/// A name of the English side.
struct Name<'a> {
    token: usize,
    span: Range<usize>,
    text: &'a str,
    /// Whether its capital is no accident of its place, and no part of what an institution is called.
    is_inside: bool,
    /// The Hindi word that it is heard in.
    heard: Option<usize>,
}

/// A pair with its names and words.
struct Listened<'a> {
    pair: &'a Pair<'a>,
    names: Vec<Name<'a>>,
    words: Vec<Word>,
}

/// The names that are not heard, in the order of the document.
pub(super) fn unheard(article: &Article<'_>) -> Vec<Unheard> {
    let translated = translated_words(article);
    let pairs: Vec<Listened<'_>> = article
        .pairs
        .iter()
        .map(|pair| listen(pair, translated.get(&pair.hindi().segment)))
        .filter(|l| !l.names.is_empty())
        .collect();
    let mut elsewhere: FxHashMap<String, Place> = FxHashMap::default();
    for listened in &pairs {
        for name in &listened.names {
            let Some(heard) = name.heard else { continue };
            let place = || Place::new(
                listened.pair.hindi().segment,
                listened.words[heard].span.clone(),
            );
            elsewhere.entry(name.text.to_lowercase()).or_insert_with(place);
        }
    }
    pairs.iter().flat_map(|l| judged(l, &elsewhere)).collect()
}

/// By Hindi segment, the English words of the terms that stand in it, in small letters.
fn translated_words(article: &Article<'_>) -> FxHashMap<usize, FxHashSet<String>> {
    let mut out: FxHashMap<usize, FxHashSet<String>> = FxHashMap::default();
    for (text, occurrence) in article.occurrences() {
        let words = out.entry(text.segment).or_default();
        for found in &occurrence.terms {
            let (concept, _) = article.term(found);
            for term in concept.terms.iter().filter(|t| t.lang.is_english()) {
                words.extend(term.text.split([' ', '-']).map(str::to_lowercase));
            }
        }
    }
    out
}

fn listen<'a>(pair: &'a Pair<'a>, translated: Option<&FxHashSet<String>>) -> Listened<'a> {
    let mut names = names(pair.english());
    names.retain(|n| !translated.is_some_and(|t| t.contains(&n.text.to_lowercase())));
    let words = if names.is_empty() {
        Vec::new()
    } else {
        words(pair.hindi())
    };
    let mut listened = Listened { pair, names, words };
    for at in 0..listened.names.len() {
        listened.names[at].heard = listened.heard(at);
    }
    listened
}

/// The words with capitals that may be names; none in a headline.
fn names<'a>(side: &'a PairText<'_>) -> Vec<Name<'a>> {
    let words: Vec<usize> = (0..side.tokens.len())
        .filter(|i| side.tokens[*i].kind == TokenKind::Latin)
        .collect();
    let small = words
        .iter()
        .filter(|i| side.word(&side.tokens[**i]).starts_with(char::is_lowercase));
    if MIN_SMALL * small.count() < words.len() {
        return Vec::new();
    }
    let named = words.iter().filter_map(|i| {
        let token = &side.tokens[*i];
        let text = without_possessive(side.word(token));
        let span = token.span.start..token.span.start + text.len();
        is_name(text).then(|| Name {
            token: *i,
            span,
            text,
            is_inside: is_inside(side, *i) && is_all_names(side, *i),
            heard: None,
        })
    });
    named.collect()
}

fn without_possessive(word: &str) -> &str {
    ["'s", "’s", "'", "’"]
        .iter()
        .find_map(|end| word.strip_suffix(*end))
        .unwrap_or(word)
}

/// In a headline in capitals fewer than one word in so many is small.
const MIN_SMALL: usize = 3;

/// Shorter names sound like too many words.
const MIN_LETTERS: usize = 4;

/// A capital and small letters (Mc- and Mac- names have two), and nothing that is translated.
fn is_name(word: &str) -> bool {
    let mut chars = word.chars();
    let begins = chars.next().is_some_and(char::is_uppercase);
    let capitals = chars.clone().filter(|c| c.is_uppercase()).count();
    let is_plain = word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’'));
    begins
        && is_plain
        && capitals <= usize::from(word.starts_with("Mc") || word.starts_with("Mac") || word.contains(['\'', '’']))
        && word.chars().count() >= MIN_LETTERS
        && !is_function_word(&word.to_lowercase())
        && !is_translated(word)
}

/// Whether a word of the same sentence stands before it.
fn is_inside(side: &PairText<'_>, token: usize) -> bool {
    let Some(before) = token.checked_sub(1).map(|i| &side.tokens[i]) else {
        return false;
    };
    before.kind != TokenKind::Mark || matches!(side.word(before), "," | "-" | "&" | "’" | "'")
}

/// Whether the capitals beside a word are names too, after at most a title: in the Huanan Seafood
/// Market and the Reign of Terror, no word can be told for a name.
fn is_all_names(side: &PairText<'_>, token: usize) -> bool {
    let word = |i: usize| side.tokens.get(i).map(|t| without_possessive(side.word(t)));
    let capital = |i: usize| word(i).filter(|w| w.starts_with(char::is_uppercase));
    let mut after = token + 1;
    while let Some(next) = capital(after).filter(|w| !is_company(w)) {
        if is_part_of_title(next) {
            return false;
        }
        after += 1;
    }
    let binds = |i: usize| word(i).is_some_and(|w| matches!(w, "of" | "for" | "the" | "and" | "without"));
    if word(after).is_some_and(|w| matches!(w, "of" | "for")) && capital(after + 1).is_some() {
        return false;
    }
    let mut at = token;
    while let Some(last) = at.checked_sub(1).and_then(capital) {
        if is_function_word(&last.to_lowercase()) || is_title(last) {
            return true;
        }
        if is_part_of_title(last) {
            return false;
        }
        at -= 1;
    }
    while at.checked_sub(1).is_some_and(binds) {
        at -= 1;
        if at.checked_sub(1).and_then(capital).is_some_and(is_part_of_title) {
            return false;
        }
    }
    true
}

/// What the name of a body or a work is made of: words that are translated, and acronyms.
fn is_part_of_title(word: &str) -> bool {
    is_translated(word) || word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// What a company adds to its name.
fn is_company(word: &str) -> bool {
    matches!(word, "Inc" | "Ltd" | "Limited" | "Corp" | "Co" | "PLC" | "Plc" | "LLC" | "AG" | "Group")
}

fn words(side: &PairText<'_>) -> Vec<Word> {
    let tokens = side.tokens.iter().enumerate();
    tokens
        .filter(|(_, t)| t.kind == TokenKind::Hindi && !is_function_word(side.word(t)))
        .map(|(token, t)| Word {
            token,
            span: t.span.clone(),
            phones: of_hindi(side.word(t)),
        })
        .collect()
}

/// How much a Hindi word sounds like a word in Latin letters, whichever way that is read.
fn alike(hindi: &Phones, readings: &[Phones]) -> u8 {
    readings.iter().map(|r| likeness(hindi, r)).max().unwrap_or(0)
}

fn readings(latin: &str) -> [Phones; 2] {
    [of_english(latin), of_roman(latin)]
}

impl Listened<'_> {
    /// The Hindi word that a name is heard in: alone, or with the words beside it on either side.
    fn heard(&self, at: usize) -> Option<usize> {
        let name = &self.names[at];
        let english = self.pair.english();
        let alone = readings(name.text);
        let best = self.best(&alone);
        if best.is_some_and(|(likeness, _)| likeness >= sound::SUGGEST) {
            return best.map(|(_, word)| word);
        }
        let together = [
            (name.token.saturating_sub(1), name.token),
            (name.token, name.token + 1),
            (name.token.saturating_sub(2), name.token),
            (name.token, name.token + 2),
        ];
        let together = together.into_iter().filter_map(|(from, to)| {
            let (from, to) = (english.tokens.get(from)?, english.tokens.get(to)?);
            english.text.get(from.span.start..to.span.end)
        });
        let joined = together.filter_map(|phrase| self.best(&readings(phrase)));
        let joined = joined.filter(|(likeness, _)| *likeness >= sound::SUGGEST).max();
        joined
            .map(|(_, word)| word)
            .or_else(|| self.in_two_words(&alone))
    }

    fn best(&self, readings: &[Phones]) -> Option<(u8, usize)> {
        let words = self.words.iter().enumerate();
        words.map(|(i, w)| (alike(&w.phones, readings), i)).max()
    }

    /// Two Hindi words side by side that sound like one name (मैक डोनाल्ड).
    fn in_two_words(&self, readings: &[Phones]) -> Option<usize> {
        let hindi = self.pair.hindi();
        (1..self.words.len()).find(|i| {
            let (a, b) = (&self.words[i - 1], &self.words[*i]);
            b.token - a.token <= 2
                && alike(&of_hindi(&hindi.text[a.span.start..b.span.end]), readings) >= sound::SUGGEST
        })
    }

    /// Whether the Hindi has the name in Latin letters.
    fn is_in_latin(&self, name: &Name<'_>) -> bool {
        let hindi = self.pair.hindi();
        let latin = hindi.tokens.iter().filter(|t| t.kind == TokenKind::Latin);
        latin.into_iter().any(|t| hindi.word(t).eq_ignore_ascii_case(name.text))
    }

    /// The Hindi word beside the counterpart of the name's neighbour, on the same side of it.
    fn beside_neighbor(&self, at: usize) -> Option<&Word> {
        let name = &self.names[at];
        let before = at.checked_sub(1).map(|i| &self.names[i]);
        if let Some(heard) = before.filter(|n| n.token + 1 == name.token).and_then(|n| n.heard) {
            return self.words.get(heard + 1).filter(|w| w.token == self.words[heard].token + 1);
        }
        let after = self.names.get(at + 1).filter(|n| n.token == name.token + 1)?;
        let heard = after.heard?;
        let word = self.words.get(heard.checked_sub(1)?)?;
        (word.token + 1 == self.words[heard].token).then_some(word)
    }

    fn has_heard_neighbor(&self, at: usize) -> bool {
        let token = self.names[at].token;
        self.names
            .iter()
            .any(|n| n.heard.is_some() && n.token.abs_diff(token) == 1)
    }
}

/// Beside a neighbor that is heard, a word is taken for the name's counterpart from here on.
const NEAR_BESIDE: u8 = 40;

/// By likeness alone, a word is taken for a slip of the name from here on.
const NEAR_ALONE: u8 = 60;

fn judged(listened: &Listened<'_>, elsewhere: &FxHashMap<String, Place>) -> Vec<Unheard> {
    let hindi = listened.pair.hindi().segment;
    let open = (0..listened.names.len()).filter(|at| {
        let name = &listened.names[*at];
        name.is_inside && !listened.is_in_latin(name)
    });
    open.filter_map(|at| {
        let name = &listened.names[at];
        let candidate = listened.candidate(at);
        let elsewhere = elsewhere.get(&name.text.to_lowercase());
        // Where the document has the name by ear, what is only near it here is a slip.
        let is_known = name.heard.is_none() && elsewhere.is_some();
        let near = candidate.filter(|w| match is_known {
            true => !listened.stands_for_another(name, w) && !listened.is_derived(w),
            false => listened.says_other(name, w),
        });
        if near.is_none() && (candidate.is_some() || name.heard.is_some()) {
            return None;
        }
        let near = near.map(|w| Place::new(hindi, w.span.clone()));
        let elsewhere = elsewhere.filter(|place| near.as_ref() != Some(place)).cloned();
        let has_evidence = elsewhere.is_some() || listened.has_heard_neighbor(at);
        (near.is_some() || has_evidence).then(|| Unheard {
            name: Place::new(listened.pair.english().segment, name.span.clone()),
            near,
            elsewhere,
        })
    })
    .collect()
}

impl Listened<'_> {
    /// The Hindi word that stands, or may stand, for a name.
    fn candidate(&self, at: usize) -> Option<&Word> {
        let name = &self.names[at];
        let readings = readings(name.text);
        let best = self.best(&readings);
        if name.heard.is_some() {
            let alone = best.filter(|(likeness, _)| *likeness >= sound::SUGGEST);
            return alone.map(|(_, word)| &self.words[word]);
        }
        let beside = self.beside_neighbor(at);
        let beside = beside.filter(|w| alike(&w.phones, &readings) >= NEAR_BESIDE);
        let alone = best.filter(|(likeness, _)| *likeness >= NEAR_ALONE);
        beside.or(alone.map(|(_, word)| &self.words[word]))
    }

    /// Whether a Hindi word has a consonant that the name has not, and stands for no other word of the
    /// English.
    fn says_other(&self, name: &Name<'_>, word: &Word) -> bool {
        let readings = readings(name.text);
        let mut faults = readings.iter().map(|r| without_counterpart(&word.phones, r));
        faults.all(|n| n > 0) && !self.stands_for_another(name, word)
    }

    /// Whether a word names what belongs to a place (कैरेबियाई for the Caribbean).
    fn is_derived(&self, word: &Word) -> bool {
        self.pair.hindi().text[word.span.clone()].ends_with(['ई', 'ी'])
    }

    /// Whether a word of the English other than the name sounds like this Hindi word, and more so.
    fn stands_for_another(&self, name: &Name<'_>, word: &Word) -> bool {
        let english = self.pair.english();
        let others = english.tokens.iter().enumerate();
        let mut others = others.filter(|(i, t)| *i != name.token && t.kind == TokenKind::Latin);
        let own = alike(&word.phones, &readings(name.text));
        others.any(|(_, t)| {
            let other = alike(&word.phones, &readings(english.word(t)));
            other >= sound::SUGGEST || other > own
        })
    }
}
