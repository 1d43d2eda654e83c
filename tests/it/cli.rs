//! The command line, case by case, and the contract of its JSON.
//!
//! The cases are data: `tests/cases/*.txt`. A case begins with `## ` and what it shows, and has a
//! desk of its own. Files come first, each as `+ NAME` and its lines after `| `, where `\t`, `\r`,
//! `\\` and `\u{…}` are read as in Rust; then a transcript (see [`crate::transcript`]). A line that
//! begins with `//` is a remark. `+ NAME <- PATH` copies a file of the repository. A case whose
//! title ends in `(empty store)` begins with a store that holds nothing.

use std::fs;

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::support::{BIN, Desk, Run, has_fields, note, repo_file, root};
use crate::transcript::{deviation, shell, steps};

/// Runs a case; how it went where it went otherwise.
fn run_case(case: &str) -> Vec<String> {
    let (title, body) = case.split_once('\n').unwrap();
    let empty = title.ends_with("(empty store)");
    let desk = if empty {
        Desk::with_empty_store()
    } else {
        Desk::with_starter()
    };
    let mut file: Option<(String, String)> = None;
    let mut transcript = String::new();
    for line in body.lines().filter(|l| !l.starts_with("//")) {
        if let Some(name) = line.strip_prefix("+ ") {
            file.take().map(|(name, text)| desk.put(&name, text));
            match name.split_once(" <- ") {
                Some((name, path)) => drop(desk.put(name, repo_file(path))),
                None => file = Some((name.to_owned(), String::new())),
            }
        } else if let Some(text) = line.strip_prefix("| ").or((line == "|").then_some("")) {
            let (_, content) = file.as_mut().expect("a line of a file follows its name");
            content.push_str(&unescaped(text));
            content.push('\n');
        } else if !transcript.is_empty() || line.starts_with("$ ") {
            transcript.push_str(line);
            transcript.push('\n');
        }
    }
    file.take().map(|(name, text)| desk.put(&name, text));
    let steps = steps(&transcript);
    assert!(!steps.is_empty(), "{title}: no command");
    steps
        .iter()
        .filter_map(|step| deviation(step, &shell(&desk, &step.line)))
        .map(|went| format!("## {title}\n{went}"))
        .collect()
}

fn unescaped(text: &str) -> String {
    let mut parts = text.split('\\');
    let mut out = parts.next().unwrap_or_default().to_owned();
    while let Some(part) = parts.next() {
        let rest = part.get(1..).unwrap_or_default();
        match part.chars().next() {
            Some('t') => out.push_str(&format!("\t{rest}")),
            Some('r') => out.push_str(&format!("\r{rest}")),
            Some('u') => {
                let (code, rest) = part[2..].split_once('}').expect("\\u{…}");
                out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
                out.push_str(rest);
            }
            // `\\`: an empty part, then what follows the second.
            None => out.push_str(&format!("\\{}", parts.next().unwrap_or_default())),
            Some(other) => panic!("unknown escape \\{other}"),
        }
    }
    out
}

#[test]
fn every_case_goes_as_written() {
    let mut otherwise = Vec::new();
    let mut n_cases = 0;
    for entry in fs::read_dir(root().join("tests/cases")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let cases = text.split("\n## ").skip(1);
        let name = path.file_name().unwrap().to_str().unwrap();
        for case in cases {
            n_cases += 1;
            otherwise.extend(
                run_case(case)
                    .into_iter()
                    .map(|went| format!("{name}\n{went}")),
            );
        }
    }
    assert!(n_cases > 20, "{n_cases}");
    let n = otherwise.len();
    assert!(
        n == 0,
        "{n} steps went otherwise:\n\n{}",
        otherwise.join("\n")
    );
}

#[test]
fn escapes_are_read() {
    assert_eq!(unescaped(r"\u{FEFF}a\tb\r"), "\u{FEFF}a\tb\r");
    assert_eq!(unescaped(r"a\\tb"), r"a\tb");
    assert_eq!(unescaped("क"), "क");
}

const COMMANDS: &[&str] = &[
    "init",
    "lookup",
    "suggest",
    "check",
    "abbreviations",
    "segments",
    "pretranslate",
    "import",
    "export",
    "convert-encoding",
    "history",
    "undo",
    "purge",
    "stats",
    "explain",
    "checks",
    "completions",
    "man",
];

