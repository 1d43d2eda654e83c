//! A desk to work at: an empty folder with a store of its own, and the binary to run there.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

/// The binary under test.
pub(crate) const BIN: &str = env!("CARGO_BIN_EXE_dubhashi");

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the repository, named from its root.
pub(crate) fn repo_file(path: &str) -> String {
    let whole = root().join(path);
    fs::read_to_string(&whole).unwrap_or_else(|e| panic!("{}: {e}", whole.display()))
}

/// Said even when the test passes: the harness holds back what `println!` prints.
pub(crate) fn note(text: &str) {
    let line = format!("{text}\n");
    std::io::stderr().write_all(line.as_bytes()).unwrap();
}

/// A folder, and the store `store.db` in it, that nobody else uses.
pub(crate) struct Desk {
    dir: TempDir,
}

impl Desk {
    /// No store yet: the first command makes one, with the starter glossary.
    pub(crate) fn new() -> Desk {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("home")).unwrap();
        Desk { dir }
    }

    /// A new store with the starter glossary; made once and copied, to save time.
    pub(crate) fn with_starter() -> Desk {
        static STORE: OnceLock<Vec<u8>> = OnceLock::new();
        let desk = Desk::new();
        let store = STORE.get_or_init(|| {
            let first = Desk::new();
            first.run(&["stats"]).ends(0);
            fs::read(first.store()).unwrap()
        });
        fs::write(desk.store(), store).unwrap();
        desk
    }

    /// A new store with nothing in it.
    pub(crate) fn with_empty_store() -> Desk {
        let desk = Desk::new();
        desk.run(&["--no-starter", "stats"]).ends(0);
        desk
    }

    pub(crate) fn path(&self) -> &Path {
        self.dir.path()
    }

    pub(crate) fn store(&self) -> PathBuf {
        self.path().join("store.db")
    }

    /// Puts a file on the desk and returns its whole path.
    pub(crate) fn put(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }

    /// Any program, at this desk.
    pub(crate) fn program(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        let home = self.path().join("home");
        command
            .current_dir(self.path())
            .env("HOME", &home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("DUBHASHI_DB", self.store())
            .stdin(Stdio::null());
        for name in [
            "NO_COLOR",
            "CLICOLOR",
            "CLICOLOR_FORCE",
            "DUBHASHI_NO_STARTER",
        ] {
            command.env_remove(name);
        }
        command
    }

    /// The binary, at this desk.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = self.program(BIN);
        command.args(args);
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Run {
        Run::of(self.command(args).output().unwrap(), &args.join(" "))
    }

    /// As [`Desk::run`], with something on standard input.
    pub(crate) fn run_on(&self, args: &[&str], input: impl AsRef<[u8]>) -> Run {
        let mut child = self
            .command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_ref())
            .unwrap();
        Run::of(child.wait_with_output().unwrap(), &args.join(" "))
    }

    /// Every file on the desk with its bytes, but for the index that SQLite shares between readers.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        fs::read_dir(self.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|p| p.is_file() && !p.to_str().unwrap().ends_with("-shm"))
            .map(|p| (p.clone(), fs::read(&p).unwrap()))
            .filter(|(p, bytes)| !(bytes.is_empty() && p.to_str().unwrap().ends_with("-wal")))
            .collect()
    }
}

/// How a process ended and what it said.
#[derive(Debug)]
pub(crate) struct Run {
    what: String,
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    /// Whatever a test is about, nothing may ever panic.
    pub(crate) fn of(output: Output, what: &str) -> Run {
        let run = Run {
            what: what.to_owned(),
            status: output.status.code(),
            out: String::from_utf8(output.stdout).expect("standard output is UTF-8"),
            err: String::from_utf8(output.stderr).expect("standard error is UTF-8"),
        };
        assert!(!run.err.contains("panicked"), "{run:#?}");
        run
    }

    /// Asserts the exit status.
    #[track_caller]
    pub(crate) fn ends(self, status: i32) -> Run {
        assert_eq!(self.status, Some(status), "{}: {self:#?}", self.what);
        self
    }

    /// Asserts a failure: status 2, nothing on standard output, and one line on standard error that
    /// holds all the words.
    #[track_caller]
    pub(crate) fn fails_with(self, words: &[&str]) -> Run {
        assert_eq!(self.out, "", "{self:#?}");
        self.complains(words)
    }

    /// As [`Run::fails_with`], where other files were done and spoken of.
    #[track_caller]
    pub(crate) fn complains(self, words: &[&str]) -> Run {
        assert_eq!(self.status, Some(2), "{self:#?}");
        assert_eq!(self.err.lines().count(), 1, "{self:#?}");
        assert!(self.err.starts_with("error: "), "{self:#?}");
        for word in words {
            assert!(self.err.contains(word), "{word:?} in {self:#?}");
        }
        self
    }

    /// Standard output as one JSON document.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {self:#?}"))
    }

    /// Standard output as one JSON document a line.
    #[track_caller]
    pub(crate) fn json_lines(&self) -> Vec<Value> {
        self.out
            .lines()
            .map(|l| serde_json::from_str(l).unwrap_or_else(|e| panic!("{e}: {self:#?}")))
            .collect()
    }
}

/// The names of an object's fields, in order.
pub(crate) fn fields(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

/// Asserts that an object has all of these fields; others may be added.
#[track_caller]
pub(crate) fn has_fields(value: &Value, names: &[&str]) {
    let have = fields(value);
    for name in names {
        assert!(have.contains(name), "{name} in {have:?}");
    }
}
