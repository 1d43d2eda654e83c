//! Folds a word into keys: what readers see as one word has one key, different words do not.
//!
//! 1. *Encoding* (T0): what two writers cannot tell apart; see `encoding.rs`.
//! 2. *Orthography* (T1): conventions of spelling; see `orthography.rs`.
//! 3. *Lenient* (T2): one word in nearly every case; see `lenient.rs`.
//!
//! A key leads back to the bytes it came from ([`offsets`]), and two spellings of one word say in
//! which convention they differ ([`conventions`]). Minimal pairs that a fold would join are kept apart by the tables of `minimal_pairs`.
//! Sources: Unicode core specification, chapter 12 (table 12-1); Central Hindi Directorate,
//! spelling rules (IS 16500:2012); counts over real news for the exceptions.
//! Must not know about tokens, spans or what a word means to a glossary.

mod conventions;
mod encoding;
mod lenient;
mod minimal_pairs;
mod offsets;
mod orthography;

use std::borrow::Cow;

pub use conventions::conventions;
pub use encoding::fold_encoding;
pub use lenient::fold_lenient;
pub use offsets::{difference, offsets};
pub use orthography::fold_orthography;

/// How much a key forgives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// T0: the same text, encoded otherwise.
    Encoding,
    /// T1: the same word, spelled by another convention.
    Orthography,
    /// T2: the same word, loosely.
    Lenient,
}

impl Tier {
    /// The name in JSON (`why`).
    pub fn name(self) -> &'static str {
        match self {
            Tier::Encoding => "encoding",
            Tier::Orthography => "orthography",
            Tier::Lenient => "lenient",
        }
    }
}

/// The key of a word at a tier. A key of a word that can be written is its own key at that tier;
/// strings of signs that no word has may fold further.
pub fn fold(word: &str, tier: Tier) -> Cow<'_, str> {
    let encoding = fold_encoding(word);
    if tier == Tier::Encoding {
        return encoding;
    }
    let orthography = again(encoding, fold_orthography);
    if tier == Tier::Orthography {
        return orthography;
    }
    again(orthography, fold_lenient)
}

/// A further fold; what is borrowed and stays as it is is still borrowed.
fn again<'a>(key: Cow<'a, str>, fold: for<'b> fn(&'b str) -> Cow<'b, str>) -> Cow<'a, str> {
    match key {
        Cow::Borrowed(key) => fold(key),
        Cow::Owned(key) => match fold(&key) {
            Cow::Borrowed(_) => Cow::Owned(key),
            Cow::Owned(folded) => Cow::Owned(folded),
        },
    }
}

pub(super) const VIRAMA: char = '\u{094D}';
pub(super) const NUKTA: char = '\u{093C}';
pub(super) const ANUSVARA: char = '\u{0902}';
pub(super) const CHANDRABINDU: char = '\u{0901}';
pub(super) const VISARGA: char = '\u{0903}';

/// Characters that leave no mark of their own on Hindi text: joiners, zero-width spaces, soft
/// hyphen, direction marks, variation selectors.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}'
        | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}')
}

/// A Devanagari mark that stands on a letter: vowel sign, nasal, visarga, nukta or virama.
pub fn is_sign(c: char) -> bool {
    matches!(c, '\u{0900}'..='\u{0903}' | '\u{093A}'..='\u{093C}' | '\u{093E}'..='\u{094F}' | '\u{0951}'..='\u{0957}' | '\u{0962}'..='\u{0963}')
}

/// A Devanagari consonant letter.
pub fn is_consonant_letter(c: char) -> bool {
    is_consonant(c)
}

pub(super) fn is_consonant(c: char) -> bool {
    matches!(c, '\u{0915}'..='\u{0939}' | '\u{0958}'..='\u{095F}' | '\u{0978}'..='\u{097F}')
}

/// Whether `b` is the stop `a` with aspiration (द, ध): they stand side by side in the code chart.
pub(super) fn is_aspirated(a: char, b: char) -> bool {
    let is_plain_stop = matches!(a, 'क' | 'ग' | 'च' | 'ज' | 'ट' | 'ड' | 'त' | 'द' | 'प' | 'ब');
    is_plain_stop && a as u32 + 1 == b as u32
}

pub(super) fn is_independent_vowel(c: char) -> bool {
    matches!(c, '\u{0904}'..='\u{0914}' | '\u{0960}' | '\u{0961}' | '\u{0972}'..='\u{0977}')
}

