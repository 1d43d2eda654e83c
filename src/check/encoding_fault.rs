//! Words that are encoded otherwise than they should be, and characters that belong in no text.
//!
//! 1. A distinct word is faulty where its key at T0 differs from it by more than composition. The fix
//!    is that key, composed as the document composes its letters.
//! 2. A joiner is a fault where the document writes the same word, or nearly all its conjuncts,
//!    without.
//! 3. Other invisible characters, replacement characters, Hindi read in another encoding and text set
//!    in a font of before Unicode are looked for in the text between and around the words.

mod garbled;
mod words;

use std::ops::Range;

use super::{Article, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "encoding-fault",
    severity: Severity::Warning,
    explanation: include_str!("encoding_fault.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let faults = words::faults(article);
    words::find(article, &faults, findings);
    garbled::find(article, &faults, findings);
}

/// A finding that anyone would want mended.
fn fault(
    segment: usize,
    at: Range<usize>,
    key: &'static str,
    written: &str,
    write: &str,
) -> Finding {
    Finding::new(Place::new(segment, at), key)
        .value("text", written)
        .value("write", write)
        .safe_fix(write)
}
