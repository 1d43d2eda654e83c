//! A table of two languages, opened: how it is written, which column holds what, and whether it is
//! a glossary or a memory. All of it is decided from the first 64 KiB; the rest streams.

use std::io::{BufReader, Chain, Cursor, Read};

use super::columns::{Columns, evidence, read_columns};
use super::dialect::{PREFIX, sample, sniff_dialect, whole_lines};
use super::glossary_table::GlossaryTable;
use super::pairs_table::{PairsTable, TableKind, decide_kind};
use super::table::{Dialect, Record, TableReader};
use super::{FormatError, encoding};
use crate::text::legacy::{Evidence, Font, Verdict};

/// The bytes of a table from its start, its first part read ahead.
pub(crate) type Whole<R> = BufReader<Chain<Cursor<Vec<u8>>, R>>;

/// What the first part of a table says about all of it.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub(crate) dialect: Dialect,
    pub(crate) columns: Columns,
    pub(crate) kind: TableKind,
    /// What was found out, one sentence each.
    pub(crate) decided: Vec<String>,
    /// The font that the Hindi column looks set in, where none was named.
    pub(crate) unasked: Option<Font>,
}

impl Head {
    /// Decides from the first part of a table, or from all of it where `at_eof`; the Hindi column is
    /// set in `font`, if one is named.
    pub(crate) fn decide(
        prefix: &[u8],
        at_eof: bool,
        name: &str,
        font: Option<Font>,
    ) -> Result<Head, FormatError> {
        encoding::refuse_utf16(prefix)?;
        if at_eof && is_blank(prefix) {
            return Err(FormatError::Empty);
        }
        let (dialect, phrase) = sniff_dialect(prefix, at_eof, name)?;
        let lines = whole_lines(prefix, at_eof);
        check_first(lines, at_eof, dialect)?;
        let records: Vec<Record> = sample(lines, dialect).collect();
        let columns = read_columns(&records, font)?;
        let body = records
            .get(usize::from(columns.header)..)
            .unwrap_or_default();
        let (kind, reason) = decide_kind(&columns, body);
        let is_unasked = font.is_none() && is_legacy(&evidence(body, columns.hi));
        let decided = vec![format!("{phrase}; {}", columns.phrase()), reason];
        Ok(Head {
            dialect,
            columns,
            kind,
            decided,
            unasked: is_unasked.then_some(Font::KrutiDev),
        })
    }
}

fn is_legacy(evidence: &Evidence) -> bool {
    evidence.verdict() == Verdict::Legacy
}

/// A table without a Hindi column may have one after all, in a font that was not named.
fn font_instead(error: FormatError, prefix: &[u8], at_eof: bool, name: &str) -> FormatError {
    let Ok((dialect, _)) = sniff_dialect(prefix, at_eof, name) else {
        return error;
    };
    let records: Vec<Record> = sample(whole_lines(prefix, at_eof), dialect).collect();
    let width = records.iter().map(|record| record.cells.len()).max();
    let legacy = (0..width.unwrap_or(0)).find(|idx| is_legacy(&evidence(&records, *idx)));
    legacy.map_or(error, |idx| FormatError::Whole {
        expected: "a column in Devanagari".into(),
        found: legacy_column(idx, Font::KrutiDev),
    })
}

/// What is found where a column is set in a font, and what to do.
fn legacy_column(idx: usize, font: Font) -> String {
    let remedy = encoding::BY_IMPORT;
    format!("column {} set in the legacy font {font}; {remedy}", idx + 1)
}

/// The first record's own error, if it has one: that says more than "no columns".
fn check_first(lines: &[u8], at_eof: bool, dialect: Dialect) -> Result<(), FormatError> {
    if at_eof || lines.contains(&b'\n') {
        return TableReader::new(Cursor::new(lines), dialect)
            .next_record()
            .map(|_| ());
    }
    Err(FormatError::Whole {
        expected: "a table".into(),
        found: "a first line longer than 64 KiB".into(),
    })
}

fn is_blank(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(encoding::BOM).unwrap_or(bytes);
    text.iter().all(u8::is_ascii_whitespace)
}

