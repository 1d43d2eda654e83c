//! Dandas and full stops as the end of Hindi sentences, mixed in one document.

use crate::text::TokenKind;

use super::end_marks::{EndMark, EndMarks, ends_sentence};
use super::{Article, ArticleText, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "danda-style",
    severity: Severity::Warning,
    explanation: include_str!("danda_style.md"),
    run,
};

/// The document's own mark must stand so many times as often as the other.
const TIMES: usize = 2;

/// A double danda in prose is one in so many dandas.
const DANDAS_PER_DOUBLE: usize = 3;

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let marks = article.end_marks();
    let own = marks.own();
    let (others, n_own) = match own {
        EndMark::Danda => (&marks.full_stops, marks.dandas.len()),
        EndMark::FullStop => (&marks.dandas, marks.full_stops.len()),
    };
    if others.len() * TIMES <= n_own {
        let found = others.iter().map(|(idx, at)| (&article.texts[*idx], *at));
        findings.extend(
            found
                .filter(|(text, at)| own == EndMark::Danda || follows_verb(text, *at, marks))
                .map(|(text, at)| finding(text, at, marks, n_own)),
        );
    }
    if own == EndMark::Danda && marks.doubles.len() == 1 && n_own >= DANDAS_PER_DOUBLE {
        let (idx, at) = marks.doubles[0];
        let text = &article.texts[idx];
        if follows_verb(text, at, marks) && !is_numbered(text, at) {
            findings.push(finding(text, at, marks, n_own));
        }
    }
}

fn finding(text: &ArticleText<'_>, at: usize, marks: &EndMarks, n_own: usize) -> Finding {
    let own = marks.own();
    let span = text.placed[at].token.span.clone();
    let mark = &text.text[span.clone()];
    // A blank before it goes with it, so that one fix does.
    let start = match marks.is_spaced {
        true => span.start,
        false => text.text[..span.start].trim_end_matches(' ').len(),
    };
    Finding::new(Place::new(text.segment, start..span.end), "other")
        .value("text", mark)
        .value("write", own.text())
        .value("count", n_own.to_string())
        .fix(own.text())
}

fn follows_verb(text: &ArticleText<'_>, at: usize, marks: &EndMarks) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        let placed = &text.placed[before];
        placed.token.kind == TokenKind::Hindi
            && ends_sentence(
                &text.text[placed.token.span.clone()],
                marks.part(placed.word),
            )
    })
}

/// The number of a verse stands after its double danda.
fn is_numbered(text: &ArticleText<'_>, at: usize) -> bool {
    let after = text.placed.get(at + 1);
    after.is_some_and(|p| p.token.kind == TokenKind::Number)
}
