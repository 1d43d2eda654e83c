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

mod capitals;
mod common;

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::sound::{
    self, Phones, likeness, of_english, of_hindi, of_roman, without_counterpart,
};
use crate::text::{TokenKind, is_function_word};

use self::capitals::{Name, names};
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

/// A pair with its names and words.
struct Listened<'a> {
    pair: &'a Pair<'a>,
    names: Vec<Name<'a>>,
    words: Vec<Word>,
}

/// The names that are not heard, in the order of the document.
pub(super) fn unheard(article: &Article<'_>) -> Vec<Unheard> {
    let translated = translated_words(article);
    let small = small_words(article);
    let mut pairs: Vec<Listened<'_>> = Vec::new();
    for pair in &article.pairs {
        let mut names = names(pair.english());
        let translated = translated.get(&pair.hindi().segment);
        names.retain(|n| {
            let word = n.text.to_lowercase();
            !small.contains(word.as_str()) && !translated.is_some_and(|t| t.contains(&word))
        });
        if !names.is_empty() {
            pairs.push(listen(pair, names));
        }
    }
    let known = Known::of(article, &pairs);
    pairs.iter().flat_map(|l| judged(l, &known)).collect()
}

/// The English words that the document has in small letters too: no names.
fn small_words<'a>(article: &'a Article<'_>) -> FxHashSet<&'a str> {
    let sides = article.pairs.iter().map(Pair::english);
    let words = sides.flat_map(|side| side.tokens.iter().map(move |t| (t.kind, side.word(t))));
    words
        .filter(|(kind, word)| *kind == TokenKind::Latin && word.starts_with(char::is_lowercase))
        .map(|(_, word)| word)
        .collect()
}

/// What the document tells as a whole.
struct Known<'a> {
    /// Where a name is heard as it sounds, by its small letters.
    heard: FxHashMap<String, Place>,
    /// How often a Hindi word stands in the document.
    counts: FxHashMap<&'a str, usize>,
    /// How often it stands in a pair that has the name.
    beside: FxHashMap<(String, &'a str), usize>,
}

