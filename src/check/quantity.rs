//! What differs between the quantities of a pair: the common ground of `number-mismatch`,
//! `unit-mismatch`, `date-mismatch` and `currency-mismatch`.
//!
//! 1. Quantities that are worth the same are *in order*, whatever their script, grouping, scale or
//!    unit; so are a date and a shorter one that does not contradict it, a range and its two ends,
//!    and a measure converted into another unit (50 miles, 80 किलोमीटर). A quantity said twice on one
//!    side and once on the other is in order too.
//! 2. Of the rest, two with the same number and another unit, currency or scale are a fault of the
//!    unit, two dates a fault of the date.
//! 3. What is left, and has not all its digits somewhere on the other side, is a fault of the number:
//!    two that can be meant for each other together, any other alone.
//!
//! Numbers that may be none (एक, the 19 of COVID-19) only keep others silent. Words (तीन, three) are
//! judged only where each side holds one quantity, for prose may say them another way (both, pair).

mod order;
mod plain;
#[cfg(test)]
mod tests;

use order::{has_both_ends, in_order};

use crate::text::number::{Decimal, Kind, Quantity, Value, Written, rendering};
use crate::text::{TokenKind, is_digit};

use super::{Article, Finding, Fix, Pair, PairText, Place};

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// Another number, one too many, or none.
    Number,
    /// The same number in another unit of measure.
    Unit,
    /// The same digits with another scale word.
    Scale,
    /// The same amount in another currency.
    Currency,
    /// Another date.
    Date,
}

/// A fault and the quantities that it lies in: of both sides, or of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mismatch<'a> {
    /// What is wrong.
    pub(super) fault: Fault,
    /// What the source says.
    pub(super) source: Option<&'a Quantity>,
    /// What the target says.
    pub(super) target: Option<&'a Quantity>,
}

/// Reports the mismatches of one kind.
pub(super) fn report(article: &Article<'_>, faults: &[Fault], findings: &mut Vec<Finding>) {
    for pair in &article.pairs {
        let found = pair.mismatches();
        let wanted = found.iter().filter(|m| faults.contains(&m.fault));
        findings.extend(wanted.filter_map(|m| finding(pair, m)));
    }
}

fn finding(pair: &Pair<'_>, mismatch: &Mismatch<'_>) -> Option<Finding> {
    let (source, target) = (mismatch.source, mismatch.target);
    let of = |side: &PairText<'_>, q: &Quantity| side.text[q.span.clone()].to_owned();
    let write = source.and_then(|q| written(pair, q, target));
    let shown = write
        .clone()
        .or_else(|| source.map(|q| of(&pair.source, q)));
    let place = |side: &PairText<'_>, q: &Quantity| Place::new(side.segment, q.span.clone());
    let at_source = source.map(|q| place(&pair.source, q));
    let at_target = target.map(|q| place(&pair.target, q));
    let key = match (source, target, mismatch.fault) {
        (Some(_), Some(_), Fault::Scale) => "scale",
        (Some(_), Some(_), _) => "differs",
        (Some(_), None, _) => "missing",
        _ => "extra",
    };
    let fix = write.filter(|_| at_target.is_some());
    let (place, related) = match (at_target, at_source) {
        (Some(place), related) => (place, related),
        (None, place) => (place?, None),
    };
    let mut finding = Finding::new(place, key);
    let said = source.map(|q| ("source", of(&pair.source, q)));
    let wrote = target.map(|q| ("text", of(&pair.target, q)));
    let values = [said, wrote, shown.map(|write| ("write", write))];
    finding.note.values.extend(values.into_iter().flatten());
    finding
        .fixes
        .extend(fix.map(|text| Fix { text, safe: false }));
    finding.related.extend(related);
    Some(finding)
}

/// What the target should say for a quantity of the source; where its unit is right, that stays.
fn written(pair: &Pair<'_>, source: &Quantity, target: Option<&Quantity>) -> Option<String> {
    let text = &pair.source.text[source.span.clone()];
    let number = &pair.source.text[source.number.clone()];
    let whole = rendering(source, pair.target.lang);
    let Some(target) = target else {
        return Some(whole.unwrap_or_else(|| text.to_owned()));
    };
    let out = match whole {
        Some(whole) => whole,
        None if source.unit == target.unit && number.bytes().all(|b| b.is_ascii_digit()) => {
            let span = &pair.target.text[target.span.clone()];
            let at = target.number.start - target.span.start..target.number.end - target.span.start;
            format!("{}{number}{}", &span[..at.start], &span[at.end..])
        }
        None if text.is_ascii() && !text.contains(|c: char| c.is_ascii_alphabetic()) => {
            text.to_owned()
        }
        None => return None,
    };
    let out = match (source.kind, target.kind) {
        (Kind::Ordinal | Kind::Measure, Kind::Ordinal | Kind::Measure) => {
            agreeing(out, &pair.target.text[target.span.clone()])
        }
        _ => out,
    };
    let is_devanagari = pair.target.text[target.span.clone()].contains(|c| matches!(c, '०'..='९'));
    Some(if is_devanagari {
        in_devanagari(&out)
    } else {
        out
    })
}

