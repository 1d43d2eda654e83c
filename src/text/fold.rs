//! Folds a word into keys: what readers see as one word has one key, different words do not.
//!
//! 1. *Encoding* (T0): canonical decomposition, invisible characters out, look-alike sequences
//!    (अ+ा = आ, ा+े = ो), order of signs, doubled signs: what two writers cannot tell apart.
//! 2. *Orthography* (T1): half nasal = anusvara = chandrabindu, ये/यी = ए/ई after a vowel, the
//!    optional nukta of क ख ग ज फ, digits, letter case: conventions of spelling.
//! 3. *Lenient* (T2): ड़/ड, visarga, doubling after र्, श्र/शृ, final halant, ऑ/आ in longer words:
//!    one word in nearly every case, so a reason to look closer.
//!
//! Minimal pairs that a fold would join are kept apart by the tables of `minimal_pairs`.
//! Sources: Unicode core specification, chapter 12 (table 12-1); Central Hindi Directorate,
//! spelling rules (IS 16500:2012); counts over real news for the exceptions.
//! Must not know about tokens, spans or what a word means to a glossary.

use unicode_normalization::UnicodeNormalization;

use super::minimal_pairs::{KEEP_CHANDRABINDU, KEEP_FLAP, KEEP_GLIDE, KEEP_NUKTA};

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

/// The key of a word at a tier. Idempotent at every tier.
pub fn fold(word: &str, tier: Tier) -> String {
    let encoding = fold_encoding(word);
    match tier {
        Tier::Encoding => encoding,
        Tier::Orthography => fold_orthography(&encoding),
        Tier::Lenient => fold_lenient(&fold_orthography(&encoding)),
    }
}

pub(super) const VIRAMA: char = '\u{094D}';
pub(super) const NUKTA: char = '\u{093C}';
pub(super) const ANUSVARA: char = '\u{0902}';
const CHANDRABINDU: char = '\u{0901}';
const VISARGA: char = '\u{0903}';

/// T0 of any text.
pub fn fold_encoding(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let mut chars: Vec<char> = Vec::with_capacity(word.len() / 3 + 4);
    chars.extend(word.chars().filter(|c| !is_invisible(*c)).nfd());
    let mut out = String::with_capacity(word.len());
    let mut i = 0;
    while i < chars.len() {
        // Signs at the very start have no letter to stand on.
        let first = if is_sign(chars[i]) { i } else { i + 1 };
        let end = first + chars[first..].iter().take_while(|c| is_sign(**c)).count();
        let mut signs = chars[first..end].to_vec();
        order_signs(&mut signs);
        if first == i {
            out.extend(signs);
        } else {
            push_syllable_part(&mut out, chars[i], &signs);
        }
        i = end;
    }
    out
}

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

fn is_independent_vowel(c: char) -> bool {
    matches!(c, '\u{0904}'..='\u{0914}' | '\u{0960}' | '\u{0961}' | '\u{0972}'..='\u{0977}')
}

fn is_vowel_sign(c: char) -> bool {
    matches!(
        c,
        '\u{093E}'..='\u{094C}' | '\u{093A}' | '\u{093B}' | '\u{0962}' | '\u{0963}'
    )
}

/// Nukta, then vowel signs and virama, then nasal and visarga; equal ones once; the halves of a
/// two-part vowel sign joined.
fn order_signs(signs: &mut Vec<char>) {
    let class = |c: &char| match *c {
        NUKTA => 0,
        '\u{0900}'..='\u{0903}' => 2,
        '\u{0951}'..='\u{0954}' => 3,
        _ => 1,
    };
    signs.sort_by_key(class);
    signs.dedup();
    let mut i = 0;
    while i + 1 < signs.len() {
        match joined_sign(signs[i], signs[i + 1]) {
            Some(one) => {
                signs[i] = one;
                signs.remove(i + 1);
            }
            None => i += 1,
        }
    }
}

fn joined_sign(a: char, b: char) -> Option<char> {
    Some(match (a, b) {
        ('ा', 'े') | ('े', 'ा') => 'ो',
        ('ा', 'ै') | ('ै', 'ा') => 'ौ',
        ('ा', 'ॅ') | ('ॅ', 'ा') => 'ॉ',
        ('ो', 'े') => 'ौ',
        ('े', 'ै') => 'ै',
        ('ु', 'ू') => 'ू',
        (CHANDRABINDU, ANUSVARA) | (ANUSVARA, CHANDRABINDU) => CHANDRABINDU,
        _ => return None,
    })
}

