//! Findings of `check`.

use std::io::{self, Write};

use serde::Serialize;

use crate::check::{Finding, Messages, Place, Severity, message};
use crate::format::replacement;
use crate::model::{Document, Lines};

use super::Look;
use super::json;
use super::layout::{BAD, BOLD, DIM, GOOD, WARN, excerpt, styled, wrapped};

/// A document with its findings.
pub struct Checked<'a> {
    /// What was checked.
    pub document: &'a Document,
    /// In the order of the text.
    pub findings: &'a [Finding],
}

/// What was done, over all files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Files checked.
    pub files: usize,
    /// Segments in them.
    pub segments: usize,
    /// Findings reported.
    pub findings: usize,
    /// Findings silenced.
    pub suppressed: usize,
}

/// The findings of one document as text.
pub fn check_text(
    out: &mut dyn Write,
    checked: &Checked<'_>,
    messages: Messages,
    look: Look,
) -> io::Result<()> {
    let lines = checked.document.lines();
    for finding in checked.findings {
        let style = match finding.severity {
            Severity::Error => BAD,
            Severity::Warning => WARN,
            Severity::Info => DIM,
        };
        let label = format!("{}[{}]", finding.severity.name(), finding.check);
        writeln!(
            out,
            "{}: {}",
            styled(BOLD, &place(checked.document, &lines, &finding.place)),
            styled(style, &label)
        )?;
        writeln!(
            out,
            "    {}",
            shown(
                checked.document,
                &finding.place,
                look.width.saturating_sub(4)
            )
        )?;
        writeln!(
            out,
            "{}",
            wrapped(&message(finding, messages), 4, look.width)
        )?;
        if let Some(fix) = finding.fixes.first() {
            writeln!(
                out,
                "    {} {}",
                styled(DIM, "write"),
                styled(GOOD, &fix.text)
            )?;
        }
        for related in &finding.related {
            let at = place(checked.document, &lines, related);
            let room = look.width.saturating_sub(at.chars().count() + 10);
            writeln!(
                out,
                "    {}   {at}  {}",
                styled(DIM, "see"),
                shown(checked.document, related, room)
            )?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn place(document: &Document, lines: &Lines<'_>, place: &Place) -> String {
    let start = raw(document, place).start;
    let at = lines.position(start);
    format!("{}:{}:{}", document.name, at.line, at.column)
}

fn shown(document: &Document, place: &Place, width: usize) -> String {
    excerpt(&document.segments[place.segment].text, place.range(), width)
}

/// Bytes in the file. A finding without any was dropped by the checks' runner.
fn raw(document: &Document, place: &Place) -> std::ops::Range<usize> {
    document.segments[place.segment]
        .raw_range(place.range())
        .unwrap_or_default()
}

#[derive(Serialize)]
struct ReportJson<'a> {
    findings: Vec<FindingJson<'a>>,
    summary: Summary,
}

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

/// All findings as one JSON document.
pub fn check_json(
    out: &mut dyn Write,
    checked: &[Checked<'_>],
    messages: Messages,
    summary: Summary,
) -> io::Result<()> {
    let findings = checked
        .iter()
        .flat_map(|c| {
            let lines = c.document.lines();
            c.findings
                .iter()
                .map(move |f| finding_json(c.document, &lines, f, messages))
        })
        .collect();
    json::line(out, &ReportJson { findings, summary })
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
        locator: Some(segment.locator.as_str()).filter(|l| !l.is_empty()),
        side: segment.side.name(),
        line: at.line,
        column: at.column,
        start: raw.start,
        end: raw.end,
        text: &segment.text[place.range()],
    }
}
