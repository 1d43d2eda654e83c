//! Faulty words, by the lexicon of the document.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::text::fold::{fold_encoding, is_consonant_letter, is_invisible, is_sign};
use crate::text::{TokenKind, Word};

use super::super::usage::Usage;
use super::super::{Article, Finding, Place};
use super::fault;

pub(super) const VIRAMA: char = '\u{94D}';
const NUKTA: char = '\u{93C}';

/// What is wrong with a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// Signs in disorder, doubled, or two that make one.
    Signs,
    /// Joiners that change the form of a conjunct at most.
    Joiner,
    /// Other characters that nobody sees.
    Invisible,
    /// A sign that has no letter to stand on, or two vowels on one letter: no fold mends it.
    Stray,
}

/// What is wrong with the distinct words of a document, by their ids; empty where nothing is.
pub(super) fn faults(article: &Article<'_>) -> Vec<Option<Fault>> {
    let faults: Vec<Option<Fault>> = article.lexicon.words().map(of).collect();
    if faults.iter().all(Option::is_none) {
        return Vec::new();
    }
    faults
}

/// Reports every occurrence of a faulty word.
pub(super) fn find(article: &Article<'_>, faults: &[Option<Fault>], findings: &mut Vec<Finding>) {
    if faults.is_empty() {
        return;
    }
    let joiners = Joiners::new(article, faults);
    for text in &article.texts {
        for placed in text
            .placed
            .iter()
            .filter(|p| p.token.kind == TokenKind::Hindi)
        {
            let Some(kind) = faults.get(placed.word as usize).copied().flatten() else {
                continue;
            };
            let word = article.lexicon.word(placed.word);
            let at = touching(text.text, &placed.token.span);
            let written = &text.text[at.clone()];
            match kind {
                Fault::Joiner if !joiners.is_fault(word) => {}
                Fault::Stray => findings.push(stray(text.segment, at, written)),
                _ => {
                    let key = match kind {
                        Fault::Signs => "signs",
                        Fault::Joiner => "joiner",
                        _ => "invisible",
                    };
                    let shown: String = written.chars().filter(|c| !is_invisible(*c)).collect();
                    let write = cleaned(word.text());
                    findings.push(fault(text.segment, at, key, &shown, &write));
                }
            }
        }
    }
}

/// A word with the invisible characters at its end.
fn touching(text: &str, word: &Range<usize>) -> Range<usize> {
    let rest = &text[word.end..];
    word.start..text.len() - rest.trim_start_matches(is_hidden).len()
}

/// Invisible characters that serve no purpose in Hindi; isolates are put around what is inserted.
pub(super) fn is_hidden(c: char) -> bool {
    is_invisible(c)
        && !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}')
}

fn of(word: Word<'_>) -> Option<Fault> {
    let text = word.text();
    if !text.contains(|c: char| ('\u{900}'..='\u{97F}').contains(&c)) || text.contains('\u{951}') {
        return None;
    }
    if text == word.encoding() {
        return is_stray(text).then_some(Fault::Stray);
    }
    if text.nfd().eq(word.encoding().nfd()) {
        return None;
    }
    let seen = || text.chars().filter(|c| !is_invisible(*c));
    let seen_text: String = seen().collect();
    if !seen_text.nfd().eq(word.encoding().chars()) {
        return Some(Fault::Signs);
    }
    let mut before = ' ';
    for c in text.chars() {
        let is_joiner = matches!(c, '\u{200C}' | '\u{200D}') && before == VIRAMA;
        if is_invisible(c) && !is_joiner {
            return is_hidden(c).then_some(Fault::Invisible);
        }
        before = c;
    }
    Some(Fault::Joiner)
}

/// Whether a sign stands where no letter can bear it; a sign by itself is spoken of.
fn is_stray(text: &str) -> bool {
    let mut before = None;
    let mut n_letters = 0;
    let mut is_odd = false;
    for c in text.chars() {
        let is_vowel_sign = matches!(c, '\u{93E}'..='\u{94C}');
        n_letters += usize::from(!is_sign(c));
        is_odd |= match before {
            None => is_sign(c),
            Some(b) => {
                is_vowel_sign
                    && (matches!(b, '\u{93E}'..='\u{94D}') || matches!(b, '\u{904}'..='\u{914}'))
            }
        };
        before = Some(c);
    }
    is_odd && n_letters > 1
}

