//! Reads dates.
//!
//! Dates in words: D Month [YYYY], Month D[, YYYY], Month YYYY; two days may share a month (25-27
//! सितंबर is two dates). Dates in digits: D/M/YYYY, D.M.YYYY, D-M-YYYY and YYYY-M-D; where the
//! second number can only be a day, the first is the month. A bare month is no date (May, March).

use super::lexicon::Sense;
use super::reader::Reader;
use super::unit_names::Side;
use super::value::{Date, Kind, Quantity, Value, Written};
use crate::text::TokenKind;

/// The dates that begin at a place, and the place after them.
pub(super) fn dates(r: &Reader<'_>, at: usize) -> Option<(Vec<Quantity>, usize)> {
    let in_words = day_first(r, at).or_else(|| month_first(r, at));
    in_words.or_else(|| {
        let (date, end, sure) = dotted(r, at).or_else(|| in_digits(r, at))?;
        Some((vec![quantity(r, at, end, date, sure)], end))
    })
}

fn quantity(r: &Reader<'_>, from: usize, to: usize, date: Date, sure: bool) -> Quantity {
    let span = r.span(from, to);
    Quantity {
        number: span.clone(),
        span,
        kind: Kind::Date,
        value: Value::Date(date),
        unit: None,
        written: Written::Digits,
        sure,
    }
}

/// A day of a month in digits or words, and the place after it.
fn day(r: &Reader<'_>, at: usize) -> Option<(u8, usize)> {
    let (n, end) = match r.sense(at) {
        Some(Sense::Cardinal(n)) if r.kind(at) == Some(TokenKind::Hindi) => (n, at + 1),
        Some(Sense::Ordinal(n)) => (n, at + 1),
        Some(_) => return None,
        None => {
            let n = r.plain(at, 1..3)?;
            let ends = r.touches(at + 1) && r.is(at + 1, &["st", "nd", "rd", "th"]);
            (n, at + 1 + usize::from(ends))
        }
    };
    let day = u8::try_from(n).ok().filter(|d| (1..=31).contains(d))?;
    Some((day, end))
}

/// A month's name, and the place after it and its abbreviation point. English ones have a capital,
/// for may and march are words.
fn month(r: &Reader<'_>, at: usize) -> Option<(u8, usize)> {
    let Some(Sense::Month(month)) = r.sense(at) else {
        return None;
    };
    let word = r.str(at);
    let is_latin = r.kind(at) == Some(TokenKind::Latin);
    if is_latin && !word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let has_point = is_latin
        && word.len() <= 4
        && r.str(at + 1) == "."
        && r.touches(at + 1)
        && r.is_number(at + 2);
    Some((month, at + 1 + usize::from(has_point)))
}

/// A year of four digits, after a comma or not.
fn year(r: &Reader<'_>, at: usize) -> Option<(i32, usize)> {
    let comma = usize::from(r.str(at) == "," || r.is(at, &["of", "सन", "सन्"]));
    let year = r
        .plain(at + comma, 4..5)
        .filter(|y| (1000..3000).contains(y))?;
    Some((i32::try_from(year).ok()?, at + comma + 1))
}

/// 25 सितंबर 2020; 25 and 26 September; the 25th of September.
fn day_first(r: &Reader<'_>, at: usize) -> Option<(Vec<Quantity>, usize)> {
    let (first, end) = day(r, at)?;
    let is_joined = r.is_joint(end)
        || r.is_dash(end)
        || r.is(end, &["और", "व", "एवं", "तथा", "से", "and", "to", "&"]);
    let second = is_joined.then(|| day(r, end + 1)).flatten();
    let last = second.map_or(end, |(_, e)| e);
    let of = last + usize::from(r.is(last, &["of", "-"]) && r.is_word(last + 1));
    let (month, after) = month(r, of)?;
    // एक मार्च is a march, one May is a modal verb.
    let sure = !(r.is(at, &["एक", "दो"]) && month == 3) && r.sense(at) != Some(Sense::Ordinal(2));
    let (year, to) = year(r, after).map_or((None, after), |(y, to)| (Some(y), to));
    let date = |day| Date {
        year,
        month: Some(month),
        day: Some(day),
    };
    let found = match second {
        Some((second, _)) => vec![
            quantity(r, at, end, date(first), sure),
            quantity(r, end + 1, to, date(second), sure),
        ],
        None => vec![quantity(r, at, to, date(first), sure)],
    };
    Some((found, to))
}

