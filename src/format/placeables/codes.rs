//! Placeholders and tags in the text of messages, each by the grammar of its kind.

use crate::model::CodeKind;
use crate::text::placeable;

/// What stands at a character that can begin a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A code of so many bytes.
    Code(CodeKind, usize),
    /// So many bytes that are none, such as `%%` and `&amp;`.
    Plain(usize),
}

/// What stands at byte `at`, an ASCII character; `prev` is the character before it, if that is no
/// code. Nothing is looked at further than [`MAX_CODE`], a message of ICU apart.
pub(super) fn code_at(text: &str, at: usize, prev: Option<char>) -> Option<Found> {
    let rest = text.get(at..)?;
    let code = |kind: CodeKind| move |len: usize| Found::Code(kind, len);
    match rest.as_bytes().first()? {
        b'%' => percent(text, at, prev),
        b'{' => brace_len(rest).map(code(CodeKind::Brace)),
        b'$' => dollar(rest, prev),
        b'<' => {
            let (_, len) = placeable(rest, '<')?;
            Some(Found::Code(tag_kind(rest.get(..len)?), len))
        }
        b'&' => match rest.as_bytes().get(1) {
            Some(b'&') => Some(Found::Plain(2)),
            _ => placeable(rest, '&').map(|(_, len)| Found::Plain(len)),
        },
        b'_' => rest.starts_with("__").then(|| {
            let more = rest.bytes().take_while(|b| *b == b'_').count();
            Found::Plain(more)
        }),
        _ => None,
    }
}

/// No placeholder is longer.
const MAX_CODE: usize = 100;

fn percent(text: &str, at: usize, prev: Option<char>) -> Option<Found> {
    let rest = &text[at..];
    if rest.starts_with("%%") {
        return Some(Found::Plain(2));
    }
    if prev == Some('~') {
        // A line break in messages of Lisp.
        return None;
    }
    if let Some(len) = between_percents(rest) {
        return Some(Found::Code(CodeKind::Variable, len));
    }
    let named = || {
        let (open, close) = match rest.as_bytes().get(1)? {
            b'(' => ('(', ')'),
            b'<' => ('<', '>'),
            b'{' => return brace_len(rest.get(1..)?).map(|len| len + 1),
            _ => return None,
        };
        let name = rest.get(2..)?;
        let len = name.bytes().take(MAX_CODE).position(|b| b == close as u8)?;
        let name = name.get(..len).filter(|name| is_name(name))?;
        let end = 2 + name.len() + 1;
        // gettext writes `%<PRIu64>`, Ruby `%<name>s`, Python `%(name)-10s`.
        if open == '<' && name.starts_with("PRI") {
            return Some(end);
        }
        let conversion = conversion_len(rest.get(end..)?, prev)?;
        Some(end + conversion)
    };
    let len = named().or_else(|| {
        let digits = rest.get(1..)?;
        if is_in_address(text, at) && is_hex(digits) {
            return None;
        }
        let localized = digits.strip_prefix('L').unwrap_or_default();
        if localized.starts_with(|c: char| c.is_ascii_digit()) {
            return qt_len(rest, prev);
        }
        let positional = positional_len(digits);
        let conversion = conversion_len(digits.get(positional..)?, prev);
        let conversion = conversion.map(|len| 1 + positional + len);
        conversion.or_else(|| qt_len(rest, prev))
    })?;
    Some(Found::Code(CodeKind::Printf, len))
}

/// `%NAME%`; in small letters only where nothing else goes on behind it, as in `%dpx%d`.
fn between_percents(rest: &str) -> Option<usize> {
    let name = rest.as_bytes().get(1..)?;
    let is_part = |b: &&u8| **b == b'_' || b.is_ascii_alphanumeric();
    let len = name.iter().take(MAX_CODE).take_while(is_part).count();
    if name.get(len) != Some(&b'%') || name.first()?.is_ascii_digit() {
        return None;
    }
    let is_small = name.iter().take(len).any(u8::is_ascii_lowercase);
    let goes_on = |b: &u8| b.is_ascii_alphanumeric() || b"%(.-".contains(b);
    let is_one = match is_small {
        true => len >= 3 && !name.get(len + 1).is_some_and(goes_on),
        false => len >= 2,
    };
    is_one.then_some(len + 2)
}

/// `1$`.
fn positional_len(digits: &str) -> usize {
    let n_digits = digits
        .bytes()
        .take(3)
        .take_while(u8::is_ascii_digit)
        .count();
    match digits.as_bytes().get(n_digits) {
        Some(b'$') if n_digits > 0 => n_digits + 1,
        _ => 0,
    }
}

