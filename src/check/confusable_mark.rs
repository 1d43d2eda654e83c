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
        let n_pipes = text.placed.iter().filter(|p| &text.text[p.token.span.clone()] == "|").count();
        let has_ends = text.placed.iter().any(|p| matches!(&text.text[p.token.span.clone()], "।" | "." | "?"));
        for at in 1..text.placed.len() {
            let is_pipe = is_pipe(text, at);
            // A table has a pipe beside each cell and no sentences.
            let is_table = text.text.trim_start().starts_with('|') || n_pipes > 1 && !has_ends && !follows_verb(text, at, marks);
            if is_pipe && !is_table && follows_verb(text, at, marks) && stands_at_end(text, at) {
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
        findings.push(finding(text.segment, start..span.end, &text.text[span], own.text()));
    }
}

/// A character that is drawn like a danda: a pipe, a small l, a capital I, and lines of other scripts.
fn is_pipe(text: &ArticleText<'_>, at: usize) -> bool {
    matches!(
        &text.text[text.placed[at].token.span.clone()],
        "|" | "l" | "I" | "¦" | "│" | "∣" | "❘" | "ǀ" | "৷" | "ا" | "׀" | "ı"
    )
}

fn follows_verb(text: &ArticleText<'_>, at: usize, marks: &EndMarks) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| text.placed.get(before)) else {
        return false;
    };
    before.token.kind == TokenKind::Hindi
        && ends_sentence(&text.text[before.token.span.clone()], marks.part(before.word))
}

/// What follows is white space, a closing mark or nothing.
fn stands_at_end(text: &ArticleText<'_>, at: usize) -> bool {
    let rest = &text.text[text.placed[at].token.span.end..];
    let is_letter = text.placed[at].token.kind == TokenKind::Latin;
    let next = rest.chars().next();
    let ends = next.is_none_or(|c| c.is_whitespace() || "”’\"')".contains(c));
    let next_is_latin = || {
        let next = text.placed.get(at + 1);
        next.is_some_and(|p| p.token.kind == TokenKind::Latin)
    };
    ends && !(is_letter && next_is_latin())
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
            let before = at.checked_sub(1).map(|before| text.placed[before].token.kind);
            let is_after_word = matches!(before, Some(TokenKind::Hindi | TokenKind::Number));
            let write = match mark {
                // The low quotation mark is how a comma comes out of some fonts.
                "‚" if is_after_word && text.text[span.end..].starts_with(' ') => Some(","),
                "॰" if before == Some(TokenKind::Number) && is_temperature(text, at) => Some("°"),
                _ => FOREIGN.iter().find(|(foreign, _)| *foreign == mark).map(|(_, write)| *write),
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
    let next = text.placed.get(at + 1).map(|p| &text.text[p.token.span.clone()]);
    matches!(next, Some("C" | "F" | "से" | "सेल्सियस" | "फारेनहाइट" | "सें"))
}
