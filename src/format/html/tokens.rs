//! HTML as a stream of nodes, each with its bytes in the text, over the tokenizer of `html5gum`.
//!
//! 1. The tokenizer hands pieces of text on with its position; a piece that stands in the raw text
//!    as it is joins the one before it, any other is what a character reference stands for.
//! 2. Of tags, the name and the few attributes that matter are kept, each cut to a bounded length.
//! 3. Nothing is broken beyond reading: only what the end of the file cut off is told.
//!
//! Source: HTML, section 13.2.5 (tokenization). Must not know what any element means.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::{Emitter, Error, State, Tokenizer};

/// A longer name is that of no element or attribute that is known here.
const MAX_NAME: usize = 32;

/// A longer value is no language and no class that matters.
const MAX_VALUE: usize = 256;

/// The attributes whose values are kept.
const KEPT: [&str; 4] = ["lang", "xml:lang", "translate", "class"];

/// A start tag.
#[derive(Debug)]
pub(crate) struct Tag<'a> {
    /// Lower case; cut where it is long.
    pub(crate) name: &'a str,
    /// Bytes of the whole tag.
    pub(crate) range: Range<usize>,
    /// Whether it ends in `/>`.
    pub(crate) is_closed: bool,
    has_translate: bool,
    values: &'a [String; KEPT.len()],
}

impl<'a> Tag<'a> {
    /// The language that it declares; empty where none.
    pub(crate) fn lang(&self) -> &'a str {
        let [lang, xml_lang, ..] = self.values;
        if lang.is_empty() { xml_lang } else { lang }
    }

    /// Whether `translate` says that it is to be translated; `None` where it says nothing.
    pub(crate) fn translate(&self) -> Option<bool> {
        match &*self.values[2].to_ascii_lowercase() {
            "yes" => Some(true),
            "" => self.has_translate.then_some(true),
            "no" => Some(false),
            _ => None,
        }
    }

    /// The value of `class`.
    pub(crate) fn class(&self) -> &'a str {
        &self.values[3]
    }
}

