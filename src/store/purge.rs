//! Removing for good what undone operations left behind.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::error::{Result, StoreError};
use super::journal::Fields;
use super::{End, Store};

/// What went for good.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PurgeReport {
    /// Operations that can no longer be brought back.
    pub operations: u64,
    /// Entries of the journal: images of deleted rows, and values that no longer matter.
    pub images: u64,
    /// Words that no term has any more.
    pub words: u64,
    /// Glossaries without a concept.
    pub glossaries: Vec<String>,
    /// Memories without a unit.
    pub memories: Vec<String>,
    /// Bytes by which the file has shrunk.
    pub bytes: u64,
    /// Whether the file was rewritten without the freed pages; `false` where others were using it,
    /// and then the freed pages are blank.
    pub compacted: bool,
}

impl Store {
    /// Removes the images of what undone operations had brought, orphaned words and empty
    /// glossaries and memories, and rewrites the file without them.
    pub fn purge(&mut self) -> std::result::Result<PurgeReport, StoreError> {
        self.ensure_writable()?;
        let at = |fault: super::error::Fault, path: &std::path::Path| fault.at(path);
        let before = self.size();
        // Freed pages are overwritten from here on.
        self.conn
            .pragma_update_and_check(None, "secure_delete", "ON", |_| Ok(()))
            .map_err(|error| at(error.into(), &self.path))?;
        let mut report = self.write(|tx| Ok(End::Keep(purge(tx)?)))?;
        report.compacted = self.conn.execute_batch("VACUUM").is_ok();
        // The log may still hold the old pages; it is emptied if nobody reads it.
        let emptied = self
            .conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |r| {
                r.get::<_, i64>(0)
            });
        report.compacted &= emptied.is_ok_and(|busy| busy == 0);
        report.bytes = before.saturating_sub(self.size());
        Ok(report)
    }

    fn size(&self) -> u64 {
        std::fs::metadata(&self.path).map_or(0, |meta| meta.len())
    }
}

fn purge(tx: &Connection) -> Result<PurgeReport> {
    let images = splice_out_dead_values(tx)? + drop_images(tx)?;
    tx.execute(
        "DELETE FROM claim WHERE operation_id IN (SELECT id FROM operation WHERE undone_by IS NOT NULL)",
        [],
    )?;
    let operations = tx.execute(
        "UPDATE operation SET purged = 1 WHERE undone_by IS NOT NULL AND purged = 0",
        [],
    )?;
    tx.execute(
        "DELETE FROM term_word WHERE term_id NOT IN (SELECT id FROM term)",
        [],
    )?;
    tx.execute(
        "DELETE FROM term_sound WHERE term_id NOT IN (SELECT id FROM term)",
        [],
    )?;
    let words = tx.execute(
        "DELETE FROM word WHERE hash NOT IN (SELECT word FROM term_word)",
        [],
    )?;
    tx.execute(
        "DELETE FROM slip WHERE word NOT IN (SELECT hash FROM word)",
        [],
    )?;
    tx.execute(
        "DELETE FROM word_sound WHERE word NOT IN (SELECT hash FROM word)",
        [],
    )?;
    Ok(PurgeReport {
        operations: operations as u64,
        images,
        words: words as u64,
        glossaries: names(
            tx,
            "DELETE FROM glossary WHERE id NOT IN (SELECT glossary_id FROM concept) RETURNING name",
        )?,
        memories: names(
            tx,
            "DELETE FROM memory WHERE id NOT IN (SELECT memory_id FROM unit) RETURNING name",
        )?,
        ..PurgeReport::default()
    })
}

fn names(tx: &Connection, sql: &'static str) -> Result<Vec<String>> {
    let mut names: Vec<String> = tx
        .prepare(sql)?
        .query_map([], |r| r.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    names.sort();
    Ok(names)
}

/// Images that undos and replacements made. Those of what a live operation removed by hand stay:
/// that operation can still be undone.
fn drop_images(tx: &Connection) -> Result<u64> {
    let dropped = tx.execute(
        "DELETE FROM journal WHERE after IS NULL AND operation_id IN (
             SELECT id FROM operation WHERE kind IN ('undo', 'starter') OR undone_by IS NOT NULL)",
        [],
    )?;
    Ok(dropped as u64)
}

/// A journal entry of one row.
struct Entry {
    operation: i64,
    seq: i64,
    is_live: bool,
    before: Fields,
    after: Fields,
}

/// Takes the values that dead operations wrote out of the journal: the next entry of the same
/// field then begins where the dead one began.
fn splice_out_dead_values(tx: &Connection) -> Result<u64> {
    let rows: BTreeSet<(String, i64)> = tx
        .prepare(
            "SELECT DISTINCT j.tbl, j.row_id FROM journal j JOIN operation o ON o.id = j.operation_id
             WHERE o.undone_by IS NOT NULL AND j.before IS NOT NULL AND j.after IS NOT NULL",
        )?
        .query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut gone = 0;
    for (table, id) in rows {
        let mut entries = entries(tx, &table, id)?;
        splice(&mut entries);
        for entry in &entries {
            gone += u64::from(!entry.is_live);
            write_back(tx, entry)?;
        }
    }
    Ok(gone)
}

fn splice(entries: &mut [Entry]) {
    for at in 0..entries.len() {
        let (done, later) = entries.split_at_mut(at + 1);
        let Some(entry) = done.last().filter(|e| !e.is_live) else {
            continue;
        };
        for (field, first) in &entry.before {
            let next = later.iter_mut().find_map(|e| e.before.get_mut(field));
            if let Some(next) = next {
                next.clone_from(first);
            }
        }
    }
}

fn entries(tx: &Connection, table: &str, id: i64) -> Result<Vec<Entry>> {
    let mut select = tx.prepare_cached(
        "SELECT j.operation_id, j.seq, o.undone_by IS NULL, j.before, j.after
         FROM journal j JOIN operation o ON o.id = j.operation_id
         WHERE j.tbl = ?1 AND j.row_id = ?2 AND j.before IS NOT NULL AND j.after IS NOT NULL
         ORDER BY j.operation_id, j.seq",
    )?;
    let mut rows = select.query(params![table, id])?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        out.push(Entry {
            operation: row.get(0)?,
            seq: row.get(1)?,
            is_live: row.get(2)?,
            before: serde_json::from_str(row.get_ref(3)?.as_str().unwrap_or("{}"))?,
            after: serde_json::from_str(row.get_ref(4)?.as_str().unwrap_or("{}"))?,
        });
    }
    Ok(out)
}

fn write_back(tx: &Connection, entry: &Entry) -> Result<()> {
    if !entry.is_live {
        tx.prepare_cached("DELETE FROM journal WHERE operation_id = ?1 AND seq = ?2")?
            .execute(params![entry.operation, entry.seq])?;
        return Ok(());
    }
    debug_assert_eq!(entry.before.len(), entry.after.len());
    tx.prepare_cached("UPDATE journal SET before = ?3 WHERE operation_id = ?1 AND seq = ?2")?
        .execute(params![
            entry.operation,
            entry.seq,
            serde_json::to_string(&entry.before)?
        ])?;
    Ok(())
}
