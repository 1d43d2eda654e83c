//! What was read from a file, segment by segment, for `segments`.

use std::io::{self, Write};
use std::ops::Range;

use serde::Serialize;

use crate::model::{InlineCode, Lines, Run, RunKind, Segment};

use super::json;
use super::layout::{DIM, styled};

/// A segment in its file.
pub struct Read<'a> {
    /// The file's path as it was given.
    pub file: &'a str,
    /// Its text, in which the segment's offsets lie.
    pub raw: &'a str,
    /// The lines of that text.
    pub lines: &'a Lines<'a>,
    /// The segment.
    pub segment: &'a Segment,
}

impl Read<'_> {
    /// Bytes of the raw text from the segment's first run to its last.
    fn raw_range(&self) -> Range<usize> {
        let start = self.segment.runs.first().map_or(0, |run| run.raw.start);
        let end = self.segment.runs.last().map_or(start, |run| run.raw.end);
        start..end
    }

    fn code(&self, code: &InlineCode) -> &str {
        self.raw.get(code.raw.clone()).unwrap_or_default()
    }
}

/// The longest code that is shown in full.
const CODE_SHOWN: usize = 24;

/// One line: place, pair, side, language, the text with its codes between ‹ and ›, and in brackets
/// what the file calls the place and what it says of the translation.
pub fn segment_text(out: &mut dyn Write, read: &Read<'_>) -> io::Result<()> {
    let at = read.lines.position(read.raw_range().start);
    let Segment {
        side, lang, record, ..
    } = read.segment;
    let place = format!("{}:{}", at.line, at.column);
    let pair = record.map_or_else(String::new, |record| format!("{record:>5} "));
    let head = format!("{place:>9} {pair}{:<6} {lang} ", side.name());
    let locator = Some(one_line(&read.segment.locator)).filter(|name| !name.is_empty());
    let state = read.segment.state.name().map(str::to_owned);
    let tail: Vec<String> = locator.into_iter().chain(state).collect();
    let tail = match tail.join(", ") {
        none if none.is_empty() => none,
        tail => styled(DIM, &format!("  [{tail}]")),
    };
    writeln!(out, "{}{}{tail}", styled(DIM, &head), with_codes(read))
}

/// The text on one line, its codes shown where they stand.
fn with_codes(read: &Read<'_>) -> String {
    let text = &read.segment.text;
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    for code in &read.segment.codes {
        // Inside another code, or in the text as it is.
        if code.at.start < at || text.get(code.at.clone()) == Some(read.code(code)) {
            continue;
        }
        shown.push_str(&one_line(&text[at..code.at.start]));
        let mut name = one_line(read.code(code));
        if name.is_empty() {
            name = code.kind.name().to_owned();
        }
        if name.chars().count() > CODE_SHOWN {
            name = name.chars().take(CODE_SHOWN - 1).collect();
            name.push('…');
        }
        shown.push_str(&styled(DIM, &format!("‹{name}›")));
        at = code.at.end;
    }
    shown.push_str(&one_line(&text[at..]));
    shown
}

/// Line breaks and tabs named, so that a segment is one line.
fn one_line(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\n', "⏎")
        .replace('\r', "␍")
        .replace('\t', "⇥")
}

#[derive(Serialize)]
struct SegmentJson<'a> {
    file: &'a str,
    record: Option<usize>,
    side: &'static str,
    lang: &'a str,
    state: Option<&'static str>,
    locator: Option<&'a str>,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    text: &'a str,
    codes: Vec<CodeJson<'a>>,
    runs: Vec<RunJson>,
}

#[derive(Serialize)]
struct CodeJson<'a> {
    kind: &'static str,
    /// Bytes in the segment's text.
    at: [usize; 2],
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct RunJson {
    kind: &'static str,
    /// Bytes in the segment's text.
    at: [usize; 2],
    start: usize,
    end: usize,
}

/// One JSON object on a line.
pub fn segment_json(out: &mut dyn Write, read: &Read<'_>) -> io::Result<()> {
    let segment = read.segment;
    let raw = read.raw_range();
    let at = read.lines.position(raw.start);
    let value = SegmentJson {
        file: read.file,
        record: segment.record,
        side: segment.side.name(),
        lang: segment.lang.as_str(),
        state: segment.state.name(),
        locator: Some(segment.locator.as_str()).filter(|l| !l.is_empty()),
        line: at.line,
        column: at.column,
        start: raw.start,
        end: raw.end,
        text: &segment.text,
        codes: segment
            .codes
            .iter()
            .map(|code| CodeJson {
                kind: code.kind.name(),
                at: [code.at.start, code.at.end],
                start: code.raw.start,
                end: code.raw.end,
                text: read.code(code),
            })
            .collect(),
        runs: segment.runs.iter().map(run_json).collect(),
    };
    json::line(out, &value)
}

fn run_json(run: &Run) -> RunJson {
    RunJson {
        kind: match run.kind {
            RunKind::Verbatim => "verbatim",
            RunKind::Cdata => "cdata",
            RunKind::Escaped => "escaped",
            RunKind::Generated => "generated",
        },
        at: [run.text.start, run.text.end],
        start: run.raw.start,
        end: run.raw.end,
    }
}
