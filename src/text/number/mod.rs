//! Quantities of a text as typed exact values: numbers, dates, money, percent and measures.
//!
//! 1. The tokens become items, each word with what it may say in a quantity (`reader`, `lexicon`).
//! 2. At each place the readers are asked in turn: fixed phrases that are no numbers (`traps`),
//!    dates and times (`dates`), then amounts (`amount`) with sign and unit (`read`) and what makes
//!    two of them a range (`ranges`). Each looks at a bounded number of items.
//! 3. What may be a number and may be none is read, but not sure: another text must confirm it.
//!
//! Numbers are exact decimals; what does not fit is not read. Sources: Hindi and English grammars
//! for number words; see `units` for the sizes of units.
//! Must not know about glossaries, memories or the other side of a pair.

mod amount;
mod codes;
mod currencies;
mod dates;
mod decimal;
mod durations;
mod english;
mod fiscal;
mod fractions;
mod hindi;
mod lexicon;
mod lookalikes;
mod measures;
mod multiples;
mod ordinals;
mod powers;
mod ranges;
mod read;
mod reader;
mod rendering;
mod scales;
mod spoken;
#[cfg(test)]
mod tests;
mod times;
mod traps;
mod unit_names;
mod units;
mod value;

pub use decimal::Decimal;
pub use rendering::rendering;
pub use units::{Dimension, Unit};
pub use value::{Date, Half, Kind, Quantity, Value, Written};

use super::{Lang, Token};
use reader::Reader;

/// The quantities of a text, in order, sure and unsure ones; none overlaps another.
pub fn quantities(text: &str, tokens: &[Token], lang: &Lang) -> Vec<Quantity> {
    let reader = Reader::new(text, tokens, lang);
    let mut out = Vec::new();
    let mut at = 0;
    while at < reader.items.len() {
        at = read_at(&reader, at, &mut out).max(at + 1);
    }
    out
}

/// Reads what begins at a place, and tells where to go on.
fn read_at(r: &Reader<'_>, at: usize, out: &mut Vec<Quantity>) -> usize {
    if r.is_word(at) && r.sense(at).is_none() {
        return at + 1;
    }
    if let Some(n_items) = traps::trapped(r, at) {
        return at + n_items;
    }
    if let Some((dates, end)) = dates::dates(r, at) {
        out.extend(dates);
        return end;
    }
    let one = times::time(r, at)
        .or_else(|| codes::code(r, at))
        .or_else(|| fiscal::year(r, at))
        .or_else(|| multiples::multiple(r, at))
        .or_else(|| read::article(r, at));
    if let Some((quantity, end)) = one {
        out.push(quantity);
        return end;
    }
    let Some(found) = read::below_shunya(r, at)
        .or_else(|| spoken::cent_percent(r, at))
        .or_else(|| read::found(r, at))
    else {
        return at + 1;
    };
    let doubled = ranges::doubled(r, &found);
    if doubled.is_none()
        && let Some((range, end)) = ranges::range(r, &found)
    {
        out.push(range);
        return end;
    }
    let found = doubled.unwrap_or(found);
    out.push(read::quantity(r, &found));
    found.end
}
