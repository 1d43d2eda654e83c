//! Which brackets and quotation marks of a text have a partner, and which stand alone.
//!
//! 1. What a mark does is [`enclosure::role`]'s to say.
//! 2. A closing mark is the partner of the innermost open one of its kind; what was opened within and
//!    is not closed by then stands alone.
//! 3. Marks that enclose nothing are neither: the bracket of a list label (1), of an emoticon, the
//!    prime of feet and minutes, the apostrophe of a cut year ('90) and of a plural (boys').
//!
//! Every look around a mark is bounded, the stack of open marks has a limit, so the time is linear.
//! Must not know about paragraphs that go on elsewhere.

use std::ops::Range;

use super::around::last_bytes;
use super::enclosure::{Kind, Role, is_enclosing, role};
use super::layout::is_label;

/// A bracket or quotation mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosing {
    /// Its bytes.
    pub at: Range<usize>,
    /// Whether it opens.
    pub opens: bool,
    /// A bracket, not a quotation mark.
    pub is_bracket: bool,
}

/// The brackets and quotation marks of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Partners {
    /// Opening and closing marks that belong together, by the closing one.
    pub pairs: Vec<(Enclosing, Enclosing)>,
    /// Marks without a partner, in order.
    pub alone: Vec<Enclosing>,
}

/// Nesting beyond this is no text; the outermost mark is given up as if it were closed.
const MAX_OPEN: usize = 32;

/// Finds partners among the marks of a text, given by their spans in order.
pub fn partners(text: &str, marks: impl Iterator<Item = Range<usize>>) -> Partners {
    let mut open: Vec<(Kind, Enclosing)> = Vec::new();
    let mut out = Partners::default();
    for at in marks {
        let Some(c) = text[at.clone()].chars().next().filter(|c| is_enclosing(*c)) else {
            continue;
        };
        let is_open = |kind: Kind| open.iter().any(|(k, _)| *k == kind);
        let said = role(text, at.start, c, &is_open);
        match said {
            Role::Open(kind) if !encloses_nothing(text, &at, c, true) => {
                if open.len() == MAX_OPEN {
                    open.remove(0);
                }
                open.push((kind, enclosing(at, true, kind)));
            }
            Role::Close(kind) => {
                let Some(depth) = open.iter().rposition(|(k, _)| *k == kind) else {
                    if !encloses_nothing(text, &at, c, false) {
                        out.alone.push(enclosing(at, false, kind));
                    }
                    continue;
                };
                // A prime or an apostrophe closes a quotation only if nothing else is left to.
                out.alone.extend(open.drain(depth + 1..).map(|(_, e)| e));
                if let Some((_, opened)) = open.pop() {
                    out.pairs.push((opened, enclosing(at, false, kind)));
                }
            }
            _ => {}
        }
    }
    out.alone.extend(open.into_iter().map(|(_, e)| e));
    out.alone.sort_by_key(|e| e.at.start);
    out
}

fn enclosing(at: Range<usize>, opens: bool, kind: Kind) -> Enclosing {
    Enclosing {
        at,
        opens,
        is_bracket: !matches!(kind, Kind::Double | Kind::Single),
    }
}

/// Whether a mark is no bracket or quotation mark where it stands.
fn encloses_nothing(text: &str, at: &Range<usize>, c: char, opens: bool) -> bool {
    const NEAR: usize = 24;
    let before = last_bytes(&text[..at.start], NEAR);
    let after = &text[at.end..];
    match c {
        '(' | ')' if ends_in_eyes(before) => true,
        ')' => {
            let label = before
                .rsplit(|c: char| c.is_whitespace() || "([,;।".contains(c))
                .next()
                .unwrap_or(before);
            is_label(label)
        }
        '\'' | '’' | '‘' if opens => {
            let digits = after.bytes().take_while(u8::is_ascii_digit).count();
            digits == 2 && c != '‘' || c == '\'' && after.starts_with(char::is_whitespace)
        }
        '\'' | '’' | '"' | '”' => {
            let last = before.chars().next_back();
            last.is_none_or(|c| c.is_ascii_alphanumeric() || matches!(c, '०'..='९'))
                && !before.is_empty()
        }
        _ => false,
    }
}

/// The eyes of an emoticon, with its nose.
fn ends_in_eyes(before: &str) -> bool {
    let eyes = before.strip_suffix('-').unwrap_or(before);
    let face = eyes.strip_suffix([':', ';', '=']);
    face.is_some_and(|rest| rest.is_empty() || rest.ends_with(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::super::super::{TokenKind, tokens};
    use super::*;
    use proptest::prelude::*;

    fn alone(text: &str) -> Vec<&str> {
        let marks = tokens(text)
            .into_iter()
            .filter(|t| t.kind == TokenKind::Mark);
        partners(text, marks.map(|t| t.span))
            .alone
            .iter()
            .map(|e| &text[e.at.start..])
            .collect()
    }

    #[test]
    fn what_stands_alone_is_found() {
        for (text, expected) in [
            ("मंत्रालय (एमओडी ने कहा।", &["(एमओडी ने कहा।"] as &[&str]),
            ("मंत्रालय एमओडी) ने कहा।", &[") ने कहा।"]),
            ("उन्होंने कहा, “हम आएंगे। वे गए।", &["“हम आएंगे। वे गए।"]),
            ("उन्होंने कहा, हम आएंगे।” वे गए।", &["” वे गए।"]),
            ("\"एक। \"दो\" तीन", &["\"एक। \"दो\" तीन"]),
            ("“(एक” दो", &["(एक” दो"]),
        ] {
            assert_eq!(alone(text), expected, "{text}");
        }
    }

    #[test]
    fn what_encloses_nothing_needs_no_partner() {
        for text in [
            "1) पहला (क) दूसरा क) तीसरा iv) चौथा",
            "वह 6'2\" लंबा है, boys' club, ’90 के दशक में, India's",
            "मजा आया :) और ;-) भी :(",
            "''हम'' और ‘‘तुम’’ और ''वह''",
            "कहा,\"हम आएंगे।\" और 'वे' भी",
            "(एक [दो {तीन} “चार ‘पांच’”])",
            "«एक» „दो”",
        ] {
            assert_eq!(alone(text), [] as [&str; 0], "{text}");
        }
    }

    proptest! {
        #[test]
        fn marks_are_in_pairs_or_alone(text in "[क ()\\[\\]“”‘’\"'.:1-]{0,30}") {
            let marks = tokens(&text).into_iter().filter(|t| t.kind == TokenKind::Mark);
            let found = partners(&text, marks.map(|t| t.span));
            for (open, close) in &found.pairs {
                prop_assert!(open.opens && !close.opens && open.at.end <= close.at.start);
            }
            prop_assert!(found.alone.is_sorted_by_key(|e| e.at.start));
        }
    }

    #[test]
    fn brackets_without_end_take_linear_time() {
        alone(&"(“".repeat(300_000));
    }
}
