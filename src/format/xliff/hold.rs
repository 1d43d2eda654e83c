//! The segments of one unit, held until all is known of them.
//!
//! Builders are used again from unit to unit. A unit of more than [`MAX_PARTS`] segments, or of more
//! than [`MAX_PIECES`] runs and codes, is no one's; what exceeds that is passed over, so that memory
//! stays bounded.

use crate::format::builder::Builder;
use crate::model::{Side, State};

/// Segments of a unit.
const MAX_PARTS: usize = 1 << 14;

/// Runs and codes of a unit.
const MAX_PIECES: usize = 1 << 20;

/// A builder with more runs is not kept for the next unit.
const LARGE: usize = 1 << 12;

/// A segment that is held.
#[derive(Clone, Debug)]
pub(super) struct Part<'a> {
    pub(super) side: Side,
    /// Number of its pair in the unit.
    pub(super) pair: usize,
    /// Its own name inside the unit, or nothing.
    pub(super) name: &'a str,
    /// Its language's tag, or nothing.
    pub(super) lang: &'a str,
    pub(super) state: State,
    /// Whether it is handed on, and not another that says the same.
    pub(super) is_kept: bool,
}

/// The segments of one unit.
#[derive(Debug, Default)]
pub(super) struct Held<'a> {
    parts: Vec<Part<'a>>,
    builders: Vec<Builder>,
    /// The one to which text is added.
    open: Option<usize>,
    pieces: usize,
    /// Whether it was said that there are too many.
    is_excess_told: bool,
}

impl<'a> Held<'a> {
    /// Begins a segment; its number, or `None` where there are too many.
    pub(super) fn begin(&mut self, part: Part<'a>) -> Option<usize> {
        if self.is_full() {
            return None;
        }
        let at = self.parts.len();
        if at == self.builders.len() {
            self.builders.push(Builder::default());
        }
        self.parts.push(part);
        self.open = Some(at);
        self.open
    }

    /// Whether no more segments can be begun.
    pub(super) fn is_full(&mut self) -> bool {
        self.end();
        self.parts.len() == MAX_PARTS || self.pieces > MAX_PIECES
    }

    /// Whether a unit whose segments need not be held together should be handed on in parts.
    pub(super) fn is_large(&self) -> bool {
        self.parts.len() > MAX_PARTS / 2 || self.pieces > MAX_PIECES / 2
    }

    /// Whether nobody asked this of the unit before.
    pub(super) fn is_first_excess(&mut self) -> bool {
        !std::mem::replace(&mut self.is_excess_told, true)
    }

    /// Ends the segment that was begun last.
    pub(super) fn end(&mut self) {
        if let Some(builder) = self.open.take().and_then(|at| self.builders.get_mut(at)) {
            let segment = builder.segment_mut();
            self.pieces += segment.runs.len() + segment.codes.len();
        }
    }

    /// The builder of the segment that was begun and has not ended.
    pub(super) fn open(&mut self) -> Option<&mut Builder> {
        self.builders.get_mut(self.open?)
    }

    /// Goes on without the segment that has not ended.
    pub(super) fn abandon(&mut self) {
        if let Some(part) = self.open.take().and_then(|at| self.parts.get_mut(at)) {
            part.is_kept = false;
        }
    }

    pub(super) fn part(&mut self, at: usize) -> Option<&mut Part<'a>> {
        self.parts.get_mut(at)
    }

    pub(super) fn parts(&mut self) -> impl Iterator<Item = &mut Part<'a>> {
        self.parts.iter_mut()
    }

    /// Whether the segment of that number has something to read.
    pub(super) fn has_prose(&self, at: Option<usize>) -> bool {
        let builder = at.and_then(|at| self.builders.get(at));
        builder.is_some_and(Builder::has_prose)
    }

    /// Hands every segment to `take`, and is empty again.
    pub(super) fn drain(&mut self, mut take: impl FnMut(&Part<'a>, &mut Builder)) {
        self.end();
        for (part, builder) in self.parts.iter().zip(&mut self.builders) {
            if part.is_kept {
                take(part, builder);
            }
            builder.clear();
            if builder.segment_mut().runs.capacity() > LARGE {
                *builder = Builder::default();
            }
        }
        self.parts.clear();
        self.pieces = 0;
        self.is_excess_told = false;
    }
}
