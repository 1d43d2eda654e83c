//! The lines of a plain text and what they are in a mail.
//!
//! 1. `>`, each with or without a space after it, at the start of a line quote it.
//! 2. A head is two lines or more that begin with the names of a mail's fields, wherever they stand:
//!    a mail that is forwarded has its head in the text. Lines in between belong to it.
//! 3. A line `-- ` ends the prose until the depth of quotes changes or another head begins.
//! 4. A comment with a directive, alone on its line, is a directive.
//!
//! Source: RFC 3676, sections 4.3 and 4.5; RFC 5322, section 2.2. Must not know of widths.

use std::iter::Peekable;

use crate::format::builder::is_blank;

/// The fields that people see, in English and as Hindi programs write them.
const FIELDS: [&str; 22] = [
    "bcc",
    "cc",
    "content-type",
    "date",
    "delivered-to",
    "from",
    "in-reply-to",
    "message-id",
    "mime-version",
    "organization",
    "received",
    "references",
    "reply-to",
    "return-path",
    "sender",
    "sent",
    "subject",
    "to",
    "प्रति",
    "प्रेषक",
    "विषय",
    "दिनांक",
];

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role<'a> {
    /// Part of a paragraph.
    Prose,
    /// A line of its own: a field of a head, or part of a signature.
    Alone,
    /// The line above a signature.
    Rule,
    /// What stands in a comment that is a directive.
    Directive(&'a str),
}

/// A line of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Byte at which it begins.
    pub(super) at: usize,
    /// Bytes of the marks of quotes.
    prefix: usize,
    /// How many marks.
    pub(super) depth: usize,
    /// The text with the newline.
    pub(super) text: &'a str,
    pub(super) role: Role<'a>,
}

impl Line<'_> {
    /// Byte at which the text begins.
    pub(super) fn start(&self) -> usize {
        self.at + self.prefix
    }

    /// Whether both may be of one paragraph.
    pub(super) fn is_followed_by(&self, next: &Line<'_>) -> bool {
        let is_prose = self.role == Role::Prose && next.role == Role::Prose;
        let is_next = next.at == self.start() + self.text.len();
        is_prose && is_next && self.depth == next.depth
    }
}

/// All lines.
pub(super) fn lines(raw: &str) -> impl Iterator<Item = Line<'_>> {
    let mut at = 0;
    let plain = raw.split_inclusive('\n').map(move |whole| {
        let (prefix, depth) = quote(whole);
        let text = whole.get(prefix..).unwrap_or_default();
        let line = Line {
            at,
            prefix,
            depth,
            text,
            role: directive(text).map_or(Role::Prose, Role::Directive),
        };
        at += whole.len();
        line
    });
    Roles {
        lines: plain.peekable(),
        in_head: false,
        signed: None,
    }
}

/// Lines whose roles depend on the lines around them.
struct Roles<I: Iterator> {
    lines: Peekable<I>,
    in_head: bool,
    /// The depth of quotes in which a signature stands.
    signed: Option<usize>,
}

impl<'a, I: Iterator<Item = Line<'a>>> Iterator for Roles<I> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let mut line = self.lines.next()?;
        if line.role != Role::Prose {
            return Some(line);
        }
        let is_blank = line.text.trim().is_empty();
        let next = self.lines.peek();
        let begins_head = is_field(line.text)
            && next.is_some_and(|next| is_field(next.text) || may_be_field(next.text));
        self.in_head = !is_blank && (self.in_head || begins_head);
        if self.in_head || self.signed != Some(line.depth) {
            self.signed = None;
        }
        if line.text.trim_end_matches(['\r', '\n']) == "-- " {
            self.signed = Some(line.depth);
            line.role = Role::Rule;
        } else if self.in_head || self.signed.is_some() {
            line.role = Role::Alone;
        }
        Some(line)
    }
}

/// Bytes and number of the marks of quotes at the start of a line.
fn quote(line: &str) -> (usize, usize) {
    let (mut prefix, mut depth) = (0, 0);
    while let Some(rest) = line.get(prefix..).and_then(|rest| rest.strip_prefix('>')) {
        depth += 1;
        prefix += 1 + usize::from(rest.starts_with(' '));
    }
    (prefix, depth)
}

/// Whether a line is a field of a head that people see.
fn is_field(line: &str) -> bool {
    let name = name(line).unwrap_or_default();
    FIELDS.iter().any(|field| name.eq_ignore_ascii_case(field))
}

/// Whether a line may be one that only machines read, such as `X-Priority`.
fn may_be_field(line: &str) -> bool {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    name(line).is_some_and(|name| name.contains('-') && name.chars().all(is_of_name))
}

fn name(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(':').filter(|(name, _)| name.len() <= 40)?;
    Some(name.trim_matches(['*', ' ', '\u{FEFF}']))
}

/// What stands in a comment that is a directive.
fn directive(line: &str) -> Option<&str> {
    let line = line.trim_matches(is_blank);
    let xml = line
        .strip_prefix("<!--")
        .and_then(|rest| rest.strip_suffix("-->"));
    let comment = xml.or(line.strip_prefix("//")).or(line.strip_prefix('#'))?;
    comment
        .trim_start()
        .starts_with("dubhashi:")
        .then_some(comment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_have_their_roles() {
        let raw = "From: a@b.c\r\nX-Spam: no\r\nSubject: एक\r\n\r\nOne: two\n> > q\n>> r\n>\n> -- \n> s\nt\n-- \nu\n\nv\n\
                   From: x\nTo: y\n\n# dubhashi: off\n// dubhashi: on\n<!-- dubhashi: off -->\n# w\n";
        let told: Vec<String> = lines(raw)
            .map(|line| {
                assert!(raw[line.start()..].starts_with(line.text));
                let role = match line.role {
                    Role::Prose => "",
                    Role::Alone => "alone ",
                    Role::Rule => "rule ",
                    Role::Directive(_) => "directive ",
                };
                format!("{}{role}{}", line.depth, line.text.trim_end())
            })
            .collect();
        let expected = [
            "0alone From: a@b.c",
            "0alone X-Spam: no",
            "0alone Subject: एक",
            "0",
            "0One: two",
            "2q",
            "2r",
            "1",
            "1rule --",
            "1alone s",
            "0t",
            "0rule --",
            "0alone u",
            "0alone ",
            "0alone v",
            "0alone From: x",
            "0alone To: y",
            "0",
            "0directive # dubhashi: off",
            "0directive // dubhashi: on",
            "0directive <!-- dubhashi: off -->",
            "0# w",
        ];
        assert_eq!(told, expected);
    }
}
