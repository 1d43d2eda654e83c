//! The canonical CSV of a glossary: `id,domain,hi,en,status,en_status,definition,note`, then the
//! columns that are not ours, sorted.
//!
//! 1. One row a Hindi term, preferred first; the English terms stand in one cell, joined by `; `,
//!    and are repeated in each row of their concept, as are domain and definition. The note and the
//!    columns that are not ours are those of the row's own term.
//! 2. A `;` or `|` within a term is written `\;` and `\|`.
//! 3. The reader gives the first English term the row's `en_status` and the others `admitted`, or
//!    none where the first has none. English terms for which that is wrong, and those with a note
//!    or columns of their own, get a row of their own without a Hindi term; a concept without an id is then given
//!    one made of its first term and its number, because nothing else ties the rows together.
//! 4. UTF-8 without a byte-order mark, LF, quotes only where they are needed.
//!
//! Terms of other languages have no column; [`Written`] counts them.

use std::borrow::Cow;
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
        .flat_map(|concept| &concept.terms)
        .filter(|term| has_row(term))
        .flat_map(|term| term.extra.keys());
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
        written.left_out += concept.terms.iter().filter(|term| !has_row(term)).count() as u64;
    }
    Ok(written)
}

fn has_row(term: &Term) -> bool {
    term.lang.is_hindi() || term.lang.is_english()
}

/// What differs between the rows of a concept.
#[derive(Default)]
struct Line<'a> {
    id: Cow<'a, str>,
    hi: String,
    en: String,
    status: Option<Status>,
    en_status: Option<Status>,
    /// The term whose note and further columns these are.
    own: Option<&'a Term>,
}