/// ि typed before its letter goes behind it, and of two vowel signs one is part of the other; nothing
/// else is certain.
fn stray(segment: usize, at: Range<usize>, written: &str) -> Finding {
    const TWICE: &[(&str, &str)] = &[
        ("ैे", "ै"),
        ("ौे", "ौ"),
        ("ोा", "ो"),
        ("ौा", "ौ"),
        ("ीा", "ी"),
        ("ूु", "ू"),
        ("ौो", "ौ"),
    ];
    let moved = written.strip_prefix('ि').and_then(|rest| {
        let first = rest.chars().next().filter(|c| is_consonant_letter(*c))?;
        let after = &rest[first.len_utf8()..];
        (!after.starts_with(is_sign)).then(|| format!("{first}ि{after}"))
    });
    let joined = || {
        let (two, one) = TWICE.iter().find(|(two, _)| written.contains(two))?;
        Some(written.replace(two, one)).filter(|write| !is_stray(write))
    };
    let finding = Finding::new(Place::new(segment, at), "stray").value("text", written);
    match moved.or_else(joined) {
        Some(write) => finding.fix(write),
        None => finding,
    }
}

/// A nukta typed after a vowel sign was meant for the letter before, or where that takes none, for
/// the next one: सो़फे is सोफ़े.
fn nukta_moved(word: &str) -> Cow<'_, str> {
    const TAKE_NUKTA: &[char] = &['क', 'ख', 'ग', 'ज', 'ड', 'ढ', 'फ'];
    let chars: Vec<char> = word.chars().collect();
    let is_next = |at: usize| {
        let base = chars[..at].iter().rev().find(|c| !is_sign(**c));
        let is_after_vowel = at > 0 && matches!(chars[at - 1], '\u{93E}'..='\u{94C}');
        let next = chars.get(at + 1);
        chars[at] == NUKTA
            && is_after_vowel
            && base.is_some_and(|b| !TAKE_NUKTA.contains(b))
            && next.is_some_and(|n| TAKE_NUKTA.contains(n))
    };
    if !(0..chars.len()).any(is_next) {
        return Cow::Borrowed(word);
    }
    let mut out = String::with_capacity(word.len());
    let mut held = false;
    for (at, c) in chars.iter().enumerate() {
        if is_next(at) {
            held = true;
            continue;
        }
        out.push(*c);
        if std::mem::take(&mut held) {
            out.push(NUKTA);
        }
    }
    Cow::Owned(out)
}

/// The word at T0, its letters composed as they were.
pub(super) fn cleaned(word: &str) -> String {
    let moved = nukta_moved(word);
    let composed: String = fold_encoding(&moved).nfc().collect();
    if !word.contains(|c| matches!(c, '\u{958}'..='\u{95F}')) {
        return composed;
    }
    const COMPOSED: [(&str, char); 8] = [
        ("क\u{93C}", '\u{958}'),
        ("ख\u{93C}", '\u{959}'),
        ("ग\u{93C}", '\u{95A}'),
        ("ज\u{93C}", '\u{95B}'),
        ("ड\u{93C}", '\u{95C}'),
        ("ढ\u{93C}", '\u{95D}'),
        ("फ\u{93C}", '\u{95E}'),
        ("य\u{93C}", '\u{95F}'),
    ];
    COMPOSED.iter().fold(composed, |text, (parts, one)| {
        text.replace(parts, one.encode_utf8(&mut [0; 4]))
    })
}

/// How the document writes its conjuncts.
struct Joiners<'a> {
    /// Words that are also written without.
    without: HashSet<&'a str>,
    usage: Usage,
}

/// A document of fewer conjuncts has no usage.
const LEAST_CONJUNCTS: usize = 20;

impl<'a> Joiners<'a> {
    fn new(article: &'a Article<'_>, faults: &[Option<Fault>]) -> Joiners<'a> {
        let mut usage = Usage::default();
        let mut without = HashSet::new();
        if faults.contains(&Some(Fault::Joiner)) {
            for placed in article.texts.iter().flat_map(|t| &t.placed) {
                let word = article.lexicon.word(placed.word);
                match faults.get(placed.word as usize).copied().flatten() {
                    Some(Fault::Joiner) => usage.note(false),
                    None if word.text().contains(VIRAMA) => {
                        usage.note(true);
                        without.insert(word.encoding());
                    }
                    _ => {}
                }
            }
        }
        Joiners { without, usage }
    }

    fn is_fault(&self, word: Word<'_>) -> bool {
        let is_slip = self.usage.usual >= LEAST_CONJUNCTS * self.usage.other;
        is_slip
            || self.without.contains(word.encoding()) && self.usage.usual >= 2 * self.usage.other
    }
}
