//! The rules of the house, read off the source: who may use whom, and what never stands where.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::support::root;

/// Room and the rooms it may use; its own is always allowed.
const MAY_USE: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("model", &["text"]),
    ("memory", &["text", "model"]),
    ("terms", &["text", "model"]),
    ("align", &["text", "model", "terms"]),
    ("check", &["text", "model", "terms", "align"]),
    ("format", &["text", "model"]),
    ("store", &["text", "model"]),
    ("config", &["check"]),
    (
        "ops",
        &[
            "text", "model", "memory", "terms", "align", "check", "format", "store", "config",
        ],
    ),
    (
        "report",
        &[
            "text", "model", "memory", "terms", "align", "check", "format",
        ],
    ),
    ("cli", EVERYTHING),
    ("server", EVERYTHING),
    ("lsp", EVERYTHING),
    ("mcp", EVERYTHING),
    ("main", &["cli"]),
    ("lib", &[]),
];

const EVERYTHING: &[&str] = &[
    "text", "model", "memory", "terms", "align", "check", "format", "store", "config", "ops",
    "report", "cli",
];

/// Where a process may speak, look around and leave.
const FRONTS: &[&str] = &["cli", "main"];

const ONLY_IN_FRONTS: &[&str] = &[
    "println!",
    "eprintln!",
    "print!",
    "eprint!",
    "dbg!",
    "std::env",
    "std::process",
    "env::var",
    "process::exit",
    "process::abort",
];

const NOWHERE: &[&str] = &[".unwrap()", ".expect(", "panic!", "todo!", "unimplemented!"];

/// Lines of a file without its tests.
const MAX_LINES: usize = 400;

/// A source file, with all blanked out that is no code: comments, strings, tests.
struct Source {
    /// From the root, with `/`.
    path: String,
    raw: String,
    code: String,
    /// Lines that belong to its tests.
    test_lines: usize,
    /// Modules declared here that exist for tests only.
    test_modules: Vec<String>,
}

impl Source {
    fn new(path: &str, raw: &str) -> Source {
        let mut code = without_text(raw);
        let mut test_lines = 0;
        let mut test_modules = Vec::new();
        while let Some(item) = test_item(&code) {
            let text = &code[item.clone()];
            test_lines += text.lines().count();
            if let Some(name) = text.split_once("mod ").map(|(_, rest)| rest.trim())
                && let Some(name) = name.strip_suffix(';')
            {
                test_modules.push(name.trim().to_owned());
            }
            blank(&mut code, item);
        }
        Source {
            path: path.to_owned(),
            raw: raw.to_owned(),
            code,
            test_lines,
            test_modules,
        }
    }

    /// The room it stands in: a folder of `src`, or a file of its own there.
    fn room(&self) -> &str {
        let inner = self.path.trim_start_matches("src/");
        inner
            .split_once('/')
            .map_or(inner.trim_end_matches(".rs"), |(room, _)| room)
    }

    /// How many `super` lead from here to the crate.
    fn depth(&self) -> usize {
        let inner = self.path.trim_start_matches("src/");
        let folders = inner.matches('/').count();
        let is_folder_itself = inner.ends_with("mod.rs") || ["lib.rs", "main.rs"].contains(&inner);
        folders + usize::from(!is_folder_itself)
    }

    fn line_of(&self, at: usize) -> usize {
        self.raw[..at].matches('\n').count() + 1
    }

    /// Rooms named here, with the line.
    fn uses(&self) -> Vec<(usize, String)> {
        let up = "super::".repeat(self.depth());
        let mut roots = vec!["crate::", "dubhashi::"];
        if self.depth() > 0 {
            roots.push(&up);
        }
        let mut found = BTreeSet::new();
        for path in roots {
            for at in positions(&self.code, path) {
                let rest = &self.code[at + path.len()..];
                for name in first_names(rest) {
                    found.insert((self.line_of(at), name));
                }
            }
        }
        found.into_iter().collect()
    }
}

