//! A tag that the translation drops, adds, changes or crosses with another. See `tags` for how that is
//! told.

use super::tags::{Fault, faults};
use super::{Article, Check, Finding, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "inline-code-mismatch",
    severity: Severity::Error,
    explanation: include_str!("inline_code_mismatch.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    for pair in &article.pairs {
        let faults = faults(article, pair).into_iter();
        findings.extend(faults.map(|fault| finding(article, fault)));
    }
}

fn finding(article: &Article<'_>, fault: Fault) -> Finding {
    let instead = |place, key, write: String| {
        let text = article.text_of(&place).to_owned();
        let finding = Finding::new(place, key).value("text", text.as_str());
        let finding = finding.value("write", write.as_str());
        // A tag of the file's format has no room in the text, where a fix could be written.
        if text.starts_with('<') {
            finding.fix(write)
        } else {
            finding
        }
    };
    match fault {
        Fault::Missing(place, source) => Finding::new(place, "missing").value("source", source),
        Fault::Extra(place, text) => {
            let is_all = article.text_of(&place) == text;
            let finding = Finding::new(place, "extra").value("text", text);
            if is_all { finding.fix("") } else { finding }
        }
        Fault::Differs(place, write) => instead(place, "differs", write),
        Fault::Unclosed(place, write) => instead(place, "unclosed", write),
        Fault::Crossed(place) => {
            let text = article.text_of(&place).to_owned();
            Finding::new(place, "crossed").value("text", text)
        }
    }
}
