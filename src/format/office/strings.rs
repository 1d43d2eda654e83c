//! The text of spreadsheet cells: shared strings, strings in their cells, results of formulas.
//!
//! 1. A string is the text of its `t` elements, those of its runs joined; how it is pronounced
//!    (`rPh`) is left out. `_x000D_` and the like stand for a character.
//! 2. Strings are cut into pieces once, blank ones at either end left out, so that a string that a
//!    thousand cells use is not read a thousand times.
//!
//! Source: ECMA-376 part 1, sections 18.4 (shared strings) and 22.9.2.19 (escapes).

use std::ops::Range;

use crate::format::builder::{Builder, MAX_RUNS, is_blank, is_hollow};
use crate::format::xml::{Broken, Node, Xml};
use crate::format::{MAX_SEGMENT, Out};

/// More strings, or pieces of strings, are no table of anyone's.
const MAX_PIECES: usize = 2 << 20;

/// A stretch of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    start: u32,
    len: u32,
    form: Form,
}

/// What the bytes of a piece are to its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Verbatim,
    Cdata,
    /// An escape of that character.
    Escape(char),
}

/// Strings in the order of their part.
#[derive(Debug, Default)]
pub(super) struct Strings {
    /// Where the pieces of each string end.
    ends: Vec<u32>,
    pieces: Vec<Piece>,
}

/// Whether text may be handed on as its own bytes, so that a fix can be written there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// The bytes are of this text alone.
    Here,
    /// A change of the bytes would change other text too, or would not last.
    Elsewhere,
}

impl Strings {
    /// The strings of the part for shared ones.
    pub(super) fn read(raw: &str, out: &mut Out<'_>) -> Strings {
        let mut strings = Strings::default();
        if let Err(Broken { at, what }) = strings.read_all(raw, out) {
            out.loss(at, &format!("{what}; the strings after it were not read"));
        }
        strings
    }

    fn read_all(&mut self, raw: &str, out: &mut Out<'_>) -> Result<(), Broken> {
        let mut xml = Xml::new(raw);
        while let Some(node) = xml.next()? {
            let Node::Open(tag) = node else { continue };
            if tag.name() != "si" {
                continue;
            }
            if self.pieces.len().max(self.ends.len()) >= MAX_PIECES {
                return Err(Broken {
                    at: tag.range.start,
                    what: format!("expected at most {MAX_PIECES} pieces of text, found more"),
                });
            }
            let from = self.pieces.len();
            let end = if tag.is_empty {
                Ok(())
            } else {
                self.element(&mut xml, raw, out)
            };
            self.end(from, raw, tag.range.start, out);
            end?;
        }
        Ok(())
    }

    /// A string that stands in its cell: the inside of an `is` element or, where it is bare text, of
    /// a `v`.
    pub(super) fn single(
        &mut self,
        raw: &str,
        inside: Range<usize>,
        is_bare: bool,
        out: &mut Out<'_>,
    ) {
        self.ends.clear();
        self.pieces.clear();
        let at = inside.start;
        let mut xml = Xml::within(raw, inside);
        // What is broken in it is told where the sheet is read.
        self.content(&mut xml, raw, is_bare, out).ok();
        self.end(0, raw, at, out);
    }

    /// Reads to the end of the element that was opened last.
    fn element(&mut self, xml: &mut Xml<'_>, raw: &str, out: &mut Out<'_>) -> Result<(), Broken> {
        let depth = xml.depth();
        let mut in_text = false;
        while xml.depth() >= depth {
            let Some(node) = xml.next()? else { break };
            self.node(&node, &mut in_text, xml, raw, out)?;
        }
        Ok(())
    }

    fn content(
        &mut self,
        xml: &mut Xml<'_>,
        raw: &str,
        is_bare: bool,
        out: &mut Out<'_>,
    ) -> Result<(), Broken> {
        let mut in_text = is_bare;
        while let Some(node) = xml.next()? {
            self.node(&node, &mut in_text, xml, raw, out)?;
        }
        Ok(())
    }

