//! Puts the lines of a PO file together into entries, and hands on their segments.

use std::ops::Range;

use super::entry::{Entry, Goes, Header, Text, first_reference};
use super::escape::{Escape, escape, quote_or_backslash};
use super::header::{Languages, charset_problem};
use super::lines::{Field, Line, Placed, lines, misspelt};
use super::told::{Messages, Told};
use crate::format::builder::Builder;
use crate::format::item::{Gap, Out};
use crate::format::placeables::Key;
use crate::model::Side;
use crate::text::Lang;

pub(super) struct Reader<'a, 'o, 'x> {
    raw: &'a str,
    open: Builder,
    entry: Entry,
    text: Text,
    /// Number of the entry's first record.
    record: usize,
    languages: Option<Languages>,
    header: Header,
    messages: Messages,
    told: Told,
    /// Whether the last line was none, so that a stretch of such lines is told once.
    is_lost: bool,
    out: &'o mut Out<'x>,
}

impl<'a, 'o, 'x> Reader<'a, 'o, 'x> {
    pub(super) fn new(raw: &'a str, out: &'o mut Out<'x>) -> Self {
        Reader {
            raw,
            open: Builder::default(),
            entry: Entry::default(),
            text: Text::default(),
            record: 0,
            languages: None,
            header: Header::default(),
            messages: Messages::default(),
            told: Told::default(),
            is_lost: false,
            out,
        }
    }

    pub(super) fn read(mut self) {
        let start = if self.raw.starts_with('\u{FEFF}') {
            3
        } else {
            0
        };
        for placed in lines(self.raw, start) {
            self.take(&placed);
        }
        self.end_entry();
        for at in self.messages.twins() {
            self.problem(at, "expected each message once, found one again");
        }
    }

    fn take(&mut self, placed: &Placed) {
        let is_lost = std::mem::take(&mut self.is_lost);
        match placed.line {
            Line::Blank => self.is_lost = is_lost,
            Line::Comment(kind, at) => self.comment(kind, at, placed),
            Line::Keyword(field, at) => {
                self.keyword(field, placed);
                if at < placed.range.end {
                    self.strings(at..placed.range.end);
                } else {
                    self.problem(at, "expected a string after the keyword, found none");
                }
            }
            Line::String(at) if self.entry.field.is_some() => self.strings(at..placed.range.end),
            Line::String(at) => self.lose(is_lost, at, "a keyword before the string", "none"),
            Line::Unknown(at) => self.unknown(is_lost, at..placed.range.end),
        }
    }

    fn comment(&mut self, kind: u8, at: usize, placed: &Placed) {
        let is_of_next = self.entry.has_target() && kind != b'~';
        if is_of_next {
            self.end_entry();
        }
        self.entry.begin(placed);
        let text = self.raw.get(at..placed.range.end).unwrap_or_default();
        match kind {
            b',' | b'=' => {
                let mut flags = text.split(',').map(str::trim);
                self.entry.is_fuzzy |= flags.any(|flag| flag == "fuzzy");
            }
            b':' if self.entry.reference.is_empty() => {
                self.entry.reference = first_reference(text, at);
            }
            b' ' | b'.' if text.contains("dubhashi:") => self.directive(text, at),
            _ => {}
        }
    }

    /// What an entry allows waits for the number of its records.
    fn directive(&mut self, text: &str, at: usize) {
        if text.contains("allow") {
            self.entry.allows.push(at..at + text.len());
        } else {
            self.out.comment(text, at, None);
        }
    }

    fn keyword(&mut self, field: Field, placed: &Placed) {
        self.end_field(Some(field));
        let at = placed.range.start;
        if self.entry.is_followed_by(field, placed.is_obsolete) {
            self.end_entry();
        }
        if field == Field::Domain {
            self.entry.restart();
            self.header.is_there = false;
        } else {
            self.entry.begin(placed);
            self.entry.keywords_at.get_or_insert(at);
        }
        self.entry.is_obsolete = placed.is_obsolete;
        self.entry.field = Some(field);
        self.text.begin(at);
        match field {
            Field::Context => self.entry.has_context = true,
            Field::Domain => {}
            Field::Id => self.entry.has_id = true,
            Field::Plural => {
                self.entry.has_plural = true;
                if !self.entry.has_id {
                    self.problem(at, "expected a msgid before the msgid_plural, found none");
                    self.entry.has_id = true;
                }
            }
            Field::Target(form) => {
                self.entry.forms |= 1 << form.unwrap_or(0);
                if !self.entry.has_id {
                    self.problem(at, "expected a msgid before the msgstr, found none");
                    self.entry.has_id = true;
                }
                self.header.is_open = self.entry.is_header;
            }
        }
    }

