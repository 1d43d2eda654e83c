//! The only SQL of the house: one SQLite file with glossaries, memories and the journal of what
//! was done to them.
//!
//! # Model
//! A glossary has concepts, a concept has terms; a memory has units. Every write is an *operation*.
//! An operation *claims* the rows that it brought or found standing (as ranges of ids), and
//! *journals* the fields it changed, each with the value before and after. From this follows what
//! the store shows:
//! 1. a row lives while a live operation claims it;
//! 2. a field shows what the last live operation wrote to it, or else what stood there first.
//!
//! # Locking
//! Readers read in one deferred transaction and are never blocked (write-ahead log). Writers first
//! parse, analyse and sort into temporary tables of their own, then begin immediate and hold the
//! lock for the merge alone. Who has to wait waits [`open::PATIENCE`]. A new store is built under
//! another name in the same folder and then given its own name in one step, so that nobody ever
//! sees half a store, however many processes start at once.
//!
//! # Compatibility
//! `application_id` tells our files from others; `user_version` counts the migrations, which are
//! only ever appended. What the text room derives has a version of its own in `meta`: a store of
//! another one is re-indexed in small transactions before its first use, and an interrupted run
//! is taken up where it stopped.
//!
//! # Performance
//! Everything a look-up needs is a point read on an index. A term is found by its joined key (the
//! whole term), by its anchor (its rarest word), by any of its words, by its sound, and a word by
//! its slips.
//! Opening runs a dozen statements and reads a few pages. Imports insert postings sorted.
//!
//! # Undo
//! `undo` makes an operation dead, itself an operation that can be undone: rows no longer claimed
//! are deleted with their image in the journal, rows claimed again are brought back from it with
//! their ids, and fields are shown by rule 2. Where the same entry was made anew meanwhile, the
//! operation claims that one instead, so that nothing is doubled. Ids are never used twice. Postings of deleted terms
//! stay until `purge`, for they are only ever read through the term. `purge` drops the images of
//! what is dead, for good.
//!
//! This room knows nothing of files other than its own, of ranking, or of the terminal.

mod concepts;
mod error;
mod history;
mod images;
mod import_glossary;
mod import_units;
mod index;
mod journal;
mod lists;
mod merge;
mod open;
mod purge;
mod ranges;
mod reindex;
mod schema;
mod settle;
mod sounds;
mod staging;
mod starter;
#[cfg(test)]
mod tests;
mod undo;
mod units;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

pub use error::StoreError;
use error::{Fault, Result};
pub use history::Operation;
pub use journal::{ImportInto, Next};
pub use lists::{GlossaryInfo, MemoryInfo, Stats};
pub use open::{OpenOptions, Progress};
pub use purge::PurgeReport;
pub use schema::{APPLICATION_ID, SCHEMA_VERSION};
pub use starter::Starter;
pub use undo::UndoReport;

/// An open store.
#[derive(Debug)]
pub struct Store {
    conn: Connection,
    path: PathBuf,
    read_only: bool,
    notices: Vec<String>,
}

/// How a write ends.
enum End<T> {
    Keep(T),
    Discard(T),
}

impl Store {
    /// The store's file, as it was named on opening.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file or its folder cannot be written, so that the store can only be read.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// What the user should know about the opening, one sentence each.
    pub fn notices(&self) -> &[String] {
        &self.notices
    }

    /// Runs `work` on one unchanging state of the store.
    fn read<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T>,
    ) -> std::result::Result<T, StoreError> {
        let run = || {
            if !self.conn.is_autocommit() {
                // Called from within a reading: one state serves both.
                return work(&self.conn);
            }
            let tx = self.conn.unchecked_transaction()?;
            let out = work(&tx)?;
            tx.commit()?;
            Ok(out)
        };
        run().map_err(|fault: Fault| fault.at(&self.path))
    }

    /// Runs `work` alone among writers; all of it is kept or nothing.
    fn write<T>(
        &mut self,
        work: impl FnOnce(&Connection) -> Result<End<T>>,
    ) -> std::result::Result<T, StoreError> {
        self.ensure_writable()?;
        let conn = &mut self.conn;
        let run = || {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let found = schema::heading(&tx)?.user_version;
            // Since this process opened it, another of a newer version may have taken it over.
            if found > SCHEMA_VERSION {
                return Err(Fault::Told(StoreError::Newer {
                    path: self.path.clone(),
                    found,
                    known: SCHEMA_VERSION,
                }));
            }
            match work(&tx)? {
                End::Keep(out) => {
                    tx.commit()?;
                    Ok(out)
                }
                End::Discard(out) => {
                    tx.rollback()?;
                    Ok(out)
                }
            }
        };
        run().map_err(|fault: Fault| fault.at(&self.path))
    }

    fn ensure_writable(&self) -> std::result::Result<(), StoreError> {
        if self.read_only {
            return Err(StoreError::ReadOnly {
                path: self.path.clone(),
            });
        }
        Ok(())
    }
}
