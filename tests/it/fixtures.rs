//! Our own stories: what is planted in the faulty versions is found where it stands, with what to
//! write, and nothing else is; the clean versions are silent.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use crate::support::{Desk, repo_file, root};

/// Checks whose findings stand in the data and that are not built yet. A check that comes leaves
/// the list; the rows that need the English original await a source to check against.
const AWAITED: &[&str] = &["acronym-mismatch", "number-mismatch"];

/// A finding as the data expects it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Expected {
    start: usize,
    check: String,
    line: usize,
    text: String,
    write: String,
}

/// Planted faults that no check finds yet: the file, what stands there, and why.
const MISSED: &[(&str, &str, &str)] = &[
    (
        "monsoon-session.faulty.hi.txt",
        "चिनोय",
        "it is as near to चिनॉय as two other names may be to each other, and each stands there once",
    ),
    (
        "monsoon-session.faulty.hi.txt",
        "प्रस्तव",
        "so short a word has too many neighbors for a sign that is lost",
    ),
];

/// Where a finding comes from: `-` any glossary, `glossary` that of the fixtures, `en` the original.
type Source = String;

fn articles(ending: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(root().join("fixtures/articles"))
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .filter(|n| n.ends_with(ending))
        .map(|n| format!("fixtures/articles/{n}"))
        .collect();
    names.sort();
    assert!(names.len() >= 3, "{names:?}");
    names
}

fn clean_stories() -> Vec<String> {
    let mut names = articles(".hi.txt");
    names.retain(|n| !n.contains(".faulty."));
    assert!(names.len() >= 3, "{names:?}");
    names
}

/// Byte where the nth occurrence of `text` in a line begins.
fn place(article: &str, line: usize, nth: usize, text: &str) -> Option<usize> {
    let begin: usize = article
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let line = article.lines().nth(line - 1)?;
    line.match_indices(text)
        .nth(nth - 1)
        .map(|(at, _)| begin + at)
}

fn expected(table: &str, article: &str) -> Vec<(Source, Expected)> {
    let mut lines = table.lines();
    assert_eq!(
        lines.next(),
        Some("line\toccurrence\tcheck\ttext\twrite\tsource")
    );
    lines
        .map(|row| {
            let [line, nth, check, text, write, source] = row.split('\t').collect::<Vec<_>>()[..]
            else {
                panic!("six cells: {row:?}");
            };
            let (line, nth) = (line.parse().unwrap(), nth.parse().unwrap());
            let start =
                place(article, line, nth, text).unwrap_or_else(|| panic!("no such place: {row}"));
            let expected = Expected {
                start,
                check: check.to_owned(),
                line,
                text: text.to_owned(),
                write: write.to_owned(),
            };
            (source.to_owned(), expected)
        })
        .collect()
}

fn found(report: &Value) -> Vec<Expected> {
    let mut found: Vec<Expected> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| Expected {
            start: f["start"].as_u64().unwrap() as usize,
            check: f["check"].as_str().unwrap().to_owned(),
            line: f["line"].as_u64().unwrap() as usize,
            text: f["text"].as_str().unwrap().to_owned(),
            write: f["fixes"][0]["text"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
        })
        .collect();
    found.sort();
    found
}

fn in_repo(path: &str) -> String {
    root().join(path).to_str().unwrap().to_owned()
}

/// The findings of an article, by the starter glossary or by that of the fixtures.
fn check(desk: &Desk, path: &str, by_file: bool) -> Value {
    let (file, glossary) = (in_repo(path), in_repo("fixtures/glossary.csv"));
    let mut args = vec!["check", "--format", "json", &file];
    if by_file {
        args.extend(["--glossary", &glossary]);
    }
    let run = desk.run(&args);
    assert!(matches!(run.status, Some(0 | 1)), "{run:#?}");
    run.json()
}

