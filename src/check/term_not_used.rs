//! A term of the glossary in the source, for which the translation has none of its equivalents.
//!
//! 1. The terms of the source are those that recognition finds, in any form, the longest at each place.
//!    Only concepts count for which the glossary says what to write: with a preferred or admitted term in
//!    the target's language.
//! 2. A concept that the target holds in any way is in order: by any term of either language, in any
//!    form, spelling or short form, inside a longer term too. What is held in a term that should not be
//!    written is the business of `forbidden-term`, what is left in Latin letters that of others.
//! 3. Where several concepts share the term, one that is held is enough.
//! 4. So is one that the target holds nearly (`near`): by a word derived from a term (अमेरिकी), by the last
//!    word of a longer term, by the sound of a name.
//! 5. A word of English that is part of a name, or a verb where the term is a noun (the ministry plans to),
//!    is no term.
//!
//! A term said twice may be meant once (its second place is taken by a pronoun). So what is told is a concept
//! that the target does not have at all, with how often the source has it; and of one that it has less often
//! than the source, a sentence without it, where both sides have the same sentences.

mod near;

use std::ops::Range;

use crate::model::{Concept, STARTER, Status, Term};
use crate::terms::{Match, Occurrence, holds};
use crate::text::{Lang, Lexicon, Placed, Token, TokenKind, is_function_word, sentences};

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
    let whole = Stretch {
        text: target.text,
        placed: &target.placed,
        lexicon,
    };
    let mut looked_for: Vec<&Concept> = Vec::new();
    let mut sentences: Option<Option<Aligned>> = None;
    for occurrence in &source.occurrences {
        let concepts = concepts(article, occurrence, pair.source.lang);
        let judged = concepts
            .iter()
            .find_map(|(at, concept)| Some((*at, equivalent(concept, pair.target.lang)?)));
        let Some((at, write)) = judged else {
            continue;
        };
        let concept = &article.terms.concepts[at];
        let is_told = looked_for.iter().any(|c| std::ptr::eq(*c, concept));
        let is_term =
            || !pair.source.lang.is_english() || !is_no_term(article, source, occurrence, write);
        if is_told || looked_for.len() >= MAX_LOOKED_FOR || !is_term() {
            continue;
        }
        let is_held = |stretch: &Stretch<'_>| {
            concepts.iter().any(|(_, concept)| {
                holds(stretch.text, stretch.placed, stretch.lexicon, concept)
                    || near::is_near(source, occurrence, stretch, concept)
            })
        };
        let of_concepts = |o: &&Occurrence| {
            o.terms
                .iter()
                .any(|t| concepts.iter().any(|(at, _)| *at == t.entry.concept))
        };
        let n_source = source.occurrences.iter().filter(of_concepts).count();
        let n_target = target.occurrences.iter().filter(of_concepts).count();
        if n_target >= n_source {
            continue;
        }
        if n_target == 0 && !is_held(&whole) {
            looked_for.push(concept);
            findings.push(finding(source, occurrence, concept, write, n_source));
        } else if n_target > 0 {
            let aligned = sentences.get_or_insert_with(|| Aligned::of(source.text, target.text));
            let counterpart = aligned
                .as_ref()
                .and_then(|a| a.counterpart(&occurrence.span));
            let is_lost = counterpart.is_some_and(|sentence| !is_held(&whole.within(&sentence)));
            if is_lost {
                findings.push(finding(source, occurrence, concept, write, 1));
            }
        }
    }
}

/// A stretch of the target with its words.
struct Stretch<'a> {
    text: &'a str,
    placed: &'a [Placed],
    lexicon: &'a Lexicon,
}

impl Stretch<'_> {
    /// The words of it that stand in a range.
    fn within(&self, range: &Range<usize>) -> Stretch<'_> {
        let from = self
            .placed
            .partition_point(|p| p.token.span.start < range.start);
        let to = self
            .placed
            .partition_point(|p| p.token.span.start < range.end);
        Stretch {
            placed: &self.placed[from..to.max(from)],
            ..*self
        }
    }
}

/// The sentences of both sides, where these are as many: they stand for each other.
struct Aligned {
    source: Vec<Range<usize>>,
    target: Vec<Range<usize>>,
}

impl Aligned {
    fn of(source: &str, target: &str) -> Option<Aligned> {
        let (source, target) = (sentences(source), sentences(target));
        (source.len() > 1 && source.len() == target.len()).then_some(Aligned { source, target })
    }

