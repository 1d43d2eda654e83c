//! A unit (`tu`), from its start tag to what is handed on of it.

use std::ops::Range;

use super::Reader;
use super::choice::{Variant, choose, number};
use crate::format::builder::Builder;
use crate::format::placeables::Key;
use crate::format::xml::{self, Broken, Node, Tag, Xml};
use crate::model::CodeKind;
use crate::text::guess;

/// A unit of more variants is no translation; the bound keeps memory so, as do the two after it.
const MAX_VARIANTS: usize = 256;

/// Runs and codes of a unit.
const MAX_PIECES: usize = 1 << 19;

/// Bytes of text of a unit.
const MAX_TEXT: usize = 16 << 20;

/// A builder with more runs is not kept for the next unit.
const LARGE: usize = 1 << 12;

/// A unit in the making; its parts are used again for the next one.
#[derive(Default)]
pub(super) struct Unit {
    /// Byte of its start tag.
    at: usize,
    locator: String,
    /// Its own source language; an index of the file's languages, or that none is named.
    declared: Option<Option<usize>>,
    /// Texts of notes and comments, which may be directives.
    asides: Vec<Range<usize>>,
    variants: Vec<Variant>,
    /// How many of `variants` are in use.
    n_variants: usize,
    /// Runs and codes of these, and bytes of their text.
    n_pieces: usize,
    n_bytes: usize,
}

impl Unit {
    fn clear(&mut self) {
        self.locator.clear();
        self.declared = None;
        self.asides.clear();
        for variant in self.variants.iter_mut().take(self.n_variants) {
            variant.builder.clear();
            if variant.builder.segment_mut().runs.capacity() > LARGE {
                variant.builder = Builder::default();
            }
        }
        self.n_variants = 0;
        (self.n_pieces, self.n_bytes) = (0, 0);
    }

    /// Takes account of a variant that was read.
    fn weigh(&mut self, idx: usize) {
        if let Some(variant) = self.variants.get_mut(idx) {
            let segment = variant.builder.segment_mut();
            self.n_pieces += segment.runs.len() + segment.codes.len();
            self.n_bytes += segment.text.len();
        }
    }

    /// The variants that are in use.
    fn used(&mut self) -> &mut [Variant] {
        self.variants.get_mut(..self.n_variants).unwrap_or_default()
    }
}

impl<'a> Reader<'a, '_, '_> {
    /// Reads a unit and hands it on.
    pub(super) fn unit(&mut self, tag: &Tag<'a>) -> Result<(), Broken> {
        self.begin(tag);
        if !tag.is_empty {
            let depth = self.xml.depth();
            while let Some(node) = self.xml.next()? {
                match node {
                    Node::Open(tag) => self.in_unit(&tag)?,
                    Node::Close(..) if self.xml.depth() < depth => break,
                    Node::Close(..) => {}
                    Node::Comment(range) => self.unit.asides.push(range),
                    Node::Text(range) | Node::Cdata(range) | Node::Reference(_, range) => {
                        self.stray(range);
                    }
                }
            }
        }
        self.hand_on();
        Ok(())
    }

    fn begin(&mut self, tag: &Tag<'a>) {
        self.unit.clear();
        self.unit.at = tag.range.start;
        for (key, value) in tag.attrs() {
            let value = self.raw.get(value).map(xml::unescaped);
            let value = value.unwrap_or_default();
            match key {
                "tuid" => self.unit.locator.push_str(value.trim()),
                "srclang" => self.unit.declared = Some(self.languages.source(&value)),
                _ => {}
            }
        }
    }

    fn in_unit(&mut self, tag: &Tag<'a>) -> Result<(), Broken> {
        match tag.name() {
            "tuv" => self.variant(tag),
            "note" => self.note(tag),
            "prop" => self.prop(tag),
            "tu" => Err(Broken {
                at: tag.range.start,
                what: "expected </tu>, found <tu>".into(),
            }),
            _ => {
                self.passed_over(tag);
                self.xml.pass(tag)
            }
        }
    }

    fn note(&mut self, tag: &Tag<'a>) -> Result<(), Broken> {
        self.xml.pass(tag)?;
        let whole = &self.raw[tag.range.end..self.xml.at()];
        let text = whole.rfind("</").filter(|_| !tag.is_empty);
        if let Some(len) = text {
            self.unit.asides.push(tag.range.end..tag.range.end + len);
        }
        Ok(())
    }

