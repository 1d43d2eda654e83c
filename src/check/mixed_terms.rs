//! One concept under two names in one article.

use std::collections::BTreeMap;

use crate::model::{Concept, Status, Term};
use crate::terms::{Match, TermMatch, same_words};
use crate::text::acronym::decode_short;
use crate::text::fold::{Tier, fold, is_consonant_letter};
use crate::text::{Lang, tokens};

use super::rewrite::{english_name, in_same_form};
use super::{Article, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "mixed-terms",
    severity: Severity::Warning,
    explanation: include_str!("mixed_terms.md"),
    run,
};

/// Where the terms of one concept stand.
#[derive(Default)]
struct Uses {
    preferred: Vec<(Place, Match)>,
    others: Vec<(Place, TermMatch)>,
}

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    for (concept, uses) in uses_by_concept(article) {
        let concept = &article.terms.concepts[concept];
        let (Some((first, _)), Some(preferred)) =
            (uses.preferred.first(), concept.preferred(&Lang::HI))
        else {
            continue;
        };
        let as_written = written_form(article, &uses).unwrap_or(&preferred.text);
        for (place, found) in uses.others {
            let written = &article.document.segments[place.segment].text[place.range()];
            let fix = in_same_form(written, found.how == Match::Inflected, as_written);
            findings.push(
                Finding::new(place.clone(), "both")
                    .value("text", written)
                    .value("preferred", preferred.text.as_str())
                    .value("concept", english_name(concept))
                    .value("glossary", concept.glossary.as_str())
                    .fix(fix)
                    .see(first.clone()),
            );
        }
    }
}

/// The preferred term as this article spells it in citation form, so that the fix brings no second
/// spelling into it.
fn written_form<'a>(article: &Article<'a>, uses: &Uses) -> Option<&'a str> {
    let (place, _) = uses
        .preferred
        .iter()
        .find(|(_, how)| *how < Match::Inflected)?;
    Some(&article.document.segments[place.segment].text[place.range()])
}

fn uses_by_concept(article: &Article<'_>) -> BTreeMap<usize, Uses> {
    let mut uses: BTreeMap<usize, Uses> = BTreeMap::new();
    for (text, occurrence) in article.occurrences() {
        let place = Place::new(text.segment, occurrence.span.clone());
        let is_preferred_somewhere = occurrence
            .terms
            .iter()
            .any(|m| article.term(m).1.status == Some(Status::Preferred));
        for found in &occurrence.terms {
            let (concept, term) = article.term(found);
            let entry = uses.entry(found.entry.concept).or_default();
            match term.status {
                Some(Status::Preferred) => entry.preferred.push((place.clone(), found.how)),
                // A word that another concept prefers is not a second name of this one.
                Some(Status::Admitted | Status::Deprecated)
                    if !is_preferred_somewhere && is_second_name(concept, term) =>
                {
                    entry.others.push((place.clone(), *found));
                }
                _ => {}
            }
        }
    }
    uses
}

/// Whether a term is another name than the preferred one: neither a short form nor a mere spelling
/// of it, which is left to `mixed-spelling`.
fn is_second_name(concept: &Concept, term: &Term) -> bool {
    let is_spelling = concept
        .preferred(&Lang::HI)
        .is_some_and(|p| same_words(&p.text, &term.text).is_some());
    !is_spelling && !is_short_form(concept, term)
}

/// Whether a term is a short form of its concept, which stands beside the long one by right: a
/// letter-name acronym, a clipping (भाजपा), or an English abbreviation read as a word (नाटो).
fn is_short_form(concept: &Concept, term: &Term) -> bool {
    if decode_short(&term.text).is_some() || is_capitals(&term.text) || is_shortened(concept, term)
    {
        return true;
    }
    if term.text.contains([' ', '-']) {
        return false;
    }
    let bones = consonants(&term.text);
    let clipped = concept
        .terms
        .iter()
        .any(|long| long.lang == term.lang && !bones.is_empty() && initials(&long.text) == bones);
    let read_as_word = concept
        .terms
        .iter()
        .any(|t| t.lang.is_english() && is_capitals(&t.text) && sounds_like(&t.text, &term.text));
    clipped || read_as_word
}

