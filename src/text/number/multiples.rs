//! Reads how many times as much something is, in one word: दोगुना, तिगुनी, double, threefold.
//!
//! With the number apart (पांच गुना, 5-fold) it is a measure, whose unit is in `measures`. English
//! words without -fold also say other things (a double bed), so they are not sure.

use super::Decimal;
use super::lexicon::Sense;
use super::reader::Reader;
use super::unit_names::unit_by_code;
use super::value::{Kind, Quantity, Value, Written};

/// The multiple at a place, and the place after it.
pub(super) fn multiple(r: &Reader<'_>, at: usize) -> Option<(Quantity, usize)> {
    let Some(Sense::Multiple(n)) = r.sense(at) else {
        return None;
    };
    let key = r.key(at);
    let quantity = Quantity {
        span: r.span(at, at + 1),
        number: r.span(at, at + 1),
        kind: Kind::Measure,
        value: Value::Exact(Decimal::whole(n)),
        unit: unit_by_code("×"),
        written: Written::Words,
        sure: !key.is_ascii() || key.ends_with("fold"),
    };
    Some((quantity, at + 1))
}