fn push_syllable_part(out: &mut String, base: char, signs: &[char]) {
    let mut base = base;
    let mut rest = signs;
    while let Some((&first, after)) = rest.split_first() {
        match joined_vowel(base, first) {
            Some(one) => {
                base = one;
                rest = after;
            }
            None => break,
        }
    }
    // A reph on इ is how ई comes out of converted legacy text: हुर्इ for हुई.
    let reph = ["र\u{094D}", "र\u{093C}\u{094D}"]
        .into_iter()
        .find(|reph| out.ends_with(reph));
    if let (Some(reph), 'इ', true) = (reph, base, rest.is_empty()) {
        out.truncate(out.len() - reph.len());
        base = 'ई';
    }
    out.push(base);
    out.extend(rest);
}

fn joined_vowel(base: char, sign: char) -> Option<char> {
    Some(match (base, sign) {
        ('अ', 'ा') => 'आ',
        ('अ', 'ॉ') | ('आ', 'ॅ') => 'ऑ',
        ('अ', 'ो') | ('आ', 'े') => 'ओ',
        ('अ', 'ौ') | ('आ', 'ै') | ('ओ', 'े') => 'औ',
        ('अ', 'ॅ') => 'ॲ',
        ('ए', 'े') => 'ऐ',
        ('ए', 'ॅ') => 'ऍ',
        ('उ', 'ु') => 'ऊ',
        _ => return None,
    })
}

/// T1 of a text that is at T0.
pub fn fold_orthography(encoding: &str) -> String {
    if encoding.is_ascii() {
        return encoding.to_ascii_lowercase();
    }
    let chars = without_optional_nukta(encoding);
    let keep_chandrabindu = is_kept(KEEP_CHANDRABINDU, encoding);
    let mut out = String::with_capacity(encoding.len());
    let mut i = 0;
    while i < chars.len() {
        let c = chars[i];
        let next = chars.get(i + 1).copied();
        match c {
            CHANDRABINDU if !keep_chandrabindu => push_nasal(&mut out),
            'ङ' | 'ञ' | 'ण' | 'न' | 'म'
                if next == Some(VIRAMA) && is_half_nasal(c, chars.get(i + 2)) =>
            {
                push_nasal(&mut out);
                i += 1;
            }
            'य' if matches!(next, Some('े' | 'ी')) && is_glide(&chars, i) => {
                out.push(if next == Some('े') { 'ए' } else { 'ई' });
                i += 1;
            }
            '०'..='९' => out.extend(char::from_digit(c as u32 - '०' as u32, 10)),
            // Only a colon that stands for visarga is part of a word (अत:).
            ':' => out.push(VISARGA),
            '\u{0970}' => out.push('.'),
            '’' | '‘' => out.push('\''),
            '‐' | '‑' => out.push('-'),
            _ => out.extend(c.to_lowercase()),
        }
        i += 1;
    }
    out
}

fn without_optional_nukta(encoding: &str) -> Vec<char> {
    let keep = is_kept(KEEP_NUKTA, encoding);
    let mut chars: Vec<char> = Vec::with_capacity(encoding.len() / 3 + 1);
    for c in encoding.chars() {
        if c != NUKTA || keep || matches!(chars.last(), Some('ड' | 'ढ')) {
            chars.push(c);
        }
    }
    chars
}

/// One nasal, however often it is written (पाँन्च).
fn push_nasal(out: &mut String) {
    if !out.ends_with(ANUSVARA) {
        out.push(ANUSVARA);
    }
}

/// A nasal letter with virama that is written as anusvara: before a stop of its own class, and न्
/// also before the sibilants and ज ट ड of loans (एजेन्सी, फ्रान्स, इन्डिया).
fn is_half_nasal(nasal: char, after: Option<&char>) -> bool {
    let Some(&after) = after else { return false };
    match nasal {
        'ङ' => matches!(after, 'क'..='घ'),
        'ञ' => matches!(after, 'च'..='झ'),
        'ण' => matches!(after, 'ट'..='ढ'),
        'न' => matches!(after, 'त'..='ध' | 'स' | 'श' | 'ज' | 'ट' | 'ड'),
        'म' => matches!(after, 'प'..='भ'),
        _ => false,
    }
}

