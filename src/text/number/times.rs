//! Reads times of day: 5:30, 5.30 pm, 10 बजे, रात के साढ़े आठ बजे.
//!
//! Hindi tells the half of the day by its part, before the hour or after बजे. Which half a part is in
//! depends on the hour: रात 10 बजे is before midnight, रात 2 बजे after it; some belong to either
//! language's halves differently (दोपहर 11 बजे) and tell none. Times are never sure, for prose says
//! them in other ways (noon, आधी रात).

use super::dates::{MAX_DOTTED, whole};
use super::lexicon::Sense;
use super::reader::Reader;
use super::value::{Half, Kind, Quantity, Value, Written};
use crate::text::TokenKind;

/// A time of day that begins at a place, and the place after it.
pub(super) fn time(r: &Reader<'_>, at: usize) -> Option<(Quantity, usize)> {
    let part = day_part(r, at);
    let from = part.map_or(at, |_| after_filler(r, at + 1));
    let (hour, minute, end, has_minutes) = clock(r, from)?;
    let (said, after) = said_after(r, end);
    if said.is_none() && !has_minutes || hour > 23 || minute > 59 {
        return None;
    }
    let is_hindi = said == Some(Said::Hour) && r.kind(end) == Some(TokenKind::Hindi);
    let later = day_part(r, after).filter(|later| {
        part.is_none()
            && (is_hindi || said.is_none() && matches!(later, Part::Forenoon | Part::Afternoon))
    });
    let after = after + usize::from(later.is_some());
    let half = match (said, part.or(later)) {
        // 00:00 PM is a pattern, not a time.
        (Some(Said::Half(half)), _) => Some(half).filter(|_| hour > 0),
        (_, Some(part)) => half_of(part, hour),
        _ if hour > 12 => Some(Half::Afternoon),
        _ => None,
    };
    let hour = match half {
        Some(Half::Afternoon) if hour < 12 => hour + 12,
        Some(Half::Morning) if hour == 12 => 0,
        _ => hour,
    };
    let value = Value::Time(u8::try_from(hour).ok()?, u8::try_from(minute).ok()?, half);
    let quantity = Quantity {
        span: r.span(at, after),
        number: r.span(from, end),
        kind: Kind::Time,
        value,
        unit: None,
        written: Written::Digits,
        sure: false,
    };
    Some((quantity, after))
}

/// A part of the day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Forenoon,
    Afternoon,
    Morning,
    Noon,
    Evening,
    Night,
}

fn day_part(r: &Reader<'_>, at: usize) -> Option<Part> {
    const PARTS: &[(Part, &[&str])] = &[
        (Part::Forenoon, &["पूर्वाह्न", "पूर्वाहन"]),
        (Part::Afternoon, &["अपराह्न", "अपराहन"]),
        (
            Part::Morning,
            &["सुबह", "सवेरे", "प्रात", "प्रातः", "प्रात:", "भोर", "तडके"],
        ),
        (Part::Noon, &["दोपहर"]),
        (Part::Evening, &["शाम", "सायं", "सांय"]),
        (Part::Night, &["रात", "रात्रि"]),
    ];
    let found = PARTS.iter().find(|(_, words)| r.is(at, words));
    found.map(|(part, _)| *part)
}

/// The place after words between a part of the day and its hour: रात के करीब 8 बजे.
fn after_filler(r: &Reader<'_>, at: usize) -> usize {
    const FILLERS: &[&str] = &["के", "में", "को", "करीब", "लगभग", "तकरीबन", "ठीक", "करीबन"];
    let n = (at..at + MAX_FILLERS)
        .take_while(|i| r.is(*i, FILLERS))
        .count();
    at + n
}

/// More words are a sentence of their own.
const MAX_FILLERS: usize = 2;

/// The half of the day that a part and an hour of twelve tell.
fn half_of(part: Part, hour: i64) -> Option<Half> {
    match (part, hour) {
        (_, 13..) => Some(Half::Afternoon),
        (Part::Forenoon | Part::Morning, 1..=11) | (Part::Night, 1..=4 | 12) => Some(Half::Morning),
        (Part::Afternoon, 1..=12)
        | (Part::Noon, 12 | 1..=5)
        | (Part::Evening, 3..=11)
        | (Part::Night, 7..=11) => Some(Half::Afternoon),
        _ => None,
    }
}

