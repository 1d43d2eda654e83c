//! Puts a segment together piece by piece, keeping the map of runs to the raw text.

use std::ops::Range;

use super::item::Out;
use super::placeables::{Key, localized};
use crate::model::{CodeKind, InlineCode, Run, RunKind, Segment, Side, State};
use crate::text::Lang;

/// Stands in a segment's text for a stretch that is not prose (code, a field), so that the words on
/// both sides of it do not become neighbors.
pub const PLACEHOLDER: char = '\u{FFFC}';

/// A longer segment is no prose; it is passed over with a problem, so that memory stays bounded.
pub const MAX_SEGMENT: usize = 1 << 20;

/// No name of a place is longer.
const MAX_LOCATOR: usize = 400;

/// A segment of more runs or codes is no prose either.
pub(crate) const MAX_RUNS: usize = 1 << 17;

/// A segment in the making. One builder serves a whole file, so that its buffers are made once.
/// White space at the start and at the end is left out.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    segment: Segment,
    /// Whether it holds anything but white space and placeholders.
    has_prose: bool,
    /// Where text began to be too much.
    overflow: Option<usize>,
}

impl Builder {
    /// Adds text that stands at `start` of the raw text as it is.
    pub(crate) fn verbatim(&mut self, text: &str, start: usize) {
        self.as_written(text, start, RunKind::Verbatim);
    }

    /// Adds text that stands at `start` of the raw text as it is, in a CDATA section.
    pub(crate) fn cdata(&mut self, text: &str, start: usize) {
        self.as_written(text, start, RunKind::Cdata);
    }

    fn as_written(&mut self, text: &str, start: usize, kind: RunKind) {
        let (text, start) = self.without_lead(text, start);
        if !self.takes(text, start) {
            return;
        }
        let from = self.segment.text.len();
        self.segment.text.push_str(text);
        if let Some(last) = self.segment.runs.last_mut()
            && last.kind == kind
            && last.raw.end == start
        {
            last.text.end = self.segment.text.len();
            last.raw.end += text.len();
            return;
        }
        self.run(from, start..start + text.len(), kind);
    }

    /// Adds text that `raw` is an escape of.
    pub(crate) fn escaped(&mut self, text: &str, raw: Range<usize>) {
        self.other(text, raw, RunKind::Escaped);
    }

    /// Adds a character that `raw` is an escape of.
    pub(crate) fn escaped_char(&mut self, c: char, raw: Range<usize>) {
        self.escaped(c.encode_utf8(&mut [0; 4]), raw);
    }

    /// Adds text that stands for `raw` without being written there.
    pub(crate) fn generated(&mut self, text: &str, raw: Range<usize>) {
        self.other(text, raw, RunKind::Generated);
    }

    /// Adds a code that takes no room in the text: a tag of a pair, the mark of an access key.
    pub(crate) fn mark(&mut self, kind: CodeKind, raw: Range<usize>) {
        let at = self.segment.text.len();
        self.code(kind, at..at, raw);
    }

    /// Adds a [`PLACEHOLDER`] for `raw`.
    pub(crate) fn placeholder(&mut self, raw: Range<usize>) {
        let from = self.segment.text.len();
        self.generated(PLACEHOLDER.encode_utf8(&mut [0; 4]), raw.clone());
        self.code(CodeKind::Standalone, from..self.segment.text.len(), raw);
    }

    /// Says that a stretch of the text so far is a code.
    pub(crate) fn code(&mut self, kind: CodeKind, at: Range<usize>, raw: Range<usize>) {
        if self.segment.codes.len() >= MAX_RUNS {
            self.overflow.get_or_insert(raw.start);
        }
        if self.overflow.is_none() {
            self.segment.codes.push(InlineCode { at, raw, kind });
        }
    }

    /// The text so far.
    pub(crate) fn text(&self) -> &str {
        &self.segment.text
    }

