//! Writing the journal: operations, what they claim, what they changed.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::error::Result;
use super::ranges::RangeSet;
use crate::model::Refused;

/// What the reader of a file hands to an import, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next<T> {
    /// A row.
    Row(T),
    /// A row that could not be read as one; reading goes on.
    Refused(Refused),
    /// The file has been read to its end.
    End {
        /// Hash of the file's bytes: the same file imported again changes nothing.
        digest: i64,
    },
    /// The file cannot be read any further; nothing of it is taken.
    Stop,
}

/// Where an import goes, and what it is called in the history.
#[derive(Clone, Copy, Debug, Default)]
pub struct ImportInto<'a> {
    /// Name of the glossary or memory; made if there is none.
    pub name: &'a str,
    /// What the history shows: the file's name as given. Also the origin of its units.
    pub label: &'a str,
    /// Report what would happen, and keep nothing.
    pub dry_run: bool,
}

/// The tables whose rows live by claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Table {
    Concept,
    Term,
    Unit,
}

impl Table {
    /// In an order in which rows can be brought back: a concept before its terms.
    pub(super) const ALL: [Table; 3] = [Table::Concept, Table::Term, Table::Unit];

    pub(super) fn name(self) -> &'static str {
        match self {
            Table::Concept => "concept",
            Table::Term => "term",
            Table::Unit => "unit",
        }
    }

    pub(super) fn parse(name: &str) -> Option<Table> {
        Table::ALL.into_iter().find(|t| t.name() == name)
    }
}

/// Fields of a row by name, as the journal keeps them.
pub(super) type Fields = BTreeMap<String, Option<String>>;

/// What is known of an operation when it begins.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Begin<'a> {
    pub(super) kind: &'a str,
    pub(super) label: &'a str,
    pub(super) into_kind: &'a str,
    pub(super) into: &'a str,
    pub(super) digest: Option<i64>,
    pub(super) undoes: Option<i64>,
}

/// An operation being written.
#[derive(Debug)]
pub(super) struct Recorder<'c> {
    tx: &'c Connection,
    pub(super) id: i64,
    seq: i64,
    claims: [RangeSet; 3],
    changes: u64,
}

impl<'c> Recorder<'c> {
    pub(super) fn begin(tx: &'c Connection, begin: &Begin<'_>) -> Result<Recorder<'c>> {
        let now = jiff::Timestamp::now().as_second();
        let at = jiff::Timestamp::from_second(now).unwrap_or_default();
        let id = tx
            .prepare_cached(
                "INSERT INTO operation (kind, label, at, into_kind, into_name, digest, undoes)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .insert(params![
                begin.kind,
                begin.label,
                at.to_string(),
                begin.into_kind,
                begin.into,
                begin.digest,
                begin.undoes,
            ])?;
        Ok(Recorder {
            tx,
            id,
            seq: 0,
            claims: Default::default(),
            changes: 0,
        })
    }

    /// The row stays for as long as this operation is live.
    pub(super) fn claim(&mut self, table: Table, id: i64) {
        self.claims[table as usize].push(id);
    }

    /// Counts a row that was inserted: it needs no image, its claim is enough.
    pub(super) fn inserted(&mut self, table: Table, id: i64) {
        self.changes += 1;
        self.claim(table, id);
    }

    /// Fields that were given another value.
    pub(super) fn changed(
        &mut self,
        table: Table,
        id: i64,
        before: &Fields,
        after: &Fields,
    ) -> Result<()> {
        self.changes += 1;
        let (before, after) = (
            serde_json::to_string(before)?,
            serde_json::to_string(after)?,
        );
        self.entry(table, id, Some(&before), Some(&after))
    }

    /// Fields that this operation found as it would have written them. They are recorded only
    /// where an earlier operation changed them, so that they stay when that one is undone.
    pub(super) fn confirmed(&mut self, table: Table, id: i64, fields: &Fields) -> Result<()> {
        let known = self
            .tx
            .prepare_cached("SELECT 1 FROM journal WHERE tbl = ?1 AND row_id = ?2 LIMIT 1")?
            .exists(params![table.name(), id])?;
        if fields.is_empty() || !known {
            return Ok(());
        }
        let image = serde_json::to_string(fields)?;
        self.entry(table, id, Some(&image), Some(&image))
    }

    /// A row that is being deleted, with all its fields.
    pub(super) fn deleted(&mut self, table: Table, id: i64, image: &str) -> Result<()> {
        self.changes += 1;
        self.entry(table, id, Some(image), None)
    }

    fn entry(
        &mut self,
        table: Table,
        id: i64,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Result<()> {
        self.seq += 1;
        self.tx
            .prepare_cached(
                "INSERT INTO journal (operation_id, seq, tbl, row_id, before, after)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![self.id, self.seq, table.name(), id, before, after])?;
        Ok(())
    }

    /// Rows inserted, changed or deleted so far.
    pub(super) fn changes(&self) -> u64 {
        self.changes
    }

    /// Whether the operation has no row to stand for.
    pub(super) fn claims_nothing(&self) -> bool {
        self.claims.iter().all(RangeSet::is_empty)
    }

    /// Writes the claims and the summary.
    pub(super) fn finish(mut self, summary: &str) -> Result<()> {
        for table in Table::ALL {
            for (first, last) in self.claims[table as usize].ranges() {
                self.tx
                    .prepare_cached(
                        "INSERT INTO claim (operation_id, tbl, first, last) VALUES (?1, ?2, ?3, ?4)",
                    )?
                    .execute(params![self.id, table.name(), first, last])?;
            }
        }
        self.tx
            .prepare_cached("UPDATE operation SET summary = ?2 WHERE id = ?1")?
            .execute(params![self.id, summary])?;
        Ok(())
    }
}

/// The newest live operation before `before` that took in the same bytes under the same name.
pub(super) fn live_with_digest(
    tx: &Connection,
    like: &Begin<'_>,
    before: i64,
) -> Result<Option<i64>> {
    let found = tx
        .prepare_cached(
            "SELECT id FROM operation
             WHERE into_kind = ?1 AND into_name = ?2 AND digest = ?3 AND undone_by IS NULL AND id < ?4
             ORDER BY id DESC LIMIT 1",
        )?
        .query_row(params![like.into_kind, like.into, like.digest, before], |r| r.get(0))
        .optional()?;
    Ok(found)
}
