//! What reading a file of 100 MB costs, as ratios to its parser alone over the same text in the same
//! run. `cargo bench --bench format` prints one table; `cargo test --benches` runs everything once on
//! small files.
//!
//! # What the lines claim
//! - **markdown** against `pulldown-cmark`'s events, **po** against the lines of the file read one by
//!   one, **xliff** and **tmx** against `quick-xml`'s events. The goal is 2, that is half the speed.
//! - **peak memory** of `dubhashi segments FILE` in a process of its own, in MiB: at most 300. It is a
//!   bound: the kernel counts in what this process took when it started the other.
//!
//! The text is made of the sentences that come with the source, numbered, so that no two units are
//! alike.
#![expect(clippy::print_stdout, reason = "the table is the purpose")]

#[path = "../measure/mod.rs"]
mod measure;

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, Cursor};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, ensure};
use dubhashi::format::{Item, Opened, ReadOptions};
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
    parser: &'static str,
    head: &'static str,
    unit: Unit,
    tail: &'static str,
    bare: fn(&str) -> usize,
}

const MEASURED: [Measured; 4] = [
    Measured {
        name: "markdown",
        parser: "pulldown-cmark",
        head: "# समाचार\n\n",
        unit: |out, nth, source, target| {
            let _ = write!(
                out,
                "## {nth}. {source}\n\n{target} *{nth}* [{source}](u) {target}\n\n"
            );
        },
        tail: "",
        bare: markdown,
    },
    Measured {
        name: "po",
        parser: "its lines",
        head: "msgid \"\"\nmsgstr \"\"\n\"Language: hi\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n",
        unit: |out, nth, source, target| {
            let _ = write!(
                out,
                "#: src/a.c:{nth}\nmsgid \"{source} ({nth})\"\nmsgstr \"{target} ({nth})\"\n\n"
            );
        },
        tail: "",
        bare: lines,
    },
    Measured {
        name: "xliff",
        parser: "quick-xml",
        head: "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n<file original=\"a\" source-language=\"en\" target-language=\"hi\" datatype=\"plaintext\"><body>\n",
        unit: |out, nth, source, target| {
            let _ = write!(
                out,
                "<trans-unit id=\"{nth}\">\n<source>{source} <g id=\"1\">({nth})</g></source>\n\
                 <target>{target} <g id=\"1\">({nth})</g></target>\n</trans-unit>\n"
            );
        },
        tail: "</body></file></xliff>\n",
        bare: xml,
    },
    Measured {
        name: "tmx",
        parser: "quick-xml",
        head: "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"en\" adminlang=\"en\" segtype=\"sentence\" datatype=\"plaintext\" o-tmf=\"a\" creationtool=\"a\" creationtoolversion=\"1\"/><body>\n",
        unit: |out, nth, source, target| {
            let _ = writeln!(
                out,
                "<tu tuid=\"{nth}\"><tuv xml:lang=\"en\"><seg>{source} ({nth})</seg></tuv>\
                 <tuv xml:lang=\"hi\"><seg>{target} ({nth})</seg></tuv></tu>"
            );
        },
        tail: "</body></tmx>\n",
        bare: xml,
    },
];

fn main() -> Result<()> {
    let is_bench = std::env::args().any(|a| a == "--bench");
    let (size, rounds) = if is_bench { (SIZE, 5) } else { (SMALL, 1) };
    let pairs = pairs()?;
    println!("{:56} {:>7}  baseline", "what", "ratio");
    for measured in MEASURED {
        let text = text(&measured, &pairs, size);
        let (mut ours, mut bare) = (Vec::new(), Vec::new());
        for _ in 0..rounds {
            bare.push(cpu(UsageWho::RUSAGE_SELF, || {
                ensure!((measured.bare)(&text) > 0, "nothing parsed");
                Ok(())
            })?);
            let bytes = text.clone().into_bytes();
            ours.push(cpu(UsageWho::RUSAGE_SELF, || read(&measured, bytes))?);
        }
        let what = format!("{}, {} MB", measured.name, size >> 20);
        report(&what, &mut ours, &mut bare, measured.parser);
        let peak = peak(&measured, &text)?;
        println!(
            "{:56} {peak:7}  MiB, the most that `segments` took so far",
            measured.name
        );
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

fn read(measured: &Measured, bytes: Vec<u8>) -> Result<()> {
    let options = ReadOptions::default();
    let opened = Opened::new("-", bytes, &options)?;
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

/// Peak memory in MiB of a process that reads the text from a file and prints its segments.
fn peak(measured: &Measured, text: &str) -> Result<i64> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("text");
    fs::write(&file, text)?;
    let status = Command::new(env!("CARGO_BIN_EXE_dubhashi"))
        .args(["segments", "-q", "--from", measured.name])
        .arg(&file)
        .stdout(Stdio::null())
        .status()?;
    ensure!(status.success(), "{status}");
    // The kernel keeps the greatest of all children so far: a bound on each.
    Ok(getrusage(UsageWho::RUSAGE_CHILDREN)?.max_rss() / 1024)
}

fn markdown(text: &str) -> usize {
    pulldown_cmark::Parser::new_ext(text, pulldown_cmark::Options::all())
        .into_offset_iter()
        .count()
}

fn lines(text: &str) -> usize {
    let mut reader = Cursor::new(text.as_bytes());
    let (mut line, mut n_lines) = (Vec::new(), 0);
    while reader.read_until(b'\n', &mut line).is_ok_and(|n| n > 0) {
        n_lines += 1;
        line.clear();
    }
    n_lines
}

fn xml(text: &str) -> usize {
    let mut reader = quick_xml::Reader::from_str(text);
    let mut n_events = 0;
    while let Ok(event) = reader.read_event() {
        if matches!(event, quick_xml::events::Event::Eof) {
            break;
        }
        n_events += 1;
    }
    n_events
}
