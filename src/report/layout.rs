//! Laying text out: styles, wrapping and excerpts by the width that terminals show.
//!
//! Terminals disagree on the width of Devanagari, so nothing is aligned under a line of text: a
//! place is marked inside its line (⟦ ⟧ and color) and named as line:column.

use std::fmt::Write as _;
use std::ops::Range;

use anstyle::{AnsiColor, Style};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How text output is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Columns of the terminal, or of a page where there is none.
    pub width: usize,
}

impl Default for Look {
    fn default() -> Look {
        Look { width: 100 }
    }
}

pub(super) const BOLD: Style = Style::new().bold();
pub(super) const DIM: Style = Style::new().dimmed();
pub(super) const GOOD: Style = AnsiColor::Green.on_default();
pub(super) const BAD: Style = AnsiColor::Red.on_default();
pub(super) const WARN: Style = AnsiColor::Yellow.on_default();
pub(super) const MARKED: Style = AnsiColor::Yellow.on_default().bold();

/// `text` in a style.
pub(super) fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// Words broken into lines of at most `width` columns, each after `indent` spaces.
pub(super) fn wrapped(text: &str, indent: usize, width: usize) -> String {
    let room = width.saturating_sub(indent).max(20);
    let mut out = " ".repeat(indent);
    let mut used = 0;
    for word in text.split_whitespace() {
        let len = word.width();
        if used > 0 && used + 1 + len > room {
            let _ = write!(out, "\n{}", " ".repeat(indent));
            used = 0;
        } else if used > 0 {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += len;
    }
    out
}

/// The part of `text` around `range` that fits into `width` columns, the range marked; cut at
/// words, with … where something is left out. Characters that nobody sees are named.
pub(super) fn excerpt(text: &str, range: Range<usize>, width: usize) -> String {
    let marked = visible(&text[range.clone()]);
    let room = width.saturating_sub(marked.width() + 4);
    let (before, after) = near(text, &range, room);
    let after_len = one_line(after).width();
    let before_room = (room / 2).max(room.saturating_sub(after_len));
    let before = tail(before, before_room);
    let after = head(after, room.saturating_sub(before.width()));
    format!("{before}{MARKED}⟦{marked}⟧{MARKED:#}{after}")
}

/// The text on either side of a range, no more of it than can be shown in `room` columns: a
/// character takes at least a third of a column, so that the rest of a long paragraph need not be
/// laid out for every finding in it.
fn near<'a>(text: &'a str, range: &Range<usize>, room: usize) -> (&'a str, &'a str) {
    let most = (room + 1) * 12;
    let mut from = range.start.saturating_sub(most);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let mut to = text.len().min(range.end + most);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    (&text[from..range.start], &text[range.end..to])
}

/// The beginning of a text in at most `width` columns.
pub(super) fn clipped(text: &str, width: usize) -> String {
    head(text, width)
}

fn head(text: &str, room: usize) -> String {
    let line = one_line(text);
    if line.width() <= room {
        return line;
    }
    let mut kept = String::new();
    for word in line.split_word_bounds() {
        if kept.width() + word.width() + 1 > room {
            break;
        }
        kept.push_str(word);
    }
    format!("{}…", kept.trim_end())
}

fn tail(text: &str, room: usize) -> String {
    let line = one_line(text);
    if line.width() <= room {
        return line;
    }
    let mut from = line.len();
    for (at, word) in line.split_word_bound_indices().rev() {
        if line[at..].width() + 1 > room {
            break;
        }
        from = at;
        debug_assert!(word.len() <= line.len());
    }
    format!("…{}", line[from..].trim_start())
}

fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.chars() {
        let is_blank = c.is_whitespace() || c.is_control();
        if !(is_blank && blank) {
            match c {
                // Code and addresses that the text was read without.
                '\u{FFFC}' => out.push_str("‹code›"),
                _ => out.push(if is_blank { ' ' } else { c }),
            }
        }
        blank = is_blank;
    }
    out
}

/// Text in one line, in which what nobody sees is named.
pub(super) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        match c {
            '\u{200D}' => out.push_str("‹ZWJ›"),
            '\u{200C}' => out.push_str("‹ZWNJ›"),
            _ if crate::text::fold::is_invisible(c) => {
                let _ = write!(out, "‹U+{:04X}›", c as u32);
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    #[test]
    fn an_excerpt_keeps_the_place_and_fits() {
        let text = "दोनों देशों के बीच रक्षा सहयोग और सह-उत्पादन पर आर्टिफिशियल इंटेलिजेंस के साथ लंबी चर्चा हुई और सहमति बनी।";
        let at = text.find("आर्टिफिशियल इंटेलिजेंस").unwrap();
        let range = at..at + "आर्टिफिशियल इंटेलिजेंस".len();
        for width in [40, 60, 80, 200] {
            let shown = plain(&excerpt(text, range.clone(), width));
            assert!(shown.contains("⟦आर्टिफिशियल इंटेलिजेंस⟧"), "{shown}");
            assert!(
                shown.width() <= width.max(30),
                "{width}: {} {shown}",
                shown.width()
            );
        }
        let whole = plain(&excerpt(text, range, 200));
        assert_eq!(whole.replace(['⟦', '⟧'], ""), text);
    }

    #[test]
    fn what_nobody_sees_is_named() {
        assert!(plain(&excerpt("मह\u{200D}त्व", 0..18, 80)).contains("‹ZWJ›"));
    }

    #[test]
    fn words_are_wrapped_not_cut() {
        let text = wrapped("एक दो तीन चार पांच छह सात आठ नौ दस", 2, 24);
        assert!(text.lines().count() > 1);
        assert!(text.lines().all(|l| l.starts_with("  ") && l.width() <= 24));
    }
}
