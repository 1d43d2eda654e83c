//! Terms that the glossary forbids.

use crate::model::Status;

use super::disused::report;
use super::{Article, Check, Finding, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "forbidden-term",
    severity: Severity::Error,
    explanation: include_str!("forbidden_term.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    report(article, Status::Forbidden, findings);
}
