//! Marks that look like the right one: a pipe for the danda, a visarga for a colon, a Latin o for ०.
//!
//! A document that uses the other mark throughout is left alone; so is every mark where it may be
//! what it is (tables, alternatives, abbreviations in ॰ or ०).

mod letters;
mod visarga;

use std::ops::Range;

use crate::text::TokenKind;

use super::end_marks::{EndMarks, ends_sentence};
use super::{Article, ArticleText, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "confusable-mark",
    severity: Severity::Warning,
    explanation: include_str!("confusable_mark.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    dandas(article, findings);
    foreign(article, findings);
    visarga::find(article, findings);
    letters::find(article, findings);
}

fn finding(segment: usize, at: Range<usize>, written: &str, write: &str) -> Finding {
    Finding::new(Place::new(segment, at), "mark")
        .value("text", written)
        .value("write", write)
        .fix(write)
}

/// Pipes and the like after a verb, where the document has dandas.
fn dandas(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let marks = article.end_marks();
    let mut found = Vec::new();
    for text in &article.texts {
        let is_row = text.text.trim_start().starts_with('|');
        for at in 1..text.placed.len() {
            let is_end = || follows_verb(text, at, marks) || is_only_pipe(text, at);
            if is_pipe(text, at) && !is_row && stands_at_end(text, at) && is_end() {
                found.push((text, at));
            }
        }
    }
    let own = marks.own();
    let n_own = marks.dandas.len() + marks.full_stops.len();
    if found.len() > n_own {
        return;
    }
    for (text, at) in found {
        let span = text.placed[at].token.span.clone();
        let before = text.text[..span.start].trim_end_matches(' ').len();
        let start = if marks.is_spaced { span.start } else { before };
        findings.push(finding(
            text.segment,
            start..span.end,
            &text.text[span],
            own.text(),
        ));
    }
}

/// A character that is drawn like a danda: a pipe, a small l, a capital I, and lines of other scripts.
fn is_pipe(text: &ArticleText<'_>, at: usize) -> bool {
    matches!(
        &text.text[text.placed[at].token.span.clone()],
        "|" | "l" | "I" | "¦" | "│" | "∣" | "❘" | "ǀ" | "৷" | "ا" | "׀" | "ı"
    )
}

/// A pipe right behind a word of prose, as none stands between the cells of a table or the entries of
/// a menu.
fn is_only_pipe(text: &ArticleText<'_>, at: usize) -> bool {
    let span = &text.placed[at].token.span;
    let is_hindi = text.placed[at - 1].token.kind == TokenKind::Hindi;
    let is_tight = text.placed[at - 1].token.span.end == span.start;
    &text.text[span.clone()] == "|"
        && is_hindi
        && is_tight
        && at >= LEAST_WORDS
        && text.text.matches('|').count() == 1
}

/// A sentence of prose has so many words.
const LEAST_WORDS: usize = 5;

fn follows_verb(text: &ArticleText<'_>, at: usize, marks: &EndMarks) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| text.placed.get(before)) else {
        return false;
    };
    before.token.kind == TokenKind::Hindi
        && ends_sentence(
            &text.text[before.token.span.clone()],
            marks.part(before.word),
        )
}

/// What follows is white space, a closing mark or nothing.
fn stands_at_end(text: &ArticleText<'_>, at: usize) -> bool {
    let rest = &text.text[text.placed[at].token.span.end..];
    let is_letter = text.placed[at].token.kind == TokenKind::Latin;
    let next = rest.chars().next();
    let ends = next.is_none_or(|c| c.is_whitespace() || "”’\"')".contains(c));
    // I may begin a sentence in English.
    let next_is_latin = || {
        let next = text.placed.get(at + 1);
        next.is_some_and(|p| p.token.kind == TokenKind::Latin)
    };
    let is_capital = text.text[text.placed[at].token.span.clone()].starts_with('I');
    ends && !(is_letter && is_capital && next_is_latin())
}

/// Marks of other scripts and widths, and what they stand for.
const FOREIGN: &[(&str, &str)] = &[
    ("،", ","),
    ("，", ","),
    ("、", ","),
    ("؛", ";"),
    ("；", ";"),
    ("؟", "?"),
    ("？", "?"),
    ("！", "!"),
    ("：", ":"),
    ("∶", ":"),
    ("۔", "।"),
    ("。", "।"),
    ("．", "."),
    ("（", "("),
    ("）", ")"),
    ("％", "%"),
];

fn foreign(article: &Article<'_>, findings: &mut Vec<Finding>) {
    for text in &article.texts {
        for (at, placed) in text.placed.iter().enumerate() {
            if placed.token.kind != TokenKind::Mark || placed.token.span.len() < 2 {
                continue;
            }
            let span = placed.token.span.clone();
            let mark = &text.text[span.clone()];
            let before = at
                .checked_sub(1)
                .map(|before| text.placed[before].token.kind);
            let is_after_word = matches!(before, Some(TokenKind::Hindi | TokenKind::Number));
            let write = match mark {
                // The low quotation mark is how a comma comes out of some fonts.
                "‚" if is_after_word && text.text[span.end..].starts_with(' ') => Some(","),
                "॰" if before == Some(TokenKind::Number) && is_temperature(text, at) => Some("°"),
                _ => FOREIGN
                    .iter()
                    .find(|(foreign, _)| *foreign == mark)
                    .map(|(_, write)| *write),
            };
            let write = match write {
                Some("।") => Some(article.end_marks().own().text()),
                write => write,
            };
            if let Some(write) = write {
                findings.push(finding(text.segment, span, mark, write));
            }
        }
    }
}

/// A degree of temperature follows.
fn is_temperature(text: &ArticleText<'_>, at: usize) -> bool {
    let next = text
        .placed
        .get(at + 1)
        .map(|p| &text.text[p.token.span.clone()]);
    matches!(next, Some("C" | "F" | "से" | "सेल्सियस" | "फारेनहाइट" | "सें"))
}
