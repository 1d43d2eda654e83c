//! Hindi number words: the 101 words from 0 to 100 and what is built on them.
//!
//! Each row holds the attested spellings of one number, the usual one first. What differs only in
//! the length of a vowel, a doubled consonant, a nasal or the last syllable of the nineties is not
//! listed twice: words are looked up again under a loose key ([`loose`]).
//! Source: numerals in Hindi grammars and dictionaries.

/// Spellings of 0 to 99.
pub(super) const CARDINALS: [&str; 100] = [
    "शून्य जीरो",
    "एक",
    "दो",
    "तीन",
    "चार",
    "पांच पाच पान्च",
    "छह छः छ छै छे",
    "सात",
    "आठ",
    "नौ",
    "दस",
    "ग्यारह इग्यारह ग्यारा",
    "बारह",
    "तेरह",
    "चौदह",
    "पंद्रह पंदरह पंद्रा",
    "सोलह",
    "सत्रह सतरह सत्तरह",
    "अठारह अट्ठारह",
    "उन्नीस",
    "बीस",
    "इक्कीस",
    "बाईस बाइस",
    "तेईस तेइस",
    "चौबीस",
    "पच्चीस",
    "छब्बीस",
    "सत्ताईस सत्ताइस",
    "अट्ठाईस अट्ठाइस",
    "उनतीस उंतीस उन्नतीस",
    "तीस",
    "इकतीस इकत्तीस इकत्तिस",
    "बत्तीस",
    "तैंतीस",
    "चौंतीस",
    "पैंतीस",
    "छत्तीस",
    "सैंतीस",
    "अड़तीस",
    "उनतालीस उंतालीस उनचालीस उंचालीस",
    "चालीस",
    "इकतालीस एकतालीस",
    "बयालीस बियालीस",
    "तैंतालीस तिरतालीस तिरालीस",
    "चवालीस चौवालीस चौआलीस चव्वालीस",
    "पैंतालीस",
    "छियालीस छयालीस",
    "सैंतालीस",
    "अड़तालीस",
    "उनचास उंचास उनपचास",
    "पचास",
    "इक्यावन इकावन",
    "बावन",
    "तिरपन तिरेपन तरेपन त्रेपन",
    "चौवन चौअन चव्वन चउवन",
    "पचपन",
    "छप्पन",
    "सत्तावन",
    "अट्ठावन",
    "उनसठ उंसठ",
    "साठ",
    "इकसठ इकसट",
    "बासठ",
    "तिरसठ तिरेसठ तरेसठ त्रेसठ तिरसट",
    "चौंसठ",
    "पैंसठ",
    "छियासठ छाछठ छयासठ छासठ",
    "सड़सठ सरसठ",
    "अड़सठ अरसठ",
    "उनहत्तर उनत्तर उन्हत्तर उंहत्तर",
    "सत्तर",
    "इकहत्तर इकत्तर इखत्तर",
    "बहत्तर",
    "तिहत्तर",
    "चौहत्तर",
    "पचहत्तर पिचहत्तर पिछत्तर पचत्तर",
    "छिहत्तर छियत्तर छहत्तर",
    "सतहत्तर सतत्तर",
    "अठहत्तर अठत्तर",
    "उनासी उन्यासी उनयासी",
    "अस्सी",
    "इक्यासी इकासी",
    "बयासी बियासी",
    "तिरासी तेरासी तिरयासी",
    "चौरासी",
    "पचासी पिचासी",
    "छियासी छयासी",
    "सत्तासी",
    "अट्ठासी",
    "नवासी नौवासी",
    "नब्बे नब्बै नव्वे",
    "इक्यानवे इकानवे",
    "बानवे बयानवे",
    "तिरानवे तेरानवे",
    "चौरानवे",
    "पंचानवे पचानवे पिचानवे",
    "छियानवे छयानवे छानवे",
    "सत्तानवे",
    "अट्ठानवे",
    "निन्यानवे निन्नानवे",
];

/// Ordinals that are no cardinal with an ending: stems that take ा, े and ी.
pub(super) const ORDINAL_STEMS: &[(&str, i64)] = &[
    ("पहल", 1),
    ("पहिल", 1),
    ("दूसर", 2),
    ("तीसर", 3),
    ("चौथ", 4),
    ("छठ", 6),
    ("छट्ठ", 6),
    ("छठव", 6),
];

/// So many times as much: stems that take ा, े and ी.
pub(super) const MULTIPLE_STEMS: &[(&str, i64)] = &[
    ("दोगुन", 2),
    ("दुगुन", 2),
    ("दुगन", 2),
    ("दोगन", 2),
    ("तिगुन", 3),
    ("तीगुन", 3),
    ("तिगन", 3),
    ("चौगुन", 4),
    ("चौगन", 4),
    ("पंचगुन", 5),
    ("पांचगुन", 5),
    ("छहगुन", 6),
    ("सातगुन", 7),
    ("आठगुन", 8),
    ("दसगुन", 10),
    ("सौगुन", 100),
];

/// Endings of the other ordinals; the nasal is often left out.
pub(super) const ORDINAL_ENDINGS: &[&str] = &["वां", "वीं", "वें", "वा", "वी", "वे"];

