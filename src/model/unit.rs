//! A translation unit: a segment and its translation.

use crate::text::Lang;

/// One translation unit of a memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Row id in the store; 0 before it is stored.
    pub id: i64,
    /// Name of the memory it belongs to.
    pub memory: String,
    /// Language of `source`.
    pub source_lang: Lang,
    /// Language of `target`.
    pub target_lang: Lang,
    /// Source segment, as it was given.
    pub source: String,
    /// Target segment, as it was given.
    pub target: String,
    /// Where it came from: file name, or `by hand`.
    pub origin: String,
}
