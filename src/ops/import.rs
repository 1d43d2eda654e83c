//! Importing a file as a glossary or a memory.

use std::cell::Cell;
use std::io::{self, Read};
use std::path::Path;
use std::rc::Rc;

use xxhash_rust::xxh3::Xxh3;

use crate::format::{FormatError, Recoded, Row, Table, TableKind};
use crate::model::{ImportReport, Refused, STARTER};
use crate::store::{ImportInto, Next, Store};
use crate::text::legacy::Font;

use super::output::write_file;
use super::{Input, OpsError, STDIN};

/// What to take a file for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportAs {
    /// Entries of a glossary.
    Glossary,
    /// Sentence pairs.
    Memory,
}

/// How the text of a table is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Unicode.
    Utf8,
    /// The Hindi column is set in this font, the bytes are UTF-8 or Windows-1252.
    SetIn(Font),
}

/// How to import.
#[derive(Default)]
pub struct ImportOptions<'a> {
    /// `None` decides by content.
    pub kind: Option<ImportAs>,
    /// Name of the glossary or memory; `None` takes the file's stem.
    pub into: Option<&'a str>,
    /// `None` takes it for UTF-8, and warns of a Hindi column that looks set in a font.
    pub encoding: Option<Encoding>,
    /// Only rehearse.
    pub dry_run: bool,
    /// Told now and then how many bytes of how many have been read.
    pub progress: Option<&'a dyn Fn(u64, Option<u64>)>,
}

/// Imports one file, as one operation: all that can be taken, or nothing on an error.
pub fn import(
    store: &mut Store,
    file: &str,
    options: &ImportOptions<'_>,
) -> Result<ImportReport, OpsError> {
    let input = Input::open(file)?;
    let size = input.size;
    let watched = Watched::new(input.reader);
    let (read, digest) = (watched.read.clone(), watched.digest.clone());
    let mut table = open(watched, file, options.encoding).map_err(|e| OpsError::format(file, e))?;
    let header = table.header.take();
    let warning = table.legacy().filter(|_| options.encoding.is_none());
    let kind = options.kind.unwrap_or(match table.kind {
        TableKind::Glossary => ImportAs::Glossary,
        TableKind::Memory => ImportAs::Memory,
    });
    let stem = stem(file);
    let name = options.into.unwrap_or(&stem);
    if name == STARTER {
        return Err(OpsError::File {
            file: file.to_owned(),
            reason: format!(
                "the glossary “{STARTER}” comes with the program; name another with --into"
            ),
        });
    }
    let tick = || {
        if let Some(progress) = options.progress {
            progress(read.get(), size);
        }
    };
    let mut failed = None;
    let into = ImportInto {
        name,
        label: file,
        dry_run: options.dry_run,
    };
    let (decided, result) = match kind {
        ImportAs::Glossary => {
            let mut rows = table.into_glossary();
            let decided = rows.decided.clone();
            (
                decided,
                store.import_glossary(
                    &mut || next(rows.next(), &digest, &mut failed, &tick),
                    &into,
                ),
            )
        }
        ImportAs::Memory => {
            let mut rows = table.into_pairs();
            let decided = rows.decided.clone();
            (
                decided,
                store.import_units(
                    &mut || next(rows.next(), &digest, &mut failed, &tick),
                    &into,
                ),
            )
        }
    };
    if let Some(error) = failed {
        return Err(OpsError::format(file, error));
    }
    let mut report = result?;
    report.decided = decided;
    report.warning = warning;
    report.header = header;
    Ok(report)
}

fn open(
    reader: impl Read + 'static,
    file: &str,
    encoding: Option<Encoding>,
) -> Result<Table<Box<dyn Read>>, FormatError> {
    match encoding {
        Some(Encoding::SetIn(font)) => {
            Table::open_set_in(Some(font), Box::new(Recoded::new(reader)?), file)
        }
        Some(Encoding::Utf8) | None => Table::open(Box::new(reader), file),
    }
}

/// Hands a row on; a file that cannot be read to its end stops the import before anything is
/// written.
fn next<T>(
    row: Option<Result<Row<T>, FormatError>>,
    digest: &Cell<i64>,
    failed: &mut Option<FormatError>,
    tick: &dyn Fn(),
) -> Next<T> {
    tick();
    match row {
        None => Next::End {
            digest: digest.get(),
        },
        Some(Ok(Row::Read(row))) => Next::Row(row),
        Some(Ok(Row::Refused(refused))) => Next::Refused(refused),
        Some(Err(error)) => {
            *failed = Some(error);
            Next::Stop
        }
    }
}

fn stem(file: &str) -> String {
    if file == STDIN {
        return "stdin".to_owned();
    }
    let stem = Path::new(file)
        .file_stem()
        .map(|s| s.to_string_lossy().into_owned());
    stem.unwrap_or_else(|| file.to_owned())
}

/// Writes the rows that were refused, as they stood, to a file, under their header where they had
/// one: the way to mend and import them.
pub fn write_rejects(
    path: &str,
    header: Option<&str>,
    refused: &[Refused],
) -> Result<(), OpsError> {
    write_file(path, |out| {
        let rows = refused.iter().map(|row| row.raw.as_str());
        for line in header.into_iter().chain(rows) {
            writeln!(out, "{line}").map_err(|e| OpsError::io(path, &e))?;
        }
        Ok(())
    })
}

/// Counts and hashes what is read through it.
struct Watched<R> {
    reader: R,
    hasher: Xxh3,
    read: Rc<Cell<u64>>,
    digest: Rc<Cell<i64>>,
}

impl<R: Read> Watched<R> {
    fn new(reader: R) -> Watched<R> {
        Watched {
            reader,
            hasher: Xxh3::new(),
            read: Rc::default(),
            digest: Rc::default(),
        }
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.reader.read(buffer)?;
        self.hasher.update(&buffer[..n]);
        self.read.set(self.read.get() + n as u64);
        if n == 0 {
            self.digest.set(self.hasher.digest().cast_signed());
        }
        Ok(n)
    }
}
