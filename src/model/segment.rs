//! A stretch of prose with its map to the raw text: what is read, and where every byte of it stands.

use std::ops::Range;

use crate::text::Lang;

/// Which side of a translation a segment stands on. An article alone is all target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// What was translated.
    Source,
    /// The translation.
    Target,
}

impl Side {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Side::Source => "source",
            Side::Target => "target",
        }
    }
}

/// How a stretch of a segment's text came out of the raw text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// The raw bytes are the text's bytes.
    Verbatim,
    /// The raw bytes are the text's bytes, and stand in a CDATA section, where nothing is escaped.
    Cdata,
    /// The raw bytes are an escape (`""`, `&amp;`, `\*`) of the text's.
    Escaped,
    /// The text has no raw bytes of its own (a space for a line break inside markup).
    Generated,
}

impl RunKind {
    /// Whether the raw bytes are the text's bytes.
    pub fn is_as_written(self) -> bool {
        matches!(self, RunKind::Verbatim | RunKind::Cdata)
    }
}

/// A stretch of a segment's text and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Bytes in [`Segment::text`].
    pub text: Range<usize>,
    /// Bytes in [`Document::raw`].
    pub raw: Range<usize>,
    /// What the raw bytes are to the text's.
    pub kind: RunKind,
}

/// What an inline code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CodeKind {
    /// The start of a pair of tags (`<b>`, `<g id="1">`, `<bpt>`).
    Open,
    /// The end of a pair of tags.
    Close,
    /// A tag that stands alone, or content that is no prose (`<x/>`, `<ph>`, code, a field).
    Standalone,
    /// A placeholder of the printf kind (`%s`, `%1$d`, `%(name)s`).
    Printf,
    /// A placeholder in braces (`{name}`, `{0}`).
    Brace,
    /// A message of ICU MessageFormat (`{n, plural, …}`).
    Icu,
    /// A variable (`$1`, `${name}`, `$NAME`, `%NAME%`).
    Variable,
    /// The mark of an access key (`&File`, `_File`, ` (&F)`).
    Accelerator,
}

impl CodeKind {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            CodeKind::Open => "open",
            CodeKind::Close => "close",
            CodeKind::Standalone => "standalone",
            CodeKind::Printf => "printf",
            CodeKind::Brace => "brace",
            CodeKind::Icu => "icu",
            CodeKind::Variable => "variable",
            CodeKind::Accelerator => "accelerator",
        }
    }
}

/// Something in a segment that is carried over as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InlineCode {
    /// Bytes in [`Segment::text`]. Tags in pairs and marks of access keys take no room there; what
    /// stands for content is one U+FFFC; a placeholder is itself.
    pub at: Range<usize>,
    /// Bytes in [`super::Document::raw`]; empty in a package.
    pub raw: Range<usize>,
    /// What it is.
    pub kind: CodeKind,
}

/// How far a segment's translation has come, as its file says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// The file does not say, or says no more than that there is a translation.
    #[default]
    Unsaid,
    /// Not ready: fuzzy, new, initial, needs translation.
    Draft,
    /// Reviewed or signed off.
    Final,
    /// Not to be translated.
    Locked,
    /// No longer in use.
    Obsolete,
}

impl State {
    /// The name in JSON; nothing where the file does not say.
    pub fn name(self) -> Option<&'static str> {
        match self {
            State::Unsaid => None,
            State::Draft => Some("draft"),
            State::Final => Some("final"),
            State::Locked => Some("locked"),
            State::Obsolete => Some("obsolete"),
        }
    }

    /// Whether the segment is meant to be read by the public, so that checks judge it.
    pub fn is_judged(self) -> bool {
        matches!(self, State::Unsaid | State::Final)
    }
}

/// A stretch of prose that is analysed as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What is read: markup out, escapes resolved.
    pub text: String,
    /// Source or target.
    pub side: Side,
    /// Its language.
    pub lang: Lang,
    /// Runs that tile `text` in order.
    pub runs: Vec<Run>,
    /// What is carried over as it is, in order.
    pub codes: Vec<InlineCode>,
    /// Number of the record (row, unit, plural form) in a bilingual file, from 0: segments with one
    /// number are a segment pair. `None` in running text.
    pub record: Option<usize>,
    /// What the file calls the place (a unit's id, a cell, a context); empty where it has no name.
    pub locator: String,
    /// What the file says of the translation.
    pub state: State,
}

impl Default for Segment {
    fn default() -> Segment {
        Segment {
            text: String::new(),
            side: Side::Target,
            lang: Lang::UND,
            runs: Vec::new(),
            codes: Vec::new(),
            record: None,
            locator: String::new(),
            state: State::Unsaid,
        }
    }
}

impl Segment {
    /// A segment that is a verbatim slice of the raw text.
    pub fn verbatim(raw: &str, range: Range<usize>, side: Side, lang: Lang) -> Segment {
        let text = raw[range.clone()].to_owned();
        let runs = vec![Run {
            text: 0..text.len(),
            raw: range,
            kind: RunKind::Verbatim,
        }];
        Segment {
            text,
            side,
            lang,
            runs,
            ..Segment::default()
        }
    }