    fn counterpart(&self, span: &Range<usize>) -> Option<Range<usize>> {
        let at = self
            .source
            .iter()
            .position(|s| s.start <= span.start && span.end <= s.end)?;
        self.target.get(at).cloned()
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

/// What the glossary says to write in a language: the preferred term, else the first admitted one. The
/// glossary that comes with the program is no decision of the desk.
fn equivalent<'a>(concept: &'a Concept, lang: &Lang) -> Option<&'a Term> {
    if concept.glossary == STARTER {
        return None;
    }
    let with = |status| {
        let mut terms = concept.terms.iter();
        terms.find(|t| t.status == Some(status) && is_same_language(&t.lang, lang))
    };
    with(Status::Preferred).or_else(|| with(Status::Admitted))
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

/// Whether English words are no term where they stand: another word but for its capitals, part of a name,
/// or a verb.
fn is_no_term(
    article: &Article<'_>,
    source: &ArticleText<'_>,
    occurrence: &Occurrence,
    write: &Term,
) -> bool {
    let at = occurrence.tokens.start;
    let word = |at: usize| {
        source
            .placed
            .get(at)
            .map(|p| &source.text[p.token.span.clone()])
    };
    let own = &source.text[occurrence.span.clone()];
    let before = at.checked_sub(1).and_then(word);
    let terms = || occurrence.terms.iter().map(|t| article.term(t).1);
    is_of_other_case(source.text, own, terms())
        || is_other_word(source, occurrence, own)
        || is_verb(own, before, occurrence, write)
        || occurrence.tokens.len() == 1
            && is_part_of_name(source, at, own, terms().all(|t| is_name(&t.text)))
}

/// Whether capitals tell the words from all terms: may and May, it's and IT, St and ST. In a text of
/// capitals they tell nothing.
fn is_of_other_case<'a>(text: &str, own: &str, mut terms: impl Iterator<Item = &'a Term>) -> bool {
    let is_loud = !text.contains(char::is_lowercase);
    let n_capitals = |t: &str| t.chars().filter(|c| c.is_uppercase()).count();
    let is_acronym = |t: &str| !t.contains(' ') && n_capitals(t) >= 2;
    let has_capital = |t: &str| t.starts_with(char::is_uppercase);
    let is_other = |term: &Term| {
        let term = term.text.as_str();
        is_acronym(term) && !is_acronym(own) || has_capital(term) && !has_capital(own)
    };
    !is_loud && terms.all(is_other)
}

/// A term that is a function word too (May) is meant where a number or a word for times stands beside it;
/// half of the day (5 PM), where none does.
fn is_other_word(source: &ArticleText<'_>, occurrence: &Occurrence, own: &str) -> bool {
    let is_clock = matches!(own, "AM" | "PM");
    if !is_clock && !is_function_word(&own.to_lowercase()) {
        return false;
    }
    let token = |at: Option<usize>| at.and_then(|at| source.placed.get(at)).map(|p| &p.token);
    let before = token(occurrence.tokens.start.checked_sub(1));
    let after = token(Some(occurrence.tokens.end));
    let is_number = |t: Option<&Token>| t.is_some_and(|t| t.kind == TokenKind::Number);
    if is_clock {
        return is_number(before);
    }
    let is_time = before.is_some_and(|t| {
        let word = &source.text[t.span.clone()];
        matches!(
            word,
            "in" | "since" | "until" | "till" | "last" | "this" | "next" | "early" | "late" | "mid"
        )
    });
    !(is_number(before) || is_number(after) || is_time)
}

fn is_name(term: &str) -> bool {
    term.starts_with(char::is_uppercase)
}

/// A capital inside a sentence, beside another one: Bank of Barbados, the Daily Courier, Jordan Mehta. A
/// title is a word of its own (President Mehta); so is a name of the glossary beside *and* (Cuba and Chad),
/// or one that has something (India's Courier).
fn is_part_of_name(source: &ArticleText<'_>, at: usize, own: &str, is_own_name: bool) -> bool {
    let word = |at: usize| {
        source
            .placed
            .get(at)
            .map(|p| &source.text[p.token.span.clone()])
    };
    let is_capital = |w: Option<&str>| w.is_some_and(|w| w.starts_with(char::is_uppercase));
    let has_something = own.ends_with("'s") || own.ends_with("’s");
    if !is_capital(Some(own)) || is_title(own) || has_something {
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
        Some("of" | "for" | "and" | "&" | "-") if !is_own_name => word(at + 2),
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

/// With which a verb is a term of two words (run out).
const PARTICLES: &[&str] = &[
    " out", " up", " off", " over", " down", " in", " on", " away", " back",
];

/// Words behind which an -ing form is a noun.
const BEFORE_NOUNS: &[&str] = &[
    "the", "a", "an", "of", "in", "for", "on", "and", "its", "their", "our", "about",
];

/// Whether nouns of the glossary are verbs here: an inflected form of the first of several words (ran out),
/// an -ed form, an -ing form where no noun must stand, or the plain form behind a word that asks for a verb.
fn is_verb(own: &str, before: Option<&str>, occurrence: &Occurrence, write: &Term) -> bool {
    if write.text.ends_with("ना") && write.lang.is_hindi() {
        return false;
    }
    let is_form = occurrence.terms.iter().all(|t| t.how == Match::Inflected);
    let is_plural = own.ends_with(['s', '\'', '’']);
    let before = before.map(str::to_lowercase).unwrap_or_default();
    let is_single = occurrence.tokens.len() == 1;
    let is_phrasal = PARTICLES.iter().any(|particle| own.ends_with(particle));
    let may_be_verb = own.starts_with(char::is_lowercase) && (is_single || is_phrasal);
    let is_asked_for = BEFORE_VERBS.contains(&before.as_str())
        || ["'d", "’d", "'ll", "’ll", "'ve", "’ve"]
            .iter()
            .any(|end| before.ends_with(end));
    let is_gerund = is_single && own.ends_with("ing");
    is_form && !is_plural
        || may_be_verb && is_asked_for
        || is_gerund && !BEFORE_NOUNS.contains(&before.as_str())
}
