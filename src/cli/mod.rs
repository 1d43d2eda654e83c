//! The command line: what was typed, what it means, what is printed, the exit status.
//!
//! One file a subcommand: its arguments, whose doc comments are the help, and a `run` that calls
//! one use case of `ops/` and hands the result to `report/`. Only here is the environment read and
//! a terminal written to.

#![expect(
    clippy::disallowed_methods,
    reason = "the command line is where the environment is read"
)]

mod abbreviations;
mod args;
mod check;
mod context;
mod convert_encoding;
mod explain;
mod export;
mod history;
mod import;
mod init;
mod lookup;
mod man;
mod pretranslate;
mod progress;
mod segments;
mod stats;
mod suggest;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::ops::OpsError;

use args::{Args, Command, Output};
use context::Context;

/// How a command ended, when it did not fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Found, clean, all taken.
    Good,
    /// Nothing found, findings, some rows refused.
    Poor,
    /// Some files failed and were named; the others were done.
    Failed,
}

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return usage(&error),
    };
    let mut context = Context::new(&args);
    let is_common = matches!(args.format, Output::Text | Output::Json);
    if !is_common && !matches!(args.command, Command::Check(_)) {
        context.complain("expected --format text or json, the others are for check");
        return ExitCode::from(2);
    }
    let ended = dispatch(args.command, &mut context).and_then(|outcome| {
        context.out.flush()?;
        Ok(outcome)
    });
    match ended {
        Ok(Outcome::Good) => ExitCode::SUCCESS,
        Ok(Outcome::Poor) => ExitCode::from(1),
        Ok(Outcome::Failed) => ExitCode::from(2),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            context.complain(&told(&error));
            ExitCode::from(2)
        }
    }
}

/// Help and version go to standard output with status 0, mistakes to standard error with 2.
fn usage(error: &clap::Error) -> ExitCode {
    // Nobody is left to tell if this fails.
    let _ = error.print();
    ExitCode::from(if error.use_stderr() { 2 } else { 0 })
}

fn dispatch(command: Command, context: &mut Context) -> anyhow::Result<Outcome> {
    match command {
        Command::Init(args) => init::run(&args, context),
        Command::Lookup(args) => lookup::run(&args, context),
        Command::Suggest(args) => suggest::run(&args, context),
        Command::Check(args) => check::run(&args, context),
        Command::Abbreviations(args) => abbreviations::run(&args, context),
        Command::Segments(args) => segments::run(&args, context),
        Command::Pretranslate(args) => pretranslate::run(&args, context),
        Command::Import(args) => import::run(&args, context),
        Command::ConvertEncoding(args) => convert_encoding::run(&args, context),
        Command::Export(args) => export::run(&args, context),
        Command::History(args) => history::run_history(&args, context),
        Command::Undo(args) => history::run_undo(&args, context),
        Command::Purge(args) => history::run_purge(&args, context),
        Command::Stats(args) => stats::run(&args, context),
        Command::Explain(args) => explain::run(&args, context),
        Command::Checks(args) => explain::run_list(&args, context),
        Command::Completions(args) => man::run_completions(&args, context),
        Command::Man(args) => man::run(&args, context),
    }
}

/// A failure in one line. What goes wrong with the output itself has no file's name yet.
fn told(error: &anyhow::Error) -> String {
    let kind = error
        .downcast_ref::<io::Error>()
        .map(io::Error::kind)
        .or_else(|| error.downcast_ref::<serde_json::Error>()?.io_error_kind());
    match kind {
        Some(kind) => OpsError::io("standard output", &kind.into()).to_string(),
        None => format!("{error:#}"),
    }
}

/// A reader who has had enough (`| head`) is no error.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let io = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let json = cause
            .downcast_ref::<serde_json::Error>()
            .and_then(serde_json::Error::io_error_kind);
        let kind = io.or(json);
        kind == Some(io::ErrorKind::BrokenPipe)
            || matches!(cause.downcast_ref(), Some(OpsError::ClosedPipe))
    })
}
