//! The starter glossary: an operation keyed by its content, replaced by a newer one while nobody
//! has touched it.

use std::time::Duration;

use rusqlite::{Connection, OptionalExtension};

use super::error::{Result, StoreError};
use super::import_glossary::{merge_staged, summary};
use super::journal::{Begin, Next, Recorder};
use super::settle::settle;
use super::undo::flip;
use super::{End, Store, staging};
use crate::model::{GlossaryRow, ImportReport, STARTER};

/// What a new store is filled with.
#[derive(Clone, Copy)]
pub struct Starter<'a> {
    /// Makes the rows; called only where they are needed.
    pub rows: &'a dyn Fn() -> Vec<GlossaryRow>,
    /// Hash of their content.
    pub digest: i64,
}

impl std::fmt::Debug for Starter<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Starter")
            .field("digest", &self.digest)
            .finish_non_exhaustive()
    }
}

/// The newest starter of a store: id, digest, whether it is live.
type Standing = (i64, Option<i64>, bool);

fn standing(conn: &Connection) -> Result<Option<Standing>> {
    let found = conn
        .prepare_cached(
            "SELECT id, digest, undone_by IS NULL FROM operation
             WHERE kind = 'starter' ORDER BY id DESC LIMIT 1",
        )?
        .query_row([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
        .optional()?;
    Ok(found)
}

/// Fills a new store, inside the transaction that makes it. Rows that cannot be taken are named.
pub(super) fn load(tx: &Connection, starter: &Starter<'_>) -> Result<Vec<String>> {
    let report = stage(tx, starter)?;
    let notices = write(tx, starter, report, None)?;
    staging::drop_staged(tx)?;
    Ok(notices)
}

fn stage(tx: &Connection, starter: &Starter<'_>) -> Result<ImportReport> {
    let mut rows = (starter.rows)().into_iter();
    let staged = staging::stage_glossary(tx, &mut || match rows.next() {
        Some(row) => Next::Row(row),
        None => Next::End {
            digest: starter.digest,
        },
    })?;
    Ok(ImportReport {
        refused: staged.refused,
        ..ImportReport::default()
    })
}

/// Takes out the one that it replaces, then brings in what is staged: the glossary is then exactly
/// that of the new binary, not a mixture.
fn write(
    tx: &Connection,
    starter: &Starter<'_>,
    mut report: ImportReport,
    replaces: Option<i64>,
) -> Result<Vec<String>> {
    let begin = Begin {
        kind: "starter",
        label: "starter glossary",
        into_kind: "glossary",
        into: STARTER,
        digest: Some(starter.digest),
        undoes: replaces,
    };
    let mut recorder = Recorder::begin(tx, &begin)?;
    if let Some(old) = replaces {
        let flipped = flip(tx, recorder.id, old)?;
        settle(tx, &mut recorder, &flipped)?;
    }
    let recorder = merge_staged(tx, recorder, STARTER, &mut report)?;
    recorder.finish(&summary(&report))?;
    let refused = report.refused.iter();
    Ok(refused
        .map(|r| format!("the starter glossary, row {}: {}", r.line, r.reason))
        .collect())
}

/// What is to be done about the starter glossary of a store that stood already.
#[derive(Debug, PartialEq, Eq)]
enum Due {
    Nothing,
    Replace(i64),
    Offer(i64),
}

fn due(conn: &Connection, digest: i64) -> Result<Due> {
    let Some((id, found, is_live)) = standing(conn)? else {
        return Ok(Due::Nothing);
    };
    if found == Some(digest) || !is_live {
        return Ok(Due::Nothing);
    }
    let newest: i64 = conn
        .prepare_cached(
            "SELECT id FROM operation WHERE into_kind = 'glossary' AND into_name = ?1
             ORDER BY id DESC LIMIT 1",
        )?
        .query_row([STARTER], |r| r.get(0))?;
    Ok(if newest == id {
        Due::Replace(id)
    } else {
        Due::Offer(newest)
    })
}

impl Store {
    /// Replaces an older starter glossary that nobody has touched; of one that was touched it says
    /// so. A store from which it was undone, or that was made without, stays without. One read
    /// where there is nothing to do.
    pub(super) fn refresh_starter(
        &mut self,
        starter: &Starter<'_>,
        patience: Duration,
    ) -> std::result::Result<(), StoreError> {
        let found = self.read(|tx| due(tx, starter.digest))?;
        if let Due::Offer(by) = found {
            self.notices.push(format!(
                "a newer starter glossary is at hand, but yours was changed by operation {by} and stays as it is"
            ));
        }
        if !matches!(found, Due::Replace(_)) || self.read_only {
            return Ok(());
        }
        let report = self.read(|tx| stage(tx, starter))?;
        // Nobody waits for a newer starter glossary: while another process writes, the next
        // opening does it.
        self.wait_for_writers(Duration::from_millis(50))?;
        let written = self.write(|tx| match due(tx, starter.digest)? {
            Due::Replace(old) => Ok(End::Keep(write(tx, starter, report, Some(old))?)),
            _ => Ok(End::Discard(Vec::new())),
        });
        self.wait_for_writers(patience)?;
        match written {
            Ok(notices) => self.notices.extend(notices),
            Err(StoreError::Busy { .. }) => {}
            Err(error) => return Err(error),
        }
        self.unstage()
    }

    fn wait_for_writers(&self, patience: Duration) -> std::result::Result<(), StoreError> {
        let set = self.conn.busy_timeout(patience);
        set.map_err(|e| super::error::Fault::from(e).at(&self.path))
    }
}
