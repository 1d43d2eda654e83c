//! The walk through a file down to its units, and what both kinds of unit share.

use std::ops::Range;

use super::attrs::Attrs;
use super::hold::{Held, Part};
use super::ids::Ids;
use super::langs::Langs;
use super::segs::Mids;
use super::spans::Spans;
use super::{v1, v2};
use crate::format::item::{Gap, Out};
use crate::format::placeables::Key;
use crate::format::xml::{Broken, Node, Tag, Xml, short, unescaped};
use crate::model::{Side, State};
use crate::text::guess;

/// Reads a file. Its buffers serve all units.
pub(super) struct Reader<'a, 'o, 'x> {
    pub(super) raw: &'a str,
    pub(super) xml: Xml<'a>,
    pub(super) out: &'o mut Out<'x>,
    pub(super) held: Held<'a>,
    pub(super) spans: Spans<'a>,
    pub(super) mids: Mids<'a>,
    pub(super) langs: Langs<'a>,
    /// Whether inline elements are those of XLIFF 2.
    pub(super) is_two: bool,
    /// The root says that the file is XLIFF 2.
    pub(super) says_two: bool,
    pub(super) gaps: Vec<Gap>,
    /// Marks of access keys of the open unit's sources, by pair.
    marks: Vec<Option<char>>,
    /// Comments and notes of the open unit that are directives, with their records.
    directives: Vec<(Range<usize>, Option<usize>)>,
    /// The first record of the open unit.
    pub(super) record: usize,
    unit_id: &'a str,
    prefix: &'a str,
    namespace: &'a str,
    pub(super) frames: Vec<Frame<'a>>,
    /// Of units and groups in the open file, and of files.
    ids: Ids<'a>,
    group_ids: Ids<'a>,
    file_ids: Ids<'a>,
    n_files: usize,
    /// Units and groups of the open file.
    n_children: usize,
    /// Whether there was text inside a code (`sub`).
    pub(super) has_sub: bool,
}

/// What an open element hands down to those inside.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'a> {
    is_translated: bool,
    /// `xml:lang`, which in XLIFF 2 must not gainsay the languages of the root.
    pub(super) lang: Option<&'a str>,
}

impl<'a, 'o, 'x> Reader<'a, 'o, 'x> {
    pub(super) fn new(raw: &'a str, xml: Xml<'a>, out: &'o mut Out<'x>) -> Self {
        Reader {
            raw,
            xml,
            out,
            held: Held::default(),
            spans: Spans::default(),
            mids: Mids::default(),
            langs: Langs::default(),
            is_two: false,
            says_two: false,
            gaps: Vec::new(),
            marks: Vec::new(),
            directives: Vec::new(),
            record: 0,
            unit_id: "",
            prefix: "",
            namespace: "",
            frames: Vec::new(),
            ids: Ids::default(),
            group_ids: Ids::default(),
            file_ids: Ids::default(),
            n_files: 0,
            n_children: 0,
            has_sub: false,
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
        if self.has_sub {
            self.out.decided("text inside codes (sub) is passed over");
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
            return self.xml.pass(tag);
        }
        let name = tag.name();
        if !matches!(
            name,
            "trans-unit" | "unit" | "group" | "file" | "body" | "bin-unit" | "note" | "notes"
        ) {
            return self.xml.pass(tag);
        }
        let attrs = Attrs::of(tag, self.raw);
        if self.is_foreign(&attrs) {
            return self.xml.pass(tag);
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
                self.group_ids.clear();
                if self.says_two {
                    let ids = &mut self.file_ids;
                    told_id(ids, "file", attrs.id, at, self.out);
                } else {
                    self.languages(attrs, at);
                }
            }
            "group" => {
                self.n_children += 1;
                if self.says_two {
                    told_id(&mut self.group_ids, "group", attrs.id, at, self.out);
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
        !self.is_prefix(tag.prefix())
    }

    /// Whether elements of XLIFF have that prefix.
    pub(super) fn is_prefix(&self, prefix: &str) -> bool {
        prefix == self.prefix
    }

    /// Begins a unit.
    pub(super) fn begin_unit(&mut self, name: &str, attrs: &Attrs<'a>, at: usize) {
        told_id(&mut self.ids, name, attrs.id, at, self.out);
        self.unit_id = attrs.id.unwrap_or_default();
    }

    /// Begins a segment; what there are too many of in one unit is told and passed over.
    pub(super) fn begin_part(&mut self, part: Part<'a>, at: usize) -> Option<usize> {
        let number = self.held.begin(part);
        if number.is_none() && self.held.is_first_excess() {
            self.out.loss(
                at,
                "expected fewer segments in one unit, found one more; the rest was passed over",
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
        self.xml.skip()?;
        let end = self.xml.at();
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
        let langs = &mut self.langs;
        let out = &mut *self.out;
        let marks = &mut self.marks;
        marks.clear();
        // Each gap follows its source at once, so that nobody has to keep all sources of a unit.
        let mut gaps = self.gaps.drain(..).peekable();
        self.held.drain(|part, builder| {
            match part.side {
                Side::Source => {
                    let mark = builder.localized(Key::Any);
                    marks.resize(marks.len().max(part.pair + 1), None);
                    marks[part.pair] = mark;
                }
                Side::Target => {
                    let mark = marks.get(part.pair).copied().flatten();
                    builder.localized(Key::Like(mark));
                }
            }
            let builder = builder.of_record(first + part.pair).in_state(part.state);
            builder.at_locator(&unescaped(id));
            if has_names && !part.name.is_empty() {
                builder.at_locator("/").at_locator(&unescaped(part.name));
            }
            match langs.known(part.side, part.lang) {
                Some(lang) => builder.finish_in(part.side, lang, out),
                None => builder.finish(part.side, guess, out),
            };
            let is_of_it = |gap: &Gap| gap.record <= first + part.pair;
            while part.side == Side::Source
                && let Some(gap) = gaps.next_if(is_of_it)
            {
                out.gap(gap);
            }
        });
        drop(gaps);
        self.record = first + n_pairs;
    }

    /// The state of a target that is not to be translated or else as it says.
    pub(super) fn locked_or(&self, is_translated: bool, state: State) -> State {
        if is_translated { state } else { State::Locked }
    }
}

fn told_id<'a>(ids: &mut Ids<'a>, name: &str, id: Option<&'a str>, at: usize, out: &mut Out<'_>) {
    match id {
        None | Some("") => out.problem(at, &format!("expected an id on <{name}>, found none")),
        Some(id) if !ids.is_new(id) => {
            let what = format!("expected another id on <{name}>, found {} again", short(id));
            out.problem(at, &what);
        }
        _ => {}
    }
}
