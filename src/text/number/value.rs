//! What a quantity is worth, apart from how it is written.

use std::fmt;
use std::ops::Range;

use super::decimal::Decimal;
use super::units::{Dimension, Unit};

/// What kind of quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// How many, or a bare year.
    Number,
    /// Which one in a row.
    Ordinal,
    /// A part of a hundred.
    Percent,
    /// An amount in a currency.
    Money,
    /// An amount in a unit of measure.
    Measure,
    /// A day, a month of a year, or a day of a month.
    Date,
    /// A time of day.
    Time,
    /// A telephone, account or postal number: digits that say no amount.
    Code,
    /// From one number to another, with the unit of both.
    Range,
}

impl Kind {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Number => "number",
            Kind::Ordinal => "ordinal",
            Kind::Percent => "percent",
            Kind::Money => "money",
            Kind::Measure => "measure",
            Kind::Date => "date",
            Kind::Time => "time",
            Kind::Code => "code",
            Kind::Range => "range",
        }
    }
}

/// A half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Half {
    /// From midnight on.
    Morning,
    /// From noon on.
    Afternoon,
}

/// A date, as far as it is given; a year alone is a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    /// The year of the common era.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
}

/// ISO 8601, `--` for a year that is not given: 2020-09-25, --09-25, 2020-09.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => write!(f, "-")?,
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

/// What a quantity is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// A number.
    Exact(Decimal),
    /// A fraction in lowest terms that is no decimal number (1/3).
    Fraction(i64, i64),
    /// From the smaller to the greater number.
    Range(Decimal, Decimal),
    /// A date.
    Date(Date),
    /// Hour and minute, as far as the text tells on the 24-hour clock, and which half of the day if
    /// it tells that.
    Time(u8, u8, Option<Half>),
}

impl Value {
    /// A fraction in lowest terms; a number where it is decimal. `None` for nothing in it.
    pub fn fraction(part: i64, of: i64) -> Option<Value> {
        if of <= 0 {
            return None;
        }
        if let Some(number) = Decimal::whole(part).over(of) {
            return Some(Value::Exact(number));
        }
        let (mut a, mut b) = (part.unsigned_abs(), of.unsigned_abs());
        while b > 0 {
            (a, b) = (b, a % b);
        }
        let shared = i64::try_from(a).ok()?;
        Some(Value::Fraction(part / shared, of / shared))
    }

    /// The numbers in it: one, or the two ends of a range; none of a date, time or fraction.
    pub fn numbers(self) -> impl Iterator<Item = Decimal> {
        let (first, second) = match self {
            Value::Exact(n) => (Some(n), None),
            Value::Range(a, b) => (Some(a), Some(b)),
            Value::Fraction(..) | Value::Date(_) | Value::Time(..) => (None, None),
        };
        first.into_iter().chain(second)
    }
}

/// Plain decimal notation: 5000000000, 2024..2025, 1/3, 2020-09-25, 17:30.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Exact(number) => number.fmt(f),
            Value::Fraction(part, of) => write!(f, "{part}/{of}"),
            Value::Range(from, to) => write!(f, "{from}..{to}"),
            Value::Date(date) => date.fmt(f),
            Value::Time(hour, minute, _) => write!(f, "{hour:02}:{minute:02}"),
        }
    }
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Written {
    /// In digits alone.
    Digits,
    /// In digits with a scale word: 5 अरब, 5 million.
    Scaled,
    /// In words.
    Words,
    /// Digit by digit in words: तीन दशमलव पांच.
    Spoken,
}

/// A number, date or amount in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// Bytes of all that belongs to it: currency sign, minus, number, unit.
    pub span: Range<usize>,
    /// Bytes of digits, number words and scale words alone.
    pub number: Range<usize>,
    /// Its kind.
    pub kind: Kind,
    /// What it is worth, in its unit.
    pub value: Value,
    /// Its unit, if it has one.
    pub unit: Option<&'static Unit>,
    /// How its number is written.
    pub written: Written,
    /// Whether it is a quantity beyond doubt. `false` for a word or digit that may be none, unless
    /// the other language says so: एक, दो, one, पहले, the 19 of COVID-19.
    pub sure: bool,
}

impl Quantity {
    /// Its value in the base unit of its dimension; the value itself where there is none.
    pub fn base(&self) -> (Value, Option<Dimension>) {
        let Some(unit) = self.unit else {
            return (self.value, None);
        };
        let value = match self.value {
            Value::Exact(n) => unit.in_base(n).map(Value::Exact),
            Value::Range(a, b) => unit
                .in_base(a)
                .zip(unit.in_base(b))
                .map(|(a, b)| Value::Range(a, b)),
            _ => None,
        };
        (value.unwrap_or(self.value), Some(unit.dimension))
    }

    /// Whether two quantities are worth the same: 1.5 गीगावाट and 1,500 MW, 25 basis points and
    /// 0.25 %. A pound may be money or weight, a degree of any scale.
    pub fn is_worth(&self, other: &Quantity) -> bool {
        match (self.unit, other.unit) {
            (Some(a), Some(b)) if a.code == b.code || stands_for(a, b) || stands_for(b, a) => {
                self.value == other.value
            }
            (Some(a), Some(b)) => a.has_base() && b.has_base() && self.base() == other.base(),
            (None, None) => self.value == other.value,
            _ => false,
        }
    }

    /// Whether two quantities are worth the same, or have the same numbers and only one has a unit:
    /// aged 32 and 32 वर्षीय.
    pub fn agrees(&self, other: &Quantity) -> bool {
        let same_numbers =
            || self.value == other.value && (self.unit.is_none() || other.unit.is_none());
        self.is_worth(other) || same_numbers()
    }
}

/// Whether a unit that is not told exactly may be another.
fn stands_for(vague: &Unit, unit: &Unit) -> bool {
    match vague.code {
        "pound" => matches!(unit.code, "GBP" | "lb"),
        // Of the same name in several countries.
        "riyal" => unit.code == "SAR",
        "dinar" => unit.code == "KWD",
        "franc" => unit.code == "CHF",
        "°" => unit.dimension == Dimension::Degree,
        _ => false,
    }
}
