//! A worksheet as rows of cells, one row after another.
//!
//! 1. A cell's place is its reference (`B3`); one without follows the cell before it.
//! 2. A cell's value is a shared string, a string of its own, or what stands in its `v`: the result
//!    of a formula, a number. Truth values and errors are no text.
//!
//! Source: ECMA-376 part 1, section 18.3.1 (`row`, `c`, `v`, `is`).

use std::fmt::{Display, Formatter, Write};
use std::ops::Range;

use crate::format::xml::{Broken, Node, Tag, Xml};

/// The last column is XFD, and no row has more cells.
const MAX_COLUMNS: usize = 16_384;

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The number of a shared string.
    Shared(usize),
    /// Text in runs.
    Inline,
    /// Bare text.
    Text,
    /// A number, or a date in its written form.
    Number,
}

/// A cell with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// From 0.
    pub(super) column: usize,
    pub(super) kind: Kind,
    /// Bytes of the value in the sheet, between the tags.
    pub(super) value: Range<usize>,
    pub(super) has_formula: bool,
}

/// A row of cells.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// From 1.
    pub(super) number: u32,
    /// In the order of the sheet.
    pub(super) cells: Vec<Cell>,
    /// Whether there are more cells than a sheet has room for.
    pub(super) has_more: bool,
}

/// The name of a column: A, B … XFD.
#[derive(Clone, Copy, Debug)]
pub(super) struct ColumnName(pub(super) usize);

impl Display for ColumnName {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        let mut letters = [' '; 8];
        let mut rest = self.0 + 1;
        let mut n_letters = 0;
        for letter in &mut letters {
            if rest > 0 {
                let nth = u8::try_from((rest - 1) % 26).unwrap_or_default();
                *letter = char::from(b'A' + nth);
                rest = (rest - 1) / 26;
                n_letters += 1;
            }
        }
        let mut in_order = letters.iter().take(n_letters).rev();
        in_order.try_for_each(|letter| f.write_char(*letter))
    }
}

/// The column that a reference such as `AB12` is of, from 0.
fn column_of(reference: &str) -> Option<usize> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    let mut column = 0usize;
    for letter in letters {
        column = column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        if column > MAX_COLUMNS {
            return None;
        }
    }
    column.checked_sub(1)
}

/// Shows the rows of a sheet one by one until `see` has seen enough; a row is used again.
pub(super) fn each_row(raw: &str, mut see: impl FnMut(&Row) -> bool) -> Result<(), Broken> {
    let mut reader = Reader {
        raw,
        xml: Xml::new(raw),
        row: Row::default(),
        next_column: 0,
    };
    while let Some(node) = reader.xml.next()? {
        match node {
            Node::Open(tag) if tag.name() == "row" => {
                reader.begin_row(&tag);
                if !tag.is_empty {
                    let end = reader.cells();
                    let is_there = !reader.row.cells.is_empty() || reader.row.has_more;
                    if is_there && !see(&reader.row) {
                        return Ok(());
                    }
                    end?;
                }
            }
            Node::Close("sheetData", _) => return Ok(()),
            _ => {}
        }
    }
    Ok(())
}

struct Reader<'r> {
    raw: &'r str,
    xml: Xml<'r>,
    row: Row,
    next_column: usize,
}

impl<'r> Reader<'r> {
    fn begin_row(&mut self, tag: &Tag<'r>) {
        let said = tag.attr("r").and_then(|number| number.parse().ok());
        self.row.number = said.unwrap_or(self.row.number.saturating_add(1));
        self.row.cells.clear();
        self.row.has_more = false;
        self.next_column = 0;
    }

    /// Reads the cells of the row that was opened last.
    fn cells(&mut self) -> Result<(), Broken> {
        let depth = self.xml.depth();
        while self.xml.depth() >= depth {
            match self.xml.next()? {
                Some(Node::Open(tag)) if tag.name() == "c" => self.cell(&tag)?,
                Some(_) => {}
                None => break,
            }
        }
        Ok(())
    }

