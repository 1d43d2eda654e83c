//! Puts signs, numbers, units and ranges together.

use super::amount::{Amount, Place, amount, and_a_half};
use super::lexicon::Sense;
use super::lookalikes;
use super::reader::Reader;
use super::scales::scale_word;
use super::traps::is_name_part;
use super::unit_names::{Side, unit_by_code};
use super::units::{Dimension, Unit};
use super::value::{Kind, Quantity, Value};
use super::{Decimal, Written};
use crate::text::TokenKind;

/// A number with its sign and unit.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) amount_at: usize,
    pub(super) amount: Amount,
    pub(super) unit: Option<&'static Unit>,
    pub(super) end: usize,
    pub(super) has_sign: bool,
}

/// The amount that begins at a place, with sign and unit.
pub(super) fn found(r: &Reader<'_>, start: usize) -> Option<Found> {
    let (minus, at) = minus(r, start);
    let currency = r
        .unit_at(at, Side::Before)
        .filter(|(u, end)| stands_before(r, u, at, *end));
    let amount_at = currency.map_or(at, |(_, end)| end);
    let place = if currency.is_some() {
        Place::Money
    } else {
        Place::Plain
    };
    let mut amount = amount(r, amount_at, place)?;
    if minus {
        amount.value = Value::Exact(amount.exact()?.negated());
    }
    let (unit, end) = match currency {
        Some((unit, _)) => (Some(unit), after_currency(r, unit, amount.end)),
        None if amount.is_ordinal => (None, amount.end),
        None => unit_after(r, amount_at, &amount).map_or((None, amount.end), |(u, e)| (Some(u), e)),
    };
    let found = Found {
        start,
        amount_at,
        amount,
        unit,
        end,
        has_sign: minus || currency.is_some(),
    };
    Some(below_zero(r, scaled_after(r, found)?))
}

/// An amount whose scale stands after its currency: 200 डॉलर बिलियन. A dozen there is what costs so much.
fn scaled_after(r: &Reader<'_>, found: Found) -> Option<Found> {
    let is_money = found.unit.is_some_and(Unit::is_currency) && found.amount.scale == 1;
    let scale = scale_word(r, found.end).filter(|(factor, _)| is_money && *factor >= 100_000);
    let Some((factor, end)) = scale else {
        return Some(found);
    };
    let value = Value::Exact(found.amount.exact()?.times(Decimal::whole(factor))?);
    let amount = Amount {
        value,
        scale: factor,
        written: Written::Scaled,
        ..found.amount
    };
    Some(Found {
        amount,
        end,
        ..found
    })
}

/// A minus right before digits and after no word, or the word.
fn minus(r: &Reader<'_>, at: usize) -> (bool, usize) {
    if r.is(at, &["minus", "माइनस"]) {
        return (true, at + 1);
    }
    let is_sign = matches!(r.str(at), "-" | "−" | "–");
    let is_bound = r.touches(at + 1) && !r.touches(at) && !(at > 0 && r.is_dash(at - 1));
    let is_next = r.is_number(at + 1) || r.unit_at(at + 1, Side::Before).is_some();
    if is_sign && is_bound && is_next && !follows_name(r, at) {
        (true, at + 1)
    } else {
        (false, at)
    }
}

/// Whether what stands before a hyphen is a name of letters, with a space too many: COVID -19.
fn follows_name(r: &Reader<'_>, at: usize) -> bool {
    let is_caps = |word: &str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
    let before = at.checked_sub(1).map_or("", |b| r.str(b));
    is_caps(before) || r.is_before(at, &["covid", "कोविड", "जी", "एफ", "मिग", "सी", "एस"])
}

/// Whether what may be a currency before a number is one there: a word only right before digits,
/// and a sign not where it is the unit of the number before.
fn stands_before(r: &Reader<'_>, unit: &Unit, at: usize, end: usize) -> bool {
    let is_next = r.is_number(end) || r.touches(end) && r.str(end) == "½";
    let is_short = r.kind(at) == Some(TokenKind::Latin) && r.str(at).len() == 1;
    let is_word = r.kind(at) == Some(TokenKind::Hindi);
    let after_number = at > 0 && r.is_number(at - 1) && is_word;
    unit.is_currency() && is_next && !after_number && (!is_short || r.touches(at + 1))
}

/// The place after the same currency said twice: $5 million dollars.
fn after_currency(r: &Reader<'_>, unit: &Unit, end: usize) -> usize {
    match r.unit_at(end, Side::After) {
        Some((again, after)) if again.dimension == unit.dimension && !r.is_number(after) => after,
        _ => end,
    }
}

