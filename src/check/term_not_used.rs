//! A term of the glossary in the source, for which the translation has none of its equivalents.
//!
//! 1. The terms of the source are those that recognition finds, in any form, the longest at each place.
//!    Only concepts count for which the glossary says what to write: with a preferred or admitted term in
//!    the target's language.
//! 2. A concept that the target holds in any way is in order: by any term of either language, in any
//!    form, spelling or short form, inside a longer term too. What is held in a term that should not be
//!    written is the business of `forbidden-term`, what is left in Latin letters that of others.
//! 3. Where several concepts share the term, one that is held is enough.
//! 4. A word of English that is part of a name, or a verb where the term is a noun (the ministry plans to),
//!    is no term.
//!
//! A term said twice may be meant once (its second place is taken by a pronoun): what is told is a concept
//! that the target does not have at all, with how often the source has it.

use rustc_hash::FxHashSet;

use crate::model::{Concept, Status, Term};
use crate::terms::{Match, Occurrence, holds};
use crate::text::{Lang, TokenKind, is_function_word};

use super::names::is_title;
use super::{Article, ArticleText, Check, Finding, Pair, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "term-not-used",
    severity: Severity::Warning,
    explanation: include_str!("term_not_used.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    if article.terms.concepts.is_empty() {
        return;
    }
    for pair in &article.pairs {
        report(article, pair, findings);
    }
}

/// Looking for a concept that is not recognised costs a walk over the target; a segment with more of them
/// is a list.
const MAX_LOOKED_FOR: usize = 40;

fn report(article: &Article<'_>, pair: &Pair<'_>, findings: &mut Vec<Finding>) {
    let (Some((source, _)), Some((target, lexicon))) =
        (article.read(&pair.source), article.read(&pair.target))
    else {
        return;
    };
    let there: FxHashSet<usize> = target
        .occurrences
        .iter()
        .flat_map(|o| o.terms.iter().map(|t| t.entry.concept))
        .collect();
    let mut looked_for: Vec<&Concept> = Vec::new();
    for occurrence in &source.occurrences {
        let concepts = concepts(article, occurrence, pair.source.lang);
        let judged = concepts
            .iter()
            .find_map(|(at, concept)| Some((*at, equivalent(concept, pair.target.lang)?)));
        let Some((at, write)) = judged else {
            continue;
        };
        let concept = &article.terms.concepts[at];
        let is_known = looked_for.iter().any(|c| std::ptr::eq(*c, concept));
        if is_known
            || concepts.iter().any(|(at, _)| there.contains(at))
            || looked_for.len() >= MAX_LOOKED_FOR
            || is_no_term(pair, source, occurrence, write)
        {
            continue;
        }
        looked_for.push(concept);
        let is_held = |c: &&Concept| holds(target.text, &target.placed, lexicon, c);
        if !concepts.iter().map(|(_, c)| c).any(is_held) {
            let count = n_occurrences(source, at);
            findings.push(finding(source, occurrence, concept, write, count));
        }
    }
}

/// The concepts that a stretch of the source is a term of, each once.
fn concepts<'a>(
    article: &'a Article<'_>,
    occurrence: &Occurrence,
    lang: &Lang,
) -> Vec<(usize, &'a Concept)> {
    let mut out: Vec<(usize, &Concept)> = Vec::new();
    for found in &occurrence.terms {
        let (concept, term) = article.term(found);
        let is_new = !out.iter().any(|(at, _)| *at == found.entry.concept);
        if is_new && is_same_language(&term.lang, lang) {
            out.push((found.entry.concept, concept));
        }
    }
    out
}

fn is_same_language(a: &Lang, b: &Lang) -> bool {
    a.is_hindi() && b.is_hindi() || a.is_english() && b.is_english()
}

/// What the glossary says to write in a language: the preferred term, else the first admitted one.
fn equivalent<'a>(concept: &'a Concept, lang: &Lang) -> Option<&'a Term> {
    let with = |status| {
        let mut terms = concept.terms.iter();
        terms.find(|t| t.status == Some(status) && is_same_language(&t.lang, lang))
    };
    with(Status::Preferred).or_else(|| with(Status::Admitted))
}

