//! Findings as JSON: one document for all, or a line each.

use std::io::{self, Write};

use serde::Serialize;

use crate::check::{Finding, Messages, Place, message};
use crate::format::replacement;
use crate::model::{Document, Lines};

use super::{Checked, Summary, locator, raw};
use crate::report::json::line;

#[derive(Serialize)]
struct FindingJson<'a> {
    id: &'a str,
    check: &'static str,
    severity: &'static str,
    #[serde(flatten)]
    place: PlaceJson<'a>,
    message: String,
    fixes: Vec<FixJson>,
    related: Vec<PlaceJson<'a>>,
}

#[derive(Serialize)]
struct PlaceJson<'a> {
    file: &'a str,
    locator: Option<&'a str>,
    side: &'static str,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct FixJson {
    /// As the format has it written: it replaces exactly the bytes of the finding.
    text: String,
    safe: bool,
}

pub(super) fn begin(out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{{\"findings\":[")
}

pub(super) fn document(
    out: &mut dyn Write,
    checked: &Checked<'_>,
    messages: Messages,
    is_first: bool,
) -> io::Result<()> {
    let lines = checked.document.lines();
    let mut separator = if is_first { "" } else { "," };
    for finding in checked.findings {
        write!(out, "{separator}")?;
        let value = finding_json(checked.document, &lines, finding, messages);
        serde_json::to_writer(&mut *out, &value)?;
        separator = ",";
    }
    Ok(())
}

pub(super) fn end(out: &mut dyn Write, summary: Summary) -> io::Result<()> {
    write!(out, "],\"summary\":")?;
    serde_json::to_writer(&mut *out, &summary)?;
    writeln!(out, "}}")
}

/// A line for each finding.
pub(super) fn lines(
    out: &mut dyn Write,
    checked: &Checked<'_>,
    messages: Messages,
) -> io::Result<()> {
    let lines = checked.document.lines();
    for finding in checked.findings {
        line(
            out,
            &finding_json(checked.document, &lines, finding, messages),
        )?;
    }
    Ok(())
}

fn finding_json<'a>(
    document: &'a Document,
    lines: &Lines<'_>,
    finding: &'a Finding,
    messages: Messages,
) -> FindingJson<'a> {
    FindingJson {
        id: &finding.id,
        check: finding.check,
        severity: finding.severity.name(),
        place: place_json(document, lines, &finding.place),
        message: message(finding, messages),
        fixes: finding
            .fixes
            .iter()
            .filter_map(|f| {
                let Place { segment, .. } = finding.place;
                let text = replacement(document, segment, finding.place.range(), &f.text)?;
                Some(FixJson { text, safe: f.safe })
            })
            .collect(),
        related: finding
            .related
            .iter()
            .map(|p| place_json(document, lines, p))
            .collect(),
    }
}

fn place_json<'a>(document: &'a Document, lines: &Lines<'_>, place: &Place) -> PlaceJson<'a> {
    let raw = raw(document, place);
    let at = lines.position(raw.start);
    let segment = &document.segments[place.segment];
    PlaceJson {
        file: &document.name,
        locator: locator(document, place),
        side: segment.side.name(),
        line: at.line,
        column: at.column,
        start: raw.start,
        end: raw.end,
        text: &segment.text[place.range()],
    }
}
