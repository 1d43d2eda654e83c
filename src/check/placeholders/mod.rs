//! What differs between the placeholders of a pair: the ground of `placeholder-mismatch`.
//!
//! 1. Each placeholder is read by what it is filled with (`read`): something that has a name, or an
//!    argument by its place in a call. A message of ICU has the names of all its arguments (`icu`).
//! 2. A name that one side has and the other has not is missing or added; one of each, in order, are
//!    taken for one that was changed. How often a name stands is the language's affair.
//! 3. Arguments must have the same types: by number where numbers are written, else in order. The same
//!    types in another order are one fault, which numbers repair.
//! 4. What a side has in letters, though not as a placeholder, is not missing there; a percent sign or
//!    brace in which a placeholder went lost (`% d`, `{नाम}`) is.
//!
//! The parts of a date stand as the language wants them. One form of a plural may do without the number,
//! or have it where the source has one in words.

mod icu;
mod read;
mod remnants;

use std::ops::Range;

use crate::model::CodeKind;

use super::{Pair, PairText};

use read::{Filler, Placeholder, is_date, placeholders};
use remnants::Remnants;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault<'a> {
    /// The source has it, the target not.
    Missing(Range<usize>, &'a str),
    /// The target has it, the source not.
    Extra(Range<usize>, &'a str),
    /// In the target something stands instead of what is written in the source.
    Differs(Range<usize>, Range<usize>, &'a str),
    /// The same arguments in another order; the stretch of the target, with its placeholders numbered.
    Order(Range<usize>, String),
    /// A branch of the target that the source has not, and that no plural can have.
    Branch(Range<usize>, &'a str),
    /// A percent sign that is written twice in the source.
    Percent(Range<usize>),
}

/// The faults of a pair, those that stand on the source first.
pub(super) fn faults<'a>(pair: &Pair<'a>) -> Vec<Fault<'a>> {
    let (source, target) = (&pair.source, &pair.target);
    let mut out = Vec::new();
    percents(source, target, &mut out);
    if source.codes.is_empty() && target.codes.is_empty() {
        return out;
    }
    let (from, to) = (placeholders(source), placeholders(target));
    if is_date(&from) {
        let is_lost = !to.iter().any(|p| p.kind == CodeKind::Printf);
        let first = from.first().filter(|_| is_lost);
        out.extend(first.map(|p| Fault::Missing(p.span.clone(), p.written)));
        return out;
    }
    let mut left = Leftover::default();
    names(&from, &to, &mut left);
    arguments(pair, &from, &to, &mut left, &mut out);
    left.source.retain(|p| !is_in_letters(target, &to, p));
    left.target.retain(|p| !is_in_letters(source, &from, p));
    forgive_plural(pair, &from, &mut left);
    pair_up(pair, left, &mut out);
    branches(source, target, &mut out);
    out
}

/// Placeholders that the other side has not.
#[derive(Default)]
struct Leftover<'p, 'a> {
    source: Vec<&'p Placeholder<'a>>,
    target: Vec<&'p Placeholder<'a>>,
}

/// Names that one side has and the other has not, each once.
fn names<'p, 'a>(
    from: &'p [Placeholder<'a>],
    to: &'p [Placeholder<'a>],
    left: &mut Leftover<'p, 'a>,
) {
    let only_in = |one: &'p [Placeholder<'a>], other: &[Placeholder<'a>]| {
        let mut out: Vec<&'p Placeholder<'a>> = Vec::new();
        let named = one.iter().filter(|p| matches!(p.filler, Filler::Named(_)));
        for p in named {
            let is_same = |o: &Placeholder<'_>| {
                o.kind == p.kind && o.filler == p.filler && o.conversion == p.conversion
            };
            if !other.iter().any(is_same) && !out.iter().any(|o| is_same(o)) {
                out.push(p);
            }
        }
        out
    };
    left.source = only_in(from, to);
    left.target = only_in(to, from);
}

/// Compares the arguments of a call by their types.
fn arguments<'p, 'a>(
    pair: &Pair<'a>,
    from: &'p [Placeholder<'a>],
    to: &'p [Placeholder<'a>],
    left: &mut Leftover<'p, 'a>,
    out: &mut Vec<Fault<'a>>,
) {
    let (from, to) = (numbered(from), numbered(to));
    let is_numbered =
        |all: &[Argument<'_, '_>]| all.iter().any(|(_, p)| p.filler != Filler::Argument(None));
    if is_numbered(&from) || is_numbered(&to) {
        let lacks = |one: &[Argument<'p, 'a>], other: &[Argument<'p, 'a>]| {
            let is_there = |(n, p): &Argument<'p, 'a>| {
                let mut others = other.iter();
                others.any(|(m, o)| n == m && o.conversion == p.conversion)
            };
            let mut out: Vec<&'p Placeholder<'a>> = Vec::new();
            let all = one.iter().filter(|a| !is_there(a));
            out.extend(all.map(|(_, p)| *p));
            out
        };
        left.source.extend(lacks(&from, &to));
        left.target.extend(lacks(&to, &from));
        return;
    }
    if let Some(fix) = in_other_order(pair, &from, &to) {
        out.push(fix);
        return;
    }
    let (missing, extra) = unmatched(&from, &to);
    left.source.extend(missing);
    left.target.extend(extra);
}

