//! What an import reads (rows) and what it tells (the report).

use std::collections::BTreeMap;

use super::Status;

/// A row of a glossary table, cells split into equivalents, nothing judged yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GlossaryRow {
    /// Line of the file on which the row begins, from 1 (a header is line 1).
    pub line: u64,
    /// Column `id`.
    pub id: Option<String>,
    /// Column `domain`.
    pub domain: Option<String>,
    /// Hindi equivalents; may be empty.
    pub hi: Vec<String>,
    /// English equivalents; may be empty.
    pub en: Vec<String>,
    /// Column `status`: that of the first Hindi term.
    pub status: Option<Status>,
    /// Column `en_status`: that of the first English term.
    pub en_status: Option<Status>,
    /// The file has a status column; further equivalents of a cell are then admitted.
    pub has_statuses: bool,
    /// Column `definition`.
    pub definition: Option<String>,
    /// Column `note`.
    pub note: Option<String>,
    /// Columns that are not ours: header → value, empty ones left out. They are kept with the first
    /// Hindi term, or with the first English one where the row has no Hindi.
    pub extra: BTreeMap<String, String>,
    /// The row as it stands in the file, without its line end, for the rejects file.
    pub raw: String,
}

/// A row of a table of sentence pairs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PairRow {
    /// Line of the file on which the row begins, from 1.
    pub line: u64,
    /// English cell.
    pub en: String,
    /// Hindi cell.
    pub hi: String,
    /// The row as it stands in the file.
    pub raw: String,
}

/// A row that was not taken, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Line of the file, from 1.
    pub line: u64,
    /// One sentence: what was expected, what was found.
    pub reason: String,
    /// The row as it stands in the file.
    pub raw: String,
}

/// What an import did, or with `--dry-run` would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// File name as given.
    pub file: String,
    /// `glossary` or `memory`.
    pub kind: &'static str,
    /// Name of the glossary or memory.
    pub into: String,
    /// What was found out about the file, one sentence each ("tab-separated, no header: …").
    pub decided: Vec<String>,
    /// What should make the user look twice, and what to do; most often nothing.
    pub warning: Option<String>,
    /// The header as it stands in the file, without its line end, for the rejects file; `None` where
    /// the file has none.
    pub header: Option<String>,
    /// Rows read (blank lines and the header not counted).
    pub rows: u64,
    /// Rows that brought something new.
    pub new: u64,
    /// Rows that changed or completed an entry that stood already.
    pub merged: u64,
    /// Rows that brought nothing.
    pub unchanged: u64,
    /// Rows not taken.
    pub refused: Vec<Refused>,
    /// Id of the operation, to undo it by; `None` if nothing changed, or on a dry run.
    pub operation: Option<i64>,
    /// Nothing was written because only a rehearsal was asked for.
    pub dry_run: bool,
}