#[test]
fn every_command_has_help_with_an_example() {
    let desk = Desk::new();
    let all = desk.run(&["--help"]).ends(0);
    assert!(all.out.contains("Example"), "{all:#?}");
    for name in COMMANDS {
        let help = desk.run(&[name, "--help"]).ends(0);
        let (_, example) = help
            .out
            .split_once("Example")
            .unwrap_or_else(|| panic!("{help:#?}"));
        assert!(example.contains(&format!("dubhashi {name}")), "{help:#?}");
        assert_eq!(help.err, "");
        assert_eq!(desk.run(&["help", name]).ends(0).out, help.out);
    }
    // Help makes no store.
    assert!(!desk.store().exists());
}

#[test]
fn the_list_of_commands_here_is_whole() {
    let help = Desk::new().run(&["--help"]).ends(0);
    let section = help
        .out
        .split_once("Commands:\n")
        .unwrap()
        .1
        .split("\n\n")
        .next()
        .unwrap();
    let listed: Vec<&str> = section
        .lines()
        .filter(|l| l.starts_with("  ") && !l.starts_with("   "))
        .map(|l| l.split_whitespace().next().unwrap())
        .collect();
    assert!(listed.len() >= 12, "{listed:?}");
    for name in &listed {
        assert!(COMMANDS.contains(name) || *name == "help", "{name}");
    }
}

/// The one answer to a query.
fn answer(desk: &Desk, args: &[&str]) -> Value {
    let run: Run = desk.run(&[&["lookup", "--format", "json"], args].concat());
    let mut lines = run.json_lines();
    assert_eq!(lines.len(), 1, "{run:#?}");
    let found = !lines[0]["hits"].as_array().unwrap().is_empty();
    assert_eq!(run.status, Some(if found { 0 } else { 1 }), "{run:#?}");
    lines.remove(0)
}

#[test]
fn lookup_finds_at_every_tier_in_both_directions() {
    let desk = Desk::with_starter();
    // Query, how, why, language of the term found, term, an equivalent.
    for (query, how, why, lang, term, other) in [
        (
            "समझौता ज्ञापन",
            "exact",
            None,
            "hi",
            "समझौता ज्ञापन",
            "memorandum of understanding",
        ),
        (
            "memorandum of understanding",
            "exact",
            None,
            "en",
            "memorandum of understanding",
            "समझौता ज्ञापन",
        ),
        (
            "हिन्दी दिवस",
            "spelling",
            Some("orthography"),
            "hi",
            "हिंदी दिवस",
            "Hindi Diwas",
        ),
        (
            "सहउत्पादन",
            "spelling",
            Some("lenient"),
            "hi",
            "सह-उत्पादन",
            "co-production",
        ),
        (
            "coproduction",
            "spelling",
            Some("lenient"),
            "en",
            "co-production",
            "सह-उत्पादन",
        ),
        (
            "समझौते ज्ञापनों",
            "inflected",
            None,
            "hi",
            "समझौता ज्ञापन",
            "memorandum of understanding",
        ),
        (
            "मित्र देशों",
            "inflected",
            None,
            "hi",
            "मित्र देश",
            "friendly country",
        ),
        (
            "friendly countries",
            "inflected",
            None,
            "en",
            "friendly country",
            "मित्र देश",
        ),
        (
            "ज्ञापन",
            "partial",
            None,
            "hi",
            "समझौता ज्ञापन",
            "memorandum of understanding",
        ),
        (
            "memorandum",
            "partial",
            None,
            "en",
            "memorandum of understanding",
            "समझौता ज्ञापन",
        ),
        (
            "कृत्रिम बुद्धमत्ता",
            "fuzzy",
            None,
            "hi",
            "कृत्रिम बुद्धिमत्ता",
            "artificial intelligence",
        ),
        (
            "artifical intelligence",
            "fuzzy",
            None,
            "en",
            "artificial intelligence",
            "कृत्रिम बुद्धिमत्ता",
        ),
        (
            "एसडब्ल्यूजी",
            "exact",
            None,
            "hi",
            "एसडब्ल्यूजी",
            "sub working group",
        ),
        ("SWG", "exact", None, "en", "SWG", "उप कार्य दल"),
    ] {
        let answer = answer(&desk, &[query]);
        let hit = &answer["hits"][0];
        let told = (&hit["match"], &hit["why"], &hit["lang"], &hit["term"]);
        let wanted = (&how.into(), &why.into(), &lang.into(), &term.into());
        assert_eq!(told, wanted, "{query}: {hit}");
        let terms = hit["concept"]["terms"].as_array().unwrap();
        assert!(terms.iter().any(|t| t["text"] == other), "{query}: {hit}");
    }
}

