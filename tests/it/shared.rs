//! Real text beside the repository, where it is there: nothing in it is needed to build or to pass.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use dubhashi::text::fold::{self, Tier};
use dubhashi::text::{Lang, Lexicon, abbreviation, acronym, analysed, number, sentences, tokens};
use serde_json::Value;

use crate::hostile::{Random, SEED, damaged, read_damaged, survives};
use crate::support::{Desk, note, root};

/// The folder beside the repository; `DUBHASHI_SHARED` names another.
pub(crate) fn shared() -> Option<PathBuf> {
    let named = std::env::var_os("DUBHASHI_SHARED").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| root().join("../shared"));
    if folder.join("data").is_dir() {
        return Some(folder);
    }
    note("../shared is absent: skipped");
    None
}

/// What was seen in a body of text.
#[derive(Default)]
struct Census {
    texts: usize,
    sentences: usize,
    words: usize,
    invisible: usize,
    folded: [usize; 3],
    acronyms: BTreeMap<String, usize>,
    abbreviations: usize,
}

impl Census {
    fn read(&mut self, text: &str) {
        self.texts += 1;
        let sentences = sentences(text);
        tile(text, &sentences);
        self.sentences += sentences.len();
        let tokens = tokens(text);
        let spans: Vec<_> = tokens.iter().map(|t| t.span.clone()).collect();
        tile(text, &spans);
        let mut lexicon = Lexicon::default();
        for placed in analysed(text, &mut lexicon) {
            let word = lexicon.word(placed.word);
            self.words += 1;
            self.folded[0] += usize::from(word.encoding() != word.text());
            self.folded[1] += usize::from(word.orthography() != word.encoding());
            self.folded[2] += usize::from(word.lenient() != word.orthography());
            self.invisible += usize::from(word.text().contains(fold::is_invisible));
            for citation in word.citations() {
                assert_ne!(&*citation.key, word.lenient());
            }
            for tier in [Tier::Encoding, Tier::Orthography, Tier::Lenient] {
                let key = fold::fold(word.text(), tier);
                assert_eq!(fold::fold(&key, tier), key, "{}", word.text());
            }
        }
        for acronym in acronym::acronyms(text, &tokens) {
            *self.acronyms.entry(acronym.latin).or_default() += 1;
        }
        self.abbreviations += abbreviation::abbreviations(text, &tokens).len();
        number::quantities(text, &tokens, &Lang::HI);
    }
}

/// Spans rise, and nothing but white space and invisible characters is between them.
fn tile(text: &str, spans: &[std::ops::Range<usize>]) {
    let mut at = 0;
    for span in spans
        .iter()
        .chain(std::iter::once(&(text.len()..text.len())))
    {
        let gap = &text[at..span.start];
        assert!(
            gap.chars()
                .all(|c| c.is_whitespace() || fold::is_invisible(c)),
            "{gap:?} is lost in {text}"
        );
        at = span.end;
    }
}

#[test]
fn all_real_text_is_read() {
    let Some(shared) = shared() else { return };
    let files = |folder: &str, ending: &str| {
        let mut files: Vec<PathBuf> = fs::read_dir(shared.join(folder))
            .unwrap()
            .map(|e| e.unwrap().path())
            .filter(|p| p.to_str().unwrap().ends_with(ending))
            .collect();
        files.sort();
        files
    };
    let mut bodies: BTreeMap<&str, Census> = BTreeMap::new();
    for file in files("data/articles/ntrex", ".txt") {
        let text = fs::read_to_string(&file).unwrap();
        bodies.entry("articles").or_default().read(&text);
    }
    for folder in ["data/pairs", "data/raw_unicode"] {
        for file in files(folder, ".tsv") {
            for line in fs::read_to_string(&file).unwrap().lines() {
                let (english, hindi) = line.split_once('\t').unwrap();
                bodies.entry("pairs, English").or_default().read(english);
                bodies.entry("pairs, Hindi").or_default().read(hindi);
            }
        }
    }
    for (name, c) in bodies {
        note(&format!(
            "{name}: {} texts, {} sentences, {} tokens; keys that differ from the text: encoding {}, \
             orthography {}, lenient {}; with invisible characters {}; acronyms {} of {} kinds; \
             abbreviations {}",
            c.texts,
            c.sentences,
            c.words,
            c.folded[0],
            c.folded[1],
            c.folded[2],
            c.invisible,
            c.acronyms.values().sum::<usize>(),
            c.acronyms.len(),
            c.abbreviations
        ));
    }
}

