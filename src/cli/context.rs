//! What every command needs: where to print, how wide, which store.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use anyhow::anyhow;

use crate::model::{Document, Side};
use crate::ops;
use crate::report::Look;
use crate::store::{OpenOptions, Store};

use super::args::{Args, Color, Form};
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
            form: args.format,
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
        for notice in store.notices() {
            self.remark(notice);
        }
        Ok(store)
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
        let mut stderr = AutoStream::new(io::stderr(), self.color);
        // Nobody is left to tell if this fails.
        let _ = writeln!(stderr, "{text}");
    }
}

fn look() -> Look {
    let terminal = terminal_size::terminal_size_of(io::stdout()).map(|(w, _)| usize::from(w.0));
    match terminal {
        Some(width) if io::stdout().is_terminal() => Look {
            width: width.clamp(MIN_WIDTH, MAX_WIDTH),
        },
        _ => Look::default(),
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
