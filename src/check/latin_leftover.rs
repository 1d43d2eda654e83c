//! Words left in English in the middle of Hindi prose.
//!
//! 1. A run of up to [`MAX_RUN`] words in small Latin letters, with Hindi on both sides (or on one, and
//!    a mark of the sentence or a number on the other), outside quotes and brackets: a desk writes
//!    names, titles, acronyms and units in Latin, but hardly ever common words. With a first capital
//!    only words of the [`dictionary`] count, for all others may be names.
//! 2. Units after a number, file types, brands in small letters and phrases that Hindi news writes in
//!    Latin (vs) are left alone.
//! 3. A document that keeps terms in Latin as a rule gives nothing ([`keeps_latin`]), nor does a word
//!    that it keeps so again and again.
//!
//! The fix is the glossary's term, else the dictionary's word.

mod dictionary;

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::text::keys::term_keys;
use crate::text::{Lang, TokenKind};

use super::near::{Near, cited, is_within};
use super::{Article, ArticleText, Check, Finding, Place, Severity};
use dictionary::hindi_for;

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "latin-leftover",
    severity: Severity::Warning,
    explanation: include_str!("latin_leftover.md"),
    run,
};

/// More English words in a row are a quotation.
const MAX_RUN: usize = 3;

/// A word that stands in Latin so often is kept so on purpose.
const KEPT_TIMES: usize = 3;

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let mut found: Vec<(&ArticleText<'_>, Range<usize>)> = Vec::new();
    for text in &article.texts {
        found.extend(
            leftovers(article, text)
                .into_iter()
                .map(|span| (text, span)),
        );
    }
    if found.is_empty() || keeps_latin(article, found.len()) {
        return;
    }
    let mut times: FxHashMap<&str, usize> = FxHashMap::default();
    for (text, span) in &found {
        *times.entry(&text.text[span.clone()]).or_default() += 1;
    }
    for (text, span) in &found {
        let words = &text.text[span.clone()];
        if times[words] < KEPT_TIMES {
            let place = Place::new(text.segment, span.clone());
            findings.push(finding(article, place, words));
        }
    }
}

fn finding(article: &Article<'_>, place: Place, words: &str) -> Finding {
    let write = translation(article, words).filter(|write| !write.is_empty());
    match write.map(|write| fitting(article, &place, write)) {
        Some(write) => Finding::new(place, "write")
            .value("text", words)
            .value("write", write.as_str())
            .fix(write),
        None => Finding::new(place, "plain").value("text", words),
    }
}

/// The preferred Hindi term of a concept with this English term, else the dictionary's word.
fn translation(article: &Article<'_>, words: &str) -> Option<String> {
    let key = term_keys(words, &Lang::EN).joined;
    let of_glossary = article
        .terms
        .joined(key)
        .filter(|(_, term)| term.lang.is_english())
        .find_map(|(concept, _)| Some(concept.preferred(&Lang::HI)?.text.clone()));
    of_glossary.or_else(|| hindi_for(&words.to_ascii_lowercase()).map(str::to_owned))
}

/// The Hindi word in the form that a postposition after it asks for.
fn fitting(article: &Article<'_>, place: &Place, write: String) -> String {
    const CASES: &[&str] = &["का", "की", "के", "को", "ने", "से", "में", "पर", "तक", "द्वारा"];
    let after = &article.document.segments[place.segment].text[place.range().end..];
    let next = after.split_whitespace().next();
    let is_oblique = after.starts_with(' ') && next.is_some_and(|w| CASES.contains(&w));
    if !is_oblique {
        return write;
    }
    match write.strip_suffix('ा') {
        Some(stem) if CHANGING.contains(&write.as_str()) => format!("{stem}े"),
        _ if write == "लोग" => "लोगों".to_owned(),
        _ => write,
    }
}

/// Words of the dictionary in ा that have an oblique form.
const CHANGING: &[&str] = &[
    "समझौता",
    "महीना",
    "घंटा",
    "हमला",
    "मुद्दा",
    "टीका",
    "पैसा",
    "दौरा",
    "हिस्सा",
    "मामला",
    "पहला",
    "दूसरा",
    "तीसरा",
    "अगला",
    "पिछला",
    "बड़ा",
    "छोटा",
    "अच्छा",
    "नया",
    "हवाई अड्डा",
    "जिला",
    "कर्जा",
    "करार",
];

/// Whether the document writes common words in Latin as a rule: of software, or half in English. Up
/// to three in an article are slips; beyond, one in a hundred words is a habit.
fn keeps_latin(article: &Article<'_>, n_found: usize) -> bool {
    let count = |kind: TokenKind| {
        let tokens = article.texts.iter().flat_map(|t| &t.placed);
        tokens.filter(|p| p.token.kind == kind).count()
    };
    let (n_hindi, n_latin, n_codes) = (
        count(TokenKind::Hindi),
        count(TokenKind::Latin),
        count(TokenKind::Code),
    );
    let is_habit = n_found > 3 && n_found * 100 > n_hindi;
    // A tenth of all words in Latin, or a code for every fifty words, is no prose for readers.
    is_habit || (n_latin + n_codes) * 10 > n_hindi + 20 || n_codes * 50 > n_hindi
}

