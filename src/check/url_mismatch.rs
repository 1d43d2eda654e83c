//! A web or mail address that the translation drops or changes.
//!
//! 1. Addresses are compared without what is the same to a reader: scheme, `www.`, capitals of the host,
//!    a slash or mark at the end; and without what names a language: `en.wikipedia.org`, `/en-US/`,
//!    `hl=en`.
//! 2. One of the source that the target has nowhere, not even inside a longer word, is missing. Where the
//!    target has another instead, that one is wrong.
//!
//! What only the target has is nobody's loss: a translator may add a source.

use std::ops::Range;

use crate::text::TokenKind;

use super::{Article, Check, Finding, Pair, PairText, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "url-mismatch",
    severity: Severity::Warning,
    explanation: include_str!("url_mismatch.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    for pair in &article.pairs {
        let from = addresses(&pair.source);
        if !from.is_empty() {
            report(pair, &from, &addresses(&pair.target), findings);
        }
    }
}

/// An address where it stands.
struct Address<'a> {
    span: Range<usize>,
    written: &'a str,
    /// What must be the same on the other side.
    key: String,
}

fn addresses<'a>(side: &PairText<'a>) -> Vec<Address<'a>> {
    let spans = side.tokens.iter().flat_map(|token| {
        let text = &side.text[token.span.clone()];
        let found = match token.kind {
            TokenKind::Address => Some(0..bare_len(text)),
            TokenKind::Code => in_tag(text),
            _ => None,
        };
        found.map(|at| token.span.start + at.start..token.span.start + at.end)
    });
    let all = spans.map(|span| {
        let written = &side.text[span.clone()];
        Address {
            span,
            written,
            key: key(written),
        }
    });
    // #tags and @handles are words.
    all.filter(|a| !a.written.starts_with(['#', '@']))
        .take(MAX_ADDRESSES)
        .collect()
}

/// More of them are a list, and comparing all with all would take for ever.
const MAX_ADDRESSES: usize = 200;

/// The address that an attribute of a tag holds.
fn in_tag(text: &str) -> Option<Range<usize>> {
    let start = text.find("http://").or_else(|| text.find("https://"))?;
    let len = text[start..].find(['"', '\'', '>', ' '])?;
    Some(start..start + len).filter(|_| text.starts_with('<'))
}

/// Without a Hindi word that is joined to the end (example.orgपर), and escapes of line ends that a table
/// keeps as they are written.
fn bare_len(written: &str) -> usize {
    let word = written.trim_end_matches(crate::text::is_devanagari);
    let is_path = word.ends_with('/') || word.contains(crate::text::is_devanagari);
    let word = if is_path { written } else { word };
    word.find(['\\', '`', '“']).unwrap_or(word.len())
}

fn report(pair: &Pair<'_>, from: &[Address<'_>], to: &[Address<'_>], findings: &mut Vec<Finding>) {
    let mut free: Vec<&Address<'_>> = to
        .iter()
        .filter(|t| !from.iter().any(|f| f.key == t.key))
        .collect();
    let mut told: Vec<&str> = Vec::new();
    for address in from {
        let is_there = to.iter().any(|t| t.key == address.key);
        if is_there || told.contains(&address.key.as_str()) || stands_in(&pair.target, address) {
            continue;
        }
        told.push(&address.key);
        let place = Place::new(pair.source.segment, address.span.clone());
        let is_mail = |a: &Address<'_>| a.key.contains('@');
        let instead = free.iter().position(|t| is_mail(t) == is_mail(address));
        findings.push(match instead.map(|at| free.remove(at)) {
            Some(other) => {
                let at = Place::new(pair.target.segment, other.span.clone());
                let finding = Finding::new(at, "differs").value("text", other.written);
                finding
                    .value("write", address.written)
                    .fix(address.written)
                    .see(place)
            }
            None => Finding::new(place, "missing").value("source", address.written),
        });
    }
}

/// Whether an address stands in the text though not as one of its own: without its scheme, in a tag.
fn stands_in(side: &PairText<'_>, address: &Address<'_>) -> bool {
    let bare = without_scheme(address.written).trim_end_matches(['/', '.']);
    side.text.contains(bare)
}

fn without_scheme(written: &str) -> &str {
    let schemes = ["https://", "http://", "ftp://", "mailto:"];
    let bare = schemes
        .iter()
        .find_map(|scheme| written.strip_prefix(scheme));
    let bare = bare.unwrap_or(written);
    bare.strip_prefix("www.").unwrap_or(bare)
}

/// The address without what may differ.
fn key(written: &str) -> String {
    let bare = without_scheme(written);
    let end = bare.find(['/', '?', '#']).unwrap_or(bare.len());
    let (host, rest) = bare.split_at(end);
    let labels = host.split('.').filter(|label| !is_language(label));
    let mut out = labels.collect::<Vec<_>>().join(".").to_lowercase();
    let is_value = |part: &str| {
        part.split_once('=')
            .is_some_and(|(_, value)| is_language(value))
    };
    for part in rest.split_inclusive(['/', '?', '&', '#']) {
        let (name, mark) = match part.char_indices().next_back() {
            Some((at, mark)) if matches!(mark, '/' | '?' | '&' | '#') => (&part[..at], Some(mark)),
            _ => (part, None),
        };
        if !is_language(name) && !is_value(name) {
            out.push_str(name);
        }
        // What a language stood between falls together.
        out.extend(mark.filter(|mark| !out.ends_with(*mark)));
    }
    out.truncate(out.trim_end_matches(['/', '.', '?', '&', '#']).len());
    out
}

/// A tag of English or Hindi, with or without a region.
fn is_language(part: &str) -> bool {
    let lower = part.to_ascii_lowercase();
    let (lang, region) = lower.split_once(['-', '_']).unwrap_or((&lower, ""));
    let is_lang = matches!(lang, "en" | "hi" | "eng" | "hin" | "english" | "hindi");
    is_lang && matches!(region, "" | "us" | "gb" | "in" | "uk" | "deva" | "latn")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_names_a_language_is_no_difference() {
        for (a, b) in [
            (
                "https://en.wikipedia.org/wiki/Desk",
                "http://hi.wikipedia.org/wiki/Desk",
            ),
            ("https://a.in/en-US/desk/", "https://a.in/hi-IN/desk"),
            ("https://a.in/en/desk", "https://a.in/desk"),
            ("https://a.in/desk?hl=en&x=1", "https://a.in/desk?hl=hi&x=1"),
            ("https://a.in/desk?x=1&lang=en", "https://a.in/desk?x=1"),
            ("www.A.in", "https://a.in/"),
            ("mailto:desk@a.in", "desk@a.in"),
        ] {
            assert_eq!(key(a), key(b), "{a} {b}");
        }
        for (a, b) in [
            ("https://a.in/desk", "https://a.in/Desk2"),
            ("https://a.in", "https://b.in"),
            ("https://a.in/x/y", "https://a.in/xy"),
            ("desk@a.in", "news@a.in"),
            ("https://a.in/?id=1", "https://a.in/?id=2"),
        ] {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
    }
}
