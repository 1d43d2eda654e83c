//! Bounds a long form for a short form: the end is the bracket, the beginning is found.

use std::ops::Range;

use super::super::clipping::clipped_from;
use super::super::forms::citations;
use super::super::{Lang, Token, TokenKind};
use super::edge::{Before, Edge, translated};
use super::initials::{Part, begins_at, begins_with, reads_as, same_sound};
use super::short::Short;
use super::words::{AFFILIATIONS, BREAKERS, ENGLISH_ONLY, HEADS};
use super::{Bounded, Reader, Route, english, is_connecting};

/// The words of a window and the short form that they may explain.
struct Candidate<'a> {
    reader: &'a Reader<'a>,
    /// Indices of tokens, in order; the last is the end of the long form.
    words: Vec<usize>,
    last: usize,
    /// The short form as written.
    text: &'a str,
    short: &'a Short,
}

impl Reader<'_> {
    /// The long form at the end of a window.
    pub(super) fn bounded(
        &self,
        window: &Range<usize>,
        text: &str,
        short: &Short,
    ) -> Option<Bounded> {
        let candidate = self.candidate(window, text, short)?;
        let (start, route, complete) = candidate.begins()?;
        Some((start..candidate.last + 1, route, complete))
    }

    /// The long form where it must be all of a range.
    pub(super) fn whole(&self, range: &Range<usize>, text: &str, short: &Short) -> Option<Bounded> {
        let candidate = self.candidate(range, text, short)?;
        let is_mark = |i: usize| {
            !self.may_belong(i, short) && !matches!(self.word(i), "," | "-" | "&" | "'" | "’")
        };
        if range.clone().any(is_mark) || !self.tokens[range.start].is_word() {
            return None;
        }
        let by_own = candidate
            .by_letters()
            .map(|(start, _)| start)
            .or_else(|| candidate.english());
        if by_own == Some(range.start) {
            return Some((range.clone(), Route::Initials, true));
        }
        // A bracket after an acronym holds many other things: only a count that is right counts.
        let complete = candidate.is_translation()?;
        Some((range.clone(), Route::Count, complete))
    }

    /// A long form that ends in brackets of its own: जनता दल (यूनाइटेड) (जदयू).
    pub(super) fn with_wing(&self, open: usize, text: &str, short: &Short) -> Option<Bounded> {
        let inner = open
            .checked_sub(3)
            .filter(|i| *i > 0 && self.word(*i) == "(")?;
        if self.word(open - 1) != ")" {
            return None;
        }
        let window = self.window_before(inner, short).start..open - 1;
        let (start, _) = self.candidate(&window, text, short)?.by_letters()?;
        (start < inner).then_some((start..open, Route::Initials, true))
    }

    fn candidate<'a>(
        &'a self,
        range: &Range<usize>,
        text: &'a str,
        short: &'a Short,
    ) -> Option<Candidate<'a>> {
        let mut words: Vec<usize> = range
            .clone()
            .filter(|i| self.may_belong(*i, short))
            .collect();
        // What follows the short form itself is no part of its long form.
        let letters = short.letters.as_deref().unwrap_or_default();
        let own = letters.split(|c: char| !c.is_ascii_alphabetic()).next();
        let is_own = |i: &usize| own.is_some_and(|o| !o.is_empty() && o == self.word(*i));
        let cut = words.iter().rposition(is_own).map_or(0, |at| at + 1);
        let words = words.split_off(cut);
        let last = *words.last()?;
        let candidate = Candidate {
            reader: self,
            words,
            last,
            text,
            short,
        };
        (!candidate.is_same()).then_some(candidate)
    }
}

