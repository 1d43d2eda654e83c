//! Use cases: fetch, call pure functions, write. One small file for each, called by every front.
//!
//! No rule of the domain lives here, nothing is printed, and the environment is not read: paths,
//! options and callbacks come in, results go out.

mod abbreviations;
mod baseline;
mod check;
mod convert_encoding;
mod error;
mod export;
mod files;
mod fix;
mod house;
mod import;
mod lookup;
mod output;
mod pretranslate;
mod starter;
mod suggest;
mod walk;

pub use abbreviations::{Introduced, abbreviations};
pub use baseline::{Baseline, Known, Seen};
pub use check::{CheckOptions, Checker, FileJudged, Judged, glossary_from_files};
pub use convert_encoding::{
    Converted, Lines, convert_encoding, convert_encoding_to_file, legacy_lines,
};
pub use error::OpsError;
pub use export::{Exported, export_glossary, export_to_file};
pub use files::{Input, STDIN, document, opened};
pub use fix::{diff, safe_fixes, write_fixes};
pub use house::House;
pub use import::{Encoding, ImportAs, ImportOptions, import, write_rejects};
pub use lookup::lookup;
pub use output::{ensure_folder, write, write_new};
pub use pretranslate::{Counts, Pretranslated, pretranslate};
pub use starter::starter;
pub use suggest::{Sentence, suggest};
