//! Cuts a segment into sentences with exact byte spans.
//!
//! 1. A danda, double danda, pipe after a word, `?`, `!` or `…` ends a sentence, together with the
//!    closing quotes and brackets that follow it.
//! 2. A full stop does so only before white space or the end, and not after an abbreviation
//!    (डॉ., रु., Mr.), a single letter or letter name (initials), or inside a dotted run (हि.स.).
//! 3. A quotation that goes on with और, तो, कि or a lower-case letter does not end its sentence,
//!    nor does one that opens it and is followed by who said it (“हां!” सबने कहा।).
//!
//! UAX #29 cuts `(हि.|स.)।` and `डॉ.|अजय`, so it is not used.

use std::ops::Range;

use super::acronym::is_letter_name;
use super::lang::is_devanagari;

/// The sentences of a text, white space around them left out.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let after = at + c.len_utf8();
        at = after;
        if !ends_sentence(text, c, after) {
            continue;
        }
        let end = closers_end(text, after);
        at = end;
        let goes_on = end < text.len()
            && (goes_on(text, after, end) || is_said(&text[start..end], &text[end..]));
        if goes_on {
            continue;
        }
        push_trimmed(&mut out, text, start..end);
        start = end;
    }
    push_trimmed(&mut out, text, start..text.len());
    out
}

fn push_trimmed(out: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let part = &text[range.clone()];
    let trimmed = part.trim_start();
    let from = range.start + part.len() - trimmed.len();
    let to = from + trimmed.trim_end().len();
    if from < to {
        out.push(from..to);
    }
}

fn ends_sentence(text: &str, mark: char, after: usize) -> bool {
    match mark {
        '।' | '॥' | '?' | '!' | '…' => true,
        '|' => text[..after - 1]
            .trim_end()
            .chars()
            .next_back()
            .is_some_and(is_devanagari),
        '.' => is_full_stop(text, after),
        _ => false,
    }
}

fn is_full_stop(text: &str, after: usize) -> bool {
    let rest = &text[after..];
    let closed = rest.trim_start_matches(is_closer);
    if !(closed.is_empty() || closed.starts_with(char::is_whitespace)) {
        return false;
    }
    let before = &text[..after - 1];
    let word_start = before
        .rfind(|c: char| c.is_whitespace() || "(\"'‘“[/".contains(c))
        .map_or(0, |i| {
            i + before[i..].chars().next().map_or(1, char::len_utf8)
        });
    let word = &before[word_start..];
    if word.is_empty() {
        return true;
    }
    let is_last = closed.trim().is_empty();
    let last_part = word.rsplit('.').next().unwrap_or(word);
    let dotted = word.contains('.') && !word.contains(|c: char| c.is_ascii_digit());
    let abbreviated = dotted || is_abbreviation(last_part);
    is_last || !abbreviated
}

fn is_abbreviation(word: &str) -> bool {
    const HINDI: &[&str] = &[
        "डॉ",
        "डा",
        "श्री",
        "प्रो",
        "पं",
        "स्व",
        "कु",
        "सुश्री",
        "मो",
        "सै",
        "रु",
        "कं",
        "लि",
        "प्रा",
        "सं",
        "पृ",
        "ई",
        "पू",
        "वि",
        "कि",
        "किमी",
        "मी",
        "ग्रा",
        "हि",
        "भा",
        "दं",
        "सेंट",
        "ले",
        "कै",
        "मे",
        "ज",
        "स",
        "क्र",
        "उ",
        "द",
        "अ",
    ];
    const ENGLISH: &[&str] = &[
        "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "gen", "col", "lt", "capt", "sgt",
        "gov", "sen", "rep", "no", "vs", "etc", "fig", "rs", "maj", "hon", "rev", "ltd", "inc",
        "co", "corp", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "oct", "nov", "dec",
    ];
    let letters = word.chars().count();
    HINDI.contains(&word)
        || is_letter_name(word)
        || letters == 1 && word.chars().all(char::is_alphabetic)
        || ENGLISH.contains(&word.to_ascii_lowercase().as_str())
            && (word.starts_with(|c: char| c.is_uppercase()) || matches!(word, "vs" | "etc"))
}

fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '’' | '”' | '»' | ')' | ']' | '}')
}

/// Further end marks, then closing quotes and brackets.
fn closers_end(text: &str, after: usize) -> usize {
    let rest = &text[after..];
    let marks = rest.trim_start_matches(['।', '?', '!', '.', '…', '॥']);
    let closed = marks.trim_start_matches(is_closer);
    text.len() - closed.len()
}

/// Whether the sentence runs on after a quotation that ended in a mark.
fn goes_on(text: &str, after: usize, end: usize) -> bool {
    let had_closer = text[after..end].chars().any(is_closer);
    let rest = &text[end..];
    let next = rest.trim_start();
    if next.starts_with([',', ';', '।']) {
        return true;
    }
    if !had_closer {
        return !rest.starts_with(char::is_whitespace) && next.starts_with(['-', '–', '.']);
    }
    let word = next.split_whitespace().next().unwrap_or("");
    matches!(
        word,
        "और" | "तो"
            | "कि"
            | "या"
            | "जैसे"
            | "जैसी"
            | "का"
            | "की"
            | "के"
            | "को"
            | "में"
            | "पर"
            | "से"
            | "वाले"
            | "वाली"
            | "नामक"
    ) || next.starts_with(|c: char| c.is_lowercase())
}

/// Whether `quoted` opens with a quotation mark and `rest` says who spoke.
fn is_said(quoted: &str, rest: &str) -> bool {
    const SAID: &[&str] = &[
        "कहा",
        "कहते",
        "कहती",
        "बोला",
        "बोले",
        "बोली",
        "पूछा",
        "बताया",
        "चिल्लाया",
        "चिल्लाए",
        "said",
        "asked",
        "replied",
    ];
    let opens = quoted.trim_start().starts_with(['“', '‘', '"', '«']);
    if !(opens && quoted.ends_with(is_closer)) {
        return false;
    }
    let clause_end = rest
        .find(['।', '?', '!', '|', '.', '“', '‘', '"'])
        .unwrap_or(rest.len());
    let clause = &rest[..clause_end];
    clause
        .split(|c: char| c.is_whitespace() || c == ',')
        .any(|w| SAID.contains(&w))
        && !clause.contains(" कि ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let cases: &[&[&str]] = &[
            &["नई दिल्ली, 3 मई (हि.स.)।", "डॉ. अनिल ने कहा।"],
            &["मंत्री ने पूछा, “क्या सब तैयार हैं?” और चले गए।", "“हां!” सबने कहा।"],
            &[
                "वेबसाइट www.example.in पर देखें।",
                "तिथि 31.12.2024 है।",
                "शुल्क रु.500 है।",
            ],
            &["बी.ए. और एम.ए. की परीक्षा होगी।", "एम.बी.बी.एस. की नहीं।"],
            &["ए. पी. जे. अब्दुल कलाम राष्ट्रपति थे।"],
            &["यह पहला वाक्य है.", "यह दूसरा है |", "यह तीसरा"],
            &[
                "Mr. Rao met U.S. officials.",
                "Growth was 6.5 percent.",
                "“Done.”",
                "He left.",
            ],
            &["He asked, “Are we ready?” and left."],
            &["सचमुच?!", "हां।"],
        ];
        for expected in cases {
            assert_eq!(&cut(&expected.join(" ")), expected);
        }
    }

    #[test]
    fn nothing_is_lost() {
        for text in ["", "   ", "।", "क।ख।", "(क।) ख", "...", "a|b"] {
            let kept: String = cut(text).concat();
            let squeeze = |s: &str| s.split_whitespace().collect::<String>();
            assert_eq!(squeeze(&kept), squeeze(text));
        }
    }
}
