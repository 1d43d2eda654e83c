//! Markdown (CommonMark with tables, footnotes, strikethrough and task lists), over
//! `pulldown-cmark`, which gives every piece its bytes.
//!
//! 1. Each paragraph, heading, tight list item and table cell is a segment. Code, HTML, URLs and
//!    front matter are not prose.
//! 2. Emphasis, links, images and inline HTML leave their text in the segment, their markup is a code
//!    without room. A reference to a footnote is such a code, too. Titles of links and images are
//!    passed over, which is said once.
//! 3. Backslash escapes and entities are escaped runs, a line break is a generated space, and a code
//!    span or bare URL in `<>` a generated placeholder, so that the words around it do not become neighbors.
//!
//! 4. A comment of HTML may be a directive.
//! 5. A large text is parsed chunk by chunk ([`chunks`]), because a parser keeps a tree of the whole.
//!
//! Mathematics in `$` is off: a news desk writes dollars.
//! Source: CommonMark 0.31, GitHub Flavored Markdown.

use std::cell::LazyCell;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Tag, TagEnd};

use self::chunks::Cut;
use super::builder::Builder;
use super::registry::lang_of_whole;
use super::{Body, Format, FormatError, Holds, Likeness, Out, ReadOptions};
use crate::model::CodeKind;
use crate::text::Lang;

mod chunks;

/// Markdown.
pub(crate) static MARKDOWN: Format = Format {
    name: "markdown",
    extensions: &["md", "markdown", "mkd"],
    holds: Holds::Article,
    about: "Markdown: prose without code, URLs, HTML and front matter",
    body: Body::Text {
        sniff,
        read,
        replacement,
        fill: None,
    },
    samples: &[
        "---\ntitle: x\n---\n\n# शीर्षक\n\nपाठ, *ज़ोर* के साथ।\n",
        "# Heading\n\nSee [the page](https://example.org).\n",
    ],
};

fn read(raw: &str, _: &str, options: &ReadOptions, out: &mut Out) -> Result<(), FormatError> {
    // Only a segment without letters asks for it.
    let whole = LazyCell::new(|| lang_of_whole(raw));
    let mut reader = Reader {
        raw,
        lang: &|text: &str| options.lang_by(text, || whole.clone()),
        options,
        open: Builder::default(),
        skipping: 0,
        last: 0,
        has_titles: false,
        out,
    };
    let start = front_matter(raw);
    let cut = chunks::parse(raw, start, chunks::SIZES, &mut |event, range| {
        reader.take(event, range);
    });
    reader.flush();
    if reader.has_titles {
        let what = "titles of links and images are passed over";
        reader.out.decided(what);
    }
    match cut {
        None => {}
        Some(Cut::Inside(at)) => reader.out.problem(
            at,
            "expected a blank line within 1 MiB, found none; from here on a new block was read",
        ),
        Some(Cut::Rest(at)) => reader.out.loss(
            at,
            "expected the end of code or HTML within 8 MiB, found none; the rest was not read",
        ),
    }
    Ok(())
}

/// Text in which every character that could be markup is escaped.
fn replacement(text: &str) -> Option<String> {
    if text.contains(['\n', '\r']) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "*_[]`<>|\\#&~".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    Some(out)
}

fn extensions() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
}

/// Where the text begins: after the byte-order mark and a block between `---` or `+++` lines, the
/// first of which no blank line follows.
fn front_matter(raw: &str) -> usize {
    let start = if raw.starts_with('\u{FEFF}') { 3 } else { 0 };
    let mut lines = raw[start..].split_inclusive('\n');
    let fence = lines.next().map_or("", str::trim_end);
    if fence != "---" && fence != "+++" {
        return start;
    }
    // A rule has a blank line after it (so Pandoc tells the two apart).
    let is_rule = lines
        .clone()
        .next()
        .is_none_or(|line| line.trim().is_empty());
    if fence == "---" && is_rule {
        return start;
    }
    let mut at = start + raw[start..].find('\n').map_or(0, |newline| newline + 1);
    for line in lines {
        at += line.len();
        if line.trim_end() == fence || fence == "---" && line.trim_end() == "..." {
            return at;
        }
    }
    start
}

struct Reader<'a, 'o> {
    raw: &'a str,
    lang: &'a dyn Fn(&str) -> Lang,
    options: &'a ReadOptions<'a>,
    open: Builder,
    /// How many elements are open whose text is no prose.
    skipping: usize,
    /// Where the last event inside a line ended, so that what follows is markup.
    last: usize,
    /// Whether a link or image has a title.
    has_titles: bool,
    out: &'a mut Out<'o>,
}

