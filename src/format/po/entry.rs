//! One entry of a PO file, as far as it has been read.

use std::ops::Range;

use super::lines::{Field, Placed};
use crate::format::builder::is_blank;
use crate::model::State;

/// What is known of an entry.
#[derive(Debug, Default)]
pub(super) struct Entry {
    /// Where its first line begins.
    start: Option<usize>,
    /// Where its first keyword's line begins.
    pub(super) keywords_at: Option<usize>,
    /// What strings are added to.
    pub(super) field: Option<Field>,
    pub(super) context: String,
    pub(super) has_context: bool,
    /// Bytes of the first place in the program.
    pub(super) reference: Range<usize>,
    pub(super) is_fuzzy: bool,
    pub(super) is_obsolete: bool,
    pub(super) is_header: bool,
    pub(super) has_id: bool,
    pub(super) has_plural: bool,
    /// Which forms of the translation there were, a bit each.
    pub(super) forms: u32,
    /// Of the message and of that for more than one: whether it was handed on as a segment, and the
    /// mark of its access key.
    pub(super) sources: [Option<Option<char>>; 2],
    /// How many forms of the translation there are.
    pub(super) n_records: usize,
    /// Bytes of the comments that allow something.
    pub(super) allows: Vec<Range<usize>>,
}

impl Entry {
    /// A line of it was read.
    pub(super) fn begin(&mut self, placed: &Placed) {
        self.start.get_or_insert(placed.range.start);
    }

    /// Begins anew after a `domain`, before which comments and flags are of no entry.
    pub(super) fn restart(&mut self) {
        self.start = None;
        self.keywords_at = None;
        self.is_fuzzy = false;
        self.reference = 0..0;
    }

    /// Whether any translation stands in it.
    pub(super) fn has_target(&self) -> bool {
        self.forms != 0
    }

    /// Whether a keyword begins the next entry.
    pub(super) fn is_followed_by(&self, field: Field, is_obsolete: bool) -> bool {
        let is_full = match field {
            Field::Context | Field::Domain | Field::Id => self.has_id || self.has_target(),
            Field::Plural => self.has_plural || self.has_target(),
            Field::Target(form) => self.forms & 1 << form.unwrap_or(0) != 0,
        };
        is_full || (self.has_id || self.has_target()) && self.is_obsolete != is_obsolete
    }

    /// What its flags say.
    pub(super) fn state(&self) -> State {
        match (self.is_obsolete, self.is_fuzzy) {
            (true, _) => State::Obsolete,
            (false, true) => State::Draft,
            (false, false) => State::Unsaid,
        }
    }

    /// From its first line to its first keyword.
    pub(super) fn head(&self) -> Range<usize> {
        let end = self.keywords_at.unwrap_or_default();
        self.start.unwrap_or(end)..end
    }

    /// Is new again; what was allocated stays.
    pub(super) fn clear(&mut self) {
        let mut context = std::mem::take(&mut self.context);
        let mut allows = std::mem::take(&mut self.allows);
        context.clear();
        allows.clear();
        *self = Entry {
            context,
            allows,
            ..Entry::default()
        };
    }
}

/// The strings of one keyword.
#[derive(Debug, Default)]
pub(super) struct Text {
    /// Where the keyword's line begins.
    pub(super) at: usize,
    /// Bytes of its text, escapes resolved.
    pub(super) decoded: usize,
    /// From behind the first quote to before the last.
    opened: Option<usize>,
    closed: usize,
    pub(super) is_unclosed: bool,
}

impl Text {
    pub(super) fn begin(&mut self, at: usize) {
        *self = Text {
            at,
            ..Text::default()
        };
    }

    pub(super) fn open(&mut self, at: usize) {
        self.opened.get_or_insert(at);
    }

    pub(super) fn close(&mut self, at: usize) {
        self.closed = at;
    }

    /// What gives way to another text, if its quotes are whole.
    pub(super) fn quoted(&self) -> Option<Range<usize>> {
        let opened = self.opened.filter(|_| !self.is_unclosed)?;
        (opened <= self.closed).then_some(opened..self.closed)
    }
}

/// The translation of the message that is empty.
#[derive(Debug, Default)]
pub(super) struct Header {
    pub(super) text: String,
    /// Whether there was one; each domain may have its own.
    pub(super) is_there: bool,
    /// Whether strings are added to it.
    pub(super) is_open: bool,
}

/// Where the text of strings goes.
pub(super) enum Goes {
    Segment,
    Context,
    Header,
    Nowhere,
}

/// No header and no context is longer.
const MAX_HEADER: usize = 64 << 10;

impl Header {
    pub(super) fn goes(&self, entry: &Entry) -> Goes {
        let is_room = |text: &str| text.len() < MAX_HEADER;
        match entry.field {
            Some(Field::Target(_)) if self.is_open && is_room(&self.text) => Goes::Header,
            Some(Field::Target(_)) if self.is_open => Goes::Nowhere,
            Some(Field::Id | Field::Plural | Field::Target(_)) => Goes::Segment,
            Some(Field::Context) if is_room(&entry.context) => Goes::Context,
            _ => Goes::Nowhere,
        }
    }
}

/// The first of the places in a comment. Names with spaces stand between U+2068 and U+2069.
pub(super) fn first_reference(text: &str, at: usize) -> Range<usize> {
    let kept = text.trim_start_matches(is_blank);
    let start = at + text.len() - kept.len();
    if let Some(name) = kept.strip_prefix('\u{2068}') {
        let len = name.find('\u{2069}').unwrap_or(name.len());
        let start = start + '\u{2068}'.len_utf8();
        return start..start + len;
    }
    start..start + kept.find(is_blank).unwrap_or(kept.len())
}
