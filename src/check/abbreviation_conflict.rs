//! One abbreviation introduced with two long forms, or one long form with two abbreviations.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::introduced::{Evidence, Introduced, same_long, same_word};
use super::{Article, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "abbreviation-conflict",
    severity: Severity::Warning,
    explanation: include_str!("abbreviation_conflict.md"),
    run,
};

/// So many long forms for one short form are no slip but affiliations (players with their team).
const AFFILIATIONS: usize = 3;

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let introduced: Vec<&Introduced> = article
        .introduced()
        .iter()
        .filter(|i| i.evidence > Evidence::Little)
        .collect();
    two_long_forms(article, &introduced, findings);
    two_short_forms(article, &introduced, findings);
    transposed(article, &introduced, findings);
}

fn two_long_forms(article: &Article<'_>, introduced: &[&Introduced], findings: &mut Vec<Finding>) {
    let mut by_letters: BTreeMap<&str, Vec<&Introduced>> = BTreeMap::new();
    for one in introduced.iter().copied() {
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

fn two_short_forms(article: &Article<'_>, introduced: &[&Introduced], findings: &mut Vec<Finding>) {
    let mut by_head: FxHashMap<i64, Vec<&Introduced>> = FxHashMap::default();
    for later in introduced.iter().copied().filter(|i| i.words.len() > 1) {
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

/// An acronym that nobody introduced, whose letters are those of one that was, two neighbors having
/// changed places.
fn transposed(article: &Article<'_>, introduced: &[&Introduced], findings: &mut Vec<Finding>) {
    let known = |letters: &str| introduced.iter().any(|i| i.letters == letters);
    for (place, letters) in article.acronyms() {
        if letters.len() < MIN_LETTERS || known(letters) {
            continue;
        }
        let near = introduced
            .iter()
            .find(|i| is_transposed(&i.letters, letters));
        let Some(near) = near else { continue };
        findings.push(
            Finding::new(place.clone(), "transposed")
                .value("text", article.text_of(place))
                .value("first", article.text_of(&near.short))
                .value("shared", article.text_of(&near.long))
                .fix(article.text_of(&near.short))
                .see(near.short.clone()),
        );
    }
}

/// Of two letters both orders are abbreviations of something.
const MIN_LETTERS: usize = 3;

fn is_transposed(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let differs = |at: &usize| a.get(*at) != b.get(*at);
    let places: Vec<usize> = (0..a.len()).filter(differs).collect();
    a.len() == b.len() && matches!(places[..], [x, y] if y == x + 1 && a[x] == b[y] && a[y] == b[x])
}

fn shares_a_word(article: &Article<'_>, a: &Introduced, b: &Introduced) -> bool {
    a.words
        .iter()
        .any(|x| b.words.iter().any(|y| same_word(article, *x, *y)))
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
