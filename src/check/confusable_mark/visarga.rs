//! The colon and the visarga, one typed for the other.

use crate::text::clause::Part;
use crate::text::{Placed, TokenKind, Word};

use super::super::{Article, ArticleText, Finding};
use super::finding;

const VISARGA: char = 'ः';

/// More than so many, and none that are right, are how the document has it.
const MOST: usize = 1;

/// Words that lead up to what follows a colon.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "कहा", "बताया", "पूछा", "लिखा", "बोला", "बोले", "बोली", "अनुसार", "मुताबिक", "प्रकार", "निम्नलिखित", "नोट", "सवाल",
    "फोटो", "वीडियो", "यह", "ये", "है", "हैं", "था", "थे", "थी", "किया", "दिया", "गया", "गई", "गए", "जैसे", "सूची", "नाम",
];

/// Reports both ways, unless the document has it so throughout.
pub(super) fn find(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let kinds: Vec<Option<Kind>> = article.lexicon.words().map(kind).collect();
    let is_doubtful = |k: &Option<Kind>| matches!(k, Some(Kind::Visarga | Kind::Colon));
    if !kinds.iter().any(is_doubtful) {
        return;
    }
    let n_colons = article.texts.iter().map(n_colons).sum::<usize>();
    let (mut visargas, mut colons, mut n_right) = (Vec::new(), Vec::new(), 0);
    for text in &article.texts {
        for placed in text
            .placed
            .iter()
            .filter(|p| p.token.kind == TokenKind::Hindi)
        {
            let span = placed.token.span.clone();
            match kinds.get(placed.word as usize).copied().flatten() {
                Some(Kind::Visarga) => {
                    let at = span.start + text.text[span.clone()].find(':').unwrap_or(0);
                    visargas.push(finding(text.segment, at..at + 1, ":", "ः"));
                }
                Some(Kind::Colon) => {
                    let at = span.end - VISARGA.len_utf8();
                    colons.push(finding(text.segment, at..span.end, "ः", ":"));
                }
                Some(Kind::Right) => n_right += 1,
                None => {}
            }
        }
    }
    if visargas.len() <= MOST.max(n_right) {
        findings.extend(visargas);
    }
    if colons.len() <= MOST.max(n_colons) {
        findings.extend(colons);
    }
}

/// What a word's mark was meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A colon typed for a visarga.
    Visarga,
    /// A visarga typed for a colon.
    Colon,
    /// A visarga where it belongs.
    Right,
}

fn kind(word: Word<'_>) -> Option<Kind> {
    let text = word.text();
    if text.contains(':') {
        return Some(Kind::Visarga);
    }
    if !text.contains(VISARGA) {
        return None;
    }
    let is_lead = |stem: &str| LEADS.contains(&stem) || Part::of(word.lenient()).is_finite();
    match text.strip_suffix(VISARGA) {
        Some(stem) if is_lead(stem) => Some(Kind::Colon),
        _ => Some(Kind::Right),
    }
}

/// How often a colon ends a Hindi word.
fn n_colons(text: &ArticleText<'_>) -> usize {
    text.placed
        .windows(2)
        .filter(|pair| ends_in_colon(text, pair))
        .count()
}

fn ends_in_colon(text: &ArticleText<'_>, pair: &[Placed]) -> bool {
    pair[0].token.kind == TokenKind::Hindi && &text.text[pair[1].token.span.clone()] == ":"
}
