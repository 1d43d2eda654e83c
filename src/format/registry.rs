//! What a format is, which there are, and how a file finds its own.

use super::{FormatError, encoding, markdown, table_document, text};
use crate::model::{Document, Segment, Side};
use crate::text::{Lang, guess};

/// All formats, by name.
pub static FORMATS: &[&Format] = &[
    &table_document::CSV,
    &markdown::MARKDOWN,
    &text::TEXT,
    &table_document::TSV,
];

/// One file format that holds text to be read.
#[derive(Debug)]
pub struct Format {
    /// As on the command line (`--from`).
    pub name: &'static str,
    /// Of file names, without the dot, lower case.
    pub extensions: &'static [&'static str],
    /// One text or two.
    pub holds: Holds,
    /// What it is, in a phrase.
    pub about: &'static str,
    /// How much a text looks like it.
    pub sniff: fn(text: &str) -> Likeness,
    /// Reads a text (whole, a byte-order mark included); the name is a hint.
    pub read: fn(raw: &str, name: &str, options: &ReadOptions) -> Result<Body, FormatError>,
    /// Small files of its kind, which it and no other format must recognize.
    pub samples: &'static [&'static str],
}

/// What a file of a format holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Text in one language.
    Article,
    /// Segment pairs.
    Pairs,
}

/// How much a text looks like a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// It cannot be read as one.
    No,
    /// It can, if the extension says so.
    Possible,
    /// It has the marks of one.
    Likely,
    /// It is one, whatever the extension says.
    Certain,
}

/// What a format makes of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// In the order of the file.
    pub segments: Vec<Segment>,
    /// What was found out on reading, one sentence each.
    pub decided: Vec<String>,
}

/// How to read a document.
#[derive(Clone, Debug)]
pub struct ReadOptions<'a> {
    /// Name of the format; `None` detects it.
    pub format: Option<&'a str>,
    /// Language of an article; `None` guesses it for each segment.
    pub lang: Option<Lang>,
    /// The side on which an article stands; segment pairs have both.
    pub side: Side,
}

impl Default for ReadOptions<'_> {
    fn default() -> Self {
        ReadOptions {
            format: None,
            lang: None,
            side: Side::Target,
        }
    }
}

impl ReadOptions<'_> {
    /// The language of a segment of an article; one without letters is in that of the whole text.
    pub(crate) fn lang_of(&self, segment: &str, whole: &Lang) -> Lang {
        match (&self.lang, guess(segment)) {
            (Some(lang), _) => lang.clone(),
            (None, lang) if lang == Lang::UND => whole.clone(),
            (None, lang) => lang,
        }
    }
}

/// Reads a file. One without text gives a document without segments. `name` is the path as it was
/// given, or `-`; its extension is a hint.
pub fn read_document(
    name: &str,
    bytes: Vec<u8>,
    options: &ReadOptions,
) -> Result<Document, FormatError> {
    let raw = encoding::decode(bytes)?;
    let (format, how) = match options.format {
        Some(asked) => (format_named(asked)?, "as asked"),
        None => detect(name, &raw),
    };
    let blank = raw.trim_matches(super::builder::is_blank).is_empty();
    let body = if blank {
        Body::default()
    } else {
        (format.read)(&raw, name, options)?
    };
    let mut decided = vec![format!("read as {}, {how}", format.name)];
    decided.extend(body.decided);
    Ok(Document {
        name: name.to_owned(),
        format: format.name,
        raw,
        segments: body.segments,
        decided,
    })
}

/// The format of that name.
pub fn format_named(name: &str) -> Result<&'static Format, FormatError> {
    let known = FORMATS.iter().find(|format| format.name == name).copied();
    known.ok_or_else(|| {
        let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
        FormatError::Whole {
            expected: format!("a format ({})", names.join(", ")),
            found: format!("\"{name}\""),
        }
    })
}

/// The format of a text, and by what it was recognized: certain content, else the extension of
/// `name`, else likely content, else plain text.
pub fn detect(name: &str, raw: &str) -> (&'static Format, &'static str) {
    let sniffed: Vec<(Likeness, &'static Format)> = FORMATS
        .iter()
        .map(|format| ((format.sniff)(raw), *format))
        .collect();
    let by_content = |least: Likeness| {
        let mut found = sniffed.iter().filter(|(likeness, _)| *likeness >= least);
        found.next().map(|(_, format)| (*format, "by its content"))
    };
    let by_name = || {
        let mut found = sniffed
            .iter()
            .filter(|(_, format)| has_extension(name, format));
        let (likeness, format) = found.next()?;
        (*likeness > Likeness::No).then_some((*format, "by its name"))
    };
    by_content(Likeness::Certain)
        .or_else(by_name)
        .or_else(|| by_content(Likeness::Likely))
        .unwrap_or((&text::TEXT, "for want of another"))
}

fn has_extension(name: &str, format: &Format) -> bool {
    let extension = name.rsplit_once('.').map(|(_, end)| end.to_lowercase());
    extension.is_some_and(|end| format.extensions.contains(&end.as_str()))
}
