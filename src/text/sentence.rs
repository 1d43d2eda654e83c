//! Cuts a segment into sentences with exact byte spans.
//!
//! 1. A danda, double danda, pipe after a Devanagari word, `?` or `!` ends a sentence, together with
//!    the marks, closing quotes and brackets that follow it; inside a quotation too. A full stop and
//!    an ellipsis are weighed ([`full_stop`], [`Walk::ellipsis_ends`]).
//! 2. A quotation that ends in a mark does not end the sentence around it where that goes on: with
//!    और, का, है, a comma, a word in lower case, or who said it (“हां!” सबने कहा।). Nor does a
//!    question in brackets.
//! 3. A blank line, and a line break before a list entry, ends a sentence; other breaks are space.
//!
//! The text is walked once; every look around a mark is bounded, so the time is linear. UAX #29 cuts
//! `(हि.|स.)।` and `डॉ.|अजय`, so it is not used. Must not know how segments came about.

mod abbreviations;
mod around;
mod enclosure;
mod full_stop;
mod layout;
mod marks;
mod partners;
mod speech;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;

use around::{Next, word_before};
use enclosure::{Closed, Enclosures, is_enclosing};
use full_stop::{FullStop, Verdict};
use layout::{LineEnd, ends_line};
use marks::{Mark, Run, is_mark, run_at};
use words::{is_but, is_case_marker, is_continuing, is_finite, is_lower, is_starter};

pub use partners::{Enclosing, Partners, partners};

use super::lang::is_devanagari;

/// The sentences of a text, white space around them left out.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut walk = Walk {
        text,
        start: 0,
        enclosures: Enclosures::default(),
        number: None,
        found: Vec::new(),
    };
    let mut at = 0;
    while let Some((i, c)) = text[at..]
        .char_indices()
        .find(|(_, c)| is_mark(*c) || is_enclosing(*c) || is_line_break(*c))
    {
        at = walk.step(at + i, c);
    }
    walk.end(text.len());
    walk.found
}

/// Whether a full stop after a word may be that of an abbreviation.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    abbreviations::class_of(word) != abbreviations::Class::Word
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\u{2029}')
}

/// How far the text has been read.
struct Walk<'t> {
    text: &'t str,
    /// Of the sentence being read, its white space left out.
    start: usize,
    enclosures: Enclosures,
    /// Of the list entry being read.
    number: Option<u32>,
    found: Vec<Range<usize>>,
}

