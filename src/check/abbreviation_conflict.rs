//! One abbreviation introduced with two long forms, or one long form with two abbreviations.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::model::Status;
use crate::terms::{Occurrence, TermMatch};
use crate::text::abbreviation::{Abbreviation, Route, abbreviations, is_connecting, letters};
use crate::text::{Token, WordId};

use super::{Article, ArticleText, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "abbreviation-conflict",
    severity: Severity::Warning,
    explanation: include_str!("abbreviation_conflict.md"),
    run,
};

/// An abbreviation where it is introduced.
struct Introduced {
    letters: String,
    long: Place,
    short: Place,
    /// Words of the long form, connecting words left out.
    words: Vec<WordId>,
    /// How sure it is that the words before the bracket are the long form.
    evidence: Evidence,
    /// The concept of which the long form is a term and the short form another.
    concept: Option<usize>,
    /// The glossary prefers this long form.
    preferred: bool,
}

/// What speaks for a long form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Evidence {
    /// Fewer words than letters: a place with its agency, a person with a party.
    Little,
    /// As many words as letters.
    Count,
    /// Its initials, or a glossary.
    Sure,
}

/// So many long forms for one short form are no slip but affiliations (players with their team).
const AFFILIATIONS: usize = 3;

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let introduced: Vec<Introduced> = article
        .texts
        .iter()
        .flat_map(|t| introduced_in(article, t))
        .filter(|i| i.evidence > Evidence::Little)
        .collect();
    two_long_forms(article, &introduced, findings);
    two_short_forms(article, &introduced, findings);
}

fn two_long_forms(article: &Article<'_>, introduced: &[Introduced], findings: &mut Vec<Finding>) {
    let mut by_letters: BTreeMap<&str, Vec<&Introduced>> = BTreeMap::new();
    for one in introduced {
        by_letters.entry(&one.letters).or_default().push(one);
    }
    for group in by_letters.values() {
        let Some((first, rest)) = group.split_first() else {
            continue;
        };
        let other: Vec<&&Introduced> = rest
            .iter()
            .filter(|r| !same_long(article, first, r))
            .collect();
        if other.len() + 1 >= AFFILIATIONS {
            continue;
        }
        for later in other {
            let is_sure = first.evidence == Evidence::Sure || later.evidence == Evidence::Sure;
            if !is_sure && !shares_a_word(article, first, later) {
                continue;
            }
            // The glossary's own long form is the right one, even where it stands second.
            let (wrong, right) = if later.preferred && !first.preferred {
                (*first, *later)
            } else {
                (*later, *first)
            };
            let mut finding = conflict(
                article,
                "two-long-forms",
                &wrong.long,
                &right.long,
                &wrong.short,
            );
            let two_bodies = matches!((wrong.concept, right.concept), (Some(a), Some(b)) if a != b);
            if two_bodies {
                finding.fixes.clear();
            }
            findings.push(finding);
        }
    }
}

fn two_short_forms(article: &Article<'_>, introduced: &[Introduced], findings: &mut Vec<Finding>) {
    let mut by_head: FxHashMap<i64, Vec<&Introduced>> = FxHashMap::default();
    for later in introduced.iter().filter(|i| i.words.len() > 1) {
        let head = later
            .words
            .last()
            .map_or(0, |w| article.lexicon.word(*w).hash());
        let same_head = by_head.entry(head).or_default();
        let first = same_head.iter().find(|e| {
            e.letters != later.letters
                && e.words.len() == later.words.len()
                && same_long(article, e, later)
        });
        if let Some(first) = first {
            findings.push(conflict(
                article,
                "two-short-forms",
                &later.short,
                &first.short,
                &later.long,
            ));
        }
        // The same pair once more tells nothing new.
        let is_known = |e: &&Introduced| e.letters == later.letters && e.words == later.words;
        if !same_head.iter().any(is_known) {
            same_head.push(later);
        }
    }
}

fn shares_a_word(article: &Article<'_>, a: &Introduced, b: &Introduced) -> bool {
    a.words
        .iter()
        .any(|x| b.words.iter().any(|y| same_word(article, *x, *y)))
}

fn introduced_in(article: &Article<'_>, text: &ArticleText<'_>) -> Vec<Introduced> {
    let tokens: Vec<Token> = text.placed.iter().map(|p| p.token.clone()).collect();
    abbreviations(text.text, &tokens)
        .into_iter()
        .filter(|found| letters(&text.text[found.long.clone()]).is_none())
        .filter_map(|found| {
            let capitals = found.letters.as_ref()?.to_ascii_uppercase();
            let known = known_long_form(article, text, &found, &capitals);
            let range = known.map_or_else(|| found.long_tokens.clone(), |(o, _)| o.tokens.clone());
            let words = text.placed[range.clone()]
                .iter()
                .filter(|p| p.token.is_word() && !is_connecting(&text.text[p.token.span.clone()]))
                .map(|p| p.word)
                .collect();
            let span = text.placed[range.start].token.span.start
                ..text.placed[range.end - 1].token.span.end;
            Some(Introduced {
                long: Place::new(text.segment, span),
                short: Place::new(text.segment, found.short.clone()),
                words,
                evidence: match (
                    known.is_some() || found.route == Route::Initials,
                    found.complete,
                ) {
                    (true, _) => Evidence::Sure,
                    (false, true) => Evidence::Count,
                    (false, false) => Evidence::Little,
                },
                concept: known.map(|(_, m)| m.entry.concept),
                preferred: known
                    .is_some_and(|(_, m)| article.term(&m).1.status == Some(Status::Preferred)),
                letters: capitals,
            })
        })
        .collect()
}

/// A term that ends at the bracket and has these letters for a short form is the long form,
/// whatever the count of its words.
fn known_long_form<'a>(
    article: &Article<'_>,
    text: &'a ArticleText<'_>,
    found: &Abbreviation,
    capitals: &str,
) -> Option<(&'a Occurrence, TermMatch)> {
    let ending = text
        .occurrences
        .iter()
        .filter(|o| o.tokens.end == found.long_tokens.end);
    ending
        .flat_map(|o| o.terms.iter().map(move |m| (o, *m)))
        .find(|(_, m)| {
            let (concept, _) = article.term(m);
            concept
                .terms
                .iter()
                .any(|t| letters(&t.text).as_deref() == Some(capitals))
        })
}

/// Whether two long forms are the same words in any form. The left edge of each is a guess, so
/// they are compared from the right over the words that both have.
fn same_long(article: &Article<'_>, a: &Introduced, b: &Introduced) -> bool {
    a.words
        .iter()
        .rev()
        .zip(b.words.iter().rev())
        .all(|(x, y)| same_word(article, *x, *y))
}

fn same_word(article: &Article<'_>, a: WordId, b: WordId) -> bool {
    article.lexicon.word(a).is_form_of(article.lexicon.word(b))
}

fn conflict(
    article: &Article<'_>,
    key: &'static str,
    place: &Place,
    first: &Place,
    shared: &Place,
) -> Finding {
    Finding::new(place.clone(), key)
        .value("shared", article.text_of(shared))
        .value("text", article.text_of(place))
        .value("first", article.text_of(first))
        .fix(article.text_of(first))
        .see(first.clone())
}
