//! What can go wrong in a use case: one line each, with the file's name.

use crate::format::FormatError;
use crate::store::StoreError;

/// A failure of a use case.
#[derive(Debug, thiserror::Error)]
pub enum OpsError {
    /// A file could not be opened, read or written.
    #[error("{file}: {reason}")]
    File {
        /// As given.
        file: String,
        /// What was expected, what was found.
        reason: String,
    },
    /// A file could be read, but not understood.
    #[error("{file}: {problem}")]
    Format {
        /// As given.
        file: String,
        /// The place, what was expected, what was found. No `source`: it is told in the message.
        problem: FormatError,
    },
    /// Whoever was reading the output has had enough; no error to anybody.
    #[error("the output was closed")]
    ClosedPipe,
    /// The store failed; its message names the store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl OpsError {
    /// A file error with a reason that people understand.
    pub fn io(file: &str, error: &std::io::Error) -> OpsError {
        let reason = match error.kind() {
            std::io::ErrorKind::NotFound => "there is no such file".to_owned(),
            std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
            std::io::ErrorKind::IsADirectory => "expected a file, found a directory".to_owned(),
            std::io::ErrorKind::StorageFull => "the disk is full".to_owned(),
            _ => error.to_string(),
        };
        OpsError::File {
            file: file.to_owned(),
            reason,
        }
    }

    /// A format error in a file.
    pub fn format(file: &str, problem: FormatError) -> OpsError {
        OpsError::Format {
            file: file.to_owned(),
            problem,
        }
    }
}
