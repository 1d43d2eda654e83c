//! HTML and XHTML, over the tokenizer of `html5gum`.
//!
//! 1. The text of each block (paragraph, heading, list item, cell, caption, title, button, option …)
//!    is a segment. Tags inside it take no room; an image, code, a formula or a stretch that is not
//!    to be translated (`translate="no"`, class `notranslate`) is a placeholder.
//! 2. White space collapses as in browsers: one space is verbatim, any other run a generated space,
//!    and so is a line break; two line breaks in a row end a segment. Character references are
//!    escaped runs; a soft hyphen takes no room.
//! 3. Scripts, styles, comments, input fields and attributes are not prose; `pre` is, line by line as
//!    it stands, unless it or its parent has a class, which is how code is dressed.
//! 4. A block's language is what `lang` says of it or around it, unless its letters say otherwise:
//!    templates call many a Hindi page English. Without `lang` the letters decide.
//! 5. Broken markup is read as browsers do; only text that is lost by it is told.
//!
//! Attributes (`alt`, `title`) stay out because their bytes lie inside those of another segment.
//! Source: HTML, the living standard of the WHATWG, sections 13.2 and 3.2.6.

use std::ops::Range;

use html5gum::State;

use self::elements::{Element, Kind, Stack, content};
use self::language::{Spoken, declared};
use self::silence::Silence;
use self::tokens::{Node, Sink, Tag};
use super::builder::Builder;
use super::registry::Likeness;
use super::{Body, Format, FormatError, Holds, Out, ReadOptions};
use crate::model::CodeKind;
use crate::text::Lang;

mod elements;
mod language;
mod silence;
mod sniff;
mod tokens;

/// HTML and XHTML.
pub(crate) static HTML: Format = Format {
    name: "html",
    extensions: &["htm", "html", "xht", "xhtml"],
    holds: Holds::Article,
    about: "HTML: text of blocks, without scripts, code and what is not to be translated",
    body: Body::Text {
        sniff: sniff::sniff,
        read,
        replacement,
        fill: None,
    },
    samples: &[
        "<!DOCTYPE html>\n<html lang=\"hi\"><head><title>ख़बर</title></head>\n<body><p>सरकार ने \
         <b>कहा</b> &amp; किया।</p></body></html>\n",
        "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>One<br/>\
         two</p></body></html>\n",
        "<p>Nothing but a piece.</p>\n",
    ],
};

fn read(raw: &str, name: &str, options: &ReadOptions, out: &mut Out) -> Result<(), FormatError> {
    let mut page = Page {
        raw,
        options,
        is_xml: sniff::is_xhtml(raw, name),
        open: Builder::default(),
        stack: Stack::new(raw),
        langs: Vec::new(),
        spoken: Spoken::new(raw, options),
        object: None,
        is_blank: true,
        n_breaks: 0,
        is_cdata: false,
        out,
    };
    tokens::read(raw, &mut page);
    page.finish();
    Ok(())
}

/// Text in which nothing is taken for markup.
fn replacement(text: &str) -> Option<String> {
    if text.contains(char::is_control) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            _ => out.push(c),
        }
    }
    Some(out)
}

struct Page<'a, 'o, 'p> {
    raw: &'a str,
    options: &'a ReadOptions<'a>,
    is_xml: bool,
    open: Builder,
    stack: Stack<'a>,
    /// What `lang` said, of the open elements.
    langs: Vec<Lang>,
    spoken: Spoken<'a>,
    /// Where text begins that is not read, while it lasts.
    object: Option<usize>,
    /// Whether white space would collapse with what is before it.
    is_blank: bool,
    /// Line breaks since the last text.
    n_breaks: usize,
    /// Whether the text that is being read stands in a CDATA section.
    is_cdata: bool,
    out: &'p mut Out<'o>,
}

