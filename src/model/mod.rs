//! Plain data that the rooms hand to each other: concepts and terms, units, documents, reports.
//!
//! No behaviour beyond keeping its own invariants; knows nothing of SQL, files or the terminal.

mod concept;
mod document;
mod import;
mod unit;

pub use concept::{Concept, STARTER, Status, Term};
pub use document::{
    Document, Lines, Position, Run, RunKind, Segment, Side, Splice, SpliceError, apply,
};
pub use import::{GlossaryRow, ImportReport, PairRow, Refused};
pub use unit::Unit;
