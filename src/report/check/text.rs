//! Findings as text, in the manner of a good compiler: place, severity and check; the line with the
//! place marked; why; what to write; where else to look.

use std::io::{self, Write};

use crate::check::{Messages, Place, Severity, message};
use crate::model::{Document, Lines, Origin};

use super::{Checked, raw};
use crate::report::Look;
use crate::report::layout::{BAD, BOLD, DIM, GOOD, WARN, excerpt, styled, wrapped};

/// The findings of one document as text.
pub(super) fn document(
    out: &mut dyn Write,
    checked: &Checked<'_>,
    messages: Messages,
    look: Look,
) -> io::Result<()> {
    let lines = checked.document.lines();
    let labels = labels(messages);
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
                styled(DIM, labels.write),
                styled(GOOD, &fix.text)
            )?;
        }
        for related in &finding.related {
            let at = place(checked.document, &lines, related);
            let room = look.width.saturating_sub(at.chars().count() + 10);
            writeln!(
                out,
                "    {}   {at}  {}",
                styled(DIM, labels.see),
                shown(checked.document, related, room)
            )?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The words around messages.
struct Labels {
    write: &'static str,
    see: &'static str,
}

fn labels(messages: Messages) -> Labels {
    match messages {
        Messages::En => Labels {
            write: "write",
            see: "see",
        },
        Messages::Hi => Labels {
            write: "लिखें",
            see: "देखें",
        },
    }
}

/// Where a place is to be looked for: line and column, or what an office document calls it.
fn place(document: &Document, lines: &Lines<'_>, place: &Place) -> String {
    let locator = &document.segments[place.segment].locator;
    if matches!(document.origin, Origin::Package(_)) && !locator.is_empty() {
        return format!("{}: {locator}", document.name);
    }
    let start = raw(document, place).start;
    let at = lines.position(start);
    format!("{}:{}:{}", document.name, at.line, at.column)
}

fn shown(document: &Document, place: &Place, width: usize) -> String {
    excerpt(&document.segments[place.segment].text, place.range(), width)
}
