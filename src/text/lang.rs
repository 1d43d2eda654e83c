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
    for c in text.chars() {
        if c.is_ascii() {
            latin += usize::from(c.is_ascii_alphabetic());
        } else if is_devanagari(c) {
            deva += 1;
        } else {
            latin += usize::from(c.is_alphabetic());
        }
    }
    if deva > 0 && deva * 2 >= latin {
        guess_devanagari(text)
    } else if latin > 0 {
        Lang::EN
    } else {
        Lang::UND
    }
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

/// Hindi, unless two words or more speak for another language and more than speak for Hindi. In one
/// pass, because every segment of every document comes through here.
fn guess_devanagari(text: &str) -> Lang {
    let (mut n_hindi, mut counts) = (0usize, [0usize; MARKERS.len()]);
    for word in text.split(|c: char| !is_devanagari(c)) {
        if word.is_empty() || word.len() > LONGEST {
            continue;
        }
        n_hindi += usize::from(HINDI.contains(&word));
        for ((_, markers), n) in MARKERS.iter().zip(&mut counts) {
            *n += usize::from(markers.contains(&word));
        }
    }
    let tags = MARKERS.iter().map(|(tag, _)| *tag);
    match counts.into_iter().zip(tags).max_by_key(|(n, _)| *n) {
        Some((n, tag)) if n >= 2 && n > n_hindi => Lang::new(tag),
        _ => Lang::HI,
    }
}

/// Bytes of the longest word in the lists.
const LONGEST: usize = 21;

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
    fn no_listed_word_is_longer_than_the_longest() {
        let markers = MARKERS.iter().flat_map(|(_, markers)| markers.iter());
        let longest = markers.chain(HINDI).map(|word| word.len()).max();
        assert_eq!(longest, Some(LONGEST));
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
