//! Reads the number that begins at a place: digits, words and scale words.
//!
//! 1. A *multiplier* is digits, a word from 0 to 99, or one with a hundred (तीन सौ पचास); साढ़े and
//!    its like shift it, डेढ़ and ढाई are one.
//! 2. A multiplier and a scale word make a *group*; groups of falling scale add up (एक करोड़ बीस
//!    लाख), a greater scale after a group multiplies all before it (5 लाख करोड़).
//! 3. What follows may make it an ordinal, a fraction or a decade.
//!
//! Looks at a bounded number of items. Must not know about units, signs and ranges.

use super::decimal::Decimal;
use super::lexicon::Sense;
use super::reader::Reader;
use super::scales::{scale_at, scale_word};
use super::spoken;
use super::traps::{GRANDDAUGHTER, is_granddaughter};
use super::value::{Value, Written};
use crate::text::TokenKind;

/// A number in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    pub(super) value: Value,
    /// The place after it.
    pub(super) end: usize,
    pub(super) written: Written,
    /// Its greatest scale; 1 without one.
    pub(super) scale: i64,
    /// Its multiplier and scale, where it has one of each, for ranges that share them.
    pub(super) shared: Option<(Decimal, Decimal)>,
    pub(super) is_ordinal: bool,
    /// Whether it is a number beyond doubt, where nothing else says so.
    pub(super) sure: bool,
    /// Whether a unit makes it sure.
    pub(super) sure_with_unit: bool,
}

impl Amount {
    pub(super) fn exact(&self) -> Option<Decimal> {
        match self.value {
            Value::Exact(number) => Some(number),
            _ => None,
        }
    }
}

/// A multiplier.
#[derive(Clone, Copy)]
pub(super) struct Base {
    pub(super) value: Decimal,
    pub(super) end: usize,
    pub(super) in_digits: bool,
    /// It is a word that may be no number.
    doubtful: bool,
    /// It is worth something only before a scale or unit: साढ़े चार, आधा.
    needs_more: bool,
    /// One for an article: a million.
    pub(super) article: bool,
    has_hundred: bool,
    /// Digits are said after a point.
    spoken: bool,
}

/// Where an amount stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Anywhere.
    Plain,
    /// After a sign of money, where one letter may be a scale ($5m).
    Money,
}

/// The number that begins at a place.
pub(super) fn amount(r: &Reader<'_>, at: usize, place: Place) -> Option<Amount> {
    if let Some(found) = super::fractions::fraction(r, at) {
        return Some(found);
    }
    if let Some(found) = super::ordinals::ordinal_word(r, at) {
        return Some(found);
    }
    let first = base(r, at)?;
    let sum = sum(r, first, place)?;
    Some(super::ordinals::with_ending(r, at, sum))
}

/// Groups added up.
fn sum(r: &Reader<'_>, first: Base, place: Place) -> Option<Amount> {
    let (mut total, mut greatest, mut end) = (Decimal::ZERO, 1_i64, first.end);
    let (mut below, mut next) = (i64::MAX, Some(first));
    let (mut n_scales, mut n_groups, mut product) = (0, 0, Decimal::whole(1));
    while let Some(base) = next {
        let scale = scale_at(r, base, place);
        let factor = scale.map_or(1, |(f, _)| f);
        if base.article && scale.is_none() && !base.has_hundred {
            return None;
        }
        let group = base.value.times(Decimal::whole(factor))?;
        // पांच हजार पांच सौ करोड़ are 5500 crore.
        let multiplies_all = below == 1000
            && factor > greatest
            && base.value >= Decimal::whole(100)
            && base.value < Decimal::whole(1000);
        if multiplies_all {
            total = total.plus(base.value)?.times(Decimal::whole(factor))?;
        } else if below == i64::MAX || factor < below && group < Decimal::whole(below) {
            total = total.plus(group)?;
        } else {
            break;
        }
        end = scale.map_or(base.end, |(_, e)| e);
        n_groups += 1;
        product = product.times(Decimal::whole(factor))?;
        n_scales += usize::from(scale.is_some());
        greatest = greatest.max(factor);
        while let Some((factor, after)) = scale_word(r, end + usize::from(r.is_joint(end)))
            .filter(|(f, _)| *f > greatest && greatest > 1)
        {
            total = total.times(Decimal::whole(factor))?;
            product = product.times(Decimal::whole(factor))?;
            (greatest, end) = (factor, after);
            n_scales += 1;
        }
        below = factor;
        next = (factor > 1 && n_scales < MAX_SCALES)
            .then(|| next_base(r, end, base, below))
            .flatten();
    }
    let is_scaled = n_scales > 0;
    Some(Amount {
        value: Value::Exact(total),
        end,
        written: if n_groups == 1 && first.spoken && !is_scaled {
            Written::Spoken
        } else {
            written(is_scaled, first.in_digits)
        },
        shared: (n_groups == 1 && is_scaled).then_some((first.value, product)),
        scale: greatest,
        is_ordinal: false,
        sure: if first.article {
            greatest >= 100_000
        } else {
            is_scaled || !(first.doubtful || first.needs_more)
        },
        sure_with_unit: !first.article || is_scaled,
    })
}