    /// Tools that write no `tuid` name the unit in a property.
    fn prop(&mut self, tag: &Tag<'a>) -> Result<(), Broken> {
        self.xml.pass(tag)?;
        if !self.unit.locator.is_empty() || tag.is_empty {
            return Ok(());
        }
        let kind = tag.attr("type");
        let is_name = matches!(kind.as_deref(), Some("tuid" | "id" | "x-segment-id"));
        let whole = &self.raw[tag.range.end..self.xml.at()];
        if let Some(end) = whole.find('<').filter(|_| is_name) {
            let name = xml::unescaped(whole[..end].trim());
            self.unit.locator.push_str(&name);
        }
        Ok(())
    }

    fn variant(&mut self, tag: &Tag<'a>) -> Result<(), Broken> {
        let named = tag.attr("xml:lang").or_else(|| tag.attr("lang"));
        let named = named.filter(|named| !named.trim().is_empty());
        let lang = named.map(|named| self.languages.index(&named));
        if self.unit.n_variants == MAX_VARIANTS {
            let what =
                format!("expected at most {MAX_VARIANTS} variants of a unit, found one more");
            self.out.loss(tag.range.start, &what);
            return self.xml.pass(tag);
        }
        if self.unit.n_pieces > MAX_PIECES || self.unit.n_bytes > MAX_TEXT {
            let most = MAX_TEXT >> 20;
            let what = format!(
                "expected a unit of at most {most} MiB and {MAX_PIECES} pieces, found a larger one; \
                 the rest was passed over"
            );
            self.out.loss(tag.range.start, &what);
            return self.xml.pass(tag);
        }
        let idx = self.unit.n_variants;
        self.unit.n_variants += 1;
        if self.unit.variants.len() == idx {
            self.unit.variants.push(Variant::default());
        }
        if !tag.is_empty {
            self.segments(idx)?;
            self.unit.weigh(idx);
        }
        let lang = match lang {
            Some(lang) => lang,
            None => self.guessed(idx, tag.range.start),
        };
        if let Some(variant) = self.unit.variants.get_mut(idx) {
            variant.at = tag.range.start;
            variant.lang = lang;
        }
        Ok(())
    }

    /// Reads what is inside a variant.
    fn segments(&mut self, idx: usize) -> Result<(), Broken> {
        let depth = self.xml.depth();
        let mut has_one = false;
        while let Some(node) = self.xml.next()? {
            match node {
                Node::Open(tag) if tag.name() == "seg" && !has_one => {
                    has_one = true;
                    self.segment(&tag, idx)?;
                }
                Node::Open(tag) => {
                    if !matches!(tag.name(), "prop" | "note") {
                        self.passed_over(&tag);
                    }
                    self.xml.pass(&tag)?;
                }
                Node::Close(..) if self.xml.depth() < depth => break,
                Node::Close(..) => {}
                Node::Comment(range) => self.unit.asides.push(range),
                Node::Text(range) | Node::Cdata(range) | Node::Reference(_, range) => {
                    self.stray(range);
                }
            }
        }
        Ok(())
    }

    /// The language of a variant that names none, by its letters.
    fn guessed(&mut self, idx: usize, at: usize) -> usize {
        let variant = self.unit.variants.get(idx);
        let lang = guess(variant.map_or("", |variant| variant.builder.text()));
        let what = format!("expected xml:lang, found none; taken for {lang} by its letters");
        self.out.problem(at, &what);
        self.languages.of(lang)
    }

    fn segment(&mut self, tag: &Tag<'a>, idx: usize) -> Result<(), Broken> {
        let Some(variant) = self.unit.variants.get_mut(idx) else {
            return self.xml.pass(tag);
        };
        if tag.is_empty {
            return Ok(());
        }
        let depth = self.xml.depth();
        let builder = &mut variant.builder;
        while let Some(node) = self.xml.next()? {
            match &node {
                Node::Open(tag) => {
                    let is_known = inline(tag, &mut self.xml, builder, &mut self.told.sub)?;
                    if !is_known && !std::mem::replace(&mut self.told.element, true) {
                        let name = xml::short(tag.name());
                        let what = format!(
                            "expected inline elements of TMX, found <{name}>; its text was kept"
                        );
                        self.out.problem(tag.range.start, &what);
                    }
                }
                Node::Close(..) if self.xml.depth() < depth => break,
                Node::Close(_, range) => builder.mark(CodeKind::Close, range.clone()),
                Node::Comment(range) => self.unit.asides.push(range.clone()),
                _ => xml::push(&node, self.raw, builder, self.out),
            }
        }
        Ok(())
    }

