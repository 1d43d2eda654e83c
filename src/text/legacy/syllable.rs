//! Glyphs, in the order in which they are typed, to syllables in the order of Unicode.
//!
//! A syllable collects its pieces until the first glyph that cannot belong to it:
//!
//! 1. A half letter waits for its bar, or joins the next letter.
//! 2. ि stands before its letters and is kept until they are complete.
//! 3. A reph stands behind its letters and their signs and goes before them.
//! 4. Signs are kept in the order typed; the fold of encodings puts them right afterwards.
//!
//! What no writer of Hindi could have meant (a sign without a letter, two vowel signs) is passed on
//! and counted as a fault: text that was never in the font is full of them.

use super::glyphs::Glyph;

const VIRAMA: char = '\u{94D}';
const NUKTA: char = '\u{93C}';
/// The letters that a nukta makes another letter of.
const DOTTED: [char; 10] = ['क', 'ख', 'ग', 'ज', 'ड', 'ढ', 'फ', 'य', 'न', 'र'];
/// No Hindi syllable has more letters before its vowel (र्त्स्न्य).
const MAX_LETTERS: usize = 5;

/// How the letters of a syllable end so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Ending {
    /// With a whole letter.
    #[default]
    Whole,
    /// Without the bar.
    Half,
    /// Without the bar, but with a letter under it: a bar may still follow.
    Hung,
    /// With a virama that was typed.
    Virama,
}

/// A syllable in the making.
#[derive(Debug, Default)]
pub(super) struct Syllable {
    /// A vowel, or consonants with a virama between each two.
    letters: String,
    signs: String,
    ending: Ending,
    is_vowel: bool,
    short_i: bool,
    reph: bool,
    /// Where in the letters the one begins that hangs under the others, typed last.
    hung: Option<usize>,
    /// What cannot be Hindi, counted over all syllables.
    pub(super) faults: usize,
}

impl Syllable {
    /// Takes a glyph that is no punctuation; what it completes goes to `out`.
    pub(super) fn take(&mut self, glyph: Glyph, out: &mut String) {
        match glyph {
            Glyph::Letter(letters) => self.letter(letters, Ending::Whole, out),
            Glyph::Half(letters) => self.letter(letters, Ending::Half, out),
            Glyph::Signed(letter, sign) => {
                self.letter(letter, Ending::Whole, out);
                self.signs.push_str(sign);
            }
            Glyph::Vowel(vowel) => {
                self.faults += usize::from(self.waits());
                self.finish(out);
                self.letters.push_str(vowel);
                self.is_vowel = true;
            }
            Glyph::Bar => self.bar(),
            Glyph::Sign(sign) => self.sign(sign),
            Glyph::Colon => self.sign("ः"),
            Glyph::ShortI { reph, nasal } => self.short_i(reph, nasal, out),
            Glyph::Reph(sign) => self.reph(sign),
            Glyph::Below(letter) => self.below(letter),
            Glyph::Nukta => self.nukta(),
            Glyph::Virama => self.virama(),
            Glyph::Text(text) => {
                self.finish(out);
                out.push_str(text);
            }
        }
    }

    /// Ends the word.
    pub(super) fn end(&mut self, out: &mut String) {
        // Words of Hindi end in a half letter only where Sanskrit left its consonant (अर्थात्).
        let ends_half = self.ending == Ending::Half;
        self.faults += usize::from(ends_half && !["त", "न", "म"].contains(&&*self.letters));
        self.finish(out);
    }

    /// Whether nothing has been typed of it yet.
    pub(super) fn is_empty(&self) -> bool {
        self.letters.is_empty() && self.signs.is_empty() && !self.short_i && !self.reph
    }

    /// Whether the letters go on.
    fn waits(&self) -> bool {
        matches!(self.ending, Ending::Half | Ending::Virama)
            || self.short_i && self.letters.is_empty()
    }

    fn letter(&mut self, letters: &str, ending: Ending, out: &mut String) {
        if !self.letters.is_empty() && !self.waits() {
            self.finish(out);
        }
        if !self.letters.is_empty() {
            self.letters.push(VIRAMA);
        }
        self.letters.push_str(letters);
        self.ending = ending;
        self.hung = None;
    }

