//! Units of XLIFF 2: `unit` with its `segment`s, each a pair. `ignorable`s are passed over.

use std::ops::Range;

use super::attrs::Attrs;
use super::fill::room;
use super::hold::Part;
use super::reader::Reader;
use super::state;
use crate::format::item::Gap;
use crate::format::xml::short;
use crate::format::xml::{Broken, Node, Tag};
use crate::model::{Side, State};

/// Reads a unit.
pub(super) fn unit<'a>(
    r: &mut Reader<'a, '_, '_>,
    tag: &Tag<'a>,
    attrs: &Attrs<'a>,
) -> Result<(), Broken> {
    r.begin_unit("unit", attrs, tag.range.start);
    let mut n_held = 0;
    let mut has_more = false;
    if !tag.is_empty {
        let depth = r.xml.depth();
        while let Some(node) = r.xml.next()? {
            match node {
                Node::Close(..) if r.xml.depth() < depth => break,
                Node::Open(child) => r.child(&child, attrs, &mut n_held)?,
                Node::Comment(range) => r.remark(range, None),
                _ => {}
            }
            if r.held.is_large() {
                r.hand_on(n_held, true);
                (n_held, has_more) = (0, true);
            }
        }
    }
    if n_held == 0 && !has_more {
        let at = tag.range.start;
        r.out
            .problem(at, "expected a <segment> in <unit>, found none");
    }
    r.spans.finish(r.out);
    r.hand_on(n_held, has_more || n_held > 1);
    Ok(())
}

/// What a segment has so far.
struct Pair<'a, 'u> {
    number: usize,
    /// `None` for an ignorable, which is passed over.
    tag: Option<Range<usize>>,
    id: &'a str,
    lang: Option<&'a str>,
    unit: &'u Attrs<'a>,
    state: State,
    /// The number of the source among the unit's parts, and where it ends.
    source: Option<(Option<usize>, usize)>,
    /// The number of the target and where it can be written if it is empty.
    target: Option<(Option<usize>, Option<Range<usize>>)>,
}

impl<'a> Reader<'a, '_, '_> {
    fn child(&mut self, tag: &Tag<'a>, unit: &Attrs<'a>, n_held: &mut usize) -> Result<(), Broken> {
        if self.has_own_prefix(tag) {
            return self.xml.pass(tag);
        }
        let attrs = Attrs::of(tag, self.raw);
        match tag.name() {
            _ if self.is_foreign(&attrs) => self.xml.pass(tag),
            "segment" => {
                *n_held += 1;
                self.segment(tag, &attrs, unit, *n_held - 1)
            }
            "ignorable" => self.segment(tag, &attrs, unit, usize::MAX),
            "notes" | "originalData" if !tag.is_empty => self.list(),
            _ => self.xml.pass(tag),
        }
    }

    /// Reads the children of `notes` or `originalData`.
    fn list(&mut self) -> Result<(), Broken> {
        let depth = self.xml.depth();
        while let Some(node) = self.xml.next()? {
            match node {
                Node::Close(..) if self.xml.depth() < depth => break,
                Node::Open(tag) if tag.name() == "note" => self.note(&tag, Some(()))?,
                Node::Open(tag) => {
                    if tag.name() == "data" {
                        let attrs = Attrs::of(&tag, self.raw);
                        self.spans.datum(&attrs, tag.range.start, self.out);
                    }
                    self.xml.pass(&tag)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn segment(
        &mut self,
        tag: &Tag<'a>,
        attrs: &Attrs<'a>,
        unit: &Attrs<'a>,
        number: usize,
    ) -> Result<(), Broken> {
        let at = tag.range.start;
        self.spans.part(attrs, at, self.out);
        let (state, is_known) = state::of_segment(attrs);
        if !is_known {
            let state = short(attrs.state.unwrap_or_default());
            let what =
                format!("expected state initial, translated, reviewed or final, found “{state}”");
            self.out.problem(at, &what);
        }
        if attrs.sub_state.is_some() && attrs.state.is_none() {
            self.out
                .problem(at, "expected a state with subState, found none");
        }
        let is_segment = number != usize::MAX;
        let mut pair = Pair {
            number,
            tag: is_segment.then(|| tag.range.clone()),
            id: attrs.id.unwrap_or_default(),
            lang: attrs.lang.or(unit.lang),
            unit,
            state: self.locked_or(self.is_translated(unit), state),
            source: None,
            target: None,
        };
        if !tag.is_empty {
            self.sides(&mut pair)?;
        }
        if pair.source.is_none() {
            let name = tag.name();
            self.out
                .problem(at, &format!("expected a <source> in <{name}>, found none"));
        }
        self.missing(&pair);
        Ok(())
    }

    fn sides(&mut self, pair: &mut Pair<'a, '_>) -> Result<(), Broken> {
        let depth = self.xml.depth();
        while let Some(node) = self.xml.next()? {
            match node {
                Node::Close(..) if self.xml.depth() < depth => break,
                Node::Open(tag) => self.side(&tag, pair)?,
                Node::Comment(range) => {
                    self.remark(range, pair.tag.is_some().then_some(pair.number));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn side(&mut self, tag: &Tag<'a>, pair: &mut Pair<'a, '_>) -> Result<(), Broken> {
        let side = match tag.name() {
            _ if self.has_own_prefix(tag) => return self.xml.pass(tag),
            "source" => Side::Source,
            "target" => Side::Target,
            _ => return self.xml.pass(tag),
        };
        let attrs = Attrs::of(tag, self.raw);
        if self.is_foreign(&attrs) {
            return self.xml.pass(tag);
        }
        let had = match side {
            Side::Source => pair.source.is_some(),
            Side::Target => pair.target.is_some(),
        };
        if had {
            let name = side.name();
            self.out.loss(
                tag.range.start,
                &format!("expected one {name} in a segment, found another; it was passed over"),
            );
            return self.xml.pass(tag);
        }
        let lang = self.lang(side, attrs.lang, pair.lang, tag.range.start);
        let part = pair.tag.is_some().then_some(Part {
            side,
            pair: pair.number,
            name: pair.id,
            lang,
            state: pair.state,
            is_kept: true,
        });
        let number = part.and_then(|part| self.begin_part(part, tag.range.start));
        let inner = self.content(tag, side)?;
        self.held.end();
        match side {
            Side::Source => {
                let end = inner.map_or(tag.range.end, |_| self.xml.at());
                pair.source = Some((number, end));
            }
            Side::Target => {
                let room = match inner {
                    Some(inner) => room(self.raw, inner),
                    None => Some(tag.range.clone()),
                };
                pair.target = Some((number, room));
            }
        }
        Ok(())
    }

    /// Notes the gap of a segment whose target is absent or empty.
    fn missing(&mut self, pair: &Pair) {
        let (Some(head), Some((source, end))) = (&pair.tag, &pair.source) else {
            return;
        };
        let at = match &pair.target {
            Some((target, _)) if self.held.has_prose(*target) => return,
            Some((Some(_), Some(room))) => room.clone(),
            Some(_) => return,
            None => *end..*end,
        };
        if self.held.has_prose(*source) && self.is_translated(pair.unit) {
            let lang = self.target_lang();
            self.gaps.push(Gap {
                record: self.record + pair.number,
                at,
                lang,
                head: head.clone(),
                has_others: false,
            });
        }
    }
}
