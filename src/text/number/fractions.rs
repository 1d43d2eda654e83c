//! Reads fractions: एक तिहाई, पांचवां हिस्सा, एक बटा चार, two-thirds, a quarter of, ½, 1/2.

use super::amount::Amount;
use super::lexicon::Sense;
use super::reader::Reader;
use super::value::{Value, Written};
use crate::text::TokenKind;

/// The fraction that begins at a place.
pub(super) fn fraction(r: &Reader<'_>, at: usize) -> Option<Amount> {
    let (part, of, end, sure) = share(r, at)
        .or_else(|| divided(r, at))
        .or_else(|| in_words(r, at))
        .or_else(|| in_digits(r, at))
        .or_else(|| vulgar(r.str(at)).map(|(part, of)| (part, of, at + 1, true)))?;
    Some(Amount {
        value: Value::fraction(part, of)?,
        end,
        written: if r.is_word(at) {
            Written::Words
        } else {
            Written::Digits
        },
        scale: 1,
        shared: None,
        is_ordinal: false,
        sure,
        sure_with_unit: true,
    })
}

/// An ordinal and a word for a share: पांचवां हिस्सा, a fifth part. It is also the part of that place
/// in a row, so without एक before it is not sure.
fn share(r: &Reader<'_>, at: usize) -> Option<(i64, i64, usize, bool)> {
    let is_one =
        matches!(r.sense(at), Some(Sense::Cardinal(1))) && r.kind(at) == Some(TokenKind::Hindi);
    let by = at + usize::from(is_one);
    let by = by + usize::from(is_one && r.is_joint(by));
    let Some(Sense::Ordinal(of @ 3..)) = r.sense(by) else {
        return None;
    };
    let is_share = r.is(by + 1, &["हिस्सा", "हिस्से", "भाग", "अंश"]);
    (is_share && r.kind(by) == Some(TokenKind::Hindi)).then_some((1, of, by + 2, is_one))
}

/// A number divided by another: एक बटा चार.
fn divided(r: &Reader<'_>, at: usize) -> Option<(i64, i64, usize, bool)> {
    let (Some(Sense::Cardinal(part @ 1..)), Some(Sense::Cardinal(of @ 2..))) =
        (r.sense(at), r.sense(at + 2))
    else {
        return None;
    };
    (r.is(at + 1, &["बटा", "बटे"]) && part < of).then_some((part, of, at + 3, true))
}

/// The parts of a character that is a fraction.
pub(super) fn vulgar(mark: &str) -> Option<(i64, i64)> {
    Some(match mark {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅛" => (1, 8),
        _ => return None,
    })
}

/// A number word and what it is divided by, or an English article before it and "of" after it.
fn in_words(r: &Reader<'_>, at: usize) -> Option<(i64, i64, usize, bool)> {
    let (part, next) = match r.sense(at)? {
        Sense::Cardinal(n @ 1..) => (n, at + 1),
        Sense::Article => (1, at + 1),
        Sense::Part(of @ 3..) if r.kind(at) == Some(TokenKind::Hindi) && !r.is(at, &["पाव"]) =>
        {
            return Some((1, of, at + 1, false));
        }
        _ => return None,
    };
    let by = next + usize::from(r.is_joint(next));
    let is_article = r.sense(at) == Some(Sense::Article);
    let of = match r.sense(by)? {
        Sense::Part(of) if part < of && !(of == 2 && is_article) => of,
        Sense::Ordinal(of @ 3..) if part == 1 && r.kind(by) == Some(TokenKind::Latin) => of,
        Sense::Ordinal(of @ 3..) if part < of && by > next => of,
        _ => return None,
    };
    let same_script = r.kind(by) == r.kind(at);
    // A third party and the third of May are no shares; a third of it, and by a third, are.
    let is_alone = !r.is_word(by + 1) && !r.is_joint(by + 1);
    let is_whole = !is_article || is_alone || r.is(by + 1, AFTER_SHARE);
    (same_script && is_whole).then_some((part, of, by + 1, true))
}

/// Words that no noun begins with, so that an ordinal before them stands alone.
const AFTER_SHARE: &[&str] = &[
    "of", "and", "or", "to", "in", "by", "from", "than", "as", "on", "at", "for", "with", "is",
    "are", "was", "were", "more", "less", "fewer", "higher", "lower", "had", "have", "has",
];

/// 1/2 in digits; it may also be a date or a page, so it is not sure.
fn in_digits(r: &Reader<'_>, at: usize) -> Option<(i64, i64, usize, bool)> {
    let part = r.plain(at, 1..2)?;
    let of = r.plain(at + 2, 1..3)?;
    let is_slash = r.str(at + 1) == "/" && r.touches(at + 1) && r.touches(at + 2);
    let goes_on = r.touches(at + 3) && (r.str(at + 3) == "/" || r.is_word(at + 3));
    let is_begun = at > 0 && r.touches(at) && r.str(at - 1) == "/";
    let is_fraction = is_slash && !goes_on && !is_begun && part >= 1 && part < of && of <= 10;
    is_fraction.then_some((part, of, at + 3, false))
}