/// The unit after an amount: 80 km, 100-metre, 24-hour.
fn unit_after(r: &Reader<'_>, start: usize, amount: &Amount) -> Option<(&'static Unit, usize)> {
    let end = amount.end;
    let joint = usize::from(r.is_joint(end) && r.is_word(end + 1));
    let article = usize::from(r.is(end, &["a", "an"]) && r.is(start, &["half"]));
    let at = end + joint + article;
    let (unit, after) = r.unit_at(at, Side::After)?;
    let name = r.str(at);
    // One letter is a unit only right after digits, and as it is written: 5G is no gram.
    let is_letter =
        after == at + 1 && name.len() == 1 && name.starts_with(|c: char| c.is_ascii_alphabetic());
    if is_letter && !(is_unit_letter(r, at) && r.is_number(at - 1)) {
        return None;
    }
    let is_next_number = unit.is_currency() && r.is_number(after) && r.touches(after);
    if lookalikes::is_other_word(r, at, after, unit, amount)
        || is_next_number
        || is_start_of_next(r, at, after)
    {
        return None;
    }
    Some((pound(unit, amount), after))
}

/// Whether a letter is a unit: right after digits, or after a space and before no noun (1.8 m high).
fn is_unit_letter(r: &Reader<'_>, at: usize) -> bool {
    const AFTER: &[&str] = &[
        "of", "in", "from", "and", "or", "to", "above", "below", "long", "high", "wide", "tall",
        "deep", "apart",
    ];
    let is_apart =
        !r.is_word(at + 1) && !r.is_number(at + 1) && !r.is_joint(at + 1) || r.is(at + 1, AFTER);
    r.str(at).chars().all(|c| c.is_ascii_lowercase()) && (r.touches(at) || is_apart)
}

/// A sign of money that belongs to the number after it: 5 $10.
fn is_start_of_next(r: &Reader<'_>, at: usize, after: usize) -> bool {
    matches!(r.str(at), "$" | "€" | "£" | "₹" | "¥") && !r.touches(at) && r.is_number(after)
}

