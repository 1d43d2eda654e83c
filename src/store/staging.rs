//! Rows are read, brought to NFC and analysed into a temporary table before the write lock is
//! taken, so that memory stays bounded and other writers wait for the merge alone.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::error::{Fault, Result};
use super::journal::Next;
use crate::model::{GlossaryRow, PairRow, Refused, Status};
use crate::text::{Lang, keys};

/// A glossary row, ready to be merged.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Prepared {
    pub(super) line: u64,
    pub(super) key: Option<String>,
    pub(super) domain: Option<String>,
    pub(super) definition: Option<String>,
    pub(super) terms: Vec<PreparedTerm>,
    pub(super) raw: String,
}

/// A term with what is stored of it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PreparedTerm {
    pub(super) lang: String,
    pub(super) text: String,
    pub(super) status: Option<String>,
    pub(super) note: Option<String>,
    pub(super) extra: BTreeMap<String, String>,
    pub(super) identity: i64,
    pub(super) joined: i64,
    pub(super) words: Vec<(i64, String)>,
    pub(super) anchor: Option<usize>,
    pub(super) sounds: Vec<(i64, String)>,
}

/// A pair of sentences, ready to be stored.
#[derive(Debug)]
pub(super) struct PreparedPair {
    pub(super) source: String,
    pub(super) target: String,
    pub(super) source_key: i64,
    pub(super) target_key: i64,
}

/// What staging saw.
#[derive(Debug, Default)]
pub(super) struct Staged {
    pub(super) rows: u64,
    pub(super) refused: Vec<Refused>,
    pub(super) digest: i64,
}

impl Staged {
    /// Counts what the reader hands over: `None` at the end, `Some(None)` for a row that is refused.
    fn take<T>(&mut self, next: Next<T>) -> Result<Option<Option<T>>> {
        match next {
            Next::Row(row) => {
                self.rows += 1;
                Ok(Some(Some(row)))
            }
            Next::Refused(refused) => {
                self.rows += 1;
                self.refused.push(refused);
                Ok(Some(None))
            }
            Next::End { digest } => {
                self.digest = digest;
                Ok(None)
            }
            Next::Stop => Err(Fault::Stopped),
        }
    }
}

/// The text in NFC, without copying where it is already.
pub(super) fn nfc(text: String) -> String {
    if is_nfc(&text) {
        text
    } else {
        text.nfc().collect()
    }
}

fn filled(cell: Option<String>) -> Option<String> {
    cell.filter(|c| !c.is_empty()).map(nfc)
}

/// Makes the temporary tables anew; they belong to this connection alone.
fn clear(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "DROP TABLE IF EXISTS temp.staged;
         DROP TABLE IF EXISTS temp.staged_pair;
         DROP TABLE IF EXISTS temp.stated;
         CREATE TABLE temp.staged (seq INTEGER PRIMARY KEY, data TEXT NOT NULL);
         CREATE TABLE temp.staged_pair (
             seq INTEGER PRIMARY KEY, source TEXT NOT NULL, target TEXT NOT NULL,
             source_key INTEGER NOT NULL, target_key INTEGER NOT NULL);
         CREATE TABLE temp.stated (term INTEGER PRIMARY KEY, line INTEGER NOT NULL, status TEXT NOT NULL);",
    )?;
    Ok(())
}

/// Lets go of what was staged.
pub(super) fn drop_staged(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "DROP TABLE IF EXISTS temp.staged;
         DROP TABLE IF EXISTS temp.staged_pair;
         DROP TABLE IF EXISTS temp.stated;",
    )?;
    Ok(())
}

/// Stages the rows of a glossary. Call inside a transaction of any kind: it takes no lock.
pub(super) fn stage_glossary(
    conn: &Connection,
    rows: &mut dyn FnMut() -> Next<GlossaryRow>,
) -> Result<Staged> {
    clear(conn)?;
    let mut staged = Staged::default();
    let mut insert = conn.prepare("INSERT INTO temp.staged (data) VALUES (?1)")?;
    while let Some(row) = staged.take(rows())? {
        let Some(row) = row else { continue };
        match prepare(row) {
            Ok(prepared) => {
                insert.execute([serde_json::to_string(&prepared)?])?;
            }
            Err(refused) => staged.refused.push(refused),
        }
    }
    Ok(staged)
}

