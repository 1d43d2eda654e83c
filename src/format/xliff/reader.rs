//! The walk through a file down to its units, and what both kinds of unit share.

use std::ops::Range;

use rustc_hash::FxHashSet;
use xxhash_rust::xxh3::xxh3_64;

use super::attrs::Attrs;
use super::hold::{Held, Part};
use super::spans::Spans;
use super::{v1, v2};
use crate::format::item::{Gap, Out};
use crate::format::xml::{Broken, Node, Tag, Xml, unescaped};
use crate::model::{Side, State};
use crate::text::{Lang, guess};

/// No more identifiers of one file are remembered to tell that one is given twice.
const MAX_IDS: usize = 1 << 20;

/// Reads a file. Its buffers serve all units.
pub(super) struct Reader<'a, 'o, 'x> {
    pub(super) raw: &'a str,
    pub(super) xml: Xml<'a>,
    pub(super) out: &'o mut Out<'x>,
    pub(super) held: Held<'a>,
    pub(super) spans: Spans<'a>,
    pub(super) mids: v1::Mids<'a>,
    pub(super) langs: Langs<'a>,
    /// Whether inline elements are those of XLIFF 2.
    pub(super) is_two: bool,
    /// The root says that the file is XLIFF 2.
    says_two: bool,
    pub(super) gaps: Vec<Gap>,
    /// Comments and notes of the open unit that are directives, with their records.
    directives: Vec<(Range<usize>, Option<usize>)>,
    /// The first record of the open unit.
    pub(super) record: usize,
    unit_id: &'a str,
    prefix: &'a str,
    namespace: &'a str,
    frames: Vec<Frame<'a>>,
    /// Hashes of the units' identifiers in the open file, and of the files'.
    ids: FxHashSet<u64>,
    file_ids: FxHashSet<u64>,
    n_files: usize,
    /// Units and groups of the open file.
    n_children: usize,
}

/// What an open element hands down to those inside.
#[derive(Clone, Copy, Debug)]
struct Frame<'a> {
    is_translated: bool,
    /// `xml:lang`, which in XLIFF 2 must not gainsay the languages of the root.
    lang: Option<&'a str>,
}

