//! Which character shows which glyph in Kruti Dev 010, glyph kind by glyph kind.
//!
//! The font follows the Remington typewriter: a key is a piece of a letter, not a letter. Most
//! consonants are drawn as a half letter, which the upright bar `k` makes whole; the same bar is the
//! vowel sign ा on a letter that is whole already. The upper half holds conjuncts and combined signs
//! for which the keyboard had no room. Characters that show nothing known stay as they are.

/// What a character of the font shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Glyph {
    /// A whole consonant or conjunct.
    Letter(&'static str),
    /// A whole consonant with its vowel sign in one glyph (रु).
    Signed(&'static str, &'static str),
    /// A consonant or conjunct without its bar.
    Half(&'static str),
    /// An independent vowel.
    Vowel(&'static str),
    /// The bar: it makes a half letter whole, else it is ा.
    Bar,
    /// A vowel sign or nasal mark behind, over or under its letter.
    Sign(&'static str),
    /// The sign ि, typed before its letters, and what is drawn with it.
    ShortI {
        /// र् over the letter.
        reph: bool,
        /// ं over the letter.
        nasal: bool,
    },
    /// र् over the letters, typed behind them, and the sign drawn with it.
    Reph(&'static str),
    /// A consonant hung under or behind the letter before it (्र, ्य).
    Below(&'static str),
    /// The dot that makes क of क़.
    Nukta,
    /// The stroke that takes a letter's vowel.
    Virama,
    /// The sign of the visarga, which is the colon as well.
    Colon,
    /// Punctuation and digits.
    Text(&'static str),
}

use Glyph::{
    Bar, Below, Colon, Half, Letter, Nukta, Reph, ShortI, Sign, Signed, Text, Virama, Vowel,
};

/// What a character shows; `None` where it is none of the font's, or shows itself.
pub(super) fn glyph(c: char) -> Option<Glyph> {
    let c = cp1252(c);
    vowel(c)
        .or_else(|| half(c))
        .or_else(|| whole(c))
        .or_else(|| conjunct(c))
        .or_else(|| sign(c))
        .or_else(|| punctuation(c))
}

/// C1 controls are bytes of Windows-1252 that were read as Latin-1.
fn cp1252(c: char) -> char {
    const C1: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
        '\u{8F}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}',
        'ž', 'Ÿ',
    ];
    match c {
        '\u{80}'..='\u{9F}' => C1[c as usize - 0x80],
        _ => c,
    }
}

fn vowel(c: char) -> Option<Glyph> {
    Some(Vowel(match c {
        'v' => "अ",
        'b' => "इ",
        'Ã' => "ई",
        'm' => "उ",
        'Å' => "ऊ",
        '_' => "ऋ",
        ',' => "ए",
        _ => return None,
    }))
}

/// Letters that end in a bar, drawn without it.
fn half(c: char) -> Option<Glyph> {
    Some(Half(match c {
        'D' => "क",
        '[' => "ख",
        'X' => "ग",
        '?' => "घ",
        'P' => "च",
        'T' => "ज",
        '÷' | 'Ö' => "झ",
        '.' => "ण",
        'R' => "त",
        'F' => "थ",
        '/' | 'è' | 'Ë' => "ध",
        'U' => "न",
        'I' => "प",
        '¶' => "फ",
        'C' => "ब",
        'H' => "भ",
        'E' => "म",
        '¸' => "य",
        'Y' => "ल",
        'O' => "व",
        '\'' | 'Ü' => "श",
        '"' => "ष",
        'L' => "स",
        'º' => "ह",
        '{' => "क्ष",
        '«' => "त्र",
        'Ù' | 'Ÿ' => "त्त",
        '™' => "न्न",
        _ => return None,
    }))
}

fn whole(c: char) -> Option<Glyph> {
    Some(Letter(match c {
        'd' => "क",
        'x' => "ग",
        'Ä' => "घ",
        '³' => "ङ",
        'p' => "च",
        'N' => "छ",
        't' => "ज",
        '>' => "झ",
        '¥' => "ञ",
        'V' => "ट",
        'B' => "ठ",
        'M' => "ड",
        '<' => "ढ",
        'r' => "त",
        'n' => "द",
        'u' => "न",
        'i' => "प",
        'Q' => "फ",
        'c' => "ब",
        'Ò' => "भ",
        'e' => "म",
        ';' => "य",
        'j' => "र",
        'y' => "ल",
        'G' => "ळ",
        'o' => "व",
        'l' => "स",
        'g' => "ह",
        _ => return None,
    }))
}

/// Conjuncts that have a glyph of their own.
fn conjunct(c: char) -> Option<Glyph> {
    let signed = |letter, sign| Some(Signed(letter, sign));
    Some(Letter(match c {
        'ô' => "क्क",
        'ä' => "क्त",
        'Ø' => "क्र",
        'K' => "ज्ञ",
        'Í' | 'ê' => "ट्ट",
        'Î' | 'ë' => "ट्ठ",
        'Ï' | 'ì' => "ड्ड",
        'Ô' | 'ï' => "ड्ढ",
        '=' => "त्र",
        'Ì' | 'í' => "द्द",
        ')' => "द्ध",
        '|' => "द्य",
        'æ' => "द्र",
        '}' => "द्व",
        'é' => "न्न",
        'Á' | 'ç' => "प्र",
        'Ý' => "फ्र",
        'J' => "श्र",
        'à' => "ह्न",
        'ã' => "ह्म",
        'á' => "ह्य",
        '#' => return signed("र", "ु"),
        ':' => return signed("र", "ू"),
        '–' => return signed("द", "ृ"),
        '—' | 'Ñ' => return signed("क", "ृ"),
        'â' => return signed("ह", "ृ"),
        _ => return None,
    }))
}

fn sign(c: char) -> Option<Glyph> {
    Some(match c {
        'k' => Bar,
        'f' => ShortI {
            reph: false,
            nasal: false,
        },
        'Æ' => ShortI {
            reph: true,
            nasal: false,
        },
        'Ç' | '¯' => ShortI {
            reph: false,
            nasal: true,
        },
        'É' => ShortI {
            reph: true,
            nasal: true,
        },
        'Z' => Reph(""),
        '±' => Reph("ं"),
        'Ê' => Reph("ी"),
        'z' | 'ª' => Below("र"),
        'Ó' | 'î' => Below("य"),
        '+' => Nukta,
        '~' => Virama,
        '%' => Colon,
        'h' => Sign("ी"),
        'È' => Sign("ीं"),
        'q' => Sign("ु"),
        'w' => Sign("ू"),
        '`' => Sign("ृ"),
        's' => Sign("े"),
        'S' => Sign("ै"),
        '¨' => Sign("ो"),
        'W' => Sign("ॅ"),
        '‚' => Sign("ॉ"),
        'a' => Sign("ं"),
        '¡' => Sign("ँ"),
        _ => return None,
    })
}

fn punctuation(c: char) -> Option<Glyph> {
    Some(Text(match c {
        'A' => "।",
        ']' => ",",
        '-' => ".",
        '&' => "-",
        '(' => ";",
        '@' => "/",
        '\\' => "?",
        '$' => "+",
        '^' => "‘",
        '*' => "’",
        'Þ' => "“",
        'ß' => "”",
        '‘' | '’' => "\"",
        '“' | '”' => "'",
        '¼' => "(",
        '½' => ")",
        '¿' => "{",
        'À' => "}",
        '¾' => "=",
        'µ' | 'μ' => "—",
        '•' | '·' | '∙' => "ऽ",
        'ñ' | 'Œ' => "॰",
        'å' => "०",
        'ƒ' => "१",
        '„' => "२",
        '…' => "३",
        '†' => "४",
        '‡' => "५",
        'ˆ' => "६",
        '‰' => "७",
        'Š' => "८",
        '‹' => "९",
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_printable_key_but_digits_and_the_exclamation_mark_shows_something_else() {
        for c in '!'..='~' {
            let stays = c.is_ascii_digit() || c == '!';
            assert_eq!(glyph(c).is_none(), stays, "{c}");
        }
    }

    #[test]
    fn bytes_read_as_latin_1_show_the_same() {
        assert_eq!(glyph('\u{82}'), glyph('‚'));
        assert_eq!(glyph('\u{99}'), Some(Half("न्न")));
        assert_eq!(glyph('\u{9F}'), glyph('Ÿ'));
    }

    #[test]
    fn what_is_no_glyph_of_the_font_stays() {
        for c in [
            'क', '\u{81}', '\u{90}', '€', ' ', '\t', '!', '7', 'Ж', '\u{A0}',
        ] {
            assert_eq!(glyph(c), None, "{c:?}");
        }
    }
}
