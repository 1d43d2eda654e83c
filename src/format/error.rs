//! Why a file cannot be read: one line, with the place, what was expected and what was found.

use std::io;

/// A file that cannot be read, or not to its end. The message is one line without the file's name.
#[derive(Debug, thiserror::Error)]
pub enum FormatError {
    /// Something is wrong at one place.
    #[error("line {line}, column {column}: expected {expected}, found {found}")]
    At {
        /// From 1.
        line: u64,
        /// From 1, in Unicode scalar values.
        column: u64,
        /// What could have stood there.
        expected: String,
        /// What stands there, and where it helps, what to do.
        found: String,
    },
    /// The file as a whole is not what it should be.
    #[error("expected {expected}, found {found}")]
    Whole {
        /// What the file could have been.
        expected: String,
        /// What it is, and where it helps, what to do.
        found: String,
    },
    /// Nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// The bytes could not be had.
    #[error("the file cannot be read: {0}")]
    Io(#[from] io::Error),
}

impl FormatError {
    /// An error at a place: `before` are the bytes between the start of line `line` (or of an
    /// earlier line, then counted on) and the place.
    pub(crate) fn at(line: u64, before: &[u8], expected: &str, found: String) -> FormatError {
        let newlines = before.iter().filter(|b| **b == b'\n').count() as u64;
        let start = before
            .iter()
            .rposition(|b| *b == b'\n')
            .map_or(0, |at| at + 1);
        let columns = String::from_utf8_lossy(&before[start..])
            .trim_start_matches('\u{FEFF}')
            .chars()
            .count() as u64;
        FormatError::At {
            line: line + newlines,
            column: columns + 1,
            expected: expected.to_owned(),
            found,
        }
    }
}
