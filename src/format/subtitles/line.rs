//! One line of a cue's text: codes, references, prose.
//!
//! Codes take no room: tags in pairs, a time in WebVTT karaoke, an override code of ASS. A tag that
//! neither format has is text.

use std::ops::Range;

use crate::format::builder::Builder;
use crate::format::item::Out;
use crate::format::xml::short;
use crate::model::CodeKind;

/// How cues are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Syntax {
    /// SubRip.
    Srt,
    /// WebVTT, which has references (`&amp;`).
    Vtt,
}

/// Elements of either format, lower case.
const ELEMENTS: &[&str] = &["b", "c", "font", "i", "lang", "rt", "ruby", "s", "u", "v"];

/// No code is longer.
const MAX_CODE: usize = 1 << 10;

/// No reference to a character is longer.
const MAX_REFERENCE: usize = 10;

/// What stands at the start of a piece of text.
enum Code {
    Tag(CodeKind, usize),
    /// A line break inside the line.
    Break(usize),
}

/// Whether a text holds what would be read as a code.
pub(super) fn has_code(text: &str, syntax: Syntax) -> bool {
    let starts = text.match_indices(['<', '{']);
    starts
        .into_iter()
        .any(|(at, _)| code(&text[at..], syntax).is_some())
}

/// What is inside a line that is a directive: one in braces.
pub(super) fn directive(line: &str) -> Option<&str> {
    let inside = line.strip_prefix('{')?.strip_suffix('}')?;
    Some(inside.strip_prefix('\\').unwrap_or(inside))
}

/// Adds a line to a segment.
pub(super) fn read(
    raw: &str,
    range: Range<usize>,
    syntax: Syntax,
    builder: &mut Builder,
    out: &mut Out<'_>,
) {
    let Range { start: mut at, end } = range;
    let special = match syntax {
        Syntax::Srt => &['<', '{'][..],
        Syntax::Vtt => &['<', '{', '&'][..],
    };
    while let Some(rest) = raw.get(at..end).filter(|rest| !rest.is_empty()) {
        // The first character was looked at, if it is a special one.
        let skipped = rest.chars().next().map_or(0, char::len_utf8);
        let len = match code(rest, syntax) {
            Some(Code::Tag(kind, len)) => {
                builder.mark(kind, at..at + len);
                len
            }
            Some(Code::Break(len)) => {
                builder.generated(" ", at..at + len);
                len
            }
            None if syntax == Syntax::Vtt && rest.starts_with('&') => {
                reference(rest, at, builder, out)
            }
            None => {
                let more = rest.get(skipped..).unwrap_or_default();
                let len = skipped + more.find(special).unwrap_or(more.len());
                builder.verbatim(&rest[..len], at);
                len
            }
        };
        at += len;
    }
}

fn code(rest: &str, syntax: Syntax) -> Option<Code> {
    let bytes = rest.as_bytes();
    let (open, close) = match bytes.first()? {
        b'<' => (b'<', b'>'),
        b'{' => (b'{', b'}'),
        _ => return None,
    };
    // The next opening ends the search, so that many of them are not searched from each.
    let mut after = bytes.iter().take(MAX_CODE).skip(1);
    let len = after.position(|b| *b == close || *b == open)? + 2;
    let inside = rest
        .get(1..len - 1)
        .filter(|_| bytes.get(len - 1) == Some(&close))?;
    if close == b'}' {
        let is_override = inside.starts_with('\\') && syntax == Syntax::Srt;
        return is_override.then_some(Code::Tag(CodeKind::Standalone, len));
    }
    let (kind, named) = match inside.strip_prefix('/') {
        Some(named) => (CodeKind::Close, named),
        None => (CodeKind::Open, inside),
    };
    let end = named.find(|c: char| !c.is_ascii_alphanumeric() && c != ':');
    let (name, after) = named.split_at(end.unwrap_or(named.len()));
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        let is_time = name.contains(':') && after.starts_with('.') && syntax == Syntax::Vtt;
        return is_time.then_some(Code::Tag(CodeKind::Standalone, len));
    }
    if name.eq_ignore_ascii_case("br") {
        return Some(Code::Break(len));
    }
    let is_element = ELEMENTS.iter().any(|one| one.eq_ignore_ascii_case(name));
    let is_ended = after.is_empty() || after.starts_with(['.', ' ', '\t', '=']);
    (is_element && is_ended).then_some(Code::Tag(kind, len))
}

/// Adds the character of a reference, or the `&` that begins none. How long it is.
fn reference(rest: &str, at: usize, builder: &mut Builder, out: &mut Out<'_>) -> usize {
    let end = rest.bytes().take(MAX_REFERENCE).position(|b| b == b';');
    let Some(name) = end.and_then(|end| rest.get(1..end)) else {
        builder.verbatim("&", at);
        return 1;
    };
    let len = name.len() + 2;
    match character(name) {
        Some(c) => builder.escaped_char(c, at..at + len),
        None => {
            let name = short(name);
            let what = format!("expected a known entity, found &{name};; it was left as it is");
            out.problem(at, &what);
            builder.verbatim("&", at);
            return 1;
        }
    }
    len
}

/// The character that a reference stands for, by its name.
fn character(name: &str) -> Option<char> {
    Some(match name {
        "nbsp" => '\u{A0}',
        "lrm" => '\u{200E}',
        "rlm" => '\u{200F}',
        "zwnj" => '\u{200C}',
        "zwj" => '\u{200D}',
        _ => return crate::format::xml::resolved(name),
    })
}
