//! Writes a quantity as the other language does: 5 अरब डॉलर as $5 billion, $25 million as 2.5 करोड़
//! डॉलर.
//!
//! 1. A number in words or with a scale word takes the greatest scale of the other language that
//!    leaves at most [`MAX_PLACES`] digits after the point; rupees keep lakh and crore in English.
//! 2. A number in plain digits stays in digits, grouped as the other language groups them.
//! 3. Small numbers in words stay in words.
//!
//! What is written reads back to the same value and unit.

use super::Decimal;
use super::english;
use super::hindi;
use super::units::{Dimension, Unit};
use super::value::{Date, Kind, Quantity, Value, Written};
use crate::text::Lang;

/// More digits after the point belong to no scale word.
const MAX_PLACES: u8 = 3;

/// From here on the two languages group digits differently.
const GROUPED_OTHERWISE: i64 = 100_000;

const HINDI_SCALES: &[(i64, &str)] = &[
    (1_000_000_000_000, "लाख करोड़"),
    (1_000_000_000, "अरब"),
    (10_000_000, "करोड़"),
    (100_000, "लाख"),
    (1_000, "हजार"),
];

const HINDI_RUPEE_SCALES: &[(i64, &str)] = &[
    (1_000_000_000_000, "लाख करोड़"),
    (10_000_000, "करोड़"),
    (100_000, "लाख"),
    (1_000, "हजार"),
];

const ENGLISH_SCALES: &[(i64, &str)] = &[
    (1_000_000_000_000, "trillion"),
    (1_000_000_000, "billion"),
    (1_000_000, "million"),
];

const ENGLISH_RUPEE_SCALES: &[(i64, &str)] = &[
    (1_000_000_000_000, "lakh crore"),
    (10_000_000, "crore"),
    (100_000, "lakh"),
];

/// How the other language writes a quantity; `None` where nothing sensible can be said, or where
/// both write it alike.
pub fn rendering(q: &Quantity, to: &Lang) -> Option<String> {
    let hindi = match () {
        () if to.is_hindi() => true,
        () if to.is_english() => false,
        () => return None,
    };
    match q.value {
        _ if q.kind == Kind::Code => None,
        Value::Time(hour, minute, half) => half.map(|_| time_text(hour, minute, hindi)),
        Value::Date(date) => Some(date_text(date, hindi)),
        Value::Fraction(part, of) => {
            fraction_text(part, of, hindi).map(|n| with_unit(&n, q, hindi))
        }
        Value::Exact(n) if q.kind == Kind::Ordinal => ordinal_text(n.as_whole()?, hindi),
        Value::Exact(n)
            if q.unit.is_none() && q.written == Written::Words && shares(n).is_some() =>
        {
            let (part, of) = shares(n)?;
            quarters_text(n, q, hindi).or_else(|| fraction_text(part, of, hindi))
        }
        Value::Exact(n) => {
            let plain = q.unit.is_none() && q.written == Written::Digits;
            let alike = plain && (n.places() > 0 || n < Decimal::whole(GROUPED_OTHERWISE));
            (!alike).then(|| with_unit(&number_text(n, q, hindi), q, hindi))
        }
        Value::Range(from, to) => {
            let is_plain = q.unit.is_none() && q.written == Written::Digits;
            let is_year = |n: Decimal| (Decimal::whole(1000)..Decimal::whole(3000)).contains(&n);
            let between = if hindi { "से" } else { "to" };
            if is_plain && is_year(from) && is_year(to) {
                return None;
            }
            let (from, to) = (number_text(from, q, hindi), number_text(to, q, hindi));
            let is_before = !hindi && q.unit.is_some_and(is_sign);
            if is_before {
                return Some(format!(
                    "{} to {}",
                    with_unit(&from, q, false),
                    with_unit(&to, q, false)
                ));
            }
            Some(with_unit(&format!("{from} {between} {to}"), q, hindi))
        }
    }
}

/// A time whose half of the day is known: रात 9 बजे, 9:30 pm.
fn time_text(hour: u8, minute: u8, hindi: bool) -> String {
    let of_twelve = if hour.is_multiple_of(12) {
        12
    } else {
        hour % 12
    };
    let clock = match minute {
        0 => of_twelve.to_string(),
        _ => format!("{of_twelve}:{minute:02}"),
    };
    let part = match (hindi, hour) {
        (true, 4..=11) => "सुबह",
        (true, 12..=15) => "दोपहर",
        (true, 16..=19) => "शाम",
        (true, _) => "रात",
        (false, 0..=11) => "am",
        (false, _) => "pm",
    };
    if hindi {
        format!("{part} {clock} बजे")
    } else {
        format!("{clock} {part}")
    }
}

