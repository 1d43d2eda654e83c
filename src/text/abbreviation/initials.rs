//! The route by initials: each letter of the short form is the first sound of a word.
//!
//! A small table from the right: for each word, what is the least cost at which the letters from
//! some place on are used up by the words from there on. A word gives a letter at its start for
//! nothing and more letters from inside for a cost; connecting words may be left out; one content
//! word may be, at a cost. The cheapest way that begins at the start of a word is the long form; of
//! equals, the nearest.

use super::super::fold::{NUKTA, fold_encoding, is_sign};
use super::words::NATIVE_CONNECTORS;

/// A word as far as its letters matter.
pub(super) struct Part {
    /// Its sounds: the first character and the letters after it, signs out.
    sounds: Vec<char>,
    /// It may be left out.
    connects: bool,
    /// It may give letters; का और do not.
    has_letters: bool,
    /// A hyphen ties it to the word before, with which it may make one.
    hyphened: bool,
}

impl Part {
    pub(super) fn new(word: &str, connects: bool, hyphened: bool) -> Part {
        let folded = fold_encoding(word);
        let sounds = folded
            .chars()
            .filter(|c| *c != NUKTA && !is_sign(*c))
            .map(|c| c.to_ascii_uppercase())
            .take(MAX_SOUNDS)
            .collect();
        Part {
            sounds,
            connects,
            has_letters: !NATIVE_CONNECTORS.contains(word),
            hyphened,
        }
    }

    /// The cost of taking letters out of this word, the first at its start.
    fn gives(&self, letters: &[char]) -> Option<u32> {
        let (first, rest) = letters.split_first()?;
        let (begin, inside) = self.sounds.split_first()?;
        if !self.has_letters || !sounds_like(*begin, *first) {
            return None;
        }
        let mut inside = inside.iter();
        // Inside a word C is क alone: so many words hold a स.
        let is_inside = |s: char, l: char| sounds_like(s, l) && !(l == 'C' && s != 'क' && s != 'C');
        let fits = rest.iter().all(|l| inside.any(|s| is_inside(*s, *l)));
        let start = if self.connects { CONNECTOR } else { 0 };
        fits.then(|| start + INSIDE * rest.len() as u32)
    }
}

/// Longer words are not looked at to the end.
const MAX_SOUNDS: usize = 24;
/// A letter from inside a word.
const INSIDE: u32 = 5;
/// A letter from a connecting word (ऑफ as O).
const CONNECTOR: u32 = 3;
/// A content word that gives no letter (इंडिया in NSE).
const SKIPPED: u32 = 12;
/// A word after a hyphen that gives no letter.
const HYPHENED: u32 = 2;
/// Above this the letters do not fit: one word left out, or two letters from inside.
const MOST: u32 = 13;
/// With two letters nothing but their words, or one word that holds both.
const MOST_OF_TWO: u32 = 5;
/// One word gives no more letters.
const MAX_FROM_ONE_WORD: usize = 4;

/// Index of the part at which the long form begins, where the last part is its end; and whether
/// each letter begins a word.
pub(super) fn begins_at(parts: &[Part], letters: &[char]) -> Option<(usize, bool)> {
    let n = letters.len();
    let most = if n <= 2 { MOST_OF_TWO } else { MOST };
    let mut costs: Vec<Option<u32>> = vec![None; n + 1];
    costs[n] = Some(0);
    let mut best: Option<(u32, usize)> = None;
    for (at, part) in parts.iter().enumerate().rev() {
        let skip = match part {
            Part { connects: true, .. } => 0,
            Part { hyphened: true, .. } => HYPHENED,
            _ => SKIPPED,
        };
        let mut now: Vec<Option<u32>> = costs.iter().map(|c| c.map(|c| c + skip)).collect();
        for j in 0..n {
            let taken = (1..=MAX_FROM_ONE_WORD.min(n - j)).filter_map(|m| {
                let rest = costs[j + m]?;
                part.gives(&letters[j..j + m]).map(|cost| cost + rest)
            });
            let taken = taken.min();
            if j == 0
                && !part.connects
                && let Some(cost) = taken
                && cost <= most
                && best.is_none_or(|(had, _)| cost < had)
            {
                best = Some((cost, at));
            }
            now[j] = [now[j], taken].into_iter().flatten().min();
        }
        costs = now;
    }
    best.map(|(cost, at)| (at, cost < INSIDE))
}

