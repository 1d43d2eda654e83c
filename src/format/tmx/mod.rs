//! TMX, the exchange format of translation memories, versions 1.1 to 1.4b.
//!
//! 1. Of every unit (`tu`) two languages are handed on, see [`choice`]: the one it was translated from
//!    and Hindi, or English where it was translated from Hindi. Further languages are named at the end.
//! 2. Inside a segment, the codes of pairs (`bpt`, `ept`) and highlighting (`hi`) take no room; `ph`,
//!    `it` and `ut` leave a placeholder. What a code holds is no prose, text in it (`sub`) included, which is
//!    said once.
//! 3. Where the file is broken, the unit at hand is lost and told, and reading goes on at the next one.
//!
//! Source: TMX 1.4b Specification, LISA OSCAR, 2005.
//!
//! An entity that the DTD declares is never expanded, and the DTD is never looked for.

mod choice;
mod unit;

use std::ops::Range;

use self::choice::Languages;
use self::unit::Unit;
use super::builder::is_blank;
use super::xml::{self, Broken, Node, Tag, Xml};
use super::{Body, Format, FormatError, Holds, Likeness, Out, ReadOptions};

/// Translation memories.
pub(crate) static TMX: Format = Format {
    name: "tmx",
    extensions: &["tmx"],
    holds: Holds::Pairs,
    about: "TMX: the source language and Hindi, or Hindi and English",
    body: Body::Text {
        sniff,
        read,
        replacement: xml::written,
        fill: None,
    },
    samples: &[
        "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n\
         <tmx version=\"1.4\"><header srclang=\"en-US\"/><body>\n\
         <tu tuid=\"7\"><tuv xml:lang=\"en-US\"><seg>The court &amp; the state</seg></tuv>\n\
         <tuv xml:lang=\"hi-IN\"><seg>अदालत &amp; राज्य</seg></tuv></tu>\n</body></tmx>\n",
        "<tmx version=\"1.1\"><header srclang=\"*all*\"></header><body><tu>\
         <tuv lang=\"HI\"><seg>नई <hi>दिल्ली</hi></seg></tuv>\
         <tuv lang=\"EN\"><seg>New <bpt i=\"1\">&lt;b&gt;</bpt>Delhi<ept i=\"1\">&lt;/b&gt;</ept></seg>\
         </tuv></tu></body></tmx>",
    ],
};

/// Reading goes on after so many breaks. Each may cost a look at all that is left.
const MAX_BREAKS: usize = 32;

fn sniff(text: &str) -> Likeness {
    match xml::root(text) {
        Some("tmx") => Likeness::Certain,
        Some(_) => Likeness::No,
        None => Likeness::Possible,
    }
}

fn read(raw: &str, _: &str, _: &ReadOptions, out: &mut Out) -> Result<(), FormatError> {
    let root = xml::root(raw);
    if !matches!(root, Some("tmx" | "header" | "body" | "tu")) {
        return Err(FormatError::Whole {
            expected: "the element <tmx>".into(),
            found: root.map_or("no element".into(), |name| {
                format!("<{}>", xml::short(name))
            }),
        });
    }
    let mut reader = Reader {
        raw,
        xml: Xml::new(raw),
        languages: Languages::default(),
        unit: Unit::default(),
        around: 0,
        record: 0,
        is_over: false,
        told: Told::default(),
        out,
    };
    reader.file();
    Ok(())
}

/// What is told once in a file.
#[derive(Default)]
struct Told {
    control: bool,
    stray: bool,
    element: bool,
    /// That there is text inside codes.
    sub: bool,
    srclang: bool,
}

struct Reader<'a, 'o, 's> {
    raw: &'a str,
    xml: Xml<'a>,
    languages: Languages,
    unit: Unit,
    /// How many elements are open around a unit.
    around: usize,
    /// Number of the next record.
    record: usize,
    /// Whether the root element was closed.
    is_over: bool,
    told: Told,
    out: &'o mut Out<'s>,
}

impl<'a> Reader<'a, '_, '_> {
    fn file(&mut self) {
        let (mut n_breaks, mut least) = (0, 0);
        while let Err(broken) = self.units() {
            n_breaks += 1;
            let from = broken.at.max(least);
            let next = if n_breaks < MAX_BREAKS {
                next_unit(self.raw, from)
            } else {
                None
            };
            self.tell(&broken, next);
            let Some(next) = next else { break };
            least = next + 1;
            self.xml.resume(next, self.around);
        }
        if let Some(others) = self.languages.passed_over() {
            self.out.decided(format!("languages passed over: {others}"));
        }
        if self.told.sub {
            self.out.decided("text inside codes (sub) is passed over");
        }
    }

    fn tell(&mut self, broken: &Broken, next: Option<usize>) {
        let Broken { at, what } = broken;
        match next {
            Some(_) => {
                let what = format!("{what}; reading went on at the next unit");
                self.out.loss(*at, &what);
            }
            None if self.is_over => self.out.problem(*at, what),
            None => self.out.loss(*at, what),
        }
    }

    /// Reads to the end of the file, or to where it is broken.
    fn units(&mut self) -> Result<(), Broken> {
        loop {
            self.around = self.xml.depth();
            let Some(node) = self.xml.next()? else {
                return Ok(());
            };
            match node {
                Node::Open(tag) => self.outside(&tag)?,
                Node::Close(..) => self.is_over |= self.xml.depth() == 0,
                Node::Comment(range) => {
                    let records = self.record..self.record + 1;
                    let text = &self.raw[range.clone()];
                    self.out.comment(text, range.start, Some(records));
                }
                Node::Text(range) | Node::Cdata(range) | Node::Reference(_, range) => {
                    self.stray(range);
                }
            }
        }
    }

    /// Takes an element that stands in no unit.
    fn outside(&mut self, tag: &Tag<'a>) -> Result<(), Broken> {
        match tag.name() {
            "tmx" | "body" => {}
            "header" => {
                if let Some(srclang) = tag.attr("srclang") {
                    self.languages.declare(&srclang);
                }
            }
            "tu" => self.unit(tag)?,
            "note" | "prop" | "ude" => self.xml.pass(tag)?,
            name => {
                let what = format!("expected a unit (tu), found <{}>", xml::short(name));
                self.out.loss(tag.range.start, &what);
                self.xml.pass(tag)?;
            }
        }
        Ok(())
    }

    /// Text that no element is there for.
    fn stray(&mut self, range: Range<usize>) {
        let text = self.raw.get(range.clone()).unwrap_or_default();
        let is_indent = text.bytes().all(|b| b.is_ascii_whitespace());
        if is_indent || self.told.stray || text.trim_matches(is_blank).is_empty() {
            return;
        }
        self.told.stray = true;
        let what = "expected elements, found text between them; it was passed over";
        self.out.problem(range.start, what);
    }
}

/// Where the next unit begins at or after a byte.
fn next_unit(raw: &str, from: usize) -> Option<usize> {
    let rest = raw.get(from..)?;
    let mut starts = rest.match_indices("<tu").map(|(at, _)| from + at);
    starts.find(|at| {
        let after = raw.as_bytes().get(at + 3);
        after.is_some_and(|b| *b == b'>' || b.is_ascii_whitespace())
    })
}

#[cfg(test)]
mod tests;
