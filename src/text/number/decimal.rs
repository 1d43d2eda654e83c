//! Exact decimal numbers: what is written is what is kept, and nothing is rounded.
//!
//! A mantissa and how many of its digits stand after the point, without trailing zeros there, so
//! that equal numbers are equal values. What does not fit is no number (`None`).

use std::cmp::Ordering;
use std::fmt;

/// An exact decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i128,
    /// Digits after the point, at most [`MAX_PLACES`].
    places: u8,
}

/// Ten to this power still fits the mantissa.
const MAX_PLACES: u8 = 38;

impl Decimal {
    /// Nothing.
    pub const ZERO: Decimal = Decimal::whole(0);

    /// A whole number.
    pub const fn whole(n: i64) -> Decimal {
        Decimal {
            mantissa: n as i128,
            places: 0,
        }
    }

    /// `mantissa` with `places` digits after the point.
    pub fn new(mantissa: i128, places: u8) -> Option<Decimal> {
        let mut number = Decimal { mantissa, places };
        while number.places > 0 && number.mantissa % 10 == 0 {
            number.mantissa /= 10;
            number.places -= 1;
        }
        (number.places <= MAX_PLACES).then_some(number)
    }

    /// Digits of either system with an optional point; commas are passed over.
    pub fn parse(digits: &str) -> Option<Decimal> {
        let (mut mantissa, mut places, mut point, mut any) = (0_i128, 0_u8, false, false);
        for c in digits.chars() {
            let digit = match c {
                '0'..='9' => c as u32 - '0' as u32,
                '०'..='९' => c as u32 - '०' as u32,
                ',' => continue,
                '.' if !point => {
                    point = true;
                    continue;
                }
                _ => return None,
            };
            any = true;
            mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(digit))?;
            places = places.checked_add(u8::from(point))?;
        }
        if any {
            Decimal::new(mantissa, places)
        } else {
            None
        }
    }

    /// The product, if it fits.
    pub fn times(self, other: Decimal) -> Option<Decimal> {
        let mantissa = self.mantissa.checked_mul(other.mantissa)?;
        Decimal::new(mantissa, self.places.checked_add(other.places)?)
    }

    /// Times ten to a power, if it fits.
    pub fn shifted(self, power: u8) -> Option<Decimal> {
        let spent = power.min(self.places);
        let factor = 10_i128.checked_pow(u32::from(power - spent))?;
        Decimal::new(self.mantissa.checked_mul(factor)?, self.places - spent)
    }

    /// The sum, if it fits.
    pub fn plus(self, other: Decimal) -> Option<Decimal> {
        let places = self.places.max(other.places);
        let (a, b) = (self.aligned(places)?, other.aligned(places)?);
        Decimal::new(a.checked_add(b)?, places)
    }

    /// Divided by ten to a power, if it fits.
    pub fn unshifted(self, power: u8) -> Option<Decimal> {
        Decimal::new(self.mantissa, self.places.checked_add(power)?)
    }

    /// The quotient, if it is a decimal of few places.
    pub fn over(self, divisor: i64) -> Option<Decimal> {
        let divisor = i128::from(divisor);
        (0..=6).find_map(|more: u8| {
            let places = self.places.checked_add(more)?;
            let mantissa = self.aligned(places)?;
            if mantissa.checked_rem(divisor)? != 0 {
                return None;
            }
            Decimal::new(mantissa / divisor, places)
        })
    }

    /// The other sign.
    pub fn negated(self) -> Decimal {
        Decimal {
            mantissa: self.mantissa.saturating_neg(),
            places: self.places,
        }
    }

    /// Whether it is below nothing.
    pub fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    /// The whole number it is, if it is one and fits.
    pub fn as_whole(self) -> Option<i64> {
        (self.places == 0)
            .then(|| i64::try_from(self.mantissa).ok())
            .flatten()
    }

    /// Digits after the point.
    pub fn places(self) -> u8 {
        self.places
    }

    fn aligned(self, places: u8) -> Option<i128> {
        let power = places.checked_sub(self.places)?;
        self.mantissa
            .checked_mul(10_i128.checked_pow(u32::from(power))?)
    }

    /// The part before the point, and what is after it in units of the `MAX_PLACES`th place.
    fn split(self) -> (i128, i128) {
        let unit = 10_i128.pow(u32::from(self.places));
        let rest = 10_i128.pow(u32::from(MAX_PLACES - self.places));
        (self.mantissa / unit, self.mantissa % unit * rest)
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Decimal) -> Ordering {
        self.split().cmp(&other.split())
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs().to_string();
        let places = usize::from(self.places);
        if places == 0 {
            return write!(f, "{sign}{digits}");
        }
        let digits = format!("{digits:0>width$}", width = places + 1);
        let (whole, rest) = digits.split_at(digits.len() - places);
        write!(f, "{sign}{whole}.{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn numbers_are_exact_and_normal() {
        for (written, plain) in [
            ("12,34,567", "1234567"),
            ("6.50", "6.5"),
            ("007", "7"),
            ("०.२५", "0.25"),
            ("0.000", "0"),
        ] {
            assert_eq!(number(written).to_string(), plain);
        }
        assert_eq!(number("1.5").shifted(5), Some(number("150000")));
        assert_eq!(number("1.25").shifted(1), Some(number("12.5")));
        assert_eq!(number("0.1").plus(number("0.02")), Some(number("0.12")));
        assert_eq!(number("3").over(4), Some(number("0.75")));
        assert_eq!(number("1").over(3), None);
        assert_eq!(number("0.05").negated().to_string(), "-0.05");
    }

    #[test]
    fn what_does_not_fit_is_none() {
        for text in [
            "",
            ".",
            "1.2.3",
            "5a",
            &"9".repeat(60),
            &format!("0.{}", "1".repeat(300)),
        ] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
        assert_eq!(number(&"9".repeat(30)).shifted(12), None);
    }

    proptest! {
        #[test]
        fn order_is_that_of_the_numbers(a in -100_000_i64..100_000, b in -100_000_i64..100_000, p in 0_u8..4, q in 0_u8..4) {
            let (x, y) = (Decimal::new(a.into(), p).unwrap(), Decimal::new(b.into(), q).unwrap());
            let (i, j) = (a * 10_i64.pow(u32::from(4 - p)), b * 10_i64.pow(u32::from(4 - q)));
            prop_assert_eq!(x.cmp(&y), i.cmp(&j));
            prop_assert_eq!(x == y, i == j);
            let shown = number(x.to_string().trim_start_matches('-'));
            prop_assert_eq!(if x.is_negative() { shown.negated() } else { shown }, x);
        }
    }
}