impl Walk<'_> {
    /// Reads the mark `c` at `at`; returns where to read on.
    fn step(&mut self, at: usize, c: char) -> usize {
        self.skip_space(at);
        if is_line_break(c) {
            if let Some(ended) = ends_line(self.text, at) {
                self.end(at);
                if ended == LineEnd::Paragraph {
                    self.enclosures.clear();
                }
            }
            return at + c.len_utf8();
        }
        if !is_mark(c) {
            self.enclosures.note(self.text, self.start, at, c);
            return at + c.len_utf8();
        }
        let run = run_at(self.text, at);
        let (end, closed) = self.enclosures.close_after(self.text, run.span.end);
        if self.ends(&run, end, closed) {
            self.end(end);
        }
        end
    }

    /// Moves the start of a sentence that has not begun yet to its first character.
    fn skip_space(&mut self, at: usize) {
        let lead = &self.text[self.start..at];
        if lead.starts_with(char::is_whitespace) {
            self.start = at - lead.trim_start().len();
        }
    }

    fn end(&mut self, end: usize) {
        let part = &self.text[self.start..end];
        let trimmed = part.trim();
        if !trimmed.is_empty() {
            let from = end - part.trim_start().len();
            self.found.push(from..from + trimmed.len());
        }
        self.start = end;
        self.number = None;
    }

    /// Whether the run of marks, with what closes after it up to `end`, ends the sentence.
    fn ends(&mut self, run: &Run, end: usize, closed: Option<Closed>) -> bool {
        let next = Next::at(self.text, end);
        let ends = match run.mark {
            Mark::Danda => true,
            Mark::Pipe => self.pipe_ends(run, &next),
            Mark::Asked => self.question_ends(run, &next, closed),
            Mark::Ellipsis => closed.is_some() || self.ellipsis_ends(run, &next),
            Mark::Dot => {
                let stop = FullStop {
                    text: self.text,
                    start: self.start,
                    at: run.span.start,
                    next: &next,
                    closed,
                };
                let verdict = stop.verdict(self.number);
                if let Verdict::Numbers(number) = verdict {
                    self.number = number;
                }
                verdict == Verdict::Ends
            }
        };
        ends && (next.is_last || !self.goes_on(run, &next, closed))
    }

    /// A danda typed as a pipe stands after Hindi; the cells of a table and alternatives
    /// (महिला|पुरुष) do not end there.
    fn pipe_ends(&self, run: &Run, next: &Next) -> bool {
        let before = self.text[self.start..run.span.start].trim_end();
        let is_row = self.text[self.start..].starts_with('|');
        let is_hindi = before
            .ends_with(|c: char| is_devanagari(c) || matches!(c, '”' | '’' | '"' | '\'' | ')'));
        let is_spaced = next.touching().is_none()
            || is_finite(word_before(self.text, self.start, run.span.start));
        is_hindi && !is_row && is_spaced
    }

    /// Not in an address (`?id=5`), nor in a name (Yahoo! shares, याहू! के).
    fn question_ends(&self, run: &Run, next: &Next, closed: Option<Closed>) -> bool {
        if closed.is_some() {
            return true;
        }
        if let Some(c) = next.touching() {
            return !(c.is_ascii_alphanumeric() || "=&/%#_-".contains(c));
        }
        let word = word_before(self.text, self.start, run.span.start);
        let is_name = matches!(word, "Yahoo" | "Jeopardy") && !is_starter(next.word);
        !(is_lower(next.word) && !next.is_entry() || is_case_marker(next.word) || is_name)
    }

    /// Where a sentence trails off, its Hindi verb stands before it, or the next word has a capital;
    /// a word said twice (मैं… मैं) is a stammer.
    fn ellipsis_ends(&self, run: &Run, next: &Next) -> bool {
        let word = word_before(self.text, self.start, run.span.start);
        if next.is_last {
            return true;
        }
        if next.touching().is_some() || word == next.word || is_lower(next.word) {
            return false;
        }
        is_finite(word) || next.word.starts_with(char::is_uppercase)
    }

    /// Whether the sentence runs on after a mark that would end it.
    fn goes_on(&self, run: &Run, next: &Next, closed: Option<Closed>) -> bool {
        let first = next.first();
        if first.is_some_and(|c| matches!(c, ',' | ';' | '।' | '॥' | '?' | '!')) {
            return true;
        }
        let Some(closed) = closed else {
            return matches!(next.touching(), Some('-' | '–' | '.'));
        };
        if closed.is_bracket {
            let inside =
                !closed.begins_sentence && closed.opened_at.is_some_and(|at| at >= self.start);
            return inside && matches!(run.mark, Mark::Asked | Mark::Ellipsis);
        }
        !next.opens_quotation()
            && (is_lower(next.word)
                || is_continuing(next.word)
                || run.mark == Mark::Asked && is_but(next.word)
                || matches!(first, Some('-' | '–' | '—'))
                || closed.begins_sentence && speech::names_speaker(next.rest, run.mark)
                || self.is_word_of_sentence(run, next, closed))
    }

    /// Whether a question, call or hesitation in quotation marks is but a word of a Hindi sentence:
    /// nothing led up to it, and no new sentence begins after it.
    fn is_word_of_sentence(&self, run: &Run, next: &Next, closed: Closed) -> bool {
        let Some(at) = closed.opened_at.filter(|at| *at >= self.start) else {
            return false;
        };
        matches!(run.mark, Mark::Asked | Mark::Ellipsis)
            && !closed.begins_sentence
            && next.word.starts_with(is_devanagari)
            && !is_starter(next.word)
            && !speech::leads_up(&self.text[self.start..at])
    }
}
