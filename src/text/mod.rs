//! How Dubhashi reads text.
pub mod keys;
mod lang;
pub use lang::{Lang, guess, is_devanagari};
