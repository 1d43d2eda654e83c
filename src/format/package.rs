//! Packages: ZIP files whose parts are XML (DOCX, ODT, XLSX).
//!
//! 1. A format reads each part that has text as it would a file; [`Extract`] lays the segments' text
//!    out, a line each, as the document's raw text and keeps the way back into the parts.
//! 2. What it keeps is bounded by [`MAX_MEMORY`], for a small file can hold much text; what is more is
//!    told as lost.
//!
//! How parts are unpacked is in `parts.rs`, how changes get back into them in `repack.rs`.

use super::item::{Item, Out};
use super::open::Collected;
use super::parts::Parts;
use super::registry::{Body, FORMATS, Format, format_named};
use super::{FormatError, ReadOptions, office};
use crate::model::{
    Document, InlineCode, Origin, Package, PartRun, Problem, Run, RunKind, Segment,
};
use crate::text::{Lang, guess};

/// Bytes of memory that a package may take: itself, the parts that are unpacked at one time, and the
/// segments. What allocators waste on top stays below 300 MB in all.
const MAX_MEMORY: usize = 232 << 20;

/// Segments may take as much in any case.
const MIN_KEPT: usize = 32 << 20;

/// What memory asks for a segment beside its own parts.
const SEGMENT_COST: usize = size_of::<Segment>() + size_of::<Run>() + 64;

/// So many problems say enough about a package.
const MAX_PROBLEMS: usize = 1_000;

/// What was taken out of a package.
pub(crate) struct Extracted {
    pub(crate) format: &'static Format,
    pub(crate) how: &'static str,
    pub(crate) document: Document,
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
    let mut extract = Extract {
        of_package: bytes.len(),
        set_aside: bytes.len(),
        ..Extract::default()
    };
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
        found: office::other_kind(parts).into(),
    })
}

/// Where a format puts what it reads in the parts.
#[derive(Debug, Default)]
pub struct Extract {
    raw: String,
    package: Package,
    collected: Collected,
    /// Bytes of memory that the segments take.
    kept: usize,
    /// Bytes of memory that other things take at most.
    set_aside: usize,
    of_package: usize,
    is_full: bool,
    n_problems: usize,
}

/// A part that is being read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PartId(usize);

impl Extract {
    /// A part that segments will be taken from, each time the same one for a name.
    pub(crate) fn declare(&mut self, name: &str) -> PartId {
        let parts = &mut self.package.parts;
        PartId(
            parts
                .iter()
                .position(|part| part == name)
                .unwrap_or_else(|| {
                    parts.push(name.to_owned());
                    parts.len() - 1
                }),
        )
    }

    /// Lets `read` read a part; what it hands on has offsets in the part.
    pub(crate) fn inside<T>(
        &mut self,
        PartId(part): PartId,
        read: impl FnOnce(&mut Out<'_>) -> T,
    ) -> T {
        let mut sink = |item: Item<'_>| self.take(item, part);
        read(&mut Out::new(&mut sink))
    }

    /// Says what was found out.
    pub(crate) fn decided(&mut self, what: String) {
        self.collected.take(Item::Decided(what));
    }

    /// Says that a part, or something in it, could not be read.
    pub(crate) fn lost(&mut self, name: &str, what: &str) {
        self.n_problems += 1;
        if self.n_problems < MAX_PROBLEMS {
            self.collected.take(Item::Problem(Problem {
                at: self.raw.len(),
                what: format!("{name}: {what}"),
                is_loss: true,
            }));
        }
    }

    /// Says how many bytes of memory are taken by the text of parts and what is made of it.
    pub(crate) fn set_aside(&mut self, bytes: usize) {
        self.set_aside = self.set_aside.max(self.of_package + bytes);
    }

    /// Whether nothing more is taken.
    pub(crate) fn is_full(&self) -> bool {
        self.is_full
    }

    fn take(&mut self, item: Item<'_>, part: usize) {
        match item {
            Item::Segment(segment) => self.segment(segment, part),
            Item::Directive(mut directive) => {
                directive.at = self.raw.len();
                self.collected.take(Item::Directive(directive));
            }
            Item::Problem(problem) => self.problem(problem, part),
            Item::Gap(_) => {}
            Item::Decided(what) => self.decided(what),
        }
    }

    fn problem(&mut self, mut problem: Problem, part: usize) {
        self.n_problems += 1;
        if self.n_problems > MAX_PROBLEMS {
            return;
        }
        let name = self.package.parts.get(part).map_or("", String::as_str);
        problem.what = if self.n_problems == MAX_PROBLEMS {
            format!("expected fewer than {MAX_PROBLEMS} problems, found more; the rest is not told")
        } else {
            format!("{name}, byte {}: {}", problem.at, problem.what)
        };
        problem.at = self.raw.len();
        self.collected.take(Item::Problem(problem));
    }

    fn segment(&mut self, segment: &Segment, part: usize) {
        let cost = SEGMENT_COST
            + 2 * segment.text.len()
            + segment.locator.len()
            + segment.runs.len() * size_of::<PartRun>()
            + segment.codes.len() * size_of::<InlineCode>();
        if self.is_full || self.kept + cost > self.room() {
            self.overflow();
            return;
        }
        self.kept += cost;
        let start = self.raw.len();
        self.raw.push_str(&segment.text);
        let runs = segment.runs.iter().map(|run| PartRun {
            part,
            run: Run {
                text: start + run.text.start..start + run.text.end,
                ..run.clone()
            },
        });
        self.package.runs.extend(runs);
        self.collected.push(laid_out(segment, start));
        self.raw.push('\n');
    }

    /// Bytes of memory that segments may take.
    fn room(&self) -> usize {
        MAX_MEMORY.saturating_sub(self.set_aside).max(MIN_KEPT)
    }

    fn overflow(&mut self) {
        if std::mem::replace(&mut self.is_full, true) {
            return;
        }
        let what = format!(
            "expected segments that take at most {} MiB of memory, found more; the rest was not read",
            self.room() >> 20
        );
        self.collected.take(Item::Problem(Problem {
            at: self.raw.len(),
            what,
            is_loss: true,
        }));
    }

    fn finish(self) -> Document {
        let mut document = self.collected.finish(self.raw.len());
        // A segment without letters is in the language of the whole.
        if document.segments.iter().any(is_unsaid) {
            let whole = guess(&self.raw);
            let unsaid = document.segments.iter_mut().filter(|s| is_unsaid(s));
            unsaid.for_each(|segment| segment.lang = whole.clone());
        }
        document.raw = self.raw;
        document.origin = Origin::Package(self.package);
        document
    }
}

fn is_unsaid(segment: &Segment) -> bool {
    segment.lang == Lang::UND
}

/// The segment as it stands in the raw text, from `start`.
fn laid_out(segment: &Segment, start: usize) -> Segment {
    let codes = segment.codes.iter().map(|code| InlineCode {
        at: code.at.clone(),
        raw: start + code.at.start..start + code.at.start,
        kind: code.kind,
    });
    Segment {
        text: segment.text.clone(),
        side: segment.side,
        lang: segment.lang.clone(),
        runs: vec![Run {
            text: 0..segment.text.len(),
            raw: start..start + segment.text.len(),
            kind: RunKind::Verbatim,
        }],
        codes: codes.collect(),
        record: segment.record,
        locator: segment.locator.clone(),
        state: segment.state,
    }
}
