use std::io::Write;

use clap::Args;

use crate::format::ReadOptions;
use crate::model::Document;
use crate::ops;
use crate::report::{Listed, abbreviation_json, abbreviation_text};

use super::Outcome;
use super::args::Form;
use super::context::Context;

/// List the long and short forms that articles introduce
///
/// A short form is introduced where it stands in brackets after its long form, or the long form
/// after it: letters spelled in Hindi (एसडब्ल्यूजी, read as SWG), Latin capitals, first syllables
/// (भाजपा) or a word (इसरो). One line each: short form, long form, Latin letters, place. No store is
/// opened.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  dubhashi abbreviations story.hi.txt\n  dubhashi abbreviations --format json *.hi.md\n  cat story.hi.txt | dubhashi abbreviations -"
)]
pub(super) struct AbbreviationsArgs {
    /// The articles; `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,

    /// Read it as this format, whatever it looks like (see `dubhashi segments --help`)
    #[arg(long, value_name = "FORMAT")]
    from: Option<String>,
}

pub(super) fn run(args: &AbbreviationsArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let (mut n_found, mut n_files, mut failed) = (0, 0, false);
    let options = ReadOptions {
        format: args.from.as_deref(),
        ..ReadOptions::default()
    };
    for file in &args.files {
        match context.document(file, &options) {
            Ok((document, lost)) => {
                n_files += 1;
                failed |= lost;
                n_found += list(&document, context)?;
            }
            Err(error) => {
                // The other files are still done.
                context.complain(&error.to_string());
                failed = true;
            }
        }
    }
    if context.form == Form::Text && !context.quiet {
        let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
        let (found, files) = (count(n_found, "abbreviation"), count(n_files, "file"));
        writeln!(context.out, "{found} in {files}")?;
    }
    Ok(match (failed, n_found) {
        (true, _) => Outcome::Failed,
        (false, 0) => Outcome::Poor,
        (false, _) => Outcome::Good,
    })
}

/// Prints the abbreviations of a document; how many there are.
fn list(document: &Document, context: &mut Context) -> anyhow::Result<usize> {
    let found = ops::abbreviations(document);
    let lines = document.lines();
    for one in &found {
        let listed = Listed {
            document,
            lines: &lines,
            segment: one.segment,
            abbreviation: &one.abbreviation,
        };
        match context.form {
            Form::Text => abbreviation_text(&mut context.out, &listed)?,
            Form::Json => abbreviation_json(&mut context.out, &listed)?,
        }
    }
    Ok(found.len())
}
