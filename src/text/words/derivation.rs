//! Words that are made of known words by rule: an affix on one, or two joined.

use super::{Standing, aksharas, is_listed, standing};
use crate::text::fold::{VIRAMA, is_sign};

/// Suffixes, the longest first where one ends in another; what is before them must be a word.
#[rustfmt::skip]
const SUFFIXES: &[&str] = &[
    "तापूर्वक", "तावादी", "ीकरण", "वादियों", "वादी", "वाद", "कारियों", "कारी", "कर्ताओं", "कर्ता", "पूर्वक", "पूर्ण",
    "कारक", "दायक", "दायी", "जनक", "शीलता", "शील", "हीनता", "हीन", "युक्त", "मुक्त", "ग्रस्त", "आत्मक", "ात्मक",
    "स्तरीय", "वर्गीय", "वालों", "वाला", "वाले", "वाली", "दारों", "दारी", "दार", "बाजों", "बाजी", "बाज", "खोरी",
    "खोर", "गारी", "गार", "गीरी", "गिरी", "नामा", "नुमा", "वासियों", "वासी", "करण", "कृत", "गत", "बद्ध",
    "त्व", "ताओं", "ता", "पन", "वान", "मान", "वार", "भर", "मय", "िक", "ीय", "ियत", "इयों", "ईय",
    "ियों", "ाई", "ाऊ", "ाना", "ई", "ी", "ों", "ें", "स", "्स",
];

#[rustfmt::skip]
const PREFIXES: &[&str] = &[
    "अंतर", "अंतः", "अति", "अधि", "अनु", "अन", "अप", "अभि", "अव", "अर्ध", "अ", "आत्म", "उप", "एक", "कु", "गैर",
    "चिर", "तत्", "त्रि", "दुर", "दुर्", "दुस्", "द्वि", "नव", "ना", "नि", "निर", "निर्", "निस्", "परि", "पुनर्", "पुन",
    "पूर्व", "प्रति", "प्र", "बद", "बहु", "बे", "महा", "ला", "वि", "सं", "सम", "सर्व", "सह", "सु", "स्व", "हम",
];

/// Whether a lenient key is a listed word with an affix, or two listed words joined.
pub fn is_derived(key: &str) -> bool {
    has_affix(key) || is_compound(key)
}

/// Whether a lenient key is a listed word with an affix.
pub fn has_affix(key: &str) -> bool {
    by_suffix(key) || by_prefix(key)
}

fn by_suffix(key: &str) -> bool {
    SUFFIXES.iter().any(|suffix| {
        key.strip_suffix(suffix)
            .is_some_and(|stem| aksharas(stem) >= 2 && stem.chars().count() >= 3 && is_stem(stem))
    })
}

/// A stem may have lost its last vowel (शहर → शहरी, but शिक्षा → शैक्षिक is beyond rules).
fn is_stem(stem: &str) -> bool {
    standing(stem).is_some() || standing(&[stem, "ा"].concat()).is_some()
}

fn by_prefix(key: &str) -> bool {
    PREFIXES.iter().any(|prefix| {
        key.strip_prefix(prefix).is_some_and(|rest| {
            !rest.starts_with(is_sign) && aksharas(rest) >= 3 && is_listed(rest)
        })
    })
}

/// Two common words of two aksharas and more, cut between aksharas.
fn is_compound(key: &str) -> bool {
    let mut before = VIRAMA;
    for (at, c) in key.char_indices() {
        let starts = !is_sign(c) && before != VIRAMA;
        before = c;
        if !starts || at == 0 {
            continue;
        }
        let (a, b) = key.split_at(at);
        if aksharas(a) >= 2
            && aksharas(b) >= 2
            && standing(a) == Some(Standing::Common)
            && standing(b) == Some(Standing::Common)
            && !FREE.contains(&b)
        {
            return true;
        }
    }
    false
}

/// Words that no compound ends in.
#[rustfmt::skip]
const FREE: &[&str] = &[
    "कम", "कर", "मत", "पर", "बाद", "यह", "वह", "तक", "जब", "तब", "अब", "सब", "कब", "नहीं", "भी", "बड", "हम", "तुम", "आप", "एक", "इस", "उस", "किस", "जिस",
    "गया", "गई", "किया", "दिया", "लिया", "रहा", "रही", "रहे", "करना", "होना", "अगर", "मगर", "जहां", "यहां", "वहां", "कहां", "लिए", "साथ", "फिर", "तरह",
];
