use clap::Args;

use crate::ops;

use super::Outcome;
use super::context::Context;

/// Export glossaries as CSV
///
/// One row a Hindi term, UTF-8: the form that `import` reads back without a loss. `-` writes to
/// standard output.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  dubhashi export desk.csv --glossary desk\n  dubhashi export - | less"
)]
pub(super) struct ExportArgs {
    /// The file to write; `-` for standard output
    #[arg(value_name = "FILE")]
    file: String,

    /// Only this glossary [default: all]
    #[arg(long, value_name = "NAME")]
    glossary: Option<String>,
}

pub(super) fn run(args: &ExportArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let store = context.store()?;
    let exported = if args.file == ops::STDIN {
        ops::export_glossary(
            &store,
            args.glossary.as_deref(),
            &mut context.out,
            "standard output",
        )?
    } else {
        ops::export_to_file(&store, args.glossary.as_deref(), &args.file)?
    };
    if args.file != ops::STDIN {
        context.remark(&format!("{} rows written to {}", exported.rows, args.file));
    }
    if exported.left_out > 0 {
        context.remark(&format!(
            "{} terms in other languages have no column in this form",
            exported.left_out
        ));
    }
    Ok(Outcome::Good)
}