/// Words that are scales of ten.
pub(super) const SCALES: &[(&str, i64)] = &[
    ("हजार", 1_000),
    ("सहस्र", 1_000),
    ("लाख", 100_000),
    ("करोड़", 10_000_000),
    ("अरब", ARAB),
    ("खरब", 100_000_000_000),
    ("मिलियन", 1_000_000),
    ("मिलयन", 1_000_000),
    ("मिल्यन", 1_000_000),
    ("बिलियन", 1_000_000_000),
    ("बिलयन", 1_000_000_000),
    ("बिल्यन", 1_000_000_000),
    ("ट्रिलियन", 1_000_000_000_000),
    ("ट्रिलयन", 1_000_000_000_000),
    ("दर्जन", 12),
];

/// अरब: also an Arab.
pub(super) const ARAB: i64 = 1_000_000_000;

/// After these अरब is the people, not the number.
pub(super) const ARAB_NAMES: &[&str] = &[
    "देश",
    "देशों",
    "राष्ट्र",
    "राष्ट्रों",
    "लीग",
    "जगत",
    "दुनिया",
    "सागर",
    "अमीरात",
    "नेता",
    "नेताओं",
    "शासक",
    "शासकों",
    "शेख",
    "प्रायद्वीप",
    "मूल",
    "क्रांति",
    "स्प्रिंग",
    "इस्राइली",
    "इजरायली",
    "मुस्लिम",
    "मुसलमान",
];

/// Months, with their spellings.
pub(super) const MONTHS: [&str; 12] = [
    "जनवरी",
    "फरवरी फेब्रुअरी",
    "मार्च",
    "अप्रैल अप्रेल एप्रिल",
    "मई",
    "जून",
    "जुलाई",
    "अगस्त",
    "सितंबर सितम्बर",
    "अक्टूबर अक्तूबर ऑक्टोबर",
    "नवंबर नवम्बर",
    "दिसंबर दिसम्बर",
];

/// Quantities of all at once: both, all three; चौबीसों.
pub(super) const ALL: &[(&str, i64)] = &[
    ("दोनों", 2),
    ("दोनो", 2),
    ("तीनों", 3),
    ("तीनो", 3),
    ("चारों", 4),
    ("पांचों", 5),
    ("छहों", 6),
    ("सातों", 7),
    ("आठों", 8),
    ("दसों", 10),
];

/// A key that forgives what writers of number words vary: the length of a vowel, doubling, nasals,
/// य after a full or half letter, एक or इक, and व or ब in नवे. `None` where too little of the word
/// would be left to tell it from others.
pub(super) fn loose(key: &str) -> Option<String> {
    let mut out = String::with_capacity(key.len());
    for c in key.chars().filter(|c| *c != ANUSVARA) {
        // ब्यासी and बयासी.
        if c == 'य' && out.ends_with(VIRAMA) {
            out.pop();
        } else if !matches!(c, 'य' | 'न') && out.ends_with(HALF_N) && c != VIRAMA {
            out.truncate(out.len() - HALF_N.len());
        }
        let c = match c {
            'ी' => 'ि',
            'ू' => 'ु',
            'ै' => 'े',
            'ौ' => 'ो',
            'ई' => 'इ',
            c => c,
        };
        // What is doubled is written once: the second letter takes the place of the first.
        let is_doubled = out.ends_with(VIRAMA) && {
            let half = out.chars().rev().nth(1);
            half.is_some_and(|half| is_double(half, c))
        };
        if is_doubled {
            out.pop();
            out.pop();
        }
        out.push(c);
    }
    if let Some(stem) = out.strip_suffix("नवे") {
        out = format!("{stem}नबे");
    }
    // पंद्राह.
    if let Some(stem) = out.strip_suffix("ाह") {
        out = format!("{stem}ह");
    }
    if let Some(rest) = out.strip_prefix("एक") {
        out = format!("इक{rest}");
    }
    let n_letters = out.chars().filter(|c| matches!(c, 'अ'..='ह')).count();
    (n_letters >= MIN_LETTERS).then_some(out)
}

/// With fewer letters a loose key joins number words and other words (बीस, बस).
const MIN_LETTERS: usize = 3;

/// Before another consonant it is what an anusvara is.
const HALF_N: &str = "न्";

const VIRAMA: char = '\u{094D}';
const ANUSVARA: char = '\u{0902}';

fn is_double(a: char, b: char) -> bool {
    a == b || matches!((a, b), ('ट', 'ठ') | ('ठ', 'ट') | ('च', 'छ'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_numbers_share_a_spelling() {
        let mut seen: Vec<(String, usize)> = Vec::new();
        for (n, words) in CARDINALS.iter().enumerate() {
            for word in words.split(' ') {
                let key = crate::text::number::lexicon::hindi_key(word);
                for key in [Some(key.clone()), loose(&key)].into_iter().flatten() {
                    match seen.iter().find(|(k, _)| *k == key) {
                        Some((_, other)) => assert_eq!(*other, n, "{word}"),
                        None => seen.push((key, n)),
                    }
                }
            }
        }
    }
}
