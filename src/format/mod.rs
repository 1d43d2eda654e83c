//! File formats: bytes to records and to documents with a way back, and records to bytes.
//!
//! A format is a [`Format`] value in a file of its own, listed in [`FORMATS`]. Detection goes by
//! content, with the file's extension as a hint. Tables are also read as streams of rows for import
//! ([`Table`]), and a glossary is written as CSV ([`write_glossary`]).
//!
//! This room knows neither SQL nor paths: the caller opens files, a name is only a hint and a label.

mod builder;
mod columns;
mod content;
#[cfg(test)]
mod contract;
mod declared;
mod dialect;
mod encoding;
mod error;
mod find;
mod glossary_csv;
mod glossary_table;
mod header;
mod html;
mod item;
mod lines;
mod markdown;
mod mojibake;
mod office;
mod open;
mod package;
mod pairs_table;
mod parts;
pub(crate) mod placeables;
mod po;
mod recode;
mod registry;
mod repack;
mod rewrite;
mod sentence;
mod subtitles;
mod table;
mod table_document;
mod table_head;
mod text;
mod tmx;
mod xliff;
mod xml;
mod xml_tag;

pub use builder::{MAX_SEGMENT, PLACEHOLDER};
pub use columns::{Columns, read_columns};
pub use content::Content;
pub use dialect::{PREFIX, sniff_dialect};
pub use error::FormatError;
pub use glossary_csv::{Written, extra_columns, write_glossary};
pub use glossary_table::GlossaryTable;
pub use item::{Action, Directive, Gap, Item, Out};
pub use lines::LineReader;
pub(crate) use open::Collected;
pub use open::{Opened, read_document};
pub use package::Extract;
pub use pairs_table::{PairsTable, TableKind, decide_kind};
pub use parts::Parts;
pub use recode::Recoded;
pub use registry::{
    Body, FORMATS, Fill, Filled, Format, Holds, Likeness, ReadOptions, detect, format_named,
};
pub use rewrite::{Choice, Fillings, fillings, replacement, rewrite};
pub use table::{Cell, Dialect, MAX_RECORD, Record, TableReader};
pub use table_head::{Row, Table};
