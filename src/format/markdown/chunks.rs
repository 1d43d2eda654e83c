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
//! A text that fits into two chunks is one.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, Parser, Tag};
use rustc_hash::FxBuildHasher;

use super::extensions;

/// Length of a chunk: its tree takes a few times as much.
pub(super) const LENGTH: usize = 2 << 20;

/// Labels beyond this number are not remembered, so that memory stays bounded.
const MAX_LABELS: usize = 200_000;

/// A longer label is none (CommonMark 0.31, section 6.3).
const MAX_LABEL: usize = 999;

type Labels = HashSet<Box<str>, FxBuildHasher>;

/// Hands on each event with its bytes in the text, from `start`.
pub(super) fn parse(
    raw: &str,
    start: usize,
    length: usize,
    take: &mut dyn FnMut(Event<'_>, Range<usize>),
) {
    if raw.len() - start <= length.saturating_mul(2) {
        chunk(raw, start..raw.len(), &Labels::default(), take);
    } else {
        in_chunks(raw, start, length, &labels(raw), take);
    }
}

fn in_chunks(
    raw: &str,
    start: usize,
    length: usize,
    labels: &Labels,
    take: &mut dyn FnMut(Event<'_>, Range<usize>),
) {
    let (mut at, mut wanted) = (start, length);
    while at < raw.len() {
        let end = boundary(raw, at.saturating_add(wanted));
        let next = chunk(raw, at..end, labels, take);
        // A chunk that holds but the beginning of one block is tried again with more.
        wanted = if next == at {
            wanted.saturating_mul(2)
        } else {
            length
        };
        at = next;
    }
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

/// Where a chunk may end, at `from` or after it: at a line that begins with a letter, after a blank
/// line.
fn boundary(raw: &str, from: usize) -> usize {
    let bytes = raw.as_bytes();
    let mut at = from;
    while let Some(newline) = bytes
        .get(at..)
        .and_then(|rest| rest.iter().position(|b| *b == b'\n'))
    {
        at += newline + 1;
        let is_blank = ends_blank(&bytes[..at]);
        let first = raw.get(at..).and_then(|rest| rest.chars().next());
        if is_blank && first.is_some_and(char::is_alphabetic) {
            return at;
        }
    }
    raw.len()
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
    for (at, _) in raw.match_indices("]:") {
        let window = at.saturating_sub(MAX_LABEL)..at;
        let before = raw.as_bytes().get(window.clone()).unwrap_or_default();
        let newline = before.iter().rposition(|b| *b == b'\n');
        let line = newline.map_or(window.start, |newline| window.start + newline + 1);
        let is_whole = newline.is_some() || window.start == 0;
        if !is_whole || labels.len() == MAX_LABELS {
            continue;
        }
        let lead = raw.get(line..at).unwrap_or_default();
        let lead = lead.trim_start_matches([' ', '>', '\t', '\u{FEFF}']);
        if let Some(label) = lead.strip_prefix('[') {
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

    fn events(raw: &str, length: usize) -> Vec<String> {
        let mut events = Vec::new();
        in_chunks(raw, 0, length, &labels(raw), &mut |event, range| {
            let event = match event {
                Event::Start(Tag::Link { .. }) => "link".to_owned(),
                other => format!("{other:?}"),
            };
            events.push(format!("{event} {range:?}"));
        });
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
}
