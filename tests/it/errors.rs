//! Bad input gets one clear line that names the file and what was expected, status 2, and nothing
//! is changed.

use std::fs;
use std::io::pipe;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rusqlite::Connection;

use crate::support::{BIN, Desk, Run, note, root};

/// Runs a command that must fail and asserts that no file was touched by it.
#[track_caller]
fn fails(desk: &Desk, args: &[&str], words: &[&str]) {
    let before = desk.files();
    desk.run(args).complains(words);
    assert!(desk.files() == before, "{args:?} changed a file");
}

/// Every command that reads a file, with this one.
#[track_caller]
fn every_reader_fails(content: impl AsRef<[u8]>, name: &str, words: &[&str]) {
    let desk = Desk::with_starter();
    desk.put(name, content);
    desk.put("a.txt", "बैठक हुई।");
    for args in [
        &["import", name] as &[&str],
        &["check", name],
        &["abbreviations", name],
        &["suggest", name],
        &["check", "--glossary", name, "a.txt"],
    ] {
        fails(&desk, args, words);
    }
}

#[test]
fn a_file_that_is_not_utf8() {
    every_reader_fails(
        b"hi,en\n\xE0\xA4,word\n",
        "bad.csv",
        &["bad.csv: line 2, column 1", "expected UTF-8", "0xE0"],
    );
    // Beside a character in UTF-8 it is a fault, not another encoding.
    every_reader_fails(
        b"hi,en\n\xE0\xA4\x95,caf\xE9 \n",
        "bad.csv",
        &["bad.csv: line 2, column 6", "expected UTF-8", "0xE9"],
    );
    let desk = Desk::with_starter();
    desk.put("wide.csv", b"\xFF\xFEh\0i\0,\0e\0n\0\n\0");
    fails(
        &desk,
        &["import", "wide.csv"],
        &["wide.csv", "UTF-8", "UTF-16"],
    );
}

#[test]
fn standard_input_that_is_not_utf8() {
    let desk = Desk::with_starter();
    let before = desk.files();
    for args in [
        &["import", "-"] as &[&str],
        &["check", "-q", "-"],
        &["suggest", "-"],
        &["suggest"],
        &["lookup", "-"],
    ] {
        let run = desk.run_on(args, b"hi,en\n\xE0\xA4\x95,caf\xE9 \n");
        assert!(
            run.err.contains("-: ") || run.err.contains("standard input: "),
            "{run:#?}"
        );
        run.complains(&["UTF-8"]);
    }
    assert!(desk.files() == before);
}

#[test]
fn a_file_that_is_not_there() {
    let desk = Desk::with_starter();
    desk.put("a.txt", "बैठक हुई।");
    for args in [
        &["import", "gone.csv"] as &[&str],
        &["check", "gone.csv"],
        &["suggest", "gone.csv"],
        &["check", "--glossary", "gone.csv", "a.txt"],
    ] {
        fails(&desk, args, &["gone.csv: there is no such file"]);
    }
}

#[test]
fn a_directory_for_a_file() {
    let desk = Desk::with_starter();
    desk.put("a.txt", "बैठक हुई।");
    fs::create_dir(desk.path().join("folder")).unwrap();
    for args in [
        &["import", "folder"] as &[&str],
        &["suggest", "folder"],
        &["check", "--glossary", "folder", "a.txt"],
        &["export", "folder"],
    ] {
        fails(&desk, args, &["folder: expected a file, found a directory"]);
    }
    // Nothing in it was checked, which must not pass for clean.
    fails(
        &desk,
        &["check", "folder"],
        &["folder: expected files of a known format"],
    );
}

#[test]
fn an_empty_file() {
    let desk = Desk::with_starter();
    desk.put("a.txt", "बैठक हुई।");
    for content in ["", "\n\n", "\u{FEFF}"] {
        desk.put("empty.csv", content);
        fails(
            &desk,
            &["import", "empty.csv"],
            &["empty.csv: the file is empty"],
        );
        fails(
            &desk,
            &["check", "--glossary", "empty.csv", "a.txt"],
            &["empty.csv: the file is empty"],
        );
        // An article without text is no failure, but nobody takes it for one that was checked.
        desk.put("empty.txt", content);
        let run = desk.run(&["check", "empty.txt"]).ends(0);
        assert_eq!(run.err, "note: empty.txt: there is no text in it\n");
    }
}

