//! The `mrk` segments inside one XLIFF 1 unit: those of `seg-source`, and those of `target` with the
//! same `mid` (XLIFF 1.2, 2.3.5, `mrk` with `mtype="seg"`).

use std::ops::Range;

use super::attrs::Attrs;
use super::fill::room;
use super::hold::Part;
use super::named::Named;
use super::reader::Reader;
use crate::format::xml::short;
use crate::format::xml::{Broken, Node, Tag};
use crate::model::{Side, State};

/// The segments of a unit by their `mid`.
pub(super) type Mids<'a> = Named<'a, Seg>;

/// A segment of a unit.
#[derive(Debug, Default)]
pub(super) struct Seg {
    /// The start tag of its source.
    pub(super) mrk: Range<usize>,
    /// The number of its source among the unit's parts.
    pub(super) source: Option<usize>,
    /// That of its target, and where that can be written if it is empty.
    pub(super) target: Option<(Option<usize>, Option<Range<usize>>)>,
    /// The tag in which Trados keeps its state, and that state.
    pub(super) sdl: Option<Range<usize>>,
    pub(super) state: Option<State>,
}

/// What was read of an element with segments.
pub(super) struct Split {
    /// The bytes between its tags; `None` where it has only one.
    pub(super) inner: Option<Range<usize>>,
    pub(super) n_segs: usize,
}

impl<'a> Reader<'a, '_, '_> {
    /// Reads a `seg-source` or `target` whose segments stand by themselves. Text goes into the part
    /// that was begun until the first segment, which ends that part unkept.
    pub(super) fn split(
        &mut self,
        tag: &Tag<'a>,
        side: Side,
        lang: &'a str,
    ) -> Result<Split, Broken> {
        let mut split = Split {
            inner: None,
            n_segs: 0,
        };
        if tag.is_empty {
            return Ok(split);
        }
        let depth = self.xml.depth();
        // The number of the open segment, its depth, and where its content begins.
        let mut open: Option<(usize, usize, usize)> = None;
        // Where text first stands outside of segments.
        let mut stray = None;
        while let Some(node) = self.xml.next()? {
            match (&node, &open) {
                (Node::Close(_, close), _) if self.xml.depth() < depth => {
                    split.inner = Some(tag.range.end..close.start);
                    break;
                }
                (Node::Close(_, close), Some((at, outer, start))) if self.xml.depth() < *outer => {
                    self.end_seg(*at, side, room(self.raw, *start..close.start));
                    open = None;
                }
                (Node::Open(mrk), None) if mrk.name() == "mrk" && !self.has_own_prefix(mrk) => {
                    let attrs = Attrs::of(mrk, self.raw);
                    if attrs.mtype != Some("seg") {
                        continue;
                    }
                    let at = self.begin_seg(mrk, &attrs, side, split.n_segs, lang);
                    split.n_segs += 1;
                    if mrk.is_empty {
                        self.end_seg(at, side, Some(mrk.range.clone()));
                    } else {
                        open = Some((at, self.xml.depth(), mrk.range.end));
                    }
                }
                _ => {
                    if open.is_none() {
                        stray = stray.or_else(|| letters(&node, self.raw));
                    }
                    self.piece(&node, side)?;
                }
            }
        }
        if let Some(at) = stray.filter(|_| split.n_segs > 0) {
            let what = "expected all text in <mrk>, found some outside; it was passed over";
            self.out.loss(at, what);
        }
        Ok(split)
    }

    /// Begins the `n`th segment of a side; its number.
    fn begin_seg(
        &mut self,
        tag: &Tag<'a>,
        attrs: &Attrs<'a>,
        side: Side,
        n: usize,
        lang: &'a str,
    ) -> usize {
        let at = tag.range.start;
        if n == 0 {
            self.held.abandon();
        }
        if self.held.is_full() {
            self.begin_part(part(side, 0, "", lang), at);
            return usize::MAX;
        }
        let mid = attrs.mid.unwrap_or_default();
        if mid.is_empty() {
            self.out.problem(at, "expected a mid on <mrk>, found none");
        }
        let found = match side {
            Side::Source => None,
            Side::Target if mid.is_empty() => Some(n).filter(|n| *n < self.mids.len()),
            Side::Target => self.mids.find(mid, n),
        };
        let pair = found.unwrap_or(self.mids.len());
        let is_twin = side == Side::Source && !mid.is_empty() && self.mids.contains(mid);
        if found.is_none() {
            if side == Side::Target {
                let what = format!("expected a mid of seg-source, found “{}”", short(mid));
                self.out.problem(at, &what);
            }
            self.mids.push(
                mid,
                Seg {
                    mrk: tag.range.clone(),
                    ..Seg::default()
                },
            );
        }
        let number = self.begin_part(part(side, pair, mid, lang), at);
        let Some(seg) = self.mids.get_mut(pair) else {
            return pair;
        };
        if is_twin || side == Side::Target && seg.target.is_some() {
            let what = format!("expected each mid once, found “{}” again", short(mid));
            self.out.problem(at, &what);
        }
        match side {
            Side::Source => seg.source = number,
            // The first one is the target.
            Side::Target if seg.target.is_some() => return usize::MAX,
            Side::Target => seg.target = Some((number, None)),
        }
        if is_twin {
            // No target can be meant for it alone, so none is missing.
            seg.target = Some((None, None));
        }
        pair
    }

    fn end_seg(&mut self, pair: usize, side: Side, room: Option<Range<usize>>) {
        self.held.end();
        let target = self.mids.get_mut(pair).and_then(|seg| seg.target.as_mut());
        if let Some((_, place)) = target.filter(|_| side == Side::Target) {
            *place = room;
        }
    }
}

/// Where a piece of text with letters begins.
fn letters(node: &Node<'_>, raw: &str) -> Option<usize> {
    let (Node::Text(range) | Node::Cdata(range)) = node else {
        return None;
    };
    let has_letters = raw[range.clone()].contains(char::is_alphabetic);
    has_letters.then_some(range.start)
}

/// A segment of a pair of that number, without a state.
pub(super) fn part<'a>(side: Side, pair: usize, name: &'a str, lang: &'a str) -> Part<'a> {
    Part {
        side,
        pair,
        name,
        lang,
        state: State::Unsaid,
        is_kept: true,
    }
}
