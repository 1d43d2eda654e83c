use std::io::Write;

use clap::Args;
use serde::Serialize;

use crate::format::ReadOptions;
use crate::ops::{self, Pretranslated};

use super::Outcome;
use super::args::Form;
use super::context::Context;

/// Fill the missing translations of a PO or XLIFF file from the memory
///
/// The best translation of the memory at or above the threshold is written into each empty target,
/// and everything else stays byte for byte. One of the very same source is marked as translated;
/// one of a similar source as to be looked at (fuzzy in PO, needs-review-translation in XLIFF 1.2,
/// initial with the sub-state dubhashi:fuzzy in XLIFF 2). A source with tags is left, and so is one
/// whose placeholders the memory's translation has not.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  dubhashi pretranslate app.po --out app.filled.po\n  dubhashi pretranslate --threshold 85 job.xlf --out job.filled.xlf"
)]
pub(super) struct PretranslateArgs {
    /// The file; `-` for standard input
    #[arg(value_name = "FILE")]
    file: String,

    /// Where to write the filled file
    #[arg(long, value_name = "FILE")]
    out: String,

    /// The least match rate, 1 to 100
    #[arg(long, value_name = "RATE", default_value_t = 100, value_parser = clap::value_parser!(u8).range(1..=100))]
    threshold: u8,

    /// Read the file as this format, whatever it looks like (po, xliff)
    #[arg(long, value_name = "FORMAT")]
    from: Option<String>,
}

#[derive(Serialize)]
struct PretranslatedJson<'a> {
    file: &'a str,
    out: &'a str,
    missing: usize,
    exact: usize,
    fuzzy: usize,
    with_codes: usize,
    other_languages: usize,
}

pub(super) fn run(args: &PretranslateArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    ops::ensure_folder(&args.out)?;
    let store = context.store()?;
    let options = ReadOptions {
        format: args.from.as_deref(),
        ..ReadOptions::default()
    };
    let done = ops::pretranslate(&store, &args.file, &args.out, args.threshold, &options)?;
    let Pretranslated {
        missing,
        exact,
        fuzzy,
        with_codes,
        other_languages,
    } = done;
    match context.form {
        Form::Json => {
            let told = PretranslatedJson {
                file: &args.file,
                out: &args.out,
                missing,
                exact,
                fuzzy,
                with_codes,
                other_languages,
            };
            serde_json::to_writer(&mut context.out, &told)?;
            writeln!(context.out)?;
        }
        Form::Text => {
            let filled = exact + fuzzy;
            writeln!(
                context.out,
                "{filled} of {missing} missing translations filled in {} ({exact} exact, {fuzzy} fuzzy)",
                args.out
            )?;
            if with_codes > 0 {
                context.remark(&format!(
                    "{with_codes} left: the source has tags, or placeholders that the memory's \
                     translation has not"
                ));
            }
            if other_languages > 0 {
                context.remark(&format!(
                    "{other_languages} left: they are not between Hindi and English"
                ));
            }
        }
    }
    Ok(match exact + fuzzy {
        0 => Outcome::Poor,
        _ => Outcome::Good,
    })
}
