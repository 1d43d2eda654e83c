//! What a message of ICU MessageFormat is made of: its arguments and the keys of its branches.
//!
//! The message is walked once, with a stack of what is open, so that branches may be as deep as they
//! like. What does not close is read as far as it goes.

use std::ops::Range;

/// The parts of a message that a translation must have too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Message<'a> {
    /// Names, in order.
    pub(super) arguments: Vec<&'a str>,
    /// The branches of all arguments, in order.
    pub(super) branches: Vec<Branch<'a>>,
}

/// The key of a branch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Branch<'a> {
    /// Name of the argument.
    pub(super) argument: &'a str,
    /// Bytes of the key.
    pub(super) span: Range<usize>,
    /// Whether it goes by a number.
    pub(super) is_plural: bool,
}

/// What is open.
#[derive(Clone, Copy)]
enum Open<'a> {
    /// Text for people.
    Text,
    /// The branches of an argument.
    Branches(&'a str, bool),
}

/// Reads a message that begins with `{`.
pub(super) fn read(text: &str) -> Message<'_> {
    let mut message = Message::default();
    let mut open = vec![Open::Text];
    let mut at = 0;
    while let Some(here) = open.last().copied() {
        let Some(found) = text.get(at..).and_then(|rest| rest.find(['{', '}'])) else {
            break;
        };
        let mark = at + found;
        let is_open = text[mark..].starts_with('{');
        at = match (here, is_open) {
            (_, false) => {
                open.pop();
                mark + 1
            }
            (Open::Text, true) => argument(text, mark + 1, &mut open, &mut message),
            (Open::Branches(argument, is_plural), true) => {
                message
                    .branches
                    .extend(branch(text, at..mark, argument, is_plural));
                open.push(Open::Text);
                mark + 1
            }
        };
    }
    message
}

/// Reads an argument from behind its brace; where to read on.
fn argument<'a>(
    text: &'a str,
    start: usize,
    open: &mut Vec<Open<'a>>,
    message: &mut Message<'a>,
) -> usize {
    let is_end = |c: char| matches!(c, ',' | '{' | '}');
    let part = |from: usize| {
        let end = text[from..]
            .find(is_end)
            .map_or(text.len(), |len| from + len);
        (text[from..end].trim(), end)
    };
    let (name, end) = part(start);
    message.arguments.push(name);
    if text[end..].starts_with(',') {
        let (kind, end) = part(end + 1);
        let is_plural = matches!(kind, "plural" | "selectordinal");
        if (is_plural || kind == "select") && text[end..].starts_with(',') {
            open.push(Open::Branches(name, is_plural));
            return end + 1;
        }
    }
    // A style has no braces.
    let close = text[end..].find('}').map_or(text.len(), |len| end + len);
    close + 1
}

/// The key before a branch; `offset:1` may stand before it.
fn branch<'a>(
    text: &'a str,
    between: Range<usize>,
    argument: &'a str,
    is_plural: bool,
) -> Option<Branch<'a>> {
    let before = text[between.clone()].trim_end();
    let key = before.split_whitespace().next_back()?;
    let end = between.start + before.len();
    Some(Branch {
        argument,
        span: end - key.len()..end,
        is_plural,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (Vec<&str>, Vec<&str>) {
        let message = read(text);
        let keys = message.branches.into_iter().map(|b| &text[b.span]);
        (message.arguments, keys.collect())
    }

    #[test]
    fn arguments_and_keys_are_read() {
        for (text, arguments, keys) in [
            ("{name}", vec!["name"], vec![]),
            ("{when, date, short}", vec!["when"], vec![]),
            (
                "{n, plural, offset:1 =0 {none} one {# of {all}} other {#}}",
                vec!["n", "all"],
                vec!["=0", "one", "other"],
            ),
            (
                "{g, select, f {{n, plural, other {x}}} other {y {z}}}",
                vec!["g", "n", "z"],
                vec!["f", "other", "other"],
            ),
            ("{n, plural, one {", vec!["n"], vec!["one"]),
            ("{", vec![""], vec![]),
        ] {
            assert_eq!(parts(text), (arguments, keys), "{text}");
        }
    }

    #[test]
    fn depth_costs_no_more_than_length() {
        read(&"{a, select, b ".repeat(100_000));
        read(&"{".repeat(1_000_000));
        read(&"{a, plural, x {".repeat(100_000));
    }
}
