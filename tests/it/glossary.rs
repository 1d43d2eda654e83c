//! The starter glossary as data that is reviewed like code: its rules, its measure, its form.
//!
//! `DUBHASHI_REWRITE=1 cargo test --test it glossary` writes the files in their canonical form.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::PathBuf;

use unicode_normalization::UnicodeNormalization;

use crate::support::root;

const HEADER: [&str; 8] = [
    "id",
    "domain",
    "hi",
    "en",
    "status",
    "en_status",
    "definition",
    "note",
];

/// From the best to the worst, as rows of one concept stand.
const STATUSES: [&str; 4] = ["preferred", "admitted", "deprecated", "forbidden"];

/// A row by the names of [`HEADER`].
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    line: usize,
    id: String,
    domain: String,
    hi: String,
    en: String,
    status: String,
    en_status: String,
    definition: String,
    note: String,
}

impl Row {
    fn new(line: usize, cells: &[String]) -> Option<Row> {
        let [id, domain, hi, en, status, en_status, definition, note] = cells else {
            return None;
        };
        let owned = String::clone;
        Some(Row {
            line,
            id: owned(id),
            domain: owned(domain),
            hi: owned(hi),
            en: owned(en),
            status: owned(status),
            en_status: owned(en_status),
            definition: owned(definition),
            note: owned(note),
        })
    }

    fn cells(&self) -> [&str; 8] {
        [
            &self.id,
            &self.domain,
            &self.hi,
            &self.en,
            &self.status,
            &self.en_status,
            &self.definition,
            &self.note,
        ]
    }

    /// English terms, the main one first.
    fn english(&self) -> Vec<&str> {
        self.en.split(';').map(str::trim).collect()
    }
}

/// A file by its name, its rows, and what cannot be a row.
struct Table {
    name: String,
    rows: Vec<Row>,
    problems: Vec<String>,
}

impl Table {
    fn new(name: &str, text: &str) -> Table {
        let mut records = records(text).into_iter();
        let mut problems = Vec::new();
        if records.next().is_none_or(|(_, cells)| cells != HEADER) {
            problems.push(format!(
                "{name}:1: expected the header {}",
                HEADER.join(",")
            ));
        }
        let mut rows = Vec::new();
        for (line, cells) in records {
            match Row::new(line, &cells) {
                Some(row) => rows.push(row),
                None => problems.push(format!("{name}:{line}: {} cells", cells.len())),
            }
        }
        Table {
            name: name.to_owned(),
            rows,
            problems,
        }
    }
}

/// Records of a CSV file, each with the line it begins at.
fn records(text: &str) -> Vec<(usize, Vec<String>)> {
    let mut records = Vec::new();
    let (mut cells, mut cell, mut quoted, mut line, mut begun) =
        (vec![], String::new(), false, 1, 1);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        line += usize::from(c == '\n');
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                cells.push(std::mem::take(&mut cell));
                records.push((begun, std::mem::take(&mut cells)));
                begun = line;
            }
            _ => cell.push(c),
        }
    }
    if !cell.is_empty() || !cells.is_empty() {
        cells.push(cell);
        records.push((begun, cells));
    }
    records
}

fn canonical(rows: &[Row]) -> String {
    let rank = |status: &str| {
        let found = STATUSES.iter().position(|s| *s == status);
        found.unwrap_or(STATUSES.len())
    };
    let mut rows: Vec<[String; 8]> = rows.iter().map(|r| r.cells().map(clean)).collect();
    rows.sort_by(
        |[id, _, hi, _, status, ..], [id2, _, hi2, _, status2, ..]| {
            (id, rank(status), hi).cmp(&(id2, rank(status2), hi2))
        },
    );
    let mut text = HEADER.join(",") + "\n";
    for row in rows {
        text.push_str(&row.map(quoted).join(","));
        text.push('\n');
    }
    text
}

