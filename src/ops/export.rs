//! Exporting glossaries as CSV.

use std::io::{self, Write};
use std::path::Path;

use crate::format::{Written, extra_columns, write_glossary};
use crate::model::Concept;
use crate::store::Store;

use super::OpsError;

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

/// As [`export_glossary`], into a file that is replaced in one step when it is complete.
pub fn export_to_file(
    store: &Store,
    glossary: Option<&str>,
    path: &str,
) -> Result<Exported, OpsError> {
    let target = Path::new(path);
    let folder = target
        .parent()
        .filter(|p| !p.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    if target.is_dir() {
        return Err(OpsError::io(path, &io::ErrorKind::IsADirectory.into()));
    }
    if !folder.is_dir() {
        return Err(OpsError::File {
            file: path.to_owned(),
            reason: format!("expected a folder {}, found none", folder.display()),
        });
    }
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|e| OpsError::io(path, &e))?;
    let exported = {
        let mut out = io::BufWriter::new(&mut file);
        let exported = export_glossary(store, glossary, &mut out, path)?;
        out.flush().map_err(|e| OpsError::io(path, &e))?;
        exported
    };
    file.persist(target)
        .map_err(|e| OpsError::io(path, &e.error))?;
    Ok(exported)
}
