//! T2: one word in nearly every case, so a reason to look closer.
//!
//! 1. The dot of ड़ and ढ़ and the visarga go out; ः before a sibilant is the sibilant doubled.
//! 2. Clusters: doubling after र् (कर्त्तव्य) and before a third consonant (महत्त्व), र्र = रर, श्रृ = शृ,
//!    ह् before a nasal, ल or व changes places with it (चिह्न, चिन्ह), न् before any stop is a nasal.
//! 3. A final halant goes out (अर्थात्).
//! 4. ऑ is आ in words long enough to be one loan in two spellings (टॉवर, टावर).
//! 5. A letter-name acronym has one spelling, whatever names its letters go by.
//! 6. British and American spellings of English words are one.

use std::borrow::Cow;

use super::minimal_pairs::{FOLD_CANDRA, KEEP_CANDRA, KEEP_FLAP, is_kept};
use super::{ANUSVARA, NUKTA, VIRAMA, VISARGA, is_aspirated, is_consonant};
use crate::text::{acronym, english};

/// T2 of a text that is at T1.
pub fn fold_lenient(orthography: &str) -> Cow<'_, str> {
    if orthography.is_ascii() {
        return english::fold_spelling(orthography);
    }
    if let Some(spelled) = acronym::respelled(orthography) {
        return Cow::Owned(spelled);
    }
    if is_clean(orthography) {
        return Cow::Borrowed(orthography);
    }
    Cow::Owned(folded(orthography))
}

/// Whether nothing in the word can need folding; `false` where in doubt.
fn is_clean(word: &str) -> bool {
    let mut before = ['\0'; 2];
    for c in word.chars() {
        let is_clean = match c {
            NUKTA | VISARGA | 'ॉ' | 'ऑ' => false,
            _ if before[1] == VIRAMA => !may_simplify(before[0], c),
            _ => true,
        };
        if !is_clean {
            return false;
        }
        before = [before[1], c];
    }
    before[1] != VIRAMA
}

/// Whether a cluster of two may be one of those that are simplified.
fn may_simplify(a: char, b: char) -> bool {
    is_doubled(a, b)
        || a == 'श' && b == 'र'
        || a == 'ह' && matches!(b, 'न' | 'म' | 'ल' | 'व' | 'ण')
        || a == 'र' && b == 'र'
        || a == 'न' && is_stop_beside_its_class(b)
}

fn folded(orthography: &str) -> String {
    let mut chars: Vec<char> = orthography.chars().collect();
    if !is_kept(KEEP_FLAP, orthography) {
        for i in 1..chars.len() {
            if chars[i] == NUKTA && matches!(chars[i - 1], 'ड' | 'ढ') {
                chars[i] = '\0';
            }
        }
    }
    chars.retain(|c| !matches!(*c, '\0' | VISARGA));
    simplify_prefix(&mut chars);
    simplify_clusters(&mut chars);
    if chars.len() > 2 && chars.last() == Some(&VIRAMA) {
        chars.pop();
    }
    if is_candra_optional(&chars, orthography) {
        for c in &mut chars {
            match *c {
                'ॉ' => *c = 'ा',
                'ऑ' => *c = 'आ',
                _ => {}
            }
        }
    }
    chars.into_iter().collect()
}

/// Below three consonants ऑ/आ tells words apart (कॉल/काल, हॉल/हाल, कॉफी/काफी); from three on, and
/// from two at the start (ऑफिस/आफिस), it is one loan in two spellings (टॉवर/टावर, डॉक्टर/डाक्टर).
fn is_candra_optional(chars: &[char], orthography: &str) -> bool {
    let consonants = chars.iter().filter(|c| is_consonant(**c)).count();
    let enough = consonants >= 3 || consonants == 2 && chars.first() == Some(&'ऑ');
    (enough || is_kept(FOLD_CANDRA, orthography)) && !is_kept(KEEP_CANDRA, orthography)
}

/// निः and दुः before a sibilant are also written with the sibilant doubled: निस्संदेह = निःसंदेह.
fn simplify_prefix(chars: &mut Vec<char>) {
    if let [first @ ('न' | 'द'), sign @ ('ि' | 'ु'), a, VIRAMA, b, ..] = chars.as_slice()
        && matches!((first, sign), ('न', 'ि') | ('द', 'ु'))
        && a == b
        && matches!(a, 'स' | 'श' | 'ष')
    {
        chars.drain(2..4);
    }
}

fn simplify_clusters(chars: &mut Vec<char>) {
    let old = std::mem::take(chars);
    let mut i = 0;
    while i < old.len() {
        let (used, put) = simplified_at(&old[i..], chars);
        chars.extend(put.into_iter().flatten());
        i += used;
    }
}

/// How many characters are read at the start of `rest`, and what stands for them.
fn simplified_at(rest: &[char], before: &[char]) -> (usize, [Option<char>; 3]) {
    const NOTHING: [Option<char>; 3] = [None; 3];
    let one = |c| [Some(c), None, None];
    let [a, VIRAMA, b, after @ ..] = rest else {
        return (1, one(rest[0]));
    };
    let after_reph = matches!(before, [.., 'र', VIRAMA]);
    let before_third = after.first() == Some(&VIRAMA);
    match (*a, *b) {
        ('र', 'र') => (2, one('र')),
        (a, b) if is_doubled(a, b) && (after_reph || before_third) => (2, NOTHING),
        ('श', 'र') if after.first() == Some(&'ृ') => (3, one('श')),
        ('ह', 'न' | 'म' | 'ल' | 'व' | 'ण') => (3, [Some(*b), Some(VIRAMA), Some('ह')]),
        ('न', b) if is_stop_beside_its_class(b) => match before.last() {
            Some(&ANUSVARA) => (2, NOTHING),
            _ => (2, one(ANUSVARA)),
        },
        (a, _) => (1, one(a)),
    }
}

/// Stops before which न् is no nasal of their class, yet is written (इन्कार, कान्फ्रेंस).
fn is_stop_beside_its_class(c: char) -> bool {
    matches!(c, 'क'..='घ' | 'च'..='झ' | 'प'..='भ')
}

/// A letter doubled: the same twice, or a stop before its own aspirate (द्ध).
fn is_doubled(a: char, b: char) -> bool {
    a == b && is_consonant(a) || is_aspirated(a, b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::{fold_encoding, fold_orthography};
    use proptest::prelude::*;

    #[test]
    fn clean_words_are_borrowed() {
        for word in ["सरकार", "क्रम", "यहां", "25", "सत्र"] {
            assert!(matches!(fold_lenient(word), Cow::Borrowed(_)), "{word}");
        }
    }

    proptest! {
        #[test]
        fn the_short_way_is_right(word in "([\\u{915}-\\u{939}][\\u{93C}-\\u{94D}]?|[\\u{900}-\\u{97F}]){0,8}") {
            let word = fold_encoding(&word).into_owned();
            let word = fold_orthography(&word).into_owned();
            if acronym::respelled(&word).is_none() {
                prop_assert_eq!(fold_lenient(&word).into_owned(), folded(&word));
            }
        }
    }
}
