//! Marks of access keys: `&File`, `Sa_ve`, `फ़ाइल (&F)`.
//!
//! A mark is one only where nothing else is likely: the same characters stand in `AT&T`, `Q&A`,
//! `file_name`, in addresses and paths.

use std::ops::Range;

use crate::text::fold::is_sign;

/// The characters that mark an access key: those of Qt and Windows, of GTK, of LibreOffice.
pub(super) const MARKS: [u8; 3] = *b"&_~";

/// So far around a mark its word is looked at.
const MAX_WORD: usize = 80;

/// What is known of a message before its mark is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expects {
    /// The source has a mark of that kind, so that less is asked of it.
    Mark,
    /// It is what stands on a button or in a menu, rather than a sentence.
    Label,
    /// Nothing.
    Nothing,
}

impl Expects {
    /// Of a message without a source.
    pub(super) fn of(text: &str) -> Expects {
        /// Few labels are longer, many sentences are.
        const MAX_LABEL: usize = 70;
        let text = text.trim();
        let is_sentence = text.ends_with('.') && !text.ends_with("..");
        let is_short = text.len() <= MAX_LABEL && text.starts_with(char::is_uppercase);
        if is_short && !is_sentence {
            Expects::Label
        } else {
            Expects::Nothing
        }
    }
}

/// Whether byte `at` may be a mark, so far as the character after it says.
pub(super) fn may_mark(text: &str, at: usize) -> bool {
    let next = text.get(at + 1..).and_then(|after| after.chars().next());
    next.is_some_and(|c| c.is_alphanumeric() || is_sign(c))
}

/// What goes out of the text if byte `at` marks an access key.
pub(super) fn key_at(text: &str, at: usize, expects: Expects) -> Option<Range<usize>> {
    let is_expected = expects == Expects::Mark;
    let mark = char::from(*text.as_bytes().get(at)?);
    let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
    let next = after
        .chars()
        .next()
        .filter(|c| c.is_alphanumeric() || is_sign(*c))?;
    if let Some(range) = bracketed(before, after, next) {
        return Some(range);
    }
    let word = Word::around(before, after);
    if word.is_path(mark) || mark == '&' && is_reference(after) {
        return None;
    }
    let is_key = match before.chars().next_back() {
        Some(prev) if prev.is_alphanumeric() || is_sign(prev) => {
            word.is_marked_inside(mark, next, expects)
        }
        Some('/') => is_expected || word.before.len() > 1 && next.is_uppercase(),
        Some(prev) => is_expected || !"\\=.#@$".contains(prev),
        None => true,
    };
    let is_inside = before.ends_with(|c: char| c.is_alphanumeric() || is_sign(c));
    // `~a` is a placeholder of Lisp, `~5` a number.
    let is_key = is_key && (mark != '~' || is_expected || is_inside || next.is_uppercase());
    is_key.then_some(at..at + 1)
}

/// Whether an entity goes on so after its `&`, known or not.
fn is_reference(after: &str) -> bool {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '#';
    after.trim_start_matches(is_name).starts_with(';')
}

/// `(&F)` with the white space before it, as it stands behind words in scripts without such keys;
/// at the start of the text with that behind it.
fn bracketed(before: &str, after: &str, next: char) -> Option<Range<usize>> {
    let open = before.trim_end_matches(' ').strip_suffix('(')?;
    let inside = after.get(next.len_utf8()..)?;
    let close = inside.trim_start_matches(' ').strip_prefix(')')?;
    let end = before.len() + 1 + after.len() - close.len();
    let kept = open.trim_end_matches([' ', '\u{A0}']);
    if kept.is_empty() {
        let blank = close.len() - close.trim_start_matches(' ').len();
        return Some(open.len()..end + blank);
    }
    Some(kept.len()..end)
}

/// What stands on both sides of a mark up to white space.
struct Word<'a> {
    before: &'a str,
    after: &'a str,
}

impl<'a> Word<'a> {
    fn around(before: &'a str, after: &'a str) -> Word<'a> {
        let mut from = before.len().saturating_sub(MAX_WORD);
        while !before.is_char_boundary(from) {
            from += 1;
        }
        let mut to = after.len().min(MAX_WORD);
        while !after.is_char_boundary(to) {
            to -= 1;
        }
        let (before, after) = (&before[from..], &after[..to]);
        Word {
            before: before
                .rsplit(char::is_whitespace)
                .next()
                .unwrap_or_default(),
            after: after.split(char::is_whitespace).next().unwrap_or_default(),
        }
    }

    /// An address, a path, the name of a file or of something in a program.
    fn is_path(&self, mark: char) -> bool {
        let Word { before, after } = self;
        let has = |what: &str| before.contains(what) || after.contains(what);
        let is_file = |part: &str| {
            let mut ends = part.match_indices('.');
            ends.any(|(at, _)| part[at + 1..].starts_with(|c: char| c.is_ascii_alphanumeric()))
        };
        has("://")
            || has("@")
            || has("\\")
            || has("=")
            || has("::")
            || has("()")
            || before.starts_with(['/', '~', '.'])
            || (before.contains('/') || mark == '~' && after.contains('/'))
                && !before.ends_with('/')
            || is_file(before)
            || is_file(after)
            || has(mark.encode_utf8(&mut [0; 4]))
    }

    /// Whether the mark is inside a word. `Sa_ve` is a word, `file_name` a name; `a_ll` is told from
    /// one where the message is a label, and the mark near an edge of the word.
    fn is_marked_inside(&self, mark: char, next: char, expects: Expects) -> bool {
        let is_letter = |c: &char| c.is_alphabetic() || is_sign(*c);
        let letters = self.before.chars().rev().take_while(is_letter);
        let (n_before, first) = letters.fold((0, None), |(n, _), c| (n + 1, Some(c)));
        let n_after = self.after.chars().take_while(is_letter).count();
        let is_small = first.is_some_and(char::is_lowercase);
        if n_before == 0 || n_after == 0 || next.is_uppercase() {
            return false;
        }
        if expects == Expects::Mark {
            return true;
        }
        if !is_small {
            return n_before + n_after > 2 || first.is_some_and(char::is_uppercase);
        }
        let is_edge = n_before.min(n_after) <= 2 && n_before + n_after > 2;
        let is_free = !self
            .before
            .contains(['(', ';', '"', '\'', '<', '`', '“', '‘']);
        mark == '&' && n_before + n_after > 2 || expects == Expects::Label && is_edge && is_free
    }
}
