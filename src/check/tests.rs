//! The registry as a whole, and the examples of every Markdown twin.

use std::ops::Range;

use super::explanation::template;
use super::*;
use crate::format::placeables::{Key, localized};
use crate::model::{Concept, Document, Segment, Side, Status, Term};
use crate::terms::TermIndex;
use crate::text::Lang;

/// A document of target lines.
fn document(lines: &[String]) -> Document {
    of_sides(lines.iter().map(|line| (Side::Target, line)), None)
}

/// A document of lines; with the language of the source, a table: every two lines are a pair, and the
/// codes in them are listed.
pub(super) fn of_sides<'a>(
    lines: impl Iterator<Item = (Side, &'a String)>,
    source: Option<Lang>,
) -> Document {
    let mut raw = String::new();
    let mut ranges = Vec::new();
    for (side, line) in lines {
        let start = raw.len();
        raw.push_str(line);
        ranges.push((side, start..raw.len()));
        raw.push('\n');
    }
    let is_english = source.as_ref().is_none_or(Lang::is_english);
    let mut key = Key::Any;
    let segment = |(idx, (side, range)): (usize, (Side, Range<usize>))| {
        let lang = match (side == Side::Source) == is_english {
            true => Lang::EN,
            false => Lang::HI,
        };
        let mut segment = Segment {
            record: source.is_some().then_some(idx / 2),
            ..Segment::verbatim(&raw, range, side, lang)
        };
        if source.is_some() {
            let is_source = side == Side::Source;
            let mark = localized(&mut segment, if is_source { Key::Any } else { key });
            key = Key::Like(mark);
        }
        segment
    };
    let segments = ranges.into_iter().enumerate().map(segment).collect();
    Document {
        name: "example.txt".into(),
        format: "text",
        segments,
        raw,
        ..Document::default()
    }
}

/// `english; other = हिंदी (status) | हिंदी`.
fn concept(line: &str) -> Concept {
    let (english, hindi) = line.split_once(" = ").unwrap();
    let term = |text: &str, lang: Lang| {
        let (text, status) = match text.split_once(" (") {
            Some((text, status)) => (
                text,
                Some(Status::parse(status.trim_end_matches(')')).unwrap()),
            ),
            None => (text, None),
        };
        Term {
            id: 0,
            lang,
            text: text.trim().to_owned(),
            status,
            note: None,
            extra: Default::default(),
        }
    };
    let en = english.split(';').map(|t| term(t.trim(), Lang::EN));
    let hi = hindi.split('|').map(|t| term(t.trim(), Lang::HI));
    Concept {
        glossary: "example".into(),
        terms: en.chain(hi).collect(),
        ..Concept::default()
    }
}

/// Marked ranges out of the text, and the text without marks.
fn unmark(text: &str) -> (String, Vec<String>) {
    let marked = text
        .split('⟦')
        .skip(1)
        .map(|part| part.split('⟧').next().unwrap().to_owned())
        .collect();
    (text.replace(['⟦', '⟧'], ""), marked)
}

/// What an example says, and what the check finds in it. Of `en:` and `hi:` lines the first is the source.
struct Example {
    marked: Vec<String>,
    fixes: Vec<String>,
    /// Text and first fix of each finding.
    found: Vec<(String, Option<String>)>,
}

fn run_example(check: &Check, block: &str) -> Example {
    let lines_of = |head: &str| -> Vec<String> {
        block
            .lines()
            .filter_map(|l| l.strip_prefix(head))
            .map(|l| l.trim().to_owned())
            .collect()
    };
    let concepts = lines_of("term: ").iter().map(|l| concept(l)).collect();
    let labelled = block.lines().filter_map(|line| {
        let (label, text) = line.split_once(": ")?;
        matches!(label, "en" | "hi").then(|| (label, unmark(text.trim())))
    });
    let labelled: Vec<(&str, (String, Vec<String>))> = labelled.collect();
    let marked: Vec<Vec<String>> = labelled.iter().map(|(_, (_, m))| m.clone()).collect();
    let is_table = labelled.iter().any(|(label, _)| *label == "en");
    let first = labelled
        .first()
        .filter(|_| is_table)
        .map(|(label, _)| *label);
    let sided = labelled
        .iter()
        .map(|(label, (text, _))| match Some(*label) == first {
            true => (Side::Source, text),
            false => (Side::Target, text),
        });
    let document = of_sides(sided, first.map(Lang::new));
    let index = TermIndex::new(concepts);
    let article = Article::new(Draft::new(&document), &index);
    let found = run(&article)
        .into_iter()
        .filter(|f| f.check == check.name)
        .map(|f| {
            let text = document.segments[f.place.segment].text[f.place.range()].to_owned();
            for lang in [Messages::En, Messages::Hi] {
                let message = message(&f, lang);
                assert!(is_filled(check, &f, lang), "{message}");
            }
            (text, f.fixes.first().map(|fix| fix.text.clone()))
        })
        .collect();
    Example {
        marked: marked.concat(),
        fixes: lines_of("=> "),
        found,
    }
}

