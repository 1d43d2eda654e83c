//! What was done to the store, oldest first.

use super::Store;
use super::error::StoreError;

/// One write that can be undone by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// Its number, to undo it by.
    pub id: i64,
    /// `import`, `starter` or `undo`.
    pub kind: String,
    /// The file's name, or what was undone.
    pub label: String,
    /// `glossary` or `memory`.
    pub into_kind: String,
    /// Name of the glossary or memory it went into.
    pub into: String,
    /// When it was done (RFC 3339, UTC, seconds).
    pub at: String,
    /// What it did, in a few words and numbers.
    pub summary: String,
    /// The operation that this one undid or replaced.
    pub undoes: Option<i64>,
    /// The operation that undid or replaced this one; `None` while it is live.
    pub undone_by: Option<i64>,
}

impl Store {
    /// All operations, oldest first.
    pub fn history(&self) -> Result<Vec<Operation>, StoreError> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(
                "SELECT id, kind, label, into_kind, into_name, at, summary, undoes, undone_by
                 FROM operation ORDER BY id",
            )?;
            let rows = statement.query_map([], |r| {
                Ok(Operation {
                    id: r.get(0)?,
                    kind: r.get(1)?,
                    label: r.get(2)?,
                    into_kind: r.get(3)?,
                    into: r.get(4)?,
                    at: r.get(5)?,
                    summary: r.get(6)?,
                    undoes: r.get(7)?,
                    undone_by: r.get(8)?,
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }
}
