//! Language tags (BCP-47) and the scripts that tell languages apart.

use std::borrow::Cow;
use std::fmt;

/// A BCP-47 language tag, lower-cased (`hi`, `en`, `mr`, `en-gb`).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang(Cow<'static, str>);

impl Lang {
    /// Hindi.
    pub const HI: Lang = Lang(Cow::Borrowed("hi"));
    /// English.
    pub const EN: Lang = Lang(Cow::Borrowed("en"));
    /// Undetermined (ISO 639-2): no analysis of its own.
    pub const UND: Lang = Lang(Cow::Borrowed("und"));

    /// The tag as written by a user or a file; `_` and `-` are the same, case does not matter.
    pub fn new(tag: &str) -> Lang {
        let tag = tag.trim().to_ascii_lowercase().replace('_', "-");
        match tag.as_str() {
            "hi" | "hin" => Lang::HI,
            "en" | "eng" => Lang::EN,
            _ => Lang(Cow::Owned(tag)),
        }
    }

    /// The tag itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Hindi of any region (`hi`, `hi-in`).
    pub fn is_hindi(&self) -> bool {
        self.primary() == "hi"
    }

    /// English of any region (`en`, `en-us`).
    pub fn is_english(&self) -> bool {
        self.primary() == "en"
    }

    fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether `c` belongs to the Devanagari blocks (signs and digits included, danda excluded).
pub fn is_devanagari(c: char) -> bool {
    matches!(c, '\u{0900}'..='\u{0963}' | '\u{0966}'..='\u{097F}' | '\u{A8E0}'..='\u{A8FF}')
}

/// The language that a text's letters speak for: where at least a third of them are Devanagari,
/// Hindi, or another language written so if its function words say so; else English where there
/// are Latin letters, else undetermined.
pub fn guess(text: &str) -> Lang {
    let (mut deva, mut latin) = (0usize, 0usize);
    let mut n_marked = 0;
    // Where the word in Devanagari begins that is being read.
    let mut word = None;
    let mut at = 0;
    while let Some(rest) = text.as_bytes().get(at..).filter(|rest| !rest.is_empty()) {
        let (kind, length) = letter(text, at, rest);
        if kind == Letter::Devanagari {
            deva += 1;
            word = word.or(Some(at));
        } else if let Some(from) = word.take() {
            n_marked += usize::from(is_marker(&text[from..at]));
        }
        latin += usize::from(kind == Letter::Other);
        at += length;
    }
    n_marked += word.map_or(0, |from| usize::from(is_marker(&text[from..])));
    match (deva > 0 && deva * 2 >= latin, n_marked) {
        (true, LEAST..) => guess_devanagari(text),
        (true, _) => Lang::HI,
        (false, _) if latin > 0 => Lang::EN,
        (false, _) => Lang::UND,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Letter {
    Devanagari,
    Other,
    None,
}

/// What the character is that begins at a byte, and its length. ASCII and Devanagari are told by their
/// bytes, because every segment of every document comes through here.
fn letter(text: &str, at: usize, rest: &[u8]) -> (Letter, usize) {
    match rest {
        [0..=0x7F, ..] if rest[0].is_ascii_alphabetic() => (Letter::Other, 1),
        [0..=0x7F, ..] => (Letter::None, 1),
        // The danda and its double belong to no script.
        [0xE0, 0xA5, 0xA4 | 0xA5, ..] => (Letter::None, 3),
        [0xE0, 0xA4 | 0xA5, _, ..] => (Letter::Devanagari, 3),
        _ => match text[at..].chars().next() {
            Some(c) if is_devanagari(c) => (Letter::Devanagari, c.len_utf8()),
            Some(c) if c.is_alphabetic() => (Letter::Other, c.len_utf8()),
            c => (Letter::None, c.map_or(1, char::len_utf8)),
        },
    }
}

/// So many words must speak for a language that is not Hindi.
const LEAST: usize = 2;

/// Whether a word is one of [`MARKERS`]. A filter by length and last letter comes first, because
/// hardly any is.
fn is_marker(word: &str) -> bool {
    may_be_marker(word.as_bytes()) && MARKERS.iter().any(|(_, words)| words.contains(&word))
}

fn may_be_marker(word: &[u8]) -> bool {
    const FILTER: [bool; 1024] = {
        let mut filter = [false; 1024];
        let mut list = 0;
        while list < MARKERS.len() {
            let words = MARKERS[list].1;
            let mut at = 0;
            while at < words.len() {
                filter[slot(words[at].as_bytes())] = true;
                at += 1;
            }
            list += 1;
        }
        filter
    };
    FILTER[slot(word)]
}

/// A number below 1024 by the length and the last letter of a word.
const fn slot(word: &[u8]) -> usize {
    let last = match word {
        [.., first, second] => ((*first & 1) << 6 | (*second & 0x3F)) as usize,
        _ => 0,
    };
    (word.len() / 3 % 8) << 7 | last
}

/// Function words that one language has and Hindi has not.
const MARKERS: &[(&str, &[&str])] = &[
    (
        "mr",
        &[
            "आहे",
            "आहेत",
            "आणि",
            "होते",
            "नाही",
            "केले",
            "केली",
            "यांनी",
            "त्यांनी",
            "करण्यात",
            "असे",
            "झाली",
            "झाले",
            "मध्ये",
        ],
    ),
    (
        "ne",
        &[
            "छ",
            "छन्",
            "छैन",
            "भएको",
            "गरेको",
            "हुन्छ",
            "गर्न",
            "गर्ने",
            "तथापि",
            "लागि",
            "थियो",
            "भन्ने",
            "उनले",
        ],
    ),
    (
        "sa",
        &[
            "अस्ति",
            "सन्ति",
            "भवति",
            "इति",
            "एव",
            "तत्र",
            "अपि",
            "यत्",
            "तत्",
            "आसीत्",
            "सः",
        ],
    ),
];

/// Function words that every longer Hindi text has, and the others above have not.
const HINDI: &[&str] = &[
    "है",
    "हैं",
    "का",
    "की",
    "के",
    "को",
    "में",
    "से",
    "और",
    "था",
    "थे",
    "थी",
    "कि",
    "पर",
];

/// Hindi, unless two words or more speak for another language and more than speak for Hindi.
fn guess_devanagari(text: &str) -> Lang {
    let words = || {
        text.split(|c: char| !is_devanagari(c))
            .filter(|w| !w.is_empty())
    };
    let count = |list: &[&str]| words().filter(|w| list.contains(w)).count();
    let best = MARKERS
        .iter()
        .map(|(tag, markers)| (count(markers), *tag))
        .max_by_key(|(n, _)| *n);
    match best {
        Some((n, tag)) if n >= LEAST && n > count(HINDI) => Lang::new(tag),
        _ => Lang::HI,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_one_form() {
        assert_eq!(Lang::new("HI"), Lang::HI);
        assert_eq!(Lang::new("eng"), Lang::EN);
        assert!(Lang::new("hi_IN").is_hindi());
        assert!(!Lang::new("his").is_hindi());
    }

    #[test]
    fn letters_are_told_by_their_bytes() {
        for c in (0..=0x1_FFFF).filter_map(char::from_u32) {
            let text = c.to_string();
            let (kind, length) = letter(&text, 0, text.as_bytes());
            assert_eq!(kind == Letter::Devanagari, is_devanagari(c), "{c}");
            let is_other = c.is_alphabetic() && !is_devanagari(c);
            assert_eq!(kind == Letter::Other, is_other, "{c:?} {:x}", u32::from(c));
            assert_eq!(length, c.len_utf8());
        }
    }

    #[test]
    fn the_filter_lets_every_marker_pass() {
        let mut markers = MARKERS.iter().flat_map(|(_, markers)| markers.iter());
        assert!(markers.all(|word| may_be_marker(word.as_bytes())));
        let passed = HINDI.iter().filter(|word| may_be_marker(word.as_bytes()));
        assert!(passed.count() < HINDI.len() / 2);
    }

    #[test]
    fn letters_decide() {
        assert_eq!(guess("रक्षा मंत्रालय (MoD)"), Lang::HI);
        assert_eq!(guess("The Ministry of Defence (रक्षा)"), Lang::EN);
        assert_eq!(guess("25 %"), Lang::UND);
    }

    #[test]
    fn devanagari_is_not_yet_hindi() {
        for (text, lang) in [
            ("मुख्यमंत्र्यांनी ही माहिती दिली आहे आणि बैठक झाली.", "mr"),
            ("प्रधानमन्त्रीले बैठक गरेको छ र छलफल हुन्छ।", "ne"),
            ("सः वने अस्ति। तत्र जलम् अपि भवति।", "sa"),
            ("बैठक में मराठी शब्द आहे पर चर्चा हुई और सब ने माना।", "hi"),
            ("समझौता ज्ञापन", "hi"),
        ] {
            assert_eq!(guess(text).as_str(), lang, "{text}");
        }
    }
}
