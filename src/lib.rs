//! Dubhashi (दुभाषी): a translation memory, a bilingual glossary and consistency checks for Hindi
//! and English.
//!
//! Every text is analysed once into tokens with byte spans and keys; term recognition, memory
//! search and checks compare keys, never raw strings. Rooms, and whom each may use:
//!
//! ```text
//! text →                    model → text              memory, terms → text, model
//! check → text, model, terms      format → text, model      store → text, model
//! config → check            ops → all above
//! report → text, model, memory, terms, check, format (never ops)
//! cli → all
//! ```
//!
//! - [`text`]: `&str` → tokens, sentences, keys, forms, acronyms, numbers; language tags;
//!   what legacy fonts hide. No I/O.
//! - [`model`]: plain data: unit, concept and term, document, import report.
//! - [`memory`]: match rate, search, differences, how names were spelled (pure).
//! - [`terms`]: term recognition and look-up over an index of concepts (pure).
//! - [`check`]: one file a check and its Markdown twin, over an article or over segment pairs; the
//!   registry (pure).
//! - [`format`]: one file a file format: bytes → document or rows, rows → bytes; knows neither SQL
//!   nor paths.
//! - [`store`]: the only SQL: one SQLite file with a journal of every operation.
//! - [`config`]: the settings of a house, as `dubhashi.toml` says them (pure).
//! - [`ops`]: one small file a use case: fetch, call pure functions, write.
//! - [`report`]: results → text and JSON.
//! - [`cli`]: one file a subcommand; the only room that reads the environment and prints.
//!
//! Invariants: the author's bytes are never changed; every span leads back to them; a fold never
//! joins two different words; findings depend on the files, the settings and the glossaries named,
//! nothing else; every write is an operation that can be undone. A test over `src/` enforces the
//! table above.

pub mod check;
pub mod cli;
pub mod config;
pub mod format;
pub mod memory;
pub mod model;
pub mod ops;
pub mod report;
pub mod store;
pub mod terms;
pub mod text;
