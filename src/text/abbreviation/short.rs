//! What can be a short form: letter names, Latin capitals, a word.

use super::super::acronym::decode_phrase;
use super::super::fold::fold_encoding;
use super::super::is_devanagari;
use super::words::READ_AS_WORDS;

/// A possible short form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Short {
    /// As English writes it, where the letters are known.
    pub(super) letters: Option<String>,
    /// The capitals, one for each word; empty for a word whose letters are not known.
    pub(super) initials: Vec<char>,
}

/// Longer ones are words or sentences.
const MAX_LATIN: usize = 10;

/// Numerals that mark parts and reigns, not abbreviations.
const ROMAN: &[&str] = &[
    "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XX",
    "XXI",
];

impl Short {
    /// Reads a short form; `None` where the text can be none.
    pub(super) fn read(text: &str) -> Option<Short> {
        let text = text.trim();
        if let Some(letters) = decode_phrase(text) {
            return Some(Short::known(letters));
        }
        if text.is_ascii() {
            return latin(text).map(Short::known);
        }
        let is_word = text
            .chars()
            .all(|c| is_devanagari(c) && !matches!(c, '।' | '॥' | '०'..='९'));
        if !is_word {
            return None;
        }
        let plain = fold_encoding(text);
        let known = READ_AS_WORDS.get(&*plain);
        Some(match known {
            Some(letters) => Short::known((*letters).to_owned()),
            None => Short {
                letters: None,
                initials: Vec::new(),
            },
        })
    }

    /// Whether numbers may stand in its long form.
    pub(super) fn has_digits(&self) -> bool {
        let letters = self.letters.as_deref().unwrap_or_default();
        letters.bytes().any(|b| b.is_ascii_digit())
    }

    fn known(letters: String) -> Short {
        // In MoU and PhD the capitals are words, in nCoV and mRNA the letter at the start too.
        let start = letters.find(|c: char| c.is_ascii_alphabetic());
        let initials = letters
            .char_indices()
            .filter(|(at, c)| c.is_ascii_uppercase() || Some(*at) == start)
            .map(|(_, c)| c.to_ascii_uppercase())
            .collect();
        Short {
            letters: Some(letters),
            initials,
        }
    }
}

/// Latin letters that are an abbreviation: capitals, with dots, digits, hyphens, a plural s; mixed
/// case with two capitals. The letters as written, dots and plural left out.
fn latin(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|c| *c != '.').collect();
    let starts = plain.starts_with(|c: char| c.is_ascii_alphanumeric());
    let is_made = plain
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '&');
    if !starts || !is_made || !(2..=MAX_LATIN).contains(&plain.len()) {
        return None;
    }
    let plain = match plain.strip_suffix('s') {
        Some(one) if one.ends_with(|c: char| c.is_ascii_uppercase()) => one.to_owned(),
        _ => plain,
    };
    let n_capitals = plain.chars().filter(char::is_ascii_uppercase).count();
    let is_roman = ROMAN.contains(&plain.as_str());
    // More small letters than that are a made-up name (WeWork).
    let n_small = plain.chars().filter(char::is_ascii_lowercase).count();
    (n_capitals >= 2 && n_small <= n_capitals && !is_roman).then_some(plain)
}
