//! One slip of the hand between two words, and the common words that one slip may have come from.
//!
//! 1. Two keys are one slip apart if what is left between their common beginning and their common
//!    end is one sign or letter more, less or another, a consonant with its virama more or less, or
//!    two neighbours exchanged ([`slip`]).
//! 2. Such words have consonants that are equal, or differ by one put in, left out or taken for
//!    another, or two exchanged. The common words are kept by a hash of their consonants that can
//!    be computed for each such change in one step, behind a small filter, so that a word costs a
//!    few hundred quick probes and no allocation for each ([`corrections`]).
//!
//! Source: Damerau 1964 (the four errors).

use std::sync::LazyLock;

use super::{Standing, entries};
use crate::text::fold::{ANUSVARA, VIRAMA, is_aspirated, is_consonant, is_vowel_sign};

/// What one slip did to the right word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A virama more or less: गरम for गर्म.
    Virama,
    /// A vowel sign more or less: प्रस्तव for प्रस्ताव.
    Sign,
    /// A long vowel for its short one, or the reverse: परिक्षा for परीक्षा.
    Length,
    /// े for ै, ो for ौ, or the reverse.
    Diphthong,
    /// Another vowel sign.
    OtherSign,
    /// A nasal or visarga more or less.
    Nasal,
    /// A consonant with its virama more or less: कार्यकम for कार्यक्रम.
    Conjunct,
    /// Another letter more or less.
    Letter,
    /// A letter for one that sounds nearly like it: श for स, त for ट, थ for त.
    NearLetter,
    /// Any other letter.
    OtherLetter,
    /// Two neighbours exchanged: विधयेक for विधेयक.
    Exchanged,
}

/// One slip between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What it did.
    pub kind: Kind,
    /// The written word has less than the right one.
    pub is_lost: bool,
    /// It is at the very beginning.
    pub at_start: bool,
    /// Nothing but the end of the word follows it.
    pub at_end: bool,
}

/// The slip by which `written` came from `right`, both lenient keys.
pub fn slip(written: &str, right: &str) -> Option<Slip> {
    let ahead = common_prefix(written, right);
    let behind = common_suffix(&written[ahead..], &right[ahead..]);
    let (a, b) = (
        &written[ahead..written.len() - behind],
        &right[ahead..right.len() - behind],
    );
    let kind = match (chars(a)?, chars(b)?) {
        ([None, ..], [None, ..]) => return None,
        ([None, ..], [Some(c), d, None]) | ([Some(c), d, None], [None, ..]) => one_more(c, d)?,
        ([Some(x), None, _], [Some(y), None, _]) => another(x, y),
        ([Some(x), Some(y), None], [Some(z), Some(w), None]) if x == w && y == z => Kind::Exchanged,
        ([Some(x), y, Some(z)], [Some(u), v, Some(w)]) if x == w && y == v && z == u => {
            Kind::Exchanged
        }
        _ => return None,
    };
    Some(Slip {
        kind,
        is_lost: a.len() < b.len(),
        at_start: ahead == 0,
        at_end: behind == 0,
    })
}

fn common_prefix(a: &str, b: &str) -> usize {
    let pairs = a.chars().zip(b.chars());
    pairs
        .take_while(|(x, y)| x == y)
        .map(|(x, _)| x.len_utf8())
        .sum()
}

fn common_suffix(a: &str, b: &str) -> usize {
    let pairs = a.chars().rev().zip(b.chars().rev());
    pairs
        .take_while(|(x, y)| x == y)
        .map(|(x, _)| x.len_utf8())
        .sum()
}

/// At most three characters; `None` for more.
fn chars(text: &str) -> Option<[Option<char>; 3]> {
    let mut chars = text.chars();
    let out = [chars.next(), chars.next(), chars.next()];
    chars.next().is_none().then_some(out)
}

fn one_more(c: char, d: Option<char>) -> Option<Kind> {
    Some(match (c, d) {
        (VIRAMA, None) => Kind::Virama,
        (ANUSVARA | '\u{0901}' | '\u{0903}', None) => Kind::Nasal,
        (c, None) if is_vowel_sign(c) => Kind::Sign,
        (_, None) => Kind::Letter,
        (VIRAMA, Some(c)) | (c, Some(VIRAMA)) if is_consonant(c) => Kind::Conjunct,
        _ => return None,
    })
}

