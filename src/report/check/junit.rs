//! Findings as JUnit XML, which build servers read: a suite for each file, a case for each finding,
//! one that passed where there is none.
//!
//! Source: the schema of Jenkins' xUnit plugin, `junit-10.xsd`.

use std::io::{self, Write};

use quick_xml::escape::escape;

use crate::check::{Messages, message};

use super::{Checked, lines_of, locator};

pub(super) fn begin(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites name=\"dubhashi\">")
}

pub(super) fn document(
    out: &mut dyn Write,
    checked: &Checked<'_>,
    messages: Messages,
) -> io::Result<()> {
    let (document, findings) = (checked.document, checked.findings);
    let (file, n) = (attribute(&document.name), findings.len());
    let n_cases = n.max(1);
    writeln!(
        out,
        "<testsuite name=\"{file}\" tests=\"{n_cases}\" failures=\"{n}\" errors=\"0\">"
    )?;
    if findings.is_empty() {
        writeln!(out, "<testcase name=\"check\" classname=\"{file}\"/>")?;
    }
    let lines = document.lines();
    for finding in findings {
        let place = match lines_of(document, &lines, &finding.place) {
            Some((at, _)) => format!("{}:{}", at.line, at.column),
            None => locator(document, &finding.place)
                .unwrap_or_default()
                .to_owned(),
        };
        let check = finding.check;
        let place = attribute(&place);
        writeln!(
            out,
            "<testcase name=\"{check} {place}\" classname=\"{file}\"><failure type=\"{}\" \
             message=\"{}\"/></testcase>",
            finding.severity.name(),
            attribute(&message(finding, messages))
        )?;
    }
    writeln!(out, "</testsuite>")
}

pub(super) fn end(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "</testsuites>")
}

/// Text as the value of an attribute, without what XML cannot hold.
fn attribute(text: &str) -> String {
    let is_held = |c: &char| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
    let held: String = text.replace(['\n', '\t', '\r'], " ");
    escape(held.chars().filter(is_held).collect::<String>()).into_owned()
}
