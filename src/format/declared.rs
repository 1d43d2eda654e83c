//! The encoding that a file says it is in: an XML declaration, a `<meta>` of HTML, the header of a
//! PO file.
//!
//! 1. Only the first [`LOOKED_AT`] bytes are looked at, as ASCII; that is where HTML and XML want it.
//! 2. Each kind is looked for only in a file that begins like one of its kind, so that an article
//!    about encodings declares none.
//!
//! Sources: XML 1.0, section 4.3.3; HTML, "prescan a byte stream"; gettext manual, "Header entry".
//! Must not know what the bytes are.

/// HTML wants its declaration in the first 1024 bytes, but scripts come before it all the same.
const LOOKED_AT: usize = 8 << 10;

/// The label, as it is written.
pub(crate) fn declared(bytes: &[u8]) -> Option<&str> {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let start = head.strip_prefix(super::encoding::BOM).unwrap_or(head);
    let start = start.trim_ascii_start();
    if start.starts_with(b"<?xml") {
        let end = find(start, b"?>").unwrap_or(start.len());
        let label =
            find(start.get(..end)?, b"encoding").and_then(|at| value(start.get(at + 8..end)?));
        if label.is_some() {
            return label;
        }
    }
    if start.starts_with(b"<") {
        return in_meta(start);
    }
    let is_po = find(head, b"msgid").is_some();
    let at = find(head, b"charset=").filter(|_| is_po)?;
    value(head.get(at + 7..)?)
}

/// The first `charset` inside a `<meta` tag: of its own, or in its `content`.
fn in_meta(text: &[u8]) -> Option<&str> {
    let mut rest = text;
    while let Some(at) = find(rest, b"<meta") {
        rest = rest.get(at + 5..)?;
        let end = rest.iter().position(|b| *b == b'>').unwrap_or(rest.len());
        let tag = rest.get(..end)?;
        if let Some(at) = find(tag, b"charset")
            && let Some(label) = value(tag.get(at + 7..)?)
        {
            return Some(label);
        }
    }
    None
}

/// What stands after a name and `=`, with or without quotes.
fn value(after_name: &[u8]) -> Option<&str> {
    let value = after_name.trim_ascii_start().strip_prefix(b"=")?;
    let value = value.trim_ascii_start();
    let value = value
        .strip_prefix(b"\"")
        .or(value.strip_prefix(b"'"))
        .unwrap_or(value);
    let is_of_label = |b: &u8| b.is_ascii_alphanumeric() || b"-_:.".contains(b);
    let end = value
        .iter()
        .position(|b| !is_of_label(b))
        .unwrap_or(value.len());
    let label = std::str::from_utf8(value.get(..end)?).ok()?;
    (!label.is_empty()).then_some(label)
}

/// Where `what` (in lower case) stands, in whatever case.
fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len())
        .position(|window| window.eq_ignore_ascii_case(what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declaration_is_found_where_it_belongs() {
        let cases = [
            (
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>",
                Some("ISO-8859-1"),
            ),
            (
                "\u{FEFF} <?xml version='1.0' encoding = 'utf-16' ?>",
                Some("utf-16"),
            ),
            (
                "<!DOCTYPE html><META CHARSET=windows-1252>",
                Some("windows-1252"),
            ),
            (
                "<html><meta name=x><meta http-equiv=\"Content-Type\" \
                 content=\"text/html; charset=big5\">",
                Some("big5"),
            ),
            (
                "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=koi8-r\\n\"\n",
                Some("koi8-r"),
            ),
            ("<?xml version=\"1.0\"?><a encoding=\"latin1\"/>", None),
            (
                "An article on <meta charset=latin1> and charset=latin1.",
                None,
            ),
            ("<p>no declaration, charset=latin1</p>", None),
            ("<meta charset>", None),
            ("<meta charset=\"\"", None),
            ("<?xml encoding=", None),
            ("<?xml encoding", None),
            ("", None),
        ];
        for (text, label) in cases {
            assert_eq!(declared(text.as_bytes()), label, "{text}");
        }
    }
}
