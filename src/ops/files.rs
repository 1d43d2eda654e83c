//! Opening what the user named.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::format::{Content, Opened, ReadOptions, read_document};
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

    /// All of it, up to [`MAX_FILE`].
    pub fn content(self) -> Result<Content, OpsError> {
        let size = self.size.filter(|size| *size <= MAX_FILE);
        let size = size.and_then(|size| usize::try_from(size).ok());
        let content = Content::read(self.reader.take(MAX_FILE + 1), size.unwrap_or(0))
            .map_err(|e| OpsError::io(&self.name, &e))?;
        if content.as_bytes().len() as u64 > MAX_FILE {
            let most = MAX_FILE >> 20;
            return Err(OpsError::File {
                file: self.name,
                reason: format!(
                    "expected a file of at most {most} MiB, found a larger one; split it"
                ),
            });
        }
        Ok(content)
    }
}

/// A larger file is not read as a document, which is held in memory as a whole.
const MAX_FILE: u64 = 256 << 20;

/// Opens a file, or standard input for `-`, to be read item by item.
pub fn opened(name: &str, options: &ReadOptions<'_>) -> Result<Opened, OpsError> {
    let content = Input::open(name)?.content()?;
    Opened::new(name, content, options).map_err(|e| OpsError::format(name, e))
}

/// Reads a file, or standard input for `-`, as a document.
pub fn document(name: &str, options: &ReadOptions<'_>) -> Result<Document, OpsError> {
    read(name, name, options)
}

/// The same under another name, such as that of the file that comes through standard input.
pub(super) fn read(
    file: &str,
    name: &str,
    options: &ReadOptions<'_>,
) -> Result<Document, OpsError> {
    let content = Input::open(file)?.content()?;
    read_document(name, content, options).map_err(|e| OpsError::format(name, e))
}
