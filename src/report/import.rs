//! What an import did.

use std::io::{self, Write};

use serde::Serialize;

use crate::model::ImportReport;

use super::Look;
use super::json;
use super::layout::{BOLD, DIM, WARN, styled, wrapped};

/// Refused rows told one by one; the rest is counted, for they stand in the rejects file.
const TOLD: usize = 20;

/// A report as text.
pub fn import_text(out: &mut dyn Write, report: &ImportReport, look: Look) -> io::Result<()> {
    for sentence in &report.decided {
        writeln!(
            out,
            "{}",
            styled(
                DIM,
                &wrapped(&format!("{}: {sentence}", report.file), 0, look.width)
            )
        )?;
    }
    refused_text(out, report)?;
    let would = if report.dry_run { "would be " } else { "" };
    let target = styled(BOLD, &format!("{} {}", report.kind, report.into));
    writeln!(
        out,
        "{target}: {} rows read; {would}new {}, merged {}, unchanged {}, refused {}",
        report.rows,
        report.new,
        report.merged,
        report.unchanged,
        report.refused.len()
    )?;
    match (report.operation, report.dry_run) {
        (Some(id), _) => writeln!(out, "operation {id}; to take it back: dubhashi undo {id}"),
        (None, true) => writeln!(out, "nothing was written to the store (--dry-run)"),
        (None, false) => writeln!(out, "nothing to change"),
    }
}

/// The rows that were not taken, one line each.
pub fn refused_text(out: &mut dyn Write, report: &ImportReport) -> io::Result<()> {
    for refused in report.refused.iter().take(TOLD) {
        writeln!(
            out,
            "{}:{}: {} {}",
            report.file,
            refused.line,
            styled(WARN, "refused:"),
            refused.reason
        )?;
    }
    if report.refused.len() > TOLD {
        writeln!(
            out,
            "… and {} more rows refused (--rejects FILE writes them all)",
            report.refused.len() - TOLD
        )?;
    }
    Ok(())
}

#[derive(Serialize)]
struct ReportJson<'a> {
    file: &'a str,
    kind: &'static str,
    into: &'a str,
    decided: &'a [String],
    warning: Option<&'a str>,
    rows: u64,
    new: u64,
    merged: u64,
    unchanged: u64,
    refused: Vec<RefusedJson<'a>>,
    operation: Option<i64>,
    dry_run: bool,
}

#[derive(Serialize)]
struct RefusedJson<'a> {
    line: u64,
    reason: &'a str,
    row: &'a str,
}

/// A report as one line of JSON.
pub fn import_json(out: &mut dyn Write, report: &ImportReport) -> io::Result<()> {
    let value = ReportJson {
        file: &report.file,
        kind: report.kind,
        into: &report.into,
        decided: &report.decided,
        warning: report.warning.as_deref(),
        rows: report.rows,
        new: report.new,
        merged: report.merged,
        unchanged: report.unchanged,
        refused: report
            .refused
            .iter()
            .map(|r| RefusedJson {
                line: r.line,
                reason: &r.reason,
                row: &r.raw,
            })
            .collect(),
        operation: report.operation,
        dry_run: report.dry_run,
    };
    json::line(out, &value)
}
