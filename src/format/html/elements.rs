//! What the elements of HTML are to a reader of prose, and which of them are open.
//!
//! 1. A block ends a segment where it begins and where it ends; other elements stand inside one.
//! 2. Missing end tags are implied as in browsers: a paragraph ends at the next block, a list item at
//!    the next item, a cell at the next cell. An end tag without its start tag is passed over; one of
//!    an outer block ends all that is open inside, one of another element does not reach out of its
//!    block.
//! 3. The stack is bounded as in browsers: what is nested deeper counts as no element.
//!
//! Source: HTML, section 13.2.6 (tree construction), as far as it decides where text belongs.

use std::ops::Range;

use html5gum::State;

use super::silence::Silence;

/// Browsers have the same bound.
const MAX_DEPTH: usize = 512;

/// What an element is to a reader of prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Ends a segment on both sides; and a paragraph.
    Block,
    /// Ends a segment on both sides, but may stand in a paragraph.
    Part,
    /// Preformatted text, a block.
    Pre,
    /// Part of a sentence.
    Inline,
    /// No prose and no room on the page.
    Hidden,
    /// No prose; stands for something in the sentence.
    Object,
    /// A line break.
    Break,
    /// A place where a word may be broken.
    WordBreak,
    /// Without an end tag, and without room.
    Void,
    /// Without an end tag, and stands for something in the sentence.
    VoidObject,
    /// Without an end tag, and ends a segment.
    VoidBlock,
}

impl Kind {
    pub(super) fn of(name: &str) -> Kind {
        match name {
            "address" | "article" | "aside" | "blockquote" | "body" | "caption" | "center"
            | "dd" | "details" | "dialog" | "dir" | "div" | "dl" | "dt" | "fieldset"
            | "figcaption" | "figure" | "footer" | "form" | "frameset" | "h1" | "h2" | "h3"
            | "h4" | "h5" | "h6" | "head" | "header" | "hgroup" | "html" | "li" | "main"
            | "menu" | "nav" | "ol" | "p" | "search" | "section" | "summary" | "table"
            | "tbody" | "td" | "tfoot" | "th" | "thead" | "title" | "tr" | "ul" => Kind::Block,
            "button" | "datalist" | "label" | "legend" | "noscript" | "optgroup" | "option"
            | "select" | "template" => Kind::Part,
            "pre" | "listing" => Kind::Pre,
            "noembed" | "noframes" | "script" | "style" => Kind::Hidden,
            "audio" | "canvas" | "code" | "iframe" | "kbd" | "math" | "object" | "plaintext"
            | "samp" | "svg" | "textarea" | "tt" | "var" | "video" | "xmp" => Kind::Object,
            "br" => Kind::Break,
            "wbr" => Kind::WordBreak,
            "area" | "base" | "basefont" | "bgsound" | "col" | "link" | "meta" | "param"
            | "source" | "track" => Kind::Void,
            "embed" | "image" | "img" | "input" => Kind::VoidObject,
            "frame" | "hr" => Kind::VoidBlock,
            _ => Kind::Inline,
        }
    }

    /// Whether a segment ends where it begins and where it ends.
    pub(super) fn ends_segment(self) -> bool {
        matches!(self, Kind::Block | Kind::Part | Kind::Pre | Kind::VoidBlock)
    }

    /// Whether it has content, and so an end.
    pub(super) fn has_content(self) -> bool {
        !matches!(
            self,
            Kind::Break | Kind::WordBreak | Kind::Void | Kind::VoidObject | Kind::VoidBlock
        )
    }

    fn ends_paragraph(self) -> bool {
        matches!(self, Kind::Block | Kind::Pre | Kind::VoidBlock)
    }
}

/// How the content of an element is read, where not as markup.
pub(super) fn content(name: &str) -> Option<State> {
    match name {
        "title" | "textarea" => Some(State::RcData),
        "script" => Some(State::ScriptData),
        "iframe" | "noembed" | "noframes" | "style" | "xmp" => Some(State::RawText),
        "plaintext" => Some(State::PlainText),
        _ => None,
    }
}

/// An open element.
#[derive(Clone, Debug)]
pub(super) struct Element {
    /// Bytes of its name.
    pub(super) name: Range<usize>,
    /// Of its name, so that most others are told apart at once.
    pub(super) hash: u32,
    pub(super) kind: Kind,
    /// Why its text is not to be read, if it is not.
    pub(super) silence: Silence,
    /// Whether it is SVG or MathML, or inside.
    pub(super) is_foreign: bool,
    /// Whether an end tag inside cannot end what is outside, but for tags of tables.
    pub(super) is_wall: bool,
    /// Whether it has a class of its own.
    pub(super) has_class: bool,
    /// How many languages were declared by it and the elements around it.
    pub(super) n_langs: usize,
}

