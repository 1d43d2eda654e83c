//! The promises of a map from a document's segments to its raw text, as they are seen from outside.
//! The fuzz targets hold the readers to them too.

use dubhashi::format::PLACEHOLDER;
use dubhashi::model::{Document, Segment};

/// Panics where a segment does not lead back: runs must tile the text and lie in the raw text in
/// order, verbatim ones equal on both sides; segments must not overlap; codes must stand on
/// boundaries of characters, in order.
pub(crate) fn assert_mapped(document: &Document) {
    let mut end = 0;
    for segment in &document.segments {
        assert_eq!(segment.text.trim(), segment.text, "{segment:?}");
        let is_read = |c: char| !c.is_whitespace() && c != PLACEHOLDER;
        assert!(segment.text.contains(is_read), "{segment:?}");
        end = assert_tiled(document, segment, end);
        assert_codes(document, segment);
    }
    for problem in &document.problems {
        assert!(problem.at <= document.raw.len(), "{problem:?}");
        assert!(!problem.what.contains('\n'), "{problem:?}");
    }
    for silence in &document.silences {
        assert!(silence.at <= document.raw.len(), "{silence:?}");
    }
}

/// The end of the segment's raw text, all of which lies at `from` or after it.
fn assert_tiled(document: &Document, segment: &Segment, from: usize) -> usize {
    let (mut text_at, mut raw_at) = (0, from);
    for run in &segment.runs {
        assert_eq!(run.text.start, text_at, "{segment:?}");
        assert!(run.raw.start >= raw_at, "{segment:?}");
        assert!(!run.text.is_empty(), "{segment:?}");
        let raw = document.raw.get(run.raw.clone());
        assert!(raw.is_some(), "{segment:?}");
        if run.kind.is_as_written() {
            assert_eq!(raw, segment.text.get(run.text.clone()), "{segment:?}");
        }
        (text_at, raw_at) = (run.text.end, run.raw.end);
    }
    assert_eq!(text_at, segment.text.len(), "{segment:?}");
    raw_at
}

fn assert_codes(document: &Document, segment: &Segment) {
    for code in &segment.codes {
        assert!(segment.text.get(code.at.clone()).is_some(), "{segment:?}");
        assert!(document.raw.get(code.raw.clone()).is_some(), "{segment:?}");
    }
    let starts = segment.codes.iter().map(|code| code.at.start);
    assert!(starts.is_sorted(), "{segment:?}");
}
