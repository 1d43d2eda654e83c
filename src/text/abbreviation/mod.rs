//! Abbreviations that a text introduces itself: long form (short form), or the other way round.
//!
//! 1. A bracket, or the word before one, that is a letter-name acronym, Latin capitals or a single
//!    Hindi word can be a short form (`short`). The words on the other side of the bracket, back to
//!    a mark, are the window.
//! 2. *Initials* (`initials`): each letter is the first sound of a word. *Clipped* (`clipping`): each
//!    syllable begins a word. *English* (`english`): Schwartz & Hearst 2003 for Latin words.
//! 3. *Translation* (`edge`): otherwise about as many content words as there are letters, from the
//!    edge that is likeliest. A person with a party, a place with an agency are no long forms.
//! 4. A caller who knows where a term ends before the bracket knows better; see [`Abbreviation`].
//!
//! Must not know of glossaries, nor of what stands in other segments.

mod edge;
mod english;
mod initials;
mod long;
mod short;
mod words;

use std::ops::Range;

use self::short::Short;
use self::words::{CONNECTORS, READ_AS_WORDS};
use super::acronym::is_letter_name;
use super::{Token, TokenKind};

/// How the bounds of a long form were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// By letters or syllables of its own words.
    Initials,
    /// By the count of its words: a translation.
    Count,
}

/// A long form with its short form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Abbreviation {
    /// Bytes of the long form.
    pub long: Range<usize>,
    /// Its tokens.
    pub long_tokens: Range<usize>,
    /// Bytes of the short form, brackets left out.
    pub short: Range<usize>,
    /// The short form in Latin letters, as English writes it; `None` for a clipping (भाजपा).
    pub letters: Option<String>,
    /// How the long form was bounded.
    pub route: Route,
    /// It has at least as many words as there are letters: with fewer it may be a place with its
    /// agency in brackets, or a person with a party.
    pub complete: bool,
}

/// The abbreviations introduced in a text, in order.
pub fn abbreviations(text: &str, tokens: &[Token]) -> Vec<Abbreviation> {
    let reader = Reader { text, tokens };
    (0..tokens.len())
        .filter(|open| matches!(reader.word(*open), "(" | "["))
        .filter_map(|open| reader.introduced_at(open))
        .collect()
}

/// The Latin capitals of a short form in either script, dots and a plural s left out; of a word
/// (नाटो) where it is known to be one.
pub fn letters(short: &str) -> Option<String> {
    Short::read(short)?.letters.map(|l| l.to_ascii_uppercase())
}

/// The Hindi words as which letters are read: NATO is नाटो.
pub fn read_words(letters: &str) -> Vec<String> {
    let of = READ_AS_WORDS
        .iter()
        .filter(|(_, l)| l.eq_ignore_ascii_case(letters));
    of.map(|(word, _)| word.clone()).collect()
}

/// Whether a word only joins the words of a name (का, एवं, of).
pub fn is_connecting(word: &str) -> bool {
    CONNECTORS.contains(word)
}

/// A bracket has no more tokens: dotted acronyms are the longest short forms, twice as many as
/// letters, and names have no more words.
const MAX_BRACKET_TOKENS: usize = 18;

/// No more tokens are looked at for a long form.
const MAX_WINDOW: usize = 26;

/// A text that is looked through.
struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

/// A bounded long form: its tokens, how, and whether it has a word for each letter.
type Bounded = (Range<usize>, Route, bool);

