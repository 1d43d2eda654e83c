//! Keys of terms and units as the store keeps them: hashes (xxh3, stable) of folded words.

use super::Lang;

/// Version of everything in `text/` that reaches the store. Raise it with every change to a stored
/// key; a store of another version is re-indexed before its first use.
pub const ANALYSIS_VERSION: i64 = 1;

/// The stored keys of one term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermKeys {
    /// Hash of the whole term at the lenient tier, spaces and hyphens out.
    pub joined: i64,
    /// Each word: hash and lenient key of its base form, in order.
    pub words: Vec<(i64, String)>,
    /// Index in `words` of the word by which the term is found in running text (its rarest);
    /// `None` for a term without words.
    pub anchor: Option<usize>,
    /// Hash of the whole term at the orthography tier: concept identity of English terms.
    pub identity: i64,
}

/// The stored keys of a term.
pub fn term_keys(_text: &str, _lang: &Lang) -> TermKeys {
    TermKeys { joined: 0, words: Vec::new(), anchor: None, identity: 0 }
}

/// Hash of a segment at the orthography tier: identity of a unit's side up to spelling.
pub fn segment_key(_text: &str) -> i64 {
    0
}

/// Hashes under which a word (lenient key) is found when one sign is off: of its skeleton, and of
/// the skeleton with each sign left out.
pub fn slips(_key: &str) -> Vec<i64> {
    Vec::new()
}
