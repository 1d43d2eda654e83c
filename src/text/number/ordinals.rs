//! Reads ordinals and decades: पांचवां, 75वें, 21 वीं, twenty-first, 21st, 1990s, 1990 के दशक.

use super::amount::Amount;
use super::decimal::Decimal;
use super::lexicon::Sense;
use super::reader::Reader;
use super::value::{Value, Written};
use crate::text::TokenKind;

/// An ordinal of one word, or of English tens and ones, that begins at a place; दोनों and its like.
pub(super) fn ordinal_word(r: &Reader<'_>, at: usize) -> Option<Amount> {
    if let Some(found) = roman(r, at) {
        return Some(found);
    }
    let (n, end, is_ordinal) = match r.sense(at)? {
        Sense::Ordinal(n) => (n, at + 1, true),
        Sense::All(n) | Sense::Decade(n) => (n, at + 1, false),
        Sense::Cardinal(n @ 20..=90) if n % 10 == 0 && is_decade(r, at + 1) => {
            return Some(number(1900 + n, at + 3, Written::Words));
        }
        Sense::Cardinal(tens @ 20..=90) if r.kind(at) == Some(TokenKind::Latin) => {
            let ones = at + 1 + usize::from(r.is_joint(at + 1));
            match r.sense(ones)? {
                Sense::Ordinal(n @ 1..=9) => (tens + n, ones + 1, true),
                _ => return None,
            }
        }
        _ => return None,
    };
    // A thousandth is also a part. Of wars all but the first are told apart by their ordinals alone.
    let is_war = is_world_war(r, end);
    // पहले is also before, दूसरे also other, second also a time; a third party is any other.
    let next = end + usize::from(r.is_joint(end));
    // Kings are numbered in Sanskrit, and in Roman digits in English.
    let is_royal = r.is(at, &["तृतीय", "चतुर्थ"]);
    let is_other = is_royal || r.is(next, &["party", "parties", "पक्ष", "पक्षों", "पार्टी"]);
    Some(Amount {
        is_ordinal,
        sure: is_ordinal && ((3..1000).contains(&n) && !is_other || is_war),
        sure_with_unit: false,
        ..number(n, end, Written::Words)
    })
}

/// Whether the name of a world war stands at a place.
pub(super) fn is_world_war(r: &Reader<'_>, at: usize) -> bool {
    let is_hindi = r.is(at, &["विश्व"]) && r.is(at + 1, &["युद्ध", "युद्धों", "महायुद्ध"]);
    is_hindi || r.is(at, &["विश्वयुद्ध", "महायुद्ध"]) || r.is(at, &["world"]) && r.is(at + 1, &["war"])
}

/// A number in Roman letters: World War II, Part V. It keeps others silent; one letter does only after
/// a word for a part, for it is also a word or a name.
fn roman(r: &Reader<'_>, at: usize) -> Option<Amount> {
    const NUMBERED: &[&str] = &[
        "part", "chapter", "section", "volume", "phase", "class", "schedule", "article", "type",
        "grade", "stage", "annex", "appendix", "level",
    ];
    let Some(Sense::Roman(n)) = r.sense(at) else {
        return None;
    };
    let letters = r.str(at);
    let is_numeral = letters.bytes().all(|b| b.is_ascii_uppercase());
    let is_told =
        letters.len() > 1 || r.is_before(at, NUMBERED) || at >= 2 && is_world_war(r, at - 2);
    (is_numeral && is_told).then(|| Amount {
        sure: false,
        sure_with_unit: false,
        ..number(n, at + 1, Written::Words)
    })
}

/// An amount with what makes it an ordinal or a decade.
pub(super) fn with_ending(r: &Reader<'_>, at: usize, amount: Amount) -> Amount {
    ordinal(r, at, &amount)
        .or_else(|| decade(r, at, &amount))
        .unwrap_or(amount)
}

fn ordinal(r: &Reader<'_>, at: usize, amount: &Amount) -> Option<Amount> {
    let end = amount.end;
    let made = |value, end| Amount {
        value,
        end,
        is_ordinal: true,
        sure: true,
        ..*amount
    };
    // एक सौ पचासवां, one hundred and first.
    let rest = end + usize::from(r.is(end, &["and"]));
    if amount.written == Written::Words
        && let Some(Sense::Ordinal(n @ 1..=99)) = r.sense(rest)
        && is_open_below(amount.exact()?, n)
        && r.kind(rest) == r.kind(end - 1)
    {
        return Some(made(
            Value::Exact(amount.exact()?.plus(Decimal::whole(n))?),
            rest + 1,
        ));
    }
    if r.sense(end) == Some(Sense::OrdinalEnding) {
        return Some(made(amount.value, end + 1));
    }
    let in_digits = r.is_number(end - 1) && end == at + 1;
    let joined = end + usize::from(r.is_joint(end));
    let is_ending = r.touches(joined) && r.is(joined, ENDINGS);
    (in_digits && is_ending).then(|| made(amount.value, joined + 1))
}

/// Endings of ordinals right after digits.
const ENDINGS: &[&str] = &[
    "st",
    "nd",
    "rd",
    "th",
    "वां",
    "वीं",
    "वें",
    "वा",
    "वी",
    "वे",
    "ठा",
    "ठी",
    "ठे",
    "था",
    "थी",
    "रा",
    "री",
];

/// Whether an ordinal below a hundred can be added to a number: it ends in hundreds, or in more.
fn is_open_below(number: Decimal, n: i64) -> bool {
    let scale = if n < 100 { 100 } else { 1000 };
    number >= Decimal::whole(scale) && number.as_whole().is_some_and(|w| w % scale == 0)
}

/// 1990s, '90s, 1990 के दशक, 90 के दशक: the year it begins with. Two digits without an apostrophe
/// are also an age, so English ones are not sure.
fn decade(r: &Reader<'_>, at: usize, amount: &Amount) -> Option<Amount> {
    let year = r.plain(at, 2..5).filter(|_| amount.end == at + 1)?;
    let is_long = (1000..2100).contains(&year);
    let is_short = (20..100).contains(&year);
    if !(is_long || is_short) || year % 10 != 0 {
        return None;
    }
    let full = if is_short { year + 1900 } else { year };
    let apostrophe = usize::from(matches!(r.str(at + 1), "'" | "’") && r.touches(at + 1));
    let letter = at + 1 + apostrophe;
    if r.is(letter, &["s"]) && r.touches(letter) {
        let is_marked = r.touches(at) && matches!(r.str(at.wrapping_sub(1)), "'" | "’" | "‘");
        return Some(Amount {
            // The 2000s are also a century.
            sure: is_long && full % 100 != 0 || is_marked,
            sure_with_unit: false,
            ..number(full, letter + 1, Written::Digits)
        });
    }
    is_decade(r, at + 1).then(|| number(full, at + 3, Written::Digits))
}

fn is_decade(r: &Reader<'_>, at: usize) -> bool {
    r.is(at, &["के", "का", "की"]) && r.is(at + 1, &["दशक", "दशकों"])
}

fn number(n: i64, end: usize, written: Written) -> Amount {
    Amount {
        value: Value::Exact(Decimal::whole(n)),
        end,
        written,
        scale: 1,
        shared: None,
        is_ordinal: false,
        sure: true,
        sure_with_unit: true,
    }
}