#[test]
fn a_table_with_the_wrong_columns() {
    let desk = Desk::with_starter();
    desk.put("a.txt", "बैठक हुई।");
    for (content, words) in [
        (
            "one,two\nthree,four\n",
            &["line 1, column 1", "expected a column named hi"] as &[&str],
        ),
        (
            "hi,status\nशब्द,preferred\n",
            &["line 1", "expected a column named en"],
        ),
        (
            "hi,hi,en\nशब्द,शब्द,word\n",
            &["line 1, column", "expected", "hi"],
        ),
        ("just one line of text\n", &["line 1", "expected"]),
    ] {
        desk.put("cols.csv", content);
        fails(
            &desk,
            &["import", "cols.csv"],
            &[&["cols.csv: "], words].concat(),
        );
        fails(
            &desk,
            &["check", "--glossary", "cols.csv", "a.txt"],
            &[&["cols.csv: "], words].concat(),
        );
    }
}

#[test]
fn an_unterminated_quote() {
    let desk = Desk::with_starter();
    let rows: String = (0..5000).map(|n| format!("शब्द {n},word {n}\n")).collect();
    for (content, place) in [
        ("hi,en\n\"शब्द,word\n".to_owned(), "line 2, column 1"),
        (
            "hi,en\nशब्द,\"word\nवर्ड,sound\n".to_owned(),
            "line 2, column 6",
        ),
        (format!("hi,en\n{rows}अंत,\"end\n"), "line 5002, column 5"),
    ] {
        desk.put("open.csv", content);
        fails(
            &desk,
            &["import", "open.csv"],
            &["open.csv: ", place, "expected a closing quote"],
        );
    }
}

#[test]
fn an_unknown_name() {
    let desk = Desk::with_starter();
    fails(
        &desk,
        &["export", "--glossary", "nobody", "-"],
        &["nobody", "expected", "(starter)"],
    );
    fails(
        &desk,
        &["explain", "nothing"],
        &["expected", "mixed-terms", "nothing"],
    );
    fails(&desk, &["undo", "99"], &["no operation 99"]);
}

/// Every command that needs the store, on the file that stands there.
#[track_caller]
fn no_command_takes_the_store(desk: &Desk, words: &[&str]) {
    desk.put("a.txt", "बैठक हुई।");
    desk.put("w.csv", "hi,en\nशब्द,word\n");
    for args in [
        &["lookup", "SWG"] as &[&str],
        &["suggest", "a.txt"],
        &["check", "a.txt"],
        &["import", "w.csv"],
        &["export", "-"],
        &["history"],
        &["undo", "1"],
        &["purge"],
        &["stats"],
    ] {
        let before = desk.files();
        desk.run(args)
            .fails_with(&[&["store.db: ", "expected"], words].concat());
        assert!(desk.files() == before, "{args:?} changed a file");
    }
}

#[test]
fn a_store_that_is_no_database() {
    for content in [
        "x",
        "This is a letter to the editor.\n",
        &"क".repeat(10_000),
    ] {
        let desk = Desk::new();
        desk.put("store.db", content);
        no_command_takes_the_store(&desk, &["SQLite"]);
    }
}

#[test]
fn a_store_that_is_a_directory() {
    let desk = Desk::new();
    fs::create_dir(desk.store()).unwrap();
    no_command_takes_the_store(&desk, &["directory"]);
}

#[test]
fn a_store_that_is_another_programs_database() {
    for sql in [
        "CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('x');",
        "PRAGMA application_id = 0x12345678; CREATE TABLE note (text TEXT);",
    ] {
        let desk = Desk::new();
        Connection::open(desk.store())
            .unwrap()
            .execute_batch(sql)
            .unwrap();
        no_command_takes_the_store(&desk, &["another program"]);
    }
}

