//! Names of the conventions in which two spellings of one word differ, for the reader of a match.
//!
//! Each convention counts what it is about; where the counts of two texts differ, they differ in it.
//! Must not decide whether two words are one: that is for the keys to say.

use unicode_normalization::UnicodeNormalization;

use super::{
    ANUSVARA, CHANDRABINDU, NUKTA, VIRAMA, VISARGA, fold_encoding, is_consonant, is_invisible,
};
use crate::text::acronym;

type Count = fn(&[char]) -> usize;

/// What conventions are called, and how often a text (at T0) makes use of each.
const CONVENTIONS: &[(&str, Count)] = &[
    ("spaces and hyphens", |t| {
        t.iter()
            .filter(|c| c.is_whitespace() || matches!(c, '-' | '‐' | '‑'))
            .count()
    }),
    ("dots", |t| {
        t.iter().filter(|c| matches!(c, '.' | '\u{0970}')).count()
    }),
    ("letter case", |t| {
        t.iter().filter(|c| c.is_uppercase()).count()
    }),
    ("digits", |t| {
        t.iter().filter(|c| c.is_ascii_digit()).count()
    }),
    ("half nasal", |t| {
        let pairs = t.windows(2);
        pairs
            .filter(|p| matches!(p[0], 'ङ' | 'ञ' | 'ण' | 'न' | 'म') && p[1] == VIRAMA)
            .count()
    }),
    ("chandrabindu", |t| {
        t.iter().filter(|c| **c == CHANDRABINDU).count()
    }),
    ("nukta", |t| t.iter().filter(|c| **c == NUKTA).count()),
    ("glide", |t| {
        let pairs = t.windows(2);
        pairs
            .filter(|p| p[0] == 'य' && matches!(p[1], 'े' | 'ी'))
            .count()
    }),
    ("visarga", |t| {
        t.iter().filter(|c| matches!(**c, VISARGA | ':')).count()
    }),
    ("doubled letter", |t| {
        let triples = t.windows(3);
        let is_doubled = |p: &&[char]| p[1] == VIRAMA && is_consonant(p[0]) && is_consonant(p[2]);
        triples
            .filter(is_doubled)
            .filter(|p| p[0] != ANUSVARA)
            .count()
    }),
    ("ऑ", |t| {
        t.iter().filter(|c| matches!(c, 'ऑ' | 'ॉ')).count()
    }),
];

/// The conventions in which two texts differ that are one word or phrase; for texts that only their
/// encoding tells apart, what is wrong with it.
pub fn conventions(a: &str, b: &str) -> Vec<&'static str> {
    let (x, y) = (fold_encoding(a), fold_encoding(b));
    if x == y {
        return vec![encoding(a, b)];
    }
    let letters = acronym::decode(&x);
    if letters.is_some() && letters == acronym::decode(&y) {
        return vec!["letter names"];
    }
    let (x, y): (Vec<char>, Vec<char>) = (x.chars().collect(), y.chars().collect());
    let differ = |count: &Count| count(&x) != count(&y);
    let mut out: Vec<&'static str> = Vec::new();
    for (name, count) in CONVENTIONS {
        // A half nasal is a cluster too; the closer name is enough.
        let is_nasal_again = *name == "doubled letter" && out.contains(&"half nasal");
        if differ(count) && !is_nasal_again {
            out.push(name);
        }
    }
    if out.is_empty() && a.is_ascii() && b.is_ascii() {
        out.push("British and American");
    }
    out
}

fn encoding(a: &str, b: &str) -> &'static str {
    let invisible = |t: &str| t.chars().filter(|c| is_invisible(*c)).count();
    if a.nfd().eq(b.nfd()) {
        "composition"
    } else if invisible(a) != invisible(b) {
        "invisible characters"
    } else {
        "order of signs"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_convention_is_named() {
        for (a, b, names) in [
            ("हिन्दी", "हिंदी", &["half nasal"] as &[&str]),
            ("ज़रूरी", "जरूरी", &["nukta"]),
            ("गयी", "गई", &["glide"]),
            ("यहाँ", "यहां", &["chandrabindu"]),
            ("सह-उत्पादन", "सहउत्पादन", &["spaces and hyphens"]),
            ("कर्त्तव्य", "कर्तव्य", &["doubled letter"]),
            ("दुःख", "दुख", &["visarga"]),
            ("टॉवर", "टावर", &["ऑ"]),
            ("२५", "25", &["digits"]),
            ("Delhi", "delhi", &["letter case"]),
            ("मह\u{200D}त्व", "महत्व", &["invisible characters"]),
            ("लाेक", "लोक", &["order of signs"]),
            ("हिन्दी", "हिन्दी", &["composition"]),
            ("defence", "defense", &["British and American"]),
            ("एम.ओ.यू.", "एमओयू", &["dots"]),
            ("एसडब्लूजी", "एसडब्ल्यूजी", &["letter names"]),
        ] {
            assert_eq!(conventions(a, b), names, "{a} {b}");
        }
    }
}
