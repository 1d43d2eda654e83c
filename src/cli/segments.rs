use std::io::{self, Write};

use clap::Args;

use crate::format::{Item, ReadOptions};
use crate::model::Lines;
use crate::ops;
use crate::report::{Read, segment_json, segment_text};

use super::Outcome;
use super::args::Form;
use super::context::{Context, Troubles};

/// Show what is read from files: the text of every segment, its side and its place
///
/// One line each: line:column, the number of the pair in a bilingual file, side, language, the text,
/// and in brackets the unit's name and state; ‹…› stands for inline codes, which are kept apart from the text. What is not shown
/// here is not seen by any other command. Formats: csv, docx, html, markdown, odt, po, srt, text,
/// tmx, tsv, vtt, xliff (SDLXLIFF and MQXLIFF too), xlsx; told by content, else by name; -v says
/// which. No store is opened.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  dubhashi segments story.docx\n  dubhashi segments -v app.po\n  dubhashi segments --format json job.sdlxliff\n  curl -s https://example.org/ | dubhashi segments --from html -"
)]
pub(super) struct SegmentsArgs {
    /// The files; `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,

    /// Read the files as this format, whatever they look like
    #[arg(long, value_name = "FORMAT")]
    from: Option<String>,
}

pub(super) fn run(args: &SegmentsArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let options = ReadOptions {
        format: args.from.as_deref(),
        ..ReadOptions::default()
    };
    let (mut n_found, mut failed) = (0, false);
    for file in &args.files {
        match ops::opened(file, &options) {
            Ok(opened) => {
                let (n_segments, lost) = list(file, &opened, &options, context)?;
                n_found += n_segments;
                failed |= lost;
            }
            Err(error) => {
                // The other files are still done.
                context.complain(&error.to_string());
                failed = true;
            }
        }
    }
    Ok(match (failed, n_found) {
        (true, _) => Outcome::Failed,
        (false, 0) => Outcome::Poor,
        (false, _) => Outcome::Good,
    })
}

/// Prints the segments of a file as they are read; how many there are, and whether some were lost.
fn list(
    file: &str,
    opened: &crate::format::Opened,
    options: &ReadOptions<'_>,
    context: &mut Context,
) -> anyhow::Result<(usize, bool)> {
    if options.format.is_none() {
        context.remark_on_marks(file, opened.format.name);
    }
    let lines = Lines::new(&opened.raw);
    let mut n_segments = 0;
    let mut written: io::Result<()> = Ok(());
    let mut troubles = Troubles::default();
    let mut decided = Vec::new();
    let result = opened.read(file, options, &mut |item| match item {
        Item::Segment(segment) if written.is_ok() => {
            n_segments += 1;
            let read = Read {
                file,
                raw: &opened.raw,
                lines: &lines,
                segment,
            };
            written = match context.form {
                Form::Text => segment_text(&mut context.out, &read),
                Form::Json => segment_json(&mut context.out, &read),
            };
        }
        Item::Problem(problem) => troubles.take(problem),
        Item::Decided(what) => decided.push(what),
        _ => {}
    });
    written?;
    if context.form == Form::Text && !context.quiet {
        let plural = if n_segments == 1 { "" } else { "s" };
        let name = opened.format.name;
        writeln!(
            context.out,
            "{n_segments} segment{plural} in {file}, read as {name}"
        )?;
    }
    // What stands on standard output comes before what is said about it.
    context.out.flush()?;
    if context.verbose {
        let told = decided.iter();
        told.for_each(|what| context.remark(&format!("{file}: {what}")));
    }
    if let Err(error) = result {
        context.complain(&ops::OpsError::format(file, error).to_string());
        return Ok((n_segments, true));
    }
    Ok((n_segments, context.tell(file, &lines, troubles)))
}
