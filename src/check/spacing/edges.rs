//! Blanks at the inner and outer edges of brackets and quotation marks.

use std::ops::Range;

use crate::text::{Enclosing, Partners, TokenKind};

use super::super::ArticleText;
use super::{Choice, Notes, is_word, written};

/// Notes the edges of all brackets and quotations that are closed.
pub(super) fn note(text: &ArticleText<'_>, partners: &Partners, notes: &mut Notes) {
    for (open, close) in &partners.pairs {
        inner(text, open, close, notes);
        if open.is_bracket && text.text[open.at.clone()] == *"(" {
            outer(text, open, close, notes);
        }
    }
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}')
}

fn inner(text: &ArticleText<'_>, open: &Enclosing, close: &Enclosing, notes: &mut Notes) {
    let choice = match open.is_bracket {
        true => Choice::InBrackets,
        false => Choice::InQuotes,
    };
    let inside = &text.text[open.at.end..close.at.start];
    // Braces are code.
    let is_brace = text.text[open.at.clone()] == *"{";
    if inside.trim().is_empty() || inside.contains('\n') || is_brace {
        return;
    }
    let lead = inside.len() - inside.trim_start_matches(is_blank).len();
    let trail = inside.len() - inside.trim_end_matches(is_blank).len();
    let open_place = open.at.start..open.at.end + lead;
    let close_place = close.at.start - trail..close.at.end;
    for (width, place, mark) in [
        (lead, open_place, &open.at),
        (trail, close_place, &close.at),
    ] {
        match width {
            0 => notes.usual(choice),
            _ => notes.slip(text, choice, place, text.text[mark.clone()].to_owned()),
        }
    }
}

/// In brackets of fewer letters stand endings: मंत्री(यों).
const ENDING: usize = 4;

fn outer(text: &ArticleText<'_>, open: &Enclosing, close: &Enclosing, notes: &mut Notes) {
    let inside = &text.text[open.at.end..close.at.start];
    let is_ending = inside.chars().count() < ENDING || inside.starts_with('-');
    let word_before = text.text[..open.at.start].chars().next_back();
    match word_before {
        Some(c) if is_blank(c) => notes.usual(Choice::BeforeBracket),
        Some(_) if !is_ending && ends_word(text, &open.at) => {
            notes.slip(
                text,
                Choice::BeforeBracket,
                open.at.clone(),
                " (".to_owned(),
            );
        }
        _ => {}
    }
    match text.text[close.at.end..].chars().next() {
        Some(c) if is_blank(c) => notes.usual(Choice::AfterBracket),
        Some(_) if !is_ending && starts_word(text, &close.at) => {
            notes.slip(
                text,
                Choice::AfterBracket,
                close.at.clone(),
                ") ".to_owned(),
            );
        }
        _ => {}
    }
}

/// Whether a Hindi word of some length ends at a mark.
fn ends_word(text: &ArticleText<'_>, mark: &Range<usize>) -> bool {
    let at = text
        .placed
        .partition_point(|p| p.token.span.end <= mark.start);
    at.checked_sub(1).is_some_and(|at| {
        let placed = &text.placed[at];
        placed.token.kind == TokenKind::Hindi
            && placed.token.span.end == mark.start
            && written(text, placed).chars().count() > 1
    })
}

fn starts_word(text: &ArticleText<'_>, mark: &Range<usize>) -> bool {
    let at = text
        .placed
        .partition_point(|p| p.token.span.start < mark.end);
    let placed = text.placed.get(at);
    placed.is_some_and(|p| {
        is_word(p) && p.token.kind == TokenKind::Hindi && p.token.span.start == mark.end
    })
}
