//! Which capitals of an English sentence are names, as far as that can be told without knowing any.
//!
//! A name begins with a capital that its place does not ask for, is no word that is usually translated,
//! and stands beside no such word, for what bodies and works are called is translated as a whole. A
//! title before it is another matter.

use std::ops::Range;

use crate::text::{TokenKind, is_function_word};

use super::super::PairText;
use super::common::{is_title, is_translated};

/// A name of the English side.
pub(super) struct Name<'a> {
    pub(super) token: usize,
    pub(super) span: Range<usize>,
    pub(super) text: &'a str,
    /// Whether its capital is no accident of its place, and no part of what an institution is called.
    pub(super) is_inside: bool,
    /// The Hindi word that it is heard in.
    pub(super) heard: Option<usize>,
}

/// The words with capitals that may be names; none in a headline.
pub(super) fn names<'a>(side: &'a PairText<'_>) -> Vec<Name<'a>> {
    let words: Vec<usize> = (0..side.tokens.len())
        .filter(|i| side.tokens[*i].kind == TokenKind::Latin)
        .collect();
    let small = words
        .iter()
        .filter(|i| side.word(&side.tokens[**i]).starts_with(char::is_lowercase));
    if MIN_SMALL * small.count() < words.len() {
        return Vec::new();
    }
    let named = words.iter().filter_map(|i| {
        let token = &side.tokens[*i];
        let text = without_possessive(side.word(token));
        let span = token.span.start..token.span.start + text.len();
        is_name(text).then(|| Name {
            token: *i,
            span,
            text,
            is_inside: is_inside(side, *i) && is_all_names(side, *i),
            heard: None,
        })
    });
    named.collect()
}

fn without_possessive(word: &str) -> &str {
    ["'s", "’s", "'", "’"]
        .iter()
        .find_map(|end| word.strip_suffix(*end))
        .unwrap_or(word)
}

/// In a headline in capitals fewer than one word in so many is small.
const MIN_SMALL: usize = 3;

/// Shorter names sound like too many words.
const MIN_LETTERS: usize = 4;

/// A capital and small letters (Mc- and Mac- names have two), and nothing that is translated.
fn is_name(word: &str) -> bool {
    let mut chars = word.chars();
    let begins = chars.next().is_some_and(char::is_uppercase);
    let capitals = chars.clone().filter(|c| c.is_uppercase()).count();
    let is_plain = word
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, '\'' | '’'));
    begins
        && is_plain
        && capitals == usize::from(is_two_part(word))
        && word.chars().count() >= MIN_LETTERS
        && !is_function_word(&word.to_lowercase())
        && !is_translated(word)
}

/// Whether a name has a capital of its own inside (McDonald, O'Brien); what else has an apostrophe is
/// no name (I'll, Didn't).
fn is_two_part(word: &str) -> bool {
    let after = |at: usize| word[at..].chars().next().is_some_and(char::is_uppercase);
    let apostrophe = word.find(['\'', '’']);
    let prefix = ["Mac", "Mc"].iter().find(|p| word.starts_with(**p));
    prefix.is_some_and(|p| after(p.len())) || apostrophe.is_some()
}

/// Whether a word of the same sentence stands before it.
fn is_inside(side: &PairText<'_>, token: usize) -> bool {
    let Some(before) = token.checked_sub(1).map(|i| &side.tokens[i]) else {
        return false;
    };
    before.kind != TokenKind::Mark || matches!(side.word(before), "," | "-" | "&" | "’" | "'")
}

/// Whether the capitals beside a word are names too, after at most a title: in the Huanan Seafood
/// Market and the Reign of Terror, no word can be told for a name.
fn is_all_names(side: &PairText<'_>, token: usize) -> bool {
    let word = |i: usize| side.tokens.get(i).map(|t| without_possessive(side.word(t)));
    let capital = |i: usize| word(i).filter(|w| w.starts_with(char::is_uppercase));
    let mut after = token + 1;
    while let Some(next) = capital(after).filter(|w| !is_company(w)) {
        if is_part_of_title(next) {
            return false;
        }
        after += 1;
    }
    let binds =
        |i: usize| word(i).is_some_and(|w| matches!(w, "of" | "for" | "the" | "and" | "without"));
    if word(after).is_some_and(|w| matches!(w, "of" | "for")) && capital(after + 1).is_some() {
        return false;
    }
    let mut at = token;
    while let Some(last) = at.checked_sub(1).and_then(capital) {
        if is_function_word(&last.to_lowercase()) || is_title(last) {
            return true;
        }
        if is_part_of_title(last) {
            return false;
        }
        at -= 1;
    }
    while at.checked_sub(1).is_some_and(binds) {
        at -= 1;
        if at
            .checked_sub(1)
            .and_then(capital)
            .is_some_and(is_part_of_title)
        {
            return false;
        }
    }
    true
}

/// What the name of a body or a work is made of: words that are translated, and acronyms.
fn is_part_of_title(word: &str) -> bool {
    is_translated(word) || word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// What a company adds to its name.
fn is_company(word: &str) -> bool {
    matches!(
        word,
        "Inc" | "Ltd" | "Limited" | "Corp" | "Co" | "PLC" | "Plc" | "LLC" | "AG" | "Group"
    )
}
