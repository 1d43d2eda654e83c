//! The translation memory: match rate, search over units, differences.
//!
//! The match rate, 0–100, is over words: `100 · (1 − cost / words of the longer)`, rounded down,
//! where cost is the cheapest way to turn one sequence of words into the other: a word more, less
//! or other costs 1, another form of the same word [`rate::INFLECTED`]. Text equal at T0 or T1 is
//! 100, text with equal words that differs beyond that (punctuation, T2) is 99, and nothing else
//! is above 99. Segments without a word match only when equal.
//!
//! [`Spelled`] tells how the memory has spelled a name on the other side.
//!
//! Search is a full scan: every unit is compared with every query, so nothing is missed.
//! Pure: units come in from the caller; must not know where they are kept.

pub mod rate;
mod search;
mod spelled;

pub use search::{DiffPart, Kind, Options, Search, Suggestion};
pub use spelled::{Spelled, Spelling};
