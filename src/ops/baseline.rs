//! Findings that are known and not shown again.
//!
//! A baseline is a JSON file of ids, each with its check, file and text for people who read it in a
//! review. What was known and occurs no longer in a file that was checked is stale.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;

use serde::{Deserialize, Serialize};

use crate::check::Finding;
use crate::model::Document;

use super::OpsError;
use super::output::write_file;

/// The version of the file's form.
const VERSION: u32 = 1;

/// Known findings, by their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    known: BTreeMap<String, Known>,
}

/// What people read of a known finding.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// Path beside the baseline's settings, or as given.
    pub file: String,
    /// Name of the check.
    pub check: String,
    /// What was found.
    pub text: String,
    /// Of the finding.
    pub id: String,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct FileJson {
    version: u32,
    findings: Vec<Known>,
}

impl Baseline {
    /// Reads a baseline.
    pub fn open(file: &str) -> Result<Baseline, OpsError> {
        let refused = |reason: String| OpsError::File {
            file: file.to_owned(),
            reason,
        };
        let text = fs::read_to_string(file).map_err(|e| OpsError::io(file, &e))?;
        let read: FileJson = serde_json::from_str(&text)
            .map_err(|e| refused(format!("expected a baseline of known findings, found {e}")))?;
        if read.version != VERSION {
            let found = read.version;
            return Err(refused(format!(
                "expected a baseline of version {VERSION}, found version {found}"
            )));
        }
        let known = read.findings.into_iter();
        Ok(Baseline {
            known: known.map(|one| (one.id.clone(), one)).collect(),
        })
    }

    /// Whether a finding is known.
    pub fn holds(&self, id: &str) -> bool {
        self.known.contains_key(id)
    }

    /// Writes the baseline, in the order of files, one finding a line, so that it is reviewed well.
    pub fn write(&self, file: &str) -> Result<(), OpsError> {
        let told = |e: std::io::Error| OpsError::io(file, &e);
        let sorted: BTreeSet<&Known> = self.known.values().collect();
        write_file(file, |out| {
            write!(out, "{{\"version\":{VERSION},\"findings\":[").map_err(told)?;
            let mut separator = "\n";
            for one in sorted {
                write!(out, "{separator}").map_err(told)?;
                serde_json::to_writer(&mut *out, one).map_err(|e| told(e.into()))?;
                separator = ",\n";
            }
            writeln!(out, "\n]}}").map_err(told)
        })
    }
}

/// What is seen of a baseline while files are checked.
#[derive(Debug, Default)]
pub struct Seen {
    files: HashSet<String>,
    ids: HashSet<String>,
    found: Vec<Known>,
}

impl Seen {
    /// A file was checked, under this path of the baseline.
    pub fn add(&mut self, path: &str, document: &Document, findings: &[Finding]) {
        self.files.insert(path.to_owned());
        for finding in findings {
            self.ids.insert(finding.id.clone());
            let segment = &document.segments[finding.place.segment];
            self.found.push(Known {
                file: path.to_owned(),
                check: finding.check.to_owned(),
                text: segment.text[finding.place.range()].to_owned(),
                id: finding.id.clone(),
            });
        }
    }

    /// The known findings that occur no longer.
    pub fn stale<'a>(&self, baseline: &'a Baseline) -> Vec<&'a Known> {
        let known = baseline.known.values();
        known
            .filter(|one| self.files.contains(&one.file) && !self.ids.contains(&one.id))
            .collect()
    }

    /// The baseline as it is now: what was found, and what is known of files that were not checked.
    pub fn updated(self, old: Option<&Baseline>) -> Baseline {
        let old = old.map(|baseline| &baseline.known).into_iter().flatten();
        let kept = old.filter(|(_, one)| !self.files.contains(&one.file));
        let mut known: BTreeMap<String, Known> =
            kept.map(|(id, one)| (id.clone(), one.clone())).collect();
        known.extend(self.found.into_iter().map(|one| (one.id.clone(), one)));
        Baseline { known }
    }
}
