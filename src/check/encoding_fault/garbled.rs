//! Characters that belong in no text: replacement characters, invisible ones between words, Hindi
//! that was read in another encoding or is set in a font of before Unicode.

use std::ops::Range;

use crate::model::Side;
use crate::text::legacy::{Evidence, Verdict, convert};
use crate::text::{Placed, TokenKind, is_devanagari};

use super::super::{Article, ArticleText, Finding, Place};
use super::fault;
use super::words::{Fault, VIRAMA, is_hidden};

/// Looks at the text around the words.
pub(super) fn find(article: &Article<'_>, faults: &[Option<Fault>], findings: &mut Vec<Finding>) {
    for text in &article.texts {
        if text
            .text
            .bytes()
            .any(|b| matches!(b, 0xC2 | 0xC3 | 0xE2 | 0xEF))
        {
            between(article, text, faults, findings);
            characters(article, text, findings);
        }
        legacy_run(text, findings);
    }
    legacy_segments(article, findings);
}

/// Invisible characters that stand between tokens, with the word that they touch.
fn between(
    article: &Article<'_>,
    text: &ArticleText<'_>,
    faults: &[Option<Fault>],
    findings: &mut Vec<Finding>,
) {
    for at in 0..=text.placed.len() {
        let before = at.checked_sub(1).map(|before| &text.placed[before]);
        let after = text.placed.get(at);
        let gap = before.map_or(0, |p| p.token.span.end)
            ..after.map_or(text.text.len(), |p| p.token.span.start);
        let Some(first) = text.text[gap.clone()].find(is_hidden) else {
            continue;
        };
        let is_word = |p: &&Placed| p.token.kind == TokenKind::Hindi;
        let start = gap.start + first;
        let rest = &text.text[start..gap.end];
        let place = start..gap.end - rest.trim_start_matches(is_hidden).len();
        let word = before.filter(is_word).filter(|_| first == 0);
        let next = after.filter(is_word).filter(|_| place.end == gap.end);
        let is_known = |p: &Placed| faults.get(p.word as usize).is_some_and(Option::is_some);
        // A file may begin so to tell its encoding, and an emoji be put together.
        let is_first = || {
            article.document.segments[text.segment]
                .raw_range(place.clone())
                .is_none_or(|r| r.start == 0)
        };
        let is_half = |p: &Placed| text.text[p.token.span.clone()].ends_with(VIRAMA);
        match (word, next) {
            (Some(p), _) if is_known(p) || is_half(p) => {}
            (Some(p), _) => {
                let written = &text.text[p.token.span.clone()];
                let place = p.token.span.start..place.end;
                findings.push(fault(text.segment, place, "invisible", written, written));
            }
            (None, Some(_)) if !is_first() => {
                findings.push(fault(text.segment, place, "hidden", "", ""))
            }
            (None, None) if before.is_some() && after.is_none() => {
                findings.push(fault(text.segment, place, "hidden", "", ""));
            }
            _ => {}
        }
    }
}

/// Replacement characters with the word around them, and mojibake.
fn characters(article: &Article<'_>, text: &ArticleText<'_>, findings: &mut Vec<Finding>) {
    let mut from = 0;
    for (at, c) in text.text.char_indices() {
        if at < from {
            continue;
        }
        if c == '\u{FFFD}' {
            let word = around(text.text, at);
            from = word.end;
            let shown = &text.text[word.clone()];
            let finding =
                Finding::new(Place::new(text.segment, word), "replaced").value("text", shown);
            findings.push(match restored(article, shown) {
                Some(write) => finding.fix(write),
                None => finding,
            });
        } else if matches!(c, 'à' | 'â' | 'Â' | 'Ã') {
            let Some((length, write)) = misread(&text.text[at..]) else {
                continue;
            };
            let shown = &text.text[at..at + length];
            let place = Place::new(text.segment, at..at + length);
            from = at + length;
            findings.push(
                Finding::new(place, "misread")
                    .value("text", shown)
                    .value("write", write.as_str())
                    .fix(write),
            );
        }
    }
}

/// The only word of the document that has one or two characters where a replacement character stands.
fn restored(article: &Article<'_>, shown: &str) -> Option<String> {
    let start = shown.find('\u{FFFD}')?;
    let (head, rest) = shown.split_at(start);
    let tail = rest.trim_start_matches('\u{FFFD}');
    if head.len() + tail.len() < LEAST_LEFT || tail.contains('\u{FFFD}') {
        return None;
    }
    let fits = |word: &&str| {
        let inner = word.strip_prefix(head).and_then(|w| w.strip_suffix(tail));
        inner.is_some_and(|inner| (1..=2).contains(&inner.chars().count()))
    };
    let mut words = article.lexicon.words().map(|w| w.text()).filter(fits);
    let one = words.next()?;
    words.next().is_none().then(|| one.to_owned())
}

