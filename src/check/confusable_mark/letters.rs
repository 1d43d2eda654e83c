//! Latin letters within numbers and words of Devanagari, which look like what was meant.

use crate::text::{Placed, TokenKind};

use super::super::{Article, ArticleText, Finding, Place};

/// Reports numbers with a Latin o and words with a Latin l.
pub(super) fn find(article: &Article<'_>, findings: &mut Vec<Finding>) {
    for text in &article.texts {
        for at in 0..text.placed.len() {
            if text.placed[at].token.kind == TokenKind::Latin {
                findings.extend(in_number(text, at).or_else(|| in_word(text, at)));
            }
        }
    }
}

fn written<'a>(text: &ArticleText<'a>, placed: &Placed) -> &'a str {
    &text.text[placed.token.span.clone()]
}

/// The neighbors that touch a token.
fn touching<'a>(text: &'a ArticleText<'_>, at: usize) -> (Option<&'a Placed>, Option<&'a Placed>) {
    let span = &text.placed[at].token.span;
    let before = at.checked_sub(1).map(|at| &text.placed[at]);
    let after = text.placed.get(at + 1);
    (
        before.filter(|p| p.token.span.end == span.start),
        after.filter(|p| p.token.span.start == span.end),
    )
}

/// २o२५: the whole number, with zeros.
fn in_number(text: &ArticleText<'_>, at: usize) -> Option<Finding> {
    let letters = written(text, &text.placed[at]);
    if !letters.chars().all(|c| matches!(c, 'o' | 'O')) {
        return None;
    }
    let is_number = |p: &&Placed| p.token.kind == TokenKind::Number;
    let (before, after) = touching(text, at);
    let (before, after) = (before.filter(is_number), after.filter(is_number));
    let digits = |p: Option<&Placed>| p.map_or("", |p| written(text, p)).to_owned();
    let whole = digits(before) + letters + &digits(after);
    let is_hindi = whole.contains(|c| matches!(c, '०'..='९'));
    // 4o may be a name; between ASCII digits it is a zero.
    if !(is_hindi || before.is_some() && after.is_some()) {
        return None;
    }
    let span = &text.placed[at].token.span;
    let start = before.map_or(span.start, |p| p.token.span.start);
    let end = after.map_or(span.end, |p| p.token.span.end);
    let zero = if is_hindi { "०" } else { "0" };
    let write = whole.replace(['o', 'O'], zero);
    Some(
        Finding::new(Place::new(text.segment, start..end), "letter")
            .value("text", whole)
            .value("write", write.as_str())
            .fix(write),
    )
}

/// सरकlर: a Latin l or I for ा between the letters of a word.
fn in_word(text: &ArticleText<'_>, at: usize) -> Option<Finding> {
    if !matches!(written(text, &text.placed[at]), "l" | "I") {
        return None;
    }
    let is_hindi = |p: &&Placed| p.token.kind == TokenKind::Hindi;
    let (before, after) = touching(text, at);
    let (before, after) = (before.filter(is_hindi)?, after.filter(is_hindi)?);
    let span = before.token.span.start..after.token.span.end;
    let shown = &text.text[span.clone()];
    let write = format!("{}ा{}", written(text, before), written(text, after));
    Some(
        Finding::new(Place::new(text.segment, span), "letter")
            .value("text", shown)
            .value("write", write.as_str())
            .fix(write),
    )
}
