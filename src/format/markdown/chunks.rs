//! Parses a Markdown text of any length in bounded memory.
//!
//! 1. A chunk ends where a blank line is followed by a line that begins with a letter: such a line is
//!    a paragraph of its own, whatever list, quote or table came before it.
//! 2. Only a code fence and some HTML reach over blank lines. Where such a block is the last of a
//!    chunk, it begins the next chunk instead, which is made longer if it holds nothing else.
//! 3. The labels of link references are collected from the whole text first, because a definition
//!    counts wherever it stands; one inside code is taken for one, too. References to footnotes are looked up in their own chunk alone: those
//!    that are defined in another keep their `^1` in the text.
//!
//! 4. Where no such line comes for long, a chunk ends at a list item, a heading or a quote; else at any
//!    line, which is told.
//!
//! A text that fits into two chunks is one.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, Parser, Tag};
use rustc_hash::FxBuildHasher;

use super::extensions;
use crate::format::find::find;

/// Lengths that bound the memory of a parser, whose tree may take 50 bytes for one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    /// Of a chunk.
    chunk: usize,
    /// After that, its end is looked for in so much.
    search: usize,
    /// Of a block of code or HTML that is read at all.
    block: usize,
}

/// As they are used.
pub(super) const SIZES: Sizes = Sizes {
    chunk: 1 << 20,
    search: 1 << 20,
    block: 8 << 20,
};

/// What a text did not let be parsed as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// Here a chunk had to end in a paragraph or table.
    Inside(usize),
    /// Here begins a block that is too long; it and what follows were not parsed.
    Rest(usize),
}

/// Labels beyond so many bytes are not remembered.
const MAX_LABELS: usize = 16 << 20;

/// A longer label is none (CommonMark 0.31, section 6.3).
const MAX_LABEL: usize = 999;

type Labels = HashSet<Box<str>, FxBuildHasher>;

/// Hands on each event with its bytes in the text, from `start`; the first cut that had to be made.
pub(super) fn parse(
    raw: &str,
    start: usize,
    sizes: Sizes,
    take: &mut dyn FnMut(Event<'_>, Range<usize>),
) -> Option<Cut> {
    if raw.len() - start <= sizes.chunk.saturating_mul(2) {
        chunk(raw, start..raw.len(), &Labels::default(), take);
        return None;
    }
    in_chunks(raw, start, sizes, &labels(raw), take)
}

fn in_chunks(
    raw: &str,
    start: usize,
    sizes: Sizes,
    labels: &Labels,
    take: &mut dyn FnMut(Event<'_>, Range<usize>),
) -> Option<Cut> {
    let (mut at, mut wanted, mut cut) = (start, sizes.chunk, None);
    while at < raw.len() {
        let (end, is_forced) = boundary(raw, at.saturating_add(wanted), sizes.search);
        let next = chunk(raw, at..end, labels, take);
        if next > at {
            wanted = sizes.chunk;
            cut = cut.or((is_forced && next == end).then_some(Cut::Inside(end)));
        } else if wanted < sizes.block {
            // It holds but the beginning of one block, and is tried again with more.
            wanted *= 2;
        } else {
            return Some(Cut::Rest(at));
        }
        at = next;
    }
    cut
}

/// Parses a chunk; where the next one begins.
fn chunk(
    raw: &str,
    range: Range<usize>,
    labels: &Labels,
    take: &mut dyn FnMut(Event<'_>, Range<usize>),
) -> usize {
    let Range { start, end } = range;
    let text = raw.get(start..end).unwrap_or_default();
    let known = |link: BrokenLink<'_>| {
        let is_known = labels.contains(&*folded(&link.reference));
        is_known.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    };
    let mut depth = 0usize;
    let events = Parser::new_with_broken_link_callback(text, extensions(), Some(known));
    for (event, at) in events.into_offset_iter() {
        let at = start + at.start..start + at.end;
        match &event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_)) | Tag::HtmlBlock)
                if depth == 0 && end < raw.len() && raw[at.end..end].trim().is_empty() =>
            {
                return at.start;
            }
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        take(event, at);
    }
    end
}

/// Where a chunk may end, at `from` or a little after it, and whether that is no good place.
fn boundary(raw: &str, from: usize, search: usize) -> (usize, bool) {
    let last = from.saturating_add(search);
    if last >= raw.len() && from >= raw.len() {
        return (raw.len(), false);
    }
    let bytes = raw.as_bytes();
    let (mut item, mut line, mut at) = (None, None, from);
    while let Some(newline) = bytes.get(at..).and_then(newline).filter(|n| at + n < last) {
        at += newline + 1;
        match raw.get(at..).and_then(|rest| rest.chars().next()) {
            Some(c) if c.is_alphabetic() && ends_blank(&bytes[..at]) => return (at, false),
            Some('-' | '*' | '+' | '#' | '>' | '0'..='9') => item = item.or(Some(at)),
            _ => line = line.or(Some(at)),
        }
    }
    if last >= raw.len() {
        return (raw.len(), false);
    }
    let mut anywhere = last;
    while !raw.is_char_boundary(anywhere) {
        anywhere += 1;
    }
    item.map_or((line.unwrap_or(anywhere), true), |item| (item, false))
}