/// So many bytes of a word must be left to tell which it was.
const LEAST_LEFT: usize = 9;

/// The letters and replacement characters around a place.
fn around(text: &str, at: usize) -> Range<usize> {
    let is_part = |c: char| is_devanagari(c) || c == '\u{FFFD}';
    let start = text[..at].trim_end_matches(is_part).len();
    let end = text.len() - text[at..].trim_start_matches(is_part).len();
    start..end
}

/// UTF-8 that was read as Windows-1252: its length here and what it was. Only runs of two letters of
/// Devanagari, or a mark of punctuation.
fn misread(text: &str) -> Option<(usize, String)> {
    const LONGEST: usize = 4000;
    let mut bytes = Vec::new();
    let mut length = 0;
    for c in text.chars().take(LONGEST) {
        let Some(byte) = byte_of(c).filter(|b| *b >= 0x80) else {
            break;
        };
        bytes.push(byte);
        length += c.len_utf8();
    }
    let valid = match std::str::from_utf8(&bytes) {
        Ok(valid) => valid.to_owned(),
        Err(e) => String::from_utf8_lossy(&bytes[..e.valid_up_to()]).into_owned(),
    };
    let is_hindi = valid.chars().filter(|c| is_devanagari(*c)).count() >= 2;
    let is_mark = valid.chars().all(|c| "‘’“”–—…।\u{A0}".contains(c)) && !valid.is_empty();
    if !(is_hindi || is_mark && valid != "\u{A0}") {
        return None;
    }
    if bytes.len() != valid.len() {
        length = text.chars().take(valid.len()).map(char::len_utf8).sum();
    }
    Some((length, valid))
}

/// The byte that Windows-1252 shows as a character.
fn byte_of(c: char) -> Option<u8> {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
        '\u{8F}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}',
        'ž', 'Ÿ',
    ];
    match HIGH.iter().position(|h| *h == c) {
        Some(at) => u8::try_from(0x80 + at).ok(),
        None => u8::try_from(u32::from(c)).ok(),
    }
}

/// So many words of another font must stand together within Hindi.
const LEAST_WORDS: usize = 3;

/// A stretch within Hindi that is set in a font of before Unicode.
fn legacy_run(text: &ArticleText<'_>, findings: &mut Vec<Finding>) {
    let is_latin =
        |kind: TokenKind| matches!(kind, TokenKind::Latin | TokenKind::Mark | TokenKind::Number);
    let mut at = 0;
    while at < text.placed.len() {
        if text.placed[at].token.kind != TokenKind::Latin {
            at += 1;
            continue;
        }
        let run = text.placed[at..]
            .iter()
            .take_while(|p| is_latin(p.token.kind))
            .count();
        let last = text.placed[at..at + run]
            .iter()
            .rposition(|p| p.token.kind == TokenKind::Latin);
        let end = at + last.unwrap_or(0);
        let place = text.placed[at].token.span.start..text.placed[end].token.span.end;
        findings.extend(legacy(text.segment, text.text, place));
        at += run.max(1);
    }
}

fn legacy(segment: usize, text: &str, place: Range<usize>) -> Option<Finding> {
    let written = &text[place.clone()];
    if written.split_whitespace().count() < LEAST_WORDS {
        return None;
    }
    let mut evidence = Evidence::default();
    evidence.add(written);
    if evidence.verdict() != Verdict::Legacy {
        return None;
    }
    let write = convert(written);
    let shown: String = written.chars().take(24).collect();
    Some(
        Finding::new(Place::new(segment, place), "legacy")
            .value("text", shown)
            .value("write", write.as_str())
            .fix(write),
    )
}

/// Whole segments in such a font among Hindi ones.
fn legacy_segments(article: &Article<'_>, findings: &mut Vec<Finding>) {
    if article.texts.is_empty() {
        return;
    }
    let segments = article.document.segments.iter().enumerate();
    for (idx, segment) in segments {
        if segment.side == Side::Target && segment.state.is_judged() && !segment.lang.is_hindi() {
            let trimmed = segment.text.trim_end().len();
            findings.extend(legacy(idx, &segment.text, 0..trimmed));
        }
    }
}
