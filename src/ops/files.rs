//! Opening what the user named.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::format::{ReadOptions, read_document};
use crate::model::Document;

use super::OpsError;

/// The name of standard input.
pub const STDIN: &str = "-";

/// A named source of bytes, with its size where it is known.
pub struct Input {
    /// As given.
    pub name: String,
    /// Bytes, where the file knows.
    pub size: Option<u64>,
    /// The bytes.
    pub reader: Box<dyn Read>,
}

impl Input {
    /// Opens a path, or standard input for `-`.
    pub fn open(name: &str) -> Result<Input, OpsError> {
        if name == STDIN {
            return Ok(Input {
                name: name.to_owned(),
                size: None,
                reader: Box::new(io::stdin()),
            });
        }
        let path = Path::new(name);
        if path.is_dir() {
            return Err(OpsError::io(name, &io::ErrorKind::IsADirectory.into()));
        }
        let file = File::open(path).map_err(|e| OpsError::io(name, &e))?;
        let size = file
            .metadata()
            .ok()
            .filter(std::fs::Metadata::is_file)
            .map(|m| m.len());
        Ok(Input {
            name: name.to_owned(),
            size,
            reader: Box::new(file),
        })
    }

    /// All of it.
    pub fn bytes(mut self) -> Result<Vec<u8>, OpsError> {
        let mut bytes = Vec::new();
        self.reader
            .read_to_end(&mut bytes)
            .map_err(|e| OpsError::io(&self.name, &e))?;
        Ok(bytes)
    }
}

/// Reads a file, or standard input for `-`, as a document.
pub fn document(name: &str, options: &ReadOptions<'_>) -> Result<Document, OpsError> {
    let bytes = Input::open(name)?.bytes()?;
    read_document(name, bytes, options).map_err(|e| OpsError::format(name, e))
}
