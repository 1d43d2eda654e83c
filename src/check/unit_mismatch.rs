//! The right number in the wrong unit or scale: 5 million rendered 5 लाख, 80 km rendered 80 मील. See `quantity` for how they are told.

use super::quantity::{Fault, report};
use super::{Article, Check, Finding, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "unit-mismatch",
    severity: Severity::Warning,
    explanation: include_str!("unit_mismatch.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    report(article, &[Fault::Unit, Fault::Scale], findings);
}
