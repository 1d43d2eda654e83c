//! DOCX and DOCM: text documents of Microsoft's kind.
//!
//! 1. The main part is found through the package's relationships, its headers, footers, footnotes and
//!    endnotes through its own; where those are missing, by their usual names.
//! 2. Each is read as a story (`docx_story.rs`): a segment for each paragraph.
//!
//! Reviewers' comments are no text of the article and are left out. A part that cannot be read is
//! told as lost, but for the main part, without which there is no document.
//!
//! Source: ECMA-376 part 1 (WordprocessingML), section 11.3 on the parts.

use super::docx_story::{Story, StoryKind};
use super::opc::{self, Kind};
use crate::format::package::Extract;
use crate::format::parts::Parts;
use crate::format::{Body, Format, FormatError, Holds, ReadOptions};

/// The kinds of parts that hold text beside the main one, in the order in which they are read.
const BESIDE: &[(&str, StoryKind)] = &[
    ("header", StoryKind::Header),
    ("footer", StoryKind::Footer),
    ("footnotes", StoryKind::Footnotes),
    ("endnotes", StoryKind::Endnotes),
];

/// Text documents of Microsoft's kind.
pub(crate) static DOCX: Format = Format {
    name: "docx",
    extensions: &["docx", "docm"],
    holds: Holds::Article,
    about: "a Word document; tracked changes count as accepted, comments are left out",
    body: Body::Package {
        is_one: |parts| opc::main_part(parts).is_some_and(|(_, kind)| kind == Kind::Text),
        read,
    },
    samples: &[],
};

fn read(
    parts: &mut Parts,
    options: &ReadOptions,
    extract: &mut Extract,
) -> Result<(), FormatError> {
    let main = opc::main_part_of(parts, Kind::Text)?;
    let text = parts.text(&main)?.unwrap_or_default();
    story(&main, &text, StoryKind::Main, options, extract);
    drop(text);
    for (name, kind) in beside(parts, &main, extract) {
        if extract.is_full() {
            break;
        }
        match parts.text(&name) {
            Ok(Some(text)) => story(&name, &text, kind, options, extract),
            Ok(None) => extract.lost(&name, "expected that part, found none of that name"),
            Err(error) => extract.lost(&name, &error.to_string()),
        }
    }
    Ok(())
}

fn story(name: &str, raw: &str, kind: StoryKind, options: &ReadOptions, extract: &mut Extract) {
    let part = extract.declare(name);
    extract.set_aside(raw.len());
    extract.inside(part, |out| Story::new(raw, kind, options, out).read());
}

/// The parts with text beside the main one, each once.
fn beside(parts: &mut Parts, main: &str, extract: &mut Extract) -> Vec<(String, StoryKind)> {
    let kinds: Vec<&str> = BESIDE.iter().map(|(kind, _)| *kind).collect();
    let mut out: Vec<(String, StoryKind)> = Vec::new();
    let mut add = |name: String, kind: StoryKind| {
        if name != main && out.iter().all(|(known, _)| *known != name) {
            out.push((name, kind));
        }
    };
    let related = opc::relations(parts, main, &kinds).unwrap_or_else(|error| {
        extract.lost(
            main,
            &format!("{error}; its notes are found by their names"),
        );
        Vec::new()
    });
    for (kind, story) in BESIDE {
        let of_kind = related.iter().filter(|relation| relation.kind == *kind);
        of_kind.for_each(|relation| add(relation.target.clone(), *story));
    }
    if related.is_empty() {
        let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
        for name in parts.names() {
            let file = name
                .strip_prefix(folder)
                .unwrap_or("")
                .trim_start_matches('/');
            let mut found = BESIDE.iter().filter(|(kind, _)| is_usual(file, kind));
            if let Some((_, story)) = found.next() {
                add(name, *story);
            }
        }
    }
    out
}

/// Whether a file is named as programs name parts of a kind: `header2.xml`.
fn is_usual(file: &str, kind: &str) -> bool {
    let rest = file
        .strip_prefix(kind)
        .and_then(|rest| rest.strip_suffix(".xml"));
    rest.is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()))
}
