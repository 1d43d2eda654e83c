//! The words around a place in a text.
//!
//! Every look is cut off at [`REACH`] bytes, so that a text without a space costs no more than
//! another.

use super::layout::is_label;
use super::words::is_word_char;

/// No abbreviation is longer, and no name of a person or a place.
const REACH: usize = 64;

/// The last word that ends at `end` and begins after `start`, without quotes, brackets and what
/// stands before a hyphen or a slash. Dots belong to it.
pub(super) fn word_before(text: &str, start: usize, end: usize) -> &str {
    let near = last_bytes(&text[start..end], REACH);
    let word_start = near
        .char_indices()
        .rev()
        .find(|(_, c)| !(is_word_char(*c) || *c == '.'))
        .map_or(0, |(i, c)| i + c.len_utf8());
    near[word_start..].trim_start_matches('.')
}

/// The text before the last word, without the space between.
pub(super) fn before_word(text: &str, start: usize, end: usize) -> usize {
    let word = word_before(text, start, end);
    let near = last_bytes(&text[start..end - word.len()], REACH);
    end - word.len() - (near.len() - near.trim_end().len())
}

/// The end of a text, at most `n` bytes.
pub(super) fn last_bytes(text: &str, n: usize) -> &str {
    let mut from = text.len().saturating_sub(n);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}

/// The start of a text, at most `n` bytes.
pub(super) fn first_bytes(text: &str, n: usize) -> &str {
    let mut to = text.len().min(n);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    &text[..to]
}

/// What comes after a mark and what closes with it.
#[derive(Clone, Debug)]
pub(super) struct Next<'t> {
    /// The text right after the mark.
    pub(super) rest: &'t str,
    /// The next word, opening quotes and brackets left out.
    pub(super) word: &'t str,
    /// What stands after that word, as far as was looked.
    after_word: &'t str,
    /// Nothing more comes in this paragraph.
    pub(super) is_last: bool,
}

impl<'t> Next<'t> {
    pub(super) fn at(text: &'t str, end: usize) -> Next<'t> {
        let rest = &text[end..];
        let ahead = rest.trim_start();
        let gap = &rest[..rest.len() - ahead.len()];
        let near = first_bytes(ahead, REACH);
        let opened = near.trim_start_matches(['“', '‘', '"', '\'', '«', '(', '[']);
        let after = opened.trim_start_matches(is_word_char);
        Next {
            rest,
            word: &opened[..opened.len() - after.len()],
            after_word: after,
            is_last: ahead.is_empty() || gap.matches('\n').count() > 1,
        }
    }

    /// The character right after the mark.
    pub(super) fn touching(&self) -> Option<char> {
        self.rest.chars().next().filter(|c| !c.is_whitespace())
    }

    /// The first character after white space.
    pub(super) fn first(&self) -> Option<char> {
        self.rest.trim_start().chars().next()
    }

    /// Whether a quotation opens first.
    pub(super) fn opens_quotation(&self) -> bool {
        matches!(self.first(), Some('“' | '‘' | '"' | '\'' | '«'))
    }

    /// Whether the next word is an initial or another abbreviation.
    pub(super) fn is_dotted(&self) -> bool {
        self.after_word.starts_with('.')
    }

    /// Whether the next word numbers the entry of a list: `iv. `, `b) `.
    pub(super) fn is_entry(&self) -> bool {
        is_label(self.word)
            && self
                .after_word
                .strip_prefix(['.', ')'])
                .is_some_and(|after| after.starts_with(char::is_whitespace))
    }

    /// Whether the next word holds a digit.
    pub(super) fn is_number(&self) -> bool {
        self.word.contains(char::is_numeric)
    }
}
