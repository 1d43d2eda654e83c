//! Finding the terms of an index in an analysed text.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::text::keys::hash;
use crate::text::{Lexicon, Placed, TokenKind, Word, is_function_word};

use super::{Entry, Match, TermIndex, same_words};

/// One stretch of text that is one or more terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Bytes in the text.
    pub span: Range<usize>,
    /// First and last token, as a range.
    pub tokens: Range<usize>,
    /// The terms at the tightest tier found here, in index order; several where concepts share one.
    pub terms: Vec<TermMatch>,
}

/// A term and how it was matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermMatch {
    /// Which term.
    pub entry: Entry,
    /// How tightly.
    pub how: Match,
}

/// The most tokens a compound may be spread over and still be met as one word (सह उत्पादन).
const MAX_JOINED: usize = 3;

/// The occurrences in a text, in order, none overlapping another.
pub fn recognise(
    text: &str,
    placed: &[Placed],
    lexicon: &Lexicon,
    index: &TermIndex,
) -> Vec<Occurrence> {
    let mut found: Vec<(Range<usize>, TermMatch)> = Vec::new();
    for start in 0..placed.len() {
        if placed[start].token.kind == TokenKind::Mark {
            continue;
        }
        match_by_words(text, placed, lexicon, index, start, &mut found);
        match_joined(text, placed, lexicon, index, start, &mut found);
    }
    longest_first(text, placed, found)
}

fn match_by_words(
    text: &str,
    placed: &[Placed],
    lexicon: &Lexicon,
    index: &TermIndex,
    start: usize,
    found: &mut Vec<(Range<usize>, TermMatch)>,
) {
    let word = lexicon.word(placed[start].word);
    for key in own_and_citations(word) {
        let Some(entries) = index.by_first.get(&key) else {
            continue;
        };
        for (entry, words) in entries {
            let Some(end) = words_match(placed, lexicon, start, words) else {
                continue;
            };
            let tokens = start..end;
            let (_, term) = index.get(*entry);
            // The term may stand in the glossary in the very form of the text.
            let same = same_words(&text[span_of(placed, &tokens)], &term.text);
            let how = same.unwrap_or(Match::Inflected);
            found.push((tokens, TermMatch { entry: *entry, how }));
        }
    }
}

fn own_and_citations(word: &Word) -> impl Iterator<Item = i64> {
    std::iter::once(word.hash).chain(word.citations.iter().map(|(h, _)| *h))
}

/// Whether the term's words stand from `start` on, hyphens between them allowed; the token after
/// the last one.
fn words_match(placed: &[Placed], lexicon: &Lexicon, start: usize, words: &[i64]) -> Option<usize> {
    let mut at = start;
    for (nth, wanted) in words.iter().enumerate() {
        if nth > 0 && is_hyphen(lexicon, placed.get(at)?) {
            at += 1;
        }
        let token = placed.get(at)?;
        let word = lexicon.word(token.word);
        if word.hash != *wanted {
            let is_head = nth + 1 == words.len();
            word.citations
                .iter()
                .find(|(h, c)| h == wanted && !(c.modifier_only && is_head))?;
        }
        at += 1;
    }
    Some(at)
}

fn is_hyphen(lexicon: &Lexicon, placed: &Placed) -> bool {
    placed.token.kind == TokenKind::Mark
        && matches!(lexicon.word(placed.word).text.as_str(), "-" | "‐" | "‑")
}

/// Compounds written otherwise than in the glossary: सहउत्पादन for सह-उत्पादन and the reverse.
fn match_joined(
    text: &str,
    placed: &[Placed],
    lexicon: &Lexicon,
    index: &TermIndex,
    start: usize,
    found: &mut Vec<(Range<usize>, TermMatch)>,
) {
    let mut key = String::new();
    for (end, words) in joined_ends(placed, lexicon, start) {
        key.push_str(&lexicon.word(placed[end - 1].word).lenient);
        let tokens = start..end;
        for entry in index.by_joined.get(&hash(&key)).into_iter().flatten() {
            let stretch = &text[span_of(placed, &tokens)];
            let term = &index.get(*entry).1.text;
            let by_chance = words > 1 && meet_by_chance(placed, lexicon, &tokens, term);
            if let Some(how) = same_words(stretch, term).filter(|_| !by_chance) {
                found.push((tokens.clone(), TermMatch { entry: *entry, how }));
            }
        }
        if words == MAX_JOINED {
            return;
        }
    }
}