    fn node(
        &mut self,
        node: &Node<'_>,
        in_text: &mut bool,
        xml: &mut Xml<'_>,
        raw: &str,
        out: &mut Out<'_>,
    ) -> Result<(), Broken> {
        match node {
            Node::Open(tag) if tag.name() == "t" => *in_text = !tag.is_empty,
            Node::Open(tag) if tag.name() == "rPh" && !tag.is_empty => xml.skip()?,
            Node::Close("t", _) => *in_text = false,
            Node::Text(range) if *in_text => self.text(raw, range.clone(), Form::Verbatim),
            Node::Cdata(range) if *in_text => self.text(raw, range.clone(), Form::Cdata),
            Node::Reference(Some(c), range) if *in_text => {
                self.piece(range.clone(), Form::Escape(*c));
            }
            Node::Reference(None, range) if *in_text => {
                out.problem(
                    range.start,
                    "expected a known entity, found another; it was left as it is",
                );
                self.piece(range.clone(), Form::Verbatim);
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, raw: &str, range: Range<usize>, form: Form) {
        let text = raw.get(range.clone()).unwrap_or_default();
        let mut from = 0;
        for (at, _) in text.match_indices("_x") {
            if at >= from
                && let Some(c) = escape(text.get(at..).unwrap_or_default())
            {
                self.piece(range.start + from..range.start + at, form);
                from = at + ESCAPE;
                self.piece(range.start + at..range.start + from, Form::Escape(c));
            }
        }
        self.piece(range.start + from..range.end, form);
    }

    fn piece(&mut self, range: Range<usize>, form: Form) {
        let (Ok(start), Ok(len)) = (u32::try_from(range.start), u32::try_from(range.len())) else {
            return;
        };
        // A string of so many more pieces is told as too long at its end.
        if len > 0 && self.pieces.len() <= MAX_PIECES + MAX_RUNS {
            self.pieces.push(Piece { start, len, form });
        }
    }

    /// Ends the string whose pieces begin at `from`.
    fn end(&mut self, from: usize, raw: &str, at: usize, out: &mut Out<'_>) {
        let pieces = self.pieces.get(from..).unwrap_or_default();
        let length: usize = pieces.iter().map(|piece| piece.len as usize).sum();
        if pieces.len() >= MAX_RUNS || length > MAX_SEGMENT {
            let most = MAX_SEGMENT >> 20;
            out.loss(at, &format!(
                "expected a cell of at most {most} MiB and {MAX_RUNS} pieces, found a longer one; \
                 it was passed over"
            ));
            self.pieces.truncate(from);
        } else {
            self.cut_blank_ends(from, raw);
        }
        self.ends
            .push(u32::try_from(self.pieces.len()).unwrap_or(u32::MAX));
    }

    /// Takes white space away at either end of the last string, and all of it where nothing is to be
    /// read.
    fn cut_blank_ends(&mut self, from: usize, raw: &str) {
        let pieces = &mut self.pieces;
        if pieces
            .iter()
            .skip(from)
            .all(|piece| piece.is_all(is_hollow, raw))
        {
            pieces.truncate(from);
        }
        while pieces.len() > from && pieces.last().is_some_and(|last| last.is_all(is_blank, raw)) {
            pieces.pop();
        }
        let blank = |piece: &&Piece| piece.is_all(is_blank, raw);
        let n_blank = pieces.iter().skip(from).take_while(blank).count();
        pieces.drain(from..from + n_blank);
        if let Some(last) = pieces.last_mut().filter(|piece| !piece.is_escape()) {
            let cut = last.text(raw).len() - last.text(raw).trim_end_matches(is_blank).len();
            last.len -= u32::try_from(cut).unwrap_or(0);
        }
        if let Some(first) = pieces.get_mut(from).filter(|piece| !piece.is_escape()) {
            let cut = first.text(raw).len() - first.text(raw).trim_start_matches(is_blank).len();
            first.start += u32::try_from(cut).unwrap_or(0);
            first.len -= u32::try_from(cut).unwrap_or(0);
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Bytes of memory that they take, with one more for each to count its uses.
    pub(super) fn memory(&self) -> usize {
        self.pieces.len() * size_of::<Piece>() + self.ends.len() * (size_of::<u32>() + 1)
    }

    fn pieces(&self, idx: usize) -> &[Piece] {
        let end = self.ends.get(idx).copied().unwrap_or_default() as usize;
        let before = idx.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = before.copied().unwrap_or_default() as usize;
        self.pieces.get(start..end).unwrap_or_default()
    }

    /// Whether a string is nothing to read.
    pub(super) fn is_blank(&self, idx: usize) -> bool {
        self.pieces(idx).is_empty()
    }

    /// Adds a string to a segment.
    pub(super) fn build(&self, idx: usize, raw: &str, written: Written, builder: &mut Builder) {
        for piece in self.pieces(idx) {
            let range = piece.range();
            let text = piece.text(raw);
            match (written, piece.form) {
                (Written::Here, Form::Verbatim) => builder.verbatim(text, range.start),
                (Written::Here, Form::Cdata) => builder.cdata(text, range.start),
                (Written::Here, Form::Escape(c)) => builder.escaped_char(c, range),
                (Written::Elsewhere, Form::Verbatim | Form::Cdata) => {
                    builder.generated(text, range);
                }
                (Written::Elsewhere, Form::Escape(c)) => {
                    builder.generated(c.encode_utf8(&mut [0; 4]), range);
                }
            }
        }
    }

    /// The first part of a string, up to about so many characters.
    pub(super) fn start(&self, idx: usize, raw: &str, most: usize) -> String {
        let mut out = String::new();
        for piece in self.pieces(idx) {
            match piece.form {
                Form::Escape(c) => out.push(c),
                _ => out.extend(piece.text(raw).chars().take(most)),
            }
            if out.len() >= most {
                break;
            }
        }
        out
    }
}

impl Piece {
    fn range(self) -> Range<usize> {
        let start = self.start as usize;
        start..start + self.len as usize
    }

    fn text(self, raw: &str) -> &str {
        raw.get(self.range()).unwrap_or_default()
    }

    fn is_escape(self) -> bool {
        matches!(self.form, Form::Escape(_))
    }

    fn is_all(self, is: fn(char) -> bool, raw: &str) -> bool {
        match self.form {
            Form::Escape(c) => is(c),
            _ => self.text(raw).chars().all(is),
        }
    }
}

/// Bytes of an escape.
const ESCAPE: usize = "_x0000_".len();

/// The character that the escape at the start of a text stands for.
fn escape(text: &str) -> Option<char> {
    let code = text.strip_prefix("_x")?.get(..4)?;
    let is_one = text.as_bytes().get(ESCAPE - 1) == Some(&b'_')
        && code.bytes().all(|b| b.is_ascii_hexdigit());
    let code = u32::from_str_radix(code, 16).ok().filter(|_| is_one)?;
    char::from_u32(code).filter(|c| *c != '\0')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Item;
    use crate::model::{RunKind, Side};
    use crate::text::Lang;

    fn read(raw: &str) -> (Strings, usize) {
        let mut n_problems = 0;
        let mut sink = |_: Item<'_>| n_problems += 1;
        let strings = Strings::read(raw, &mut Out::new(&mut sink));
        (strings, n_problems)
    }

    fn texts(raw: &str) -> Vec<String> {
        let (strings, _) = read(raw);
        (0..strings.len())
            .map(|idx| strings.start(idx, raw, 100))
            .collect()
    }

    #[test]
    fn the_text_of_a_string_is_that_of_its_runs() {
        let cases: [(&str, &[&str]); 8] = [
            (
                "<sst><si><t>सरकार</t></si><si/><si><t/></si></sst>",
                &["सरकार", "", ""],
            ),
            (
                "<x:sst xmlns:x=\"u\"><x:si><x:r><x:rPr><x:b/></x:rPr><x:t>प्रधान</x:t></x:r>\
                 <x:r><x:t xml:space=\"preserve\"> मंत्री</x:t></x:r></x:si></x:sst>",
                &["प्रधान मंत्री"],
            ),
            (
                "<sst><si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>とうきょう</t></rPh></si></sst>",
                &["東京"],
            ),
            ("<sst><si><t> &lt;a&gt; &#10; </t></si></sst>", &["<a>"]),
            (
                "<sst><si><t>a_x000D_\nb_x0041_</t></si></sst>",
                &["a\r\nbA"],
            ),
            (
                "<sst><si><t>a_x00_ _xyzab_ _x</t></si></sst>",
                &["a_x00_ _xyzab_ _x"],
            ),
            (
                "<sst><si><t> </t></si><si><t>\u{FFFC}</t></si></sst>",
                &["", ""],
            ),
            ("<sst><si>a<b>c</b></si></sst>", &[""]),
        ];
        for (raw, expected) in cases {
            assert_eq!(texts(raw), expected, "{raw}");
        }
    }

    #[test]
    fn what_is_broken_is_told_and_the_rest_stays() {
        let raw = "<sst><si><t>a</t></si><si><t>b &x; c";
        let (strings, n_problems) = read(raw);
        assert_eq!((strings.len(), n_problems), (2, 2));
        assert_eq!(strings.start(1, raw, 100), "b &x; c");
        let long = format!("<sst><si><t>{}</t></si></sst>", "क".repeat(MAX_SEGMENT / 2));
        let (strings, n_problems) = read(&long);
        assert!(strings.is_blank(0) && n_problems == 1);
    }

    #[test]
    fn text_that_is_not_to_be_written_has_no_bytes_of_its_own() {
        let raw = "<sst><si><t> a &amp; b </t></si></sst>";
        let (strings, _) = read(raw);
        for (written, kinds) in [
            (
                Written::Here,
                vec![RunKind::Verbatim, RunKind::Escaped, RunKind::Verbatim],
            ),
            (Written::Elsewhere, vec![RunKind::Generated; 3]),
        ] {
            let mut builder = Builder::default();
            strings.build(0, raw, written, &mut builder);
            let mut segment = None;
            let mut sink = |item: Item<'_>| {
                if let Item::Segment(found) = item {
                    segment = Some(found.clone());
                }
            };
            builder.finish(Side::Target, |_| Lang::EN, &mut Out::new(&mut sink));
            let segment = segment.unwrap();
            assert_eq!(segment.text, "a & b");
            let found: Vec<RunKind> = segment.runs.iter().map(|run| run.kind).collect();
            assert_eq!(found, kinds);
        }
    }
}