/// Hour, minute, the place after them, and whether minutes are written with a colon.
fn clock(r: &Reader<'_>, at: usize) -> Option<(i64, i64, usize, bool)> {
    let is_colon = r.str(at + 1) == ":" && r.touches(at + 1) && r.touches(at + 2);
    if let Some(hour) = r.plain(at, 1..3) {
        return match r.plain(at + 2, 2..3).filter(|_| is_colon) {
            Some(minute) => Some((hour, minute, at + 3, true)),
            None if is_colon => None,
            None => Some((hour, 0, at + 1, false)),
        };
    }
    match r.sense(at) {
        Some(Sense::Cardinal(hour @ 1..=12)) => {
            let minute = spelled_minute(r, at + 1);
            return Some(minute.map_or((hour, 0, at + 1, false), |m| (hour, m, at + 3, true)));
        }
        Some(Sense::Quarters(n @ 6..)) => return Some((n / 4, n % 4 * 15, at + 1, false)),
        Some(Sense::Shift(quarters)) => {
            let Some(Sense::Cardinal(hour @ 1..=12)) = r.sense(at + 1) else {
                return None;
            };
            let minutes = hour * 60 + quarters * 15;
            return Some((minutes / 60, minutes % 60, at + 2, false));
        }
        _ => {}
    }
    let (hour, minute) = r
        .str(at)
        .split_once('.')
        .filter(|_| r.is_number(at) && r.str(at).len() <= MAX_DOTTED)?;
    let is_minute = minute.chars().count() == 2;
    is_minute.then(|| Some((whole(hour)?, whole(minute)?, at + 1, false)))?
}

/// The minutes of nine-thirty, where no noun says that they are counted (ten-fifteen people).
fn spelled_minute(r: &Reader<'_>, dash: usize) -> Option<i64> {
    let is_english = r.kind(dash + 1) == Some(TokenKind::Latin) && r.is_joint(dash);
    let is_alone =
        !r.is_word(dash + 2) || r.is(dash + 2, &["am", "pm", "a", "p", "in", "on", "at", "and"]);
    match r.sense(dash + 1) {
        Some(Sense::Cardinal(minute @ (15 | 30 | 45))) if is_english && is_alone => Some(minute),
        _ => None,
    }
}

/// What stands after a number that is a time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Half(Half),
    /// Only that it is an hour.
    Hour,
}

/// What says that a number is a time, and the place after it.
fn said_after(r: &Reader<'_>, at: usize) -> (Option<Said>, usize) {
    let half = |is_morning| {
        let half = if is_morning {
            Half::Morning
        } else {
            Half::Afternoon
        };
        Some(Said::Half(half))
    };
    if r.is(at, &["am", "pm"]) {
        return (half(r.is(at, &["am"])), at + 1);
    }
    if r.is(at, &["noon", "midnight"]) && r.is_before(at, &["12"]) {
        return (half(r.is(at, &["midnight"])), at + 1);
    }
    let is_dotted = r.is(at, &["a", "p"]) && r.str(at + 1) == "." && r.is(at + 2, &["m"]);
    if is_dotted {
        let point = usize::from(r.str(at + 3) == ".");
        return (half(r.is(at, &["a"])), at + 3 + point);
    }
    if r.is(at, &["बजे", "बज", "बजने", "बजते", "बजकर"]) {
        return (Some(Said::Hour), at + 1);
    }
    if r.is(at, &["o'clock", "o’clock"]) {
        let said = part_in_english(r, at + 1).map_or(Said::Hour, Said::Half);
        return (Some(said), at + 1);
    }
    (None, at)
}

/// In the morning, in the evening, at night.
fn part_in_english(r: &Reader<'_>, at: usize) -> Option<Half> {
    if !(r.is(at, &["in"]) && r.is(at + 1, &["the"])) {
        return None;
    }
    match r.key(at + 2).as_ref() {
        "morning" => Some(Half::Morning),
        "afternoon" | "evening" => Some(Half::Afternoon),
        _ => None,
    }
}
