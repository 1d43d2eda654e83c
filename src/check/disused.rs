//! Terms that a glossary tells not to write: what `forbidden-term` and `deprecated-term` share.

use crate::model::{Concept, Status};
use crate::terms::{Match, Occurrence};
use crate::text::Lang;
use crate::text::fold::Tier;

use super::rewrite::{english_name, in_same_form};
use super::{Article, Finding, Place};

/// Reports every occurrence of a term of that status.
pub(super) fn report(article: &Article<'_>, status: Status, findings: &mut Vec<Finding>) {
    for (text, occurrence) in article.occurrences() {
        let Some((concept, how)) = disused(article, status, occurrence) else {
            continue;
        };
        let written = &text.text[occurrence.span.clone()];
        let preferred = concept.preferred(&Lang::HI);
        let key = match preferred {
            Some(_) => "write",
            None => "plain",
        };
        let mut finding = Finding::new(Place::new(text.segment, occurrence.span.clone()), key)
            .value("text", written)
            .value("concept", english_name(concept))
            .value("glossary", concept.glossary.as_str());
        if let Some(term) = preferred {
            let fix = in_same_form(written, how == Match::Inflected, &term.text);
            finding = finding.value("write", fix.as_str()).fix(fix);
        }
        findings.push(finding);
    }
}

/// The concept that tells so; none where another concept or term allows what stands here.
fn disused<'a>(
    article: &'a Article<'_>,
    status: Status,
    occurrence: &Occurrence,
) -> Option<(&'a Concept, Match)> {
    let is_allowed = |status| matches!(status, Some(Status::Preferred | Status::Admitted));
    let mut terms = occurrence.terms.iter();
    if terms.any(|m| is_allowed(article.term(m).1.status)) {
        return None;
    }
    let found = occurrence.terms.iter().find(|m| {
        let (concept, term) = article.term(m);
        let is_spelling = concept.terms.iter().any(|other| {
            other.lang == term.lang
                && is_allowed(other.status)
                && crate::terms::same_words(&other.text, &term.text).is_some()
        });
        // A spelling of an allowed term is meant to the letter.
        let to_the_letter = matches!(m.how, Match::Exact | Match::Spelling(Tier::Encoding));
        term.status == Some(status) && (to_the_letter || !is_spelling)
    })?;
    Some((article.term(found).0, found.how))
}
