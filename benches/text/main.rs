//! What reading text costs, as ratios to a baseline measured in the same run over the same text.
//! `cargo bench --bench text` prints one table; `cargo test --benches` runs everything once.
//!
//! # What the lines claim
//! - **words**: tokens, keys and word ids, each document with a fresh lexicon: what an import and a
//!   check pay for every word. Baseline: NFC of the text and `unicode-segmentation`'s words of it,
//!   which is what any tool pays that normalises and splits. Claim: at most 1.
//! - **words and citation forms**: the same, and the citation forms of every distinct word. Claim: at
//!   most 4, that is 3 on top.
//! - **sentences**, **acronyms and abbreviations**, **numbers**: the readers that `suggest` runs.
//!
//! The documents are the stories that come with the source and, where the folder of real text beside
//! it is there, its articles: a line of each.
#![expect(clippy::print_stdout, reason = "the table is the purpose")]

#[path = "../measure/mod.rs"]
mod measure;

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use dubhashi::text::{Lang, Lexicon, abbreviation, acronym, analysed, number, sentences, tokens};
use measure::{cpu, documents, report};
use nix::sys::resource::UsageWho;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Times that the documents are read in a round, so that one takes long enough to be timed: some
/// three million bytes.
const BYTES_A_ROUND: usize = 3_000_000;

const ARTICLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/articles/ntrex");

fn main() -> Result<()> {
    let rounds = if std::env::args().any(|a| a == "--bench") {
        15
    } else {
        1
    };
    println!("{:56} {:>7}  baseline", "what", "ratio");
    table("stories", &documents()?, rounds)?;
    match articles(Path::new(ARTICLES)) {
        Ok(articles) => table("real articles", &articles, rounds),
        Err(_) => {
            println!("../shared is absent: real articles skipped");
            Ok(())
        }
    }
}

fn articles(folder: &Path) -> Result<Vec<String>> {
    let mut files: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<std::io::Result<_>>()?;
    files.retain(|f| f.to_string_lossy().ends_with(".hi.txt"));
    files.sort();
    let texts = files.iter().map(fs::read_to_string);
    Ok(texts.collect::<std::io::Result<_>>()?)
}

type Reader = (&'static str, fn(&str) -> usize);

const READERS: &[Reader] = &[
    ("words: tokens, keys, ids", |text| {
        analysed(text, &mut Lexicon::default()).len()
    }),
    ("words and citation forms", |text| {
        let mut lexicon = Lexicon::default();
        let placed = analysed(text, &mut lexicon);
        placed.len() + lexicon.words().map(|w| w.citations().len()).sum::<usize>()
    }),
    ("sentences", |text| sentences(text).len()),
    ("acronyms and abbreviations", |text| {
        let tokens = tokens(text);
        let abbreviations = abbreviation::abbreviations(text, &tokens);
        tokens.len() + acronym::acronyms(text, &tokens).len() + abbreviations.len()
    }),
    ("numbers", |text| {
        let tokens = tokens(text);
        tokens.len() + number::quantities(text, &tokens, &Lang::HI).len()
    }),
];

fn table(name: &str, documents: &[String], rounds: usize) -> Result<()> {
    let bytes: usize = documents.iter().map(String::len).sum();
    ensure!(bytes > 0, "no text in {name}");
    let repeats = BYTES_A_ROUND.div_ceil(bytes);
    let each = |read: &dyn Fn(&str) -> usize| {
        cpu(UsageWho::RUSAGE_SELF, || {
            for text in std::iter::repeat_n(documents, repeats).flatten() {
                ensure!(std::hint::black_box(read(text)) > 0);
            }
            Ok(())
        })
    };
    let mut baseline = Vec::new();
    let mut times = vec![Vec::new(); READERS.len()];
    for _ in 0..rounds {
        baseline.push(each(&|text| {
            text.nfc().collect::<String>().unicode_words().count()
        })?);
        for ((_, read), times) in READERS.iter().zip(&mut times) {
            times.push(each(read)?);
        }
    }
    for ((what, _), times) in READERS.iter().zip(&mut times) {
        report(
            &format!("{name}, {what}"),
            times,
            &mut baseline,
            "NFC and unicode_words",
        );
    }
    Ok(())
}