#[test]
fn lookup_keeps_its_contract() {
    let desk = Desk::with_starter();
    let told = answer(&desk, &["एसडब्ल्यूजी"]);
    has_fields(&told, &["query", "reading", "hits"]);
    assert_eq!(
        (&told["query"], &told["reading"]),
        (&"एसडब्ल्यूजी".into(), &"SWG".into())
    );
    let hit = &told["hits"][0];
    has_fields(hit, &["match", "why", "rate", "lang", "term", "concept"]);
    assert_eq!(
        (&hit["match"], &hit["why"], &hit["rate"]),
        (&"exact".into(), &Value::Null, &100.into())
    );
    let concept = &hit["concept"];
    has_fields(
        concept,
        &["id", "glossary", "domain", "definition", "note", "terms"],
    );
    assert!(concept["id"].is_i64());
    assert_eq!(
        (&concept["glossary"], &concept["domain"]),
        (&"starter".into(), &"defence".into())
    );
    for term in concept["terms"].as_array().unwrap() {
        has_fields(term, &["lang", "text", "status"]);
    }
    assert_eq!(answer(&desk, &["उप", "कार्य", "दल"])["query"], "उप कार्य दल");
    assert_eq!(answer(&desk, &["उप कार्य दल"])["reading"], Value::Null);
    let nothing = answer(&desk, &["ठठठठ"]);
    assert_eq!(nothing["hits"], serde_json::json!([]));
}

#[test]
fn lookup_obeys_its_options() {
    let desk = Desk::with_starter();
    let hits = |args: &[&str]| answer(&desk, args)["hits"].as_array().unwrap().clone();
    assert!(hits(&["रक्षा"]).len() > 3);
    assert_eq!(hits(&["--limit", "2", "रक्षा"]).len(), 2);
    assert_eq!(hits(&["--limit", "2", "रक्षा"])[..], hits(&["रक्षा"])[..2]);
    assert!(
        hits(&["--lang", "hi", "SWG"])
            .iter()
            .all(|h| h["lang"] == "hi")
    );
    assert!(
        hits(&["--lang", "en", "SWG"])
            .iter()
            .any(|h| h["term"] == "SWG")
    );
    desk.run(&["lookup", "--limit", "0", "SWG"]).ends(2);
    desk.run(&["lookup", "--lang", "fr", "SWG"]).ends(2);
}

#[test]
fn lookup_answers_one_query_a_line() {
    let desk = Desk::with_starter();
    let run = desk
        .run_on(
            &["lookup", "--format", "json", "-"],
            "SWG\nरेपो दर\n\nठठठठ\n",
        )
        .ends(1);
    let queries: Vec<Value> = run
        .json_lines()
        .iter()
        .map(|l| l["query"].clone())
        .collect();
    assert_eq!(queries, ["SWG", "रेपो दर", "", "ठठठठ"]);
    desk.run_on(&["lookup", "-"], "SWG\nरेपो दर\n").ends(0);
    desk.run_on(&["lookup", "-"], "").ends(0);
}

#[test]
fn a_fold_joins_no_different_words() {
    let desk = Desk::with_empty_store();
    desk.put(
        "pairs.csv",
        "hi,en\nदिन,day\nऔर,and\nमें,in\nसरकार,government\nमंत्री,minister\n",
    );
    desk.run(&["import", "--as", "glossary", "pairs.csv"])
        .ends(0);
    for query in ["दीन", "ओर", "मैं", "सरकारी", "मित्र"] {
        for hit in answer(&desk, &[query])["hits"].as_array().unwrap() {
            assert!(
                !["exact", "spelling", "inflected"].contains(&hit["match"].as_str().unwrap()),
                "{query}: {hit}"
            );
        }
    }
}

