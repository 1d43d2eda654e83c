//! Reads what is said digit by digit or in fixed words: तीन दशमलव पांच, three point five, शत प्रतिशत.
//!
//! After the point stand words of one digit each, or one word from ten to ninety-nine. English needs
//! a number before it, for a point is also a place in time or talk.

use super::Decimal;
use super::amount::Amount;
use super::lexicon::Sense;
use super::read::Found;
use super::reader::Reader;
use super::unit_names::unit_by_code;
use super::value::{Value, Written};

/// More digits than these are not said after a point.
const MAX_DIGITS: usize = 8;

/// A whole number with what is said after a point from a place on, and the place after it.
pub(super) fn with_point(r: &Reader<'_>, whole: Decimal, at: usize) -> Option<(Decimal, usize)> {
    let is_hindi = r.sense(at) == Some(Sense::Point);
    // At one point two of them left.
    let is_english = r.is(at, &["point"])
        && !(r.is_before(at, &["one"]) && r.is_before(at - 1, &["at"]))
        && r.kind(at) == r.kind(at + 1);
    if !(is_hindi || is_english) || whole.places() > 0 {
        return None;
    }
    let (digits, places, end) = digits_after(r, at + 1)?;
    let part = Decimal::new(digits.into(), u8::try_from(places).ok()?)?;
    Some((whole.plus(part)?, end))
}

/// The digits said from a place on as a number, how many they are, and the place after them.
fn digits_after(r: &Reader<'_>, start: usize) -> Option<(i64, usize, usize)> {
    if let Some(Sense::Cardinal(n @ 10..)) = r.sense(start) {
        return Some((n, 2, start + 1));
    }
    if let Some(n) = r
        .plain(start, 1..4)
        .filter(|_| r.sense(start - 1).is_some())
    {
        return Some((n, r.str(start).chars().count(), start + 1));
    }
    let digits = (start..start + MAX_DIGITS).map_while(|at| match r.sense(at) {
        Some(Sense::Cardinal(n @ 0..=9)) if r.kind(at) == r.kind(start) => Some(n),
        _ => None,
    });
    let (number, places) = digits.fold((0, 0), |(n, places), digit| (n * 10 + digit, places + 1));
    (places > 0).then_some((number, places, start + places))
}

/// A hundred percent in fixed words: शत प्रतिशत, शत-प्रतिशत, शतप्रतिशत, cent per cent.
pub(super) fn cent_percent(r: &Reader<'_>, at: usize) -> Option<Found> {
    let name = at + 1 + usize::from(r.is_joint(at + 1));
    let (number_end, end) = if r.is(at, &["शतप्रतिशत"]) {
        (at + 1, at + 1)
    } else if r.is(at, &["शत"]) && r.is(name, &["प्रतिशत"])
        || r.is(at, &["cent"]) && r.is(name, &["percent"])
    {
        (at + 1, name + 1)
    } else if r.is(at, &["cent"]) && r.is(name, &["per"]) && r.is(name + 1, &["cent"]) {
        (at + 1, name + 2)
    } else {
        return None;
    };
    let amount = Amount {
        value: Value::Exact(Decimal::whole(100)),
        end: number_end,
        written: Written::Words,
        scale: 1,
        shared: None,
        is_ordinal: false,
        sure: true,
        sure_with_unit: true,
    };
    Some(Found {
        start: at,
        amount_at: at,
        amount,
        unit: unit_by_code("%"),
        end,
        has_sign: false,
    })
}
