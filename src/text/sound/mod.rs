//! How words sound, so that a word is found across scripts: samjhauta is समझौता, Rafael is राफेल.
//!
//! 1. A text becomes phones: [`of_hindi`] reads Devanagari (`hindi`), [`of_english`] English
//!    spelling by ordered rules (`english`), [`of_roman`] Hindi as people type it (`roman`). What
//!    one reading cannot read (digits, the other script) is read the same way by all.
//! 2. Phones are compared by a weighted distance (`distance`, costs in `phone`): vowels matter less
//!    than consonants, and what spelling leaves open (a or aa, t or ट) next to nothing.
//! 3. [`term_sounds`] are what an index stores: phones under hashes of the classes of the
//!    consonants. A query asks for its own hash and for those one consonant away
//!    ([`query_skeletons`]), the likeliest first, and what it gets is ranked by [`nearness`].
//!
//! Sources: Ohala (1983) and Choudhury & Basu (2002) for the schwas that Hindi does not speak. The
//! costs were measured on romanisations that people typed and on names in both scripts.
//! Must not know about terms, stores or what a likeness is used for.

mod counterpart;
mod distance;
mod english;
mod hindi;
mod latin;
mod phone;
mod roman;
mod skeleton;

#[cfg(test)]
mod tests;

pub use counterpart::without_counterpart;
pub use distance::{Nearness, likeness, nearness};
pub use skeleton::{Script, outline, own_skeletons, query_skeletons, term_sounds};

use super::is_devanagari;

/// The phones of one word or phrase, at most [`MAX_PHONES`]; spaces and marks are not heard.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Phones(Vec<u8>);

/// A longer text is no term; its rest is not read, so that hostile input costs no more than a term.
pub const MAX_PHONES: usize = 64;

/// Longer texts are cut before they are read; no word has so many letters a phone that this matters.
const MAX_CHARS: usize = 4 * MAX_PHONES;

/// At this likeness the two words of an aligned pair are taken to be one name.
pub const LINK: u8 = 80;

/// At this likeness they may be.
pub const SUGGEST: u8 = 72;

impl Phones {
    /// Phones as [`Phones::as_str`] wrote them.
    pub fn parse(written: &str) -> Phones {
        let known = written.bytes().filter(u8::is_ascii_graphic);
        Phones(known.take(MAX_PHONES).collect())
    }

    /// The phones as they are written in the tables of this module, one byte each.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// How much there is to be heard, in hundredths of a consonant.
    pub fn weight(&self) -> u16 {
        self.0.iter().map(|p| phone::weight(*p)).sum()
    }

    /// Whether nothing is heard.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The phones of Hindi as it is written in Devanagari.
pub fn of_hindi(text: &str) -> Phones {
    read(text, roman::push)
}

/// The phones of English by its spelling.
pub fn of_english(text: &str) -> Phones {
    read(text, english::push)
}

/// The phones of Hindi typed in Latin letters.
pub fn of_roman(text: &str) -> Phones {
    read(text, roman::push)
}

/// How alike a Hindi word or phrase and one in Latin letters sound, whether the latter is English
/// or typed Hindi.
pub fn best_likeness(hindi: &str, latin: &str) -> u8 {
    Readings::of(latin).likeness(&of_hindi(hindi))
}

/// A word or phrase in Latin letters, as English and as typed Hindi.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readings([Phones; 2]);

impl Readings {
    /// Reads a text both ways.
    pub fn of(latin: &str) -> Readings {
        Readings([of_english(latin), of_roman(latin)])
    }

    /// How alike it and a Hindi word sound, by the better reading.
    pub fn likeness(&self, hindi: &Phones) -> u8 {
        let [english, roman] = &self.0;
        likeness(hindi, english).max(likeness(hindi, roman))
    }

    /// The fewest consonants of a Hindi word that stand for none of it ([`without_counterpart`]).
    pub fn without_counterpart(&self, hindi: &Phones) -> usize {
        let [english, roman] = &self.0;
        without_counterpart(hindi, english).min(without_counterpart(hindi, roman))
    }
}

/// Reads word by word; `push` reads a word of Latin letters.
fn read(text: &str, push: fn(&[u8], &mut Vec<u8>)) -> Phones {
    let mut out = Vec::new();
    let end = text
        .char_indices()
        .nth(MAX_CHARS)
        .map_or(text.len(), |(at, _)| at);
    let folded = super::fold::fold(&text[..end], super::Tier::Encoding);
    for word in folded.split(|c: char| !is_heard(c)) {
        for run in runs(word) {
            if run == "&" {
                out.extend(AND.bytes());
                continue;
            }
            match run.chars().next() {
                Some(c) if is_devanagari(c) => hindi::push(run, &mut out),
                Some(_) => read_latin(&latin::letters(run), push, &mut out),
                None => {}
            }
        }
        if out.len() >= MAX_PHONES {
            break;
        }
    }
    out.truncate(MAX_PHONES);
    Phones(out)
}

/// Letters by `push`, but one alone by its name; digits stand apart.
fn read_latin(letters: &[u8], push: fn(&[u8], &mut Vec<u8>), out: &mut Vec<u8>) {
    for run in letters.chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit()) {
        match latin::name(run) {
            Some(name) => out.extend(name.bytes()),
            None => push(run, out),
        }
    }
}

/// Apostrophes join (d'Ivoire, Xi'an), as do the marks that accents decompose to.
fn is_heard(c: char) -> bool {
    if is_devanagari(c) {
        return !matches!(c, '।' | '॥' | '॰');
    }
    c.is_alphanumeric() || c == '&' || latin::joins(c)
}

/// The sign & is spoken as the English word, in Hindi too: महिंद्रा एंड महिंद्रा.
const AND: &str = "%nd";

/// Stretches of a word in one script; each & by itself.
fn runs(word: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut script = None;
    for (at, c) in word.char_indices() {
        let kind = (is_devanagari(c), c == '&');
        if kind.1 && script == Some(kind) || script.is_some_and(|s| s != kind) {
            out.push(&word[start..at]);
            start = at;
        }
        script = Some(kind);
    }
    out.push(&word[start..]);
    out
}
