//! Latin letters made plain: small, without accents, with what other alphabets add spelled out.

use unicode_normalization::UnicodeNormalization;

/// Marks inside a word that are not heard.
pub(super) fn joins(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʻ' | '`') || is_accent(c)
}

fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

/// For each letter where its rows begin in a table that is ordered by letter, and the end.
pub(super) type Starts = [usize; 27];

/// Gives letters without rows the place of the next.
pub(super) const fn filled(mut ends: Starts) -> Starts {
    let mut letter = 1;
    while letter < ends.len() {
        if ends[letter] < ends[letter - 1] {
            ends[letter] = ends[letter - 1];
        }
        letter += 1;
    }
    ends
}

/// The rows of a letter; none for a digit.
pub(super) fn of_letter<'a, T>(table: &'a [T], starts: &Starts, letter: u8) -> &'a [T] {
    match letter {
        b'a'..=b'z' => {
            let at = usize::from(letter - b'a');
            table.get(starts[at]..starts[at + 1]).unwrap_or_default()
        }
        _ => &[],
    }
}

/// The phones of a letter that stands alone: it is called by its name (G-20, vitamin A).
pub(super) fn name(letters: &[u8]) -> Option<&'static str> {
    let [letter @ b'a'..=b'z'] = letters else {
        return None;
    };
    NAMES.get(usize::from(letter - b'a')).copied()
}

#[rustfmt::skip]
const NAMES: [&str; 26] = [
    "e", "bI", "sI", "dI", "I", "ef", "jI", "ec", "AI", "je", "ke", "el", "em", "en", "o", "pI", "kyU",
    "Ar", "es", "tI", "yU", "vI", "dablyU", "eks", "vAI", "zed",
];

/// The letters a–z and digits of a word.
pub(super) fn letters(word: &str) -> Vec<u8> {
    if word.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return word.to_ascii_lowercase().into_bytes();
    }
    let mut out = Vec::with_capacity(word.len());
    for c in word.nfd().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => out.push(c as u8),
            'ß' => out.extend(b"ss"),
            'æ' => out.extend(b"ae"),
            'œ' => out.extend(b"oe"),
            'ø' => out.push(b'o'),
            'ł' => out.push(b'l'),
            'đ' | 'ð' => out.push(b'd'),
            'ı' => out.push(b'i'),
            'þ' => out.extend(b"th"),
            'ə' => out.push(b'a'),
            'ŋ' => out.extend(b"ng"),
            _ => {}
        }
    }
    out
}
