//! The list of checks, and running them.

use std::collections::HashMap;

use xxhash_rust::xxh3::Xxh3;

use crate::model::Document;
use crate::text::fold::{Tier, fold};

use super::{Article, Finding, Place, Severity};

/// A check: what it is called, how much it matters, what it does, and its explanation.
#[derive(Debug)]
pub struct Check {
    /// Kebab-case; names the problem and reads after "allow".
    pub name: &'static str,
    /// Default severity.
    pub severity: Severity,
    /// Its Markdown twin.
    pub explanation: &'static str,
    /// Appends what it finds; id, name and severity are set afterwards.
    pub run: fn(&Article<'_>, &mut Vec<Finding>),
}

/// All checks, by name.
pub static CHECKS: &[&Check] = &[
    &super::abbreviation_conflict::CHECK,
    &super::acronym_mismatch::CHECK,
    &super::currency_mismatch::CHECK,
    &super::date_mismatch::CHECK,
    &super::forbidden_term::CHECK,
    &super::likely_misspelling::CHECK,
    &super::mixed_name::CHECK,
    &super::mixed_spelling::CHECK,
    &super::mixed_terms::CHECK,
    &super::name_mismatch::CHECK,
    &super::name_missing::CHECK,
    &super::number_mismatch::CHECK,
    &super::unit_mismatch::CHECK,
];

/// The check of a name.
pub fn find(name: &str) -> Option<&'static Check> {
    CHECKS.iter().copied().find(|c| c.name == name)
}

/// Runs all checks; findings that lead to no place in the file are dropped, the rest are in the
/// order of the text and have their ids.
pub fn run(article: &Article<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in CHECKS {
        let from = findings.len();
        (check.run)(article, &mut findings);
        for finding in &mut findings[from..] {
            finding.check = check.name;
            finding.severity = check.severity;
        }
    }
    findings.retain(|f| {
        let segment = &article.document.segments[f.place.segment];
        segment.raw_range(f.place.range()).is_some()
    });
    drop_outranked(&mut findings);
    for finding in &mut findings {
        keep_writable_fixes(article, finding);
    }
    findings.sort_by(|a, b| (&a.place, a.check).cmp(&(&b.place, b.check)));
    set_ids(article, &mut findings);
    findings
}

/// The findings that the file's author did not silence there, and how many the others are.
pub fn unsilenced(document: &Document, findings: Vec<Finding>) -> (Vec<Finding>, usize) {
    let n_all = findings.len();
    let mut kept = findings;
    kept.retain(|f| !document.is_silenced(f.place.segment, f.check));
    let n_silenced = n_all - kept.len();
    (kept, n_silenced)
}

/// A fix needs text that can be replaced: not across markup.
fn keep_writable_fixes(article: &Article<'_>, finding: &mut Finding) {
    let Place { segment, .. } = finding.place;
    if !article.document.is_writable(segment, finding.place.range()) {
        finding.fixes.clear();
    }
}

/// Where a term is to be replaced, its spelling is of no more concern; and one place is spelled
/// wrong in one way only.
fn drop_outranked(findings: &mut Vec<Finding>) {
    let rank = |check: &str| match check {
        "mixed-terms" | "forbidden-term" => Some(0),
        "mixed-spelling" => Some(1),
        "mixed-name" => Some(2),
        "likely-misspelling" => Some(3),
        _ => None,
    };
    let mut best: HashMap<Place, u8> = HashMap::new();
    for finding in findings.iter() {
        if let Some(rank) = rank(finding.check) {
            let known = best.entry(finding.place.clone()).or_insert(rank);
            *known = rank.min(*known);
        }
    }
    findings.retain(|f| rank(f.check).is_none_or(|rank| best.get(&f.place) == Some(&rank)));
}

/// An id depends on the check, the file, the folded text, three folded words on each side and the
/// ordinal among equals: never on lines, messages or majorities.
fn set_ids(article: &Article<'_>, findings: &mut [Finding]) {
    let mut seen: HashMap<u64, u64> = HashMap::new();
    for finding in findings {
        let mut hasher = Xxh3::new();
        hasher.update(finding.check.as_bytes());
        let name = article.document.name.replace('\\', "/");
        hasher.update(name.trim_start_matches("./").as_bytes());
        for word in context(article, finding) {
            hasher.update(word.as_bytes());
            hasher.update(b"\0");
        }
        let hash = hasher.digest();
        let ordinal = seen.entry(hash).or_insert(0);
        *ordinal += 1;
        let mut with_ordinal = Xxh3::new();
        with_ordinal.update(&hash.to_le_bytes());
        with_ordinal.update(&ordinal.to_le_bytes());
        finding.id = format!("{:016x}", with_ordinal.digest());
    }
}

const CONTEXT_WORDS: usize = 3;

fn context(article: &Article<'_>, finding: &Finding) -> Vec<String> {
    let segment = &article.document.segments[finding.place.segment].text;
    let range = finding.place.range();
    let folded = |text: &str| fold(text, Tier::Lenient).into_owned();
    let before = segment[..range.start]
        .split_whitespace()
        .rev()
        .take(CONTEXT_WORDS);
    let after = segment[range.end..].split_whitespace().take(CONTEXT_WORDS);
    std::iter::once(folded(&segment[range.clone()]))
        .chain(before.map(folded))
        .chain(after.map(folded))
        .collect()
}
