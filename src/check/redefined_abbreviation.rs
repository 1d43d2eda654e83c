//! An abbreviation that an article introduces again in the same words.

use std::collections::BTreeMap;

use super::introduced::{Evidence, Introduced, same_long};
use super::{Article, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "redefined-abbreviation",
    severity: Severity::Warning,
    explanation: include_str!("redefined_abbreviation.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<&str, &Introduced> = BTreeMap::new();
    let sure = |i: &&Introduced| i.evidence > Evidence::Little;
    for later in article.introduced().iter().filter(sure) {
        let Some(earlier) = first.get(later.letters.as_str()) else {
            first.insert(&later.letters, later);
            continue;
        };
        if let Some(place) = whole(article, later)
            && same_long(article, earlier, later)
        {
            findings.push(
                Finding::new(place, "again")
                    .value("text", article.text_of(&later.short))
                    .value("long", article.text_of(&later.long))
                    .fix(article.text_of(&later.short))
                    .see(earlier.short.clone()),
            );
        }
    }
}

/// Both forms with their brackets; `None` where they are apart.
fn whole(article: &Article<'_>, introduced: &Introduced) -> Option<Place> {
    let (long, short) = (&introduced.long, &introduced.short);
    let text = &article.document.segments[long.segment].text;
    let start = long.span.start.min(short.span.start);
    let inner = long.span.end.max(short.span.end);
    let rest = text.get(inner..)?;
    let close = rest.starts_with([')', ']']).then_some(1)?;
    (long.segment == short.segment).then(|| Place::new(long.segment, start..inner + close))
}
