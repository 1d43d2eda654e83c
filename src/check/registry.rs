//! The list of checks, and running them.

use std::collections::HashMap;

use xxhash_rust::xxh3::Xxh3;

use crate::model::Document;
use crate::text::fold::{Tier, fold};

use super::{Article, Finding, Fix, Place, Severity};

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

impl Check {
    /// What it does, in its first sentence.
    pub fn about(&self) -> String {
        let section = self.explanation.split_once("## What it does\n");
        let section = section.map_or("", |(_, rest)| rest);
        let sentence = section.split_inclusive(['.', ':']).next().unwrap_or("");
        sentence.trim().trim_end_matches(':').to_owned()
    }
}

/// All checks, by name.
pub static CHECKS: &[&Check] = &[
    &super::abbreviation_conflict::CHECK,
    &super::acronym_mismatch::CHECK,
    &super::confusable_mark::CHECK,
    &super::currency_mismatch::CHECK,
    &super::danda_style::CHECK,
    &super::date_mismatch::CHECK,
    &super::deprecated_term::CHECK,
    &super::doubled_mark::CHECK,
    &super::doubled_postposition::CHECK,
    &super::encoding_fault::CHECK,
    &super::end_mark_mismatch::CHECK,
    &super::forbidden_term::CHECK,
    &super::inline_code_mismatch::CHECK,
    &super::latin_leftover::CHECK,
    &super::likely_misspelling::CHECK,
    &super::missing_end_mark::CHECK,
    &super::mixed_digits::CHECK,
    &super::mixed_name::CHECK,
    &super::mixed_number_style::CHECK,
    &super::mixed_spelling::CHECK,
    &super::mixed_terms::CHECK,
    &super::name_mismatch::CHECK,
    &super::name_missing::CHECK,
    &super::number_mismatch::CHECK,
    &super::placeholder_mismatch::CHECK,
    &super::redefined_abbreviation::CHECK,
    &super::repeated_content::CHECK,
    &super::repeated_word::CHECK,
    &super::spacing::CHECK,
    &super::term_not_used::CHECK,
    &super::unbalanced_pair::CHECK,
    &super::undefined_abbreviation::CHECK,
    &super::unit_mismatch::CHECK,
    &super::untranslated_segment::CHECK,
    &super::url_mismatch::CHECK,
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
        let Some(severity) = article.style.severity(check) else {
            continue;
        };
        let from = findings.len();
        (check.run)(article, &mut findings);
        for finding in &mut findings[from..] {
            finding.check = check.name;
            finding.severity = severity;
        }
    }
    findings.retain(|f| {
        let segment = &article.document.segments[f.place.segment];
        let is_right = article.style.is_right(article.text_of(&f.place));
        !is_right && segment.raw_range(f.place.range()).is_some()
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
    let silenced = document.silenced();
    kept.retain(|f| !silenced.has(f.place.segment, f.check));
    let n_silenced = n_all - kept.len();
    (kept, n_silenced)
}

/// A fix needs text that can be replaced: not across markup. And it keeps the codes that stand in the
/// text, unless it is about them.
fn keep_writable_fixes(article: &Article<'_>, finding: &mut Finding) {
    let at = finding.place.range();
    if !article
        .document
        .is_writable(finding.place.segment, at.clone())
    {
        finding.fixes.clear();
    }
    if ABOUT_CODES.contains(&finding.check) {
        return;
    }
    let segment = &article.document.segments[finding.place.segment];
    let codes: Vec<&str> = segment
        .codes_in(&at)
        // A place inside a code is a part of it that somebody looked at.
        .filter(|code| !(code.at.start <= at.start && at.end <= code.at.end))
        .filter_map(|code| segment.text.get(code.at.clone()))
        .collect();
    let keeps_all = |fix: &Fix| codes.iter().all(|code| fix.text.contains(code));
    finding.fixes.retain(keeps_all);
}

/// Checks that change codes.
const ABOUT_CODES: [&str; 2] = ["inline-code-mismatch", "placeholder-mismatch"];

/// Where a term is to be replaced, its spelling is of no more concern; and one place is spelled
/// wrong in one way only.
fn drop_outranked(findings: &mut Vec<Finding>) {
    let rank = |check: &str| match check {
        "mixed-terms" | "forbidden-term" => Some(0),
        "deprecated-term" => Some(1),
        "mixed-spelling" => Some(2),
        "mixed-name" => Some(3),
        "likely-misspelling" => Some(4),
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
        let name = article.path.replace('\\', "/");
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
