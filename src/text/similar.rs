//! How near two keys are: a weighted distance over the letters and signs of Hindi, for slips.
//!
//! 1. A lenient key is read as units: a consonant with its nukta, a vowel (sign and letter are one
//!    class: ा = आ), anusvara, any other character. Whether a consonant is bare (virama) or has its
//!    inherent vowel belongs to its unit and is no unit of its own.
//! 2. The distance is the optimal string alignment of the units (insertion, deletion, substitution,
//!    exchange of two neighbours), in tenths: what one slip of the pen or the ear does costs little
//!    (ि/ी, श/ष, गर्म/गरम), any other letter ten.
//! 3. Similarity is its share of the longer key's units, in percent.
//!
//! Only for guesses that are shown as such: the pairs told apart by a cheap unit are often two
//! words (और/ओर, दिन/दीन).
//! Sources: Damerau 1964 (the four errors); classes of Hindi phonology.
//! Must not know about glossaries or which words there are.

use super::fold::{ANUSVARA, NUKTA, VIRAMA, is_aspirated, is_consonant};

/// Two keys of which one has fewer than this share of the other's units (percent) have no
/// similarity, whatever they hold, and neither have two keys that come out below it.
pub const FLOOR: u8 = 50;

/// Beyond this many units keys are compared place by place, so that the cost is bounded.
pub const MAX_UNITS: usize = 200;

/// Tenths of a letter.
type Cost = u16;
/// Another letter, one too many, one missing, two exchanged.
const LETTER: Cost = 10;
/// Long for short: ि/ी, ु/ू.
const VOWEL_LENGTH: Cost = 3;
/// े/ै, ो/ौ.
const DIPHTHONG: Cost = 4;
/// A nukta more or less.
const NUKTA_MISSING: Cost = 1;
/// An anusvara more or less, or written as another nasal.
const NASAL: Cost = 5;
/// क/ख, ब/भ.
const ASPIRATE: Cost = 5;
/// ट/त, ड/द, ण/न.
const RETROFLEX: Cost = 5;
/// श/ष/स.
const SIBILANT: Cost = 3;
/// गर्म/गरम: a virama for an inherent vowel.
const SCHWA: Cost = 3;
/// एयरपोर्ट/एअरपोर्ट, and य or व for the vowel of its place.
const GLIDE: Cost = 5;
/// A Latin vowel for another.
const LATIN_VOWEL: Cost = 6;

/// How near two lenient keys are, in percent; 100 only for equal keys. Symmetric.
///
/// Cost: at most [`MAX_UNITS`] squared steps, and no allocation.
pub fn similarity(a: &str, b: &str) -> u8 {
    if a == b {
        return 100;
    }
    let (n, m) = (units(a).count(), units(b).count());
    let longest = n.max(m);
    if longest == 0 || n.min(m) * 100 < longest * usize::from(FLOOR) {
        return 0;
    }
    let far = aligned(a, b) + placed_apart(a, b);
    let whole = longest * usize::from(LETTER);
    let near = (100 * whole.saturating_sub(far) / whole).min(99) as u8;
    if near < FLOOR { 0 } else { near }
}

/// The most items that two rows have in the same order, as `same` judges (the longest common
/// subsequence). Cost: the product of their lengths.
pub(crate) fn in_common<T>(a: &[T], b: &[T], same: impl Fn(&T, &T) -> bool) -> usize {
    let mut row = vec![0; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if same(x, y) {
                diagonal + 1
            } else {
                above.max(row[j])
            };
            diagonal = above;
        }
    }
    row[b.len()]
}

/// A letter or sign as it is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Unit {
    base: char,
    nukta: bool,
    after: After,
}

/// What follows a consonant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum After {
    /// A vowel sign, or the unit is no consonant.
    #[default]
    Sign,
    /// Its inherent vowel.
    Inherent,
    /// No vowel: a virama.
    Virama,
}