#[test]
fn a_store_from_the_future() {
    let desk = Desk::with_starter();
    let store = Connection::open(desk.store()).unwrap();
    store.pragma_update(None, "user_version", 9999).unwrap();
    store.close().unwrap();
    no_command_takes_the_store(&desk, &["9999", "newer", "update"]);
}

#[test]
fn a_store_cut_short() {
    let desk = Desk::with_starter();
    let bytes = fs::read(desk.store()).unwrap();
    fs::write(desk.store(), &bytes[..bytes.len() / 2]).unwrap();
    // Whatever can still be read may be; what cannot is told, never a panic.
    let run = desk.run(&["export", "-"]);
    assert_eq!(run.status, Some(2), "{}", run.err);
    assert!(
        run.err.starts_with("error: ") && run.err.contains("store.db"),
        "{}",
        run.err
    );
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
}

/// Runs the binary as somebody who may not do everything.
struct Somebody {
    binary: PathBuf,
    through: Option<&'static str>,
}

impl Somebody {
    /// `None`, with a note, where there is only root.
    fn at(desk: &Desk) -> Option<Somebody> {
        let mine = fs::metadata(desk.path()).unwrap();
        let is_root = std::os::unix::fs::MetadataExt::uid(&mine) == 0;
        if !is_root {
            return Some(Somebody {
                binary: BIN.into(),
                through: None,
            });
        }
        if Command::new("setpriv").arg("--version").output().is_err() {
            note(
                "run as root and without the program `setpriv`: what an ordinary user may not do is not tested",
            );
            return None;
        }
        let binary = desk.path().join("home/dubhashi");
        fs::copy(BIN, &binary).unwrap();
        fs::set_permissions(&binary, fs::Permissions::from_mode(0o755)).unwrap();
        fs::set_permissions(desk.path(), fs::Permissions::from_mode(0o755)).unwrap();
        Some(Somebody {
            binary,
            through: Some("setpriv"),
        })
    }

    fn run(&self, desk: &Desk, args: &[&str]) -> Run {
        let mut command = self.command(desk);
        // A copy that was just written is busy while another test starts a program.
        loop {
            let out = command.args(args).output().unwrap();
            let is_busy = String::from_utf8_lossy(&out.stderr).contains("Text file busy");
            if !(out.status.code() == Some(126) && is_busy) {
                return Run::of(out, &args.join(" "));
            }
            command = self.command(desk);
        }
    }

    fn command(&self, desk: &Desk) -> Command {
        match self.through {
            Some(through) => {
                let mut command = desk.program(through);
                command
                    .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
                    .arg(&self.binary);
                command
            }
            None => desk.program(&self.binary),
        }
    }
}

/// Permissions that are given back, so that the folder can be removed.
struct Locked(Vec<(PathBuf, u32)>);

impl Locked {
    fn new(paths: &[(&Path, u32)]) -> Locked {
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        let before = paths
            .iter()
            .map(|(path, _)| (path.to_path_buf(), mode(path)))
            .collect();
        for (path, mode) in paths {
            fs::set_permissions(path, fs::Permissions::from_mode(*mode)).unwrap();
        }
        Locked(before)
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        for (path, mode) in &self.0 {
            let _ = fs::set_permissions(path, fs::Permissions::from_mode(*mode));
        }
    }
}

#[test]
fn a_folder_where_nothing_can_be_written() {
    let desk = Desk::new();
    let Some(somebody) = Somebody::at(&desk) else {
        return;
    };
    let _locked = Locked::new(&[(desk.path(), 0o555)]);
    for args in [&["lookup", "SWG"] as &[&str], &["stats"]] {
        let run = somebody.run(&desk, args);
        run.fails_with(&["store.db: cannot create the store", "ermission denied"]);
    }
    assert!(!desk.store().exists());
    let missing = desk.path().join("new/store.db");
    somebody
        .run(&desk, &["--db", missing.to_str().unwrap(), "stats"])
        .fails_with(&["new/store.db: cannot create"]);
}

