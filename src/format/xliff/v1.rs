//! Units of XLIFF 1: `trans-unit`.
//!
//! 1. Where `seg-source` has `mrk` segments, these are the sources and those of `target` with the
//!    same `mid` the targets; the plain `source`, which says the same, is not handed on.
//! 2. A target that has text but no segments is the translation of the whole: it goes with the plain
//!    source then.
//! 3. What stands outside the segments is between sentences and is passed over; letters there are
//!    told as lost.
//! 4. A unit that is approved, or confirmed in its tool, has no gap, and neither has a target with
//!    markup: what is wanted there is not known.

use std::ops::Range;

use super::attrs::Attrs;
use super::fill::room;
use super::reader::Reader;
use super::segs::{Seg, Split, part};
use super::state;
use crate::format::item::Gap;
use crate::format::xml::short;
use crate::format::xml::{Broken, Node, Tag};
use crate::model::{Side, State};

/// What a unit has so far.
struct Unit {
    at: usize,
    is_translated: bool,
    is_approved: bool,
    /// By memoQ or Phrase, or by Trados of a unit that has no segments.
    tool: Option<State>,
    has_source: bool,
    /// The number of the plain source among the parts.
    plain: Option<usize>,
    /// Where source and `seg-source` end.
    after: usize,
    target: Option<Target>,
}

/// A target.
struct Target {
    tag: Range<usize>,
    /// Where it can be written if it is empty.
    room: Option<Range<usize>>,
    /// The number of its text outside segments, if it has no segment.
    whole: Option<usize>,
    n_segs: usize,
    /// If it says so.
    state: Option<State>,
}

/// Reads a unit.
pub(super) fn unit<'a>(
    r: &mut Reader<'a, '_, '_>,
    tag: &Tag<'a>,
    attrs: &Attrs<'a>,
) -> Result<(), Broken> {
    let at = tag.range.start;
    r.begin_unit("trans-unit", attrs, at);
    r.mids.clear();
    let mut unit = Unit {
        at,
        is_translated: r.is_translated(attrs),
        is_approved: attrs.approved == Some("yes"),
        tool: state::of_tool(attrs),
        has_source: false,
        plain: None,
        after: at,
        target: None,
    };
    if !tag.is_empty {
        let depth = r.xml.depth();
        while let Some(node) = r.xml.next()? {
            match node {
                Node::Close(..) if r.xml.depth() < depth => break,
                Node::Open(child) => unit.child(r, &child)?,
                Node::Comment(range) => r.remark(range, None),
                _ => {}
            }
        }
    }
    unit.finish(r);
    Ok(())
}

