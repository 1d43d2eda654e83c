//! What was a placeholder and is none any more, because a sign of it was lost or translated.

use std::ops::Range;

use super::PairText;
use crate::model::CodeKind;

/// What is left in the target of placeholders that are none any more.
#[derive(Default)]
pub(super) struct Remnants {
    /// How far the target was searched.
    at: usize,
}

impl Remnants {
    /// The next percent sign or brace that is no part of a code, with what belongs to it.
    pub(super) fn next(&mut self, side: &PairText<'_>, kind: CodeKind) -> Option<Range<usize>> {
        let mark = match kind {
            CodeKind::Printf => '%',
            CodeKind::Brace => '{',
            CodeKind::Variable => '$',
            _ => return None,
        };
        while let Some(found) = side.text.get(self.at..)?.find(mark) {
            let start = self.at + found;
            let code = side.codes.iter().find(|c| c.at.contains(&start));
            if let Some(code) = code {
                self.at = code.at.end;
                continue;
            }
            let rest = &side.text[start..];
            if rest.starts_with("%%") {
                self.at = start + 2;
                continue;
            }
            let in_braces = || {
                let mut chars = rest.char_indices().take(MAX_REMNANT);
                chars.find(|(_, c)| *c == '}').map(|(at, _)| at + 1)
            };
            let len = match mark {
                '%' => percent_len(rest),
                '$' => in_braces().filter(|_| rest.starts_with("${")),
                _ => in_braces(),
            };
            self.at = start + len.unwrap_or(1);
            // A sign behind digits is of a percentage.
            let is_percentage = side.text[..start].ends_with(|c: char| c.is_numeric());
            if let Some(len) = len.filter(|_| !is_percentage) {
                return Some(start..start + len);
            }
        }
        None
    }
}

/// No name in braces is longer, in characters.
const MAX_REMNANT: usize = 60;

/// A percent sign with what was its conversion: `% d`, `%स`, `% 1 $ s`.
fn percent_len(rest: &str) -> Option<usize> {
    let mut end = 1;
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        let is_blank = c == ' '
            && chars
                .peek()
                .is_some_and(|(_, n)| n.is_ascii_digit() || *n == '$');
        let next_is_letter = || rest[at + c.len_utf8()..].starts_with(char::is_alphabetic);
        if c.is_ascii_digit() || matches!(c, '$' | '.' | '-') || is_blank {
            end = at + c.len_utf8();
            continue;
        }
        let letter = match c {
            ' ' => chars.next().filter(|(_, n)| "sdiuf".contains(*n)),
            _ => c.is_alphabetic().then_some((at, c)),
        };
        if let Some((at, letter)) = letter {
            let after = at + letter.len_utf8();
            let is_alone = !rest[after..]
                .starts_with(|c: char| c.is_alphanumeric() || crate::text::is_devanagari(c));
            if is_alone {
                end = after;
            } else if c == ' ' && next_is_letter() {
                break;
            }
        }
        break;
    }
    Some(end)
}
