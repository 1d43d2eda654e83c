//! Everything that is tested from outside: the command line, the data, the shape of the source.
//!
//! One binary, so that the suite links once. A rule over files is a function over text, tested on
//! small bad inputs first, so that it is seen to fail.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "these are tests"
)]

mod cli;
mod errors;
mod fixtures;
mod glossary;
mod hostile;
mod layers;
mod mapped;
mod office;
mod readme;
mod samples;
mod shared;
mod sharing;
mod stores;
mod support;
mod transcript;