/// A Hindi word in ा with the ending that the word in its place has: पहली, so तीसरी.
fn agreeing(word: String, instead_of: &str) -> String {
    let ending = |text: &str| text.trim_end_matches('ं').chars().next_back();
    let wanted = ending(instead_of).filter(|c| matches!(c, 'ी' | 'े'));
    let Some(wanted) = wanted.filter(|_| ending(&word) == Some('ा') && !word.contains(' '))
    else {
        return word;
    };
    let nasal = if word.ends_with('ं') { "ं" } else { "" };
    let stem = word.trim_end_matches('ं').trim_end_matches('ा');
    format!("{stem}{wanted}{nasal}")
}

fn in_devanagari(text: &str) -> String {
    let digit = |c: char| match c.to_digit(10) {
        Some(value) => char::from_u32('०' as u32 + value).unwrap_or(c),
        None => c,
    };
    text.chars().map(digit).collect()
}

/// The mismatches between the quantities of two sides.
pub(super) fn mismatches<'a>(source: Judged<'a>, target: Judged<'a>) -> Vec<Mismatch<'a>> {
    let is_single = source.quantities.len() == 1 && target.quantities.len() == 1;
    let is_bare = is_single && source.is_bare() && target.is_bare();
    let open = |one: &Judged<'a>, other: &Judged<'a>| -> Vec<&'a Quantity> {
        let counts = |q: &&Quantity| {
            (q.kind != Kind::Code || q.sure) && (is_bare || q.sure && (is_single || is_figure(q)))
        };
        let all = one.quantities.iter().filter(counts);
        all.filter(|q| !other.quantities.iter().any(|o| in_order(q, o)))
            .filter(|q| !has_both_ends(q, other.quantities))
            .collect()
    };
    let mut left = open(&source, &target);
    let mut right = open(&target, &source);
    let mut out = plain::mismatches(&source, &target);
    let is_told = |q: &&Quantity| out.iter().any(|m| [m.source, m.target].contains(&Some(*q)));
    left.retain(|q| !is_told(q));
    right.retain(|q| !is_told(q));
    pair_up(&mut left, &mut right, &mut out, kin);
    out.retain(|m| m.fault != Fault::Currency || !plain::is_namesake(&source, &target, m));
    left.retain(|q| is_bare || !target.holds(q, source.text_of(q)));
    right.retain(|q| is_bare || !source.holds(q, target.text_of(q)));
    pair_up(&mut left, &mut right, &mut out, other_number);
    // A time of day is often said without figures (noon, आधी रात).
    left.retain(|q| q.kind != Kind::Time);
    right.retain(|q| q.kind != Kind::Time);
    // शत प्रतिशत is also wholly.
    left.retain(|q| !is_wholly(q));
    right.retain(|q| !is_wholly(q));
    let missing = left.into_iter().map(|q| (Some(q), None));
    let extra = right.into_iter().map(|q| (None, Some(q)));
    out.extend(missing.chain(extra).map(|(source, target)| Mismatch {
        fault: match source.or(target).map(|q| q.kind) {
            Some(Kind::Date) => Fault::Date,
            _ => Fault::Number,
        },
        source,
        target,
    }));
    out
}

/// A hundred percent in words.
fn is_wholly(q: &Quantity) -> bool {
    q.kind == Kind::Percent
        && q.written == Written::Words
        && q.value == Value::Exact(Decimal::whole(100))
}

/// One side's text with its quantities.
#[derive(Clone, Copy, Debug)]
pub(super) struct Judged<'a> {
    /// All, sure or not.
    pub(super) quantities: &'a [Quantity],
    /// The side.
    pub(super) side: &'a PairText<'a>,
}

impl Judged<'_> {
    /// Whether the text is little more than its quantity: a cell of a table, a term.
    fn is_bare(&self) -> bool {
        let words = self
            .side
            .tokens
            .iter()
            .filter(|t| t.kind != TokenKind::Mark);
        let outside = words.filter(|t| {
            !self
                .quantities
                .iter()
                .any(|q| q.span.start <= t.span.start && t.span.end <= q.span.end)
        });
        outside.count() <= MAX_BESIDE
    }

    fn text_of(&self, q: &Quantity) -> &str {
        &self.side.text[q.number.clone()]
    }

    /// Whether all numbers of a quantity, written as `text`, stand somewhere in this text, whatever
    /// they are here.
    fn holds(&self, q: &Quantity, text: &str) -> bool {
        let digits = parts(q.value);
        let whole = parted_by_point(text);
        if whole.is_some_and(|n| self.has_digits(n)) {
            return true;
        }
        // A scale that both ends share may stand at one of them (14 और 22 मिलियन).
        let is_range = matches!(q.value, Value::Range(..));
        if is_range && text.contains(is_digit) && digit_runs(text).all(|n| self.has_digits(n)) {
            return true;
        }
        !digits.is_empty()
            && digits.iter().all(|n| {
                let among = |other: &Quantity| parts(other.value).contains(n);
                self.quantities.iter().any(among) || self.has_digits(*n)
            })
    }

    fn has_digits(&self, n: Decimal) -> bool {
        digit_runs(self.side.text).any(|run| run == n)
    }
}