fn date_text(date: Date, hindi: bool) -> String {
    let names = if hindi {
        hindi::MONTHS
    } else {
        english::MONTHS
    };
    let month = date
        .month
        .and_then(|m| names.get(usize::from(m).checked_sub(1)?));
    let name = month
        .and_then(|m| m.split(' ').next())
        .map(|m| capitalized(m, hindi));
    let parts = [
        date.day.map(|d| d.to_string()),
        name,
        date.year.map(|y| y.to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn capitalized(month: &str, hindi: bool) -> String {
    let mut chars = month.chars();
    match chars.next() {
        Some(first) if !hindi => first.to_uppercase().chain(chars).collect(),
        _ => month.to_owned(),
    }
}

fn fraction_text(part: i64, of: i64, hindi: bool) -> Option<String> {
    let small = |n: i64| small_word(n, hindi);
    match (part, of, hindi) {
        (1 | 2, 3, true) => Some(format!("{} तिहाई", small(part)?)),
        (1, 3, false) => Some("one third".to_owned()),
        (2, 3, false) => Some("two thirds".to_owned()),
        _ => share_text(part, of, hindi).or_else(|| Some(format!("{part}/{of}"))),
    }
}

/// A fifth and its like: पांचवां हिस्सा, one fifth, two fifths.
fn share_text(part: i64, of: i64, hindi: bool) -> Option<String> {
    let ordinal = ordinal_text(of, hindi).filter(|_| (5..=10).contains(&of))?;
    match (hindi, part) {
        (true, 1) => Some(format!("{ordinal} हिस्सा")),
        (false, 1) => Some(format!("one {ordinal}")),
        (false, _) => Some(format!("{} {ordinal}s", small_word(part, false)?)),
        _ => None,
    }
}

/// The smallest number of parts up to ten that a share of one is made of, with how many it is.
fn shares(n: Decimal) -> Option<(i64, i64)> {
    let is_share = n > Decimal::ZERO && n < Decimal::whole(1);
    let whole = |of: i64| Some((n.times(Decimal::whole(of))?.as_whole()?, of));
    if is_share {
        (5..=10).find_map(whole)
    } else {
        None
    }
}

fn small_word(n: i64, hindi: bool) -> Option<String> {
    let at = usize::try_from(n).ok().filter(|n| *n <= 10)?;
    let words: &[&str] = if hindi {
        &hindi::CARDINALS
    } else {
        &english::SMALL
    };
    words.get(at)?.split(' ').next().map(str::to_owned)
}

fn ordinal_text(n: i64, hindi: bool) -> Option<String> {
    const HINDI: [&str; 10] = [
        "पहला",
        "दूसरा",
        "तीसरा",
        "चौथा",
        "पांचवां",
        "छठा",
        "सातवां",
        "आठवां",
        "नौवां",
        "दसवां",
    ];
    let small: &[&str] = if hindi {
        &HINDI
    } else {
        &english::SMALL_ORDINALS[..10]
    };
    let at = usize::try_from(n).ok()?.checked_sub(1)?;
    if let Some(word) = small.get(at) {
        return Some((*word).to_owned());
    }
    let ending = match (hindi, n % 100, n % 10) {
        (true, ..) => "वां",
        (_, 11..=13, _) => "th",
        (_, _, 1) => "st",
        (_, _, 2) => "nd",
        (_, _, 3) => "rd",
        _ => "th",
    };
    Some(format!("{n}{ending}"))
}

/// A number as the other language writes it.
fn number_text(n: Decimal, q: &Quantity, hindi: bool) -> String {
    let is_rupee = q
        .unit
        .is_some_and(|u| u.dimension == Dimension::Currency("INR"));
    let scales = match (hindi, is_rupee) {
        (true, true) => HINDI_RUPEE_SCALES,
        (true, false) => HINDI_SCALES,
        (false, true) => ENGLISH_RUPEE_SCALES,
        (false, false) => ENGLISH_SCALES,
    };
    let signed = !hindi && q.unit.is_some_and(is_sign);
    if q.written == Written::Words && !signed {
        let word = n.as_whole().and_then(|n| small_word(n, hindi));
        if let Some(word) = word.or_else(|| quarters_text(n, q, hindi)) {
            return word;
        }
    }
    let is_long =
        q.written == Written::Scaled || q.written == Written::Words && n >= Decimal::whole(100_000);
    if is_long && let Some(scaled) = scaled(n, scales, hindi) {
        return scaled;
    }
    let is_year = q.unit.is_none() && YEARS.contains(&n.as_whole().unwrap_or(0));
    if is_year && q.written == Written::Words {
        return n.to_string();
    }
    grouped(n, hindi)
}

/// Numbers in words that are years more often than not (साठ के दशक, nineteen forty-seven).
const YEARS: std::ops::Range<i64> = 1800..2100;

/// आधा, तीन चौथाई.
fn quarters_text(n: Decimal, q: &Quantity, hindi: bool) -> Option<String> {
    let quarters = n.times(Decimal::whole(4))?.as_whole()?;
    let text = match (quarters, hindi, q.unit.is_some()) {
        (1, true, _) => "एक चौथाई",
        (2, true, _) => "आधा",
        (3, true, _) => "तीन चौथाई",
        (1, false, false) => "one quarter",
        (2, false, false) => "half",
        (3, false, false) => "three quarters",
        _ => return None,
    };
    Some(text.to_owned())
}

/// A number with the greatest scale word that leaves it short.
fn scaled(n: Decimal, scales: &[(i64, &str)], hindi: bool) -> Option<String> {
    let size = if n.is_negative() { n.negated() } else { n };
    let fitting = scales
        .iter()
        .filter(|(factor, _)| size >= Decimal::whole(*factor));
    fitting
        .filter_map(|(factor, word)| {
            let power = u8::try_from(factor.ilog10()).ok()?;
            let rest = n.unshifted(power)?;
            (rest.places() <= MAX_PLACES).then(|| format!("{} {word}", grouped(rest, hindi)))
        })
        .next()
}

/// A number with its digits grouped: 12,34,567 or 1,234,567.
fn grouped(n: Decimal, hindi: bool) -> String {
    let plain = n.to_string();
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", plain.as_str()),
    };
    let (whole, rest) = digits.split_once('.').map_or((digits, ""), |(w, r)| (w, r));
    let mut out = sign.to_owned();
    for (i, digit) in whole.chars().enumerate() {
        let left = whole.len() - i;
        let is_border = match hindi {
            true => left == 3 || left > 3 && left % 2 == 1,
            false => left % 3 == 0,
        };
        if i > 0 && is_border {
            out.push(',');
        }
        out.push(digit);
    }
    if !rest.is_empty() {
        out.push('.');
        out.push_str(rest);
    }
    out
}

/// Whether English writes a unit before its number.
fn is_sign(unit: &Unit) -> bool {
    unit.is_currency()
        && unit
            .en
            .chars()
            .any(|c| matches!(c, '₹' | '$' | '€' | '£' | '¥'))
}

fn with_unit(number: &str, q: &Quantity, hindi: bool) -> String {
    let Some(unit) = q.unit else {
        return number.to_owned();
    };
    if let Some(word) = multiple_text(q, unit, hindi) {
        return word.to_owned();
    }
    if hindi {
        return format!("{number} {}", unit.hi);
    }
    if is_sign(unit) {
        return match number.strip_prefix('-') {
            Some(number) => format!("-{}{number}", unit.en),
            None => format!("{}{number}", unit.en),
        };
    }
    let is_one = q.value == Value::Exact(Decimal::whole(1));
    let name = if is_one { unit.en_one } else { unit.en };
    let gap = if name.starts_with(['°', '-']) {
        ""
    } else {
        " "
    };
    format!("{number}{gap}{name}")
}

/// How many times as much, in one word.
fn multiple_text(q: &Quantity, unit: &Unit, hindi: bool) -> Option<&'static str> {
    let is_word = unit.dimension == Dimension::Multiple && q.written == Written::Words;
    let Value::Exact(n) = q.value else {
        return None;
    };
    match (n.as_whole().filter(|_| is_word)?, hindi) {
        (2, true) => Some("दोगुना"),
        (3, true) => Some("तिगुना"),
        (4, true) => Some("चौगुना"),
        (2, false) => Some("twofold"),
        (3, false) => Some("threefold"),
        (4, false) => Some("fourfold"),
        _ => None,
    }
}
