//! How a table is written: its delimiter and whether quotes mean anything, from its first part.
//!
//! 1. A delimiter under which the first record names a Hindi and an English column wins.
//! 2. Else `,`, `;` and tab vote: the share of records that have the most frequent number of cells,
//!    two or more. Among equals the tab wins (prose has none), then the comma.
//! 3. In a tab-separated file a quote is an ordinary character, because news is full of lines that
//!    begin with one, unless the file is consistently quoted as Excel does it: every quoted cell is
//!    closed at its end, no other cell holds a quote, and either all cells but numbers are quoted or
//!    exactly those that need it (tab, newline, quote; Excel adds the comma).

use std::collections::HashMap;
use std::io::Cursor;

use super::FormatError;
use super::header;
use super::table::{Dialect, Record, TableReader};

/// What is looked at to find out about a table.
pub const PREFIX: usize = 64 << 10;

/// The delimiters that are known, in order of preference.
const DELIMITERS: [u8; 3] = [b'\t', b',', b';'];

/// Finds out the dialect of a table from its first part ([`PREFIX`] bytes, or all of it where
/// `at_eof`), and says in a phrase what was decided.
pub fn sniff_dialect(
    prefix: &[u8],
    at_eof: bool,
    name: &str,
) -> Result<(Dialect, String), FormatError> {
    let prefix = whole_lines(prefix, at_eof);
    refuse_bare_cr(prefix)?;
    let tabs_quoted = consistently_quoted(prefix, at_eof);
    let dialects = DELIMITERS.map(|delimiter| Dialect {
        delimiter,
        quotes: delimiter != b'\t' || tabs_quoted,
    });
    let dialect = dialects
        .into_iter()
        .find(|dialect| names_both(prefix, *dialect))
        .or_else(|| vote(prefix, &dialects))
        .unwrap_or(by_name(name, &dialects));
    Ok((dialect, phrase(dialect, prefix)))
}

/// The records of a table's first part, up to the first error.
pub(crate) fn sample(prefix: &[u8], dialect: Dialect) -> impl Iterator<Item = Record> {
    TableReader::new(Cursor::new(prefix), dialect).map_while(Result::ok)
}

/// The prefix without the line that it cuts in two.
pub(crate) fn whole_lines(prefix: &[u8], at_eof: bool) -> &[u8] {
    if at_eof {
        return prefix;
    }
    let end = prefix.iter().rposition(|b| *b == b'\n');
    end.map_or(prefix, |at| &prefix[..=at])
}

fn refuse_bare_cr(prefix: &[u8]) -> Result<(), FormatError> {
    let Some(at) = prefix.iter().position(|b| *b == b'\r') else {
        return Ok(());
    };
    if prefix.contains(&b'\n') || at + 1 == prefix.len() {
        return Ok(());
    }
    let found = "CR alone; save the file with Unix or Windows line ends".to_owned();
    let expected = "a line end (LF or CRLF)";
    Err(FormatError::at(1, &prefix[..at], expected, found))
}

fn names_both(prefix: &[u8], dialect: Dialect) -> bool {
    sample(prefix, dialect)
        .next()
        .is_some_and(|record| header::names_both(&record))
}

fn vote(prefix: &[u8], dialects: &[Dialect]) -> Option<Dialect> {
    let mut best = None;
    let mut best_share = 0.0;
    for dialect in dialects {
        let share = consistency(prefix, *dialect);
        if share > best_share {
            (best, best_share) = (Some(*dialect), share);
        }
    }
    best
}

/// The share of records that have the most frequent number of cells, if that is two or more.
fn consistency(prefix: &[u8], dialect: Dialect) -> f64 {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    let mut total = 0usize;
    for record in sample(prefix, dialect) {
        *counts.entry(record.cells.len()).or_default() += 1;
        total += 1;
    }
    let mode = counts.iter().max_by_key(|(cells, n)| (**n, **cells));
    match mode {
        Some((cells, n)) if *cells > 1 => *n as f64 / total as f64,
        _ => 0.0,
    }
}

fn by_name(name: &str, dialects: &[Dialect; 3]) -> Dialect {
    let tab = [".tsv", ".tab"].iter().any(|end| name.ends_with(end));
    if tab { dialects[0] } else { dialects[1] }
}

/// Excel's way of quoting, throughout (rule 3).
fn consistently_quoted(prefix: &[u8], at_eof: bool) -> bool {
    let dialect = Dialect {
        delimiter: b'\t',
        quotes: true,
    };
    let mut seen = Quoting::default();
    for record in TableReader::new(Cursor::new(prefix), dialect) {
        match record {
            Ok(record) if record.stray.is_none() => seen.add(&record),
            // The prefix may end inside a quoted cell with newlines.
            Err(_) if !at_eof => break,
            _ => return false,
        }
    }
    seen.is_consistent()
}

