//! Opening a file: bytes → a format and its raw text → items, or a whole document.

use std::ops::Range;

use super::content::Content;
use super::encoding::{self, Decoded};
use super::item::{Action, Directive, Item, Out};
use super::package::{self, Extracted};
use super::parts::is_zip;
use super::registry::{Body, Format, detect, format_named};
use super::{FormatError, ReadOptions, builder, mojibake};
use crate::model::{Document, Origin, Problem, Segment, Silence};

/// What DOC, XLS and encrypted DOCX and XLSX files begin with.
const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// A file whose format is known, not yet its segments.
#[derive(Debug)]
pub struct Opened {
    /// What it is.
    pub format: &'static Format,
    /// The text in which all offsets lie.
    pub raw: String,
    /// What the text is to the file.
    pub origin: Origin,
    /// How the format was told, and what else was found out before reading.
    pub decided: Vec<String>,
    /// Of a package: all that was read, for it is unpacked as a whole.
    extracted: Option<Document>,
}

impl Opened {
    /// Tells the format of a file. `name` is the path as it was given, or `-`; its extension is a
    /// hint.
    pub fn new(
        name: &str,
        content: impl Into<Content>,
        options: &ReadOptions,
    ) -> Result<Opened, FormatError> {
        let content = content.into();
        if is_zip(content.as_bytes()) {
            return Opened::package(content.as_bytes(), options);
        }
        if content.as_bytes().starts_with(COMPOUND_FILE) {
            return Err(FormatError::Whole {
                expected: "text, or an office document (DOCX, ODT, XLSX)".into(),
                found:
                    "an old or encrypted Office file; save it as DOCX or XLSX without a password"
                        .into(),
            });
        }
        if let Some(found) = other_document(content.as_bytes()) {
            return Err(FormatError::Whole {
                expected: "text, or an office document (DOCX, ODT, XLSX)".into(),
                found: format!("{found}; save it as DOCX or ODT"),
            });
        }
        let Decoded {
            text: raw,
            encoding,
            decided,
        } = encoding::decode(content)?;
        let (format, how) = match options.format {
            Some(asked) => (format_named(asked)?, "as asked"),
            None => detect(name, &raw),
        };
        let mut all = vec![format!("read as {}, {how}", format.name)];
        all.extend(decided);
        Ok(Opened {
            format,
            raw,
            origin: encoding.map_or(Origin::Utf8, Origin::Encoded),
            decided: all,
            extracted: None,
        })
    }

    fn package(bytes: &[u8], options: &ReadOptions) -> Result<Opened, FormatError> {
        let Extracted {
            format,
            how,
            mut document,
        } = package::extract(bytes, options)?;
        Ok(Opened {
            format,
            raw: std::mem::take(&mut document.raw),
            origin: std::mem::take(&mut document.origin),
            decided: vec![format!("read as {}, {how}", format.name)],
            extracted: Some(document),
        })
    }

    /// Reads the file, item by item.
    pub fn read(
        &self,
        name: &str,
        options: &ReadOptions,
        sink: &mut dyn FnMut(Item<'_>),
    ) -> Result<(), FormatError> {
        let mut out = Out::new(sink);
        for what in &self.decided {
            out.decided(what.clone());
        }
        if self.extracted.is_none() && self.raw.trim_matches(builder::is_blank).is_empty() {
            return Ok(());
        }
        mojibake::tell(&self.raw, &mut out);
        match (&self.format.body, &self.extracted) {
            (Body::Text { read, .. }, _) => read(&self.raw, name, options, &mut out),
            (Body::Package { .. }, Some(document)) => {
                replay(document, &mut out);
                Ok(())
            }
            (Body::Package { .. }, None) => Err(FormatError::Whole {
                expected: format!("a {} file", self.format.name),
                found: "text".into(),
            }),
        }
    }
}

/// What a file is that is text by its bytes and a document to everybody.
fn other_document(bytes: &[u8]) -> Option<&'static str> {
    /// So much may stand before the first element.
    const LOOKED_AT: usize = 2 << 10;
    if bytes.starts_with(b"{\\rtf") {
        return Some("RTF");
    }
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let is_flat = head.starts_with(b"<?xml") && find_bytes(head, b"<office:document");
    is_flat.then_some("a flat OpenDocument file")
}

fn find_bytes(text: &[u8], what: &[u8]) -> bool {
    text.windows(what.len()).any(|window| window == what)
}

