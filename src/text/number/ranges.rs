//! Reads ranges: 5-10, 5 से 10 प्रतिशत, $5 to $10 million, between 5 and 10, 2024-25.
//!
//! Scale and unit may stand once for both ends. Two ends that fall are no range (a score, a vote),
//! and a year goes with a year only. Two number words side by side (दो-चार, पंद्रह बीस) say about how
//! many, and are never sure.

use super::lexicon::Sense;
use super::read::{Found, found};
use super::reader::Reader;
use super::units::Unit;
use super::value::{Kind, Quantity, Value, Written};
use super::{Decimal, traps};
use crate::text::TokenKind;

/// What stands between two ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    Hyphen,
    Word,
    Nothing,
}

/// The range that begins with a number, and the place after it.
pub(super) fn range(r: &Reader<'_>, first: &Found) -> Option<(Quantity, usize)> {
    if let Some(found) = years(r, first) {
        return Some(found);
    }
    let (between, second_at) = connector(r, first)?;
    let second = found(r, second_at).filter(|s| s.start == second_at && !s.amount.is_ordinal)?;
    let (from, to) = ends(first, &second)?;
    let unit = shared_unit(first, &second)?;
    let is_range =
        from < to && goes_together(r, first, &second) && is_confirmed(r, first, &second, between);
    let hangs = between == Between::Word && traps::is_joined_number(r, first.amount_at);
    if first.amount.is_ordinal || !is_range || hangs {
        return None;
    }
    let in_words =
        first.amount.written == Written::Words && second.amount.written == Written::Words;
    let has_unit = unit.is_some() || second.amount.scale > 1 && !in_words;
    let sure = match between {
        Between::Hyphen => has_unit && !in_words && !is_chain(r, first, &second),
        Between::Word => true,
        Between::Nothing => false,
    };
    let quantity = Quantity {
        span: r.span(first.start, second.end),
        number: r.span(first.amount_at, second.amount.end),
        kind: Kind::Range,
        value: Value::Range(from, to),
        unit,
        written: second.amount.written,
        sure,
    };
    Some((quantity, second.end))
}

fn connector(r: &Reader<'_>, first: &Found) -> Option<(Between, usize)> {
    let at = first.end;
    if r.is_joint(at)
        || r.is_dash(at) && !r.touches(at) && !r.touches(at + 1) && r.is_number(at + 1)
    {
        return Some((Between::Hyphen, at + 1));
    }
    if r.is(at, &["से", "to"]) {
        return Some((Between::Word, at + 1));
    }
    // 10- to 20-fold.
    if r.is_dash(at) && r.touches(at) && r.is(at + 1, &["से", "to"]) {
        let joint = usize::from(r.is_joint(at + 2));
        return Some((Between::Word, at + 2 + joint));
    }
    if r.is(at, &["and", "और", "एवं", "व", "तथा"]) {
        return Some((Between::Word, at + 1));
    }
    let is_pair =
        is_one_word(r, first.amount_at) && first.end == first.amount_at + 1 && is_one_word(r, at);
    is_pair.then_some((Between::Nothing, at))
}

fn is_one_word(r: &Reader<'_>, at: usize) -> bool {
    r.kind(at) == Some(TokenKind::Hindi) && matches!(r.sense(at), Some(Sense::Cardinal(1..)))
}

/// "and" makes a range only in "between 5 and 10" and "5 और 10 के बीच".
fn is_confirmed(r: &Reader<'_>, first: &Found, second: &Found, between: Between) -> bool {
    if between != Between::Word || r.is(second.start.saturating_sub(1), &["से", "to", "-", "–"])
    {
        return true;
    }
    let is_hindi = r.is(second.end, &["के"]) && r.is(second.end + 1, &["बीच", "मध्य"]);
    is_hindi || r.is_before(first.start, &["between"])
}

