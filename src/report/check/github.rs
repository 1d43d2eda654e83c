//! Findings as workflow commands of GitHub Actions, which shows them beside the lines.
//!
//! Source: GitHub docs, "Workflow commands for GitHub Actions", "Setting a warning message".

use std::io::{self, Write};

use crate::check::{Messages, Severity, message};

use super::{Checked, lines_of, locator};

pub(super) fn document(
    out: &mut dyn Write,
    checked: &Checked<'_>,
    messages: Messages,
) -> io::Result<()> {
    let lines = checked.document.lines();
    for finding in checked.findings {
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        write!(out, "::{command} file={}", property(&checked.document.name))?;
        if let Some((start, end)) = lines_of(checked.document, &lines, &finding.place) {
            write!(out, ",line={},col={}", start.line, start.column)?;
            // It takes columns for one line only.
            if end.line == start.line {
                write!(out, ",endColumn={}", end.column)?;
            }
        }
        let place = match locator(checked.document, &finding.place) {
            Some(locator) => format!("{locator}: "),
            None => String::new(),
        };
        let text = format!("{place}{}", message(finding, messages));
        writeln!(out, ",title={}::{}", finding.check, data(&text))?;
    }
    Ok(())
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
