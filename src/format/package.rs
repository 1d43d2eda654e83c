//! Packages: ZIP files whose parts are XML (DOCX, ODT, XLSX).
//!
//! 1. A format reads each part that has text as it would a file; [`Extract`] lays the segments' text
//!    out, a line each, as the document's raw text and keeps the way back into the parts.
//! 2. [`rewrite`] turns changes of the raw text into changes of the parts; every other part is
//!    copied as it lies, still compressed. Where a stretch was cut into several runs, the first one
//!    takes the new text.
//!
//! Sizes are bounded before anything is unpacked, and again while it is: a part may not be larger
//! than [`MAX_PART`], whatever its entry says.

use std::io::{Cursor, Read, Write};
use std::ops::Range;

use zip::ZipArchive;
use zip::result::ZipError;
use zip::write::ZipWriter;

use super::item::{Item, Out};
use super::open::Collected;
use super::registry::{Body, FORMATS, Format, format_named};
use super::{FormatError, ReadOptions, xml};
use crate::model::{Document, InlineCode, Origin, Package, PartRun, Run, RunKind, Segment};
use crate::model::{Splice, apply};

/// A larger part is no document for people.
const MAX_PART: u64 = 64 << 20;

/// The parts of a package.
#[derive(Debug)]
pub struct Parts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

/// What was taken out of a package.
pub(crate) struct Extracted {
    pub(crate) format: &'static Format,
    pub(crate) how: &'static str,
    pub(crate) document: Document,
}

/// Whether a file is a ZIP file.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Reads a package as the format that is asked for, or that it is.
pub(crate) fn extract(bytes: &[u8], options: &ReadOptions) -> Result<Extracted, FormatError> {
    let mut parts = Parts::open(bytes)?;
    let (format, how) = match options.format {
        Some(asked) => (format_named(asked)?, "as asked"),
        None => (detect(&mut parts)?, "by its content"),
    };
    let Body::Package { read, .. } = format.body else {
        return Err(FormatError::Whole {
            expected: format!("a {} file", format.name),
            found: "a ZIP file".into(),
        });
    };
    let mut extract = Extract::default();
    read(&mut parts, options, &mut extract)?;
    Ok(Extracted {
        format,
        how,
        document: extract.finish(),
    })
}

fn detect(parts: &mut Parts<'_>) -> Result<&'static Format, FormatError> {
    for format in FORMATS {
        if let Body::Package { is_one, .. } = format.body
            && is_one(parts)
        {
            return Ok(format);
        }
    }
    Err(FormatError::Whole {
        expected: "text, or an office document (DOCX, ODT, XLSX)".into(),
        found: "a ZIP file of another kind".into(),
    })
}

impl<'a> Parts<'a> {
    fn open(bytes: &'a [u8]) -> Result<Parts<'a>, FormatError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| unreadable("", &e))?;
        Ok(Parts { archive })
    }

    /// Whether there is a part of that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// Names of all parts, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let named = self.archive.file_names().flatten();
        let mut names: Vec<String> = named.map(std::borrow::Cow::into_owned).collect();
        names.sort_unstable();
        names
    }

    /// A part as text, or `None` where there is none of that name.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, FormatError> {
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(unreadable(name, &error)),
        };
        let mut bytes = Vec::new();
        let read = part.take(MAX_PART + 1).read_to_end(&mut bytes);
        read.map_err(|error| FormatError::Whole {
            expected: format!("a part {name} that can be unpacked"),
            found: error.to_string().replace('\n', " "),
        })?;
        if bytes.len() as u64 > MAX_PART {
            return Err(FormatError::Whole {
                expected: format!("parts of at most {} MiB", MAX_PART >> 20),
                found: format!("{name}, which is larger"),
            });
        }
        super::encoding::decode(bytes)
            .map(|decoded| Some(decoded.text))
            .map_err(|error| FormatError::Whole {
                expected: format!("a part {name} of text"),
                found: format!("another: {error}"),
            })
    }
}

fn unreadable(name: &str, error: &ZipError) -> FormatError {
    let found = error.to_string().replace('\n', " ");
    FormatError::Whole {
        expected: "a whole ZIP file".into(),
        found: if name.is_empty() {
            found
        } else {
            format!("{name}: {found}")
        },
    }
}

/// Where a format puts what it reads in the parts.
#[derive(Debug, Default)]
pub struct Extract {
    raw: String,
    package: Package,
    collected: Collected,
}

