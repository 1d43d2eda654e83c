//! The arguments that all commands share, and the list of commands.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// Translation memory, bilingual glossary and consistency checks for Hindi and English.
///
/// Dubhashi looks up terms in either language, suggests translations from a memory and a glossary,
/// and checks that a Hindi article calls one thing by one name. It works offline; its store is
/// made on first use, with a starter glossary for a news desk in it.
#[derive(Debug, Parser)]
#[command(
    name = "dubhashi",
    version,
    max_term_width = 100,
    arg_required_else_help = true,
    after_help = "Examples:\n  dubhashi lookup समझौता ज्ञापन\n  dubhashi check story.hi.txt\n  dubhashi import desk.csv\n  dubhashi suggest --text 'दोनों देशों ने समझौता ज्ञापन पर हस्ताक्षर किए।'\n\nExit status: 0 found, clean, all taken; 1 nothing found, findings, rows refused; 2 failure."
)]
pub(super) struct Args {
    /// The store (or DUBHASHI_DB) [default: dubhashi.db in the user's data folder]
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) db: Option<PathBuf>,

    /// Make a new store without the starter glossary (or DUBHASHI_NO_STARTER=1)
    #[arg(long, global = true)]
    pub(super) no_starter: bool,

    /// Form of the output
    #[arg(long, global = true, value_enum, default_value_t, value_name = "FORM")]
    pub(super) format: Output,

    /// When to color the output; NO_COLOR is respected
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub(super) color: Color,

    /// Print results only, no summaries and no remarks
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,

    /// Say what was decided on the way (what a file was read as)
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,

    #[command(subcommand)]
    pub(super) command: Command,
}

/// Form of the output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Output {
    /// For people.
    #[default]
    Text,
    /// For programs; stable.
    Json,
    /// A line for each finding of `check`.
    Jsonl,
    /// SARIF 2.1.0, for findings of `check`.
    Sarif,
    /// JUnit XML, for findings of `check`.
    Junit,
    /// Workflow commands of GitHub Actions, for findings of `check`.
    Github,
}

/// The forms that all commands have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// When to color.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal.
    #[default]
    Auto,
    /// Even into a pipe.
    Always,
    /// Not at all.
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Lookup(super::lookup::LookupArgs),
    Suggest(super::suggest::SuggestArgs),
    Check(super::check::CheckArgs),
    Abbreviations(super::abbreviations::AbbreviationsArgs),
    Segments(super::segments::SegmentsArgs),
    Pretranslate(super::pretranslate::PretranslateArgs),
    Import(super::import::ImportArgs),
    Export(super::export::ExportArgs),
    ConvertEncoding(super::convert_encoding::ConvertEncodingArgs),
    History(super::history::HistoryArgs),
    Undo(super::history::UndoArgs),
    Purge(super::history::PurgeArgs),
    Stats(super::stats::StatsArgs),
    Explain(super::explain::ExplainArgs),
    Checks(super::explain::ChecksArgs),
    Init(super::init::InitArgs),
    Completions(super::man::CompletionsArgs),
    Man(super::man::ManArgs),
}