/// Where a path or macro stands as a word of its own.
fn positions(code: &str, wanted: &str) -> Vec<usize> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(wanted)
        .map(|(at, _)| at)
        .filter(|at| {
            let before = code[..*at].chars().next_back();
            let after = code[at + wanted.len()..].chars().next();
            // A longer path (`super::super::`) is not the shorter one.
            let inside = |c| is_word(c) || c == ':';
            let starts = wanted.starts_with('.')
                || !before.is_some_and(inside)
                || before == Some(':') && wanted.ends_with('!');
            let ends = !wanted.ends_with(is_word) || !after.is_some_and(is_word);
            starts && ends
        })
        .collect()
}

/// The first segment of a path, or of each path in a group.
fn first_names(rest: &str) -> Vec<String> {
    let ident = |text: &str| -> String {
        text.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let rest = rest.trim_start();
    let Some(group) = rest.strip_prefix('{') else {
        return vec![ident(rest)];
    };
    let (mut names, mut depth, mut fresh) = (Vec::new(), 0, true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            _ if fresh && !c.is_whitespace() => {
                names.push(ident(&group[at..]));
                fresh = false;
            }
            _ => {}
        }
    }
    names
}

/// Comments, strings and characters as spaces, every byte where it was.
fn without_text(raw: &str) -> String {
    let mut code = raw.to_owned();
    let mut at = 0;
    while at < code.len() {
        let rest = &code[at..];
        let end = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |e| e + 2)
        } else if let Some(len) = raw_string(rest) {
            len
        } else if rest.starts_with('"') {
            quoted(rest, '"')
        } else if rest.starts_with('\'') && is_char(rest) {
            quoted(rest, '\'')
        } else {
            // A whole word at once: the r of `for` opens no raw string.
            let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'));
            at += word
                .unwrap_or(rest.len())
                .max(rest.chars().next().map_or(1, char::len_utf8));
            continue;
        };
        blank(&mut code, at..at + end);
        at += end;
    }
    code
}

fn raw_string(rest: &str) -> Option<usize> {
    let body = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = body.len() - body.trim_start_matches('#').len();
    if !body[hashes..].starts_with('"') {
        return None;
    }
    let close = format!("\"{}", "#".repeat(hashes));
    let from = rest.len() - body.len() + hashes + 1;
    Some(
        rest[from..]
            .find(&close)
            .map_or(rest.len(), |e| from + e + close.len()),
    )
}

fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// A character literal, not a lifetime.
fn is_char(rest: &str) -> bool {
    let mut chars = rest.chars().skip(1);
    match (chars.next(), chars.next()) {
        (Some('\\'), _) => true,
        (Some(_), second) => second == Some('\''),
        _ => false,
    }
}

fn blank(code: &mut String, range: Range<usize>) {
    let spaces: String = code[range.clone()]
        .bytes()
        .map(|b| if b == b'\n' { '\n' } else { ' ' })
        .collect();
    code.replace_range(range, &spaces);
}

/// The first item that is compiled for tests alone, with its attribute.
fn test_item(code: &str) -> Option<Range<usize>> {
    let from = code.find("#[cfg(test)]")?;
    let mut depth = 0;
    for (at, c) in code[from..].char_indices() {
        match c {
            '{' | '[' | '(' => depth += 1,
            '}' | ']' | ')' => {
                depth -= 1;
                if depth == 0 && c == '}' {
                    return Some(from..from + at + 1);
                }
            }
            ';' if depth == 0 => return Some(from..from + at + 1),
            _ => {}
        }
    }
    Some(from..code.len())
}

fn foreign_uses(source: &Source) -> Vec<String> {
    let room = source.room();
    let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == room) else {
        return vec![format!(
            "{}: the room {room} is not in the table",
            source.path
        )];
    };
    source
        .uses()
        .into_iter()
        .filter(|(_, used)| used != room && !allowed.contains(&used.as_str()))
        .map(|(line, used)| format!("{}:{line}: {room} uses {used}", source.path))
        .collect()
}

fn words_out_of_place(source: &Source) -> Vec<String> {
    let mut banned: Vec<&str> = NOWHERE.to_vec();
    if !FRONTS.contains(&source.room()) {
        banned.extend(ONLY_IN_FRONTS);
    }
    let mut found: Vec<String> = banned
        .iter()
        .flat_map(|word| {
            positions(&source.code, word)
                .into_iter()
                .map(move |at| (at, *word))
        })
        .map(|(at, word)| format!("{}:{}: {word}", source.path, source.line_of(at)))
        .collect();
    if !FRONTS.contains(&source.room()) {
        for at in positions(&source.code, "std::") {
            let names = first_names(&source.code[at + "std::".len()..]);
            if names.len() > 1 && names.iter().any(|n| n == "env" || n == "process") {
                found.push(format!("{}:{}: {names:?}", source.path, source.line_of(at)));
            }
        }
    }
    found
}

