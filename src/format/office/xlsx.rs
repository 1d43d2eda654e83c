//! XLSX and XLSM: sheets as tables of pairs, as CSV is.
//!
//! 1. Sheets are read in the order of the workbook, hidden ones too. A first pass counts which cells
//!    use each shared string: one that several cells use cannot be changed for one of them, so its
//!    text is handed on as if it were written nowhere. So is the result of a formula, and a number.
//! 2. The first rows tell which columns are Hindi and English, by the rules for tables
//!    (`columns.rs`). A header that names both may stand below a title, within [`HEADER_ROWS`] rows.
//! 3. Each row below is a segment pair. A sheet without two such columns, or without a header where
//!    the cells of one mostly stand alone, is running text: each cell with text a segment.
//!
//! Numbers are text as they are stored, since how they look is not. Source: ECMA-376 part 1, section
//! 18 (SpreadsheetML).

use std::fmt::Write;

use super::opc::{self, Kind as Package};
use super::sheet::{Cell, ColumnName, Kind, Row, each_row};
use super::strings::{Strings, Written};
use super::workbook::{Sheet, Workbook, quoted};
use crate::format::builder::Builder;
use crate::format::columns::{Columns, read_columns};
use crate::format::header::names_both;
use crate::format::package::{Extract, PartId};
use crate::format::parts::Parts;
use crate::format::table::Record;
use crate::format::{Body, Format, FormatError, Holds, Out, ReadOptions};
use crate::model::Side;
use crate::text::Lang;

/// A header stands in one of the first rows.
const HEADER_ROWS: usize = 10;

/// What is looked at to tell the columns: rows, characters of a cell, and cells in all.
const LOOK_ROWS: usize = 1_000;
const LOOK_CHARS: usize = 200;
const LOOK_CELLS: usize = 1 << 16;

/// A table for people has its languages in one of so many columns.
const LOOK_COLUMNS: usize = 256;

/// Spreadsheets of Microsoft's kind.
pub(crate) static XLSX: Format = Format {
    name: "xlsx",
    extensions: &["xlsx", "xlsm"],
    holds: Holds::Pairs,
    about: "an Excel workbook whose sheets have a Hindi and an English column, or text alone",
    body: Body::Package {
        is_one: |parts| opc::main_part(parts).is_some_and(|(_, kind)| kind == Package::Workbook),
        read,
    },
    samples: &[],
};

/// A workbook that is being read.
struct Reader<'p, 'z, 'e> {
    parts: &'p mut Parts<'z>,
    extract: &'e mut Extract,
    /// The part with the shared strings: where it is, and its text.
    shared_part: Option<(PartId, String)>,
    shared: Strings,
    /// How many cells use each shared string, up to 2.
    uses: Vec<u8>,
    /// The text of the sheet that was unpacked last.
    unpacked: Option<(String, String)>,
    n_records: usize,
    builder: Builder,
    /// For strings that stand in their cell.
    single: Strings,
}

fn read(
    parts: &mut Parts,
    options: &ReadOptions,
    extract: &mut Extract,
) -> Result<(), FormatError> {
    let workbook = Workbook::read(parts)?;
    if let Some((name, what)) = &workbook.broken {
        extract.lost(name, what);
    }
    let mut reader = Reader {
        parts,
        extract,
        shared_part: None,
        shared: Strings::default(),
        uses: Vec::new(),
        unpacked: None,
        n_records: 0,
        builder: Builder::default(),
        single: Strings::default(),
    };
    if let Some(name) = &workbook.strings {
        reader.strings(name);
    }
    reader.count(&workbook.sheets);
    for sheet in &workbook.sheets {
        if reader.extract.is_full() {
            break;
        }
        if let Some(raw) = reader.unpack(sheet, true) {
            reader.sheet(sheet, &raw, options);
        }
    }
    Ok(())
}

