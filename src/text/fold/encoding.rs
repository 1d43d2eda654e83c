//! T0: what two writers cannot tell apart on the screen has one encoding.
//!
//! 1. Invisible characters go out, and letters are decomposed canonically (क़ = क + nukta).
//! 2. The signs on a letter are put in order, doubled ones written once, halves joined
//!    (ा + े = ो), and so are a vowel and the sign that makes another vowel of it (अ + ा = आ).
//!
//! Most words are clean already and are returned as they are, after one look at each character.
//! Source: Unicode core specification, chapter 12, table 12-1.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::{ANUSVARA, CHANDRABINDU, NUKTA, VIRAMA, is_independent_vowel, is_invisible, is_sign};

/// T0 of any text.
pub fn fold_encoding(word: &str) -> Cow<'_, str> {
    if is_clean(word) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(folded(word))
    }
}

/// Whether nothing in the word can need folding; `false` where in doubt.
fn is_clean(word: &str) -> bool {
    if word.is_ascii() {
        return true;
    }
    let mut before = ['\0'; 2];
    for c in word.chars() {
        let is_clean = match c {
            '\0'..='\u{7F}' => true,
            // Base letters have class `None`, signs must come in rising classes.
            '\u{0900}'..='\u{0957}' | '\u{0962}'..='\u{0965}' if is_sign(c) => {
                let last = before[1];
                match sign_class(last) {
                    Some(class) => class < sign_class(c).unwrap_or(0),
                    None => is_base(last) && !(is_independent_vowel(last) && is_vowel_part(c)),
                }
            }
            '\u{0929}' | '\u{0931}' | '\u{0934}' | '\u{0958}'..='\u{095F}' => false,
            'इ' => before != ['र', VIRAMA] && before != [NUKTA, VIRAMA],
            '\u{0904}'..='\u{0939}' | '\u{0960}'..='\u{0961}' | '\u{0964}'..='\u{097F}' => true,
            '‘' | '’' | '“' | '”' | '–' | '—' | '…' => true,
            _ => false,
        };
        if !is_clean {
            return false;
        }
        before = [before[1], c];
    }
    true
}

fn is_base(c: char) -> bool {
    matches!(c, '\u{0904}'..='\u{0939}' | '\u{0960}'..='\u{0961}' | '\u{0972}'..='\u{097F}')
}

/// A sign that may make another vowel of the vowel it stands on.
fn is_vowel_part(c: char) -> bool {
    sign_class(c) == Some(1)
}

fn folded(word: &str) -> String {
    let mut chars: Vec<char> = Vec::with_capacity(word.len() / 3 + 4);
    chars.extend(word.chars().filter(|c| !is_invisible(*c)).nfd());
    let mut out = String::with_capacity(word.len());
    let mut signs = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        // Signs at the very start have no letter to stand on.
        let first = if is_sign(chars[i]) { i } else { i + 1 };
        let end = first + chars[first..].iter().take_while(|c| is_sign(**c)).count();
        signs.clear();
        signs.extend_from_slice(&chars[first..end]);
        order_signs(&mut signs);
        if first == i {
            out.extend(&signs);
        } else {
            push_syllable_part(&mut out, chars[i], &signs);
        }
        i = end;
    }
    out
}

/// The place of a sign on its letter: nukta, vowel sign or virama, nasal or visarga, accent below,
/// accent above (as canonical order has them).
fn sign_class(c: char) -> Option<u8> {
    match c {
        NUKTA => Some(0),
        '\u{0900}'..='\u{0903}' => Some(2),
        '\u{0952}' => Some(3),
        '\u{0951}' | '\u{0953}' | '\u{0954}' => Some(4),
        _ if is_sign(c) => Some(1),
        _ => None,
    }
}

/// Puts signs in order; equal ones once; the halves of a two-part vowel sign joined, and what that
/// makes joined again.
fn order_signs(signs: &mut Vec<char>) {
    signs.sort_by_key(|c| sign_class(*c));
    let mut n_done = 0_usize;
    for at in 0..signs.len() {
        let mut sign = signs[at];
        while let Some(before) = n_done.checked_sub(1).map(|i| signs[i]) {
            if before != sign {
                let Some(one) = joined_sign(before, sign) else {
                    break;
                };
                sign = one;
            }
            n_done -= 1;
        }
        signs[n_done] = sign;
        n_done += 1;
    }
    signs.truncate(n_done);
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn clean_words_are_borrowed() {
        for word in ["सरकार", "हिन्दी", "लड़का", "दुःख", "NATO", "“", "हूँ"]
        {
            assert!(matches!(fold_encoding(word), Cow::Borrowed(_)), "{word}");
        }
        for word in ["अौर", "महत्\u{200D}व", "लाेक", "फै़सला", "हुर्इ", "é", "ंक"]
        {
            assert!(matches!(fold_encoding(word), Cow::Owned(_)), "{word}");
        }
    }

    #[test]
    fn signs_without_end_are_one_and_take_linear_time() {
        assert_eq!(fold_encoding("काेाे"), "को");
        assert_eq!(fold_encoding("कूुू"), "कू");
        fold_encoding(&format!("क{}", "ाि".repeat(1_000_000)));
        assert_eq!(fold_encoding(&format!("क{}", "ाे".repeat(1_000_000))), "को");
    }

    proptest! {
        #[test]
        fn what_is_folded_stays(word in "[\\u{900}-\\u{97F}’a\\u{200D}]{0,8}") {
            let once = folded(&word);
            prop_assert_eq!(folded(&once), once);
        }

        #[test]
        fn the_short_way_is_right(word in "[\\u{900}-\\u{97F}’a\\u{200D}\\u{E9}]{0,8}") {
            prop_assert_eq!(fold_encoding(&word).into_owned(), folded(&word));
        }
    }
}
