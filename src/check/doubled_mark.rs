//! Marks that stand twice, or two of which one is too many.

use std::ops::Range;

use crate::text::{Placed, TokenKind};

use super::end_marks::{EndMark, EndMarks, ends_sentence};
use super::{Article, ArticleText, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "doubled-mark",
    severity: Severity::Warning,
    explanation: include_str!("doubled_mark.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let marks = article.end_marks();
    let found: Vec<(&ArticleText<'_>, Doubled)> = article
        .texts
        .iter()
        .flat_map(|text| doubled(text, marks).into_iter().map(move |d| (text, d)))
        .collect();
    let count = |kind: Kind| found.iter().filter(|(_, d)| d.kind == kind).count();
    let is_verse = !marks.doubles.is_empty() || count(Kind::Danda) > MOST_DANDAS;
    let trails_off = count(Kind::Dots) > MOST_DOTS;
    for (text, doubled) in &found {
        let is_usage = match doubled.kind {
            Kind::Danda => is_verse,
            Kind::Dots => trails_off,
            Kind::Other => false,
        };
        if is_usage {
            continue;
        }
        let written = &text.text[doubled.at.clone()];
        let finding = Finding::new(Place::new(text.segment, doubled.at.clone()), "doubled")
            .value("text", written)
            .value("write", doubled.write);
        findings.push(match doubled.kind {
            Kind::Dots => finding.fix(doubled.write),
            _ => finding.safe_fix(doubled.write),
        });
    }
}

/// More doubled dandas are the double danda of verse.
const MOST_DANDAS: usize = 3;

/// More pairs of dots are how the author trails off.
const MOST_DOTS: usize = 2;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Danda,
    Dots,
    Other,
}

#[derive(Clone, Debug)]
struct Doubled {
    at: Range<usize>,
    kind: Kind,
    write: &'static str,
}

fn doubled(text: &ArticleText<'_>, marks: &EndMarks) -> Vec<Doubled> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < text.placed.len() {
        let end = run_end(text, at);
        if end > at + 1 {
            out.extend(judged(text, at..end, marks));
        }
        at = end.max(at + 1);
    }
    out
}

/// The end of the run of marks that begins at a token.
fn run_end(text: &ArticleText<'_>, from: usize) -> usize {
    let mut end = from;
    while end < text.placed.len() && is_run_mark(text, end) {
        if end > from && !joins(text, end) {
            break;
        }
        end += 1;
    }
    end
}

fn is_run_mark(text: &ArticleText<'_>, at: usize) -> bool {
    text.placed[at].token.kind == TokenKind::Mark
        && matches!(written(text, at), "।" | "," | ";" | "?" | "!" | ".")
}

fn written<'a>(text: &ArticleText<'a>, at: usize) -> &'a str {
    written_at(text, &text.placed[at])
}

/// Dots with a space between are another matter.
fn joins(text: &ArticleText<'_>, at: usize) -> bool {
    let gap = &text.text[text.placed[at - 1].token.span.end..text.placed[at].token.span.start];
    let is_dot = written(text, at) == "." || written(text, at - 1) == ".";
    gap.is_empty() || gap == " " && !is_dot
}

/// What is wrong with a run of marks, if anything is.
fn judged(text: &ArticleText<'_>, run: Range<usize>, marks: &EndMarks) -> Option<Doubled> {
    let letters: String = run.clone().map(|at| written(text, at)).collect();
    let before = run.start.checked_sub(1).map(|at| &text.placed[at]);
    let is_verb = before.is_some_and(|p| is_verb(text, p, marks));
    let all = |mark: char| letters.chars().all(|c| c == mark);
    let (kind, write) = match letters.as_str() {
        _ if all('।') && !is_number(before) && !ends_verse(text, run.end) => (Kind::Danda, "।"),
        _ if all(',') => (Kind::Other, ","),
        _ if all(';') => (Kind::Other, ";"),
        _ if all('?') => (Kind::Other, "?"),
        ".." if !touches_code(text, &run) => (Kind::Dots, dots(before, is_verb, marks)),
        ",।" | "।," | ";।" | "।;" | "।." => (Kind::Other, "।"),
        ".।" if is_verb => (Kind::Other, "।"),
        "?।" | "।?" => (Kind::Other, "?"),
        "!।" | "।!" => (Kind::Other, "!"),
        ",." if is_verb => (Kind::Other, marks.own().text()),
        _ => return None,
    };
    before?;
    let at = text.placed[run.start].token.span.start..text.placed[run.end - 1].token.span.end;
    Some(Doubled { at, kind, write })
}

fn is_verb(text: &ArticleText<'_>, placed: &Placed, marks: &EndMarks) -> bool {
    placed.token.kind == TokenKind::Hindi
        && ends_sentence(
            &text.text[placed.token.span.clone()],
            marks.part(placed.word),
        )
}

fn is_number(placed: Option<&Placed>) -> bool {
    placed.is_some_and(|p| p.token.kind == TokenKind::Number)
}

/// The number of a verse with its second pair of dandas, or at the end: ।। 5 ।।.
fn ends_verse(text: &ArticleText<'_>, after: usize) -> bool {
    let next = text.placed.get(after + 1);
    is_number(text.placed.get(after)) && next.is_none_or(|p| written_at(text, p) == "।")
}

fn written_at<'a>(text: &ArticleText<'a>, placed: &Placed) -> &'a str {
    &text.text[placed.token.span.clone()]
}

/// A path (`../x`), a range (1..5), Latin text.
fn touches_code(text: &ArticleText<'_>, run: &Range<usize>) -> bool {
    let (first, last) = (
        &text.placed[run.start].token,
        &text.placed[run.end - 1].token,
    );
    let before = text.text[..first.span.start].chars().next_back();
    let after = text.text[last.span.end..].chars().next();
    let is_code =
        |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || "/\\*~".contains(c));
    is_code(before) || is_code(after)
}

/// One full stop where the document has them or an abbreviation ends, else the ellipsis.
fn dots(before: Option<&Placed>, is_verb: bool, marks: &EndMarks) -> &'static str {
    let is_short = before.is_some_and(|p| p.token.span.len() <= MOST_ABBREVIATED);
    match is_verb {
        true if marks.own() == EndMark::FullStop => ".",
        false if is_short => ".",
        _ => "…",
    }
}

/// Bytes of an abbreviation: लि, डॉ, रु.
const MOST_ABBREVIATED: usize = 6;