fn newline(text: &[u8]) -> Option<usize> {
    text.iter().position(|b| *b == b'\n')
}

/// Whether the last line of some text, which ends in a newline, is blank.
fn ends_blank(text: &[u8]) -> bool {
    let mut before = text.iter().rev().skip(1);
    let other = before.find(|b| !matches!(b, b' ' | b'\t' | b'\r'));
    other.is_none_or(|b| *b == b'\n')
}

/// All labels that are defined (`[label]: …` at the start of a line), folded.
fn labels(raw: &str) -> Labels {
    let mut labels = Labels::default();
    let mut length = 0;
    let mut from = 0;
    while let Some(at) = find(raw.as_bytes(), from, |b| b == b']') {
        from = at + 1;
        if raw.as_bytes().get(from) != Some(&b':') {
            continue;
        }
        let window = at.saturating_sub(MAX_LABEL)..at;
        let before = raw.as_bytes().get(window.clone()).unwrap_or_default();
        let newline = before.iter().rposition(|b| *b == b'\n');
        let line = newline.map_or(window.start, |newline| window.start + newline + 1);
        let is_whole = newline.is_some() || window.start == 0;
        if !is_whole || length > MAX_LABELS {
            continue;
        }
        let lead = raw.get(line..at).unwrap_or_default();
        let lead = lead.trim_start_matches([' ', '>', '\t', '\u{FEFF}']);
        if let Some(label) = lead.strip_prefix('[') {
            length += label.len();
            labels.insert(folded(label).into());
        }
    }
    labels
}

/// A label as it is compared: case and the amount of white space do not count.
fn folded(label: &str) -> String {
    let words: Vec<&str> = label.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn events(raw: &str, chunk: usize) -> Vec<String> {
        let mut events = Vec::new();
        let sizes = Sizes {
            chunk,
            search: usize::MAX,
            block: usize::MAX / 4,
        };
        let cut = in_chunks(raw, 0, sizes, &labels(raw), &mut |event, range| {
            let event = match event {
                Event::Start(Tag::Link { .. }) => "link".to_owned(),
                other => format!("{other:?}"),
            };
            events.push(format!("{event} {range:?}"));
        });
        assert_eq!(cut, None);
        events
    }

    fn piece() -> impl Strategy<Value = String> {
        let pieces = vec![
            "word\n\nword [a][B  c] and [b C]\n\n",
            "\n\n",
            "\n",
            "a\n\n",
            "शब्द\n\n",
            "```\n",
            "~~~\n",
            "- a\n",
            "  - b\n\n    c\n",
            "> q\n",
            "> ```\n",
            "<!-- ",
            " -->\n",
            "<script>\n",
            "</script>\n",
            "<div>\n",
            "    code\n",
            "| a |\n|---|\n| b |\n",
            "[b c]: http://u\n",
            "# h\n",
            "1. x\n",
            "\r\n\r\n",
            "===\n",
            "*em\n",
            "`",
            "<pre>\n",
        ];
        let piece = prop::sample::select(pieces);
        prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn chunks_give_what_the_whole_gives(raw in piece(), length in 1usize..40) {
            prop_assert_eq!(events(&raw, length), events(&raw, usize::MAX / 4));
        }
    }

    #[test]
    fn a_block_that_is_longer_than_a_chunk_is_whole() {
        let raw = format!(
            "a\n\n```\n{}```\n\nb [x]\n\n[x]: u\n",
            "code\n\nb\n".repeat(50)
        );
        assert_eq!(events(&raw, 10), events(&raw, usize::MAX / 4));
    }

    #[test]
    fn what_has_no_place_to_end_is_cut_and_told() {
        let sizes = Sizes {
            chunk: 20,
            search: 20,
            block: 80,
        };
        let cases = [
            ("- item\n".repeat(40), None),
            ("word\n\n".repeat(40), None),
            ("| cell |\n".repeat(40), Some(Cut::Inside(27))),
            ("सरकार".repeat(40), Some(Cut::Inside(42))),
            (
                format!("a\n\n```\n{}", "code\n".repeat(40)),
                Some(Cut::Rest(3)),
            ),
        ];
        for (raw, expected) in cases {
            let mut end = 0;
            let cut = parse(&raw, 0, sizes, &mut |_, range| {
                assert!(range.start <= range.end && raw.get(range.clone()).is_some());
                end = end.max(range.end);
            });
            assert_eq!(cut, expected, "{raw}");
            assert_eq!(
                end >= raw.trim_end().len(),
                !matches!(cut, Some(Cut::Rest(_)))
            );
        }
    }
}