/// The open elements.
#[derive(Debug)]
pub(super) struct Stack<'a> {
    raw: &'a str,
    open: Vec<Element>,
    /// How many more are open than there is room for.
    beyond: usize,
}

impl<'a> Stack<'a> {
    pub(super) fn new(raw: &'a str) -> Stack<'a> {
        Stack {
            raw,
            open: Vec::new(),
            beyond: 0,
        }
    }

    pub(super) fn last(&self) -> Option<&Element> {
        self.open.last()
    }

    /// The innermost block.
    pub(super) fn block(&self) -> Option<&Element> {
        self.open.iter().rev().find(|e| e.kind.ends_segment())
    }

    pub(super) fn is_silent(&self) -> bool {
        self.silence().is_silent()
    }

    /// Of the innermost element.
    pub(super) fn silence(&self) -> Silence {
        self.open.last().map_or(Silence::default(), |e| e.silence)
    }

    /// Whether text is not read once only so many elements are open.
    pub(super) fn is_silent_in(&self, n_open: usize) -> bool {
        let last = n_open.checked_sub(1).and_then(|at| self.open.get(at));
        last.is_some_and(|e| e.silence.is_silent())
    }

    /// Whether any element can be opened.
    pub(super) fn has_room(&self) -> bool {
        self.open.len() < MAX_DEPTH
    }

    pub(super) fn is_foreign(&self) -> bool {
        self.open.last().is_some_and(|e| e.is_foreign)
    }

    /// Opens an element. One that silences its content finds room in any case.
    pub(super) fn push(&mut self, element: Element) {
        if self.has_room() || element.silence.is_silent() && !self.is_silent() {
            self.open.push(element);
        } else {
            self.beyond += 1;
        }
    }

    /// Closes the innermost element.
    pub(super) fn pop(&mut self) -> Option<Element> {
        self.open.pop()
    }

    /// How many elements stay open when a start tag of that name implies the end of others.
    pub(super) fn kept_by_start(&self, name: &str, kind: Kind) -> usize {
        let (closed, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu", "dir"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "option" => (&["option"], &["select", "optgroup", "datalist"]),
            "optgroup" => (&["optgroup"], &["select"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot", "caption"], &["table"]),
            "body" => (&["head"], &["html"]),
            _ => (&[], &[]),
        };
        if self.beyond > 0 || self.is_foreign() || closed.is_empty() && !kind.ends_paragraph() {
            return self.open.len();
        }
        if closed.is_empty() {
            let bounds = |e: &Element| e.kind.ends_segment() || e.is_wall;
            let block = self.open.iter().rposition(bounds);
            return block
                .filter(|at| self.is(*at, &["p"]))
                .unwrap_or(self.open.len());
        }
        let decides = |at: &usize| self.is(*at, closed) || self.is(*at, within);
        let found = (0..self.open.len()).rev().find(decides);
        found
            .filter(|at| self.is(*at, closed))
            .unwrap_or(self.open.len())
    }

    /// How many elements stay open at an end tag of that name.
    pub(super) fn kept_by_end(&mut self, name: &str, kind: Kind) -> usize {
        if self.beyond > 0 && !self.is_silent() {
            self.beyond -= 1;
            return self.open.len();
        }
        let is_of_table = is_of_table(name);
        let is_wall = |at: usize| match kind {
            Kind::Inline => self.open.get(at).is_some_and(|e| e.kind.ends_segment()),
            _ => !is_of_table && self.open.get(at).is_some_and(|e| e.is_wall),
        };
        let hash = hash(name);
        let has_hash = |at: usize| self.open.get(at).is_some_and(|e| e.hash == hash);
        let mut at = self.open.len();
        while at > 0 {
            at -= 1;
            if has_hash(at) && self.is(at, &[name]) {
                return at;
            }
            if is_wall(at) {
                break;
            }
        }
        self.beyond = self.beyond.saturating_sub(1);
        self.open.len()
    }

    pub(super) fn len(&self) -> usize {
        self.open.len()
    }

    fn is(&self, at: usize, names: &[&str]) -> bool {
        let name = self.open.get(at).and_then(|e| self.raw.get(e.name.clone()));
        name.is_some_and(|own| names.iter().any(|name| own.eq_ignore_ascii_case(name)))
    }
}

/// FNV-1a of a name in lower case.
pub(super) fn hash(name: &str) -> u32 {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    name.bytes().fold(0x811C_9DC5, step)
}

/// Whether an end tag inside cannot end what is outside (13.2.4.2, the elements of a scope).
pub(super) fn is_wall(name: &str) -> bool {
    matches!(
        name,
        "applet" | "caption" | "marquee" | "object" | "table" | "td" | "template" | "th"
    )
}

fn is_of_table(name: &str) -> bool {
    matches!(
        name,
        "table" | "tbody" | "thead" | "tfoot" | "tr" | "td" | "th" | "html" | "body"
    )
}
