//! Terms that the glossary calls outdated.

use crate::model::Status;

use super::disused::report;
use super::{Article, Check, Finding, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "deprecated-term",
    severity: Severity::Warning,
    explanation: include_str!("deprecated_term.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    report(article, Status::Deprecated, findings);
}