#[test]
fn suggest_keeps_its_contract() {
    let desk = Desk::with_starter();
    desk.put("m.tsv", "en\thi\nThe fee is 500 rupees.\tशुल्क 500 रुपये है।\nThe office opens on Monday.\tदफ्तर सोमवार को खुलता है।\n");
    desk.run(&["import", "--as", "memory", "m.tsv"]).ends(0);
    let text = "\u{FEFF}शुल्क 600 रुपये है।\r\n\r\nएसडब्ल्यूजी ने 5 अरब डॉलर के समझौते ज्ञापनों पर चर्चा की।\r\n";
    desk.put("new.txt", text);
    let lines = desk
        .run(&["suggest", "--format", "json", "new.txt"])
        .ends(0)
        .json_lines();
    assert_eq!(lines.len(), 2, "{lines:#?}");
    for sentence in &lines {
        has_fields(
            sentence,
            &[
                "text", "lang", "line", "start", "end", "matches", "terms", "acronyms", "numbers",
            ],
        );
        assert_eq!(sentence["lang"], "hi");
        stands(text, sentence);
        for name in ["terms", "acronyms", "numbers"] {
            sentence[name]
                .as_array()
                .unwrap()
                .iter()
                .for_each(|part| stands(text, part));
        }
    }
    assert_eq!(
        (&lines[0]["line"], &lines[1]["line"]),
        (&1.into(), &3.into())
    );
    let found = &lines[0]["matches"][0];
    has_fields(
        found,
        &[
            "rate", "penalty", "kind", "source", "target", "origin", "unit", "diff",
        ],
    );
    assert_eq!(
        (&found["kind"], &found["origin"]),
        (&"fuzzy".into(), &"m.tsv".into())
    );
    assert_eq!(found["target"], "The fee is 500 rupees.");
    let diff: Vec<(&str, &str)> = found["diff"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| (part[0].as_str().unwrap(), part[1].as_str().unwrap()))
        .collect();
    let side = |sign: &str| -> String {
        diff.iter()
            .filter(|(s, _)| *s == "=" || *s == sign)
            .map(|(_, text)| *text)
            .collect()
    };
    assert_eq!(
        (side("-"), side("+")),
        ("शुल्क 500 रुपये है।".to_owned(), "शुल्क 600 रुपये है।".to_owned())
    );
    let term = lines[1]["terms"]
        .as_array()
        .unwrap()
        .iter()
        .find(|t| t["text"] == "समझौते ज्ञापनों")
        .unwrap();
    has_fields(term, &["text", "start", "end", "match", "concept"]);
    assert_eq!(term["match"], "inflected");
    assert_eq!(lines[1]["acronyms"][0]["latin"], "SWG");
    assert_eq!(
        (
            &lines[1]["numbers"][0]["text"],
            &lines[1]["numbers"][0]["value"]
        ),
        (&"5 अरब डॉलर".into(), &"5000000000".into())
    );
    let number = &lines[1]["numbers"][0];
    assert_eq!(
        (&number["kind"], &number["unit"], &number["rendering"]),
        (&"money".into(), &"USD".into(), &"$5 billion".into())
    );
}

/// Whether `text` of a part of a report is what stands in the file between `start` and `end`.
#[track_caller]
fn stands(file: &str, part: &Value) {
    let at = |name: &str| part[name].as_u64().unwrap() as usize;
    assert_eq!(
        &file[at("start")..at("end")],
        part["text"].as_str().unwrap(),
        "{part}"
    );
}

#[test]
fn suggest_reads_a_file_standard_input_or_a_text_alike() {
    let desk = Desk::with_starter();
    let text = "भारत ने मित्र देशों के साथ समझौता ज्ञापन पर हस्ताक्षर किए।";
    desk.put("new.txt", text);
    let from_file = desk.run(&["suggest", "new.txt"]).ends(0).out;
    assert!(from_file.contains("मित्र देशों = friendly"), "{from_file}");
    assert_eq!(desk.run_on(&["suggest"], text).ends(0).out, from_file);
    assert_eq!(desk.run_on(&["suggest", "-"], text).ends(0).out, from_file);
    assert_eq!(
        desk.run(&["suggest", "--text", text]).ends(0).out,
        from_file
    );
    desk.run(&["suggest", "--text", "ठठठ।"]).ends(1);
    desk.run(&["suggest", "--text", text, "new.txt"]).ends(2);
    desk.run(&["suggest", "--threshold", "101", "--text", text])
        .ends(2);
}

#[test]
fn common_words_are_no_short_forms() {
    let desk = Desk::with_starter();
    let text = "The two countries have set up a sub working group.";
    let line = desk
        .run(&["suggest", "--format", "json", "--text", text])
        .ends(0)
        .json();
    let terms: Vec<&str> = line["terms"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| t["text"].as_str().unwrap())
        .collect();
    assert_eq!(terms, ["sub working group"]);
}

