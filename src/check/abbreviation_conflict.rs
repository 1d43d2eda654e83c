//! One abbreviation introduced with two long forms, or one long form with two abbreviations.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::text::abbreviation::{Abbreviation, abbreviations, is_connecting, letters};
use crate::text::{Token, WordId};

use super::{Article, ArticleText, Check, Finding, Fix, Note, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "abbreviation-conflict",
    severity: Severity::Warning,
    explanation: include_str!("abbreviation_conflict.md"),
    run,
};

/// An abbreviation where it is introduced.
struct Introduced {
    letters: String,
    long: Place,
    short: Place,
    /// Words of the long form, connecting words left out.
    words: Vec<WordId>,
    /// More than a count of words speaks for the long form: its initials, the glossary, or a short
    /// form spelled in Devanagari. Otherwise it may be a person with a party in brackets.
    sure: bool,
}

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let introduced: Vec<Introduced> = article
        .texts
        .iter()
        .flat_map(|t| introduced_in(article, t))
        .collect();
    let mut by_letters: FxHashMap<&str, &Introduced> = FxHashMap::default();
    let mut by_head: FxHashMap<i64, Vec<&Introduced>> = FxHashMap::default();
    for later in &introduced {
        let two_longs = by_letters
            .get(later.letters.as_str())
            .filter(|e| (e.sure || later.sure) && !same_long(article, e, later));
        let head = later
            .words
            .last()
            .map_or(0, |w| article.lexicon.word(*w).hash);
        let same_head = by_head.entry(head).or_default();
        let two_shorts = same_head.iter().find(|e| {
            e.letters != later.letters
                && later.words.len() > 1
                && e.words.len() == later.words.len()
                && same_long(article, e, later)
        });
        if let Some(first) = two_longs {
            findings.push(conflict(
                article,
                "two-long-forms",
                &later.long,
                &first.long,
                &later.short,
            ));
        } else if let Some(first) = two_shorts {
            findings.push(conflict(
                article,
                "two-short-forms",
                &later.short,
                &first.short,
                &later.long,
            ));
        }
        by_letters.entry(&later.letters).or_insert(later);
        same_head.push(later);
    }
}

fn introduced_in(article: &Article<'_>, text: &ArticleText<'_>) -> Vec<Introduced> {
    let tokens: Vec<Token> = text.placed.iter().map(|p| p.token.clone()).collect();
    abbreviations(text.text, &tokens)
        .into_iter()
        .map(|found| {
            let (range, known) = long_form(article, text, &found);
            let words = text.placed[range.clone()]
                .iter()
                .filter(|p| p.token.is_word() && !is_connecting(&text.text[p.token.span.clone()]))
                .map(|p| p.word)
                .collect();
            let span = text.placed[range.start].token.span.start
                ..text.placed[range.end - 1].token.span.end;
            Introduced {
                long: Place::new(text.segment, span),
                short: Place::new(text.segment, found.short.clone()),
                words,
                sure: known || found.by_initials || !text.text[found.short.clone()].is_ascii(),
                letters: found.letters,
            }
        })
        .collect()
}

/// The tokens of the long form, and whether the glossary knows it: a term that ends at the bracket
/// and has these letters for a short form is the long form, whatever the count of its words.
fn long_form(
    article: &Article<'_>,
    text: &ArticleText<'_>,
    found: &Abbreviation,
) -> (Range<usize>, bool) {
    let known = text
        .occurrences
        .iter()
        .filter(|o| o.tokens.end == found.long_tokens.end)
        .find(|o| {
            o.terms.iter().any(|m| {
                let (concept, _) = article.term(m);
                concept
                    .terms
                    .iter()
                    .any(|t| letters(&t.text).as_deref() == Some(&found.letters))
            })
        });
    match known {
        Some(occurrence) => (occurrence.tokens.clone(), true),
        None => (found.long_tokens.clone(), false),
    }
}

/// Whether two long forms are the same words in any form. The left edge of each is a guess, so
/// they are compared from the right over the words that both have.
fn same_long(article: &Article<'_>, a: &Introduced, b: &Introduced) -> bool {
    a.words
        .iter()
        .rev()
        .zip(b.words.iter().rev())
        .all(|(x, y)| same_word(article, *x, *y))
}

fn same_word(article: &Article<'_>, a: WordId, b: WordId) -> bool {
    let (a, b) = (article.lexicon.word(a), article.lexicon.word(b));
    let is_form = |form: &crate::text::Word, of: i64| form.citations.iter().any(|(h, _)| *h == of);
    a.hash == b.hash
        || is_form(a, b.hash)
        || is_form(b, a.hash)
        || a.citations.iter().any(|(h, _)| is_form(b, *h))
}

fn conflict(
    article: &Article<'_>,
    key: &'static str,
    place: &Place,
    first: &Place,
    shared: &Place,
) -> Finding {
    let text_at = |p: &Place| article.document.segments[p.segment].text[p.range()].to_owned();
    let write = text_at(first);
    Finding {
        id: String::new(),
        check: CHECK.name,
        severity: CHECK.severity,
        place: place.clone(),
        note: Note {
            key,
            values: vec![
                ("shared", text_at(shared)),
                ("text", text_at(place)),
                ("first", write.clone()),
            ],
        },
        fixes: vec![Fix {
            text: write,
            safe: false,
        }],
        related: vec![first.clone()],
    }
}
