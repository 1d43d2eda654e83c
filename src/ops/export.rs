//! Exporting glossaries as CSV.

use std::collections::{HashMap, HashSet};
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
    tell_ids_apart(&mut concepts);
    let extra = extra_columns(&concepts);
    write_glossary(out, &extra, concepts).map_err(|e| match e.kind() {
        io::ErrorKind::BrokenPipe => OpsError::ClosedPipe,
        _ => OpsError::io(name, &e),
    })
}

/// An id means something within its glossary only: where two glossaries in one file share one, each
/// gets its glossary's name before it, or an import would make them one concept.
fn tell_ids_apart(concepts: &mut [Concept]) {
    let mut owners: HashMap<String, HashSet<String>> = HashMap::new();
    for concept in concepts.iter() {
        if let Some(key) = &concept.key {
            let owners = owners.entry(key.clone()).or_default();
            owners.insert(concept.glossary.clone());
        }
    }
    for concept in concepts {
        if let Some(key) = &mut concept.key
            && owners.get(key).is_some_and(|o| o.len() > 1)
        {
            *key = format!("{}:{key}", concept.glossary);
        }
    }
}

/// As [`export_glossary`], into a file.
pub fn export_to_file(
    store: &Store,
    glossary: Option<&str>,
    path: &str,
) -> Result<Exported, OpsError> {
    write_file(path, |out| export_glossary(store, glossary, out, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ids_of_two_glossaries_stay_two() {
        let concept = |glossary: &str, key: &str| Concept {
            glossary: glossary.to_owned(),
            key: Some(key.to_owned()),
            ..Concept::default()
        };
        let mut concepts = [concept("a", "1"), concept("b", "1"), concept("b", "2")];
        tell_ids_apart(&mut concepts);
        let keys: Vec<_> = concepts.iter().filter_map(|c| c.key.as_deref()).collect();
        assert_eq!(keys, ["a:1", "b:1", "2"]);
    }
}
