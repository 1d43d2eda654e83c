//! Plain data that the rooms hand to each other: concepts and terms, units, documents, reports.
//!
//! No behaviour beyond keeping its own invariants; knows nothing of SQL, files or the terminal.

mod concept;
mod document;
mod import;
mod segment;
mod splice;
mod unit;

pub use concept::{Concept, STARTER, Status, Term};
pub use document::{
    Document, Lines, Origin, Package, PartRun, Position, Problem, Silence, Silenced,
};
pub use import::{GlossaryRow, ImportReport, PairRow, Refused};
pub use segment::{CodeKind, InlineCode, Run, RunKind, Segment, Side, State};
pub use splice::{Splice, SpliceError, apply};
pub use unit::Unit;
