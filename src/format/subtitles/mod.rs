//! Subtitles: SubRip (SRT) and WebVTT. Each cue is a segment.
//!
//! 1. A cue begins at its times (`00:00:01,000 --> 00:00:02,000`), with a number or an identifier on
//!    the line before; it ends at a blank line, or where the next one begins without one.
//! 2. The lines of a cue are one text: a line break is a generated space, so that nothing is ever
//!    written across it and the lines keep their lengths. A sentence that runs over several cues stays
//!    several segments.
//! 3. Tags and the override codes of ASS (`{\an8}`) take no room; see [`line`].
//! 4. In WebVTT, comments (`NOTE`), styles and regions are no prose. A directive is a comment there; in
//!    SRT, which has none, a line of its own in braces, `{\dubhashi: off}`, which players do not show.
//!
//! Source: WebVTT (W3C Candidate Recommendation, 2019), section 6; SRT has no standard, so what players
//! take is taken.

mod line;
mod times;

use std::cell::LazyCell;
use std::ops::Range;

use self::line::Syntax;
use self::times::Times;
use super::builder::{Builder, is_blank};
use super::xml::{self, short};
use super::{Body, Format, FormatError, Holds, Likeness, Out, ReadOptions};
use crate::text::{Lang, guess};

/// SubRip.
pub(crate) static SRT: Format = Format {
    name: "srt",
    extensions: &["srt"],
    holds: Holds::Article,
    about: "SRT subtitles: each cue a segment",
    body: Body::Text {
        sniff: sniff_srt,
        read: |raw, _, options, out| read(raw, Syntax::Srt, options, out),
        replacement: |text| {
            let is_safe = is_one_line(text) && !line::has_code(text, Syntax::Srt);
            is_safe.then(|| text.to_owned())
        },
        fill: None,
    },
    samples: &[
        "1\n00:00:01,000 --> 00:00:02,500\n<i>बारिश</i> आज भी\nजारी रहेगी।\n\n\
         2\n00:00:03,000 --> 00:00:04,000\nकल धूप निकलेगी।\n",
        "\u{FEFF}7\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}Rain today\r\n",
    ],
};

/// WebVTT.
pub(crate) static VTT: Format = Format {
    name: "vtt",
    extensions: &["vtt", "webvtt"],
    holds: Holds::Article,
    about: "WebVTT subtitles: each cue a segment",
    body: Body::Text {
        sniff: |text| match is_vtt_head(text.split('\n').next().unwrap_or_default()) {
            true => Likeness::Certain,
            false => Likeness::Possible,
        },
        read: |raw, _, options, out| read(raw, Syntax::Vtt, options, out),
        replacement: |text| is_one_line(text).then(|| xml::escaped(text)),
        fill: None,
    },
    samples: &[
        "WEBVTT\n\nNOTE dubhashi: allow mixed-terms\n\nintro\n00:01.000 --> 00:02.000 align:start\n\
         <v Asha>बारिश &amp; धूप</v>\n\n00:03.000 --> 00:04.000\n<c.loud>कल</c> फिर\n",
        "\u{FEFF}WEBVTT - rain\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n\
         01:00:01.000 --> 01:00:02.000\r\nRain today\r\n",
    ],
};

/// So many lines are looked at to tell what a file is.
const LOOKED_AT: usize = 20;

/// Text that stays inside one line of a cue.
fn is_one_line(text: &str) -> bool {
    !text.contains(['\n', '\r']) && !text.contains("-->")
}

fn is_vtt_head(line: &str) -> bool {
    let rest = line.trim_start_matches('\u{FEFF}').strip_prefix("WEBVTT");
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\r']))
}

