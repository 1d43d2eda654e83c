//! Hindi as people type it in Latin letters, to phones.
//!
//! Read from left to right, the longest spelling first. A doubled letter is a doubled consonant or
//! a long vowel; a single a leaves open whether it is अ or आ.

use super::hindi::is_double;
use super::latin::{self, Starts};

/// Appends the phones of one word of plain letters.
pub(super) fn push(letters: &[u8], out: &mut Vec<u8>) {
    let from = out.len();
    let mut at = 0;
    while at < letters.len() {
        let rest = &letters[at..];
        let (spelling, phones) = latin::of_letter(SPELLINGS, &STARTS, rest[0])
            .iter()
            .find(|(spelling, _)| rest.starts_with(spelling.as_bytes()))
            .copied()
            .unwrap_or(("", ""));
        if spelling.is_empty() {
            // Digits are themselves.
            out.push(letters[at]);
            at += 1;
            continue;
        }
        push_phones(phones, from, out);
        at += spelling.len();
    }
}

fn push_phones(phones: &str, from: usize, out: &mut Vec<u8>) {
    for phone in phones.bytes() {
        match out.last().copied() {
            Some(last)
                if out.len() > from && !super::phone::is_vowel(phone) && is_double(last, phone) =>
            {
                out.pop();
                out.extend([phone, b'+']);
            }
            Some(b'+') if out.len() > from + 1 && out[out.len() - 2] == phone => {}
            _ => out.push(phone),
        }
    }
}

static STARTS: Starts = starts();

/// Where the spellings of each letter begin.
const fn starts() -> Starts {
    let mut out = [0; 27];
    let mut at = 0;
    while at < SPELLINGS.len() {
        let next = (SPELLINGS[at].0.as_bytes()[0] - b'a') as usize + 1;
        at += 1;
        out[next] = at;
    }
    latin::filled(out)
}

/// By their first letter, the longer before the shorter.
#[rustfmt::skip]
const SPELLINGS: &[(&str, &str)] = &[
    ("aai", "AI"), ("aee", "AI"), ("aii", "AI"), ("aau", "AU"), ("aa", "A"), ("ae", "@e"),
    ("ai", "E"), ("au", "O"), ("aw", "@v"), ("a", "@"), ("bh", "B"), ("b", "b"), ("chchh", "cC"),
    ("chh", "C"), ("cch", "cc"), ("ch", "c"), ("ck", "k"), ("c", "k"), ("ddh", "xX"), ("dny", "gy"),
    ("dh", "X"), ("d", "x"), ("ee", "I"), ("ea", "I"), ("ei", "e"), ("eu", "eu"), ("ey", "e"),
    ("e", "e"), ("f", "f"), ("gny", "gy"), ("gh", "G"), ("gy", "gy"), ("g", "g"), ("h", "h"),
    ("ii", "I"), ("ie", "Ie"), ("i", "i"), ("jn", "gy"), ("jh", "J"), ("j", "j"), ("ksh", "kS"),
    ("kkh", "kK"), ("kh", "K"), ("k", "k"), ("l", "l"), ("m", "m"), ("n", "n"), ("oee", "oI"),
    ("oo", "U"), ("ou", "O"), ("ow", "O"), ("o", "o"), ("ph", "P"), ("p", "p"), ("qu", "kv"),
    ("q", "k"), ("rh", "Q"), ("r", "r"), ("ssh", "S"), ("shh", "S"), ("sh", "S"), ("s", "s"),
    ("tch", "c"), ("tth", "wW"), ("th", "W"), ("t", "w"), ("uee", "uI"), ("uu", "U"), ("u", "u"),
    ("v", "v"), ("wh", "v"), ("w", "v"), ("x", "kS"), ("y", "y"), ("zh", "J"), ("z", "z"),
];
