//! What the store shows, made to follow from which operations are live: rows by claims, fields by
//! the journal.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use super::error::Result;
use super::images::{self, Place, Restored};
use super::index::Postings;
use super::journal::{Fields, Recorder, Table};
use super::merge::{get_field, set_field};
use super::ranges::RangeSet;
use super::undo::{Flipped, UndoReport};

/// Rows are listed and deleted in such portions.
const PORTION: i64 = 1000;

/// Lets rows and fields follow from which operations are live now.
pub(super) fn settle(
    tx: &Connection,
    recorder: &mut Recorder<'_>,
    flipped: &Flipped,
) -> Result<UndoReport> {
    let mut report = UndoReport::default();
    let mut touched = BTreeSet::new();
    for table in [Table::Term, Table::Concept, Table::Unit] {
        remove_unclaimed(tx, recorder, table, &flipped.died, &mut report)?;
    }
    for operation in &flipped.revived {
        bring_back(tx, *operation, &mut touched, &mut report)?;
    }
    for operation in flipped.died.iter().chain(&flipped.revived) {
        add_changed_rows(tx, *operation, &mut touched)?;
    }
    for (table, id) in touched {
        replay(tx, table, id, &flipped.died, &mut report)?;
    }
    Ok(report)
}

fn claims(tx: &Connection, table: Table, operation: i64, out: &mut RangeSet) -> Result<()> {
    let mut select = tx.prepare_cached(
        "SELECT first, last FROM claim WHERE operation_id = ?1 AND tbl = ?2 ORDER BY first",
    )?;
    let mut rows = select.query(params![operation, table.name()])?;
    while let Some(row) = rows.next()? {
        out.push_range(row.get(0)?, row.get(1)?);
    }
    Ok(())
}

