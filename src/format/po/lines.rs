//! What a line of a PO file is, by its first characters.

use std::ops::Range;

use crate::format::find::find;

/// What strings belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// `msgctxt`: what tells messages of the same words apart.
    Context,
    /// `msgid`: the message.
    Id,
    /// `msgid_plural`: the message for more than one.
    Plural,
    /// `msgstr` (`None`) or `msgstr[N]`: the translation.
    Target(Option<usize>),
    /// `domain`: a name for programs.
    Domain,
}

/// A line without its indent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// White space.
    Blank,
    /// A comment, by the character after `#` (a space where there is another), and where its text
    /// begins.
    Comment(u8, usize),
    /// A keyword, and where what follows it begins.
    Keyword(Field, usize),
    /// A string, and where its quote stands.
    String(usize),
    /// None of these.
    Unknown(usize),
}

/// A line, where it begins, and where it ends but for white space.
pub(super) struct Placed {
    pub(super) line: Line,
    pub(super) range: Range<usize>,
    /// Whether it belongs to an entry that is no longer in use (`#~`).
    pub(super) is_obsolete: bool,
}

/// No language has more plural forms (Arabic has six).
const MAX_FORMS: usize = 16;

/// The lines from byte `at`.
pub(super) fn lines(raw: &str, mut at: usize) -> impl Iterator<Item = Placed> + '_ {
    std::iter::from_fn(move || {
        let bytes = raw.as_bytes();
        let start = at;
        if start >= bytes.len() {
            return None;
        }
        let mut end = find(bytes, start, |b| b == b'\n').unwrap_or(bytes.len());
        at = end + 1;
        while end > start && is_blank(bytes[end - 1]) {
            end -= 1;
        }
        let (line, is_obsolete) = line(&bytes[..end], start);
        Some(Placed {
            line,
            range: start..end,
            is_obsolete,
        })
    })
}

fn is_blank(b: u8) -> bool {
    matches!(b, b' ' | b'\t' | b'\r')
}

/// Where the next byte stands that is no blank.
pub(super) fn after_blanks(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at).is_some_and(|b| is_blank(*b)) {
        at += 1;
    }
    at
}

fn line(bytes: &[u8], start: usize) -> (Line, bool) {
    let at = after_blanks(bytes, start);
    match (bytes.get(at), bytes.get(at + 1)) {
        (Some(b'#'), Some(b'~')) => {
            let at = after_blanks(bytes, at + 2);
            match bytes.get(at) {
                Some(b'|') => (Line::Comment(b'|', at + 1), true),
                Some(b'"') => (Line::String(at), true),
                Some(b'm' | b'd') => (keyword_line(bytes, at), true),
                _ => (Line::Comment(b'~', at), true),
            }
        }
        (Some(b'#'), Some(mark @ (b'.' | b':' | b',' | b'=' | b'|'))) => {
            (Line::Comment(*mark, at + 2), false)
        }
        (Some(b'#'), _) => (Line::Comment(b' ', at + 1), false),
        (Some(b'"'), _) => (Line::String(at), false),
        (Some(_), _) => (keyword_line(bytes, at), false),
        (None, _) => (Line::Blank, false),
    }
}

fn keyword_line(bytes: &[u8], at: usize) -> Line {
    let word = bytes.get(at..).unwrap_or_default();
    let Some((field, len)) = keyword(word) else {
        return Line::Unknown(at);
    };
    let is_whole = word.get(len).is_none_or(|b| is_blank(*b) || *b == b'"');
    if !is_whole {
        return Line::Unknown(at);
    }
    Line::Keyword(field, after_blanks(bytes, at + len))
}

fn keyword(word: &[u8]) -> Option<(Field, usize)> {
    let Some(kind) = word.strip_prefix(b"msg") else {
        return word.starts_with(b"domain").then_some((Field::Domain, 6));
    };
    if kind.starts_with(b"str[") {
        let digits = kind.get(4..)?.iter().take_while(|b| b.is_ascii_digit());
        let (number, n_digits) = digits.take(3).fold((0, 0), |(number, n), digit| {
            (number * 10 + usize::from(digit - b'0'), n + 1)
        });
        let is_one = n_digits > 0 && number < MAX_FORMS && kind.get(4 + n_digits) == Some(&b']');
        return is_one.then_some((Field::Target(Some(number)), 3 + 4 + n_digits + 1));
    }
    [
        (b"id_plural" as &[u8], Field::Plural),
        (b"id", Field::Id),
        (b"str", Field::Target(None)),
        (b"ctxt", Field::Context),
    ]
    .into_iter()
    .find(|(name, _)| kind.starts_with(name))
    .map(|(name, field)| (field, 3 + name.len()))
}

/// The word before the string of a line that would be a keyword if it were one of PO.
pub(super) fn misspelt(line: &str) -> Option<&str> {
    let word = line.split(['"', ' ', '\t']).next()?;
    let is_of_keyword = |b: u8| b.is_ascii_alphanumeric() || b"_[]".contains(&b);
    let is_one = line.contains('"') && word.len() < 40 && word.bytes().all(is_of_keyword);
    is_one.then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_told_by_their_first_characters() {
        let target = |n| Line::Keyword(Field::Target(Some(n)), 10);
        let cases = [
            ("", Line::Blank, false),
            (" \t\r", Line::Blank, false),
            ("#", Line::Comment(b' ', 1), false),
            ("# एक", Line::Comment(b' ', 1), false),
            ("#,fuzzy", Line::Comment(b',', 2), false),
            ("#~", Line::Comment(b'~', 2), true),
            ("#~| msgid \"a\"", Line::Comment(b'|', 3), true),
            ("#~msgid \"a\"", Line::Keyword(Field::Id, 8), true),
            ("#~ \"a\"", Line::String(3), true),
            ("  \"a\"", Line::String(2), false),
            ("msgid\"a\"", Line::Keyword(Field::Id, 5), false),
            ("msgid", Line::Keyword(Field::Id, 5), false),
            (
                "msgid_plural \"a\"",
                Line::Keyword(Field::Plural, 13),
                false,
            ),
            ("msgstr[0] \"a\"", target(0), false),
            ("msgstr[5] \"a\"", target(5), false),
            ("msgstr[99] \"a\"", Line::Unknown(0), false),
            ("msgstr[] \"a\"", Line::Unknown(0), false),
            ("msgstr[1 \"a\"", Line::Unknown(0), false),
            ("msgidx \"a\"", Line::Unknown(0), false),
            ("MSGID \"a\"", Line::Unknown(0), false),
            ("domain \"a\"", Line::Keyword(Field::Domain, 7), false),
            ("domains", Line::Unknown(0), false),
        ];
        for (raw, expected, is_obsolete) in cases {
            let found = line(raw.as_bytes(), 0);
            assert_eq!(found, (expected, is_obsolete), "{raw:?}");
        }
        let ends: Vec<_> = lines("a \r\nb\n\nc", 0)
            .map(|placed| placed.range)
            .collect();
        assert_eq!(ends, [0..1, 4..5, 6..6, 7..8]);
    }
}