/// More scale words than these are not in one number.
const MAX_SCALES: usize = 5;

fn written(is_scaled: bool, in_digits: bool) -> Written {
    match (in_digits, is_scaled) {
        (false, _) => Written::Words,
        (true, true) => Written::Scaled,
        (true, false) => Written::Digits,
    }
}

/// The multiplier of the next group: after words words, with an English "and" before the last; after
/// digits digits, which without a scale of their own only Hindi writes (2 हजार 500).
fn next_base(r: &Reader<'_>, at: usize, last: Base, below: i64) -> Option<Base> {
    let and = r.is(at, &["and"]) && below >= 100;
    let start = at + usize::from(and);
    let next = base(r, start)?;
    if next.in_digits != last.in_digits || next.article || next.needs_more {
        return None;
    }
    let has_scale = scale_word(r, next.end).is_some_and(|(f, _)| f < below);
    if and && (next.in_digits || has_scale || next.value >= Decimal::whole(100)) {
        return None;
    }
    if !next.in_digits || has_scale {
        return Some(next);
    }
    let is_hindi = r.kind(at.checked_sub(1)?) == Some(TokenKind::Hindi);
    let is_rest = is_hindi && below == 1000 && r.plain(start, 2..4).is_some();
    is_rest.then_some(next)
}

/// A multiplier that begins at a place.
fn base(r: &Reader<'_>, at: usize) -> Option<Base> {
    if let Some((value, end)) =
        spoken::with_point(r, Decimal::ZERO, at).filter(|_| r.sense(at) == Some(Sense::Point))
    {
        return Some(Base {
            spoken: true,
            ..plain_base(value, end)
        });
    }
    let first = simple_base(r, at)?;
    let whole = hundreds(r, at, first)?;
    let point = spoken::with_point(r, whole.value, whole.end).filter(|_| !whole.needs_more);
    Some(point.map_or(whole, |(value, end)| Base {
        value,
        end,
        doubtful: false,
        spoken: true,
        ..whole
    }))
}

fn plain_base(value: Decimal, end: usize) -> Base {
    Base {
        value,
        end,
        in_digits: false,
        doubtful: false,
        needs_more: false,
        article: false,
        has_hundred: false,
        spoken: false,
    }
}

fn simple_base(r: &Reader<'_>, at: usize) -> Option<Base> {
    let base = plain_base;
    if let Some(value) = r.decimal(at) {
        return Some(Base {
            in_digits: true,
            ..with_half(r, base(value, at + 1))?
        });
    }
    match r.sense(at)? {
        Sense::Cardinal(n) => {
            let (n, end) = tens_and_ones(r, at, n);
            with_half(
                r,
                Base {
                    doubtful: matches!(n, 0..=2 | 9 | GRANDDAUGHTER) && is_doubtful(r, at, n),
                    ..base(Decimal::whole(n), end)
                },
            )
        }
        Sense::Hundred => Some(base(Decimal::whole(1), at)),
        Sense::Article if is_scale_ahead(r, at + 1) => Some(Base {
            article: true,
            ..base(Decimal::whole(1), at + 1)
        }),
        Sense::Quarters(n) => Some(Base {
            needs_more: true,
            ..base(Decimal::whole(n).over(4)?, at + 1)
        }),
        Sense::Part(n) => Some(Base {
            needs_more: true,
            ..base(Decimal::whole(1).over(n)?, half_end(r, at)?)
        }),
        Sense::Shift(quarters) => shifted(r, at, quarters),
        _ => None,
    }
}

/// Words that are numbers only where something else says so: एक is also a or some, दो is also give,
/// नौ is also a ship.
fn is_doubtful(r: &Reader<'_>, at: usize, n: i64) -> bool {
    match n {
        0 | 1 => true,
        // Also a granddaughter.
        GRANDDAUGHTER => is_granddaughter(r, at),
        _ => r.kind(at) == Some(TokenKind::Hindi),
    }
}

fn is_scale_ahead(r: &Reader<'_>, at: usize) -> bool {
    matches!(r.sense(at), Some(Sense::Hundred | Sense::Scale(_)))
}

