//! What the benchmarks share: CPU time, ratios of medians, the texts that come with the source.
#![expect(clippy::print_stdout, reason = "the table is the purpose")]

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use nix::sys::resource::{UsageWho, getrusage};

pub(crate) const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures");

pub(crate) fn report(what: &str, ours: &mut [u64], baseline: &mut [u64], name: &str) {
    let ratio = median(ours) / median(baseline);
    println!("{what:56} {ratio:7.2}  {name}");
}

fn median(times: &mut [u64]) -> f64 {
    times.sort_unstable();
    times.get(times.len() / 2).map_or(f64::NAN, |t| *t as f64)
}

/// CPU time in microseconds that `work` adds to an account.
pub(crate) fn cpu(who: UsageWho, work: impl FnOnce() -> Result<()>) -> Result<u64> {
    let spent = || {
        let usage = getrusage(who)?;
        let times = [usage.user_time(), usage.system_time()];
        let micros = times.map(|t| t.tv_sec() * 1_000_000 + t.tv_usec());
        anyhow::Ok(micros.iter().sum::<i64>().cast_unsigned())
    };
    let before = spent()?;
    work()?;
    Ok(spent()? - before)
}

/// The Hindi texts that come with the source.
#[allow(dead_code, reason = "not every benchmark reads articles")]
pub(crate) fn documents() -> Result<Vec<String>> {
    let mut files: Vec<PathBuf> = fs::read_dir(Path::new(FIXTURES).join("articles"))?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<std::io::Result<_>>()?;
    files.retain(|f| f.to_string_lossy().ends_with(".hi.txt"));
    files.sort();
    ensure!(!files.is_empty(), "no Hindi stories in {FIXTURES}");
    let texts = files.iter().map(fs::read_to_string);
    Ok(texts.collect::<std::io::Result<_>>()?)
}
