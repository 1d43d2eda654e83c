//! A name that the translation leaves out. See `names` for how that is told.

use super::names::unheard;
use super::{Article, Check, Finding, Note, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "name-missing",
    severity: Severity::Warning,
    explanation: include_str!("name_missing.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    for one in unheard(article) {
        if one.near.is_some() {
            continue;
        }
        let elsewhere = one
            .elsewhere
            .as_ref()
            .map(|p| article.text_of(p).to_owned());
        let mut values = vec![("name", article.text_of(&one.name).to_owned())];
        let key = if elsewhere.is_some() {
            "elsewhere"
        } else {
            "missing"
        };
        values.extend(elsewhere.map(|text| ("elsewhere", text)));
        findings.push(Finding {
            id: String::new(),
            check: CHECK.name,
            severity: CHECK.severity,
            place: one.name,
            note: Note { key, values },
            fixes: Vec::new(),
            related: one.elsewhere.into_iter().collect(),
        });
    }
}
