//! Opening a store: making a new one, refusing what is none, falling back to reading.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use super::error::{Fault, Result, StoreError};
use super::schema::{self, APPLICATION_ID, Heading, MIGRATIONS, SCHEMA_VERSION};
use super::starter::{self, Starter};
use super::{End, Store, reindex};

/// How long a process waits for another one that writes, unless told otherwise. A merge of 100,000
/// rows takes a few seconds, and several may stand in line.
pub(super) const PATIENCE: Duration = Duration::from_secs(600);

/// How far a long piece of work has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows done.
    pub done: u64,
    /// Rows there are.
    pub total: u64,
}

/// What opening may do beside opening.
#[derive(Clone, Copy, Default)]
pub struct OpenOptions<'a> {
    /// The glossary that a new store is filled with; without one it is made empty, and none that
    /// stands is looked at.
    pub starter: Option<Starter<'a>>,
    /// Told from time to time while the store is re-indexed.
    pub progress: Option<&'a dyn Fn(Progress)>,
    /// How long to wait for another process that writes; half a minute if not said.
    pub patience: Option<Duration>,
}

impl std::fmt::Debug for OpenOptions<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenOptions")
            .field("starter", &self.starter)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// Opens the store at `path`; where there is none, makes it together with its folder.
    pub fn open(path: &Path, options: &OpenOptions<'_>) -> std::result::Result<Store, StoreError> {
        match fs::metadata(path) {
            Ok(meta) if meta.is_dir() => {
                return Err(StoreError::Directory {
                    path: path.to_owned(),
                });
            }
            // SQLite takes a file of one byte for an empty one, and would write over it.
            Ok(meta) if !meta.is_file() || meta.len() == 1 => {
                return Err(StoreError::NotADatabase {
                    path: path.to_owned(),
                });
            }
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => create(path, options)?,
            Err(source) => {
                return Err(StoreError::Io {
                    path: path.to_owned(),
                    what: "open",
                    source,
                });
            }
        }
        let (conn, heading) = connect(path, options).map_err(|fault| told(fault, path))?;
        let read_only = conn.is_readonly("main").unwrap_or(true);
        let mut store = Store {
            conn,
            path: path.to_owned(),
            read_only,
            notices: Vec::new(),
        };
        store.bring_up(heading, options)?;
        Ok(store)
    }

    /// Checks whose file it is and brings it up to this version.
    fn bring_up(
        &mut self,
        heading: Heading,
        options: &OpenOptions<'_>,
    ) -> std::result::Result<(), StoreError> {
        let found = match heading.application_id {
            APPLICATION_ID => heading.user_version,
            _ => self.fill_blank(options)?.user_version,
        };
        if found > SCHEMA_VERSION {
            return Err(self.newer(found));
        }
        if found < SCHEMA_VERSION {
            self.ensure_current()?;
            schema::migrate(&mut self.conn, MIGRATIONS).map_err(|fault| fault.at(&self.path))?;
        }
        if !self.read_only {
            prefer_wal(&self.conn).map_err(|fault| fault.at(&self.path))?;
        }
        reindex::run(self, options.progress)?;
        match &options.starter {
            Some(starter) => self.refresh_starter(starter, options.patience.unwrap_or(PATIENCE)),
            None => Ok(()),
        }
    }

    fn newer(&self, found: i64) -> StoreError {
        StoreError::Newer {
            path: self.path.clone(),
            found,
            known: SCHEMA_VERSION,
        }
    }

    /// A store that must be written before it can be read, and cannot be.
    pub(super) fn ensure_current(&self) -> std::result::Result<(), StoreError> {
        if self.read_only {
            return Err(StoreError::Outdated {
                path: self.path.clone(),
            });
        }
        Ok(())
    }

    /// An empty file becomes a store where it stands; anything else is not ours. Another process
    /// may be doing the same, so all is looked at again under the lock.
    fn fill_blank(
        &mut self,
        options: &OpenOptions<'_>,
    ) -> std::result::Result<Heading, StoreError> {
        let look = |tx: &Connection| {
            let heading = schema::heading(tx)?;
            Ok((heading, schema::is_blank(tx, heading)?))
        };
        let (heading, blank) = self.read(look)?;
        if heading.application_id == APPLICATION_ID {
            return Ok(heading);
        }
        if !blank {
            return Err(StoreError::Foreign {
                path: self.path.clone(),
                found: heading.application_id,
            });
        }
        let notices = self.write(|tx| match look(tx)? {
            (_, true) => Ok(End::Keep(fill(tx, options)?)),
            (_, false) => Ok(End::Discard(Vec::new())),
        })?;
        self.notices.extend(notices);
        match self.read(look)? {
            (_, true) => Err(Fault::Damaged("it stays empty".into()).at(&self.path)),
            _ => self.fill_blank(options),
        }
    }
}

fn fill(tx: &Connection, options: &OpenOptions<'_>) -> Result<Vec<String>> {
    schema::create(tx)?;
    match &options.starter {
        Some(starter) => starter::load(tx, starter),
        None => Ok(Vec::new()),
    }
}