impl<'a> Known<'a> {
    fn of(article: &'a Article<'_>, pairs: &[Listened<'a>]) -> Known<'a> {
        let mut known = Known {
            heard: FxHashMap::default(),
            counts: FxHashMap::default(),
            beside: FxHashMap::default(),
        };
        let sides = article.pairs.iter().map(Pair::hindi);
        for word in sides.flat_map(|side| side.tokens.iter().map(move |t| side.word(t))) {
            *known.counts.entry(word).or_default() += 1;
        }
        for listened in pairs {
            let hindi = listened.pair.hindi();
            for name in &listened.names {
                let key = name.text.to_lowercase();
                for word in listened.open_words(name) {
                    let word = &hindi.text[word.span.clone()];
                    *known.beside.entry((key.clone(), word)).or_default() += 1;
                }
                let heard = name.heard.map(|word| &listened.words[word]);
                if let Some(word) = heard.filter(|word| is_as_it_sounds(name, word)) {
                    let place = Place::new(hindi.segment, word.span.clone());
                    known.heard.entry(key).or_insert(place);
                }
            }
        }
        known
    }

    /// Whether a Hindi word stands in pairs that do not have the name: it means something else.
    fn is_ordinary(&self, name: &Name<'_>, word: &'a str) -> bool {
        let beside = self.beside.get(&(name.text.to_lowercase(), word));
        self.counts.get(word) > beside
    }
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

fn listen<'a>(pair: &'a Pair<'a>, names: Vec<Name<'a>>) -> Listened<'a> {
    let words = words(pair.hindi());
    let mut listened = Listened { pair, names, words };
    for at in 0..listened.names.len() {
        listened.names[at].heard = listened.heard(at);
    }
    listened
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
    readings
        .iter()
        .map(|r| likeness(hindi, r))
        .max()
        .unwrap_or(0)
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
        let joined = joined
            .filter(|(likeness, _)| *likeness >= sound::SUGGEST)
            .max();
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
                && alike(&of_hindi(&hindi.text[a.span.start..b.span.end]), readings)
                    >= sound::SUGGEST
        })
    }

    /// Whether the Hindi has the name in Latin letters.
    fn is_in_latin(&self, name: &Name<'_>) -> bool {
        let hindi = self.pair.hindi();
        let latin = hindi.tokens.iter().filter(|t| t.kind == TokenKind::Latin);
        latin
            .into_iter()
            .any(|t| hindi.word(t).eq_ignore_ascii_case(name.text))
    }

    /// The Hindi word beside the counterpart of the name's neighbour, on the same side of it.
    fn beside_neighbor(&self, at: usize) -> Option<&Word> {
        let name = &self.names[at];
        let before = at.checked_sub(1).map(|i| &self.names[i]);
        if let Some(heard) = before
            .filter(|n| n.token + 1 == name.token)
            .and_then(|n| n.heard)
        {
            return self
                .words
                .get(heard + 1)
                .filter(|w| w.token == self.words[heard].token + 1);
        }
        let after = self
            .names
            .get(at + 1)
            .filter(|n| n.token == name.token + 1)?;
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

fn judged(listened: &Listened<'_>, known: &Known<'_>) -> Vec<Unheard> {
    let hindi = listened.pair.hindi();
    let open = (0..listened.names.len()).filter(|at| {
        let name = &listened.names[*at];
        name.is_inside && !listened.is_in_latin(name)
    });
    let mut told: FxHashSet<(String, Option<Place>)> = FxHashSet::default();
    let found = open.filter_map(|at| {
        let name = &listened.names[at];
        let candidate = listened.candidate(at).filter(|w| {
            name.heard.is_some() || !known.is_ordinary(name, &hindi.text[w.span.clone()])
        });
        let elsewhere = known.heard.get(&name.text.to_lowercase());
        // Where the document has the name by ear, what is only near it here is a slip.
        let is_known = name.heard.is_none() && elsewhere.is_some();
        let near = candidate.filter(|w| match is_known {
            true => !listened.is_derived(w),
            false => !is_as_it_sounds(name, w),
        });
        let near = near.filter(|w| !listened.stands_for_another(name, w));
        if near.is_none() && (candidate.is_some() || name.heard.is_some()) {
            return None;
        }
        let near = near.map(|w| Place::new(hindi.segment, w.span.clone()));
        let elsewhere = elsewhere.filter(|place| near.as_ref() != Some(place));
        let has_evidence = elsewhere.is_some() || listened.has_heard_neighbor(at);
        (near.is_some() || has_evidence).then(|| Unheard {
            name: Place::new(listened.pair.english().segment, name.span.clone()),
            near,
            elsewhere: elsewhere.cloned(),
        })
    });
    // A name that the sentence has twice is told once.
    let text = listened.pair.english().text;
    found
        .filter(|one| told.insert((text[one.name.range()].to_lowercase(), one.near.clone())))
        .collect()
}

/// Whether a Hindi word has no consonant that the name has not, and sounds like it by itself.
fn is_as_it_sounds(name: &Name<'_>, word: &Word) -> bool {
    let readings = readings(name.text);
    let faults = readings
        .iter()
        .map(|r| without_counterpart(&word.phones, r));
    faults.min() == Some(0)
}

impl Listened<'_> {
    /// The Hindi words that may stand for a name.
    fn open_words(&self, name: &Name<'_>) -> impl Iterator<Item = &Word> {
        let readings = readings(name.text);
        let words = self.words.iter();
        words.filter(move |w| alike(&w.phones, &readings) >= NEAR_BESIDE)
    }

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

    /// Whether a word names what belongs to a place (कैरेबियाई for the Caribbean), or stands in a form
    /// that is a native word's.
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
