//! When a quantity of one side is in order with one of the other.

use crate::text::number::{Date, Decimal, Dimension, Kind, Quantity, Unit, Value, Written};

pub(super) fn in_order(a: &Quantity, b: &Quantity) -> bool {
    match (a.value, b.value) {
        (Value::Date(x), Value::Date(y)) => is_compatible(x, y),
        _ if a.kind == Kind::Time && b.kind == Kind::Time => {
            is_same_hour(a, b) && !is_other_half(a, b)
        }
        _ if a.kind == Kind::Code && b.kind == Kind::Code => is_same_code(a, b),
        (Value::Time(hour, minute, _), Value::Exact(n))
        | (Value::Exact(n), Value::Time(hour, minute, _)) => is_hour(hour, minute, n),
        _ => {
            a.is_worth(b)
                || worth_without_unit(a, b)
                || is_converted(a, b)
                || is_nth_part(a, b)
                || is_nth_part(b, a)
                || is_million(a, b)
                || is_million(b, a)
                || is_part_of_hundred(a, b)
                || is_part_of_hundred(b, a)
        }
    }
}

/// The same value where one side leaves the unit unsaid, or says a part of a hundred as a fraction.
fn worth_without_unit(a: &Quantity, b: &Quantity) -> bool {
    (a.unit.is_none() || b.unit.is_none()) && (a.value == b.value || a.base().0 == b.base().0)
}

/// A measure in another unit of its dimension, rounded.
fn is_converted(a: &Quantity, b: &Quantity) -> bool {
    let (Value::Exact(x), Value::Exact(y), Some((u, v))) = (a.value, b.value, a.unit.zip(b.unit))
    else {
        return false;
    };
    if u.code == v.code {
        return false;
    }
    match (u.code, v.code) {
        ("°C" | "°", "°F") => is_same_warmth(x, y),
        ("°F", "°C" | "°") => is_same_warmth(y, x),
        _ => weight_or_same(u, x, v)
            .zip(weight_or_same(v, y, u))
            .is_some_and(|(x, y)| is_about(x, y)),
    }
}

/// A value in the base unit of the dimension that another unit has too; a pound is a weight beside one.
fn weight_or_same(unit: &Unit, value: Decimal, other: &Unit) -> Option<Decimal> {
    match (unit.dimension, other.dimension) {
        (Dimension::Pound, Dimension::Mass) => value.times(Decimal::new(45_359_237, 8)?),
        (dimension, of) if dimension == of => unit.in_base(value),
        (Dimension::Mass, Dimension::Pound) => unit.in_base(value),
        _ => None,
    }
}

/// Degrees Celsius and Fahrenheit that are one within a degree of the latter.
fn is_same_warmth(celsius: Decimal, fahrenheit: Decimal) -> bool {
    let one = Decimal::whole(1);
    let converted = Decimal::new(18, 1)
        .and_then(|factor| celsius.times(factor))
        .and_then(|n| n.plus(Decimal::whole(32)));
    let apart = converted.and_then(|n| n.plus(fahrenheit.negated()));
    apart.is_some_and(|n| (one.negated()..=one).contains(&n))
}

/// One telephone number, of which one side leaves out the code of the country.
pub(super) fn is_same_code(a: &Quantity, b: &Quantity) -> bool {
    let (a, b) = (a.value.to_string(), b.value.to_string());
    let is_rest = |whole: &str, rest: &str| rest.len() >= MIN_REST && whole.ends_with(rest);
    a == b || is_rest(&a, &b) || is_rest(&b, &a)
}

/// The digits of a telephone number without the codes of country and place.
const MIN_REST: usize = 8;

/// Nine-thirty, साढ़े नौ: an hour without a word that says so.
fn is_hour(hour: u8, minute: u8, n: Decimal) -> bool {
    let minutes = n.times(Decimal::whole(60)).and_then(Decimal::as_whole);
    let told = i64::from(hour) * 60 + i64::from(minute);
    minutes.is_some_and(|m| (0..=24 * 60).contains(&m) && (m - told) % (12 * 60) == 0)
}