    /// The strings of a line, the first of which begins at the start of `range`.
    fn strings(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            if self.raw.as_bytes().get(at) != Some(&b'"') {
                return self.lose(false, at, "nothing but strings", "text outside of quotes");
            }
            self.text.open(at + 1);
            at = self.string(at + 1..range.end);
            at = super::lines::after_blanks(self.raw.as_bytes(), at).min(range.end);
        }
    }

    /// A string from behind its first quote; where it ends, behind its last.
    fn string(&mut self, range: Range<usize>) -> usize {
        let Range { start: mut at, end } = range;
        loop {
            let rest = self.raw.get(at..end).unwrap_or_default();
            let found = quote_or_backslash(rest.as_bytes());
            let piece = rest.get(..found.unwrap_or(rest.len())).unwrap_or_default();
            if !piece.is_empty() {
                self.verbatim(piece, at);
            }
            at += piece.len();
            match rest.as_bytes().get(piece.len()) {
                Some(b'"') => {
                    self.text.close(at);
                    return at + 1;
                }
                Some(_) => at += self.escape(&rest[piece.len()..], at),
                None => {
                    self.text.is_unclosed = true;
                    self.problem(
                        at,
                        "expected a quote at the end of the string, found the line’s end",
                    );
                    return end;
                }
            }
        }
    }

    fn escape(&mut self, rest: &str, at: usize) -> usize {
        let Escape { value, len } = escape(rest);
        let raw = rest.get(..len).unwrap_or(rest);
        let Some(c) = value else {
            let what = format!("expected an escape of PO, found “{raw}”; kept as it is written");
            self.problem(at, &what);
            self.verbatim(raw, at);
            return raw.len();
        };
        self.text.decoded += c.len_utf8();
        match self.header.goes(&self.entry) {
            Goes::Segment => self.open.escaped_char(c, at..at + len),
            Goes::Context => self.entry.context.push(c),
            Goes::Header => self.header.text.push(c),
            Goes::Nowhere => {}
        }
        len
    }

    fn verbatim(&mut self, piece: &str, at: usize) {
        self.text.decoded += piece.len();
        match self.header.goes(&self.entry) {
            Goes::Segment => self.open.verbatim(piece, at),
            Goes::Context => self.entry.context.push_str(piece),
            Goes::Header => self.header.text.push_str(piece),
            Goes::Nowhere => {}
        }
    }

    /// Hands on what the last keyword brought.
    fn end_field(&mut self, next: Option<Field>) {
        match self.entry.field.take() {
            Some(Field::Id) => self.end_id(next == Some(Field::Plural)),
            Some(Field::Plural) => self.end_source(1, true),
            Some(Field::Target(_)) if self.header.is_open => self.end_header(),
            Some(Field::Target(form)) => self.end_target(form),
            Some(Field::Context | Field::Domain) | None => {}
        }
    }

    fn end_id(&mut self, has_plural: bool) {
        if self.text.decoded == 0 && !self.entry.has_context && !self.entry.is_obsolete {
            self.entry.is_header = true;
            if std::mem::replace(&mut self.header.is_there, true) {
                let at = self.text.at;
                let found = "another; its text was passed over";
                self.lose(false, at, "one header, the empty message, in a file", found);
            }
            return;
        }
        if !self.entry.is_obsolete {
            let context = self
                .entry
                .has_context
                .then_some(self.entry.context.as_str());
            // The builder leaves out white space at the start, which the length tells.
            let message = (self.open.text(), self.text.decoded);
            self.messages.push(context, message, self.text.at);
        }
        self.end_source(0, has_plural);
    }

    fn end_source(&mut self, form: usize, is_numbered: bool) {
        self.set_languages();
        self.place(form, is_numbered);
        let key = self.open.localized(Key::Any);
        let Some(languages) = &self.languages else {
            return;
        };
        let lang = |text: &str| languages.source(text);
        let is_one = self.open.finish(Side::Source, lang, self.out);
        if let Some(source) = self.entry.sources.get_mut(form) {
            *source = is_one.then_some(key);
        }
    }

    fn end_target(&mut self, form: Option<usize>) {
        self.set_languages();
        let nth = form.unwrap_or(0);
        self.entry.n_records = self.entry.n_records.max(nth + 1);
        let source = self.entry.sources.get(nth).copied().flatten();
        // Further forms are read by the key of the message for more than one.
        let like = source.or(self.entry.sources[1]);
        if !self.open.has_prose() {
            self.open.clear();
            if like.is_some() {
                // Further forms are translations of the message for more than one.
                self.end_gap(if source.is_some() { nth } else { 1 });
            }
            return;
        }
        self.place(nth, form.is_some());
        self.open.localized(like.map_or(Key::Any, Key::Like));
        let Some(languages) = &self.languages else {
            return;
        };
        let lang = |text: &str| languages.target(text);
        self.open.finish(Side::Target, lang, self.out);
    }

    fn end_gap(&mut self, nth: usize) {
        let (Some(at), false) = (self.text.quoted(), self.entry.is_obsolete) else {
            return;
        };
        let head = self.entry.head();
        let lang = self.languages.as_ref().map_or(Lang::UND, |l| l.target(""));
        self.out.gap(Gap {
            record: self.record + nth,
            at,
            lang,
            head,
            has_others: false,
        });
    }

    /// Says of the segment where it stands and what the file says of it.
    fn place(&mut self, nth: usize, is_numbered: bool) {
        const NUMBERS: [&str; 4] = ["[0]", "[1]", "[2]", "[3]"];
        let entry = &self.entry;
        let state = entry.state();
        let place = match entry.has_context {
            true => &entry.context,
            false => self.raw.get(entry.reference.clone()).unwrap_or_default(),
        };
        self.open.of_record(self.record + nth).at_locator(place);
        if is_numbered {
            match NUMBERS.get(nth) {
                Some(number) => self.open.at_locator(number),
                None => self.open.at_locator(&format!("[{nth}]")),
            };
        }
        self.open.in_state(state);
    }

    fn set_languages(&mut self) {
        if self.languages.is_none() {
            let languages = Languages::told(&self.header.text, self.raw);
            self.out.decided(languages.decided.as_str());
            self.languages = Some(languages);
        }
    }

    fn end_header(&mut self) {
        self.header.is_open = false;
        if self.languages.is_none() {
            self.set_languages();
            if let Some(what) = charset_problem(&self.header.text, self.raw) {
                let at = self.text.at;
                self.problem(at, &what);
            }
        }
    }

    fn end_entry(&mut self) {
        self.end_field(None);
        if self.entry.has_id && !self.entry.has_target() {
            let at = self.text.at;
            self.problem(at, "expected a msgstr after the msgid, found none");
        }
        if self.entry.has_id && !self.entry.is_header {
            let n_records = match self.entry.has_plural {
                true => self.entry.n_records.max(2),
                false => self.entry.n_records.max(1),
            };
            let records = self.record..self.record + n_records;
            self.record = records.end;
            for at in self.entry.allows.drain(..) {
                let text = self.raw.get(at.clone()).unwrap_or_default();
                self.out.comment(text, at.start, Some(records.clone()));
            }
        }
        self.entry.clear();
    }

    fn unknown(&mut self, is_lost: bool, range: Range<usize>) {
        let line = self.raw.get(range.clone()).unwrap_or_default();
        if let Some(word) = misspelt(line) {
            // What follows is of another entry, as likely as not.
            self.end_entry();
            let found = format!("“{word}”");
            self.lose(
                is_lost,
                range.start,
                "msgid, msgstr or another keyword of PO",
                &found,
            );
        } else {
            self.lose(
                is_lost,
                range.start,
                "entries and comments",
                "text outside of quotes",
            );
        }
    }

    /// Something could not be read; `is_told` says that the same stretch was told before.
    fn lose(&mut self, is_told: bool, at: usize, expected: &str, found: &str) {
        self.is_lost = true;
        if !is_told {
            self.told.loss(at, expected, found, self.out);
        }
    }

    fn problem(&mut self, at: usize, what: &str) {
        self.told.problem(at, what, self.out);
    }
}