/// Builds the whole store under another name and then gives it its own, if nobody was faster.
fn create(path: &Path, options: &OpenOptions<'_>) -> std::result::Result<(), StoreError> {
    let cannot = |source: io::Error| StoreError::Io {
        path: path.to_owned(),
        what: "create",
        source,
    };
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(cannot)?;
    let temp = temporary(folder).map_err(cannot)?;
    build(&temp, options).map_err(|fault| fault.at(path))?;
    File::open(&temp)
        .and_then(|file| file.sync_all())
        .map_err(cannot)?;
    match temp.persist_noclobber(path) {
        Ok(()) => Ok(()),
        Err(lost) if lost.error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(failed) => Err(cannot(failed.error)),
    }
}

/// An empty file that whoever may read the folder's other files may read, as SQLite would make it.
fn temporary(folder: &Path) -> io::Result<tempfile::TempPath> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".dubhashi-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    // The reason alone: the error itself would name the temporary file.
    let file = builder
        .tempfile_in(folder)
        .map_err(|error| io::Error::from(error.kind()))?;
    Ok(file.into_temp_path())
}

fn build(temp: &Path, options: &OpenOptions<'_>) -> Result<()> {
    let (mut conn, _) = attempt(&plain(temp), OpenFlags::SQLITE_OPEN_READ_WRITE, PATIENCE)?;
    // Nobody sees the file yet: a journal in memory leaves no second file behind.
    conn.pragma_update(None, "journal_mode", "MEMORY")?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    fill(&tx, options)?;
    tx.commit()?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.close().map_err(|(_, error)| Fault::from(error))
}

/// Opens for writing, else for reading, else as a file that nobody changes.
fn connect(path: &Path, options: &OpenOptions<'_>) -> Result<(Connection, Heading)> {
    let file = plain(path);
    let patience = options.patience.unwrap_or(PATIENCE);
    let attempt = |file: &Path, flags| attempt(file, flags, patience);
    let refused = match attempt(&file, OpenFlags::SQLITE_OPEN_READ_WRITE) {
        Err(fault) if is_refusal(&fault) => fault,
        other => return other,
    };
    match attempt(&file, OpenFlags::SQLITE_OPEN_READ_ONLY) {
        Err(fault) if is_refusal(&fault) => {}
        other => return other,
    }
    // Neither folder nor shared memory can be written. What the log holds would not be seen.
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    if fs::metadata(&log).is_ok_and(|meta| meta.len() > 0) && File::open(path).is_ok() {
        let path = path.to_owned();
        return Err(StoreError::UnreadLog { path }.into());
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    attempt(Path::new(&immutable(&file)), flags).map_err(|_| refused)
}

/// Opens, sets up the connection, and reads the header, which shows whether reading works at all.
fn attempt(file: &Path, flags: OpenFlags, patience: Duration) -> Result<(Connection, Heading)> {
    let conn = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.busy_timeout(patience)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // Without it SQLite plans a cached statement anew with every value bound to it, because of the
    // partial index on concepts: five times the cost of the read itself.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_prepared_statement_cache_capacity(64);
    let heading = schema::heading(&conn)?;
    // Not cell_size_check: it looks through every cell of a page at every visit, a third of what a
    // cold check costs; damage is still found where it is read.
    conn.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA synchronous = NORMAL;
         PRAGMA mmap_size = 268435456;
         PRAGMA cache_size = -65536;",
    )?;
    Ok((conn, heading))
}

/// The system's own reason says more than SQLite's "unable to open database file".
fn told(fault: Fault, path: &Path) -> StoreError {
    match File::open(path) {
        Err(source) if is_refusal(&fault) => StoreError::Io {
            path: path.to_owned(),
            what: "open",
            source,
        },
        _ => fault.at(path),
    }
}

fn is_refusal(fault: &Fault) -> bool {
    let Fault::Sql(error) = fault else {
        return false;
    };
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied)
    )
}

/// The path so written that SQLite takes it for nothing but a path (`:memory:`, `file:x`).
fn plain(path: &Path) -> PathBuf {
    if path.is_relative() {
        Path::new(".").join(path)
    } else {
        path.to_owned()
    }
}

pub(super) fn immutable(file: &Path) -> String {
    let mut uri = String::from("file:");
    for byte in file.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => {
                uri.push(char::from(*byte))
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    uri
}

/// Sets the write-ahead log, where the file does not have it yet. SQLite does not wait by itself
/// for others to let go here; where it cannot be had (a network share) the store works without.
fn prefer_wal(conn: &Connection) -> Result<()> {
    let mode: String = conn.pragma_query_value(None, "journal_mode", |r| r.get(0))?;
    if mode == "wal" {
        return Ok(());
    }
    let until = Instant::now() + Duration::from_secs(2);
    loop {
        let set =
            conn.pragma_update_and_check(None, "journal_mode", "WAL", |r| r.get::<_, String>(0));
        let busy = set.is_err_and(|e| e.sqlite_error_code() == Some(ErrorCode::DatabaseBusy));
        if !busy || Instant::now() > until {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}
