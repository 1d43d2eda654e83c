//! Posting lists: which term has which word, and under which slips a word is found.

use rusqlite::{Connection, params};
use rustc_hash::FxHashSet;

use super::error::Result;
use crate::text::keys::{self, TermKeys};

/// Postings held before they are sorted and inserted: 24 bytes each, so about 12 MB.
const BATCH: usize = 500_000;

/// Collects postings and inserts them in the order of their tables, which is several times faster
/// than as they come.
#[derive(Debug, Default)]
pub(super) struct Postings {
    term_words: Vec<(i64, bool, i64)>,
    slips: Vec<(i64, i64)>,
    known: FxHashSet<i64>,
}

impl Postings {
    /// Adds the words of a term.
    pub(super) fn add(
        &mut self,
        tx: &Connection,
        term: i64,
        words: &[(i64, String)],
        anchor: Option<usize>,
    ) -> Result<()> {
        for (at, (word, key)) in words.iter().enumerate() {
            let repeated = words[..at].iter().any(|(earlier, _)| earlier == word);
            if repeated {
                continue;
            }
            let is_anchor = anchor
                .and_then(|a| words.get(a))
                .is_some_and(|(a, _)| a == word);
            self.term_words.push((*word, is_anchor, term));
            self.add_word(tx, *word, key)?;
        }
        if self.term_words.len() >= BATCH || self.slips.len() >= BATCH {
            self.flush(tx)?;
        }
        Ok(())
    }

    fn add_word(&mut self, tx: &Connection, word: i64, key: &str) -> Result<()> {
        if !self.known.insert(word) {
            return Ok(());
        }
        let new = tx
            .prepare_cached("INSERT OR IGNORE INTO word (hash, key) VALUES (?1, ?2)")?
            .execute(params![word, key])?;
        if new > 0 {
            self.slips
                .extend(keys::slips(key).into_iter().map(|slip| (slip, word)));
        }
        Ok(())
    }

    /// Inserts what is held.
    pub(super) fn flush(&mut self, tx: &Connection) -> Result<()> {
        self.term_words.sort_unstable();
        let mut insert = tx.prepare_cached(
            "INSERT OR IGNORE INTO term_word (word, anchor, term_id) VALUES (?1, ?2, ?3)",
        )?;
        for (word, anchor, term) in self.term_words.drain(..) {
            insert.execute(params![word, anchor, term])?;
        }
        self.slips.sort_unstable();
        let mut insert =
            tx.prepare_cached("INSERT OR IGNORE INTO slip (slip, word) VALUES (?1, ?2)")?;
        for (slip, word) in self.slips.drain(..) {
            insert.execute(params![slip, word])?;
        }
        Ok(())
    }

    /// Adds a term that is stored already, with keys made afresh.
    pub(super) fn add_keys(&mut self, tx: &Connection, term: i64, keys: &TermKeys) -> Result<()> {
        self.add(tx, term, &keys.words, keys.anchor)
    }
}
