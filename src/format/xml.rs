//! XML as a stream of nodes, each with its bytes in the text: what XLIFF, TMX and office documents
//! are read through.
//!
//! 1. `quick-xml` cuts the text into events; a node adds the byte range. Nothing is unescaped but
//!    the references of XML itself and numeric ones; an entity that a DTD declares is never expanded.
//! 2. Names are local names: a prefix is told by [`Tag::prefix`].
//! 3. A document that breaks off or is not well-formed ends in [`Broken`], with the place.
//!
//! Must not know what any element means.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::events::Event;

use super::builder::{Builder, is_blank};
use super::item::Out;
use super::xml_tag::Name;

pub(crate) use super::xml_tag::{Tag, resolved, unescaped};

/// Deeper nesting is no document of anyone's.
const MAX_DEPTH: usize = 4_096;

/// One piece of a document.
#[derive(Debug)]
pub(crate) enum Node<'a> {
    /// A start tag; one that is empty has no [`Node::Close`].
    Open(Tag<'a>),
    /// An end tag: its local name and its bytes.
    Close(&'a str, Range<usize>),
    /// Text without references.
    Text(Range<usize>),
    /// The text inside a CDATA section.
    Cdata(Range<usize>),
    /// A reference to a character, or to what is not known (`None`).
    Reference(Option<char>, Range<usize>),
    /// The text inside a comment.
    Comment(Range<usize>),
}

/// Why a document cannot be read on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Broken {
    /// Byte in the text.
    pub(crate) at: usize,
    /// Expected and found.
    pub(crate) what: String,
}

/// Reads nodes one after another.
pub(crate) struct Xml<'a> {
    raw: &'a str,
    reader: Reader<&'a [u8]>,
    /// Where the reader began: after the byte-order mark, where a stretch begins, or where reading
    /// went on.
    base: usize,
    open: Vec<Name<'a>>,
}

/// Text as it must stand between tags.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            // It must be escaped only after `]]`, but nobody is helped by the exception.
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            _ => out.push(c),
        }
    }
    out
}

/// Text as it must stand between tags; `None` where XML cannot hold it.
pub(crate) fn written(text: &str) -> Option<String> {
    is_xml(text).then(|| escaped(text))
}

/// Text as it must stand in a CDATA section; `None` where it cannot.
pub(crate) fn written_in_cdata(text: &str) -> Option<String> {
    (is_xml(text) && !text.contains("]]>") && !text.contains('\r')).then(|| text.to_owned())
}

fn is_xml(text: &str) -> bool {
    text.chars().all(|c| is_xml_char(u32::from(c)))
}

/// Whether a character can stand in XML 1.0 (2.2).
pub(crate) fn is_xml_char(code: u32) -> bool {
    matches!(code, 0x9 | 0xA | 0xD | 0x20..=0xD7FF | 0xE000..=0xFFFD | 0x1_0000..=0x10_FFFF)
}

/// The local name of a text's root element, if it has one.
pub(crate) fn root(raw: &str) -> Option<&str> {
    // Text that is no markup is not searched for a tag to its end.
    if !raw.trim_start_matches(is_blank).starts_with('<') {
        return None;
    }
    let mut xml = Xml::new(raw);
    while let Ok(Some(node)) = xml.next() {
        if let Node::Open(tag) = node {
            return Some(tag.name());
        }
    }
    None
}

fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    // Told as a problem, see [`push`]: much in the world is written so.
    config.allow_dangling_amp = true;
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    reader
}

