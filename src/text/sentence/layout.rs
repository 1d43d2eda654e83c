//! Line breaks and the numbers of lists.
//!
//! A single line break is white space, as texts are wrapped by hand; a blank line ends a paragraph,
//! and a line that opens with a bullet or a number begins an entry.

/// Whether a sentence ends at the line break at `at`, whatever stands before it.
pub(super) fn ends_line(text: &str, at: usize) -> Option<LineEnd> {
    let rest = &text[at..];
    if rest.starts_with('\u{2029}') {
        return Some(LineEnd::Paragraph);
    }
    let line = rest[1..].trim_start_matches([' ', '\t', '\r', '\u{A0}']);
    if line.starts_with('\n') {
        Some(LineEnd::Paragraph)
    } else if opens_entry(line) {
        Some(LineEnd::Entry)
    } else {
        None
    }
}

/// What begins after a line break that ends a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// Another paragraph.
    Paragraph,
    /// An entry of a list.
    Entry,
}

/// A bullet, `3.`, `3)`, `(3)`, `(क)`, `a)`, and a space.
fn opens_entry(line: &str) -> bool {
    const LONGEST: usize = 8;
    let Some((label, _)) = line
        .char_indices()
        .take(LONGEST)
        .find(|(_, c)| c.is_whitespace())
        .map(|(i, _)| line.split_at(i))
    else {
        return false;
    };
    if matches!(
        label,
        "•" | "●" | "▪" | "■" | "◦" | "‣" | "·" | "*" | "-" | "→" | "✓"
    ) {
        return true;
    }
    if let Some(inner) = label.strip_suffix(')') {
        return is_label(inner.strip_prefix('(').unwrap_or(inner));
    }
    label
        .strip_suffix('.')
        .is_some_and(|n| is_label(n) && n.starts_with(char::is_numeric))
}

/// Whether a word numbers the entry of a list: 3, iv, b, क. Years do not.
pub(super) fn is_label(word: &str) -> bool {
    let n_chars = word.chars().take(5).count();
    let number = n_chars <= 3 && word.chars().all(char::is_numeric);
    let roman = n_chars <= 4
        && (word.chars().all(|c| "ivx".contains(c)) || word.chars().all(|c| "IVX".contains(c)));
    let letter = n_chars == 1 && word.chars().all(char::is_alphabetic);
    n_chars > 0 && (number || roman || letter)
}

/// Whether a word is a small Roman number of two letters or more: no word is spelled so.
pub(super) fn is_roman(word: &str) -> bool {
    (2..=4).contains(&word.len()) && word.chars().all(|c| "ivx".contains(c))
}

/// The value of a number of a list, in either script.
pub(super) fn label_value(word: &str) -> Option<u32> {
    if !is_label(word) {
        return None;
    }
    word.chars().try_fold(0, |value, c| {
        let digit = match c {
            '०'..='९' => u32::from(c) - u32::from('०'),
            _ => c.to_digit(10)?,
        };
        Some(value * 10 + digit)
    })
}