fn clean(text: &str) -> String {
    let composed: String = text.nfc().collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn quoted(cell: String) -> String {
    if cell.contains([',', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// Everything that is wrong with a row by itself.
fn row_problems(table: &Table, row: &Row) -> Vec<String> {
    let mut wrong = Vec::new();
    if row.id.is_empty()
        || !row
            .id
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    {
        wrong.push(format!("the id “{}” is not of a-z, 0-9 and -", row.id));
    }
    if format!("{}.csv", row.domain) != table.name {
        wrong.push(format!("the domain “{}” is another file's", row.domain));
    }
    // A Hindi term may be left without one: served in look-up, never judged.
    if !row.status.is_empty() && !STATUSES.contains(&row.status.as_str()) {
        wrong.push(format!("unknown status “{}”", row.status));
    }
    if !STATUSES.contains(&row.en_status.as_str()) {
        wrong.push(format!("unknown en_status “{}”", row.en_status));
    }
    if !is_hindi(&row.hi) {
        wrong.push(format!("“{}” is not in Devanagari", row.hi));
    }
    if row.hi.contains([';', '|']) {
        wrong.push(format!("“{}” is more than one Hindi term", row.hi));
    }
    if row.english().iter().any(|e| !is_english(e)) {
        wrong.push(format!("“{}” is not in Latin letters", row.en));
    }
    for text in row.cells() {
        if text.nfc().ne(text.chars()) {
            wrong.push(format!("“{text}” is not NFC"));
        }
        if text.contains(is_invisible) {
            wrong.push(format!("“{text}” holds an invisible character"));
        }
    }
    wrong
        .into_iter()
        .map(|w| format!("{}:{}: {w}", table.name, row.line))
        .collect()
}

fn is_devanagari(c: char) -> bool {
    ('\u{900}'..='\u{97F}').contains(&c)
}

fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{A0}')
}

fn is_hindi(text: &str) -> bool {
    text.chars().any(is_devanagari)
        && text.chars().all(|c| {
            is_devanagari(c) || c.is_ascii() && !c.is_ascii_alphabetic() || "‘’“”–".contains(c)
        })
}

fn is_english(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_alphabetic()) && !text.chars().any(is_devanagari)
}

/// Everything that is wrong within a concept.
fn concept_problems(rows: &[(&Table, &Row)]) -> Vec<String> {
    let mut wrong = Vec::new();
    let (table, first) = rows[0];
    let preferred = rows.iter().filter(|(_, r)| r.status == "preferred").count();
    if preferred != 1 {
        wrong.push(format!("{preferred} preferred Hindi terms"));
    }
    let mut seen = BTreeSet::new();
    for (other, row) in rows {
        if !seen.insert(&row.hi) {
            wrong.push(format!("“{}” stands twice", row.hi));
        }
        if other.name != table.name {
            wrong.push(format!("the id stands in {} too", other.name));
        }
        if (&row.en, &row.en_status, &row.definition)
            != (&first.en, &first.en_status, &first.definition)
        {
            wrong.push(format!("line {} tells another English side", row.line));
        }
    }
    wrong
        .into_iter()
        .map(|w| format!("{}: {}: {w}", table.name, first.id))
        .collect()
}

/// Everything that is wrong between concepts.
fn contradictions(tables: &[Table]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut preferred: HashMap<&str, &Row> = HashMap::new();
    for row in tables
        .iter()
        .flat_map(|t| &t.rows)
        .filter(|r| r.status == "preferred")
    {
        preferred.insert(&row.hi, row);
    }
    for row in tables.iter().flat_map(|t| &t.rows) {
        let bad = matches!(row.status.as_str(), "deprecated" | "forbidden");
        if let Some(other) = preferred.get(row.hi.as_str()).filter(|_| bad) {
            wrong.push(format!(
                "“{}” is preferred in {} and {} in {}",
                row.hi, other.id, row.status, row.id
            ));
        }
    }
    let mut main: BTreeMap<(&str, String), BTreeSet<&str>> = BTreeMap::new();
    for row in tables.iter().flat_map(|t| &t.rows) {
        let english = row.english()[0].to_lowercase();
        main.entry((&row.domain, english))
            .or_default()
            .insert(&row.id);
    }
    for ((domain, english), ids) in main.iter().filter(|(_, ids)| ids.len() > 1) {
        wrong.push(format!(
            "“{english}” is the main term of {ids:?} in {domain}"
        ));
    }
    wrong
}

fn concepts(tables: &[Table]) -> BTreeMap<&str, Vec<(&Table, &Row)>> {
    let mut concepts: BTreeMap<&str, Vec<(&Table, &Row)>> = BTreeMap::new();
    for table in tables {
        for row in &table.rows {
            concepts.entry(&row.id).or_default().push((table, row));
        }
    }
    concepts
}

fn problems(tables: &[Table]) -> Vec<String> {
    let mut all: Vec<String> = tables.iter().flat_map(|t| t.problems.clone()).collect();
    for table in tables {
        all.extend(table.rows.iter().flat_map(|row| row_problems(table, row)));
    }
    all.extend(
        concepts(tables)
            .values()
            .flat_map(|rows| concept_problems(rows)),
    );
    all.extend(contradictions(tables));
    all
}

fn files() -> Vec<(PathBuf, String)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(root().join("glossary"))
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "csv"))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|p| (p.clone(), fs::read_to_string(p).unwrap()))
        .collect()
}