type Argument<'p, 'a> = (usize, &'p Placeholder<'a>);

/// The arguments of a call with their numbers from 1.
fn numbered<'p, 'a>(all: &'p [Placeholder<'a>]) -> Vec<Argument<'p, 'a>> {
    let mut next = 0;
    let arguments = all.iter().filter_map(|p| match p.filler {
        Filler::Argument(Some(number)) => Some((number, p)),
        Filler::Argument(None) => {
            next += 1;
            Some((next, p))
        }
        Filler::Named(_) => None,
    });
    arguments.collect()
}

/// The fault of the same types in another order.
fn in_other_order<'a>(
    pair: &Pair<'a>,
    from: &[Argument<'_, 'a>],
    to: &[Argument<'_, 'a>],
) -> Option<Fault<'a>> {
    let types =
        |all: &[Argument<'_, 'a>]| -> Vec<_> { all.iter().map(|(_, p)| p.conversion).collect() };
    let (wanted, found) = (types(from), types(to));
    if wanted == found || wanted.len() != found.len() || wanted.len() > MAX_ARGUMENTS {
        return None;
    }
    let mut free: Vec<Option<_>> = wanted.into_iter().map(Some).collect();
    let mut numbers = Vec::new();
    for conversion in found {
        let at = free.iter().position(|c| *c == Some(conversion))?;
        free[at] = None;
        numbers.push(at + 1);
    }
    let (first, last) = (to.first()?.1, to.last()?.1);
    let stretch = first.span.start..last.span.end;
    let mut text = String::new();
    let mut at = stretch.start;
    for ((_, p), number) in to.iter().zip(numbers) {
        text.push_str(&pair.target.text[at..p.span.start]);
        text.push_str(&format!("%{number}${}", p.written.trim_start_matches('%')));
        at = p.span.end;
    }
    Some(Fault::Order(stretch, text))
}

/// A text with more arguments is no message; they are compared as they stand.
const MAX_ARGUMENTS: usize = 50;

/// What is left over where one side is the other with some left out, else what differs place by place.
fn unmatched<'p, 'a>(
    from: &[Argument<'p, 'a>],
    to: &[Argument<'p, 'a>],
) -> (Vec<&'p Placeholder<'a>>, Vec<&'p Placeholder<'a>>) {
    if let Some(missing) = beyond(from, to) {
        return (missing, Vec::new());
    }
    if let Some(extra) = beyond(to, from) {
        return (Vec::new(), extra);
    }
    let differs = |at: &usize| {
        let conversion = |all: &[Argument<'p, 'a>]| all.get(*at).map(|(_, p)| p.conversion);
        conversion(from) != conversion(to)
    };
    let places: Vec<usize> = (0..from.len().max(to.len())).filter(differs).collect();
    let at = |all: &[Argument<'p, 'a>]| {
        let found = places.iter().filter_map(|i| all.get(*i));
        found.map(|(_, p)| *p).collect()
    };
    (at(from), at(to))
}

/// What the longer list has beyond the shorter one, if that is all in it in order.
fn beyond<'p, 'a>(
    longer: &[Argument<'p, 'a>],
    shorter: &[Argument<'p, 'a>],
) -> Option<Vec<&'p Placeholder<'a>>> {
    let mut rest = shorter.iter().peekable();
    let mut out = Vec::new();
    for (_, p) in longer {
        if rest
            .next_if(|(_, s)| s.conversion == p.conversion)
            .is_none()
        {
            out.push(*p);
        }
    }
    rest.next().is_none().then_some(out)
}

/// Whether a placeholder stands on the other side, where it was not taken for one.
fn is_in_letters(side: &PairText<'_>, known: &[Placeholder<'_>], p: &Placeholder<'_>) -> bool {
    let n_known = known
        .iter()
        .filter(|k| k.written.contains(p.written))
        .count();
    side.text.matches(p.written).take(n_known + 1).count() > n_known
}