fn known_checks(desk: &Desk) -> BTreeSet<String> {
    let listed = desk
        .run(&["checks", "--format", "json"])
        .ends(0)
        .json_lines();
    listed
        .iter()
        .map(|c| c["name"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn every_planted_fault_is_found_and_nothing_else() {
    let desk = Desk::with_starter();
    let known = known_checks(&desk);
    for table in articles(".expected.tsv") {
        let path = table.trim_end_matches(".expected.tsv");
        let rows = expected(&repo_file(&table), &repo_file(path));
        for by_file in [false, true] {
            let mut wanted: Vec<Expected> = rows
                .iter()
                .filter(|(source, row)| {
                    known.contains(&row.check) && (source == "-" || by_file && source == "glossary")
                })
                .map(|(_, row)| row.clone())
                .collect();
            wanted.sort();
            assert!(!wanted.is_empty(), "{path}");
            let found = found(&check(&desk, path, by_file));
            wanted.retain(|row| {
                let is_missed = MISSED
                    .iter()
                    .any(|(file, text, _)| path.ends_with(file) && row.text == *text);
                assert!(!(is_missed && found.contains(row)), "{row:?} is found now");
                !is_missed
            });
            let which = if by_file {
                "fixtures/glossary.csv"
            } else {
                "the starter glossary"
            };
            let missing: Vec<&Expected> = wanted.iter().filter(|w| !found.contains(w)).collect();
            let surplus: Vec<&Expected> = found.iter().filter(|f| !wanted.contains(f)).collect();
            assert!(
                missing.is_empty() && surplus.is_empty() && wanted.len() == found.len(),
                "{path} by {which}\nmissing: {missing:#?}\nsurplus: {surplus:#?}"
            );
        }
    }
}

#[test]
fn the_awaited_checks_are_those_of_the_list() {
    let known = known_checks(&Desk::with_empty_store());
    let awaited: BTreeSet<String> = articles(".expected.tsv")
        .iter()
        .flat_map(|table| {
            let article = repo_file(table.trim_end_matches(".expected.tsv"));
            expected(&repo_file(table), &article)
        })
        .filter(|(source, row)| source == "en" || !known.contains(&row.check))
        .map(|(_, row)| row.check)
        .collect();
    assert_eq!(awaited.iter().collect::<Vec<_>>(), AWAITED);
}

#[test]
fn the_clean_versions_are_silent() {
    let desk = Desk::with_starter();
    for path in clean_stories() {
        for by_file in [false, true] {
            let report = check(&desk, &path, by_file);
            assert_eq!(report["findings"], serde_json::json!([]), "{path}");
            assert!(
                report["summary"]["segments"].as_u64().unwrap() > 5,
                "{path}"
            );
        }
    }
}

#[test]
fn a_story_with_all_its_fixes_written_is_silent() {
    let desk = Desk::with_starter();
    let glossary = in_repo("fixtures/glossary.csv");
    for table in articles(".expected.tsv") {
        let path = table.trim_end_matches(".expected.tsv");
        let mut article = repo_file(path);
        let name = path.rsplit('/').next().unwrap();
        let mut fixes: Vec<Expected> = found(&check(&desk, path, true));
        // The second round finds what the first made: a long form that now stands there twice.
        for _ in 0..2 {
            // Two checks may judge one place; they agree on what to write.
            fixes.dedup_by(|a, b| a.start == b.start && a.write == b.write);
            for fix in fixes.iter().rev() {
                article.replace_range(fix.start..fix.start + fix.text.len(), &fix.write);
            }
            desk.put(name, &article);
            let run = desk.run(&["check", "--glossary", &glossary, "--format", "json", name]);
            fixes = found(&run.json());
        }
        assert!(fixes.is_empty(), "{path}: {fixes:?}");
    }
}

#[test]
fn the_stories_are_of_a_proper_length() {
    for path in clean_stories() {
        let words = |text: String| text.split_whitespace().count();
        let hindi = words(repo_file(&path));
        let english = words(repo_file(&path.replace(".hi.txt", ".en.txt")));
        assert!((250..=500).contains(&hindi), "{path}: {hindi}");
        assert!((200..=500).contains(&english), "{path}: {english}");
    }
}

fn import(desk: &Desk, path: &str) -> Value {
    desk.run(&["import", "--format", "json", &in_repo(path)])
        .ends(0)
        .json()
}

#[test]
fn the_memory_is_taken_for_a_memory() {
    let desk = Desk::with_empty_store();
    let report = import(&desk, "fixtures/memory.tsv");
    assert_eq!(
        (&report["kind"], &report["into"]),
        (&"memory".into(), &"memory".into())
    );
    assert!(report["new"].as_u64().unwrap() >= 150, "{report}");
    assert_eq!(report["refused"], serde_json::json!([]));
    let pairs = import(&desk, "fixtures/pairs.csv");
    assert_eq!(
        (&pairs["kind"], &pairs["into"]),
        (&"memory".into(), &"pairs".into())
    );
    let glossary = import(&desk, "fixtures/glossary.csv");
    assert_eq!(
        (&glossary["kind"], &glossary["into"]),
        (&"glossary".into(), &"glossary".into())
    );
}

#[test]
fn the_memory_helps_with_the_stories_in_either_direction() {
    let desk = Desk::with_starter();
    import(&desk, "fixtures/memory.tsv");
    let best = |story: &str, sentence: &str| {
        let file = in_repo(&format!("fixtures/articles/{story}"));
        let sentences = desk
            .run(&["suggest", "--format", "json", &file])
            .ends(0)
            .json_lines();
        let of = sentences.iter().find(|s| s["text"] == sentence);
        of.unwrap_or_else(|| panic!("{sentence}"))["matches"][0].clone()
    };
    let exact = best(
        "defence-cooperation.en.txt",
        "The SWG will have six members from each side.",
    );
    assert_eq!(exact["rate"], 100);
    assert_eq!(exact["kind"], "exact");
    assert_eq!(exact["target"], "एसडब्ल्यूजी में दोनों पक्षों के छह-छह सदस्य होंगे।");
    let back = best(
        "defence-cooperation.hi.txt",
        "एसडब्ल्यूजी में दोनों पक्षों के छह-छह सदस्य होंगे।",
    );
    assert_eq!(
        back["target"],
        "The SWG will have six members from each side."
    );
    let fuzzy = best(
        "defence-cooperation.en.txt",
        "India and Israel have decided to give new momentum to their partnership in the defence industry.",
    );
    assert_eq!(fuzzy["kind"], "fuzzy");
    assert!(
        (85..100).contains(&fuzzy["rate"].as_u64().unwrap()),
        "{fuzzy}"
    );
    let diff = fuzzy["diff"].as_array().unwrap();
    assert!(
        diff.contains(&serde_json::json!(["-", "France"])),
        "{fuzzy}"
    );
    assert!(
        diff.contains(&serde_json::json!(["+", "Israel"])),
        "{fuzzy}"
    );
    assert_eq!(
        best(
            "monsoon-session.en.txt",
            "It will now be introduced in the Rajya Sabha."
        )["target"],
        "अब इसे राज्यसभा में पेश किया जाएगा।"
    );
}

#[test]
fn a_place_is_counted_in_bytes_of_the_file() {
    assert_eq!(place("एक\nदो एक एक\n", 2, 2, "एक"), Some(7 + 7 + 7));
    assert_eq!(place("एक\nदो\n", 2, 1, "एक"), None);
}
