//! The text of an OpenDocument part, as paragraphs and headings.
//!
//! 1. A paragraph's text is the text inside it and inside the elements of its line (spans, links,
//!    fields). White space that was only laid out is one space; `text:s`, tabs and line breaks are
//!    spaces; a soft page break is nothing.
//! 2. Notes, frames, shapes and embedded objects are placeholders in the paragraph; the paragraphs
//!    inside them are segments of their own.
//! 3. The block of tracked changes holds what was deleted and is left out: what is left counts as
//!    accepted. So are comments, hidden text and sections, and the text of covered table cells.
//!
//! Names are local names. Source: OpenDocument 1.3 part 3, sections 5 (text), 6.1.2 (white space),
//! 6.3 (notes) and 5.5 (changes).

use std::ops::Range;

use super::paragraphs::{MAX_OPEN, Paragraphs};
use crate::format::xml::{Broken, Node, Tag, Xml};
use crate::format::{Out, ReadOptions, xml};

/// More spaces in a row mean no more to a reader.
const SPACES: &str = "                                ";

/// A part that is being read.
pub(super) struct Story<'r, 'o, 's, 't> {
    raw: &'r str,
    /// What the places in it are called, in front of their number.
    kind: &'o str,
    xml: Xml<'r>,
    paragraphs: Paragraphs<'o>,
    out: &'t mut Out<'s>,
    /// For each paragraph that is open.
    lines: Vec<Line>,
    n_paragraphs: usize,
    n_notes: usize,
    in_note: bool,
}

/// What is known of the line of a paragraph.
#[derive(Clone, Copy, Debug, Default)]
struct Line {
    /// Open elements in which text does not belong to the line.
    n_apart: usize,
    /// Whether white space came last, with which more of it is one space.
    after_space: bool,
    /// Whether the paragraph is not shown.
    is_hidden: bool,
}

impl<'r, 'o, 's, 't> Story<'r, 'o, 's, 't> {
    pub(super) fn new(
        raw: &'r str,
        kind: &'o str,
        options: &'o ReadOptions<'o>,
        out: &'t mut Out<'s>,
    ) -> Self {
        Story {
            raw,
            kind,
            xml: Xml::new(raw),
            paragraphs: Paragraphs::new(options),
            out,
            lines: Vec::new(),
            n_paragraphs: 0,
            n_notes: 0,
            in_note: false,
        }
    }

    /// Reads it to its end, or to where it breaks off.
    pub(super) fn read(mut self) {
        let end = self.nodes();
        self.paragraphs.close_to(0, self.out);
        if let Err(Broken { at, what }) = end {
            self.out
                .loss(at, &format!("{what}; the rest of the part was not read"));
        }
    }

    fn nodes(&mut self) -> Result<(), Broken> {
        while let Some(node) = self.xml.next()? {
            match &node {
                Node::Open(tag) => self.opened(tag)?,
                Node::Close(name, _) => self.closed(name),
                Node::Comment(_) => {}
                _ if self.in_line() => self.text(&node),
                _ => {}
            }
        }
        Ok(())
    }

    /// Whether text here belongs to a paragraph.
    fn in_line(&self) -> bool {
        self.lines.last().is_some_and(|line| line.n_apart == 0)
    }

    fn opened(&mut self, tag: &Tag<'r>) -> Result<(), Broken> {
        match tag.name() {
            "p" | "h" => return self.begin_paragraph(tag),
            name if LEFT_OUT.contains(&name) || is_hidden(tag) => return self.xml.pass(tag),
            name if APART.contains(&name) => self.apart(tag),
            "hidden-paragraph" if self.in_line() && says(tag, "is-hidden", "true") => {
                if let Some(line) = self.lines.last_mut() {
                    line.is_hidden = true;
                }
            }
            "s" if self.in_line() => self.spaces(tag),
            "tab" | "line-break" if self.in_line() => self.generated(" ", tag),
            "placeholder" if self.in_line() => {
                self.placeholder(tag);
                return self.xml.pass(tag);
            }
            _ => {}
        }
        Ok(())
    }

    fn closed(&mut self, name: &str) {
        match name {
            "p" | "h" => {
                let line = self.lines.pop();
                if line.is_some_and(|line| line.is_hidden)
                    && let Some(text) = self.paragraphs.text()
                {
                    text.clear();
                }
                self.paragraphs.close(self.out);
            }
            name if APART.contains(&name) => {
                self.in_note &= name != "note";
                if let Some(line) = self.lines.last_mut() {
                    line.n_apart = line.n_apart.saturating_sub(1);
                }
            }
            _ => {}
        }
    }

    fn begin_paragraph(&mut self, tag: &Tag<'r>) -> Result<(), Broken> {
        self.n_paragraphs += 1;
        if tag.is_empty {
            return Ok(());
        }
        if self.paragraphs.depth() >= MAX_OPEN {
            let what = format!(
                "expected at most {MAX_OPEN} paragraphs inside one another, found one more; \
                 it was not read"
            );
            self.out.loss(tag.range.start, &what);
            return self.xml.skip();
        }
        let kind = self.kind;
        if self.in_note {
            self.paragraphs
                .open(format_args!("{kind}note {}", self.n_notes));
        } else {
            self.paragraphs
                .open(format_args!("{kind}paragraph {}", self.n_paragraphs));
        }
        self.lines.push(Line::default());
        Ok(())
    }

