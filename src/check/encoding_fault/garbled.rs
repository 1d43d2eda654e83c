//! Characters that belong in no text: replacement characters, invisible ones between words, Hindi
//! that was read in another encoding or is set in a font of before Unicode.

use std::ops::Range;

use crate::model::Side;
use crate::text::legacy::{Evidence, Verdict, convert};
use crate::text::{TokenKind, is_devanagari};

use super::super::{Article, ArticleText, Finding, Place};
use super::fault;
use super::words::is_hidden;

/// Looks at the text around the words.
pub(super) fn find(article: &Article<'_>, findings: &mut Vec<Finding>) {
    for text in &article.texts {
        if text.text.bytes().any(|b| matches!(b, 0xC2 | 0xC3 | 0xE2 | 0xEF)) {
            between(text, findings);
            characters(text, findings);
        }
        legacy_run(text, findings);
    }
    legacy_segments(article, findings);
}

/// Invisible characters that stand between tokens and touch no word before them.
fn between(text: &ArticleText<'_>, findings: &mut Vec<Finding>) {
    let mut from = 0;
    let ends = text.placed.iter().map(|p| (p.token.span.start, p.token.span.end, p.token.kind));
    let mut after_word = false;
    for (start, end, kind) in ends.chain([(text.text.len(), text.text.len(), TokenKind::Mark)]) {
        let gap = &text.text[from..start];
        let own = match after_word {
            true => gap.len() - gap.trim_start_matches(is_hidden).len(),
            false => 0,
        };
        let rest = &gap[own..];
        // At the very start of a file it says how the file is encoded; beside a symbol it may form it.
        let is_symbol = from == 0 || !after_word && kind == TokenKind::Mark;
        if let Some(at) = rest.find(is_hidden).filter(|_| !is_symbol || kind == TokenKind::Hindi && from > 0) {
            let start = from + own + at;
            let hidden = rest[at..].len() - rest[at..].trim_start_matches(is_hidden).len();
            findings.push(fault(text.segment, start..start + hidden, "hidden", "", ""));
        }
        from = end;
        after_word = kind == TokenKind::Hindi;
    }
}

/// Replacement characters with the word around them, and mojibake.
fn characters(text: &ArticleText<'_>, findings: &mut Vec<Finding>) {
    let mut from = 0;
    for (at, c) in text.text.char_indices() {
        if at < from {
            continue;
        }
        if c == '\u{FFFD}' {
            let word = around(text.text, at);
            from = word.end;
            let shown = &text.text[word.clone()];
            findings.push(Finding::new(Place::new(text.segment, word), "replaced").value("text", shown));
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
        length = text
            .chars()
            .take(valid.len())
            .map(char::len_utf8)
            .sum();
    }
    Some((length, valid))
}

/// The byte that Windows-1252 shows as a character.
fn byte_of(c: char) -> Option<u8> {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
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
    let is_latin = |kind: TokenKind| matches!(kind, TokenKind::Latin | TokenKind::Mark | TokenKind::Number);
    let mut at = 0;
    while at < text.placed.len() {
        if text.placed[at].token.kind != TokenKind::Latin {
            at += 1;
            continue;
        }
        let run = text.placed[at..].iter().take_while(|p| is_latin(p.token.kind)).count();
        let last = text.placed[at..at + run].iter().rposition(|p| p.token.kind == TokenKind::Latin);
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