    /// Whether there is neither text nor code in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.segment.text.is_empty() && self.segment.codes.is_empty()
    }

    /// Whether there is something in it to read: more than white space and placeholders, be it too
    /// long to be handed on.
    pub(crate) fn has_prose(&self) -> bool {
        self.has_prose
    }

    /// Where the raw text of the last run ends.
    pub(crate) fn raw_end(&self) -> Option<usize> {
        self.segment.runs.last().map(|run| run.raw.end)
    }

    /// Of which record the segment is.
    pub(crate) fn of_record(&mut self, record: usize) -> &mut Self {
        self.segment.record = Some(record);
        self
    }

    /// What the file calls its place, or the next part of that; cut where it is too long for a name.
    pub(crate) fn at_locator(&mut self, locator: &str) -> &mut Self {
        let had = &mut self.segment.locator;
        let room = MAX_LOCATOR.saturating_sub(had.len());
        let fits = |at: &usize| locator.is_char_boundary(*at);
        let end = (0..=room.min(locator.len())).rev().find(fits).unwrap_or(0);
        had.push_str(&locator[..end]);
        self
    }

    /// What the file says of the translation.
    pub(crate) fn in_state(&mut self, state: State) -> &mut Self {
        self.segment.state = state;
        self
    }

    /// Makes changes to the segment before it is handed on, such as codes that are told by its
    /// whole text.
    pub(crate) fn segment_mut(&mut self) -> &mut Segment {
        &mut self.segment
    }

    /// Lists the codes that stand in the text of a message of a program and takes the mark of its
    /// access key out; that mark.
    pub(crate) fn localized(&mut self, key: Key) -> Option<char> {
        let is_read = self.has_prose && self.overflow.is_none();
        is_read.then(|| localized(&mut self.segment, key)).flatten()
    }

    /// Hands the segment on, white space at its end cut off, and is empty again. Whether there was
    /// one: nothing but white space and placeholders is none.
    pub(crate) fn finish(
        &mut self,
        side: Side,
        lang: impl Fn(&str) -> Lang,
        out: &mut Out<'_>,
    ) -> bool {
        self.hand_on(side, |segment| segment.lang = lang(&segment.text), out)
    }

    /// The same for text whose language is known. A builder that is used for one language again and
    /// again does not make its name anew each time.
    pub(crate) fn finish_in(&mut self, side: Side, lang: &Lang, out: &mut Out<'_>) -> bool {
        let set = |segment: &mut Segment| {
            if segment.lang != *lang {
                segment.lang = lang.clone();
            }
        };
        self.hand_on(side, set, out)
    }

    fn hand_on(&mut self, side: Side, lang: impl FnOnce(&mut Segment), out: &mut Out<'_>) -> bool {
        if let Some(at) = self.overflow {
            let most = MAX_SEGMENT >> 20;
            out.loss(at, &format!(
                "expected a segment of at most {most} MiB and {MAX_RUNS} pieces, found a longer one; \
                 it was passed over"
            ));
        }
        let is_one = self.has_prose && self.overflow.is_none();
        if is_one {
            self.cut_tail();
            self.segment.side = side;
            lang(&mut self.segment);
            out.segment(&self.segment);
        }
        self.clear();
        is_one
    }

    /// Is empty again.
    pub(crate) fn clear(&mut self) {
        let Segment {
            text,
            runs,
            codes,
            record,
            locator,
            state,
            ..
        } = &mut self.segment;
        text.clear();
        runs.clear();
        codes.clear();
        locator.clear();
        *record = None;
        *state = State::Unsaid;
        self.has_prose = false;
        self.overflow = None;
    }

    fn without_lead<'a>(&self, text: &'a str, start: usize) -> (&'a str, usize) {
        if !self.segment.text.is_empty() {
            return (text, start);
        }
        let kept = text.trim_start_matches(is_blank);
        (kept, start + text.len() - kept.len())
    }

    /// Whether there is text and room for it. What finds none is prose all the same: a segment that
    /// is too long is not empty.
    fn takes(&mut self, text: &str, start: usize) -> bool {
        if text.is_empty() {
            return false;
        }
        self.has_prose |= !text.chars().all(is_hollow);
        let Segment {
            text: had, runs, ..
        } = &self.segment;
        if had.len() + text.len() > MAX_SEGMENT || runs.len() >= MAX_RUNS {
            self.overflow.get_or_insert(start);
        }
        self.overflow.is_none()
    }

    fn other(&mut self, text: &str, raw: Range<usize>, kind: RunKind) {
        let (text, _) = self.without_lead(text, 0);
        if !self.takes(text, raw.start) {
            return;
        }
        let from = self.segment.text.len();
        self.segment.text.push_str(text);
        self.run(from, raw, kind);
    }

    fn run(&mut self, from: usize, raw: Range<usize>, kind: RunKind) {
        let text = from..self.segment.text.len();
        self.segment.runs.push(Run { text, raw, kind });
    }

    fn cut_tail(&mut self) {
        let Segment {
            text, runs, codes, ..
        } = &mut self.segment;
        let end = text.trim_end_matches(is_blank).len();
        if end == text.len() {
            return;
        }
        text.truncate(end);
        while runs.last().is_some_and(|run| run.text.start >= end) {
            runs.pop();
        }
        if let Some(run) = runs.last_mut() {
            let cut = run.text.end.saturating_sub(end);
            run.text.end -= cut;
            if run.kind.is_as_written() {
                run.raw.end -= cut;
            }
        }
        for code in codes.iter_mut().rev().take_while(|code| code.at.end > end) {
            code.at = code.at.start.min(end)..end;
        }
    }
}

