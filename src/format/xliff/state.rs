//! What the states of XLIFF and of the tools' dialects come to.
//!
//! A state that says no more than that there is a translation is [`State::Unsaid`]. One that is not
//! of the standard's list is told by the caller.

use super::attrs::Attrs;
use crate::model::State;

/// Of a `target` of XLIFF 1.2 (state, 2.3.3; state-qualifier, 2.3.3): the state, and whether it is
/// one of the list.
pub(super) fn of_target(attrs: &Attrs) -> (State, bool) {
    let asked = match attrs.state {
        None | Some("translated" | "needs-adaptation" | "needs-review-adaptation") => State::Unsaid,
        Some("needs-review-translation" | "needs-review-l10n") => State::Unsaid,
        Some("new" | "needs-translation" | "needs-l10n") => State::Draft,
        Some("final" | "signed-off") => State::Final,
        Some(own) => return (State::Unsaid, own.starts_with("x-")),
    };
    let is_done = matches!(attrs.state, Some("translated" | "final" | "signed-off"));
    match attrs.qualifier {
        Some(qualifier) if !is_done && is_doubtful(qualifier) => (State::Draft, true),
        _ => (asked, true),
    }
}

fn is_doubtful(qualifier: &str) -> bool {
    matches!(
        qualifier,
        "fuzzy-match" | "mt-suggestion" | "tm-suggestion" | "leveraged-mt"
    ) || qualifier.starts_with("rejected-")
}

/// Of a `segment` of XLIFF 2 (4.3.1.28): the state, and whether it is one of the list.
pub(super) fn of_segment(attrs: &Attrs) -> (State, bool) {
    match attrs.state {
        None | Some("translated") => (State::Unsaid, true),
        Some("initial") => (State::Draft, true),
        Some("reviewed" | "final") => (State::Final, true),
        Some(_) => (State::Unsaid, false),
    }
}

/// Of an `sdl:seg` of Trados; `None` where it does not say.
pub(super) fn of_sdl(attrs: &Attrs) -> Option<State> {
    if attrs.locked == Some("true") {
        return Some(State::Locked);
    }
    Some(match attrs.conf? {
        "Draft" | "RejectedTranslation" | "RejectedSignOff" => State::Draft,
        "ApprovedTranslation" | "ApprovedSignOff" => State::Final,
        _ => State::Unsaid,
    })
}

/// Of what memoQ and Phrase write on a `trans-unit`; `None` where they do not.
pub(super) fn of_tool(attrs: &Attrs) -> Option<State> {
    if matches!(attrs.locked, Some("true" | "locked")) {
        return Some(State::Locked);
    }
    match (attrs.status, attrs.confirmed) {
        (Some("Proofread" | "Reviewer1Confirmed" | "Reviewer2Confirmed"), _) => Some(State::Final),
        (Some("ManuallyConfirmed"), _) | (None, Some("1")) => Some(State::Unsaid),
        (Some(status), _) if DRAFTS.contains(&status) => Some(State::Draft),
        (None, Some("0")) => Some(State::Draft),
        _ => None,
    }
}

/// States of memoQ in which nobody has confirmed the text.
const DRAFTS: &[&str] = &[
    "NotStarted",
    "PreTranslated",
    "MachineTranslated",
    "AssembledFromFragments",
    "PartiallyEdited",
    "Edited",
    "Rejected",
];
