//! What the commands cost with 100,000 terms in the store, as ratios to a baseline measured in the
//! same run. `cargo bench --bench store` prints one table; `cargo test --benches` runs everything
//! once on a small store, to see that it works.
//!
//! # What the lines claim
//! - **lookup, check, suggest**: a fresh process of the release binary costs what a process costs
//!   that opens the store and reads a few rows; it does not load the glossary. Baseline: this
//!   program run again as `bare FILE`, which opens the same file and reads one row. `--version` is
//!   the part of it that never touches a store. Before measuring, the output of each line is
//!   compared with what the line says it measures.
//! - **import**: the CSV of all terms through the library, against a bare prepared insert of the
//!   same cells in one transaction.
//!
//! # How it measures
//! CPU time (user and system) as the kernel accounts it for finished children, or for this process.
//! All lines take turns, so that a busy moment meets them all; the medians are compared. The store
//! is made by [`generator`] and is the same in every run.
#![expect(clippy::print_stdout, reason = "the table is the purpose")]

mod generator;
#[path = "../measure/mod.rs"]
mod measure;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use dubhashi::ops::{self, ImportOptions};
use dubhashi::store::{OpenOptions, Store};
use measure::{FIXTURES, cpu, documents, report};
use nix::sys::resource::UsageWho;
use rusqlite::{Connection, OpenFlags};

const ARTICLE: &str = "articles/defence-cooperation.faulty.hi.txt";
const SENTENCE: &str = "The SWG will have eight members from each side.";

/// How much to do.
struct Scale {
    n_concepts: usize,
    process_rounds: usize,
    import_rounds: usize,
}

/// 33,334 concepts of three terms.
const FULL: Scale = Scale {
    n_concepts: 33_334,
    process_rounds: 50,
    import_rounds: 5,
};

const QUICK: Scale = Scale {
    n_concepts: 1_000,
    process_rounds: 2,
    import_rounds: 1,
};

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().collect();
    if let [_, mode, file] = args.as_slice()
        && mode == "bare"
    {
        return bare(Path::new(file));
    }
    // Cargo says `--bench` when it is asked for measurements, and nothing when for tests.
    let scale = if args.iter().any(|a| a == "--bench") {
        FULL
    } else {
        QUICK
    };
    let folder = tempfile::tempdir()?;
    let documents = documents()?;
    let rows = generator::rows(scale.n_concepts, &documents.join("\n"));
    let csv = folder.path().join("terms.csv");
    fs::write(&csv, generator::csv(&rows))?;

    println!("{:56} {:>7}  baseline", "what", "ratio");
    processes(folder.path(), &csv, scale.process_rounds)?;
    import(folder.path(), &csv, &rows, scale.import_rounds)
}

