//! The names by which the header of a table says what its columns hold.

use unicode_normalization::UnicodeNormalization;

use super::table::Record;
use crate::text::guess;

/// What a header can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Hi,
    En,
    SourceOrTarget,
    Id,
    Domain,
    Status,
    EnStatus,
    Definition,
    Note,
}

impl Role {
    /// Whether it has a place of its own in [`Columns`] beside the languages.
    pub(crate) fn is_ours(self) -> bool {
        !matches!(self, Role::Hi | Role::En | Role::SourceOrTarget)
    }
}

/// Names without case, spaces, `_` and `-`. The first of each are ours; the rest are what the
/// tables of others are seen to use.
const NAMES: &[(Role, &[&str])] = &[
    (Role::Hi, &["hi", "hindi", "हिन्दी", "हिंदी", "hin", "hiin"]),
    (
        Role::En,
        &[
            "en",
            "english",
            "अंग्रेजी",
            "अंग्रेज़ी",
            "अँग्रेज़ी",
            "eng",
            "enus",
            "engb",
            "enin",
        ],
    ),
    (
        Role::SourceOrTarget,
        &[
            "source",
            "target",
            "sourcestring",
            "targetstring",
            "sourcetext",
            "targettext",
            "sourceterm",
            "targetterm",
            "translation",
        ],
    ),
    (Role::Id, &["id", "conceptid"]),
    (
        Role::Domain,
        &["domain", "subject", "subjectfield", "विषय", "क्षेत्र"],
    ),
    (Role::Status, &["status", "histatus", "statushi", "स्थिति"]),
    (Role::EnStatus, &["enstatus", "statusen"]),
    (Role::Definition, &["definition", "परिभाषा"]),
    (Role::Note, &["note", "notes", "टिप्पणी"]),
];

/// Names that a language makes no language column of (`note_en`).
const ATTRIBUTES: &[&str] = &[
    "note",
    "definition",
    "description",
    "domain",
    "comment",
    "id",
];

/// What a name is known to say, or may say by a part of it.
fn role(name: &str) -> Option<Role> {
    known(name).or_else(|| affixed(&lower(name)))
}

fn lower(name: &str) -> String {
    name.nfc().collect::<String>().to_lowercase()
}

fn known(name: &str) -> Option<Role> {
    let joined: String = lower(name)
        .nfc()
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-' | '\u{FEFF}'))
        .collect();
    let known = NAMES
        .iter()
        .find(|(_, names)| names.iter().any(|known| known.nfc().eq(joined.chars())));
    known.map(|(role, _)| *role)
}

/// A language in front or at the end of a name: `term_en`, `hi-term`.
fn affixed(lower: &str) -> Option<Role> {
    let parts: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || matches!(c, '_' | '-'))
        .collect();
    let (first, last) = (*parts.first()?, *parts.last()?);
    if parts.len() < 2 || parts.iter().any(|part| ATTRIBUTES.contains(part)) {
        return None;
    }
    match (first, last) {
        ("hi" | "hindi", _) | (_, "hi" | "hindi") => Some(Role::Hi),
        ("en" | "english", _) | (_, "en" | "english") => Some(Role::En),
        _ => None,
    }
}

/// Whether a record is a header that names a Hindi and an English column.
pub(crate) fn names_both(record: &Record) -> bool {
    let roles = roles(record);
    roles.contains(&Some(Role::Hi)) && roles.contains(&Some(Role::En))
}

/// What each cell of a record names.
pub(crate) fn roles(record: &Record) -> Vec<Option<Role>> {
    let names = || (0..record.cells.len()).map(|idx| record.value(idx));
    let known: Vec<Option<Role>> = names().map(known).collect();
    let roles = names().zip(&known).map(|(name, role_known)| {
        // Beside `hi`, `hi_old` is another matter.
        let role = role(name);
        role.filter(|role| role_known.is_some() || !known.contains(&Some(*role)))
    });
    roles.collect()
}

/// Whether the first record names columns. The languages' own names are also a likely first entry of
/// a list (`हिन्दी`, `Hindi`): one language named in both scripts, and nothing else, is such an entry.
pub(crate) fn is_header(first: &Record) -> bool {
    let roles = roles(first);
    let named = |role| {
        let at = |(idx, found): (usize, &Option<Role>)| (*found == Some(role)).then_some(idx);
        roles.iter().enumerate().filter_map(at).collect::<Vec<_>>()
    };
    match (&named(Role::Hi)[..], &named(Role::En)[..]) {
        ([], []) => named(Role::SourceOrTarget).len() > 1,
        ([a, b], []) | ([], [a, b]) => guess(first.value(*a)) == guess(first.value(*b)),
        _ => true,
    }
}
