//! What can go wrong with a store. Every message names the file, what was expected or found, and
//! what to do next.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use super::schema::APPLICATION_ID;

/// A failure of the store; whatever was being written is not written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The path names a folder.
    #[error("{}: expected a store file, found a directory", .path.display())]
    Directory {
        /// The store's path.
        path: PathBuf,
    },
    /// The file is something else altogether.
    #[error("{}: expected a Dubhashi store, found a file that is no SQLite database", .path.display())]
    NotADatabase {
        /// The store's path.
        path: PathBuf,
    },
    /// An SQLite database, but not ours.
    #[error("{}: expected a Dubhashi store (application id {APPLICATION_ID:#010x}), found another program's database (application id {found:#010x})", .path.display())]
    Foreign {
        /// The store's path.
        path: PathBuf,
        /// Its `application_id`.
        found: i32,
    },
    /// Its schema is of a later version of Dubhashi.
    #[error("{}: expected a store of schema {known} or older, found schema {found}, made by a newer Dubhashi; update dubhashi", .path.display())]
    Newer {
        /// The store's path.
        path: PathBuf,
        /// Its schema.
        found: i64,
        /// The newest schema that this version knows.
        known: i64,
    },
    /// A write was asked of a store that can only be read.
    #[error("{}: the store can only be read; make the file and its folder writable, or name another store", .path.display())]
    ReadOnly {
        /// The store's path.
        path: PathBuf,
    },
    /// The store needs to be brought up to date before it can be read, and cannot be written.
    #[error("{}: the store is of another version of Dubhashi and must be updated before its first use, but it can only be read; make the file and its folder writable", .path.display())]
    Outdated {
        /// The store's path.
        path: PathBuf,
    },
    /// The last writes stand in a log that cannot be read without writing beside it.
    #[error("{}: the store's last writes are still in its -wal file, and to read them its folder must be writable; make it so", .path.display())]
    UnreadLog {
        /// The store's path.
        path: PathBuf,
    },
    /// Another writer did not finish in time.
    #[error("{}: another dubhashi process is writing to the store; try again when it has finished", .path.display())]
    Busy {
        /// The store's path.
        path: PathBuf,
    },
    /// No space left.
    #[error("{}: the disk is full; nothing was changed: free some space and try again", .path.display())]
    Full {
        /// The store's path.
        path: PathBuf,
    },
    /// The file's content contradicts itself.
    #[error("{}: the store is damaged ({reason}); restore it from a backup", .path.display())]
    Damaged {
        /// The store's path.
        path: PathBuf,
        /// What was found.
        reason: String,
    },
    /// The file could not be made or looked at.
    #[error("{}: cannot {what} the store: {source}", .path.display())]
    Io {
        /// The store's path.
        path: PathBuf,
        /// What was attempted: `open` or `create`.
        what: &'static str,
        /// The system's reason.
        source: io::Error,
    },
    /// Anything else that SQLite reports.
    #[error("{}: {source}; nothing was changed", .path.display())]
    Sqlite {
        /// The store's path.
        path: PathBuf,
        /// SQLite's reason.
        source: rusqlite::Error,
    },
    /// Whoever was reading the file for an import had to stop.
    #[error("the file could not be read to its end; nothing was changed")]
    Stopped,
    /// An operation was named that does not exist.
    #[error("there is no operation {id}; the history lists those there are")]
    NoSuchOperation {
        /// The id asked for.
        id: i64,
    },
    /// An operation cannot be undone twice.
    #[error("operation {id} was already undone by operation {by}; to bring it back, undo {by}")]
    AlreadyUndone {
        /// The id asked for.
        id: i64,
        /// The operation that undid it.
        by: i64,
    },
    /// What an undo removed was purged since.
    #[error("operation {id} cannot be undone: what operation {target} had brought has been purged")]
    Purged {
        /// The id asked for.
        id: i64,
        /// The operation whose rows are gone.
        target: i64,
    },
}

/// A failure before it is known which file it belongs to.
#[derive(Debug, thiserror::Error)]
pub(super) enum Fault {
    #[error(transparent)]
    Sql(#[from] rusqlite::Error),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Told(#[from] StoreError),
    #[error("{0}")]
    Damaged(String),
    #[error("the file could not be read to its end")]
    Stopped,
}

pub(super) type Result<T> = std::result::Result<T, Fault>;

impl Fault {
    /// The failure as the user is told it.
    pub(super) fn at(self, path: &Path) -> StoreError {
        let path = path.to_owned();
        match self {
            Fault::Told(error) => error,
            Fault::Stopped => StoreError::Stopped,
            Fault::Damaged(reason) => StoreError::Damaged { path, reason },
            Fault::Json(error) => StoreError::Damaged {
                path,
                reason: error.to_string(),
            },
            Fault::Sql(source) => match source.sqlite_error_code() {
                Some(ErrorCode::NotADatabase) => StoreError::NotADatabase { path },
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                    StoreError::Busy { path }
                }
                Some(ErrorCode::DiskFull) => StoreError::Full { path },
                Some(ErrorCode::ReadOnly) => StoreError::ReadOnly { path },
                Some(ErrorCode::DatabaseCorrupt) => StoreError::Damaged {
                    path,
                    reason: source.to_string(),
                },
                _ => StoreError::Sqlite { path, source },
            },
        }
    }
}
