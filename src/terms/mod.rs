//! Term recognition: which terms of a set of concepts stand in a text, and how tightly they match.
//!
//! 1. [`TermIndex`] holds the words of every term as lenient keys, found by the first word's hash,
//!    and every term of several words (or written as one) by its joined key.
//! 2. At each token the terms that can begin there are compared word by word: the same key, or a
//!    citation form of the token (a form that only a modifier can have is not taken for the head).
//! 3. Of overlapping matches the longest wins, then the tighter tier, then the one further left: a
//!    shorter term inside a longer one is no occurrence.
//!
//! Must not know about stores, files or checks: concepts come in, occurrences go out.

mod from_rows;
mod held;
mod index;
pub mod lookup;
mod recognise;
mod short_forms;

pub use from_rows::concepts;
pub use held::holds;
pub use index::{Entry, TermIndex};
pub use recognise::{Occurrence, TermMatch, document_keys, recognise};
pub use short_forms::long_form_keys;

use crate::text::acronym::decode_phrase;
use crate::text::fold::{Tier, fold};
use crate::text::keys::joined_key;
use crate::text::{is_function_word, tokens};

/// How two stretches of text are related, the tightest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// The same text after NFC.
    Exact,
    /// The same words by another convention of writing.
    Spelling(Tier),
    /// Another form of the same words.
    Inflected,
}

impl Match {
    /// The name in JSON (`match`).
    pub fn name(self) -> &'static str {
        match self {
            Match::Exact => "exact",
            Match::Spelling(_) => "spelling",
            Match::Inflected => "inflected",
        }
    }

    /// What the spellings differ in (`why`).
    pub fn why(self) -> Option<&'static str> {
        match self {
            Match::Spelling(tier) => Some(tier.name()),
            _ => None,
        }
    }
}

/// The tightest tier at which two texts are the same words, spaces and hyphens aside; `None` if
/// they are not.
pub fn same_words(a: &str, b: &str) -> Option<Match> {
    if nfc_eq(a, b) {
        return Some(Match::Exact);
    }
    [Tier::Encoding, Tier::Orthography]
        .into_iter()
        .find(|tier| words_at(a, *tier) == words_at(b, *tier))
        .or_else(|| {
            let (x, y) = (joined_key(a), joined_key(b));
            let is_same = !x.is_empty() && x == y && !is_grammar_between(a, b);
            is_same.then_some(Tier::Lenient)
        })
        .map(Match::Spelling)
}

/// Whether the space that one of two texts has and the other has not stands beside a function word:
/// पर देश (on the country) is not परदेश (abroad). Letter names (के वी एस) are no words.
fn is_grammar_between(a: &str, b: &str) -> bool {
    if decode_phrase(a).is_some() {
        return false;
    }
    let lost_in = |t: &str, other: &str| {
        let mut words = t.split_whitespace();
        words.any(|w| is_function_word(w) && !other.split_whitespace().any(|o| o == w))
    };
    lost_in(a, b) || lost_in(b, a)
}

fn nfc_eq(a: &str, b: &str) -> bool {
    use unicode_normalization::UnicodeNormalization;
    a == b || a.nfc().eq(b.nfc())
}

fn words_at(text: &str, tier: Tier) -> Vec<std::borrow::Cow<'_, str>> {
    tokens(text)
        .iter()
        .map(|t| fold(&text[t.span.clone()], tier))
        .collect()
}

#[cfg(test)]
mod tests;
