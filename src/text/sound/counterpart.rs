//! Which consonants of one word have no counterpart in another.

use super::Phones;
use super::phone::{is_vowel, swap};

/// Two consonants that cost no more than this are one sound taken for another by convention.
const COUNTERPART: u16 = 50;

/// How many consonants of `a` stand for none of `b`, in order: 0 where `a` only leaves out what `b`
/// has (वर्साय for Versailles), more where it says something else (बिलुबी for Willoughby).
pub fn without_counterpart(a: &Phones, b: &Phones) -> usize {
    let (a, b) = (consonants(a), consonants(b));
    let mut row = vec![0; b.len() + 1];
    for x in &a {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if x == y || swap(*x, *y) <= COUNTERPART {
                diagonal + 1
            } else {
                above.max(row[j])
            };
            diagonal = above;
        }
    }
    a.len() - row[b.len()]
}

/// The consonants that are heard as such: no glides, breath or nasal colour.
fn consonants(phones: &Phones) -> Vec<u8> {
    let quiet = |p: &u8| is_vowel(*p) || matches!(p, b'h' | b'y' | b'~' | b'+');
    phones.0.iter().copied().filter(|p| !quiet(p)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::sound::{of_english, of_hindi};

    #[test]
    fn what_is_left_out_is_told_from_what_is_said_otherwise() {
        for (hindi, english, expected) in [
            ("वर्साय", "Versailles", 0),
            ("लुई", "Luis", 0),
            ("कल्याणी", "Kalyani", 0),
            ("कल्पना", "Kalyani", 1),
            ("पैकर", "Packham", 1),
        ] {
            let found = without_counterpart(&of_hindi(hindi), &of_english(english));
            assert_eq!(found, expected, "{hindi} {english}");
        }
    }
}
