//! Sets of row ids as sorted ranges: a bulk import claims a few of them.

/// With more pending ranges than this the set is put in order, so that ids pushed again and again
/// do not pile up.
const PENDING: usize = 65_536;

/// A set of ids, as ranges with both ends included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RangeSet {
    ranges: Vec<(i64, i64)>,
    tidy_at: usize,
}

impl RangeSet {
    pub(super) fn push(&mut self, id: i64) {
        match self.ranges.last_mut() {
            Some((first, last)) if *first <= id && id <= *last => {}
            Some((_, last)) if *last + 1 == id => *last = id,
            _ => self.push_range(id, id),
        }
    }

    pub(super) fn push_range(&mut self, first: i64, last: i64) {
        self.ranges.push((first, last));
        if self.ranges.len() >= self.tidy_at.max(PENDING) {
            self.tidy();
            self.tidy_at = self.ranges.len() * 2;
        }
    }

    /// The ranges, sorted, disjoint and not adjacent.
    pub(super) fn ranges(&mut self) -> &[(i64, i64)] {
        self.tidy();
        &self.ranges
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    pub(super) fn extend(&mut self, other: &RangeSet) {
        for (first, last) in &other.ranges {
            self.push_range(*first, *last);
        }
    }

    fn tidy(&mut self) {
        self.ranges.sort_unstable();
        let mut out: Vec<(i64, i64)> = Vec::with_capacity(self.ranges.len());
        for (first, last) in self.ranges.drain(..) {
            match out.last_mut() {
                Some((_, end)) if first <= end.saturating_add(1) => *end = last.max(*end),
                _ => out.push((first, last)),
            }
        }
        self.ranges = out;
    }

    /// The ids in `self` that are not in `other`.
    pub(super) fn minus(&mut self, other: &mut RangeSet) -> RangeSet {
        let (mine, theirs) = (self.ranges(), other.ranges());
        let mut out = RangeSet::default();
        let mut at = 0;
        for (first, last) in mine {
            let mut from = *first;
            while theirs.get(at).is_some_and(|(_, end)| *end < from) {
                at += 1;
            }
            let mut cut = at;
            while let Some((start, end)) = theirs.get(cut).filter(|(start, _)| start <= last) {
                if from < *start {
                    out.push_range(from, start - 1);
                }
                from = end + 1;
                cut += 1;
            }
            if from <= *last {
                out.push_range(from, *last);
            }
        }
        out
    }

    /// The ids that are in both.
    pub(super) fn common(&mut self, other: &mut RangeSet) -> RangeSet {
        let mut rest = self.minus(other);
        self.minus(&mut rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(ids: &[i64]) -> RangeSet {
        let mut out = RangeSet::default();
        ids.iter().for_each(|id| out.push(*id));
        out
    }

    fn ids(mut set: RangeSet) -> Vec<i64> {
        set.ranges().iter().flat_map(|(a, b)| *a..=*b).collect()
    }

    #[test]
    fn ids_become_ranges() {
        assert_eq!(set(&[5, 6, 7, 1, 2, 6, 3]).ranges(), [(1, 3), (5, 7)]);
    }

    proptest::proptest! {
        #[test]
        fn sets_are_sets(a: Vec<u8>, b: Vec<u8>) {
            let wide = |v: &[u8]| v.iter().map(|x| i64::from(*x % 40)).collect::<Vec<_>>();
            let (a, b) = (wide(&a), wide(&b));
            let sorted = |keep: bool| {
                let mut out: Vec<i64> = a.iter().copied().filter(|x| b.contains(x) == keep).collect();
                out.sort_unstable();
                out.dedup();
                out
            };
            proptest::prop_assert_eq!(ids(set(&a).minus(&mut set(&b))), sorted(false));
            proptest::prop_assert_eq!(ids(set(&a).common(&mut set(&b))), sorted(true));
        }
    }
}