impl Unit {
    fn child<'a>(&mut self, r: &mut Reader<'a, '_, '_>, tag: &Tag<'a>) -> Result<(), Broken> {
        match tag.name() {
            "seg-defs" if r.has_own_prefix(tag) && !tag.is_empty => self.seg_defs(r),
            _ if r.has_own_prefix(tag) => r.xml.pass(tag),
            "source" if self.has_source => again(r, tag),
            "source" => self.source(r, tag),
            "seg-source" => self.seg_source(r, tag),
            "target" if self.target.is_some() => again(r, tag),
            "target" => self.target(r, tag),
            "note" => r.note(tag, Some(())),
            "trans-unit" => again(r, tag),
            _ => r.xml.pass(tag),
        }
    }

    fn source<'a>(&mut self, r: &mut Reader<'a, '_, '_>, tag: &Tag<'a>) -> Result<(), Broken> {
        let attrs = Attrs::of(tag, r.raw);
        if r.is_foreign(&attrs) {
            return r.xml.pass(tag);
        }
        self.has_source = true;
        let lang = r.lang(Side::Source, attrs.lang, None, tag.range.start);
        self.plain = r.begin_part(part(Side::Source, 0, "", lang), tag.range.start);
        r.content(tag, Side::Source)?;
        r.held.end();
        self.after = ended(r, tag);
        Ok(())
    }

    fn seg_source<'a>(&mut self, r: &mut Reader<'a, '_, '_>, tag: &Tag<'a>) -> Result<(), Broken> {
        let attrs = Attrs::of(tag, r.raw);
        if r.is_foreign(&attrs) {
            return r.xml.pass(tag);
        }
        let lang = r.lang(Side::Source, attrs.lang, None, tag.range.start);
        if !self.has_source {
            self.plain = r.begin_part(part(Side::Source, 0, "", lang), tag.range.start);
        }
        if r.split(tag, Side::Source, lang)?.n_segs > 0
            && let Some(plain) = self.plain.and_then(|plain| r.held.part(plain))
        {
            plain.is_kept = false;
        }
        self.after = ended(r, tag);
        Ok(())
    }

    fn target<'a>(&mut self, r: &mut Reader<'a, '_, '_>, tag: &Tag<'a>) -> Result<(), Broken> {
        let attrs = Attrs::of(tag, r.raw);
        if r.is_foreign(&attrs) {
            return r.xml.pass(tag);
        }
        let at = tag.range.start;
        let lang = r.lang(Side::Target, attrs.lang, None, at);
        let (state, is_known) = state::of_target(&attrs);
        if !is_known {
            let state = short(attrs.state.unwrap_or_default());
            r.out.problem(
                at,
                &format!("expected a state of XLIFF 1.2 or one in x-, found “{state}”"),
            );
        }
        let is_said = attrs.state.is_some() || attrs.qualifier.is_some();
        let whole = r.begin_part(part(Side::Target, 0, "", lang), at);
        let split = if r.mids.is_empty() {
            let inner = r.content(tag, Side::Target)?;
            Split { inner, n_segs: 0 }
        } else {
            r.split(tag, Side::Target, lang)?
        };
        r.held.end();
        self.target = Some(Target {
            tag: tag.range.clone(),
            room: match split.inner {
                Some(inner) => room(r.raw, inner),
                None => Some(tag.range.clone()),
            },
            whole: whole.filter(|_| split.n_segs == 0),
            n_segs: split.n_segs,
            state: is_said.then_some(state),
        });
        Ok(())
    }

    /// Reads what Trados says of the segments.
    fn seg_defs<'a>(&mut self, r: &mut Reader<'a, '_, '_>) -> Result<(), Broken> {
        let depth = r.xml.depth();
        let mut n = 0;
        while let Some(node) = r.xml.next()? {
            match node {
                Node::Close(..) if r.xml.depth() < depth => break,
                Node::Open(tag) => {
                    let attrs = Attrs::of(&tag, r.raw);
                    let at = r.mids.find(attrs.id.unwrap_or_default(), n);
                    if let Some(seg) = at.and_then(|at| r.mids.get_mut(at)) {
                        seg.sdl = Some(tag.range.clone());
                        seg.state = state::of_sdl(&attrs);
                    } else if r.mids.is_empty() {
                        self.tool = self.tool.or(state::of_sdl(&attrs));
                    }
                    n += 1;
                    r.xml.pass(&tag)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn finish(mut self, r: &mut Reader<'_, '_, '_>) {
        if !self.has_source {
            r.out
                .problem(self.at, "expected a <source> in <trans-unit>, found none");
        }
        let n_pairs = self.pair_up(r);
        let state = self.state();
        for part in r.held.parts() {
            let own = r.mids.get(part.pair).and_then(|seg| seg.state);
            part.state = match state {
                State::Locked => State::Locked,
                _ => own.unwrap_or(state),
            };
        }
        // What is approved or confirmed is empty because somebody wants it so.
        let is_done = self.is_approved || matches!(self.tool, Some(State::Final | State::Unsaid));
        if state != State::Locked && !is_done {
            self.gaps(r);
        }
        r.hand_on(n_pairs, n_pairs > 1);
    }

    /// What the file says of the unit.
    fn state(&self) -> State {
        let by_target = self.target.as_ref().and_then(|target| target.state);
        match self.tool {
            _ if !self.is_translated => State::Locked,
            Some(State::Locked) => State::Locked,
            _ if self.is_approved => State::Final,
            tool => tool.or(by_target).unwrap_or_default(),
        }
    }

    /// Decides what the target of a unit with segments goes with, where it has none itself; the
    /// number of pairs.
    fn pair_up(&mut self, r: &mut Reader<'_, '_, '_>) -> usize {
        let n_segs = r.mids.len();
        let whole = self.target.as_ref().and_then(|target| target.whole);
        if n_segs < 2 || !r.held.has_prose(whole) {
            return n_segs.max(1);
        }
        if !r.held.has_prose(self.plain) {
            if let Some(part) = whole.and_then(|whole| r.held.part(whole)) {
                part.pair = n_segs;
            }
            return n_segs + 1;
        }
        for part in r.held.parts().filter(|part| part.side == Side::Source) {
            part.is_kept = false;
        }
        if let Some(part) = self.plain.and_then(|plain| r.held.part(plain)) {
            part.is_kept = true;
        }
        r.mids.clear();
        1
    }

    fn gaps(&self, r: &mut Reader<'_, '_, '_>) {
        if r.mids.is_empty() {
            let place = match &self.target {
                None => Some((self.after..self.after, self.after..self.after)),
                Some(target) => room_in(r, target).map(|at| (at, target.tag.clone())),
            };
            if let Some((at, head)) = place.filter(|_| r.held.has_prose(self.plain)) {
                push(r, 0, at, head, false);
            }
            return;
        }
        let has_text = |seg: &Seg| {
            let target = seg.target.as_ref();
            target.is_some_and(|(part, _)| r.held.has_prose(*part))
        };
        let has_others = r.mids.iter().any(|(_, seg)| has_text(seg));
        let mut found = Vec::new();
        let is_sdl = r.mids.iter().any(|(_, seg)| seg.sdl.is_some());
        for (pair, (_, seg)) in r.mids.iter().enumerate() {
            if !r.held.has_prose(seg.source) || seg.state == Some(State::Locked) {
                continue;
            }
            // Where Trados keeps the states, one that it has none for cannot be added.
            if is_sdl && seg.sdl.is_none() && seg.target.is_none() {
                continue;
            }
            if let Some((at, head)) = self.seg_gap(r, seg) {
                found.push((pair, at, head));
            }
        }
        for (pair, at, head) in found {
            push(r, pair, at, head, has_others);
        }
    }

    fn seg_gap(&self, r: &Reader<'_, '_, '_>, seg: &Seg) -> Option<(Range<usize>, Range<usize>)> {
        let head = |other: &Range<usize>| seg.sdl.as_ref().unwrap_or(other).clone();
        match (&seg.target, &self.target) {
            (Some((Some(part), at)), Some(target)) => {
                let at = at.as_ref().filter(|_| !r.held.has_prose(Some(*part)))?;
                Some((at.clone(), head(&target.tag)))
            }
            (Some(_), _) => None,
            (None, None) => Some((self.after..self.after, head(&seg.mrk))),
            // Where it has other segments nobody can tell where this one belongs between them.
            (None, Some(target)) => {
                let room = room_in(r, target)?;
                let at = match room == target.tag {
                    true => room,
                    false => room.start..room.start,
                };
                Some((at, head(&seg.mrk)))
            }
        }
    }
}

fn push(
    r: &mut Reader<'_, '_, '_>,
    pair: usize,
    at: Range<usize>,
    head: Range<usize>,
    has_others: bool,
) {
    let (record, lang) = (r.record + pair, r.target_lang());
    r.gaps.push(Gap {
        record,
        at,
        lang,
        head,
        has_others,
    });
}

/// Where a target that has neither segments nor text can be written.
fn room_in(r: &Reader<'_, '_, '_>, target: &Target) -> Option<Range<usize>> {
    let is_empty = target.n_segs == 0 && target.whole.is_some() && !r.held.has_prose(target.whole);
    target.room.clone().filter(|_| is_empty)
}

/// Where an element that was read ends.
fn ended(r: &Reader<'_, '_, '_>, tag: &Tag) -> usize {
    match tag.is_empty {
        true => tag.range.end,
        false => r.xml.at(),
    }
}

fn again<'a>(r: &mut Reader<'a, '_, '_>, tag: &Tag<'a>) -> Result<(), Broken> {
    let name = short(tag.name());
    let what = format!("expected no other <{name}> in a unit, found one; it was passed over");
    r.out.loss(tag.range.start, &what);
    r.xml.pass(tag)
}
