//! Concepts straight from the rows of a glossary table, for checks that need no store.
//!
//! The same identity as in the store: `id`, else any of the English terms (at orthography) with
//! the same domain.

use std::collections::{BTreeMap, HashMap};

use crate::model::{Concept, GlossaryRow, Refused, Status, Term};
use crate::text::{Lang, keys};

/// The concepts of a glossary file, or the first row that an import would refuse: without a Hindi
/// or an English term (unless an id ties it to its concept), or at odds with a row before it.
pub fn concepts(
    glossary: &str,
    rows: impl IntoIterator<Item = GlossaryRow>,
) -> Result<Vec<Concept>, Refused> {
    let mut concepts: Vec<Concept> = Vec::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut by_english: HashMap<(i64, Option<String>), usize> = HashMap::new();
    for row in rows {
        let n_sides = usize::from(!row.hi.is_empty()) + usize::from(!row.en.is_empty());
        if n_sides == 0 || n_sides == 1 && row.id.is_none() {
            return Err(refused(
                row,
                "expected a Hindi and an English term".to_owned(),
            ));
        }
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
        if let Some(reason) = contradiction(&concepts[at], &row) {
            return Err(refused(row, reason));
        }
        add_terms(&mut concepts[at], row);
    }
    Ok(concepts)
}

fn refused(row: GlossaryRow, reason: String) -> Refused {
    Refused {
        line: row.line,
        reason,
        raw: row.raw,
    }
}

/// What a row says against an earlier row of the file.
fn contradiction(concept: &Concept, row: &GlossaryRow) -> Option<String> {
    let sides = [(&row.hi, row.status), (&row.en, row.en_status)];
    sides.into_iter().find_map(|(texts, status)| {
        let (text, status) = (texts.first()?, status?);
        let said = concept.terms.iter().find(|t| &t.text == text)?.status?;
        (said != status).then(|| {
            format!(
                "“{text}” is {} in a row before, {} here",
                said.name(),
                status.name()
            )
        })
    })
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
        let concepts = concepts("desk", rows).unwrap();
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

    #[test]
    fn what_an_import_refuses_is_an_error() {
        let preferred = row("युद्धपोत", "warship", Some(Status::Preferred));
        let forbidden = row("युद्धपोत", "warship", Some(Status::Forbidden));
        let reason = concepts("desk", [preferred.clone(), forbidden])
            .unwrap_err()
            .reason;
        assert!(reason.contains("forbidden here"), "{reason}");
        let mut alone = GlossaryRow {
            en: vec![],
            ..preferred
        };
        assert!(concepts("desk", [alone.clone()]).is_err());
        alone.id = Some("w".into());
        assert_eq!(concepts("desk", [alone]).unwrap().len(), 1);
    }
}
