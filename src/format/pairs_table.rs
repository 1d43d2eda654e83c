//! Sentence pairs in a delimited table, and what tells a table of sentences from one of terms.
//!
//! A table with statuses, domains or definitions is a glossary. Otherwise the cells decide: in
//! memories of interface strings, the shortest there are, 12 % or more of the cells of either side
//! are sentences ([`is_sentence`]); in glossaries and dictionaries it is 2 % or less (measured over
//! sixteen tables of either kind). An `id` or `note` column decides nothing: corpora have them too.

use std::io::Read;

use super::FormatError;
use super::columns::Columns;
use super::sentence::ends_sentence;
use super::table::{Record, TableReader};
use super::table_head::{Row, Table, Whole, misfit};
use crate::model::{PairRow, Refused};

/// The share of sentences from which on a table is a memory.
const MEMORY_SHARE: f64 = 0.1;

/// A cell of so many words is a sentence, though it may lack its end mark.
const SENTENCE_WORDS: usize = 7;

/// What a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// Terms.
    Glossary,
    /// Sentence pairs.
    Memory,
}

impl TableKind {
    /// The name on the command line and in reports.
    pub fn name(self) -> &'static str {
        match self {
            TableKind::Glossary => "glossary",
            TableKind::Memory => "memory",
        }
    }
}

/// Glossary or memory, and a sentence that says why and how to have it otherwise.
pub fn decide_kind(columns: &Columns, body: impl Iterator<Item = Record>) -> (TableKind, String) {
    let named = [
        (columns.status.or(columns.en_status), "a status"),
        (columns.domain, "a domain"),
        (columns.definition, "a definition"),
    ];
    if let Some((_, what)) = named.into_iter().find(|(column, _)| column.is_some()) {
        return (
            TableKind::Glossary,
            format!("a glossary: it has {what} column"),
        );
    }
    let (mut rows, mut en, mut hi) = (0u32, 0u32, 0u32);
    for record in body {
        rows += 1;
        en += u32::from(is_sentence(record.value(columns.en)));
        hi += u32::from(is_sentence(record.value(columns.hi)));
    }
    let share = f64::from(en.min(hi)) / f64::from(rows.max(1));
    if share >= MEMORY_SHARE {
        let reason = "a memory: its cells are sentences (--as glossary takes them as terms)";
        (TableKind::Memory, reason.into())
    } else {
        let reason = "a glossary: its cells are terms (--as memory takes them as sentence pairs)";
        (TableKind::Glossary, reason.into())
    }
}

fn is_sentence(cell: &str) -> bool {
    let words = cell.split_whitespace().count();
    words >= SENTENCE_WORDS || words > 1 && ends_sentence(cell)
}

/// The rows of a table of sentence pairs; an iterator.
#[derive(Debug)]
pub struct PairsTable<R: Read> {
    /// What was found out about the file, one sentence each.
    pub decided: Vec<String>,
    columns: Columns,
    records: TableReader<Whole<R>>,
}

impl<R: Read> PairsTable<R> {
    /// Opens a table as sentence pairs, whatever it looks like.
    pub fn open(reader: R, name: &str) -> Result<PairsTable<R>, FormatError> {
        Ok(Table::open(reader, name)?.into_pairs())
    }

    pub(crate) fn new(
        records: TableReader<Whole<R>>,
        columns: Columns,
        decided: Vec<String>,
    ) -> PairsTable<R> {
        PairsTable {
            decided,
            columns,
            records,
        }
    }
}

impl<R: Read> Iterator for PairsTable<R> {
    type Item = Result<Row<PairRow>, FormatError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.records.next()? {
                Ok(record) if record.is_blank() => {}
                Ok(record) => {
                    let delimiter = self.records.dialect().delimiter;
                    return Some(Ok(row(record, &self.columns, delimiter)));
                }
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

fn row(record: Record, columns: &Columns, delimiter: u8) -> Row<PairRow> {
    let (en, hi) = (record.value(columns.en), record.value(columns.hi));
    let reason = misfit(&record, columns, delimiter).or_else(|| {
        let side = match (en, hi) {
            ("", _) => "English",
            (_, "") => "Hindi",
            _ => return None,
        };
        Some(format!(
            "expected a sentence pair, found an empty {side} cell"
        ))
    });
    let (en, hi) = (en.to_owned(), hi.to_owned());
    let Record { line, raw, .. } = record;
    match reason {
        None => Row::Read(PairRow { line, en, hi, raw }),
        Some(reason) => Row::Refused(Refused { line, reason, raw }),
    }
}
