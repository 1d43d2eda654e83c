//! Converting a text file from a legacy font to Unicode, line by line.

use std::fs;
use std::io::{self, Write};

use crate::format::{FormatError, LineReader, Recoded};
use crate::model::{Document, Segment, Side};
use crate::text::legacy::{Evidence, Fate, Font, Verdict, convert, fate};

use super::output::write_file;
use super::{Input, OpsError};

/// What the file as a whole is, is judged by so much of it.
const PREFIX: usize = 64 << 10;

/// Lines of a kind that are named; the rest is counted.
const NAMED: usize = 10;

/// Of the segments of a document, one in so many makes it worth a remark: the tables of software
/// have a string in twenty thousand that reads like the font by accident.
const REMARKABLE: usize = 50;

/// Some lines of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// How many.
    pub count: usize,
    /// The numbers of the first few, from 1.
    pub first: Vec<u64>,
}

impl Lines {
    fn add(&mut self, line: u64) {
        self.count += 1;
        if self.first.len() < NAMED {
            self.first.push(line);
        }
    }
}

/// What was done with the lines of a file. Blank ones are not counted, nor are those without letters
/// that stay the same: of a ruler or a number nothing can be said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Converted {
    /// Converted.
    pub converted: Lines,
    /// Left, because they hold Devanagari.
    pub unicode: Lines,
    /// Left, because they read like no Hindi in the font.
    pub other: Lines,
    /// Whether it looks like a table, with one column in the font and another in English.
    pub is_table: bool,
}

/// Writes a file with its lines in Unicode: those that are set in the font, or with `all_lines` all
/// without Devanagari. `name` is the output's, for errors.
pub fn convert_encoding(
    file: &str,
    all_lines: bool,
    out: &mut dyn Write,
    name: &str,
) -> Result<Converted, OpsError> {
    let told = |e: FormatError| OpsError::format(file, e);
    let input = Input::open(file)?;
    let mut lines = LineReader::new(Recoded::new(input.reader).map_err(told)?);
    let (mut head, mut evidence, mut size) = (Vec::new(), Evidence::default(), 0);
    while size < PREFIX
        && let Some(line) = lines.next()
    {
        let line = line.map_err(told)?;
        size += line.len();
        evidence.add(&line);
        head.push(line);
    }
    // In a file that holds Devanagari a line that says too little is English as likely.
    let has_unicode = head
        .iter()
        .any(|line| fate(line, Verdict::Other) == Fate::Unicode);
    let whole = match evidence.verdict() {
        Verdict::Unclear if has_unicode => Verdict::Other,
        verdict => verdict,
    };
    let mut done = Converted {
        is_table: is_table(&head),
        ..Converted::default()
    };
    for (line, number) in head.into_iter().map(Ok).chain(lines).zip(1..) {
        let line = one_line(&line.map_err(told)?, number, whole, all_lines, &mut done);
        out.write_all(line.as_bytes()).map_err(|e| match e.kind() {
            io::ErrorKind::BrokenPipe => OpsError::ClosedPipe,
            _ => OpsError::io(name, &e),
        })?;
    }
    Ok(done)
}

/// As [`convert_encoding`], into a file. It may be the same one, which is not touched where there is
/// nothing to convert: what is no text in the font may be in any encoding.
pub fn convert_encoding_to_file(
    file: &str,
    all_lines: bool,
    path: &str,
) -> Result<Converted, OpsError> {
    let real = |name: &str| fs::canonicalize(name).ok();
    if real(file).is_some_and(|one| real(path) == Some(one)) {
        let done = convert_encoding(file, all_lines, &mut io::sink(), path)?;
        if done.converted.count == 0 {
            return Ok(done);
        }
    }
    write_file(path, |out| convert_encoding(file, all_lines, out, path))
}

fn one_line(
    line: &str,
    number: u64,
    whole: Verdict,
    all_lines: bool,
    done: &mut Converted,
) -> String {
    let fate = match fate(line, whole) {
        Fate::Left if all_lines => Fate::Converted,
        fate => fate,
    };
    let counted = match fate {
        Fate::Converted => &mut done.converted,
        Fate::Unicode => &mut done.unicode,
        Fate::Left => &mut done.other,
    };
    let text = if fate == Fate::Converted {
        convert(line)
    } else {
        line.to_owned()
    };
    if line.chars().any(char::is_alphabetic) || text != line {
        counted.add(number);
    }
    text
}

/// More columns than these are not looked at.
const COLUMNS: usize = 16;

/// Whether lines are rows of a table, with one column in the font and another in English.
fn is_table(lines: &[String]) -> bool {
    ['\t', ','].iter().any(|delimiter| {
        let mut columns = [Evidence::default(); COLUMNS];
        let rows: Vec<&String> = lines.iter().filter(|l| !l.trim().is_empty()).collect();
        for line in &rows {
            for (column, cell) in columns.iter_mut().zip(line.split(*delimiter)) {
                column.add(cell);
            }
        }
        let are_rows = rows.iter().all(|line| line.contains(*delimiter));
        let some = |verdict| columns.iter().any(|column| column.verdict() == verdict);
        are_rows && some(Verdict::Legacy) && some(Verdict::Other)
    })
}

/// The font that some of a document looks set in, how many of its segments do, and the line of the
/// first. Of what is plainly something else only the first part is looked at.
pub fn legacy_lines(document: &Document) -> Option<(Font, usize, usize)> {
    let segments = document.segments.iter();
    let targets: Vec<&Segment> = segments.filter(|s| s.side == Side::Target).collect();
    let (mut evidence, mut size, mut n_looked_at) = (Evidence::default(), 0, 0);
    for segment in &targets {
        if size >= PREFIX {
            break;
        }
        evidence.add(&segment.text);
        size += segment.text.len();
        n_looked_at += 1;
    }
    // What says too little by itself follows the whole where that is set in the font.
    let (whole, n_looked_at) = match evidence.verdict() {
        Verdict::Legacy => (Verdict::Legacy, targets.len()),
        Verdict::Unclear => (Verdict::Other, targets.len()),
        Verdict::Other => (Verdict::Other, n_looked_at),
    };
    let looked_at = targets.iter().take(n_looked_at);
    let mut legacy = looked_at.filter(|s| fate(&s.text, whole) == Fate::Converted);
    let first = legacy.next()?;
    let count = 1 + legacy.count();
    let at = first.raw_range(0..first.text.len())?.start;
    let line = document.raw[..at].matches('\n').count() + 1;
    (count * REMARKABLE >= targets.len()).then_some((Font::KrutiDev, count, line))
}
