//! Whether a text is set in a font of before Unicode.
//!
//! Every word is read as if it were, and speaks for it or against it:
//!
//! 1. Against it speaks what gives no Hindi (a word that begins with a vowel sign, has two of them on
//!    one letter, or ends in ि), and a function word of English.
//! 2. For it speaks a function word of Hindi (`gS`, `dk`, `vkSj`), and a mark or a capital letter
//!    where only a letter can stand (`vk;ksx`, `bUgsa`, `fo|ky;`), and letters that begin or end no word
//!    of English (`dqN`, `vkrk`).
//! 3. Most words say neither. A text is legacy where much speaks for it and next to nothing against.
//!
//! Measured: of 112,000 English sentences and interface strings 8 pass for the font; of lines of
//! Hindi turned into it, of three words or more, all of 3,614 in news, health and law are recognized,
//! and 97 % of 40,000 interface strings.

use super::super::lang::is_devanagari;
use super::glyphs::{Glyph, glyph};
use super::{assemble, shape};

/// What the words of a text say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Words with letters.
    words: usize,
    /// Those that can be no Hindi.
    against: usize,
    /// Weight of those that could hardly be anything else.
    weight: usize,
    /// How English their letters look (`shape`), above or below zero.
    shape: i64,
}

/// What the evidence amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Set in the font.
    Legacy,
    /// Too little is said (a single word, a number).
    Unclear,
    /// Something else.
    Other,
}

/// What is to be done with a line of a file that is said to be set in the font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is to be converted.
    Converted,
    /// It holds Devanagari already.
    Unicode,
    /// It is something else.
    Left,
}

/// What is to be done with a line. It is English where its words look so, and how sure that must be
/// depends on the file as a whole. Numbers follow a file that is legacy for certain; lines of marks
/// alone (rulers) stay.
pub fn fate(line: &str, whole: Verdict) -> Fate {
    if line.chars().any(is_devanagari) {
        return Fate::Unicode;
    }
    if !line.chars().any(char::is_alphanumeric) {
        return Fate::Left;
    }
    let mut evidence = Evidence::default();
    evidence.add(line);
    let is_converted = match whole {
        Verdict::Legacy => evidence.english() <= ENGLISH_IN_LEGACY,
        Verdict::Unclear => evidence.words > 0 && evidence.english() < 0,
        Verdict::Other => {
            evidence.verdict() == Verdict::Legacy && evidence.english() < LEGACY_IN_ENGLISH
        }
    };
    if is_converted {
        Fate::Converted
    } else {
        Fate::Left
    }
}

/// In a file that is legacy for certain, a line is English only where it looks so by more than this.
const ENGLISH_IN_LEGACY: i64 = 5;

/// In a file that is none, a line must look this little English to be legacy.
const LEGACY_IN_ENGLISH: i64 = -10;

/// A word that can be no Hindi is as good as so much of an English look.
const AGAINST_IN_SHAPE: i64 = 8;

/// Weight for the font takes off so much.
const FOR_IN_SHAPE: i64 = 4;

/// Words that look so English on average are no Hindi.
const ENGLISH_PER_WORD: i64 = 4;

/// A word of this weight speaks for the font by itself.
const STRONG: usize = 2;

/// Of the words of a legacy text no more than one in so many may speak against it: names of people
/// and products, slips of the typist.
const AGAINST_ONE_IN: usize = 6;

/// Of the words of a legacy text at least one in so many speaks for it.
const FOR_ONE_IN: usize = 5;

/// Where more than one word in so many speaks against it, a text is none.
const OTHER_ONE_IN: usize = 3;

/// Fewer small letters say nothing: they are abbreviations as often.
const SHORTEST_START: usize = 3;

impl Evidence {
    /// Takes in a text. Devanagari is none of the font's, so a text with any says nothing.
    pub fn add(&mut self, text: &str) {
        if text.chars().any(is_devanagari) {
            return;
        }
        for word in text.split_whitespace() {
            self.add_word(word);
        }
    }