/// A number and times after it, as the first lines or soon after.
fn sniff_srt(text: &str) -> Likeness {
    let filled = text.lines().map(trimmed).filter(|line| !line.is_empty());
    let lines: Vec<&str> = filled.take(LOOKED_AT).collect();
    if lines.first().is_some_and(|line| is_vtt_head(line)) {
        return Likeness::Possible;
    }
    let is_cue = |pair: &[&str]| match pair {
        [number, times] => is_number(number) && Times::of(times) == Some(Times::Sound),
        _ => false,
    };
    match lines.windows(2).position(is_cue) {
        Some(0) if lines.get(1).is_some_and(|line| line.contains(',')) => Likeness::Certain,
        Some(_) => Likeness::Likely,
        None => Likeness::Possible,
    }
}

fn trimmed(line: &str) -> &str {
    line.trim_matches(is_blank)
}

fn is_number(line: &str) -> bool {
    !line.is_empty() && line.bytes().all(|b| b.is_ascii_digit())
}

fn read(
    raw: &str,
    syntax: Syntax,
    options: &ReadOptions,
    out: &mut Out,
) -> Result<(), FormatError> {
    // Only a cue without letters asks for it.
    let whole = LazyCell::new(|| guess(raw));
    let mut reader = Reader {
        raw,
        syntax,
        lang: &|text: &str| match options.lang_of(text, &Lang::UND) {
            lang if lang == Lang::UND => whole.clone(),
            lang => lang,
        },
        options,
        open: Builder::default(),
        place: Place::Between,
        name: String::new(),
        line_end: 0,
        out,
    };
    reader.file();
    Ok(())
}

/// Where a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the first block of WebVTT.
    Head,
    /// Between cues.
    Between,
    /// After the number or identifier of a cue.
    Named,
    /// After the times of a cue, before its text.
    Timed,
    /// After the times of a cue and a blank line.
    Apart,
    /// In the text of a cue.
    Text,
    /// In a comment.
    Note,
    /// In a block that is no prose.
    Passed,
}

struct Reader<'a, 'o> {
    raw: &'a str,
    syntax: Syntax,
    lang: &'a dyn Fn(&str) -> Lang,
    options: &'a ReadOptions<'a>,
    open: Builder,
    place: Place,
    /// What the cue is called: its number or identifier, else the time at which it begins.
    name: String,
    /// Where the text of the cue's last line ends.
    line_end: usize,
    out: &'a mut Out<'o>,
}

impl Reader<'_, '_> {
    fn file(&mut self) {
        let raw = self.raw;
        if self.syntax == Syntax::Vtt {
            self.head();
        }
        let mut at = 0;
        for line in raw.split_inclusive('\n') {
            let text = trimmed(line);
            let from = at + line.len() - line.trim_start_matches(is_blank).len();
            at += line.len();
            if text.is_empty() {
                self.blank();
            } else {
                self.line(from..from + text.len(), at);
            }
        }
        self.flush();
    }

    fn head(&mut self) {
        let first = self.raw.split('\n').next().unwrap_or_default();
        if is_vtt_head(first) {
            self.place = Place::Head;
            return;
        }
        let found = short(trimmed(first));
        let what = format!("expected WEBVTT in the first line, found {found:?}");
        self.out.problem(0, &what);
    }

    fn blank(&mut self) {
        match self.place {
            // Some write a blank line after every line.
            Place::Named | Place::Apart => {}
            Place::Timed => self.place = Place::Apart,
            _ => {
                self.flush();
                self.place = Place::Between;
            }
        }
    }

    /// Takes a line that is not blank. `next` is where the next one begins.
    fn line(&mut self, range: Range<usize>, next: usize) {
        let text = self.raw.get(range.clone()).unwrap_or_default();
        match self.place {
            Place::Passed => {}
            Place::Note => self.note(text, range.start),
            // Times end the head, for some leave no blank line after it.
            Place::Head if Times::of(text).is_none() => {}
            Place::Text => self.text_line(text, range, next),
            _ => self.block_line(text, range, next),
        }
    }

    fn note(&mut self, text: &str, at: usize) {
        self.out.comment(text, at, None);
    }

