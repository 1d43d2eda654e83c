//! XML as a stream of nodes, each with its bytes in the text: what XLIFF, TMX and office documents
//! are read through.
//!
//! 1. `quick-xml` cuts the text into events; a node adds the byte range. Nothing is unescaped but
//!    the references of XML itself and numeric ones; an entity that a DTD declares is never expanded.
//! 2. Names are local names: a prefix is told by [`Tag::prefix`].
//! 3. A document that breaks off or is not well-formed ends in [`Broken`], with the place.
//!
//! Must not know what any element means.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::events::{BytesStart, Event};

use super::builder::Builder;
use super::item::Out;

/// Deeper nesting is no document of anyone's.
const MAX_DEPTH: usize = 4_096;

/// A start tag.
#[derive(Debug)]
pub(crate) struct Tag<'a> {
    /// The name as it is written.
    qualified: &'a str,
    raw: &'a str,
    /// Bytes of the whole tag.
    pub(crate) range: Range<usize>,
    /// Whether the element ends in the same tag (`<x/>`).
    pub(crate) is_empty: bool,
}

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
    /// Bytes of the byte-order mark, which the reader does not count.
    base: usize,
    open: Vec<&'a str>,
}

impl<'a> Tag<'a> {
    /// The local name.
    pub(crate) fn name(&self) -> &'a str {
        local(self.qualified)
    }

    /// The prefix; empty where there is none.
    pub(crate) fn prefix(&self) -> &'a str {
        let name = self.qualified;
        colon(name).map_or("", |at| &name[..at])
    }

    /// The value of an attribute by its name as written (`id`, `xml:lang`), references resolved.
    pub(crate) fn attr(&self, name: &str) -> Option<Cow<'a, str>> {
        let range = self.attr_range(name)?;
        Some(unescaped(&self.raw[range]))
    }

    /// Bytes of the value of an attribute, between its quotes.
    pub(crate) fn attr_range(&self, name: &str) -> Option<Range<usize>> {
        let mut named = self.attrs().filter(|(key, _)| *key == name);
        Some(named.next()?.1)
    }

    /// All attributes: the name as written, and the bytes of the value. What is no attribute ends
    /// them.
    pub(crate) fn attrs(&self) -> Attributes<'a> {
        Attributes {
            raw: self.raw,
            at: self.range.start + 1 + self.qualified.len(),
            end: self.range.end,
        }
    }
}

/// The attributes of a tag, one after another. Those of `quick-xml` keep books on names and quotes
/// that nobody asks for here, and take a third of the time in which a file is read.
#[derive(Debug)]
pub(crate) struct Attributes<'a> {
    raw: &'a str,
    at: usize,
    end: usize,
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        // Between white space and an equals sign stands the name, then the value between quotes.
        let start = self.past(|b| b.is_ascii_whitespace());
        let end = self.past(|b| b != b'=');
        let name = self.raw.get(start..end)?.trim_ascii_end();
        self.at += 1;
        let open = self.past(|b| b.is_ascii_whitespace());
        let quote = *self.raw.as_bytes().get(open)?;
        if !matches!(quote, b'"' | b'\'') {
            return None;
        }
        self.at += 1;
        let from = self.at;
        let to = self.past(|b| b != quote);
        self.at += 1;
        (to < self.end).then_some((name, from..to))
    }
}

impl Attributes<'_> {
    /// Goes on past the bytes for which that is so.
    fn past(&mut self, is_so: impl Fn(u8) -> bool) -> usize {
        let bytes = self.raw.as_bytes().get(self.at..self.end);
        let bytes = bytes.unwrap_or_default();
        self.at += bytes.iter().position(|b| !is_so(*b)).unwrap_or(bytes.len());
        self.at
    }
}

/// The name without its prefix.
fn local(name: &str) -> &str {
    colon(name).map_or(name, |at| &name[at + 1..])
}

/// Where the prefix of a name ends. Names are so short that this is faster than a search.
fn colon(name: &str) -> Option<usize> {
    name.bytes().position(|b| b == b':')
}