fn replay(document: &Document, out: &mut Out<'_>) {
    for what in &document.decided {
        out.decided(what.clone());
    }
    for problem in &document.problems {
        out.item(Item::Problem(problem.clone()));
    }
    for segment in &document.segments {
        out.segment(segment);
    }
}

/// Reads a file as a whole. One without text gives a document without segments.
pub fn read_document(
    name: &str,
    content: impl Into<Content>,
    options: &ReadOptions,
) -> Result<Document, FormatError> {
    let mut opened = Opened::new(name, content, options)?;
    let mut document = if let Some(mut extracted) = opened.extracted.take() {
        extracted.decided.splice(0..0, opened.decided);
        extracted
    } else {
        let mut collected = Collected::default();
        opened.read(name, options, &mut |item| collected.take(item))?;
        collected.finish(opened.raw.len())
    };
    document.name = name.to_owned();
    document.format = opened.format.name;
    document.raw = opened.raw;
    document.origin = opened.origin;
    Ok(document)
}

/// More problems of one file are no help to anybody, and take memory.
const MAX_PROBLEMS: usize = 1_000;

/// Items on their way into a document.
#[derive(Debug, Default)]
pub(crate) struct Collected {
    document: Document,
    /// Where `off` was said: the offset and the next segment.
    off: Option<(usize, usize)>,
    /// Directives on records, which may follow their segments.
    waiting: Vec<(usize, Vec<String>, Range<usize>)>,
    has_loss: bool,
}

impl Collected {
    pub(crate) fn take(&mut self, item: Item<'_>) {
        match item {
            Item::Segment(segment) => self.document.segments.push(segment.clone()),
            Item::Directive(directive) => self.direct(directive),
            Item::Problem(problem) => self.problem(problem),
            Item::Gap(_) => {}
            Item::Decided(what) => self.document.decided.push(what),
        }
    }

    pub(crate) fn push(&mut self, segment: Segment) {
        self.document.segments.push(segment);
    }

    /// Keeps the first problems, and the first loss, which decides how the reading ended.
    fn problem(&mut self, problem: Problem) {
        let is_first_loss = problem.is_loss && !self.has_loss;
        self.has_loss |= problem.is_loss;
        if is_first_loss || self.document.problems.len() < MAX_PROBLEMS {
            self.document.problems.push(problem);
        }
    }

    fn direct(&mut self, directive: Directive) {
        let next = self.document.segments.len();
        let Directive {
            at,
            action,
            records,
        } = directive;
        match (action, records) {
            (Action::Off, _) => self.off = self.off.or(Some((at, next))),
            (Action::On, _) => self.end_off(next),
            (Action::Allow(names), None) => self.allow(at, &names, next..next + 1),
            (Action::Allow(names), Some(records)) => self.waiting.push((at, names, records)),
        }
    }

    fn allow(&mut self, at: usize, names: &[String], segments: Range<usize>) {
        self.document
            .silences
            .extend(names.iter().map(|name| Silence {
                at,
                segments: segments.clone(),
                check: Some(name.clone()),
            }));
    }

    fn end_off(&mut self, next: usize) {
        if let Some((at, from)) = self.off.take() {
            self.document.silences.push(Silence {
                at,
                segments: from..next,
                check: None,
            });
        }
    }

    /// Which record each segment is of, by records: in the file, those of plural forms alternate.
    fn places(&self) -> Vec<(usize, usize)> {
        let segments = self.document.segments.iter().enumerate();
        let mut places: Vec<(usize, usize)> = segments
            .filter_map(|(idx, segment)| Some((segment.record?, idx)))
            .collect();
        places.sort_unstable();
        places
    }

    /// The document, but for its name, format and raw text.
    pub(crate) fn finish(mut self, raw_len: usize) -> Document {
        self.end_off(self.document.segments.len());
        let waiting = std::mem::take(&mut self.waiting);
        let places = if waiting.is_empty() {
            Vec::new()
        } else {
            self.places()
        };
        for (at, names, records) in waiting {
            let from = places.partition_point(|(record, _)| *record < records.start);
            let to = places.partition_point(|(record, _)| *record < records.end);
            let mut segments: Vec<usize> = places[from..to].iter().map(|(_, idx)| *idx).collect();
            segments.sort_unstable();
            for together in segments.chunk_by(|a, b| a + 1 == *b) {
                self.allow(at, &names, together[0]..together[together.len() - 1] + 1);
            }
        }
        self.document.silences.sort_by_key(|s| s.at);
        for problem in &mut self.document.problems {
            problem.at = problem.at.min(raw_len);
        }
        self.document
    }
}