fn n_occurrences(source: &ArticleText<'_>, concept: usize) -> usize {
    let is_of = |o: &&Occurrence| o.terms.iter().any(|t| t.entry.concept == concept);
    source.occurrences.iter().filter(is_of).count()
}

fn finding(
    source: &ArticleText<'_>,
    occurrence: &Occurrence,
    concept: &Concept,
    write: &Term,
    count: usize,
) -> Finding {
    let place = Place::new(source.segment, occurrence.span.clone());
    let key = if count > 1 { "several" } else { "missing" };
    let finding = Finding::new(place, key)
        .value("source", &source.text[occurrence.span.clone()])
        .value("glossary", concept.glossary.as_str())
        .value("write", write.text.as_str());
    match count {
        0 | 1 => finding,
        n => finding.value("count", n.to_string()),
    }
}

/// Whether an English word is no term where it stands: part of a name, or a verb.
fn is_no_term(
    pair: &Pair<'_>,
    source: &ArticleText<'_>,
    occurrence: &Occurrence,
    write: &Term,
) -> bool {
    if !pair.source.lang.is_english() || occurrence.tokens.len() > 1 {
        return false;
    }
    let at = occurrence.tokens.start;
    let word = |at: usize| {
        source
            .placed
            .get(at)
            .map(|p| &source.text[p.token.span.clone()])
    };
    let own = word(at).unwrap_or_default();
    let before = at.checked_sub(1).and_then(word);
    is_part_of_name(source, at, own) || is_verb(own, before, occurrence, write)
}

/// A capital inside a sentence, beside another one: Bank of Barbados, the Daily Courier. A title is a word
/// of its own (President Mehta).
fn is_part_of_name(source: &ArticleText<'_>, at: usize, own: &str) -> bool {
    let word = |at: usize| {
        source
            .placed
            .get(at)
            .map(|p| &source.text[p.token.span.clone()])
    };
    let is_capital = |w: Option<&str>| w.is_some_and(|w| w.starts_with(char::is_uppercase));
    if !is_capital(Some(own)) || is_title(own) {
        return false;
    }
    let words = source
        .placed
        .iter()
        .filter(|p| p.token.kind == TokenKind::Latin);
    let words = words.map(|p| &source.text[p.token.span.clone()]);
    let small = |w: &&str| w.starts_with(char::is_lowercase) && !is_function_word(w);
    let is_prose = words.clone().filter(small).count() * 3 > words.count();
    let before = at.checked_sub(1).and_then(word);
    let after = match word(at + 1) {
        Some("of" | "for" | "and" | "&" | "-") => word(at + 2),
        next => next,
    };
    is_prose && (is_capital(after) || is_capital(before) && at > 1)
}

/// Words that a verb in its plain form follows.
const BEFORE_VERBS: &[&str] = &[
    "to",
    "will",
    "would",
    "can",
    "could",
    "may",
    "might",
    "must",
    "should",
    "shall",
    "not",
    "cannot",
    "i",
    "we",
    "you",
    "they",
    "he",
    "she",
    "it",
    "who",
    "which",
    "let",
    "please",
    "don't",
    "don’t",
    "didn't",
    "didn’t",
    "doesn't",
    "doesn’t",
];

/// Whether a noun of the glossary is a verb here: an -ed or -ing form of it, or plain behind a word that
/// asks for a verb.
fn is_verb(own: &str, before: Option<&str>, occurrence: &Occurrence, write: &Term) -> bool {
    if write.text.ends_with("ना") && write.lang.is_hindi() {
        return false;
    }
    let is_form = occurrence.terms.iter().all(|t| t.how == Match::Inflected);
    let lower = own.to_lowercase();
    is_form && lower.ends_with("ed")
        || is_form && lower.ends_with("ing")
        || before.is_some_and(|w| BEFORE_VERBS.contains(&w.to_lowercase().as_str()))
}