    /// A line inside the text of a cue, unless the next cue begins there.
    fn text_line(&mut self, text: &str, range: Range<usize>, next: usize) {
        if is_number(text) && self.is_followed_by_times(next) {
            self.flush();
            self.named(text);
        } else if Times::of(text) == Some(Times::Sound) {
            self.flush();
            self.name.clear();
            self.times(text, range.start);
        } else {
            self.text(range);
        }
    }

    /// A line that may be the first of a block, or follow the name or the times of a cue.
    fn block_line(&mut self, text: &str, range: Range<usize>, next: usize) {
        let is_first = matches!(self.place, Place::Between | Place::Apart);
        if Times::of(text).is_some() {
            self.times(text, range.start);
        } else if is_first && self.syntax == Syntax::Vtt && self.special(text, range.start) {
            // It holds no text.
        } else if is_number(text) && self.is_followed_by_times(next)
            || is_first && self.is_before_times(next)
        {
            self.named(text);
        } else if is_first && self.is_lone_number(text, next) {
            let what = "expected the times of a cue, found the end of the file";
            self.out.problem(range.start, what);
        } else {
            if !matches!(self.place, Place::Timed | Place::Apart) {
                self.stray(text, range.start);
            }
            self.text(range);
        }
    }

    /// Whether it is the number of a cue at which the file was cut off.
    fn is_lone_number(&self, text: &str, next: usize) -> bool {
        let rest = self.raw.get(next..).unwrap_or_default();
        let is_blank = |rest: &str| rest.trim_start_matches(is_blank).is_empty();
        self.syntax == Syntax::Srt && is_number(text) && is_blank(rest)
    }

    fn is_before_times(&self, next: usize) -> bool {
        let rest = self.raw.get(next..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default();
        Times::of(trimmed(line)).is_some()
    }

    fn is_followed_by_times(&self, next: usize) -> bool {
        let rest = self.raw.get(next..).unwrap_or_default();
        let rest = rest.trim_start_matches(is_blank);
        Times::of(trimmed(rest.split('\n').next().unwrap_or_default())).is_some()
    }

    fn named(&mut self, text: &str) {
        self.name.clear();
        self.name.push_str(text);
        self.place = Place::Named;
    }

    /// Takes a comment, a style or a region, if it is one.
    fn special(&mut self, text: &str, at: usize) -> bool {
        let word = text.split([' ', '\t']).next().unwrap_or_default();
        match word {
            "NOTE" => {
                self.place = Place::Note;
                let rest = text.get(word.len()..).unwrap_or_default();
                self.note(rest, at);
            }
            "STYLE" | "REGION" if text == word => self.place = Place::Passed,
            _ => return false,
        }
        true
    }

    fn times(&mut self, text: &str, at: usize) {
        if self.place != Place::Named {
            self.name.clear();
            let start = text.split("-->").next().unwrap_or_default();
            self.name.push_str(start.trim());
        }
        if Times::of(text) == Some(Times::Unreadable) {
            let found = short(text);
            let what = format!("expected two times around -->, found {found:?}");
            self.out.problem(at, &what);
        }
        self.place = Place::Timed;
    }

    fn stray(&mut self, text: &str, at: usize) {
        let found = short(text);
        let what = format!("expected the times of a cue, found {found:?}; it was read as its text");
        self.out.problem(at, &what);
    }

    /// Adds a line to the cue, or takes it for a directive.
    fn text(&mut self, range: Range<usize>) {
        self.place = Place::Text;
        let text = self.raw.get(range.clone()).unwrap_or_default();
        if self.syntax == Syntax::Srt
            && let Some(directive) = line::directive(text)
            && self.out.comment(directive, range.start, None)
        {
            return;
        }
        if !self.open.is_empty() {
            self.open.generated(" ", self.line_end..range.start);
        }
        line::read(
            self.raw,
            range.clone(),
            self.syntax,
            &mut self.open,
            self.out,
        );
        self.line_end = range.end;
    }

    fn flush(&mut self) {
        self.open.at_locator(&self.name);
        self.open.finish(self.options.side, self.lang, self.out);
    }
}

#[cfg(test)]
mod tests;