pub(super) fn is_vowel_sign(c: char) -> bool {
    matches!(
        c,
        '\u{093E}'..='\u{094C}' | '\u{093A}' | '\u{093B}' | '\u{0962}' | '\u{0963}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The tightest tier at which two words have one key.
    fn tier(a: &str, b: &str) -> Option<Tier> {
        [Tier::Encoding, Tier::Orthography, Tier::Lenient]
            .into_iter()
            .find(|t| fold(a, *t) == fold(b, *t))
    }

    #[test]
    fn one_word_has_one_key() {
        let cases: &[(&str, &str, Tier)] = &[
            ("पढ़ाई", "पढ\u{093C}ाई", Tier::Encoding),
            ("ऑनलाइन", "आॅनलाइन", Tier::Encoding),
            ("लोक", "लाेक", Tier::Encoding),
            ("महत्\u{200D}व", "महत्व", Tier::Encoding),
            ("संस्था", "सं\u{200B}स्था", Tier::Encoding),
            ("हुर्इ", "हुई", Tier::Encoding),
            ("ज़्यादाातर", "ज़्यादातर", Tier::Encoding),
            ("फै़सला", "फ़ैसला", Tier::Encoding),
            ("और", "अौर", Tier::Encoding),
            ("संा", "सां", Tier::Encoding),
            ("हिन्दी", "हिंदी", Tier::Orthography),
            ("मुम्बई", "मुंबई", Tier::Orthography),
            ("एजेन्सी", "एजेंसी", Tier::Orthography),
            ("वहाँ", "वहां", Tier::Orthography),
            ("गयी", "गई", Tier::Orthography),
            ("लिये", "लिए", Tier::Orthography),
            ("जायेगा", "जाएगा", Tier::Orthography),
            ("ज़रूरी", "जरूरी", Tier::Orthography),
            ("२५", "25", Tier::Orthography),
            ("दु:ख", "दुःख", Tier::Orthography),
            ("पुन:", "पुनः", Tier::Orthography),
            ("Delhi", "delhi", Tier::Orthography),
            ("गाडी", "गाड़ी", Tier::Lenient),
            ("कर्त्तव्य", "कर्तव्य", Tier::Lenient),
            ("अर्द्ध", "अर्ध", Tier::Lenient),
            ("महत्त्व", "महत्व", Tier::Lenient),
            ("उज्ज्वल", "उज्वल", Tier::Lenient),
            ("श्रृंखला", "शृंखला", Tier::Lenient),
            ("दुःख", "दुख", Tier::Lenient),
            ("अर्थात्", "अर्थात", Tier::Lenient),
            ("टॉवर", "टावर", Tier::Lenient),
            ("इन्कार", "इंकार", Tier::Lenient),
        ];
        for (a, b, expected) in cases {
            assert_eq!(tier(a, b), Some(*expected), "{a} {b}");
        }
    }

    #[test]
    fn different_words_have_different_keys() {
        for (a, b) in [
            ("दिन", "दीन"),
            ("और", "ओर"),
            ("में", "मैं"),
            ("सरकार", "सरकारी"),
            ("मंत्री", "मित्र"),
            ("राज", "राज़"),
            ("खुदाई", "ख़ुदाई"),
            ("बेगम", "बेग़म"),
            ("सजा", "सज़ा"),
            ("तेज", "तेज़"),
            ("हंस", "हँस"),
            ("पेड", "पेड़"),
            ("हॉल", "हाल"),
            ("काफी", "कॉफी"),
            ("सत्ता", "सता"),
            ("गदा", "गद्दा"),
            ("समान", "सम्मान"),
            ("जन्म", "जंम"),
            ("निम्न", "निंन"),
            ("राय", "राए"),
            ("है", "हैं"),
            ("सांस", "सास"),
            ("अन्य", "अंय"),
            ("भायी", "भाई"),
            ("कर", "कार"),
            ("स्तर", "सत्र"),
            ("क्रम", "कर्म"),
        ] {
            assert_eq!(tier(a, b), None, "{a} {b}");
        }
    }

    #[test]
    fn the_tables_are_at_their_tier() {
        for (tier, table) in minimal_pairs::TABLES {
            for word in *table {
                let tighter = match tier {
                    Tier::Lenient => Tier::Orthography,
                    _ => Tier::Encoding,
                };
                assert_eq!(&fold(word, tighter), word);
                assert_eq!(fold(word, *tier), fold(&fold(word, *tier), *tier));
            }
        }
    }

    proptest! {
        #[test]
        fn keys_are_idempotent(word in "(([\\u{915}-\\u{939}]\\u{93C}?[\\u{93E}-\\u{94D}]?|[\\u{905}-\\u{914}])[\\u{901}\\u{902}]?\\u{200D}?){0,6}") {
            for tier in [Tier::Encoding, Tier::Orthography, Tier::Lenient] {
                let once = fold(&word, tier);
                prop_assert_eq!(&fold(&once, tier), &once);
            }
        }

        #[test]
        fn no_input_panics(word in "\\PC{0,20}") {
            fold(&word, Tier::Lenient);
        }
    }
}
