//! Samples of what the project is measured by, where they lie beside the repository; each through the
//! command line, as its user has it. The figures are printed; what falls below its goal fails.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::shared::shared;
use crate::support::{Desk, note};

fn sample(name: &str) -> Option<Vec<Vec<String>>> {
    let text = fs::read_to_string(shared()?.join("samples").join(name)).ok()?;
    let cells = |line: &str| line.split('\t').map(str::to_owned).collect();
    Some(text.lines().map(cells).collect())
}

fn report(what: &str, right: usize, of: usize, least: f64) {
    note(&format!("{what}: {right} of {of}"));
    assert!(right as f64 >= least * of as f64, "{what}: {right} of {of}");
}

/// Findings of `check` over a file, by line.
fn finding_lines(desk: &Desk, path: &str, checks: &[&str]) -> Vec<u64> {
    let run = desk.run(&["check", "--format", "json", "--fail-on", "never", path]);
    let findings = run.ends(0).json()["findings"].as_array().unwrap().clone();
    findings
        .iter()
        .filter(|f| checks.contains(&f["check"].as_str().unwrap()))
        .map(|f| f["line"].as_u64().unwrap())
        .collect()
}

const OF_NUMBERS: &[&str] = &[
    "number-mismatch",
    "unit-mismatch",
    "date-mismatch",
    "currency-mismatch",
];

#[test]
fn phrases_with_numbers_are_judged() {
    let Some(rows) = sample("numbers.tsv") else {
        return;
    };
    let desk = Desk::with_starter();
    let table: String = rows
        .iter()
        .map(|r| format!("{}\t{}\n", r[0], r[1]))
        .collect();
    let path = desk.put("phrases.tsv", format!("hi\ten\n{table}"));
    let found = finding_lines(&desk, &path, OF_NUMBERS);
    let differs = |n: usize| found.contains(&(n as u64 + 2));
    let right = rows.iter().enumerate();
    let right = right
        .filter(|(n, r)| (r[2] == "different") == differs(*n))
        .count();
    report("phrases judged", right, rows.len(), 0.97);
}

#[test]
fn traps_are_no_numbers() {
    let Some(rows) = sample("numbers_traps.tsv") else {
        return;
    };
    let desk = Desk::with_starter();
    for row in rows.iter().filter(|r| r[1] != "2") {
        let run = desk.run(&["suggest", "--format", "json", "--text", &row[0]]);
        let sentences = run.json_lines();
        let read = sentences
            .iter()
            .any(|s| s["numbers"] != Value::Array(vec![]));
        assert!(!read, "{}: {sentences:?}", row[0]);
    }
}

#[test]
fn a_name_is_found_by_its_english_spelling() {
    let Some(rows) = sample("translit.tsv") else {
        return;
    };
    let desk = Desk::with_empty_store();
    let table: String = rows
        .iter()
        .enumerate()
        .map(|(n, r)| format!("{}\tx{n}y\n", r[0]))
        .collect();
    let path = desk.put("names.tsv", format!("hi\ten\n{table}"));
    desk.run(&["import", "--as", "glossary", &path]).ends(0);
    let queries: String = rows.iter().map(|r| format!("{}\n", r[1])).collect();
    let answers = desk
        .run_on(&["lookup", "--format", "json", "-"], queries)
        .json_lines();
    let first = |answer: &Value| answer["hits"][0]["term"].as_str().map(str::to_owned);
    let right = rows
        .iter()
        .zip(&answers)
        .filter(|(r, a)| first(a).as_ref() == Some(&r[0]))
        .count();
    report("names first by sound", right, rows.len(), 0.96);
}

#[test]
fn legacy_lines_are_converted() {
    let Some(rows) = sample("legacy_krutidev.tsv") else {
        return;
    };
    let desk = Desk::new();
    let lines: String = rows.iter().map(|r| format!("{}\n", r[0])).collect();
    let path = desk.put("old.txt", lines);
    let out = desk.run(&["convert-encoding", &path]).ends(0).out;
    let right = rows
        .iter()
        .zip(out.lines())
        .filter(|(r, line)| r[1] == **line)
        .count();
    report("Kruti Dev lines converted", right, rows.len(), 0.98);
}

/// Translations by professionals: what is reported was read, and some nine in ten are true.
#[test]
fn translations_raise_few_findings() {
    let Some(shared) = shared() else { return };
    let desk = Desk::with_starter();
    for (name, most) in [
        ("news_ntrex", 40),
        ("news_wiki_pud", 20),
        ("health_tico19_tm", 20),
    ] {
        let path: PathBuf = shared.join(format!("data/pairs/{name}.tsv"));
        let run = desk.run(&[
            "check",
            "--format",
            "json",
            "--fail-on",
            "never",
            path.to_str().unwrap(),
        ]);
        let json = run.ends(0).json();
        let of_pairs = |f: &&Value| {
            let check = f["check"].as_str().unwrap();
            check.ends_with("-mismatch") || check == "name-missing"
        };
        let found = json["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(of_pairs)
            .count();
        note(&format!("{name}: {found} findings on pairs"));
        assert!((1..=most).contains(&found), "{name}: {found}");
    }
}