fn another(x: char, y: char) -> Kind {
    match (x.min(y), x.max(y)) {
        ('ि', 'ी') | ('ु', 'ू') | ('इ', 'ई') | ('उ', 'ऊ') => Kind::Length,
        ('े', 'ै') | ('ो', 'ौ') | ('ए', 'ऐ') | ('ओ', 'औ') => Kind::Diphthong,
        (a, b) if is_vowel_sign(a) && is_vowel_sign(b) => Kind::OtherSign,
        (a, b) if sounds_near(a, b) => Kind::NearLetter,
        _ => Kind::OtherLetter,
    }
}

fn sounds_near(a: char, b: char) -> bool {
    is_aspirated(a, b)
        || matches!(
            (a, b),
            ('श', 'ष')
                | ('श', 'स')
                | ('ष', 'स')
                | ('ण', 'न')
                | ('ट', 'त')
                | ('ठ', 'थ')
                | ('ड', 'द')
                | ('ढ', 'ध')
                | ('ब', 'व')
                | ('ड', 'र')
                | ('छ', 'क')
        )
}

/// Common words from which one slip leads to `written`.
pub fn corrections(written: &str) -> Vec<(&'static str, Slip)> {
    let mut out: Vec<(&'static str, Slip)> = Vec::new();
    each_neighbor(&bones(written), &mut |hash| {
        for word in BY_BONES.at(hash) {
            if let Some(slip) = slip(written, word)
                && !out.iter().any(|(known, _)| *known == word)
            {
                out.push((word, slip));
            }
        }
    });
    out
}

static BY_BONES: LazyLock<ByBones> = LazyLock::new(ByBones::new);

/// Common words by a hash of their consonants.
struct ByBones {
    /// Sorted by hash.
    words: Vec<(u64, &'static str)>,
    filter: Vec<u64>,
}

/// Of the filter; a few times the number of words, so that most probes end there.
const FILTER_BITS: u32 = 18;

impl ByBones {
    fn new() -> ByBones {
        let common = entries().filter(|e| e.standing == Standing::Common);
        let mut words: Vec<(u64, &str)> =
            common.map(|e| (hash_of(&bones(e.word)), e.word)).collect();
        words.sort_unstable();
        let mut filter = vec![0; 1 << (FILTER_BITS - 6)];
        for (hash, _) in &words {
            let bit = filter_bit(*hash);
            filter[bit >> 6] |= 1_u64 << (bit & 63);
        }
        ByBones { words, filter }
    }

    fn at(&self, hash: u64) -> impl Iterator<Item = &'static str> {
        let bit = filter_bit(hash);
        let may_be = self
            .filter
            .get(bit >> 6)
            .is_some_and(|w| w >> (bit & 63) & 1 == 1);
        let from = if may_be {
            self.words.partition_point(|(h, _)| *h < hash)
        } else {
            self.words.len()
        };
        let rest = self.words[from..].iter();
        rest.take_while(move |(h, _)| *h == hash)
            .map(|(_, word)| *word)
    }
}

fn filter_bit(hash: u64) -> usize {
    (hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - FILTER_BITS)) as usize
}

/// The consonants of a key, as numbers that a hash can be made of.
fn bones(key: &str) -> Vec<u64> {
    key.chars().filter(|c| is_consonant(*c)).map(code).collect()
}

fn code(c: char) -> u64 {
    (u64::from(u32::from(c)) ^ 0xA5A5).wrapping_mul(0xD6E8_FEB8_6659_FD93)
}

/// The hash of consonants is the sum of their codes, each times a power of this for its place.
const BASE: u64 = 0x0000_0100_0000_01B3;

fn hash_of(bones: &[u64]) -> u64 {
    let mut power = 1_u64;
    bones.iter().fold(0_u64, |sum, code| {
        let term = code.wrapping_mul(power);
        power = power.wrapping_mul(BASE);
        sum.wrapping_add(term)
    })
}

