//! Finds the unit that stands at a place, by the longest of its names.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::currencies::{BEFORE, CURRENCIES};
use super::durations::DURATIONS;
use super::lexicon::{english_key, hindi_key};
use super::measures::MEASURES;
use super::powers::POWERS;
use super::units::{Row, Unit};
use crate::text::{TokenKind, each_token};

struct Names {
    after: FxHashMap<String, &'static Unit>,
    before: FxHashMap<String, &'static Unit>,
    /// First words of names, so that most words are no unit after one look.
    first: FxHashSet<String>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names {
        after: FxHashMap::default(),
        before: FxHashMap::default(),
        first: FxHashSet::default(),
    };
    for row in rows() {
        for name in row.names() {
            let key = name_key(name);
            if let Some(first) = key.split(' ').next() {
                names.first.insert(first.to_owned());
            }
            if BEFORE.contains(&name) {
                names.before.insert(key.clone(), &row.unit);
            }
            names.after.entry(key).or_insert(&row.unit);
        }
    }
    names
});

/// All units.
pub(super) fn rows() -> impl Iterator<Item = &'static Row> {
    CURRENCIES
        .iter()
        .chain(MEASURES)
        .chain(POWERS)
        .chain(DURATIONS)
}

/// The most tokens in a name: कि . मी . प्रति घंटे.
pub(super) const MAX_TOKENS: usize = 6;

/// Where a unit is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Before its number.
    Before,
    /// After it.
    After,
}

/// The unit whose name the first of these keys make, and of how many: the longest name.
pub(super) fn unit_of(
    keys: &mut dyn Iterator<Item = String>,
    side: Side,
) -> Option<(&'static Unit, usize)> {
    let mut name = String::new();
    let mut best = None;
    let table = match side {
        Side::Before => &NAMES.before,
        Side::After => &NAMES.after,
    };
    for (n, key) in keys.take(MAX_TOKENS).enumerate() {
        if n == 0 && !NAMES.first.contains(&key) {
            return None;
        }
        if n > 0 {
            name.push(' ');
        }
        name.push_str(&key);
        if let Some(unit) = table.get(&name) {
            best = Some((*unit, n + 1));
        }
    }
    best
}

/// The unit of a code.
pub(super) fn unit_by_code(code: &str) -> Option<&'static Unit> {
    rows().map(|r| &r.unit).find(|u| u.code == code)
}

/// A name as the keys of its tokens.
fn name_key(name: &str) -> String {
    let keys = each_token(name).map(|t| token_key(&name[t.span], t.kind));
    keys.collect::<Vec<_>>().join(" ")
}

/// The key of one token of a name.
pub(super) fn token_key(token: &str, kind: TokenKind) -> String {
    match kind {
        TokenKind::Hindi => hindi_key(token),
        TokenKind::Latin => english_key(token).into_owned(),
        _ => match token {
            "º" | "˚" => "°".to_owned(),
            "॰" => ".".to_owned(),
            "‐" | "‑" | "–" => "-".to_owned(),
            _ => token.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::number::lexicon::{english_sense, hindi_sense};

    #[test]
    fn no_name_and_no_code_belongs_to_two_units() {
        let rows: Vec<&Row> = rows().collect();
        let mut names: Vec<(String, &str)> = Vec::new();
        for row in &rows {
            assert_eq!(
                rows.iter().filter(|r| r.unit.code == row.unit.code).count(),
                1,
                "{}",
                row.unit.code
            );
            for name in row.names() {
                let key = name_key(name);
                assert!(key.split(' ').count() <= MAX_TOKENS, "{name}");
                assert!(
                    !names
                        .iter()
                        .any(|(k, code)| *k == key && *code != row.unit.code),
                    "{name}"
                );
                names.push((key, row.unit.code));
            }
        }
        for name in BEFORE {
            let key = name_key(name);
            assert!(names.iter().any(|(k, _)| *k == key), "{name}");
            // A word that no sense is known of is passed over before any unit is looked for.
            let first = key.split(' ').next().unwrap_or_default();
            let is_sign = !first.starts_with(char::is_alphabetic);
            let sense = hindi_sense(first).or_else(|| english_sense(first));
            assert!(is_sign || sense.is_some(), "{name}");
        }
    }
}