impl Reader<'_, '_, '_> {
    fn strings(&mut self, name: &str) {
        match self.parts.text(name) {
            Ok(Some(raw)) => {
                let part = self.extract.declare(name);
                self.shared = self.extract.inside(part, |out| Strings::read(&raw, out));
                self.uses = vec![0; self.shared.len()];
                self.shared_part = Some((part, raw));
            }
            Ok(None) => self
                .extract
                .lost(name, "expected that part, found none of that name"),
            Err(error) => self.extract.lost(name, &error.to_string()),
        }
    }

    /// The text of a sheet, from memory where it is the only one. Whether to tell where it cannot be
    /// had.
    fn unpack(&mut self, sheet: &Sheet, tells: bool) -> Option<String> {
        if let Some((name, raw)) = self.unpacked.take()
            && name == sheet.part
        {
            return Some(raw);
        }
        match self.parts.text(&sheet.part) {
            Ok(Some(raw)) => return Some(raw),
            Ok(None) if tells => {
                let what = "expected that part, found none of that name";
                self.extract.lost(&sheet.part, what);
            }
            Err(error) if tells => self.extract.lost(&sheet.part, &error.to_string()),
            _ => {}
        }
        None
    }

    /// Counts the uses of the shared strings. Where not all can be seen, none is taken for used once.
    fn count(&mut self, sheets: &[Sheet]) {
        let mut is_whole = true;
        for sheet in sheets {
            let Some(raw) = self.unpack(sheet, false) else {
                is_whole = false;
                continue;
            };
            let uses = &mut self.uses;
            let end = each_row(&raw, |row| {
                is_whole &= !row.has_more;
                for cell in &row.cells {
                    if let Kind::Shared(idx) = cell.kind
                        && let Some(n) = uses.get_mut(idx)
                    {
                        *n = n.saturating_add(1).min(2);
                    }
                }
                true
            });
            is_whole &= end.is_ok();
            self.unpacked = (sheets.len() == 1).then(|| (sheet.part.clone(), raw));
        }
        if !is_whole {
            self.uses.fill(2);
        }
    }

    fn sheet(&mut self, sheet: &Sheet, raw: &str, options: &ReadOptions<'_>) {
        let part = self.extract.declare(&sheet.part);
        let shared = self.shared_part.as_ref().map_or(0, |(_, text)| text.len());
        self.extract
            .set_aside(raw.len() + shared + self.shared.memory());
        let place = quoted(&sheet.name);
        let found = self.head(raw);
        let hidden = if sheet.is_hidden { " (hidden)" } else { "" };
        let phrase = found.as_ref().map_or_else(
            || "read as running text, for it has no Hindi and English column".to_owned(),
            Head::phrase,
        );
        self.extract
            .decided(format!("sheet {place}{hidden}: {phrase}"));
        let mut n_rows = 0;
        let end = each_row(raw, |row| {
            n_rows += 1;
            match &found {
                Some(head) if n_rows > head.n_skipped => self.pair(row, head, &place, part, raw),
                Some(_) => {}
                None => self.cells(row, options, &place, part, raw),
            }
            !self.extract.is_full()
        });
        if let Err(broken) = end {
            let what = format!("{}; the rest of the sheet was not read", broken.what);
            self.extract.inside(part, |out| out.loss(broken.at, &what));
        }
    }

    /// Which columns are Hindi and English, by the first rows.
    fn head(&mut self, raw: &str) -> Option<Head> {
        let mut records: Vec<Record> = Vec::new();
        let mut before: Vec<usize> = Vec::new();
        let (mut n_rows, mut n_cells) = (0, 0);
        each_row(raw, |row| {
            let mut texts: Vec<String> = Vec::new();
            for cell in row.cells.iter().filter(|cell| cell.column < LOOK_COLUMNS) {
                if texts.len() <= cell.column {
                    texts.resize(cell.column + 1, String::new());
                }
                if let Some(place) = texts.get_mut(cell.column) {
                    *place = self.start_of(cell, raw);
                }
            }
            n_cells += texts.len();
            if texts.iter().any(|text| !text.trim().is_empty()) {
                records.push(Record::of_values(u64::from(row.number), texts));
                before.push(n_rows);
            }
            n_rows += 1;
            n_cells < LOOK_CELLS && records.len() < LOOK_ROWS
        })
        .ok();
        let titles = records
            .iter()
            .take(HEADER_ROWS)
            .position(names_both)
            .unwrap_or(0);
        let records = records.get(titles..)?;
        let columns = read_columns(records, None).ok()?;
        if !columns.header && !are_pairs(records, &columns) {
            return None;
        }
        Some(Head {
            n_skipped: before.get(titles)? + usize::from(columns.header),
            n_titles: titles,
            columns,
        })
    }

    fn start_of(&mut self, cell: &Cell, raw: &str) -> String {
        match (cell.kind, &self.shared_part) {
            (Kind::Shared(idx), Some((_, shared))) => self.shared.start(idx, shared, LOOK_CHARS),
            (Kind::Shared(_), None) => String::new(),
            (kind, _) => {
                let mut silent = |_: crate::format::Item<'_>| {};
                let is_bare = kind != Kind::Inline;
                let value = cell.value.clone();
                self.single
                    .single(raw, value, is_bare, &mut Out::new(&mut silent));
                self.single.start(0, raw, LOOK_CHARS)
            }
        }
    }

    /// A row of a table of pairs.
    fn pair(&mut self, row: &Row, head: &Head, place: &str, part: PartId, raw: &str) {
        let is_in = |column: usize| row.cells.iter().any(|cell| cell.column == column);
        if !is_in(head.columns.hi) && !is_in(head.columns.en) {
            return;
        }
        for (column, side, lang) in head.sides() {
            let mut of_column = row.cells.iter().filter(|cell| cell.column == column);
            if let Some(cell) = of_column.next() {
                self.builder.of_record(self.n_records);
                self.cell(row, cell, side, |_| lang.clone(), place, part, raw);
            }
        }
        self.n_records += 1;
    }

    /// A row of running text.
    fn cells(
        &mut self,
        row: &Row,
        options: &ReadOptions<'_>,
        place: &str,
        part: PartId,
        raw: &str,
    ) {
        let lang = |text: &str| options.lang_of(text, &Lang::UND);
        for cell in row.cells.iter().filter(|cell| cell.kind != Kind::Number) {
            self.cell(row, cell, options.side, lang, place, part, raw);
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "a cell and all that is known of its place"
    )]
    fn cell(
        &mut self,
        row: &Row,
        cell: &Cell,
        side: Side,
        lang: impl Fn(&str) -> Lang,
        place: &str,
        part: PartId,
        raw: &str,
    ) {
        let written = match cell.kind {
            Kind::Shared(idx) if self.uses.get(idx) == Some(&1) => Written::Here,
            Kind::Inline | Kind::Text if !cell.has_formula => Written::Here,
            _ => Written::Elsewhere,
        };
        let (strings, idx, of_part, text) = match (cell.kind, &self.shared_part) {
            (Kind::Shared(idx), Some((shared, text))) => {
                (&self.shared, idx, *shared, text.as_str())
            }
            (Kind::Shared(_), None) => return self.builder.clear(),
            (kind, _) => {
                let (single, value) = (&mut self.single, cell.value.clone());
                let is_bare = kind != Kind::Inline;
                self.extract
                    .inside(part, |out| single.single(raw, value, is_bare, out));
                (&self.single, 0, part, raw)
            }
        };
        if strings.is_blank(idx) {
            return self.builder.clear();
        }
        strings.build(idx, text, written, &mut self.builder);
        let column = ColumnName(cell.column);
        let locator = &mut self.builder.segment_mut().locator;
        // Writing into a string does not fail.
        write!(locator, "{place}!{column}{}", row.number).ok();
        let builder = &mut self.builder;
        self.extract
            .inside(of_part, |out| builder.finish(side, lang, out));
    }
}

