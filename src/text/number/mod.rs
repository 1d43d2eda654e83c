//! Quantities of a text as typed exact values: numbers, dates, money, percent and measures.
//!
//! Must not know about glossaries, memories or the other side of a pair.

mod decimal;
mod units;
mod value;

pub use decimal::Decimal;
pub use units::{Dimension, Unit};
pub use value::{Date, Kind, Quantity, Value, Written};

use super::{Lang, Token, TokenKind};

/// The quantities of a text, in order, sure and unsure ones; none overlaps another.
pub fn quantities(text: &str, tokens: &[Token], lang: &Lang) -> Vec<Quantity> {
    let _ = lang;
    tokens
        .iter()
        .filter(|t| t.kind == TokenKind::Number)
        .filter_map(|t| {
            Some(Quantity {
                span: t.span.clone(),
                number: t.span.clone(),
                kind: Kind::Number,
                value: Value::Exact(Decimal::parse(&text[t.span.clone()])?),
                unit: None,
                written: Written::Digits,
                sure: true,
            })
        })
        .collect()
}

/// How the other language writes a quantity; `None` where nothing sensible can be said.
pub fn rendering(q: &Quantity, to: &Lang) -> Option<String> {
    let _ = (q, to);
    None
}
