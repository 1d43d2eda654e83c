//! A document with a way back: raw text, segments, and a map from each segment to the raw text.
//!
//! A finding reaches the file through verbatim and escaped runs only; every write into a file is a
//! list of splices on its raw text, so that all else stays byte for byte.

use std::ops::Range;

use crate::text::Lang;

/// Which side of a translation a segment stands on. An article alone is all target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// What was translated.
    Source,
    /// The translation.
    Target,
}

impl Side {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Side::Source => "source",
            Side::Target => "target",
        }
    }
}

/// How a stretch of a segment's text came out of the raw text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// The raw bytes are the text's bytes.
    Verbatim,
    /// The raw bytes are an escape (`""`, `&amp;`, `\*`) of the text's.
    Escaped,
    /// The text has no raw bytes of its own (a space for a line break inside markup).
    Generated,
}

/// A stretch of a segment's text and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Bytes in [`Segment::text`].
    pub text: Range<usize>,
    /// Bytes in [`Document::raw`].
    pub raw: Range<usize>,
    /// What the raw bytes are to the text's.
    pub kind: RunKind,
}

/// A stretch of prose that is analysed as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What is read: markup out, escapes resolved.
    pub text: String,
    /// Source or target.
    pub side: Side,
    /// Its language.
    pub lang: Lang,
    /// Runs that tile `text` in order.
    pub runs: Vec<Run>,
    /// Number of the record (row, unit) in a bilingual file, from 0: segments with one number are
    /// a segment pair. `None` in running text.
    pub record: Option<usize>,
}

impl Segment {
    /// A segment that is a verbatim slice of the raw text.
    pub fn verbatim(raw: &str, range: Range<usize>, side: Side, lang: Lang) -> Segment {
        let text = raw[range.clone()].to_owned();
        let runs = vec![Run {
            text: 0..text.len(),
            raw: range,
            kind: RunKind::Verbatim,
        }];
        Segment {
            text,
            side,
            lang,
            runs,
            record: None,
        }
    }

    /// The raw bytes behind a stretch of the text: from the start of its first run to the end of
    /// its last, exact inside verbatim runs. `None` where no part of it has raw bytes.
    pub fn raw_range(&self, text: Range<usize>) -> Option<Range<usize>> {
        let mut out: Option<Range<usize>> = None;
        for run in &self.runs {
            let touches = run.text.start < text.end && text.start < run.text.end;
            if !touches || run.kind == RunKind::Generated {
                continue;
            }
            let raw = match run.kind {
                RunKind::Verbatim => {
                    let from = text.start.max(run.text.start) - run.text.start;
                    let to = text.end.min(run.text.end) - run.text.start;
                    run.raw.start + from..run.raw.start + to
                }
                _ => run.raw.clone(),
            };
            out = Some(match out {
                None => raw,
                Some(had) => had.start..raw.end,
            });
        }
        out
    }

    /// Whether the stretch lies inside one verbatim run, so that it can be replaced as it is.
    pub fn is_verbatim(&self, text: Range<usize>) -> bool {
        self.runs.iter().any(|r| {
            r.kind == RunKind::Verbatim && r.text.start <= text.start && text.end <= r.text.end
        })
    }
}

/// A file as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The path as it was given, or `-`.
    pub name: String,
    /// Name of the format it was read as.
    pub format: &'static str,
    /// The file's UTF-8 text; a byte-order mark counts.
    pub raw: String,
    /// In the order of the file.
    pub segments: Vec<Segment>,
    /// What was found out about the file on reading it, one sentence each.
    pub decided: Vec<String>,
}

/// A place in a file as people count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in Unicode scalar values.
    pub column: usize,
}

/// Where the lines of a text begin, so that places are told without counting from the start.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    raw: &'a str,
    starts: Vec<usize>,
    /// Characters before every [`STEP`]th byte, so that a line of any length is not counted anew
    /// for every place in it.
    counted: Vec<usize>,
}

const STEP: usize = 4096;

impl Lines<'_> {
    /// Line and column of a byte offset. A byte-order mark takes no column.
    pub fn position(&self, offset: usize) -> Position {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts[line - 1];
        let before = &self.raw[start..offset];
        let marks = before.chars().take_while(|c| *c == '\u{FEFF}').count();
        let column = self.chars_before(offset) - self.chars_before(start) - marks + 1;
        Position { line, column }
    }

    fn chars_before(&self, offset: usize) -> usize {
        let step = offset / STEP;
        self.counted[step] + count(&self.raw.as_bytes()[step * STEP..offset])
    }
}

impl Document {
    /// The lines of `raw`, to tell places by.
    pub fn lines(&self) -> Lines<'_> {
        let newlines = self.raw.bytes().enumerate().filter(|(_, b)| *b == b'\n');
        let starts = std::iter::once(0).chain(newlines.map(|(at, _)| at + 1));
        Lines {
            raw: &self.raw,
            starts: starts.collect(),
            counted: counted(&self.raw),
        }
    }
}