const FAULTY: &str = "कृत्रिम बुद्धिमत्ता पर बैठक हुई।\n\nमंत्री ने आर्टिफिशियल इंटेलिजेंस की बात की।\n";

#[test]
fn check_keeps_its_contract() {
    let desk = Desk::with_starter();
    desk.put("a.hi.txt", FAULTY);
    let report = desk
        .run(&["check", "--format", "json", "a.hi.txt"])
        .ends(1)
        .json();
    has_fields(&report, &["findings", "summary"]);
    assert_eq!(report["summary"]["files"], 1);
    assert_eq!(report["summary"]["findings"], 1);
    has_fields(
        &report["summary"],
        &["files", "segments", "findings", "suppressed"],
    );
    let finding = &report["findings"][0];
    let place = ["file", "side", "line", "column", "start", "end", "text"];
    has_fields(finding, &place);
    has_fields(
        finding,
        &["id", "check", "severity", "message", "fixes", "related"],
    );
    has_fields(&finding["related"][0], &place);
    has_fields(&finding["fixes"][0], &["text", "safe"]);
    let told = ["file", "side", "check", "severity"].map(|name| finding[name].as_str().unwrap());
    assert_eq!(told, ["a.hi.txt", "target", "mixed-terms", "warning"]);
    assert_eq!(
        (&finding["line"], &finding["column"]),
        (
            &3.into(),
            &"मंत्री ने ".chars().count().saturating_add(1).into()
        )
    );
    stands(FAULTY, finding);
    stands(FAULTY, &finding["related"][0]);
}

#[test]
fn a_fix_replaces_exactly_its_place() {
    let desk = Desk::with_starter();
    let crlf = FAULTY.replace('\n', "\r\n");
    let markdown = "# बैठक\n\n- कृत्रिम बुद्धिमत्ता\n- **आर्टिफिशियल इंटेलिजेंस** की बात\n";
    for (name, text) in [
        ("a.txt", FAULTY.to_owned()),
        ("bom.txt", format!("\u{FEFF}{FAULTY}")),
        ("crlf.txt", crlf.clone()),
        ("both.txt", format!("\u{FEFF}{crlf}")),
        ("a.md", markdown.to_owned()),
        (
            "bom.md",
            format!("\u{FEFF}{}", markdown.replace('\n', "\r\n")),
        ),
    ] {
        desk.put(name, &text);
        let report = desk
            .run(&["check", "--format", "json", name])
            .ends(1)
            .json();
        assert_eq!(
            report["findings"].as_array().unwrap().len(),
            1,
            "{name}: {report}"
        );
        let finding = &report["findings"][0];
        stands(&text, finding);
        stands(&text, &finding["related"][0]);
        let range =
            finding["start"].as_u64().unwrap() as usize..finding["end"].as_u64().unwrap() as usize;
        let before = &text[..range.start];
        assert_eq!(finding["line"], before.matches('\n').count() + 1, "{name}");
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let column = before[line_start..]
            .trim_start_matches('\u{FEFF}')
            .chars()
            .count()
            + 1;
        assert_eq!(finding["column"], column, "{name}");
        let mut mended = text.clone();
        mended.replace_range(range, finding["fixes"][0]["text"].as_str().unwrap());
        assert_eq!(
            mended,
            text.replace("आर्टिफिशियल इंटेलिजेंस", "कृत्रिम बुद्धिमत्ता"),
            "{name}"
        );
        desk.put(name, mended);
        desk.run(&["check", name]).ends(0);
    }
}

#[test]
fn a_finding_keeps_its_id_when_the_text_around_it_moves() {
    let desk = Desk::with_starter();
    let id = |text: String| {
        desk.put("a.txt", text);
        desk.run(&["check", "--format", "json", "a.txt"])
            .ends(1)
            .json()["findings"][0]["id"]
            .clone()
    };
    let first = id(FAULTY.to_owned());
    assert_eq!(id(format!("नई पहली पंक्ति यहां है।\n\n{FAULTY}")), first);
    assert_ne!(id(FAULTY.replace("मंत्री ने", "सचिव ने")), first);
}

#[test]
fn without_a_store_a_check_by_files_makes_none() {
    let desk = Desk::new();
    desk.put("a.txt", FAULTY);
    let glossary = root().join("fixtures/glossary.csv");
    desk.run(&["check", "--glossary", glossary.to_str().unwrap(), "a.txt"])
        .ends(1);
    assert!(!desk.store().exists());
}

