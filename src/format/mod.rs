//! File formats: bytes to records and to documents with a way back, and records to bytes.
//!
//! A format is a [`Format`] value in a file of its own, listed in [`FORMATS`]. Detection goes by
//! content, with the file's extension as a hint. Tables are also read as streams of rows for import
//! ([`Table`]), and a glossary is written as CSV ([`write_glossary`]).
//!
//! This room knows neither SQL nor paths: the caller opens files, a name is only a hint and a label.

mod builder;
mod columns;
#[cfg(test)]
mod contract;
mod dialect;
mod encoding;
mod error;
mod glossary_csv;
mod glossary_table;
mod header;
mod lines;
mod markdown;
mod pairs_table;
mod recode;
mod registry;
mod sentence;
mod table;
mod table_document;
mod table_head;
mod text;

pub use builder::PLACEHOLDER;
pub use columns::{Columns, read_columns};
pub use dialect::{PREFIX, sniff_dialect};
pub use error::FormatError;
pub use glossary_csv::{Written, extra_columns, write_glossary};
pub use glossary_table::GlossaryTable;
pub use lines::LineReader;
pub use pairs_table::{PairsTable, TableKind, decide_kind};
pub use recode::Recoded;
pub use registry::{
    Body, FORMATS, Format, Holds, Likeness, ReadOptions, detect, format_named, read_document,
};
pub use table::{Cell, Dialect, MAX_RECORD, Record, TableReader};
pub use table_head::{Row, Table};
