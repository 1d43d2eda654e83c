//! Numbers that the translation changes, leaves out or adds. See `quantity` for how they are told.

use super::quantity::{Fault, report};
use super::{Article, Check, Finding, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "number-mismatch",
    severity: Severity::Warning,
    explanation: include_str!("number_mismatch.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    report(article, &[Fault::Number], findings);
}
