//! Reading concepts by the keys of their terms. All look-ups are point reads; results come in the
//! order of their ids.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row, params};

use super::Store;
use super::error::{Result, StoreError};
use crate::model::{Concept, Status, Term};
use crate::text::{Lang, keys};

impl Store {
    /// Concepts with a term of one of these joined keys.
    pub fn concepts_by_joined(
        &self,
        keys: &[i64],
    ) -> std::result::Result<Vec<Concept>, StoreError> {
        self.read(|tx| {
            let ids = ids_by_key(tx, "SELECT concept_id FROM term WHERE joined = ?1", keys)?;
            load(tx, ids)
        })
    }

    /// All concepts of the glossaries that judge (of whose terms any has a status) that a text can
    /// contain: with a term all of whose words are among these or that has one of these joined
    /// keys. `anchors` must be sorted. A dictionary without statuses costs nothing here.
    pub fn judged_concepts(
        &self,
        anchors: &[i64],
        joined: &[i64],
    ) -> std::result::Result<Vec<Concept>, StoreError> {
        self.read(|tx| {
            let mut ids = BTreeSet::new();
            for glossary in judging(tx)? {
                add_anchored(tx, anchors, Some(glossary), &mut ids)?;
                add_ids(
                    tx,
                    "SELECT concept_id FROM term WHERE joined = ?1 AND glossary_id = ?2",
                    joined,
                    glossary,
                    &mut ids,
                )?;
            }
            load(tx, ids)
        })
    }

    /// Concepts with a term of one of these identity keys.
    pub fn concepts_by_identity(
        &self,
        keys: &[i64],
    ) -> std::result::Result<Vec<Concept>, StoreError> {
        self.read(|tx| {
            let ids = ids_by_key(tx, "SELECT concept_id FROM term WHERE identity = ?1", keys)?;
            load(tx, ids)
        })
    }

    /// Concepts with a term all of whose words are among these (sorted): all that a text with these
    /// words can contain.
    pub fn concepts_by_anchor(
        &self,
        words: &[i64],
    ) -> std::result::Result<Vec<Concept>, StoreError> {
        self.read(|tx| {
            let mut ids = BTreeSet::new();
            add_anchored(tx, words, None, &mut ids)?;
            load(tx, ids)
        })
    }

    /// Concepts with terms that hold for each entry one of its words, at most `limit`: the oldest
    /// first.
    pub fn concepts_by_all_words(
        &self,
        words: &[Vec<i64>],
        limit: usize,
    ) -> std::result::Result<Vec<Concept>, StoreError> {
        self.read(|tx| {
            let mut all: Option<BTreeSet<i64>> = None;
            for forms in words {
                let ids = ids_by_key(
                    tx,
                    "SELECT t.concept_id FROM term_word w CROSS JOIN term t ON t.id = w.term_id
                     WHERE w.word = ?1",
                    forms,
                )?;
                all = Some(match all {
                    None => ids,
                    Some(all) => all.intersection(&ids).copied().collect(),
                });
            }
            load(
                tx,
                all.unwrap_or_default().into_iter().take(limit).collect(),
            )
        })
    }

    /// Concepts with one of these words in a term: at most `limit`, those first in which the word
    /// is the anchor.
    pub fn concepts_by_word(
        &self,
        words: &[i64],
        limit: usize,
    ) -> std::result::Result<Vec<Concept>, StoreError> {
        self.read(|tx| {
            let mut ids = BTreeSet::new();
            for anchor in [1, 0] {
                for word in words {
                    add_by_word(tx, *word, anchor, limit, &mut ids)?;
                }
            }
            load(tx, ids)
        })
    }

    /// The words of the store's terms (hash, lenient key) that share one of these slips.
    pub fn words_by_slip(
        &self,
        slips: &[i64],
    ) -> std::result::Result<Vec<(i64, String)>, StoreError> {
        self.read(|tx| {
            let mut select = tx.prepare_cached(
                "SELECT w.hash, w.key FROM slip s CROSS JOIN word w ON w.hash = s.word WHERE s.slip = ?1",
            )?;
            let mut out: BTreeSet<(i64, String)> = BTreeSet::new();
            for slip in slips {
                for word in select.query_map([slip], |r| Ok((r.get(0)?, r.get(1)?)))? {
                    out.insert(word?);
                }
            }
            Ok(out.into_iter().collect())
        })
    }

    /// Calls `each` with every concept, or those of one glossary, in the order of glossary name
    /// and id.
    pub fn all_concepts(
        &self,
        glossary: Option<&str>,
        each: &mut dyn FnMut(Concept),
    ) -> std::result::Result<(), StoreError> {
        self.read(|tx| {
            let mut names = tx.prepare_cached(
                "SELECT id FROM glossary WHERE ?1 IS NULL OR name = ?1 ORDER BY name",
            )?;
            let mut glossaries = names.query([glossary])?;
            while let Some(glossary) = glossaries.next()? {
                each_of(tx, glossary.get(0)?, each)?;
            }
            Ok(())
        })
    }
}

/// One pass over concepts and terms together: several times faster than concept by concept.
fn each_of(tx: &Connection, glossary: i64, each: &mut dyn FnMut(Concept)) -> Result<()> {
    let mut select = tx.prepare_cached(
        "SELECT t.id, t.lang, t.text, t.status, t.note, t.extra,
                c.id, g.name, c.key, c.domain, c.definition
         FROM glossary g CROSS JOIN concept c ON c.glossary_id = g.id
         CROSS JOIN term t ON t.concept_id = c.id
         WHERE g.id = ?1 ORDER BY c.id, t.id",
    )?;
    let mut rows = select.query([glossary])?;
    let mut open: Option<Concept> = None;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(6)?;
        if open.as_ref().is_none_or(|concept| concept.id != id) {
            open.replace(concept_at(row, 6)?)
                .into_iter()
                .for_each(&mut *each);
        }
        if let Some(concept) = &mut open {
            concept.terms.push(term(row)?);
        }
    }
    open.into_iter().for_each(each);
    Ok(())
}