/// Both ends, with the scale of the second on the first where it has none of its own.
fn ends(first: &Found, second: &Found) -> Option<(Decimal, Decimal)> {
    let (a, b) = (first.amount.exact()?, second.amount.exact()?);
    let (lead, factor) = match second.amount.shared {
        Some(shared) if first.amount.scale == 1 => shared,
        _ => return Some((a, b)),
    };
    if a < lead {
        Some((a.times(factor)?, b))
    } else {
        Some((a, b))
    }
}

/// The unit of both, if they have the same, or one has it for both: a sign before the first, or
/// what stands after the second.
fn shared_unit(first: &Found, second: &Found) -> Option<Option<&'static Unit>> {
    match (first.unit, second.unit) {
        (None, unit) if !second.has_sign || unit.is_none() => Some(unit),
        (Some(a), Some(b)) if a.code == b.code => Some(Some(a)),
        (Some(a), None) if first.has_sign && a.is_currency() => Some(Some(a)),
        _ => None,
    }
}

fn is_year(r: &Reader<'_>, f: &Found) -> bool {
    let year = r
        .plain(f.amount_at, 4..5)
        .filter(|y| (1500..2100).contains(y));
    year.is_some() && f.unit.is_none() && f.amount.end == f.amount_at + 1
}

fn goes_together(r: &Reader<'_>, first: &Found, second: &Found) -> bool {
    is_year(r, first) == is_year(r, second) || second.unit.is_some() && !is_year(r, first)
}

/// A number of many parts with hyphens: 98-1234-5678.
fn is_chain(r: &Reader<'_>, first: &Found, second: &Found) -> bool {
    r.is_joint(second.end) && r.is_number(second.end + 1)
        || traps::is_joined_number(r, first.amount_at)
}

/// 2024-25, 2019–2020, 2024/25: from one year to another.
fn years(r: &Reader<'_>, first: &Found) -> Option<(Quantity, usize)> {
    let at = first.amount_at;
    let from = r.plain(at, 4..5).filter(|y| (1000..3000).contains(y))?;
    let is_slash = r.str(at + 1) == "/" && r.touches(at + 1) && r.touches(at + 2);
    let is_dash = r.is_joint(at + 1)
        || r.is_dash(at + 1) && r.is_number(at + 2) && !r.touches(at + 1) && !r.touches(at + 2);
    let goes_on =
        r.touches(at + 3) && (r.is_dash(at + 3) && r.is_number(at + 4) || r.is_word(at + 3));
    if first.end != at + 1 || first.has_sign || !(is_slash || is_dash) || goes_on {
        return None;
    }
    let to = match (r.plain(at + 2, 2..3), r.plain(at + 2, 4..5)) {
        (Some(short), _) if short > from % 100 => from - from % 100 + short,
        (Some(0), _) if from % 100 == 99 => from + 1,
        (_, Some(to)) if to > from && to < 3000 => to,
        _ => return None,
    };
    if is_slash && to != from + 1 || r.unit_at(at + 3, super::unit_names::Side::After).is_some() {
        return None;
    }
    let span = r.span(at, at + 3);
    let quantity = Quantity {
        number: span.clone(),
        span,
        kind: Kind::Range,
        value: Value::Range(Decimal::whole(from), Decimal::whole(to)),
        unit: None,
        written: Written::Digits,
        sure: !traps::is_joined_number(r, at),
    };
    Some((quantity, at + 3))
}

/// A number word said twice: आठ-आठ, eight each; and the place after it.
pub(super) fn doubled(r: &Reader<'_>, first: &Found) -> Option<Found> {
    let at = first.amount_at;
    let again = at + 1 + usize::from(r.is_joint(at + 1));
    let is_twice =
        is_one_word(r, at) && r.sense(again) == r.sense(at) && r.kind(again) == r.kind(at);
    if !is_twice || first.end != at + 1 {
        return None;
    }
    let second = found(r, again)?;
    // पचास-पचास हजार: the scale stands once.
    let lead = second.amount.shared.map(|(lead, _)| Value::Exact(lead));
    let same = second.amount.value == first.amount.value || lead == Some(first.amount.value);
    same.then_some(Found {
        start: first.start,
        amount_at: at,
        ..second
    })
}
