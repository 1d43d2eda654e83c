//! What of a page is not read, and the placeholders that stand for it.
//!
//! 1. Scripts, code, fields and the like are no prose, nor is anything inside them.
//! 2. What is not to be translated (`translate="no"`, class `notranslate`) may have something inside
//!    that is: there reading goes on, and what follows it has a placeholder of its own.
//!
//! Source: HTML, the living standard of the WHATWG, section 3.2.6.2 (`translate`).

use super::Page;
use super::elements::{Element, Kind};
use super::tokens::Tag;

/// Why the text of an element is not read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Silence {
    /// It is no prose, nor is anything inside it.
    pub(super) is_no_prose: bool,
    /// It is not to be translated; an element inside it may be again.
    pub(super) is_kept: bool,
}

impl Silence {
    /// Whether the text is not read.
    pub(super) fn is_silent(self) -> bool {
        self.is_no_prose || self.is_kept
    }
}

impl Page<'_, '_, '_> {
    /// Why the text of an element is not read, by itself or by what is around it.
    pub(super) fn silence(&self, tag: &Tag<'_>, kind: Kind) -> Silence {
        let around = self.stack.silence();
        let is_code = |e: &Element| e.has_class;
        let has_class = !tag.class().is_empty() || self.stack.last().is_some_and(is_code);
        let is_no_prose =
            matches!(kind, Kind::Hidden | Kind::Object) || kind == Kind::Pre && has_class;
        Silence {
            is_no_prose: around.is_no_prose || is_no_prose,
            is_kept: is_kept(tag).unwrap_or(around.is_kept),
        }
    }

    /// Goes on with what is not to be translated after something in it that was.
    pub(super) fn back_in_object(&mut self, at: usize) {
        self.object = Some(at);
        let block = self.stack.block();
        if !block.is_some_and(|e| e.silence.is_silent()) {
            self.object(at..at);
        }
    }

    /// Gives the code of a placeholder all its bytes.
    pub(super) fn end_object(&mut self, end: usize) {
        if let Some(start) = self.object.take() {
            let segment = self.open.segment_mut();
            if let Some(code) = segment
                .codes
                .last_mut()
                .filter(|code| code.raw.start == start)
                && let Some(run) = segment.runs.last_mut()
            {
                code.raw.end = end;
                run.raw.end = end;
            }
        }
    }
}

/// Whether an element is not to be translated; `None` where it does not say.
fn is_kept(tag: &Tag<'_>) -> Option<bool> {
    let mut classes = tag.class().split_ascii_whitespace();
    match classes.any(|class| class == "notranslate") {
        true => Some(true),
        false => tag.translate().map(|is_translated| !is_translated),
    }
}