/// A concept without its terms, from five columns.
fn concept_at(row: &Row<'_>, first: usize) -> Result<Concept> {
    Ok(Concept {
        id: row.get(first)?,
        glossary: row.get(first + 1)?,
        key: row.get(first + 2)?,
        domain: row.get(first + 3)?,
        definition: row.get(first + 4)?,
        terms: Vec::new(),
    })
}

/// Most terms have no unknown columns, and cost nothing here.
fn extra(json: &str) -> Result<BTreeMap<String, String>> {
    if json == "{}" {
        return Ok(BTreeMap::new());
    }
    Ok(serde_json::from_str(json)?)
}

fn ids_by_key(tx: &Connection, sql: &'static str, keys: &[i64]) -> Result<BTreeSet<i64>> {
    let mut select = tx.prepare_cached(sql)?;
    let mut ids = BTreeSet::new();
    for key in keys {
        for id in select.query_map([key], |r| r.get(0))? {
            ids.insert(id?);
        }
    }
    Ok(ids)
}

fn judging(tx: &Connection) -> Result<Vec<i64>> {
    let mut select = tx.prepare_cached("SELECT id FROM glossary WHERE judges = 1 ORDER BY id")?;
    let ids = select.query_map([], |r| r.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Adds the concepts, of one glossary or of all, of which a term's anchor is among the words and all
/// its other words are too; `words` are sorted.
fn add_anchored(
    tx: &Connection,
    words: &[i64],
    glossary: Option<i64>,
    ids: &mut BTreeSet<i64>,
) -> Result<()> {
    let mut select = tx.prepare_cached(match glossary {
        Some(_) => {
            "SELECT t.concept_id, t.text, t.lang FROM term_word w
             CROSS JOIN term t ON t.id = w.term_id
             WHERE w.word = ?1 AND w.anchor = 1 AND w.glossary_id = ?2"
        }
        None => {
            "SELECT t.concept_id, t.text, t.lang FROM term_word w
             CROSS JOIN term t ON t.id = w.term_id
             WHERE w.word = ?1 AND w.anchor = 1 AND ?2 IS NULL"
        }
    })?;
    for word in words {
        let mut rows = select.query(params![word, glossary])?;
        while let Some(row) = rows.next()? {
            let concept = row.get(0)?;
            if ids.contains(&concept) {
                continue;
            }
            let (text, lang): (String, String) = (row.get(1)?, row.get(2)?);
            let is_one_word = !text.contains([' ', '-']);
            if is_one_word || keys::words_among(&text, &Lang::new(&lang), words) {
                ids.insert(concept);
            }
        }
    }
    Ok(())
}

fn add_ids(
    tx: &Connection,
    sql: &'static str,
    keys: &[i64],
    glossary: i64,
    ids: &mut BTreeSet<i64>,
) -> Result<()> {
    let mut select = tx.prepare_cached(sql)?;
    for key in keys {
        let mut rows = select.query([*key, glossary])?;
        while let Some(row) = rows.next()? {
            ids.insert(row.get(0)?);
        }
    }
    Ok(())
}

fn add_by_word(
    tx: &Connection,
    word: i64,
    anchor: i64,
    limit: usize,
    ids: &mut BTreeSet<i64>,
) -> Result<()> {
    let mut select = tx.prepare_cached(
        "SELECT t.concept_id FROM term_word w CROSS JOIN term t ON t.id = w.term_id
         WHERE w.word = ?1 AND w.anchor = ?2 ORDER BY w.term_id",
    )?;
    let mut rows = select.query(params![word, anchor])?;
    while ids.len() < limit {
        let Some(row) = rows.next()? else { break };
        ids.insert(row.get(0)?);
    }
    Ok(())
}

fn load(tx: &Connection, ids: BTreeSet<i64>) -> Result<Vec<Concept>> {
    let mut out = Vec::with_capacity(ids.len());
    for id in ids {
        out.extend(concept(tx, id)?);
    }
    Ok(out)
}

pub(super) fn concept(tx: &Connection, id: i64) -> Result<Option<Concept>> {
    let mut select = tx.prepare_cached(
        "SELECT c.id, g.name, c.key, c.domain, c.definition
         FROM concept c CROSS JOIN glossary g ON g.id = c.glossary_id WHERE c.id = ?1",
    )?;
    let mut rows = select.query([id])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let mut terms = tx.prepare_cached(
        "SELECT id, lang, text, status, note, extra FROM term WHERE concept_id = ?1 ORDER BY id",
    )?;
    Ok(Some(Concept {
        terms: terms.query_and_then([id], term)?.collect::<Result<_>>()?,
        ..concept_at(row, 0)?
    }))
}

fn term(row: &Row<'_>) -> Result<Term> {
    let status = row
        .get_ref(3)?
        .as_str_or_null()
        .map_err(rusqlite::Error::from)?;
    Ok(Term {
        id: row.get(0)?,
        lang: Lang::new(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?),
        text: row.get(2)?,
        status: status.and_then(Status::parse),
        note: row.get(4)?,
        extra: extra(row.get_ref(5)?.as_str().unwrap_or("{}"))?,
    })
}
