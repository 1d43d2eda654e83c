//! Finding the terms of an index in an analysed text.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::text::forms::{self, Around, Holds};
use crate::text::keys::hash;
use crate::text::{Lexicon, Placed, TokenKind, Word, acronym, is_devanagari, is_function_word};

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

type Found = (Range<usize>, TermMatch);

/// The most words a compound may be spread over and still be met as one (सह उत्पादन).
const MAX_JOINED: usize = 3;

/// The most letters of an acronym written with dots or spaces.
const MAX_LETTERS: usize = 8;

/// The occurrences in a text, in order, none overlapping another.
pub fn recognise(
    text: &str,
    placed: &[Placed],
    lexicon: &Lexicon,
    index: &TermIndex,
) -> Vec<Occurrence> {
    let mut found: Vec<Found> = Vec::new();
    let is_headline = !text.chars().any(|c| c.is_lowercase() || is_devanagari(c));
    for start in 0..placed.len() {
        if placed[start].token.kind == TokenKind::Mark {
            continue;
        }
        match_by_words(text, placed, lexicon, index, start, &mut found);
        match_joined(text, placed, lexicon, index, start, &mut found);
    }
    found.retain(|(tokens, m)| {
        let stretch = &text[span_of(placed, tokens)];
        !is_another_case(stretch, &index.get(m.entry).1.text, is_headline)
    });
    longest_first(text, placed, found)
}

/// Whether capitals tell a word and an acronym of the same letters apart: US is not us, nor it IT.
/// In a headline of capitals they tell nothing.
fn is_another_case(stretch: &str, term: &str, is_headline: bool) -> bool {
    let is_acronym =
        |t: &str| (2..=MAX_LETTERS).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_uppercase());
    let is_small = |t: &str| t.bytes().all(|b| b.is_ascii_lowercase());
    if is_acronym(term) && !is_acronym(stretch) {
        return is_small(stretch) || is_function_word(&stretch.to_ascii_lowercase());
    }
    is_acronym(stretch) && is_small(term) && !is_headline
}

fn match_by_words(
    text: &str,
    placed: &[Placed],
    lexicon: &Lexicon,
    index: &TermIndex,
    start: usize,
    found: &mut Vec<Found>,
) {
    let word = lexicon.word(placed[start].word);
    for key in word.hashes() {
        let Some(entries) = index.by_first.get(&key) else {
            continue;
        };
        for (entry, words) in entries {
            let (_, term) = index.get(*entry);
            let Some(end) = words_match(placed, lexicon, start, words, &term.text) else {
                continue;
            };
            let tokens = start..end;
            // The term may stand in the glossary in the very form of the text.
            let same = same_words(&text[span_of(placed, &tokens)], &term.text);
            let how = same.unwrap_or(Match::Inflected);
            let entry = *entry;
            found.push((tokens, TermMatch { entry, how }));
        }
    }
}

