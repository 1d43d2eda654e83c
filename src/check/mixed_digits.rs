//! Digits of both systems in one article.
//!
//! Every number is of one system; the numbers of the system that the article uses less are findings,
//! and where both are used alike, those of the one that came second. Digits of a code, an address, a
//! model (एस-400, जी-20), a telephone number, a clause or a verse (॥१२॥) are not counted: they are
//! written as they were given.

use crate::text::number::{Kind, quantities};
use crate::text::{Lang, Token, TokenKind};

use super::near::{Near, cited, is_within};
use super::{Article, ArticleText, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "mixed-digits",
    severity: Severity::Warning,
    explanation: include_str!("mixed_digits.md"),
    run,
};

/// A system of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Digits {
    Ascii,
    Devanagari,
}

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let numbers: Vec<(Place, Digits)> = article
        .texts
        .iter()
        .flat_map(|text| numbers(article, text))
        .collect();
    let Some((right, key)) = house_digits(&numbers) else {
        return;
    };
    let first = numbers.iter().find(|(_, digits)| *digits == right);
    for (place, _) in numbers.iter().filter(|(_, digits)| *digits != right) {
        let written = article.text_of(place);
        let write = in_digits(written, right);
        let finding = Finding::new(place.clone(), key)
            .value("text", written)
            .value("write", write.as_str())
            .safe_fix(write);
        findings.push(match first {
            Some((first, _)) => finding.see(first.clone()),
            None => finding,
        });
    }
}

/// The digits to write, and the key of what decided: the article's majority, else what came first.
/// `None` where there is but one system.
fn house_digits(numbers: &[(Place, Digits)]) -> Option<(Digits, &'static str)> {
    let n_devanagari = numbers
        .iter()
        .filter(|(_, d)| *d == Digits::Devanagari)
        .count();
    let n_ascii = numbers.len() - n_devanagari;
    if n_devanagari == 0 || n_ascii == 0 {
        return None;
    }
    Some(match n_devanagari.cmp(&n_ascii) {
        std::cmp::Ordering::Greater => (Digits::Devanagari, "majority"),
        std::cmp::Ordering::Less => (Digits::Ascii, "majority"),
        std::cmp::Ordering::Equal => (numbers.first()?.1, "first"),
    })
}

/// The numbers of a segment that the writer was free to write in either digits.
fn numbers(article: &Article<'_>, text: &ArticleText<'_>) -> Vec<(Place, Digits)> {
    let is_number = |kind| kind == TokenKind::Number;
    if !text.placed.iter().any(|p| is_number(p.token.kind)) {
        return Vec::new();
    }
    let tokens: Vec<Token> = text.placed.iter().map(|p| p.token.clone()).collect();
    let mut codes = quantities(text.text, &tokens, &Lang::HI);
    codes.retain(|q| q.kind == Kind::Code);
    let near = Near::new(article, text);
    let quotations = cited(near);
    let mut out = Vec::new();
    for (at, token) in tokens.iter().enumerate().filter(|(_, t)| is_number(t.kind)) {
        let nth = codes.partition_point(|q| q.span.end < token.span.end);
        let is_code = codes
            .get(nth)
            .is_some_and(|q| q.span.start <= token.span.start);
        if is_code || is_name_part(near, at) || is_within(&quotations, &token.span) {
            continue;
        }
        let digits = digits_of(&text.text[token.span.clone()]);
        out.extend(digits.map(|d| (Place::new(text.segment, token.span.clone()), d)));
    }
    out
}

/// The system of a number; none where it has digits of both, which no majority decides.
fn digits_of(number: &str) -> Option<Digits> {
    let has_ascii = number.contains(|c: char| c.is_ascii_digit());
    let has_devanagari = number.contains(|c: char| matches!(c, '०'..='९'));
    match (has_ascii, has_devanagari) {
        (true, false) => Some(Digits::Ascii),
        (false, true) => Some(Digits::Devanagari),
        _ => None,
    }
}

/// Whether the number is a part of a name or a mark: touched by a letter, a hyphen after a word
/// (जी-20), a slash, an underscore, or between dandas.
fn is_name_part(near: Near<'_>, at: usize) -> bool {
    let text = near.text.text;
    let span = near.span(at..at + 1);
    let [before, after] = near.touching(&span);
    let is_letter =
        |c: char| c.is_alphabetic() || matches!(c, '_' | '/' | '\\' | '#' | '॥' | '\u{FFFC}');
    let is_hyphen = |c: char| matches!(c, '-' | '‐' | '‑' | '–');
    // The hyphen of a name has a letter on its other side; that of a range a digit.
    let joined_before = before.is_some_and(is_hyphen)
        && text[..span.start]
            .chars()
            .rev()
            .nth(1)
            .is_some_and(|c| c.is_ascii_alphabetic() || is_devanagari_letter(c));
    let joined_after = after.is_some_and(is_hyphen)
        && text[span.end..]
            .chars()
            .nth(1)
            .is_some_and(|c| c.is_ascii_alphabetic());
    before.is_some_and(is_letter)
        || after.is_some_and(|c| is_letter(c) && !is_devanagari_letter(c))
        || joined_before
        || joined_after
}

fn is_devanagari_letter(c: char) -> bool {
    crate::text::is_devanagari(c) && !matches!(c, '०'..='९' | '।' | '॥')
}

/// The number in other digits; all else as it is.
fn in_digits(number: &str, digits: Digits) -> String {
    const ZERO: u32 = '०' as u32;
    let convert = |c: char| match (digits, c) {
        (Digits::Devanagari, '0'..='9') => char::from_u32(ZERO + (c as u32 - '0' as u32)),
        (Digits::Ascii, '०'..='९') => char::from_digit(c as u32 - ZERO, 10),
        _ => None,
    };
    number.chars().map(|c| convert(c).unwrap_or(c)).collect()
}
