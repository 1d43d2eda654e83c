//! Merging one glossary row into what stands.
//!
//! 1. The concept is the one with the row's `id`, or for a row without one the first that has one
//!    of its English terms (at the orthography tier) in the same domain; else a new one.
//! 2. A term is the same only if language and NFC text are: two spellings are never united.
//! 3. What the row says is written, what it leaves empty stays.
//! 4. A row that gives a term another status than an earlier row of the same file is refused.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::error::Result;
use super::index::{Posted, Postings};
use super::journal::{Fields, Recorder, Table};
use super::staging::{Prepared, PreparedTerm};

/// What became of a row.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    New,
    Merged,
    Unchanged,
    Refused(String),
}

/// A glossary being merged into.
#[derive(Debug)]
pub(super) struct Merge<'a, 'c> {
    pub(super) tx: &'c Connection,
    pub(super) glossary: i64,
    pub(super) recorder: &'a mut Recorder<'c>,
    pub(super) postings: Postings,
}

/// A term that stands.
struct Standing {
    id: i64,
    status: Option<String>,
    note: Option<String>,
    extra: String,
}

impl Merge<'_, '_> {
    pub(super) fn row(&mut self, row: &Prepared) -> Result<Outcome> {
        let Some(concept) = self.find_concept(row)? else {
            let concept = self.insert_concept(row)?;
            for term in &row.terms {
                let id = self.insert_term(concept, term)?;
                self.state(id, term, row.line)?;
            }
            return Ok(Outcome::New);
        };
        let mut standing = Vec::with_capacity(row.terms.len());
        for term in &row.terms {
            let found = self.find_term(concept, term)?;
            if let Some(reason) = self.contradiction(found.as_ref(), term)? {
                return Ok(Outcome::Refused(reason));
            }
            standing.push(found);
        }
        let before = self.recorder.changes();
        self.update_concept(concept, row)?;
        for (term, found) in row.terms.iter().zip(standing) {
            let id = match found {
                Some(found) => self.update_term(found, term)?,
                None => self.insert_term(concept, term)?,
            };
            self.state(id, term, row.line)?;
        }
        let changed = self.recorder.changes() > before;
        Ok(if changed {
            Outcome::Merged
        } else {
            Outcome::Unchanged
        })
    }

    fn find_concept(&self, row: &Prepared) -> Result<Option<i64>> {
        let english = row.terms.iter().filter(|t| t.lang == "en");
        let english: Vec<i64> = english.map(|t| t.identity).collect();
        let (key, domain) = (row.key.as_deref(), row.domain.as_deref());
        find_concept(self.tx, self.glossary, key, domain, &english)
    }

    fn insert_concept(&mut self, row: &Prepared) -> Result<i64> {
        let id = self
            .tx
            .prepare_cached(
                "INSERT INTO concept (glossary_id, key, domain, definition)
                 VALUES (?1, ?2, ?3, ?4)",
            )?
            .insert(params![self.glossary, row.key, row.domain, row.definition])?;
        self.recorder.inserted(Table::Concept, id);
        Ok(id)
    }

    fn insert_term(&mut self, concept: i64, term: &PreparedTerm) -> Result<i64> {
        let id = self
            .tx
            .prepare_cached(
                "INSERT INTO term (concept_id, glossary_id, lang, text, status, note, extra, identity, joined)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .insert(params![
                concept,
                self.glossary,
                term.lang,
                term.text,
                term.status,
                term.note,
                serde_json::to_string(&term.extra)?,
                term.identity,
                term.joined
            ])?;
        self.recorder.inserted(Table::Term, id);
        let posted = Posted {
            glossary: self.glossary,
            id,
        };
        self.postings.add_sounds(posted, &term.sounds);
        self.postings
            .add(self.tx, posted, &term.words, term.anchor)?;
        Ok(id)
    }

    fn find_term(&self, concept: i64, term: &PreparedTerm) -> Result<Option<Standing>> {
        let found = self
            .tx
            .prepare_cached(
                "SELECT id, status, note, extra FROM term
                 WHERE concept_id = ?1 AND lang = ?2 AND text = ?3",
            )?
            .query_row(params![concept, term.lang, term.text], |r| {
                Ok(Standing {
                    id: r.get(0)?,
                    status: r.get(1)?,
                    note: r.get(2)?,
                    extra: r.get(3)?,
                })
            })
            .optional()?;
        Ok(found)
    }

    /// Remembers which line gave the term its status.
    fn state(&self, id: i64, term: &PreparedTerm, line: u64) -> Result<()> {
        if let Some(status) = &term.status {
            self.tx
                .prepare_cached(
                    "INSERT OR IGNORE INTO temp.stated (term, line, status) VALUES (?1, ?2, ?3)",
                )?
                .execute(params![id, line.cast_signed(), status])?;
            self.tx
                .prepare_cached("UPDATE glossary SET judges = 1 WHERE id = ?1 AND judges = 0")?
                .execute([self.glossary])?;
        }
        Ok(())
    }

    fn contradiction(
        &self,
        found: Option<&Standing>,
        term: &PreparedTerm,
    ) -> Result<Option<String>> {
        let (Some(found), Some(status)) = (found, &term.status) else {
            return Ok(None);
        };
        let earlier: Option<(i64, String)> = self
            .tx
            .prepare_cached("SELECT line, status FROM temp.stated WHERE term = ?1")?
            .query_row([found.id], |r| Ok((r.get(0)?, r.get(1)?)))
            .optional()?;
        let reason = earlier
            .filter(|(_, said)| said != status)
            .map(|(line, said)| {
                format!(
                    "line {line} says {said} for “{}”, this row says {status}",
                    term.text
                )
            });
        Ok(reason)
    }

    fn update_concept(&mut self, id: i64, row: &Prepared) -> Result<()> {
        let (domain, definition): (Option<String>, Option<String>) = self
            .tx
            .prepare_cached("SELECT domain, definition FROM concept WHERE id = ?1")?
            .query_row([id], |r| Ok((r.get(0)?, r.get(1)?)))?;
        let mut diff = Diff::default();
        diff.field("domain", domain, row.domain.as_ref());
        diff.field("definition", definition, row.definition.as_ref());
        diff.write(self.tx, self.recorder, Table::Concept, id)
    }

    fn update_term(&mut self, found: Standing, term: &PreparedTerm) -> Result<i64> {
        let extra = merged_extra(&found.extra, &term.extra)?;
        let mut diff = Diff::default();
        diff.field("status", found.status, term.status.as_ref());
        diff.field("note", found.note, term.note.as_ref());
        diff.field("extra", Some(found.extra), extra.as_ref());
        diff.write(self.tx, self.recorder, Table::Term, found.id)?;
        Ok(found.id)
    }
}

