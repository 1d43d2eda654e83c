//! Abbreviations that a text introduces itself: long form (short form).
//!
//! 1. A bracket that holds nothing but a letter-name acronym or two to eight Latin capitals is a
//!    short form; the words before it, back to a mark or a word that cannot stand inside a name,
//!    are the window.
//! 2. *Initials*: read from the right, each letter is the first sound of a word (एस for सब);
//!    connecting words may be skipped. Where all letters are used up, that is the long form.
//! 3. *Translation*: otherwise as many content words as there are letters, from the right.
//! 4. A caller who knows where a term ends before the bracket knows better; see [`Abbreviation`].
//!
//! Source: Schwartz & Hearst 2003 for the shape; the initials are those of Hindi letter names.

use std::ops::Range;

use super::acronym::decode_short;
use super::fold::{NUKTA, fold_encoding};
use super::{Token, TokenKind};

/// A long form with its short form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Abbreviation {
    /// Bytes of the long form.
    pub long: Range<usize>,
    /// Its tokens.
    pub long_tokens: Range<usize>,
    /// Bytes of the short form, brackets left out.
    pub short: Range<usize>,
    /// The short form in Latin capitals.
    pub letters: String,
    /// The long form was bounded by its initials, not only by the count of its words.
    pub by_initials: bool,
    /// It has at least as many words as there are letters: with fewer it may be a place with its
    /// agency in brackets, or a person with a party.
    pub complete: bool,
}

/// The abbreviations introduced in a text, in order.
pub fn abbreviations(text: &str, tokens: &[Token]) -> Vec<Abbreviation> {
    (0..tokens.len())
        .filter(|i| &text[tokens[*i].span.clone()] == "(")
        .filter_map(|open| introduced_at(text, tokens, open))
        .collect()
}

fn introduced_at(text: &str, tokens: &[Token], open: usize) -> Option<Abbreviation> {
    let close = (open + 1..tokens.len().min(open + MAX_BRACKET_TOKENS))
        .find(|i| &text[tokens[*i].span.clone()] == ")")?;
    let inside = tokens.get(open + 1..close).filter(|t| !t.is_empty())?;
    let short = inside.first()?.span.start..inside.last()?.span.end;
    let letters = letters(&text[short.clone()])?;
    let window = window_before(text, tokens, open);
    let initials = by_initials(text, tokens, window.clone(), &letters);
    let by_initials = initials.is_some();
    let complete = n_content(text, &tokens[window.clone()]) >= letters.len();
    let long_tokens = initials.or_else(|| by_count(text, tokens, window, letters.len()))?;
    Some(Abbreviation {
        long: tokens[long_tokens.start].span.start..tokens[long_tokens.end - 1].span.end,
        long_tokens,
        short,
        letters,
        by_initials,
        complete,
    })
}

/// Dotted acronyms are the longest: twice as many tokens as letters.
const MAX_BRACKET_TOKENS: usize = 18;

/// The Latin capitals of a short form in either script, dots left out.
pub fn letters(short: &str) -> Option<String> {
    let plain: String = short
        .chars()
        .filter(|c| !matches!(c, '.' | '\u{0970}'))
        .collect();
    let latin = plain.chars().all(|c| c.is_ascii_uppercase()) && (2..=8).contains(&plain.len());
    if latin {
        Some(plain)
    } else {
        decode_short(&plain)
    }
}

/// Words that end a name: postpositions, conjunctions of clauses, auxiliaries. Not का के की और एवं,
/// which stand inside names, nor कर, which is also tax.
const BREAKERS: &[&str] = &[
    "ने",
    "को",
    "में",
    "पर",
    "से",
    "कि",
    "जो",
    "है",
    "हैं",
    "था",
    "थे",
    "थी",
    "हो",
    "गया",
    "गई",
    "गए",
    "यह",
    "वह",
    "इस",
    "उस",
    "तक",
    "लिए",
    "साथ",
    "द्वारा",
    "तहत",
    "और",
    "या",
    "ही",
    "भी",
    "नहीं",
    "एक",
    "दो",
    "अपने",
    "अपनी",
    "अनुसार",
    "जिसे",
    "जिसका",
    "the",
    "a",
    "an",
    "in",
    "by",
    "with",
    "to",
    "from",
    "that",
    "which",
    "is",
    "was",
    "were",
    "are",
];

/// Words inside a name that give no letter.
const CONNECTORS: &[&str] = &[
    "का",
    "की",
    "के",
    "और",
    "एवं",
    "तथा",
    "व",
    "ऑफ",
    "एंड",
    "फॉर",
    "द",
    "ऑन",
    "इन",
    "of",
    "and",
    "for",
    "the",
    "on",
    "in",
];

/// Whether a word only joins the words of a name (का, एवं, of).
pub fn is_connecting(word: &str) -> bool {
    CONNECTORS.contains(&word)
}

fn is_connector(text: &str, token: &Token) -> bool {
    is_connecting(&text[token.span.clone()])
}

