//! Currencies and units of measure, with their exact sizes.
//!
//! Every unit has a dimension; where its size in the dimension's base unit is exact, values of
//! different units can be compared (1.5 गीगावाट = 1,500 MW). Months and years are not made of days
//! exactly, so they are a dimension of their own. Sources: SI brochure; international yard and
//! pound (1959); ISO 4217 for the codes of currencies.

use super::decimal::Decimal;

/// What a unit measures; values of one dimension can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dimension {
    /// Parts of a hundred; base %.
    Percent,
    /// A currency, by its ISO 4217 code.
    Currency(&'static str),
    /// Base m.
    Length,
    /// Base m².
    Area,
    /// Base kg.
    Mass,
    /// Base litre.
    Volume,
    /// Base W.
    Power,
    /// Base Wh.
    Energy,
    /// Degrees of any scale; no base, for the scales have no common zero.
    Degree,
    /// Up to weeks; base second.
    Time,
    /// Months, years and more; base month.
    Calendar,
    /// Base byte, by powers of ten.
    Data,
    /// Base km/h.
    Speed,
    /// Base Hz.
    Frequency,
    /// How far light goes in a year.
    LightYear,
    /// How many times as much.
    Multiple,
    /// Base V.
    Voltage,
    /// How much water flows; base cubic foot per second.
    Flow,
    /// Base picture element.
    Pixels,
    /// Money or mass: pounds, where nothing tells which.
    Pound,
}

/// A currency or unit of measure.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Unit {
    /// Its code: `INR`, `%`, `km`, `MW`.
    pub code: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Its size in base units: a number and how many of its digits stand after the point; `None`
    /// where no base is exact.
    pub(super) size: Option<(i64, u8)>,
    /// How Hindi writes it after a number.
    pub hi: &'static str,
    /// How English writes it after a number; a currency sign stands before.
    pub en: &'static str,
    /// How English writes it after one.
    pub en_one: &'static str,
}

impl Unit {
    /// Whether it is a currency or its small coin.
    pub fn is_currency(&self) -> bool {
        matches!(self.dimension, Dimension::Currency(_))
    }

    /// What it measures.
    pub fn dimension(&self) -> Dimension {
        self.dimension
    }

    /// A value in the base unit of the dimension, if there is an exact one and it fits.
    pub fn in_base(&self, value: Decimal) -> Option<Decimal> {
        let (mantissa, places) = self.size?;
        value.times(Decimal::new(mantissa.into(), places)?)
    }

    pub(super) fn has_base(&self) -> bool {
        self.size.is_some()
    }
}

/// A unit with the names it goes by: words and marks with spaces between.
pub(super) struct Row {
    pub(super) unit: Unit,
    /// What is written after a number, in lower case, with a comma between names.
    pub(super) names: &'static str,
}

impl Row {
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.names.split(", ")
    }
}

/// A row of the tables.
pub(super) const fn row(
    code: &'static str,
    dimension: Dimension,
    size: Option<(i64, u8)>,
    [hi, en, en_one]: [&'static str; 3],
    names: &'static str,
) -> Row {
    Row {
        unit: Unit {
            code,
            dimension,
            size,
            hi,
            en,
            en_one,
        },
        names,
    }
}