/// The end of आधा, पाव, half (a, an) that a scale or unit may follow; others are no multiplier.
fn half_end(r: &Reader<'_>, at: usize) -> Option<usize> {
    match r.key(at).as_ref() {
        "half" if r.sense(at + 1) == Some(Sense::Article) => Some(at + 2),
        "half" | "आधा" | "आधे" | "आधी" | "पाव" => Some(at + 1),
        _ => None,
    }
}

/// साढ़े चार, सवा दो, पौने तीन; before a scale सवा is 1¼ and पौने ¾.
fn shifted(r: &Reader<'_>, at: usize, quarters: i64) -> Option<Base> {
    let shift = Decimal::whole(quarters).over(4)?;
    let (whole, end) = match (r.sense(at + 1), r.decimal(at + 1)) {
        (Some(Sense::Cardinal(n)), _) => (Decimal::whole(n), at + 2),
        (_, Some(n)) => (n, at + 2),
        _ if quarters == 2 => return None,
        _ => (Decimal::whole(1), at + 1),
    };
    Some(Base {
        needs_more: true,
        ..plain_base(whole.plus(shift)?, end)
    })
}

/// English tens with ones (twenty-five, twenty five), and years of two pairs (nineteen forty-seven).
fn tens_and_ones(r: &Reader<'_>, at: usize, n: i64) -> (i64, usize) {
    if r.kind(at) != Some(TokenKind::Latin) {
        return (n, at + 1);
    }
    let next = at + 1 + usize::from(r.is_joint(at + 1));
    let second = match r.sense(next) {
        Some(Sense::Cardinal(m)) if r.kind(next) == Some(TokenKind::Latin) => m,
        _ => return (n, at + 1),
    };
    match (n, second) {
        (20..=90, 1..=9) => (n + second, next + 1),
        (18 | 19, 10..=99) if next == at + 1 => {
            let (rest, end) = tens_and_ones_below(r, next, second);
            (n * 100 + rest, end)
        }
        _ => (n, at + 1),
    }
}

fn tens_and_ones_below(r: &Reader<'_>, at: usize, n: i64) -> (i64, usize) {
    let next = at + 1 + usize::from(r.is_joint(at + 1));
    match r.sense(next) {
        Some(Sense::Cardinal(m @ 1..=9)) if n >= 20 => (n + m, next + 1),
        _ => (n, at + 1),
    }
}

/// N and a half; 5½.
fn with_half(r: &Reader<'_>, base: Base) -> Option<Base> {
    let at = base.end;
    if let Some((part, of)) = super::fractions::vulgar(r.str(at)).filter(|_| r.touches(at)) {
        let value = base.value.plus(Decimal::whole(part).over(of)?)?;
        return Some(Base {
            value,
            end: at + 1,
            ..base
        });
    }
    let Some(end) = and_a_half(r, at) else {
        return Some(base);
    };
    let value = base.value.plus(Decimal::whole(1).over(2)?)?;
    Some(Base { value, end, ..base })
}

/// The end of "and a half", also with hyphens.
pub(super) fn and_a_half(r: &Reader<'_>, at: usize) -> Option<usize> {
    ["and", "a", "half"].iter().try_fold(at, |at, word| {
        let at = at + usize::from(r.is_joint(at));
        r.is(at, &[word]).then_some(at + 1)
    })
}

/// A hundred after a multiplier, and what is below a hundred after it.
fn hundreds(r: &Reader<'_>, start: usize, base: Base) -> Option<Base> {
    let is_hundred = r.sense(base.end) == Some(Sense::Hundred);
    if !is_hundred || base.value >= Decimal::whole(100) {
        return Some(base);
    }
    let is_bare = base.end == start;
    let mut out = Base {
        value: base.value.times(Decimal::whole(100))?,
        end: base.end + 1,
        doubtful: is_bare && r.kind(start) == Some(TokenKind::Latin),
        needs_more: false,
        has_hundred: true,
        ..base
    };
    if is_bare
        && r.is_before(
            start,
            &["कई", "कुछ", "several", "few", "many", "couple", "some"],
        )
    {
        return None;
    }
    let rest = out.end + usize::from(r.is(out.end, &["and"]));
    if let Some(Sense::Cardinal(n @ 1..)) = r.sense(rest)
        && r.kind(rest) == r.kind(base.end)
        && base.value.places() == 0
    {
        let (n, end) = tens_and_ones(r, rest, n);
        if n < 100 {
            out.value = out.value.plus(Decimal::whole(n))?;
            out.end = end;
            out.doubtful = false;
        }
    }
    Some(out)
}
