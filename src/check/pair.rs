//! The segment pairs of a bilingual document, for the checks that compare the two sides.
//!
//! A pair is a Hindi and an English segment of one record. Findings stand on the target, where a
//! translator can mend it; what is missing there stands on the source.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::model::{Document, InlineCode, Segment, Side};
use crate::text::acronym::{Acronym, acronyms};
use crate::text::number::{Quantity, quantities};
use crate::text::{Lang, Token, tokens};

use super::quantity::{Judged, Mismatch, mismatches};

/// One side of a pair.
#[derive(Debug)]
pub struct PairText<'a> {
    /// Index of the segment in the document.
    pub segment: usize,
    /// Its text.
    pub text: &'a str,
    /// Hindi or English.
    pub lang: &'a Lang,
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// What is carried over as it is.
    pub codes: &'a [InlineCode],
    /// What the file calls its place.
    pub locator: &'a str,
    acronyms: OnceCell<Vec<Acronym>>,
    quantities: OnceCell<Vec<Quantity>>,
}

/// A segment and its translation.
#[derive(Debug)]
pub struct Pair<'a> {
    /// What was translated.
    pub source: PairText<'a>,
    /// The translation.
    pub target: PairText<'a>,
}

impl PairText<'_> {
    fn new<'a>(segment: usize, document: &'a Document) -> PairText<'a> {
        let Segment {
            text,
            lang,
            codes,
            locator,
            ..
        } = &document.segments[segment];
        PairText {
            segment,
            text,
            lang,
            tokens: tokens(text),
            codes,
            locator,
            acronyms: OnceCell::new(),
            quantities: OnceCell::new(),
        }
    }

    /// The text of a token.
    pub fn word(&self, token: &Token) -> &str {
        &self.text[token.span.clone()]
    }

    /// The letter-name acronyms of a Hindi side.
    pub fn acronyms(&self) -> &[Acronym] {
        self.acronyms
            .get_or_init(|| acronyms(self.text, &self.tokens))
    }

    /// Its quantities, sure and unsure ones.
    pub fn quantities(&self) -> &[Quantity] {
        self.quantities
            .get_or_init(|| quantities(self.text, &self.tokens, self.lang))
    }

    fn judged(&self) -> Judged<'_> {
        Judged {
            quantities: self.quantities(),
            side: self,
        }
    }
}

impl<'a> Pair<'a> {
    /// What differs between the quantities of the two sides.
    pub(super) fn mismatches(&self) -> Vec<Mismatch<'_>> {
        if self.source.quantities().is_empty() && self.target.quantities().is_empty() {
            return Vec::new();
        }
        mismatches(self.source.judged(), self.target.judged())
    }

    /// The Hindi side.
    pub fn hindi(&self) -> &PairText<'a> {
        if self.source.lang.is_hindi() {
            &self.source
        } else {
            &self.target
        }
    }

    /// The English side.
    pub fn english(&self) -> &PairText<'a> {
        if self.source.lang.is_hindi() {
            &self.target
        } else {
            &self.source
        }
    }
}

/// The pairs of a document, in its order: of each record the first segment of either side, where one is
/// in Hindi and one in English.
pub(super) fn pairs(document: &Document) -> Vec<Pair<'_>> {
    let mut records: BTreeMap<usize, (Option<usize>, Option<usize>)> = BTreeMap::new();
    for (idx, segment) in document.segments.iter().enumerate() {
        let Some(record) = segment.record.filter(|_| segment.state.is_judged()) else {
            continue;
        };
        let sides = records.entry(record).or_default();
        match segment.side {
            Side::Source => sides.0.get_or_insert(idx),
            Side::Target => sides.1.get_or_insert(idx),
        };
    }
    let lang = |idx: usize| &document.segments[idx].lang;
    records
        .into_values()
        .filter_map(|(source, target)| Some((source?, target?)))
        .filter(|(source, target)| {
            let (source, target) = (lang(*source), lang(*target));
            source.is_hindi() && target.is_english() || source.is_english() && target.is_hindi()
        })
        .map(|(source, target)| Pair {
            source: PairText::new(source, document),
            target: PairText::new(target, document),
        })
        .filter(|pair| pair.source.tokens.len().max(pair.target.tokens.len()) <= MAX_TOKENS)
        .collect()
}

/// A cell with more tokens is a document and no segment: what stands in it cannot be told to belong to
/// what stands in the other, and comparing all with all would take for ever.
const MAX_TOKENS: usize = 2_000;
