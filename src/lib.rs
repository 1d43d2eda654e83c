//! Dubhashi.
pub mod cli;
pub mod format;
pub mod model;
pub mod store;
pub mod text;
