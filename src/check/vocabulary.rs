//! The distinct Hindi words of an article: how often each occurs, and where.

use std::cell::OnceCell;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::words::{Standing, aksharas, is_listed_citation, standing};
use crate::text::{TokenKind, Word, WordId, is_function_word};

use super::{Article, Place};

/// How often each word occurs as a Hindi token.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// By [`WordId`]; 0 for what is no Hindi word.
    counts: Vec<u32>,
    /// The Hindi words, in the order in which they were first met.
    pub(super) words: Vec<WordId>,
    unlisted: OnceCell<Vec<WordId>>,
}

impl Vocabulary {
    /// Counts the words of an article.
    pub(super) fn of(article: &Article<'_>) -> Vocabulary {
        let mut counts = vec![0_u32; article.lexicon.words().len()];
        let mut words = Vec::with_capacity(counts.len());
        for text in &article.texts {
            for placed in &text.placed {
                if placed.token.kind == TokenKind::Hindi
                    && let Some(count) = counts.get_mut(placed.word as usize)
                {
                    if *count == 0 {
                        words.push(placed.word);
                    }
                    *count += 1;
                }
            }
        }
        Vocabulary {
            counts,
            words,
            unlisted: OnceCell::new(),
        }
    }

    /// The words that the list of words does not have in any form, but as names.
    pub(super) fn unlisted(&self, article: &Article<'_>) -> &[WordId] {
        self.unlisted.get_or_init(|| {
            let words = self.words.iter().copied();
            words
                .filter(|id| is_unlisted(article.lexicon.word(*id)))
                .collect()
        })
    }

    /// How often a word occurs.
    pub(super) fn count(&self, word: WordId) -> usize {
        self.counts.get(word as usize).map_or(0, |n| *n as usize)
    }
}

fn is_unlisted(word: Word<'_>) -> bool {
    let key = word.lenient();
    if key.len() < MIN_BYTES || is_function_word(word.text()) || aksharas(key) < 2 {
        return false;
    }
    match standing(key) {
        Some(Standing::Name) => true,
        Some(_) => false,
        None => !word.citations().iter().any(|c| is_listed_citation(&c.key)),
    }
}

/// Two letters and a sign, in bytes; of shorter words nothing can be said.
const MIN_BYTES: usize = 9;

/// Where each of these words stands, in order; of every other word nothing.
pub(super) fn places_of(
    article: &Article<'_>,
    words: &FxHashSet<WordId>,
) -> FxHashMap<WordId, Vec<Place>> {
    let mut places: FxHashMap<WordId, Vec<Place>> = FxHashMap::default();
    if words.is_empty() {
        return places;
    }
    for text in &article.texts {
        for placed in &text.placed {
            if placed.token.kind == TokenKind::Hindi && words.contains(&placed.word) {
                let place = Place::new(text.segment, placed.token.span.clone());
                places.entry(placed.word).or_default().push(place);
            }
        }
    }
    places
}

impl Place {
    /// The first `len` bytes of it.
    pub(super) fn shortened(&self, len: usize) -> Place {
        let range = self.range();
        Place::new(self.segment, range.start..range.end.min(range.start + len))
    }
}
