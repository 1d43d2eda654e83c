use std::io::Write;

use clap::Args;
use serde::Serialize;

use crate::format::ReadOptions;
use crate::ops::{self, Counts, Pretranslated};

use super::Outcome;
use super::args::Form;
use super::context::Context;

/// Fill the missing translations of a PO or XLIFF file from the memory
///
/// The best translation of the memory at or above the threshold is written into each empty target,
/// and everything else stays byte for byte. One of the very same source is marked as translated;
/// one of a similar source as to be looked at (fuzzy in PO, needs-review-translation in XLIFF 1.2,
/// initial with the sub-state dubhashi:fuzzy in XLIFF 2), and so is what stands beside a translation
/// that is still missing in the same entry or target. A source with tags is left, and so is one
/// whose placeholders the memory's translation has not.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  dubhashi pretranslate app.po --out app.filled.po\n  dubhashi pretranslate --threshold 85 job.xlf --out job.filled.xlf"
)]
pub(super) struct PretranslateArgs {
    /// The file; `-` for standard input
    #[arg(value_name = "FILE")]
    file: String,

    /// Where to write the filled file; `-` for standard output
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
    unwritable: usize,
}

pub(super) fn run(args: &PretranslateArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let is_file = args.out != ops::STDIN;
    if is_file {
        ops::ensure_folder(&args.out)?;
    }
    let store = context.store()?;
    let options = ReadOptions {
        format: args.from.as_deref(),
        ..ReadOptions::default()
    };
    let Pretranslated {
        bytes,
        counts,
        document,
    } = ops::pretranslate(&store, &args.file, args.threshold, &options)?;
    match is_file {
        true => ops::write(&args.out, &bytes)?,
        false => context.out.write_all(&bytes)?,
    }
    match context.form {
        // The file has standard output for itself.
        _ if !is_file => context.remark(&summary(&counts, "standard output")),
        Form::Json => json(&mut context.out, args, &counts)?,
        Form::Text => writeln!(context.out, "{}", summary(&counts, &args.out))?,
    }
    if !is_file || context.form == Form::Text {
        left(&counts, context);
    }
    let lost = context.tell_of(&document, &options);
    Ok(match counts.exact + counts.fuzzy {
        _ if lost => Outcome::Failed,
        0 => Outcome::Poor,
        _ => Outcome::Good,
    })
}

fn json(out: &mut dyn Write, args: &PretranslateArgs, counts: &Counts) -> anyhow::Result<()> {
    let Counts {
        missing,
        exact,
        fuzzy,
        with_codes,
        other_languages,
        unwritable,
    } = *counts;
    let told = PretranslatedJson {
        file: &args.file,
        out: &args.out,
        missing,
        exact,
        fuzzy,
        with_codes,
        other_languages,
        unwritable,
    };
    serde_json::to_writer(&mut *out, &told)?;
    writeln!(out)?;
    Ok(())
}

fn summary(counts: &Counts, out: &str) -> String {
    let Counts {
        missing,
        exact,
        fuzzy,
        ..
    } = counts;
    let filled = exact + fuzzy;
    format!(
        "{filled} of {missing} missing translations filled in {out} ({exact} exact, {fuzzy} fuzzy)"
    )
}

/// Says why translations were left.
fn left(counts: &Counts, context: &Context) {
    let reasons = [
        (
            counts.with_codes,
            "the source has tags, or placeholders that the memory's translation has not",
        ),
        (
            counts.other_languages,
            "they are not between Hindi and English",
        ),
        (
            counts.unwritable,
            "the memory's translation has characters that the file cannot hold",
        ),
    ];
    for (n_left, why) in reasons {
        if n_left > 0 {
            context.remark(&format!("{n_left} left: {why}"));
        }
    }
}
