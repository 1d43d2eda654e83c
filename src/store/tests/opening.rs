use super::*;

fn starter_rows() -> Vec<GlossaryRow> {
    vec![plain(2, "ministry", "मंत्रालय"), plain(3, "budget", "बजट")]
}

fn newer_rows() -> Vec<GlossaryRow> {
    vec![
        row(2, "ministry", "मंत्रालय", "preferred", ""),
        plain(3, "tax", "कर"),
    ]
}

fn with_starter<'a>(rows: &'a dyn Fn() -> Vec<GlossaryRow>, digest: i64) -> OpenOptions<'a> {
    OpenOptions {
        starter: Some(Starter { rows, digest }),
        ..OpenOptions::default()
    }
}

fn failure(path: &Path) -> String {
    Store::open(path, &OpenOptions::default())
        .unwrap_err()
        .to_string()
}

fn file(dir: &TempDir, bytes: &[u8]) -> PathBuf {
    let path = dir.path().join("file.db");
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn a_new_store_stands_alone_in_its_new_folder() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("a/b/s.db");
    drop(Store::open(&path, &with_starter(&starter_rows, 1)).unwrap());
    let names: Vec<_> = std::fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    assert_eq!(names, ["s.db"]);
    let store = open(&path);
    assert_eq!(store.stats().unwrap().concepts, 2);
    let history = store.history().unwrap();
    assert_eq!((history.len(), history[0].kind.as_str()), (1, "starter"));
    assert!(
        history[0].at.ends_with('Z') && !history[0].at.contains('.'),
        "{}",
        history[0].at
    );
}

#[test]
fn an_empty_file_becomes_a_store() {
    let dir = TempDir::new().unwrap();
    let path = file(&dir, b"");
    let store = Store::open(&path, &with_starter(&starter_rows, 1)).unwrap();
    assert_eq!(store.stats().unwrap().concepts, 2);
    drop(store);
    assert_eq!(open(&path).stats().unwrap().concepts, 2);
}

#[test]
fn other_files_are_refused_by_name_and_left_alone() {
    let dir = TempDir::new().unwrap();
    assert!(failure(dir.path()).contains("found a directory"));
    for bytes in [&b"x"[..], b"id,hi,en\n1,\xe0\xa4\x95,a\n", &[0; 5000]] {
        let path = file(&dir, bytes);
        let message = failure(&path);
        assert!(
            message.contains("file.db") && message.contains("no SQLite database"),
            "{message}"
        );
        assert!(!message.contains('\n'));
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    }
    let foreign = dir.path().join("foreign.db");
    let conn = Connection::open(&foreign).unwrap();
    conn.execute_batch("CREATE TABLE moz_places (id)").unwrap();
    assert!(failure(&foreign).contains("another program's database"));
    conn.pragma_update(None, "application_id", 7).unwrap();
    assert!(failure(&foreign).contains("0x00000007"));
    assert!(failure(&foreign.join("below")).contains("cannot open"));
}

#[test]
fn a_store_from_the_future_is_refused() {
    let (dir, store) = store();
    store
        .conn
        .pragma_update(None, "user_version", SCHEMA_VERSION + 1)
        .unwrap();
    drop(store);
    let message = failure(&dir.path().join("s.db"));
    assert!(message.contains("made by a newer Dubhashi"), "{message}");
}

#[test]
fn a_failing_migration_loses_nothing() {
    let (_dir, mut store) = store();
    import(&mut store, "a.csv", &[plain(1, "ministry", "मंत्रालय")]);
    let mut migrations = schema::MIGRATIONS.to_vec();
    migrations.extend([
        "CREATE TABLE fresh (x)",
        "DROP TABLE term; CREATE TABLE term (x, y z (",
    ]);
    schema::migrate(&mut store.conn, &migrations).unwrap_err();
    let heading = schema::heading(&store.conn).unwrap();
    assert_eq!(heading.user_version, SCHEMA_VERSION);
    assert_eq!(shown(&store), ["hi:मंत्रालय en:ministry"]);
    store.conn.execute("CREATE TABLE fresh (x)", []).unwrap();
}

#[test]
fn eight_first_starts_all_succeed() {
    for zero_byte in [false, true] {
        let dir = TempDir::new().unwrap();
        let path = dir.path().join("s.db");
        if zero_byte {
            std::fs::write(&path, b"").unwrap();
        }
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let store = Store::open(&path, &with_starter(&starter_rows, 1)).unwrap();
                    assert_eq!(store.stats().unwrap().concepts, 2);
                    assert!(!store.is_read_only());
                });
            }
        });
        assert_eq!(open(&path).history().unwrap().len(), 1);
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}

#[test]
fn writers_wait_for_each_other_and_readers_for_nobody() {
    let (dir, first) = store();
    let path = dir.path().join("s.db");
    std::thread::scope(|scope| {
        for writer in 0..2 {
            let path = &path;
            scope.spawn(move || {
                for n in 0..10 {
                    let (en, label) = (format!("word{writer}x{n}"), format!("{writer}.{n}.csv"));
                    import(&mut open(path), &label, &[plain(1, &en, "शब्द")]);
                }
            });
            scope.spawn(move || {
                for _ in 0..20 {
                    open(path).stats().unwrap();
                }
            });
        }
    });
    assert_eq!(first.stats().unwrap().concepts, 20);
    assert_eq!(first.history().unwrap().len(), 20);
}