impl<'a> Reader<'a> {
    fn word(&self, at: usize) -> &'a str {
        self.tokens
            .get(at)
            .map_or("", |t| &self.text[t.span.clone()])
    }

    fn span(&self, tokens: &Range<usize>) -> Range<usize> {
        self.tokens[tokens.start].span.start..self.tokens[tokens.end - 1].span.end
    }

    fn touch(&self, left: usize) -> bool {
        self.tokens[left].span.end == self.tokens[left + 1].span.start
    }

    fn introduced_at(&self, open: usize) -> Option<Abbreviation> {
        let last = self.tokens.len().min(open + MAX_BRACKET_TOKENS);
        let close = (open + 1..last).find(|i| matches!(self.word(*i), ")" | "]"))?;
        let inside = open + 1..close;
        if inside.is_empty() || open == 0 {
            return None;
        }
        self.long_before(open, &inside)
            .or_else(|| self.long_inside(open, &inside))
    }

    fn abbreviation(&self, short: &Range<usize>, read: Short, bounded: Bounded) -> Abbreviation {
        let (long_tokens, route, complete) = bounded;
        Abbreviation {
            long: self.span(&long_tokens),
            long_tokens,
            short: self.span(short),
            letters: read.letters,
            route,
            complete,
        }
    }

    /// LONG (SHORT).
    fn long_before(&self, open: usize, inside: &Range<usize>) -> Option<Abbreviation> {
        let short = self.without_quotes(inside.clone());
        let text = &self.text[self.span(&short)];
        let read = Short::read(text)?;
        let bounded = match self.quoted_before(open) {
            Some(quoted) => self.whole(&quoted, text, &read)?,
            None => self
                .with_wing(open, text, &read)
                .or_else(|| self.bounded(&self.window_before(open, &read), text, &read))?,
        };
        Some(self.abbreviation(&short, read, bounded))
    }

    /// SHORT (LONG).
    fn long_inside(&self, open: usize, inside: &Range<usize>) -> Option<Abbreviation> {
        let short = self.short_before(open)?;
        let text = &self.text[self.span(&short)];
        let read = Short::read(text)?;
        let inside = self.without_quotes(inside.clone());
        let comma = inside.clone().find(|i| matches!(self.word(*i), "," | ";"));
        let first = inside.start..comma.unwrap_or(inside.end);
        let bounded = self
            .whole(&inside, text, &read)
            .or_else(|| self.whole(&first, text, &read))?;
        Some(self.abbreviation(&short, read, bounded))
    }

    fn without_quotes(&self, mut range: Range<usize>) -> Range<usize> {
        let is_quote = |i: usize| matches!(self.word(i), "\"" | "'" | "“" | "”" | "‘" | "’");
        while range.len() > 1 && is_quote(range.start) {
            range.start += 1;
        }
        while range.len() > 1 && is_quote(range.end - 1) {
            range.end -= 1;
        }
        range
    }

    /// Words; numbers where the short form has digits (SARS-CoV-2).
    fn may_belong(&self, at: usize, short: &Short) -> bool {
        let is_number = self.tokens[at].kind == TokenKind::Number;
        self.tokens[at].is_word() || is_number && short.has_digits()
    }

    /// What stands in quotes right before a bracket.
    fn quoted_before(&self, open: usize) -> Option<Range<usize>> {
        let opening: &[&str] = match self.word(open - 1) {
            "”" => &["“", "”", "\""],
            "’" => &["‘", "’", "'"],
            "\"" => &["\"", "“"],
            "'" => &["'", "‘"],
            _ => return None,
        };
        let first = open.saturating_sub(MAX_BRACKET_TOKENS);
        let start = (first..open - 1)
            .rev()
            .find(|i| opening.contains(&self.word(*i)))?;
        (start + 1 < open - 1).then_some(start + 1..open - 1)
    }

    /// The tokens before a bracket that can be a short form: what touches it without a space, or a
    /// row of single letter names.
    fn short_before(&self, open: usize) -> Option<Range<usize>> {
        let mut start = open - 1;
        let floor = open.saturating_sub(MAX_BRACKET_TOKENS);
        while start > floor && self.touch(start - 1) && !matches!(self.word(start - 1), ")" | "(") {
            start -= 1;
        }
        if start == open - 1 && is_letter_name(self.word(start)) {
            while start > floor && is_letter_name(self.word(start - 1)) {
                start -= 1;
            }
        }
        let range = self.without_quotes(start..open);
        (!self.word(range.start).is_empty()).then_some(range)
    }

    /// Tokens before the bracket that may belong to the name: words, and the marks that stand
    /// inside names.
    fn window_before(&self, open: usize, short: &Short) -> Range<usize> {
        let floor = open.saturating_sub(MAX_WINDOW);
        let mut start = open;
        while start > floor {
            let at = start - 1;
            let joins = match self.word(at) {
                "," | "&" => start < open,
                "-" => start < open && at > 0 && self.touch(at - 1) && self.touch(at),
                _ => self.may_belong(at, short),
            };
            if !joins {
                break;
            }
            start = at;
        }
        while start < open && !self.may_belong(start, short) {
            start += 1;
        }
        start..open
    }
}

#[cfg(test)]
mod tests;
