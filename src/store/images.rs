//! Whole rows as the journal keeps them when they are deleted, and bringing them back.

use rusqlite::{Connection, OptionalExtension, params};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::error::Result;
use super::index::{Posted, Postings};
use super::journal::{Recorder, Table};
use super::merge::find_concept;
use crate::text::{Lang, keys};

#[derive(Serialize, Deserialize)]
struct ConceptImage {
    glossary: i64,
    key: Option<String>,
    domain: Option<String>,
    definition: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct TermImage {
    concept: i64,
    lang: String,
    text: String,
    status: Option<String>,
    note: Option<String>,
    extra: String,
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
        .prepare_cached("SELECT glossary_id, key, domain, definition FROM concept WHERE id = ?1")?
        .query_row([id], |r| {
            Ok(ConceptImage {
                glossary: r.get(0)?,
                key: r.get(1)?,
                domain: r.get(2)?,
                definition: r.get(3)?,
            })
        })
        .optional()?;
    Ok(image.map(|i| serde_json::to_string(&i)).transpose()?)
}

fn term_image(tx: &Connection, id: i64) -> Result<Option<String>> {
    let image = tx
        .prepare_cached(
            "SELECT concept_id, lang, text, status, note, extra FROM term WHERE id = ?1",
        )?
        .query_row([id], |r| {
            Ok(TermImage {
                concept: r.get(0)?,
                lang: r.get(1)?,
                text: r.get(2)?,
                status: r.get(3)?,
                note: r.get(4)?,
                extra: r.get(5)?,
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

/// What came of bringing a row back.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Restored {
    /// It stands again, with its id.
    Back,
    /// The same entry was made anew meanwhile, under this id.
    Stands(i64),
    /// Its concept is gone.
    Homeless,
}

/// Where the rows of one operation belong, while they are brought back.
#[derive(Debug, Default)]
pub(super) struct Place {
    /// Concepts that were made anew: old id → the one that stands.
    moved: FxHashMap<i64, i64>,
    /// Identity keys of the English terms of concepts that may have been made anew.
    english: FxHashMap<i64, Vec<i64>>,
}

impl Place {
    /// Remembers by what the concept of a term is recognised.
    pub(super) fn note_english(&mut self, image: &str) -> Result<()> {
        let image: TermImage = serde_json::from_str(image)?;
        if image.lang == Lang::EN.as_str() {
            let identity = keys::term_keys(&image.text, &Lang::EN).identity;
            self.english
                .entry(image.concept)
                .or_default()
                .push(identity);
        }
        Ok(())
    }
}

/// Brings a row back with its id, unless the same entry stands.
pub(super) fn restore(
    tx: &Connection,
    postings: &mut Postings,
    place: &mut Place,
    table: Table,
    id: i64,
    image: &str,
) -> Result<Restored> {
    match table {
        Table::Concept => restore_concept(tx, place, id, &serde_json::from_str(image)?),
        Table::Term => restore_term(tx, postings, place, id, &serde_json::from_str(image)?),
        Table::Unit => restore_unit(tx, id, &serde_json::from_str(image)?),
    }
}

fn restore_concept(
    tx: &Connection,
    place: &mut Place,
    id: i64,
    image: &ConceptImage,
) -> Result<Restored> {
    let english = place.english.get(&id).map_or(&[][..], Vec::as_slice);
    let domain = image.domain.as_deref();
    if let Some(standing) = find_concept(tx, image.glossary, image.key.as_deref(), domain, english)?
    {
        place.moved.insert(id, standing);
        return Ok(Restored::Stands(standing));
    }
    tx.prepare_cached(
        "INSERT INTO concept (id, glossary_id, key, domain, definition)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        id,
        image.glossary,
        image.key,
        image.domain,
        image.definition
    ])?;
    Ok(Restored::Back)
}

fn restore_term(
    tx: &Connection,
    postings: &mut Postings,
    place: &Place,
    id: i64,
    image: &TermImage,
) -> Result<Restored> {
    let concept = place
        .moved
        .get(&image.concept)
        .copied()
        .unwrap_or(image.concept);
    let glossary: Option<i64> = tx
        .prepare_cached("SELECT glossary_id FROM concept WHERE id = ?1")?
        .query_row([concept], |r| r.get(0))
        .optional()?;
    let Some(glossary) = glossary else {
        return Ok(Restored::Homeless);
    };
    let standing = tx
        .prepare_cached("SELECT id FROM term WHERE concept_id = ?1 AND lang = ?2 AND text = ?3")?
        .query_row(params![concept, image.lang, image.text], |r| r.get(0))
        .optional()?;
    if let Some(standing) = standing {
        return Ok(Restored::Stands(standing));
    }
    let keys = keys::term_keys(&image.text, &Lang::new(&image.lang));
    tx.prepare_cached(
        "INSERT INTO term (id, concept_id, glossary_id, lang, text, status, note, extra, identity, joined)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        id,
        concept,
        glossary,
        image.lang,
        image.text,
        image.status,
        image.note,
        image.extra,
        keys.identity,
        keys.joined
    ])?;
    postings.add_keys(tx, Posted { glossary, id }, &image.text, &keys)?;
    Ok(Restored::Back)
}

fn restore_unit(tx: &Connection, id: i64, image: &UnitImage) -> Result<Restored> {
    let (source_key, target_key) = (
        keys::segment_key(&image.source),
        keys::segment_key(&image.target),
    );
    let standing = tx
        .prepare_cached(
            "SELECT id FROM unit WHERE memory_id = ?1 AND source_key = ?2 AND source_lang = ?3
             AND target_lang = ?4 AND source = ?5 AND target = ?6",
        )?
        .query_row(
            params![
                image.memory,
                source_key,
                image.source_lang,
                image.target_lang,
                image.source,
                image.target
            ],
            |r| r.get(0),
        )
        .optional()?;
    if let Some(standing) = standing {
        return Ok(Restored::Stands(standing));
    }
    tx.prepare_cached(
        "INSERT INTO unit (id, memory_id, source_lang, target_lang, source, target, origin, source_key, target_key)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
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
        target_key
    ])?;
    Ok(Restored::Back)
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