/// Hashes of the consonants themselves and of all rows of consonants one step away.
fn each_neighbor(bones: &[u64], see: &mut dyn FnMut(u64)) {
    // Longer words are not slips but nonsense.
    if bones.len() > 16 {
        return;
    }
    let whole = hash_of(bones);
    see(whole);
    let (mut before, mut power) = (0_u64, 1_u64);
    for at in 0..=bones.len() {
        let after = whole.wrapping_sub(before);
        for c in ('क'..='ह').map(code) {
            let put = before.wrapping_add(c.wrapping_mul(power));
            see(put.wrapping_add(after.wrapping_mul(BASE)));
        }
        let Some(own) = bones.get(at) else { break };
        let mine = own.wrapping_mul(power);
        let rest = after.wrapping_sub(mine);
        see(before.wrapping_add(rest.wrapping_mul(INVERSE)));
        for c in ('क'..='ह').map(code).filter(|c| c != own) {
            see(before
                .wrapping_add(c.wrapping_mul(power))
                .wrapping_add(rest));
        }
        let next_power = power.wrapping_mul(BASE);
        if let Some(next) = bones.get(at + 1).filter(|n| *n != own) {
            let exchange = next.wrapping_sub(*own);
            let moved = exchange
                .wrapping_mul(power)
                .wrapping_sub(exchange.wrapping_mul(next_power));
            see(whole.wrapping_add(moved));
        }
        before = before.wrapping_add(mine);
        power = next_power;
    }
}

/// `BASE` times this is one, so that what follows a letter left out moves one place down.
const INVERSE: u64 = inverse(BASE);

/// Newton's method doubles the number of right bits each time.
const fn inverse(odd: u64) -> u64 {
    let mut x = odd;
    let mut i = 0;
    while i < 6 {
        x = x.wrapping_mul(2_u64.wrapping_sub(odd.wrapping_mul(x)));
        i += 1;
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_slip_is_named() {
        for (written, right, kind) in [
            ("गरम", "गर्म", Kind::Virama),
            ("प्रस्तव", "प्रस्ताव", Kind::Sign),
            ("परिक्षा", "परीक्षा", Kind::Length),
            ("समझोता", "समझौता", Kind::Diphthong),
            ("संसाद", "संसद", Kind::Sign),
            ("आकडा", "आंकडा", Kind::Nasal),
            ("कार्यकम", "कार्यक्रम", Kind::Conjunct),
            ("कायक्रम", "कार्यक्रम", Kind::Conjunct),
            ("विधाय", "विधायक", Kind::Letter),
            ("शासन", "सासन", Kind::NearLetter),
            ("विधयेक", "विधेयक", Kind::Exchanged),
        ] {
            assert_eq!(
                slip(written, right).map(|s| s.kind),
                Some(kind),
                "{written}"
            );
        }
        for (a, b) in [("सरकार", "सरकार"), ("आयात", "निर्यात"), ("आयोग", "आयोजन")]
        {
            assert_eq!(slip(a, b), None);
        }
    }

    #[test]
    fn what_a_slip_came_from_is_found() {
        for (written, right) in [
            ("कार्यकम", "कार्यक्रम"),
            ("प्रस्तव", "प्रस्ताव"),
            ("विधयेक", "विधेयक"),
            ("मंत्रलय", "मंत्रालय"),
            ("परयावरण", "पर्यावरण"),
            ("अधिकरी", "अधिकारी"),
            ("अधीकारी", "अधिकारी"),
            ("राष्ट्पति", "राष्ट्रपति"),
            ("सरककार", "सरकार"),
            ("चुवान", "चुनाव"),
        ] {
            assert!(
                corrections(written).iter().any(|(w, _)| *w == right),
                "{written}"
            );
        }
    }

    proptest! {
        #[test]
        fn a_slip_is_symmetric_and_never_panics(a in "[\\u{900}-\\u{94D}]{0,6}", b in "[\\u{900}-\\u{94D}]{0,6}") {
            prop_assert_eq!(slip(&a, &b).is_some(), slip(&b, &a).is_some());
            corrections(&a);
        }
    }
}