/// Flags, width, precision, length and conversion, also those of dates (C17, 7.21.6.1 and 7.27.3.5;
/// `%@` of Objective-C). The flag that is a space is none here: "50 % discount".
fn conversion_len(spec: &str, prev: Option<char>) -> Option<usize> {
    let bytes = spec.as_bytes();
    let while_in = |at: usize, set: &[u8], most: usize| {
        let rest = bytes.iter().skip(at).take(most);
        at + rest.take_while(|b| set.contains(b)).count()
    };
    let mut at = while_in(0, b"-+#'0123456789*.", 12);
    if bytes.get(at) == Some(&b'$') && at > 1 {
        // `%*1$d`
        at = while_in(at + 1, b"0123456789.", 6);
    }
    at = while_in(at, b"hlqLjztE", 2);
    // A letter of the length can be the conversion itself: `%l`, `%z`, `%E`.
    let is_conversion = |b: &u8| b.is_ascii_alphabetic() || *b == b'@';
    while at > 0 && !bytes.get(at).is_some_and(is_conversion) {
        at -= 1;
        if !bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            return None;
        }
    }
    let conversion = *bytes.get(at).filter(|b| is_conversion(b))?;
    // Nobody asks for the width 1: `%1x%2`, `%1m` are placeholders of Qt and units.
    if at == 1 && bytes.first() == Some(&b'1') && !b"d@".contains(&conversion) {
        return None;
    }
    let after = bytes.get(at + 1..).unwrap_or_default();
    let n_letters = after
        .iter()
        .take(3)
        .take_while(|b| b.is_ascii_alphabetic())
        .count();
    let is_common = b"dsuif@".contains(&conversion);
    // `%dx%d`, `%sKB`, but not `%name` or `100%safe`.
    let may_follow =
        n_letters == 0 || is_common && n_letters <= 2 && prev.is_none_or(|c| !c.is_alphanumeric());
    let may_precede = is_common || !prev.is_some_and(|c| c.is_ascii_digit());
    (may_follow && may_precede).then_some(at + 1)
}

/// `%1`, `%L1`, `%99`.
fn qt_len(rest: &str, prev: Option<char>) -> Option<usize> {
    let from = if rest.starts_with("%L") { 2 } else { 1 };
    let digits = rest
        .bytes()
        .skip(from)
        .take(2)
        .take_while(u8::is_ascii_digit)
        .count();
    let is_first = rest.as_bytes().get(from) != Some(&b'0');
    let is_percent = prev.is_some_and(|c| c.is_ascii_digit());
    (digits > 0 && is_first && !is_percent).then_some(from + digits)
}

/// Whether a byte written in an address (`%20`) stands here.
fn is_hex(digits: &str) -> bool {
    let mut two = digits.bytes().take(2);
    two.len() == 2 && two.all(|b| b.is_ascii_hexdigit())
}

/// Whether the word around byte `at` is a URL.
fn is_in_address(text: &str, at: usize) -> bool {
    let before = text.as_bytes().get(at.saturating_sub(MAX_CODE)..at);
    let mut word = before.unwrap_or_default();
    if let Some(blank) = word.iter().rposition(u8::is_ascii_whitespace) {
        word = word.get(blank + 1..).unwrap_or_default();
    }
    word.windows(3).any(|three| three == b"://") || word.starts_with(b"www.")
}

/// `{name}`, `{0}`, `{{name}}`, `{}` and those of Python: `{0!r}`, `{a.b[0]:,.2f}`, `{:%H:%M}`.
fn brace_len(rest: &str) -> Option<usize> {
    if let Some((_, len)) = placeable(rest, '{') {
        // `{...}` is for people.
        let is_name = rest.bytes().take(len).any(|b| b.is_ascii_alphanumeric());
        return is_name.then_some(len);
    }
    let inner = rest.get(1..)?;
    let len = inner
        .bytes()
        .take(MAX_CODE)
        .position(|b| matches!(b, b'{' | b'}' | b'\n'))?;
    let inner = inner
        .get(..len)
        .filter(|_| rest.as_bytes().get(len + 1) == Some(&b'}'))?;
    let (field, spec) = inner.split_once(':').unwrap_or((inner, ""));
    let (field, how) = field.split_once('!').unwrap_or((field, "r"));
    let is_field = field
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"_.[]".contains(&b))
        && (field.is_empty() || field.bytes().any(|b| b.is_ascii_alphanumeric()));
    let is_spec = !spec.contains(' ') || spec.contains('%');
    (is_field && is_spec && matches!(how, "r" | "s" | "a")).then_some(len + 2)
}

