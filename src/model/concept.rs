//! The concept-oriented glossary (ISO 30042): a concept has terms, in any language.

use std::collections::BTreeMap;

use crate::text::Lang;

/// Name of the glossary that comes with the program; a desk's own goes before it.
pub const STARTER: &str = "starter";

/// Administrative status of a term (ISO 30042 `administrativeStatus`). A term without one is
/// served in look-up and never judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// The term to write.
    Preferred,
    /// Allowed, but not where the preferred term stands too.
    Admitted,
    /// Outdated: to be replaced.
    Deprecated,
    /// Never to be written.
    Forbidden,
}

impl Status {
    /// All of them, in the order of export.
    pub const ALL: [Status; 4] = [
        Status::Preferred,
        Status::Admitted,
        Status::Deprecated,
        Status::Forbidden,
    ];

    /// The name in files and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Status::Preferred => "preferred",
            Status::Admitted => "admitted",
            Status::Deprecated => "deprecated",
            Status::Forbidden => "forbidden",
        }
    }

    /// Reads a name, in English in any case or in Hindi; `None` for an unknown one.
    pub fn parse(name: &str) -> Option<Status> {
        let name = name.trim().to_lowercase();
        Status::ALL
            .into_iter()
            .find(|s| s.name() == name || s.hindi_names().contains(&name.as_str()))
    }

    /// What Hindi tables call it.
    fn hindi_names(self) -> &'static [&'static str] {
        match self {
            Status::Preferred => &["वरीय", "पसंदीदा", "अधिमान्य"],
            Status::Admitted => &["स्वीकृत", "मान्य"],
            Status::Deprecated => &["अप्रचलित"],
            Status::Forbidden => &["वर्जित", "निषिद्ध"],
        }
    }
}

/// One designation of a concept in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Row id in the store; 0 where the term comes from a file.
    pub id: i64,
    /// Its language.
    pub lang: Lang,
    /// As the terminologist wrote it (NFC).
    pub text: String,
    /// `None` is unset.
    pub status: Option<Status>,
    /// A remark on this term ("after first mention").
    pub note: Option<String>,
    /// Columns that Dubhashi does not know, of the row that this term came from: header name → value.
    pub extra: BTreeMap<String, String>,
}

/// One concept of one glossary with all its terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concept {
    /// Row id in the store; its number from 1 where the concept comes from a file.
    pub id: i64,
    /// Name of the glossary it belongs to.
    pub glossary: String,
    /// Identity within the glossary, where the file gave one.
    pub key: Option<String>,
    /// Subject field ("defence").
    pub domain: Option<String>,
    /// What the concept is, in a sentence.
    pub definition: Option<String>,
    /// In the order in which they were taken in.
    pub terms: Vec<Term>,
}

impl Concept {
    /// The terms of one language, preferred first, otherwise in their order.
    pub fn terms_in(&self, lang: &Lang) -> Vec<&Term> {
        let mut terms: Vec<&Term> = self.terms.iter().filter(|t| &t.lang == lang).collect();
        terms.sort_by_key(|t| match t.status {
            Some(Status::Preferred) => 0,
            Some(Status::Admitted) => 1,
            None => 2,
            Some(Status::Deprecated) => 3,
            Some(Status::Forbidden) => 4,
        });
        terms
    }

    /// The preferred term of a language, if one is marked.
    pub fn preferred(&self, lang: &Lang) -> Option<&Term> {
        self.terms
            .iter()
            .find(|t| &t.lang == lang && t.status == Some(Status::Preferred))
    }

    /// The remark of the first term that has one.
    pub fn note(&self) -> Option<&str> {
        self.terms.iter().find_map(|t| t.note.as_deref())
    }
}
