//! The right amount in the wrong currency. See `quantity` for how they are told.

use super::quantity::{Fault, report};
use super::{Article, Check, Finding, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "currency-mismatch",
    severity: Severity::Warning,
    explanation: include_str!("currency_mismatch.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    report(article, &[Fault::Currency], findings);
}
