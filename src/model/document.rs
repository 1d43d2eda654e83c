//! A document with a way back: raw text, segments, and a map from each segment to the raw text.
//!
//! A finding reaches the file through verbatim and escaped runs only; every write into a file is a
//! list of splices on its raw text, so that all else stays byte for byte. Where the file itself is no
//! UTF-8 text, [`Origin`] says what the raw text was made from.

use std::collections::HashMap;
use std::ops::Range;

use super::segment::{Run, Segment};

/// A file as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The path as it was given, or `-`.
    pub name: String,
    /// Name of the format it was read as.
    pub format: &'static str,
    /// The file's UTF-8 text, in which all offsets lie; a byte-order mark counts. Of a package, the
    /// text of its segments, a line each.
    pub raw: String,
    /// What the raw text is to the file.
    pub origin: Origin,
    /// In the order of the file.
    pub segments: Vec<Segment>,
    /// What was found out about the file on reading it, one sentence each.
    pub decided: Vec<String>,
    /// What is wrong in the file, in its order.
    pub problems: Vec<Problem>,
    /// Where the file's author silenced checks.
    pub silences: Vec<Silence>,
}

/// What a document's raw text is to its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// It is the file, byte for byte.
    #[default]
    Utf8,
    /// It was decoded; the encoding's name by the WHATWG.
    Encoded(&'static str),
    /// It was taken out of the parts of a package (DOCX, ODT, XLSX).
    Package(Package),
}

/// The way from the raw text of a document back into the parts of its package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Package {
    /// Names of the parts that have text.
    pub parts: Vec<String>,
    /// In the order of the raw text.
    pub runs: Vec<PartRun>,
}

/// A stretch of the raw text and the bytes of the part that it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRun {
    /// Index of the part.
    pub part: usize,
    /// From [`Document::raw`] to the UTF-8 text of the part: `text` is the range in the former.
    pub run: Run,
}

impl Package {
    /// The runs that have a part of a stretch of the raw text.
    pub fn touched(&self, raw: &Range<usize>) -> &[PartRun] {
        let from = self.runs.partition_point(|r| r.run.text.end <= raw.start);
        let to = self.runs.partition_point(|r| r.run.text.start < raw.end);
        self.runs.get(from..to).unwrap_or_default()
    }
}

/// Something wrong in an input file; reading went on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Byte in [`Document::raw`].
    pub at: usize,
    /// What was expected and what was found, in one line.
    pub what: String,
    /// Whether text was lost by it, such as all that follows.
    pub is_loss: bool,
}

/// Checks that the file's author silenced, by a directive in a comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Byte in [`Document::raw`] of the directive.
    pub at: usize,
    /// Indices of the segments.
    pub segments: Range<usize>,
    /// The check; `None` for all.
    pub check: Option<String>,
}

/// The silences of a document, so that one is found however many there are.
#[derive(Debug)]
pub struct Silenced<'a> {
    /// Stretches of segments in order, apart from each other; under `None` those for all checks.
    by_check: HashMap<Option<&'a str>, Vec<Range<usize>>>,
}

impl Silenced<'_> {
    /// Whether a check is silenced in a segment.
    pub fn has(&self, segment: usize, check: &str) -> bool {
        [None, Some(check)].iter().any(|check| {
            let stretches = self.by_check.get(check).map_or(&[][..], Vec::as_slice);
            let at = stretches.partition_point(|stretch| stretch.end <= segment);
            stretches.get(at).is_some_and(|s| s.contains(&segment))
        })
    }
}

/// Puts stretches in order, and those that touch together.
fn merge(stretches: &mut Vec<Range<usize>>) {
    stretches.sort_unstable_by_key(|stretch| stretch.start);
    stretches.dedup_by(|next, had| {
        let joins = next.start <= had.end;
        if joins {
            had.end = had.end.max(next.end);
        }
        joins
    });
}

/// A place in a file as people count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in Unicode scalar values.
    pub column: usize,
}

/// Where the lines of a text begin, so that places are told without counting from the start: what
/// stands before every [`STEP`]th byte, so that a text of any lines takes little.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    raw: &'a str,
    steps: Vec<Step>,
}

