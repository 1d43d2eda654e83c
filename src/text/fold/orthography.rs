//! T1: one word, written by another convention of spelling, has one key.
//!
//! 1. A nasal is written as anusvara: a half nasal before a stop of its class, a chandrabindu.
//! 2. ये and यी after a vowel are ए and ई where य is only a glide.
//! 3. The optional nukta of loans (क़ ख़ ग़ ज़ फ़) goes out; that of ड़ and ढ़ stays.
//! 4. Digits are ASCII, letters lower case; a colon for visarga, quotes, dashes and end marks have
//!    one form each.
//!
//! Words that only such a sign tells from another are kept by the tables of `minimal_pairs`.
//! Source: Central Hindi Directorate, spelling rules (IS 16500:2012).

use std::borrow::Cow;

use super::minimal_pairs::{KEEP_CHANDRABINDU, KEEP_GLIDE, KEEP_NUKTA, is_kept};
use super::{
    ANUSVARA, CHANDRABINDU, NUKTA, VIRAMA, VISARGA, is_consonant, is_independent_vowel,
    is_vowel_sign,
};

/// T1 of a text that is at T0.
pub fn fold_orthography(encoding: &str) -> Cow<'_, str> {
    if is_clean(encoding) {
        return Cow::Borrowed(encoding);
    }
    if encoding.is_ascii() {
        return Cow::Owned(match encoding {
            "|" => ".".to_owned(),
            _ => encoding.to_ascii_lowercase(),
        });
    }
    Cow::Owned(folded(encoding))
}

/// Whether nothing in the word can need folding; `false` where in doubt.
fn is_clean(word: &str) -> bool {
    let mut before = '\0';
    for c in word.chars() {
        let is_clean = match c {
            '|' | 'A'..='Z' | ':' => false,
            '\0'..='\u{7F}' => true,
            NUKTA => matches!(before, 'ड' | 'ढ'),
            VIRAMA => !matches!(before, 'ङ' | 'ञ' | 'ण' | 'न' | 'म'),
            'े' | 'ी' => before != 'य',
            CHANDRABINDU | '०'..='९' | '।' | '\u{0970}' => false,
            '\u{0900}'..='\u{097F}' => true,
            _ => false,
        };
        if !is_clean {
            return false;
        }
        before = c;
    }
    true
}

fn folded(encoding: &str) -> String {
    if let Some(mark) = folded_mark(encoding) {
        return mark.to_owned();
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

/// A mark that stands alone as a token: end marks, quotes and dashes have one form each.
fn folded_mark(mark: &str) -> Option<&'static str> {
    Some(match mark {
        "।" => ".",
        "“" | "”" | "„" | "«" | "»" => "\"",
        "‘" | "’" | "‚" => "'",
        "–" | "—" | "−" | "‐" | "‑" | "―" => "-",
        "…" => "...",
        ":" => ":",
        _ => return None,
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn clean_words_are_borrowed() {
        for word in ["सरकार", "लड़का", "दुःख", "nato", "क्रम", "यहां", "25"]
        {
            assert!(matches!(fold_orthography(word), Cow::Borrowed(_)), "{word}");
        }
    }

    #[test]
    fn marks_have_one_form() {
        for (mark, form) in [
            ("।", "."),
            ("|", "."),
            ("“", "\""),
            ("’", "'"),
            ("—", "-"),
            ("॥", "॥"),
        ] {
            assert_eq!(fold_orthography(mark), form);
        }
    }

    proptest! {
        #[test]
        fn the_short_way_is_right(word in "[\\u{900}-\\u{97F}’a.]{0,8}") {
            let word = super::super::fold_encoding(&word);
            prop_assert_eq!(fold_orthography(&word).into_owned(), folded(&word));
        }
    }
}
