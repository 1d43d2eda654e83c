//! The starter glossary that comes in the binary.

use xxhash_rust::xxh3::Xxh3;

use crate::format::{GlossaryTable, Row};
use crate::model::{Concept, GlossaryRow, STARTER, Status, Term};
use crate::terms::concepts;

/// One file a domain, in alphabetical order; a test compares the list with the folder.
const FILES: &[(&str, &str)] = &[
    ("calendar.csv", include_str!("../../glossary/calendar.csv")),
    (
        "countries.csv",
        include_str!("../../glossary/countries.csv"),
    ),
    ("defence.csv", include_str!("../../glossary/defence.csv")),
    (
        "diplomacy.csv",
        include_str!("../../glossary/diplomacy.csv"),
    ),
    ("economy.csv", include_str!("../../glossary/economy.csv")),
    (
        "elections.csv",
        include_str!("../../glossary/elections.csv"),
    ),
    (
        "environment.csv",
        include_str!("../../glossary/environment.csv"),
    ),
    (
        "government.csv",
        include_str!("../../glossary/government.csv"),
    ),
    ("health.csv", include_str!("../../glossary/health.csv")),
    (
        "organisations.csv",
        include_str!("../../glossary/organisations.csv"),
    ),
    ("science.csv", include_str!("../../glossary/science.csv")),
    ("sports.csv", include_str!("../../glossary/sports.csv")),
];

/// The rows of the starter glossary. A file that could not be read would fail the tests, so rows
/// that cannot are left out here.
fn rows() -> Vec<GlossaryRow> {
    FILES
        .iter()
        .filter_map(|(name, text)| GlossaryTable::open(text.as_bytes(), name).ok())
        .flatten()
        .filter_map(|row| match row {
            Ok(Row::Read(row)) => Some(row),
            _ => None,
        })
        .collect()
}

/// The concepts that have a loan word beside a preferred native one; their other terms are not judged.
/// What `mixed-terms` knows without any glossary of the desk's.
pub(super) fn doublets() -> Vec<Concept> {
    let mut all = concepts(STARTER, rows()).unwrap_or_default();
    for concept in &mut all {
        for term in &mut concept.terms {
            let is_loan = term.note.as_deref() == Some(LOAN);
            term.status = term
                .status
                .filter(|status| *status == Status::Preferred || is_loan);
        }
    }
    all.retain(|concept| {
        let has = |is: &dyn Fn(&Term) -> bool| concept.terms.iter().any(is);
        has(&|t| t.note.as_deref() == Some(LOAN))
            && has(&|t| t.lang.is_hindi() && t.status == Some(Status::Preferred))
    });
    all
}

/// What the files note of a loan word.
const LOAN: &str = "loan";

fn digest() -> i64 {
    let mut hasher = Xxh3::new();
    for (_, text) in FILES {
        hasher.update(text.as_bytes());
    }
    hasher.digest().cast_signed()
}

/// What a new store is filled with.
pub fn starter() -> crate::store::Starter<'static> {
    crate::store::Starter {
        rows: &rows,
        digest: digest(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doublets_are_native_and_loan() {
        let all = doublets();
        assert!(all.len() > 200, "{}", all.len());
        let named = |name: &str| all.iter().find(|c| c.terms.iter().any(|t| t.text == name));
        let found = named("आर्टिफिशियल इंटेलिजेंस").unwrap();
        let hindi: Vec<&str> = found
            .terms
            .iter()
            .filter(|t| t.lang.is_hindi() && t.status.is_some())
            .map(|t| t.text.as_str())
            .collect();
        assert_eq!(hindi, ["कृत्रिम बुद्धिमत्ता", "आर्टिफिशियल इंटेलिजेंस"]);
        assert!(named("शपथ पत्र").is_none());
    }

    #[test]
    fn every_file_of_the_folder_is_embedded_and_read() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/glossary");
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|f| f.unwrap().file_name().into_string().unwrap())
            .filter(|n| n.ends_with(".csv"))
            .collect();
        names.sort();
        let embedded: Vec<&str> = FILES.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, embedded);
        let lines: usize = FILES.iter().map(|(_, text)| text.lines().count() - 1).sum();
        assert_eq!(rows().len(), lines);
    }
}
