//! Answers of `lookup`.

use std::io::{self, Write};

use serde::Serialize;

use crate::model::{Concept, Term};
use crate::terms::Match;
use crate::terms::lookup::{Answer, Hit, HitKind};
use crate::text::Lang;
use crate::text::fold::{Tier, conventions, difference};

use super::Look;
use super::json::{self, ConceptJson};
use super::layout::{BOLD, DIM, styled, wrapped};

/// An answer as text; `named` puts the query first, for answers to several.
pub fn lookup_text(
    out: &mut dyn Write,
    answer: &Answer,
    look: Look,
    named: bool,
) -> io::Result<()> {
    if named {
        writeln!(out, "{}", styled(BOLD, &format!("# {}", answer.query)))?;
    }
    if let Some(letters) = &answer.reading {
        writeln!(out, "{} {letters}", styled(DIM, "read as"))?;
    }
    if answer.hits.is_empty() {
        writeln!(out, "nothing found for “{}”", answer.query)?;
        if !answer.near.is_empty() {
            writeln!(out, "did you mean: {}?", answer.near.join(", "))?;
        }
        return Ok(());
    }
    for hit in &answer.hits {
        hit_text(out, &answer.query, hit, look)?;
    }
    Ok(())
}

fn hit_text(out: &mut dyn Write, query: &str, hit: &Hit, look: Look) -> io::Result<()> {
    let concept = &hit.concept;
    let term = &concept.terms[hit.term];
    let others: Vec<&str> = equivalents(concept, &term.lang)
        .into_iter()
        .map(|t| t.text.as_str())
        .collect();
    let how = how(query, hit);
    writeln!(
        out,
        "{} = {}{}",
        styled(BOLD, &term.text),
        others.join("; "),
        styled(DIM, &how)
    )?;
    for lang in [Lang::HI, Lang::EN] {
        let terms = concept.terms_in(&lang);
        if terms.len() > 1 {
            let told: Vec<String> = terms.iter().map(|t| term_with_status(t)).collect();
            writeln!(
                out,
                "{}",
                wrapped(&format!("{lang}: {}", told.join(" · ")), 4, look.width)
            )?;
        }
    }
    if let Some(definition) = &concept.definition {
        writeln!(out, "{}", wrapped(definition, 4, look.width))?;
    }
    let origin = [Some(concept.glossary.as_str()), concept.domain.as_deref()];
    let origin: Vec<&str> = origin.into_iter().flatten().collect();
    writeln!(out, "    {}", styled(DIM, &origin.join(", ")))
}

/// How the hit matches, and for a spelling or a slip what is written otherwise in the term.
fn how(query: &str, hit: &Hit) -> String {
    let kind = hit.kind.name();
    let term = &hit.concept.terms[hit.term].text;
    match (hit.kind, hit.kind.why()) {
        (HitKind::Words(Match::Exact), _) => String::new(),
        (_, Some(why)) => match conventions(query, term).as_slice() {
            [] => format!("  ({kind}: {why})"),
            names => format!("  ({kind}, {why}: {})", names.join(", ")),
        },
        (HitKind::Fuzzy, None) => match difference(query, term, Tier::Lenient) {
            Some((asked, written)) if asked.len() < query.len() && !asked.is_empty() => format!(
                "  (fuzzy {} %: {}, not {})",
                hit.rate, &term[written], &query[asked]
            ),
            _ => format!("  (fuzzy {} %)", hit.rate),
        },
        (_, None) => format!("  ({kind})"),
    }
}

/// The terms of the other language that are fit to be written.
fn equivalents<'a>(concept: &'a Concept, lang: &Lang) -> Vec<&'a Term> {
    let other = if lang.is_hindi() { Lang::EN } else { Lang::HI };
    let terms = concept.terms_in(&other);
    let fit: Vec<&Term> = terms
        .iter()
        .copied()
        .filter(|t| {
            !matches!(
                t.status,
                Some(crate::model::Status::Forbidden | crate::model::Status::Deprecated)
            )
        })
        .collect();
    if fit.is_empty() { terms } else { fit }
}

pub(super) fn term_with_status(term: &Term) -> String {
    let remarks = [
        term.status.map(crate::model::Status::name),
        term.note.as_deref(),
    ];
    let remarks: Vec<&str> = remarks.into_iter().flatten().collect();
    if remarks.is_empty() {
        term.text.clone()
    } else {
        format!("{} ({})", term.text, remarks.join(", "))
    }
}

#[derive(Serialize)]
struct AnswerJson<'a> {
    query: &'a str,
    reading: Option<&'a str>,
    hits: Vec<HitJson<'a>>,
    did_you_mean: &'a [String],
}

#[derive(Serialize)]
struct HitJson<'a> {
    r#match: &'static str,
    why: Option<&'static str>,
    /// The conventions in which the query and the term differ, for other spellings.
    conventions: Vec<&'static str>,
    rate: u8,
    lang: &'a str,
    term: &'a str,
    status: Option<&'static str>,
    concept: ConceptJson<'a>,
}

/// An answer as one line of JSON.
pub fn lookup_json(out: &mut dyn Write, answer: &Answer) -> io::Result<()> {
    let hits = answer.hits.iter().map(|hit| {
        let term = &hit.concept.terms[hit.term];
        HitJson {
            r#match: hit.kind.name(),
            why: hit.kind.why(),
            conventions: match hit.kind.why() {
                Some(_) => conventions(&answer.query, &term.text),
                None => Vec::new(),
            },
            rate: hit.rate,
            lang: term.lang.as_str(),
            term: &term.text,
            status: term.status.map(crate::model::Status::name),
            concept: json::concept(&hit.concept),
        }
    });
    let answer = AnswerJson {
        query: &answer.query,
        reading: answer.reading.as_deref(),
        hits: hits.collect(),
        did_you_mean: &answer.near,
    };
    json::line(out, &answer)
}