/// The doc comments of a subcommand's arguments are its help.
fn lacks_purpose(source: &Source) -> bool {
    let is_subcommand = source.room() == "cli"
        && source.raw.contains("Outcome")
        && source.code.contains("after_help =")
        && source.code.contains("fn run");
    !is_subcommand && !source.raw.starts_with("//! ")
}

fn too_long(source: &Source) -> Option<String> {
    let lines = source.raw.lines().count() - source.test_lines;
    (lines > MAX_LINES).then(|| format!("{}: {lines} lines without its tests", source.path))
}

/// Every source file but those that exist for tests only.
fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&root().join("src"), &mut paths);
    paths.sort();
    let all: Vec<Source> = paths
        .iter()
        .map(|path| {
            let name = path
                .strip_prefix(root())
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/");
            Source::new(&name, &fs::read_to_string(path).unwrap())
        })
        .collect();
    let tests: Vec<String> = all
        .iter()
        .flat_map(|s| {
            let folder = match s.path.strip_suffix("/mod.rs") {
                Some(folder) => folder.to_owned(),
                None => s.path.trim_end_matches(".rs").to_owned(),
            };
            s.test_modules.iter().map(move |m| format!("{folder}/{m}"))
        })
        .collect();
    let is_test = |path: &str| {
        tests.iter().any(|t| {
            path.strip_prefix(t.as_str())
                .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        })
    };
    all.into_iter().filter(|s| !is_test(&s.path)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|e| e == "rs") {
            paths.push(path);
        }
    }
}