impl Reader<'_, '_> {
    fn take(&mut self, event: Event, range: Range<usize>) {
        let end = range.end;
        match event {
            Event::Start(tag) => return self.start(&tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Html(_) | Event::InlineHtml(_) if self.comment(range.clone()) => {}
            _ if self.skipping > 0 => {}
            Event::Text(text) => self.text(&text, range),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.open.placeholder(range);
            }
            Event::SoftBreak | Event::HardBreak => self.open.generated(" ", range),
            Event::InlineHtml(tag) if is_line_break(&tag) => self.open.generated(" ", range),
            Event::InlineHtml(tag) => self.open.mark(html_code(&tag), range),
            Event::FootnoteReference(_) => self.open.mark(CodeKind::Standalone, range),
            Event::Rule => self.flush(),
            Event::Html(_) | Event::TaskListMarker(_) => {}
        }
        self.last = self.last.max(end);
    }

    fn start(&mut self, tag: &Tag, range: Range<usize>) {
        if let Tag::Link { title, .. } | Tag::Image { title, .. } = tag {
            self.has_titles |= !title.is_empty();
        }
        match tag {
            Tag::Link {
                link_type: LinkType::Autolink | LinkType::Email,
                ..
            } => {
                self.open.placeholder(range);
                self.skipping += 1;
            }
            Tag::HtmlBlock => {
                self.flush();
                self.comments(range);
                self.skipping += 1;
            }
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.flush();
                self.skipping += 1;
            }
            _ if is_inline(tag.to_end()) => {
                let start = range.start..(range.start + self.opening(tag, &range)).min(range.end);
                self.last = self.last.max(start.end);
                self.open.mark(CodeKind::Open, start);
            }
            _ => self.flush(),
        }
    }

    /// Length of the markup that an element inside a line begins with.
    fn opening(&self, tag: &Tag, range: &Range<usize>) -> usize {
        match tag {
            Tag::Strong | Tag::Image { .. } => 2,
            Tag::Strikethrough => {
                let bytes = self.raw.as_bytes().get(range.clone());
                let tildes = bytes.into_iter().flatten().take_while(|b| **b == b'~');
                tildes.count().min(2)
            }
            _ => 1,
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Link if self.skipping > 0 => self.skipping -= 1,
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => {
                self.skipping = self.skipping.saturating_sub(1);
            }
            _ if is_inline(tag) => {
                let start = self.last.clamp(range.start, range.end);
                self.open.mark(CodeKind::Close, start..range.end);
            }
            _ => self.flush(),
        }
    }

    /// Takes inline HTML or a line of a block of it as a comment. Whether it is one.
    fn comment(&mut self, range: Range<usize>) -> bool {
        let html = self.raw.get(range.clone()).unwrap_or_default();
        let inside = html
            .strip_prefix("<!--")
            .and_then(|c| c.strip_suffix("-->"));
        // Those of a block were taken with the block.
        let is_inline = self.skipping == 0;
        inside.is_some_and(|inside| {
            if is_inline {
                self.out.comment(inside, range.start, None);
            }
            true
        })
    }

    /// Takes the comments in a block of HTML.
    fn comments(&mut self, range: Range<usize>) {
        let html = self.raw.get(range.clone()).unwrap_or_default();
        let mut at = 0;
        while let Some(open) = html.get(at..).and_then(|rest| rest.find("<!--")) {
            let start = at + open;
            let Some(length) = html[start + 4..].find("-->") else {
                return;
            };
            let end = start + 4 + length;
            self.out
                .comment(&html[start + 4..end], range.start + start, None);
            at = end + 3;
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        if self.raw.get(range.clone()) != Some(text) {
            self.open.escaped(text, range);
            return;
        }
        let escaped = self.escape_before(range.start);
        let first = text
            .chars()
            .next()
            .filter(|_| escaped)
            .map_or(0, char::len_utf8);
        let (first, rest) = text.split_at(first);
        self.open.escaped(
            first,
            range.start.saturating_sub(1)..range.start + first.len(),
        );
        self.open.verbatim(rest, range.start + first.len());
    }

    /// Whether a backslash stands before a piece of text and is no piece of text itself.
    fn escape_before(&self, at: usize) -> bool {
        let taken = self.open.raw_end().is_some_and(|end| end >= at);
        let bytes = self.raw.as_bytes();
        let punctuation = bytes.get(at).is_some_and(u8::is_ascii_punctuation);
        !taken && punctuation && at > 0 && bytes[at - 1] == b'\\'
    }

    fn flush(&mut self) {
        self.open.finish(self.options.side, self.lang, self.out);
    }
}

fn is_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

