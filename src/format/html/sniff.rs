//! Whether a text is a page, or a piece of one.

use super::Likeness;
use crate::format::markdown;

/// So much is looked at.
pub(super) const LOOKED_AT: usize = 64 << 10;

/// Elements that a piece of a page begins with.
const FIRST: [&str; 24] = [
    "article",
    "aside",
    "blockquote",
    "body",
    "div",
    "dl",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "main",
    "nav",
    "ol",
    "p",
    "section",
    "table",
    "title",
    "ul",
];

/// A page begins with its DOCTYPE or `<html`. A piece begins with the tag of a block and ends with a
/// tag; Markdown may do so, too, so that its own signs must be absent.
pub(super) fn sniff(text: &str) -> Likeness {
    let start = after_prolog(text);
    let after = |word: &str| {
        let head = start.get(..word.len())?;
        head.eq_ignore_ascii_case(word)
            .then_some(start.get(word.len()..)?)
    };
    let ends_name = |rest: &str| rest.starts_with(|c: char| c.is_ascii_whitespace() || c == '>');
    if after("<!doctype html")
        .or(after("<html"))
        .is_some_and(ends_name)
    {
        return Likeness::Certain;
    }
    let mut blocks = FIRST
        .iter()
        .filter(|name| after(&format!("<{name}")).is_some_and(ends_name));
    let is_piece = blocks.next().is_some_and(|name| {
        let end = tail(text.trim_end());
        end.ends_with('>') && end.to_ascii_lowercase().contains(&format!("</{name}"))
    });
    if is_piece && markdown::sniff(text) < Likeness::Likely {
        Likeness::Likely
    } else {
        Likeness::Possible
    }
}

/// Whether it is XHTML, where `<p/>` is a whole element.
pub(super) fn is_xhtml(raw: &str, name: &str) -> bool {
    let name = name.to_lowercase();
    let start = raw.trim_start_matches('\u{FEFF}').trim_start();
    start.starts_with("<?xml") || name.ends_with(".xhtml") || name.ends_with(".xht")
}

/// What follows a byte-order mark, an XML declaration and comments.
fn after_prolog(text: &str) -> &str {
    let mut rest = text.trim_start_matches('\u{FEFF}').trim_start();
    loop {
        let end = match () {
            () if rest.starts_with("<?") => "?>",
            () if rest.starts_with("<!--") => "-->",
            () => return rest,
        };
        let Some((_, after)) = rest.split_once(end) else {
            return rest;
        };
        rest = after.trim_start();
    }
}

fn tail(text: &str) -> &str {
    let mut from = text.len().saturating_sub(LOOKED_AT);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    text.get(from..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_told_from_what_only_holds_markup() {
        let cases = [
            ("<!DOCTYPE html>x", Likeness::Certain),
            (
                "\u{FEFF}\n<!-- c -->\n<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
                Likeness::Certain,
            ),
            ("<?xml version='1.0'?>\n<!-- c --><HTML>", Likeness::Certain),
            ("<div>\n<p>x</p>\n</div>\n", Likeness::Likely),
            ("<p>x", Likeness::Possible),
            (
                "<p align=center>logo</p>\n\n# Title\n\n- [a](b)\n",
                Likeness::Possible,
            ),
            (
                "<h1>Title</h1>\n\n**a** [b](c)\n<p>x</p>",
                Likeness::Possible,
            ),
            (
                "<?xml version='1.0'?><xliff version='1.2'></xliff>",
                Likeness::Possible,
            ),
            ("<tmx version='1.4'><body></body></tmx>", Likeness::Possible),
            (
                "<!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx/>",
                Likeness::Possible,
            ),
            ("<header-of-mine>x</header-of-mine>", Likeness::Possible),
            ("Use <p> and </p>", Likeness::Possible),
            ("<<<", Likeness::Possible),
            ("<!-- ", Likeness::Possible),
            ("", Likeness::Possible),
        ];
        for (text, expected) in cases {
            assert_eq!(sniff(text), expected, "{text}");
        }
    }
}
