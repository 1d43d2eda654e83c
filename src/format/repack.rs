//! Changes of a package's raw text, brought into its parts.
//!
//! 1. A change of the raw text is split at the runs it touches. The first one takes the new text, the
//!    rest are emptied: words are cut into runs for reasons that no reader sees.
//! 2. Parts with changes are unpacked, changed and packed again; every other part is copied as it
//!    lies, still compressed, and the order and the comment of the package stay.
//! 3. Where a change leaves white space at an end of an office program's text element, the element is
//!    marked so that the program keeps it.

use std::io::{Cursor, Write};
use std::ops::Range;

use zip::result::ZipError;
use zip::write::ZipWriter;

use super::FormatError;
use super::encoding::Decoded;
use super::parts::{Parts, unreadable};
use super::rewrite::as_before;
use super::xml::{self, Node, Xml};
use crate::model::{Package, PartRun, Run, RunKind, Splice, apply};

/// The package with changes of its raw text brought into its parts.
pub(crate) fn rewrite(
    bytes: &[u8],
    package: &Package,
    splices: &[Splice],
) -> Result<Vec<u8>, FormatError> {
    let mut by_part: Vec<Vec<Splice>> = vec![Vec::new(); package.parts.len()];
    for splice in splices {
        for (part, change) in changes(package, splice)? {
            // The runs of a package have the numbers of its own parts.
            by_part[part].push(change);
        }
    }
    let changed = |name: &str| {
        let mut named = package.parts.iter().zip(&by_part);
        let (_, splices) = named.find(|(part, splices)| *part == name && !splices.is_empty())?;
        Some(splices.as_slice())
    };
    let mut parts = Parts::open(bytes)?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    writer
        .set_raw_comment(parts.archive.comment().into())
        .map_err(|error| unpackable(&error))?;
    for idx in 0..parts.archive.len() {
        let name = name_of(&parts, idx).map_err(|error| unpackable(&error))?;
        let new = match changed(&name) {
            Some(splices) => Some(rewritten(&mut parts, &name, splices)?),
            None => None,
        };
        copy(&mut parts, idx, new, &mut writer).map_err(|error| unreadable(&name, &error))?;
    }
    let written = writer.finish().map_err(|error| unpackable(&error))?;
    Ok(written.into_inner())
}

fn name_of(parts: &Parts<'_>, idx: usize) -> Result<String, ZipError> {
    let name = parts.archive.name_for_index(idx);
    name.map_or(Err(ZipError::FileNotFound), |name| Ok(name?.into_owned()))
}

/// The part with the changes, in the encoding that it has.
fn rewritten(
    parts: &mut Parts<'_>,
    name: &str,
    splices: &[Splice],
) -> Result<Vec<u8>, FormatError> {
    let Some(Decoded { text, encoding, .. }) = parts.decoded(name)? else {
        return Err(unwritable("a package without that part"));
    };
    let mut splices = splices.to_vec();
    splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
    let kept = preserved_spaces(&text, &splices);
    splices.extend(kept);
    let changed = apply(&text, &splices).map_err(|e| unwritable(&e.to_string()))?;
    as_before(&text, changed, encoding)
}

/// Office programs drop white space at either end of a `t` element that is not marked as preserved.
/// Where a change brings such white space about, the mark is added. The changes are sorted.
fn preserved_spaces(text: &str, splices: &[Splice]) -> Vec<Splice> {
    let mut out: Vec<Splice> = Vec::new();
    let mut rest = splices;
    while let Some(first) = rest.first() {
        let within = content(text, &first.range);
        let n_here = rest.partition_point(|splice| splice.range.end <= within.end);
        let (here, after) = rest.split_at(n_here.max(1));
        rest = after;
        if let Some(at) = unpreserved(text, within.start)
            && gains_edge_space(text, &within, here)
        {
            let text = " xml:space=\"preserve\"".to_owned();
            out.push(Splice {
                range: at..at,
                text,
            });
        }
    }
    out
}

/// The stretch without tags around a range. Text may hold `>` as it is, and so may attributes.
fn content(text: &str, range: &Range<usize>) -> Range<usize> {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let start = before
        .rfind('<')
        .map_or(0, |at| match Xml::within(text, at..range.start).next() {
            Ok(Some(Node::Open(tag))) => tag.range.end,
            // No text element begins there.
            _ => range.start,
        });
    let end = after.find('<').map_or(text.len(), |at| range.end + at);
    start..end
}

/// Where an attribute can be added to the start tag of a `t` element that ends at a byte, if there is
/// one that does not mark its white space.
fn unpreserved(text: &str, end: usize) -> Option<usize> {
    let before = text.get(..end)?.strip_suffix('>')?;
    let tag = &before[before.rfind('<')? + 1..];
    let name = tag.split(char::is_whitespace).next()?;
    let local = name.rsplit(':').next()?;
    (local == "t" && !tag.contains("xml:space")).then_some(end - 1)
}

fn gains_edge_space(text: &str, within: &Range<usize>, splices: &[Splice]) -> bool {
    let old = text.get(within.clone()).unwrap_or_default();
    let shifted: Vec<Splice> = splices
        .iter()
        .map(|splice| Splice {
            range: splice.range.start.saturating_sub(within.start)
                ..splice.range.end.saturating_sub(within.start),
            text: splice.text.clone(),
        })
        .collect();
    let Ok(new) = apply(old, &shifted) else {
        return false;
    };
    let starts = |text: &str| text.starts_with(char::is_whitespace);
    let ends = |text: &str| text.ends_with(char::is_whitespace);
    starts(&new) && !starts(old) || ends(&new) && !ends(old)
}

fn copy(
    parts: &mut Parts<'_>,
    idx: usize,
    new: Option<Vec<u8>>,
    writer: &mut ZipWriter<Cursor<Vec<u8>>>,
) -> Result<(), ZipError> {
    let part = parts.archive.by_index_raw(idx)?;
    let Some(new) = new else {
        return writer.raw_copy_file(part);
    };
    writer.start_file(part.name()?, part.options())?;
    writer.write_all(&new)?;
    Ok(())
}

/// The changes of parts that a change of the raw text comes to.
fn changes(package: &Package, splice: &Splice) -> Result<Vec<(usize, Splice)>, FormatError> {
    let mut out: Vec<(usize, Splice)> = Vec::new();
    for PartRun { part, run } in package.touched(&splice.range) {
        if !run.is_writable(&splice.range) || out.first().is_some_and(|(p, _)| p != part) {
            return Err(unwritable("the text there is no text in the package"));
        }
        let range = match run.kind {
            kind if kind.is_as_written() => part_of(run, &splice.range),
            _ => run.raw.clone(),
        };
        let text = match out.is_empty() {
            true => &splice.text,
            false => "",
        };
        let text = match run.kind {
            RunKind::Cdata => xml::written_in_cdata(text),
            _ => xml::written(text),
        };
        let text = text.ok_or_else(|| unwritable("text that cannot stand there"))?;
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

fn unpackable(error: &ZipError) -> FormatError {
    FormatError::Whole {
        expected: "a package that can be written".into(),
        found: error.to_string().replace('\n', " "),
    }
}