/// `${name}`, `$(name)`, `$name$`, `$name`, `$1`.
fn dollar(rest: &str, prev: Option<char>) -> Option<Found> {
    let inner = rest.get(1..)?;
    let first = *inner.as_bytes().first()?;
    let closed = |close: u8| {
        let len = inner.bytes().take(MAX_CODE).position(|b| b == close)?;
        let name = inner.get(1..len)?.trim_start_matches('^');
        is_name(name).then_some(len + 2)
    };
    let len = match first {
        b'$' => return Some(Found::Plain(2)),
        b'{' => closed(b'}'),
        b'(' => closed(b')'),
        b'0'..=b'9' => numbered_len(inner),
        _ if first == b'_' || first.is_ascii_alphabetic() => {
            let name = inner.bytes().take(MAX_CODE);
            let len = name
                .take_while(|b| *b == b'_' || b.is_ascii_alphanumeric())
                .count();
            let is_closed = inner.as_bytes().get(len) == Some(&b'$');
            let is_free = !prev.is_some_and(char::is_alphanumeric);
            (len >= 2 && is_free).then_some(1 + len + usize::from(is_closed))
        }
        _ => None,
    }?;
    Some(Found::Code(CodeKind::Variable, len))
}

/// What makes a sum of money of a digit behind `$`.
const SUMS: &[&str] = &[
    "million", "billion", "trillion", "thousand", "hundred", "crore", "lakh", "US", "USD", "k",
    "K", "m", "M", "mn", "b", "B", "bn", "tn", "T",
];

/// `$1`, but not `$1,000`, `$5 million`, `$5m`.
fn numbered_len(inner: &str) -> Option<usize> {
    let after = inner.get(1..)?;
    let mut chars = after.chars();
    let goes_on = match chars.next() {
        Some('.' | ',') => chars.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => c.is_ascii_digit(),
        None => false,
    };
    let letters = after.strip_prefix(' ').unwrap_or(after);
    let is_letter = |c: &char| c.is_alphabetic();
    let end = letters
        .chars()
        .take(9)
        .take_while(is_letter)
        .map(char::len_utf8)
        .sum();
    let is_sum = SUMS.contains(&letters.get(..end)?);
    (!goes_on && !is_sum).then_some(2)
}

fn is_name(name: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_alphanumeric() || b"_.:-".contains(&b);
    !name.is_empty() && name.bytes().all(is_part)
}

/// Elements of HTML that have no end tag.
const VOID: &[&str] = &["br", "hr", "img", "wbr", "input", "nl"];

/// The name of an element in its tag.
pub(super) fn tag_name(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    name.split([' ', '/', '>']).next().unwrap_or_default()
}

fn tag_kind(tag: &str) -> CodeKind {
    if tag.starts_with("</") {
        CodeKind::Close
    } else if tag.ends_with("/>")
        || VOID
            .iter()
            .any(|name| name.eq_ignore_ascii_case(tag_name(tag)))
    {
        CodeKind::Standalone
    } else {
        CodeKind::Open
    }
}

/// Elements of HTML and of Qt's and Pango's markup that stand for nothing else. Other words in angle
/// brackets (`<filename>`) are for people, unless their end tag follows.
const ELEMENTS: &[&str] = &[
    "a", "b", "big", "br", "center", "dd", "div", "dl", "dt", "em", "font", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "html", "i", "img", "li", "nobr", "ol", "p", "qt", "s", "small", "span",
    "strong", "sub", "sup", "td", "th", "tr", "tt", "u", "ul",
];

/// Whether a tag is one by itself.
pub(super) fn is_surely_tag(tag: &str) -> bool {
    let name = tag_name(tag);
    tag.contains('=')
        || tag.ends_with("/>")
        || tag.starts_with("</")
        || ELEMENTS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(name))
}

/// The length of a message of ICU MessageFormat at the start of `rest`. `Some(None)` where one
/// begins and does not end.
pub(super) fn icu_len(rest: &str) -> Option<Option<usize>> {
    const TYPES: &[&str] = &[
        "plural",
        "select",
        "selectordinal",
        "number",
        "date",
        "time",
        "choice",
        "spellout",
        "ordinal",
        "duration",
    ];
    let head = rest.get(1..)?.trim_start();
    let comma = head
        .bytes()
        .take(MAX_CODE)
        .position(|b| !(is_name_byte(b) || b == b' '))?;
    let is_name = !head.get(..comma)?.trim().is_empty();
    let kind = head.get(comma..)?.strip_prefix(',')?.trim_start();
    let len = kind
        .bytes()
        .take(20)
        .take_while(u8::is_ascii_lowercase)
        .count();
    let is_type = TYPES.contains(&kind.get(..len)?);
    let ends = kind.get(len..)?.trim_start().starts_with([',', '}']);
    if !(is_name && is_type && ends) {
        return None;
    }
    let mut depth = 0usize;
    for (at, b) in rest.bytes().enumerate() {
        match b {
            b'{' => depth += 1,
            b'}' if depth == 1 => return Some(Some(at + 1)),
            b'}' => depth -= 1,
            _ => {}
        }
    }
    Some(None)
}

fn is_name_byte(b: u8) -> bool {
    b == b'_' || b.is_ascii_alphanumeric()
}
