//! Placeables: stretches that are carried over as they are, never translated.
//!
//! Addresses (URL, e-mail, #tag, @handle) and inline codes (placeholders of printf, brace and Qt
//! kind, tags and entities of markup). Each is recognised at its first character, and by a bounded
//! look ahead; what only looks like one (`50% of`, `a < b`, `AT&T`) is left to the tokenizer.
//! Must not know about words.

use super::TokenKind;
use super::fold::{is_invisible, is_sign};

/// The kind and length of the placeable at the start of `rest`, whose first character is ASCII.
pub(crate) fn placeable(rest: &str, first: char) -> Option<(TokenKind, usize)> {
    let code = match first {
        '#' | '@' => return Some((TokenKind::Address, tag_len(rest)?)),
        '%' => printf_len(rest),
        '{' => brace_len(rest),
        '$' => brace_len(&rest[1..]).map(|len| len + 1),
        '<' => markup_len(rest),
        '&' => entity_len(rest),
        _ if first.is_ascii_alphanumeric() => {
            return Some((TokenKind::Address, address_len(rest)?));
        }
        _ => None,
    };
    Some((TokenKind::Code, code?))
}

/// `%s`, `%1$d`, `%.2f`, `%(name)s`, `%{name}`, `%1`; a conversion letter stands before no letter.
fn printf_len(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    match bytes.get(1)? {
        b'{' => return brace_len(&rest[1..]).map(|len| len + 1),
        b'(' => {
            let close = bytes.iter().take(MAX_CODE).position(|b| *b == b')')?;
            let is_name = rest[2..close].chars().all(is_name_part) && close > 2;
            let conversion = bytes.get(close + 1).filter(|b| b.is_ascii_alphabetic());
            return (is_name && conversion.is_some()).then_some(close + 2);
        }
        _ => {}
    }
    let mut at = 1;
    while bytes
        .get(at)
        .is_some_and(|b| b.is_ascii_digit() || matches!(b, b'$' | b'.' | b'-' | b'+'))
    {
        at += 1;
    }
    let flags = at;
    while bytes
        .get(at)
        .is_some_and(|b| matches!(b, b'l' | b'h' | b'z'))
    {
        at += 1;
    }
    let conversion = bytes.get(at).copied().unwrap_or(b' ');
    let next = rest.get(at + 1..).and_then(|r| r.chars().next());
    if b"sdiuxXfgeco@".contains(&conversion) && !next.is_some_and(char::is_alphabetic) {
        return Some(at + 1);
    }
    let is_numbered = flags > 1 && bytes[1..flags].iter().all(u8::is_ascii_digit);
    is_numbered.then_some(flags)
}

/// `{name}`, `{0}`, `{{name}}`.
fn brace_len(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('{')?;
    if let Some(inner) = inner.strip_prefix('{') {
        let name = name_len(inner.trim_start())?;
        let blank = inner.len() - inner.trim_start().len();
        let after = inner[blank + name..].trim_start();
        return after
            .starts_with("}}")
            .then(|| rest.len() - after.len() + 2);
    }
    let name = name_len(inner)?;
    inner[name..].starts_with('}').then_some(name + 2)
}

fn name_len(text: &str) -> Option<usize> {
    let len = text.find(|c| !is_name_part(c)).unwrap_or(text.len());
    (1..=MAX_CODE).contains(&len).then_some(len)
}

fn is_name_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | ':' | '-')
}

/// No placeholder, tag or entity is longer; no more is looked at for one.
const MAX_CODE: usize = 400;

/// `<b>`, `</a>`, `<br/>`, `<a href="…">`.
fn markup_len(rest: &str) -> Option<usize> {
    let name = rest[1..].strip_prefix('/').unwrap_or(&rest[1..]);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let close = rest
        .char_indices()
        .skip(1)
        .take(MAX_CODE)
        .find(|(_, c)| matches!(c, '<' | '>' | '\n'))?;
    let (at, '>') = close else { return None };
    let inside = rest[1..at].trim_start_matches('/').trim_end_matches('/');
    let (name, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
    let is_tag =
        name.chars().all(is_name_part) && (attributes.is_empty() || attributes.contains('='));
    is_tag.then_some(at + 1)
}

/// `&amp;`, `&#39;`, `&#x2019;`.
fn entity_len(rest: &str) -> Option<usize> {
    let end = rest.bytes().take(MAX_ENTITY).position(|b| b == b';')?;
    let name = &rest.get(1..end)?;
    let is_name = name.len() >= 2 && name.chars().all(|c| c.is_ascii_alphanumeric());
    let is_number = name
        .strip_prefix('#')
        .is_some_and(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_alphanumeric()));
    (is_name || is_number).then_some(end + 1)
}