/// Leaves out the number of one form of a plural.
fn forgive_plural(pair: &Pair<'_>, from: &[Placeholder<'_>], left: &mut Leftover<'_, '_>) {
    let is_first_form = pair.target.locator.ends_with("[0]");
    // A number may be put in as text, where nothing else can be it.
    let has_number = from.iter().any(Placeholder::is_number);
    let is_number = |p: &Placeholder<'_>| p.is_number() || p.may_be_number() && !has_number;
    let may_be_number = |all: &[&Placeholder<'_>]| matches!(all, [one] if is_number(one));
    if is_first_form && left.target.is_empty() && may_be_number(&left.source) {
        left.source.clear();
    }
    let says_one = || {
        let mut words = pair.source.tokens.iter().map(|t| pair.source.word(t));
        words.any(|w| {
            matches!(
                w,
                "1" | "one" | "One" | "a" | "A" | "an" | "An" | "एक" | "१"
            )
        })
    };
    let is_extra = left.source.is_empty() && may_be_number(&left.target);
    let is_known = from
        .iter()
        .any(|p| Some(p.filler) == left.target.first().map(|t| t.filler));
    let is_sure = is_first_form || left.target.iter().all(|p| p.is_number()) && says_one();
    if is_extra && !is_known && is_sure {
        left.target.clear();
    }
}

/// Takes a placeholder that is missing and one that is added for one that was changed.
fn pair_up<'a>(pair: &Pair<'a>, left: Leftover<'_, 'a>, out: &mut Vec<Fault<'a>>) {
    let Leftover { source, mut target } = left;
    let mut remnants = Remnants::default();
    for p in source {
        if is_sum(pair, p) {
            continue;
        }
        let other = target.iter().position(|t| t.kind == p.kind);
        let other = other.map(|at| target.remove(at).span.clone());
        out.push(
            match other.or_else(|| remnants.next(&pair.target, p.kind)) {
                Some(place) => Fault::Differs(place, p.span.clone(), p.written),
                None => Fault::Missing(p.span.clone(), p.written),
            },
        );
    }
    out.extend(
        target
            .into_iter()
            .map(|t| Fault::Extra(t.span.clone(), t.written)),
    );
}

/// Whether `$5` is money: nothing else of the kind stands there, or the target names the currency.
fn is_sum(pair: &Pair<'_>, p: &Placeholder<'_>) -> bool {
    let Filler::Named(name) = p.filler else {
        return false;
    };
    let is_digit = p.kind == CodeKind::Variable && name.bytes().all(|b| b.is_ascii_digit());
    is_digit
        && (name != "1" || pair.target.text.contains("डॉलर"))
        && !pair.source.text.contains("$1")
        || is_digit && pair.target.text.contains("डॉलर")
}

/// Keys of branches that no message can have: a word of its own for `other`, a form that the source
/// does not select by.
fn branches<'a>(source: &PairText<'a>, target: &PairText<'a>, out: &mut Vec<Fault<'a>>) {
    let messages = |side: &PairText<'a>| -> Vec<(usize, icu::Message<'a>)> {
        let codes = side.codes.iter().filter(|c| c.kind == CodeKind::Icu);
        let read =
            codes.filter_map(|c| Some((c.at.start, icu::read(side.text.get(c.at.clone())?))));
        read.collect()
    };
    let to = messages(target);
    if to.is_empty() {
        return;
    }
    let from = messages(source);
    let wanted: Vec<(&str, &str)> = from
        .iter()
        .flat_map(|(start, m)| {
            m.branches
                .iter()
                .map(|b| (b.argument, key(source, *start, b)))
        })
        .collect();
    for (start, message) in &to {
        for branch in &message.branches {
            let key = key(target, *start, branch);
            let is_known = wanted
                .iter()
                .any(|(argument, k)| *argument == branch.argument && *k == key);
            let may_be = branch.is_plural && (CATEGORIES.contains(&key) || key.starts_with('='));
            // An argument that the source has not is told already.
            let is_told = !wanted
                .iter()
                .any(|(argument, _)| *argument == branch.argument);
            if !is_known && !may_be && !is_told {
                let span = start + branch.span.start..start + branch.span.end;
                out.push(Fault::Branch(span, key));
            }
        }
    }
}

/// Plural categories of CLDR.
const CATEGORIES: &[&str] = &["zero", "one", "two", "few", "many", "other"];

fn key<'a>(side: &PairText<'a>, start: usize, branch: &icu::Branch<'_>) -> &'a str {
    let span = start + branch.span.start..start + branch.span.end;
    side.text.get(span).unwrap_or_default()
}

/// Percent signs that are written once in the target, where the source writes them twice.
fn percents<'a>(source: &PairText<'a>, target: &PairText<'a>, out: &mut Vec<Fault<'a>>) {
    if !source.text.contains("%%") {
        return;
    }
    let (n_source, found) = (bare_percents(source).len(), bare_percents(target));
    let faults = found.into_iter().skip(n_source);
    out.extend(faults.map(|at| Fault::Percent(at..at + 1)));
}

/// Where percent signs stand that are neither doubled nor part of a code.
fn bare_percents(side: &PairText<'_>) -> Vec<usize> {
    let mut codes = side.codes.iter().peekable();
    let (mut out, mut at) = (Vec::new(), 0);
    while let Some(found) = side.text.get(at..).and_then(|rest| rest.find('%')) {
        let sign = at + found;
        while codes.next_if(|code| code.at.end <= sign).is_some() {}
        let code = codes.peek().filter(|code| code.at.contains(&sign));
        at = match code {
            Some(code) => code.at.end,
            None if side.text[sign..].starts_with("%%") => sign + 2,
            None => {
                out.push(sign);
                sign + 1
            }
        };
    }
    out
}

#[cfg(test)]
mod tests;
