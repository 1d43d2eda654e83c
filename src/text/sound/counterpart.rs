//! Which consonants of one word have no counterpart in another.

use super::super::similar::in_common;
use super::Phones;
use super::phone::{is_vowel, swap};

/// Two consonants that cost no more than this are one sound taken for another by convention.
const COUNTERPART: u16 = 50;

/// How many consonants of `a` stand for none of `b`, in order: 0 where `a` only leaves out what `b`
/// has (वर्साय for Versailles), more where it says something else (पैकर for Packham).
///
/// What is left over at the end of the longer word is an ending (ऑक्सफोर्ड्स), and stands for none
/// either without saying something else.
pub fn without_counterpart(a: &Phones, b: &Phones) -> usize {
    let (a, b) = (consonants(a), consonants(b));
    let faults = a.len() - in_common(&a, &b, is_counterpart);
    let (stem, ending) = a.split_at(a.len() - faults);
    let is_ending = a.len() > b.len()
        && ending.iter().all(|p| ENDINGS.contains(p))
        && in_common(stem, &b, is_counterpart) == stem.len();
    if is_ending { 0 } else { faults }
}

/// What plurals and names of peoples end in (ऑक्सफोर्ड्स, बोलिवियन, फ्लोरिडावासी).
const ENDINGS: &[u8] = b"szSnN";

/// Sounds that one spelling or language has for the other's: s, z and j (Disney, डिज्नी; Guangzhou,
/// ग्वांगझू), and what th and its kin are written with (Netherlands, नीदरलैंड).
const GROUPS: &[&[u8]] = &[b"sSzZjJcC", b"wWxXDdTtRQ"];

fn is_counterpart(x: &u8, y: &u8) -> bool {
    let grouped = || GROUPS.iter().any(|g| g.contains(x) && g.contains(y));
    x == y || swap(*x, *y) <= COUNTERPART || grouped()
}

/// The consonants that are heard as such: no glides, breath, nasals that an anusvara writes.
fn consonants(phones: &Phones) -> Vec<u8> {
    let quiet =
        |p: &u8| is_vowel(*p) || matches!(p, b'h' | b'y' | b'v' | b'F' | b'M' | b'~' | b'+');
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
            ("रिचर्ज", "Richard", 1),
            ("क्राउनी", "Cownie", 1),
            ("भार्गल", "Bhargava", 1),
            ("ऑक्सफोर्ड्स", "Oxford", 0),
            ("नीदरलैंड", "Netherlands", 0),
            ("डिज्नी", "Disney", 0),
            ("गैलोवे", "Galloway", 0),
        ] {
            let found = without_counterpart(&of_hindi(hindi), &of_english(english));
            assert_eq!(found, expected, "{hindi} {english}");
        }
    }
}
