//! Results as people and programs read them: text, JSON, and what build servers want.
//!
//! Text is laid out here once: at a glance, in Devanagari, in a narrow terminal, without color,
//! and piped. JSON has serde types of its own, so that the contract does not move when the core
//! does. Writers get styles in ANSI; whoever owns the stream strips them where they do not belong.
//! Must not know about ops, files or the environment: results come in, bytes go out.

mod abbreviations;
mod check;
mod import;
mod json;
mod layout;
mod lookup;
mod segments;
mod suggest;

pub use abbreviations::{Listed, abbreviation_json, abbreviation_text};
pub use check::{CheckForm, CheckReport, Checked, Summary};
pub use import::{import_json, import_text, refused_text};
pub use layout::Look;
pub use lookup::{lookup_json, lookup_text};
pub use segments::{Read, segment_json, segment_text};
pub use suggest::{Suggested, suggest_json, suggest_text};
