//! A start tag of XML and its attributes, and the references in them.
//!
//! 1. `quick-xml` says where a tag begins and ends; its attributes are looked for only when they are
//!    asked for.
//! 2. What is no attribute (a name without a value, a value without quotes) is passed over.

use std::borrow::Cow;
use std::ops::Range;

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
pub(super) struct Name<'a> {
    pub(super) qualified: &'a str,
    local: usize,
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

    pub(super) fn local(&self) -> &'a str {
        self.qualified.get(self.local..).unwrap_or_default()
    }
}

impl<'a> Tag<'a> {
    /// The tag at `range`, whose name has `len` bytes.
    pub(super) fn new(raw: &'a str, len: usize, range: Range<usize>, is_empty: bool) -> Tag<'a> {
        let name = raw.get(range.start + 1..range.start + 1 + len);
        Tag {
            raw,
            range,
            name: Name::new(name.unwrap_or_default()),
            is_empty,
        }
    }

    /// The name as it is written.
    pub(super) fn as_written(&self) -> Name<'a> {
        self.name
    }

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

#[cfg(test)]
mod tests {
    use crate::format::xml::{Node, Xml};

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
}
