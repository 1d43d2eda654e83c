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

/// The language that a text's letters speak for: Hindi where at least a third of them are
/// Devanagari, else English where there are Latin letters, else undetermined.
///
/// Devanagari is not yet Hindi; telling Marathi or Nepali apart is not attempted here.
pub fn guess(text: &str) -> Lang {
    let (mut deva, mut latin) = (0usize, 0usize);
    for c in text.chars() {
        if is_devanagari(c) {
            deva += 1;
        } else if c.is_alphabetic() {
            latin += 1;
        }
    }
    if deva > 0 && deva * 2 >= latin {
        Lang::HI
    } else if latin > 0 {
        Lang::EN
    } else {
        Lang::UND
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
    fn letters_decide() {
        assert_eq!(guess("रक्षा मंत्रालय (MoD)"), Lang::HI);
        assert_eq!(guess("The Ministry of Defence (रक्षा)"), Lang::EN);
        assert_eq!(guess("25 %"), Lang::UND);
    }
}
