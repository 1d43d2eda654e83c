//! PO and POT: the messages of a program and their translations (GNU gettext manual, "The Format of
//! PO Files").
//!
//! 1. A line is told by its first characters: comment, keyword, string (`lines`). Strings that
//!    follow a keyword are one text; each piece is a verbatim run, an escape an escaped one.
//! 2. An entry is a record: `msgid` and `msgstr` a segment pair. Of an entry with plural forms the
//!    message and `msgstr[0]` are one record, `msgid_plural` and `msgstr[1]` the next, each further
//!    form a record without a source.
//! 3. Text is handed on as soon as the next keyword stands; an empty translation is a gap. The
//!    header, the translation of the empty message, says which language and charset.
//! 4. What is broken is told, and reading goes on at the next line; blank lines end nothing, as an
//!    entry ends where a comment or a message follows a translation.
//!
//! Must not know how bytes became text.

mod entry;
mod escape;
mod fill;
mod header;
mod lines;
mod reader;

use std::ops::Range;

use lines::{Field, Line};

use super::{Body, Format, FormatError, Holds, Likeness, Out, ReadOptions};

/// Message catalogs of GNU gettext.
pub(crate) static PO: Format = Format {
    name: "po",
    extensions: &["po", "pot"],
    holds: Holds::Pairs,
    about: "PO and POT: messages with contexts, plural forms, flags and obsolete entries",
    body: Body::Text {
        sniff,
        read,
        replacement,
        fill: Some(fill::fill),
    },
    samples: &[
        "# Newsroom\nmsgid \"\"\nmsgstr \"\"\n\"Language: hi\\n\"\n\n#: desk.c:12\nmsgid \"Publish the report\"\nmsgstr \"रिपोर्ट प्रकाशित करें\"\n",
        "msgid \"Wire\"\r\nmsgstr \"तार\"\r\nmsgid \"\"\r\n\"Two \"\r\n\"lines\\n\"\r\nmsgstr \"\"\r\n\"दो \"\r\n\"पंक्तियाँ\\n\"",
        "\u{FEFF}#~ msgctxt \"menu\"\n#~ msgid \"Old desk\"\n#~ msgstr \"पुरानी डेस्क\"\n",
    ],
};

/// So much of a file is looked at, comments at its start not counted.
const LOOKED_AT: usize = 64 << 10;

fn read(raw: &str, _: &str, _: &ReadOptions, out: &mut Out) -> Result<(), FormatError> {
    reader::Reader::new(raw, out).read();
    Ok(())
}

fn replacement(_: &str, _: &Range<usize>, text: &str) -> Option<String> {
    escape::quoted(text)
}

/// A file whose first line that is no comment has a message, with nothing but lines of PO down to
/// the translation.
fn sniff(text: &str) -> Likeness {
    let start = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
    let is_head = |line: &Line| matches!(line, Line::Blank | Line::Comment(..));
    let body = lines::lines(text, start).skip_while(|placed| is_head(&placed.line));
    let mut from = None;
    for placed in body {
        if from.is_none() && !matches!(placed.line, Line::Keyword(..)) {
            return Likeness::Possible;
        }
        let is_near = placed.range.start - *from.get_or_insert(placed.range.start) < LOOKED_AT;
        match placed.line {
            Line::Keyword(Field::Target(_), at) if is_near => {
                let is_quoted = text.as_bytes().get(at) == Some(&b'"');
                let has_id = from != Some(placed.range.start);
                return if is_quoted && has_id {
                    Likeness::Certain
                } else {
                    Likeness::Possible
                };
            }
            Line::Keyword(_, at) if is_near && text.as_bytes().get(at) == Some(&b'"') => {}
            Line::Blank | Line::Comment(..) | Line::String(_) if is_near => {}
            _ => return Likeness::Possible,
        }
    }
    Likeness::Possible
}
