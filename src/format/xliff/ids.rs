//! Identifiers that were given, so that one given twice is told.
//!
//! Most files number their units, so identifiers that come in order are only lined up; of the others
//! the hashes are kept. To keep all hashes takes a fifth of the time in which a file is read.

use std::cmp::Ordering;

use rustc_hash::FxHashSet;
use xxhash_rust::xxh3::xxh3_64;

/// No more identifiers are kept of either kind.
const MAX_IDS: usize = 1 << 20;

/// A set with more room is given back when it is cleared, since clearing takes time by its room.
const ROOMY: usize = 1 << 10;

/// Identifiers of one kind in one place.
#[derive(Debug, Default)]
pub(super) struct Ids<'a> {
    /// Each comes after the one before it.
    in_order: Vec<&'a str>,
    /// Hashes of the others.
    others: FxHashSet<u64>,
}

impl<'a> Ids<'a> {
    /// Whether an identifier was not given before.
    pub(super) fn is_new(&mut self, id: &'a str) -> bool {
        let is_next = self
            .in_order
            .last()
            .is_none_or(|last| order(last, id) == Ordering::Less);
        if !is_next && self.in_order.binary_search_by(|had| order(had, id)).is_ok() {
            return false;
        }
        if is_next && self.in_order.len() < MAX_IDS {
            self.in_order.push(id);
            return self.others.is_empty() || !self.others.contains(&xxh3_64(id.as_bytes()));
        }
        self.others.len() >= MAX_IDS || self.others.insert(xxh3_64(id.as_bytes()))
    }

    pub(super) fn clear(&mut self) {
        self.in_order.clear();
        if self.others.capacity() > ROOMY {
            self.others = FxHashSet::default();
        } else {
            self.others.clear();
        }
    }
}

/// Numbers of any length in their order: what is shorter comes first.
fn order(a: &str, b: &str) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_given_before_is_not_new() {
        let ids = [
            "",
            "a",
            "1",
            "01",
            "a1",
            "a01",
            "b1",
            "a10",
            "10a",
            "1234567890",
            "0234567890",
        ];
        let mut had = Ids::default();
        for id in ids {
            assert!(had.is_new(id), "{id}");
        }
        for id in ids {
            assert!(!had.is_new(id), "{id}");
        }
        let numbered: Vec<String> = (0..3000).map(|n| format!("unit-{n}")).collect();
        let (first, last) = numbered.split_at(1500);
        for part in [last, first] {
            assert!(part.iter().all(|id| had.is_new(id)));
        }
        assert!(!numbered.iter().any(|id| had.is_new(id)));
        had.clear();
        assert!(had.is_new("a"));
    }
}