/// Whether words that make a term of one word when joined stand side by side by grammar: a Hindi
/// function word among them (पर देश / परदेश), or English words without a hyphen (up a / UPA).
fn meet_by_chance(placed: &[Placed], lexicon: &Lexicon, tokens: &Range<usize>, term: &str) -> bool {
    if term.contains([' ', '-']) {
        return false;
    }
    let words = &placed[tokens.clone()];
    let hyphened = words.iter().any(|p| p.token.kind == TokenKind::Mark);
    !hyphened
        && words.iter().any(|p| match p.token.kind {
            TokenKind::Latin => true,
            _ => is_function_word(&lexicon.word(p.word).text),
        })
}

/// Where words end that stand from `start` on with nothing but hyphens between them (one past the
/// token), and how many words that makes.
fn joined_ends<'a>(
    placed: &'a [Placed],
    lexicon: &'a Lexicon,
    start: usize,
) -> impl Iterator<Item = (usize, usize)> + 'a {
    (start..placed.len())
        .take_while(move |i| {
            placed[*i].token.kind != TokenKind::Mark
                || *i > start && is_hyphen(lexicon, &placed[*i])
        })
        .filter(|i| placed[*i].token.kind != TokenKind::Mark)
        .enumerate()
        .map(|(nth, i)| (i + 1, nth + 1))
}

fn span_of(placed: &[Placed], tokens: &Range<usize>) -> Range<usize> {
    placed[tokens.start].token.span.start..placed[tokens.end - 1].token.span.end
}

fn longest_first(
    text: &str,
    placed: &[Placed],
    mut found: Vec<(Range<usize>, TermMatch)>,
) -> Vec<Occurrence> {
    found.sort_by_key(|(tokens, m)| {
        (
            std::cmp::Reverse(tokens.len()),
            m.how,
            tokens.start,
            m.entry,
        )
    });
    found.dedup();
    let mut taken = vec![false; placed.len()];
    let mut out: Vec<Occurrence> = Vec::new();
    let mut at: FxHashMap<Range<usize>, usize> = FxHashMap::default();
    for (tokens, term) in found {
        if let Some(same) = at.get(&tokens).and_then(|at| out.get_mut(*at)) {
            let known = same.terms.iter().any(|t| t.entry == term.entry);
            if !known && term.how == same.terms[0].how {
                same.terms.push(term);
            }
            continue;
        }
        if taken[tokens.clone()].iter().any(|t| *t) {
            continue;
        }
        taken[tokens.clone()].fill(true);
        at.insert(tokens.clone(), out.len());
        let span = span_of(placed, &tokens);
        debug_assert!(text.is_char_boundary(span.start));
        out.push(Occurrence {
            span,
            tokens,
            terms: vec![term],
        });
    }
    out.sort_by_key(|o| o.span.start);
    out
}

/// The hashes by which a store can tell which terms a text may hold: of its words and their
/// citation forms (against anchors), and of its short stretches joined (against joined keys).
/// Both sorted, each once.
pub fn document_keys(texts: &[&[Placed]], lexicon: &Lexicon) -> (Vec<i64>, Vec<i64>) {
    let mut anchors: Vec<i64> = lexicon.words().iter().flat_map(own_and_citations).collect();
    let mut joined: Vec<i64> = lexicon.words().iter().map(|w| w.hash).collect();
    for placed in texts {
        for start in 0..placed.len() {
            let mut key = String::new();
            for (end, words) in joined_ends(placed, lexicon, start).take(MAX_JOINED) {
                key.push_str(&lexicon.word(placed[end - 1].word).lenient);
                if words > 1 {
                    joined.push(hash(&key));
                }
            }
        }
    }
    for keys in [&mut anchors, &mut joined] {
        keys.sort_unstable();
        keys.dedup();
    }
    (anchors, joined)
}