impl<'a> Xml<'a> {
    /// A reader at the start of a text, whose byte-order mark is passed over.
    pub(crate) fn new(raw: &'a str) -> Xml<'a> {
        let base = raw.len() - raw.trim_start_matches('\u{FEFF}').len();
        Xml::within(raw, base..raw.len())
    }

    /// A reader of a stretch of a text, such as the inside of an element; places are told in the
    /// whole text.
    pub(crate) fn within(raw: &'a str, range: Range<usize>) -> Xml<'a> {
        let base = range.start;
        Xml {
            raw,
            reader: reader(raw.get(range).unwrap_or_default()),
            base,
            open: Vec::new(),
        }
    }

    /// The next node, or `None` at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Node<'a>>, Broken> {
        loop {
            let start = self.at();
            let event = self
                .reader
                .read_event()
                .map_err(|e| self.broken(start, &e))?;
            let range = start..self.at();
            return Ok(Some(match event {
                Event::Start(tag) => self.opened(tag.name().as_ref().len(), range)?,
                Event::Empty(tag) => {
                    Node::Open(Tag::new(self.raw, tag.name().as_ref().len(), range, true))
                }
                Event::End(_) => self.closed(range)?,
                Event::Text(_) => Node::Text(range),
                Event::CData(_) => Node::Cdata(range.start + 9..range.end - 3),
                Event::Comment(_) => Node::Comment(range.start + 4..range.end - 3),
                Event::GeneralRef(name) => Node::Reference(resolved(&name.into_inner()), range),
                Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
                Event::Eof => return self.end(start),
            }));
        }
    }

    /// Passes over an element that was just opened.
    pub(crate) fn pass(&mut self, tag: &Tag<'_>) -> Result<(), Broken> {
        match tag.is_empty {
            true => Ok(()),
            false => self.skip(),
        }
    }

    /// Passes over all that is left inside the element that was opened last.
    pub(crate) fn skip(&mut self) -> Result<(), Broken> {
        let depth = self.open.len();
        while self.open.len() >= depth {
            if self.next()?.is_none() {
                break;
            }
        }
        Ok(())
    }

    /// Goes on after a break at another place, with the outermost `depth` elements still open.
    pub(crate) fn resume(&mut self, at: usize, depth: usize) {
        self.open.truncate(depth);
        self.base = at.min(self.raw.len());
        self.reader = reader(self.raw.get(self.base..).unwrap_or_default());
    }

    /// Passes over what is left inside the element that was opened last, and shows each start tag in
    /// it with its level, 1 for the element's own children.
    pub(crate) fn scan(&mut self, mut see: impl FnMut(usize, &Tag<'a>)) -> Result<(), Broken> {
        let depth = self.open.len();
        while self.open.len() >= depth {
            match self.next()? {
                Some(Node::Open(tag)) => {
                    let level = self.open.len() - depth + usize::from(tag.is_empty);
                    see(level, &tag);
                }
                Some(_) => {}
                None => break,
            }
        }
        Ok(())
    }

    /// How many elements are open.
    pub(crate) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Byte in the text up to which it was read, where the next node begins.
    pub(crate) fn at(&self) -> usize {
        self.base + usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn opened(&mut self, len: usize, range: Range<usize>) -> Result<Node<'a>, Broken> {
        let tag = Tag::new(self.raw, len, range, false);
        if self.open.len() == MAX_DEPTH {
            let what = format!("expected at most {MAX_DEPTH} open elements, found one more");
            return Err(Broken {
                at: tag.range.start,
                what,
            });
        }
        self.open.push(tag.as_written());
        Ok(Node::Open(tag))
    }

    fn closed(&mut self, range: Range<usize>) -> Result<Node<'a>, Broken> {
        let found = self.raw.get(range.start + 2..range.end - 1);
        let found = found.unwrap_or_default();
        let is_it = |name: &Name| found == name.qualified || found.trim_end() == name.qualified;
        if let Some(name) = self.open.pop_if(|name| is_it(name)) {
            return Ok(Node::Close(name.local(), range));
        }
        Err(self.mismatched(found.trim_end(), range.start))
    }

    #[cold]
    fn mismatched(&self, found: &str, at: usize) -> Broken {
        let open = self.open.last();
        let expected = open.map_or("no end tag".into(), |name| {
            format!("</{}>", short(name.qualified))
        });
        Broken {
            at,
            what: format!("expected {expected}, found </{}>", short(found)),
        }
    }

    fn end(&self, at: usize) -> Result<Option<Node<'a>>, Broken> {
        match self.open.last() {
            None => Ok(None),
            Some(name) => Err(Broken {
                at,
                what: format!(
                    "expected </{}>, found the end of the file",
                    short(name.qualified)
                ),
            }),
        }
    }

    fn broken(&self, start: usize, error: &Error) -> Broken {
        let what = match error {
            Error::Syntax(error) => unclosed(error).to_owned(),
            Error::IllFormed(IllFormedError::UnclosedReference) => {
                "expected ; after a reference, found none".to_owned()
            }
            other => format!("expected well-formed XML, found {other}").replace('\n', " "),
        };
        Broken {
            at: start.min(self.raw.len()),
            what,
        }
    }
}

fn unclosed(error: &SyntaxError) -> &'static str {
    match error {
        SyntaxError::InvalidBangMarkup => {
            "expected a comment, CDATA or DOCTYPE, found other <! markup"
        }
        SyntaxError::UnclosedPI | SyntaxError::UnclosedXmlDecl => {
            "expected ?>, found the end of the file"
        }
        SyntaxError::UnclosedComment => "expected -->, found the end of the file",
        SyntaxError::UnclosedCData => "expected ]]>, found the end of the file",
        _ => "expected > of a tag, found the end of the file",
    }
}

/// A name that is fit for a message.
pub(crate) fn short(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(40).collect()
}