/// Whether script alone makes two columns pairs: most rows that have one cell have the other too.
fn are_pairs(records: &[Record], columns: &Columns) -> bool {
    let has = |record: &Record, column| !record.value(column).is_empty();
    let (mut n_pairs, mut n_alone) = (0usize, 0usize);
    for record in records {
        match (has(record, columns.hi), has(record, columns.en)) {
            (true, true) => n_pairs += 1,
            (false, false) => {}
            _ => n_alone += 1,
        }
    }
    n_pairs > n_alone
}

/// What the first rows of a sheet say about all of it.
struct Head {
    columns: Columns,
    /// How many rows with cells stand above the first pair.
    n_skipped: usize,
    /// How many rows with text stand above the header.
    n_titles: usize,
}

impl Head {
    fn phrase(&self) -> String {
        let above = match self.n_titles {
            0 => String::new(),
            n => format!("; not read: {n} above the header"),
        };
        self.columns.phrase() + &above
    }

    /// The two columns in their order.
    fn sides(&self) -> [(usize, Side, Lang); 2] {
        let en = (self.columns.en, Side::Source, Lang::EN);
        let hi = (self.columns.hi, Side::Target, Lang::HI);
        if en.0 < hi.0 { [en, hi] } else { [hi, en] }
    }
}