/// Where words in small letters stand in the Hindi prose of a segment.
fn leftovers(article: &Article<'_>, text: &ArticleText<'_>) -> Vec<Range<usize>> {
    let near = Near::new(article, text);
    let mut out = Vec::new();
    let mut quotations = None;
    let mut depth: usize = 0;
    let mut at = 0;
    while at < text.placed.len() {
        let token = &text.placed[at].token;
        match &text.text[token.span.clone()] {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if token.kind != TokenKind::Latin {
            at += 1;
            continue;
        }
        let end = run_end(text, at);
        let span = near.span(at..end);
        let is_candidate = end - at <= MAX_RUN
            && depth == 0
            && (at..end).all(|i| is_common(near, i))
            && is_in_prose(near, at, end)
            && !near.is_tied(&span);
        if is_candidate && !is_within(quotations.get_or_insert_with(|| cited(near)), &span) {
            out.push(span);
        }
        at = end;
    }
    out
}

fn run_end(text: &ArticleText<'_>, at: usize) -> usize {
    let rest = &text.placed[at..];
    let is_latin = rest.iter().take_while(|p| p.token.kind == TokenKind::Latin);
    at + is_latin.count()
}

/// Whether a Latin word is none that Hindi keeps in Latin.
fn is_common(near: Near<'_>, at: usize) -> bool {
    let span = near.text.placed[at].token.span.clone();
    let word = &near.text.text[span];
    let is_small = word.bytes().all(|b| b.is_ascii_lowercase());
    let is_capitalised = || {
        let rest = word.get(1..).unwrap_or_default();
        let is_title = word.starts_with(|c: char| c.is_ascii_uppercase())
            && rest.bytes().all(|b| b.is_ascii_lowercase());
        is_title && hindi_for(&word.to_ascii_lowercase()).is_some()
    };
    word.len() >= 2 && (is_small && !KEPT.contains(&word) || is_capitalised()) && !is_unit(near, at)
}

/// Whether a word of few letters follows a number: 85 nm, 40 km, 5 pm.
fn is_unit(near: Near<'_>, at: usize) -> bool {
    const LONGER: &[&str] = &["kmph", "mbps", "kbps", "gbps", "kwh", "ppm", "cusecs"];
    let word = &near.text.text[near.span(at..at + 1)];
    let follows_number = at
        .checked_sub(1)
        .is_some_and(|i| near.text.placed[i].token.kind == TokenKind::Number);
    follows_number && (word.len() <= 3 || LONGER.contains(&word)) && hindi_for(word).is_none()
        || matches!(word, "km" | "kg" | "cm" | "mm" | "ml" | "mg" | "am" | "pm")
}

/// Whether Hindi stands on both sides of a run, or on one, and on the other what stands in prose.
fn is_in_prose(near: Near<'_>, at: usize, end: usize) -> bool {
    let side = |i: Option<usize>| {
        let placed = i.and_then(|i| near.text.placed.get(i))?;
        let text = &near.text.text[placed.token.span.clone()];
        Some(match placed.token.kind {
            TokenKind::Hindi => Side::Hindi,
            TokenKind::Number => Side::Prose,
            TokenKind::Mark if !"=<>/\\@#$*_+|~^`&\u{FFFC}".contains(text) => Side::Prose,
            _ => Side::Other,
        })
    };
    // A domain that is read out: गूगल डॉट com.
    let is_read_out = near
        .word(at.wrapping_sub(1))
        .is_some_and(|w| matches!(w, "डाट" | "एट"));
    let sides = (side(at.checked_sub(1)), side(Some(end)));
    let is_between_marks = matches!(sides, (Some(Side::Prose), Some(Side::Prose)));
    let word = &near.text.text[near.span(at..at + 1)];
    // What brackets explain is a name: abctools (example.org).
    let is_explained = near
        .text
        .placed
        .get(end)
        .is_some_and(|p| near.text.text[p.token.span.clone()].starts_with('('));
    if (is_between_marks || is_explained) && end == at + 1 {
        return hindi_for(word).is_some();
    }
    !is_read_out
        && matches!(
            sides,
            (Some(Side::Hindi), Some(Side::Hindi | Side::Prose) | None)
                | (Some(Side::Prose), Some(Side::Hindi))
        )
}

enum Side {
    Hindi,
    Prose,
    Other,
}

/// What is written in small Latin letters on purpose: file types, protocols, brands, learned phrases.
const KEPT: &[&str] = &[
    "vs",
    "ca",
    "via",
    "versus",
    "etc",
    "et",
    "al",
    "sic",
    "ibid",
    "circa",
    "de",
    "la",
    "le",
    "du",
    "von",
    "van",
    "com",
    "org",
    "net",
    "gov",
    "edu",
    "html",
    "http",
    "https",
    "www",
    "pdf",
    "xml",
    "json",
    "csv",
    "sql",
    "php",
    "css",
    "jpg",
    "jpeg",
    "png",
    "gif",
    "svg",
    "zip",
    "exe",
    "apk",
    "doc",
    "docx",
    "xls",
    "ppt",
    "txt",
    "mp",
    "url",
    "usb",
    "wifi",
    "sms",
    "app",
    "ios",
    "macos",
    "linux",
    "android",
    "iphone",
    "google",
    "facebook",
    "whatsapp",
    "twitter",
    "youtube",
    "instagram",
    "netflix",
    "paytm",
    "amazon",
    "flipkart",
    "adidas",
    "xiaomi",
    "realme",
    "vivo",
    "oppo",
    "bitcoin",
    "chatgpt",
    "openai",
    "github",
    "telegram",
    "covid",
    "root",
    "sudo",
    "email",
    "mail",
    "rs",
    "no",
];
