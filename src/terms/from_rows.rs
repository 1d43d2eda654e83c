//! Concepts straight from the rows of a glossary table, for checks that need no store.
//!
//! The same identity as in the store: `id`, else any of the English terms (at orthography) with
//! the same domain.

use std::collections::{BTreeMap, HashMap};

use crate::model::{Concept, GlossaryRow, Status, Term};
use crate::text::{Lang, keys};

/// The concepts of a glossary file. Rows without a Hindi or an English term are left out.
pub fn concepts(glossary: &str, rows: impl IntoIterator<Item = GlossaryRow>) -> Vec<Concept> {
    let mut concepts: Vec<Concept> = Vec::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut by_english: HashMap<(i64, Option<String>), usize> = HashMap::new();
    for row in rows
        .into_iter()
        .filter(|r| !r.hi.is_empty() && !r.en.is_empty())
    {
        let english: Vec<(i64, Option<String>)> = row
            .en
            .iter()
            .map(|t| (keys::term_keys(t, &Lang::EN).identity, row.domain.clone()))
            .collect();
        let known = match &row.id {
            Some(id) => by_key.get(id).copied(),
            None => english.iter().find_map(|e| by_english.get(e).copied()),
        };
        let at = known.unwrap_or_else(|| {
            concepts.push(Concept {
                id: concepts.len() as i64 + 1,
                glossary: glossary.to_owned(),
                key: row.id.clone(),
                domain: row.domain.clone(),
                ..Concept::default()
            });
            concepts.len() - 1
        });
        if let Some(id) = &row.id {
            by_key.insert(id.clone(), at);
        }
        for key in english {
            by_english.entry(key).or_insert(at);
        }
        add_terms(&mut concepts[at], row);
    }
    concepts
}

fn add_terms(concept: &mut Concept, row: GlossaryRow) {
    if concept.definition.is_none() {
        concept.definition = row.definition;
    }
    let sides = [
        (Lang::HI, row.hi, row.status, row.note, row.extra),
        (Lang::EN, row.en, row.en_status, None, BTreeMap::new()),
    ];
    for (lang, texts, status, note, mut extra) in sides {
        for (nth, text) in texts.into_iter().enumerate() {
            if concept
                .terms
                .iter()
                .any(|t| t.lang == lang && t.text == text)
            {
                continue;
            }
            let first = nth == 0;
            let rest = row
                .has_statuses
                .then_some(Status::Admitted)
                .filter(|_| status.is_some());
            concept.terms.push(Term {
                id: 0,
                lang: lang.clone(),
                text,
                status: if first { status } else { rest },
                note: note.clone().filter(|_| first),
                extra: if first {
                    std::mem::take(&mut extra)
                } else {
                    BTreeMap::new()
                },
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(hi: &str, en: &str, status: Option<Status>) -> GlossaryRow {
        GlossaryRow {
            hi: hi.split(';').map(str::to_owned).collect(),
            en: en.split(';').map(str::to_owned).collect(),
            status,
            has_statuses: true,
            ..GlossaryRow::default()
        }
    }

    #[test]
    fn rows_of_one_english_term_are_one_concept() {
        let rows = [
            row("युद्धपोत", "warship", Some(Status::Preferred)),
            row("वॉरशिप", "Warship", Some(Status::Forbidden)),
            GlossaryRow {
                extra: [("source".into(), "PIB".into())].into(),
                ..row("सेना;फौज", "army", Some(Status::Preferred))
            },
        ];
        let concepts = concepts("desk", rows);
        assert_eq!(concepts.len(), 2);
        let statuses: Vec<_> = concepts[0]
            .terms_in(&Lang::HI)
            .iter()
            .map(|t| t.status)
            .collect();
        assert_eq!(statuses, [Some(Status::Preferred), Some(Status::Forbidden)]);
        assert_eq!(concepts[1].terms[1].status, Some(Status::Admitted));
        let extra: Vec<usize> = concepts[1].terms.iter().map(|t| t.extra.len()).collect();
        assert_eq!(extra, [1, 0, 0]);
    }
}
