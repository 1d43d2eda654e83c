//! The canonical CSV of a glossary: `id,domain,hi,en,status,en_status,definition,note`, then the
//! columns that are not ours, sorted.
//!
//! 1. One row a Hindi term, preferred first; the English terms stand in one cell, joined by `; `,
//!    and are repeated in each row of their concept, as are domain, definition and the rest.
//! 2. A `;` or `|` within a term is written `\;` and `\|`.
//! 3. The reader gives the first English term the row's `en_status` and the others `admitted`, or
//!    none where the first has none. English terms for which that is wrong, and those with a note of
//!    their own, get a row of their own without a Hindi term; a concept without an id is then given
//!    its first term as one, because nothing else ties the rows together.
//! 4. UTF-8 without a byte-order mark, LF, quotes only where they are needed.
//!
//! Terms of other languages have no column; [`Written`] counts them.

use std::collections::BTreeSet;
use std::io::{self, Write};

use super::glossary_table::join_equivalents;
use crate::model::{Concept, Status, Term};
use crate::text::Lang;

/// The columns that every export has.
const COLUMNS: [&str; 8] = [
    "id",
    "domain",
    "hi",
    "en",
    "status",
    "en_status",
    "definition",
    "note",
];

/// What came of a glossary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Rows without the header.
    pub rows: u64,
    /// Terms of languages other than Hindi and English, which are not in the file.
    pub left_out: u64,
}

/// The names of the columns that are not ours, which [`write_glossary`] needs before the first row.
pub fn extra_columns<'a>(concepts: impl IntoIterator<Item = &'a Concept>) -> BTreeSet<String> {
    let names = concepts
        .into_iter()
        .flat_map(|concept| concept.extra.keys());
    names.cloned().collect()
}

/// Writes a glossary, the concepts in their order.
pub fn write_glossary(
    out: &mut dyn Write,
    extra: &BTreeSet<String>,
    concepts: impl IntoIterator<Item = Concept>,
) -> io::Result<Written> {
    let mut written = Written::default();
    let header = COLUMNS.into_iter().chain(extra.iter().map(String::as_str));
    write_record(out, header)?;
    for concept in concepts {
        let lines = lines(&concept);
        for line in &lines {
            write_record(out, line.cells(&concept, extra))?;
        }
        written.rows += lines.len() as u64;
        let known = |term: &&Term| term.lang.is_hindi() || term.lang.is_english();
        written.left_out += concept.terms.iter().filter(|term| !known(term)).count() as u64;
    }
    Ok(written)
}

/// What differs between the rows of a concept.
#[derive(Default)]
struct Line<'a> {
    id: &'a str,
    hi: String,
    en: String,
    status: Option<Status>,
    en_status: Option<Status>,
    note: Option<&'a str>,
}

impl Line<'_> {
    /// The cells in the order of the header.
    fn cells<'a>(
        &'a self,
        concept: &'a Concept,
        extra: &'a BTreeSet<String>,
    ) -> impl Iterator<Item = &'a str> {
        let ours = [
            self.id,
            concept.domain.as_deref().unwrap_or_default(),
            &self.hi,
            &self.en,
            self.status.map_or("", Status::name),
            self.en_status.map_or("", Status::name),
            concept.definition.as_deref().unwrap_or_default(),
            self.note.unwrap_or_default(),
        ];
        let value = |name| concept.extra.get(name).map_or("", String::as_str);
        ours.into_iter().chain(extra.iter().map(value))
    }
}

fn lines(concept: &Concept) -> Vec<Line<'_>> {
    let (joint, alone) = english(concept);
    let together = || Line {
        en: join_equivalents(joint.iter().map(|term| term.text.as_str())),
        en_status: joint.first().and_then(|term| term.status),
        ..Line::default()
    };
    let hindi = |term: &Term| Line {
        hi: join_equivalents([term.text.as_str()].into_iter()),
        status: term.status,
        ..together()
    };
    let mut lines: Vec<Line> = Vec::new();
    for term in side(concept, Lang::is_hindi) {
        lines.push(Line {
            note: term.note.as_deref(),
            ..hindi(term)
        });
    }
    if lines.is_empty() && !joint.is_empty() {
        lines.push(together());
    }
    for term in &alone {
        lines.push(Line {
            en: join_equivalents([term.text.as_str()].into_iter()),
            en_status: term.status,
            note: term.note.as_deref(),
            ..Line::default()
        });
    }
    let tied = lines.len() < 2 || alone.is_empty() && !joint.is_empty();
    let first = concept.terms.first().filter(|_| !tied);
    let id = concept
        .key
        .as_deref()
        .or(first.map(|term| term.text.as_str()));
    for line in &mut lines {
        line.id = id.unwrap_or_default();
    }
    lines
}

/// The English terms that can share a cell, and those that need a row of their own (rule 3).
fn english(concept: &Concept) -> (Vec<&Term>, Vec<&Term>) {
    let mut joint: Vec<&Term> = Vec::new();
    let mut alone = Vec::new();
    for term in side(concept, Lang::is_english) {
        let others = joint
            .first()
            .map(|first| first.status.map(|_| Status::Admitted));
        if term.note.is_none() && others.is_none_or(|status| term.status == status) {
            joint.push(term);
        } else {
            alone.push(term);
        }
    }
    (joint, alone)
}

/// The terms of one language, preferred first.
fn side(concept: &Concept, is: fn(&Lang) -> bool) -> Vec<&Term> {
    let mut terms: Vec<&Term> = concept.terms.iter().filter(|term| is(&term.lang)).collect();
    terms.sort_by_key(|term| match term.status {
        Some(Status::Preferred) => 0,
        Some(Status::Admitted) => 1,
        None => 2,
        Some(Status::Deprecated) => 3,
        Some(Status::Forbidden) => 4,
    });
    terms
}

fn write_record<'a>(out: &mut dyn Write, cells: impl Iterator<Item = &'a str>) -> io::Result<()> {
    for (idx, cell) in cells.enumerate() {
        if idx > 0 {
            out.write_all(b",")?;
        }
        if cell.contains([',', '"', '\n', '\r']) {
            write!(out, "\"{}\"", cell.replace('"', "\"\""))?;
        } else {
            out.write_all(cell.as_bytes())?;
        }
    }
    out.write_all(b"\n")
}
