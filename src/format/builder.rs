//! Puts a segment together piece by piece, keeping the map of runs to the raw text.

use std::ops::Range;

use crate::model::{Run, RunKind, Segment, Side};
use crate::text::Lang;

/// Stands in a segment's text for a stretch that is not prose (code), so that the words on both
/// sides of it do not become neighbors.
pub const PLACEHOLDER: char = '\u{FFFC}';

/// A segment in the making.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    text: String,
    runs: Vec<Run>,
}

impl Builder {
    /// Adds text that stands at `start` of the raw text as it is.
    pub(crate) fn verbatim(&mut self, text: &str, start: usize) {
        let from = self.text.len();
        self.text.push_str(text);
        if let Some(last) = self.runs.last_mut()
            && last.kind == RunKind::Verbatim
            && last.raw.end == start
        {
            last.text.end = self.text.len();
            last.raw.end += text.len();
            return;
        }
        self.push(from, start..start + text.len(), RunKind::Verbatim);
    }

    /// Adds text that `raw` is an escape of.
    pub(crate) fn escaped(&mut self, text: &str, raw: Range<usize>) {
        let from = self.text.len();
        self.text.push_str(text);
        self.push(from, raw, RunKind::Escaped);
    }

    /// Adds text that stands for `raw` without being written there.
    pub(crate) fn generated(&mut self, text: &str, raw: Range<usize>) {
        let from = self.text.len();
        self.text.push_str(text);
        self.push(from, raw, RunKind::Generated);
    }

    /// Where the raw text of the last run ends.
    pub(crate) fn raw_end(&self) -> Option<usize> {
        self.runs.last().map(|run| run.raw.end)
    }

    fn push(&mut self, from: usize, raw: Range<usize>, kind: RunKind) {
        if from < self.text.len() {
            let text = from..self.text.len();
            self.runs.push(Run { text, raw, kind });
        }
    }

    /// The segment, white space around it cut off, and `self` empty again. `None` where nothing
    /// but white space and placeholders is left.
    pub(crate) fn finish(&mut self, side: Side, lang: impl Fn(&str) -> Lang) -> Option<Segment> {
        let Builder { text, runs } = std::mem::take(self);
        if text.chars().all(|c| is_blank(c) || c == PLACEHOLDER) {
            return None;
        }
        let end = text.trim_end_matches(is_blank).len();
        let start = end - text[..end].trim_start_matches(is_blank).len();
        let kept = text[start..end].to_owned();
        Some(Segment {
            lang: lang(&kept),
            text: kept,
            side,
            runs: runs
                .into_iter()
                .filter_map(|run| clip(run, start..end))
                .collect(),
            record: None,
        })
    }
}

/// White space, and the byte-order mark, which is none by its Unicode property.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{FEFF}'
}

/// The part of a run that lies in `kept`, counted from its start.
fn clip(run: Run, kept: Range<usize>) -> Option<Run> {
    let text = run.text.start.max(kept.start)..run.text.end.min(kept.end);
    if text.is_empty() {
        return None;
    }
    let raw = match run.kind {
        RunKind::Verbatim => {
            let start = run.raw.start + (text.start - run.text.start);
            start..start + text.len()
        }
        RunKind::Escaped | RunKind::Generated => run.raw,
    };
    Some(Run {
        text: text.start - kept.start..text.end - kept.start,
        raw,
        kind: run.kind,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_cut_off_and_the_map_follows() {
        let mut builder = Builder::default();
        builder.verbatim("  a", 10);
        builder.verbatim("b", 13);
        builder.escaped("&", 14..19);
        builder.generated(" ", 19..20);
        let segment = builder.finish(Side::Target, |_| Lang::EN).unwrap();
        assert_eq!(segment.text, "ab&");
        assert_eq!(segment.raw_range(0..2), Some(12..14));
        assert_eq!(segment.raw_range(2..3), Some(14..19));
        assert_eq!(segment.runs.len(), 2);
        builder.generated("\u{FFFC} ", 0..3);
        assert_eq!(builder.finish(Side::Target, |_| Lang::EN), None);
    }
}
