//! The abbreviations that a document introduces.

use crate::model::Document;
use crate::text::abbreviation::{Abbreviation, abbreviations as find};
use crate::text::tokens;

/// An abbreviation and the segment in which it is introduced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduced {
    /// Index of the segment in the document.
    pub segment: usize,
    /// Its spans are bytes in the segment's text.
    pub abbreviation: Abbreviation,
}

/// Long and short forms in a document, in its order. What has no place in the file is left out.
pub fn abbreviations(document: &Document) -> Vec<Introduced> {
    let mut found = Vec::new();
    for (nth, segment) in document.segments.iter().enumerate() {
        let mut tokens = tokens(&segment.text);
        segment.retain_prose(&mut tokens, |t| t.span.clone());
        let here = find(&segment.text, &tokens).into_iter();
        let placed = here.filter(|a| {
            segment.raw_range(a.long.clone()).is_some()
                && segment.raw_range(a.short.clone()).is_some()
        });
        found.extend(placed.map(|abbreviation| Introduced {
            segment: nth,
            abbreviation,
        }));
    }
    found
}
