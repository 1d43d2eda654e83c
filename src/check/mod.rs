//! Consistency checks over an article: few findings, all true.
//!
//! A check is a `static` value: name, severity, a plain function over an [`Article`], and its
//! Markdown twin, which is what `dubhashi explain` prints, where its messages stand in English and
//! Hindi, and whose examples are its tests. [`run`] runs all of them and gives each finding its
//! place in the file and an id that outlives edits around it.
//!
//! 1. [`Draft::new`] analyses the document's Hindi target segments once, and brings the segments of a
//!    bilingual document together as [`Pair`]s.
//! 2. The caller brings the concepts that its keys can touch ([`Draft::keys`]).
//! 3. [`Article::new`] recognises the terms; every check reads the same article, those on pairs both
//!    sides.
//!
//! Pure: must not know about stores, paths, terminals or settings files.

mod article;
mod end_marks;
mod explanation;
mod finding;
mod pair;
mod quantity;
mod registry;
mod spelling;
mod vocabulary;

mod abbreviation_conflict;
mod acronym_mismatch;
mod confusable_mark;
mod currency_mismatch;
mod danda_style;
mod date_mismatch;
mod deprecated_term;
mod disused;
mod doubled_mark;
mod doubled_postposition;
mod encoding_fault;
mod end_mark_mismatch;
mod forbidden_term;
mod inline_code_mismatch;
mod introduced;
mod latin_leftover;
mod likely_misspelling;
mod missing_end_mark;
mod mixed_digits;
mod mixed_name;
mod mixed_number_style;
mod mixed_spelling;
mod mixed_terms;
mod name_mismatch;
mod name_missing;
mod names;
mod near;
mod number_mismatch;
mod placeholder_mismatch;
mod placeholders;
mod redefined_abbreviation;
mod repeated_content;
mod repeated_word;
mod rewrite;
mod spacing;
mod style;
mod tags;
mod term_not_used;
mod unbalanced_pair;
mod undefined_abbreviation;
mod unit_mismatch;
mod untranslated_segment;
mod url_mismatch;
mod usage;

pub use article::{Article, ArticleText, Draft};
pub use explanation::{Messages, message};
pub use finding::{Finding, Fix, Note, Place, Severity};
pub use pair::{Pair, PairText};
pub use registry::{CHECKS, Check, find, run, unsilenced};
pub use style::{Level, Style};

#[cfg(test)]
mod tests;