/// The live operations that claim rows of the table: id, label.
fn claimants(tx: &Connection, table: Table) -> Result<Vec<(i64, String)>> {
    let mut select = tx.prepare_cached(
        "SELECT id, label FROM operation o WHERE undone_by IS NULL AND EXISTS (
             SELECT 1 FROM claim c WHERE c.operation_id = o.id AND c.tbl = ?1) ORDER BY id",
    )?;
    let rows = select.query_map([table.name()], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn remove_unclaimed(
    tx: &Connection,
    recorder: &mut Recorder<'_>,
    table: Table,
    died: &[i64],
    report: &mut UndoReport,
) -> Result<()> {
    let mut dead = RangeSet::default();
    for operation in died {
        claims(tx, table, *operation, &mut dead)?;
    }
    let mut live = RangeSet::default();
    for (operation, label) in claimants(tx, table)? {
        let mut own = RangeSet::default();
        claims(tx, table, operation, &mut own)?;
        live.extend(&own);
        let kept = count(tx, table, &mut dead.common(&mut own))?;
        if kept > 0 && table != Table::Concept {
            let (what, stay) = plural(table, kept);
            report.left.push(format!(
                "{kept} {what} {stay}: operation {operation} ({label}) has them too"
            ));
        }
    }
    for (first, last) in dead.minus(&mut live).ranges() {
        let removed = remove_range(tx, recorder, table, *first, *last)?;
        if table != Table::Concept {
            report.removed += removed;
        }
    }
    Ok(())
}

fn plural(table: Table, n: u64) -> (&'static str, &'static str) {
    match (table, n) {
        (Table::Unit, 1) => ("unit", "stays"),
        (Table::Unit, _) => ("units", "stay"),
        (_, 1) => ("term", "stays"),
        (_, _) => ("terms", "stay"),
    }
}

fn count(tx: &Connection, table: Table, set: &mut RangeSet) -> Result<u64> {
    let mut n = 0;
    for (first, last) in set.ranges() {
        n += images::ids_in(tx, table, *first, *last, i64::MAX)?.len() as u64;
    }
    Ok(n)
}

fn remove_range(
    tx: &Connection,
    recorder: &mut Recorder<'_>,
    table: Table,
    first: i64,
    last: i64,
) -> Result<u64> {
    let (mut removed, mut from) = (0, first);
    loop {
        let ids = images::ids_in(tx, table, from, last, PORTION)?;
        let Some(end) = ids.last() else {
            return Ok(removed);
        };
        from = end + 1;
        for id in &ids {
            removed += u64::from(images::delete(tx, recorder, table, *id)?);
        }
    }
}

/// Brings back the rows that an operation claims. Where the same entry was made anew meanwhile, the
/// operation claims that one instead.
fn bring_back(
    tx: &Connection,
    operation: i64,
    touched: &mut BTreeSet<(Table, i64)>,
    report: &mut UndoReport,
) -> Result<()> {
    let mut place = Place::default();
    if made_since(tx, operation)? {
        each_missing(tx, operation, Table::Term, |_, image| {
            place.note_english(image)
        })?;
    }
    let mut postings = Postings::default();
    for table in Table::ALL {
        let (mut anew, mut lost) = (0, 0);
        each_missing(tx, operation, table, |id, image| {
            match images::restore(tx, &mut postings, &mut place, table, id, image)? {
                Restored::Back => {
                    report.restored += u64::from(table != Table::Concept);
                    touched.insert((table, id));
                }
                Restored::Stands(standing) => {
                    reclaim(tx, operation, table, id, standing)?;
                    anew += u64::from(table != Table::Concept);
                }
                Restored::Homeless => lost += 1,
            }
            Ok(())
        })?;
        if anew > 0 {
            let (what, stay) = plural(table, anew);
            report.left.push(format!(
                "{anew} {what} {stay} as made anew meanwhile, now for operation {operation} too"
            ));
        }
        if lost > 0 {
            let (what, stay) = plural(table, lost);
            report
                .left
                .push(format!("{lost} {what} {stay} out: the concept is gone"));
        }
    }
    postings.flush(tx)
}

/// Whether anything else was taken into the same glossary or memory and is live, so that its
/// entries may stand under other ids.
fn made_since(tx: &Connection, operation: i64) -> Result<bool> {
    let made = tx
        .prepare_cached(
            "SELECT 1 FROM operation o JOIN operation n
             ON n.into_kind = o.into_kind AND n.into_name = o.into_name AND n.id <> o.id
             WHERE o.id = ?1 AND n.kind <> 'undo' AND n.undone_by IS NULL LIMIT 1",
        )?
        .exists([operation])?;
    Ok(made)
}

/// Calls `each` with the id and newest image of every row that the operation claims and that does
/// not stand.
fn each_missing(
    tx: &Connection,
    operation: i64,
    table: Table,
    mut each: impl FnMut(i64, &str) -> Result<()>,
) -> Result<()> {
    let mut claimed = RangeSet::default();
    claims(tx, table, operation, &mut claimed)?;
    // Beside max() SQLite shows the columns of the row that has it.
    let mut select = tx.prepare_cached(
        "SELECT row_id, max(operation_id), before FROM journal
         WHERE tbl = ?1 AND row_id BETWEEN ?2 AND ?3 AND after IS NULL
         GROUP BY row_id ORDER BY row_id",
    )?;
    for (first, last) in claimed.ranges() {
        let mut rows = select.query(params![table.name(), first, last])?;
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            if !images::exists(tx, table, id)? {
                each(id, row.get_ref(2)?.as_str().unwrap_or_default())?;
            }
        }
    }
    Ok(())
}

