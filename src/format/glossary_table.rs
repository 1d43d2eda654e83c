//! A glossary in a delimited table: one row after another, cells split into equivalents.
//!
//! Several equivalents in a cell are separated by `;` or `|`; `\;` and `\|` are the characters
//! themselves. A row with an unknown status is refused, not the file.

use std::io::Read;

use super::FormatError;
use super::columns::Columns;
use super::table::{Record, TableReader};
use super::table_head::{Row, Table, Whole, misfit};
use crate::model::{GlossaryRow, Refused, Status};

/// The rows of a glossary; an iterator.
#[derive(Debug)]
pub struct GlossaryTable<R: Read> {
    /// What was found out about the file, one sentence each.
    pub decided: Vec<String>,
    columns: Columns,
    records: TableReader<Whole<R>>,
}

impl<R: Read> GlossaryTable<R> {
    /// Opens a table as a glossary, whatever it looks like.
    pub fn open(reader: R, name: &str) -> Result<GlossaryTable<R>, FormatError> {
        Ok(Table::open(reader, name)?.into_glossary())
    }

    pub(crate) fn new(
        records: TableReader<Whole<R>>,
        columns: Columns,
        decided: Vec<String>,
    ) -> GlossaryTable<R> {
        GlossaryTable {
            decided,
            columns,
            records,
        }
    }
}

impl<R: Read> Iterator for GlossaryTable<R> {
    type Item = Result<Row<GlossaryRow>, FormatError>;

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

fn row(record: Record, columns: &Columns, delimiter: u8) -> Row<GlossaryRow> {
    let judged = match misfit(&record, columns, delimiter) {
        Some(reason) => Err(reason),
        None => statuses(&record, columns),
    };
    match judged {
        Ok(statuses) => Row::Read(entry(record, columns, statuses)),
        Err(reason) => Row::Refused(Refused {
            line: record.line,
            reason,
            raw: record.raw,
        }),
    }
}

fn entry(record: Record, columns: &Columns, (status, en_status): Statuses) -> GlossaryRow {
    let value = |column: Option<usize>| {
        let value = record.value(column?);
        (!value.is_empty()).then(|| value.to_owned())
    };
    let extra = columns.extra.iter().filter_map(|(name, column)| {
        let value = value(Some(*column))?;
        Some((name.clone(), value))
    });
    GlossaryRow {
        line: record.line,
        id: value(columns.id),
        domain: value(columns.domain),
        hi: split_equivalents(record.value(columns.hi)),
        en: split_equivalents(record.value(columns.en)),
        status,
        en_status,
        has_statuses: columns.has_statuses(),
        definition: value(columns.definition),
        note: value(columns.note),
        extra: extra.collect(),
        raw: record.raw.clone(),
    }
}

type Statuses = (Option<Status>, Option<Status>);

fn statuses(record: &Record, columns: &Columns) -> Result<Statuses, String> {
    Ok((
        status(record, columns.status)?,
        status(record, columns.en_status)?,
    ))
}

fn status(record: &Record, column: Option<usize>) -> Result<Option<Status>, String> {
    let value = column.map_or("", |column| record.value(column));
    if value.is_empty() {
        return Ok(None);
    }
    let names = Status::ALL.map(Status::name).join(", ");
    match Status::parse(value) {
        None => Err(format!(
            "expected one of {names} as the status, found \"{value}\""
        )),
        known => Ok(known),
    }
}

/// The equivalents in a cell, trimmed, empty ones dropped.
pub(crate) fn split_equivalents(cell: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut current = String::new();
    let mut chars = cell.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if matches!(chars.peek(), Some(';' | '|')) => current.extend(chars.next()),
            ';' | '|' => out.push(std::mem::take(&mut current)),
            _ => current.push(c),
        }
    }
    out.push(current);
    out.iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Equivalents as one cell, such that [`split_equivalents`] takes them apart again.
pub(crate) fn join_equivalents<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for text in texts {
        if out.ends_with('\\') {
            out.push(' ');
        }
        if !out.is_empty() {
            out.push_str("; ");
        }
        out.push_str(&text.replace(';', "\\;").replace('|', "\\|"));
    }
    out
}