/// Token indices of the words before the bracket that may belong to the name.
fn window_before(text: &str, tokens: &[Token], open: usize) -> Range<usize> {
    let mut start = open;
    while start > 0 {
        let token = &tokens[start - 1];
        let word = &text[token.span.clone()];
        let hyphen = token.kind == TokenKind::Mark && word == "-" && start - 1 > 0 && start < open;
        let breaks = BREAKERS.contains(&word) && !is_connector(text, token);
        if !hyphen && (!token.is_word() || breaks) {
            break;
        }
        start -= 1;
    }
    start..open
}

fn n_content(text: &str, tokens: &[Token]) -> usize {
    tokens
        .iter()
        .filter(|t| t.is_word() && !is_connector(text, t))
        .count()
}

fn by_initials(
    text: &str,
    tokens: &[Token],
    window: Range<usize>,
    letters: &str,
) -> Option<Range<usize>> {
    let mut left = letters.chars().rev().peekable();
    let mut start = window.end;
    for i in window.clone().rev() {
        let Some(letter) = left.peek() else { break };
        if tokens[i].kind == TokenKind::Mark {
            continue;
        }
        if begins_with(&text[tokens[i].span.clone()], *letter) {
            left.next();
            start = i;
        } else if !is_connector(text, &tokens[i]) {
            return None;
        }
    }
    (left.peek().is_none() && start < window.end).then_some(start..window.end)
}

fn by_count(
    text: &str,
    tokens: &[Token],
    window: Range<usize>,
    n_letters: usize,
) -> Option<Range<usize>> {
    let mut content = 0;
    let mut start = window.end;
    for i in window.clone().rev() {
        if tokens[i].kind == TokenKind::Mark {
            continue;
        }
        if is_connector(text, &tokens[i]) {
            continue;
        }
        if content == n_letters {
            break;
        }
        content += 1;
        start = i;
    }
    (content > 0 && start < window.end).then_some(start..window.end)
}

/// Whether a word begins with the sound that a Latin letter has in names.
fn begins_with(word: &str, letter: char) -> bool {
    let plain: String = fold_encoding(word)
        .chars()
        .filter(|c| *c != NUKTA)
        .collect();
    let Some(first) = plain.chars().next() else {
        return false;
    };
    if first.is_ascii() {
        return first.eq_ignore_ascii_case(&letter);
    }
    let sounds = match letter {
        'A' => "अआएऐऑ",
        'B' => "बभ",
        'C' => "कसचख",
        'D' => "डदध",
        'E' => "एईइअ",
        'F' => "फ",
        'G' => "गजघ",
        'H' => "ह",
        'I' => "इईआ",
        'J' => "जझ",
        'K' => "कख",
        'L' => "ल",
        'M' => "म",
        'N' => "न",
        'O' => "ओऑअ",
        'P' => "प",
        'Q' => "क",
        'R' => "र",
        'S' => "सश",
        'T' => "टतथ",
        'U' => "यऊउअ",
        'V' => "वव",
        'W' => "व",
        'X' => "ज",
        'Y' => "य",
        'Z' => "ज",
        _ => "",
    };
    sounds.contains(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens;

    fn found(text: &str) -> Vec<(&str, &str, String)> {
        abbreviations(text, &tokens(text))
            .into_iter()
            .map(|a| (&text[a.long], &text[a.short], a.letters))
            .collect()
    }

    #[test]
    fn long_forms_are_bounded() {
        for (text, long, short, letters) in [
            (
                "सहयोग के लिए उप कार्य दल (एसडब्ल्यूजी) बना",
                "उप कार्य दल",
                "एसडब्ल्यूजी",
                "SWG",
            ),
            (
                "पर सब वर्किंग ग्रुप (एसडब्ल्यूजी) का",
                "सब वर्किंग ग्रुप",
                "एसडब्ल्यूजी",
                "SWG",
            ),
            (
                "सरकार ने विश्व व्यापार संगठन (डब्ल्यूटीओ) से",
                "विश्व व्यापार संगठन",
                "डब्ल्यूटीओ",
                "WTO",
            ),
            (
                "में इंडियन काउंसिल ऑफ मेडिकल रिसर्च (आईसीएमआर) के",
                "इंडियन काउंसिल ऑफ मेडिकल रिसर्च",
                "आईसीएमआर",
                "ICMR",
            ),
            ("आज प्रवर्तन निदेशालय (ईडी) की", "प्रवर्तन निदेशालय", "ईडी", "ED"),
            (
                "को आपातकालीन उपयोग प्राधिकार (EUA) की",
                "आपातकालीन उपयोग प्राधिकार",
                "EUA",
                "EUA",
            ),
            (
                "the sub working group (SWG) met",
                "sub working group",
                "SWG",
                "SWG",
            ),
        ] {
            assert_eq!(found(text), [(long, short, letters.to_owned())], "{text}");
        }
    }

    #[test]
    fn other_brackets_are_left_alone() {
        for text in [
            "नई दिल्ली, 3 मई (हि.स.)। सभा",
            "डॉ. (श्रीमती) वर्मा",
            "(एसडब्ल्यूजी)",
            "बैठक में (एसडब्ल्यूजी)",
            "दल (सेक्युलर) का",
            "वर्ष (2024) में",
            "(",
            "()",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