/// The unknown columns that stand, with those of a row written over them; `None` where the row has
/// none.
fn merged_extra(stands: &str, says: &BTreeMap<String, String>) -> Result<Option<String>> {
    if says.is_empty() {
        return Ok(None);
    }
    let mut merged: BTreeMap<String, String> = serde_json::from_str(stands)?;
    merged.extend(says.clone());
    Ok(Some(serde_json::to_string(&merged)?))
}

/// The concept that a row means: by its key, or without one by the first of its English terms
/// (identity keys) that stands in the same domain.
pub(super) fn find_concept(
    tx: &Connection,
    glossary: i64,
    key: Option<&str>,
    domain: Option<&str>,
    english: &[i64],
) -> Result<Option<i64>> {
    if let Some(key) = key {
        let found = tx
            .prepare_cached("SELECT id FROM concept WHERE glossary_id = ?1 AND key = ?2")?
            .query_row(params![glossary, key], |r| r.get(0))
            .optional()?;
        return Ok(found);
    }
    // CROSS JOIN keeps SQLite from walking the whole glossary first.
    let mut select = tx.prepare_cached(
        "SELECT c.id FROM term t CROSS JOIN concept c ON c.id = t.concept_id
         WHERE t.identity = ?1 AND t.lang = 'en' AND c.glossary_id = ?2 AND c.domain IS ?3
         ORDER BY c.id LIMIT 1",
    )?;
    for identity in english {
        let found = select
            .query_row(params![identity, glossary, domain], |r| r.get(0))
            .optional()?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// What a row says of a standing entry, against what stands.
#[derive(Default)]
struct Diff {
    before: Fields,
    after: Fields,
    same: Fields,
}

impl Diff {
    fn field(&mut self, name: &str, stands: Option<String>, says: Option<&String>) {
        match says {
            None => {}
            Some(says) if stands.as_ref() == Some(says) => {
                self.same.insert(name.to_owned(), stands);
            }
            Some(says) => {
                self.before.insert(name.to_owned(), stands);
                self.after.insert(name.to_owned(), Some(says.clone()));
            }
        }
    }

    fn write(
        &self,
        tx: &Connection,
        recorder: &mut Recorder<'_>,
        table: Table,
        id: i64,
    ) -> Result<()> {
        recorder.claim(table, id);
        recorder.confirmed(table, id, &self.same)?;
        if self.after.is_empty() {
            return Ok(());
        }
        for (field, value) in &self.after {
            set_field(tx, table, id, field, value.as_deref())?;
        }
        recorder.changed(table, id, &self.before, &self.after)
    }
}

/// Writes one field that the journal may name.
pub(super) fn set_field(
    tx: &Connection,
    table: Table,
    id: i64,
    field: &str,
    value: Option<&str>,
) -> Result<()> {
    let sql = match (table, field) {
        (Table::Concept, "domain") => "UPDATE concept SET domain = ?2 WHERE id = ?1",
        (Table::Concept, "definition") => "UPDATE concept SET definition = ?2 WHERE id = ?1",
        (Table::Term, "status") => "UPDATE term SET status = ?2 WHERE id = ?1",
        (Table::Term, "note") => "UPDATE term SET note = ?2 WHERE id = ?1",
        (Table::Term, "extra") => "UPDATE term SET extra = coalesce(?2, '{}') WHERE id = ?1",
        _ => return Err(unknown_field(table, field)),
    };
    tx.prepare_cached(sql)?.execute(params![id, value])?;
    Ok(())
}

/// Reads one field that the journal may name.
pub(super) fn get_field(
    tx: &Connection,
    table: Table,
    id: i64,
    field: &str,
) -> Result<Option<String>> {
    let sql = match (table, field) {
        (Table::Concept, "domain") => "SELECT domain FROM concept WHERE id = ?1",
        (Table::Concept, "definition") => "SELECT definition FROM concept WHERE id = ?1",
        (Table::Term, "status") => "SELECT status FROM term WHERE id = ?1",
        (Table::Term, "note") => "SELECT note FROM term WHERE id = ?1",
        (Table::Term, "extra") => "SELECT extra FROM term WHERE id = ?1",
        _ => return Err(unknown_field(table, field)),
    };
    Ok(tx.prepare_cached(sql)?.query_row([id], |r| r.get(0))?)
}

fn unknown_field(table: Table, field: &str) -> super::error::Fault {
    super::error::Fault::Damaged(format!(
        "the journal names a field {field} of {}",
        table.name()
    ))
}
