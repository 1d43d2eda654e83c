//! Short forms in a look-up: NATO and नाटो, भाजपा and भारतीय जनता पार्टी, पीसी and PC.
//!
//! 1. Where the other form can be made from the query, its key is looked up: the letters of a word
//!    that is read as one, the word for letters, the clippings that a long form can have.
//! 2. The long form of a clipping cannot be made; the words that can end it are few, and a store
//!    finds the terms that hold one of them.
//! 3. Each candidate is then held against the query.
//!
//! Must not know how a store finds candidates.

use crate::text::abbreviation::{letters, read_words};
use crate::text::acronym::letters_in;
use crate::text::clipping::{clippings, is_clipping_of, last_words};
use crate::text::keys::joined_hash;

use super::lookup::{HitKind, word_keys};

/// The joined keys of the other forms that a query can have.
pub(super) fn short_form_keys(query: &str) -> Vec<i64> {
    let words = capitals(query).map(|l| read_words(&l)).unwrap_or_default();
    let others = letters_in(query).into_iter().chain(letters(query));
    let others = others.chain(clippings(query)).chain(words);
    others.map(|other| joined_hash(&other)).collect()
}

/// For a query that may be a clipping, the words of which its long form holds one, as keys.
pub fn long_form_keys(query: &str) -> Vec<Vec<Vec<i64>>> {
    let words = last_words(query.trim()).iter();
    words.map(|word| word_keys(word)).collect()
}

/// Whether query and term are short and long, or two forms of one short form. The letters of a
/// word that is read must stand in capitals: रॉ is RAW, not raw.
pub(super) fn short_form_of(query: &str, term: &str) -> Option<(HitKind, u8)> {
    if is_clipping_of(query, term) || is_clipping_of(term, query) {
        return Some((HitKind::Partial, CLIPPED));
    }
    let same = |latin: &str, native: &str| {
        let spelled = letters_in(native).or_else(|| letters(native));
        capitals(latin).is_some_and(|l| spelled.is_some_and(|s| s.eq_ignore_ascii_case(&l)))
    };
    (same(query, term) || same(term, query)).then_some((HitKind::Sound, SAME_LETTERS))
}

/// All words of the long form are in the clipping, but not all their letters.
const CLIPPED: u8 = 99;

/// Only the script is another.
const SAME_LETTERS: u8 = 99;

/// Latin capitals, small letters among them only as in mRNA.
fn capitals(text: &str) -> Option<String> {
    let text = text.trim();
    let n_capitals = text.bytes().filter(u8::is_ascii_uppercase).count();
    let is_made = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    (is_made && n_capitals >= 2).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::lookup::query_keys;
    use super::*;

    #[test]
    fn short_and_long_forms_are_related() {
        for (query, term, kind) in [
            ("NATO", "नाटो", HitKind::Sound),
            ("नाटो", "NATO", HitKind::Sound),
            ("पीसी", "PC", HitKind::Sound),
            ("PC", "पीसी", HitKind::Sound),
            ("भाजपा", "भारतीय जनता पार्टी", HitKind::Partial),
            ("भारतीय जनता पार्टी", "भाजपा", HitKind::Partial),
        ] {
            let found = short_form_of(query, term).map(|(kind, _)| kind);
            assert_eq!(found, Some(kind), "{query} {term}");
            let (keys, _) = query_keys(query);
            let is_long = !long_form_keys(query).is_empty();
            assert!(
                is_long || keys.contains(&joined_hash(term)),
                "{query} {term}"
            );
        }
    }

    #[test]
    fn other_words_are_not() {
        for (query, term) in [
            ("रॉ", "raw"),
            ("raw", "रॉ"),
            ("NATO", "यूनेस्को"),
            ("भाजपा", "भारतीय किसान संघ"),
            ("दल", "दल"),
            ("आप", "तुम"),
            ("", ""),
        ] {
            assert_eq!(short_form_of(query, term), None, "{query} {term}");
        }
    }
}
