//! One word written twice in a row by a slip.

mod doubling;
mod words;

use crate::text::TokenKind;

use super::near::{Near, is_within, quoted};
use super::{Article, ArticleText, Check, Finding, Place, Severity};
use doubling::{Doubled, Slip, slip};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "repeated-word",
    severity: Severity::Warning,
    explanation: include_str!("repeated_word.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let mut seen_alone = SeenAlone::default();
    for text in &article.texts {
        let near = Near::new(article, text);
        let mut quotations = None;
        let mut at = 0;
        while at < text.placed.len() {
            let end = run_end(article, near, at);
            if end > at + 1 {
                let quotations = quotations.get_or_insert_with(|| quoted(text));
                let is_quoted = is_within(quotations, &near.span(at..end));
                let doubled = Doubled::at(near, at..end, is_quoted);
                let sure = slip(&doubled, || seen_alone.get(article, text, at))
                    .filter(|_| !doubled.is_tied());
                findings.extend(sure.map(|sure| word_finding(text, &doubled, sure)));
            } else if let Some(end) = phrase_end(article, near, at) {
                findings.push(phrase_finding(text, near, at, end));
                at = end;
                continue;
            }
            at = end;
        }
    }
}

/// One past the last of the equal words from a place on; spellings of one word are equal.
fn run_end(article: &Article<'_>, near: Near<'_>, at: usize) -> usize {
    let placed = &near.text.placed;
    let mut end = at + 1;
    while end < placed.len() && is_same(article, near, at, end) && near.is_spaced(end - 1) {
        end += 1;
    }
    end
}

fn is_same(article: &Article<'_>, near: Near<'_>, a: usize, b: usize) -> bool {
    let placed = &near.text.placed;
    let [Some(a), Some(b)] = [placed.get(a), placed.get(b)] else {
        return false;
    };
    let is_hindi = |kind| kind == TokenKind::Hindi;
    let key = |id| article.lexicon.word(id).orthography();
    is_hindi(a.token.kind)
        && is_hindi(b.token.kind)
        && (a.word == b.word || key(a.word) == key(b.word))
}

/// Where a phrase of two words that is told twice in a row ends: के लिए के लिए. One of them is a
/// postposition; से is none of them, for से कम से कम is no slip.
fn phrase_end(article: &Article<'_>, near: Near<'_>, at: usize) -> Option<usize> {
    let is_told_twice = is_same(article, near, at, at + 2)
        && is_same(article, near, at + 1, at + 3)
        && (at..at + 3).all(|i| near.is_spaced(i));
    let has_postposition = [at, at + 1]
        .iter()
        .any(|i| near.word(*i).is_some_and(doubling::is_postposition));
    let goes_on = is_same(article, near, at, at + 4) && near.is_spaced(at + 3);
    let span = || near.span(at..at + 4);
    (is_told_twice && has_postposition && !goes_on && !near.is_tied(&span())).then_some(at + 4)
}

fn phrase_finding(text: &ArticleText<'_>, near: Near<'_>, at: usize, end: usize) -> Finding {
    let phrase = &text.text[near.span(at..at + 2)];
    Finding::new(Place::new(text.segment, near.span(at..end)), "phrase")
        .value("text", phrase)
        .fix(phrase)
}

fn word_finding(text: &ArticleText<'_>, doubled: &Doubled<'_>, slip: Slip) -> Finding {
    let word = &text.text[doubled.first.clone()];
    let finding = Finding::new(Place::new(text.segment, doubled.span.clone()), "word");
    let finding = finding.value("text", word);
    match slip {
        Slip::Sure => finding.safe_fix(word),
        Slip::Likely => finding.fix(word),
    }
}

/// Which words stand elsewhere in the article with no word like them beside, counted when first
/// asked for.
#[derive(Default)]
struct SeenAlone(Option<rustc_hash::FxHashSet<u32>>);

impl SeenAlone {
    fn get(&mut self, article: &Article<'_>, text: &ArticleText<'_>, at: usize) -> bool {
        let alone = self.0.get_or_insert_with(|| {
            let texts = article.texts.iter();
            let singles = |text: &'_ ArticleText<'_>| {
                let near = Near::new(article, text);
                let is_single = |i: &usize| {
                    !is_same(article, near, *i, i + 1)
                        && !i
                            .checked_sub(1)
                            .is_some_and(|b| is_same(article, near, b, *i))
                };
                let places = 0..text.placed.len();
                let words = places.filter(is_single).map(|i| text.placed[i].word);
                words.collect::<Vec<_>>()
            };
            texts.flat_map(singles).collect()
        });
        alone.contains(&text.placed[at].word)
    }
}