/// Lets the operation claim the row `to` instead of `from`, or both would come back one day.
fn reclaim(tx: &Connection, operation: i64, table: Table, from: i64, to: i64) -> Result<()> {
    let mut claimed = RangeSet::default();
    let range: (i64, i64) = tx
        .prepare_cached(
            "SELECT first, last FROM claim WHERE operation_id = ?1 AND tbl = ?2 AND first <= ?3
             ORDER BY first DESC LIMIT 1",
        )?
        .query_row(params![operation, table.name(), from], |r| {
            Ok((r.get(0)?, r.get(1)?))
        })?;
    claimed.push_range(range.0, range.1);
    let mut gone = RangeSet::default();
    gone.push(from);
    tx.prepare_cached("DELETE FROM claim WHERE operation_id = ?1 AND tbl = ?2 AND first = ?3")?
        .execute(params![operation, table.name(), range.0])?;
    let mut kept = claimed.minus(&mut gone);
    kept.push(to);
    let mut insert = tx.prepare_cached(
        "INSERT INTO claim (operation_id, tbl, first, last) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET last = max(last, excluded.last)",
    )?;
    for (first, last) in kept.ranges() {
        insert.execute(params![operation, table.name(), first, last])?;
    }
    Ok(())
}

fn add_changed_rows(
    tx: &Connection,
    operation: i64,
    touched: &mut BTreeSet<(Table, i64)>,
) -> Result<()> {
    let mut select = tx.prepare_cached(
        "SELECT DISTINCT tbl, row_id FROM journal
         WHERE operation_id = ?1 AND before IS NOT NULL AND after IS NOT NULL",
    )?;
    let mut rows = select.query([operation])?;
    while let Some(row) = rows.next()? {
        if let Some(table) = Table::parse(row.get_ref(0)?.as_str().unwrap_or_default()) {
            touched.insert((table, row.get(1)?));
        }
    }
    Ok(())
}

/// What is known of one field: its value by rule 4 and who wrote it.
struct Written {
    value: Option<String>,
    by: Option<i64>,
    by_dead: bool,
}

/// Gives the fields of a row the values that the live operations leave them with.
fn replay(
    tx: &Connection,
    table: Table,
    id: i64,
    died: &[i64],
    report: &mut UndoReport,
) -> Result<()> {
    if !images::exists(tx, table, id)? {
        return Ok(());
    }
    for (field, written) in written_fields(tx, table, id, died)? {
        if get_field(tx, table, id, &field)? != written.value {
            set_field(tx, table, id, &field, written.value.as_deref())?;
            report.restored += 1;
        } else if let Some(by) = written.by.filter(|_| written.by_dead) {
            let what = images::describe(tx, table, id)?;
            report.left.push(format!(
                "the {field} of {what} stays: operation {by} wrote it too"
            ));
        }
    }
    Ok(())
}

fn written_fields(
    tx: &Connection,
    table: Table,
    id: i64,
    died: &[i64],
) -> Result<BTreeMap<String, Written>> {
    let mut select = tx.prepare_cached(
        "SELECT j.operation_id, j.before, j.after, o.undone_by IS NULL
         FROM journal j JOIN operation o ON o.id = j.operation_id
         WHERE j.tbl = ?1 AND j.row_id = ?2 AND j.before IS NOT NULL AND j.after IS NOT NULL
         ORDER BY j.operation_id, j.seq",
    )?;
    let mut rows = select.query(params![table.name(), id])?;
    let mut out: BTreeMap<String, Written> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let (operation, is_live): (i64, bool) = (row.get(0)?, row.get(3)?);
        let before: Fields = serde_json::from_str(row.get_ref(1)?.as_str().unwrap_or("{}"))?;
        let after: Fields = serde_json::from_str(row.get_ref(2)?.as_str().unwrap_or("{}"))?;
        for (field, value) in after {
            let first = || Written {
                value: before.get(&field).cloned().flatten(),
                by: None,
                by_dead: false,
            };
            let written = out.entry(field.clone()).or_insert_with(first);
            if is_live {
                written.value = value;
                written.by = Some(operation);
            } else if died.contains(&operation) {
                written.by_dead = true;
            }
        }
    }
    Ok(out)
}
