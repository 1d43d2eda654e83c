//! Words that look like numbers and are none where they stand.

use super::lexicon::Sense;
use super::reader::Reader;
use crate::text::TokenKind;

/// Fixed phrases that are passed over, as keys.
const PHRASES: &[&[&str]] = &[
    &["नौ", "दो", "ग्यारह"],
    &["तीन", "तेरह"],
    &["चार", "चांद"],
    &["सात", "समंदर"],
    &["सात", "समुंदर"],
    &["उन्नीस", "बीस"],
    &["उन्नीस", "-", "बीस"],
    &["सोलह", "आने"],
    &["छत्तीस", "का", "आंकड़ा"],
    &["छठी", "का", "दूध"],
    &["एक", "दूसरे"],
    &["एक", "-", "दूसरे"],
    &["एक", "दूसरा"],
    &["एक", "-", "दूसरा"],
    &["एक", "दूसरी"],
    &["एक", "-", "दूसरी"],
    &["दूसरी", "ओर"],
    &["दूसरी", "तरफ"],
    &["दूसरे", "शब्दों"],
    &["एक", "ओर"],
    &["एक", "तरफ"],
    &["एक", "बार"],
    &["एक", "साथ"],
    &["एक", "जैसे"],
    &["एक", "जैसा"],
    &["एक", "जैसी"],
    &["एक", "समान"],
    &["नौ", "सेना"],
    &["नौ", "सैनिक"],
    &["सौ", "बात", "की", "एक", "बात"],
    &["no", "one"],
    &["one", "another"],
    &["one", "of"],
    &["one", "'", "s"],
    &["one", "day"],
    &["one", "-", "on", "-", "one"],
    &["at", "first"],
    &["first", "of", "all"],
    &["second", "-", "hand"],
    &["on", "the", "one", "hand"],
    &["nine", "to", "five"],
    &["hundred", "percent", "sure"],
    &["last", "quarter"],
];

/// How many items from a place on are no number, whatever they look like.
pub(super) fn trapped(r: &Reader<'_>, at: usize) -> Option<usize> {
    let begins = r.is_word(at) && r.sense(at).is_some();
    if !begins {
        return None;
    }
    let first = r.key(at);
    let mut phrases = PHRASES.iter().filter(|p| p.first() == Some(&&*first));
    let phrase = phrases.find(|p| (at..).zip(p.iter()).all(|(i, word)| r.is(i, &[word])));
    phrase.map(|p| p.len()).or_else(|| bare_scale(r, at))
}

/// A scale word without a number before it: हजार, करोड़, अरब.
fn bare_scale(r: &Reader<'_>, at: usize) -> Option<usize> {
    matches!(r.sense(at), Some(Sense::Scale(_) | Sense::Scales(_))).then_some(1)
}

/// Whether digits at a place are part of a name or a number of another kind: COVID-19, F-16, v2.5,
/// a telephone number, the number of a section at the start.
pub(super) fn is_name_part(r: &Reader<'_>, at: usize) -> bool {
    if !r.is_number(at) {
        return false;
    }
    let joins = |i: usize| {
        matches!(
            r.str(i),
            "-" | "‑" | "‐" | "." | "_" | "/" | "#" | "+" | ":"
        )
    };
    let hangs = |i: usize| r.is_word(i) || joins(i) && is_joined_before(r, i) && !is_stop(r, i);
    let before = at > 0 && r.touches(at) && hangs(at - 1);
    let after = r.touches(at + 1)
        && joins(at + 1)
        && r.str(at + 1) != "."
        && r.touches(at + 2)
        && r.is_number(at + 2);
    before || after || is_beside_number(r, at) || is_long(r, at) || is_section(r, at)
}

/// A full stop after a Hindi word, with the space after it left out; the point of No.1.
fn is_stop(r: &Reader<'_>, at: usize) -> bool {
    let is_word = r.kind(at.saturating_sub(1)) == Some(TokenKind::Hindi);
    r.str(at) == "." && (is_word || r.is_before(at, &["no", "nos", "art", "sec"]))
}

/// Numbers side by side, or with a dash between, are parts of one of another kind: 0800 555 111,
/// the score 1 - 0.
fn is_beside_number(r: &Reader<'_>, at: usize) -> bool {
    let is_before =
        at > 0 && (r.is_number(at - 1) || at > 1 && r.is_dash(at - 1) && r.is_number(at - 2));
    let is_after = r.is_number(at + 1) || r.is_dash(at + 1) && r.is_number(at + 2);
    is_before || is_after
}

/// Whether a joining mark itself hangs on a word or number.
fn is_joined_before(r: &Reader<'_>, mark: usize) -> bool {
    matches!(r.str(mark), "#" | "+")
        || mark > 0 && r.touches(mark) && (r.is_word(mark - 1) || r.is_number(mark - 1))
}

/// So many plain digits are a telephone or account number; so is what begins with a zero.
fn is_long(r: &Reader<'_>, at: usize) -> bool {
    let number = r.str(at);
    let n_digits = number.chars().count();
    let is_plain = !number.contains([',', '.']);
    is_plain && (n_digits >= 10 || n_digits > 2 && number.starts_with(['0', '०']))
}

/// 1. or 2) at the start of the text.
fn is_section(r: &Reader<'_>, at: usize) -> bool {
    let bracket = usize::from(r.str(0) == "(");
    at == bracket
        && r.plain(at, 1..4).is_some()
        && matches!(r.str(at + 1), "." | ")")
        && r.touches(at + 1)
        && r.item(at + 2).is_some()
}

/// Whether a number hangs on a word or number by a mark.
pub(super) fn is_joined_number(r: &Reader<'_>, at: usize) -> bool {
    at > 0
        && r.touches(at)
        && (r.is_dash(at - 1) || matches!(r.str(at - 1), "/" | ":" | "."))
        && is_joined_before(r, at - 1)
}
