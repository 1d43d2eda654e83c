//! English spelling to phones, as a Hindi writer hears them (t is ट, w is व, er is अर).
//!
//! At each letter the first rule that fits is taken, so that the longer and the rarer stand first
//! among the rules of a letter. Vowels whose sound the spelling leaves open have phones of their
//! own, and the distance is lenient about them.

use super::latin::{self, Starts};

/// Appends the phones of one word of plain letters.
pub(super) fn push(letters: &[u8], out: &mut Vec<u8>) {
    let from = out.len();
    let mut at = 0;
    while at < letters.len() {
        let (n_letters, phones) = rule_at(letters, at);
        for phone in phones.bytes() {
            // English doubles letters, not sounds.
            let is_repeated = out.len() > from && out.last() == Some(&phone);
            if !is_repeated || super::phone::is_vowel(phone) || phone.is_ascii_digit() {
                out.push(phone);
            }
        }
        if phones.is_empty() && letters[at].is_ascii_digit() {
            out.push(letters[at]);
        }
        at += n_letters;
    }
}

fn rule_at(letters: &[u8], at: usize) -> (usize, &'static str) {
    let rest = &letters[at..];
    latin::of_letter(RULES, &STARTS, rest[0])
        .iter()
        .find(|(before, spelling, after, _)| {
            rest.starts_with(spelling.as_bytes())
                && fits_before(before, &letters[..at])
                && fits_after(after, &rest[spelling.len()..])
        })
        .map_or((1, ""), |(_, spelling, _, phones)| (spelling.len(), phones))
}

/// `^` the beginning, `V` a vowel, `C` a consonant, `.` anything but the beginning.
fn fits_before(context: &str, before: &[u8]) -> bool {
    match (context, before.last()) {
        ("", _) | ("^", None) | (".", Some(_)) => true,
        ("V", Some(c)) => is_vowel(*c),
        ("C", Some(c)) => !is_vowel(*c),
        _ => false,
    }
}