/// September 25, 2020; September 25-27; September 2020.
fn month_first(r: &Reader<'_>, at: usize) -> Option<(Vec<Quantity>, usize)> {
    let (month, after) = month(r, at)?;
    let in_year = |year, day| Date {
        year,
        month: Some(month),
        day,
    };
    if let Some((year, to)) = year(r, after) {
        return Some((
            vec![quantity(r, at, to, in_year(Some(year), None), true)],
            to,
        ));
    }
    let is_the = usize::from(r.is(after, &["the"]));
    let (first, end) = day(r, after + is_the)
        .filter(|_| r.kind(at) == Some(TokenKind::Latin) || r.is_number(after))?;
    let is_amount = r.unit_at(end, Side::After).is_some()
        || matches!(r.sense(end), Some(Sense::Scale(_) | Sense::Hundred));
    if is_amount
        || r.sense(after).is_some() && is_the == 0 && r.kind(after) == Some(TokenKind::Hindi)
    {
        return None;
    }
    let is_joined = r.is_joint(end) || r.is(end, &["and", "to", "और", "से"]);
    let second = is_joined
        .then(|| day(r, end + 1))
        .flatten()
        .filter(|(d, _)| *d > first);
    let last = second.map_or(end, |(_, e)| e);
    let (year, to) = year(r, last).map_or((None, last), |(y, to)| (Some(y), to));
    let found = match second {
        Some((second, _)) => vec![
            quantity(r, at, end, in_year(year, Some(first)), true),
            quantity(r, end + 1, to, in_year(year, Some(second)), true),
        ],
        None => vec![quantity(r, at, to, in_year(year, Some(first)), true)],
    };
    Some((found, to))
}

/// 31.12.2024, one token.
fn dotted(r: &Reader<'_>, at: usize) -> Option<(Date, usize, bool)> {
    if !r.is_number(at) || r.str(at).len() > MAX_DOTTED {
        return None;
    }
    let parts: Vec<i64> = r.str(at).split('.').map(whole).collect::<Option<_>>()?;
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let (date, sure) = ordered(*first, *second, *third)?;
    Some((date, at + 1, sure))
}

/// Two digits, two digits, four digits, each of three bytes, and two points.
pub(super) const MAX_DOTTED: usize = 26;

pub(super) fn whole(digits: &str) -> Option<i64> {
    super::Decimal::parse(digits)?.as_whole()
}

/// 25/09/2020, 25-09-2020, 2020-09-25.
fn in_digits(r: &Reader<'_>, at: usize) -> Option<(Date, usize, bool)> {
    let mark = r.str(at + 1);
    let is_date = matches!(mark, "/" | "-")
        && r.str(at + 3) == mark
        && (at + 1..at + 5).all(|i| r.touches(i));
    if !is_date {
        return None;
    }
    let [a, b, c] = [
        r.plain(at, 1..5)?,
        r.plain(at + 2, 1..3)?,
        r.plain(at + 4, 1..5)?,
    ];
    let goes_on = r.touches(at + 5) && matches!(r.str(at + 5), "/" | "-") && r.is_number(at + 6);
    if goes_on {
        return None;
    }
    let (date, sure) = if a > 999 {
        (valid(a, b, c)?, true)
    } else {
        ordered(a, b, c)?
    };
    Some((date, at + 5, sure))
}

/// Day, month and year; month, day and year where only that can be. Not sure where both could be.
fn ordered(first: i64, second: i64, year: i64) -> Option<(Date, bool)> {
    if !(1000..3000).contains(&year) {
        return None;
    }
    match valid(year, second, first) {
        Some(date) => Some((date, first > 12 || first == second)),
        None => Some((valid(year, first, second)?, true)),
    }
}

fn valid(year: i64, month: i64, day: i64) -> Option<Date> {
    let is_date =
        (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..3000).contains(&year);
    if !is_date {
        return None;
    }
    Some(Date {
        year: i32::try_from(year).ok(),
        month: u8::try_from(month).ok(),
        day: u8::try_from(day).ok(),
    })
}
