//! Whether a text holds a concept: any of its terms, in any form, spelling or short form.
//!
//! Other than recognition, which settles for the longest term at each place, this asks of one concept alone,
//! so that a term inside a longer one counts. Short forms are those that the language makes: letter names
//! (एमओयू) and Latin capitals for the initials of a term or for a term that is an acronym, clippings (भाजपा),
//! and words read from capitals (नाटो).
//! Must not know about checks or files.

use crate::model::Concept;
use crate::text::abbreviation::is_connecting;
use crate::text::acronym::decode_short;
use crate::text::{Lexicon, Placed, TokenKind, is_function_word};

use super::short_forms::short_form_of;
use super::{TermIndex, recognise};

/// Whether a term of the concept stands in a text.
pub fn holds(text: &str, placed: &[Placed], lexicon: &Lexicon, concept: &Concept) -> bool {
    let index = TermIndex::new(vec![concept.clone()]);
    if !recognise(text, placed, lexicon, &index).is_empty() {
        return true;
    }
    let initials: Vec<String> = concept
        .terms
        .iter()
        .flat_map(|t| initials(&t.text))
        .collect();
    let words = placed.iter().filter(|p| p.token.is_word());
    let mut words = words.map(|p| (p.token.kind, &text[p.token.span.clone()]));
    words.any(|(kind, word)| {
        let letters = match kind {
            TokenKind::Hindi => decode_short(word),
            _ => Some(word.to_owned()).filter(|w| !w.contains(char::is_lowercase)),
        };
        letters.is_some_and(|l| initials.iter().any(|i| i.eq_ignore_ascii_case(&l)))
            || concept
                .terms
                .iter()
                .any(|t| short_form_of(word, &t.text).is_some())
    })
}

/// The capitals that a term of several English words is shortened to: of all its words, and without
/// those that only connect.
fn initials(term: &str) -> Vec<String> {
    let words = || {
        term.split([' ', '-', '/'])
            .filter(|w| w.starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    let capitals = |words: &mut dyn Iterator<Item = &str>| -> String {
        words
            .filter_map(|w| w.chars().next())
            .map(|c| c.to_ascii_uppercase())
            .collect()
    };
    let connects = |w: &str| is_connecting(w) || is_function_word(&w.to_lowercase());
    let all = capitals(&mut words());
    let content = capitals(&mut words().filter(|w| !connects(w)));
    let mut out = vec![all, content];
    out.retain(|letters| letters.len() >= 2);
    out.dedup();
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Term;
    use crate::text::{Lang, analysed};

    fn is_held(text: &str, terms: &[&str]) -> bool {
        let term = |text: &&str| Term {
            id: 0,
            lang: if text.is_ascii() { Lang::EN } else { Lang::HI },
            text: (*text).to_owned(),
            status: None,
            note: None,
            extra: Default::default(),
        };
        let concept = Concept {
            terms: terms.iter().map(term).collect(),
            ..Concept::default()
        };
        let mut lexicon = Lexicon::default();
        let placed = analysed(text, &mut lexicon);
        holds(text, &placed, &lexicon, &concept)
    }

    #[test]
    fn forms_spellings_and_short_forms_hold_a_concept() {
        for (text, terms) in [
            ("युद्धपोतों ने भाग लिया।", ["warship", "युद्धपोत"]),
            ("सह उत्पादन होगा।", ["co-production", "सह-उत्पादन"]),
            (
                "एमओयू पर दस्तखत हुए।",
                ["memorandum of understanding", "समझौता ज्ञापन"],
            ),
            ("MoU पर दस्तखत हुए।", ["MoU", "समझौता ज्ञापन"]),
            ("GDP बढ़ी।", ["gross domestic product", "सकल घरेलू उत्पाद"]),
            ("जीडीपी बढ़ी।", ["GDP", "सकल घरेलू उत्पाद"]),
            (
                "भाजपा जीती।",
                ["Bharatiya Janata Party", "भारतीय जनता पार्टी"],
            ),
            ("नाटो की बैठक हुई।", ["NATO", "उत्तर अटलांटिक संधि संगठन"]),
            ("आवास ऋण सस्ता हुआ।", ["loan", "ऋण"]),
        ] {
            assert!(is_held(text, &terms), "{text}");
        }
    }

    #[test]
    fn other_words_do_not() {
        for (text, terms) in [
            ("जहाज ने भाग लिया।", ["warship", "युद्धपोत"]),
            ("ऋणी लोग", ["loan", "ऋण"]),
            (
                "इस पर दस्तखत हुए।",
                ["memorandum of understanding", "समझौता ज्ञापन"],
            ),
            (
                "भाकपा जीती।",
                ["Bharatiya Janata Party", "भारतीय जनता पार्टी"],
            ),
            ("", ["warship", "युद्धपोत"]),
        ] {
            assert!(!is_held(text, &terms), "{text}");
        }
    }
}