/// Whether a finding has a message, and a value for each of its places.
fn is_filled(check: &Check, finding: &Finding, lang: Messages) -> bool {
    let places = template(check, finding.note.key, lang).map(|t| t.split('{').skip(1));
    places.is_some_and(|mut places| {
        places.all(|place| {
            let name = place.split('}').next();
            finding
                .note
                .values
                .iter()
                .any(|(known, _)| Some(*known) == name)
        })
    })
}

fn blocks<'a>(markdown: &'a str, kind: &str) -> Vec<&'a str> {
    markdown
        .split(&format!("```{kind}\n"))
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap())
        .collect()
}

/// What is wrong with an example that should fire, if anything.
fn fires_badly(check: &Check, block: &str) -> Option<String> {
    let example = run_example(check, block);
    let texts: Vec<&String> = example.found.iter().map(|f| &f.0).collect();
    if texts.is_empty() || texts != example.marked.iter().collect::<Vec<_>>() {
        return Some(format!("{}: {block}found {texts:?}", check.name));
    }
    // One fix for each finding, or one for all, or none for any.
    let fixes: Vec<Option<&String>> = example.found.iter().map(|f| f.1.as_ref()).collect();
    let n_fixes = example.fixes.len();
    let as_told = match n_fixes {
        0 => fixes.iter().all(Option::is_none),
        n => {
            let told = example.fixes.iter().map(Some).cycle();
            (n == 1 || n == fixes.len()) && told.zip(&fixes).all(|(told, fix)| told == *fix)
        }
    };
    (!as_told).then(|| format!("{}: {block}fixes {fixes:?}", check.name))
}

#[test]
fn examples_do_what_they_say() {
    let mut wrong = Vec::new();
    for check in CHECKS {
        let fires = blocks(check.explanation, "fires").into_iter();
        wrong.extend(fires.filter_map(|block| fires_badly(check, block)));
        for block in blocks(check.explanation, "silent") {
            let example = run_example(check, block);
            assert!(block.lines().any(|l| l.starts_with("hi: ")), "{block}");
            if !example.found.is_empty() {
                wrong.push(format!("{}: {block}found {:?}", check.name, example.found));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_registry_is_sorted_documented_and_balanced() {
    let names: Vec<&str> = CHECKS.iter().map(|c| c.name).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(names, sorted);
    for check in CHECKS {
        let text = check.explanation;
        assert!(text.starts_with(&format!("# {}\n", check.name)));
        for section in [
            "## What it does",
            "## Why it matters",
            "## What it leaves alone",
            "## Messages",
            "## Examples",
        ] {
            assert!(text.contains(section), "{}: {section}", check.name);
        }
        let (fires, silent) = (blocks(text, "fires").len(), blocks(text, "silent").len());
        assert!(
            fires >= 3 && silent >= fires.min(4),
            "{}: {fires} fire, {silent} stay silent",
            check.name
        );
    }
}

#[test]
fn every_message_stands_in_both_languages() {
    for check in CHECKS {
        let (_, section) = check.explanation.split_once("## Messages").unwrap();
        let keys: Vec<&str> = section
            .lines()
            .take_while(|l| !l.starts_with("## "))
            .filter_map(|l| l.strip_prefix("- ")?.split(' ').next())
            .collect();
        assert!(!keys.is_empty());
        for key in keys {
            for lang in [Messages::En, Messages::Hi] {
                assert!(template(check, key, lang).is_some(), "{} {key}", check.name);
            }
        }
    }
}

#[test]
fn an_id_outlives_edits_elsewhere() {
    let ids = |lines: &[&str]| -> Vec<String> {
        let document = document(&lines.iter().map(|l| (*l).to_owned()).collect::<Vec<_>>());
        let index = TermIndex::new(vec![]);
        run(&Article::new(Draft::new(&document), &index))
            .into_iter()
            .map(|f| f.id)
            .collect()
    };
    let before = ids(&["संबंध अच्छे हैं और संबंध बढ़े।", "यहां सम्बन्ध टूटे नहीं।"]);
    let after = ids(&[
        "एक नई पंक्ति।",
        "संबंध अच्छे हैं और संबंध बढ़े, संबंध।",
        "यहां सम्बन्ध टूटे नहीं।",
    ]);
    assert_eq!(before.len(), 1);
    assert_eq!(before, after);
}
