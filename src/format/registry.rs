//! What a format is, which there are, and how a file finds its own.

use super::item::{Gap, Out};
use super::package::Extract;
use super::parts::Parts;
use super::{FormatError, html, markdown, office, po, subtitles, table_document, text, tmx, xliff};
use crate::model::{Side, Splice};
use crate::text::{Lang, guess};

/// All formats, by name.
pub static FORMATS: &[&Format] = &[
    &table_document::CSV,
    &office::DOCX,
    &html::HTML,
    &markdown::MARKDOWN,
    &office::ODT,
    &po::PO,
    &subtitles::SRT,
    &text::TEXT,
    &tmx::TMX,
    &table_document::TSV,
    &subtitles::VTT,
    &xliff::XLIFF,
    &office::XLSX,
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
    /// How it is read and written.
    pub body: Body,
    /// Small files of its kind, which it and no other format must recognize; packages have theirs in
    /// their tests.
    pub samples: &'static [&'static str],
}

/// How files of a format are read and written.
#[derive(Clone, Copy)]
pub enum Body {
    /// The file is text.
    Text {
        /// How much a text looks like it.
        sniff: fn(text: &str) -> Likeness,
        /// Reads a text (whole, a byte-order mark included); the name is a hint. An error only
        /// where nothing can be read.
        read: fn(
            raw: &str,
            name: &str,
            options: &ReadOptions,
            out: &mut Out,
        ) -> Result<(), FormatError>,
        /// How other text must be written in place of some; `None` where it cannot.
        replacement: fn(text: &str) -> Option<String>,
        /// How a missing translation is written; `None` where the format has none to fill.
        fill: Option<Fill>,
    },
    /// The file is a ZIP file with XML parts.
    Package {
        /// Whether a package is one of it.
        is_one: fn(&mut Parts) -> bool,
        /// Reads the parts that have text.
        read: fn(&mut Parts, &ReadOptions, &mut Extract) -> Result<(), FormatError>,
    },
}

/// The changes that write `target` into a gap, with the state that becomes it.
pub type Fill = fn(raw: &str, gap: &Gap, target: &str, likeness: Filled) -> Vec<Splice>;

/// How good a translation is that fills a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    /// Of the same source, word for word.
    Exact,
    /// Of a similar source: to be looked at.
    Fuzzy,
}

impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Body::Text { .. } => "Text",
            Body::Package { .. } => "Package",
        })
    }
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
        self.lang_by(segment, || whole.clone())
    }

    /// The same where telling the language of the whole text is worth avoiding.
    pub(crate) fn lang_by(&self, segment: &str, whole: impl FnOnce() -> Lang) -> Lang {
        if let Some(lang) = &self.lang {
            return lang.clone();
        }
        let lang = guess(segment);
        if lang == Lang::UND { whole() } else { lang }
    }
}

/// The language of a text as a whole, by its beginning.
pub(crate) fn lang_of_whole(raw: &str) -> Lang {
    const LOOKED_AT: usize = 256 << 10;
    let mut end = raw.len().min(LOOKED_AT);
    while !raw.is_char_boundary(end) {
        end -= 1;
    }
    guess(&raw[..end])
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
        .filter_map(|format| match format.body {
            Body::Text { sniff, .. } => Some((sniff(raw), *format)),
            Body::Package { .. } => None,
        })
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
