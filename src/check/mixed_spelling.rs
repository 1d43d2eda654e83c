//! One word spelled two ways in one article.

use super::spelling::{Group, compounds, conventions, right, stems, variants};
use super::vocabulary::places_of;
use super::{Article, Check, Finding, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "mixed-spelling",
    severity: Severity::Warning,
    explanation: include_str!("mixed_spelling.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let vocabulary = article.vocabulary();
    let habits = conventions::Habits::of(article, vocabulary);
    let from = findings.len();
    let groups = compounds::groups(article, vocabulary)
        .into_iter()
        .chain(stems::groups(article, vocabulary))
        .chain(variants::groups(article, vocabulary));
    for group in groups {
        report(article, &group, &habits, findings);
    }
    for departure in conventions::departures(article, vocabulary, &habits) {
        report_departure(article, &departure, findings);
    }
    drop_overlaps(findings, from);
}

fn report(
    article: &Article<'_>,
    group: &Group,
    habits: &conventions::Habits,
    findings: &mut Vec<Finding>,
) {
    let Some((decided, right)) = right(article, group, habits) else {
        return;
    };
    let write = &group.spellings[right];
    let Some(first) = write.uses.first() else {
        return;
    };
    let total: usize = group.spellings.iter().map(|s| s.uses.len()).sum();
    let others = group
        .spellings
        .iter()
        .enumerate()
        .filter(|(i, _)| *i != right);
    for wrong in others.flat_map(|(_, s)| &s.uses) {
        let fix = [write.head.as_str(), &wrong.rest].concat();
        findings.push(
            Finding::new(wrong.place.clone(), decided)
                .value("text", article.text_of(&wrong.place))
                .value("write", fix.as_str())
                .value("count", write.uses.len().to_string())
                .value("total", total.to_string())
                .fix(fix)
                .see(first.place.clone()),
        );
    }
}

fn report_departure(
    article: &Article<'_>,
    departure: &conventions::Departure,
    findings: &mut Vec<Finding>,
) {
    let places = places_of(article, &[departure.word].into_iter().collect());
    for place in places.into_values().flatten() {
        findings.push(
            Finding::new(place.clone(), departure.message)
                .value("text", article.text_of(&place))
                .value("write", departure.write.as_str())
                .fix(departure.write.as_str()),
        );
    }
}

/// One place is one finding: of the first that found it, which was the surest.
fn drop_overlaps(findings: &mut Vec<Finding>, from: usize) {
    let mut ours = findings.split_off(from);
    let mut order: Vec<usize> = (0..ours.len()).collect();
    order.sort_by(|a, b| (&ours[*a].place, a).cmp(&(&ours[*b].place, b)));
    let mut keep = vec![true; ours.len()];
    let mut last: Option<usize> = None;
    for idx in order {
        let overlaps = last.is_some_and(|l| {
            let (a, b) = (&ours[l].place, &ours[idx].place);
            a.segment == b.segment && b.span.start < a.span.end
        });
        match last {
            Some(l) if overlaps && idx < l => {
                keep[l] = false;
                last = Some(idx);
            }
            _ if overlaps => keep[idx] = false,
            _ => last = Some(idx),
        }
    }
    let mut kept = keep.into_iter();
    ours.retain(|_| kept.next().unwrap_or(true));
    findings.append(&mut ours);
}
