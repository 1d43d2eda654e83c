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
use quick_xml::events::Event;

use super::builder::{Builder, is_blank};
use super::item::Out;

/// Deeper nesting is no document of anyone's.
const MAX_DEPTH: usize = 4_096;

/// A start tag.
#[derive(Debug)]
pub(crate) struct Tag<'a> {
    raw: &'a str,
    /// Bytes of the whole tag.
    pub(crate) range: Range<usize>,
    /// The name as it is written.
    name: Name<'a>,
    /// Whether the element ends in the same tag (`<x/>`).
    pub(crate) is_empty: bool,
}

/// A name as it is written, and where its local part begins.
#[derive(Clone, Copy, Debug)]
struct Name<'a> {
    qualified: &'a str,
    local: usize,
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
    /// Where the reader began: after the byte-order mark, where a stretch begins, or where reading
    /// went on.
    base: usize,
    open: Vec<Name<'a>>,
}

impl<'a> Name<'a> {
    fn new(qualified: &'a str) -> Name<'a> {
        // Names are short, so that looking byte by byte is faster than a search.
        let colon = qualified.bytes().rposition(|b| b == b':');
        Name {
            qualified,
            local: colon.map_or(0, |colon| colon + 1),
        }
    }

    fn local(&self) -> &'a str {
        self.qualified.get(self.local..).unwrap_or_default()
    }
}

impl<'a> Tag<'a> {
    /// The local name.
    pub(crate) fn name(&self) -> &'a str {
        self.name.local()
    }

    /// The prefix; empty where there is none.
    pub(crate) fn prefix(&self) -> &'a str {
        let prefix = self.name.qualified.split_once(':');
        prefix.map_or("", |(prefix, _)| prefix)
    }

    /// The value of an attribute by its name as written (`id`, `xml:lang`), references resolved.
    pub(crate) fn attr(&self, name: &str) -> Option<Cow<'a, str>> {
        let range = self.attr_range(name)?;
        Some(unescaped(self.raw.get(range)?))
    }

    /// The value of an attribute by its local name, references resolved.
    pub(crate) fn local_attr(&self, name: &str) -> Option<Cow<'a, str>> {
        let mut named = self
            .attrs()
            .filter(|(key, _)| Name::new(key).local() == name);
        let (_, range) = named.next()?;
        Some(unescaped(self.raw.get(range)?))
    }

    /// Bytes of the value of an attribute, between its quotes.
    pub(crate) fn attr_range(&self, name: &str) -> Option<Range<usize>> {
        let mut named = self.attrs().filter(|(key, _)| *key == name);
        Some(named.next()?.1)
    }

    /// All attributes: the name as written, and the bytes of the value.
    pub(crate) fn attrs(&self) -> impl Iterator<Item = (&'a str, Range<usize>)> {
        let end = self.range.end - 1 - usize::from(self.is_empty);
        let mut at = self.range.start + 1 + self.name.qualified.len();
        let raw = self.raw;
        std::iter::from_fn(move || {
            let (key, value, next) = attribute(raw.as_bytes().get(..end)?, at)?;
            at = next;
            Some((raw.get(key)?, value))
        })
    }
}

/// The attribute at or after `at`: its name, the value between its quotes, and where it ends. One
/// without a value, or whose value has no quotes, is passed over.
fn attribute(tag: &[u8], mut at: usize) -> Option<(Range<usize>, Range<usize>, usize)> {
    let find = |from: usize, is_it: fn(u8) -> bool| {
        let rest = tag.get(from..)?;
        Some(from + rest.iter().position(|b| is_it(*b))?)
    };
    let is_word = |b: u8| !b.is_ascii_whitespace();
    loop {
        let start = find(at, is_word)?;
        let key = start..find(start + 1, |b| b == b'=' || b.is_ascii_whitespace())?;
        at = find(key.end, is_word)?;
        if tag.get(at) != Some(&b'=') {
            continue;
        }
        at = find(at + 1, is_word)?;
        let quote = match tag.get(at) {
            Some(b'"') => |b| b == b'"',
            Some(b'\'') => |b| b == b'\'',
            _ => {
                at = find(at, |b: u8| b.is_ascii_whitespace())?;
                continue;
            }
        };
        let end = find(at + 1, quote)?;
        return Some((key, at + 1..end, end + 1));
    }
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
pub(crate) fn resolved(name: &str) -> Option<char> {
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
    match (is_in_cdata(raw.get(..at.start)?), text.contains("]]>")) {
        (true, true) => None,
        (true, false) => Some(text.to_owned()),
        (false, _) => Some(escaped(text)),
    }
}

/// Whether a text ends inside a CDATA section. A search for one character is many times faster than
/// one for the whole mark, and most files hold neither.
fn is_in_cdata(before: &str) -> bool {
    let mut rest = before;
    while let Some(at) = rest.rfind('[') {
        if rest.get(..=at).is_some_and(|to| to.ends_with("<![CDATA[")) {
            return !before.get(at..).is_some_and(|from| from.contains("]]>"));
        }
        rest = rest.get(..at).unwrap_or_default();
    }
    false
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
                Event::Empty(tag) => Node::Open(self.tag(tag.name().as_ref().len(), range, true)),
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

    /// The tag at `range`, whose name has `len` bytes.
    fn tag(&self, len: usize, range: Range<usize>, is_empty: bool) -> Tag<'a> {
        let name = self.raw.get(range.start + 1..range.start + 1 + len);
        Tag {
            raw: self.raw,
            range,
            name: Name::new(name.unwrap_or_default()),
            is_empty,
        }
    }

    fn opened(&mut self, len: usize, range: Range<usize>) -> Result<Node<'a>, Broken> {
        let tag = self.tag(len, range, false);
        if self.open.len() == MAX_DEPTH {
            let what = format!("expected at most {MAX_DEPTH} open elements, found one more");
            return Err(Broken {
                at: tag.range.start,
                what,
            });
        }
        self.open.push(tag.name);
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
    fn attributes_are_found_however_they_are_written() {
        let raw = "<p:r a=\"1\" b = '>\"' c d=bare e='&#x915;' xml:a='2' f='3'/>";
        let Some(Node::Open(tag)) = Xml::new(raw).next().unwrap() else {
            unreachable!("it begins with a tag");
        };
        assert_eq!((tag.name(), tag.prefix(), tag.is_empty), ("r", "p", true));
        let cases = [
            ("a", Some("1")),
            ("b", Some(">\"")),
            ("c", None),
            ("d", None),
            ("e", Some("क")),
            ("xml:a", Some("2")),
            ("f", Some("3")),
            ("g", None),
        ];
        for (name, value) in cases {
            assert_eq!(tag.attr(name).as_deref(), value, "{name}");
        }
        assert_eq!(tag.attr_range("a"), Some(8..9));
        for raw in [
            "<a/>",
            "<a b/>",
            "<a b=/>",
            "<a b='/>'",
            "<a =\"1\"/>",
            "<a b=\"1/>\"/>",
        ] {
            if let Ok(Some(Node::Open(tag))) = Xml::new(raw).next() {
                assert_eq!(tag.attr("x"), None, "{raw}");
            }
        }
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
        let raw = "<a>x</a><![CDATA[y]]><b>[z</b>";
        let cases = [
            (3..4, "a < b & c", Some("a &lt; b &amp; c")),
            (17..18, "a < b & c", Some("a < b & c")),
            (17..18, "]]>", None),
            (26..27, "a & [", Some("a &amp; [")),
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
