//! Blanks before and after marks, and between words.

use crate::text::{Partners, Placed, TokenKind};

use super::super::{Article, ArticleText};
use super::{Choice, Notes, blank, is_word, written};

/// Notes every gap of a text.
pub(super) fn note(
    article: &Article<'_>,
    text: &ArticleText<'_>,
    partners: &Partners,
    notes: &mut Notes,
) {
    let opening = opening(partners);
    let codes = &article.document.segments[text.segment].codes;
    let is_at_code = |at: usize| {
        let gap = text.placed[at].token.span.end..text.placed[at + 1].token.span.start;
        codes
            .iter()
            .any(|c| c.at.start <= gap.end && c.at.end >= gap.start)
    };
    let is_prose = text.placed.iter().filter(|p| is_word(p)).count() >= LEAST_WORDS;
    let mut n_words = 0;
    for at in 0..text.placed.len().saturating_sub(1) {
        n_words += usize::from(is_word(&text.placed[at]));
        let Some(gap) = blank(text, at) else {
            continue;
        };
        if n_words == 0 || !codes.is_empty() && is_at_code(at) {
            continue;
        }
        if !before_mark(text, at, gap, notes) && !gap.is_empty() && is_prose {
            between(text, at, gap, notes);
        }
        after_mark(article, text, at, gap, &opening, notes);
    }
}

/// Where marks stand that open, in order.
fn opening(partners: &Partners) -> Vec<usize> {
    let paired = partners.pairs.iter().map(|(open, _)| open);
    let alone = partners.alone.iter().filter(|m| m.opens);
    let mut out: Vec<usize> = paired.chain(alone).map(|m| m.at.start).collect();
    out.sort_unstable();
    out
}

/// A text of fewer words is no prose.
const LEAST_WORDS: usize = 5;

/// A wider gap is a column.
const WIDEST: usize = 4;

/// Notes the blank or none before the mark at the next token; whether there is such a mark.
fn before_mark(text: &ArticleText<'_>, at: usize, gap: &str, notes: &mut Notes) -> bool {
    let (before, mark) = (&text.placed[at], &text.placed[at + 1]);
    let Some(choice) = choice_before(text, at, gap) else {
        return false;
    };
    if !may_stand_before(text, before) {
        return true;
    }
    if gap.is_empty() {
        notes.usual(choice);
    } else {
        let place = before.token.span.end..mark.token.span.end;
        notes.slip(text, choice, place, written(text, mark).to_owned());
    }
    true
}

fn choice_before(text: &ArticleText<'_>, at: usize, gap: &str) -> Option<Choice> {
    let (before, mark) = (&text.placed[at], &text.placed[at + 1]);
    if mark.token.kind != TokenKind::Mark {
        return None;
    }
    let rest = &text.text[mark.token.span.end..];
    let next = rest.chars().next();
    Some(match written(text, mark) {
        "।" if before.token.kind != TokenKind::Number || gap.is_empty() => Choice::BeforeDanda,
        "," => Choice::BeforeComma,
        "?" | "!" => Choice::BeforeAsked,
        ";" if next != Some(')') => Choice::BeforeSemicolon,
        // Not a time or ratio, an emoticon, a colon with a dash.
        ":" if !next.is_some_and(|c| "-–—)(/DP|".contains(c))
            && before.token.kind != TokenKind::Number =>
        {
            Choice::BeforeColon
        }
        "." if next.is_none_or(char::is_whitespace) && is_word(before) => Choice::BeforeStop,
        _ => return None,
    })
}

/// A word, a number or what closes; a doubled mark is another check's.
fn may_stand_before(text: &ArticleText<'_>, before: &Placed) -> bool {
    before.token.kind != TokenKind::Mark
        || matches!(
            written(text, before),
            ")" | "]" | "”" | "’" | "\"" | "'" | "»" | "%"
        )
}

/// Notes one blank or two between two tokens.
fn between(text: &ArticleText<'_>, at: usize, gap: &str, notes: &mut Notes) {
    let (before, after) = (&text.placed[at], &text.placed[at + 1]);
    let is_edge = |p: &Placed| {
        p.token.kind == TokenKind::Mark && "()[]{}“”‘’\"'«»|•-–—*=_".contains(written(text, p))
    };
    let n_blanks = gap.chars().count();
    if n_blanks > WIDEST
        || [before, after]
            .iter()
            .any(|p| is_edge(p) && n_blanks > 1 && !closes(text, p))
    {
        return;
    }
    let choice = match written(text, before) {
        "।" | "." | "?" | "!" | "॥" => Choice::BetweenSentences,
        _ => Choice::BetweenWords,
    };
    if n_blanks == 1 {
        notes.usual(choice);
    } else {
        let place = before.token.span.end..after.token.span.start;
        notes.slip(text, choice, place, " ".to_owned());
    }
}

/// A curly quotation mark or bracket at the outer side of which a gap is like any other.
fn closes(text: &ArticleText<'_>, placed: &Placed) -> bool {
    let span = &placed.token.span;
    let is_blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let (before, after) = (
        text.text[..span.start].chars().next_back(),
        text.text[span.end..].chars().next(),
    );
    match written(text, placed) {
        ")" | "]" | "”" | "’" => !is_blank(before),
        "(" | "[" | "“" | "‘" => !is_blank(after),
        "\"" | "'" => is_blank(before) != is_blank(after),
        _ => false,
    }
}

/// Notes the blank or none after the mark at a token.
fn after_mark(
    article: &Article<'_>,
    text: &ArticleText<'_>,
    at: usize,
    gap: &str,
    opening: &[usize],
    notes: &mut Notes,
) {
    let (mark, after) = (&text.placed[at], &text.placed[at + 1]);
    if mark.token.kind != TokenKind::Mark || at == 0 {
        return;
    }
    let Some(choice) = choice_after(article, text, at) else {
        return;
    };
    if !gap.is_empty() {
        notes.usual(choice);
        return;
    }
    // A curly mark of either kind may close, as some type them.
    let is_opening = opening.binary_search(&after.token.span.start).is_ok()
        && text.text[after.token.span.end..].starts_with(|c: char| c.is_alphanumeric());
    if after.token.kind == TokenKind::Mark && !is_opening {
        return;
    }
    notes.slip(
        text,
        choice,
        mark.token.span.clone(),
        format!("{} ", written(text, mark)),
    );
}

fn choice_after(article: &Article<'_>, text: &ArticleText<'_>, at: usize) -> Option<Choice> {
    let (before, after) = (&text.placed[at - 1], &text.placed[at + 1]);
    let kind = |p: &Placed| p.token.kind;
    let is_hindi = |p: &Placed| kind(p) == TokenKind::Hindi;
    let has_hindi = is_hindi(before) || is_hindi(after);
    let is_before_verse_end = || {
        let next = text.placed.get(at + 2);
        kind(after) == TokenKind::Number && next.is_none_or(|p| "।॥".contains(written(text, p)))
    };
    Some(match written(text, &text.placed[at]) {
        "।" if !is_before_verse_end() => Choice::AfterDanda,
        "," if has_hindi => Choice::AfterComma,
        "?" | "!" if is_hindi(after) => Choice::AfterAsked,
        ";" if has_hindi => Choice::AfterSemicolon,
        ":" if is_hindi(before) && is_hindi(after) => Choice::AfterColon,
        "." if is_hindi(after) && article.end_marks().is_full_stop(text, at) => Choice::AfterStop,
        _ => return None,
    })
}
