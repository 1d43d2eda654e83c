//! Paragraphs that are open while a part is read, one inside another: text boxes and notes stand
//! inside the paragraph that they hang on.
//!
//! 1. Each open paragraph has a builder of its own; text goes to the innermost one.
//! 2. A paragraph inside another is handed on after it, in the order in which they began, so that a
//!    note follows the sentence that it is to.
//!
//! Memory is bounded: at most [`MAX_OPEN`] paragraphs are open, and at most [`MAX_WAITING`] of
//! [`MAX_WEIGHT`] bytes wait for the one around them; what is more is handed on before it.

use std::fmt::{Arguments, Write};

use crate::format::builder::Builder;
use crate::format::{Item, Out, ReadOptions};
use crate::model::{InlineCode, Run, Segment};
use crate::text::Lang;

/// A note in a table in a text box is as deep as documents go.
pub(super) const MAX_OPEN: usize = 6;

/// So many paragraphs wait for the one around them.
const MAX_WAITING: usize = 10_000;

/// So many bytes of memory those may take.
const MAX_WEIGHT: usize = 16 << 20;

/// The paragraphs that are open.
#[derive(Debug)]
pub(super) struct Paragraphs<'o> {
    options: &'o ReadOptions<'o>,
    open: Vec<Open>,
    spare: Vec<Builder>,
    /// In the order in which they began; `None` where the text is not known yet, or none.
    waiting: Vec<Option<Segment>>,
    /// Bytes of memory that those take.
    weight: usize,
}

#[derive(Debug)]
struct Open {
    builder: Builder,
    /// Its place among those that wait.
    place: Option<usize>,
}

impl<'o> Paragraphs<'o> {
    pub(super) fn new(options: &'o ReadOptions<'o>) -> Paragraphs<'o> {
        Paragraphs {
            options,
            open: Vec::new(),
            spare: Vec::new(),
            waiting: Vec::new(),
            weight: 0,
        }
    }

    /// How many are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// Begins one.
    pub(super) fn open(&mut self, locator: Arguments<'_>) {
        let mut builder = self.spare.pop().unwrap_or_default();
        // Writing into a string does not fail.
        builder.segment_mut().locator.write_fmt(locator).ok();
        let waits = !self.open.is_empty() && self.waiting.len() < MAX_WAITING;
        let place = waits.then_some(self.waiting.len());
        if waits {
            self.waiting.push(None);
        }
        self.open.push(Open { builder, place });
    }

    /// The text of the innermost one.
    pub(super) fn text(&mut self) -> Option<&mut Builder> {
        self.open.last_mut().map(|open| &mut open.builder)
    }

    /// Ends the innermost one.
    pub(super) fn close(&mut self, out: &mut Out<'_>) {
        let Some(Open { mut builder, place }) = self.open.pop() else {
            return;
        };
        let side = self.options.side;
        let lang = |text: &str| self.options.lang_of(text, &Lang::UND);
        let place = place.filter(|_| self.weight < MAX_WEIGHT);
        match place.and_then(|place| self.waiting.get_mut(place)) {
            None => {
                builder.finish(side, lang, out);
            }
            Some(waiting) => {
                let mut sink = |item: Item<'_>| match item {
                    Item::Segment(segment) => *waiting = Some(segment.clone()),
                    other => out.item(other),
                };
                builder.finish(side, lang, &mut Out::new(&mut sink));
                self.weight += waiting.as_ref().map_or(0, weight);
            }
        }
        self.spare.push(builder);
        if self.open.is_empty() {
            for segment in self.waiting.drain(..).flatten() {
                out.segment(&segment);
            }
            self.weight = 0;
        }
    }

    /// Ends all but the outermost so many.
    pub(super) fn close_to(&mut self, depth: usize, out: &mut Out<'_>) {
        while self.open.len() > depth {
            self.close(out);
        }
    }
}

fn weight(segment: &Segment) -> usize {
    segment.text.len()
        + segment.runs.len() * size_of::<Run>()
        + segment.codes.len() * size_of::<InlineCode>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_inside_follows_in_the_order_of_its_start() {
        let options = ReadOptions::default();
        let mut paragraphs = Paragraphs::new(&options);
        let mut told = Vec::new();
        let mut sink = |item: Item<'_>| {
            if let Item::Segment(segment) = item {
                told.push(format!("{}: {}", segment.locator, segment.text));
            }
        };
        let mut out = Out::new(&mut sink);
        let open = |paragraphs: &mut Paragraphs<'_>, text: &str| {
            paragraphs.open(format_args!("no. {text}"));
            paragraphs.text().unwrap().verbatim(text, 0);
        };
        open(&mut paragraphs, "1");
        open(&mut paragraphs, "2");
        open(&mut paragraphs, "3");
        paragraphs.close(&mut out);
        open(&mut paragraphs, " ");
        paragraphs.close_to(1, &mut out);
        open(&mut paragraphs, "4");
        paragraphs.close(&mut out);
        paragraphs.text().unwrap().verbatim("b", 1);
        paragraphs.close(&mut out);
        paragraphs.close(&mut out);
        open(&mut paragraphs, "5");
        paragraphs.close_to(0, &mut out);
        assert_eq!(
            told,
            ["no. 1: 1b", "no. 2: 2", "no. 3: 3", "no. 4: 4", "no. 5: 5"]
        );
    }

    #[test]
    fn no_more_wait_than_memory_has_room_for() {
        let options = ReadOptions::default();
        let mut paragraphs = Paragraphs::new(&options);
        let mut n_told = 0;
        let mut sink = |_: Item<'_>| n_told += 1;
        let mut out = Out::new(&mut sink);
        paragraphs.open(format_args!(""));
        for _ in 0..MAX_WAITING + 5 {
            paragraphs.open(format_args!(""));
            paragraphs.text().unwrap().verbatim("a", 0);
            paragraphs.close(&mut out);
        }
        assert_eq!(n_told, 5);
    }

    #[test]
    fn long_ones_do_not_wait_in_any_number() {
        let options = ReadOptions::default();
        let mut paragraphs = Paragraphs::new(&options);
        let mut n_told = 0;
        let mut sink = |_: Item<'_>| n_told += 1;
        let mut out = Out::new(&mut sink);
        let long = "a".repeat(1 << 20);
        paragraphs.open(format_args!(""));
        for _ in 0..20 {
            paragraphs.open(format_args!(""));
            paragraphs.text().unwrap().verbatim(&long, 0);
            paragraphs.close(&mut out);
        }
        assert!(paragraphs.weight < MAX_WEIGHT + 2 * long.len());
        paragraphs.close(&mut out);
        assert_eq!((n_told, paragraphs.weight), (20, 0));
    }
}