/// Whether a term is the preferred one with words left out, or the reverse: the press says भारतीय
/// रिजर्व बैंक first and रिजर्व बैंक afterwards.
fn is_shortened(concept: &Concept, term: &Term) -> bool {
    let words = |text: &str| -> Vec<String> {
        let tokens = tokens(text);
        tokens
            .iter()
            .map(|t| fold(&text[t.span.clone()], Tier::Lenient).into_owned())
            .collect()
    };
    concept.preferred(&Lang::HI).is_some_and(|preferred| {
        let (a, b) = (words(&preferred.text), words(&term.text));
        is_subsequence(&a, &b) || is_subsequence(&b, &a)
    })
}

fn is_subsequence(short: &[String], long: &[String]) -> bool {
    let mut rest = long.iter();
    short.iter().all(|word| rest.any(|other| other == word))
}

fn is_capitals(text: &str) -> bool {
    text.len() >= 2
        && text
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '.'))
}

fn consonants(word: &str) -> Vec<char> {
    word.chars().filter(|c| is_consonant_letter(*c)).collect()
}

/// The first letters of a long form's words, connecting words left out.
fn initials(long: &str) -> Vec<char> {
    let words: Vec<&str> = tokens(long)
        .iter()
        .filter(|t| t.is_word())
        .map(|t| &long[t.span.clone()])
        .filter(|w| !matches!(*w, "का" | "की" | "के" | "और" | "एवं" | "व"))
        .collect();
    if words.len() < 2 {
        return Vec::new();
    }
    words.iter().filter_map(|w| w.chars().next()).collect()
}

/// Whether the consonants of a Devanagari word are those of an English abbreviation.
fn sounds_like(capitals: &str, word: &str) -> bool {
    let latin: Vec<char> = capitals
        .chars()
        .filter(|c| c.is_ascii_uppercase() && !"AEIOUHWY".contains(*c))
        .collect();
    let hindi: Vec<char> = consonants(word)
        .into_iter()
        .filter(|c| !"हवय".contains(*c))
        .collect();
    latin.len() == hindi.len()
        && latin
            .iter()
            .zip(&hindi)
            .all(|(l, h)| sound(*l).contains(*h))
}

fn sound(letter: char) -> &'static str {
    match letter {
        'B' => "बभ",
        'C' | 'K' | 'Q' => "कसचख",
        'D' => "डद",
        'F' => "फ",
        'G' | 'J' | 'Z' => "गज",
        'L' => "ल",
        'M' => "म",
        'N' => "नण",
        'P' => "प",
        'R' => "रड",
        'S' => "सशज",
        'T' => "टतथ",
        'V' => "वब",
        'X' => "क",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn concept(terms: &[&str]) -> Concept {
        Concept {
            terms: terms
                .iter()
                .map(|t| Term {
                    id: 0,
                    lang: crate::text::guess(t),
                    text: (*t).to_owned(),
                    status: Some(Status::Admitted),
                    note: None,
                    extra: Default::default(),
                })
                .collect(),
            ..Concept::default()
        }
    }

    #[test]
    fn short_forms_are_told_from_second_names() {
        for (short, others) in [
            ("एसडब्ल्यूजी", &["उप कार्य दल", "sub working group"][..]),
            ("भाजपा", &["भारतीय जनता पार्टी", "BJP"]),
            ("नाटो", &["उत्तर अटलांटिक संधि संगठन", "NATO"]),
            ("यूनेस्को", &["संयुक्त राष्ट्र शैक्षिक संगठन", "UNESCO"]),
            ("इसरो", &["भारतीय अंतरिक्ष अनुसंधान संगठन", "ISRO"]),
        ] {
            let terms: Vec<&str> = std::iter::once(short)
                .chain(others.iter().copied())
                .collect();
            let concept = concept(&terms);
            assert!(is_short_form(&concept, &concept.terms[0]), "{short}");
        }
        for (name, others) in [
            ("आर्टिफिशियल इंटेलिजेंस", &["कृत्रिम बुद्धिमत्ता", "AI"][..]),
            ("सब वर्किंग ग्रुप", &["उप कार्य दल", "SWG"]),
            ("वेबिनार", &["ऑनलाइन संगोष्ठी", "webinar"]),
        ] {
            let terms: Vec<&str> = std::iter::once(name)
                .chain(others.iter().copied())
                .collect();
            let concept = concept(&terms);
            assert!(!is_short_form(&concept, &concept.terms[0]), "{name}");
        }
    }
}
