//! Hindi as people type it in Latin letters, to phones.
//!
//! Read from left to right, the longest spelling first. A doubled letter is a doubled consonant or
//! a long vowel; a single a leaves open whether it is अ or आ.

use super::hindi::is_double;

/// Appends the phones of one word of plain letters.
pub(super) fn push(letters: &[u8], out: &mut Vec<u8>) {
    let from = out.len();
    let mut at = 0;
    while at < letters.len() {
        let rest = &letters[at..];
        let (spelling, phones) = SPELLINGS
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

#[rustfmt::skip]
const SPELLINGS: &[(&str, &str)] = &[
    ("chchh", "cC"), ("ksh", "kS"), ("chh", "C"), ("cch", "cc"), ("tch", "c"), ("tth", "wW"),
    ("ddh", "xX"), ("ssh", "S"), ("kkh", "kK"), ("shh", "S"),
    ("aai", "AI"), ("aee", "AI"), ("aii", "AI"), ("oee", "oI"), ("uee", "uI"), ("aau", "AU"), ("gny", "gy"), ("dny", "gy"),
    ("aa", "A"), ("ae", "@e"), ("ai", "E"), ("au", "O"), ("ee", "I"), ("ea", "I"), ("ei", "e"), ("eu", "eu"), ("ey", "e"),
    ("ii", "I"), ("ie", "Ie"), ("oo", "U"), ("ou", "O"), ("uu", "U"), ("ow", "O"), ("aw", "@v"),
    ("bh", "B"), ("ch", "c"), ("dh", "X"), ("gh", "G"), ("gy", "gy"), ("jn", "gy"), ("jh", "J"), ("kh", "K"), ("ph", "P"),
    ("rh", "Q"), ("sh", "S"), ("th", "W"), ("zh", "J"), ("ck", "k"), ("qu", "kv"), ("wh", "v"),
    ("a", "@"), ("b", "b"), ("c", "k"), ("d", "x"), ("e", "e"), ("f", "f"), ("g", "g"), ("h", "h"),
    ("i", "i"), ("j", "j"), ("k", "k"), ("l", "l"), ("m", "m"), ("n", "n"), ("o", "o"), ("p", "p"),
    ("q", "k"), ("r", "r"), ("s", "s"), ("t", "w"), ("u", "u"), ("v", "v"), ("w", "v"), ("x", "kS"),
    ("y", "y"), ("z", "z"),
];
