use clap::Args;

use crate::format::{ReadOptions, read_document};
use crate::memory::Options;
use crate::model::Document;
use crate::ops::{self, OpsError, STDIN};
use crate::report::{Suggested, suggest_json, suggest_text};

use super::Outcome;
use super::args::Form;
use super::context::Context;

/// Suggest translations for new text, sentence by sentence
///
/// For each sentence: the best matches of the memory with their match rate and what differs
/// ([-only in the memory-], {+only in the new text+}), the glossary's terms with their equivalents,
/// letter-name acronyms, numbers as the other language writes them, and how the memory has spelled
/// names (~). Without a file, standard input is read.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  dubhashi suggest story.en.txt\n  dubhashi suggest --text 'The two sides signed an MoU.'\n  dubhashi suggest --threshold 60 --limit 1 story.hi.txt"
)]
pub(super) struct SuggestArgs {
    /// The file; `-` for standard input
    #[arg(value_name = "FILE", conflicts_with = "text")]
    file: Option<String>,

    /// The text itself
    #[arg(long, value_name = "TEXT")]
    text: Option<String>,

    /// The least match rate, 0 to 100
    #[arg(long, value_name = "RATE", default_value_t = 70, value_parser = clap::value_parser!(u8).range(0..=100))]
    threshold: u8,

    /// The most memory matches for a sentence
    #[arg(long, value_name = "N", default_value_t = 5)]
    limit: usize,

    /// Read it as this format, whatever it looks like (see `dubhashi segments --help`)
    #[arg(long, value_name = "FORMAT")]
    from: Option<String>,
}

pub(super) fn run(args: &SuggestArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let (document, lost) = document(args, context)?;
    let store = context.store()?;
    let options = Options {
        threshold: args.threshold,
        limit: args.limit,
    };
    let (sentences, index) = ops::suggest(&store, &document, options)?;
    let lines = document.lines();
    let mut outcome = Outcome::Poor;
    for sentence in &sentences {
        let is_helped = !sentence.matches.is_empty()
            || !sentence.terms.is_empty()
            || !sentence.names.is_empty();
        if is_helped {
            outcome = Outcome::Good;
        }
        let suggested = Suggested {
            document: &document,
            lines: &lines,
            segment: sentence.segment,
            span: sentence.span.clone(),
            lang: &sentence.lang,
            matches: &sentence.matches,
            terms: &sentence.terms,
            index: &index,
            acronyms: &sentence.acronyms,
            numbers: &sentence.numbers,
            names: &sentence.names,
        };
        match context.form {
            Form::Text => suggest_text(&mut context.out, &suggested, context.look)?,
            Form::Json => suggest_json(&mut context.out, &suggested)?,
        }
    }
    Ok(if lost { Outcome::Failed } else { outcome })
}

fn document(args: &SuggestArgs, context: &Context) -> Result<(Document, bool), OpsError> {
    let mut options = ReadOptions {
        format: args.from.as_deref(),
        ..ReadOptions::default()
    };
    match &args.text {
        Some(text) => {
            options.format = Some("text");
            let document = read_document("--text", text.clone(), &options)
                .map_err(|e| OpsError::format("--text", e))?;
            context.remark_on_font(&document);
            Ok((document, false))
        }
        None => context.document(args.file.as_deref().unwrap_or(STDIN), &options),
    }
}
