//! Delimited records (CSV, TSV) with exact spans, from a stream of any length.
//!
//! 1. A line is read; if it leaves a quoted cell open, the next one joins it. The record is complete
//!    at a line end outside quotes; LF and CRLF are the same.
//! 2. A cell that begins with a quote is quoted (RFC 4180): `""` inside is one quote, delimiters and
//!    newlines are text. A quote anywhere else is an ordinary character.
//! 3. Records are kept as ragged as they are; a line without anything is none.
//!
//! Only one record is in memory at a time, and [`MAX_RECORD`] bounds it. A quote that nothing closes
//! would swallow the rest of the file without a word, so it is an error with the place of the quote;
//! text after a closing quote, the other sign of a stray one, is reported by [`Record::stray`].

use std::io::{BufRead, Read};
use std::ops::Range;

use super::FormatError;
use super::builder::Builder;
use super::encoding::{self, BOM};

/// A longer record is an error: no table for people has one, and memory stays bounded.
pub const MAX_RECORD: usize = 8 << 20;

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// `,`, `;` or tab.
    pub delimiter: u8,
    /// Whether a quote at the start of a cell opens a quoted cell.
    pub quotes: bool,
}

/// One cell of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its value: quotes out, escapes resolved, white space kept.
    pub text: String,
    /// Bytes in the file, with the quotes.
    pub raw: Range<usize>,
    /// Offset in the file of the closing quote, where the cell is quoted.
    closing: Option<usize>,
}

/// One record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Line on which it begins, from 1.
    pub line: u64,
    /// Byte in the file at which it begins.
    pub start: usize,
    /// As it stands in the file, without its line end.
    pub raw: String,
    /// At least one.
    pub cells: Vec<Cell>,
    /// Index of the first cell that has text after its closing quote.
    pub stray: Option<usize>,
}

impl Cell {
    /// Whether it stands in quotes.
    pub fn is_quoted(&self) -> bool {
        self.closing.is_some()
    }
}

impl Record {
    /// A record of a table that is no text: its values, without a way back.
    pub(crate) fn of_values(line: u64, values: Vec<String>) -> Record {
        let cell = |text: String| Cell {
            text,
            raw: 0..0,
            closing: None,
        };
        Record {
            line,
            start: 0,
            raw: String::new(),
            cells: values.into_iter().map(cell).collect(),
            stray: None,
        }
    }

    /// The value of a cell, trimmed; empty where the record has no such cell.
    pub fn value(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.text.trim())
    }

    /// Whether all cells are empty.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.text.trim().is_empty())
    }

    /// The cell's text with its map to the file.
    pub(crate) fn build(&self, cell: &Cell) -> Builder {
        let mut builder = Builder::default();
        let Some(closing) = cell.closing else {
            builder.verbatim(&cell.text, cell.raw.start);
            return builder;
        };
        let mut at = cell.raw.start + 1;
        for (idx, piece) in self.slice(at..closing).split("\"\"").enumerate() {
            if idx > 0 {
                builder.escaped("\"", at..at + 2);
                at += 2;
            }
            builder.verbatim(piece, at);
            at += piece.len();
        }
        builder.verbatim(self.slice(closing + 1..cell.raw.end), closing + 1);
        builder
    }

    fn slice(&self, file: Range<usize>) -> &str {
        let range = file.start - self.start..file.end - self.start;
        self.raw.get(range).unwrap_or_default()
    }
}

/// Reads one record after another.
#[derive(Debug)]
pub struct TableReader<R> {
    reader: R,
    dialect: Dialect,
    /// Bytes and lines read so far.
    offset: usize,
    line: u64,
}

impl<R: BufRead> TableReader<R> {
    /// A reader at the start of a file.
    pub fn new(reader: R, dialect: Dialect) -> Self {
        TableReader {
            reader,
            dialect,
            offset: 0,
            line: 0,
        }
    }

    /// How the table is written.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The next record; `None` at the end of the file.
    pub fn next_record(&mut self) -> Result<Option<Record>, FormatError> {
        loop {
            let line = self.line + 1;
            let mut bytes = Vec::new();
            let mut lexer = Lexer::new(self.dialect);
            let Some(start) = self.fill(&mut bytes, &mut lexer, line)? else {
                return Ok(None);
            };
            let raw = encoding::checked(bytes, line)?;
            if !raw.trim().is_empty() {
                return Ok(Some(record(line, start, raw, &lexer)));
            }
        }
    }

    /// Reads lines until a record is complete, and says at which byte of the file it begins; `None`
    /// where the file had none left.
    fn fill(
        &mut self,
        bytes: &mut Vec<u8>,
        lexer: &mut Lexer,
        line: u64,
    ) -> Result<Option<usize>, FormatError> {
        let start = self.read_line(bytes)?;
        if self.line < line {
            return Ok(None);
        }
        let mut from = 0;
        loop {
            let content = without_line_end(bytes);
            lexer.feed(&bytes[..content], from);
            if content > MAX_RECORD {
                return Err(too_long(line, bytes, lexer));
            }
            let Some(quote) = lexer.open_quote() else {
                bytes.truncate(content);
                lexer.end_cell(content);
                return Ok(Some(start));
            };
            from = bytes.len();
            self.read_line(bytes)?;
            if bytes.len() == from {
                return Err(unclosed(line, &bytes[..quote], "the end of the file"));
            }
        }
    }

