//! Importing sentence pairs into a memory. A unit is the same if both its texts are (in NFC).

use rusqlite::{Connection, OptionalExtension, params};
use unicode_normalization::UnicodeNormalization;

use super::Store;
use super::error::{Result, StoreError};
use super::import_glossary::{begin, blank_report, conclude};
use super::journal::{ImportInto, Next, Recorder, Table};
use super::staging::{self, PreparedPair};
use crate::model::{ImportReport, PairRow};

impl Store {
    /// Takes the pairs of one file into the memory `into.name`, English as the source and Hindi
    /// as the target, texts as they are given. Pairs are asked for until `End`, before
    /// the store is locked.
    ///
    /// `decided` of the report is left to the caller.
    pub fn import_units(
        &mut self,
        rows: &mut dyn FnMut() -> Next<PairRow>,
        into: &ImportInto<'_>,
    ) -> std::result::Result<ImportReport, StoreError> {
        self.ensure_writable()?;
        let staged = self.stage(|tx| staging::stage_pairs(tx, rows))?;
        let name = staging::nfc(into.name.to_owned());
        let begin = begin("memory", &name, into, staged.digest);
        let report = self.write(|tx| {
            let mut report = blank_report(into, &name, "memory", staged);
            let mut recorder = Recorder::begin(tx, &begin)?;
            merge_pairs(tx, &mut recorder, into.label, &mut report)?;
            conclude(tx, recorder, &begin, into.dry_run, report)
        });
        self.unstage()?;
        report
    }
}

fn merge_pairs(
    tx: &Connection,
    recorder: &mut Recorder<'_>,
    origin: &str,
    report: &mut ImportReport,
) -> Result<()> {
    let memory = memory_id(tx, &report.into)?;
    staging::each_pair(tx, |pair| {
        match find_unit(tx, memory, &pair)? {
            Some(id) => {
                report.unchanged += 1;
                recorder.claim(Table::Unit, id);
            }
            None => {
                report.new += 1;
                let id = insert_unit(tx, memory, origin, &pair)?;
                recorder.inserted(Table::Unit, id);
            }
        }
        Ok(())
    })
}

fn memory_id(tx: &Connection, name: &str) -> Result<i64> {
    let found = tx
        .prepare_cached("SELECT id FROM memory WHERE name = ?1")?
        .query_row([name], |r| r.get(0))
        .optional()?;
    match found {
        Some(id) => Ok(id),
        None => Ok(tx
            .prepare_cached("INSERT INTO memory (name) VALUES (?1)")?
            .insert(params![name])?),
    }
}

fn find_unit(tx: &Connection, memory: i64, pair: &PreparedPair) -> Result<Option<i64>> {
    let mut select = tx.prepare_cached(
        "SELECT id, source, target FROM unit
         WHERE memory_id = ?1 AND source_key = ?2 AND source_lang = 'en' AND target_lang = 'hi'
         ORDER BY id",
    )?;
    let mut rows = select.query(params![memory, pair.source_key])?;
    while let Some(row) = rows.next()? {
        let source = row.get_ref(1)?.as_str().unwrap_or_default();
        let target = row.get_ref(2)?.as_str().unwrap_or_default();
        if same(source, &pair.source) && same(target, &pair.target) {
            return Ok(Some(row.get(0)?));
        }
    }
    Ok(None)
}

fn same(a: &str, b: &str) -> bool {
    a == b || a.nfc().eq(b.nfc())
}

fn insert_unit(tx: &Connection, memory: i64, origin: &str, pair: &PreparedPair) -> Result<i64> {
    let id = tx
        .prepare_cached(
            "INSERT INTO unit (memory_id, source_lang, target_lang, source, target, origin, source_key, target_key)
             VALUES (?1, 'en', 'hi', ?2, ?3, ?4, ?5, ?6)",
        )?
        .insert(params![
            memory,
            pair.source,
            pair.target,
            origin,
            pair.source_key,
            pair.target_key
        ])?;
    Ok(id)
}
