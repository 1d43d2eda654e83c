//! Posting lists: which term has which word, and under which slips a word is found.

use rusqlite::{Connection, params};
use rustc_hash::FxHashSet;

use super::error::Result;
use crate::text::keys::{self, TermKeys};

/// Postings held before they are sorted and inserted: 32 bytes each, so about 16 MB.
const BATCH: usize = 500_000;

/// A term whose words are posted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posted {
    pub(super) glossary: i64,
    pub(super) id: i64,
}

/// Collects postings and inserts them in the order of their tables, which is several times faster
/// than as they come.
#[derive(Debug, Default)]
pub(super) struct Postings {
    term_words: Vec<(i64, bool, i64, i64)>,
    words: Vec<(i64, String)>,
    sounds: Vec<(i64, i64, String)>,
    known: FxHashSet<i64>,
}

impl Postings {
    /// Adds the words of a term.
    pub(super) fn add(
        &mut self,
        tx: &Connection,
        term: Posted,
        words: &[(i64, String)],
        anchor: Option<usize>,
    ) -> Result<()> {
        let anchor = anchor.and_then(|at| words.get(at)).map(|(word, _)| *word);
        for (at, (word, key)) in words.iter().enumerate() {
            if words[..at].iter().any(|(earlier, _)| earlier == word) {
                continue;
            }
            self.term_words
                .push((*word, anchor == Some(*word), term.glossary, term.id));
            if self.known.insert(*word) {
                self.words.push((*word, key.clone()));
            }
        }
        if self.term_words.len() >= BATCH {
            self.flush(tx)?;
        }
        Ok(())
    }

    /// Adds how a term sounds: the phones of its readings, each under its key.
    pub(super) fn add_sounds(&mut self, term: Posted, sounds: &[(i64, String)]) {
        let rows = sounds
            .iter()
            .map(|(key, phones)| (*key, term.id, phones.clone()));
        self.sounds.extend(rows);
    }

    /// Adds a term that is stored already, with keys made afresh.
    pub(super) fn add_keys(
        &mut self,
        tx: &Connection,
        term: Posted,
        text: &str,
        keys: &TermKeys,
    ) -> Result<()> {
        self.add_sounds(term, &keys::sounds(text));
        self.add(tx, term, &keys.words, keys.anchor)
    }

    /// Inserts what is held.
    pub(super) fn flush(&mut self, tx: &Connection) -> Result<()> {
        self.term_words.sort_unstable();
        let mut insert = tx.prepare_cached(
            "INSERT OR IGNORE INTO term_word (word, anchor, glossary_id, term_id)
             VALUES (?1, ?2, ?3, ?4)",
        )?;
        for (word, anchor, glossary, term) in self.term_words.drain(..) {
            insert.execute(params![word, anchor, glossary, term])?;
        }
        self.words.sort_unstable();
        insert_words(tx, self.words.drain(..))?;
        self.sounds.sort_unstable();
        let mut insert = tx.prepare_cached(
            "INSERT OR IGNORE INTO term_sound (sound, term_id, phones) VALUES (?1, ?2, ?3)",
        )?;
        for (sound, term, phones) in self.sounds.drain(..) {
            insert.execute(params![sound, term, phones])?;
        }
        Ok(())
    }
}

/// Inserts words, and the slips and sounds of those that the store did not have.
fn insert_words(tx: &Connection, words: impl Iterator<Item = (i64, String)>) -> Result<()> {
    let mut insert = tx.prepare_cached("INSERT OR IGNORE INTO word (hash, key) VALUES (?1, ?2)")?;
    let (mut slips, mut sounds) = (Vec::new(), Vec::new());
    for (word, key) in words {
        if insert.execute(params![word, key])? > 0 {
            slips.extend(keys::slips(&key).into_iter().map(|slip| (slip, word)));
            let heard = keys::sounds(&key).into_iter();
            sounds.extend(heard.map(|(sound, phones)| (sound, word, phones)));
        }
    }
    slips.sort_unstable();
    let mut insert =
        tx.prepare_cached("INSERT OR IGNORE INTO slip (slip, word) VALUES (?1, ?2)")?;
    for (slip, word) in slips {
        insert.execute(params![slip, word])?;
    }
    sounds.sort_unstable();
    let mut insert = tx.prepare_cached(
        "INSERT OR IGNORE INTO word_sound (sound, word, phones) VALUES (?1, ?2, ?3)",
    )?;
    for (sound, word, phones) in sounds {
        insert.execute(params![sound, word, phones])?;
    }
    Ok(())
}
