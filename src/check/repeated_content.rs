//! A sentence told twice in one article.
//!
//! 1. A sentence is the row of its content words (lenient keys) and numbers. Sentences without an end
//!    mark (headlines, captions, entries), in quotes, or of fewer than [`LEAST_WORDS`] are left out.
//! 2. Sentences that share [`LEAST_SHARED`] pairs of neighbouring content words with one before are
//!    compared by their longest common subsequence; a pair of words keeps no more than the last
//!    [`MAX_SENTENCES`] sentences, a sentence meets no more than [`MAX_CANDIDATES`], and of a long one
//!    the first [`MAX_WORDS`] words count, so that the time is linear.
//! 3. [`tells_again`] judges: the same words with some put in or left out, or, further apart in the
//!    text, most of them in order. Two sentences with other numbers are no repetition but a report
//!    (prices by town), and so are two with a few words exchanged that stand close by.
//! 4. An article in which many sentences return is verse, a form, or a list.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::text::{Placed, TokenKind, is_function_word, sentences};

use super::near::quoted;
use super::{Article, ArticleText, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "repeated-content",
    severity: Severity::Warning,
    explanation: include_str!("repeated_content.md"),
    run,
};

/// Shorter sentences are formulas: बैठक में सब शामिल हुए।
const LEAST_WORDS: usize = 6;
/// Pairs of neighbouring words that two sentences share before they are compared.
const LEAST_SHARED: usize = 3;
/// Sentences kept for a pair of words.
const MAX_SENTENCES: usize = 8;
/// Sentences compared with one.
const MAX_CANDIDATES: usize = 4;
/// Content words compared of a sentence.
const MAX_WORDS: usize = 80;
/// Sentences between two that are told alike on purpose.
const CLOSE: usize = 3;

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let told = told(article);
    let mut by_pair: FxHashMap<(i64, i64), Vec<usize>> = FxHashMap::default();
    let mut again: Vec<(usize, usize)> = Vec::new();
    for (nth, sentence) in told.iter().enumerate() {
        let candidates = candidates(sentence, &by_pair);
        let earlier = candidates.into_iter().find(|c| {
            let distance = sentence.nth - told[*c].nth;
            tells_again(&told[*c], sentence, distance)
        });
        again.extend(earlier.map(|earlier| (earlier, nth)));
        for pair in sentence.pairs() {
            let known = by_pair.entry(pair).or_default();
            if known.last() != Some(&nth) && known.len() < MAX_SENTENCES {
                known.push(nth);
            }
        }
    }
    let is_habit = again.len() > 3 && again.len() * 10 > told.len();
    if !is_habit {
        findings.extend(
            again
                .iter()
                .map(|(a, b)| finding(article, &told[*a], &told[*b])),
        );
    }
}

fn finding(article: &Article<'_>, earlier: &Sentence, later: &Sentence) -> Finding {
    const SHOWN_WORDS: usize = 6;
    let said = article.text_of(&earlier.place);
    let mut words = said.split_whitespace();
    let start: Vec<&str> = words.by_ref().take(SHOWN_WORDS).collect();
    let start = start.join(" ");
    let dots = if words.next().is_some() { " …" } else { "" };
    Finding::new(later.place.clone(), "again")
        .value("text", format!("{start}{dots}"))
        .see(earlier.place.clone())
}

/// A sentence of the article that tells something.
struct Sentence {
    place: Place,
    /// Its number among all sentences of the article.
    nth: usize,
    /// Hashes of its content words and numbers, in order.
    words: Vec<i64>,
    /// Those of its numbers.
    numbers: Vec<i64>,
}

impl Sentence {
    fn pairs(&self) -> impl Iterator<Item = (i64, i64)> {
        self.words.windows(2).map(|w| (w[0], w[1]))
    }
}

fn told(article: &Article<'_>) -> Vec<Sentence> {
    let mut out = Vec::new();
    let mut nth = 0;
    for text in &article.texts {
        // The strings of a program and the cells of a table say what they say as often as needed.
        if article.document.segments[text.segment].record.is_some() {
            continue;
        }
        let quotations = quoted(text);
        let mut from = 0;
        for span in sentences(text.text) {
            nth += 1;
            let rest = &text.placed[from..];
            let skipped = rest
                .iter()
                .take_while(|p| p.token.span.start < span.start)
                .count();
            let tokens = rest[skipped..]
                .iter()
                .take_while(|p| p.token.span.end <= span.end)
                .count();
            let placed = &rest[skipped..skipped + tokens];
            from += skipped + tokens;
            let nearest = quotations.partition_point(|q| q.end <= span.start);
            let is_quote = quotations
                .get(nearest)
                .is_some_and(|q| is_all_within(&span, q));
            if ends_with_mark(&text.text[span.clone()]) && !is_quote {
                out.extend(sentence(article, text, span, placed, nth));
            }
        }
    }
    out
}

