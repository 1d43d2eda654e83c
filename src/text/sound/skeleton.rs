//! Keys by which an index finds what sounds alike: hashes of the classes of the consonants.
//!
//! A term is stored under a key or two a reading. A query asks for its own key and for those one
//! consonant away, the likeliest first, so that the index stays small and needs no scan.

use rustc_hash::FxHashSet;
use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::{Phones, of_english, of_hindi, of_roman};

/// The script that a term is written in: a query asks for the other one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Hindi.
    Devanagari,
    /// English, or typed Hindi.
    Latin,
}

impl Script {
    /// The script of a text's first letter; `None` without letters of either.
    pub fn of(text: &str) -> Option<Script> {
        text.chars().find_map(|c| match c {
            _ if super::is_devanagari(c) && c.is_alphabetic() => Some(Script::Devanagari),
            _ if c.is_alphabetic() && c < '\u{250}' => Some(Script::Latin),
            _ => None,
        })
    }

    /// The one that sounds are compared with.
    pub fn other(self) -> Script {
        match self {
            Script::Devanagari => Script::Latin,
            Script::Latin => Script::Devanagari,
        }
    }

    /// How a text in this script may be read.
    pub fn readings(self, text: &str) -> Vec<Phones> {
        let mut readings = match self {
            Script::Devanagari => vec![of_hindi(text)],
            Script::Latin => vec![of_roman(text), of_english(text)],
        };
        readings.retain(|r| !r.is_empty());
        readings.dedup();
        readings
    }

    /// Keeps the keys of the scripts apart.
    fn seed(self) -> u64 {
        match self {
            Script::Devanagari => 1,
            Script::Latin => 2,
        }
    }
}

/// The readings of a term, each with the keys under which an index stores it.
pub fn term_sounds(text: &str) -> Vec<(i64, Phones)> {
    let Some(script) = Script::of(text) else {
        return Vec::new();
    };
    let mut out = Vec::with_capacity(2);
    for reading in script.readings(text) {
        let own = classes(&reading);
        // Half of those who type ड़ and ढ़ take them for a d.
        let flapped = classes_with(&reading, |p| match p {
            b'R' | b'Q' => Some(b'D'),
            _ => class(p),
        });
        if flapped != own {
            out.push((key(&flapped, script), reading.clone()));
        }
        out.push((key(&own, script), reading));
    }
    out
}

/// The keys of terms in `script` that may sound like one of these readings: first their own, then
/// those with one class taken for another, left out or put in.
pub fn query_skeletons(readings: &[Phones], script: Script) -> Vec<i64> {
    let lists: Vec<Vec<i64>> = readings.iter().map(|r| neighbors(r, script)).collect();
    let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
    let mut keys = Vec::with_capacity(lists.len() * longest);
    let mut known = FxHashSet::default();
    for at in 0..longest {
        for key in lists.iter().filter_map(|list| list.get(at)) {
            if known.insert(*key) {
                keys.push(*key);
            }
        }
    }
    keys
}

/// The classes of the consonants of a word, one byte each: what spellings of one name have in common.
pub fn outline(reading: &Phones) -> Vec<u8> {
    classes(reading)
}

/// The keys of terms in `script` that have the very consonants of one of these readings.
pub fn own_skeletons(readings: &[Phones], script: Script) -> Vec<i64> {
    let mut keys: Vec<i64> = readings.iter().map(|r| key(&classes(r), script)).collect();
    keys.dedup();
    keys
}

fn neighbors(reading: &Phones, script: Script) -> Vec<i64> {
    let own = classes(reading);
    let mut keys = vec![key(&own, script)];
    if let [rest @ .., b'N'] = own.as_slice() {
        // A typed n at the end is often no more than the nasal colour of the vowel before it.
        keys.push(key(rest, script));
    }
    for at in 0..own.len() {
        for [a, b] in TAKEN.iter().flat_map(|[a, b]| [[*a, *b], [*b, *a]]) {
            if own[at] == a {
                let mut other = own.clone();
                other[at] = b;
                keys.push(key(&other, script));
            }
        }
    }
    for at in 0..own.len() {
        let mut other = own.clone();
        other.remove(at);
        keys.push(key(&other, script));
    }
    for class in CLASSES {
        for at in 0..=own.len() {
            let mut other = own.clone();
            other.insert(at, *class);
            keys.push(key(&other, script));
        }
    }
    keys
}

/// Classes in the order in which they are likely to be missing.
const CLASSES: &[u8] = b"NRVTSDMKLJGPBC";

/// Classes that are taken for each other.
const TAKEN: &[[u8; 2]] = &[
    *b"MN", *b"DR", *b"VB", *b"SJ", *b"CS", *b"CK", *b"JG", *b"TD", *b"KG", *b"PB", *b"PV", *b"TS",
    *b"SK", *b"LR", *b"CT", *b"JD",
];

/// More consonants than this tell terms apart well enough, and cost a key each.
const MAX_CLASSES: usize = 24;

fn classes(reading: &Phones) -> Vec<u8> {
    classes_with(reading, class)
}

fn classes_with(reading: &Phones, class: fn(u8) -> Option<u8>) -> Vec<u8> {
    let mut out = Vec::with_capacity(reading.0.len());
    for class in reading.0.iter().filter_map(|p| class(*p)) {
        if out.last() != Some(&class) && out.len() < MAX_CLASSES {
            out.push(class);
        }
    }
    out
}

fn class(phone: u8) -> Option<u8> {
    Some(match phone {
        b'k' | b'K' => b'K',
        b'g' | b'G' => b'G',
        b'c' | b'C' => b'C',
        b'j' | b'J' | b'z' | b'Z' => b'J',
        b't' | b'T' | b'w' | b'W' => b'T',
        b'd' | b'D' | b'x' | b'X' => b'D',
        b'n' | b'N' | b'F' => b'N',
        b'm' | b'M' => b'M',
        b'p' | b'P' | b'f' => b'P',
        b'b' | b'B' => b'B',
        b'v' => b'V',
        b'r' | b'R' | b'Q' => b'R',
        b'l' => b'L',
        b's' | b'S' => b'S',
        b'0'..=b'9' => phone,
        _ => return None,
    })
}

fn key(classes: &[u8], script: Script) -> i64 {
    xxh3_64_with_seed(classes, script.seed()).cast_signed()
}
