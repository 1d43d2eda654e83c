//! Re-indexing: all stored keys made anew when the text room derives them differently.
//!
//! The store is marked as of no version, so that no other binary takes it for its own; then terms
//! and units are gone through in small transactions, with the last id done kept beside; at the end
//! the store is marked as of this version. Whoever opens it meanwhile helps, or takes up what was
//! interrupted.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::{Result, StoreError};
use super::index::{Posted, Postings};
use super::open::Progress;
use super::{End, Store};
use crate::text::Lang;
use crate::text::keys::{self, ANALYSIS_VERSION};

/// Rows in one transaction. Every transaction writes pages all over the index to the log, so that
/// batches of 1,000 take many times as long; 10,000 hold the lock for well under a second.
const BATCH: i64 = 10_000;

/// The version that a store has while it is being re-indexed.
const IN_PROGRESS: i64 = 0;

/// Re-indexes a store of another analysis version; one read where there is nothing to do.
pub(super) fn run(
    store: &mut Store,
    progress: Option<&dyn Fn(Progress)>,
) -> std::result::Result<(), StoreError> {
    if store.read(is_current)? {
        return Ok(());
    }
    store.ensure_current()?;
    store.write(|tx| Ok(End::Keep(begin(tx)?)))?;
    let total = store.read(|tx| Ok(remaining(tx)?))?;
    loop {
        let left = store.write(|tx| Ok(End::Keep(step(tx)?)))?;
        if let Some(progress) = progress {
            let done = total.saturating_sub(left);
            progress(Progress { done, total });
        }
        if store.read(is_current)? {
            return Ok(());
        }
    }
}

fn is_current(conn: &Connection) -> Result<bool> {
    Ok(get(conn, "analysis_version")? == Some(ANALYSIS_VERSION))
}

fn get(conn: &Connection, key: &str) -> Result<Option<i64>> {
    let value = conn
        .prepare_cached("SELECT value FROM meta WHERE key = ?1")?
        .query_row([key], |r| r.get(0))
        .optional()?;
    Ok(value)
}

fn set(tx: &Connection, key: &str, value: i64) -> Result<()> {
    tx.prepare_cached("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)")?
        .execute(params![key, value])?;
    Ok(())
}

/// Starts, unless somebody has started towards the same version.
fn begin(tx: &Connection) -> Result<()> {
    let under_way = get(tx, "reindex_target")? == Some(ANALYSIS_VERSION);
    if is_current(tx)? || under_way {
        return Ok(());
    }
    set(tx, "analysis_version", IN_PROGRESS)?;
    set(tx, "reindex_target", ANALYSIS_VERSION)?;
    set(tx, "reindex_term", 0)?;
    set(tx, "reindex_unit", 0)?;
    tx.execute_batch(
        "DELETE FROM term_word; DELETE FROM word; DELETE FROM slip;
         DELETE FROM term_sound; DELETE FROM word_sound;",
    )?;
    Ok(())
}

/// Does one batch; the number of rows left.
fn step(tx: &Connection) -> Result<u64> {
    if is_current(tx)? {
        return Ok(0);
    }
    if reindex_terms(tx)? == 0 && reindex_units(tx)? == 0 {
        set(tx, "analysis_version", ANALYSIS_VERSION)?;
        tx.execute("DELETE FROM meta WHERE key LIKE 'reindex_%'", [])?;
        return Ok(0);
    }
    Ok(remaining(tx)?)
}

fn remaining(conn: &Connection) -> rusqlite::Result<u64> {
    let left: i64 = conn
        .prepare_cached(
            "SELECT (SELECT count(*) FROM term WHERE id >
                        (SELECT value FROM meta WHERE key = 'reindex_term'))
                  + (SELECT count(*) FROM unit WHERE id >
                        (SELECT value FROM meta WHERE key = 'reindex_unit'))",
        )?
        .query_row([], |r| r.get(0))?;
    Ok(left.cast_unsigned())
}

fn reindex_terms(tx: &Connection) -> Result<usize> {
    let from = get(tx, "reindex_term")?.unwrap_or(0);
    let batch: Vec<(Posted, String, String)> = tx
        .prepare_cached(
            "SELECT id, glossary_id, lang, text FROM term WHERE id > ?1 ORDER BY id LIMIT ?2",
        )?
        .query_map([from, BATCH], |r| {
            let term = Posted {
                id: r.get(0)?,
                glossary: r.get(1)?,
            };
            Ok((term, r.get(2)?, r.get(3)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut update =
        tx.prepare_cached("UPDATE term SET identity = ?2, joined = ?3 WHERE id = ?1")?;
    let mut postings = Postings::default();
    for (term, lang, text) in &batch {
        let keys = keys::term_keys(text, &Lang::new(lang));
        update.execute(params![term.id, keys.identity, keys.joined])?;
        postings.add_keys(tx, *term, text, &keys)?;
    }
    postings.flush(tx)?;
    if let Some((last, _, _)) = batch.last() {
        set(tx, "reindex_term", last.id)?;
    }
    Ok(batch.len())
}

fn reindex_units(tx: &Connection) -> Result<usize> {
    let from = get(tx, "reindex_unit")?.unwrap_or(0);
    let batch: Vec<(i64, String, String)> = tx
        .prepare_cached("SELECT id, source, target FROM unit WHERE id > ?1 ORDER BY id LIMIT ?2")?
        .query_map([from, BATCH], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut update =
        tx.prepare_cached("UPDATE unit SET source_key = ?2, target_key = ?3 WHERE id = ?1")?;
    for (id, source, target) in &batch {
        update.execute(params![
            id,
            keys::segment_key(source),
            keys::segment_key(target)
        ])?;
    }
    if let Some((last, _, _)) = batch.last() {
        set(tx, "reindex_unit", *last)?;
    }
    Ok(batch.len())
}

#[cfg(test)]
pub(super) fn tests_begin_and_step(tx: &Connection) -> Result<u64> {
    begin(tx)?;
    step(tx)
}
