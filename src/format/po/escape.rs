//! Strings of PO files: escapes to characters and back.

use std::ops::Range;

use crate::format::find::find;

/// One escape sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Escape {
    /// What it stands for; `None` where it is not known.
    pub(super) value: Option<char>,
    /// Bytes, the backslash counted.
    pub(super) len: usize,
}

/// The first quote or backslash.
pub(super) fn quote_or_backslash(bytes: &[u8]) -> Option<usize> {
    find(bytes, 0, |b| (b == b'"') | (b == b'\\'))
}

/// The escape that begins with the backslash at the start of `rest`, which is part of one line.
/// Bytes given by number (`\340\244\225`) are one character as far as they are one in UTF-8.
pub(super) fn escape(rest: &str) -> Escape {
    let one = |value| Escape {
        value: Some(value),
        len: 2,
    };
    match rest.as_bytes().get(1) {
        Some(b'n') => one('\n'),
        Some(b't') => one('\t'),
        Some(b'"') => one('"'),
        Some(b'\\') => one('\\'),
        Some(b'r') => one('\r'),
        Some(b'a') => one('\u{7}'),
        Some(b'b') => one('\u{8}'),
        Some(b'f') => one('\u{C}'),
        Some(b'v') => one('\u{B}'),
        Some(b'0'..=b'7' | b'x') => numeric(rest),
        Some(_) => Escape {
            value: None,
            len: 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
        },
        None => Escape {
            value: None,
            len: 1,
        },
    }
}

fn numeric(rest: &str) -> Escape {
    let mut bytes = [0; 4];
    let mut len = 0;
    for idx in 0..bytes.len() {
        let Some((byte, more)) = numbered_byte(&rest.as_bytes()[len..]) else {
            break;
        };
        bytes[idx] = byte;
        len += more;
        if let Ok(text) = std::str::from_utf8(&bytes[..=idx]) {
            let value = text.chars().next().filter(|c| *c != '\0');
            return Escape { value, len };
        }
    }
    Escape {
        value: None,
        len: numbered_byte(rest.as_bytes()).map_or(2, |(_, len)| len),
    }
}

/// `\ooo` (one to three digits) or `\xHH` (one or two).
fn numbered_byte(bytes: &[u8]) -> Option<(u8, usize)> {
    let (radix, from, most) = match bytes {
        [b'\\', b'x', ..] => (16, 2, 2),
        [b'\\', ..] => (8, 1, 3),
        _ => return None,
    };
    let digits = bytes.iter().skip(from).take(most);
    let digits = digits.map_while(|b| char::from(*b).to_digit(radix));
    let (value, n_digits) = digits.fold((0, 0), |(value, n), digit| (value * radix + digit, n + 1));
    if n_digits == 0 {
        return None;
    }
    Some((u8::try_from(value).ok()?, from + n_digits))
}

/// Text as it must stand between quotes; `None` where it cannot.
pub(super) fn quoted(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let escape = match c {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\t' => "\\t",
            '\r' => "\\r",
            '\u{7}' => "\\a",
            '\u{8}' => "\\b",
            '\u{C}' => "\\f",
            '\u{B}' => "\\v",
            '\0' => return None,
            _ => {
                out.push(c);
                continue;
            }
        };
        out.push_str(escape);
    }
    Some(out)
}

/// The part of a string's raw text that is white space at its start, and at its end.
pub(super) fn blank_edges(content: &str) -> (Range<usize>, Range<usize>) {
    let units = || {
        let mut at = 0;
        std::iter::from_fn(move || {
            let rest = content.get(at..).filter(|rest| !rest.is_empty())?;
            let (value, len) = match rest.chars().next()? {
                '\\' => {
                    let Escape { value, len } = escape(rest);
                    (value, len)
                }
                c => (Some(c), c.len_utf8()),
            };
            let start = at;
            at += len;
            Some((value.is_some_and(char::is_whitespace), start..at))
        })
    };
    let lead = units().find(|(is_blank, _)| !is_blank);
    let lead = lead.map_or(content.len(), |(_, unit)| unit.start);
    let tail = units().filter(|(is_blank, _)| !is_blank).last();
    let tail = tail.map_or(content.len(), |(_, unit)| unit.end);
    (0..lead, tail..content.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn escapes_are_read_and_unknown_ones_left() {
        let cases: [(&str, Option<char>, usize); 15] = [
            (r"\n", Some('\n'), 2),
            (r#"\"x"#, Some('"'), 2),
            (r"\\n", Some('\\'), 2),
            (r"\vab", Some('\u{B}'), 2),
            (r"\101b", Some('A'), 4),
            (r"\78", Some('\u{7}'), 2),
            (r"\x41b", Some('A'), 4),
            (r"\340\244\225\341", Some('क'), 12),
            (r"\xE0\xa4\225", Some('क'), 12),
            (r"\340\244", None, 4),
            (r"\340क", None, 4),
            (r"\777", None, 2),
            (r"\x", None, 2),
            (r"\0", None, 2),
            (r"\कab", None, 4),
        ];
        for (raw, value, len) in cases {
            assert_eq!(escape(raw), Escape { value, len }, "{raw}");
        }
        assert_eq!(
            escape("\\"),
            Escape {
                value: None,
                len: 1
            }
        );
    }

    #[test]
    fn white_space_at_the_edges_is_told_in_either_form() {
        for (content, lead, tail) in [
            (r"\n समाचार: \n", r"\n ", r" \n"),
            ("एक", "", ""),
            (r"a\\", "", ""),
            (r"a\\n", "", ""),
            (r" \t", r" \t", ""),
            ("", "", ""),
        ] {
            let (from, to) = blank_edges(content);
            assert_eq!((&content[from], &content[to]), (lead, tail), "{content}");
        }
    }

    proptest! {
        #[test]
        fn what_is_quoted_reads_back(text in r#"[a-z"\\\n\t\rक\x0B\x07 0-9]{0,20}"#) {
            let raw = quoted(&text).unwrap();
            let (mut out, mut at) = (String::new(), 0);
            while let Some(next) = quote_or_backslash(&raw.as_bytes()[at..]) {
                out.push_str(&raw[at..at + next]);
                let Escape { value, len } = escape(&raw[at + next..]);
                out.push(value.unwrap());
                at += next + len;
            }
            out.push_str(&raw[at..]);
            prop_assert_eq!(out, text);
        }
    }
}