impl Line<'_> {
    /// The cells in the order of the header.
    fn cells<'a>(
        &'a self,
        concept: &'a Concept,
        extra: &'a BTreeSet<String>,
    ) -> impl Iterator<Item = &'a str> {
        let ours = [
            &*self.id,
            concept.domain.as_deref().unwrap_or_default(),
            &self.hi,
            &self.en,
            self.status.map_or("", Status::name),
            self.en_status.map_or("", Status::name),
            concept.definition.as_deref().unwrap_or_default(),
            self.own
                .and_then(|term| term.note.as_deref())
                .unwrap_or_default(),
        ];
        let value = |name| {
            let cell = self.own.and_then(|term| term.extra.get(name));
            cell.map_or("", String::as_str)
        };
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
            own: Some(term),
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
            own: Some(term),
            ..Line::default()
        });
    }
    let tied = lines.len() < 2 || alone.is_empty() && !joint.is_empty();
    let first = concept.terms.first().filter(|_| !tied);
    let made = |term: &Term| Cow::Owned(format!("{}#{}", term.text, concept.id));
    let id = concept.key.as_deref().map(Cow::Borrowed);
    let id = id.or_else(|| first.map(made)).unwrap_or_default();
    for line in &mut lines {
        line.id.clone_from(&id);
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
        let has_own = term.note.is_some() || !term.extra.is_empty();
        if !has_own && others.is_none_or(|status| term.status == status) {
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::super::{GlossaryTable, Row};
    use super::*;
    use crate::model::GlossaryRow;

    fn term(lang: Lang, text: &str, status: Option<Status>, note: Option<&str>) -> Term {
        Term {
            id: 0,
            lang,
            text: text.into(),
            status,
            note: note.map(str::to_owned),
            extra: BTreeMap::new(),
        }
    }

    fn with_pos(term: Term, pos: &str) -> Term {
        Term {
            extra: [("pos".into(), pos.into())].into(),
            ..term
        }
    }

    fn written(concepts: &[Concept]) -> String {
        let mut out = Vec::new();
        write_glossary(&mut out, &extra_columns(concepts), concepts.iter().cloned()).unwrap();
        String::from_utf8(out).unwrap()
    }

    /// The concepts of an export, its rows tied by id, else by their English.
    fn read(raw: &str) -> Vec<Concept> {
        let mut concepts: Vec<(String, Concept)> = Vec::new();
        for row in GlossaryTable::open(raw.as_bytes(), "a.csv").unwrap() {
            let Row::Read(row) = row.unwrap() else {
                panic!("refused in {raw}");
            };
            let tie = row
                .id
                .clone()
                .unwrap_or_else(|| row.en.join(";") + &row.hi.join(";"));
            if concepts.last().is_none_or(|(last, _)| *last != tie) {
                concepts.push((tie, Concept::default()));
            }
            take(&mut concepts.last_mut().unwrap().1, row);
        }
        concepts.into_iter().map(|(_, concept)| concept).collect()
    }

    fn take(concept: &mut Concept, row: GlossaryRow) {
        let mut add = |lang: Lang, texts: &[String], status: Option<Status>, note: Option<&str>| {
            for (idx, text) in texts.iter().enumerate() {
                let status = if idx == 0 {
                    status
                } else {
                    status.map(|_| Status::Admitted)
                };
                if !concept
                    .terms
                    .iter()
                    .any(|had| had.lang == lang && had.text == *text)
                {
                    concept.terms.push(term(lang.clone(), text, status, note));
                }
            }
        };
        let note = row.note.as_deref();
        let en_note = note.filter(|_| row.hi.is_empty());
        add(Lang::HI, &row.hi, row.status, note);
        add(Lang::EN, &row.en, row.en_status, en_note);
        let first = match row.hi.first() {
            Some(text) => (Lang::HI, text),
            None => (Lang::EN, &row.en[0]),
        };
        let own = |term: &&mut Term| (term.lang.clone(), &term.text) == first;
        concept.terms.iter_mut().find(own).unwrap().extra = row.extra;
        concept.key = row.id;
        concept.domain = row.domain;
        concept.definition = row.definition;
    }

    fn sorted(mut concept: Concept) -> Concept {
        concept
            .terms
            .sort_by(|a, b| (&a.lang, &a.text).cmp(&(&b.lang, &b.text)));
        concept
    }

    #[test]
    fn the_form_is_canonical() {
        let concept = Concept {
            key: Some("ai".into()),
            domain: Some("science".into()),
            definition: Some("a \"mind\", made".into()),
            terms: vec![
                term(
                    Lang::EN,
                    "artificial intelligence",
                    Some(Status::Preferred),
                    None,
                ),
                with_pos(
                    term(Lang::HI, "एआई", Some(Status::Admitted), Some("बाद में")),
                    "acronym",
                ),
                with_pos(
                    term(Lang::HI, "कृत्रिम बुद्धिमत्ता", Some(Status::Preferred), None),
                    "noun",
                ),
                term(Lang::EN, "AI", Some(Status::Admitted), None),
                term(Lang::EN, "thinking machine", Some(Status::Deprecated), None),
                term(Lang::new("mr"), "कृत्रिम बुद्धिमत्ता", None, None),
            ],
            ..Concept::default()
        };
        let expected = "id,domain,hi,en,status,en_status,definition,note,pos\n\
            ai,science,कृत्रिम बुद्धिमत्ता,artificial intelligence; AI,preferred,preferred,\
            \"a \"\"mind\"\", made\",,noun\n\
            ai,science,एआई,artificial intelligence; AI,admitted,preferred,\
            \"a \"\"mind\"\", made\",बाद में,acronym\n\
            ai,science,,thinking machine,,deprecated,\"a \"\"mind\"\", made\",,\n";
        assert_eq!(written(std::slice::from_ref(&concept)), expected);
        let mut out = Vec::new();
        let counts = write_glossary(&mut out, &BTreeSet::new(), [concept]).unwrap();
        assert_eq!((counts.rows, counts.left_out), (3, 1));
    }

    #[test]
    fn an_empty_glossary_is_a_header() {
        assert_eq!(
            written(&[]),
            "id,domain,hi,en,status,en_status,definition,note\n"
        );
    }

    fn text() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "क",
            "सरकार",
            "a",
            "word",
            " ",
            ";",
            "|",
            "\\",
            "\"",
            ",",
            "\n",
            "\r\n",
            "\t",
            "\u{200D}",
        ]);
        prop::collection::vec(piece, 1..6).prop_map(|pieces| format!("x{}y", pieces.concat()))
    }

    fn status() -> impl Strategy<Value = Option<Status>> {
        prop::option::of(prop::sample::select(Status::ALL.to_vec()))
    }

    fn extra() -> impl Strategy<Value = BTreeMap<String, String>> {
        prop::collection::btree_map(text(), text(), 0..2)
    }

    fn concept() -> impl Strategy<Value = Concept> {
        let terms = |lang: Lang, least| {
            let one = (text(), (status(), prop::option::of(text()), extra()));
            prop::collection::vec(one, least..4).prop_map(move |terms| {
                let named: BTreeMap<String, _> = terms.into_iter().collect();
                named
                    .into_iter()
                    .map(|(text, (status, note, extra))| Term {
                        extra,
                        ..term(lang.clone(), &text, status, note.as_deref())
                    })
                    .collect::<Vec<Term>>()
            })
        };
        let rest = (prop::option::of(text()), prop::option::of(text()));
        (terms(Lang::HI, 0), terms(Lang::EN, 1), rest).prop_map(|(hi, en, rest)| Concept {
            key: Some("k".into()),
            domain: rest.0,
            definition: rest.1,
            terms: hi.into_iter().chain(en).collect(),
            ..Concept::default()
        })
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back_equal(concepts in prop::collection::vec(concept(), 1..4)) {
            let mut concepts = concepts;
            for (idx, concept) in concepts.iter_mut().enumerate() {
                concept.key = Some(format!("k{idx}"));
            }
            let raw = written(&concepts);
            let back: Vec<Concept> = read(&raw).into_iter().map(sorted).collect();
            let concepts: Vec<Concept> = concepts.into_iter().map(sorted).collect();
            prop_assert_eq!(&back, &concepts, "{}", raw);
            prop_assert_eq!(written(&read(&raw)), raw);
        }
    }
}