/// `$` the end (or a plural s), `V` a vowel, `C` a consonant, `E` one of e, i, y; `+e` a consonant
/// and a silent e.
fn fits_after(context: &str, after: &[u8]) -> bool {
    match (context, after) {
        ("", _) | ("$", [] | [b's']) => true,
        ("V", [c, ..]) => is_vowel(*c),
        ("C", [c, ..]) => !is_vowel(*c),
        ("E", [c, ..]) => matches!(c, b'e' | b'i' | b'y'),
        ("+e", [c, b'e'] | [c, b'e', b's' | b'd']) => !is_vowel(*c),
        _ => false,
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

static STARTS: Starts = starts();

/// Where the rules of each letter begin.
const fn starts() -> Starts {
    let mut out = [0; 27];
    let mut at = 0;
    while at < RULES.len() {
        let next = (RULES[at].1.as_bytes()[0] - b'a') as usize + 1;
        at += 1;
        out[next] = at;
    }
    latin::filled(out)
}

/// What stands before, the letters, what stands after, and their phones.
type Rule = (&'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const RULES: &[Rule] = &[
    ("", "augh", "", "V"), ("^", "aer", "", "er"), ("", "able", "$", "ebal"),
    ("", "age", "$", "ej"), ("", "ayan", "", "eyan"), ("", "aa", "", "A"), ("", "ae", "", "%"),
    ("", "aigh", "", "e"), ("", "ai", "", "e"), ("", "ao", "", "Ao"), ("", "au", "", "V"),
    ("", "aw", "", "V"), ("", "ay", "V", "ey"), ("", "ay", "", "e"), ("", "ation", "", "eSan"),
    ("", "a", "+e", "e"), ("", "a", "$", "A"), ("", "ar", "C", "Ar"), ("", "ar", "$", "Ar"),
    ("", "a", "", "%"),
    ("", "bb", "", "b"), ("", "bt", "$", "t"), ("", "b", "", "b"),
    ("", "cch", "", "k"), ("", "cc", "E", "ks"), ("", "chr", "", "kr"), ("", "chm", "", "km"),
    ("", "chn", "", "kn"), ("", "chl", "", "kl"), ("", "ch", "", "c"), ("", "ck", "", "k"),
    ("", "cq", "", "k"), ("", "cious", "", "Sas"), ("", "cial", "", "Sal"), ("", "cian", "", "San"),
    ("", "cient", "", "Sent"), ("", "c", "E", "s"), ("", "c", "", "k"),
    ("", "dge", "", "j"), ("", "dg", "E", "j"), ("", "dj", "", "j"), ("", "dh", "", "X"),
    ("", "d", "", "d"),
    ("", "eau", "", "o"), ("", "eather", "", "exar"), ("", "ead", "", "ed"), ("", "eav", "", "ev"),
    ("", "ealth", "", "elW"), ("", "eye", "", "AI"), ("", "eigh", "", "e"), ("", "ear", "C", "ar"),
    ("", "ea", "$", "iyA"), ("", "ea", "", "I"), ("", "eer", "", "iyar"), ("", "ee", "", "I"),
    ("", "ei", "", "e"), ("", "eo", "", "iyo"), ("", "eu", "", "yU"), ("", "ew", "", "yU"),
    ("", "ey", "$", "I"), ("", "ey", "", "e"), ("", "ers", "$", "ars"), ("", "er", "$", "ar"),
    ("", "er", "C", "ar"), ("C", "es", "$", "es"), ("", "e", "+e", "I"), (".", "e", "$", ""),
    ("", "e", "", "e"),
    ("", "ff", "", "f"), ("", "f", "", "f"),
    ("", "ght", "", "t"), ("", "gh", "$", ""), ("^", "gh", "", "G"), ("", "gh", "", "g"),
    ("^", "gn", "", "n"), ("", "gn", "$", "n"), ("", "gu", "E", "g"), ("^", "ge", "", "je"),
    ("", "ge", "$", "j"), ("", "gy", "$", "jI"), ("", "gi", "", "ji"), ("", "ge", "", "je"),
    ("", "g", "", "g"),
    ("^", "h", "", "h"), ("C", "h", "V", "h"), ("V", "h", "V", "h"), ("", "h", "", ""),
    ("", "igh", "", "Ai"), ("", "ign", "$", "Ain"), ("", "ies", "$", "Iz"), ("", "ia", "", "iyA"),
    ("", "ier", "$", "iyar"), ("C", "ie", "$", "I"), ("", "ie", "", "I"), ("", "io", "", "iyo"),
    ("", "iu", "", "iya"), ("", "ir", "C", "ar"), ("", "ir", "$", "ar"), ("", "ine", "$", "In"),
    ("", "ive", "$", "iv"), ("", "ite", "$", "Ait"), ("", "ism", "", "izm"), ("", "i", "+e", "Ai"),
    ("", "i", "$", "I"), ("", "i", "", "!"),
    ("", "j", "", "j"),
    ("^", "kn", "", "n"), ("", "kh", "", "K"), ("", "k", "", "k"),
    ("C", "le", "$", "al"), ("", "ll", "", "l"), ("", "l", "", "l"),
    ("", "mb", "$", "m"), ("", "mn", "$", "m"), ("^", "mc", "", "mEk"), ("", "m", "", "m"),
    ("", "ng", "$", "Fg"), ("", "nk", "", "Fk"), ("", "n", "", "n"),
    ("", "ough", "", "V"), ("", "otion", "", "oSan"), ("", "ould", "", "ud"),
    ("^", "one", "", "van"), ("", "oa", "", "o"), ("", "oe", "", "o"), ("", "oi", "", "Oy"),
    ("", "oo", "", "U"), ("", "our", "$", "ar"), ("", "ous", "$", "as"), ("", "ou", "", "Au"),
    ("", "ow", "", "Au"), ("", "oy", "V", "oy"), ("", "oy", "", "Oy"), ("", "or", "$", "ar"),
    ("", "o", "+e", "o"), ("", "o", "$", "o"), ("", "o", "", "*"),
    ("", "ph", "", "f"), ("^", "ps", "", "s"), ("^", "pf", "", "f"), ("^", "pn", "", "n"),
    ("", "pp", "", "p"), ("", "p", "", "p"),
    ("", "que", "$", "k"), ("", "qu", "", "kv"), ("", "q", "", "k"),
    ("", "rh", "", "r"), ("", "rr", "", "r"), ("", "r", "", "r"),
    ("", "sch", "", "S"), ("", "sce", "", "se"), ("", "sci", "", "si"), ("", "sh", "", "S"),
    ("", "ssion", "", "San"), ("", "ssia", "", "siyA"), ("V", "sion", "", "Zan"),
    ("", "sion", "", "San"), ("V", "sure", "", "Zar"), ("", "ss", "", "s"), ("V", "s", "V", "s"),
    ("V", "sm", "", "zm"), ("", "s", "", "s"),
    ("", "tch", "", "c"), ("", "tious", "", "Sas"), ("", "tial", "", "Sal"),
    ("", "tion", "", "San"), ("", "tia", "", "SiyA"), ("", "ture", "$", "car"),
    ("V", "ther", "", "xar"), ("", "th", "", "W"), ("^", "ts", "", "s"), ("", "tz", "", "ts"),
    ("", "tt", "", "t"), ("", "t", "", "t"),
    ("^", "uni", "", "yUni"), ("", "ui", "", "u!"), ("", "ue", "$", "U"), ("", "ua", "", "uA"),
    ("", "ur", "C", "ar"), ("", "ure", "$", "yor"), ("", "u", "+e", "yU"), ("", "u", "", "^"),
    ("", "v", "", "v"),
    ("", "wh", "", "v"), ("^", "wr", "", "r"), ("", "w", "", "v"),
    ("^", "x", "", "z"), ("", "xc", "E", "ks"), ("", "x", "", "ks"),
    ("^", "y", "", "y"), ("V", "y", "V", "y"), ("C", "y", "$", "I"), ("C", "y", "", "!"),
    ("", "y", "", "y"),
    ("", "zz", "", "ts"), ("", "z", "", "z"),
];
