use std::io::Write;

use clap::Args;

use crate::config::{COMMENTED, FILE_NAME};
use crate::ops;

use super::Outcome;
use super::context::Context;

/// Write a commented settings file, dubhashi.toml
///
/// It is found by `check` from each file upwards, and sets nothing until a line in it is changed:
/// levels of checks, spelling conventions, glossaries, names that are right as they stand, known
/// findings.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  dubhashi init\n  dubhashi init stories/")]
pub(super) struct InitArgs {
    /// The folder; this one without
    #[arg(value_name = "FOLDER", default_value = ".")]
    folder: String,
}

pub(super) fn run(args: &InitArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let file = std::path::Path::new(&args.folder).join(FILE_NAME);
    let file = file.to_string_lossy();
    ops::write_new(&file, COMMENTED)?;
    if !context.quiet {
        writeln!(context.out, "{file} written; set what you need")?;
    }
    Ok(Outcome::Good)
}
