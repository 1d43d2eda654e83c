//! A table of two languages as a bilingual document: each row is a segment pair, English the
//! source, Hindi the target, with a map to the cells. A directive to the checks stands in the note
//! column.

use super::dialect::PREFIX;
use super::placeables::Key;
use super::table::{Record, TableReader};
use super::table_head::Head;
use super::{Body, Format, FormatError, Holds, Likeness, Out, ReadOptions};
use crate::model::Side;
use crate::text::Lang;
use std::io::Cursor;

/// Comma- or semicolon-separated.
pub(crate) static CSV: Format = Format {
    name: "csv",
    extensions: &["csv"],
    holds: Holds::Pairs,
    about: "a table with a Hindi and an English column, separated by commas or semicolons",
    body: Body::Text {
        sniff: |text| sniff(text, |delimiter| delimiter != b'\t'),
        read,
        replacement,
        fill: None,
    },
    samples: &[
        "hi,en\nसरकार,government\n",
        "\u{FEFF}English;हिन्दी\r\n\"He said: \"\"yes; no\"\"\";उसने कहा\r\n",
    ],
};

/// Tab-separated.
pub(crate) static TSV: Format = Format {
    name: "tsv",
    extensions: &["tsv", "tab"],
    holds: Holds::Pairs,
    about: "a table with a Hindi and an English column, separated by tabs",
    body: Body::Text {
        sniff: |text| sniff(text, |delimiter| delimiter == b'\t'),
        read,
        replacement,
        fill: None,
    },
    samples: &[
        "\"Yes,\" he said.\t\"हाँ,\" उसने कहा।\nNo.\tनहीं।\n",
        "en\thi\nNo.\tनहीं।\n",
    ],
};

/// A table with both languages is one for certain; what cannot be read as one may still be meant so.
/// Commas alone prove nothing, prose is full of them, so there the header must name the languages.
fn sniff(text: &str, separates: fn(u8) -> bool) -> Likeness {
    let prefix = &text.as_bytes()[..text.len().min(PREFIX)];
    let Ok(head) = Head::decide(prefix, prefix.len() == text.len(), "", None) else {
        return Likeness::Possible;
    };
    let delimiter = head.dialect.delimiter;
    if !separates(delimiter) {
        Likeness::No
    } else if delimiter == b'\t' || head.columns.header {
        Likeness::Certain
    } else {
        Likeness::Possible
    }
}

fn read(raw: &str, name: &str, _: &ReadOptions, out: &mut Out) -> Result<(), FormatError> {
    let prefix = &raw.as_bytes()[..raw.len().min(PREFIX)];
    let head = Head::decide(prefix, prefix.len() == raw.len(), name, None)?;
    let mut records = TableReader::new(Cursor::new(raw.as_bytes()), head.dialect);
    if head.columns.header {
        records.next_record()?;
    }
    let mut sides = [
        (head.columns.en, Side::Source, Lang::EN),
        (head.columns.hi, Side::Target, Lang::HI),
    ];
    sides.sort_by_key(|(column, ..)| *column);
    head.decided
        .into_iter()
        .take(1)
        .for_each(|what| out.decided(what));
    let mut row = 0;
    while let Some(record) = records.next_record()? {
        if let Some(excess) = excess(&record, head.columns.width) {
            out.loss(
                excess,
                &format!(
                    "expected {} cells, found {}; a cell that holds the delimiter needs quotes",
                    head.columns.width,
                    record.cells.len()
                ),
            );
        }
        if let Some(note) = head.columns.note.and_then(|note| record.cells.get(note)) {
            out.comment(&note.text, note.raw.start, Some(row..row + 1));
        }
        let mut key = Key::Any;
        for (column, side, lang) in &sides {
            if let Some(cell) = record.cells.get(*column) {
                let mut segment = record.build(cell);
                key = Key::Like(segment.localized(key));
                segment.of_record(row).finish(*side, |_| lang.clone(), out);
            }
        }
        row += usize::from(!record.is_blank());
    }
    Ok(())
}

/// Where a cell begins for which the table has no column, if there is anything in it.
fn excess(record: &Record, width: usize) -> Option<usize> {
    let mut beyond = record.cells.iter().skip(width);
    beyond
        .find(|cell| !cell.text.trim().is_empty())
        .map(|cell| cell.raw.start)
}

/// Text that can stand in a cell whether or not it is in quotes.
fn replacement(text: &str) -> Option<String> {
    let special = [',', ';', '"', '\t', '\n', '\r'];
    (!text.contains(special)).then(|| text.to_owned())
}