fn units(key: &str) -> impl Iterator<Item = Unit> + '_ {
    let mut chars = key.chars().peekable();
    std::iter::from_fn(move || {
        let base = chars.find(|c| !matches!(*c, NUKTA | VIRAMA))?;
        let nukta = chars.next_if_eq(&NUKTA).is_some();
        let after = match chars.peek() {
            _ if !is_consonant(base) => After::Sign,
            Some(&VIRAMA) => After::Virama,
            Some(c) if letter_of_sign(*c) != *c => After::Sign,
            _ => After::Inherent,
        };
        Some(Unit {
            base: letter_of_sign(base),
            nukta,
            after,
        })
    })
}

/// The independent vowel of a vowel sign; any other character itself.
fn letter_of_sign(c: char) -> char {
    match c {
        'ा' => 'आ',
        'ि' => 'इ',
        'ी' => 'ई',
        'ु' => 'उ',
        'ू' => 'ऊ',
        'ृ' => 'ऋ',
        'े' => 'ए',
        'ै' => 'ऐ',
        'ो' => 'ओ',
        'ौ' => 'औ',
        'ॅ' => 'ऍ',
        'ॉ' => 'ऑ',
        _ => c,
    }
}

/// The optimal string alignment distance of the first [`MAX_UNITS`] units.
fn aligned(a: &str, b: &str) -> usize {
    let (mut left, mut right) = ([Unit::default(); MAX_UNITS], [Unit::default(); MAX_UNITS]);
    let (left, right) = (filled(&mut left, a), filled(&mut right, b));
    let mut rows = [[0; MAX_UNITS + 1]; 3];
    let [before, last, row] = &mut rows;
    for (j, unit) in right.iter().enumerate() {
        last[j + 1] = last[j] + indel(*unit);
    }
    for (i, unit) in left.iter().enumerate() {
        row[0] = last[0] + indel(*unit);
        for (j, other) in right.iter().enumerate() {
            let best = (last[j] + substitution(*unit, *other))
                .min(last[j + 1] + indel(*unit))
                .min(row[j] + indel(*other));
            let exchanged =
                i > 0 && j > 0 && unit.base == right[j - 1].base && other.base == left[i - 1].base;
            row[j + 1] = if exchanged {
                best.min(before[j - 1] + LETTER)
            } else {
                best
            };
        }
        std::mem::swap(before, last);
        std::mem::swap(last, row);
    }
    usize::from(last[right.len()])
}

fn filled<'a>(space: &'a mut [Unit; MAX_UNITS], key: &str) -> &'a [Unit] {
    let mut n = 0;
    for (slot, unit) in space.iter_mut().zip(units(key)) {
        *slot = unit;
        n += 1;
    }
    &space[..n]
}

/// Units beyond [`MAX_UNITS`] that are not the other key's at their place.
fn placed_apart(a: &str, b: &str) -> usize {
    let (mut a, mut b) = (units(a).skip(MAX_UNITS), units(b).skip(MAX_UNITS));
    let mut apart = 0;
    loop {
        match (a.next(), b.next()) {
            (None, None) => return apart * usize::from(LETTER),
            (x, y) => apart += usize::from(x != y),
        }
    }
}

/// What a unit too many or missing costs.
fn indel(unit: Unit) -> Cost {
    if unit.base == ANUSVARA { NASAL } else { LETTER }
}

fn substitution(a: Unit, b: Unit) -> Cost {
    let nukta = if a.nukta == b.nukta { 0 } else { NUKTA_MISSING };
    let schwa = match (a.after, b.after) {
        (After::Inherent, After::Virama) | (After::Virama, After::Inherent) => SCHWA,
        _ => 0,
    };
    let letter = if a.base == b.base {
        0
    } else {
        letters_apart(a.base.min(b.base), a.base.max(b.base))
    };
    (letter + nukta + schwa).min(LETTER)
}

/// What one letter for another costs; `a` is before `b` in the code chart.
fn letters_apart(a: char, b: char) -> Cost {
    match (a, b) {
        ('इ', 'ई') | ('उ', 'ऊ') => VOWEL_LENGTH,
        ('ए', 'ऐ') | ('ओ', 'औ') => DIPHTHONG,
        ('आ', 'ऑ') | ('ऍ', 'ए') | ('ऍ', 'ऐ') => DIPHTHONG,
        ('श', 'ष') | ('श', 'स') | ('ष', 'स') => SIBILANT,
        ('अ' | 'इ' | 'ई' | 'ए', 'य') | ('उ' | 'ऊ' | 'ओ', 'व') => GLIDE,
        (ANUSVARA, 'ङ' | 'ञ' | 'ण' | 'न' | 'म') => NASAL,
        ('ण', 'न') => RETROFLEX,
        ('ट', 'त') | ('ठ', 'थ') | ('ड', 'द') | ('ढ', 'ध') => RETROFLEX,
        _ if is_latin_vowel(a) && is_latin_vowel(b) => LATIN_VOWEL,
        _ if is_aspirated(a, b) => ASPIRATE,
        _ => LETTER,
    }
}

