//! How many findings there are, by check and by file: for a first look at a folder.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::Checked;

/// The counts so far.
#[derive(Debug, Default)]
pub(super) struct Stat {
    checks: BTreeMap<&'static str, usize>,
    /// Those that have any.
    files: Vec<(String, usize)>,
}

impl Stat {
    pub(super) fn add(&mut self, checked: &Checked<'_>) {
        for finding in checked.findings {
            *self.checks.entry(finding.check).or_default() += 1;
        }
        if !checked.findings.is_empty() {
            let name = checked.document.name.clone();
            self.files.push((name, checked.findings.len()));
        }
    }

    /// The most frequent first, the names in order among equals.
    pub(super) fn write(mut self, out: &mut dyn Write) -> io::Result<()> {
        let mut checks: Vec<(&str, usize)> = self.checks.into_iter().collect();
        checks.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        for (check, n) in checks {
            writeln!(out, "{n:>7}  {check}")?;
        }
        self.files.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        if !self.files.is_empty() {
            writeln!(out)?;
        }
        for (file, n) in self.files {
            writeln!(out, "{n:>7}  {file}")?;
        }
        Ok(())
    }
}
