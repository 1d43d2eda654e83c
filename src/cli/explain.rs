use std::io::Write;

use anyhow::bail;
use clap::Args;
use serde::Serialize;

use crate::check::{CHECKS, find};

use super::Outcome;
use super::args::Form;
use super::context::Context;

/// Explain a check: what it does, why, what it leaves alone, with examples
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  dubhashi explain mixed-terms")]
pub(super) struct ExplainArgs {
    /// Name of the check, as it stands in brackets in a finding
    #[arg(value_name = "CHECK")]
    name: String,
}

/// List the checks
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  dubhashi checks")]
pub(super) struct ChecksArgs {}

pub(super) fn run(args: &ExplainArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let Some(check) = find(&args.name) else {
        let names: Vec<&str> = CHECKS.iter().map(|c| c.name).collect();
        bail!(
            "expected the name of a check ({}), found “{}”",
            names.join(", "),
            args.name
        );
    };
    match context.form {
        Form::Text => write!(context.out, "{}", check.explanation)?,
        Form::Json => {
            let line = ExplanationJson {
                name: check.name,
                severity: check.severity.name(),
                explanation: check.explanation,
            };
            serde_json::to_writer(&mut context.out, &line)?;
            writeln!(context.out)?;
        }
    }
    Ok(Outcome::Good)
}

#[derive(Serialize)]
struct ExplanationJson {
    name: &'static str,
    severity: &'static str,
    explanation: &'static str,
}

#[derive(Serialize)]
struct CheckJson {
    name: &'static str,
    severity: &'static str,
    about: String,
}

pub(super) fn run_list(_: &ChecksArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    for check in CHECKS {
        let about = check.about();
        match context.form {
            Form::Text => writeln!(
                context.out,
                "{:<24} {:<8} {about}",
                check.name,
                check.severity.name()
            )?,
            Form::Json => {
                let line = CheckJson {
                    name: check.name,
                    severity: check.severity.name(),
                    about,
                };
                serde_json::to_writer(&mut context.out, &line)?;
                writeln!(context.out)?;
            }
        }
    }
    Ok(Outcome::Good)
}