impl Sink for Page<'_, '_, '_> {
    fn take(&mut self, node: Node<'_>) -> Option<State> {
        match node {
            Node::Open(tag) => return self.start(&tag),
            Node::Close(name, range) => self.end(name, range),
            Node::Text(range) => self.text(range, false),
            Node::Cdata(range) => self.text(range, true),
            Node::Reference(text, range) => self.reference(text, range),
            Node::Comment(range) => self.comment(range),
            Node::CutOff(at) => {
                let what = "expected the end of a tag or comment, found the end of the file";
                self.out.loss(at, what);
            }
        }
        None
    }

    fn has_cdata(&self) -> bool {
        self.is_xml || self.stack.is_foreign()
    }
}

impl Page<'_, '_, '_> {
    fn start(&mut self, tag: &Tag<'_>) -> Option<State> {
        let kind = Kind::of(tag.name);
        let kept = self.stack.kept_by_start(tag.name, kind);
        let is_silent = self.stack.is_silent_in(kept);
        if kind.ends_segment() && !is_silent {
            self.end_object(tag.range.start);
            self.flush();
        }
        self.close(kept, tag.range.start);
        let is_empty = tag.is_closed && (self.is_xml || self.stack.is_foreign());
        let has_content = kind.has_content() && !is_empty;
        let silence = self.silence(tag, kind);
        if !is_silent {
            self.mark(tag, kind, silence, is_empty);
        } else if has_content && !silence.is_silent() && self.stack.has_room() {
            self.end_object(tag.range.start);
            if kind.ends_segment() {
                self.flush();
            }
            self.mark(tag, kind, silence, is_empty);
        }
        if !has_content {
            return None;
        }
        let state = content(tag.name).filter(|_| !self.stack.is_foreign());
        self.push(tag, kind, silence);
        state
    }

    /// Leaves a trace of a start tag in the segment.
    fn mark(&mut self, tag: &Tag<'_>, kind: Kind, silence: Silence, is_empty: bool) {
        let range = tag.range.clone();
        match kind {
            Kind::Object | Kind::VoidObject => self.object(range),
            Kind::Inline if silence.is_silent() => self.object(range),
            Kind::Inline if is_empty => self.open.mark(CodeKind::Standalone, range),
            Kind::Inline => self.open.mark(CodeKind::Open, range),
            Kind::WordBreak => self.open.mark(CodeKind::Standalone, range),
            Kind::Break => self.line_break(range),
            _ => {}
        }
    }

    fn object(&mut self, range: Range<usize>) {
        self.open.placeholder(range);
        self.is_blank = false;
        self.n_breaks = 0;
    }

    fn line_break(&mut self, range: Range<usize>) {
        self.n_breaks += 1;
        if self.n_breaks > 1 {
            self.flush();
        } else if !self.is_blank {
            self.open.generated(" ", range);
            self.is_blank = true;
        }
    }

    fn push(&mut self, tag: &Tag<'_>, kind: Kind, silence: Silence) {
        if silence.is_silent() && !self.stack.is_silent() {
            self.object = Some(tag.range.start);
        }
        let is_foreign = self.stack.is_foreign() || matches!(tag.name, "svg" | "math");
        self.langs.extend(declared(tag.lang()));
        let from = tag.range.start + 1;
        self.stack.push(Element {
            name: from..from + tag.name.len(),
            hash: elements::hash(tag.name),
            is_wall: elements::is_wall(tag.name),
            kind,
            silence,
            is_foreign,
            has_class: !tag.class().is_empty(),
            n_langs: self.langs.len(),
        });
    }

    fn end(&mut self, name: &str, range: Range<usize>) {
        let kind = Kind::of(name);
        let kept = self.stack.kept_by_end(name, kind);
        let was_silent = self.stack.is_silent();
        if kind.ends_segment() && !(was_silent && self.stack.is_silent_in(kept)) {
            self.end_object(range.start);
            self.flush();
        }
        if kind == Kind::Inline && !was_silent {
            self.open.mark(CodeKind::Close, range.clone());
        }
        self.close(kept, range.end);
        match kind {
            Kind::Break if !was_silent => self.line_break(range),
            _ if kind.ends_segment() && !self.stack.is_silent() => self.flush(),
            _ => {}
        }
    }

    /// Closes elements until so many are open; the last of them ends at `end`.
    fn close(&mut self, kept: usize, end: usize) {
        let was_silent = self.stack.is_silent();
        while self.stack.len() > kept {
            self.stack.pop();
        }
        let n_langs = self.stack.last().map_or(0, |e| e.n_langs);
        self.langs.truncate(n_langs);
        match (was_silent, self.stack.is_silent()) {
            (true, false) => self.end_object(end),
            (false, true) => self.back_in_object(end),
            _ => {}
        }
    }

    fn text(&mut self, range: Range<usize>, is_cdata: bool) {
        if self.stack.is_silent() {
            return;
        }
        self.is_cdata = is_cdata;
        let text = self.raw.get(range.clone()).unwrap_or_default();
        if self.stack.block().is_some_and(|e| e.kind == Kind::Pre) {
            self.preformatted(text, range.start);
        } else {
            self.collapsed(text, range.start);
        }
    }

    /// Adds text as it stands; a blank line ends a segment.
    fn preformatted(&mut self, text: &str, start: usize) {
        let mut at = start;
        for line in text.split_inclusive('\n') {
            let is_blank = line.trim().is_empty();
            if is_blank && self.is_blank {
                self.flush();
            }
            self.as_written(line, at);
            at += line.len();
            self.is_blank = line.ends_with('\n');
        }
    }

    /// Adds text, in which each run of white space is one space.
    fn collapsed(&mut self, text: &str, start: usize) {
        let bytes = text.as_bytes();
        let (mut from, mut at) = (0, 0);
        while let Some(byte) = bytes.get(at) {
            let length = match byte {
                b' ' | b'\t' | b'\n' | b'\r' | b'\x0C' => {
                    let white = bytes[at..].iter().take_while(|b| is_white(**b));
                    white.count()
                }
                0xC2 if bytes.get(at + 1) == Some(&0xAD) => 2,
                _ => {
                    at += 1;
                    self.is_blank = false;
                    self.n_breaks = 0;
                    continue;
                }
            };
            let is_plain = *byte == b' ' && length == 1 && !self.is_blank;
            if !is_plain {
                self.verbatim(text, from..at, start);
                self.gap(*byte, start + at..start + at + length);
                from = at + length;
            }
            self.is_blank |= *byte != 0xC2;
            at += length;
        }
        self.verbatim(text, from..at, start);
    }

    fn verbatim(&mut self, text: &str, range: Range<usize>, start: usize) {
        let at = start + range.start;
        self.as_written(text.get(range).unwrap_or_default(), at);
    }

    fn as_written(&mut self, text: &str, at: usize) {
        match self.is_cdata {
            true => self.open.cdata(text, at),
            false => self.open.verbatim(text, at),
        }
    }

    /// White space of another form than a space, or a soft hyphen.
    fn gap(&mut self, byte: u8, range: Range<usize>) {
        if byte == 0xC2 {
            self.open.mark(CodeKind::Standalone, range);
        } else if !self.is_blank {
            self.open.generated(" ", range);
        }
    }

    fn reference(&mut self, text: &str, range: Range<usize>) {
        let is_white = text.bytes().all(is_white);
        if self.stack.is_silent() || is_white && self.is_blank {
            return;
        }
        if text == "\u{AD}" {
            return self.open.mark(CodeKind::Standalone, range);
        }
        self.open.escaped(if is_white { " " } else { text }, range);
        self.is_blank = is_white;
        self.n_breaks = 0;
    }

    fn comment(&mut self, range: Range<usize>) {
        let comment = self.raw.get(range.clone()).unwrap_or_default();
        let inside = comment
            .strip_prefix("<!--")
            .and_then(|c| c.strip_suffix("-->"));
        if let Some(inside) = inside {
            self.out.comment(inside, range.start, None);
        }
    }

    fn flush(&mut self) {
        self.is_blank = true;
        self.n_breaks = 0;
        let n_langs = self.stack.block().map_or(self.langs.len(), |e| e.n_langs);
        let declared = n_langs.checked_sub(1).and_then(|idx| self.langs.get(idx));
        let lang = match self.open.has_prose() {
            true => self.spoken.lang_of(self.open.text(), declared),
            false => Lang::UND,
        };
        self.open
            .finish(self.options.side, |_| lang.clone(), self.out);
    }

    fn finish(&mut self) {
        if let Some(at) = self.object {
            let what = "expected the end tag of what is passed over, found the end of the file";
            self.out.loss(at, what);
        }
        if let Some(title) = self.stack.last().filter(|e| self.is_title(e)) {
            let what = "expected </title>, found the end of the file; all was read as the title";
            self.out.problem(title.name.start, what);
        }
        self.end_object(self.raw.len());
        self.flush();
        if let Some(what) = self.spoken.contradiction() {
            self.out.decided(what);
        }
    }

    fn is_title(&self, element: &Element) -> bool {
        let name = self.raw.get(element.name.clone());
        name.is_some_and(|name| name.eq_ignore_ascii_case("title"))
    }
}

