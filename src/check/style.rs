//! The house style: what a desk decided once, as data.
//!
//! A check is off, or has another severity than its own, where the house says so; names are right as
//! they stand; terms of other domains are none. Which convention of spelling is right, each document's
//! own majority decides.
//!
//! Must not know where it was written down.

use std::collections::{BTreeMap, HashSet};

use super::Severity;

/// What is judged, and how severely.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// What the house says of checks, by their names.
    pub checks: BTreeMap<String, Level>,
    /// The domain of the document: terms of others are none in it. Without, all are looked for.
    pub domain: Option<String>,
    /// Names and other words that are right as they stand.
    pub names: HashSet<String>,
}

/// How much a check matters to the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It does not run.
    Off,
    /// It does, at this severity.
    At(Severity),
}

impl Style {
    /// The severity of a check; `None` where it is off.
    pub fn severity(&self, check: &super::Check) -> Option<Severity> {
        match self.checks.get(check.name) {
            Some(Level::Off) => None,
            Some(Level::At(severity)) => Some(*severity),
            None => Some(check.severity),
        }
    }

    /// Whether a word or name is right as it stands.
    pub fn is_right(&self, text: &str) -> bool {
        self.names.contains(text)
    }
}
