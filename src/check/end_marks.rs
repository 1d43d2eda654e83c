//! The marks that end the sentences of a document, and which of them is its own.
//!
//! Only marks after Hindi count: sentences in English keep their full stop, and the full stop of an
//! abbreviation or a number ends nothing.

use std::collections::HashSet;
use std::ops::Range;

use crate::text::clause::{Part, Parts};
use crate::text::{TokenKind, is_abbreviation, sentences};

use super::{Article, ArticleText};

/// What a sentence of Hindi ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EndMark {
    /// ।
    Danda,
    /// The full stop.
    FullStop,
}

impl EndMark {
    /// As it is written.
    pub(super) fn text(self) -> &'static str {
        match self {
            EndMark::Danda => "।",
            EndMark::FullStop => ".",
        }
    }
}

/// The end marks of a document, by the index of the text in [`Article::texts`].
#[derive(Debug, Default)]
pub(super) struct EndMarks {
    /// Parts of the words.
    pub(super) parts: Option<Parts>,
    /// Indices of the tokens that are a danda.
    pub(super) dandas: Vec<(usize, usize)>,
    /// Indices of the tokens that are the full stop of a Hindi sentence.
    pub(super) full_stops: Vec<(usize, usize)>,
    /// Indices of the tokens that are a double danda.
    pub(super) doubles: Vec<(usize, usize)>,
    /// Most dandas have a blank before them.
    pub(super) is_spaced: bool,
    /// The full stops again, by the segment of their text.
    stop_places: HashSet<(usize, usize)>,
}

impl EndMarks {
    /// Reads the marks of all texts.
    pub(super) fn new(article: &Article<'_>) -> EndMarks {
        let mut out = EndMarks::default();
        let parts = Parts::new(&article.lexicon);
        for (idx, text) in article.texts.iter().enumerate() {
            let mut has_stop = false;
            for (at, placed) in text.placed.iter().enumerate() {
                if placed.token.kind != TokenKind::Mark {
                    continue;
                }
                match &text.text[placed.token.span.clone()] {
                    "।" => out.dandas.push((idx, at)),
                    "॥" => out.doubles.push((idx, at)),
                    "." => has_stop = true,
                    _ => {}
                }
            }
            if has_stop {
                let stops = full_stops(text, &parts).into_iter();
                out.full_stops.extend(stops.map(|at| (idx, at)));
            }
        }
        out.parts = Some(parts);
        let n_spaced = out
            .dandas
            .iter()
            .filter(|(idx, at)| has_blank_before(&article.texts[*idx], *at));
        out.is_spaced = n_spaced.count() * 2 > out.dandas.len();
        let segment = |idx: usize| article.texts[idx].segment;
        out.stop_places = out
            .full_stops
            .iter()
            .map(|(idx, at)| (segment(*idx), *at))
            .collect();
        out
    }

    /// The mark that ends the document's sentences: the one that it uses most. This is where house
    /// style will have its say.
    pub(super) fn own(&self) -> EndMark {
        if self.full_stops.len() > self.dandas.len() {
            EndMark::FullStop
        } else {
            EndMark::Danda
        }
    }

    /// Whether the token at an index of a text is a full stop that ends a Hindi sentence.
    pub(super) fn is_full_stop(&self, text: &ArticleText<'_>, at: usize) -> bool {
        self.stop_places.contains(&(text.segment, at))
    }

    /// The part of a word.
    pub(super) fn part(&self, word: crate::text::WordId) -> Part {
        self.parts.as_ref().map_or(Part::Other, |p| p.of(word))
    }
}

fn has_blank_before(text: &ArticleText<'_>, at: usize) -> bool {
    let start = text.placed[at].token.span.start;
    text.text[..start].ends_with(char::is_whitespace)
}

/// The tokens that are the full stop of a sentence whose last word is Hindi.
fn full_stops(text: &ArticleText<'_>, parts: &Parts) -> Vec<usize> {
    let mut out = Vec::new();
    let mut at = 0;
    for sentence in sentences(text.text) {
        let Some(stop) = last_full_stop(text.text, &sentence) else {
            continue;
        };
        while text
            .placed
            .get(at)
            .is_some_and(|p| p.token.span.start < stop)
        {
            at += 1;
        }
        let before = at.checked_sub(1).and_then(|before| text.placed.get(before));
        let is_end = before.is_some_and(|p| {
            let word = &text.text[p.token.span.clone()];
            let is_hindi = p.token.kind == TokenKind::Hindi;
            is_hindi
                && (ends_sentence(word, parts.of(p.word))
                    || is_last_word(text.text, &sentence, word))
        });
        if is_end {
            out.push(at);
        }
    }
    out
}

/// A sentence of prose has so many words, its last word so many characters.
const LEAST: (usize, usize) = (5, 3);

/// Whether a word that is no verb is the last of a sentence of prose, and no abbreviation.
fn is_last_word(text: &str, sentence: &Range<usize>, word: &str) -> bool {
    let n_words = text[sentence.clone()]
        .split_whitespace()
        .take(LEAST.0)
        .count();
    n_words == LEAST.0 && word.chars().count() >= LEAST.1 && !is_abbreviation(word)
}

/// The single full stop that a sentence ends in, closing marks aside.
fn last_full_stop(text: &str, sentence: &Range<usize>) -> Option<usize> {
    let bare = text[sentence.clone()].trim_end_matches(['”', '’', '"', '\'', '»', ')', ']', ' ']);
    let before = bare.strip_suffix('.')?;
    (!before.ends_with('.')).then_some(sentence.start + before.len())
}

/// Whether a word is a verb that may be the last of a sentence.
pub(super) fn ends_sentence(word: &str, part: Part) -> bool {
    part.is_finite() || matches!(word, "की" | "लिए" | "नहीं" | "हो" | "रहा" | "रही" | "रहे")
}
