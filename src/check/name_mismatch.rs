//! A name in whose place the translation has another one. See `names` for how that is told.

use super::{Article, Check, Finding, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "name-mismatch",
    severity: Severity::Warning,
    explanation: include_str!("name_mismatch.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    for one in article.unheard() {
        let Some(near) = one.near.clone() else {
            continue;
        };
        let key = match one.elsewhere {
            Some(_) => "elsewhere",
            None => "differs",
        };
        let mut finding = Finding::new(near.clone(), key)
            .value("text", article.text_of(&near))
            .value("name", article.text_of(&one.name))
            .see(one.name.clone());
        if let Some(place) = &one.elsewhere {
            let elsewhere = article.text_of(place);
            finding = finding
                .value("elsewhere", elsewhere)
                .fix(elsewhere)
                .see(place.clone());
        }
        findings.push(finding);
    }
}
