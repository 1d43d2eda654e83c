//! What a check reports.

use std::ops::Range;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Shown only on request.
    Info,
    /// Likely wrong: look at it.
    Warning,
    /// Wrong by the house's own rules.
    Error,
}

impl Severity {
    /// The name in JSON and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A stretch of one segment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Index of the segment in the document.
    pub segment: usize,
    /// Bytes in the segment's text.
    pub span: Span,
}

/// A byte range that can be ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Place {
    /// A place from a byte range.
    pub fn new(segment: usize, span: Range<usize>) -> Place {
        Place {
            segment,
            span: Span {
                start: span.start,
                end: span.end,
            },
        }
    }

    /// The byte range in the segment's text.
    pub fn range(&self) -> Range<usize> {
        self.span.start..self.span.end
    }
}

/// What to write instead; replaces exactly the finding's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The replacement.
    pub text: String,
    /// Certain enough to apply without a look.
    pub safe: bool,
}

/// A message by its key in the check's Markdown twin, with the values of its named places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Key of the message.
    pub key: &'static str,
    /// Name → value.
    pub values: Vec<(&'static str, String)>,
}

/// One thing wrong, at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Hash of check, file, text, context and ordinal; set by [`super::run`].
    pub id: String,
    /// Name of the check.
    pub check: &'static str,
    /// The check's severity.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// Why, without a location.
    pub note: Note,
    /// What to write instead, the best first; empty where nothing is certain.
    pub fixes: Vec<Fix>,
    /// Where the other form stands.
    pub related: Vec<Place>,
}

impl Finding {
    /// A finding by the key of its message. [`super::run`] sets its id, check and severity.
    pub fn new(place: Place, key: &'static str) -> Finding {
        Finding {
            id: String::new(),
            check: "",
            severity: Severity::Info,
            place,
            note: Note {
                key,
                values: Vec::new(),
            },
            fixes: Vec::new(),
            related: Vec::new(),
        }
    }

    /// Sets the value of a named place in the message.
    pub fn value(mut self, name: &'static str, value: impl Into<String>) -> Finding {
        self.note.values.push((name, value.into()));
        self
    }

    /// Adds what to write instead, after a look.
    pub fn fix(self, text: impl Into<String>) -> Finding {
        self.with_fix(text.into(), false)
    }

    /// Adds what to write instead, which nobody would mind.
    pub fn safe_fix(self, text: impl Into<String>) -> Finding {
        self.with_fix(text.into(), true)
    }

    /// Adds where the other form stands.
    pub fn see(mut self, place: Place) -> Finding {
        self.related.push(place);
        self
    }

    fn with_fix(mut self, text: String, safe: bool) -> Finding {
        self.fixes.push(Fix { text, safe });
        self
    }
}
