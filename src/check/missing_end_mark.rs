//! Sentences that end without a mark.

use crate::model::Segment;
use crate::text::clause::run_ons;
use crate::text::{Placed, TokenKind};

use super::end_marks::{EndMarks, ends_sentence};
use super::{Article, ArticleText, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "missing-end-mark",
    severity: Severity::Warning,
    explanation: include_str!("missing_end_mark.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let marks = article.end_marks();
    if let Some(parts) = &marks.parts {
        for text in &article.texts {
            for at in run_ons(text.text, &text.placed, &article.lexicon, parts) {
                findings.push(finding(text, at, "inside", marks));
            }
        }
    }
    for text in ends_without_mark(article, marks) {
        findings.push(finding(text.0, text.1, "end", marks));
    }
}

fn finding(text: &ArticleText<'_>, at: usize, key: &'static str, marks: &EndMarks) -> Finding {
    let span = text.placed[at].token.span.clone();
    let word = &text.text[span.clone()];
    let fix = format!("{word}{}", marks.own().text());
    Finding::new(Place::new(text.segment, span), key)
        .value("text", word)
        .fix(fix)
}

/// How a paragraph ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// With a mark.
    Marked,
    /// Without one, after the verb at this token.
    Bare(usize),
    /// It is no prose, or says nothing.
    Other,
}

/// Paragraphs of one sentence need so many words to be told from titles and entries of a list.
const LEAST_WORDS: usize = 12;

/// A title and a line below it stand first.
const TITLES: usize = 1;

/// So many paragraphs must end with a mark.
const LEAST_MARKED: usize = 2;

/// For one that does not, so many must.
const MARKED_FOR_BARE: usize = 2;

/// The paragraphs that end without a mark among others that have it, and their last words.
fn ends_without_mark<'a>(
    article: &'a Article<'_>,
    marks: &EndMarks,
) -> Vec<(&'a ArticleText<'a>, usize)> {
    let ends: Vec<End> = article
        .texts
        .iter()
        .map(|t| end(article, t, marks))
        .collect();
    let n_marked = ends.iter().filter(|e| **e == End::Marked).count();
    let is_prose = |idx: usize| {
        let text = &article.texts[idx];
        let is_marked =
            |idx: Option<usize>| idx.is_none_or(|i| ends.get(i).is_none_or(|e| *e == End::Marked));
        let among_prose = || is_marked(idx.checked_sub(1)) && is_marked(Some(idx + 1));
        has_end_inside(text) || idx > TITLES && n_words(text) >= LEAST_WORDS && among_prose()
    };
    let bare = ends.iter().enumerate().filter_map(|(idx, end)| match end {
        End::Bare(at) if is_prose(idx) => Some((&article.texts[idx], *at)),
        _ => None,
    });
    let bare: Vec<_> = bare.collect();
    if n_marked < LEAST_MARKED || bare.len() * MARKED_FOR_BARE > n_marked {
        return Vec::new();
    }
    bare
}

fn end(article: &Article<'_>, text: &ArticleText<'_>, marks: &EndMarks) -> End {
    let segment: &Segment = &article.document.segments[text.segment];
    if segment.record.is_some() {
        return End::Other;
    }
    let placed = &text.placed;
    let is_closing = |p: &&Placed| {
        matches!(
            &text.text[p.token.span.clone()],
            "”" | "’" | "\"" | "'" | "»"
        )
    };
    let n_closing = placed.iter().rev().take_while(is_closing).count();
    let Some(last) = placed.len().checked_sub(n_closing + 1) else {
        return End::Other;
    };
    let word = &text.text[placed[last].token.span.clone()];
    match placed[last].token.kind {
        TokenKind::Mark if matches!(word, "।" | "॥" | "." | "?" | "!" | "…" | "|") => {
            End::Marked
        }
        TokenKind::Hindi if ends_sentence(word, marks.part(placed[last].word)) => End::Bare(last),
        _ => End::Other,
    }
}

/// Whether a sentence ends before the last.
fn has_end_inside(text: &ArticleText<'_>) -> bool {
    let marks = text
        .placed
        .windows(2)
        .filter(|p| p[0].token.kind == TokenKind::Mark);
    let mut ends = marks.filter(|p| {
        let mark = &text.text[p[0].token.span.clone()];
        matches!(mark, "।" | "?" | "!") && p[1].token.kind != TokenKind::Mark
    });
    ends.next().is_some()
}

fn n_words(text: &ArticleText<'_>) -> usize {
    text.placed.iter().filter(|p| p.token.is_word()).count()
}
