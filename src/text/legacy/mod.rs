//! Text set in a font of before Unicode: what it says, and whether a text is such.
//!
//! In Kruti Dev 010 (DevLys 010 has the same layout) Hindi is stored as the Latin characters whose
//! places the font fills with pieces of Devanagari: `Hkkjr` is shown as भारत. Converting it:
//!
//! 1. Each character is the glyph that it shows (`glyphs`). Bytes of Windows-1252 may have been read
//!    as such or as Latin-1.
//! 2. Glyphs are put together to syllables in the order of Unicode (`syllable`).
//! 3. Each word has the encoding that the rest of this crate expects: T0, composed (NFC).
//!
//! What the font does not hide is beyond this: English words and `%` or `+` in their Latin meaning
//! are in a plain text no different from Hindi, and are converted like it. `%` is the visarga and the
//! colon, by the word it ends. Digits stay as they are; so does Devanagari.
//!
//! Sources: the keyboard and the glyphs of the font. Must not know about files or encodings.

mod detect;
mod glyphs;
mod shape;
mod syllable;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::fold::fold_encoding;
use super::lang::is_devanagari;

pub use detect::{Evidence, Fate, Verdict, fate};

use glyphs::{Glyph, glyph};
use syllable::Syllable;

/// A font that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Font {
    /// Kruti Dev 010, and DevLys 010, whose layout is the same.
    KrutiDev,
}

impl fmt::Display for Font {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Font::KrutiDev => "Kruti Dev 010",
        })
    }
}

/// The text in Unicode. White space and what is no glyph of the font stay.
pub fn convert(text: &str) -> String {
    assemble(text).0
}

/// A cell of a column that is set in the font, in Unicode. One that reads as English, or holds
/// Devanagari, stays as it is.
pub fn convert_cell(text: &str) -> Cow<'_, str> {
    match fate(text, Verdict::Legacy) {
        Fate::Converted => Cow::Owned(convert(text)),
        Fate::Unicode | Fate::Left => Cow::Borrowed(text),
    }
}

/// The text in Unicode, and how much of it can be no Hindi.
fn assemble(text: &str) -> (String, usize) {
    let mut out = String::with_capacity(text.len() * 3);
    let mut syllable = Syllable::default();
    let mut word = String::new();
    let mut glyphs = text.nfc().map(|c| (c, glyph(c))).peekable();
    while let Some((c, shown)) = glyphs.next() {
        let next = glyphs.peek().copied();
        match shown.map(|shown| in_place(shown, c, &syllable, &word, next)) {
            Some(Glyph::Text(text)) => {
                end_word(&mut syllable, &mut word, &mut out);
                out.push_str(text);
            }
            Some(shown) => syllable.take(shown, &mut word),
            None => {
                end_word(&mut syllable, &mut word, &mut out);
                // A letter of another alphabet was not typed in this font.
                syllable.faults += usize::from(c.is_alphabetic() && !is_devanagari(c));
                out.push(c);
            }
        }
    }
    end_word(&mut syllable, &mut word, &mut out);
    (out, syllable.faults)
}

/// What a glyph is where it stands: some characters have two meanings.
fn in_place(
    shown: Glyph,
    c: char,
    syllable: &Syllable,
    word: &str,
    next: Option<(char, Option<Glyph>)>,
) -> Glyph {
    let begun = !syllable.is_empty() || !word.is_empty();
    let bar_follows = matches!(next, Some((_, Some(Glyph::Bar))));
    match (shown, c) {
        (Glyph::Colon, _) if !begun => Glyph::Text(":"),
        (Glyph::Nukta, _) if syllable.is_empty() => Glyph::Text("+"),
        // Word processors curl the quotes, which are letters here; only a letter has a bar.
        (_, '‘' | '’') if bar_follows || begun && goes_on(next) => Glyph::Half("श"),
        (_, '“' | '”') if bar_follows || begun && goes_on(next) => Glyph::Half("ष"),
        (shown, _) => shown,
    }
}

/// Whether the word goes on with a letter.
fn goes_on(next: Option<(char, Option<Glyph>)>) -> bool {
    let Some((_, Some(shown))) = next else {
        return false;
    };
    !matches!(shown, Glyph::Text(_) | Glyph::Colon | Glyph::Nukta)
}

fn end_word(syllable: &mut Syllable, word: &mut String, out: &mut String) {
    syllable.end(word);
    if let Some(stem) = word.strip_suffix('ः') {
        let is_colon = !ends_in_visarga(stem);
        out.extend(fold_encoding(stem).nfc());
        out.push(if is_colon { ':' } else { 'ः' });
    } else {
        out.extend(fold_encoding(word).nfc());
    }
    word.clear();
}

/// Whether a word of Hindi that ends so ends in the visarga: adverbs in तः and शः, and the few others
/// that Sanskrit left.
fn ends_in_visarga(stem: &str) -> bool {
    const WORDS: [&str; 10] = [
        "छ",
        "पुन",
        "प्राय",
        "नम",
        "स्व",
        "भूय",
        "शनै",
        "बहि",
        "भू",
        "शांति",
    ];
    stem.ends_with(['त', 'श']) || WORDS.contains(&stem)
}
