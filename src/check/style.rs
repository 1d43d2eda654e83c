//! The house style: what a desk decided once, as data.
//!
//! 1. A convention is `None` where the document's own majority decides, which is the default.
//! 2. A check is off, or has another severity than its own, where the house says so.
//!
//! Must not know where it was written down.

use std::collections::{BTreeMap, HashSet};

use super::Severity;

/// What is judged, how severely, and by which conventions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// What the house says of checks, by their names.
    pub checks: BTreeMap<String, Level>,
    /// The domain of the document: terms of others are none in it. Without, all are looked for.
    pub domain: Option<String>,
    /// Names and other words that are right as they stand.
    pub names: HashSet<String>,
    /// Half nasal or anusvara.
    pub nasal: Option<Nasal>,
    /// Whether क़ ख़ ग़ ज़ फ़ have their dot.
    pub nukta: Option<Written>,
    /// Whether पाँच is written with its chandrabindu.
    pub chandrabindu: Option<Written>,
    /// How the parts of a compound are joined.
    pub compounds: Option<Joined>,
    /// What ends a sentence.
    pub end_mark: Option<EndMark>,
    /// Which digits are written.
    pub digits: Option<Digits>,
}

/// How much a check matters to the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It does not run.
    Off,
    /// It does, at this severity.
    At(Severity),
}

/// संबंध or सम्बन्ध.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nasal {
    /// संबंध.
    Anusvara,
    /// सम्बन्ध.
    Half,
}

/// Whether a sign is written that many leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is.
    With,
    /// It is not.
    Without,
}

/// नौसेना, नौ-सेना or नौ सेना.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// नौसेना.
    Joined,
    /// नौ-सेना.
    Hyphen,
    /// नौ सेना.
    Space,
}

/// What ends a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndMark {
    /// ।
    Danda,
    /// .
    FullStop,
}

/// Which digits are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// 0 to 9.
    Ascii,
    /// ० to ९.
    Devanagari,
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
