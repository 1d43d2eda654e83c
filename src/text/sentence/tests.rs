//! Whole paragraphs, and what holds of every text.

mod english;
mod hindi;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::sentences;

fn cut(text: &str) -> Vec<&str> {
    sentences(text).into_iter().map(|r| &text[r]).collect()
}

/// Cuts each text and says which come out otherwise than a reader cuts them.
fn wrong(cases: impl Iterator<Item = (String, &'static [&'static str])>) -> String {
    let (mut hits, mut given, mut wanted) = (0, 0, 0);
    let mut report = String::new();
    for (text, expected) in cases {
        let found = cut(&text);
        if found != expected {
            report.push_str(&format!("found  {found:#?}\nwanted {expected:#?}\n\n"));
        }
        let ends = |parts: &[&str]| -> BTreeSet<usize> {
            parts
                .iter()
                .map(|p| p.as_ptr() as usize - text.as_ptr() as usize + p.len())
                .collect()
        };
        let mut at = 0;
        let ends_wanted: BTreeSet<usize> = expected
            .iter()
            .map(|part| {
                at += text[at..].find(part).unwrap() + part.len();
                at
            })
            .collect();
        let ends_found = ends(&found);
        hits += ends_found.intersection(&ends_wanted).count();
        given += ends_found.len();
        wanted += ends_wanted.len();
    }
    if !report.is_empty() {
        report.push_str(&format!("{hits} right of {given} found, {wanted} wanted"));
    }
    report
}

fn joined(
    paragraphs: &'static [&'static [&'static str]],
) -> impl Iterator<Item = (String, &'static [&'static str])> {
    paragraphs.iter().map(|p| (p.join(" "), *p))
}

fn laid_out(
    texts: &'static [(&'static str, &'static [&'static str])],
) -> impl Iterator<Item = (String, &'static [&'static str])> {
    texts
        .iter()
        .map(|(text, parts)| ((*text).to_owned(), *parts))
}

#[test]
fn hindi_paragraphs_are_cut_where_a_reader_cuts_them() {
    let report = wrong(joined(hindi::PARAGRAPHS));
    assert!(report.is_empty(), "{report}");
}

#[test]
fn english_paragraphs_are_cut_where_a_reader_cuts_them() {
    let report = wrong(joined(english::PARAGRAPHS));
    assert!(report.is_empty(), "{report}");
}

#[test]
fn line_breaks_and_missing_spaces_are_understood() {
    let report = wrong(laid_out(hindi::LAID_OUT));
    assert!(report.is_empty(), "{report}");
    let report = wrong(laid_out(english::LAID_OUT));
    assert!(report.is_empty(), "{report}");
}

/// Pieces from which texts are put together that try the rules.
const PIECES: &[&str] = &[
    " ",
    " ",
    " ",
    " ",
    "।",
    ".",
    "?",
    "!",
    "…",
    "...",
    "|",
    "॥",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "(",
    ")",
    ",",
    ":",
    "-",
    "\n",
    "\n\n",
    "1.",
    "2",
    "५",
    "वह",
    "ने",
    "कहा",
    "और",
    "है",
    "डॉ.",
    "बी.",
    "लि.",
    "आई",
    "U.S.",
    "The",
    "he",
    "said",
    "Ann",
    "a.m.",
    "Inc.",
    "e.g.",
    "J.",
    "No.",
    "etc.",
    "\u{200D}",
    "\u{93E}",
    "•",
];

fn mixed_text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

fn tiles(text: &str) -> Result<(), TestCaseError> {
    let mut at = 0;
    for span in sentences(text) {
        let sentence = &text[span.clone()];
        prop_assert!(text[at..span.start].trim().is_empty());
        prop_assert!(!sentence.is_empty() && sentence.trim() == sentence);
        at = span.end;
    }
    prop_assert!(text[at..].trim().is_empty());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn sentences_tile_mixed_text(text in mixed_text()) {
        tiles(&text)?;
    }

    #[test]
    fn sentences_tile_any_text(text in any::<String>()) {
        tiles(&text)?;
    }
}

#[test]
fn a_sentence_by_itself_is_one_sentence() {
    for paragraph in hindi::PARAGRAPHS.iter().chain(english::PARAGRAPHS) {
        for sentence in *paragraph {
            assert_eq!(cut(sentence), [*sentence]);
        }
    }
}

/// Quadratic time would take minutes.
#[test]
fn hostile_texts_take_linear_time() {
    const BYTES: usize = 1 << 18;
    let start = Instant::now();
    for unit in [
        "क",
        "a",
        ".",
        "। ",
        "।",
        " ",
        "\n",
        "\"",
        "(",
        "“",
        "a.",
        "बी.",
        "?”",
        "!) ",
        "॥",
        "|",
        "... ",
        " .",
        "1. ",
        "“क?” ",
        "डॉ. ",
        "\u{300}",
        "'",
        "’ ",
        "\n ",
    ] {
        let text = unit.repeat(BYTES / unit.len());
        sentences(&text);
        sentences(&format!("“{text}"));
        sentences(&format!("क. {text}"));
    }
    assert!(start.elapsed() < Duration::from_secs(60));
}
