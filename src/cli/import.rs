use clap::{Args, ValueEnum};

use crate::model::{ImportReport, Refused};
use crate::ops::{self, Encoding, ImportAs, ImportOptions};
use crate::report::{import_json, import_text, refused_text};
use crate::text::legacy::Font;

use super::Outcome;
use super::args::Form;
use super::context::Context;
use super::progress::Bar;

/// Import glossaries and sentence pairs from CSV or TSV
///
/// A table needs a Hindi and an English column, told by the header (hi, en, status, domain,
/// definition, note, id) or, without one, by the script. Several equivalents in a cell are separated by `;` or
/// `|`. Two columns of sentences become a memory. Each file is an operation of its own: all that
/// can be taken is, or on an error nothing; `undo` takes it back. A Hindi column that is set in a
/// legacy font (Kruti Dev 010, DevLys 010) is converted where --encoding says so, else warned of.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  dubhashi import desk.csv\n  dubhashi import --dry-run --rejects refused.csv desk.csv\n  dubhashi import --as memory --into news archive.tsv\n  dubhashi import --encoding krutidev old-glossary.csv"
)]
pub(super) struct ImportArgs {
    /// The files; `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,

    /// What to take them for, if not what they look like
    #[arg(long = "as", value_name = "KIND", value_enum)]
    kind: Option<Kind>,

    /// Name of the glossary or memory [default: the file's name without its ending]
    #[arg(long, value_name = "NAME")]
    into: Option<String>,

    /// How the Hindi column is stored: in Unicode, or in a legacy font (krutidev; its bytes may be
    /// UTF-8 or Windows-1252) [default: utf-8]
    #[arg(long, value_name = "NAME", value_enum)]
    encoding: Option<EncodingName>,

    /// Say what would be taken, merged and refused; write nothing
    #[arg(long)]
    dry_run: bool,

    /// Write the refused rows, under their header, to this file
    #[arg(long, value_name = "FILE")]
    rejects: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    Glossary,
    Memory,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum EncodingName {
    /// Unicode
    #[value(name = "utf-8", alias = "utf8")]
    Utf8,
    /// Kruti Dev 010, DevLys 010
    #[value(name = "krutidev", alias = "devlys")]
    KrutiDev,
}

pub(super) fn run(args: &ImportArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    if let Some(path) = &args.rejects {
        ops::ensure_folder(path)?;
    }
    let mut store = context.store()?;
    let mut outcome = Outcome::Good;
    let mut refused: Vec<Refused> = Vec::new();
    let mut header: Option<String> = None;
    for file in &args.files {
        match import_file(file, args, &mut store) {
            Ok(report) => {
                if !report.refused.is_empty() && outcome == Outcome::Good {
                    outcome = Outcome::Poor;
                }
                match context.form {
                    Form::Text if context.quiet => refused_text(&mut context.out, &report)?,
                    Form::Text => import_text(&mut context.out, &report, context.look)?,
                    Form::Json => import_json(&mut context.out, &report)?,
                }
                if let Some(warning) = &report.warning {
                    let undo = report.operation.map(|id| format!(" (dubhashi undo {id})"));
                    context.warn(&format!(
                        "{file}: {warning}; the rows stand as they came{}",
                        undo.unwrap_or_default()
                    ));
                }
                // Of several files the first one with refused rows names the columns.
                if refused.is_empty() && !report.refused.is_empty() {
                    header = report.header;
                }
                refused.extend(report.refused);
            }
            Err(error) => {
                // The other files are still done.
                context.complain(&error.to_string());
                outcome = Outcome::Failed;
            }
        }
    }
    if let Some(path) = &args.rejects
        && !refused.is_empty()
    {
        ops::write_rejects(path, header.as_deref(), &refused)?;
        context.remark(&format!("{} refused rows written to {path}", refused.len()));
    }
    Ok(outcome)
}

fn import_file(
    file: &str,
    args: &ImportArgs,
    store: &mut crate::store::Store,
) -> Result<ImportReport, ops::OpsError> {
    let bar = Bar::new("reading");
    let progress = |done: u64, total: Option<u64>| bar.set(done, total);
    let options = ImportOptions {
        kind: args.kind.map(|k| match k {
            Kind::Glossary => ImportAs::Glossary,
            Kind::Memory => ImportAs::Memory,
        }),
        into: args.into.as_deref(),
        encoding: args.encoding.map(|name| match name {
            EncodingName::Utf8 => Encoding::Utf8,
            EncodingName::KrutiDev => Encoding::SetIn(Font::KrutiDev),
        }),
        dry_run: args.dry_run,
        progress: Some(&progress),
    };
    ops::import(store, file, &options)
}
