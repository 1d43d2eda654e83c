//! Exporting glossaries as CSV.

use std::io::{self, Write};

use crate::format::{Written, extra_columns, write_glossary};
use crate::model::Concept;
use crate::store::Store;

use super::OpsError;
use super::output::write_file;

/// What was exported.
pub type Exported = Written;

/// Writes one glossary, or all of them, in the canonical form. `name` is the output's, for errors.
pub fn export_glossary(
    store: &Store,
    glossary: Option<&str>,
    out: &mut dyn Write,
    name: &str,
) -> Result<Exported, OpsError> {
    let mut concepts: Vec<Concept> = Vec::new();
    store.all_concepts(glossary, &mut |c| concepts.push(c))?;
    if let (Some(glossary), true) = (glossary, concepts.is_empty()) {
        let names: Vec<String> = store.glossaries()?.into_iter().map(|g| g.name).collect();
        return Err(OpsError::File {
            file: glossary.to_owned(),
            reason: format!(
                "expected the name of a glossary ({}), found none of that name",
                names.join(", ")
            ),
        });
    }
    let extra = extra_columns(&concepts);
    write_glossary(out, &extra, concepts).map_err(|e| match e.kind() {
        io::ErrorKind::BrokenPipe => OpsError::ClosedPipe,
        _ => OpsError::io(name, &e),
    })
}

/// As [`export_glossary`], into a file.
pub fn export_to_file(
    store: &Store,
    glossary: Option<&str>,
    path: &str,
) -> Result<Exported, OpsError> {
    write_file(path, |out| export_glossary(store, glossary, out, path))
}