/// The longest entity name of HTML has 31 letters.
const MAX_ENTITY: usize = 34;

/// The length of a #tag or @handle: letters, digits and signs of any script after the mark.
fn tag_len(rest: &str) -> Option<usize> {
    let body = &rest[1..];
    let is_part = |c: char| c.is_alphanumeric() || is_sign(c) || is_invisible(c) || c == '_';
    let len = body.find(|c: char| !is_part(c)).unwrap_or(body.len());
    let starts = body.starts_with(char::is_alphabetic);
    (starts && len > 0).then_some(1 + len)
}

/// The longest e-mail address (RFC 5321: 64 + 1 + 255 bytes); no more is looked at for one.
const MAX_MAIL: usize = 320;

/// The length of a URL, a `www.` name or an e-mail address at the start of `rest`. A URL runs to
/// white space, a quote, a closing bracket or a danda, for its path may be in any script.
fn address_len(rest: &str) -> Option<usize> {
    let ends = |c: char| c.is_whitespace() || "\"'’”»<>)]}।|".contains(c);
    let stops = |c: char| ".,;:!?".contains(c);
    let is_url = ["http://", "https://", "ftp://", "www.", "mailto:"]
        .iter()
        .any(|p| rest.len() > p.len() && rest.starts_with(p));
    if is_url {
        let run = &rest[..rest.find(ends).unwrap_or(rest.len())];
        return Some(run.trim_end_matches(stops).len());
    }
    let is_part = |c: char| c.is_ascii_alphanumeric() || "-._+%@".contains(c);
    let mut most = rest.len().min(MAX_MAIL);
    while !rest.is_char_boundary(most) {
        most -= 1;
    }
    let rest = &rest[..most];
    let run = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
    let run = run.trim_end_matches(stops);
    let (name, domain) = run.split_once('@')?;
    (!name.is_empty() && domain.contains('.')).then_some(run.len())
}

#[cfg(test)]
mod tests {
    use crate::text::{TokenKind, tokens};

    fn found(text: &str, kind: TokenKind) -> Vec<&str> {
        tokens(text)
            .into_iter()
            .filter(|t| t.kind == kind)
            .map(|t| &text[t.span])
            .collect()
    }

    #[test]
    fn inline_codes_are_one_token() {
        for (text, codes) in [
            ("%s ने %d फ़ाइलें भेजीं।", &["%s", "%d"] as &[&str]),
            ("%1$s से %2$d तक", &["%1$s", "%2$d"]),
            ("%(name)s और %{count}", &["%(name)s", "%{count}"]),
            ("%.2f किमी, %1 में", &["%.2f", "%1"]),
            ("{name} का {0} और ${total}", &["{name}", "{0}", "${total}"]),
            ("{{ user.name }} आए", &["{{ user.name }}"]),
            ("<b>सरकार</b> ने<br/>", &["<b>", "</b>", "<br/>"]),
            ("<a href=\"x y\">यहाँ</a>", &["<a href=\"x y\">", "</a>"]),
            ("नियम &amp; शर्तें &#2309;", &["&amp;", "&#2309;"]),
        ] {
            assert_eq!(found(text, TokenKind::Code), codes, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_not() {
        for text in [
            "50% छूट, 5 % से",
            "100% sure",
            "50%",
            "a < b और c > d",
            "5 <10",
            "AT&T; नहीं & हाँ;",
            "{ यह कोष्ठक है }",
            "$5 billion",
            "{}",
            "<मंत्री>",
            "%",
            "<",
            "&",
        ] {
            assert_eq!(found(text, TokenKind::Code), [] as [&str; 0], "{text}");
        }
    }

    #[test]
    fn names_that_never_close_take_linear_time() {
        for piece in ["%(", "%( ", "{a", "{{ ", "<a", "&a", "a@"] {
            tokens(&piece.repeat(1_000_000));
        }
    }

    #[test]
    fn addresses_are_one_token() {
        for (text, addresses) in [
            (
                "www.example.in पर info@example.org।",
                &["www.example.in", "info@example.org"] as &[&str],
            ),
            ("https://a.in/सम्बन्ध।", &["https://a.in/सम्बन्ध"]),
            ("#सम्बन्ध @raj_n, # 5", &["#सम्बन्ध", "@raj_n"]),
            ("a.b और मूल्य @ नहीं, # 5", &[]),
        ] {
            assert_eq!(found(text, TokenKind::Address), addresses, "{text}");
        }
    }
}
