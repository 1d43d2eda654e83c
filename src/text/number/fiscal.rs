//! Reads financial years: FY24, FY 2023-24, fiscal 2024, वित्त वर्ष 24, वित्तीय वर्ष 2023-24.
//!
//! A financial year runs over two calendar years and is named by the second, so one number is read
//! as a range too: FY24 is 2023 to 2024. Only what stands before the number tells it.

use super::Decimal;
use super::reader::Reader;
use super::unit_names::Side;
use super::value::{Kind, Quantity, Value, Written};

/// The financial year whose number stands at a place, and the place after it.
pub(super) fn year(r: &Reader<'_>, at: usize) -> Option<(Quantity, usize)> {
    let number = full_year(r, at).filter(|_| is_announced(r, at))?;
    let is_joined = r.is_dash(at + 1) || r.str(at + 1) == "/";
    let second = full_year(r, at + 2).filter(|n| is_joined && *n > number);
    let (from, to, end) = match second {
        Some(second) => (number, second, at + 3),
        None => (number - 1, number, at + 1),
    };
    if r.unit_at(end, Side::After).is_some() {
        return None;
    }
    let span = r.span(at, end);
    let quantity = Quantity {
        number: span.clone(),
        span,
        kind: Kind::Range,
        value: Value::Range(Decimal::whole(from), Decimal::whole(to)),
        unit: None,
        written: Written::Digits,
        sure: true,
    };
    Some((quantity, end))
}

/// A year of four digits, or of the two last.
fn full_year(r: &Reader<'_>, at: usize) -> Option<i64> {
    let long = r.plain(at, 4..5).filter(|y| (1900..2100).contains(y));
    long.or_else(|| Some(2000 + r.plain(at, 2..3)?))
}

/// Whether the words before a place say that a financial year follows.
fn is_announced(r: &Reader<'_>, at: usize) -> bool {
    let mark = usize::from(at > 0 && matches!(r.str(at - 1), "'" | "’" | "-" | "."));
    let at = at - mark;
    if r.is_before(at, &["fy", "fiscal"]) {
        return true;
    }
    let Some(year) = at.checked_sub(1) else {
        return false;
    };
    r.is(year, &["year"]) && r.is_before(year, &["fiscal", "financial"])
        || r.is(year, &["वर्ष", "साल"]) && r.is_before(year, &["वित्त", "वित्तीय"])
}
