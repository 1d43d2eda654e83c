//! What reading a file of 100 MB costs, as ratios to its parser alone over the same file in the same
//! run, both from the file on disk (which the kernel holds in memory) to the last event. `cargo bench
//! --bench format` prints one table; `cargo test --benches` runs everything once on small files.
//!
//! # What the lines claim
//! - **markdown** against `pulldown-cmark`'s events, **xliff** and **tmx** against `quick-xml`'s, **po**
//!   against the lines of the file read one by one, as bytes and as text, which is checked for UTF-8.
//!   The goal is 2, that is half the speed.
//! - **peak memory** of `dubhashi segments FILE` in a process of its own, in MiB: at most 300.
//!
//! `cargo bench --bench format -- po xliff` measures these alone.
//!
//! The text is made of the sentences that come with the source, numbered, so that no two units are
//! alike.
#![expect(clippy::print_stdout, reason = "the table is the purpose")]

#[path = "../measure/mod.rs"]
mod measure;

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use dubhashi::format::{Content, Item, Opened, ReadOptions};
use measure::{FIXTURES, cpu, report};
use nix::sys::resource::{UsageWho, getrusage};

/// Bytes of each file.
const SIZE: usize = 100 << 20;

/// Bytes where it is only to be seen that everything runs.
const SMALL: usize = 1 << 20;

/// A unit of a file: its number, the source and the target.
type Unit = fn(out: &mut String, nth: usize, source: &str, target: &str);

/// A format: its name, how its file begins and ends, its unit, and its parser alone.
struct Measured {
    name: &'static str,
    head: &'static str,
    unit: Unit,
    tail: &'static str,
    parsers: &'static [(&'static str, Parser)],
}

/// How many events a parser finds in a file.
type Parser = fn(file: &Path) -> Result<usize>;

const MEASURED: [Measured; 4] = [
    Measured {
        name: "markdown",
        head: "# समाचार\n\n",
        unit: |out, nth, source, target| {
            let _ = write!(
                out,
                "## {nth}. {source}\n\n{target} *{nth}* [{source}](u) {target}\n\n"
            );
        },
        tail: "",
        parsers: &[("pulldown-cmark", markdown)],
    },
    Measured {
        name: "po",
        head: "msgid \"\"\nmsgstr \"\"\n\"Language: hi\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n",
        unit: |out, nth, source, target| {
            let _ = write!(
                out,
                "#: src/a.c:{nth}\nmsgid \"{source} ({nth})\"\nmsgstr \"{target} ({nth})\"\n\n"
            );
        },
        tail: "",
        parsers: &[
            ("its lines as bytes", lines),
            ("its lines as text", lines_of_text),
        ],
    },
    Measured {
        name: "xliff",
        head: "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n<file original=\"a\" source-language=\"en\" target-language=\"hi\" datatype=\"plaintext\"><body>\n",
        unit: |out, nth, source, target| {
            let _ = write!(
                out,
                "<trans-unit id=\"{nth}\">\n<source>{source} <g id=\"1\">({nth})</g></source>\n\
                 <target>{target} <g id=\"1\">({nth})</g></target>\n</trans-unit>\n"
            );
        },
        tail: "</body></file></xliff>\n",
        parsers: &[("quick-xml", xml)],
    },
    Measured {
        name: "tmx",
        head: "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"en\" adminlang=\"en\" segtype=\"sentence\" datatype=\"plaintext\" o-tmf=\"a\" creationtool=\"a\" creationtoolversion=\"1\"/><body>\n",
        unit: |out, nth, source, target| {
            let _ = writeln!(
                out,
                "<tu tuid=\"{nth}\"><tuv xml:lang=\"en\"><seg>{source} ({nth})</seg></tuv>\
                 <tuv xml:lang=\"hi\"><seg>{target} ({nth})</seg></tuv></tu>"
            );
        },
        tail: "</body></tmx>\n",
        parsers: &[("quick-xml", xml)],
    },
];

fn main() -> Result<()> {
    let is_bench = std::env::args().any(|a| a == "--bench");
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let Some((PEAK, command)) = args.split_first().map(|(a, rest)| (a.as_str(), rest)) {
        println!("{}", peak_of(command)?);
        return Ok(());
    }
    let is_asked = |m: &&Measured| {
        let mut names = args.iter().filter(|a| !a.starts_with('-')).peekable();
        names.peek().is_none() || names.any(|name| name == m.name)
    };
    let (size, rounds) = if is_bench { (SIZE, 5) } else { (SMALL, 1) };
    let pairs = pairs()?;
    println!("{:56} {:>7}  baseline", "what", "ratio");
    for measured in MEASURED.iter().filter(is_asked) {
        let text = text(measured, &pairs, size);
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("text");
        fs::write(&file, text)?;
        let what = format!("{}, {} MB", measured.name, size >> 20);
        for (name, parser) in measured.parsers {
            let (mut ours, mut bare) = (Vec::new(), Vec::new());
            for _ in 0..rounds {
                bare.push(cpu(UsageWho::RUSAGE_SELF, || {
                    ensure!(parser(&file)? > 0, "nothing parsed");
                    Ok(())
                })?);
                ours.push(cpu(UsageWho::RUSAGE_SELF, || read(measured, &file))?);
            }
            report(&what, &mut ours, &mut bare, name);
        }
        let peak = peak(measured, &file)?;
        println!("{:56} {peak:7}  MiB, peak of `segments`", measured.name);
    }
    Ok(())
}