    fn bar(&mut self) {
        match self.ending {
            Ending::Half | Ending::Hung => self.ending = Ending::Whole,
            Ending::Whole | Ending::Virama => self.sign("ा"),
        }
    }

    fn sign(&mut self, sign: &str) {
        let bare = self.letters.is_empty() || self.waits();
        self.faults += usize::from(bare || !self.fits(sign));
        if !self.letters.is_empty() {
            // No sign stands on a half letter, so its bar was forgotten.
            self.ending = Ending::Whole;
        }
        self.signs.push_str(sign);
    }

    /// Whether a sign can follow those that are there.
    fn fits(&self, sign: &str) -> bool {
        let is_mark = matches!(sign, "ं" | "ँ" | "ः");
        match (self.signs.as_str(), sign) {
            (signs, _) if signs.ends_with(['ं', 'ँ', 'ः']) => false,
            (_, _) if is_mark => true,
            ("", "ा" | "ॉ" | "ॅ") if self.is_vowel => matches!(&*self.letters, "अ" | "ए"),
            ("", "े" | "ै" | "ो") if self.is_vowel => matches!(&*self.letters, "अ" | "ए"),
            ("", _) => !self.is_vowel && (!self.short_i || self.letters.ends_with("त्र")),
            ("ा", "े" | "ै" | "ॅ") => true,
            ("ा", "ा") => self.letters.ends_with("त्र"),
            _ => false,
        }
    }

    fn short_i(&mut self, reph: bool, nasal: bool, out: &mut String) {
        // Half letters typed before the sign belong to the letters behind it.
        if !matches!(self.ending, Ending::Half | Ending::Virama) {
            self.finish(out);
        }
        self.short_i = true;
        self.reph |= reph;
        self.signs.push_str(if nasal { "ं" } else { "" });
    }

    fn reph(&mut self, sign: &str) {
        let is_long_i = self.is_vowel && self.letters == "इ";
        if is_long_i {
            self.letters.clear();
            self.letters.push('ई');
        } else {
            self.faults += usize::from(self.letters.is_empty() || self.is_vowel);
            self.reph = true;
        }
        if !sign.is_empty() {
            self.sign(sign);
        }
    }

    fn below(&mut self, letter: &str) {
        self.faults += usize::from(self.letters.is_empty() || self.is_vowel);
        self.hung = (letter == "र").then_some(self.letters.len());
        self.letters.push(VIRAMA);
        self.letters.push_str(letter);
        self.ending = match self.ending {
            Ending::Half => Ending::Hung,
            _ => Ending::Whole,
        };
    }

    fn nukta(&mut self) {
        // The dot is that of the upper letter (फ़्र), whenever it was typed.
        let end = self.hung.take().unwrap_or(self.letters.len());
        self.faults += usize::from(!self.letters[..end].ends_with(DOTTED));
        self.letters.insert(end, NUKTA);
    }

    fn virama(&mut self) {
        if self.letters.is_empty() || !self.signs.is_empty() {
            self.faults += 1;
            self.signs.push(VIRAMA);
        } else {
            self.ending = Ending::Virama;
        }
    }

    /// Writes the syllable and begins anew.
    fn finish(&mut self, out: &mut String) {
        if self.is_empty() {
            return;
        }
        let n_letters = self.letters.matches(VIRAMA).count() + 1;
        let misplaced = self.short_i && (self.letters.is_empty() || self.is_vowel);
        self.faults += usize::from(misplaced || n_letters > MAX_LETTERS);
        if self.reph {
            out.push('र');
            out.push(VIRAMA);
        }
        out.push_str(&self.letters);
        if self.short_i {
            out.push('ि');
            // The bar was typed although the letter had one (f=k).
            out.extend(self.signs.chars().filter(|c| *c != 'ा'));
        } else {
            if matches!(self.ending, Ending::Half | Ending::Virama) {
                out.push(VIRAMA);
            }
            out.push_str(&self.signs);
        }
        self.clear();
    }

    fn clear(&mut self) {
        self.letters.clear();
        self.signs.clear();
        self.ending = Ending::Whole;
        self.is_vowel = false;
        self.short_i = false;
        self.reph = false;
        self.hung = None;
    }
}
