//! Abbreviations of `abbreviations`.

use std::io::{self, Write};
use std::ops::Range;

use serde::Serialize;

use crate::model::{Document, Lines};
use crate::text::abbreviation::Abbreviation;

use super::json;
use super::layout::{BOLD, DIM, styled};

/// An abbreviation in its document.
pub struct Listed<'a> {
    /// Where it stands.
    pub document: &'a Document,
    /// The lines of that document.
    pub lines: &'a Lines<'a>,
    /// Index of its segment.
    pub segment: usize,
    /// Spans are bytes in the segment's text.
    pub abbreviation: &'a Abbreviation,
}

impl Listed<'_> {
    fn text(&self, span: &Range<usize>) -> &str {
        &self.document.segments[self.segment].text[span.clone()]
    }

    /// Bytes in the file; whoever found it left out what has none.
    fn raw(&self, span: &Range<usize>) -> Range<usize> {
        let segment = &self.document.segments[self.segment];
        segment.raw_range(span.clone()).unwrap_or_default()
    }

    fn letters(&self) -> Option<&str> {
        self.abbreviation.letters.as_deref()
    }
}

/// One line: short form, long form, Latin letters where they are others, place.
pub fn abbreviation_text(out: &mut dyn Write, listed: &Listed<'_>) -> io::Result<()> {
    let Abbreviation { long, short, .. } = listed.abbreviation;
    let at = listed.lines.position(listed.raw(long).start);
    let short = listed.text(short);
    let letters = listed.letters().filter(|l| *l != short);
    let letters = letters.map_or_else(String::new, |l| format!("  ({l})"));
    let place = format!("{}:{}:{}", listed.document.name, at.line, at.column);
    writeln!(
        out,
        "{} = {}{letters}  {}",
        styled(BOLD, &one_line(short)),
        one_line(listed.text(long)),
        styled(DIM, &place)
    )
}

/// A long form may run over the end of a line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[derive(Serialize)]
struct AbbreviationJson<'a> {
    long: &'a str,
    short: &'a str,
    file: &'a str,
    line: usize,
    /// Of the long form, as `line` and `column`.
    start: usize,
    end: usize,
    column: usize,
    short_start: usize,
    short_end: usize,
    letters: Option<&'a str>,
}

/// One object on one line.
pub fn abbreviation_json(out: &mut dyn Write, listed: &Listed<'_>) -> io::Result<()> {
    let Abbreviation { long, short, .. } = listed.abbreviation;
    let (long_raw, short_raw) = (listed.raw(long), listed.raw(short));
    let at = listed.lines.position(long_raw.start);
    let value = AbbreviationJson {
        long: listed.text(long),
        short: listed.text(short),
        file: &listed.document.name,
        line: at.line,
        start: long_raw.start,
        end: long_raw.end,
        column: at.column,
        short_start: short_raw.start,
        short_end: short_raw.end,
        letters: listed.letters(),
    };
    json::line(out, &value)
}
