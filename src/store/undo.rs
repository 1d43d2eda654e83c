//! Undo, by making operations dead or live again and letting the store follow.
//!
//! 1. The named operation dies. If it had undone or replaced another, that one lives again; if
//!    that one had itself undone a third, the third dies, and so on down the chain.
//! 2. Rows that only dead operations claim are deleted, with their images in the journal.
//! 3. Rows that a revived operation claims are brought back from their newest image.
//! 4. Every field that one of these operations wrote shows what the last live operation wrote to
//!    it, or else what stood there before the first.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::{Result, StoreError};
use super::journal::{Begin, Recorder};
use super::settle::settle;
use super::{End, Store};

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
    pub(super) died: Vec<i64>,
    pub(super) revived: Vec<i64>,
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
            "SELECT kind, label, into_kind, into_name, undoes, undone_by, purged
             FROM operation WHERE id = ?1",
        )?
        .query_row([id], |r| {
            Ok(Link {
                kind: r.get(0)?,
                label: r.get(1)?,
                into_kind: r.get(2)?,
                into: r.get(3)?,
                undoes: r.get(4)?,
                undone_by: r.get(5)?,
                purged: r.get(6)?,
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
