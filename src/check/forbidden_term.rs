//! Terms that the glossary forbids.

use crate::model::{Concept, Status};
use crate::terms::{Match, Occurrence};
use crate::text::Lang;
use crate::text::fold::Tier;

use super::rewrite::{english_name, in_same_form};
use super::{Article, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "forbidden-term",
    severity: Severity::Error,
    explanation: include_str!("forbidden_term.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    for (text, occurrence) in article.occurrences() {
        let Some((concept, how)) = forbidden(article, occurrence) else {
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

/// The concept that forbids what stands here; none where another concept or term allows it.
fn forbidden<'a>(
    article: &'a Article<'_>,
    occurrence: &Occurrence,
) -> Option<(&'a Concept, Match)> {
    let allowed = occurrence.terms.iter().any(|m| {
        matches!(
            article.term(m).1.status,
            Some(Status::Preferred | Status::Admitted)
        )
    });
    if allowed {
        return None;
    }
    let found = occurrence.terms.iter().find(|m| {
        let (concept, term) = article.term(m);
        let is_spelling = concept.terms.iter().any(|other| {
            other.lang == term.lang
                && matches!(other.status, Some(Status::Preferred | Status::Admitted))
                && crate::terms::same_words(&other.text, &term.text).is_some()
        });
        // A forbidden spelling of an allowed term is meant to the letter.
        let to_the_letter = matches!(m.how, Match::Exact | Match::Spelling(Tier::Encoding));
        term.status == Some(Status::Forbidden) && (to_the_letter || !is_spelling)
    })?;
    Some((article.term(found).0, found.how))
}