#[test]
fn the_store_is_made_where_the_user_keeps_data() {
    let desk = Desk::new();
    let mut command = desk.command(&["lookup", "SWG"]);
    command.env_remove("DUBHASHI_DB");
    Run::of(command.output().unwrap(), "lookup").ends(0);
    assert!(desk.path().join("home/data/dubhashi/dubhashi.db").is_file());
    let elsewhere = desk.path().join("new/folder/other.db");
    desk.run(&["--db", elsewhere.to_str().unwrap(), "stats"])
        .ends(0);
    assert!(elsewhere.is_file() && !desk.store().exists());
}

#[test]
fn a_store_can_begin_without_the_starter_glossary() {
    for starter in [true, false] {
        let desk = Desk::new();
        let mut command = desk.command(&["stats", "--format", "json"]);
        command.env("DUBHASHI_NO_STARTER", if starter { "0" } else { "1" });
        let stats = Run::of(command.output().unwrap(), "stats").ends(0).json();
        assert_eq!(
            stats["glossaries"].as_array().unwrap().len(),
            usize::from(starter)
        );
    }
    let stats = Desk::with_empty_store()
        .run(&["--no-starter", "stats", "--format", "json"])
        .ends(0)
        .json();
    assert_eq!(stats["glossaries"], serde_json::json!([]));
}

#[test]
fn what_is_exported_reads_back_equal() {
    let desk = Desk::with_starter();
    desk.put("own.csv", "hi,en,status,definition,note,source,सूची\n\"शब्द, \"\"वाला\"\"\",word,preferred,\"a,b\",n,web,1\nवर्ड,word,forbidden,,loan,,\nकेवल,only; just,,,,,\n");
    desk.run(&["import", "own.csv"]).ends(0);
    desk.run(&["export", "all.csv"]).ends(0);
    let other = Desk::with_empty_store();
    other
        .run(&[
            "import",
            "--no-starter",
            "--into",
            "all",
            desk.path().join("all.csv").to_str().unwrap(),
        ])
        .ends(0);
    assert_eq!(
        other.run(&["export", "--no-starter", "-"]).ends(0).out,
        desk.read("all.csv")
    );
    let header = desk.read("all.csv").lines().next().unwrap().to_owned();
    assert!(
        header.starts_with("id,domain,hi,en,status,en_status,definition,note"),
        "{header}"
    );
    assert!(
        header.contains("source") && header.contains("सूची"),
        "{header}"
    );
    assert_eq!(desk.run(&["export", "-"]).ends(0).out, desk.read("all.csv"));
    let one = desk.run(&["export", "--glossary", "own", "-"]).ends(0).out;
    assert_eq!(one.lines().count(), 4, "{one}");
}

#[test]
fn rows_of_one_concept_keep_their_own_unknown_columns() {
    let desk = Desk::with_empty_store();
    desk.put(
        "own.csv",
        "hi,en,status,note,source\nयुद्धविराम,ceasefire,preferred,,PIB\n\
         संघर्षविराम,ceasefire,admitted,,PTI\n",
    );
    desk.run(&["import", "own.csv"]).ends(0);
    desk.run(&["export", "out.csv"]).ends(0);
    assert_eq!(
        desk.read("out.csv"),
        "id,domain,hi,en,status,en_status,definition,note,source\n\
         ,,युद्धविराम,ceasefire,preferred,,,,PIB\n\
         ,,संघर्षविराम,ceasefire,admitted,,,,PTI\n"
    );
    let again = desk
        .run(&["import", "--into", "own", "--format", "json", "out.csv"])
        .ends(0)
        .json();
    assert_eq!(
        (&again["new"], &again["merged"], &again["unchanged"]),
        (&0.into(), &0.into(), &2.into())
    );
}

#[test]
fn a_file_that_is_exported_onto_is_replaced_whole() {
    let desk = Desk::with_starter();
    desk.put("all.csv", "x".repeat(10_000_000));
    desk.run(&["export", "all.csv"]).ends(0);
    assert_eq!(desk.read("all.csv"), desk.run(&["export", "-"]).ends(0).out);
}

#[test]
fn a_rehearsal_writes_nothing() {
    let desk = Desk::with_starter();
    desk.put("own.csv", "hi,en\nनया शब्द,new word\n");
    let before = desk.files();
    let report = desk
        .run(&["import", "--dry-run", "--format", "json", "own.csv"])
        .ends(0)
        .json();
    assert_eq!(
        (&report["dry_run"], &report["new"], &report["operation"]),
        (&true.into(), &1.into(), &Value::Null)
    );
    assert_eq!(desk.files(), before);
}

