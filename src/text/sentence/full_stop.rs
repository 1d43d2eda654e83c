//! Whether a full stop ends a sentence.
//!
//! 1. It does so only before white space or the end, closing marks aside; Hindi typed without the
//!    space (है.वह) needs a finite verb before it.
//! 2. The number at the head of a list entry does not end a sentence, nor does the next number in
//!    the same list.
//! 3. After an abbreviation, what follows decides: a word in lower case never begins a sentence, a
//!    word that begins sentences and no names always does, and anything else depends on the
//!    [`Class`] of the abbreviation.

use super::abbreviations::{
    Class, class_of, is_clipped, is_letter, is_lettered_kind, is_rank, is_sentence_end,
};
use super::around::{Next, before_word, last_bytes, word_before};
use super::enclosure::Closed;
use super::layout::{is_label, is_roman, label_value};
use super::words::{is_case_marker, is_finite, is_lower, is_starter, is_word_char};

/// A full stop and what stands around it.
pub(super) struct FullStop<'t> {
    pub(super) text: &'t str,
    /// Of the sentence it stands in.
    pub(super) start: usize,
    pub(super) at: usize,
    pub(super) next: &'t Next<'t>,
    pub(super) closed: Option<Closed>,
}

/// What a full stop turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Ends,
    /// The number of a list entry.
    Numbers(Option<u32>),
    GoesOn,
}

impl FullStop<'_> {
    /// `last_number` is the number of the list entry that the sentence is in.
    pub(super) fn verdict(&self, last_number: Option<u32>) -> Verdict {
        if let Some(touching) = self.next.touching() {
            return self.verdict_without_space(touching);
        }
        if self.next.is_last {
            return Verdict::Ends;
        }
        let word = word_before(self.text, self.start, self.at);
        if word.is_empty() {
            return Verdict::Ends;
        }
        if let Some(numbers) = self.numbers(word, last_number) {
            return numbers;
        }
        let class = self.class(word);
        if self.next_continues(word, class) {
            return Verdict::GoesOn;
        }
        if self.word_ends(class) {
            Verdict::Ends
        } else {
            Verdict::GoesOn
        }
    }

    fn verdict_without_space(&self, touching: char) -> Verdict {
        let word = word_before(self.text, self.start, self.at);
        let last = word.rsplit('.').next().unwrap_or(word);
        let begins = match self.closed {
            Some(_) => touching.is_uppercase() || ('ऄ'..='ह').contains(&touching),
            None => {
                ('ऄ'..='ह').contains(&touching) && is_sentence_end(last)
                    || is_full_word(last) && self.starts_sentence()
            }
        };
        if begins {
            Verdict::Ends
        } else {
            Verdict::GoesOn
        }
    }

    /// A label at the head of the sentence, a first one after a colon or comma, one more than the last, or a
    /// small Roman number.
    fn numbers(&self, word: &str, last_number: Option<u32>) -> Option<Verdict> {
        const NEAR: usize = 16;
        let value = label_value(word);
        let before = last_bytes(&self.text[self.start..self.at - word.len()], NEAR);
        let stands_free = before.ends_with(char::is_whitespace);
        let heads = is_label(word) && !before.contains(is_word_char) && self.closed.is_none();
        let before = before.trim_end();
        let opens_list = before.ends_with([':', ',', ';']) && value.is_none_or(|n| n == 1);
        let follows_on =
            opens_list || is_roman(word) || value.is_some() && value == last_number.map(|n| n + 1);
        let is_entry = is_label(word) && stands_free && follows_on;
        (heads || is_entry).then_some(Verdict::Numbers(value))
    }

    /// A letter after the name of a kind is no initial (vitamin C., विटामिन सी.), nor is the end of a
    /// longer word (J&K., Type-C.).
    fn class(&self, word: &str) -> Class {
        let class = class_of(word);
        let kind = || {
            let end = before_word(self.text, self.start, self.at);
            let is_part = self.text[self.start..self.at - word.len()].ends_with(['&', '-']);
            is_part || is_lettered_kind(word_before(self.text, self.start, end))
        };
        if class == Class::MaybeLast && is_letter(word) && kind() {
            Class::Word
        } else {
            class
        }
    }

    /// Whether the next word can begin no sentence: one in lower case after an abbreviation, and a
    /// postposition.
    fn next_continues(&self, word: &str, class: Class) -> bool {
        let next = self.next.word;
        let is_short = class != Class::Word || is_clipped(word);
        (self.closed.is_some() || is_short) && is_lower(next) && !self.next.is_entry()
            || is_case_marker(next) && !is_finite(word)
    }

    /// Whether a word of this class is the last of its sentence.
    fn word_ends(&self, class: Class) -> bool {
        let starts = self.starts_sentence();
        let in_brackets = self.closed.filter(|c| c.is_bracket && !c.begins_sentence);
        if in_brackets.is_some_and(|c| class != Class::Word || self.is_one_word_since(c)) {
            return false;
        }
        match class {
            Class::Word => true,
            Class::NeverLast => false,
            Class::MaybeLast => starts,
            Class::MaybeAfterVerb => starts && self.has_verb(),
            Class::Clock => !self.next.is_number() && !may_follow_time(self.next.word),
            Class::BeforeNumber => !self.next.is_number(),
            Class::AfterNumber => !self.follows_number(),
            Class::WordOrInitial => {
                !(self.next.is_dotted() || self.is_first() || self.follows_dot())
            }
            Class::BeforeRank => !is_rank(self.next.word),
        }
    }

    /// What is put in brackets alone and with a full stop is cut short: (retd.), (रिटा.).
    fn is_one_word_since(&self, closed: Closed) -> bool {
        const LONGEST: usize = 32;
        closed.opened_at.is_some_and(|opened| {
            self.at - opened <= LONGEST && !self.text[opened..self.at].contains(char::is_whitespace)
        })
    }

    /// `A` in A. P. J. is no article.
    fn starts_sentence(&self) -> bool {
        is_starter(self.next.word) && !self.next.is_dotted()
    }

    /// Whether nothing of the sentence stands before the word.
    fn is_first(&self) -> bool {
        before_word(self.text, self.start, self.at) == self.start
    }

    fn follows_dot(&self) -> bool {
        let end = before_word(self.text, self.start, self.at);
        self.text[self.start..end].ends_with('.')
    }

    fn follows_number(&self) -> bool {
        let end = before_word(self.text, self.start, self.at);
        self.text[self.start..end].ends_with(char::is_numeric)
    }

    /// Whether a finite verb stands shortly before.
    fn has_verb(&self) -> bool {
        const NEAR: usize = 200;
        last_bytes(&self.text[self.start..self.at], NEAR)
            .split_whitespace()
            .any(is_finite)
    }
}

/// Three letters at least and no abbreviation: virus.On, but not a.m.The or डॉ.यह.
fn is_full_word(word: &str) -> bool {
    word.chars().count() >= 3 && class_of(word) == Class::Word && !word.contains(char::is_uppercase)
}

/// A time zone, a day or a month after a time of day.
fn may_follow_time(word: &str) -> bool {
    const DAYS: &[&str] = &[
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Eastern",
        "Pacific",
        "Central",
        "Jan",
        "Feb",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
    ];
    let is_zone = (2..=4).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase());
    is_zone || DAYS.contains(&word)
}