/// The sentences of the pairs that come with the source.
fn pairs() -> Result<Vec<(String, String)>> {
    let table = fs::read_to_string(Path::new(FIXTURES).join("memory.tsv"))?;
    let rows = table.lines().filter_map(|line| line.split_once('\t'));
    let plain = |text: &str| text.replace(['"', '\\', '&', '<', '*', '_', '[', ']'], "");
    let pairs: Vec<_> = rows
        .map(|(one, other)| (plain(one), plain(other)))
        .collect();
    ensure!(!pairs.is_empty(), "no pairs in {FIXTURES}");
    Ok(pairs)
}

fn text(measured: &Measured, pairs: &[(String, String)], size: usize) -> String {
    let mut out = String::with_capacity(size + (1 << 20));
    out.push_str(measured.head);
    for (nth, (source, target)) in pairs.iter().cycle().enumerate() {
        if out.len() >= size {
            break;
        }
        (measured.unit)(&mut out, nth, source, target);
    }
    out.push_str(measured.tail);
    out
}

fn read(measured: &Measured, file: &Path) -> Result<()> {
    let options = ReadOptions::default();
    let file = File::open(file)?;
    let size = usize::try_from(file.metadata()?.len())?;
    let content = Content::read(file, size)?;
    let opened = Opened::new("-", content, &options)?;
    ensure!(
        opened.format.name == measured.name,
        "read as {}",
        opened.format.name
    );
    let (mut n_segments, mut n_problems) = (0usize, 0usize);
    opened.read("-", &options, &mut |item| match item {
        Item::Segment(_) => n_segments += 1,
        Item::Problem(_) => n_problems += 1,
        _ => {}
    })?;
    ensure!(n_segments > 100 && n_problems == 0, "{n_segments} segments");
    Ok(())
}

/// Peak memory in MiB of a process that prints the segments of a file.
fn peak(measured: &Measured, file: &Path) -> Result<i64> {
    // A process counts what the one that started it took by then. So a small one starts it.
    let told = Command::new(std::env::current_exe()?)
        .args([PEAK, env!("CARGO_BIN_EXE_dubhashi")])
        .args(["segments", "-q", "--from", measured.name])
        .arg(file)
        .output()?;
    ensure!(told.status.success(), "{told:?}");
    Ok(String::from_utf8(told.stdout)?.trim().parse()?)
}

/// What makes this program start a command and tell its peak memory in MiB.
const PEAK: &str = "--peak-of";

fn peak_of(command: &[String]) -> Result<i64> {
    let (program, args) = command.split_first().context("no command")?;
    let status = Command::new(program)
        .args(args)
        .stdout(Stdio::null())
        .status()?;
    ensure!(status.success(), "{status}");
    Ok(getrusage(UsageWho::RUSAGE_CHILDREN)?.max_rss() / 1024)
}

fn markdown(file: &Path) -> Result<usize> {
    let text = fs::read_to_string(file)?;
    let parser = pulldown_cmark::Parser::new_ext(&text, pulldown_cmark::Options::all());
    Ok(parser.into_offset_iter().count())
}

fn lines(file: &Path) -> Result<usize> {
    let mut reader = BufReader::new(File::open(file)?);
    let (mut line, mut n_lines) = (Vec::new(), 0);
    while reader.read_until(b'\n', &mut line)? > 0 {
        n_lines += 1;
        line.clear();
    }
    Ok(n_lines)
}

fn lines_of_text(file: &Path) -> Result<usize> {
    let mut reader = BufReader::new(File::open(file)?);
    let (mut line, mut n_lines) = (String::new(), 0);
    while reader.read_line(&mut line)? > 0 {
        n_lines += 1;
        line.clear();
    }
    Ok(n_lines)
}

fn xml(file: &Path) -> Result<usize> {
    let text = fs::read(file)?;
    let mut reader = quick_xml::Reader::from_reader(text.as_slice());
    let mut n_events = 0;
    while reader.read_event()? != quick_xml::events::Event::Eof {
        n_events += 1;
    }
    Ok(n_events)
}
