//! The words around a token, as the checks on words need them.
//!
//! Words are lenient keys, so that a list of words holds for every spelling of them. A neighbour is a
//! word with nothing but white space between: a mark, a code or a number stands for the end.

use std::ops::Range;

use crate::text::acronym::is_letter_name;
use crate::text::{Placed, TokenKind};

use super::{Article, ArticleText};

/// The tokens of a segment, to ask for the words around one.
#[derive(Clone, Copy)]
pub(super) struct Near<'a> {
    article: &'a Article<'a>,
    pub(super) text: &'a ArticleText<'a>,
}

impl<'a> Near<'a> {
    pub(super) fn new(article: &'a Article<'_>, text: &'a ArticleText<'_>) -> Near<'a> {
        Near { article, text }
    }

    /// The Hindi word at a place, as a lenient key.
    pub(super) fn word(&self, at: usize) -> Option<&'a str> {
        let placed = self.text.placed.get(at)?;
        let is_hindi = placed.token.kind == TokenKind::Hindi;
        is_hindi.then(|| self.article.lexicon.word(placed.word).lenient())
    }

    /// The Hindi word `n` words before a place; none where anything but words stands between.
    pub(super) fn before(&self, at: usize, n: usize) -> Option<&'a str> {
        let from = at.checked_sub(n)?;
        (from..at).all(|i| self.touch(i)).then(|| self.word(from))?
    }

    /// The Hindi word `n` words after a place; none where anything but words stands between.
    pub(super) fn after(&self, at: usize, n: usize) -> Option<&'a str> {
        let to = at.checked_add(n)?;
        (at..to).all(|i| self.touch(i)).then(|| self.word(to))?
    }

    /// Whether two neighbours are words with only white space between.
    fn touch(&self, at: usize) -> bool {
        self.word(at).is_some() && self.word(at + 1).is_some() && self.is_spaced(at)
    }

    /// Whether only white space stands between a token and the next.
    pub(super) fn is_spaced(&self, at: usize) -> bool {
        let [Some(a), Some(b)] = [at, at + 1].map(|i| self.text.placed.get(i)) else {
            return false;
        };
        let gap = &self.text.text[a.token.span.end..b.token.span.start];
        // A line break that ends no line of a wrapped paragraph would have ended the segment.
        gap.contains(char::is_whitespace) && gap.matches('\n').count() <= 1
    }

    /// Whether a token is a mark that opens or divides, so that no postposition can follow it.
    pub(super) fn is_opening(&self, at: usize) -> bool {
        const CLOSING: &[&str] = &[")", "]", "”", "’", "»", "\"", "'", "%"];
        let token = &self.text.placed[at].token;
        let mark = &self.text.text[token.span.clone()];
        let is_initial = || {
            let letter = at.checked_sub(1).and_then(|i| self.word(i));
            mark == "." && letter.is_some_and(is_letter_name)
        };
        token.kind == TokenKind::Mark && !CLOSING.contains(&mark) && !is_initial()
    }

    /// The characters before and after a stretch, where no white space stands between.
    pub(super) fn touching(&self, span: &Range<usize>) -> [Option<char>; 2] {
        let text = self.text.text;
        let ends = [
            text[..span.start].chars().next_back(),
            text[span.end..].chars().next(),
        ];
        ends.map(|c| c.filter(|c| !c.is_whitespace()))
    }

    /// Whether a hyphen, slash or dot ties a stretch to what stands beside it.
    pub(super) fn is_tied(&self, span: &Range<usize>) -> bool {
        let ties = |c: char| "-‐‑–/\\_.॰·".contains(c);
        let [before, after] = self.touching(span);
        // After a stretch a dot may be a full stop, unless a name goes on.
        let further = self.text.text[span.end..].chars().nth(1);
        let goes_on = |c: char| c != '.' || further.is_some_and(char::is_alphanumeric);
        before.is_some_and(ties) || after.is_some_and(|c| ties(c) && goes_on(c))
    }

    /// The bytes of tokens.
    pub(super) fn span(&self, tokens: Range<usize>) -> Range<usize> {
        let end = |placed: Option<&Placed>| placed.map_or(0, |p| p.token.span.end);
        let start = self.text.placed.get(tokens.start);
        start.map_or(0, |p| p.token.span.start)..end(self.text.placed.get(tokens.end - 1))
    }
}

/// Stretches of a text between quotation marks; one that is never closed reaches to the end.
pub(super) fn quoted(text: &ArticleText<'_>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for placed in text
        .placed
        .iter()
        .filter(|p| p.token.kind == TokenKind::Mark)
    {
        let span = &placed.token.span;
        let mark = text.text[span.clone()].chars().next().unwrap_or(' ');
        match open {
            Some((from, closing)) if mark == closing => {
                out.push(from..span.end);
                open = None;
            }
            Some(_) => {}
            None => open = closing_of(mark).map(|closing| (span.start, closing)),
        }
    }
    out.extend(open.map(|(from, _)| from..text.text.len()));
    out
}

fn closing_of(mark: char) -> Option<char> {
    match mark {
        '“' => Some('”'),
        '‘' => Some('’'),
        '«' => Some('»'),
        '"' | '\'' => Some(mark),
        _ => None,
    }
}

/// Quotations of few words: what is written on a wall or in a form, not what somebody said.
pub(super) fn cited(near: Near<'_>) -> Vec<Range<usize>> {
    const FEW: usize = 5;
    let mut quotations = quoted(near.text);
    let placed = &near.text.placed;
    quotations.retain(|q| {
        let from = placed.partition_point(|p| p.token.span.start < q.start);
        let inside = placed[from..]
            .iter()
            .take_while(|p| p.token.span.end <= q.end);
        inside.filter(|p| p.token.is_word()).take(FEW + 1).count() <= FEW
    });
    quotations
}

/// Whether a stretch stands within one of the quotations, given in order.
pub(super) fn is_within(quotations: &[Range<usize>], span: &Range<usize>) -> bool {
    let nth = quotations.partition_point(|q| q.end < span.end);
    quotations.get(nth).is_some_and(|q| q.start <= span.start)
}
