//! Reads numbers that are names: telephone numbers, and the numbers of accounts and post offices.
//!
//! 1. Plain digits, in parts with hyphens, or in the spaced groups of a telephone number.
//! 2. They begin with a plus or a zero, are many, have three parts, or a word before tells them.
//!
//! What they are worth is no amount, so they are sure only where a word tells them, and are neither
//! grouped nor put in words. Equal ones have equal digits.

use super::Decimal;
use super::reader::Reader;
use super::value::{Kind, Quantity, Value, Written};

/// Fewer digits are an amount, more no telephone number.
const DIGITS: std::ops::Range<usize> = 8..18;

/// More parts are no number.
const MAX_PARTS: usize = 7;

/// The number that begins at a place, and the place after it.
pub(super) fn code(r: &Reader<'_>, at: usize) -> Option<(Quantity, usize)> {
    let plus = usize::from(r.str(at) == "+" && r.touches(at + 1));
    let parts = parts(r, at + plus);
    let (first, last) = (*parts.first()?, *parts.last()?);
    let digits: String = parts.iter().map(|i| r.str(*i)).collect();
    let n_digits = digits.chars().count();
    let is_spaced = parts.len() > 1 && parts.iter().skip(1).all(|i| r.is_number(i - 1));
    let is_long = parts
        .iter()
        .any(|i| r.str(*i).chars().count() >= 10 && !is_round(r.str(*i)));
    let is_marked = plus == 1 || r.str(first).starts_with(['0', '०']);
    let is_telephone = is_long
        || is_marked && parts.len() > 1
        || r.is(first, &["1800", "1860"]) && parts.len() > 1
        || parts.len() >= 3 && !is_spaced
        || parts.len() == 2 && parts.iter().all(|i| r.plain(*i, 5..6).is_some());
    // 1234 5678 9012 after a word for a number; without it they are the cells of a table.
    let is_grouped = parts.len() > 1
        && parts.iter().all(|i| r.plain(*i, 3..6).is_some())
        && is_announced(r, first);
    let is_told = parts.len() == 1 && n_digits >= 6 && is_announced(r, first);
    if !((is_telephone || is_grouped) && DIGITS.contains(&n_digits) || is_told)
        || goes_on(r, last + 1)
    {
        return None;
    }
    let span = r.span(at, last + 1);
    let quantity = Quantity {
        number: span.clone(),
        span,
        kind: Kind::Code,
        value: Value::Exact(Decimal::parse(&digits)?),
        unit: None,
        written: Written::Digits,
        sure: is_told,
    };
    Some((quantity, last + 1))
}

/// The places of the parts of plain digits from a place on.
fn parts(r: &Reader<'_>, at: usize) -> Vec<usize> {
    let mut out = Vec::new();
    let mut next = at;
    while out.len() <= MAX_PARTS && r.plain(next, 1..DIGITS.end).is_some() {
        out.push(next);
        next += 1 + usize::from(r.is_joint(next + 1));
    }
    if out.len() > MAX_PARTS {
        Vec::new()
    } else {
        out
    }
}

/// A number of round thousands is an amount, however long.
fn is_round(digits: &str) -> bool {
    digits.ends_with("000") || digits.ends_with("०००")
}

/// A word before a number that says what it names: PIN 110001, खाता संख्या 123456.
fn is_announced(r: &Reader<'_>, at: usize) -> bool {
    const WORDS: &[&str] = &[
        "pin",
        "pincode",
        "code",
        "number",
        "no",
        "id",
        "account",
        "पिन",
        "पिनकोड",
        "कोड",
        "नंबर",
        "नम्बर",
        "संख्या",
        "क्रमांक",
        "आईडी",
        "खाता",
    ];
    let mark = usize::from(at > 0 && matches!(r.str(at - 1), ":" | "." | "-" | "–"));
    r.is_before(at - mark, WORDS)
}

/// Letters or a point right after: an identifier or a decimal.
fn goes_on(r: &Reader<'_>, at: usize) -> bool {
    r.touches(at) && (r.is_word(at) || r.is_number(at) || r.is_dash(at) && r.is_number(at + 1))
}
