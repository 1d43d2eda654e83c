//! Faults that are plain though the quantities are not sure, or the same in number.
//!
//! 1. The same hour in the other half of the day: 9 pm, सुबह 9 बजे. Where a half is not told, nothing is
//!    said, nor where either time has one on the other side that is in order with it.
//! 2. Another telephone, account or postal number, where each side holds one.
//! 3. Another world war, where each side names one.
//! 4. A percentage that is no more than its number on the other side, where each side holds one
//!    quantity and nothing else there speaks of percent.
//!
//! What is no fault: a currency that the other side calls by its bare name (Rs 500 in Nepal, $10 in
//! Australia).

use crate::text::number::{Decimal, Kind, Quantity, Written};

use super::order::{in_order, is_other_half, is_same_code, is_same_hour};
use super::{Fault, Judged, Mismatch};

/// The mismatches of these kinds.
pub(super) fn mismatches<'a>(source: &Judged<'a>, target: &Judged<'a>) -> Vec<Mismatch<'a>> {
    let mut out = other_halves(source.quantities, target.quantities);
    out.extend(other_code(source.quantities, target.quantities));
    out.extend(other_war(source.quantities, target.quantities));
    out.extend(lost_percent(source, target));
    out
}

fn other_halves<'a>(source: &'a [Quantity], target: &'a [Quantity]) -> Vec<Mismatch<'a>> {
    let is_open = |q: &&Quantity, others: &[Quantity]| {
        q.kind == Kind::Time && !others.iter().any(|o| in_order(q, o))
    };
    let mut right: Vec<&Quantity> = target.iter().filter(|q| is_open(q, source)).collect();
    let mut out = Vec::new();
    for q in source.iter().filter(|q| is_open(q, target)) {
        let found = right
            .iter()
            .position(|o| is_same_hour(q, o) && is_other_half(q, o));
        out.extend(found.map(|at| both(Fault::Number, q, right.remove(at))));
    }
    out
}

fn other_code<'a>(source: &'a [Quantity], target: &'a [Quantity]) -> Option<Mismatch<'a>> {
    let (a, b) = (only_code(source)?, only_code(target)?);
    (!is_same_code(a, b)).then(|| both(Fault::Number, a, b))
}

fn only_code(quantities: &[Quantity]) -> Option<&Quantity> {
    let mut codes = quantities.iter().filter(|q| q.kind == Kind::Code);
    let first = codes.next();
    first.filter(|_| codes.next().is_none())
}

fn other_war<'a>(source: &'a [Quantity], target: &'a [Quantity]) -> Option<Mismatch<'a>> {
    let (a, b) = (only_war(source)?, only_war(target)?);
    (a.value != b.value).then(|| both(Fault::Number, a, b))
}

/// The one ordinal of a world war: no other ordinal below three is sure.
fn only_war(quantities: &[Quantity]) -> Option<&Quantity> {
    let is_war = |q: &&Quantity| {
        q.sure && q.kind == Kind::Ordinal && q.value.numbers().any(|n| n < Decimal::whole(3))
    };
    let mut wars = quantities.iter().filter(is_war);
    let first = wars.next();
    first.filter(|_| wars.next().is_none())
}

fn lost_percent<'a>(source: &Judged<'a>, target: &Judged<'a>) -> Option<Mismatch<'a>> {
    let ([a], [b]) = (source.quantities, target.quantities) else {
        return None;
    };
    let is_lost = is_bare_number(b) && is_percent(a) && !speaks_of_percent(target.side.text);
    let is_added = is_bare_number(a) && is_percent(b) && !speaks_of_percent(source.side.text);
    let is_fault = a.value == b.value && (is_lost || is_added);
    is_fault.then(|| both(Fault::Unit, a, b))
}

fn is_percent(q: &Quantity) -> bool {
    q.unit.is_some_and(|u| u.code == "%")
}

fn is_bare_number(q: &Quantity) -> bool {
    q.sure && q.unit.is_none() && q.kind == Kind::Number && q.written == Written::Digits
}

/// Pieces of the words for percent, also in spellings that are no unit, and of words of shares.
fn speaks_of_percent(text: &str) -> bool {
    const PIECES: &[&str] = &[
        "%",
        "percent",
        "per cent",
        "per-cent",
        "pct",
        " pc",
        "p.c",
        "प्रतिश",
        "परसें",
        "पर्सें",
        "फीस",
        "फ़ीस",
        "फिस",
        "सैकड",
        "शत",
        "प्र.श",
    ];
    let text = text.to_lowercase();
    PIECES.iter().any(|piece| text.contains(piece))
}

/// Whether one side says more exactly whose rupee or dollar it is than the other, which does not say.
pub(super) fn is_namesake(
    source: &Judged<'_>,
    target: &Judged<'_>,
    mismatch: &Mismatch<'_>,
) -> bool {
    let (Some(a), Some(b)) = (mismatch.source, mismatch.target) else {
        return false;
    };
    let codes = a.unit.zip(b.unit).map(|(u, v)| (u.code, v.code));
    let of = |side: &Judged<'_>, q: &Quantity| side.side.text[q.span.clone()].to_lowercase();
    match codes {
        Some((bare, exact)) if is_kind_of(exact, bare) => is_bare_name(&of(source, a)),
        Some((exact, bare)) if is_kind_of(exact, bare) => is_bare_name(&of(target, b)),
        _ => false,
    }
}

/// Whether a currency is one of those that go by the bare name of another.
fn is_kind_of(exact: &str, bare: &str) -> bool {
    match bare {
        "INR" => matches!(exact, "PKR" | "NPR" | "LKR"),
        "USD" => matches!(exact, "AUD" | "CAD" | "HKD" | "SGD" | "NZD"),
        _ => false,
    }
}

/// Whether nothing in an amount says whose currency it is.
fn is_bare_name(amount: &str) -> bool {
    const WHOSE: &[&str] = &[
        "₹",
        "inr",
        "indian",
        "भारतीय",
        "us",
        "u.s",
        "american",
        "अमेरिकी",
        "अमरीकी",
        "अमेरीकी",
        "यूएस",
    ];
    !WHOSE.iter().any(|piece| amount.contains(piece))
}

fn both<'a>(fault: Fault, source: &'a Quantity, target: &'a Quantity) -> Mismatch<'a> {
    Mismatch {
        fault,
        source: Some(source),
        target: Some(target),
    }
}