#[track_caller]
fn none(problems: &[String]) {
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn every_room_uses_only_the_rooms_below_it() {
    let sources = sources();
    assert!(sources.len() > 50, "{}", sources.len());
    none(&sources.iter().flat_map(foreign_uses).collect::<Vec<_>>());
}

#[test]
fn nothing_below_the_command_line_speaks_looks_around_or_leaves() {
    none(
        &sources()
            .iter()
            .flat_map(words_out_of_place)
            .collect::<Vec<_>>(),
    );
}

#[test]
fn every_module_says_what_it_is_for() {
    let silent: Vec<String> = sources()
        .into_iter()
        .filter(lacks_purpose)
        .map(|s| s.path)
        .collect();
    none(&silent);
}

#[test]
fn no_file_is_longer_than_a_reader_can_hold() {
    none(&sources().iter().filter_map(too_long).collect::<Vec<_>>());
}

#[test]
fn every_room_of_the_table_knows_only_rooms_of_the_table() {
    let rooms: Vec<&str> = MAY_USE.iter().map(|(room, _)| *room).collect();
    for (room, allowed) in MAY_USE {
        for used in *allowed {
            assert!(rooms.contains(used), "{room} → {used}");
        }
    }
}

fn uses(path: &str, raw: &str) -> Vec<String> {
    Source::new(path, raw)
        .uses()
        .into_iter()
        .map(|(_, room)| room)
        .collect()
}

#[test]
fn the_scanner_sees_every_way_to_name_a_room() {
    let in_check = "src/check/a.rs";
    assert_eq!(uses(in_check, "use crate::store::Store;"), ["store"]);
    assert_eq!(
        uses(in_check, "use crate::{text::{a, b}, ops, model::c};"),
        ["model", "ops", "text"]
    );
    assert_eq!(
        uses(
            in_check,
            "use crate::{\n    text,\n    store::{Store, x::{y}},\n};"
        ),
        ["store", "text"]
    );
    assert_eq!(uses(in_check, "fn f() { crate::cli::run(); }"), ["cli"]);
    assert_eq!(uses(in_check, "use super::super::store::Store;"), ["store"]);
    assert_eq!(uses(in_check, "use super::Finding;"), [""; 0]);
    assert_eq!(
        uses("src/check/mod.rs", "use super::store::Store;"),
        ["store"]
    );
    assert_eq!(
        uses(
            "src/a/b/c.rs",
            "use super::super::x; use super::super::super::store::S;"
        ),
        ["store"]
    );
    assert_eq!(
        uses("src/main.rs", "fn main() { dubhashi::cli::run() }"),
        ["cli"]
    );
}

#[test]
fn the_scanner_overlooks_what_is_no_code() {
    let path = "src/text/a.rs";
    for silent in [
        "// use crate::store::Store;\n",
        "/* crate::store */",
        "const A: &str = \"crate::store and \\\" crate::ops\";",
        "const A: &str = r#\"crate::store \" crate::ops\"#;",
        "#[cfg(test)]\nmod tests {\n    use crate::store::Store;\n    fn f() { x() }\n}\n",
        "#[cfg(test)]\nuse crate::{store::Store, ops};\n",
    ] {
        assert_eq!(uses(path, silent), [""; 0], "{silent}");
    }
    assert_eq!(
        uses(
            path,
            "fn f<'a>(c: char) { c == '\"'; crate::store::x('\\'') }"
        ),
        ["store"]
    );
    assert_eq!(
        uses(path, "#[cfg(test)]\nmod t { }\nuse crate::ops;"),
        ["ops"]
    );
    let source = Source::new(path, "#[cfg(test)]\nmod tests;\nfn f() {}\n");
    assert_eq!(
        (source.test_modules, source.test_lines),
        (vec!["tests".to_owned()], 2)
    );
}

#[test]
fn a_room_that_uses_a_higher_one_is_told() {
    let told = |path, raw| foreign_uses(&Source::new(path, raw));
    assert_eq!(
        told("src/text/a.rs", "\nuse crate::model::X;"),
        ["src/text/a.rs:2: text uses model"]
    );
    assert_eq!(
        told("src/report/mod.rs", "use crate::ops;"),
        ["src/report/mod.rs:1: report uses ops"]
    );
    assert_eq!(
        told("src/attic/mod.rs", ""),
        ["src/attic/mod.rs: the room attic is not in the table"]
    );
    assert_eq!(
        told("src/terms/mod.rs", "use crate::{text, model, terms::X};"),
        [""; 0]
    );
}

#[test]
fn a_word_out_of_place_is_told() {
    let told = |path: &str, raw: &str| words_out_of_place(&Source::new(path, raw)).len();
    for (path, raw, n) in [
        (
            "src/ops/a.rs",
            "fn f() { println!(\"x\"); eprintln!(); std::print!(\"\") }",
            3,
        ),
        ("src/ops/a.rs", "use std::env; use std::{fs, process};", 2),
        ("src/ops/a.rs", "fn f() { std::process::exit(1) }", 1),
        ("src/ops/a.rs", "const A: &str = env!(\"X\");", 0),
        (
            "src/ops/a.rs",
            "fn f() { pretty_println!() } // println!",
            0,
        ),
        (
            "src/cli/a.rs",
            "fn f() { println!(\"x\"); std::env::var(\"X\"); }",
            0,
        ),
        (
            "src/cli/a.rs",
            "fn f() { x.unwrap(); y.expect(\"z\"); panic!() }",
            3,
        ),
        (
            "src/cli/a.rs",
            "#![expect(clippy::x)] fn f() { x.unwrap_or(y).unwrap_or_default() }",
            0,
        ),
        (
            "src/cli/a.rs",
            "#[cfg(test)]\nmod tests { fn f() { x.unwrap() } }",
            0,
        ),
    ] {
        assert_eq!(told(path, raw), n, "{raw}");
    }
}

#[test]
fn a_file_without_purpose_or_measure_is_told() {
    let lacks = |path, raw| lacks_purpose(&Source::new(path, raw));
    assert!(lacks("src/text/a.rs", "use std::fs;"));
    assert!(lacks("src/cli/a.rs", "fn helper() {}"));
    assert!(!lacks("src/text/a.rs", "//! What it is for."));
    assert!(!lacks(
        "src/cli/a.rs",
        "#[command(after_help = \"Example\")] fn run() -> Outcome {}"
    ));
    let lines = |n| "fn f() {}\n".repeat(n);
    let tests = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", lines(300));
    assert!(too_long(&Source::new("src/a.rs", &lines(401))).is_some());
    assert!(too_long(&Source::new("src/a.rs", &(lines(400) + &tests))).is_none());
}
