//! What every command needs: where to print, how wide, which store.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use anyhow::anyhow;

use crate::format::ReadOptions;
use crate::model::{Document, Lines, Problem, Side};
use crate::ops::{self, OpsError};
use crate::report::Look;
use crate::store::{OpenOptions, Store};

use super::args::{Args, Color, Form, Output};
use super::progress::Bar;

/// Narrower than this no terminal is taken to be.
const MIN_WIDTH: usize = 30;
/// Wider lines are hard to read.
const MAX_WIDTH: usize = 120;

pub(super) struct Context {
    /// Standard output; styles are stripped where they do not belong.
    pub(super) out: Box<dyn Write>,
    pub(super) look: Look,
    pub(super) form: Form,
    /// The same with the forms that only `check` has.
    pub(super) output: Output,
    pub(super) quiet: bool,
    pub(super) verbose: bool,
    color: ColorChoice,
    db: Option<PathBuf>,
    no_starter: bool,
}

impl Context {
    pub(super) fn new(args: &Args) -> Context {
        let color = match args.color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::AlwaysAnsi,
            Color::Never => ColorChoice::Never,
        };
        // Decided once from the real stream, then buffered: one write for a page of output.
        let choice = match color {
            ColorChoice::Auto => AutoStream::choice(&io::stdout()),
            other => other,
        };
        Context {
            out: Box::new(AutoStream::new(
                Box::new(BufWriter::new(io::stdout())) as Box<dyn Write>,
                choice,
            )),
            look: look(),
            form: match args.format {
                Output::Text => Form::Text,
                _ => Form::Json,
            },
            output: args.format,
            quiet: args.quiet,
            verbose: args.verbose,
            color,
            db: args.db.clone().or_else(|| {
                let named = std::env::var_os("DUBHASHI_DB").filter(|v| !v.is_empty());
                named.map(PathBuf::from)
            }),
            no_starter: args.no_starter
                || std::env::var_os("DUBHASHI_NO_STARTER")
                    .is_some_and(|v| !v.is_empty() && v != "0"),
        }
    }

    /// Opens the store, made on first use.
    pub(super) fn store(&self) -> anyhow::Result<Store> {
        self.opener().store()
    }

    /// Whether the starter glossary is used.
    pub(super) fn has_starter(&self) -> bool {
        !self.no_starter
    }

    /// What opens the store later, while something is printed.
    pub(super) fn opener(&self) -> Opener {
        Opener {
            db: self.db.clone(),
            no_starter: self.no_starter,
            quiet: self.quiet,
            color: self.color,
        }
    }

    /// A remark for people, on standard error.
    pub(super) fn remark(&self, text: &str) {
        if !self.quiet {
            self.say(&format!("note: {text}"));
        }
    }

    /// A remark where a document looks set in a font of before Unicode: it is read all the same, but
    /// hardly anything in it is recognized.
    pub(super) fn remark_on_font(&self, document: &Document) {
        let Some((font, count, line)) = ops::legacy_lines(document) else {
            return;
        };
        let name = &document.name;
        let targets = document.segments.iter().filter(|s| s.side == Side::Target);
        let total = targets.count();
        let remedy = match document.format {
            "csv" | "tsv" => "import it with --encoding krutidev",
            _ => "convert it first (dubhashi convert-encoding)",
        };
        self.remark(&format!(
            "{name}: {count} of {total} segments look set in the legacy font {font}, the first on \
             line {line}; {remedy}"
        ));
    }

    /// Reads a file as a document and says what people should know of it. The second value says
    /// whether some of its text could not be read.
    pub(super) fn document(
        &self,
        file: &str,
        options: &ReadOptions<'_>,
    ) -> Result<(Document, bool), OpsError> {
        let document = ops::document(file, options)?;
        let lost = self.tell_of(&document, options);
        Ok((document, lost))
    }

    /// Says what people should know of a document: with -v what it was read as, whether it looks set
    /// in a font, what is wrong in it. Whether some of its text could not be read.
    pub(super) fn tell_of(&self, document: &Document, options: &ReadOptions<'_>) -> bool {
        let file = document.name.as_str();
        if self.verbose {
            let decided = document.decided.iter();
            decided.for_each(|what| self.remark(&format!("{file}: {what}")));
        }
        self.remark_on_font(document);
        if options.format.is_none() {
            self.remark_on_marks(file, document.format);
        }
        let mut troubles = Troubles::default();
        document
            .problems
            .iter()
            .cloned()
            .for_each(|p| troubles.take(p));
        if troubles.first.is_empty() {
            return false;
        }
        self.tell(file, &document.lines(), troubles)
    }

    /// A remark where a file of something else than prose was read as plain text.
    pub(super) fn remark_on_marks(&self, file: &str, format: &str) {
        if format == "text" && has_marks(file) {
            self.remark(&format!(
                "{file}: read as plain text, so that its keys and marks are taken for words too"
            ));
        }
    }

    /// Says what is wrong in a file, each with its place. Whether text was lost by it.
    pub(super) fn tell(&self, file: &str, lines: &Lines<'_>, troubles: Troubles) -> bool {
        for Problem { at, what, is_loss } in &troubles.first {
            let place = lines.position(*at);
            let told = format!(
                "{file}: line {}, column {}: {what}",
                place.line, place.column
            );
            match is_loss {
                true => self.complain(&told),
                false => self.warn(&told),
            }
        }
        if troubles.n_more > 0 {
            self.warn(&format!(
                "{file}: {} more problems like these",
                troubles.n_more
            ));
        }
        troubles.is_lossy
    }

    /// What was done and is likely not what was meant, on standard error.
    pub(super) fn warn(&self, text: &str) {
        let style: Style = AnsiColor::Yellow.on_default().bold();
        self.say(&format!("{style}warning:{style:#} {text}"));
    }

    /// A failure, on standard error, in one line.
    pub(super) fn complain(&self, text: &str) {
        let style: Style = AnsiColor::Red.on_default().bold();
        let line = text.replace('\n', " ");
        self.say(&format!("{style}error:{style:#} {line}"));
    }

    fn say(&self, text: &str) {
        say(text, self.color);
    }
}

