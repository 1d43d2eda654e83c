//! Dubhashi.
pub mod check;
pub mod cli;
pub mod format;
pub mod memory;
pub mod model;
pub mod ops;
pub mod report;
pub mod store;
pub mod terms;
pub mod text;