/// What a tag of inline HTML is.
fn html_code(html: &str) -> CodeKind {
    let inside = html.strip_prefix('<').unwrap_or_default();
    let is_name = inside.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_pair = is_name && !html.ends_with("/>");
    let name = inside.split([' ', '>', '/', '\n']);
    let name = name.map(str::to_ascii_lowercase).next().unwrap_or_default();
    match (html.starts_with("</"), is_pair) {
        (true, _) => CodeKind::Close,
        (_, true) if !matches!(&*name, "img" | "input" | "wbr" | "hr") => CodeKind::Open,
        _ => CodeKind::Standalone,
    }
}

fn is_line_break(html: &str) -> bool {
    let name = html
        .trim_start_matches('<')
        .trim_end_matches(['>', '/', ' ']);
    name.eq_ignore_ascii_case("br")
}

/// Front matter or two of: heading, link, fence, list, emphasis, each in its Markdown form.
pub(super) fn sniff(text: &str) -> Likeness {
    if front_matter(text) > 3 {
        return Likeness::Likely;
    }
    let head = text.lines().take(200);
    let (mut heading, mut fence, mut link, mut strong, mut list) = Default::default();
    for line in head {
        let line = line.trim_start_matches('\u{FEFF}');
        let hashes = line.bytes().take_while(|b| *b == b'#').count();
        heading |= (1..=6).contains(&hashes) && line[hashes..].starts_with(' ');
        fence |= line.starts_with("```");
        link |= line.contains("](");
        strong |= line.matches("**").count() > 1;
        list |= line.starts_with("- ") || line.starts_with("* ");
    }
    let signs = [heading, fence, link, strong, list];
    if signs.into_iter().filter(|seen| *seen).count() > 1 {
        Likeness::Likely
    } else {
        Likeness::Possible
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::contract::read_as;
    use crate::model::RunKind;

    fn segments(raw: &str) -> Vec<String> {
        let document = read_as("markdown", raw).unwrap();
        let texts = document.segments.into_iter().map(|segment| segment.text);
        texts.collect()
    }

    #[test]
    fn prose_is_found_and_nothing_else() {
        let cases: [(&str, &[&str]); 24] = [
            ("# Title #\n\nText.\n", &["Title", "Text."]),
            ("Title\n===\n", &["Title"]),
            ("# Title {#id .c}\n", &["Title"]),
            ("one\ntwo  \nthree\\\nfour", &["one two three four"]),
            ("> one\n> two\n", &["one two"]),
            ("> [!NOTE]\n> one\n", &["one"]),
            (
                "- one\n  - two\n\n    three\n- [x] four\n",
                &["one", "two", "three", "four"],
            ),
            (
                "1. *one* __two__ ~~three~~ f**ou**r\n",
                &["one two three four"],
            ),
            ("a [link *x*](http://u \"t\") b", &["a link x b"]),
            ("a [link][1] b\n\n[1]: http://u\n", &["a link b"]),
            ("a <http://u.v> b <x@y.z>", &["a \u{FFFC} b \u{FFFC}"]),
            ("![alt](u.png)", &["alt"]),
            ("a `code` b", &["a \u{FFFC} b"]),
            ("`code`", &[]),
            ("```\ncode\n```\n\n    code\n\ntext", &["text"]),
            ("a<br>b <i>c</i> H<sub>2</sub>O", &["a b c H2O"]),
            ("<div>\nhtml\n</div>\n\ntext", &["text"]),
            ("<!-- no -->\n\ntext", &["text"]),
            (
                "| a | b |\n|---|---|\n| c \\| d | `e` |\n",
                &["a", "b", "c | d"],
            ),
            ("a[^1] b\n\n[^1]: note\n", &["a b", "note"]),
            ("---\ntitle: x\n---\ntext\n", &["text"]),
            ("\u{FEFF}+++\ntitle = 1\n+++\r\n# text\r\n", &["text"]),
            ("text\n\n---\n\nmore\n\n---\n", &["text", "more"]),
            (
                "It costs $5 and they pay $6.",
                &["It costs $5 and they pay $6."],
            ),
        ];
        for (raw, expected) in cases {
            assert_eq!(segments(raw), expected, "{raw:?}");
        }
    }

    #[test]
    fn escapes_and_entities_lead_back() {
        let raw = "a \\*b\\* &amp; *\\_c* \\\\ d";
        let body = read_as("markdown", raw).unwrap();
        let segment = &body.segments[0];
        assert_eq!(segment.text, "a *b* & _c \\ d");
        let escaped: Vec<(&str, &str)> = segment
            .runs
            .iter()
            .filter(|run| run.kind == RunKind::Escaped)
            .map(|run| (&segment.text[run.text.clone()], &raw[run.raw.clone()]))
            .collect();
        let expected = [
            ("*", "\\*"),
            ("*", "\\*"),
            ("&", "&amp;"),
            ("_", "\\_"),
            ("\\", "\\\\"),
        ];
        assert_eq!(escaped, expected);
    }

    #[test]
    fn lists_tables_and_references_are_read_in_any_form() {
        let cases: [(&str, &[&str]); 10] = [
            (
                "* one\r\n\t* two\r\n\r\n\t  three\r\n",
                &["one", "two", "three"],
            ),
            (
                "1. one\n   1. two\n      - three\n2. four\n",
                &["one", "two", "three", "four"],
            ),
            ("> - one\n>   two\n>\n> > three\n", &["one two", "three"]),
            (
                "[one][A b], [two][], [three] and [four][none]\n\n[a  B]: u\n[two]: <u v> 't'\n[three]:\n  u\n",
                &["one, two, three and [four][none]"],
            ),
            ("![one][i] two\n\n[i]: u.png\n", &["one two"]),
            ("|a|\r\n|:-|\r\n|**b** `c`|d|\r\n", &["a", "b \u{FFFC}"]),
            ("a | b\n--|--\n | c\n", &["a", "b", "c"]),
            ("one\ttwo\n\n\tcode\n", &["one\ttwo"]),
            ("a <img src=x> b <kbd>c</kbd> <!-- d --> e", &["a  b c  e"]),
            ("- [ ] one\n- [x] `two` three\n", &["one", "\u{FFFC} three"]),
        ];
        for (raw, expected) in cases {
            assert_eq!(segments(raw), expected, "{raw:?}");
        }
    }

    #[test]
    fn markup_inside_a_line_is_codes() {
        let raw = "a *b* **c** ~~d~~ [e *f*](u \"t\") ![g](h) `i` <j@k.l> <b>m</b><br>n[^1]<wbr> ***o***\n\n[^1]: p\n";
        let document = read_as("markdown", raw).unwrap();
        let codes: Vec<(CodeKind, &str)> = document.segments[0]
            .codes
            .iter()
            .map(|code| (code.kind, &raw[code.raw.clone()]))
            .collect();
        let expected = [
            (CodeKind::Open, "*"),
            (CodeKind::Close, "*"),
            (CodeKind::Open, "**"),
            (CodeKind::Close, "**"),
            (CodeKind::Open, "~~"),
            (CodeKind::Close, "~~"),
            (CodeKind::Open, "["),
            (CodeKind::Open, "*"),
            (CodeKind::Close, "*"),
            (CodeKind::Close, "](u \"t\")"),
            (CodeKind::Open, "!["),
            (CodeKind::Close, "](h)"),
            (CodeKind::Standalone, "`i`"),
            (CodeKind::Standalone, "<j@k.l>"),
            (CodeKind::Open, "<b>"),
            (CodeKind::Close, "</b>"),
            (CodeKind::Standalone, "[^1]"),
            (CodeKind::Standalone, "<wbr>"),
            (CodeKind::Open, "*"),
            (CodeKind::Open, "**"),
            (CodeKind::Close, "**"),
            (CodeKind::Close, "*"),
        ];
        assert_eq!(codes, expected);
    }

    #[test]
    fn comments_are_directives() {
        let raw = "one <!-- dubhashi: allow mixed-terms --> two\n\n<!-- dubhashi: off -->\n\nthree\n\n\
                   <div>\n<!-- dubhashi: on --><!-- x -->\n</div>\n\nfour\n\n`<!-- dubhashi: off -->`\n";
        let document = read_as("markdown", raw).unwrap();
        let silences: Vec<_> = document
            .silences
            .iter()
            .map(|s| (s.segments.clone(), s.check.as_deref()))
            .collect();
        assert_eq!(silences, [(0..1, Some("mixed-terms")), (1..2, None)]);
        assert_eq!(document.problems, []);
    }

    #[test]
    fn titles_are_said_once() {
        let said = |raw: &str| {
            let document = read_as("markdown", raw).unwrap();
            let all = document.decided.iter();
            all.filter(|what| what.contains("titles")).count()
        };
        assert_eq!(
            said("[a](u \"title\") ![b](u 'title')\n\n[c]\n\n[c]: u (t)\n"),
            1
        );
        assert_eq!(said("[a](u) ![b](u) \"title\"\n"), 0);
    }

    #[test]
    fn a_fence_of_front_matter_needs_its_other_end() {
        assert_eq!(segments("---\n\ntext\n"), ["text"]);
        assert_eq!(segments("---\n\none\n\n---\n\ntwo\n"), ["one", "two"]);
        assert_eq!(segments("\u{FEFF}---\r\n \r\none\r\n\r\n---\r\n"), ["one"]);
        assert_eq!(segments("---\n---\n\ntwo\n"), ["two"]);
        assert_eq!(segments("+++\n\na = 1\n+++\n\ntwo\n"), ["two"]);
    }
}
