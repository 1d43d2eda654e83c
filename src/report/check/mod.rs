//! Findings of `check`, in each form that people and programs want: one file a form.
//!
//! 1. A report begins, takes one document after another, and ends with the summary, so that no more
//!    than one document is held however many there are.
//! 2. Offsets are bytes of the file's UTF-8 text; a place in an office document is told in its own
//!    words, as its bytes are of use to nobody.

mod github;
mod json;
mod junit;
mod sarif;
mod stat;
mod text;

use std::io::{self, Write};

use serde::Serialize;

use crate::check::{Finding, Messages, Place};
use crate::model::{Document, Lines, Origin, Position};

use super::Look;

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

/// The forms of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckForm {
    /// For people.
    Text,
    /// How many findings there are, by check and by file.
    Stat,
    /// One JSON document.
    Json,
    /// A line of JSON for each finding.
    Jsonl,
    /// SARIF 2.1.0 (OASIS).
    Sarif,
    /// JUnit XML: a suite for each file.
    Junit,
    /// Workflow commands of GitHub Actions.
    Github,
}

/// A report in the making.
pub struct CheckReport {
    form: CheckForm,
    messages: Messages,
    look: Look,
    stat: stat::Stat,
    /// Findings written so far.
    n_findings: usize,
}

impl CheckReport {
    /// Begins a report.
    pub fn begin(
        out: &mut dyn Write,
        form: CheckForm,
        messages: Messages,
        look: Look,
    ) -> io::Result<CheckReport> {
        match form {
            CheckForm::Json => json::begin(out)?,
            CheckForm::Sarif => sarif::begin(out, messages)?,
            CheckForm::Junit => junit::begin(out)?,
            _ => {}
        }
        Ok(CheckReport {
            form,
            messages,
            look,
            stat: stat::Stat::default(),
            n_findings: 0,
        })
    }

    /// Adds a document.
    pub fn document(&mut self, out: &mut dyn Write, checked: &Checked<'_>) -> io::Result<()> {
        let messages = self.messages;
        match self.form {
            CheckForm::Text => text::document(out, checked, messages, self.look)?,
            CheckForm::Stat => self.stat.add(checked),
            CheckForm::Json => json::document(out, checked, messages, self.n_findings == 0)?,
            CheckForm::Jsonl => json::lines(out, checked, messages)?,
            CheckForm::Sarif => sarif::document(out, checked, messages, self.n_findings == 0)?,
            CheckForm::Junit => junit::document(out, checked, messages)?,
            CheckForm::Github => github::document(out, checked, messages)?,
        }
        self.n_findings += checked.findings.len();
        Ok(())
    }

    /// Ends it.
    pub fn end(self, out: &mut dyn Write, summary: Summary) -> io::Result<()> {
        match self.form {
            CheckForm::Json => json::end(out, summary),
            CheckForm::Sarif => sarif::end(out),
            CheckForm::Junit => junit::end(out),
            CheckForm::Stat => self.stat.write(out),
            CheckForm::Text | CheckForm::Jsonl | CheckForm::Github => Ok(()),
        }
    }
}

/// Bytes in the file. A finding without any was dropped by the checks' runner.
fn raw(document: &Document, place: &Place) -> std::ops::Range<usize> {
    document.segments[place.segment]
        .raw_range(place.range())
        .unwrap_or_default()
}

/// Where a place begins and ends as people count; `None` in an office document.
fn lines_of(document: &Document, lines: &Lines<'_>, place: &Place) -> Option<(Position, Position)> {
    let raw = raw(document, place);
    let is_text = !matches!(document.origin, Origin::Package(_));
    is_text.then(|| (lines.position(raw.start), lines.position(raw.end)))
}

/// What an office document or a file of messages calls a place.
fn locator<'a>(document: &'a Document, place: &Place) -> Option<&'a str> {
    let locator = document.segments[place.segment].locator.as_str();
    Some(locator).filter(|l| !l.is_empty())
}