#[test]
fn a_store_in_a_folder_where_nothing_can_be_written_is_read() {
    let desk = Desk::with_starter();
    desk.put("a.txt", "कृत्रिम बुद्धिमत्ता और आर्टिफिशियल इंटेलिजेंस।");
    desk.put("w.csv", "hi,en\nशब्द,word\n");
    let Some(somebody) = Somebody::at(&desk) else {
        return;
    };
    let store = desk.store();
    for (folder, file) in [(0o555, 0o444), (0o777, 0o444), (0o555, 0o666)] {
        let before = desk.files();
        let locked = Locked::new(&[(&store, file), (desk.path(), folder)]);
        let told = |args: &[&str]| somebody.run(&desk, args);
        assert!(told(&["lookup", "SWG"]).ends(0).out.contains("उप कार्य दल"));
        told(&["check", "a.txt"]).ends(1);
        told(&["suggest", "a.txt"]).ends(0);
        told(&["export", "-"]).ends(0);
        assert_eq!(told(&["history"]).ends(0).err, "");
        told(&["stats"]).ends(0);
        for args in [&["import", "w.csv"] as &[&str], &["undo", "1"], &["purge"]] {
            told(args).fails_with(&["store.db", "can only be read"]);
        }
        drop(locked);
        assert!(desk.files() == before, "{folder:o} {file:o}");
    }
}

#[test]
fn a_store_whose_last_writes_cannot_be_seen_is_told() {
    // What a killed process leaves behind: a log that the next one would take in, if it might.
    let desk = Desk::new();
    let other = Desk::with_starter();
    other.put("w.csv", "hi,en\nशब्द,word\n");
    let open = Connection::open(other.store()).unwrap();
    open.query_row("SELECT count(*) FROM term", [], |r| r.get::<_, i64>(0))
        .unwrap();
    other.run(&["import", "w.csv"]).ends(0);
    for (path, bytes) in other.files() {
        desk.put(path.file_name().unwrap().to_str().unwrap(), bytes);
    }
    drop(open);
    let log = desk.path().join("store.db-wal");
    assert!(
        fs::metadata(&log).is_ok_and(|m| m.len() > 0),
        "there is no log"
    );
    let Some(somebody) = Somebody::at(&desk) else {
        return;
    };
    let locked = Locked::new(&[(&desk.store(), 0o444), (&log, 0o444), (desk.path(), 0o555)]);
    let run = somebody.run(&desk, &["lookup", "शब्द"]);
    match run.status {
        Some(0) => assert!(run.out.contains("word"), "{run:#?}"),
        _ => drop(run.fails_with(&["store.db: "])),
    }
    drop(locked);
    assert!(desk.run(&["lookup", "शब्द"]).ends(0).out.contains("word"));
}

#[test]
fn a_store_that_may_not_be_read() {
    let desk = Desk::with_starter();
    let Some(somebody) = Somebody::at(&desk) else {
        return;
    };
    let _locked = Locked::new(&[(&desk.store(), 0o000)]);
    somebody
        .run(&desk, &["lookup", "SWG"])
        .fails_with(&["store.db: cannot open the store", "ermission denied"]);
}

#[test]
fn an_article_that_may_not_be_read_and_a_file_that_may_not_be_written() {
    let desk = Desk::with_starter();
    let secret = desk.put("secret.txt", "बैठक हुई।");
    let refused = desk.put("refused.csv", "hi,en\nखाली,\n");
    let Some(somebody) = Somebody::at(&desk) else {
        return;
    };
    let _locked = Locked::new(&[
        (Path::new(&secret), 0o000),
        (&desk.store(), 0o444),
        (desk.path(), 0o555),
    ]);
    somebody
        .run(&desk, &["check", "-q", "secret.txt"])
        .complains(&["secret.txt: permission denied"]);
    somebody
        .run(&desk, &["export", "out.csv"])
        .fails_with(&["out.csv: permission denied"]);
    let _ = refused;
    assert!(!desk.path().join("out.csv").exists());
}

#[test]
fn rejects_that_cannot_be_written_are_told() {
    let desk = Desk::with_starter();
    desk.put("w.csv", "hi,en\nशब्द,word\nखाली,\n");
    desk.run(&["import", "--rejects", "gone/refused.csv", "w.csv"])
        .complains(&["gone/refused.csv"]);
    desk.run(&["export", "gone/out.csv"])
        .fails_with(&["gone/out.csv"]);
}