/// The numbers that a text has in digits, one with a point before three digits in either reading.
fn digit_runs(text: &str) -> impl Iterator<Item = Decimal> {
    let runs = text.split(|c: char| !is_digit(c) && c != '.' && c != ',');
    runs.map(|run| run.trim_matches(['.', ',']))
        .flat_map(|run| {
            let readings = [Decimal::parse(run), parted_by_point(run)];
            readings.into_iter().flatten()
        })
}

/// The whole number of digits whose thousands may be parted by a point, as in German: 10.700.
fn parted_by_point(digits: &str) -> Option<Decimal> {
    let (_, last) = digits.rsplit_once('.')?;
    (last.len() == 3).then(|| Decimal::parse(&digits.replace('.', "")))?
}

/// Words beside the quantity of a phrase that is judged as one (more than 300, वर्ष 2024-25).
const MAX_BESIDE: usize = 2;

/// Digits, and words with a scale word or unit: what a translation carries over as a figure.
fn is_figure(q: &Quantity) -> bool {
    let is_large = || match q.value {
        Value::Exact(n) => n >= Decimal::whole(1000),
        _ => false,
    };
    match q.kind {
        Kind::Percent | Kind::Money | Kind::Date | Kind::Time => true,
        _ => q.written != Written::Words || is_large(),
    }
}

/// The numbers that a value is written with.
fn parts(value: Value) -> Vec<Decimal> {
    match value {
        Value::Date(date) => {
            let day = date.day.map(|d| Decimal::whole(d.into()));
            let year = date.year.map(|y| Decimal::whole(y.into()));
            day.into_iter().chain(year).collect()
        }
        Value::Time(hour, minute, _) => [hour, minute].map(|n| Decimal::whole(n.into())).to_vec(),
        Value::Fraction(part, of) => vec![Decimal::whole(part), Decimal::whole(of)],
        other => other.numbers().collect(),
    }
}

/// Takes what belongs together out of both lists, in the order of the source.
fn pair_up<'a>(
    left: &mut Vec<&'a Quantity>,
    right: &mut Vec<&'a Quantity>,
    out: &mut Vec<Mismatch<'a>>,
    judge: fn(&Quantity, &Quantity) -> Option<Fault>,
) {
    left.retain(|source| {
        let found = right
            .iter()
            .enumerate()
            .find_map(|(at, target)| Some((at, judge(source, target)?)));
        let Some((at, fault)) = found else {
            return true;
        };
        out.push(Mismatch {
            fault,
            source: Some(source),
            target: Some(right.remove(at)),
        });
        false
    });
}

/// Two that are plainly meant for each other and differ in one thing other than the number.
fn kin(source: &Quantity, target: &Quantity) -> Option<Fault> {
    if let (Kind::Date, Kind::Date) = (source.kind, target.kind) {
        return Some(Fault::Date);
    }
    if let Some((a, b)) = source.unit.zip(target.unit)
        && a.code != b.code
    {
        let same = source.value == target.value;
        let is_money = a.is_currency() && b.is_currency();
        return match (same, is_money) {
            (true, true) => Some(Fault::Currency),
            (true, false) => Some(Fault::Unit),
            _ => None,
        };
    }
    let scaled = source.written == Written::Scaled || target.written == Written::Scaled;
    let (Value::Exact(x), Value::Exact(y)) = (source.value, target.value) else {
        return None;
    };
    (scaled && is_power_of_ten_apart(x, y)).then_some(Fault::Scale)
}

fn is_power_of_ten_apart(x: Decimal, y: Decimal) -> bool {
    let (small, large) = if x < y { (x, y) } else { (y, x) };
    (1..=9).any(|power| small.shifted(power) == Some(large))
}

/// Two that can be meant for each other.
fn other_number(source: &Quantity, target: &Quantity) -> Option<Fault> {
    let is = |q: &Quantity, kind: Kind| q.kind == kind;
    if [Kind::Date, Kind::Time]
        .iter()
        .any(|k| is(source, *k) != is(target, *k))
    {
        return None;
    }
    let units_agree = match (source.unit, target.unit) {
        (Some(a), Some(b)) => a.dimension == b.dimension,
        _ => true,
    };
    units_agree.then_some(Fault::Number)
}
