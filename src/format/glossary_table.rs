//! A glossary in a delimited table: one row after another, cells split into equivalents.
//!
//! Several equivalents in a cell are separated by `;` or `|` outside brackets; `\;` and `\|` are
//! the characters themselves. A row with an unknown status is refused, not the file.

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
        hi: split_equivalents(&columns.hindi(&record)),
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
    let mut depth = 0_usize;
    let closes = cell.matches([')', '}', ']']).count() == cell.matches(['(', '{', '[']).count();
    let mut chars = cell.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '(' | '{' | '[' => depth += 1,
            ')' | '}' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match c {
            '\\' if matches!(chars.peek(), Some(';' | '|')) => current.extend(chars.next()),
            // A remark in brackets is one, whatever stands in it.
            ';' | '|' if depth == 0 || !closes => out.push(std::mem::take(&mut current)),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(raw: &str) -> Vec<Row<GlossaryRow>> {
        let table = GlossaryTable::open(raw.as_bytes(), "a.csv").unwrap();
        table.collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn a_row_has_all_that_its_header_names() {
        let raw = "\u{FEFF}id,domain,hi,en,status,en_status,definition,note,pos\r\n\
                   7, ai ,कृत्रिम बुद्धिमत्ता; एआई ,\"artificial intelligence | AI;\",Preferred,,\
                   \"a, b\",\"x\ny\",noun\r\n\r\n,,,,,,,,\r\n,,क\r\n";
        let expected = GlossaryRow {
            line: 2,
            id: Some("7".into()),
            domain: Some("ai".into()),
            hi: vec!["कृत्रिम बुद्धिमत्ता".into(), "एआई".into()],
            en: vec!["artificial intelligence".into(), "AI".into()],
            status: Some(Status::Preferred),
            en_status: None,
            has_statuses: true,
            definition: Some("a, b".into()),
            note: Some("x\ny".into()),
            extra: [("pos".into(), "noun".into())].into(),
            raw: raw[raw.find("7,").unwrap()..raw.find("\r\n\r\n").unwrap()].into(),
        };
        let short = GlossaryRow {
            line: 6,
            hi: vec!["क".into()],
            has_statuses: true,
            raw: ",,क".into(),
            ..GlossaryRow::default()
        };
        assert_eq!(rows(raw), [Row::Read(expected), Row::Read(short)]);
    }

    #[test]
    fn a_column_in_a_font_is_converted_before_it_is_split() {
        use crate::text::legacy::Font;
        let read = |raw: &str| -> Vec<GlossaryRow> {
            let table = Table::open_set_in(Some(Font::KrutiDev), raw.as_bytes(), "a.csv").unwrap();
            let rows = table.into_glossary().map(|row| match row.unwrap() {
                Row::Read(row) => row,
                Row::Refused(refused) => panic!("{refused:?}"),
            });
            rows.collect()
        };
        let rows =
            read("hi,en\nvk;ksx,commission; panel\n\"\"\"kM~;a=\",plot\nfo|qr( fctyh,power\n");
        let hi: Vec<&[String]> = rows.iter().map(|row| row.hi.as_slice()).collect();
        assert_eq!(hi, [&["आयोग"][..], &["षड्यंत्र"], &["विद्युत", "बिजली"]]);
        assert_eq!(rows[0].en, ["commission", "panel"]);
        assert_eq!(rows[0].raw, "vk;ksx,commission; panel");
        let rows = read("\"kM~;a=\tplot\n,drk\tunity\n");
        assert_eq!(
            (&rows[0].hi[..], &rows[1].hi[..]),
            (&["षड्यंत्र".into()][..], &["एकता".into()][..])
        );
    }

    #[test]
    fn a_column_in_a_font_that_nobody_named_is_refused() {
        let refused = |raw: &str| Table::open(raw.as_bytes(), "").and_then(|t| t.refuse_legacy());
        for raw in [
            "hi,en\nvk;ksx,commission\nfo|ky;,school\n",
            "vk;ksx\tcommission\nfo|ky;\tschool\n",
            "en\thi\nHe said so.\tmUgksaus ;g dgk FkkA\n",
        ] {
            let error = refused(raw).unwrap_err().to_string();
            assert!(
                error.contains("Kruti Dev 010; import it with --encoding krutidev"),
                "{error}"
            );
        }
        for raw in [
            "hi,en\nआयोग,commission\n",
            "hi,en\nएपीआई; API,API\n",
            "hi,en\nsamjhauta gyapan,memorandum of understanding\nvidyalaya,school\n",
            "hi,en\nआयोग,vk;ksx\nविद्यालय,fo|ky;\n",
            "hi,en\n",
        ] {
            assert!(refused(raw).is_ok(), "{raw}");
        }
    }

    #[test]
    fn a_row_that_does_not_fit_is_refused_and_reading_goes_on() {
        let found = rows("hi,en,status\nक,a,good\nख,b, c,preferred\nग,\"c\" d,\nघ,e,ADMITTED\n");
        let reasons: Vec<(u64, &str)> = found
            .iter()
            .filter_map(|row| match row {
                Row::Refused(refused) => Some((refused.line, refused.reason.as_str())),
                Row::Read(_) => None,
            })
            .collect();
        let expected = [
            (
                2,
                "expected one of preferred, admitted, deprecated, forbidden as the status, \
                 found \"good\"",
            ),
            (
                3,
                "expected 3 cells, found 4; a cell that holds a comma needs quotes",
            ),
            (
                4,
                "cell 2: expected the end of the cell after its closing quote, found more text",
            ),
        ];
        assert_eq!(reasons, expected);
        assert!(matches!(&found[3], Row::Read(row) if row.status == Some(Status::Admitted)));
    }

    #[test]
    fn a_broken_file_is_an_error_and_not_a_row() {
        let read = |raw: &[u8]| -> String {
            let table = match GlossaryTable::open(raw, "a.csv") {
                Ok(table) => table,
                Err(error) => return error.to_string(),
            };
            let rows: Result<Vec<_>, _> = table.collect();
            rows.unwrap_err().to_string()
        };
        assert_eq!(read(b""), "the file is empty");
        assert_eq!(read(b"\xEF\xBB\xBF \n"), "the file is empty");
        assert!(read(b"hi,en\na,b\nc,\xE9").starts_with("line 3, column 3: expected UTF-8"));
        assert!(read(b"\xFF\xFEh\0i\0").starts_with("expected UTF-8, found UTF-16"));
        assert!(read(b"PK\x03\x04\0\0").contains("looks like a binary file"));
        assert!(read(b"hi,en\na,\"b\n").starts_with("line 2, column 3: expected a closing quote"));
        assert!(read("एक शब्द\n".as_bytes()).contains("found a single column"));
    }

    #[test]
    fn equivalents_are_split_and_joined() {
        let cases: [(&str, &[&str]); 6] = [
            ("a", &["a"]),
            ("a; b|c", &["a", "b", "c"]),
            (" ;|a; ", &["a"]),
            ("a\\; b", &["a; b"]),
            ("a\\b; \\", &["a\\b", "\\"]),
            ("", &[]),
        ];
        for (cell, expected) in cases {
            assert_eq!(split_equivalents(cell), expected, "{cell}");
        }
        for texts in [&["a;b", "c|d"][..], &["a\\", "b"], &["a\\;", "\\"], &["a"]] {
            let cell = join_equivalents(texts.iter().copied());
            assert_eq!(split_equivalents(&cell), texts, "{cell}");
        }
    }
}
