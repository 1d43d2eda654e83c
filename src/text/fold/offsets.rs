//! The way back from a key to the text: which bytes of a word its key's bytes came from.
//!
//! The boundaries of a word's syllables are tried in turn: where the key of what is before one is
//! the beginning of the whole key, the two places are the same. Folds look at their neighbors, so a
//! boundary that fails is left out and its two sides are one piece; the map is never wrong, only
//! coarser.

use super::{Tier, VIRAMA, fold, is_invisible, is_sign};

/// Pairs of offsets (in the key, in the word) that are the same place, both rising, from the two
/// starts to the two ends.
pub fn offsets(word: &str, tier: Tier) -> Vec<(usize, usize)> {
    let key = fold(word, tier);
    let mut out = vec![(0, 0)];
    if word.len() <= MAX_BYTES {
        for at in syllable_starts(word) {
            let before = fold(&word[..at], tier);
            let rises = out.last().is_some_and(|(k, _)| before.len() > *k);
            if rises && before.len() < key.len() && key.starts_with(&*before) {
                out.push((before.len(), at));
            }
        }
    }
    out.push((key.len(), word.len()));
    out
}

/// Longer words are one piece: every boundary costs a fold of all that is before it.
const MAX_BYTES: usize = 200;

/// Where syllables after the first begin: at a letter that no virama or joiner ties to the one before.
fn syllable_starts(word: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = VIRAMA;
    word.char_indices().filter_map(move |(at, c)| {
        let starts = at > 0 && !is_sign(c) && !is_invisible(c) && before != VIRAMA;
        if !is_invisible(c) {
            before = c;
        }
        starts.then_some(at)
    })
}

/// The smallest stretch of `word` that holds what sets its key apart from `other`'s key, and the
/// same stretch of `other`: bytes of the two words. `None` where the keys are equal.
pub fn difference(
    word: &str,
    other: &str,
    tier: Tier,
) -> Option<(std::ops::Range<usize>, std::ops::Range<usize>)> {
    let (a, b) = (fold(word, tier), fold(other, tier));
    if a == b {
        return None;
    }
    let (x, y) = (offsets(word, tier), offsets(other, tier));
    let same = |m: usize, n: usize| a[..m] == b[..n];
    let same_rest = |m: usize, n: usize| a[m..] == b[n..];
    let mut ahead = x.iter().filter_map(|(m, at)| {
        let twin = y.iter().find(|(n, _)| m == n && same(*m, *n))?;
        Some((*at, twin.1))
    });
    let (start, other_start) = ahead.next_back()?;
    let behind = x.iter().rev().filter_map(|(m, at)| {
        let twin = y
            .iter()
            .find(|(n, _)| a.len() - m == b.len() - n && same_rest(*m, *n))?;
        Some((*at, twin.1))
    });
    let (end, other_end) = behind
        .take_while(|(at, twin)| *at >= start && *twin >= other_start)
        .last()?;
    Some((start..end, other_start..other_end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_differs_is_pointed_at() {
        for (word, other, piece, twin) in [
            ("कार्यकम", "कार्यक्रम", "क", "क्र"),
            ("हिन्दी", "हिंदु", "हिन्दी", "हिंदु"),
            ("गयी", "गए", "यी", "ए"),
            ("मह\u{200D}त्व", "महत्त", "त्व", "त्त"),
            ("सरकार", "सरकारी", "र", "री"),
        ] {
            let (a, b) = difference(word, other, Tier::Orthography).unwrap();
            assert_eq!((&word[a], &other[b]), (piece, twin), "{word} {other}");
        }
        assert_eq!(difference("हिन्दी", "हिंदी", Tier::Orthography), None);
    }

    proptest! {
        #[test]
        fn the_map_leads_back(word in "([\\u{915}-\\u{939}][\\u{93C}-\\u{94D}]?\\u{902}?|[\\u{905}-\\u{914}]|\\u{200D}){0,8}") {
            for tier in [Tier::Encoding, Tier::Orthography, Tier::Lenient] {
                let key = fold(&word, tier);
                let map = offsets(&word, tier);
                for pair in map.windows(2) {
                    prop_assert!(pair[0].0 <= pair[1].0 && pair[0].1 <= pair[1].1);
                }
                for (k, at) in map {
                    prop_assert!(key.is_char_boundary(k) && word.is_char_boundary(at));
                    prop_assert!(key.starts_with(&*fold(&word[..at], tier)));
                }
            }
        }

        #[test]
        fn no_input_panics(a in "\\PC{0,12}", b in "\\PC{0,12}") {
            difference(&a, &b, Tier::Lenient);
        }
    }
}