/// The languages of the open file.
#[derive(Debug, Default)]
pub(super) struct Langs<'a> {
    /// Tags by side, as written; empty where the file has none.
    tags: [&'a str; 2],
    /// The tag that was read last on each side.
    known: [Option<(&'a str, Lang)>; 2],
    /// Whether a contradiction on that side was told.
    is_told: [bool; 2],
    is_absence_told: bool,
}

impl<'a, 'o, 'x> Reader<'a, 'o, 'x> {
    pub(super) fn new(raw: &'a str, xml: Xml<'a>, out: &'o mut Out<'x>) -> Self {
        Reader {
            raw,
            xml,
            out,
            held: Held::default(),
            spans: Spans::default(),
            mids: v1::Mids::default(),
            langs: Langs::default(),
            is_two: false,
            says_two: false,
            gaps: Vec::new(),
            directives: Vec::new(),
            record: 0,
            unit_id: "",
            prefix: "",
            namespace: "",
            frames: Vec::new(),
            ids: FxHashSet::default(),
            file_ids: FxHashSet::default(),
            n_files: 0,
            n_children: 0,
        }
    }

    /// Reads all that stands in the root element.
    pub(super) fn read(mut self, root: &Tag<'a>) {
        let attrs = Attrs::of(root, self.raw);
        self.prefix = root.prefix();
        self.namespace = match self.prefix {
            "" => attrs.namespace.unwrap_or_default(),
            _ => "",
        };
        self.version(root, &attrs);
        if self.says_two {
            self.languages(&attrs, root.range.start);
        }
        if !root.is_empty {
            self.push_frame(&attrs);
        }
        if let Err(broken) = self.walk() {
            self.break_off();
            self.out.loss(broken.at, &broken.what);
        } else if self.n_files == 0 {
            let at = root.range.start;
            self.out
                .problem(at, "expected a <file> in <xliff>, found none");
        }
    }

    /// Hands on what was read of the open unit, but for the segment in which the file broke off.
    fn break_off(&mut self) {
        self.held.abandon();
        self.gaps.clear();
        if !self.is_two && !self.mids.is_empty() {
            // Segments have begun to say what the plain source says.
            let plain = |part: &&mut Part| part.side == Side::Source && part.name.is_empty();
            for part in self.held.parts().filter(plain) {
                part.is_kept = false;
            }
        }
        let last = self.held.parts().map(|part| part.pair).max();
        let n_pairs = last.map_or(1, |last| last + 1);
        self.hand_on(n_pairs, n_pairs > 1);
    }

    fn version(&mut self, root: &Tag<'a>, attrs: &Attrs<'a>) {
        let version = attrs.version.unwrap_or_default();
        let namespace = attrs.namespace.unwrap_or_default();
        let by_looks = namespace.contains("document:2") || attrs.source_lang.is_some();
        self.says_two = version.starts_with('2') || !version.starts_with('1') && by_looks;
        let at = root.range.start;
        match version {
            "1.0" | "1.1" | "1.2" | "2.0" | "2.1" | "2.2" => {
                self.out.decided(format!("XLIFF {version}"));
            }
            "" => self
                .out
                .problem(at, "expected a version on <xliff>, found none"),
            other => {
                let what = format!("expected version 1.0 to 2.2, found {}", short(other));
                self.out.problem(at, &what);
            }
        }
    }

    fn walk(&mut self) -> Result<(), Broken> {
        while let Some(node) = self.xml.next()? {
            match node {
                Node::Open(tag) => self.element(&tag)?,
                Node::Close(name, range) => self.close(name, range.start),
                Node::Comment(range) => {
                    let next = self.record..self.record + 1;
                    let comment = &self.raw[range.clone()];
                    self.out.comment(comment, range.start, Some(next));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn element(&mut self, tag: &Tag<'a>) -> Result<(), Broken> {
        if tag.prefix() != self.prefix {
            return self.pass(tag);
        }
        let name = tag.name();
        if !matches!(
            name,
            "trans-unit" | "unit" | "group" | "file" | "body" | "bin-unit" | "note" | "notes"
        ) {
            return self.pass(tag);
        }
        let attrs = Attrs::of(tag, self.raw);
        if self.is_foreign(&attrs) {
            return self.pass(tag);
        }
        match name {
            "trans-unit" => {
                self.n_children += 1;
                self.is_two = false;
                v1::unit(self, tag, &attrs)
            }
            "unit" => {
                self.n_children += 1;
                self.is_two = true;
                v2::unit(self, tag, &attrs)
            }
            "note" => self.note(tag, None),
            _ => {
                self.container(name, tag, &attrs);
                Ok(())
            }
        }
    }

    fn container(&mut self, name: &str, tag: &Tag<'a>, attrs: &Attrs<'a>) {
        let at = tag.range.start;
        match name {
            "file" => {
                self.n_files += 1;
                self.n_children = 0;
                self.ids.clear();
                if self.says_two {
                    let ids = &mut self.file_ids;
                    told_id(ids, "file", attrs.id, at, self.out);
                } else {
                    self.languages(attrs, at);
                }
            }
            "group" => {
                self.n_children += 1;
                if self.says_two && attrs.id.is_none() {
                    self.out
                        .problem(at, "expected an id on <group>, found none");
                }
            }
            _ => {}
        }
        if tag.is_empty {
            self.close(name, at);
        } else {
            self.push_frame(attrs);
        }
    }

    fn close(&mut self, name: &str, at: usize) {
        // An element that is empty has no frame, and is closed by its start tag.
        if self.frames.len() > self.xml.depth() {
            self.frames.pop();
        }
        if name == "file" && self.says_two && self.n_children == 0 {
            self.out
                .problem(at, "expected a unit or a group in <file>, found none");
        }
    }

    fn push_frame(&mut self, attrs: &Attrs<'a>) {
        let outer = self.frames.last();
        self.frames.push(Frame {
            is_translated: self.is_translated(attrs),
            lang: attrs.lang.or(outer.and_then(|frame| frame.lang)),
        });
    }

    /// Whether the text of an element is to be translated.
    pub(super) fn is_translated(&self, attrs: &Attrs) -> bool {
        match attrs.translate {
            Some("no") => false,
            Some("yes") => true,
            _ => self.frames.last().is_none_or(|frame| frame.is_translated),
        }
    }

    /// Whether an element without a prefix is none of XLIFF's.
    pub(super) fn is_foreign(&self, attrs: &Attrs) -> bool {
        let namespace = attrs.namespace;
        self.prefix.is_empty() && namespace.is_some_and(|own| own != self.namespace)
    }

    /// Whether an element has the prefix of another name space.
    pub(super) fn has_own_prefix(&self, tag: &Tag) -> bool {
        tag.prefix() != self.prefix
    }

    /// Passes over an element; where it ends.
    pub(super) fn pass(&mut self, tag: &Tag) -> Result<(), Broken> {
        if !tag.is_empty {
            self.xml.skip()?;
        }
        Ok(())
    }

    fn languages(&mut self, attrs: &Attrs<'a>, at: usize) {
        let names = match self.says_two {
            true => ["srcLang", "trgLang"],
            false => ["source-language", "target-language"],
        };
        let tags = [attrs.source_lang, attrs.target_lang];
        for (name, tag) in names.iter().zip(tags) {
            match tag {
                Some("") => self
                    .out
                    .problem(at, &format!("expected a language in {name}, found nothing")),
                Some(tag) if !is_language(tag) => {
                    let what = format!("expected a language tag in {name}, found “{}”", short(tag));
                    self.out.problem(at, &what);
                }
                None if *name == names[0] => {
                    self.out
                        .problem(at, &format!("expected {name}, found none"));
                }
                _ => {}
            }
        }
        self.langs = Langs {
            tags: tags.map(Option::unwrap_or_default),
            known: std::mem::take(&mut self.langs.known),
            // An empty tag was told already.
            is_absence_told: attrs.target_lang == Some(""),
            ..Langs::default()
        };
    }

    /// The language of a source or target: its own `xml:lang`, else the file's. What is wrong with
    /// it is told once a file and side.
    pub(super) fn lang(
        &mut self,
        side: Side,
        own: Option<&'a str>,
        outer: Option<&'a str>,
        at: usize,
    ) -> &'a str {
        let tag = self.langs.tags[side as usize];
        let inherited = outer.or(self.frames.last().and_then(|frame| frame.lang));
        let said = own
            .or(inherited.filter(|_| self.says_two))
            .unwrap_or_default();
        let is_other = match self.says_two {
            true => !said.eq_ignore_ascii_case(tag),
            false => !primary(said).eq_ignore_ascii_case(primary(tag)),
        };
        if is_other && !said.is_empty() && !tag.is_empty() && !self.langs.is_told[side as usize] {
            self.langs.is_told[side as usize] = true;
            let (side, said) = (side.name(), short(said));
            let what = format!("expected a {side} in {tag}, found one in “{said}” by its xml:lang");
            self.out.problem(at, &what);
        }
        if side == Side::Target && tag.is_empty() && own.is_none() && !self.langs.is_absence_told {
            self.langs.is_absence_told = true;
            self.out
                .problem(at, "expected the target's language, found none");
        }
        own.filter(|own| !own.is_empty()).unwrap_or(tag)
    }

    /// Begins a unit.
    pub(super) fn begin_unit(&mut self, name: &str, attrs: &Attrs<'a>, at: usize) {
        told_id(&mut self.ids, name, attrs.id, at, self.out);
        self.unit_id = attrs.id.unwrap_or_default();
    }

    /// Begins a segment; what there are too many of in one unit is told and passed over.
    pub(super) fn begin_part(&mut self, part: Part<'a>, at: usize) -> Option<usize> {
        let number = self.held.begin(part);
        if number.is_none() {
            self.out.loss(
                at,
                "expected fewer segments in one unit, found one more; it was passed over",
            );
        }
        number
    }

    /// Takes a comment inside a unit, for all of it or for one of its pairs.
    pub(super) fn remark(&mut self, range: Range<usize>, pair: Option<usize>) {
        if self.raw[range.clone()]
            .trim_start()
            .starts_with("dubhashi:")
        {
            self.directives.push((range, pair));
        }
    }

    /// Takes a note; `Some` inside a unit.
    pub(super) fn note(&mut self, tag: &Tag<'a>, unit: Option<()>) -> Result<(), Broken> {
        if tag.is_empty {
            return Ok(());
        }
        let end = self.xml.skip()?;
        let inner = &self.raw[tag.range.end..end];
        let inner = inner.rfind('<').map_or(inner, |close| &inner[..close]);
        let range = tag.range.end..tag.range.end + inner.len();
        match unit {
            Some(()) => self.remark(range, None),
            None => {
                let next = self.record..self.record + 1;
                self.out.comment(inner, range.start, Some(next));
            }
        }
        Ok(())
    }

    /// Hands on the unit's directives, segments and gaps, of `n_pairs` pairs.
    pub(super) fn hand_on(&mut self, n_pairs: usize, has_names: bool) {
        let (first, id) = (self.record, self.unit_id);
        for (range, pair) in self.directives.drain(..) {
            let records = match pair {
                Some(pair) => first + pair..first + pair + 1,
                None => first..first + n_pairs,
            };
            self.out
                .comment(&self.raw[range.clone()], range.start, Some(records));
        }
        let Langs { known, .. } = &mut self.langs;
        let out = &mut *self.out;
        self.held.drain(|part, builder| {
            let builder = builder.of_record(first + part.pair).in_state(part.state);
            builder.at_locator(&unescaped(id));
            if has_names && !part.name.is_empty() {
                builder.at_locator("/").at_locator(&unescaped(part.name));
            }
            let lang = known_lang(&mut known[part.side as usize], part.lang);
            let of = |text: &str| lang.cloned().unwrap_or_else(|| guess(text));
            builder.finish(part.side, of, out);
        });
        for gap in self.gaps.drain(..) {
            self.out.gap(gap);
        }
        self.record = first + n_pairs;
    }

    /// The state of a target that is not to be translated or else as it says.
    pub(super) fn locked_or(&self, is_translated: bool, state: State) -> State {
        if is_translated { state } else { State::Locked }
    }
}

/// The language of a tag; `None` for no tag.
fn known_lang<'k, 'a>(known: &'k mut Option<(&'a str, Lang)>, tag: &'a str) -> Option<&'k Lang> {
    if tag.is_empty() {
        return None;
    }
    if known.as_ref().is_none_or(|(had, _)| *had != tag) {
        *known = Some((tag, Lang::new(tag)));
    }
    known.as_ref().map(|(_, lang)| lang)
}

fn told_id(ids: &mut FxHashSet<u64>, name: &str, id: Option<&str>, at: usize, out: &mut Out<'_>) {
    match id {
        None | Some("") => out.problem(at, &format!("expected an id on <{name}>, found none")),
        Some(id) if ids.len() < MAX_IDS && !ids.insert(xxh3_64(id.as_bytes())) => {
            let what = format!("expected another id on <{name}>, found {} again", short(id));
            out.problem(at, &what);
        }
        _ => {}
    }
}

/// Whether a text has the shape of a language tag (BCP 47, 2.1).
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split(['-', '_']);
    let first = parts.next().unwrap_or_default();
    let is_first = matches!(first.len(), 2..=8) || matches!(first, "x" | "i" | "X" | "I");
    let is_part =
        |part: &str| matches!(part.len(), 1..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    is_first && first.bytes().all(|b| b.is_ascii_alphabetic()) && parts.all(is_part)
}

fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// A value that is fit for a message.
pub(super) fn short(value: &str) -> String {
    value.chars().filter(|c| !c.is_control()).take(40).collect()
}
