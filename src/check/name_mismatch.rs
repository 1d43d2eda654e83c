//! A name in whose place the translation has another one. See `names` for how that is told.

use super::names::unheard;
use super::{Article, Check, Finding, Fix, Note, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "name-mismatch",
    severity: Severity::Warning,
    explanation: include_str!("name_mismatch.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    for one in unheard(article) {
        let Some(near) = one.near else { continue };
        let elsewhere = one
            .elsewhere
            .as_ref()
            .map(|p| article.text_of(p).to_owned());
        let mut values = vec![
            ("text", article.text_of(&near).to_owned()),
            ("name", article.text_of(&one.name).to_owned()),
        ];
        let key = if elsewhere.is_some() {
            "elsewhere"
        } else {
            "differs"
        };
        values.extend(elsewhere.clone().map(|text| ("elsewhere", text)));
        let fix = elsewhere.map(|text| Fix { text, safe: false });
        findings.push(Finding {
            id: String::new(),
            check: CHECK.name,
            severity: CHECK.severity,
            place: near,
            note: Note { key, values },
            fixes: fix.into_iter().collect(),
            related: std::iter::once(one.name).chain(one.elsewhere).collect(),
        });
    }
}