#[derive(Default)]
struct Quoting {
    quoted: bool,
    quoted_without_need: bool,
    quoted_for_comma: bool,
    plain_word: bool,
    plain_quote: bool,
    plain_comma: bool,
}

impl Quoting {
    fn add(&mut self, record: &Record) {
        for cell in &record.cells {
            let text = &cell.text;
            if cell.is_quoted() {
                let needed = text.contains(['\t', '\n', '"']);
                self.quoted = true;
                self.quoted_for_comma |= !needed && text.contains(',');
                self.quoted_without_need |= !needed && !text.contains(',');
            } else {
                self.plain_quote |= text.contains('"');
                self.plain_comma |= text.contains(',');
                self.plain_word |= text.chars().any(char::is_alphabetic);
            }
        }
    }

    fn is_consistent(&self) -> bool {
        let all = !self.plain_word;
        let without_need = self.quoted_without_need || self.quoted_for_comma && self.plain_comma;
        self.quoted && !self.plain_quote && (all || !without_need)
    }
}

fn phrase(dialect: Dialect, prefix: &[u8]) -> String {
    match dialect.delimiter {
        b'\t' if dialect.quotes => "tab-separated, cells quoted as Excel does it".into(),
        b'\t' if prefix.contains(&b'"') => "tab-separated, a quote is an ordinary character".into(),
        b'\t' => "tab-separated".into(),
        b';' => "semicolon-separated".into(),
        _ => "comma-separated".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(raw: &str, name: &str) -> String {
        match sniff_dialect(raw.as_bytes(), true, name) {
            Ok((_, phrase)) => phrase,
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn the_delimiter_is_found() {
        let cases = [
            ("hi,en\nक,\"a; b; c\"\n", "comma-separated"),
            ("hi;en\nक;a, b, c\nख;d, e, f\n", "semicolon-separated"),
            ("\u{FEFF}क;a\r\nख;\"b, c\"\r\n", "semicolon-separated"),
            ("क, ख।\ta, b.\nग, घ।\tc, d.\n", "tab-separated"),
            ("क,a\nख,b\nग,\"c, d\"\n", "comma-separated"),
            ("क,a\nख,b,c\nग,d\n", "comma-separated"),
            ("hi\ten,note\nक\ta,x\n", "tab-separated"),
        ];
        for (raw, expected) in cases {
            assert_eq!(said(raw, ""), expected, "{raw}");
        }
        assert_eq!(said("क\n", "a.tsv"), "tab-separated");
        assert_eq!(said("क\n", "a.csv"), "comma-separated");
        let error = "line 1, column 4: expected a line end (LF or CRLF), \
                     found CR alone; save the file with Unix or Windows line ends";
        assert_eq!(said("क,a\rख,b\r", ""), error);
    }

    #[test]
    fn a_quote_beside_tabs_means_something_only_where_all_of_them_do() {
        let excel = "tab-separated, cells quoted as Excel does it";
        let plain = "tab-separated, a quote is an ordinary character";
        let cases = [
            (
                "\"Yes,\" he said.\t\"हाँ,\" उसने कहा।\nNo, sir.\tनहीं।\n",
                plain,
            ),
            ("\"Yes.\"\t\"हाँ।\"\nNo.\tनहीं।\n", plain),
            ("\"Yes, sir.\"\tजी।\nNo, sir.\tनहीं।\n", plain),
            ("5\" gun\t5\" तोप\n", plain),
            ("\"1.मछुआरा\tangle\nक\ta\n", plain),
            ("\"Yes.\"\t\"हाँ।\"\n\"No.\"\t\"नहीं।\"\n", excel),
            ("\"He said \"\"yes\"\".\"\tहाँ।\nNo.\tनहीं।\n", excel),
            ("\"one\ntwo\"\tएक\nthree\tतीन\n", excel),
            ("\"Yes, sir.\"\tजी।\nNo.\tनहीं।\n", excel),
            ("\"a\"\t1\n\"b\"\t2\n", excel),
        ];
        for (raw, expected) in cases {
            assert_eq!(said(raw, ""), expected, "{raw}");
        }
    }

    #[test]
    fn a_cut_prefix_decides_as_the_whole() {
        let raw = "\"a \"\"b\"\"\"\tक\n".repeat(10) + "\"one\ntwo";
        let (dialect, _) = sniff_dialect(raw.as_bytes(), false, "").unwrap();
        assert!(dialect.quotes);
        let (dialect, _) = sniff_dialect(raw.as_bytes(), true, "").unwrap();
        assert!(!dialect.quotes);
    }
}