    /// What all of it amounts to.
    pub fn verdict(&self) -> Verdict {
        let Evidence {
            words,
            against,
            weight,
            ..
        } = *self;
        let is_borne_out = weight >= STRONG && weight * FOR_ONE_IN >= words && self.english() < 0;
        if is_borne_out && against * AGAINST_ONE_IN <= words && weight > against {
            Verdict::Legacy
        } else if against * OTHER_ONE_IN > words && self.english() > 0 || self.looks_english() {
            Verdict::Other
        } else {
            Verdict::Unclear
        }
    }

    /// How English it is, by the look of the words and by what they say: above zero rather English,
    /// below rather the font.
    fn english(&self) -> i64 {
        let [against, weight] = [self.against, self.weight].map(|n| n as i64);
        self.shape + AGAINST_IN_SHAPE * against - FOR_IN_SHAPE * weight
    }

    fn looks_english(&self) -> bool {
        self.words > 0 && self.english() > ENGLISH_PER_WORD * self.words as i64
    }

    /// How well it reads in the font: from some thousands, where every word speaks for it, to below
    /// zero.
    pub fn likeness(&self) -> i64 {
        let [words, against, weight] = [self.words, self.against, self.weight].map(|n| n as i64);
        (weight - 2 * against) * 1000 / words.max(1)
    }

    fn add_word(&mut self, word: &str) {
        if !word.chars().any(is_letter) {
            return;
        }
        self.words += 1;
        self.shape += shape::likeness(word);
        let (converted, faults) = assemble(word);
        if faults > 0 || is_english(word) {
            self.against += 1;
        } else {
            self.weight += weight(word, &converted);
        }
    }
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || !c.is_ascii() && c.is_alphanumeric()
}

fn weight(word: &str, converted: &str) -> usize {
    let opening = ['(', '“', '‘'];
    let closing = |c: char| !is_devanagari(c) || c == '।';
    let bare = converted
        .trim_start_matches(opening)
        .trim_end_matches(closing);
    if FUNCTION_WORDS.contains(&bare) {
        return if word.len() == 2 && word.bytes().all(|b| b.is_ascii_lowercase()) {
            1
        } else {
            STRONG
        };
    }
    let is_odd = [
        has_odd_letter,
        has_odd_mark,
        has_odd_start,
        has_odd_end,
        is_without_vowels,
    ];
    usize::from(is_odd.iter().any(|is_odd| is_odd(word)))
}

/// Whether a character that is no small letter is a piece of a letter inside the word, or at its end:
/// one with a small letter before it, and behind it no other capital letter.
fn has_odd_letter(word: &str) -> bool {
    let mut before = ' ';
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let is_small = |c: char| c.is_ascii_lowercase();
        let is_dot = c == '+' && is_piece(before) && is_piece(next);
        let goes_on = is_small(next) || matches!(next, '+' | 'Z') || !next.is_ascii();
        let may_end = c.is_ascii_uppercase() && !next.is_ascii_uppercase() || c == '=';
        // Other languages in Latin letters have accented ones inside their words.
        let is_odd = is_small(before) && !c.is_lowercase() && is_piece(c);
        if is_dot || is_odd && (goes_on || may_end || !c.is_ascii()) {
            return true;
        }
        before = c;
    }
    false
}

/// Whether the word begins with a mark that closes something in Latin text, or that a bar makes whole.
fn has_odd_mark(word: &str) -> bool {
    match word.as_bytes() {
        [b';' | b',', second, ..] => second.is_ascii_lowercase(),
        [
            b'[' | b'/' | b'?' | b'\'' | b'"' | b'.' | b'{',
            b'k',
            third,
            ..,
        ] => !third.is_ascii_uppercase(),
        _ => false,
    }
}

/// Whether a character shows a letter or a part of one.
fn is_piece(c: char) -> bool {
    !matches!(glyph(c), None | Some(Glyph::Text(_) | Glyph::Colon))
}