fn tables() -> Vec<Table> {
    files()
        .iter()
        .map(|(path, text)| Table::new(path.file_name().unwrap().to_str().unwrap(), text))
        .collect()
}

#[test]
fn the_glossary_keeps_its_rules() {
    let problems = problems(&tables());
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn the_glossary_stands_in_canonical_form() {
    let rewrite = std::env::var("DUBHASHI_REWRITE").is_ok_and(|v| v == "1");
    for ((path, text), table) in files().iter().zip(tables()) {
        let canonical = canonical(&table.rows);
        if rewrite && table.problems.is_empty() {
            fs::write(path, canonical).unwrap();
            continue;
        }
        let differs = text
            .lines()
            .zip(canonical.lines())
            .position(|(a, b)| a != b);
        assert!(
            *text == canonical,
            "{}: not in canonical form from line {:?}; DUBHASHI_REWRITE=1 mends it",
            path.display(),
            differs.map(|n| n + 1)
        );
    }
}

#[test]
fn the_glossary_is_as_large_as_a_desk_needs() {
    let tables = tables();
    let concepts = concepts(&tables);
    let elsewhere = concepts
        .values()
        .filter(|rows| !["countries.csv", "calendar.csv"].contains(&rows[0].0.name.as_str()))
        .count();
    let varied = concepts
        .values()
        .filter(|rows| rows.iter().any(|(_, r)| r.status != rows[0].1.status))
        .count();
    assert!(concepts.len() >= 450, "{}", concepts.len());
    assert!(elsewhere >= 300, "{elsewhere}");
    assert!(varied >= 100, "{varied}");
}

#[test]
fn what_the_desk_asked_for_is_there() {
    let tables = tables();
    let status = |hi: &str| {
        let rows = tables.iter().flat_map(|t| &t.rows);
        rows.filter(|r| r.hi == hi)
            .map(|r| r.status.clone())
            .collect::<Vec<_>>()
    };
    for (hi, wanted) in [
        ("कृत्रिम बुद्धिमत्ता", "preferred"),
        ("आर्टिफिशियल इंटेलिजेंस", "admitted"),
        ("उप कार्य दल", "preferred"),
        ("सब वर्किंग ग्रुप", "admitted"),
        ("मित्र देश", "preferred"),
        ("अनुकूल विदेशी देश", "admitted"),
        ("समझौता ज्ञापन", "preferred"),
        ("एमओयू", "admitted"),
        ("सह-उत्पादन", "preferred"),
        ("संयुक्त उपक्रम", "preferred"),
        ("ज्वाइंट वेंचर", "admitted"),
        ("एसडब्ल्यूजी", "admitted"),
        ("एसआईडीएम", "admitted"),
    ] {
        assert!(
            status(hi).iter().any(|s| s == wanted),
            "{hi}: {:?}",
            status(hi)
        );
    }
    for hi in ["डीआरडीओ", "आरबीआई"] {
        assert!(!status(hi).is_empty(), "{hi}");
    }
}

/// The problems of one file `d.csv` with these rows.
fn told(rows: &[&str]) -> Vec<String> {
    told_of(&[("d.csv", rows)])
}

fn told_of(files: &[(&str, &[&str])]) -> Vec<String> {
    let tables: Vec<Table> = files
        .iter()
        .map(|(name, rows)| {
            Table::new(
                name,
                &format!("{}\n{}\n", HEADER.join(","), rows.join("\n")),
            )
        })
        .collect();
    problems(&tables)
}

#[track_caller]
fn tells(rows: &[&str], what: &str) {
    let told = told(rows);
    assert!(told.iter().any(|t| t.contains(what)), "{what}: {told:?}");
}

const GOOD: &str = "a-1,d,शब्द,word,preferred,preferred,,";

#[test]
fn good_rows_have_no_problem() {
    let none: [&str; 0] = [];
    assert_eq!(told(&[GOOD]), none);
    assert_eq!(
        told(&[GOOD, "a-1,d,वर्ड,word,forbidden,preferred,,loan"]),
        none
    );
    assert_eq!(
        told(&["x,d,\"क, ख\",\"a, b; c\",preferred,preferred,\"say \"\"x\"\"\","]),
        none
    );
}

#[test]
fn every_rule_is_seen_to_fail() {
    assert!(!Table::new("d.csv", "hi,en\n").problems.is_empty());
    tells(&["a,d,शब्द,word,preferred"], "5 cells");
    tells(&["A b,d,शब्द,word,preferred,preferred,,"], "the id");
    tells(&["a,e,शब्द,word,preferred,preferred,,"], "the domain");
    tells(&["a,d,शब्द,word,good,preferred,,"], "unknown status");
    tells(&["a,d,शब्द,word,preferred,,,"], "unknown en_status");
    tells(
        &["a,d,word,word,preferred,preferred,,"],
        "not in Devanagari",
    );
    tells(
        &["a,d,शब्द word,word,preferred,preferred,,"],
        "not in Devanagari",
    );
    tells(&["a,d,शब्द,शब्द,preferred,preferred,,"], "not in Latin");
    tells(&["a,d,शब्द,word;,preferred,preferred,,"], "not in Latin");
    tells(
        &["a,d,शब्द; वर्ड,word,preferred,preferred,,"],
        "more than one",
    );
    tells(&["a,d,\u{95B}रा,word,preferred,preferred,,"], "not NFC");
    tells(
        &["a,d,महत्\u{200D}व,word,preferred,preferred,,"],
        "invisible",
    );
    tells(&["a,d,शब्द,word,admitted,preferred,,"], "0 preferred");
    tells(
        &[GOOD, "a-1,d,वर्ड,word,preferred,preferred,,"],
        "2 preferred",
    );
    tells(
        &[GOOD, "a-1,d,शब्द,word,admitted,preferred,,"],
        "stands twice",
    );
    tells(
        &[GOOD, "a-1,d,वर्ड,words,admitted,preferred,,"],
        "another English side",
    );
    tells(
        &[
            GOOD,
            "b,d,ध्वनि,sound,preferred,preferred,,",
            "b,d,शब्द,sound,forbidden,preferred,,",
        ],
        "is preferred in a-1",
    );
    tells(
        &[GOOD, "b,d,वर्ड,Word; term,preferred,preferred,,"],
        "is the main term of",
    );
    let twice = told_of(&[
        ("d.csv", &[GOOD]),
        ("e.csv", &["a-1,e,वर्ड,word,admitted,preferred,,"]),
    ]);
    assert!(
        twice.iter().any(|t| t.contains("stands in e.csv too")),
        "{twice:?}"
    );
}

#[test]
fn canonical_form_sorts_trims_composes_and_quotes_only_where_needed() {
    let messy = "id,domain,hi,en,status,en_status,definition,note\n\
        b,d,ख,\"two\",preferred,preferred,,\n\
        a,d,घ,one,forbidden,preferred,,\n\
        a,d,\u{95B},one,admitted,preferred,,\"x, y\"\n\
        a,d, ग ,one,admitted,preferred,,\n\
        a,d,क,one,preferred,preferred,,\"a \"\"b\"\"\"\n\
        a-b,d,च,three,preferred,preferred,,\n";
    let sorted = "id,domain,hi,en,status,en_status,definition,note\n\
        a,d,क,one,preferred,preferred,,\"a \"\"b\"\"\"\n\
        a,d,ग,one,admitted,preferred,,\n\
        a,d,ज\u{93C},one,admitted,preferred,,\"x, y\"\n\
        a,d,घ,one,forbidden,preferred,,\n\
        a-b,d,च,three,preferred,preferred,,\n\
        b,d,ख,two,preferred,preferred,,\n";
    assert_eq!(canonical(&Table::new("d.csv", messy).rows), sorted);
    assert_eq!(canonical(&Table::new("d.csv", sorted).rows), sorted);
}