/// What stands before a byte.
#[derive(Clone, Copy, Debug, Default)]
struct Step {
    chars: usize,
    newlines: usize,
    /// Where the line of the byte begins.
    line: usize,
    /// Characters before that.
    chars_before_line: usize,
}

const STEP: usize = 512;

impl<'a> Lines<'a> {
    /// The lines of a text.
    pub fn new(raw: &'a str) -> Lines<'a> {
        let mut steps = vec![Step::default()];
        let mut here = Step::default();
        for (nth, chunk) in raw.as_bytes().chunks(STEP).enumerate() {
            here = here.after(chunk, nth * STEP);
            steps.push(here);
        }
        Lines { raw, steps }
    }

    /// Line and column of a byte offset. A byte-order mark takes no column.
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.raw.len());
        let step = offset / STEP;
        let before = self.raw.as_bytes().get(step * STEP..offset);
        let Step {
            chars,
            newlines,
            line,
            chars_before_line,
        } = self.steps[step].after(before.unwrap_or_default(), step * STEP);
        let text = self.raw.get(line..offset).unwrap_or_default();
        let marks = text.chars().take_while(|c| *c == '\u{FEFF}').count();
        Position {
            line: newlines + 1,
            column: chars - chars_before_line - marks + 1,
        }
    }
}

impl Step {
    /// What stands before the end of `bytes`, which begin at `start`.
    fn after(mut self, bytes: &[u8], start: usize) -> Step {
        let newlines = bytes.iter().filter(|b| **b == b'\n').count();
        if let Some(at) = bytes.iter().rposition(|b| *b == b'\n') {
            self.line = start + at + 1;
            self.chars_before_line = self.chars + count(&bytes[..=at]);
        }
        self.newlines += newlines;
        self.chars += count(bytes);
        self
    }
}

impl Document {
    /// Where the file's author silenced which checks.
    pub fn silenced(&self) -> Silenced<'_> {
        let mut by_check: HashMap<Option<&str>, Vec<Range<usize>>> = HashMap::new();
        for silence in &self.silences {
            let segments = by_check.entry(silence.check.as_deref()).or_default();
            segments.push(silence.segments.clone());
        }
        by_check.values_mut().for_each(merge);
        Silenced { by_check }
    }

    /// Whether a stretch of a segment's text can be replaced by other text.
    pub fn is_writable(&self, segment: usize, text: Range<usize>) -> bool {
        let Some(segment) = self.segments.get(segment) else {
            return false;
        };
        let Origin::Package(package) = &self.origin else {
            return segment.is_writable(text);
        };
        let Some(raw) = segment.raw_range(text) else {
            return false;
        };
        // Words are cut into runs there for reasons that no reader sees.
        let touched = package.touched(&raw);
        let one_part = touched.iter().all(|r| r.part == touched[0].part);
        !touched.is_empty() && one_part && touched.iter().all(|r| r.run.is_writable(&raw))
    }

    /// The lines of `raw`, to tell places by.
    pub fn lines(&self) -> Lines<'_> {
        Lines::new(&self.raw)
    }
}

/// Characters that begin in a stretch of UTF-8.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| !matches!(b, 0x80..0xC0)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document_of(raw: &str) -> Document {
        Document {
            raw: raw.into(),
            ..Document::default()
        }
    }

    #[test]
    fn silences_are_found_by_segment_and_check() {
        let silence = |segments: Range<usize>, check: Option<&str>| Silence {
            at: 0,
            segments,
            check: check.map(str::to_owned),
        };
        let document = Document {
            silences: vec![
                silence(4..6, Some("a")),
                silence(0..1, Some("a")),
                silence(5..5, Some("a")),
                silence(5..8, Some("a")),
                silence(9..10, None),
                silence(2..3, Some("b")),
            ],
            ..Document::default()
        };
        let silenced = document.silenced();
        for (check, expected) in [
            ("a", vec![0, 4, 5, 6, 7, 9]),
            ("b", vec![2, 9]),
            ("c", vec![9]),
        ] {
            let found: Vec<usize> = (0..12).filter(|at| silenced.has(*at, check)).collect();
            assert_eq!(found, expected, "{check}");
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
