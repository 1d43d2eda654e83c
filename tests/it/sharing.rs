//! Several processes at one store, and processes that are killed.

use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::support::{Desk, Run};

fn start(mut command: Command) -> Child {
    command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn end(child: Child, what: &str) -> Run {
    Run::of(child.wait_with_output().unwrap(), what)
}

fn rows(word: &str, n: usize) -> String {
    (0..n).fold("hi,en\n".to_owned(), |text, i| {
        text + &format!("{word} शब्द {i},{word} word {i}\n")
    })
}

/// Asserts that SQLite finds nothing wrong with the store.
#[track_caller]
fn is_sound(desk: &Desk) {
    let store = Connection::open(desk.store()).unwrap();
    let found: String = store
        .query_row("PRAGMA integrity_check", [], |r| r.get(0))
        .unwrap();
    assert_eq!(found, "ok");
    let orphans: i64 = store
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |r| {
            r.get(0)
        })
        .unwrap();
    assert_eq!(orphans, 0);
}

#[test]
fn eight_first_starts_at_once_make_one_store() {
    let desk = Desk::new();
    let started: Vec<Child> = (0..8)
        .map(|_| start(desk.command(&["lookup", "SWG"])))
        .collect();
    for child in started {
        let run = end(child, "lookup SWG").ends(0);
        assert!(
            run.out.contains("उप कार्य दल") && run.err.is_empty(),
            "{run:#?}"
        );
    }
    assert_eq!(
        desk.run(&["history", "--format", "json"])
            .ends(0)
            .json_lines()
            .len(),
        1
    );
    let left: Vec<_> = desk.files().into_keys().collect();
    assert_eq!(left, [desk.store()]);
    is_sound(&desk);
}

#[test]
fn eight_first_imports_at_once_lose_nothing() {
    let desk = Desk::new();
    let names: Vec<String> = (0..8).map(|n| format!("list{n}")).collect();
    let files: Vec<String> = names
        .iter()
        .map(|name| desk.put(&format!("{name}.csv"), rows(name, 3)))
        .collect();
    let started: Vec<Child> = files
        .iter()
        .map(|file| start(desk.command(&["import", "--as", "glossary", file])))
        .collect();
    for child in started {
        assert_eq!(end(child, "import").ends(0).err, "");
    }
    let stats = desk.run(&["stats"]).ends(0).out;
    for name in &names {
        let line = format!("glossary {name}: 3 concepts, 6 terms\n");
        assert!(stats.contains(&line), "{line}{stats}");
    }
    is_sound(&desk);
}

#[test]
fn importers_and_readers_do_not_stand_in_each_others_way() {
    let desk = Desk::with_starter();
    desk.put("a.csv", rows("पहला", 3000));
    desk.put("b.csv", rows("दूसरा", 3000));
    desk.put("story.txt", "कृत्रिम बुद्धिमत्ता पर बैठक हुई।");
    let mut importers = vec![
        (start(desk.command(&["import", "a.csv"])), "import a.csv"),
        (start(desk.command(&["import", "b.csv"])), "import b.csv"),
    ];
    let mut n_read = 0;
    while n_read < 4
        || importers
            .iter_mut()
            .any(|(child, _)| child.try_wait().unwrap().is_none())
    {
        let readers: Vec<(Child, &str)> = [
            (&["lookup", "SWG"] as &[&str], "lookup"),
            (&["check", "story.txt"], "check"),
            (&["suggest", "story.txt"], "suggest"),
        ]
        .into_iter()
        .map(|(args, what)| (start(desk.command(args)), what))
        .collect();
        for (child, what) in readers {
            assert_eq!(end(child, what).ends(0).err, "");
        }
        n_read += 1;
    }
    for (child, what) in importers {
        let run = end(child, what).ends(0);
        assert!(run.out.contains("new 3000"), "{run:#?}");
    }
    let stats = desk.run(&["stats"]).ends(0).out;
    for name in ["a", "b"] {
        assert!(
            stats.contains(&format!("glossary {name}: 3000 concepts, 6000 terms")),
            "{stats}"
        );
    }
    is_sound(&desk);
}

#[test]
fn a_process_killed_during_an_import_leaves_the_store_as_before_or_as_after() {
    let desk = Desk::with_starter();
    desk.put("large.csv", rows("बड़ा", 10_000));
    let fresh = std::fs::read(desk.store()).unwrap();
    let export = || desk.run(&["export", "-"]).ends(0).out;
    let before = export();
    let begun = Instant::now();
    desk.run(&["import", "large.csv"]).ends(0);
    let whole = begun.elapsed();
    let after = export();
    assert_ne!(before, after);
    let (mut n_killed, mut n_before) = (0, 0);
    // The first four land however much faster the machine has become since it was measured.
    let early = [20, 50, 90, 130].map(Duration::from_millis);
    let spread = [3, 5, 6, 7, 8, 9, 10].map(|tenths| whole * tenths / 10);
    for delay in early.into_iter().chain(spread) {
        for ending in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(desk.path().join(format!("store.db{ending}")));
        }
        std::fs::write(desk.store(), &fresh).unwrap();
        let mut child = start(desk.command(&["import", "large.csv"]));
        sleep(delay);
        n_killed += usize::from(child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();
        let left = export();
        assert!(
            left == before || left == after,
            "killed after {delay:?} of {whole:?}"
        );
        n_before += usize::from(left == before);
        let n_operations = desk
            .run(&["history", "--format", "json"])
            .ends(0)
            .json_lines()
            .len();
        assert_eq!(n_operations, if left == before { 1 } else { 2 });
        is_sound(&desk);
    }
    assert!(
        n_killed >= 3 && n_before >= 3,
        "{n_killed} killed, {n_before} as before"
    );
    // Whatever was left, the next import works.
    let run = desk.run(&["import", "large.csv"]).ends(0);
    assert!(run.out.contains("10000 rows read"), "{run:#?}");
    assert_eq!(export(), after);
}

#[test]
fn a_writer_waits_for_another() {
    let desk = Desk::with_starter();
    desk.put("w.csv", rows("एक", 1));
    let other = Connection::open(desk.store()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut waiting = start(desk.command(&["import", "w.csv"]));
    // Reading goes on meanwhile.
    desk.run(&["lookup", "SWG"]).ends(0);
    sleep(Duration::from_millis(300));
    assert!(waiting.try_wait().unwrap().is_none(), "it did not wait");
    other.execute_batch("ROLLBACK").unwrap();
    end(waiting, "import w.csv").ends(0);
}
