//! Finds the scale after a multiplier: लाख, million, bn, and one letter where it can be no unit.

use super::amount::{Base, Place};
use super::english;
use super::hindi::{ARAB, ARAB_NAMES};
use super::lexicon::Sense;
use super::reader::Reader;
use crate::text::TokenKind;

/// The factor of a scale after a multiplier, and the place after it.
pub(super) fn scale_at(r: &Reader<'_>, base: Base, place: Place) -> Option<(i64, usize)> {
    let at = base.end;
    if base.in_digits && r.is_number(at - 1) {
        let key = r.key(at);
        let find = |list: &[(&str, i64)]| list.iter().find(|(k, _)| *k == key).map(|(_, f)| *f);
        let is_money = place == Place::Money && r.touches(at);
        let short = find(english::SHORT_SCALES);
        let letter =
            find(english::LETTER_SCALES).filter(|f| is_money || is_letter_scale(r, at, *f));
        let factor = short.or(letter);
        if let Some(factor) = factor {
            return Some((factor, at + 1));
        }
    }
    if let Some(Sense::Scales(factor)) = r.sense(at).filter(|_| base.in_digits) {
        return Some((factor, at + 1));
    }
    if let Some(found) = scale_word(r, at) {
        return Some(found);
    }
    let is_joined = r.is_joint(at) && !base.article;
    is_joined.then(|| scale_word(r, at + 1)).flatten()
}

/// Whether a small letter right after digits is a scale outside money: 5k, and 5m before those that
/// no length is told of (5m people).
fn is_letter_scale(r: &Reader<'_>, at: usize, factor: i64) -> bool {
    const COUNTED: &[&str] = &[
        "people",
        "persons",
        "men",
        "women",
        "children",
        "adults",
        "voters",
        "users",
        "workers",
        "farmers",
        "students",
        "homes",
        "households",
        "families",
        "jobs",
        "doses",
        "vaccines",
        "copies",
        "barrels",
        "tonnes",
        "tons",
        "visitors",
        "tourists",
        "followers",
        "views",
        "subscribers",
        "customers",
        "citizens",
        "refugees",
        "residents",
        "patients",
        "cases",
        "deaths",
        "votes",
        "shares",
        "vehicles",
        "cars",
        "units",
    ];
    let is_small = r.str(at).bytes().all(|b| b.is_ascii_lowercase());
    let is_fitting = match factor {
        1_000 => !r.is(at + 1, &["run", "race", "runs", "races"]),
        1_000_000 => r.is(at + 1, COUNTED),
        _ => false,
    };
    r.touches(at) && is_small && is_fitting
}

/// The factor of a scale word, unless अरब is an Arab there.
pub(super) fn scale_word(r: &Reader<'_>, at: usize) -> Option<(i64, usize)> {
    let Some(Sense::Scale(factor)) = r.sense(at) else {
        return match r.sense(at) {
            Some(Sense::Scales(factor @ (100_000 | 10_000_000))) => Some((factor, at + 1)),
            _ => None,
        };
    };
    let is_arab =
        factor == ARAB && r.kind(at) == Some(TokenKind::Hindi) && r.is(at + 1, ARAB_NAMES);
    (!is_arab).then_some((factor, at + 1))
}
