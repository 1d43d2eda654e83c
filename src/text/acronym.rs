//! Letter-name acronyms: एसडब्ल्यूजी is SWG, spelled by the names of its letters.
//!
//! A word is read from left to right as a sequence of letter names, trying the longest first and
//! going back where the rest cannot be read; a name may not be followed by a sign. The names and
//! their spellings are those found in use. Three letters and more are safe without a dictionary;
//! two letters are not (टीके, बीवी), so the caller must have a reason (a look-up, brackets, a
//! glossary) and the words of the stop list are refused even so.

use super::fold::{NUKTA, fold_encoding, is_sign};

/// Letter names at T0 with the nukta out; every spelling in use.
const NAMES: &[(char, &[&str])] = &[
    ('A', &["ए"]),
    ('B', &["बी"]),
    ('C', &["सी"]),
    ('D', &["डी"]),
    ('E', &["ई"]),
    ('F', &["एफ", "ऐफ", "ऍफ"]),
    ('G', &["जी"]),
    ('H', &["एच", "ऐच", "ऍच"]),
    ('I', &["आई", "आइ"]),
    ('J', &["जे"]),
    ('K', &["के"]),
    ('L', &["एल", "ऐल", "ऍल"]),
    ('M', &["एम", "ऐम", "ऍम"]),
    ('N', &["एन", "ऐन", "ऍन"]),
    ('O', &["ओ"]),
    ('P', &["पी"]),
    ('Q', &["क्यू", "क्यु"]),
    ('R', &["आर"]),
    ('S', &["एस", "ऐस", "ऍस"]),
    ('T', &["टी"]),
    ('U', &["यू", "यु"]),
    ('V', &["वी"]),
    ('W', &["डब्ल्यू", "डब्ल्यु", "डब्लू", "डब्लु", "डबल्यू", "डब्लयू", "डबलू"]),
    ('X', &["एक्स", "ऐक्स", "ऍक्स"]),
    ('Y', &["वाई", "वाय"]),
    ('Z', &["जेड", "जैड"]),
];

/// Two-letter readings that are ordinary words or given names far more often.
const TWO_LETTER_WORDS: &[&str] = &[
    "टीके",
    "बीवी",
    "बीबी",
    "सीटी",
    "ओए",
    "आइए",
    "आईए",
    "एड़ी",
    "पीके",
    "जीके",
    "पीए",
    "जीए",
    "सीए",
    "एके",
    "केके",
    "जीवी",
    "जेसी",
    "केसी",
    "ओवी",
    "ओडी",
    "पीओ",
    "जीओ",
    "टीटी",
    "दीदी",
    "सीके",
    "पीपी",
    "ओबी",
    "जेजे",
    "केओ",
    "आरके",
    "आएओ",
];

/// The Latin letters of a word that is spelled by letter names, three or more of them.
pub fn decode(word: &str) -> Option<String> {
    let letters = letters_of(word)?;
    (letters.len() >= 3).then_some(letters)
}

/// As [`decode`], two letters allowed: for a look-up or a word in brackets, where being asked is
/// the evidence. Ordinary words are still refused.
pub fn decode_short(word: &str) -> Option<String> {
    let letters = letters_of(word)?;
    let is_word = letters.len() == 2 && TWO_LETTER_WORDS.contains(&&*fold_encoding(word));
    (letters.len() >= 2 && !is_word).then_some(letters)
}

/// As [`decode_short`], over a phrase: joined, dotted (एस.डब्ल्यू.जी.) or spaced (एस डब्ल्यू जी).
pub fn decode_phrase(phrase: &str) -> Option<String> {
    let parts: Vec<&str> = phrase
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | '\u{0970}' | '-'))
        .filter(|p| !p.is_empty())
        .collect();
    match parts.as_slice() {
        [] => None,
        [one] => decode_short(one),
        many => {
            let mut letters = String::new();
            for part in many {
                letters.push_str(&letters_of(part)?);
            }
            (letters.len() >= 3 || phrase.contains('.')).then_some(letters)
        }
    }
}

/// Whether a word is the name of one letter (an initial).
pub fn is_letter_name(word: &str) -> bool {
    letters_of(word).is_some_and(|l| l.len() == 1)
}

/// The Devanagari spelling of Latin letters: SWG → एसडब्ल्यूजी. `None` for anything but letters.
pub fn spell(letters: &str) -> Option<String> {
    letters
        .chars()
        .map(|c| {
            let upper = c.to_ascii_uppercase();
            NAMES
                .iter()
                .find(|(l, _)| *l == upper)
                .map(|(_, names)| names[0])
        })
        .collect()
}