fn counted(raw: &str) -> Vec<usize> {
    let mut sum = 0;
    let sums = raw.as_bytes().chunks(STEP).map(|chunk| {
        sum += count(chunk);
        sum
    });
    std::iter::once(0).chain(sums).collect()
}

/// Characters that begin in a stretch of UTF-8.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| !matches!(b, 0x80..0xC0)).count()
}

/// A replacement of a stretch of the raw text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// Bytes to replace, on character boundaries.
    pub range: Range<usize>,
    /// What to put there, already escaped as the format needs.
    pub text: String,
}

/// Why splices could not be applied.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SpliceError {
    /// Two splices touch the same bytes.
    #[error("two changes touch the same bytes, {0}..{1}")]
    Overlap(usize, usize),
    /// A splice lies outside the text or inside a character.
    #[error("a change at bytes {0}..{1} lies outside the text or inside a character")]
    Bounds(usize, usize),
}

/// The raw text with the splices applied; all else stays byte for byte.
pub fn apply(raw: &str, splices: &[Splice]) -> Result<String, SpliceError> {
    let mut sorted: Vec<&Splice> = splices.iter().collect();
    sorted.sort_by_key(|s| (s.range.start, s.range.end));
    let mut out = String::with_capacity(raw.len());
    let mut at = 0;
    for splice in sorted {
        let Range { start, end } = splice.range;
        if start < at {
            return Err(SpliceError::Overlap(start, end));
        }
        let kept = raw.get(at..start);
        let (Some(kept), true) = (kept, raw.get(start..end).is_some()) else {
            return Err(SpliceError::Bounds(start, end));
        };
        out.push_str(kept);
        out.push_str(&splice.text);
        at = end;
    }
    out.push_str(&raw[at..]);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(parts: &[(Range<usize>, Range<usize>, RunKind)]) -> Vec<Run> {
        parts
            .iter()
            .map(|(text, raw, kind)| Run {
                text: text.clone(),
                raw: raw.clone(),
                kind: *kind,
            })
            .collect()
    }

    #[test]
    fn a_stretch_leads_back_to_the_raw_text() {
        // raw: `"5"" gun"`, text: `5" gun`
        let segment = Segment {
            text: "5\" gun".into(),
            side: Side::Target,
            lang: Lang::EN,
            runs: runs(&[
                (0..1, 1..2, RunKind::Verbatim),
                (1..2, 2..4, RunKind::Escaped),
                (2..6, 4..8, RunKind::Verbatim),
            ]),
            record: None,
        };
        assert_eq!(segment.raw_range(3..6), Some(5..8));
        assert_eq!(segment.raw_range(1..3), Some(2..5));
        assert_eq!(segment.raw_range(0..6), Some(1..8));
        assert!(segment.is_verbatim(3..6));
        assert!(!segment.is_verbatim(0..2));
    }

    #[test]
    fn splices_change_only_the_named_bytes() {
        let change = |start, end, text: &str| Splice {
            range: start..end,
            text: text.into(),
        };
        assert_eq!(apply("abcdef", &[]), Ok("abcdef".into()));
        let two = [change(4, 5, "E"), change(0, 1, "AA")];
        assert_eq!(apply("abcdef", &two), Ok("AAbcdEf".into()));
        let overlap = [change(0, 3, ""), change(2, 4, "")];
        assert_eq!(apply("abcdef", &overlap), Err(SpliceError::Overlap(2, 4)));
        assert_eq!(
            apply("क", &[change(1, 2, "")]),
            Err(SpliceError::Bounds(1, 2))
        );
    }

    fn document_of(raw: &str) -> Document {
        Document {
            name: "a".into(),
            format: "text",
            raw: raw.into(),
            segments: vec![],
            decided: vec![],
        }
    }

    #[test]
    fn columns_count_scalar_values() {
        let document = document_of("\u{FEFF}पहला\nदूसरा word");
        let at = document.raw.find("word").unwrap();
        let lines = document.lines();
        assert_eq!(lines.position(at), Position { line: 2, column: 7 });
        assert_eq!(lines.position(3), Position { line: 1, column: 1 });
        assert_eq!(lines.position(0), Position { line: 1, column: 1 });
    }

    #[test]
    fn columns_of_a_long_line_are_counted_in_characters() {
        let raw = "पंक्ति\nab".to_owned() + &"क ".repeat(5000);
        let document = document_of(&raw);
        let lines = document.lines();
        let start = raw.find('\n').unwrap() + 1;
        let places = raw.char_indices().map(|(at, _)| at);
        for at in places.filter(|at| *at >= start).step_by(97) {
            let column = raw[start..at].chars().count() + 1;
            assert_eq!(lines.position(at), Position { line: 2, column });
        }
    }
}