/// Whether a word that begins with this part begins with this letter's sound.
pub(super) fn begins_with(part: &Part, letter: char) -> bool {
    part.sounds.first().is_some_and(|s| sounds_like(*s, letter))
}

/// Whether a character, Devanagari or Latin, can be the sound that a Latin letter has in names.
fn sounds_like(sound: char, letter: char) -> bool {
    if sound.is_ascii() {
        return sound == letter;
    }
    let sounds = match letter {
        'A' => "अआएऐऑओऍॲ",
        'B' => "बभ",
        'C' => "कसचखश",
        'D' => "डदध",
        'E' => "एईइअऐऍ",
        'F' => "फ",
        'G' => "गजघ",
        'H' => "ह",
        'I' => "इईआऐ",
        'J' => "जझ",
        'K' => "कख",
        'L' => "ल",
        'M' => "म",
        'N' => "नण",
        'O' => "ओऑअऔ",
        'P' => "पफ",
        'Q' => "क",
        'R' => "र",
        'S' => "सशष",
        'T' => "टतथठ",
        'U' => "यऊउअ",
        'V' | 'W' => "व",
        'X' => "जए",
        'Y' => "य",
        'Z' => "ज",
        _ => "",
    };
    sounds.contains(sound)
}

/// Consonants that a word and its letters share, to tell नाटो (NATO) from a long form.
pub(super) fn same_sound(word: &str, letters: &str) -> bool {
    let part = Part::new(word, false, false);
    let gives_none = |c: char| matches!(c, 'A' | 'E' | 'I' | 'O' | 'U' | 'Y');
    let letters: Vec<char> = letters
        .chars()
        .filter(char::is_ascii_alphabetic)
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let consonants: Vec<char> = letters
        .iter()
        .copied()
        .filter(|c| !gives_none(*c))
        .collect();
    let sounds: Vec<char> = part
        .sounds
        .iter()
        .copied()
        .filter(|c| !c.is_ascii() && !is_vowel(*c) && *c != 'य')
        .collect();
    consonants.len() >= 2
        && letters.len() > consonants.len()
        && sounds.len() == consonants.len()
        && sounds
            .iter()
            .zip(&consonants)
            .all(|(s, l)| sounds_like(*s, *l))
}

/// Index of the part at which the long form of a word that is read (सेबी) begins: the sounds of the
/// word, in order, are the first sounds of its words; vowels of the word may be left over.
pub(super) fn reads_as(short: &str, parts: &[Part]) -> Option<usize> {
    let phones = phones(short);
    let mut left = phones.len();
    let mut n_words = 0;
    for (at, part) in parts.iter().enumerate().rev() {
        let first = *part.sounds.first()?;
        let fits = |phone: char| same_phone(phone, first);
        // The nearest phone that fits, over vowels alone.
        let over = phones[..left]
            .iter()
            .rev()
            .take_while(|p| is_vowel(**p) && !fits(**p))
            .count();
        match phones[..left - over].last() {
            Some(phone) if fits(*phone) => left -= over + 1,
            _ if part.connects => continue,
            _ => return None,
        }
        n_words += 1;
        if left == 0 {
            return (n_words >= MIN_READ_WORDS).then_some(at);
        }
    }
    None
}

/// With fewer words chance is at work.
const MIN_READ_WORDS: usize = 3;

fn is_vowel(c: char) -> bool {
    matches!(c, '\u{0904}'..='\u{0914}')
}

/// Consonants, and vowels as independent letters.
fn phones(word: &str) -> Vec<char> {
    const INDEPENDENT: u32 = 0x093E - 0x0906;
    let folded = fold_encoding(word);
    let phones = folded.chars().filter_map(|c| match c {
        '\u{093E}'..='\u{094C}' => char::from_u32(c as u32 - INDEPENDENT),
        _ if c == NUKTA || is_sign(c) => None,
        _ => Some(c),
    });
    phones.take(MAX_SOUNDS).collect()
}

fn same_phone(phone: char, first: char) -> bool {
    const CLASSES: &[&str] = &[
        "अआऑऍएऐ",
        "इईआए",
        "ओऑऔअ",
        "यऊउ",
        "सशष",
        "तटथठ",
        "दडधढ",
        "कखस",
        "गजघ",
    ];
    phone == first
        || CLASSES
            .iter()
            .any(|c| c.contains(phone) && c.contains(first))
}