/// Whether the term's words stand from `start` on; the token after the last one. Between them a
/// hyphen may stand, a mark that the term has (R&D), and a particle before a verb at the end
/// (हस्ताक्षर भी किए).
fn words_match(
    placed: &[Placed],
    lexicon: &Lexicon,
    start: usize,
    words: &[i64],
    term: &str,
) -> Option<usize> {
    let word_at = |at: usize| placed.get(at).map(|p| lexicon.word(p.word));
    let mut at = start;
    for (nth, wanted) in words.iter().enumerate() {
        let is_last = nth + 1 == words.len();
        if nth > 0 && may_stand_between(lexicon, placed.get(at)?, term) {
            at += 1;
        }
        let is_own = word_at(at)?.hash() == *wanted;
        if nth > 0 && is_last && !is_own && is_particle(word_at(at)?.text()) {
            let verb = word_at(at + 1)?;
            if !verb
                .citations()
                .iter()
                .any(|c| c.hash == *wanted && c.key.ends_with("ना"))
            {
                return None;
            }
            at += 1;
        }
        let around = Around {
            previous: at.checked_sub(1).and_then(word_at).map(Word::lenient),
            next: word_at(at + 1).map(Word::lenient),
            is_alone: words.len() == 1,
        };
        if !fits(word_at(at)?, *wanted, is_last, &around) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// Whether a word of the text stands for a word of a term, itself or by a citation form.
fn fits(word: Word<'_>, wanted: i64, is_last: bool, around: &Around<'_>) -> bool {
    if word.hash() == wanted {
        return !(around.is_alone && forms::is_only_verb(word.lenient(), around));
    }
    let Some(citation) = word.citations().iter().find(|c| c.hash == wanted) else {
        return false;
    };
    match citation.holds {
        Holds::Always => true,
        Holds::BeforeHead => !is_last,
        Holds::PhraseEnd => is_last && !around.is_alone,
        Holds::AsVerb => is_last && forms::is_verb(word.lenient(), around),
    }
}

/// Particles that may stand between a noun and its light verb.
fn is_particle(word: &str) -> bool {
    matches!(word, "भी" | "ही" | "नहीं" | "न" | "तो" | "तक")
}

fn is_hyphen(lexicon: &Lexicon, placed: &Placed) -> bool {
    placed.token.kind == TokenKind::Mark
        && matches!(lexicon.word(placed.word).text(), "-" | "‐" | "‑")
}

/// A hyphen, or a mark that the term has somewhere.
fn may_stand_between(lexicon: &Lexicon, placed: &Placed, term: &str) -> bool {
    placed.token.kind == TokenKind::Mark
        && (is_hyphen(lexicon, placed) || term.contains(lexicon.word(placed.word).text()))
}

/// Compounds written otherwise than in the glossary: सहउत्पादन for सह-उत्पादन and the reverse, and
/// acronyms with dots or spaces.
fn match_joined(
    text: &str,
    placed: &[Placed],
    lexicon: &Lexicon,
    index: &TermIndex,
    start: usize,
    found: &mut Vec<Found>,
) {
    each_joined(placed, lexicon, start, &mut |joined, tokens| {
        for entry in index.by_joined.get(&joined.hash).into_iter().flatten() {
            let stretch = &text[span_of(placed, &tokens)];
            let term = &index.get(*entry).1.text;
            // One word that is one word of a term is met by words.
            if joined.n_words == 1 && !term.contains([' ', '-', '.', '\u{0970}']) {
                continue;
            }
            if joined.n_words > 1 && meet_by_chance(placed, lexicon, &tokens, term) {
                continue;
            }
            let how = match joined.is_form {
                true => Some(Match::Inflected),
                false => same_words(stretch, term),
            };
            if let Some(how) = how {
                let entry = *entry;
                found.push((tokens.clone(), TermMatch { entry, how }));
            }
        }
    });
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
            _ => is_function_word(lexicon.word(p.word).text()),
        })
}

/// The joined keys of the stretches of words from `start` on that have nothing but hyphens between
/// them, or dots between letter names; and the same with the last word in its citation forms.
fn each_joined(
    placed: &[Placed],
    lexicon: &Lexicon,
    start: usize,
    take: &mut dyn FnMut(Joined, Range<usize>),
) {
    let (mut key, mut letters) = (String::new(), String::new());
    let mut n_words = 0;
    let mut is_acronym = true;
    for (at, here) in placed.iter().enumerate().skip(start) {
        let word = lexicon.word(here.word);
        if here.token.kind == TokenKind::Mark {
            let joins = is_hyphen(lexicon, here) || is_acronym && matches!(word.text(), "." | "॰");
            if joins && at > start {
                continue;
            }
            return;
        }
        match acronym::usual_name(word.orthography()) {
            Some(name) => letters.push_str(name),
            None => is_acronym = false,
        }
        n_words += 1;
        if n_words > if is_acronym { MAX_LETTERS } else { MAX_JOINED } {
            return;
        }
        let tokens = start..at + 1;
        let before = key.len();
        for citation in word.citations().iter().filter(|c| c.holds == Holds::Always) {
            key.push_str(&citation.key);
            take(
                Joined {
                    hash: hash(&key),
                    n_words,
                    is_form: true,
                },
                tokens.clone(),
            );
            key.truncate(before);
        }
        key.push_str(word.lenient());
        let spelled_out = is_acronym && n_words > 1;
        let hash = hash(if spelled_out { &letters } else { &key });
        take(
            Joined {
                hash,
                n_words,
                is_form: false,
            },
            tokens,
        );
    }
}

/// A stretch of words as one key.
struct Joined {
    hash: i64,
    n_words: usize,
    /// The last word stands in one of its citation forms.
    is_form: bool,
}

fn span_of(placed: &[Placed], tokens: &Range<usize>) -> Range<usize> {
    placed[tokens.start].token.span.start..placed[tokens.end - 1].token.span.end
}

fn longest_first(text: &str, placed: &[Placed], mut found: Vec<Found>) -> Vec<Occurrence> {
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
        if let Some(same) = at.get(&tokens) {
            let same = &mut out[*same];
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
    let mut anchors: Vec<i64> = lexicon.words().flat_map(Word::hashes).collect();
    let mut joined = anchors.clone();
    for placed in texts {
        for start in 0..placed.len() {
            each_joined(placed, lexicon, start, &mut |stretch, _| {
                if stretch.n_words > 1 {
                    joined.push(stretch.hash);
                }
            });
        }
    }
    for keys in [&mut anchors, &mut joined] {
        keys.sort_unstable();
        keys.dedup();
    }
    (anchors, joined)
}
