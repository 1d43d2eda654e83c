//! The schema, as an append-only list of migrations counted by `user_version`.

use rusqlite::{Connection, TransactionBehavior};

use super::error::Result;
use crate::text::keys::ANALYSIS_VERSION;

/// "Dubh" in ASCII: tells our files from other SQLite databases.
pub const APPLICATION_ID: i32 = 0x4475_6268;

/// The schema that this version writes.
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

/// Never edit one that has been released; append the next.
pub(super) const MIGRATIONS: &[&str] = &[MIGRATION_1, MIGRATION_2];

/// A glossary `judges` once one of its terms has had a status; it never goes back, because this only
/// spares checks from reading the terms of dictionaries. `glossary_id` is repeated in terms and
/// postings for the same reason.
///
/// Ids of rows that operations claim are never used twice (AUTOINCREMENT), because claims and
/// journal name rows by id after they are gone.
const MIGRATION_1: &str = "
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE glossary (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL UNIQUE,
    priority INTEGER NOT NULL DEFAULT 0,
    judges   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE concept (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    glossary_id INTEGER NOT NULL REFERENCES glossary (id),
    key         TEXT,
    domain      TEXT,
    definition  TEXT
) STRICT;
CREATE UNIQUE INDEX concept_key ON concept (glossary_id, key) WHERE key IS NOT NULL;
CREATE INDEX concept_glossary ON concept (glossary_id);

CREATE TABLE term (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    concept_id  INTEGER NOT NULL REFERENCES concept (id),
    glossary_id INTEGER NOT NULL REFERENCES glossary (id),
    lang       TEXT NOT NULL,
    text       TEXT NOT NULL,
    status     TEXT,
    note       TEXT,
    extra      TEXT NOT NULL DEFAULT '{}',
    identity   INTEGER NOT NULL,
    joined     INTEGER NOT NULL
) STRICT;
CREATE INDEX term_concept ON term (concept_id);
CREATE INDEX term_identity ON term (identity);
CREATE INDEX term_joined ON term (joined, glossary_id, concept_id);

CREATE TABLE term_word (
    word        INTEGER NOT NULL,
    anchor      INTEGER NOT NULL,
    glossary_id INTEGER NOT NULL,
    term_id     INTEGER NOT NULL,
    PRIMARY KEY (word, anchor, glossary_id, term_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE word (
    hash INTEGER PRIMARY KEY,
    key  TEXT NOT NULL
) STRICT;

CREATE TABLE slip (
    slip INTEGER NOT NULL,
    word INTEGER NOT NULL,
    PRIMARY KEY (slip, word)
) STRICT, WITHOUT ROWID;

CREATE TABLE memory (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE unit (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    memory_id   INTEGER NOT NULL REFERENCES memory (id),
    source_lang TEXT NOT NULL,
    target_lang TEXT NOT NULL,
    source      TEXT NOT NULL,
    target      TEXT NOT NULL,
    origin      TEXT NOT NULL,
    source_key  INTEGER NOT NULL,
    target_key  INTEGER NOT NULL
) STRICT;
CREATE INDEX unit_source ON unit (memory_id, source_key);

CREATE TABLE operation (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    kind      TEXT NOT NULL,
    label     TEXT NOT NULL,
    at        TEXT NOT NULL,
    into_kind TEXT NOT NULL,
    into_name TEXT NOT NULL,
    digest    INTEGER,
    undoes    INTEGER REFERENCES operation (id),
    undone_by INTEGER REFERENCES operation (id),
    purged    INTEGER NOT NULL DEFAULT 0,
    summary   TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX operation_into ON operation (into_kind, into_name);
CREATE INDEX operation_starter ON operation (id) WHERE kind = 'starter';

CREATE TABLE claim (
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    tbl          TEXT NOT NULL,
    first        INTEGER NOT NULL,
    last         INTEGER NOT NULL,
    PRIMARY KEY (operation_id, tbl, first)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    seq          INTEGER NOT NULL,
    tbl          TEXT NOT NULL,
    row_id       INTEGER NOT NULL,
    before       TEXT,
    after        TEXT,
    PRIMARY KEY (operation_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_row ON journal (tbl, row_id);
";

/// Terms, and the words of terms, by how they sound. The phones stand beside the key, so that the many of a key are
/// ranked without being read.
const MIGRATION_2: &str = "
CREATE TABLE term_sound (
    sound   INTEGER NOT NULL,
    term_id INTEGER NOT NULL,
    phones  TEXT NOT NULL,
    PRIMARY KEY (sound, term_id, phones)
) STRICT, WITHOUT ROWID;

CREATE TABLE word_sound (
    sound  INTEGER NOT NULL,
    word   INTEGER NOT NULL,
    phones TEXT NOT NULL,
    PRIMARY KEY (sound, word, phones)
) STRICT, WITHOUT ROWID;
";

/// What the file's header says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) application_id: i32,
    pub(super) user_version: i64,
}

/// Reads the header; the first statement that touches the file, so it also tells whether the file
/// can be read at all.
pub(super) fn heading(conn: &Connection) -> Result<Heading> {
    Ok(Heading {
        application_id: conn.pragma_query_value(None, "application_id", |r| r.get(0))?,
        user_version: conn.pragma_query_value(None, "user_version", |r| r.get(0))?,
    })
}

/// Whether the database has no header of anybody and no table.
pub(super) fn is_blank(conn: &Connection, heading: Heading) -> Result<bool> {
    let blank = Heading {
        application_id: 0,
        user_version: 0,
    };
    let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?;
    Ok(heading == blank && tables == 0)
}

/// Makes the schema in a blank database, inside the caller's transaction.
pub(super) fn create(tx: &Connection) -> Result<()> {
    apply(tx, MIGRATIONS, 0)?;
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.execute(
        "INSERT INTO meta (key, value) VALUES ('analysis_version', ?1)",
        [ANALYSIS_VERSION],
    )?;
    Ok(())
}

/// Brings an older schema up to date, whole or not at all. Of several processes one does it.
pub(super) fn migrate(conn: &mut Connection, migrations: &[&str]) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = heading(&tx)?.user_version;
    apply(&tx, migrations, usize::try_from(from).unwrap_or(0))?;
    tx.commit()?;
    Ok(())
}

fn apply(tx: &Connection, migrations: &[&str], from: usize) -> Result<()> {
    for (at, migration) in migrations.iter().enumerate().skip(from) {
        tx.execute_batch(migration)?;
        tx.pragma_update(None, "user_version", at as i64 + 1)?;
    }
    Ok(())
}
