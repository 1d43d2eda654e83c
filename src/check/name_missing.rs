//! A name that the translation leaves out. See `names` for how that is told.

use super::{Article, Check, Finding, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "name-missing",
    severity: Severity::Warning,
    explanation: include_str!("name_missing.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    for one in article.unheard() {
        if one.near.is_some() {
            continue;
        }
        let key = match one.elsewhere {
            Some(_) => "elsewhere",
            None => "missing",
        };
        let mut finding =
            Finding::new(one.name.clone(), key).value("name", article.text_of(&one.name));
        if let Some(place) = &one.elsewhere {
            finding = finding
                .value("elsewhere", article.text_of(place))
                .see(place.clone());
        }
        findings.push(finding);
    }
}
