//! Consistency checks over an article: few findings, all true.
//!
//! A check is a `static` value: name, severity, a plain function over an [`Article`], and its
//! Markdown twin, which is what `dubhashi explain` prints, where its messages stand in English and
//! Hindi, and whose examples are its tests. [`run`] runs all of them and gives each finding its
//! place in the file and an id that outlives edits around it.
//!
//! 1. [`Draft::new`] analyses the document's Hindi target segments once.
//! 2. The caller brings the concepts that its keys can touch ([`Draft::keys`]).
//! 3. [`Article::new`] recognises the terms and brings the segments of a bilingual document together as
//!    [`Pair`]s; every check reads the same article, those on pairs both sides.
//!
//! Pure: must not know about stores, paths, terminals or settings files.

mod article;
mod explanation;
mod finding;
mod pair;
mod quantity;
mod registry;
mod spelling;
mod vocabulary;

mod abbreviation_conflict;
mod acronym_mismatch;
mod currency_mismatch;
mod date_mismatch;
mod forbidden_term;
mod likely_misspelling;
mod mixed_name;
mod mixed_spelling;
mod mixed_terms;
mod name_mismatch;
mod name_missing;
mod names;
mod number_mismatch;
mod rewrite;
mod unit_mismatch;

pub use article::{Article, ArticleText, Draft};
pub use explanation::{Messages, message};
pub use finding::{Finding, Fix, Note, Place, Severity};
pub use pair::{Pair, PairText};
pub use registry::{CHECKS, Check, find, run, unsilenced};

#[cfg(test)]
mod tests;
