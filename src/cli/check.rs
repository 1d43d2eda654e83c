use std::io::Write;

use anyhow::bail;
use clap::{Args, ValueEnum};

use crate::check::{Messages, Severity};
use crate::format::ReadOptions;
use crate::model::{Document, Problem};
use crate::ops::{self, Baseline, CheckOptions, Checker, FileJudged, Judged, STDIN, Seen};
use crate::report::{CheckForm, CheckReport, Checked, Summary};

use super::Outcome;
use super::args::Output;
use super::context::{Context, Troubles};
use super::progress::Bar;

/// Check Hindi articles and translation files
///
/// Reports where an article uses a forbidden term, calls one thing by two names, spells one word
/// in two ways, or introduces an abbreviation twice; where a segment of a translation has other
/// numbers, dates, amounts, names, tags or placeholders than its source; each with its place, the
/// reason and what to write (`dubhashi checks` lists them all). Folders are searched for files
/// that can be read. The settings are found from each file upwards (dubhashi.toml, see `dubhashi
/// init`). With --glossary, or where the settings name one, the findings depend on the files alone
/// and no store is opened.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  dubhashi check story.hi.txt\n  dubhashi check --glossary desk.csv --format json *.hi.md\n  dubhashi check --diff stories/\n  dubhashi check --format sarif po/ > findings.sarif\n  dubhashi check --baseline known.json --update-baseline stories/\n  pbpaste | dubhashi check - --name story.hi.md\n  dubhashi explain mixed-terms"
)]
pub(super) struct CheckArgs {
    /// The files or folders; `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,

    /// Judge by this glossary file instead of the store; may be repeated
    #[arg(long, value_name = "FILE")]
    glossary: Vec<String>,

    /// The least severity that makes the exit status 1
    #[arg(long, value_name = "SEVERITY", value_enum, default_value_t)]
    fail_on: FailOn,

    /// Show hints (findings of severity info) too
    #[arg(long)]
    all: bool,

    /// Write the fixes that are safe into the files, and report what is left
    #[arg(long)]
    fix: bool,

    /// Show what --fix would change, and change nothing
    #[arg(long, conflicts_with_all = ["fix", "stat"])]
    diff: bool,

    /// Print how many findings there are, by check and by file
    #[arg(long)]
    stat: bool,

    /// Known findings, which are not shown
    #[arg(long, value_name = "FILE")]
    baseline: Option<String>,

    /// Write what is found now to the baseline
    #[arg(long)]
    update_baseline: bool,

    /// Judge by these settings instead of those found from each file upwards
    #[arg(long, value_name = "FILE")]
    settings: Option<String>,

    /// The domain of the files; terms of other domains are not looked for
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<String>,

    /// What standard input is called: for the settings, the format and the report
    #[arg(long, value_name = "NAME")]
    name: Option<String>,

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

/// What came of the files so far.
#[derive(Default)]
struct Tally {
    summary: Summary,
    has_failed: bool,
    has_reached: bool,
    n_fixed: usize,
}

pub(super) fn run(args: &CheckArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    if args.diff && context.output != Output::Text {
        bail!("expected --diff without --format, for it prints a diff");
    }
    let baseline = baseline(args)?;
    let options = CheckOptions {
        read: ReadOptions {
            format: args.from.as_deref(),
            ..ReadOptions::default()
        },
        name: args.name.as_deref(),
        domain: args.domain.as_deref(),
        settings: args.settings.as_deref(),
        knows_loans: context.has_starter(),
        baseline: baseline.as_ref(),
        shows_known: args.update_baseline,
    };
    let opener = context.opener();
    let mut checker = Checker::new(&args.glossary, || opener.store(), options)?;
    let files = checker.files(&args.files)?;
    let messages = match args.messages {
        MessageLang::En => Messages::En,
        MessageLang::Hi => Messages::Hi,
    };
    let form = form(args, context);
    let mut report = CheckReport::begin(&mut context.out, form, messages, context.look)?;
    let mut tally = Tally::default();
    let bar = Bar::new("checking");
    checker.check(&files, |nth, checker, judged| {
        bar.set(nth as u64, Some(files.len() as u64));
        take(args, context, &mut report, &mut tally, checker, judged)
    })?;
    drop(bar);
    report.end(&mut context.out, tally.summary)?;
    let in_settings = checker.baseline_file(&args.files[0])?;
    let seen = checker.into_seen();
    settle_baseline(args, context, baseline, in_settings, seen)?;
    if form == CheckForm::Text && !context.quiet && !args.diff {
        summary(&tally, messages, context)?;
    }
    Ok(match (tally.has_failed, tally.has_reached) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Poor,
        (false, false) => Outcome::Good,
    })
}

fn baseline(args: &CheckArgs) -> anyhow::Result<Option<Baseline>> {
    let Some(file) = &args.baseline else {
        return Ok(None);
    };
    if args.update_baseline && !std::path::Path::new(file).exists() {
        return Ok(None);
    }
    Ok(Some(Baseline::open(file)?))
}

