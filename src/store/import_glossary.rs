//! Importing a glossary: stage, then merge in one transaction, one operation a file.

use rusqlite::{Connection, OptionalExtension, params};

use super::error::{Result, StoreError};
use super::index::Postings;
use super::journal::{Begin, ImportInto, Next, Recorder, live_with_digest};
use super::merge::{Merge, Outcome};
use super::staging::{self, Staged};
use super::{End, Store};
use crate::model::{GlossaryRow, ImportReport, Refused};

impl Store {
    /// Takes the rows of one file into the glossary `into.name`, all that can be taken or, on an
    /// error, none. Rows are asked for until `End`, before the store is locked.
    ///
    /// `decided` of the report is left to the caller.
    pub fn import_glossary(
        &mut self,
        rows: &mut dyn FnMut() -> Next<GlossaryRow>,
        into: &ImportInto<'_>,
    ) -> std::result::Result<ImportReport, StoreError> {
        self.ensure_writable()?;
        let staged = self.stage(|tx| staging::stage_glossary(tx, rows))?;
        let name = staging::nfc(into.name.to_owned());
        let begin = begin("glossary", &name, into, staged.digest);
        let report = self.write(|tx| {
            let mut report = blank_report(into, &name, "glossary", staged);
            let recorder = Recorder::begin(tx, &begin)?;
            let recorder = merge_staged(tx, recorder, &name, &mut report)?;
            conclude(tx, recorder, &begin, into.dry_run, report)
        });
        self.unstage()?;
        report
    }

    /// Stages in a transaction that touches temporary tables alone.
    pub(super) fn stage(
        &self,
        stage: impl FnOnce(&Connection) -> Result<Staged>,
    ) -> std::result::Result<Staged, StoreError> {
        self.read(stage)
    }

    pub(super) fn unstage(&self) -> std::result::Result<(), StoreError> {
        staging::drop_staged(&self.conn).map_err(|fault| fault.at(&self.path))
    }
}

pub(super) fn begin<'a>(
    into_kind: &'a str,
    name: &'a str,
    into: &ImportInto<'a>,
    digest: i64,
) -> Begin<'a> {
    Begin {
        kind: "import",
        label: into.label,
        into_kind,
        into: name,
        digest: Some(digest),
        undoes: None,
    }
}

pub(super) fn blank_report(
    into: &ImportInto<'_>,
    name: &str,
    kind: &'static str,
    staged: Staged,
) -> ImportReport {
    ImportReport {
        file: into.label.to_owned(),
        kind,
        into: name.to_owned(),
        rows: staged.rows,
        refused: staged.refused,
        dry_run: into.dry_run,
        ..ImportReport::default()
    }
}

/// Merges what is staged, counting in the report.
pub(super) fn merge_staged<'c>(
    tx: &'c Connection,
    mut recorder: Recorder<'c>,
    name: &str,
    report: &mut ImportReport,
) -> Result<Recorder<'c>> {
    let mut merge = Merge {
        tx,
        glossary: glossary_id(tx, name)?,
        recorder: &mut recorder,
        postings: Postings::default(),
    };
    staging::each_glossary_row(tx, |row| {
        match merge.row(&row)? {
            Outcome::New => report.new += 1,
            Outcome::Merged => report.merged += 1,
            Outcome::Unchanged => report.unchanged += 1,
            Outcome::Refused(reason) => report.refused.push(Refused {
                line: row.line,
                reason,
                raw: row.raw,
            }),
        }
        Ok(())
    })?;
    merge.postings.flush(tx)?;
    report.refused.sort_by_key(|refused| refused.line);
    Ok(recorder)
}

/// Keeps the operation, unless it is a rehearsal or there is nothing to keep.
pub(super) fn conclude(
    tx: &Connection,
    recorder: Recorder<'_>,
    begin: &Begin<'_>,
    dry_run: bool,
    mut report: ImportReport,
) -> Result<End<ImportReport>> {
    let again = recorder.changes() == 0 && live_with_digest(tx, begin, recorder.id)?.is_some();
    if dry_run || again || recorder.claims_nothing() {
        return Ok(End::Discard(report));
    }
    report.operation = Some(recorder.id);
    recorder.finish(&summary(&report))?;
    Ok(End::Keep(report))
}

pub(super) fn summary(report: &ImportReport) -> String {
    format!(
        "{} new, {} merged, {} unchanged, {} refused",
        report.new,
        report.merged,
        report.unchanged,
        report.refused.len()
    )
}

fn glossary_id(tx: &Connection, name: &str) -> Result<i64> {
    let found = tx
        .prepare_cached("SELECT id FROM glossary WHERE name = ?1")?
        .query_row([name], |r| r.get(0))
        .optional()?;
    match found {
        Some(id) => Ok(id),
        None => Ok(tx
            .prepare_cached("INSERT INTO glossary (name) VALUES (?1)")?
            .insert(params![name])?),
    }
}
