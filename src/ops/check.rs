//! Checking a document against a glossary: files named for it, or the store.

use crate::check::{Article, Draft, Finding, run, unsilenced};
use crate::format::{Row, Table};
use crate::model::{Document, GlossaryRow};
use crate::store::Store;
use crate::terms::{TermIndex, concepts};

use super::{Input, OpsError};

/// Where the terms come from.
pub enum Glossary {
    /// Files: the same findings on every machine.
    Files(TermIndex),
    /// The user's store: only the terms that the document can hold are read.
    Store(Store),
}

/// All findings of a document, in its order, but for those that its author silenced; and how many
/// these are.
pub fn check(document: &Document, glossary: &Glossary) -> Result<(Vec<Finding>, usize), OpsError> {
    let draft = Draft::new(document);
    let findings = match glossary {
        Glossary::Files(index) => run(&Article::new(draft, index)),
        Glossary::Store(store) => {
            let (anchors, joined) = draft.keys();
            let index = TermIndex::new(store.judged_concepts(&anchors, &joined)?);
            run(&Article::new(draft, &index))
        }
    };
    Ok(unsilenced(document, findings))
}

/// An index over glossary files, with no store at all. The first row that cannot be taken is an
/// error: a check must not pass because its glossary was not read.
pub fn glossary_from_files(files: &[String]) -> Result<TermIndex, OpsError> {
    let mut all = Vec::new();
    for file in files {
        let input = Input::open(file)?;
        let table = Table::open(input.reader, file).map_err(|e| OpsError::format(file, e))?;
        table
            .refuse_legacy()
            .map_err(|e| OpsError::format(file, e))?;
        let mut rows: Vec<GlossaryRow> = Vec::new();
        for row in table.into_glossary() {
            match row.map_err(|e| OpsError::format(file, e))? {
                Row::Read(row) => rows.push(row),
                Row::Refused(refused) => {
                    return Err(OpsError::File {
                        file: file.clone(),
                        reason: format!("line {}: {}", refused.line, refused.reason),
                    });
                }
            }
        }
        let stem = std::path::Path::new(file).file_stem();
        let name = stem.map_or_else(|| file.clone(), |s| s.to_string_lossy().into_owned());
        all.extend(concepts(&name, rows).map_err(|refused| OpsError::File {
            file: file.clone(),
            reason: format!("line {}: {}", refused.line, refused.reason),
        })?);
    }
    for (number, concept) in all.iter_mut().enumerate() {
        concept.id = number as i64 + 1;
    }
    Ok(TermIndex::new(all))
}
