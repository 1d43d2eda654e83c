//! Abbreviations where an article introduces them, with what speaks for their long forms: for the
//! checks on abbreviations.

use crate::model::Status;
use crate::terms::{Occurrence, TermMatch};
use crate::text::abbreviation::{Abbreviation, Route, abbreviations, is_connecting, letters};
use crate::text::{Token, WordId};

use super::{Article, ArticleText, Place};

/// An abbreviation where it is introduced.
#[derive(Debug)]
pub(super) struct Introduced {
    pub(super) letters: String,
    pub(super) long: Place,
    pub(super) short: Place,
    /// Words of the long form, connecting words left out.
    pub(super) words: Vec<WordId>,
    /// How sure it is that the words before the bracket are the long form.
    pub(super) evidence: Evidence,
    /// The concept of which the long form is a term and the short form another.
    pub(super) concept: Option<usize>,
    /// The glossary prefers this long form.
    pub(super) preferred: bool,
}

/// What speaks for a long form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// Fewer words than letters: a place with its agency, a person with a party.
    Little,
    /// As many words as letters.
    Count,
    /// Its initials, or a glossary.
    Sure,
}

/// Those of one text, in its order.
pub(super) fn introduced_in(article: &Article<'_>, text: &ArticleText<'_>) -> Vec<Introduced> {
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
pub(super) fn same_long(article: &Article<'_>, a: &Introduced, b: &Introduced) -> bool {
    a.words
        .iter()
        .rev()
        .zip(b.words.iter().rev())
        .all(|(x, y)| same_word(article, *x, *y))
}

/// Whether two words are forms of one.
pub(super) fn same_word(article: &Article<'_>, a: WordId, b: WordId) -> bool {
    article.lexicon.word(a).is_form_of(article.lexicon.word(b))
}