    /// Adds a line with its end to `bytes`, or nothing at the end of the file; returns the byte of
    /// the file at which it begins, a byte-order mark left out.
    fn read_line(&mut self, bytes: &mut Vec<u8>) -> Result<usize, FormatError> {
        let room = (MAX_RECORD + 3).saturating_sub(bytes.len()) as u64;
        let mut start = self.offset;
        let read = (&mut self.reader).take(room).read_until(b'\n', bytes)?;
        if start == 0 {
            encoding::refuse_utf16(bytes)?;
            if bytes.starts_with(BOM) {
                start = BOM.len();
                bytes.drain(..start);
            }
        }
        self.offset += read;
        self.line += u64::from(read > 0);
        Ok(start)
    }
}

impl<R: BufRead> Iterator for TableReader<R> {
    type Item = Result<Record, FormatError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_record().transpose()
    }
}

fn without_line_end(bytes: &[u8]) -> usize {
    let line = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    line.strip_suffix(b"\r").unwrap_or(line).len()
}

fn unclosed(line: u64, before: &[u8], until: &str) -> FormatError {
    let found = format!("{until} in the cell that is opened here; double the quote if it is text");
    FormatError::at(line, before, "a closing quote", found)
}

fn too_long(line: u64, bytes: &[u8], lexer: &Lexer) -> FormatError {
    if let Some(quote) = lexer.open_quote() {
        return unclosed(line, &bytes[..quote], "more than 8 MiB of text");
    }
    let found = "one that is longer; it looks like no table".to_owned();
    FormatError::at(line, b"", "a row of at most 8 MiB", found)
}

fn record(line: u64, start: usize, raw: String, lexer: &Lexer) -> Record {
    let cell = |span: &CellSpan| {
        let whole = raw.get(span.start..span.end).unwrap_or_default();
        let text = match span.closing {
            None => whole.to_owned(),
            Some(closing) => {
                let (inside, after) = whole.split_at(closing - span.start);
                inside[1..].replace("\"\"", "\"") + &after[1..]
            }
        };
        Cell {
            text,
            raw: start + span.start..start + span.end,
            closing: span.closing.map(|at| start + at),
        }
    };
    let cells = lexer.cells.iter().map(cell).collect();
    let stray = lexer.cells.iter().position(CellSpan::has_stray);
    Record {
        line,
        start,
        raw,
        cells,
        stray,
    }
}

/// Bytes of a cell in its record.
#[derive(Debug)]
struct CellSpan {
    start: usize,
    end: usize,
    closing: Option<usize>,
}

impl CellSpan {
    fn has_stray(&self) -> bool {
        self.closing.is_some_and(|at| at + 1 < self.end)
    }
}

/// Finds the cells of a record; fed line by line. All it looks for is ASCII, so it may run before
/// the bytes are known to be UTF-8.
#[derive(Debug)]
struct Lexer {
    dialect: Dialect,
    state: State,
    start: usize,
    cells: Vec<CellSpan>,
}

#[derive(Clone, Copy, Debug)]
enum State {
    CellStart,
    Plain,
    /// Inside quotes.
    Quoted,
    /// After a quote inside quotes, at this byte: it closes the cell unless another one follows.
    MaybeClosed(usize),
    /// After the closing quote, at this byte, with more text following.
    Stray(usize),
}

impl Lexer {
    fn new(dialect: Dialect) -> Lexer {
        Lexer {
            dialect,
            state: State::CellStart,
            start: 0,
            cells: Vec::new(),
        }
    }

    fn feed(&mut self, bytes: &[u8], from: usize) {
        for (idx, byte) in bytes.iter().enumerate().skip(from) {
            self.step(idx, *byte);
        }
    }

    fn step(&mut self, idx: usize, byte: u8) {
        let delimits = byte == self.dialect.delimiter;
        self.state = match self.state {
            State::Quoted if byte == b'"' => State::MaybeClosed(idx),
            State::Quoted => State::Quoted,
            State::MaybeClosed(_) if byte == b'"' => State::Quoted,
            _ if delimits => {
                self.end_cell(idx);
                State::CellStart
            }
            State::CellStart if byte == b'"' && self.dialect.quotes => State::Quoted,
            State::CellStart | State::Plain => State::Plain,
            State::MaybeClosed(at) | State::Stray(at) => State::Stray(at),
        };
    }

    fn end_cell(&mut self, end: usize) {
        let closing = match self.state {
            State::MaybeClosed(at) | State::Stray(at) => Some(at),
            State::CellStart | State::Plain | State::Quoted => None,
        };
        self.cells.push(CellSpan {
            start: self.start,
            end,
            closing,
        });
        self.start = end + 1;
    }