    /// The raw bytes behind a stretch of the text: from the start of its first run to the end of
    /// its last, exact inside verbatim runs. `None` where no part of it has raw bytes.
    pub fn raw_range(&self, text: Range<usize>) -> Option<Range<usize>> {
        let mut out: Option<Range<usize>> = None;
        let first = self.runs.partition_point(|run| run.text.end <= text.start);
        let touched = self.runs.iter().skip(first);
        for run in touched.take_while(|run| run.text.start < text.end) {
            if run.kind == RunKind::Generated {
                continue;
            }
            let raw = match run.kind {
                kind if kind.is_as_written() => {
                    let from = text.start.max(run.text.start) - run.text.start;
                    let to = text.end.min(run.text.end) - run.text.start;
                    run.raw.start + from..run.raw.start + to
                }
                _ => run.raw.clone(),
            };
            out = Some(match out {
                None => raw,
                Some(had) => had.start..raw.end,
            });
        }
        out
    }

    /// Whether the stretch can be replaced by other text: its raw bytes are text or escapes of
    /// text, whole, with nothing between them.
    pub fn is_writable(&self, text: Range<usize>) -> bool {
        let mut end = None;
        let first = self.runs.partition_point(|run| run.text.end <= text.start);
        let after = self.runs.iter().skip(first);
        let mut touched = after.take_while(|run| run.touches(&text));
        let joins = touched.all(|run| {
            let follows = end
                .replace(run.raw.end)
                .is_none_or(|end| end == run.raw.start);
            follows && run.is_writable(&text)
        });
        joins && end.is_some()
    }

    /// The codes that take up some of a stretch of the text.
    pub fn codes_in(&self, text: &Range<usize>) -> impl Iterator<Item = &InlineCode> {
        let until = self.codes.partition_point(|c| c.at.start < text.end);
        let before = self.codes.iter().take(until).rev();
        let start = text.start;
        let near = before.take_while(move |c| c.at.end > start || c.at.is_empty());
        near.filter(move |c| c.at.end > start && !c.at.is_empty())
    }

    /// Leaves out of a list what stands in tags in the text, so that the words on both sides of
    /// these are neighbors. The list is in the order of the text; `span` tells the bytes of an item.
    pub fn retain_prose<T>(&self, items: &mut Vec<T>, span: impl Fn(&T) -> Range<usize>) {
        let is_tag = |c: &&InlineCode| matches!(c.kind, CodeKind::Open | CodeKind::Close);
        let tags = self.codes.iter().filter(is_tag).map(|c| &c.at);
        let mut tags = tags.filter(|at| !at.is_empty()).peekable();
        if tags.peek().is_none() {
            return;
        }
        items.retain(|item| {
            let span = span(item);
            while tags.next_if(|tag| tag.end <= span.start).is_some() {}
            tags.peek()
                .is_none_or(|tag| span.start < tag.start || tag.end < span.end)
        });
    }

    /// Whether the stretch begins in a CDATA section.
    pub fn is_cdata(&self, text: Range<usize>) -> bool {
        let first = self.runs.partition_point(|run| run.text.end <= text.start);
        let first = self.runs.get(first);
        first.is_some_and(|run| run.kind == RunKind::Cdata)
    }
}

impl Run {
    /// Whether the run has a part of the stretch of text.
    pub fn touches(&self, text: &Range<usize>) -> bool {
        self.text.start < text.end && text.start < self.text.end
    }

    /// Whether its part of the stretch can be replaced: an escape only as a whole.
    pub fn is_writable(&self, text: &Range<usize>) -> bool {
        match self.kind {
            RunKind::Verbatim | RunKind::Cdata => true,
            RunKind::Escaped => text.start <= self.text.start && self.text.end <= text.end,
            RunKind::Generated => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(parts: &[(Range<usize>, Range<usize>, RunKind)]) -> Vec<Run> {
        parts
            .iter()
            .map(|(text, raw, kind)| Run {
                text: text.clone(),
                raw: raw.clone(),
                kind: *kind,
            })
            .collect()
    }

    #[test]
    fn a_stretch_leads_back_to_the_raw_text() {
        // raw: `"5"" gun"`, text: `5" gun`
        let segment = Segment {
            text: "5\" gun".into(),
            side: Side::Target,
            lang: Lang::EN,
            runs: runs(&[
                (0..1, 1..2, RunKind::Verbatim),
                (1..2, 2..4, RunKind::Escaped),
                (2..6, 4..8, RunKind::Verbatim),
            ]),
            ..Segment::default()
        };
        assert_eq!(segment.raw_range(3..6), Some(5..8));
        assert_eq!(segment.raw_range(1..3), Some(2..5));
        assert_eq!(segment.raw_range(0..6), Some(1..8));
        assert!(segment.is_writable(3..6));
        assert!(segment.is_writable(0..2));
        assert!(!segment.is_writable(6..6));
    }

    #[test]
    fn what_markup_divides_or_stands_for_cannot_be_replaced() {
        // raw: `a<b>b</b>c`, text: `abc`; then a space for a line break
        let segment = Segment {
            text: "abc d".into(),
            runs: runs(&[
                (0..1, 0..1, RunKind::Verbatim),
                (1..2, 4..5, RunKind::Verbatim),
                (2..3, 9..10, RunKind::Verbatim),
                (3..4, 10..11, RunKind::Generated),
                (4..5, 11..12, RunKind::Verbatim),
            ]),
            ..Segment::default()
        };
        assert!(segment.is_writable(0..1) && segment.is_writable(4..5));
        assert!(!segment.is_writable(0..2) && !segment.is_writable(2..5));
    }
}