/// White space, and the byte-order mark, which is none by its Unicode property.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{FEFF}'
}

/// Whether a character is nothing to read.
pub(crate) fn is_hollow(c: char) -> bool {
    is_blank(c) || c == PLACEHOLDER
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Item;

    fn finished(builder: &mut Builder) -> (Option<Segment>, usize) {
        let (mut found, mut n_problems) = (None, 0);
        let mut sink = |item: Item<'_>| match item {
            Item::Segment(segment) => found = Some(segment.clone()),
            _ => n_problems += 1,
        };
        builder.finish(Side::Target, |_| Lang::EN, &mut Out::new(&mut sink));
        (found, n_problems)
    }

    #[test]
    fn white_space_is_cut_off_and_the_map_follows() {
        let mut builder = Builder::default();
        builder.escaped("\u{A0}", 0..6);
        builder.verbatim("  a", 10);
        builder.verbatim("b", 13);
        builder.escaped("&", 14..19);
        builder.generated(" ", 19..20);
        builder.verbatim("  ", 20);
        builder.mark(CodeKind::Close, 22..26);
        let segment = finished(&mut builder).0.unwrap();
        assert_eq!(segment.text, "ab&");
        assert_eq!(segment.raw_range(0..2), Some(12..14));
        assert_eq!(segment.raw_range(2..3), Some(14..19));
        assert_eq!(segment.runs.len(), 2);
        assert_eq!(segment.codes[0].at, 3..3);
        builder.generated("\u{FFFC} ", 0..3);
        assert_eq!(finished(&mut builder), (None, 0));
        builder.verbatim("a ", 0);
        let segment = finished(&mut builder).0.unwrap();
        assert_eq!(
            (segment.text.as_str(), segment.runs[0].raw.clone()),
            ("a", 0..1)
        );
    }

    #[test]
    fn a_segment_without_end_is_told_and_passed_over() {
        let mut builder = Builder::default();
        let part = "क".repeat(1000);
        for nth in 0..1000 {
            builder.verbatim(&part, nth * 3000);
        }
        assert_eq!(finished(&mut builder), (None, 1));
        builder.verbatim(&"a".repeat(MAX_SEGMENT + 1), 0);
        assert!(builder.has_prose());
        assert_eq!(finished(&mut builder), (None, 1));
        builder.verbatim("a", 0);
        assert!(finished(&mut builder).0.is_some());
        for nth in 0..=MAX_RUNS {
            builder.mark(CodeKind::Open, nth..nth + 1);
        }
        builder.verbatim("a", 0);
        assert_eq!(finished(&mut builder), (None, 1));
    }
}