fn form(args: &CheckArgs, context: &Context) -> CheckForm {
    match context.output {
        Output::Text if args.stat => CheckForm::Stat,
        Output::Text => CheckForm::Text,
        Output::Json => CheckForm::Json,
        Output::Jsonl => CheckForm::Jsonl,
        Output::Sarif => CheckForm::Sarif,
        Output::Junit => CheckForm::Junit,
        Output::Github => CheckForm::Github,
    }
}

/// Takes one file: fixes it if asked, and reports what is left.
fn take(
    args: &CheckArgs,
    context: &mut Context,
    report: &mut CheckReport,
    tally: &mut Tally,
    checker: &mut Checker<'_, anyhow::Error>,
    (file, judged): FileJudged,
) -> anyhow::Result<()> {
    let mut judged = match judged {
        Ok(judged) => judged,
        Err(error) => {
            // The other files are still done.
            context.complain(&error.to_string());
            tally.has_failed = true;
            return Ok(());
        }
    };
    if args.diff {
        let splices = ops::safe_fixes(&judged.document, &judged.findings);
        write!(context.out, "{}", ops::diff(&judged.document, &splices))?;
        tally.has_reached |= !splices.is_empty();
        return Ok(());
    }
    if args.fix {
        let splices = ops::safe_fixes(&judged.document, &judged.findings);
        if !splices.is_empty() {
            if file == STDIN {
                bail!("expected files to write fixes into, found standard input; use --diff");
            }
            match ops::write_fixes(&file, &judged.document, &splices) {
                Ok(()) => tally.n_fixed += splices.len(),
                Err(error) => {
                    context.complain(&error.to_string());
                    tally.has_failed = true;
                }
            }
            judged = checker.check_again(&file)?.1?;
        }
    }
    let Judged {
        document,
        mut findings,
        n_suppressed,
        ..
    } = judged;
    tally.has_failed |= tell(&document, context, &args.from);
    // Programs are told all, with severities; people want few.
    if !args.all && context.output == Output::Text {
        findings.retain(|f| f.severity > Severity::Info);
    }
    let summary = &mut tally.summary;
    summary.files += 1;
    summary.segments += document.segments.len();
    summary.findings += findings.len();
    summary.suppressed += n_suppressed;
    tally.has_reached |= findings.iter().any(|f| args.fail_on.is_reached(f.severity));
    let checked = Checked {
        document: &document,
        findings: &findings,
    };
    Ok(report.document(&mut context.out, &checked)?)
}

/// Says what people should know of a file. Whether some of its text could not be read.
fn tell(document: &Document, context: &Context, from: &Option<String>) -> bool {
    let options = ReadOptions {
        format: from.as_deref(),
        ..ReadOptions::default()
    };
    let is_lossy = context.tell_of(document, &options);
    if document.segments.is_empty() && document.problems.is_empty() {
        context.remark(&format!("{}: there is no text in it", document.name));
    }
    let mut troubles = Troubles::default();
    unknown_names(document).for_each(|problem| troubles.take(problem));
    if !document.silences.is_empty() {
        context.tell(&document.name, &document.lines(), troubles);
    }
    is_lossy
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

/// So many findings that occur no longer are told.
const TOLD: usize = 20;

/// Writes the baseline if asked, else says what of it occurs no longer.
fn settle_baseline(
    args: &CheckArgs,
    context: &Context,
    old: Option<Baseline>,
    in_settings: Option<String>,
    seen: Seen,
) -> anyhow::Result<()> {
    let file = args.baseline.clone().or(in_settings);
    if args.update_baseline {
        let Some(file) = file else {
            bail!("expected --baseline FILE, or a baseline in the settings, to write to");
        };
        let had = std::path::Path::new(&file).exists();
        let old = match old {
            None if had => Some(Baseline::open(&file)?),
            old => old,
        };
        return Ok(seen.updated(old.as_ref()).write(&file)?);
    }
    let old = match (old, file) {
        (None, Some(file)) if std::path::Path::new(&file).exists() => Some(Baseline::open(&file)?),
        (old, _) => old,
    };
    if let Some(old) = old {
        let stale = seen.stale(&old);
        for one in stale.iter().take(TOLD) {
            context.remark(&format!(
                "{}: {} “{}” is known in the baseline and occurs no longer ({})",
                one.file, one.check, one.text, one.id
            ));
        }
        if stale.len() > TOLD {
            context.remark(&format!("{} more like these", stale.len() - TOLD));
        }
    }
    Ok(())
}

fn summary(tally: &Tally, messages: Messages, context: &mut Context) -> anyhow::Result<()> {
    let (found, files) = (tally.summary.findings, tally.summary.files);
    if messages == Messages::Hi {
        if tally.n_fixed > 0 {
            writeln!(context.out, "{} सुधार किए गए", tally.n_fixed)?;
        }
        writeln!(context.out, "{files} फ़ाइल में {found} बातें मिलीं")?;
        return Ok(());
    }
    let count = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
    if tally.n_fixed > 0 {
        writeln!(
            context.out,
            "{} written",
            count(tally.n_fixed, "fix").replace("fixs", "fixes")
        )?;
    }
    writeln!(
        context.out,
        "{} in {}",
        count(found, "finding"),
        count(files, "file")
    )?;
    Ok(())
}