/// A fifth and 20 percent; a third and 33 percent.
fn is_part_of_hundred(share: &Quantity, percent: &Quantity) -> bool {
    let is_percent = percent.unit.is_some_and(|u| u.code == "%") && share.unit.is_none();
    let Value::Exact(p) = percent.value else {
        return false;
    };
    let hundredfold = match share.value {
        Value::Exact(n) if n < Decimal::whole(1) => n.times(Decimal::whole(100)),
        Value::Fraction(part, of) => {
            Decimal::whole(part.saturating_mul(1000) / of.max(1)).unshifted(1)
        }
        _ => None,
    };
    is_percent
        && hundredfold
            .is_some_and(|h| h == p || share.value.numbers().next().is_none() && is_about(h, p))
}

/// The same hour and minute on the face of a clock: 5 pm, शाम 5 बजे, 17:00.
pub(super) fn is_same_hour(a: &Quantity, b: &Quantity) -> bool {
    match (a.value, b.value) {
        (Value::Time(hour, minute, _), Value::Time(other, past, _)) => {
            hour % 12 == other % 12 && minute == past
        }
        _ => false,
    }
}

/// Whether both say a half of the day, and not the same.
pub(super) fn is_other_half(a: &Quantity, b: &Quantity) -> bool {
    match (a.value, b.value) {
        (Value::Time(.., Some(half)), Value::Time(.., Some(other))) => half != other,
        _ => false,
    }
}

/// पांचवां भाग is a fifth, and the fifth part.
fn is_nth_part(share: &Quantity, other: &Quantity) -> bool {
    let (Value::Exact(n), false, None) = (other.value, share.sure, other.unit) else {
        return false;
    };
    match share.value {
        Value::Exact(part) => n.times(part) == Some(Decimal::whole(1)) && part < n,
        Value::Fraction(1, of) => n == Decimal::whole(of),
        _ => false,
    }
}

/// 5m is five metres, or five million of something.
fn is_million(metres: &Quantity, other: &Quantity) -> bool {
    let is_metres = metres.unit.is_some_and(|u| u.code == "m") && metres.written == Written::Digits;
    let (Value::Exact(x), Value::Exact(y), true) = (metres.value, other.value, is_metres) else {
        return false;
    };
    x.shifted(6) == Some(y)
}

/// Within a twentieth: conversions are rounded (50 miles, 80 km).
fn is_about(x: Decimal, y: Decimal) -> bool {
    let twenty = Decimal::whole(20);
    let (Some(apart), Some(whole)) = (x.plus(y.negated()), y.times(Decimal::whole(1))) else {
        return false;
    };
    let apart = if apart.is_negative() {
        apart.negated()
    } else {
        apart
    };
    let whole = if whole.is_negative() {
        whole.negated()
    } else {
        whole
    };
    apart.times(twenty).is_some_and(|a| a <= whole)
}

/// Dates of which no field that both have differs; a field must be shared.
fn is_compatible(a: Date, b: Date) -> bool {
    fn agrees<T: PartialEq>(x: Option<T>, y: Option<T>) -> Option<bool> {
        Some(x? == y?)
    }
    let fields = [
        agrees(a.year, b.year),
        agrees(a.month, b.month),
        agrees(a.day, b.day),
    ];
    fields.iter().flatten().all(|same| *same) && fields.iter().any(Option::is_some)
}

/// A range whose ends the other side gives apart, or an end of one that it gives as a range.
pub(super) fn has_both_ends(q: &Quantity, others: &[Quantity]) -> bool {
    match q.value {
        Value::Range(from, to) => [from, to].iter().all(|end| {
            let value = Value::Exact(*end);
            others
                .iter()
                .any(|o| o.value == value || o.base().0 == value)
        }),
        Value::Exact(n) => others.iter().any(|o| match o.value {
            Value::Range(from, to) => n == from || n == to,
            _ => false,
        }),
        _ => false,
    }
}
