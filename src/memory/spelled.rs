//! How the memory has spelled a name or a loan: the word on the other side of its units that sounds
//! like it.
//!
//! 1. The words asked for are kept by language and orthography key.
//! 2. Each unit that holds one is read: of the words on its other side, the one that sounds most like
//!    it counts, if it sounds enough alike.
//! 3. The spellings of a word come out with the number of units that have each, the most used first.
//!
//! Source of the sound: `text::sound`. Must not know which words are names: a word that is translated
//! has nothing beside it that sounds like it.

use rustc_hash::FxHashMap;

use crate::model::Unit;
use crate::text::fold::{Tier, fold, fold_encoding};
use crate::text::sound::{self, best_likeness};
use crate::text::{Lang, TokenKind, each_token, is_function_word};

/// From this likeness on, a word on the other side is the same name by ear.
const ALIKE: u8 = sound::LINK;

/// English words in small letters are loans now and then, and most often sound like another by chance
/// (river, रविवार).
const ALIKE_SMALL: u8 = 90;

/// A spelling that the memory has for a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// As it stands in the memory, the first time.
    pub text: String,
    /// Units that have it.
    pub n_units: usize,
    /// How much it sounds like the word asked for, in percent.
    pub likeness: u8,
}

/// Words waiting for units: feed every unit once, then take the spellings.
#[derive(Debug, Default)]
pub struct Spelled {
    /// Place of each word in `found`, by its key.
    hindi: FxHashMap<String, usize>,
    english: FxHashMap<String, usize>,
    found: Vec<Vec<Spelling>>,
}

impl Spelled {
    /// Asks for a word of a text in `lang`; the same number for the same word.
    pub fn ask(&mut self, word: &str, lang: &Lang) -> usize {
        let words = if lang.is_hindi() {
            &mut self.hindi
        } else {
            &mut self.english
        };
        let next = self.found.len();
        let number = *words.entry(key(word)).or_insert(next);
        if number == next {
            self.found.push(Vec::new());
        }
        number
    }

    /// Looks for the words in a unit.
    pub fn feed(&mut self, unit: &Unit) {
        let sides = [
            (&unit.source_lang, &unit.source, &unit.target),
            (&unit.target_lang, &unit.target, &unit.source),
        ];
        for (lang, text, other) in sides {
            let (wanted, kind, other_kind) = if lang.is_hindi() {
                (&self.hindi, TokenKind::Hindi, TokenKind::Latin)
            } else {
                (&self.english, TokenKind::Latin, TokenKind::Hindi)
            };
            if wanted.is_empty() {
                continue;
            }
            let mut here: Vec<(usize, &str)> = Vec::new();
            for word in words(text, kind) {
                match wanted.get(&key(word)) {
                    Some(number) if !here.iter().any(|(n, _)| n == number) => {
                        here.push((*number, word));
                    }
                    _ => {}
                }
            }
            for (number, word) in here {
                let word = without_possessive(word);
                if let Some((spelling, likeness)) = most_alike(word, other, other_kind) {
                    count(&mut self.found[number], spelling, likeness);
                }
            }
        }
    }

    /// The spellings of each word asked for, the most used first.
    pub fn finish(mut self) -> Vec<Vec<Spelling>> {
        for spellings in &mut self.found {
            spellings.sort_by_key(|s| std::cmp::Reverse((s.n_units, s.likeness)));
        }
        self.found
    }
}

fn key(word: &str) -> String {
    let word = without_possessive(word);
    fold(word, Tier::Orthography).to_lowercase()
}

/// A name without the s of its genitive.
fn without_possessive(word: &str) -> &str {
    let bare = ["'s", "’s"].iter().find_map(|end| word.strip_suffix(*end));
    bare.unwrap_or(word)
}

fn words(text: &str, kind: TokenKind) -> impl Iterator<Item = &str> {
    each_token(text)
        .filter(move |t| t.kind == kind)
        .map(|t| &text[t.span])
}

fn most_alike<'a>(word: &str, other: &'a str, kind: TokenKind) -> Option<(&'a str, u8)> {
    let judged = words(other, kind)
        .filter(|w| !is_function_word(w))
        .map(|w| {
            let bare = without_possessive(w);
            let (hindi, latin) = match kind {
                TokenKind::Hindi => (bare, word),
                _ => (word, bare),
            };
            let is_small = latin.starts_with(char::is_lowercase);
            let least = if is_small { ALIKE_SMALL } else { ALIKE };
            (bare, best_likeness(hindi, latin), least)
        });
    judged
        .filter(|(_, likeness, least)| likeness >= least)
        .map(|(word, likeness, _)| (word, likeness))
        .max_by_key(|(_, likeness)| *likeness)
}

fn count(spellings: &mut Vec<Spelling>, text: &str, likeness: u8) {
    // How a word is spelled is the question: only what differs in encoding alone is one spelling.
    let same = |s: &&mut Spelling| fold_encoding(&s.text) == fold_encoding(text);
    match spellings.iter_mut().find(same) {
        Some(known) => known.n_units += 1,
        None => spellings.push(Spelling {
            text: text.to_owned(),
            n_units: 1,
            likeness,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(en: &str, hi: &str) -> Unit {
        Unit {
            id: 1,
            memory: "m".into(),
            source_lang: Lang::EN,
            target_lang: Lang::HI,
            source: en.into(),
            target: hi.into(),
            origin: "m.tsv".into(),
        }
    }

    fn spelled(word: &str, lang: &Lang) -> Vec<(String, usize)> {
        let mut spelled = Spelled::default();
        spelled.ask(word, lang);
        for unit in [
            unit("Kalyani makes guns.", "कल्याणी तोपें बनाती है।"),
            unit("The Kalyani plant grew.", "कल्याणी का कारखाना बढ़ा।"),
            unit("Wright was there.", "राइट वहां थे।"),
            unit("Trump's plan failed.", "ट्रंप की योजना विफल रही।"),
            unit("Trump spoke.", "ट्रम्प बोले।"),
            unit("Trump left.", "ट्रम्प चले गए।"),
            unit("The river rose on Sunday.", "रविवार को नदी चढ़ी।"),
            unit("Wright spoke.", "वराइट बोले।"),
            unit("Wright left.", "राइट चले गए।"),
            unit("The government fell.", "सरकार गिर गई।"),
        ] {
            spelled.feed(&unit);
        }
        let all = spelled.finish().remove(0);
        all.into_iter().map(|s| (s.text, s.n_units)).collect()
    }

    #[test]
    fn a_name_comes_with_its_spellings_the_most_used_first() {
        assert_eq!(spelled("Kalyani", &Lang::EN), [("कल्याणी".to_owned(), 2)]);
        assert_eq!(spelled("कल्याणी", &Lang::HI), [("Kalyani".to_owned(), 2)]);
        assert_eq!(spelled("Wright", &Lang::EN)[0], ("राइट".to_owned(), 2));
    }

    #[test]
    fn each_spelling_has_its_own_count() {
        let expected = [("ट्रम्प".to_owned(), 2), ("ट्रंप".to_owned(), 1)];
        assert_eq!(spelled("Trump's", &Lang::EN), expected);
    }

    #[test]
    fn a_translated_word_and_one_never_seen_have_none() {
        for word in ["government", "guns", "the", "Willoughby", "river"] {
            assert_eq!(spelled(word, &Lang::EN), [], "{word}");
        }
        assert_eq!(spelled("सरकार", &Lang::HI), []);
    }
}