#[test]
fn import_keeps_its_contract() {
    let desk = Desk::with_empty_store();
    desk.put(
        "own.csv",
        "hi,en,status\nनया शब्द,new word,preferred\nखाली,,\n",
    );
    let report = desk
        .run(&["import", "--format", "json", "own.csv"])
        .ends(1)
        .json();
    has_fields(
        &report,
        &[
            "file",
            "kind",
            "into",
            "decided",
            "rows",
            "new",
            "merged",
            "unchanged",
            "refused",
            "operation",
            "dry_run",
        ],
    );
    assert_eq!(report["refused"][0]["line"], 3);
    has_fields(&report["refused"][0], &["line", "reason", "row"]);
    assert_eq!(report["refused"][0]["row"], "खाली,,");
}

#[test]
fn undoing_the_first_of_two_imports_leaves_the_second() {
    let desk = Desk::with_starter();
    desk.put(
        "one.csv",
        "hi,en,status\nपहला शब्द,first word,preferred\nसाझा शब्द,shared word,preferred\n",
    );
    desk.put("two.csv", "hi,en,status\nदूसरा शब्द,second word,preferred\nसाझा शब्द,shared word,preferred\nसाझा बोल,shared word,admitted\n");
    let starter = desk.run(&["export", "-"]).ends(0).out;
    let import = |file: &str| {
        desk.run(&["import", "--into", "desk", "--format", "json", file])
            .ends(0)
            .json()["operation"]
            .to_string()
    };
    let first = import("one.csv");
    import("two.csv");
    desk.run(&["undo", &first]).ends(0);
    let left = desk.run(&["export", "--glossary", "desk", "-"]).ends(0).out;
    assert!(!left.contains("पहला"), "{left}");
    for word in ["दूसरा शब्द", "साझा शब्द", "साझा बोल"]
    {
        assert!(left.contains(word), "{word}: {left}");
    }
    assert_eq!(
        desk.run(&["export", "--glossary", "starter", "-"])
            .ends(0)
            .out,
        starter
    );
    // The second alone would have brought just this.
    let other = Desk::with_empty_store();
    other
        .run(&[
            "import",
            "--into",
            "desk",
            desk.path().join("two.csv").to_str().unwrap(),
        ])
        .ends(0);
    let sorted = |text: String| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(
        sorted(left),
        sorted(
            other
                .run(&["export", "--no-starter", "--glossary", "desk", "-"])
                .ends(0)
                .out
        )
    );
}

#[test]
fn color_comes_when_asked_for_alone() {
    let desk = Desk::with_starter();
    desk.put("a.txt", FAULTY);
    let escape = |args: &[&str], no_color: bool| {
        let mut command = desk.command(args);
        if no_color {
            command.env("NO_COLOR", "1");
        }
        Run::of(command.output().unwrap(), "color")
            .out
            .contains('\u{1b}')
    };
    for args in [["check", "a.txt"], ["lookup", "SWG"]] {
        let with = |when| [["--color", when], args].concat();
        assert!(!escape(&args, false));
        assert!(!escape(&args, true));
        assert!(!escape(&with("never"), false));
        assert!(escape(&with("always"), false));
        // What is typed is meant more than what is set.
        assert!(escape(&with("always"), true));
    }
    let uncolored = desk.run(&["check", "a.txt"]).out;
    let colored = desk.run(&["--color", "always", "check", "a.txt"]).out;
    assert_eq!(plain(&colored), uncolored);
}

/// What a command prints on a terminal of so many columns; `None`, with a note, where the program
/// `script` is not there to make one.
fn on_terminal(desk: &Desk, columns: u32, line: &str) -> Option<String> {
    let line = format!("stty cols {columns} rows 24 && {line}");
    let mut script = desk.program("script");
    script.args(["-qec", &line, "/dev/null"]);
    let Ok(output) = script.env("TERM", "xterm").env("BIN", BIN).output() else {
        note("the program `script` is absent: nothing is tested on a terminal");
        return None;
    };
    Some(Run::of(output, &line).out)
}

fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