#[test]
fn who_waits_in_vain_is_told_for_whom() {
    let (dir, store) = store();
    store.conn.execute_batch("BEGIN IMMEDIATE").unwrap();
    let options = OpenOptions {
        patience: Some(std::time::Duration::from_millis(20)),
        ..OpenOptions::default()
    };
    let mut second = Store::open(&dir.path().join("s.db"), &options).unwrap();
    let mut none = || Next::End { digest: 0 };
    let error = second
        .import_glossary(&mut none, &into("a.csv"))
        .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("another dubhashi process is writing"),
        "{error}"
    );
}

#[test]
fn a_read_only_store_is_read_and_not_written() {
    let (_dir, mut store) = store();
    import(&mut store, "a.csv", &[plain(1, "ministry", "मंत्रालय")]);
    let conn =
        Connection::open_with_flags(store.path(), rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)
            .unwrap();
    let mut reader = Store {
        conn,
        path: store.path.clone(),
        read_only: true,
        notices: Vec::new(),
    };
    assert_eq!(shown(&reader).len(), 1);
    let mut none = || Next::End { digest: 0 };
    let error = reader
        .import_glossary(&mut none, &into("b.csv"))
        .unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly { .. }));
    assert!(matches!(reader.undo(1), Err(StoreError::ReadOnly { .. })));
    assert!(matches!(reader.purge(), Err(StoreError::ReadOnly { .. })));
}

#[test]
fn names_that_sqlite_would_take_for_something_else_are_files() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("file:क?mode=memory#%41.db");
    drop(open(&path));
    assert!(path.is_file());
    let uri = open::immutable(&path);
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY | rusqlite::OpenFlags::SQLITE_OPEN_URI;
    let conn = Connection::open_with_flags(uri, flags).unwrap();
    assert_eq!(
        schema::heading(&conn).unwrap().application_id,
        APPLICATION_ID
    );
}

#[test]
fn an_untouched_starter_is_replaced_by_a_newer_one_and_back() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("s.db");
    drop(Store::open(&path, &with_starter(&starter_rows, 1)).unwrap());
    let mut store = Store::open(&path, &with_starter(&newer_rows, 2)).unwrap();
    assert_eq!(
        shown(&store),
        ["hi:मंत्रालय=preferred en:ministry", "hi:कर en:tax"]
    );
    assert_eq!(store.notices(), [""; 0]);
    store.undo(2).unwrap();
    assert_eq!(shown(&store), ["hi:मंत्रालय en:ministry", "hi:बजट en:budget"]);
    store.undo(3).unwrap();
    assert_eq!(
        shown(&store),
        ["hi:मंत्रालय=preferred en:ministry", "hi:कर en:tax"]
    );
}

#[test]
fn a_starter_that_was_touched_or_taken_out_stays_so() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("s.db");
    let mut store = Store::open(&path, &with_starter(&starter_rows, 1)).unwrap();
    let mut rows = [plain(1, "court", "न्यायालय")].into_iter();
    let into = ImportInto {
        name: crate::model::STARTER,
        ..into("mine.csv")
    };
    store
        .import_glossary(&mut handed("rows", &mut rows), &into)
        .unwrap();
    drop(store);
    let mut store = Store::open(&path, &with_starter(&newer_rows, 2)).unwrap();
    assert_eq!(store.stats().unwrap().concepts, 3);
    assert!(
        store.notices()[0].contains("operation 2"),
        "{:?}",
        store.notices()
    );
    store.undo(1).unwrap();
    drop(store);
    let store = Store::open(&path, &with_starter(&newer_rows, 2)).unwrap();
    assert_eq!(shown(&store), ["hi:न्यायालय en:court"]);
}

#[test]
fn a_store_of_another_analysis_is_reindexed_even_if_interrupted() {
    let (dir, mut store) = store();
    let path = dir.path().join("s.db");
    let rows: Vec<_> = (0..6000)
        .map(|n| plain(n, &format!("word {n}"), &format!("शब्द {n}")))
        .collect();
    import(&mut store, "a.csv", &rows);
    import_pairs(&mut store, "m.tsv", &[("One day.", "एक दिन।")]);
    let words = |s: &Store| -> i64 {
        s.conn
            .query_row("SELECT count(*) FROM term_word", [], |r| r.get(0))
            .unwrap()
    };
    let sounds = |s: &Store| -> (i64, i64) {
        let sql = "SELECT (SELECT count(*) FROM term_sound), (SELECT count(*) FROM word_sound)";
        s.conn
            .query_row(sql, [], |r| Ok((r.get(0)?, r.get(1)?)))
            .unwrap()
    };
    let before = (words(&store), sounds(&store));
    assert!(before.1.0 >= 12_000 && before.1.1 > 0);
    store
        .conn
        .execute_batch(
            "UPDATE meta SET value = -1; UPDATE term SET identity = 0, joined = 0;
             UPDATE unit SET source_key = 0; DELETE FROM slip WHERE word % 2 = 0;
             DELETE FROM term_sound; DELETE FROM word_sound WHERE word % 2 = 0;",
        )
        .unwrap();
    // Killed after the first batch.
    store
        .write(|tx| Ok(End::Keep(reindex::tests_begin_and_step(tx)?)))
        .unwrap();
    drop(store);
    let calls = Cell::new(0);
    let progress = |p: Progress| {
        assert!(p.done <= p.total && p.total < 12_001);
        calls.set(calls.get() + 1);
    };
    let options = OpenOptions {
        progress: Some(&progress),
        ..OpenOptions::default()
    };
    let mut store = Store::open(&path, &options).unwrap();
    assert!(calls.get() > 1);
    assert_eq!((words(&store), sounds(&store)), before);
    let again = import(&mut store, "a.csv", &rows);
    assert_eq!(counts(&again), (0, 0, 6000, 0));
    let again = import_pairs(&mut store, "m.tsv", &[("One day.", "एक दिन।")]);
    assert_eq!(again.unchanged, 1);
}