/// A letter-name acronym in the usual names of its letters, where it is written with others
/// (एसडब्लूजी → एसडब्ल्यूजी); `None` for all other words, and for acronyms spelled so already.
pub fn respelled(word: &str) -> Option<String> {
    let may_be = word.chars().all(is_in_names);
    let letters = may_be.then(|| decode(word))??;
    spell(&letters).filter(|spelled| spelled != word)
}

/// A letter or sign that occurs in letter names.
fn is_in_names(c: char) -> bool {
    matches!(
        c,
        'ए' | 'ऐ'
            | 'ऍ'
            | 'ई'
            | 'इ'
            | 'आ'
            | 'ओ'
            | 'ी'
            | 'े'
            | 'ै'
            | 'ू'
            | 'ु'
            | 'ा'
            | '्'
            | 'ब'
            | 'स'
            | 'ड'
            | 'फ'
            | 'ज'
            | 'च'
            | 'क'
            | 'ल'
            | 'म'
            | 'न'
            | 'प'
            | 'य'
            | 'र'
            | 'ट'
            | 'व'
    )
}

/// No acronym has more than some sixteen letters; reading goes as deep as there are letters.
const MAX_BYTES: usize = 16 * "डब्ल्यू".len();

fn letters_of(word: &str) -> Option<String> {
    let plain: String = fold_encoding(word)
        .chars()
        .filter(|c| *c != NUKTA)
        .collect();
    if plain.len() > MAX_BYTES {
        return None;
    }
    let mut letters = String::new();
    (!plain.is_empty() && read(&plain, &mut letters)).then_some(letters)
}

fn read(rest: &str, letters: &mut String) -> bool {
    if rest.is_empty() {
        return true;
    }
    let mut fits: Vec<(char, &str)> = NAMES
        .iter()
        .flat_map(|(letter, names)| names.iter().map(move |n| (*letter, *n)))
        .filter(|(_, name)| rest.starts_with(name))
        .collect();
    fits.sort_by_key(|(_, name)| std::cmp::Reverse(name.len()));
    for (letter, name) in fits {
        let after = &rest[name.len()..];
        if after.starts_with(is_sign) {
            continue;
        }
        letters.push(letter);
        if read(after, letters) {
            return true;
        }
        letters.pop();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn acronyms_are_read() {
        for (word, letters) in [
            ("एसडब्ल्यूजी", "SWG"),
            ("एसडब्लूजी", "SWG"),
            ("डीआरडीओ", "DRDO"),
            ("आरबीआई", "RBI"),
            ("एफडीआई", "FDI"),
            ("एफ़डीआई", "FDI"),
            ("जीएसटी", "GST"),
            ("डब्ल्यूएचओ", "WHO"),
            ("आईएसआईएस", "ISIS"),
            ("एआईएडीएमके", "AIADMK"),
        ] {
            assert_eq!(decode(word).as_deref(), Some(letters), "{word}");
        }
        for (phrase, letters) in [
            ("आई.आई.टी.", "IIT"),
            ("पी डी एफ़", "PDF"),
            ("ईडी", "ED"),
            ("एस डब्ल्यू जी", "SWG"),
            ("यू.एस.", "US"),
        ] {
            assert_eq!(decode_phrase(phrase).as_deref(), Some(letters), "{phrase}");
        }
    }

    #[test]
    fn ordinary_words_are_not() {
        for word in [
            "एजेंसी",
            "बड़ी",
            "युग",
            "जीव",
            "यूरोपीय",
            "केवल",
            "आपसी",
            "पीने",
            "वीज़ा",
            "ओए",
            "आइए",
            "एकता",
            "आरती",
            "आरक्षण",
            "वीडियो",
            "जीवी",
            "टीके",
            "बीवी",
            "नाटो",
            "इसरो",
            "केंद्र",
            "ईरान",
            "",
            "SWG",
        ] {
            assert_eq!(decode_phrase(word), None, "{word}");
        }
    }

    #[test]
    fn a_chain_of_names_without_end_is_no_acronym() {
        assert_eq!(decode(&"ए".repeat(300_000)), None);
    }

    proptest! {
        #[test]
        fn what_is_spelled_is_read_back(letters in "[A-Z]{3,8}") {
            prop_assert_eq!(decode(&spell(&letters).unwrap()), Some(letters));
        }
    }
}
