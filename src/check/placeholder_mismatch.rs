//! A placeholder that the translation drops, adds, changes or exchanges. See `placeholders` for how that
//! is told.

use super::placeholders::{Fault, faults};
use super::{Article, Check, Finding, Pair, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "placeholder-mismatch",
    severity: Severity::Error,
    explanation: include_str!("placeholder_mismatch.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    for pair in &article.pairs {
        findings.extend(faults(pair).into_iter().map(|fault| finding(pair, fault)));
    }
}

fn finding(pair: &Pair<'_>, fault: Fault<'_>) -> Finding {
    let in_source = |span| Place::new(pair.source.segment, span);
    let in_target = |span| Place::new(pair.target.segment, span);
    let text = |place: &Place| pair.target.text[place.range()].to_owned();
    match fault {
        Fault::Missing(span, source) => {
            Finding::new(in_source(span), "missing").value("source", source)
        }
        Fault::Extra(span, text) => Finding::new(in_target(span), "extra")
            .value("text", text)
            .fix(""),
        Fault::Differs(span, from, write) => {
            let place = in_target(span);
            let text = text(&place);
            let finding = Finding::new(place, "differs").value("text", text);
            finding
                .value("write", write)
                .fix(write)
                .see(in_source(from))
        }
        Fault::Order(span, write) => {
            let place = in_target(span);
            let text = text(&place);
            let finding = Finding::new(place, "order").value("text", text);
            finding.value("write", write.as_str()).fix(write)
        }
        Fault::Branch(span, text) => Finding::new(in_target(span), "branch").value("text", text),
        Fault::Percent(span) => Finding::new(in_target(span), "percent").fix("%%"),
    }
}