/// A file system of a given size, taken away at the end.
struct Disk(PathBuf);

impl Disk {
    /// `None`, with a note, where none can be had.
    fn new(desk: &Desk, size: &str) -> Option<Disk> {
        let at = desk.path().join("disk");
        fs::create_dir(&at).unwrap();
        let options = format!("size={size}");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &options, "tmpfs"])
            .arg(&at)
            .stderr(Stdio::null())
            .status();
        if mounted.is_ok_and(|s| s.success()) {
            return Some(Disk(at));
        }
        note("a small disk cannot be mounted here: what happens on a full one is not tested");
        None
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_changes_nothing() {
    let desk = Desk::with_starter();
    let rows: String = (0..20_000).map(|n| format!("शब्द {n},word {n}\n")).collect();
    let file = desk.put("large.csv", format!("hi,en\n{rows}"));
    let Some(disk) = Disk::new(&desk, "4m") else {
        return;
    };
    let store = disk.0.join("store.db");
    fs::copy(desk.store(), &store).unwrap();
    let store = store.to_str().unwrap();
    let before = desk.run(&["--db", store, "export", "-"]).ends(0).out;
    desk.run(&["--db", store, "import", &file]).fails_with(&[
        "store.db",
        "the disk is full",
        "nothing was changed",
    ]);
    assert_eq!(
        desk.run(&["--db", store, "export", "-"]).ends(0).out,
        before
    );
    assert_eq!(
        desk.run(&["--db", store, "history"])
            .ends(0)
            .out
            .matches("import")
            .count(),
        0
    );
}

#[test]
fn a_first_start_on_a_full_disk_leaves_nothing() {
    let desk = Desk::new();
    let Some(disk) = Disk::new(&desk, "200k") else {
        return;
    };
    let store = disk.0.join("store.db");
    desk.run(&["--db", store.to_str().unwrap(), "lookup", "SWG"])
        .fails_with(&["store.db", "full"]);
    let left: Vec<_> = fs::read_dir(&disk.0)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn an_output_that_is_full_is_told() {
    if !Path::new("/dev/full").exists() {
        note("there is no /dev/full: what happens on a full output is not tested");
        return;
    }
    let desk = Desk::with_starter();
    for args in [
        &["lookup", "SWG"] as &[&str],
        &["export", "-"],
        &["lookup", "--format", "json", "SWG"],
    ] {
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let output = desk
            .command(args)
            .stdout(full)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        Run::of(output, &args.join(" ")).complains(&["standard output", "full"]);
    }
}

#[test]
fn a_reader_who_has_had_enough_is_no_error() {
    let desk = Desk::with_starter();
    let faulty = root().join("fixtures/articles/defence-cooperation.faulty.hi.txt");
    let faulty = faulty.to_str().unwrap();
    desk.put(
        "many.csv",
        (0..2000).fold("hi,en\n".to_owned(), |text, n| {
            text + &format!("खाली {n},\n")
        }),
    );
    for args in [
        &["lookup", "SWG"] as &[&str],
        &["lookup", "--format", "json", "SWG"],
        &["suggest", faulty],
        &["suggest", "--format", "json", faulty],
        &["check", faulty],
        &["check", "--format", "json", faulty],
        &["import", "--dry-run", "--format", "json", "many.csv"],
        &["import", "--dry-run", "many.csv"],
        &["export", "-"],
        &["history"],
        &["history", "--format", "json"],
        &["stats"],
        &["stats", "--format", "json"],
        &["explain", "mixed-terms"],
        &["checks"],
        &["checks", "--format", "json"],
        &["completions", "bash"],
        &["man"],
        &["--help"],
    ] {
        let (reader, writer) = pipe().unwrap();
        drop(reader);
        let output = desk
            .command(args)
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        let run = Run::of(output, &args.join(" ")).ends(0);
        assert_eq!(run.err, "", "{run:#?}");
    }
}
