//! A query without what people add to a term or leave out of it: articles, initials.
//!
//! 1. An English article is no part of a term: the court is court.
//! 2. Initials before a surname are written or not, with dots or without: S. Jaishankar, जयशंकर.
//!
//! Must not know about stores; whether the bare query is asked for is the caller's to say.

use crate::text::acronym::is_letter_name;
use crate::text::is_function_word;

/// The query without its English articles; `None` where it has none, or nothing else.
pub fn without_articles(query: &str) -> Option<String> {
    let words = query.split_whitespace().enumerate();
    let rest: Vec<&str> = words
        .filter(|(at, word)| !is_article(*at, word))
        .map(|(_, word)| word)
        .collect();
    let bare = rest.join(" ");
    let is_shorter = rest.len() < query.split_whitespace().count();
    (is_shorter && bare.contains(char::is_alphabetic)).then_some(bare)
}

/// An a after the first word is a letter (vitamin a).
fn is_article(at: usize, word: &str) -> bool {
    word.eq_ignore_ascii_case("the")
        || at == 0 && ["a", "an"].iter().any(|a| word.eq_ignore_ascii_case(a))
}

/// Whether a query is no more than a particle of Hindi (की, से): longer terms that hold it are no
/// answer.
pub fn is_particle(query: &str) -> bool {
    let letters = query
        .chars()
        .filter(|c| ('\u{904}'..='\u{939}').contains(c));
    letters.count() == 1 && is_function_word(query)
}

/// What follows the initials of a name; `None` where it begins with none, or is letters only.
pub fn without_initials(query: &str) -> Option<&str> {
    let mut rest = query.trim_start();
    while let Some(next) = after_initial(rest) {
        rest = next;
    }
    let is_shorter = rest.len() < query.trim_start().len();
    let letters = rest.chars().filter(|c| c.is_alphabetic()).count();
    (is_shorter && letters >= SURNAME).then_some(rest)
}

/// Fewer letters are no surname, but the rest of a row of letters (पी के, a b c).
const SURNAME: usize = 3;

/// What follows one initial, with its dot or space.
fn after_initial(text: &str) -> Option<&str> {
    let end = text.find(|c: char| c == '.' || c.is_whitespace())?;
    let word = &text[..end];
    let is_letter = word.len() == 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
    let is_initial = is_letter || is_letter_name(word);
    is_initial.then(|| text[end..].trim_start_matches(|c: char| c == '.' || c.is_whitespace()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn articles_are_left_out() {
        for (query, bare) in [
            ("the court", Some("court")),
            ("The Court of the Hague", Some("Court of Hague")),
            ("an order", Some("order")),
            ("a bill", Some("bill")),
            ("vitamin a", None),
            ("court", None),
            ("the", None),
            ("the 12", None),
            ("न्यायालय", None),
            ("", None),
        ] {
            assert_eq!(without_articles(query).as_deref(), bare, "{query}");
        }
    }

    #[test]
    fn particles_are_told_from_words() {
        assert!(["की", "से", "में", "न"].into_iter().all(is_particle));
        assert!(
            !["कर", "एक", "बार", "जज", "क", "of", ""]
                .into_iter()
                .any(is_particle)
        );
    }

    #[test]
    fn initials_are_left_out() {
        for (query, bare) in [
            ("S. Jaishankar", Some("Jaishankar")),
            ("S Jaishankar", Some("Jaishankar")),
            ("A.P.J. Abdul Kalam", Some("Abdul Kalam")),
            ("एस. जयशंकर", Some("जयशंकर")),
            ("एस जयशंकर", Some("जयशंकर")),
            ("Jaishankar", None),
            ("Dr. Jaishankar", None),
            ("U.S.", None),
            ("a b c", None),
            ("न्यू डेल्ही", None),
            ("", None),
        ] {
            assert_eq!(without_initials(query), bare, "{query}");
        }
    }

    proptest! {
        #[test]
        fn what_is_bare_is_shorter(query in "[a-zA. एसके]{0,24}") {
            if let Some(bare) = without_articles(&query) {
                prop_assert!(bare.len() < query.len());
            }
            if let Some(bare) = without_initials(&query) {
                prop_assert!(query.ends_with(bare) && bare.len() < query.len());
            }
        }
    }
}
