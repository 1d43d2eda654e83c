//! The tags and codes of one side, each by what must be the same on the other.

use std::ops::Range;

use crate::model::CodeKind;

use super::super::{Article, PairText};

/// A tag or a code that stands alone, where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// Bytes in the text; a tag of the file's format has none of its own.
    pub(super) at: Range<usize>,
    /// As the file has it.
    pub(super) written: &'a str,
    pub(super) kind: CodeKind,
    /// What the element is called.
    pub(super) name: &'a str,
    /// Of a code of XLIFF, which the translation refers to by it.
    pub(super) id: Option<&'a str>,
}

impl Tag<'_> {
    /// Whether the other side's tag is the same one.
    pub(super) fn is(&self, other: &Tag<'_>) -> bool {
        self.kind == other.kind && self.name.eq_ignore_ascii_case(other.name) && self.id == other.id
    }

    /// Whether it is written in the text that people translate.
    pub(super) fn is_in_text(&self) -> bool {
        self.at.len() == self.written.len()
    }

    /// The tag that closes it.
    pub(super) fn end(&self) -> String {
        format!("</{}>", self.name)
    }
}

/// The tags of a side, in order.
pub(super) fn tags<'a>(article: &Article<'a>, side: &PairText<'a>) -> Vec<Tag<'a>> {
    let document = article.document;
    let has_ids = document.format == "xliff";
    let mut out: Vec<Tag<'a>> = Vec::new();
    for code in side.codes {
        if !matches!(
            code.kind,
            CodeKind::Open | CodeKind::Close | CodeKind::Standalone
        ) {
            continue;
        }
        let in_text = side
            .text
            .get(code.at.clone())
            .filter(|t| t.starts_with('<'));
        let in_file = || document.raw.get(code.raw.clone());
        let Some(written) = in_text.or_else(in_file) else {
            continue;
        };
        let id = Some(written)
            .filter(|_| has_ids && in_text.is_none())
            .and_then(id);
        let tag = Tag {
            at: code.at.clone(),
            written,
            kind: code.kind,
            name: name(written),
            id,
        };
        match code.kind {
            // Both ends of `<g id="1"/>`; the end tag of one with content has no id.
            CodeKind::Close if written.is_empty() => {
                let of = out.last().map_or("", |open| open.name);
                out.push(Tag { name: of, ..tag });
            }
            _ => out.push(tag),
        }
    }
    out
}

/// Adds to the tags of a side what stands in its text like a tag of the other side and was not taken for
/// one: words in angle brackets are tags only where they are closed.
pub(super) fn add_unclosed<'a>(side: &PairText<'a>, tags: &mut Vec<Tag<'a>>, other: &[Tag<'_>]) {
    let mut seen: Vec<&str> = Vec::new();
    let n_had = tags.len();
    for open in other
        .iter()
        .filter(|t| t.kind == CodeKind::Open && t.is_in_text())
    {
        if seen.len() > MAX_SEEN || seen.contains(&open.written) {
            continue;
        }
        seen.push(open.written);
        for (at, written) in side.text.match_indices(open.written) {
            if tags[..n_had]
                .binary_search_by_key(&at, |t| t.at.start)
                .is_err()
            {
                tags.push(Tag {
                    at: at..at + written.len(),
                    written,
                    kind: CodeKind::Open,
                    name: name(written),
                    id: None,
                });
            }
        }
    }
    tags.sort_by_key(|t| t.at.start);
}

/// Every kind of tag is a search of its own.
const MAX_SEEN: usize = 50;

/// The name of the element that a tag belongs to.
fn name(written: &str) -> &str {
    let name = written.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'));
    &name[..end.unwrap_or(name.len())]
}

/// By which a code of XLIFF is told (1.2: `id`, and `rid` where a tag closes another; 2.1: `id` and
/// `startRef`).
fn id(written: &str) -> Option<&str> {
    let tag = &written[..written.find('>')?];
    ["startRef", "rid", "id"].iter().find_map(|attribute| {
        let mut rest = tag;
        loop {
            let (before, after) = rest.split_once(attribute)?;
            let value = after.trim_start().strip_prefix('=').map(str::trim_start);
            let quote = value
                .and_then(|v| v.chars().next())
                .filter(|c| matches!(c, '"' | '\''));
            if let (Some(value), Some(quote), true) =
                (value, quote, before.ends_with(char::is_whitespace))
            {
                return value[1..].split(quote).next();
            }
            rest = after;
        }
    })
}