/// All files below a folder, sorted.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let (mut files, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let kind = if path.is_dir() {
                &mut folders
            } else {
                &mut files
            };
            kind.push(path);
        }
    }
    files.sort();
    files
}

/// How many damaged copies of real files are read.
const N_DAMAGED: usize = 500;

/// Of a longer file only the first bytes are damaged and read, or the test would take minutes.
const MAX_DAMAGED: usize = 64 << 10;

#[test]
fn damaged_files_of_every_origin_are_read_or_refused() {
    let Some(shared) = shared() else { return };
    let files = files_below(&shared.join("data/formats"));
    let mut kinds: BTreeMap<_, Vec<&PathBuf>> = BTreeMap::new();
    for file in &files {
        kinds.entry(file.extension()).or_default().push(file);
    }
    let kinds: Vec<_> = kinds.into_values().collect();
    let mut random = Random::new(SEED);
    let mut n_read = 0;
    for nth in 0..N_DAMAGED {
        // Every second one by its kind, or the few files of the small kinds would hardly come up.
        let path = if nth % 2 == 0 {
            &files[nth * files.len() / N_DAMAGED]
        } else {
            let kind = &kinds[nth / 2 % kinds.len()];
            kind[nth / 2 / kinds.len() % kind.len()]
        };
        let mut bytes = fs::read(path).unwrap();
        bytes.truncate(MAX_DAMAGED);
        let bytes = damaged(&bytes, &mut random);
        let name = path.to_str().unwrap();
        let case = format!("seed {SEED:#x}, {nth}: {name}");
        n_read += survives(&case, || read_damaged(name, &bytes, None));
    }
    note(&format!(
        "{N_DAMAGED} damaged copies of {} files: {n_read} readings",
        files.len()
    ));
    assert!(n_read > 0);
}

fn import(desk: &Desk, path: &Path) -> Value {
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
fn check_raises_no_flood(desk: &Desk, shared: &Path) {
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
    // They were not edited as a desk would: blanks, quotation marks and names are full of slips.
    assert!(with.len() <= articles.len() * 3, "{by_check:?}");
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

fn seed_article(desk: &Desk, shared: &Path) {
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
            .map(|f| {
                let parts = [&f["check"], &f["text"], &f["fixes"][0]["text"]];
                parts.map(|v| v.as_str().unwrap_or_default())
            })
            .collect();
        let wanted = [
            ["mixed-spelling", "सितम्बर", "सितंबर"],
            ["mixed-terms", "आर्टिफिशियल इंटेलिजेंस", "कृत्रिम बुद्धिमत्ता"],
            ["mixed-terms", "अनुकूल विदेशी देशों", "मित्र देशों"],
            ["mixed-spelling", "जरिये", "जरिए"],
            ["abbreviation-conflict", "सब वर्किंग ग्रुप", "उप कार्य दल"],
            ["mixed-terms", "सब वर्किंग ग्रुप", "उप कार्य दल"],
            ["repeated-content", "इस एसडब्ल्यूजी का", ""],
            ["repeated-content", "वेबिनार के दौरान", ""],
            ["likely-misspelling", "कार्यकम", "कार्यक्रम"],
        ];
        // Of a sentence the beginning will do.
        let found: Vec<[String; 3]> = found
            .into_iter()
            .map(|[check, text, write]| {
                let n_words = if check == "repeated-content" { 3 } else { 9 };
                let words: Vec<&str> = text.split(' ').take(n_words).collect();
                [check.to_owned(), words.join(" "), write.to_owned()]
            })
            .collect();
        let wanted = wanted.map(|row| row.map(str::to_owned));
        assert_eq!(found, wanted);
        let suggested = desk.run(&["suggest", path]).ends(0).out;
        for term in [
            "समझौता ज्ञापन = ",
            "sub working group",
            "SWG",
            "artificial intelligence",
            "5 अरब डॉलर = $5 billion",
        ] {
            assert!(suggested.contains(term), "{term}");
        }
    }
}
