use std::io::Write;

use clap::{Args, ValueEnum};

use crate::check::{Finding, Messages, Severity};
use crate::format::ReadOptions;
use crate::model::{Document, Problem};
use crate::ops::{self, Glossary};
use crate::report::{Checked, Summary, check_json, check_text};

use super::Outcome;
use super::args::Form;
use super::context::{Context, Troubles};
use super::progress::Bar;

/// Check Hindi articles and translation tables
///
/// Reports where an article uses a forbidden term, calls one thing by two names, spells one word
/// in two ways, or introduces an abbreviation twice; and where a row of a table of English and
/// Hindi (CSV, TSV) has other numbers, dates, amounts, acronyms or names on its two sides; each
/// with its place, the reason and what to write. With --glossary the findings depend on the files alone and no store is opened.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  dubhashi check story.hi.txt\n  dubhashi check --glossary desk.csv --format json *.hi.md\n  dubhashi check pairs.tsv\n  dubhashi check --fail-on error story.hi.txt\n  dubhashi explain mixed-terms"
)]
pub(super) struct CheckArgs {
    /// The articles or tables; `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,

    /// Judge by this glossary file instead of the store; may be repeated
    #[arg(long, value_name = "FILE")]
    glossary: Vec<String>,

    /// The least severity that makes the exit status 1
    #[arg(long, value_name = "SEVERITY", value_enum, default_value_t)]
    fail_on: FailOn,

    /// Language of the messages
    #[arg(long, value_name = "LANG", value_enum, default_value_t)]
    messages: MessageLang,

    /// Read it as this format, whatever it looks like (see `dubhashi segments --help`)
    #[arg(long, value_name = "FORMAT")]
    from: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum FailOn {
    Error,
    #[default]
    Warning,
    Never,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum MessageLang {
    #[default]
    En,
    Hi,
}

impl FailOn {
    fn is_reached(self, severity: Severity) -> bool {
        match self {
            FailOn::Error => severity >= Severity::Error,
            FailOn::Warning => severity >= Severity::Warning,
            FailOn::Never => false,
        }
    }
}

pub(super) fn run(args: &CheckArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let glossary = if args.glossary.is_empty() {
        Glossary::Store(context.store()?)
    } else {
        Glossary::Files(ops::glossary_from_files(&args.glossary)?)
    };
    let messages = match args.messages {
        MessageLang::En => Messages::En,
        MessageLang::Hi => Messages::Hi,
    };
    let (mut summary, mut failed, mut reached) = (Summary::default(), false, false);
    let mut kept: Vec<(Document, Vec<Finding>)> = Vec::new();
    let bar = Bar::new("checking");
    for (nth, file) in args.files.iter().enumerate() {
        bar.set(nth as u64, Some(args.files.len() as u64));
        let Judged {
            document,
            findings,
            n_silenced,
            lost,
        } = match check_file(file, args, &glossary, context) {
            Ok(checked) => checked,
            Err(error) => {
                // The other files are still done.
                context.complain(&error.to_string());
                failed = true;
                continue;
            }
        };
        summary.files += 1;
        summary.segments += document.segments.len();
        summary.findings += findings.len();
        summary.suppressed += n_silenced;
        failed |= lost;
        reached |= findings.iter().any(|f| args.fail_on.is_reached(f.severity));
        match context.form {
            Form::Text => {
                let checked = Checked {
                    document: &document,
                    findings: &findings,
                };
                check_text(&mut context.out, &checked, messages, context.look)?;
            }
            // Documents without findings are not needed any more.
            Form::Json if findings.is_empty() => {}
            Form::Json => kept.push((document, findings)),
        }
    }
    drop(bar);
    report_whole(&kept, summary, messages, context)?;
    Ok(match (failed, reached) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Poor,
        (false, false) => Outcome::Good,
    })
}

/// A file as it was checked.
struct Judged {
    document: Document,
    findings: Vec<Finding>,
    n_silenced: usize,
    /// Whether some of its text could not be read.
    lost: bool,
}

fn check_file(
    file: &str,
    args: &CheckArgs,
    glossary: &Glossary,
    context: &Context,
) -> Result<Judged, ops::OpsError> {
    let options = ReadOptions {
        format: args.from.as_deref(),
        ..ReadOptions::default()
    };
    let (document, lost) = context.document(file, &options)?;
    if document.segments.is_empty() {
        context.remark(&format!("{file}: there is no text in it"));
    }
    let mut troubles = Troubles::default();
    unknown_names(&document).for_each(|problem| troubles.take(problem));
    context.tell(file, &document.lines(), troubles);
    let (findings, n_silenced) = ops::check(&document, glossary)?;
    Ok(Judged {
        document,
        findings,
        n_silenced,
        lost,
    })
}

/// Directives that name no check.
fn unknown_names(document: &Document) -> impl Iterator<Item = Problem> {
    let named = document
        .silences
        .iter()
        .filter_map(|silence| Some((silence.at, silence.check.as_ref()?)));
    let unknown = named.filter(|(_, name)| crate::check::find(name).is_none());
    unknown.map(|(at, name)| Problem {
        at,
        what: format!(
            "expected the name of a check after “allow” (see dubhashi checks), found “{name}”"
        ),
        is_loss: false,
    })
}

fn report_whole(
    kept: &[(Document, Vec<Finding>)],
    summary: Summary,
    messages: Messages,
    context: &mut Context,
) -> anyhow::Result<()> {
    match context.form {
        Form::Json => {
            let checked: Vec<Checked<'_>> = kept
                .iter()
                .map(|(document, findings)| Checked { document, findings })
                .collect();
            check_json(&mut context.out, &checked, messages, summary)?;
        }
        Form::Text if !context.quiet => {
            let count =
                |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
            writeln!(
                context.out,
                "{} in {}",
                count(summary.findings, "finding"),
                count(summary.files, "file")
            )?;
        }
        Form::Text => {}
    }
    Ok(())
}
