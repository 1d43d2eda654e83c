//! Blanks that are missing, doubled or out of place around marks.
//!
//! 1. Every place where a document has a choice is noted: blank or none before a mark, after it,
//!    inside brackets and quotation marks, one blank or two between words, blanks at a hyphen.
//! 2. Of each kind, the document's own usage is counted; only slips from it are findings.
//!
//! What only looks alike is left out where it is noted: times and ratios, list labels, emoticons,
//! dashes, columns that are lined up.

mod edges;
mod gaps;
mod hyphens;

use std::ops::Range;

use crate::text::{Placed, TokenKind};

use super::usage::Usage;
use super::{Article, ArticleText, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "spacing",
    severity: Severity::Warning,
    explanation: include_str!("spacing.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let mut notes = Notes::default();
    for (text, partners) in article.texts.iter().zip(article.partners()) {
        gaps::note(article, text, partners, &mut notes);
        hyphens::note(article, text, &mut notes);
        edges::note(text, partners, &mut notes);
    }
    let Notes { slips, usage } = notes;
    for slip in slips
        .into_iter()
        .filter(|s| s.choice.is_slip(usage[s.choice as usize]))
    {
        let written = &article.document.segments[slip.segment].text[slip.at.clone()];
        let finding = Finding::new(Place::new(slip.segment, slip.at.clone()), slip.choice.key())
            .value("text", written.trim())
            .value("write", slip.write.as_str());
        findings.push(if slip.choice.is_safe() {
            finding.safe_fix(slip.write)
        } else {
            finding.fix(slip.write)
        });
    }
}

/// Where a document has a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    BeforeDanda,
    BeforeStop,
    BeforeComma,
    BeforeAsked,
    BeforeColon,
    BeforeSemicolon,
    AfterDanda,
    AfterStop,
    AfterComma,
    AfterAsked,
    AfterColon,
    AfterSemicolon,
    BetweenSentences,
    BetweenWords,
    Hyphen,
    InBrackets,
    InQuotes,
    BeforeBracket,
    AfterBracket,
}

/// More blanks at one side of a hyphen are dashes.
const MOST_ODD: usize = 2;

const N_CHOICES: usize = Choice::AfterBracket as usize + 1;

impl Choice {
    fn key(self) -> &'static str {
        match self {
            Choice::BeforeDanda
            | Choice::BeforeStop
            | Choice::BeforeComma
            | Choice::BeforeAsked
            | Choice::BeforeColon
            | Choice::BeforeSemicolon => "before",
            Choice::AfterDanda
            | Choice::AfterStop
            | Choice::AfterComma
            | Choice::AfterAsked
            | Choice::AfterColon
            | Choice::AfterSemicolon
            | Choice::AfterBracket => "after",
            Choice::BetweenSentences | Choice::BetweenWords => "doubled",
            Choice::Hyphen => "hyphen",
            Choice::InBrackets | Choice::InQuotes => "inside",
            Choice::BeforeBracket => "missing",
        }
    }

    /// Whether a place that departs from what is usual in print departs from the document's usage too.
    fn is_slip(self, usage: Usage) -> bool {
        match self {
            // Nobody puts a blank at one side of a hyphen, or of what is enclosed, on purpose.
            Choice::Hyphen => usage.other <= MOST_ODD || usage.other_is_slip(),
            Choice::InBrackets | Choice::InQuotes => {
                usage.other == 1 && usage.usual >= 1 || usage.other_is_slip()
            }
            _ => usage.other_is_slip(),
        }
    }

    /// No editor minds these.
    fn is_safe(self) -> bool {
        matches!(self.key(), "before" | "doubled" | "inside")
    }
}

/// A place that departs from what is usual in print.
#[derive(Debug)]
struct Slip {
    segment: usize,
    at: Range<usize>,
    choice: Choice,
    write: String,
}

#[derive(Debug, Default)]
struct Notes {
    slips: Vec<Slip>,
    usage: [Usage; N_CHOICES],
}

impl Notes {
    fn usual(&mut self, choice: Choice) {
        self.usage[choice as usize].note(true);
    }

    fn slip(&mut self, text: &ArticleText<'_>, choice: Choice, at: Range<usize>, write: String) {
        self.usage[choice as usize].note(false);
        self.slips.push(Slip {
            segment: text.segment,
            at,
            choice,
            write,
        });
    }
}

/// The token, its text, and the blank before it, if one of the same line stands before.
fn written<'a>(text: &ArticleText<'a>, placed: &Placed) -> &'a str {
    &text.text[placed.token.span.clone()]
}

/// What stands between two tokens, if it is blanks or nothing.
fn blank<'a>(text: &ArticleText<'a>, at: usize) -> Option<&'a str> {
    let (a, b) = (text.placed.get(at)?, text.placed.get(at + 1)?);
    let gap = &text.text[a.token.span.end..b.token.span.start];
    let is_blank = |c: char| matches!(c, ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}');
    gap.chars().all(is_blank).then_some(gap)
}

fn is_word(placed: &Placed) -> bool {
    matches!(placed.token.kind, TokenKind::Hindi | TokenKind::Latin)
}