/// Whether the sentence is quoted, not only something in it.
fn is_all_within(span: &Range<usize>, quotation: &Range<usize>) -> bool {
    let shared = span
        .end
        .min(quotation.end)
        .saturating_sub(span.start.max(quotation.start));
    shared * 10 > span.len() * 9
}

fn ends_with_mark(sentence: &str) -> bool {
    sentence
        .trim_end_matches(['”', '’', '"', '\'', ')'])
        .ends_with(['।', '॥', '.', '|', '!'])
}

fn sentence(
    article: &Article<'_>,
    text: &ArticleText<'_>,
    span: Range<usize>,
    placed: &[Placed],
    nth: usize,
) -> Option<Sentence> {
    let (mut words, mut numbers) = (Vec::new(), Vec::new());
    for placed in placed {
        let word = article.lexicon.word(placed.word);
        match placed.token.kind {
            TokenKind::Hindi | TokenKind::Latin => {
                let is_content = !is_function_word(word.text()) && !LIGHT.contains(&word.lenient());
                words.extend(is_content.then(|| word.hash()));
            }
            TokenKind::Number => {
                words.push(word.hash());
                numbers.push(word.hash());
            }
            TokenKind::Address | TokenKind::Code => return None,
            TokenKind::Mark => {}
        }
    }
    words.truncate(MAX_WORDS);
    (words.len() >= LEAST_WORDS).then(|| Sentence {
        place: Place::new(text.segment, span),
        nth,
        words,
        numbers,
    })
}

/// Auxiliaries and light verbs, which say nothing of the content.
const LIGHT: &[&str] = &[
    "नहीं",
    "किया",
    "किए",
    "कीं",
    "करने",
    "करना",
    "करते",
    "करता",
    "करती",
    "करेगा",
    "करेगी",
    "करेंगे",
    "दिया",
    "दिए",
    "देने",
    "लिया",
    "हुआ",
    "हुई",
    "हुए",
    "होगा",
    "होगी",
    "होंगे",
    "होने",
    "होना",
    "होता",
    "होती",
    "होते",
    "रहा",
    "रही",
    "रहे",
    "जाएगा",
    "जाएगी",
    "जाएंगे",
    "जाता",
    "जाती",
    "जाते",
    "जाने",
    "सकता",
    "सकती",
    "सकते",
    "चुका",
    "चुकी",
    "चुके",
    "एवं",
    "तथा",
    "द्वारा",
    "वाली",
    "इसके",
    "इसकी",
    "इसका",
    "उसके",
    "उसकी",
    "उनके",
    "उनकी",
    "अपने",
    "अपनी",
    "अपना",
    "इसमें",
    "जिसमें",
    "उन्होंने",
];

/// Sentences before that share most with this one, the one that shares most first.
fn candidates(sentence: &Sentence, by_pair: &FxHashMap<(i64, i64), Vec<usize>>) -> Vec<usize> {
    let mut shared: FxHashMap<usize, usize> = FxHashMap::default();
    for pair in sentence.pairs() {
        for known in by_pair.get(&pair).into_iter().flatten() {
            *shared.entry(*known).or_default() += 1;
        }
    }
    let mut best: Vec<(usize, usize)> = shared
        .into_iter()
        .filter(|(_, n)| *n >= LEAST_SHARED)
        .collect();
    best.sort_unstable_by_key(|(known, n)| (std::cmp::Reverse(*n), *known));
    best.truncate(MAX_CANDIDATES);
    best.into_iter().map(|(known, _)| known).collect()
}

/// Whether the later sentence tells what the earlier one told. `distance` counts sentences.
///
/// The shares were read off all pairs of sentences in the articles that the tool was tried on: below
/// them begin sentences on the same subject.
fn tells_again(earlier: &Sentence, later: &Sentence, distance: usize) -> bool {
    let (a, b) = (&earlier.words, &later.words);
    let (less, more) = (a.len().min(b.len()), a.len().max(b.len()));
    let common = common_len(a, b);
    if common == more {
        return true;
    }
    let has_other =
        |from: &Sentence, to: &Sentence| from.numbers.iter().any(|n| !to.numbers.contains(n));
    if has_other(earlier, later) && has_other(later, earlier) {
        return false;
    }
    // One has all words of the other, and a few more.
    if common == less {
        return common >= LEAST_WORDS && common * 10 >= more * 7;
    }
    let is_nearly_same = common >= 8 && common * 20 >= less * 17 && common * 10 >= more * 7;
    let is_retold = common >= 10 && common * 10 >= less * 6 && common * 20 >= (less + more) * 6;
    distance > CLOSE && (is_nearly_same || is_retold)
}

/// The length of the longest common subsequence.
fn common_len(a: &[i64], b: &[i64]) -> usize {
    let mut row = vec![0; b.len() + 1];
    for x in a {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if x == y {
                diagonal + 1
            } else {
                above.max(row[j])
            };
            diagonal = above;
        }
    }
    row[b.len()]
}