/// Pounds by the hundred thousand are money.
fn pound(unit: &'static Unit, amount: &Amount) -> &'static Unit {
    if unit.dimension == Dimension::Pound && amount.scale >= 100_000 {
        return unit_by_code("GBP").unwrap_or(unit);
    }
    unit
}

/// Degrees below zero: 5 degrees below zero, 5 below zero.
fn below_zero(r: &Reader<'_>, found: Found) -> Found {
    let is_degree = is_degree(&found);
    let Some(number) = found
        .amount
        .exact()
        .filter(|n| is_degree && !n.is_negative())
    else {
        return found;
    };
    let amount = Amount {
        value: Value::Exact(number.negated()),
        ..found.amount
    };
    if r.is(found.end, &["below"]) && r.is(found.end + 1, &["zero"]) {
        return Found {
            amount,
            end: found.end + 2,
            ..found
        };
    }
    found
}

/// Whether it is degrees, or may be.
fn is_degree(found: &Found) -> bool {
    found.unit.is_none_or(|u| u.dimension == Dimension::Degree) && !found.amount.is_ordinal
}

/// The amount after शून्य से, if it is degrees नीचे: it begins before.
pub(super) fn below_shunya(r: &Reader<'_>, at: usize) -> Option<Found> {
    let begins = r.is(at, &["शून्य", "जीरो"]) && r.is(at + 1, &["से"]);
    if !begins {
        return None;
    }
    let first = usize::from(r.is(at + 2, &["नीचे"]));
    let inner = found(r, at + 2 + first)?;
    let has_unit = inner.unit.is_some();
    let is_below = if first == 1 {
        has_unit
    } else {
        r.is(inner.end, &["नीचे", "कम"])
    };
    if !(is_degree(&inner) && is_below) {
        return None;
    }
    let value = Value::Exact(inner.amount.exact()?.negated());
    Some(Found {
        start: at,
        end: inner.end + 1 - first,
        amount: Amount {
            value,
            ..inner.amount
        },
        ..inner
    })
}

/// The quantity that a number with its unit is.
pub(super) fn quantity(r: &Reader<'_>, f: &Found) -> Quantity {
    let kind = match f.unit {
        _ if f.amount.is_ordinal => Kind::Ordinal,
        None => Kind::Number,
        Some(unit) => kind_of(unit),
    };
    Quantity {
        span: r.span(f.start, f.end),
        number: r.span(f.amount_at, f.amount.end),
        kind,
        value: f.value(),
        unit: f.unit,
        written: f.amount.written,
        sure: is_sure(r, f),
    }
}

impl Found {
    fn value(&self) -> Value {
        self.amount.value
    }
}

pub(super) fn kind_of(unit: &Unit) -> Kind {
    match unit.dimension {
        Dimension::Percent => Kind::Percent,
        Dimension::Currency(_) => Kind::Money,
        _ => Kind::Measure,
    }
}

fn is_sure(r: &Reader<'_>, f: &Found) -> bool {
    let in_digits = f.amount.written != Written::Words;
    if in_digits && !f.has_sign && is_name_part(r, f.amount_at) {
        return false;
    }
    let ends_in_letters =
        f.end == f.amount.end && r.touches(f.end) && r.is_word(f.end) && in_digits;
    if ends_in_letters && !f.has_sign {
        return false;
    }
    if f.amount.is_ordinal && super::ordinals::is_world_war(r, f.end) {
        return f.amount.sure;
    }
    // 256k is also a rate or a size.
    let is_thousand = f.amount.written == Written::Scaled && r.is(f.amount.end - 1, &["k"]);
    if is_thousand && !f.has_sign {
        return false;
    }
    if is_named(r, f.amount_at) || is_hour(r, f) || is_placeholder(r, f) {
        return false;
    }
    if matches!(f.value(), Value::Fraction(..)) {
        return f.amount.sure;
    }
    match f.unit {
        None => f.amount.sure,
        // एक दिन is also some day, एक किलो a kilo.
        Some(unit) => match kind_of(unit) {
            Kind::Measure => f.amount.sure || f.amount.sure_with_unit && !is_single(r, f),
            _ => f.amount.sure || f.amount.sure_with_unit,
        },
    }
}

/// At six, half past eight: an hour, not how many.
fn is_hour(r: &Reader<'_>, f: &Found) -> bool {
    const AFTER: &[&str] = &[
        "today",
        "tomorrow",
        "yesterday",
        "every",
        "on",
        "in",
        "and",
        "sharp",
        "tonight",
        "this",
    ];
    let is_small =
        f.unit.is_none() && matches!(r.sense(f.amount_at), Some(Sense::Cardinal(1..=12)));
    let is_alone = f.end == f.amount_at + 1 && (!r.is_word(f.end) || r.is(f.end, AFTER));
    let is_at = is_alone && r.is_before(f.start, &["at", "past", "till", "until", "before"]);
    let is_of_day = r.is(f.end, &["in"])
        && r.is(f.end + 1, &["the"])
        && r.is(f.end + 2, &["morning", "afternoon", "evening"]);
    is_small && (is_at || is_of_day)
}

/// $1 and $2 are also what is put in later.
fn is_placeholder(r: &Reader<'_>, f: &Found) -> bool {
    f.end == f.amount_at + 1
        && r.is_before(f.amount_at, &["$"])
        && matches!(r.str(f.amount_at), "1" | "2" | "3")
}

/// A number word with a capital inside a sentence is in a name: World War Two, the Seven Dwarfs.
fn is_named(r: &Reader<'_>, at: usize) -> bool {
    let has_capital =
        r.kind(at) == Some(TokenKind::Latin) && r.str(at).starts_with(char::is_uppercase);
    let begins =
        at == 0 || !(r.is_word(at - 1) || r.is_number(at - 1) || r.is(at - 1, &["-", ","]));
    has_capital && !begins
}

/// एक, one or शून्य alone.
fn is_single(r: &Reader<'_>, f: &Found) -> bool {
    let is_word = matches!(r.sense(f.amount_at), Some(Sense::Cardinal(0 | 1)));
    is_word && f.amount.end == f.amount_at + 1
}

/// A day, an hour: one of a unit, not sure; a year and a half.
pub(super) fn article(r: &Reader<'_>, at: usize) -> Option<(Quantity, usize)> {
    if r.sense(at) != Some(Sense::Article) {
        return None;
    }
    let (unit, end) = r.unit_at(at + 1, Side::After)?;
    let is_said_otherwise = r.is(
        at + 1,
        &[
            "second",
            "degree",
            "foot",
            "pound",
            "cent",
            "re",
            "m",
            "g",
            "l",
            "percentage",
        ],
    );
    if is_said_otherwise || !r.is_word(at + 1) || !r.is_word(end - 1) || r.is_number(end) {
        return None;
    }
    let half = and_a_half(r, end);
    let quarters = if half.is_some() { 6 } else { 4 };
    let end = half.unwrap_or(end);
    let quantity = Quantity {
        span: r.span(at, end),
        number: r.span(at, at + 1),
        kind: kind_of(unit),
        value: Value::Exact(Decimal::whole(quarters).over(4)?),
        unit: Some(unit),
        written: Written::Words,
        sure: half.is_some(),
    };
    Some((quantity, end))
}
