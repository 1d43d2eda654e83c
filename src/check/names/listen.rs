//! A pair listened to: which Hindi word each English name is heard in.

use std::ops::Range;

use crate::text::sound::{self, Phones, Readings, of_hindi};
use crate::text::{TokenKind, is_function_word};

use super::super::{Pair, PairText};
use super::capitals::Name;

/// A word of the Hindi side and its phones.
pub(super) struct Word {
    pub(super) token: usize,
    pub(super) span: Range<usize>,
    phones: Phones,
}

/// A name of the English side, and how much it sounds like each word of the Hindi side.
pub(super) struct Heard<'a> {
    pub(super) name: Name<'a>,
    readings: Readings,
    likeness: Vec<u8>,
    /// The word that the name is heard in: alone, or with the words beside it on either side.
    pub(super) word: Option<usize>,
}

/// A pair with its names and words.
pub(super) struct Listened<'a> {
    pub(super) pair: &'a Pair<'a>,
    pub(super) names: Vec<Heard<'a>>,
    pub(super) words: Vec<Word>,
}

/// Beside a neighbor that is heard, a word is taken for the name's counterpart from here on.
pub(super) const NEAR_BESIDE: u8 = 40;

/// By likeness alone, a word is taken for a slip of the name from here on.
const NEAR_ALONE: u8 = 60;

/// Names times words of a pair that is listened to: a paragraph has a tenth of it, and every one costs
/// a comparison.
const MAX_COMPARED: usize = 8_000;

/// Listens to a pair; `None` where it is a document and no segment.
pub(super) fn listen<'a>(pair: &'a Pair<'a>, names: Vec<Name<'a>>) -> Option<Listened<'a>> {
    let words = words(pair.hindi());
    if names.len() * words.len() > MAX_COMPARED {
        return None;
    }
    let heard = |name: Name<'a>| {
        let readings = Readings::of(name.text);
        let likeness = words.iter().map(|w| readings.likeness(&w.phones)).collect();
        Heard {
            name,
            readings,
            likeness,
            word: None,
        }
    };
    let names = names.into_iter().map(heard).collect();
    let mut listened = Listened { pair, names, words };
    for at in 0..listened.names.len() {
        listened.names[at].word = listened.heard(at);
    }
    Some(listened)
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

impl Heard<'_> {
    fn best(&self) -> Option<(u8, usize)> {
        let all = self.likeness.iter().enumerate();
        all.map(|(word, likeness)| (*likeness, word)).max()
    }

    /// Whether a word has no consonant that the name has not.
    pub(super) fn is_as_it_sounds(&self, word: &Word) -> bool {
        self.readings.without_counterpart(&word.phones) == 0
    }
}

impl Listened<'_> {
    /// The text of a word.
    pub(super) fn text(&self, word: usize) -> &str {
        &self.pair.hindi().text[self.words[word].span.clone()]
    }

    fn heard(&self, at: usize) -> Option<usize> {
        let heard = &self.names[at];
        if let Some((likeness, word)) = heard.best()
            && likeness >= sound::SUGGEST
        {
            return Some(word);
        }
        let english = self.pair.english();
        let token = heard.name.token;
        let together = [
            (token.saturating_sub(1), token),
            (token, token + 1),
            (token.saturating_sub(2), token),
            (token, token + 2),
        ];
        let together = together.into_iter().filter_map(|(from, to)| {
            let (from, to) = (english.tokens.get(from)?, english.tokens.get(to)?);
            english.text.get(from.span.start..to.span.end)
        });
        let joined = together.filter_map(|phrase| {
            let readings = Readings::of(phrase);
            let words = self.words.iter().enumerate();
            words.map(|(i, w)| (readings.likeness(&w.phones), i)).max()
        });
        let joined = joined.filter(|(likeness, _)| *likeness >= sound::SUGGEST);
        let joined = joined.max().map(|(_, word)| word);
        joined.or_else(|| self.in_two_words(&heard.readings))
    }

    /// Two Hindi words side by side that sound like one name (मैक डोनाल्ड).
    fn in_two_words(&self, readings: &Readings) -> Option<usize> {
        let hindi = self.pair.hindi();
        (1..self.words.len()).find(|i| {
            let (a, b) = (&self.words[i - 1], &self.words[*i]);
            b.token - a.token <= 2
                && readings.likeness(&of_hindi(&hindi.text[a.span.start..b.span.end]))
                    >= sound::SUGGEST
        })
    }

    /// Whether the Hindi has the name in Latin letters.
    pub(super) fn is_in_latin(&self, name: &Name<'_>) -> bool {
        let hindi = self.pair.hindi();
        let mut latin = hindi.tokens.iter().filter(|t| t.kind == TokenKind::Latin);
        latin.any(|t| hindi.word(t).eq_ignore_ascii_case(name.text))
    }

    /// The Hindi words that may be taken for a name.
    pub(super) fn open_words(&self, at: usize) -> impl Iterator<Item = usize> {
        let all = self.names[at].likeness.iter().enumerate();
        all.filter(|(_, likeness)| **likeness >= NEAR_BESIDE)
            .map(|(word, _)| word)
    }

    /// The Hindi word that stands, or may stand, for a name.
    pub(super) fn candidate(&self, at: usize) -> Option<usize> {
        let heard = &self.names[at];
        let least = |least: u8| heard.best().filter(|(likeness, _)| *likeness >= least);
        if heard.word.is_some() {
            return least(sound::SUGGEST).map(|(_, word)| word);
        }
        let beside = self.beside_neighbor(at);
        let beside = beside.filter(|word| heard.likeness[*word] >= NEAR_BESIDE);
        beside.or_else(|| least(NEAR_ALONE).map(|(_, word)| word))
    }

    /// The Hindi word beside the counterpart of the name's neighbor, on the same side of it.
    fn beside_neighbor(&self, at: usize) -> Option<usize> {
        let token = self.names[at].name.token;
        let before = at.checked_sub(1).map(|i| &self.names[i]);
        let before = before.filter(|n| n.name.token + 1 == token);
        let touches = |a: usize, b: usize| {
            let (a, b) = (self.words.get(a)?, self.words.get(b)?);
            (a.token + 1 == b.token).then_some(())
        };
        if let Some(word) = before.and_then(|n| n.word) {
            return touches(word, word + 1).map(|()| word + 1);
        }
        let after = self.names.get(at + 1);
        let word = after.filter(|n| n.name.token == token + 1)?.word?;
        touches(word.checked_sub(1)?, word).map(|()| word - 1)
    }

    /// Whether the name beside this one is heard.
    pub(super) fn has_heard_neighbor(&self, at: usize) -> bool {
        let token = self.names[at].name.token;
        let beside = [at.checked_sub(1), at.checked_add(1)];
        let mut beside = beside
            .into_iter()
            .flatten()
            .filter_map(|i| self.names.get(i));
        beside.any(|n| n.word.is_some() && n.name.token.abs_diff(token) == 1)
    }

    /// Whether a word of the English other than the name sounds like this Hindi word, and more so.
    pub(super) fn stands_for_another(&self, at: usize, word: usize) -> bool {
        let english = self.pair.english();
        let own = self.names[at].likeness[word];
        let phones = &self.words[word].phones;
        let others = english.tokens.iter().enumerate();
        let mut others =
            others.filter(|(i, t)| *i != self.names[at].name.token && t.kind == TokenKind::Latin);
        others.any(|(_, t)| {
            let other = Readings::of(english.word(t)).likeness(phones);
            other >= sound::SUGGEST || other > own
        })
    }
}