fn say(text: &str, color: ColorChoice) {
    let mut stderr = AutoStream::new(io::stderr(), color);
    // Nobody is left to tell if this fails.
    let _ = writeln!(stderr, "{text}");
}

/// What opens the store.
pub(super) struct Opener {
    db: Option<PathBuf>,
    no_starter: bool,
    quiet: bool,
    color: ColorChoice,
}

impl Opener {
    /// Opens it, made on first use.
    pub(super) fn store(&self) -> anyhow::Result<Store> {
        let path = match &self.db {
            Some(path) => path.clone(),
            None => default_path()?,
        };
        let bar = Bar::new("updating the store");
        let progress = |p: crate::store::Progress| bar.set(p.done, Some(p.total));
        let options = OpenOptions {
            starter: (!self.no_starter).then(ops::starter),
            progress: Some(&progress),
            ..OpenOptions::default()
        };
        let store = Store::open(&path, &options)?;
        if !self.quiet {
            for notice in store.notices() {
                say(&format!("note: {notice}"), self.color);
            }
        }
        Ok(store)
    }
}

/// What is wrong in a file. The first few are told, the others counted.
#[derive(Debug, Default)]
pub(super) struct Troubles {
    first: Vec<Problem>,
    n_more: usize,
    is_lossy: bool,
}

impl Troubles {
    /// More are no help to anybody.
    const TOLD: usize = 20;

    pub(super) fn take(&mut self, problem: Problem) {
        let is_first_loss = problem.is_loss && !self.is_lossy;
        self.is_lossy |= problem.is_loss;
        if self.first.len() < Troubles::TOLD || is_first_loss {
            self.first.push(problem);
        } else {
            self.n_more += 1;
        }
    }
}

/// Whether a file's name says that it is none of prose, and none that is known either.
fn has_marks(file: &str) -> bool {
    const OTHERS: [&str; 12] = [
        "adoc",
        "ini",
        "json",
        "properties",
        "resx",
        "rst",
        "strings",
        "tex",
        "ts",
        "xml",
        "yaml",
        "yml",
    ];
    let extension = std::path::Path::new(file).extension();
    extension.is_some_and(|e| OTHERS.iter().any(|other| e.eq_ignore_ascii_case(other)))
}

/// As wide as the terminal is, or as `COLUMNS` says.
fn look() -> Look {
    let named = std::env::var("COLUMNS").ok().and_then(|n| n.parse().ok());
    let terminal = || {
        let size = terminal_size::terminal_size_of(io::stdout())?;
        Some(usize::from(size.0.0)).filter(|_| io::stdout().is_terminal())
    };
    match named.or_else(terminal) {
        Some(width) => Look {
            width: usize::clamp(width, MIN_WIDTH, MAX_WIDTH),
        },
        None => Look::default(),
    }
}

/// `dubhashi/dubhashi.db` in the user's data folder.
fn default_path() -> anyhow::Result<PathBuf> {
    use etcetera::BaseStrategy;
    let folders = etcetera::choose_base_strategy().map_err(|_| {
        anyhow!("expected a home folder for the store, found none; name a store with --db FILE")
    })?;
    Ok(folders.data_dir().join("dubhashi").join("dubhashi.db"))
}