fn prepare(mut row: GlossaryRow) -> std::result::Result<Prepared, Refused> {
    let (hi, en) = (std::mem::take(&mut row.hi), std::mem::take(&mut row.en));
    let note = filled(row.note.take());
    let (hi_note, en_note) = if hi.is_empty() {
        (None, note)
    } else {
        (note, None)
    };
    let hi = prepare_terms(hi, &Lang::HI, row.status, row.has_statuses, hi_note);
    let en = prepare_terms(en, &Lang::EN, row.en_status, row.has_statuses, en_note);
    // One side is enough where an id ties the row to its concept.
    let missing = match (hi.is_empty(), en.is_empty()) {
        (false, false) => None,
        (true, true) => Some("neither"),
        _ if row.id.is_some() => None,
        (true, false) => Some("no Hindi term"),
        (false, true) => Some("no English term"),
    };
    if let Some(missing) = missing {
        return Err(Refused {
            line: row.line,
            reason: format!("expected a Hindi and an English term, found {missing}"),
            raw: row.raw,
        });
    }
    let extra = row
        .extra
        .into_iter()
        .map(|(name, value)| (nfc(name), nfc(value)))
        .filter(|(_, value)| !value.is_empty());
    let mut terms: Vec<PreparedTerm> = hi.into_iter().chain(en).collect();
    if let Some(first) = terms.first_mut() {
        first.extra = extra.collect();
    }
    Ok(Prepared {
        line: row.line,
        key: filled(row.id),
        domain: filled(row.domain),
        definition: filled(row.definition),
        terms,
        raw: row.raw,
    })
}

/// A term as it is kept: line breaks of a quoted cell and doubled spaces are layout, not term.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The equivalents of one cell: the first has the row's status and note, the rest are admitted
/// where the file speaks of statuses and the row has one.
fn prepare_terms(
    texts: Vec<String>,
    lang: &Lang,
    status: Option<Status>,
    has_statuses: bool,
    mut note: Option<String>,
) -> Vec<PreparedTerm> {
    let rest = status.filter(|_| has_statuses).map(|_| Status::Admitted);
    let mut out: Vec<PreparedTerm> = Vec::with_capacity(texts.len());
    for text in texts
        .iter()
        .map(|t| nfc(on_one_line(t)))
        .filter(|t| !t.is_empty())
    {
        if out.iter().any(|t| t.text == text) {
            continue;
        }
        let status = if out.is_empty() { status } else { rest };
        let keys = keys::term_keys(&text, lang);
        out.push(PreparedTerm {
            sounds: keys::sounds(&text),
            lang: lang.as_str().to_owned(),
            text,
            status: status.map(|s| s.name().to_owned()),
            note: note.take(),
            extra: BTreeMap::new(),
            identity: keys.identity,
            joined: keys.joined,
            words: keys.words,
            anchor: keys.anchor,
        });
    }
    out
}

/// Calls `each` with every staged glossary row, in the order of the file.
pub(super) fn each_glossary_row(
    tx: &Connection,
    mut each: impl FnMut(Prepared) -> Result<()>,
) -> Result<()> {
    let mut select = tx.prepare("SELECT data FROM temp.staged ORDER BY seq")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        each(serde_json::from_str(
            row.get_ref(0)?.as_str().unwrap_or_default(),
        )?)?;
    }
    Ok(())
}

/// Stages pairs of sentences. Call inside a transaction of any kind: it takes no lock.
pub(super) fn stage_pairs(
    conn: &Connection,
    rows: &mut dyn FnMut() -> Next<PairRow>,
) -> Result<Staged> {
    clear(conn)?;
    let mut staged = Staged::default();
    let mut insert = conn.prepare(
        "INSERT INTO temp.staged_pair (source, target, source_key, target_key) VALUES (?1, ?2, ?3, ?4)",
    )?;
    while let Some(row) = staged.take(rows())? {
        let Some(row) = row else { continue };
        if let Some(side) = empty_side(&row) {
            staged.refused.push(Refused {
                line: row.line,
                reason: format!("expected a sentence in both languages, found {side}"),
                raw: row.raw,
            });
            continue;
        }
        let (source, target) = (keys::segment_key(&row.en), keys::segment_key(&row.hi));
        insert.execute(params![row.en, row.hi, source, target])?;
    }
    Ok(staged)
}

fn empty_side(row: &PairRow) -> Option<&'static str> {
    match (row.hi.trim().is_empty(), row.en.trim().is_empty()) {
        (false, false) => None,
        (true, false) => Some("no Hindi one"),
        (false, true) => Some("no English one"),
        (true, true) => Some("neither"),
    }
}

/// Calls `each` with every staged pair, in the order of the file.
pub(super) fn each_pair(
    tx: &Connection,
    mut each: impl FnMut(PreparedPair) -> Result<()>,
) -> Result<()> {
    let mut select = tx.prepare(
        "SELECT source, target, source_key, target_key FROM temp.staged_pair ORDER BY seq",
    )?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        each(PreparedPair {
            source: row.get(0)?,
            target: row.get(1)?,
            source_key: row.get(2)?,
            target_key: row.get(3)?,
        })?;
    }
    Ok(())
}
