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
use crate::text::sound::{self, Phones, Readings, of_hindi};
use crate::text::{Lang, TokenKind, each_token, is_function_word};

/// From this likeness on, a word on the other side is the same name by ear.
const ALIKE: u8 = sound::LINK;

/// English words in small letters are loans now and then, and most often sound like another by chance
/// (river, रविवार).
const ALIKE_SMALL: u8 = 90;

/// A longer side is a document, and what stands in it may be anybody's.
const MAX_WORDS: usize = 400;

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
    /// Place of each word in `asked`, by its key.
    hindi: FxHashMap<String, usize>,
    english: FxHashMap<String, usize>,
    asked: Vec<(Sound, Vec<Spelling>)>,
}

/// How a word in one of the scripts sounds.
#[derive(Debug)]
enum Sound {
    Hindi(Phones),
    Latin { readings: Readings, is_small: bool },
}

impl Sound {
    fn of(word: &str, kind: TokenKind) -> Sound {
        if kind == TokenKind::Hindi {
            return Sound::Hindi(of_hindi(word));
        }
        Sound::Latin {
            readings: Readings::of(word),
            is_small: word.starts_with(char::is_lowercase),
        }
    }

    /// How much two words sound alike, if that is enough to be one.
    fn alike(&self, other: &Sound) -> Option<u8> {
        let (phones, readings, is_small) = match (self, other) {
            (Sound::Hindi(phones), Sound::Latin { readings, is_small })
            | (Sound::Latin { readings, is_small }, Sound::Hindi(phones)) => {
                (phones, readings, *is_small)
            }
            _ => return None,
        };
        let likeness = readings.likeness(phones);
        let least = if is_small { ALIKE_SMALL } else { ALIKE };
        (likeness >= least).then_some(likeness)
    }
}

impl Spelled {
    /// Asks for a word of a text in `lang`; the same number for the same word.
    pub fn ask(&mut self, word: &str, lang: &Lang) -> usize {
        let (words, kind) = if lang.is_hindi() {
            (&mut self.hindi, TokenKind::Hindi)
        } else {
            (&mut self.english, TokenKind::Latin)
        };
        let next = self.asked.len();
        let number = *words.entry(key(word)).or_insert(next);
        if number == next {
            let sound = Sound::of(without_possessive(word), kind);
            self.asked.push((sound, Vec::new()));
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
            let here = words(text, kind).take(MAX_WORDS);
            let mut here: Vec<usize> = here.filter_map(|w| wanted.get(&key(w)).copied()).collect();
            here.sort_unstable();
            here.dedup();
            if here.is_empty() {
                continue;
            }
            let other: Vec<(&str, Sound)> = words(other, other_kind)
                .take(MAX_WORDS)
                .filter(|w| !is_function_word(w))
                .map(without_possessive)
                .map(|w| (w, Sound::of(w, other_kind)))
                .collect();
            for number in here {
                let (sound, spellings) = &mut self.asked[number];
                let alike = other
                    .iter()
                    .filter_map(|(w, s)| Some((sound.alike(s)?, *w)));
                if let Some((likeness, word)) = alike.max_by_key(|(likeness, _)| *likeness) {
                    count(spellings, word, likeness);
                }
            }
        }
    }

    /// The spellings of each word asked for, the most used first.
    pub fn finish(self) -> Vec<Vec<Spelling>> {
        let all = self.asked.into_iter().map(|(_, mut spellings)| {
            spellings.sort_by_key(|s| std::cmp::Reverse((s.n_units, s.likeness)));
            spellings
        });
        all.collect()
    }
}

fn key(word: &str) -> String {
    fold(without_possessive(word), Tier::Orthography).to_lowercase()
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

/// How a word is spelled is the question: only what differs in encoding alone is one spelling.
fn count(spellings: &mut Vec<Spelling>, text: &str, likeness: u8) {
    let encoded = fold_encoding(text);
    match spellings
        .iter_mut()
        .find(|s| fold_encoding(&s.text) == encoded)
    {
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