fn is_white(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0C')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::contract::{assert_mapped, read_as};
    use crate::model::{Document, RunKind};

    fn read(raw: &str) -> Document {
        let document = read_as("html", raw).unwrap();
        assert_mapped(&document);
        document
    }

    fn texts(raw: &str) -> Vec<String> {
        read(raw).segments.into_iter().map(|s| s.text).collect()
    }

    #[track_caller]
    fn assert_texts(cases: &[(&str, &[&str])]) {
        for (raw, expected) in cases {
            assert_eq!(texts(raw), *expected, "{raw}");
            assert_eq!(read(raw).problems, [], "{raw}");
        }
    }

    #[test]
    fn blocks_are_segments_and_the_rest_is_inside() {
        assert_texts(&[
            (
                "<title>एक</title><h1>दो</h1><p>तीन</p>",
                &["एक", "दो", "तीन"],
            ),
            (
                "<p>The <b>new</b> <i class=x>law</i>.</p>",
                &["The new law."],
            ),
            (
                "<ul><li>one<li>two<ul><li>three</ul>four</ul>",
                &["one", "two", "three", "four"],
            ),
            ("<table><tr><td>a<td>b<tr><th>c</table>", &["a", "b", "c"]),
            ("<dl><dt>a<dd>b<dt>c</dl>", &["a", "b", "c"]),
            ("text<div>in</div>after", &["text", "in", "after"]),
            ("<p>a<br>b<br/>c</p>", &["a b c"]),
            ("<p>a <br> b<br>\n<br>c</p>", &["a b", "c"]),
            ("<p>a</br>b</p>", &["a b"]),
            (
                "<p>long<wbr>word soft&shy;hyphen and\u{AD}raw</p>",
                &["longword softhyphen andraw"],
            ),
            ("<p>see <img src=x alt=y> here</p>", &["see \u{FFFC} here"]),
            (
                "<p>run <code>ls <b>-l</b></code> now</p>",
                &["run \u{FFFC} now"],
            ),
            (
                "<p>x<svg><title>t</title><g/><path/>z</svg>y</p>",
                &["x\u{FFFC}y"],
            ),
            ("<select><option>one<option>two</select>", &["one", "two"]),
            ("<label>Name <input name=n></label>", &["Name \u{FFFC}"]),
            ("<img src=x><hr>", &[]),
            ("H<sub>2</sub>O", &["H2O"]),
        ]);
    }

    #[test]
    fn what_is_no_prose_is_passed_over() {
        assert_texts(&[
            (
                "<script>if (a < b) { '<p>no</p>' }</script><p>yes",
                &["yes"],
            ),
            ("<style>p > a { }</style>yes", &["yes"]),
            ("a<!-- no --><!-->b<?php no ?>c<![CDATA[no]]>d", &["abcd"]),
            ("<textarea>no &amp; no</textarea><p>yes", &["yes"]),
            (
                "<iframe><p>no</p></iframe><noscript>yes</noscript>",
                &["yes"],
            ),
            (
                "<p>a <span translate=no>X <b>Y</b></span> b</p>",
                &["a \u{FFFC} b"],
            ),
            (
                "<div translate='NO'><p>no</p><div>no</div></div><p>yes",
                &["yes"],
            ),
            ("<p class='x notranslate'>no</p>yes", &["yes"]),
            ("<p class='donotranslate' translate=yes>yes</p>", &["yes"]),
            (
                "<div translate=no><p>no<p translate=yes>yes</p>no</div>two",
                &["yes", "two"],
            ),
            (
                "<div translate=no>no<p translate>one</p><p translate=''>two<p>no</div>",
                &["one", "two"],
            ),
            ("<div translate=no><p translate=x>no</p></div>yes", &["yes"]),
            (
                "<code><b translate=yes>no</b></code> yes",
                &["\u{FFFC} yes"],
            ),
            ("<div translate=no><br translate=yes>no</div>yes", &["yes"]),
            (
                "<p>a <i translate=no>no <b translate=yes>b</b> no</i> c</p>",
                &["a \u{FFFC}b\u{FFFC} c"],
            ),
            (
                "<p>a <i translate=no>no <b translate=yes>b</i> c</p>",
                &["a \u{FFFC}b c"],
            ),
            (
                "<pre class=rust>fn main</pre><div class=hl><pre>no</pre></div>yes",
                &["yes"],
            ),
            ("<pre><code>no</code></pre>", &[]),
            ("<input value=no placeholder=no><meta content=no>", &[]),
        ]);
    }

    #[test]
    fn preformatted_text_keeps_its_lines() {
        assert_texts(&[
            (
                "<pre>\nDear  reader,\nwe write\n\n<b>Two\nlines</b></pre>",
                &["Dear  reader,\nwe write", "Two\nlines"],
            ),
            (
                "<pre>a\r\nb\r\n \r\nc</pre><p>d\r\ne</p>",
                &["a\r\nb", "c", "d e"],
            ),
        ]);
    }

    #[test]
    fn broken_markup_is_read_as_browsers_do() {
        assert_texts(&[
            ("<p>one<p>two</b></p></p>three", &["one", "two", "three"]),
            (
                "<p>a < b, 3<4 & c &unknown; &amp d",
                &["a < b, 3<4 & c &unknown; & d"],
            ),
            ("<a href=x>one<p>two</a>three</p>", &["one", "twothree"]),
            ("<b><p>one</b>two</p><p>three</p>", &["onetwo", "three"]),
            ("<td>one</div>two</td>", &["one", "two"]),
            ("<div><span><p>one</span></p></div>two", &["one", "two"]),
            ("</ul></p>one<//p>two<>three<3", &["onetwo<>three<3"]),
            ("<p>code <code>no</p><p>yes</p>", &["code \u{FFFC}", "yes"]),
            ("<p>code <code>no<p>yes</p>", &["code \u{FFFC}", "yes"]),
            (
                "<p>one <span translate=no>X<p>two",
                &["one \u{FFFC}", "two"],
            ),
            ("<p>a<object><p>no</p></object>c</p>", &["a\u{FFFC}c"]),
            ("<p>a<marquee><p>b</p></marquee>c</p>", &["a", "b", "c"]),
            ("<P LANG=hi>एक</P><sCript>no</SCRIPT>दो", &["एक", "दो"]),
            ("<p a=\"x > y\" b='<p>' c=>one", &["one"]),
        ]);
        let lost = [
            ("<p>one <a href=\"x>two", 7),
            ("one<!-- two", 3),
            ("one<p", 3),
            ("<p>one<script>two", 6),
            ("<p>one<code>two", 6),
            ("<textarea>one", 0),
        ];
        for (raw, at) in lost {
            let document = read(raw);
            let problems: Vec<_> = document
                .problems
                .iter()
                .map(|p| (p.at, p.is_loss))
                .collect();
            assert_eq!(problems, [(at, true)], "{raw}");
        }
        assert_eq!(read("<title>one<p>two").problems.len(), 1);
    }

    #[test]
    fn what_is_not_verbatim_leads_back_too() {
        let raw = "<p>a &amp;  b&nbsp;c&#x915;&#2326d\n e &notit; &semi;&fjlig; &lt;</p>";
        let segment = read(raw).segments.remove(0);
        assert_eq!(segment.text, "a & b\u{A0}cकखd e ¬it; ;fj <");
        let others = segment
            .runs
            .iter()
            .filter(|run| run.kind != RunKind::Verbatim);
        let pairs: Vec<(&str, &str)> = others
            .map(|run| (&segment.text[run.text.clone()], &raw[run.raw.clone()]))
            .collect();
        let expected = [
            ("&", "&amp;"),
            (" ", "  "),
            ("\u{A0}", "&nbsp;"),
            ("क", "&#x915;"),
            ("ख", "&#2326"),
            (" ", "\n "),
            ("¬", "&not"),
            (";", "&semi;"),
            ("fj", "&fjlig;"),
            ("<", "&lt;"),
        ];
        assert_eq!(pairs, expected);
    }

    #[test]
    fn codes_have_the_bytes_of_their_tags() {
        let raw = "<p>a <a href=u>b</a> <code>c</code><img> <x translate=no>d<i>e</i></x>f</p>";
        let segment = read(raw).segments.remove(0);
        let codes: Vec<(CodeKind, usize, &str)> = segment
            .codes
            .iter()
            .map(|code| (code.kind, code.at.len(), &raw[code.raw.clone()]))
            .collect();
        let expected = [
            (CodeKind::Open, 0, "<a href=u>"),
            (CodeKind::Close, 0, "</a>"),
            (CodeKind::Standalone, 3, "<code>c</code>"),
            (CodeKind::Standalone, 3, "<img>"),
            (CodeKind::Standalone, 3, "<x translate=no>d<i>e</i></x>"),
        ];
        assert_eq!(codes, expected);
        let raw = "<p>a<x translate=no>b<i translate=yes>c</i>d</x>e</p>";
        let segment = read(raw).segments.remove(0);
        let codes = segment.codes.iter().map(|code| &raw[code.raw.clone()]);
        let expected = ["<x translate=no>b", "<i translate=yes>", "</i>", "d</x>"];
        assert_eq!(codes.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_block_has_its_language_by_lang_or_by_its_letters() {
        let langs = |raw: &str| -> Vec<String> {
            let document = read(raw);
            document
                .segments
                .iter()
                .map(|s| s.lang.to_string())
                .collect()
        };
        let cases: [(&str, &[&str]); 11] = [
            ("<html lang=hi><p>एक<p lang=mr>दोन<p>2", &["hi", "mr", "hi"]),
            ("<html lang=en_US><p>one<p lang=hi>एक</p>", &["en-us", "hi"]),
            ("<div xml:lang=de><p>ein</div><p>one", &["de", "en"]),
            ("<p>एक <span lang=en>one</span> दो</p>", &["hi"]),
            ("<span lang=fr><p>un</p></span>", &["fr"]),
            ("<html lang=en><p>सरकार ने कहा</p><p>one", &["hi", "en"]),
            ("<html lang=hi><p>BBC News<p>5", &["en", "hi"]),
            ("<html lang=hi-Latn><p>sarkar ne", &["hi-latn"]),
            ("<html lang='{{ lang }}'><p>एक<p lang>2", &["hi", "hi"]),
            ("<p>2024<p>एक", &["hi", "hi"]),
            (
                "<div lang=hi><div>1</div><p lang=en>2</div>3",
                &["hi", "en", "en"],
            ),
        ];
        for (raw, expected) in cases {
            assert_eq!(langs(raw), expected, "{raw}");
        }
        let document = read("<html lang=en><p>एक<p>दो");
        let said = document.decided.last().unwrap();
        assert_eq!(
            said,
            "lang is en where 2 segments are Hindi by their letters"
        );
    }

    #[test]
    fn xhtml_has_empty_elements_and_cdata() {
        let head = "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>";
        let raw = format!(
            "{head}<script src='x'/><p/><p>one<a id='x'/> <![CDATA[a]b &amp; ]] c]]> two</p>"
        );
        assert_eq!(texts(&raw), ["one a]b &amp; ]] c two"]);
    }

    #[test]
    fn what_stands_in_cdata_is_known_by_its_runs() {
        let head = "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>";
        type Runs = &'static [(&'static str, bool)];
        let cases: [(&str, &str, Runs); 5] = [
            (
                "a<![CDATA[b & c]]>d",
                "ab & cd",
                &[("a", false), ("b & c", true), ("d", false)],
            ),
            (
                "<![CDATA[a]]><![CDATA[b]]>c",
                "abc",
                &[("a", true), ("b", true), ("c", false)],
            ),
            ("<![CDATA[a]]>&lt;b", "a<b", &[("a", true), ("b", false)]),
            (
                "<![CDATA[a\nb]]]]>c",
                "a b]]c",
                &[("a", true), ("b]]", true), ("c", false)],
            ),
            ("<!-- <![CDATA[ -->a", "a", &[("a", false)]),
        ];
        for (raw, text, runs) in cases {
            let segment = read(&format!("{head}<p>{raw}</p>")).segments.remove(0);
            assert_eq!(segment.text, text);
            let as_written = segment.runs.iter().filter(|run| run.kind.is_as_written());
            let found: Vec<(&str, bool)> = as_written
                .map(|run| (&text[run.text.clone()], run.kind == RunKind::Cdata))
                .collect();
            assert_eq!(found, runs, "{raw}");
        }
        let pre = format!("{head}<pre><![CDATA[\r\na\r\nb]]></pre>");
        assert_eq!(texts(&pre), ["a\r\nb"]);
    }

    #[test]
    fn directives_silence_what_they_say() {
        let raw = "<p>one <!-- dubhashi: allow mixed-terms --></p><!-- dubhashi: off --><p>two\
                   <p>three<!-- dubhashi: on --></p><p>four";
        let document = read(raw);
        let silences: Vec<_> = document
            .silences
            .iter()
            .map(|s| (s.segments.clone(), s.check.as_deref()))
            .collect();
        assert_eq!(silences, [(0..1, Some("mixed-terms")), (1..2, None)]);
    }

    #[test]
    fn what_is_written_reads_back() {
        for text in ["a < b & c > d", "&amp;", "<b>", "एक"] {
            let written = replacement(text).unwrap();
            assert_eq!(texts(&format!("<p>{written}</p>")), [text]);
        }
        assert_eq!(replacement("a\nb"), None);
    }

    #[test]
    fn nesting_of_any_depth_is_read() {
        for tag in ["<div>", "<b>", "<p>", "<li><ul>", "<svg>", "<table><td>"] {
            let deep = format!("{}x", tag.repeat(5_000));
            read(&deep);
            let ends = "</i></div></td></p>".repeat(5_000);
            read(&(deep + &ends));
        }
        let deep = format!("{}<code>no</code>yes", "<div>".repeat(600));
        assert_eq!(texts(&deep), ["\u{FFFC}yes"]);
    }
}