/// Whether no word of English begins so: with these consonants, or with a q and no u.
fn has_odd_start(word: &str) -> bool {
    let end = word
        .find(|c: char| !c.is_ascii_lowercase())
        .unwrap_or(word.len());
    let start = &word[..end];
    let n_consonants = start.bytes().take_while(|b| !b"aeiouy".contains(b)).count();
    let onset = &start[..n_consonants];
    if start.len() < SHORTEST_START || n_consonants < 2 {
        return false;
    }
    !ONSETS.contains(&onset)
}

/// Whether no word of English ends so. In the font k, h and w are signs, which stand behind letters.
fn has_odd_end(word: &str) -> bool {
    let letters = word
        .trim_end_matches(|c: char| !c.is_ascii_alphabetic())
        .as_bytes();
    let [.., third, before, last] = *letters else {
        return false;
    };
    let after_letter = third.is_ascii_lowercase() && before.is_ascii_lowercase();
    after_letter
        && match last {
            b'q' | b'j' => true,
            b'k' => b"bdfghjmptvxyz".contains(&before),
            b'h' => b"bdfhjlmnvwxyz".contains(&before),
            b'w' => !b"aeiouy".contains(&before),
            _ => false,
        }
}

/// Whether a word of small letters has none that English needs in every word.
fn is_without_vowels(word: &str) -> bool {
    let letters = word.trim_matches(|c: char| !c.is_ascii_alphabetic());
    let is_other = |b: u8| b.is_ascii_lowercase() && !b"aeiouy".contains(&b);
    letters.len() >= SHORTEST_START && letters.bytes().all(is_other)
}

fn is_english(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_ascii_alphabetic());
    ENGLISH.iter().any(|known| known.eq_ignore_ascii_case(bare))
}

/// The consonants, two or more, that words of English begin with.
#[rustfmt::skip]
const ONSETS: &[&str] = &[
    "bl", "br", "ch", "chl", "chr", "cl", "cr", "cz", "dr", "dw", "fl", "fr", "gh", "gl", "gn", "gr", "kh",
    "kl", "kn", "kr", "ll", "mn", "ph", "phr", "pl", "pn", "pr", "ps", "pt", "qu", "rh", "sc", "sch", "schl",
    "scl", "scr", "sh", "shr", "sk", "sl", "sm", "sn", "sp", "sph", "spl", "spr", "sq", "st", "str",
    "sv", "sw", "th", "thr", "thw", "tr", "ts", "tw", "vl", "vr", "wh", "wr", "zl",
];

/// Function words of English that would be well-formed Hindi.
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "the", "to", "is", "it", "on", "or", "be", "for", "not", "no", "you", "your", "this",
    "from", "by", "my", "me", "do", "one", "more", "new", "but", "he", "been", "her", "them", "then",
];

/// Words of the closed classes of Hindi; a text of some length has many of them.
#[rustfmt::skip]
const FUNCTION_WORDS: &[&str] = &[
    "का", "की", "के", "को", "में", "से", "पर", "ने", "तक", "और", "या", "कि", "जो", "तो", "ही", "भी",
    "है", "हैं", "हो", "था", "थी", "थे", "कर", "इस", "उस", "इन", "उन", "मैं", "हम", "आप", "यह", "वह",
    "ये", "वे", "एक", "दो", "नहीं", "लिए", "लिये", "साथ", "बाद", "द्वारा", "गया", "गई", "गए", "किया",
    "जा", "जाता", "जाती", "जाने", "करने", "करना", "होता", "होती", "रहा", "रही", "रहे", "तथा", "एवं",
    "अपने", "अपनी", "उनके", "उनकी", "इसके", "उसके", "कोई", "कुछ", "सभी", "मेरे", "मेरी", "मुझे",
    "क्या", "कहा", "हुआ", "हुई", "हुए", "दिया", "वाले", "वाली", "बहुत", "अब", "जब", "यदि", "अगर",
    "करें", "दें", "लें", "जाए", "जाएं", "सकते", "सकता", "होने", "न", "हां", "जैसे", "अन्य", "ज़्यादा",
];