    /// Begins something in which text is not of the line around it.
    fn apart(&mut self, tag: &Tag<'r>) {
        if tag.name() == "note" {
            self.n_notes += 1;
            self.in_note = !tag.is_empty;
        }
        if self.in_line() {
            self.placeholder(tag);
        }
        if let Some(line) = self.lines.last_mut() {
            line.n_apart += usize::from(!tag.is_empty);
        }
    }

    fn placeholder(&mut self, tag: &Tag<'r>) {
        self.after_space(false);
        if let Some(text) = self.paragraphs.text() {
            text.placeholder(tag.range.clone());
        }
    }

    fn generated(&mut self, stands_for: &str, tag: &Tag<'r>) {
        self.after_space(false);
        if let Some(text) = self.paragraphs.text() {
            text.generated(stands_for, tag.range.clone());
        }
    }

    fn spaces(&mut self, tag: &Tag<'r>) {
        let n_spaces = tag.local_attr("c").and_then(|n| n.parse().ok());
        let n_spaces: usize = n_spaces.unwrap_or(1);
        self.generated(SPACES.get(..n_spaces).unwrap_or(SPACES), tag);
    }

    fn after_space(&mut self, is_so: bool) {
        if let Some(line) = self.lines.last_mut() {
            line.after_space = is_so;
        }
    }

    /// Text of the line, its white space made one space where it is more or other.
    fn text(&mut self, node: &Node<'r>) {
        let (Node::Text(range) | Node::Cdata(range)) = node else {
            self.after_space(false);
            return self.push(node);
        };
        let text = self.raw.get(range.clone()).unwrap_or_default();
        let mut after_space = self.lines.last().is_some_and(|line| line.after_space);
        if is_plain(text, after_space) {
            self.after_space(text.ends_with(' '));
            return self.push(node);
        }
        let mut at = range.start;
        for piece in text.split_inclusive(is_space) {
            let word = piece.trim_end_matches(is_space);
            if !word.is_empty() {
                let word = at..at + word.len();
                self.push(&match node {
                    Node::Cdata(_) => Node::Cdata(word),
                    _ => Node::Text(word),
                });
                after_space = false;
            }
            let space = at + word.len()..at + piece.len();
            if !space.is_empty() && !std::mem::replace(&mut after_space, true) {
                let is_plain = matches!(node, Node::Text(_));
                self.space(space, is_plain);
            }
            at += piece.len();
        }
        self.after_space(after_space);
    }

    fn push(&mut self, node: &Node<'r>) {
        if let Some(text) = self.paragraphs.text() {
            xml::push(node, self.raw, text, self.out);
        }
    }

    fn space(&mut self, range: Range<usize>, is_plain: bool) {
        let Some(text) = self.paragraphs.text() else {
            return;
        };
        match (self.raw.get(range.clone()), is_plain) {
            (Some(" "), true) => text.verbatim(" ", range.start),
            (Some(" "), false) => text.cdata(" ", range.start),
            (_, true) => text.escaped(" ", range),
            // An escape would be written as outside of a CDATA section.
            (_, false) => text.generated(" ", range),
        }
    }
}

/// White space that is laid out freely (section 6.1.2).
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}

/// Whether all white space in a text is as it is read.
fn is_plain(text: &str, after_space: bool) -> bool {
    let mut last = after_space;
    text.bytes().all(|byte| {
        let is_space = byte == b' ';
        let is_more = matches!(byte, b'\t' | b'\n' | b'\r') || (is_space && last);
        last = is_space;
        !is_more
    })
}

/// Whether an element is not shown.
fn is_hidden(tag: &Tag<'_>) -> bool {
    match tag.name() {
        "section" => says(tag, "display", "none") || says(tag, "is-hidden", "true"),
        "header" | "header-left" | "header-first" | "footer" | "footer-left" | "footer-first" => {
            says(tag, "display", "false")
        }
        _ => false,
    }
}

/// Whether an attribute has a value.
fn says(tag: &Tag<'_>, name: &str, value: &str) -> bool {
    tag.local_attr(name).is_some_and(|said| said == value)
}

/// Elements that hold no text of the finished document.
const LEFT_OUT: &[&str] = &[
    "annotation",
    "automatic-styles",
    "covered-table-cell",
    "event-listeners",
    "font-face-decls",
    "forms",
    "hidden-text",
    "note-citation",
    "number",
    "ruby-text",
    "script",
    "scripts",
    "settings",
    "styles",
    "tracked-changes",
];

/// Elements that stand in a line as one thing and may hold paragraphs of their own.
const APART: &[&str] = &[
    "applet",
    "caption",
    "circle",
    "connector",
    "control",
    "custom-shape",
    "ellipse",
    "floating-frame",
    "frame",
    "g",
    "line",
    "measure",
    "note",
    "object",
    "object-ole",
    "path",
    "plugin",
    "polygon",
    "polyline",
    "rect",
    "regular-polygon",
    "scene",
];
