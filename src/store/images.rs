//! Whole rows as the journal keeps them when they are deleted, and bringing them back.

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::error::Result;
use super::index::{Posted, Postings};
use super::journal::{Recorder, Table};
use crate::text::{Lang, keys};

#[derive(Serialize, Deserialize)]
struct ConceptImage {
    glossary: i64,
    key: Option<String>,
    domain: Option<String>,
    definition: Option<String>,
    extra: String,
}

#[derive(Serialize, Deserialize)]
struct TermImage {
    concept: i64,
    lang: String,
    text: String,
    status: Option<String>,
    note: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct UnitImage {
    memory: i64,
    source_lang: String,
    target_lang: String,
    source: String,
    target: String,
    origin: String,
}

/// Whether the row stands.
pub(super) fn exists(tx: &Connection, table: Table, id: i64) -> Result<bool> {
    let sql = match table {
        Table::Concept => "SELECT 1 FROM concept WHERE id = ?1",
        Table::Term => "SELECT 1 FROM term WHERE id = ?1",
        Table::Unit => "SELECT 1 FROM unit WHERE id = ?1",
    };
    Ok(tx.prepare_cached(sql)?.exists([id])?)
}

/// The ids of the rows that stand in a range, at most `limit` of them.
pub(super) fn ids_in(
    tx: &Connection,
    table: Table,
    first: i64,
    last: i64,
    limit: i64,
) -> Result<Vec<i64>> {
    let sql = match table {
        Table::Concept => "SELECT id FROM concept WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT ?3",
        Table::Term => "SELECT id FROM term WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT ?3",
        Table::Unit => "SELECT id FROM unit WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT ?3",
    };
    let mut select = tx.prepare_cached(sql)?;
    let ids = select.query_map(params![first, last, limit], |r| r.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Deletes a row, with its image in the journal. A concept that still has terms stays.
pub(super) fn delete(
    tx: &Connection,
    recorder: &mut Recorder<'_>,
    table: Table,
    id: i64,
) -> Result<bool> {
    let image = match table {
        Table::Concept => concept_image(tx, id)?,
        Table::Term => term_image(tx, id)?,
        Table::Unit => unit_image(tx, id)?,
    };
    let Some(image) = image else {
        return Ok(false);
    };
    let sql = match table {
        Table::Concept => {
            "DELETE FROM concept WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM term WHERE concept_id = ?1)"
        }
        Table::Term => "DELETE FROM term WHERE id = ?1",
        Table::Unit => "DELETE FROM unit WHERE id = ?1",
    };
    let deleted = tx.prepare_cached(sql)?.execute([id])? > 0;
    if deleted {
        recorder.deleted(table, id, &image)?;
    }
    Ok(deleted)
}

fn concept_image(tx: &Connection, id: i64) -> Result<Option<String>> {
    let image = tx
        .prepare_cached(
            "SELECT glossary_id, key, domain, definition, extra FROM concept WHERE id = ?1",
        )?
        .query_row([id], |r| {
            Ok(ConceptImage {
                glossary: r.get(0)?,
                key: r.get(1)?,
                domain: r.get(2)?,
                definition: r.get(3)?,
                extra: r.get(4)?,
            })
        })
        .optional()?;
    Ok(image.map(|i| serde_json::to_string(&i)).transpose()?)
}

fn term_image(tx: &Connection, id: i64) -> Result<Option<String>> {
    let image = tx
        .prepare_cached("SELECT concept_id, lang, text, status, note FROM term WHERE id = ?1")?
        .query_row([id], |r| {
            Ok(TermImage {
                concept: r.get(0)?,
                lang: r.get(1)?,
                text: r.get(2)?,
                status: r.get(3)?,
                note: r.get(4)?,
            })
        })
        .optional()?;
    Ok(image.map(|i| serde_json::to_string(&i)).transpose()?)
}

fn unit_image(tx: &Connection, id: i64) -> Result<Option<String>> {
    let image = tx
        .prepare_cached(
            "SELECT memory_id, source_lang, target_lang, source, target, origin FROM unit WHERE id = ?1",
        )?
        .query_row([id], |r| {
            Ok(UnitImage {
                memory: r.get(0)?,
                source_lang: r.get(1)?,
                target_lang: r.get(2)?,
                source: r.get(3)?,
                target: r.get(4)?,
                origin: r.get(5)?,
            })
        })
        .optional()?;
    Ok(image.map(|i| serde_json::to_string(&i)).transpose()?)
}

/// Brings a row back with its id. `false` where its place was taken meanwhile: the same entry was
/// made anew, or its concept is gone.
pub(super) fn restore(
    tx: &Connection,
    postings: &mut Postings,
    table: Table,
    id: i64,
    image: &str,
) -> Result<bool> {
    match table {
        Table::Concept => restore_concept(tx, id, &serde_json::from_str(image)?),
        Table::Term => restore_term(tx, postings, id, &serde_json::from_str(image)?),
        Table::Unit => restore_unit(tx, id, &serde_json::from_str(image)?),
    }
}

fn restore_concept(tx: &Connection, id: i64, image: &ConceptImage) -> Result<bool> {
    let inserted = tx
        .prepare_cached(
            "INSERT OR IGNORE INTO concept (id, glossary_id, key, domain, definition, extra)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            id,
            image.glossary,
            image.key,
            image.domain,
            image.definition,
            image.extra
        ])?;
    Ok(inserted > 0)
}

fn restore_term(
    tx: &Connection,
    postings: &mut Postings,
    id: i64,
    image: &TermImage,
) -> Result<bool> {
    let glossary: Option<i64> = tx
        .prepare_cached("SELECT glossary_id FROM concept WHERE id = ?1")?
        .query_row([image.concept], |r| r.get(0))
        .optional()?;
    let Some(glossary) = glossary else {
        return Ok(false);
    };
    let keys = keys::term_keys(&image.text, &Lang::new(&image.lang));
    let inserted = tx
        .prepare_cached(
            "INSERT INTO term (id, concept_id, glossary_id, lang, text, status, note, identity, joined)
             SELECT ?1, ?2, ?9, ?3, ?4, ?5, ?6, ?7, ?8
             WHERE NOT EXISTS (
                 SELECT 1 FROM term WHERE concept_id = ?2 AND lang = ?3 AND text = ?4)",
        )?
        .execute(params![
            id,
            image.concept,
            image.lang,
            image.text,
            image.status,
            image.note,
            keys.identity,
            keys.joined,
            glossary
        ])?;
    if inserted > 0 {
        postings.add_keys(tx, Posted { glossary, id }, &keys)?;
    }
    Ok(inserted > 0)
}

fn restore_unit(tx: &Connection, id: i64, image: &UnitImage) -> Result<bool> {
    let source_key = keys::segment_key(&image.source);
    let inserted = tx
        .prepare_cached(
            "INSERT INTO unit (id, memory_id, source_lang, target_lang, source, target, origin, source_key, target_key)
             SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
             WHERE NOT EXISTS (
                 SELECT 1 FROM unit WHERE memory_id = ?2 AND source_key = ?8 AND source_lang = ?3
                 AND target_lang = ?4 AND source = ?5 AND target = ?6)",
        )?
        .execute(params![
            id,
            image.memory,
            image.source_lang,
            image.target_lang,
            image.source,
            image.target,
            image.origin,
            source_key,
            keys::segment_key(&image.target)
        ])?;
    Ok(inserted > 0)
}

/// What a row is called in a sentence.
pub(super) fn describe(tx: &Connection, table: Table, id: i64) -> Result<String> {
    let sql = match table {
        Table::Concept => {
            "SELECT 'the concept of “' || text || '”' FROM term WHERE concept_id = ?1 ORDER BY id LIMIT 1"
        }
        Table::Term => "SELECT '“' || text || '”' FROM term WHERE id = ?1",
        Table::Unit => "SELECT 'the unit “' || source || '”' FROM unit WHERE id = ?1",
    };
    let name = tx
        .prepare_cached(sql)?
        .query_row([id], |r| r.get(0))
        .optional()?;
    Ok(name.unwrap_or_else(|| format!("{} {id}", table.name())))
}