fn is_latin_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::fold::{Tier, fold};

    fn near(a: &str, b: &str) -> u8 {
        similarity(&fold(a, Tier::Lenient), &fold(b, Tier::Lenient))
    }

    #[test]
    fn a_slip_of_the_ear_is_nearer_than_another_letter() {
        for (word, slip, other) in [
            ("श्रीमती", "श्रीमति", "श्रीमता"),
            ("रुपये", "रूपये", "रोपये"),
            ("इमारत", "ईमारत", "उमारत"),
            ("पैसा", "पेसा", "पोसा"),
            ("गर्म", "गरम", "गर्व"),
            ("शासन", "सासन", "लासन"),
            ("एयरपोर्ट", "एअरपोर्ट", "एमरपोर्ट"),
            ("खाद्य", "काद्य", "पाद्य"),
            ("अक्टूबर", "अक्तूबर", "अक्पूबर"),
            ("संसद", "सँसद", "समसद"),
            ("प्रक्षेपण", "प्रक्षेपन", "प्रक्षेपक"),
            ("ministry", "menistry", "mfnistry"),
        ] {
            assert!(
                near(word, slip) > near(word, other),
                "{word} {slip} {other}"
            );
            assert!(
                near(word, slip) < 100 || fold(word, Tier::Lenient) == fold(slip, Tier::Lenient)
            );
        }
    }

    #[test]
    fn slips_are_near() {
        for (a, b) in [
            ("कार्यकम", "कार्यक्रम"),
            ("मंत्रलय", "मंत्रालय"),
            ("समझोता", "समझौता"),
            ("परयावरण", "पर्यावरण"),
            ("विधयेक", "विधेयक"),
            ("goverment", "government"),
            ("agreemnet", "agreement"),
        ] {
            assert!(near(a, b) >= 70, "{a} {b} {}", near(a, b));
        }
    }

    #[test]
    fn other_words_are_not() {
        for (a, b) in [
            ("विश्वविद्यालय", "कार्यक्रम"),
            ("कर", "कम"),
            ("मंत्री", "संसद"),
            ("निर्यात", "आयात"),
            ("आयोग", "आयोजन"),
            ("बैंक", "संघ"),
            ("government", "agreement"),
            ("जी20", "जी7"),
            ("", "कर"),
            ("\u{93C}", "\u{94D}"),
        ] {
            assert!(near(a, b) < 70, "{a} {b} {}", near(a, b));
        }
    }

    #[test]
    fn only_equal_keys_are_wholly_alike_however_long() {
        let long = "क".repeat(50_000);
        assert_eq!(similarity(&long, &long), 100);
        let other = format!("{long}म");
        assert_eq!(similarity(&long, &other), 99);
        assert_eq!(similarity(&long, &"म".repeat(50_000)), 0);
        assert_eq!(similarity("कि", "कइ"), 99);
    }

    proptest! {
        #[test]
        fn similarity_is_symmetric_and_bounded(
            a in "([\u{905}-\u{939}][\u{93C}-\u{94D}]?\u{902}?|[a-z0-9]){0,8}",
            b in "([\u{905}-\u{939}][\u{93C}-\u{94D}]?\u{902}?|[a-z0-9]){0,8}",
        ) {
            let percent = similarity(&a, &b);
            prop_assert_eq!(percent, similarity(&b, &a));
            prop_assert_eq!(percent == 100, a == b);
            prop_assert!(percent == 0 || (FLOOR..=100).contains(&percent));
        }

        #[test]
        fn no_input_panics(a in "\\PC{0,20}", b in "\\PC{0,20}") {
            similarity(&a, &b);
        }
    }
}