/// A line of the table: what it is, its arguments, and what its JSON output must hold for it to be
/// what it says.
type Line = (&'static str, &'static [&'static str], &'static str);

const LINES: &[Line] = &[
    ("--version", &["--version"], "dubhashi"),
    (
        "lookup, exact",
        &["lookup", "समझौता ज्ञापन"],
        r#""hits":[{"match":"exact""#,
    ),
    (
        "lookup, inflected",
        &["lookup", "समझौते ज्ञापनों"],
        r#""hits":[{"match":"inflected""#,
    ),
    (
        "lookup, misspelled",
        &["lookup", "कृत्रिम बुद्धिमता"],
        r#""match":"fuzzy""#,
    ),
    (
        "lookup, by sound",
        &["lookup", "samjhauta gyapan"],
        r#""hits":[{"match":"sound""#,
    ),
    (
        "lookup, by sound, a short word",
        &["lookup", "kaaj"],
        r#""query":"kaaj""#,
    ),
    ("lookup, unknown", &["lookup", "झटपटाहटपन"], r#""hits":[]"#),
    (
        "check of an article, the store's terms",
        &["check", ARTICLE],
        r#""check":"mixed-terms""#,
    ),
    (
        "check of an article, a glossary file of 40 rows",
        &["check", "--glossary", "glossary.csv", ARTICLE],
        r#""check":"mixed-terms""#,
    ),
    (
        "suggest for a sentence, a memory of 188 pairs",
        &["suggest", "--text", SENTENCE],
        r#""kind":"fuzzy""#,
    ),
];

const BARE: &str = "process that opens the store, reads one row";

fn processes(folder: &Path, csv: &Path, rounds: usize) -> Result<()> {
    let db = folder.join("store.db");
    let options = OpenOptions {
        starter: Some(ops::starter()),
        ..OpenOptions::default()
    };
    let mut store = Store::open(&db, &options)?;
    for file in [csv, &Path::new(FIXTURES).join("memory.tsv")] {
        take(&mut store, file)?;
    }
    drop(store);
    for line in LINES {
        prove(line, &db)?;
    }
    let mut baseline = Vec::new();
    let mut times = vec![Vec::new(); LINES.len()];
    for _ in 0..rounds {
        let bare = Command::new(std::env::current_exe()?)
            .arg("bare")
            .arg(&db)
            .spawn();
        baseline.push(cpu(UsageWho::RUSAGE_CHILDREN, || finish(bare))?);
        for ((_, args, _), times) in LINES.iter().zip(&mut times) {
            let started = dubhashi(args, &db).stdout(Stdio::null()).spawn();
            times.push(cpu(UsageWho::RUSAGE_CHILDREN, || finish(started))?);
        }
    }
    for ((what, ..), times) in LINES.iter().zip(&mut times) {
        report(what, times, &mut baseline, BARE);
    }
    Ok(())
}

/// Waits, whatever the exit status: findings are none of our business.
fn finish(started: std::io::Result<std::process::Child>) -> Result<()> {
    started?.wait()?;
    Ok(())
}

fn dubhashi(args: &[&str], db: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dubhashi"));
    command.current_dir(FIXTURES).arg("--db").arg(db).args(args);
    command
}

fn prove((what, args, proof): &Line, db: &Path) -> Result<()> {
    let output = dubhashi(args, db).args(["--format", "json"]).output()?;
    let found = String::from_utf8_lossy(&output.stdout);
    let why = String::from_utf8_lossy(&output.stderr);
    ensure!(
        found.contains(proof),
        "{what}: expected {proof} in the output, found {found}{why}"
    );
    Ok(())
}

fn bare(file: &Path) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(file, flags)?;
    let text: String = conn.query_row("SELECT text FROM term LIMIT 1", [], |r| r.get(0))?;
    ensure!(!text.is_empty());
    Ok(())
}

fn import(folder: &Path, csv: &Path, rows: &[generator::Row], rounds: usize) -> Result<()> {
    /// A bare insert is over so soon that one would not be a fair measure.
    const BARE_ROUNDS: usize = 5;
    let (mut ours, mut baseline) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        let mut store = Store::open(&folder.join(format!("{round}.db")), &OpenOptions::default())?;
        ours.push(cpu(UsageWho::RUSAGE_SELF, || take(&mut store, csv))?);
        for again in 0..BARE_ROUNDS {
            let conn = Connection::open(folder.join(format!("{round}.{again}.db")))?;
            conn.pragma_update(None, "journal_mode", "WAL")?;
            conn.execute_batch("CREATE TABLE cell (hi TEXT, en TEXT, status TEXT, domain TEXT)")?;
            baseline.push(cpu(UsageWho::RUSAGE_SELF, || insert(&conn, rows))?);
        }
    }
    report(
        "import of the terms",
        &mut ours,
        &mut baseline,
        "prepared insert of the cells",
    );
    Ok(())
}

fn take(store: &mut Store, file: &Path) -> Result<()> {
    let name = file.to_str().context("the folder's name is not UTF-8")?;
    let report = ops::import(store, name, &ImportOptions::default())?;
    ensure!(
        report.new > 0 && report.refused.is_empty(),
        "{name}: {report:?}"
    );
    Ok(())
}

fn insert(conn: &Connection, rows: &[generator::Row]) -> Result<()> {
    let tx = conn.unchecked_transaction()?;
    let mut insert = tx.prepare("INSERT INTO cell VALUES (?1, ?2, ?3, ?4)")?;
    for row in rows {
        insert.execute(row.each_ref())?;
    }
    drop(insert);
    Ok(tx.commit()?)
}
