//! A small list of Hindi word forms: which words are known, and which known words are one slip away.
//!
//! 1. `words.txt` holds lenient keys in three lists: *common* words, words that were merely *seen*,
//!    and *names* of places, peoples and languages. It is read when it is first asked for.
//! 2. A word is known if it is in a list, or one of its citation forms is, or if it is a known word
//!    with an affix or two known words joined ([`derivation`]).
//! 3. Words that one slip separates have the same consonants, or one more or less, or two exchanged:
//!    the list is also kept by the consonants of its words ([`slip`]).
//!
//! The list is far too small to say that a word does not exist: an unknown word is mostly just
//! unknown. Sources and licences: `tools/words/words.py`, which makes the list.
//! Must not know about documents or what an unknown word is taken for.

mod derivation;
mod slip;

use std::hash::BuildHasher;
use std::sync::LazyLock;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use super::fold::{VIRAMA, is_consonant, is_independent_vowel};
use super::{Lang, forms};

pub use derivation::{has_affix, is_derived};
pub use slip::{Kind, Slip, corrections, slip};

/// What the list says of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A word of everyday use.
    Common,
    /// Met at least once.
    Seen,
    /// Only met as the name of a place, people or language.
    Name,
}

/// What the list says of a lenient key; `None` for what is not in it.
pub fn standing(key: &str) -> Option<Standing> {
    WORDS.find(key)
}

/// Whether a lenient key is in the list or has a citation form in it.
pub fn is_listed(key: &str) -> bool {
    standing(key).is_some()
        || is_listed_citation(key)
        || forms::citations(key, &Lang::HI)
            .iter()
            .any(|c| is_listed_citation(&c.key))
}

/// Whether a citation form is in the list, or is a verb that is known or whose root is (जीत → जीतना).
pub fn is_listed_citation(citation: &str) -> bool {
    standing(citation).is_some_and(|s| s != Standing::Name)
        || forms::is_known_verb(citation)
        || citation
            .strip_suffix("ना")
            .is_some_and(|root| aksharas(root) >= 2 && standing(root) == Some(Standing::Common))
}

/// Whether a lenient key is a word as far as the list and the rules of derivation can tell.
pub fn is_known(key: &str) -> bool {
    is_listed(key) || is_derived(key)
}

/// How many aksharas a key has: letters with a vowel of their own, written or inherent.
pub fn aksharas(key: &str) -> usize {
    let mut n = 0;
    let mut chars = key.chars().peekable();
    while let Some(c) = chars.next() {
        let has_vowel = is_consonant(c) && chars.peek() != Some(&VIRAMA);
        n += usize::from(has_vowel || is_independent_vowel(c));
    }
    n
}

static TEXT: &str = include_str!("words.txt");

static WORDS: LazyLock<Words> = LazyLock::new(Words::new);

/// The lists, by the text of their words.
struct Words {
    by_text: HashTable<Entry>,
}

#[derive(Clone, Copy)]
struct Entry {
    word: &'static str,
    standing: Standing,
}

/// Entries of the file with the list that each stands in.
fn entries() -> impl Iterator<Item = Entry> {
    let mut standing = Standing::Common;
    TEXT.lines().filter_map(move |line| {
        if let Some(head) = line.strip_prefix("# ") {
            standing = match head {
                "seen" => Standing::Seen,
                "names" => Standing::Name,
                _ => Standing::Common,
            };
            return None;
        }
        Some(Entry {
            word: line,
            standing,
        })
    })
}

impl Words {
    fn new() -> Words {
        let mut by_text = HashTable::with_capacity(TEXT.len() / 16);
        for entry in entries() {
            let hash = FxBuildHasher.hash_one(entry.word);
            by_text.insert_unique(hash, entry, |e| FxBuildHasher.hash_one(e.word));
        }
        Words { by_text }
    }

    fn find(&self, key: &str) -> Option<Standing> {
        let hash = FxBuildHasher.hash_one(key);
        let entry = self.by_text.find(hash, |e| e.word == key)?;
        Some(entry.standing)
    }
}

#[cfg(test)]
mod tests;