/// Text with its references resolved; one that is not known stays as it is written.
pub(crate) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(';').filter(|end| *end <= MAX_REFERENCE);
        match end.and_then(|end| Some((end, resolved(&rest[1..end])?))) {
            Some((end, c)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// No reference to a character is longer.
const MAX_REFERENCE: usize = 12;

/// The character that a reference (without `&` and `;`) stands for.
fn resolved(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?).filter(|c| *c != '\0');
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
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

/// Text as it must stand in place of some bytes of a text or of a CDATA section; `None` where it
/// cannot.
pub(crate) fn replacement(raw: &str, at: &Range<usize>, text: &str) -> Option<String> {
    if text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
    {
        return None;
    }
    let before = raw.get(..at.start)?;
    let is_cdata = before
        .rfind("<![CDATA[")
        .is_some_and(|open| !before[open..].contains("]]>"));
    match (is_cdata, text.contains("]]>")) {
        (true, true) => None,
        (true, false) => Some(text.to_owned()),
        (false, _) => Some(escaped(text)),
    }
}

impl<'a> Xml<'a> {
    /// A reader at the start of a text, whose byte-order mark is passed over.
    pub(crate) fn new(raw: &'a str) -> Xml<'a> {
        let base = raw.len() - raw.trim_start_matches('\u{FEFF}').len();
        let mut reader = Reader::from_str(&raw[base..]);
        let config = reader.config_mut();
        // Told as a problem, see [`push`]: much in the world is written so.
        config.allow_dangling_amp = true;
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        Xml {
            raw,
            reader,
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
                Event::Start(tag) => self.opened(&tag, range)?,
                Event::Empty(start) => Node::Open(self.tag(&start, range, true)),
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

    /// Passes over all that is left inside the element that was opened last; where it ends.
    pub(crate) fn skip(&mut self) -> Result<usize, Broken> {
        let depth = self.open.len();
        while self.open.len() >= depth {
            if self.next()?.is_none() {
                break;
            }
        }
        Ok(self.at())
    }

    /// How many elements are open.
    pub(crate) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Where the next node begins.
    pub(crate) fn at(&self) -> usize {
        self.base + usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn tag(&self, start: &BytesStart<'_>, range: Range<usize>, is_empty: bool) -> Tag<'a> {
        let from = range.start + 1;
        Tag {
            qualified: &self.raw[from..from + start.name().as_ref().len()],
            raw: self.raw,
            range,
            is_empty,
        }
    }

    fn opened(&mut self, start: &BytesStart<'_>, range: Range<usize>) -> Result<Node<'a>, Broken> {
        let tag = self.tag(start, range, false);
        if self.open.len() == MAX_DEPTH {
            let what = format!("expected at most {MAX_DEPTH} open elements, found one more");
            return Err(Broken {
                at: tag.range.start,
                what,
            });
        }
        self.open.push(tag.qualified);
        Ok(Node::Open(tag))
    }

    fn closed(&mut self, range: Range<usize>) -> Result<Node<'a>, Broken> {
        let found = &self.raw[range.start + 2..range.end - 1];
        match self.open.pop() {
            Some(name) if name == found || name == found.trim_end() => {
                Ok(Node::Close(local(name), range))
            }
            open => {
                let expected = open.map_or("no end tag".into(), |name| format!("</{name}>"));
                let what = format!("expected {expected}, found </{}>", short(found.trim_end()));
                Err(Broken {
                    at: range.start,
                    what,
                })
            }
        }
    }

    fn end(&self, at: usize) -> Result<Option<Node<'a>>, Broken> {
        match self.open.last() {
            None => Ok(None),
            Some(name) => Err(Broken {
                at,
                what: format!("expected </{}>, found the end of the file", short(name)),
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
fn short(name: &str) -> String {
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
        Node::Cdata(range) => builder.verbatim(&raw[range.clone()], range.start),
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
        let raw = "<a>x</a><![CDATA[y]]>";
        let cases = [
            (3..4, "a < b & c", Some("a &lt; b &amp; c")),
            (17..18, "a < b & c", Some("a < b & c")),
            (17..18, "]]>", None),
            (3..4, "\u{1}", None),
        ];
        for (at, text, expected) in cases {
            assert_eq!(replacement(raw, &at, text).as_deref(), expected);
        }
        assert_eq!(
            unescaped("a &lt; &amp;amp; & &x; &#0; &#2325;"),
            "a < &amp; & &x; &#0; क"
        );
    }
}