impl Candidate<'_> {
    fn word(&self, at: usize) -> &str {
        self.reader.word(at)
    }

    fn token(&self, at: usize) -> &Token {
        &self.reader.tokens[at]
    }

    fn is_hyphened(&self, at: usize) -> bool {
        at > 0 && self.word(at - 1) == "-"
    }

    fn leads(&self, at: usize) -> bool {
        self.reader.tokens.len() > at + 1 && self.word(at + 1) == "-"
    }

    /// Nothing stands before it, or what ends or opens a sentence.
    fn begins_sentence(&self, at: usize) -> bool {
        const MARKS: &[&str] = &[
            "।", "॥", "|", ".", "?", "!", ":", ";", "“", "\"", "‘", "'", "–", "—",
        ];
        at == 0 || MARKS.contains(&self.word(at - 1))
    }

    /// It ends in Latin words.
    fn is_english(&self) -> bool {
        let last = self.words.iter().rev().find(|i| self.token(**i).is_word());
        last.is_some_and(|i| self.token(*i).kind == TokenKind::Latin)
    }

    fn is_head(&self) -> bool {
        let word = self.word(self.last);
        HEADS.contains(word)
            || citations(word, &Lang::HI)
                .iter()
                .any(|c| HEADS.contains(&*c.key))
    }

    /// The short form itself in the other script (सीआरपीएफ (CRPF), नाटो (NATO)), or any acronym.
    fn is_same(&self) -> bool {
        let word = self.word(self.last);
        let letters = self.short.letters.as_deref().unwrap_or_default();
        let read = Short::read(word).and_then(|s| s.letters);
        let is_read_so = read
            .as_ref()
            .is_some_and(|l| l.eq_ignore_ascii_case(letters));
        let is_lone = self.last == 0 || !self.token(self.last - 1).is_word();
        word.eq_ignore_ascii_case(self.text)
            || is_read_so
            || read.is_some() && is_lone
            || same_sound(word, letters)
    }

    /// Token at which the long form begins.
    fn begins(&self) -> Option<(usize, Route, bool)> {
        if self.is_english() {
            let digits_first = self.short.has_digits().then(|| self.english()).flatten();
            let start = digits_first
                .or_else(|| self.by_letters().map(|(start, _)| start))
                .or_else(|| self.english())?;
            return Some((start, Route::Initials, true));
        }
        match self.by_letters() {
            Some((start, true)) => Some((start, Route::Initials, true)),
            // Letters from inside words may be chance: more words that fit by count say so.
            Some((start, false)) => {
                let counted = self.by_count().filter(|(at, complete)| {
                    let part = Part::new(self.word(*at), false, false);
                    *complete && *at < start && begins_with(&part, self.short.initials[0])
                });
                let start = counted.map_or(start, |(at, _)| at);
                Some((start, Route::Initials, true))
            }
            None => self
                .by_count()
                .map(|(start, complete)| (start, Route::Count, complete)),
        }
    }

    /// Where it begins by its own letters or syllables, and whether each begins a word.
    fn by_letters(&self) -> Option<(usize, bool)> {
        let is_hard = |i: &usize| {
            let word = self.word(*i);
            BREAKERS.contains(word) && !ENGLISH_ONLY.contains(word) && !self.leads(*i)
        };
        let cut = if self.is_english() {
            None
        } else {
            self.words.iter().rposition(is_hard)
        };
        let words = &self.words[cut.map_or(0, |at| at + 1)..];
        let parts: Vec<Part> = words
            .iter()
            .map(|i| {
                let connects = is_connecting(self.word(*i)) || !self.token(*i).is_word();
                Part::new(self.word(*i), connects, self.is_hyphened(*i))
            })
            .collect();
        if self.short.letters.is_some() {
            return begins_at(&parts, &self.short.initials).map(|(at, all)| (words[at], all));
        }
        let texts: Vec<&str> = words.iter().map(|i| self.word(*i)).collect();
        let at = clipped_from(self.text, &texts).or_else(|| reads_as(self.text, &parts));
        at.map(|at| (words[at], true))
    }

    fn english(&self) -> Option<usize> {
        let letters = self
            .short
            .letters
            .as_deref()
            .filter(|_| self.is_english())?;
        let from = self.token(*self.words.first()?).span.start;
        let before = &self.reader.text[from..self.token(self.last).span.end];
        let at = from + english::long_form(before, letters)?;
        self.words
            .iter()
            .copied()
            .find(|i| self.token(*i).span.start == at)
    }

    /// Where it begins by the count of its words, and whether there is one for each letter.
    fn by_count(&self) -> Option<(usize, bool)> {
        let n = self.short.initials.len();
        if n < 2 || is_connecting(self.word(self.last)) || BREAKERS.contains(self.word(self.last)) {
            return None;
        }
        let words: Vec<usize> = self
            .words
            .iter()
            .copied()
            .filter(|i| self.token(*i).is_word())
            .collect();
        let before: Vec<Before<'_>> = words
            .iter()
            .map(|i| Before {
                word: self.word(*i),
                hyphened: self.is_hyphened(*i),
                leads: self.leads(*i),
                begins_sentence: self.begins_sentence(*i),
                after_comma: *i > 0 && self.word(*i - 1) == ",",
            })
            .collect();
        let Edge { start, n_letters } = translated(&before, &self.short.initials)?;
        let content = before[start..]
            .iter()
            .filter(|b| !is_connecting(b.word))
            .count();
        let complete = n_letters >= n;
        let is_head = self.is_head();
        let letters = self.short.letters.as_deref().unwrap_or_default();
        let is_affiliation = AFFILIATIONS.contains(letters) && !is_head;
        let is_enough = complete || content >= 2 && is_head || content >= 3 && content + 1 == n;
        (is_enough && !is_affiliation).then(|| (words[start], complete))
    }

    /// Whether all the words are a translation of the letters by their count, and complete.
    fn is_translation(&self) -> Option<bool> {
        let n = self.short.initials.len();
        let is_content = |i: &&usize| self.token(**i).is_word() && !is_connecting(self.word(**i));
        let content = self.words.iter().filter(is_content).count();
        let breaks = self.words.iter().any(|i| BREAKERS.contains(self.word(*i)));
        let is_right = content == n && (n >= 3 || self.is_head());
        let is_near = self.is_head() && n >= 3 && content.abs_diff(n) == 1;
        (n >= 2 && !breaks && !self.is_english() && (is_right || is_near)).then_some(content >= n)
    }
}
