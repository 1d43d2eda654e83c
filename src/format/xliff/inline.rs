//! The content of sources and targets: text, and inline elements as codes.
//!
//! A pair of tags, or half of one, takes no room; what stands alone is a placeholder. The content of
//! `bpt`, `ept`, `it` and `ph` is native code, so it belongs to the code as a whole, a `sub` in it
//! included, which is said once in a file. Marks (`mrk`, `sm`, `em`) leave no trace. An element that XLIFF does not know is a code
//! of the kind it looks like.

use std::ops::Range;

use super::attrs::Attrs;
use super::reader::Reader;
use crate::format::xml::short;
use crate::format::xml::{self, Broken, Node, Tag};
use crate::model::{CodeKind, Side};

/// What an inline element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inline {
    /// Text with nothing around it.
    Mark,
    /// Both tags of a pair, with text between.
    Pair,
    /// A whole element that is one code.
    Code(CodeKind),
    /// A character that XML cannot hold.
    Char,
    /// None of XLIFF's.
    Stranger,
}

/// By XLIFF 1.2, 2.3.5.
fn of_one(name: &str, attrs: &Attrs) -> Inline {
    match name {
        _ if is_mark(name, false) => Inline::Mark,
        "g" => Inline::Pair,
        "x" | "ph" => Inline::Code(CodeKind::Standalone),
        "bx" | "bpt" => Inline::Code(CodeKind::Open),
        "ex" | "ept" => Inline::Code(CodeKind::Close),
        "it" if attrs.pos == Some("close") => Inline::Code(CodeKind::Close),
        "it" => Inline::Code(CodeKind::Open),
        _ => Inline::Stranger,
    }
}

/// By XLIFF 2.1, 4.2.3.
fn of_two(name: &str) -> Inline {
    match name {
        _ if is_mark(name, true) => Inline::Mark,
        "pc" => Inline::Pair,
        "ph" => Inline::Code(CodeKind::Standalone),
        "sc" => Inline::Code(CodeKind::Open),
        "ec" => Inline::Code(CodeKind::Close),
        "cp" => Inline::Char,
        _ => Inline::Stranger,
    }
}

fn is_mark(name: &str, is_two: bool) -> bool {
    match is_two {
        true => matches!(name, "mrk" | "sm" | "em"),
        false => matches!(name, "mrk" | "sub"),
    }
}

impl<'a> Reader<'a, '_, '_> {
    /// Reads all content of the element that `tag` opens into the segment that was begun, if one
    /// was; the bytes between the element's tags, or `None` where it has no end tag.
    pub(super) fn content(
        &mut self,
        tag: &Tag<'a>,
        side: Side,
    ) -> Result<Option<Range<usize>>, Broken> {
        if tag.is_empty {
            return Ok(None);
        }
        let depth = self.xml.depth();
        while let Some(node) = self.xml.next()? {
            if let Node::Close(_, close) = &node
                && self.xml.depth() < depth
            {
                return Ok(Some(tag.range.end..close.start));
            }
            self.piece(&node, side)?;
        }
        Ok(None)
    }

    /// Takes one node of a source or target.
    pub(super) fn piece(&mut self, node: &Node<'a>, side: Side) -> Result<(), Broken> {
        match node {
            Node::Open(tag) => return self.inline(tag, side),
            Node::Close(name, range) if self.is_own_mark(name, range) => {}
            Node::Close(_, range) => self.mark(CodeKind::Close, range.clone()),
            Node::Comment(range) => self.remark(range.clone(), None),
            _ => {
                if let Some(builder) = self.held.open() {
                    xml::push(node, self.raw, builder, self.out);
                }
            }
        }
        Ok(())
    }

    /// Whether an end tag is that of a mark, and not of an element of another name space.
    fn is_own_mark(&self, name: &str, range: &Range<usize>) -> bool {
        let qualified = self.raw[range.clone()].trim_start_matches("</");
        let prefix = qualified.split_once(':').map_or("", |(prefix, _)| prefix);
        self.is_prefix(prefix) && is_mark(name, self.is_two)
    }

    fn inline(&mut self, tag: &Tag<'a>, side: Side) -> Result<(), Broken> {
        let name = tag.name();
        let attrs = Attrs::of(tag, self.raw);
        let is_own = !self.has_own_prefix(tag);
        let inline = match self.is_two {
            _ if !is_own => Inline::Stranger,
            true => of_two(name),
            false => of_one(name, &attrs),
        };
        if self.is_two && is_own {
            self.spans
                .inline(side, name, &attrs, tag.range.start, self.out);
        }
        match inline {
            Inline::Mark => {}
            Inline::Pair => self.pair(tag),
            Inline::Code(kind) => self.code(tag, kind)?,
            Inline::Char => self.character(tag, &attrs)?,
            Inline::Stranger => {
                if is_own && !self.is_foreign(&attrs) {
                    let what = format!(
                        "expected an inline element of XLIFF, found <{}>",
                        short(name)
                    );
                    self.out.problem(tag.range.start, &what);
                }
                match tag.is_empty {
                    true => self.code(tag, CodeKind::Standalone)?,
                    false => self.pair(tag),
                }
            }
        }
        Ok(())
    }

    fn pair(&mut self, tag: &Tag) {
        self.mark(CodeKind::Open, tag.range.clone());
        if tag.is_empty {
            self.mark(CodeKind::Close, tag.range.end..tag.range.end);
        }
    }

    fn code(&mut self, tag: &Tag, kind: CodeKind) -> Result<(), Broken> {
        let range = self.whole(tag)?;
        match kind {
            CodeKind::Standalone => self.placeholder(range),
            _ => self.mark(kind, range),
        }
        Ok(())
    }

    /// A `cp`, whose character must be one that XML cannot hold (4.2.3.1).
    fn character(&mut self, tag: &Tag, attrs: &Attrs) -> Result<(), Broken> {
        let range = self.whole(tag)?;
        let hex = attrs.hex.unwrap_or_default();
        let is_hex = !hex.is_empty() && hex.bytes().all(|b| b.is_ascii_hexdigit());
        let code = u32::from_str_radix(hex, 16).ok().filter(|_| is_hex);
        if code.is_none_or(xml::is_xml_char) {
            let what = format!(
                "expected the hex number of a character that XML has not, found “{}”",
                short(hex)
            );
            self.out.problem(range.start, &what);
        }
        match code.and_then(char::from_u32).filter(|c| *c != '\0') {
            Some(c) => {
                if let Some(builder) = self.held.open() {
                    builder.escaped_char(c, range);
                }
            }
            None => self.placeholder(range),
        }
        Ok(())
    }

    /// The bytes of an element, which is passed over.
    fn whole(&mut self, tag: &Tag) -> Result<Range<usize>, Broken> {
        if !tag.is_empty {
            let has_sub = &mut self.has_sub;
            self.xml
                .scan(|_, inner| *has_sub |= inner.name() == "sub")?;
        }
        Ok(tag.range.start..self.xml.at())
    }

    fn mark(&mut self, kind: CodeKind, range: Range<usize>) {
        if let Some(builder) = self.held.open() {
            builder.mark(kind, range);
        }
    }

    fn placeholder(&mut self, range: Range<usize>) {
        if let Some(builder) = self.held.open() {
            builder.placeholder(range);
        }
    }
}
