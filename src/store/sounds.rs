//! Reading terms and words by how they sound: range reads of the rows of a key, which hold the
//! phones, so that only what is near enough is read for its text.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};

use super::Store;
use super::concepts::concept;
use super::error::{Result, StoreError};
use crate::model::Concept;
use crate::text::sound::Phones;

/// The terms of one key that are ranked, the newest first: short words share a key by the hundred (one
/// in fifty terms at the most), and a store of names that all sound alike must not cost more.
const MAX_OF_ONE_SOUND: i64 = 20_000;

impl Store {
    /// Terms (ids) with their phones that are stored under these keys, the first key first: all of
    /// a key, until there are `enough`.
    pub fn terms_by_sound(
        &self,
        keys: &[i64],
        enough: usize,
    ) -> std::result::Result<Vec<(i64, Phones)>, StoreError> {
        let sql = "SELECT term_id, phones FROM term_sound WHERE sound = ?1
                   ORDER BY term_id DESC LIMIT ?2";
        self.read(|tx| by_sound(tx, sql, keys, enough))
    }

    /// Words of terms (hashes) with their phones, as [`Store::terms_by_sound`] finds terms.
    pub fn words_by_sound(
        &self,
        keys: &[i64],
        enough: usize,
    ) -> std::result::Result<Vec<(i64, Phones)>, StoreError> {
        let sql = "SELECT word, phones FROM word_sound WHERE sound = ?1 LIMIT ?2";
        self.read(|tx| by_sound(tx, sql, keys, enough))
    }

    /// The concepts of these terms, in their order, each once, at most `limit`; a term that was
    /// deleted has none.
    pub fn concepts_of_terms(
        &self,
        terms: &[i64],
        limit: usize,
    ) -> std::result::Result<Vec<Concept>, StoreError> {
        self.read(|tx| {
            let mut select = tx.prepare_cached("SELECT concept_id FROM term WHERE id = ?1")?;
            let mut seen = BTreeSet::new();
            let mut out = Vec::new();
            for term in terms {
                let id: Option<i64> = select.query_row([term], |r| r.get(0)).optional()?;
                if out.len() < limit
                    && let Some(id) = id.filter(|id| seen.insert(*id))
                {
                    out.extend(concept(tx, id)?);
                }
            }
            Ok(out)
        })
    }
}

fn by_sound(
    tx: &Connection,
    sql: &'static str,
    keys: &[i64],
    enough: usize,
) -> Result<Vec<(i64, Phones)>> {
    let mut select = tx.prepare_cached(sql)?;
    let mut out = Vec::new();
    for key in keys {
        let mut rows = select.query(params![key, MAX_OF_ONE_SOUND])?;
        while let Some(row) = rows.next()? {
            let phones = row.get_ref(1)?.as_str().unwrap_or_default();
            out.push((row.get(0)?, Phones::parse(phones)));
        }
        if out.len() >= enough {
            break;
        }
    }
    Ok(out)
}