    /// Where the quote stands that is still open.
    fn open_quote(&self) -> Option<usize> {
        matches!(self.state, State::Quoted).then_some(self.start)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    const COMMA: Dialect = Dialect {
        delimiter: b',',
        quotes: true,
    };
    const TAB: Dialect = Dialect {
        delimiter: b'\t',
        quotes: false,
    };

    fn read(raw: &[u8], dialect: Dialect) -> Result<Vec<Record>, String> {
        let reader = TableReader::new(Cursor::new(raw), dialect);
        reader
            .collect::<Result<_, _>>()
            .map_err(|error| error.to_string())
    }

    /// `line: cell|cell` of every record.
    fn said(raw: &str, dialect: Dialect) -> Vec<String> {
        let records = read(raw.as_bytes(), dialect).unwrap();
        for record in &records {
            assert_eq!(
                &raw[record.start..record.start + record.raw.len()],
                record.raw
            );
            for cell in record.cells.iter().filter(|cell| !cell.is_quoted()) {
                assert_eq!(&raw[cell.raw.clone()], cell.text);
            }
        }
        let cells = |record: &Record| {
            let cells: Vec<&str> = record.cells.iter().map(|cell| cell.text.as_str()).collect();
            cells.join("|")
        };
        records
            .iter()
            .map(|record| format!("{}: {}", record.line, cells(record)))
            .collect()
    }

    #[test]
    fn cells_are_what_was_meant() {
        let cases: [(&str, &[&str]); 12] = [
            ("a,b\nc,d", &["1: a|b", "2: c|d"]),
            ("a,b\r\nc,d\r\n", &["1: a|b", "2: c|d"]),
            ("\u{FEFF}a,b\n", &["1: a|b"]),
            ("\u{FEFF}\"a\",b\n", &["1: a|b"]),
            ("\"a, b\",c\n", &["1: a, b|c"]),
            ("\"5\"\" gun\",c\n", &["1: 5\" gun|c"]),
            ("\"\"\"\",\"\"\n", &["1: \"|"]),
            ("\"a\nb\",c\nd\n", &["1: a\nb|c", "3: d"]),
            ("\"a\r\n\r\nb\"\r\nd\r\n", &["1: a\r\n\r\nb", "4: d"]),
            ("5\" gun,a \"b\"\n", &["1: 5\" gun|a \"b\""]),
            ("a\n\n  \nb,c,\n", &["1: a", "4: b|c|"]),
            ("a \rb,c\n", &["1: a \rb|c"]),
        ];
        for (raw, expected) in cases {
            assert_eq!(said(raw, COMMA), expected, "{raw:?}");
        }
        assert_eq!(said("\"a\tb\"\n", TAB), ["1: \"a|b\""]);
    }

    #[test]
    fn what_swallows_or_breaks_a_table_is_an_error_with_its_place() {
        let unclosed = "expected a closing quote, found the end of the file in the cell that is \
                        opened here; double the quote if it is text";
        let cases: [(&[u8], &str); 5] = [
            (
                "a,b\nक,\"c\nd\n".as_bytes(),
                &format!("line 2, column 3: {unclosed}"),
            ),
            (
                "\"a\nक\",\"c".as_bytes(),
                &format!("line 2, column 4: {unclosed}"),
            ),
            (
                b"\xEF\xBB\xBFa,b\n\"c\nd\",\xE9\n",
                "line 3, column 4: expected UTF-8, found byte 0xE9; \
                 if this is a legacy encoding, convert it first",
            ),
            (
                b"a\0,b",
                "line 1, column 2: expected text, found a NUL byte; it looks like a binary file",
            ),
            (
                b"\xFF\xFEa\0",
                "expected UTF-8, found UTF-16; save it as UTF-8",
            ),
        ];
        for (raw, expected) in cases {
            assert_eq!(read(raw, COMMA).unwrap_err(), expected);
        }
    }

    #[test]
    fn text_after_a_closing_quote_is_kept_and_reported() {
        let records = read(b"a,\"b\" c \"d\"\ne\n", COMMA).unwrap();
        assert_eq!(records[0].cells[1].text, "b c \"d\"");
        assert_eq!(records[0].stray, Some(1));
        assert_eq!(records[1].stray, None);
    }

    /// A reader without an end.
    struct Endless(u8);

    impl Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            buffer.fill(self.0);
            Ok(buffer.len())
        }
    }

    #[test]
    fn a_record_without_an_end_is_an_error_in_bounded_memory() {
        let long = |start: &'static [u8], byte| {
            let reader = std::io::BufReader::new(start.chain(Endless(byte)));
            TableReader::new(reader, COMMA)
                .next_record()
                .unwrap_err()
                .to_string()
        };
        assert_eq!(
            long(b"", b'a'),
            "line 1, column 1: expected a row of at most 8 MiB, found one that is longer; \
             it looks like no table"
        );
        assert_eq!(
            long(b"a,\"", b'\n'),
            "line 1, column 3: expected a closing quote, found more than 8 MiB of text in the cell \
             that is opened here; double the quote if it is text"
        );
    }
}