/// Adds a node's text to a segment; other nodes add nothing. What is amiss in it is told.
pub(crate) fn push(node: &Node<'_>, raw: &str, builder: &mut Builder, out: &mut Out<'_>) {
    match node {
        Node::Text(range) => {
            let text = &raw[range.clone()];
            if text.starts_with('&') {
                out.problem(
                    range.start,
                    "expected &amp;, found & alone; it was taken for itself",
                );
            }
            builder.verbatim(text, range.start);
        }
        Node::Cdata(range) => builder.cdata(&raw[range.clone()], range.start),
        Node::Reference(Some(c), range) => builder.escaped_char(*c, range.clone()),
        Node::Reference(None, range) => {
            let name = short(&raw[range.clone()]);
            let what = format!("expected a known entity, found {name}; it was left as it is");
            out.problem(range.start, &what);
            builder.verbatim(&raw[range.clone()], range.start);
        }
        Node::Open(_) | Node::Close(..) | Node::Comment(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> (Vec<String>, Option<Broken>) {
        let mut xml = Xml::new(raw);
        let mut told = Vec::new();
        loop {
            match xml.next() {
                Ok(None) => return (told, None),
                Err(broken) => return (told, Some(broken)),
                Ok(Some(node)) => told.push(match node {
                    Node::Open(tag) => format!("+{} {:?}", tag.name(), tag.attr("a")),
                    Node::Close(name, range) => format!("-{name} {}", &raw[range]),
                    Node::Text(range) => format!("t {}", &raw[range]),
                    Node::Cdata(range) => format!("c {}", &raw[range]),
                    Node::Reference(c, range) => format!("r {c:?} {}", &raw[range]),
                    Node::Comment(range) => format!("! {}", &raw[range]),
                }),
            }
        }
    }

    #[test]
    fn nodes_lead_back_to_the_text() {
        let raw = "\u{FEFF}<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e \"x\">]>\
                   <r a='1 &amp; &#x935;'>क &lt;&e;<p:b/><![CDATA[<&]]><!--no--></r>";
        let (told, broken) = read(raw);
        let expected = [
            "+r Some(\"1 & व\")",
            "t क ",
            "r Some('<') &lt;",
            "r None &e;",
            "+b None",
            "c <&",
            "! no",
            "-r </r>",
        ];
        assert_eq!(
            (told.as_slice(), broken),
            (&expected.map(String::from)[..], None)
        );
    }

    #[test]
    fn reading_goes_on_after_a_break() {
        let raw = "<a><b><c></b><b>x</b></a>";
        let mut xml = Xml::new(raw);
        while xml.next().is_ok() {}
        xml.resume(13, 1);
        let mut names = Vec::new();
        while let Some(node) = xml.next().unwrap() {
            if let Node::Close(name, range) = node {
                names.push((name, range));
            }
        }
        assert_eq!(names, [("b", 17..21), ("a", 21..25)]);
        assert_eq!(root("<!-- a --><x:b>"), Some("b"));
        assert_eq!(root("a <b>"), None);
    }

    #[test]
    fn what_is_broken_is_told_with_its_place() {
        let cases = [
            (
                "<a><b>x</b>",
                11,
                "expected </a>, found the end of the file",
            ),
            ("<a>x</b>", 4, "expected </a>, found </b>"),
            ("</a>", 0, "expected no end tag, found </a>"),
            ("<a>x<", 4, "expected > of a tag, found the end of the file"),
            ("<a><!-- ", 3, "expected -->, found the end of the file"),
            (
                "<a><![CDATA[ ",
                3,
                "expected ]]>, found the end of the file",
            ),
        ];
        for (raw, at, what) in cases {
            let broken = read(raw).1.unwrap();
            assert_eq!((broken.at, broken.what.as_str()), (at, what), "{raw}");
        }
        let deep = "<a>".repeat(MAX_DEPTH + 1);
        assert_eq!(read(&deep).1.unwrap().at, MAX_DEPTH * 3);
    }

    #[test]
    fn what_is_written_reads_back() {
        let cases = [
            ("a < b & [c", Some("a &lt; b &amp; [c"), Some("a < b & [c")),
            ("]]>", Some("]]&gt;"), None),
            ("क\u{200D}\n", Some("क\u{200D}\n"), Some("क\u{200D}\n")),
            ("\u{1}", None, None),
            ("a\u{B}", None, None),
            ("\u{FFFE}", None, None),
            ("\u{FFFF}", None, None),
        ];
        for (text, outside, inside) in cases {
            assert_eq!(written(text).as_deref(), outside);
            assert_eq!(written_in_cdata(text).as_deref(), inside);
        }
        assert_eq!(
            unescaped("a &lt; &amp;amp; & &x; &#0; &#2325;"),
            "a < &amp; & &x; &#0; क"
        );
    }
}