#[test]
fn a_terminal_gets_color_unless_told_otherwise() {
    let desk = Desk::with_starter();
    desk.put("a.txt", FAULTY);
    for (line, colored) in [
        ("\"$BIN\" check a.txt", true),
        ("\"$BIN\" --color never check a.txt", false),
        ("\"$BIN\" check a.txt | cat", false),
        ("NO_COLOR=1 \"$BIN\" check a.txt", false),
    ] {
        let Some(told) = on_terminal(&desk, 80, line) else {
            return;
        };
        assert!(told.contains("mixed-terms"), "{line}: {told}");
        assert_eq!(told.contains('\u{1b}'), colored, "{line}: {told}");
    }
}

#[test]
fn a_narrow_terminal_is_respected() {
    let desk = Desk::with_starter();
    let long = "यह एक बहुत लंबा वाक्य है जिसमें कई शब्द आते हैं और जो चलता जाता है ".repeat(3);
    desk.put("a.txt", format!("{long}\n{FAULTY}"));
    let check = |columns| on_terminal(&desk, columns, "\"$BIN\" check a.txt").map(|t| plain(&t));
    let (Some(narrow), Some(wide)) = (check(44), check(100)) else {
        return;
    };
    let widest = |text: &str| {
        assert!(text.contains("mixed-terms"), "{text}");
        let lines = text.lines().filter(|l| l.starts_with("    "));
        lines.map(|l| l.trim_end().width()).max().unwrap()
    };
    assert!(widest(&narrow) <= 44, "{narrow}");
    assert!((45..=100).contains(&widest(&wide)), "{wide}");
}

#[test]
fn shells_and_man_understand_what_is_made_for_them() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = desk.run(&["completions", shell]).ends(0).out;
        assert!(
            script.contains("dubhashi") && script.contains("lookup"),
            "{shell}"
        );
    }
    desk.put(
        "completions.bash",
        desk.run(&["completions", "bash"]).ends(0).out,
    );
    if let Ok(output) = desk
        .program("bash")
        .args(["-n", "completions.bash"])
        .output()
    {
        assert_eq!(Run::of(output, "bash").ends(0).err, "");
    }
    let page = desk.run(&["man"]).ends(0).out;
    assert!(page.contains(".TH dubhashi 1"), "{page}");
    for name in COMMANDS.iter().filter(|n| **n != "man") {
        assert!(
            page.contains(&format!("DUBHASHI {}", name.to_uppercase())),
            "{name}"
        );
    }
}

#[test]
fn a_check_is_explained_by_its_name() {
    let desk = Desk::new();
    let checks = desk
        .run(&["checks", "--format", "json"])
        .ends(0)
        .json_lines();
    assert!(checks.len() >= 4);
    for check in checks {
        has_fields(&check, &["name", "severity", "about"]);
        let name = check["name"].as_str().unwrap();
        let explained = desk.run(&["explain", name]).ends(0).out;
        assert!(explained.starts_with(&format!("# {name}\n")), "{explained}");
        for part in ["## What it does", "## Why it matters", "## Examples"] {
            assert!(explained.contains(part), "{name}: {part}");
        }
        assert!(
            explained.contains(check["about"].as_str().unwrap()),
            "{check}"
        );
    }
    assert!(!desk.store().exists());
}

/// The fixes of the findings in a file with the given name and content.
fn fixes(desk: &Desk, name: &str, content: &str) -> Vec<Vec<String>> {
    desk.put(name, content);
    let report = desk
        .run(&["check", "--format", "json", name])
        .ends(1)
        .json();
    let findings = report["findings"].as_array().unwrap();
    let texts = |f: &serde_json::Value| {
        let fixes = f["fixes"].as_array().unwrap();
        fixes
            .iter()
            .map(|fix| fix["text"].as_str().unwrap().to_owned())
            .collect()
    };
    findings.iter().map(texts).collect()
}

#[test]
fn a_fix_is_offered_only_where_it_can_stand() {
    let desk = Desk::with_starter();
    let article = |second: &str| format!("उप कार्य दल बना। {second} की बैठक हुई।\n");
    let whole = fixes(&desk, "a.md", &article("**सब वर्किंग ग्रुप**"));
    assert_eq!(whole, [["उप कार्य दल"]]);
    for split in ["[सब वर्किंग](http://x.y/z) ग्रुप", "**सब** वर्किंग ग्रुप"]
    {
        let none = fixes(&desk, "b.md", &article(split));
        assert_eq!(none, [Vec::<String>::new()], "{split}");
    }
}
