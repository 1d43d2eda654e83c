//! Pieces of the JSON contract that several commands share.

use std::io::{self, Write};

use serde::Serialize;

use crate::model::Concept;

#[derive(Serialize)]
pub(super) struct ConceptJson<'a> {
    id: i64,
    glossary: &'a str,
    key: Option<&'a str>,
    domain: Option<&'a str>,
    definition: Option<&'a str>,
    note: Option<&'a str>,
    terms: Vec<TermJson<'a>>,
}

#[derive(Serialize)]
struct TermJson<'a> {
    lang: &'a str,
    text: &'a str,
    status: Option<&'static str>,
    note: Option<&'a str>,
}

pub(super) fn concept(concept: &Concept) -> ConceptJson<'_> {
    ConceptJson {
        id: concept.id,
        glossary: &concept.glossary,
        key: concept.key.as_deref(),
        domain: concept.domain.as_deref(),
        definition: concept.definition.as_deref(),
        note: concept.note(),
        terms: concept
            .terms
            .iter()
            .map(|t| TermJson {
                lang: t.lang.as_str(),
                text: &t.text,
                status: t.status.map(crate::model::Status::name),
                note: t.note.as_deref(),
            })
            .collect(),
    }
}

/// One value on one line.
pub(super) fn line(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}
