//! A translation that does not end as its source does: a question without its mark, a label without its
//! colon.
//!
//! 1. The end of a side is read from behind: closing quotes and brackets and tags are looked through, the
//!    marks before them are the end mark, told by kind. A danda, a bar and a full stop are one kind.
//! 2. Where the source has a mark and the target none of its kind, that is a finding: on the mark of the
//!    target, else on its last word.
//! 3. A file whose translations mostly leave the full stop out is left alone in that.
//!
//! A full stop of an abbreviation, or behind a number or word that is all there is, is no end mark.

use std::ops::Range;

use crate::model::CodeKind;
use crate::text::{Lang, TokenKind, is_devanagari};

use super::{Article, Check, Finding, Pair, PairText, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "end-mark-mismatch",
    severity: Severity::Info,
    explanation: include_str!("end_mark_mismatch.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let ends: Vec<(&Pair<'_>, End, End)> = article
        .pairs
        .iter()
        .map(|pair| (pair, end(&pair.source), end(&pair.target)))
        .filter(|(pair, source, _)| !source.kinds.is_empty() && is_end(&pair.source, source))
        .collect();
    let style = Style::of(&ends);
    for (pair, source, target) in &ends {
        let is_same = source.kinds.iter().any(|kind| target.kinds.contains(kind));
        if is_same || style.leaves_out(source, target) {
            continue;
        }
        findings.extend(finding(pair, source, target, &style));
    }
}

/// What a mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Stop,
    Question,
    Exclamation,
    Colon,
    Ellipsis,
}

/// The marks at the end of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct End {
    span: Range<usize>,
    kinds: Vec<Kind>,
    /// Where the text ends without what closes behind the marks.
    before_closing: usize,
}

fn end(side: &PairText<'_>) -> End {
    let at = without_closing(side);
    let head = &side.text[..at];
    let marks = head.trim_end_matches(|c: char| is_mark(c) || c.is_whitespace());
    let start = at - head[marks.len()..].trim_start().len();
    let run = &side.text[start..at];
    let mut kinds = Vec::new();
    let mut add = |kind, is_there| {
        if is_there {
            kinds.push(kind);
        }
    };
    let is_ellipsis = run.contains('…') || run.contains("...");
    let is_bar = run == "|" && marks.ends_with(is_devanagari);
    // Two dots are a slip for one or for three.
    add(Kind::Ellipsis, is_ellipsis || run.contains(".."));
    add(
        Kind::Stop,
        run.contains(['।', '॥']) || is_bar || run.contains('.') && !is_ellipsis,
    );
    add(Kind::Question, run.contains('?'));
    add(Kind::Exclamation, run.contains('!'));
    let is_visarga = side.lang.is_hindi() && marks.ends_with('ः');
    let is_dash = side.lang.is_hindi() && run.contains(['-', '–', '—']);
    add(Kind::Colon, run.contains(':') || is_visarga || is_dash);
    End {
        span: start..at,
        kinds,
        before_closing: at,
    }
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '.' | '।' | '॥' | '|' | '?' | '!' | ':' | '…' | '-' | '–' | '—'
    )
}

/// Where the text ends without quotes, brackets and tags that close it.
fn without_closing(side: &PairText<'_>) -> usize {
    let mut at = side.text.len();
    let mut codes = side.codes.iter().rev().peekable();
    loop {
        let closes = |c: char| c.is_whitespace() || CLOSING.contains(c);
        let end = side.text[..at].trim_end_matches(closes).len();
        while codes.next_if(|c| c.at.start >= end).is_some() {}
        let is_tag = |kind| {
            matches!(
                kind,
                CodeKind::Open | CodeKind::Close | CodeKind::Standalone
            )
        };
        match codes.next_if(|c| c.at.end == end && is_tag(c.kind)) {
            Some(code) => at = code.at.start,
            None => return end,
        }
    }
}

/// Opening quotes are typed for closing ones.
const CLOSING: &str = "\"'”’“‘»)]*_\u{FFFC}";

/// Whether the marks of a source end it as a sentence or label.
fn is_end(side: &PairText<'_>, end: &End) -> bool {
    if end.kinds != [Kind::Stop] {
        return true;
    }
    let words = || side.tokens.iter().filter(|t| t.is_word());
    let last = words().rfind(|t| t.span.end == end.span.start);
    let is_short = last.is_some_and(|t| {
        let word = side.word(t);
        let dotted = side.text[..t.span.start].ends_with('.');
        dotted || word.chars().count() == 1 || ABBREVIATIONS.contains(&word)
    });
    words().nth(MIN_WORDS - 1).is_some() && !is_short
}

/// A single word with a full stop is a number of a list or an abbreviation.
const MIN_WORDS: usize = 2;

/// Which keep their full stop where no sentence ends.
const ABBREVIATIONS: &[&str] = &[
    "etc",
    "Inc",
    "Ltd",
    "Co",
    "Corp",
    "Jr",
    "Sr",
    "No",
    "vs",
    "approx",
    "al",
    "min",
    "max",
    "sec",
    "लि",
    "प्रा",
    "रु",
    "डॉ",
    "सं",
    "नं",
];

/// How the file ends its translations.
struct Style {
    /// Most sentences have no full stop.
    is_open: bool,
    /// The full stop of Hindi.
    stop: &'static str,
}

impl Style {
    /// The majority of the file decides.
    fn of(ends: &[(&Pair<'_>, End, End)]) -> Style {
        let sentences = ends
            .iter()
            .filter(|(_, source, _)| source.kinds == [Kind::Stop]);
        let (mut n_open, mut n_stops, mut n_dandas) = (0, 0, 0);
        for (pair, _, target) in sentences {
            let run = &pair.target.text[target.span.clone()];
            match run.contains(['।', '॥']) {
                true => n_dandas += 1,
                false if run.ends_with('.') => n_stops += 1,
                false => n_open += usize::from(target.kinds.is_empty()),
            }
        }
        Style {
            is_open: n_open > n_dandas + n_stops,
            stop: if n_stops > n_dandas { "." } else { "।" },
        }
    }

    fn leaves_out(&self, source: &End, target: &End) -> bool {
        self.is_open && source.kinds == [Kind::Stop] && target.kinds.is_empty()
    }
}

fn finding(pair: &Pair<'_>, source: &End, target: &End, style: &Style) -> Option<Finding> {
    let marks = &pair.source.text[source.span.clone()];
    let write = match source.kinds.first()? {
        Kind::Stop => stop_of(pair.target.lang, style),
        _ => marks,
    };
    if !target.kinds.is_empty() {
        let place = Place::new(pair.target.segment, target.span.clone());
        let text = &pair.target.text[target.span.clone()];
        let finding = Finding::new(place, "differs").value("text", text);
        return Some(
            finding
                .value("source", marks)
                .value("write", write)
                .fix(write),
        );
    }
    let in_text = pair.target.tokens.iter();
    let mut words = in_text.filter(|t| t.kind != TokenKind::Mark);
    let word = words.rfind(|t| t.span.end <= target.before_closing)?;
    let place = Place::new(pair.target.segment, word.span.clone());
    let finding = Finding::new(place, "missing").value("source", marks);
    let finding = finding.value("write", write);
    let is_last = word.span.end == pair.target.text.len();
    Some(match is_last {
        true => finding.fix(format!("{}{write}", pair.target.word(word))),
        false => finding,
    })
}

fn stop_of(lang: &Lang, style: &Style) -> &'static str {
    if lang.is_hindi() { style.stop } else { "." }
}
