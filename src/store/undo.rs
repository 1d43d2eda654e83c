//! Undo, by making operations dead or live again and letting the store follow.
//!
//! 1. The named operation dies. If it had undone or replaced another, that one lives again; if
//!    that one had itself undone a third, the third dies, and so on down the chain.
//! 2. Rows that only dead operations claim are deleted, with their images in the journal.
//! 3. Rows that a revived operation claims are brought back from their newest image.
//! 4. Every field that one of these operations wrote shows what the last live operation wrote to
//!    it, or else what stood there before the first.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, params};

use super::error::{Result, StoreError};
use super::images;
use super::index::Postings;
use super::journal::{Begin, Fields, Recorder, Table};
use super::merge::{get_field, set_field};
use super::ranges::RangeSet;
use super::{End, Store};

/// Rows are listed and deleted in such portions.
const PORTION: i64 = 1000;

/// What an undo did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoReport {
    /// The undo's own operation, to undo it by.
    pub operation: i64,
    /// Terms and units taken out.
    pub removed: u64,
    /// Terms and units brought back, and fields given back an earlier value.
    pub restored: u64,
    /// What stays as it is, and why, one sentence each.
    pub left: Vec<String>,
}

/// What the chain of undone operations says of one of them.
#[derive(Clone, Debug)]
struct Link {
    kind: String,
    label: String,
    into_kind: String,
    into: String,
    digest: Option<i64>,
    undoes: Option<i64>,
    undone_by: Option<i64>,
    purged: bool,
}

impl Store {
    /// Undoes an operation, as an operation of its own.
    pub fn undo(&mut self, id: i64) -> std::result::Result<UndoReport, StoreError> {
        self.write(|tx| {
            let target = link(tx, id)?;
            if let Some(by) = target.undone_by {
                return Err(StoreError::AlreadyUndone { id, by }.into());
            }
            let label = format!("undo of {id} ({})", target.label);
            let mut recorder = Recorder::begin(
                tx,
                &Begin {
                    kind: "undo",
                    label: &label,
                    into_kind: &target.into_kind,
                    into: &target.into,
                    digest: None,
                    undoes: Some(id),
                },
            )?;
            let flipped = flip(tx, recorder.id, id)?;
            let mut report = settle(tx, &mut recorder, &flipped)?;
            report.operation = recorder.id;
            recorder.finish(&format!(
                "{} removed, {} restored, {} left",
                report.removed,
                report.restored,
                report.left.len()
            ))?;
            Ok(End::Keep(report))
        })
    }
}

/// The operations that an undo made dead and live.
#[derive(Debug, Default)]
pub(super) struct Flipped {
    died: Vec<i64>,
    revived: Vec<i64>,
}

/// Makes `target` dead by `by`, and with it changes the state of those that it had undone.
pub(super) fn flip(tx: &Connection, by: i64, target: i64) -> Result<Flipped> {
    let mut flipped = Flipped::default();
    let (mut dying, mut killer) = (target, by);
    loop {
        set_undone_by(tx, dying, Some(killer))?;
        flipped.died.push(dying);
        let dead = link(tx, dying)?;
        let Some(back) = dead.undoes else { break };
        let revived = link(tx, back)?;
        if revived.purged && dead.kind == "undo" {
            return Err(StoreError::Purged {
                id: target,
                target: back,
            }
            .into());
        }
        if revived.purged {
            break;
        }
        refuse_twin(tx, target, &revived)?;
        set_undone_by(tx, back, None)?;
        flipped.revived.push(back);
        let Some(next) = revived.undoes else { break };
        (dying, killer) = (next, back);
    }
    Ok(flipped)
}

fn link(tx: &Connection, id: i64) -> Result<Link> {
    let found = tx
        .prepare_cached(
            "SELECT kind, label, into_kind, into_name, digest, undoes, undone_by, purged
             FROM operation WHERE id = ?1",
        )?
        .query_row([id], |r| {
            Ok(Link {
                kind: r.get(0)?,
                label: r.get(1)?,
                into_kind: r.get(2)?,
                into: r.get(3)?,
                digest: r.get(4)?,
                undoes: r.get(5)?,
                undone_by: r.get(6)?,
                purged: r.get(7)?,
            })
        })
        .optional()?;
    found.ok_or_else(|| StoreError::NoSuchOperation { id }.into())
}

fn set_undone_by(tx: &Connection, id: i64, by: Option<i64>) -> Result<()> {
    tx.prepare_cached("UPDATE operation SET undone_by = ?2 WHERE id = ?1")?
        .execute(params![id, by])?;
    Ok(())
}

/// The same file imported again meanwhile has the same entries under new ids.
fn refuse_twin(tx: &Connection, id: i64, revived: &Link) -> Result<()> {
    let again = tx
        .prepare_cached(
            "SELECT id FROM operation WHERE into_kind = ?1 AND into_name = ?2 AND digest = ?3
             AND undone_by IS NULL ORDER BY id LIMIT 1",
        )?
        .query_row(
            params![revived.into_kind, revived.into, revived.digest],
            |r| r.get(0),
        )
        .optional()?;
    match again {
        Some(again) => Err(StoreError::ImportedAgain { id, again }.into()),
        None => Ok(()),
    }
}

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
    let mut postings = Postings::default();
    for table in Table::ALL {
        bring_back(
            tx,
            &mut postings,
            table,
            &flipped.revived,
            &mut touched,
            &mut report,
        )?;
    }
    postings.flush(tx)?;
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

fn bring_back(
    tx: &Connection,
    postings: &mut Postings,
    table: Table,
    revived: &[i64],
    touched: &mut BTreeSet<(Table, i64)>,
    report: &mut UndoReport,
) -> Result<()> {
    let mut claimed = RangeSet::default();
    for operation in revived {
        claims(tx, table, *operation, &mut claimed)?;
    }
    // Of several images of one row the newest comes last in the order of the table, and is the
    // one that SQLite shows beside max().
    let mut select = tx.prepare_cached(
        "SELECT row_id, max(operation_id), before FROM journal
         WHERE tbl = ?1 AND row_id BETWEEN ?2 AND ?3 AND after IS NULL
         GROUP BY row_id ORDER BY row_id",
    )?;
    let mut lost = 0;
    for (first, last) in claimed.ranges() {
        let mut rows = select.query(params![table.name(), first, last])?;
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            if images::exists(tx, table, id)? {
                continue;
            }
            let image = row.get_ref(2)?.as_str().unwrap_or_default();
            if images::restore(tx, postings, table, id, image)? {
                report.restored += u64::from(table != Table::Concept);
                touched.insert((table, id));
            } else {
                lost += u64::from(table != Table::Concept);
            }
        }
    }
    if lost > 0 {
        let (what, stay) = plural(table, lost);
        report.left.push(format!(
            "{lost} {what} {stay} out: the same entries were made anew meanwhile"
        ));
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
