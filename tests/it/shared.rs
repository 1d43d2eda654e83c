//! Real text beside the repository, where it is there: nothing in it is needed to build or to pass.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::support::{Desk, note, root};

/// The folder beside the repository; `DUBHASHI_SHARED` names another.
fn shared() -> Option<PathBuf> {
    let named = std::env::var_os("DUBHASHI_SHARED").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| root().join("../shared"));
    if folder.join("data").is_dir() {
        return Some(folder);
    }
    note("../shared is absent: skipped");
    None
}

fn import(desk: &Desk, path: &std::path::Path) -> Value {
    desk.run(&["import", "--format", "json", path.to_str().unwrap()])
        .ends(0)
        .json()
}

#[test]
fn real_data_is_imported_and_undone() {
    let Some(shared) = shared() else { return };
    let desk = Desk::with_starter();
    let dictionary = import(&desk, &shared.join("data/glossary/freedict_eng_hin.tsv"));
    assert_eq!(
        (&dictionary["rows"], &dictionary["kind"]),
        (&33571.into(), &"glossary".into())
    );
    let pairs = shared.join("data/pairs/news_ntrex.tsv");
    let memory = import(&desk, &pairs);
    assert_eq!(
        (&memory["rows"], &memory["new"], &memory["kind"]),
        (&960.into(), &960.into(), &"memory".into())
    );

    // Quotes are kept as they are.
    let text = fs::read_to_string(pairs).unwrap();
    let (english, hindi) = text
        .lines()
        .find(|l| l.starts_with('"'))
        .unwrap()
        .split_once('\t')
        .unwrap();
    let sentences = desk
        .run(&[
            "suggest",
            "--format",
            "json",
            "--threshold",
            "100",
            "--text",
            hindi,
        ])
        .ends(0)
        .json_lines();
    let targets: Vec<&Value> = sentences
        .iter()
        .flat_map(|s| s["matches"].as_array().unwrap())
        .map(|m| &m["target"])
        .collect();
    assert!(
        targets.iter().any(|t| *t == english),
        "{english}: {targets:?}"
    );

    check_raises_no_flood(&desk, &shared);
    seed_article(&desk, &shared);

    desk.run(&["lookup", "abandon"]).ends(0);
    desk.run(&["undo", &dictionary["operation"].to_string()])
        .ends(0);
    let stats = desk.run(&["stats", "--format", "json"]).ends(0).json();
    assert_eq!(stats["glossaries"].as_array().unwrap().len(), 1, "{stats}");
    assert_eq!(
        (
            &stats["glossaries"][0]["name"],
            &stats["memories"][0]["units"]
        ),
        (&"starter".into(), &960.into())
    );
}

/// A dictionary without statuses judges nothing: it adds no finding to those without it.
fn check_raises_no_flood(desk: &Desk, shared: &std::path::Path) {
    let mut articles: Vec<String> = fs::read_dir(shared.join("data/articles/ntrex"))
        .unwrap()
        .map(|e| e.unwrap().path().to_str().unwrap().to_owned())
        .filter(|p| p.ends_with(".hi.txt"))
        .collect();
    articles.sort();
    assert!(articles.len() >= 60, "{}", articles.len());
    let findings = |desk: &Desk| {
        let mut args = vec!["check", "--format", "json"];
        args.extend(articles.iter().map(String::as_str));
        let run = desk.run(&args);
        assert!(matches!(run.status, Some(0 | 1)), "{run:#?}");
        run.json()["findings"].as_array().unwrap().clone()
    };
    let with = findings(desk);
    let mut by_check: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in &with {
        *by_check
            .entry(finding["check"].as_str().unwrap())
            .or_default() += 1;
    }
    note(&format!(
        "{} findings in {} articles: {by_check:?}",
        with.len(),
        articles.len()
    ));
    assert!(with.len() <= articles.len(), "{by_check:?}");
    let without = findings(&Desk::with_starter());
    let place = |f: &Value| {
        (
            f["file"].to_string(),
            f["start"].to_string(),
            f["check"].to_string(),
        )
    };
    let without: Vec<_> = without.iter().map(place).collect();
    let added: Vec<_> = with
        .iter()
        .map(place)
        .filter(|p| !without.contains(p))
        .collect();
    assert!(added.is_empty(), "{added:#?}");
}

fn seed_article(desk: &Desk, shared: &std::path::Path) {
    let article = shared.join("seed/article.hi.txt");
    let path = article.to_str().unwrap();
    for desk in [desk, &Desk::with_starter()] {
        let report = desk
            .run(&["check", "--format", "json", path])
            .ends(1)
            .json();
        let found: Vec<[&str; 3]> = report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| [&f["check"], &f["text"], &f["fixes"][0]["text"]].map(|v| v.as_str().unwrap()))
            .collect();
        let wanted = [
            ["mixed-terms", "आर्टिफिशियल इंटेलिजेंस", "कृत्रिम बुद्धिमत्ता"],
            ["mixed-terms", "अनुकूल विदेशी देशों", "मित्र देशों"],
            ["abbreviation-conflict", "सब वर्किंग ग्रुप", "उप कार्य दल"],
            ["mixed-terms", "सब वर्किंग ग्रुप", "उप कार्य दल"],
        ];
        assert_eq!(found, wanted);
        let suggested = desk.run(&["suggest", path]).ends(0).out;
        for term in [
            "समझौता ज्ञापन = ",
            "sub working group",
            "SWG",
            "artificial intelligence",
            "5 अरब = 5000000000",
        ] {
            assert!(suggested.contains(term), "{term}");
        }
    }
}