/// A table that has been looked at and can now be read as either kind.
#[derive(Debug)]
pub struct Table<R: Read> {
    /// A glossary or a memory, as far as its look tells.
    pub kind: TableKind,
    /// What was found out about the file, one sentence each; the last one is about the kind.
    pub decided: Vec<String>,
    /// The header as it stands in the file, without its line end and byte-order mark; `None` where
    /// the table has none.
    pub header: Option<String>,
    unasked: Option<Font>,
    columns: Columns,
    records: TableReader<Whole<R>>,
}

impl<R: Read> Table<R> {
    /// Looks at the first part of a table. `name` is a hint and may be anything.
    pub fn open(reader: R, name: &str) -> Result<Table<R>, FormatError> {
        Table::open_set_in(None, reader, name)
    }

    /// As [`Table::open`]; the Hindi column is set in a font and converted.
    pub fn open_set_in(
        font: Option<Font>,
        mut reader: R,
        name: &str,
    ) -> Result<Table<R>, FormatError> {
        let mut prefix = Vec::new();
        (&mut reader).take(PREFIX as u64).read_to_end(&mut prefix)?;
        let at_eof = prefix.len() < PREFIX;
        let head = Head::decide(&prefix, at_eof, name, font).map_err(|error| match font {
            None => font_instead(error, &prefix, at_eof, name),
            Some(_) => error,
        })?;
        let whole = BufReader::new(Cursor::new(prefix).chain(reader));
        let mut records = TableReader::new(whole, head.dialect);
        let header = if head.columns.header {
            records.next_record()?.map(|record| record.raw)
        } else {
            None
        };
        Ok(Table {
            kind: head.kind,
            decided: head.decided,
            header,
            unasked: head.unasked,
            columns: head.columns,
            records,
        })
    }

    /// Where the Hindi column looks set in a font that nobody named: which, and what to do.
    pub fn legacy(&self) -> Option<String> {
        self.unasked
            .map(|font| legacy_column(self.columns.hi, font))
    }

    /// An error where the Hindi column looks set in a font: its text would be taken for what it is
    /// not.
    pub fn refuse_legacy(&self) -> Result<(), FormatError> {
        self.legacy().map_or(Ok(()), |found| {
            Err(FormatError::Whole {
                expected: "Hindi in Devanagari".into(),
                found,
            })
        })
    }

    /// Which column holds what.
    pub fn columns(&self) -> &Columns {
        &self.columns
    }

    /// The rows as entries of a glossary, whatever the kind.
    pub fn into_glossary(mut self) -> GlossaryTable<R> {
        self.said(TableKind::Glossary);
        GlossaryTable::new(self.records, self.columns, self.decided)
    }

    /// The rows as sentence pairs, whatever the kind.
    pub fn into_pairs(mut self) -> PairsTable<R> {
        self.said(TableKind::Memory);
        PairsTable::new(self.records, self.columns, self.decided)
    }

    /// Takes back the sentence about the kind where the caller wants the other one.
    fn said(&mut self, kind: TableKind) {
        if kind != self.kind {
            self.decided.pop();
        }
    }
}

/// A row that was read, or why it was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row<T> {
    /// Read.
    Read(T),
    /// Not taken; reading goes on.
    Refused(crate::model::Refused),
}

/// Why a record is no row of its table: a stray quote, or more cells than columns, both of which
/// would shift text into the wrong cell without a word.
pub(crate) fn misfit(record: &Record, columns: &Columns, delimiter: u8) -> Option<String> {
    if let Some(cell) = record.stray {
        let cell = cell + 1;
        return Some(format!(
            "cell {cell}: expected the end of the cell after its closing quote, found more text"
        ));
    }
    let surplus = record.cells.iter().skip(columns.width);
    if surplus.clone().all(|cell| cell.text.trim().is_empty()) {
        return None;
    }
    let delimiter = match delimiter {
        b'\t' => "tab",
        b';' => "semicolon",
        _ => "comma",
    };
    Some(format!(
        "expected {} cells, found {}; a cell that holds a {delimiter} needs quotes",
        columns.width,
        record.cells.len()
    ))
}