    fn passed_over(&mut self, tag: &Tag<'a>) {
        let name = xml::short(tag.name());
        let what = format!("expected tuv with one seg, found <{name}>; it was passed over");
        self.out.loss(tag.range.start, &what);
    }

    /// Hands on the variants of the unit that is in the making.
    fn hand_on(&mut self) {
        let declared = self.unit.declared;
        let variants = self.unit.used();
        if variants.is_empty() {
            return;
        }
        let is_other = choose(variants, &mut self.languages, declared);
        let n_records = number(variants);
        self.tell_source(is_other);
        let records = self.record..self.record + n_records;
        for aside in &self.unit.asides {
            let text = xml::unescaped(&self.raw[aside.clone()]);
            self.out.comment(&text, aside.start, Some(records.clone()));
        }
        let mut key = Key::Any;
        for idx in 0..self.unit.n_variants {
            self.tell_control(idx);
            let Unit {
                variants, locator, ..
            } = &mut self.unit;
            let Some(variant) = variants.get_mut(idx) else {
                break;
            };
            let Some(side) = variant.side else { continue };
            let lang = self.languages.lang(variant.lang);
            let record = self.record + variant.record;
            variant.builder.of_record(record).at_locator(locator);
            key = Key::Like(variant.builder.localized(key));
            variant.builder.finish(side, |_| lang.clone(), self.out);
        }
        self.record = records.end;
    }

    /// Says once that the source language was not found as it is named.
    fn tell_source(&mut self, is_other: bool) {
        let is_unsaid = self.unit.declared.is_none() && !self.languages.is_declared();
        if !is_other && !is_unsaid || std::mem::replace(&mut self.told.srclang, true) {
            return;
        }
        self.out.problem(self.unit.at, if is_unsaid {
            "expected a header with srclang, found none; English was taken for the source language"
        } else {
            "expected a variant in the source language, found none; English was taken for it"
        });
    }

    /// Says once that there are characters that XML has not, which other programs refuse.
    fn tell_control(&mut self, idx: usize) {
        if self.told.control {
            return;
        }
        let Some(variant) = self.unit.variants.get_mut(idx) else {
            return;
        };
        let is_one = |b: u8| b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r');
        let bytes = variant.builder.text().as_bytes();
        // Without an early end, so that it is done many bytes at a time.
        if !bytes.iter().fold(false, |any, b| any | is_one(*b)) {
            return;
        }
        let from = bytes.iter().position(|b| is_one(*b)).unwrap_or_default();
        let code = bytes.get(from).copied().unwrap_or_default();
        let raw = variant.builder.segment_mut().raw_range(from..from + 1);
        let what = format!("expected characters of XML, found U+{code:04X}; it was kept");
        self.out
            .problem(raw.map_or(variant.at, |raw| raw.start), &what);
        self.told.control = true;
    }
}

/// Takes the start of an element inside a segment, or all of it where its content is no prose.
/// Whether TMX has such an element. `has_sub` becomes true where there is text in a code.
fn inline(
    tag: &Tag<'_>,
    xml: &mut Xml<'_>,
    builder: &mut Builder,
    has_sub: &mut bool,
) -> Result<bool, Broken> {
    let name = tag.name();
    if matches!(name, "bpt" | "ept" | "ph" | "it" | "ut") && !tag.is_empty {
        xml.scan(|_, inner| *has_sub |= inner.name() == "sub")?;
    }
    let whole = tag.range.start..xml.at();
    match name {
        "bpt" => builder.mark(CodeKind::Open, whole),
        "ept" => builder.mark(CodeKind::Close, whole),
        "ph" | "it" | "ut" => builder.placeholder(whole),
        "hi" if tag.is_empty => {}
        _ if tag.is_empty => builder.placeholder(whole),
        _ => builder.mark(CodeKind::Open, whole),
    }
    Ok(matches!(name, "bpt" | "ept" | "ph" | "it" | "ut" | "hi"))
}