/// One piece of a page.
#[derive(Debug)]
pub(crate) enum Node<'a> {
    /// A start tag.
    Open(Tag<'a>),
    /// An end tag: its name and its bytes.
    Close(&'a str, Range<usize>),
    /// Text as it stands.
    Text(Range<usize>),
    /// The same in a CDATA section.
    Cdata(Range<usize>),
    /// What a character reference stands for, and its bytes.
    Reference(&'a str, Range<usize>),
    /// A whole comment; of a CDATA section or the like that is none here, too.
    Comment(Range<usize>),
    /// The end of the file came inside a tag or comment that begins there.
    CutOff(usize),
}

/// Takes nodes, and knows what they mean for those that follow.
pub(crate) trait Sink {
    /// Takes a node. After a start tag: how what follows it is to be read.
    fn take(&mut self, node: Node<'_>) -> Option<State>;

    /// Whether CDATA sections are text here, as in XHTML and in SVG.
    fn has_cdata(&self) -> bool;
}

/// Hands the nodes of a page on.
pub(crate) fn read(raw: &str, sink: &mut impl Sink) {
    let start = raw.len() - raw.trim_start_matches('\u{FEFF}').len();
    let text = raw.get(start..).unwrap_or_default();
    let nodes = Nodes {
        raw,
        sink,
        at: start,
        end: start,
        plain: start..start,
        is_cdata: false,
        opened: start,
        tag: None,
        is_start: false,
        is_closed: false,
        has_translate: false,
        name: String::new(),
        last_start: String::new(),
        attribute: String::new(),
        kept: None,
        values: Default::default(),
    };
    // Neither reading from memory nor this emitter knows an error.
    let Ok(()) = Tokenizer::new_with_emitter(text, nodes).finish();
}

struct Nodes<'a, 's, S> {
    raw: &'a str,
    sink: &'s mut S,
    /// Where the tokenizer is.
    at: usize,
    /// Where the last piece of text, tag or comment ends.
    end: usize,
    /// Text as it stands, not yet handed on.
    plain: Range<usize>,
    /// Whether that is in a CDATA section.
    is_cdata: bool,
    /// Where the last `<` stands.
    opened: usize,
    /// Where the tag begins that is being read.
    tag: Option<usize>,
    is_start: bool,
    is_closed: bool,
    has_translate: bool,
    name: String,
    last_start: String,
    attribute: String,
    /// Which of the kept values is being read.
    kept: Option<usize>,
    values: [String; KEPT.len()],
}

impl<S: Sink> Nodes<'_, '_, S> {
    fn piece(&mut self, piece: &[u8]) {
        let (from, to) = (self.end, self.at.max(self.end));
        self.tag = None;
        let bytes = self.raw.as_bytes();
        let is_reference = bytes.get(from) == Some(&b'&') && bytes.get(from..to) != Some(piece);
        // The tokenizer skips the second half of CR LF before a piece, and looks ahead after one in
        // a CDATA section.
        let starts = [to.saturating_sub(piece.len()).max(from), from];
        let mut ranges = starts.into_iter().map(|start| start..start + piece.len());
        let plain = ranges.find(|range| {
            let is_it = !is_reference && bytes.get(range.clone()) == Some(piece);
            is_it && self.may_pass(from..range.start)
        });
        if let Some(range) = plain {
            self.end = range.end;
            self.pass(from..range.start);
            self.plain(range);
        } else if !is_reference && piece == b"\n" {
            // The tokenizer reads CR as LF, and passes over an LF after it.
            self.end = to + usize::from(bytes.get(to) == Some(&b'\n'));
            let start = to.saturating_sub(1).max(from);
            self.pass(from..start);
            self.plain(start..self.end);
        } else {
            self.flush();
            self.is_cdata = false;
            self.end = to;
            let text = std::str::from_utf8(piece).unwrap_or("\u{FFFD}");
            self.sink.take(Node::Reference(text, from..to));
        }
    }

    /// Whether the tokenizer may have left that out; in a CDATA section only the marks of its end.
    fn may_pass(&self, range: Range<usize>) -> bool {
        let left_out = self.raw.get(range).unwrap_or_default();
        !self.is_cdata || left_out.is_empty() || left_out.contains("]]>")
    }

    /// Passes over what the tokenizer left out before a piece: the marks of a CDATA section.
    fn pass(&mut self, range: Range<usize>) {
        let marks = self.raw.get(range).unwrap_or_default();
        let is_cdata = match marks {
            "" => return,
            _ if marks.ends_with("<![CDATA[") => true,
            _ => self.is_cdata && !marks.contains("]]>"),
        };
        if is_cdata != self.is_cdata {
            self.flush();
            self.is_cdata = is_cdata;
        }
    }

    fn plain(&mut self, range: Range<usize>) {
        if self.plain.end != range.start {
            self.flush();
            self.plain.start = range.start;
        }
        self.plain.end = range.end;
    }

    fn flush(&mut self) {
        let range = self.plain.clone();
        self.plain = self.at..self.at;
        if !range.is_empty() && self.raw.get(range.clone()).is_some() {
            self.sink.take(match self.is_cdata {
                true => Node::Cdata(range),
                false => Node::Text(range),
            });
        }
    }

    /// Takes note of an attribute that counts without a value.
    fn end_attribute(&mut self) {
        self.has_translate |= self.attribute == KEPT[2];
    }

    /// The bytes of what began at the last `<` and ends here.
    fn taken(&mut self) -> Range<usize> {
        self.flush();
        self.is_cdata = false;
        self.tag = None;
        self.end = self.at;
        self.plain = self.at..self.at;
        self.opened..self.at.max(self.opened)
    }
}

/// Adds to a name as much as is wanted of it.
fn push(to: &mut String, bytes: &[u8], most: usize) {
    if to.len() < most
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        to.extend(text.chars().take(most - to.len()));
    }
}

impl<S: Sink> Emitter for Nodes<'_, '_, S> {
    type Token = Infallible;

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last_start.clear();
        push(&mut self.last_start, name.unwrap_or_default(), MAX_NAME);
    }

    fn emit_eof(&mut self) {
        self.flush();
        if let Some(at) = self.tag.take() {
            self.sink.take(Node::CutOff(at));
        }
    }

    fn emit_error(&mut self, _: Error) {}

    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn emit_string(&mut self, piece: &[u8]) {
        self.piece(piece);
    }

    fn init_start_tag(&mut self) {
        self.is_start = true;
        self.is_closed = false;
        self.has_translate = false;
        self.tag = Some(self.opened);
        self.name.clear();
        self.attribute.clear();
        self.values.iter_mut().for_each(String::clear);
    }

    fn init_end_tag(&mut self) {
        self.init_start_tag();
        self.is_start = false;
    }

    fn init_comment(&mut self) {}

    fn emit_current_tag(&mut self) -> Option<State> {
        let range = self.taken();
        if !self.is_start {
            self.last_start.clear();
            self.sink.take(Node::Close(&self.name, range));
            return None;
        }
        self.last_start.clone_from(&self.name);
        self.end_attribute();
        self.sink.take(Node::Open(Tag {
            name: &self.name,
            range,
            is_closed: self.is_closed,
            has_translate: self.has_translate,
            values: &self.values,
        }))
    }

    fn emit_current_comment(&mut self) {
        let range = self.taken();
        let comment = self.raw.get(range.clone()).unwrap_or_default();
        if range.end == self.raw.len() && !comment.ends_with('>') {
            self.sink.take(Node::CutOff(range.start));
        } else {
            self.sink.take(Node::Comment(range));
        }
    }

    fn emit_current_doctype(&mut self) {
        self.taken();
    }

    fn set_self_closing(&mut self) {
        self.is_closed = true;
    }

    fn set_force_quirks(&mut self) {}

    fn push_tag_name(&mut self, name: &[u8]) {
        push(&mut self.name, name, MAX_NAME);
    }

    fn push_comment(&mut self, _: &[u8]) {}

    fn push_doctype_name(&mut self, _: &[u8]) {}

    fn init_doctype(&mut self) {}

    fn init_attribute(&mut self) {
        self.end_attribute();
        self.attribute.clear();
        self.kept = None;
    }

    fn init_attribute_value(&mut self) {
        let mut kept = KEPT.iter().zip(&self.values);
        // Of two attributes of a name the first counts.
        self.kept = kept.position(|(name, value)| *name == self.attribute && value.is_empty());
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        push(&mut self.attribute, name, MAX_NAME);
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        if let Some(kept) = self.kept.and_then(|idx| self.values.get_mut(idx)) {
            push(kept, value, MAX_VALUE);
        }
    }

    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn start_open_tag(&mut self) {
        self.opened = self.at.saturating_sub(1);
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        !self.is_start && !self.last_start.is_empty() && self.last_start == self.name
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        self.sink.has_cdata()
    }

    #[inline]
    fn move_position(&mut self, offset: isize) {
        self.at = self.at.saturating_add_signed(offset);
    }
}