/// य before े or ी that is only a glide: after a vowel sign or vowel anywhere (जायेगा, हुयी), and
/// after an inherent vowel at the word's end (गयी, नये), never after a virama (मूल्ये).
fn is_glide(chars: &[char], i: usize) -> bool {
    if KEEP_GLIDE
        .iter()
        .any(|word| word.chars().eq(chars.iter().copied()))
    {
        return false;
    }
    let Some(&before) = i.checked_sub(1).and_then(|b| chars.get(b)) else {
        return false;
    };
    if is_vowel_sign(before) || is_independent_vowel(before) {
        return true;
    }
    let tail = &chars[i + 2..];
    let at_end = tail.iter().all(|c| matches!(*c, ANUSVARA | CHANDRABINDU));
    at_end && (is_consonant(before) || before == NUKTA)
}

/// T2 of a text that is at T1.
pub fn fold_lenient(orthography: &str) -> String {
    if orthography.is_ascii() {
        return orthography.to_owned();
    }
    let mut chars: Vec<char> = orthography.chars().collect();
    if !is_kept(KEEP_FLAP, orthography) {
        for i in 1..chars.len() {
            if chars[i] == NUKTA && matches!(chars[i - 1], 'ड' | 'ढ') {
                chars[i] = '\0';
            }
        }
    }
    chars.retain(|c| !matches!(*c, '\0' | VISARGA));
    simplify_clusters(&mut chars);
    if chars.len() > 2 && chars.last() == Some(&VIRAMA) {
        chars.pop();
    }
    if chars.iter().filter(|c| is_consonant(**c)).count() >= CANDRA_MIN_CONSONANTS {
        for c in &mut chars {
            match *c {
                'ॉ' => *c = 'ा',
                'ऑ' => *c = 'आ',
                _ => {}
            }
        }
    }
    chars.into_iter().collect()
}

/// Below three consonants ऑ/आ tells words apart (कॉल/काल, हॉल/हाल, कॉफी/काफी); from three on it
/// is one loan in two spellings (टॉवर/टावर, डॉक्टर/डाक्टर).
const CANDRA_MIN_CONSONANTS: usize = 3;

/// Doubling after र् (कर्त्तव्य, अर्द्ध), doubling before a third consonant (महत्त्व, उज्ज्वल),
/// श्रृ for शृ, and न् before any stop (इन्कार, कान्फ्रेंस).
fn simplify_clusters(chars: &mut Vec<char>) {
    let mut i = 0;
    while i + 2 < chars.len() {
        let is_cluster = is_consonant(chars[i]) && chars[i + 1] == VIRAMA;
        if !is_cluster {
            i += 1;
            continue;
        }
        let (a, b) = (chars[i], chars[i + 2]);
        let after_reph = i >= 2 && chars[i - 1] == VIRAMA && chars[i - 2] == 'र';
        let before_third = chars.get(i + 3) == Some(&VIRAMA);
        if is_doubled(a, b) && (after_reph || before_third) {
            chars.drain(i..i + 2);
        } else if a == 'श' && b == 'र' && chars.get(i + 3) == Some(&'ृ') {
            chars.drain(i + 1..i + 3);
        } else if a == 'न' && matches!(b, 'क'..='घ' | 'च'..='झ' | 'प'..='भ') {
            chars[i] = ANUSVARA;
            chars.remove(i + 1);
            chars.dedup_by(|b, a| *a == ANUSVARA && *b == ANUSVARA);
        } else {
            i += 1;
        }
    }
}

/// A letter doubled: the same twice, or a stop before its own aspirate (द्ध).
fn is_doubled(a: char, b: char) -> bool {
    a == b
        || matches!(
            (a, b),
            ('क', 'ख')
                | ('ग', 'घ')
                | ('च', 'छ')
                | ('ज', 'झ')
                | ('ट', 'ठ')
                | ('ड', 'ढ')
                | ('त', 'थ')
                | ('द', 'ध')
                | ('प', 'फ')
                | ('ब', 'भ')
        )
}

fn is_kept(table: &[&str], word: &str) -> bool {
    table.contains(&word)
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
        for word in KEEP_NUKTA
            .iter()
            .chain(KEEP_CHANDRABINDU)
            .chain(KEEP_FLAP)
            .chain(KEEP_GLIDE)
        {
            assert_eq!(&fold_encoding(word), word);
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