    fn cell(&mut self, tag: &Tag<'r>) -> Result<(), Broken> {
        let reference = tag.attr("r");
        let column = match reference.as_deref().map(column_of) {
            Some(Some(column)) => column,
            None => self.next_column,
            // No sheet has such a column.
            Some(None) => MAX_COLUMNS,
        };
        self.next_column = column + 1;
        if tag.is_empty {
            return Ok(());
        }
        let kind = tag.attr("t");
        let (value, has_formula) = self.value()?;
        let Some(value) = value else { return Ok(()) };
        let text = self.raw.get(value.clone()).unwrap_or_default().trim();
        let kind = match kind.as_deref() {
            Some("s") => text.parse().ok().map(Kind::Shared),
            Some("inlineStr") => Some(Kind::Inline),
            Some("str") => Some(Kind::Text),
            Some("b" | "e") => None,
            _ => Some(Kind::Number),
        };
        let Some(kind) = kind.filter(|_| !text.is_empty()) else {
            return Ok(());
        };
        if column >= MAX_COLUMNS || self.row.cells.len() >= MAX_COLUMNS {
            self.row.has_more = true;
        } else {
            self.row.cells.push(Cell {
                column,
                kind,
                value,
                has_formula,
            });
        }
        Ok(())
    }

    /// Bytes of the value of the cell that was opened last, and whether there is a formula.
    fn value(&mut self) -> Result<(Option<Range<usize>>, bool), Broken> {
        let depth = self.xml.depth();
        let (mut value, mut has_formula) = (None, false);
        while self.xml.depth() >= depth {
            let Some(node) = self.xml.next()? else { break };
            let Node::Open(tag) = node else { continue };
            match tag.name() {
                "v" | "is" if !tag.is_empty && value.is_none() => {
                    value = Some(tag.range.end..self.end_of_element()?);
                }
                "f" => has_formula = true,
                _ => {}
            }
        }
        Ok((value, has_formula))
    }

    /// Where the end tag begins of the element that was opened last, which is passed over.
    fn end_of_element(&mut self) -> Result<usize, Broken> {
        let depth = self.xml.depth();
        loop {
            match self.xml.next()? {
                Some(Node::Close(_, range)) if self.xml.depth() < depth => return Ok(range.start),
                Some(_) => {}
                None => return Ok(self.raw.len()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(raw: &str) -> (Vec<String>, bool) {
        let mut out = Vec::new();
        let end = each_row(raw, |row| {
            out.extend(row.cells.iter().map(|cell| {
                let (column, value) = (ColumnName(cell.column), &raw[cell.value.clone()]);
                let formula = if cell.has_formula { " =" } else { "" };
                format!("{column}{} {:?} {value}{formula}", row.number, cell.kind)
            }));
            true
        });
        (out, end.is_err())
    }

    #[test]
    fn cells_have_places_and_values() {
        let cases: [(&str, &[&str]); 9] = [
            ("<c r=\"B3\" t=\"s\"><v>7</v></c>", &["B3 Shared(7) 7"]),
            (
                "<c><v>4.5</v></c><c r=\"AA3\" t=\"n\"><v>1</v></c>",
                &["A3 Number 4.5", "AA3 Number 1"],
            ),
            (
                "<c t=\"inlineStr\"><is><t>a</t></is></c>",
                &["A3 Inline <t>a</t>"],
            ),
            (
                "<c t=\"str\"><f>A1&amp;B1</f><v>a</v></c>",
                &["A3 Text a ="],
            ),
            (
                "<c r=\"C3\"/><c t=\"d\"><v>2024-01-05</v></c>",
                &["D3 Number 2024-01-05"],
            ),
            ("<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c>", &[]),
            (
                "<c t=\"s\"><v>x</v></c><c t=\"s\"/><c><v/></c><c><v> </v></c>",
                &[],
            ),
            (
                "<c r=\"ZZZZ3\"><v>1</v></c><c><v>2</v></c><c r=\"3\"><v>3</v></c>",
                &[],
            ),
            (
                "<x:c xmlns:x=\"u\" r=\"XFD3\"><x:v>1</x:v></x:c>",
                &["XFD3 Number 1"],
            ),
        ];
        for (cells, expected) in cases {
            let raw = format!(
                "<worksheet><sheetData><row r=\"1\"/><row/><row>{cells}</row></sheetData>\
                 <row><c><v>no</v></c></row></worksheet>"
            );
            assert_eq!(
                rows(&raw),
                (expected.iter().map(|s| (*s).to_owned()).collect(), false)
            );
        }
    }

    #[test]
    fn a_sheet_that_breaks_off_keeps_its_rows() {
        let raw = "<sheetData><row r=\"2\"><c><v>1</v></c></row><row><c><v>2</v></c><c><v>";
        let expected = vec!["A2 Number 1".to_owned(), "A3 Number 2".to_owned()];
        assert_eq!(rows(raw), (expected, true));
    }
}