impl Extract {
    /// Lets `read` read a part of that name; what it hands on has offsets in the part.
    pub(crate) fn part<T>(&mut self, name: &str, read: impl FnOnce(&mut Out<'_>) -> T) -> T {
        let part = self.package.parts.len();
        self.package.parts.push(name.to_owned());
        let mut sink = |item: Item<'_>| self.take(item, part);
        read(&mut Out::new(&mut sink))
    }

    /// Says what was found out.
    pub(crate) fn decided(&mut self, what: String) {
        self.collected.take(Item::Decided(what));
    }

    fn take(&mut self, item: Item<'_>, part: usize) {
        let here = self.raw.len();
        match item {
            Item::Segment(segment) => self.segment(segment, part),
            Item::Directive(mut directive) => {
                directive.at = here;
                self.collected.take(Item::Directive(directive));
            }
            Item::Problem(mut problem) => {
                problem.what = format!("{}: {}", self.package.parts[part], problem.what);
                problem.at = here;
                self.collected.take(Item::Problem(problem));
            }
            Item::Gap(_) => {}
            Item::Decided(what) => self.decided(what),
        }
    }

    fn segment(&mut self, segment: &Segment, part: usize) {
        let start = self.raw.len();
        self.raw.push_str(&segment.text);
        self.package
            .runs
            .extend(segment.runs.iter().map(|run| PartRun {
                part,
                run: Run {
                    text: start + run.text.start..start + run.text.end,
                    ..run.clone()
                },
            }));
        let whole = Run {
            text: 0..segment.text.len(),
            raw: start..self.raw.len(),
            kind: RunKind::Verbatim,
        };
        let codes = segment.codes.iter().map(|code| InlineCode {
            raw: start + code.at.start..start + code.at.start,
            ..code.clone()
        });
        let laid_out = Segment {
            runs: vec![whole],
            codes: codes.collect(),
            ..segment.clone()
        };
        self.collected.take(Item::Segment(&laid_out));
        self.raw.push('\n');
    }

    fn finish(self) -> Document {
        let mut document = self.collected.finish(self.raw.len());
        document.raw = self.raw;
        document.origin = Origin::Package(self.package);
        document
    }
}

/// The package with changes of its raw text brought into its parts.
pub(crate) fn rewrite(
    bytes: &[u8],
    package: &Package,
    splices: &[Splice],
) -> Result<Vec<u8>, FormatError> {
    let mut by_part: Vec<Vec<Splice>> = vec![Vec::new(); package.parts.len()];
    for splice in splices {
        for (part, change) in changes(package, splice)? {
            by_part[part].push(change);
        }
    }
    let mut parts = Parts::open(bytes)?;
    let mut changed: Vec<(&str, String)> = Vec::new();
    for (name, splices) in package.parts.iter().zip(&by_part) {
        if !splices.is_empty() {
            let text = parts.text(name)?.unwrap_or_default();
            let text = apply(&text, splices).map_err(|e| unwritable(&e.to_string()))?;
            changed.push((name, text));
        }
    }
    repacked(&mut parts, &changed).map_err(|e| unreadable("", &e))
}

/// The changes of parts that a change of the raw text comes to.
fn changes(package: &Package, splice: &Splice) -> Result<Vec<(usize, Splice)>, FormatError> {
    let mut out: Vec<(usize, Splice)> = Vec::new();
    for PartRun { part, run } in package.touched(&splice.range) {
        if !run.is_writable(&splice.range) || out.first().is_some_and(|(p, _)| p != part) {
            return Err(unwritable("the text there is no text in the package"));
        }
        let range = match run.kind {
            RunKind::Verbatim => part_of(run, &splice.range),
            _ => run.raw.clone(),
        };
        let text = if out.is_empty() {
            xml::escaped(&splice.text)
        } else {
            String::new()
        };
        out.push((*part, Splice { range, text }));
    }
    if out.is_empty() {
        return Err(unwritable("there is no text there"));
    }
    Ok(out)
}

fn part_of(run: &Run, text: &Range<usize>) -> Range<usize> {
    let from = text.start.max(run.text.start) - run.text.start;
    let to = text.end.min(run.text.end) - run.text.start;
    run.raw.start + from..run.raw.start + to
}

fn unwritable(found: &str) -> FormatError {
    FormatError::Whole {
        expected: "a change that can be written".into(),
        found: found.to_owned(),
    }
}

fn repacked(parts: &mut Parts<'_>, changed: &[(&str, String)]) -> Result<Vec<u8>, ZipError> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for idx in 0..parts.archive.len() {
        let part = parts.archive.by_index_raw(idx)?;
        let own = part.name()?.into_owned();
        let new = changed.iter().find(|(name, _)| *name == own);
        let Some((name, text)) = new else {
            writer.raw_copy_file(part)?;
            continue;
        };
        let options = part.options();
        writer.start_file(*name, options)?;
        writer.write_all(text.as_bytes())?;
    }
    Ok(writer.finish()?.into_inner())
}
