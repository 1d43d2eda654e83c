use std::io::Write;

use clap::Args;
use serde::Serialize;

use super::Outcome;
use super::args::Form;
use super::context::Context;

/// List what was done to the store
///
/// Every write is an operation with an id, by which `undo` takes it back.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  dubhashi history\n  dubhashi history --format json")]
pub(super) struct HistoryArgs {}

/// Take an operation back
///
/// Entries that no other operation holds go, changed ones are restored, and what a later
/// operation touched stays and is listed. An undo is an operation itself and can be undone.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  dubhashi undo 3")]
pub(super) struct UndoArgs {
    /// Id of the operation, as told by `import` and `history`
    #[arg(value_name = "ID")]
    id: i64,
}

/// Remove for good what was undone
///
/// What undone operations had brought is kept so that the undo can be undone; this removes it and
/// shrinks the store's file.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  dubhashi purge")]
pub(super) struct PurgeArgs {}

#[derive(Serialize)]
struct OperationJson<'a> {
    id: i64,
    kind: &'a str,
    label: &'a str,
    into_kind: &'a str,
    into: &'a str,
    at: &'a str,
    summary: &'a str,
    undoes: Option<i64>,
    undone_by: Option<i64>,
}

pub(super) fn run_history(_: &HistoryArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let operations = context.store()?.history()?;
    for op in &operations {
        match context.form {
            Form::Json => {
                let line = OperationJson {
                    id: op.id,
                    kind: &op.kind,
                    label: &op.label,
                    into_kind: &op.into_kind,
                    into: &op.into,
                    at: &op.at,
                    summary: &op.summary,
                    undoes: op.undoes,
                    undone_by: op.undone_by,
                };
                serde_json::to_writer(&mut context.out, &line)?;
                writeln!(context.out)?;
            }
            Form::Text => {
                let undone = op
                    .undone_by
                    .map_or_else(String::new, |by| format!(" (undone by {by})"));
                let undoes = op.undoes.map_or_else(String::new, |id| format!(" of {id}"));
                let into = format!("{} {}", op.into_kind, op.into);
                writeln!(
                    context.out,
                    "{:>4}  {}  {}{undoes} {}  {}{undone}",
                    op.id,
                    op.at,
                    op.kind,
                    into.trim(),
                    op.label
                )?;
                writeln!(context.out, "      {}", op.summary)?;
            }
        }
    }
    Ok(Outcome::Good)
}

#[derive(Serialize)]
struct UndoJson<'a> {
    operation: i64,
    removed: u64,
    restored: u64,
    left: &'a [String],
}

pub(super) fn run_undo(args: &UndoArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let report = context.store()?.undo(args.id)?;
    match context.form {
        Form::Json => {
            let line = UndoJson {
                operation: report.operation,
                removed: report.removed,
                restored: report.restored,
                left: &report.left,
            };
            serde_json::to_writer(&mut context.out, &line)?;
            writeln!(context.out)?;
        }
        Form::Text => {
            writeln!(
                context.out,
                "operation {} undone: {} entries removed, {} restored",
                args.id, report.removed, report.restored
            )?;
            for left in &report.left {
                writeln!(context.out, "  left: {left}")?;
            }
            writeln!(
                context.out,
                "operation {0}; to take that back: dubhashi undo {0}",
                report.operation
            )?;
        }
    }
    Ok(Outcome::Good)
}

#[derive(Serialize)]
struct PurgeJson {
    operations: u64,
    entries: u64,
    bytes: u64,
    compacted: bool,
}

pub(super) fn run_purge(_: &PurgeArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let report = context.store()?.purge()?;
    if !report.compacted {
        context.remark("the file could not be compacted while others use the store: purged entries may still stand in it; purge again later");
    }
    match context.form {
        Form::Json => {
            let line = PurgeJson {
                operations: report.operations,
                entries: report.images,
                bytes: report.bytes,
                compacted: report.compacted,
            };
            serde_json::to_writer(&mut context.out, &line)?;
            writeln!(context.out)?;
        }
        Form::Text => writeln!(
            context.out,
            "purged: the record of what {} operations undone so far had brought or removed; {} bytes freed",
            report.operations, report.bytes
        )?,
    }
    Ok(Outcome::Good)
}
