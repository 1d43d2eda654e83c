//! Runs of end marks, and what a run says.
//!
//! Marks that stand together (`?!`, `...`, `।।`) are one run and one decision; so are dots with
//! spaces between (`. . .`) and the number of a verse between its double dandas (॥ 5 ॥). Knows
//! nothing of words.

use std::ops::Range;

/// What the strongest mark of a run says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A danda or double danda.
    Danda,
    /// `|`, how a danda is often typed.
    Pipe,
    /// A question or exclamation mark.
    Asked,
    /// Two dots or more, or `…`.
    Ellipsis,
    /// A single full stop.
    Dot,
}

/// A run of marks.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) mark: Mark,
    pub(super) span: Range<usize>,
}

/// Whether a run may begin with this character.
pub(super) fn is_mark(c: char) -> bool {
    is_joining_mark(c) || c == '|'
}

fn is_joining_mark(c: char) -> bool {
    matches!(c, '।' | '॥' | '?' | '!' | '…' | '.')
}

/// The run that begins at `at`, where a mark stands.
pub(super) fn run_at(text: &str, at: usize) -> Run {
    let rest = &text[at..];
    if rest.starts_with('|') {
        let after = rest.trim_start_matches('|');
        return Run {
            mark: Mark::Pipe,
            span: at..text.len() - after.len(),
        };
    }
    let end = text.len() - rest.trim_start_matches(is_joining_mark).len();
    let mark = strongest(&text[at..end]);
    let end = match mark {
        Mark::Danda => verse_number_end(text, end),
        Mark::Dot => spaced_dots_end(text, end),
        _ => end,
    };
    Run {
        mark: strongest(&text[at..end]),
        span: at..end,
    }
}

fn strongest(run: &str) -> Mark {
    if run.contains(['।', '॥']) {
        Mark::Danda
    } else if run.contains(['?', '!']) {
        Mark::Asked
    } else if run.len() > 1 {
        Mark::Ellipsis
    } else {
        Mark::Dot
    }
}

/// The digits of a verse number.
const MAX_VERSE_DIGITS: usize = 4;

fn verse_number_end(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    if !text[..end].ends_with('॥') {
        return end;
    }
    let number = rest.strip_prefix(' ').unwrap_or(rest);
    let after = number.trim_start_matches(char::is_numeric);
    let digits = number[..number.len() - after.len()].chars().count();
    let close = after.strip_prefix(' ').unwrap_or(after);
    match close.strip_prefix('॥') {
        Some(verse) if (1..=MAX_VERSE_DIGITS).contains(&digits) => text.len() - verse.len(),
        _ => end,
    }
}

fn spaced_dots_end(text: &str, end: usize) -> usize {
    let mut rest = &text[end..];
    while let Some(after) = rest.strip_prefix(" .") {
        rest = after;
    }
    text.len() - rest.len()
}
