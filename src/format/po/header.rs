//! What a PO file says of itself, or lets be guessed: its languages and its charset.

use encoding_rs::Encoding;

use super::lines::{Field, Line, lines};
use crate::format::find::find;
use crate::text::{Lang, guess, is_devanagari};

/// So much of a file's translations tells their language.
const LOOKED_AT: usize = 64 << 10;

/// English names of languages as they stand in the name of a team, for the time before the header
/// named the language itself.
const TEAMS: &[(&str, &str)] = &[
    ("hindi", "hi"),
    ("english", "en"),
    ("marathi", "mr"),
    ("nepali", "ne"),
    ("sanskrit", "sa"),
    ("konkani", "kok"),
    ("maithili", "mai"),
    ("bhojpuri", "bho"),
];

/// The languages of the two sides.
#[derive(Debug)]
pub(super) struct Languages {
    source: Option<Lang>,
    target: Option<Lang>,
    /// How they were told.
    pub(super) decided: String,
}

impl Languages {
    /// By the header's text, which may be empty, else by the translations in `raw`.
    pub(super) fn told(header: &str, raw: &str) -> Languages {
        let source = field(header, "X-Source-Language").and_then(lang);
        let named = field(header, "Language").and_then(lang);
        let team = || {
            let team = field(header, "Language-Team").or(field(header, "X-Poedit-Language"))?;
            let team = team.to_lowercase();
            let found = TEAMS.iter().find(|(name, _)| team.contains(name));
            found.map(|(_, tag)| Lang::new(tag))
        };
        let script = || Some(guess(&translations(raw))).filter(|lang| *lang != Lang::UND);
        let (target, how) = match named {
            Some(lang) => (Some(lang), "as the header says"),
            None => match team() {
                Some(lang) => (Some(lang), "by the team in the header"),
                None => (script(), "by the script of the translations"),
            },
        };
        let decided = match &target {
            Some(lang) => format!("translations are in {lang}, {how}"),
            None => "translations are in no language that could be told".to_owned(),
        };
        Languages {
            source,
            target,
            decided,
        }
    }

    /// The language of a message: English, but where its letters speak for another.
    pub(super) fn source(&self, text: &str) -> Lang {
        if let Some(lang) = &self.source {
            return lang.clone();
        }
        // A first byte of the letters of Devanagari, as of its neighbors.
        let may_be_other = find(text.as_bytes(), 0, |b| (b == 0xE0) | (b == 0xEA)).is_some();
        let guessed = if may_be_other { guess(text) } else { Lang::EN };
        if guessed == Lang::UND {
            Lang::EN
        } else {
            guessed
        }
    }

    /// The language of a translation.
    pub(super) fn target(&self, text: &str) -> Lang {
        self.target.clone().unwrap_or_else(|| guess(text))
    }
}

/// The value of a field of the header.
fn field<'a>(header: &'a str, name: &str) -> Option<&'a str> {
    let mut fields = header.lines().filter_map(|line| line.split_once(':'));
    let found = fields.find(|(key, _)| key.trim().eq_ignore_ascii_case(name));
    found
        .map(|(_, value)| value.trim())
        .filter(|value| !value.is_empty())
}

/// `hi`, `hi_IN.UTF-8`, `sr@latin`: what stands before the charset and the variant.
fn lang(value: &str) -> Option<Lang> {
    let tag = value.split(['.', '@', ' ']).next()?;
    let is_tag = tag.len() >= 2
        && tag
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    is_tag.then(|| Lang::new(tag))
}

/// The first translations of a file, to guess their language by; not the header's, which are Latin
/// in every file.
fn translations(raw: &str) -> String {
    let mut text = String::new();
    let (mut field, mut has_message) = (None, false);
    for placed in lines(raw, 0).take_while(|placed| placed.range.start < LOOKED_AT * 8) {
        let at = match placed.line {
            Line::Keyword(found, at) => {
                field = Some(found);
                has_message &= found != Field::Id;
                at
            }
            Line::String(at) => at,
            _ => continue,
        };
        let string = raw.get(at..placed.range.end).unwrap_or_default();
        match field {
            Some(Field::Id) => has_message |= string.len() > 2,
            Some(Field::Target(_)) if has_message => text.push_str(string),
            _ => {}
        }
        if text.len() > LOOKED_AT {
            break;
        }
    }
    text
}

/// What contradicts the charset that the header declares, if anything does.
pub(super) fn charset_problem(header: &str, raw: &str) -> Option<String> {
    let declared = field(header, "Content-Type")?;
    let at = declared.to_ascii_lowercase().find("charset=")? + "charset=".len();
    let charset = declared[at..].split([';', ' ']).next().unwrap_or_default();
    let encoding = Encoding::for_label(charset.as_bytes());
    let holds_all = encoding.is_some_and(|e| e.output_encoding() == encoding_rs::UTF_8)
        || encoding == Some(encoding_rs::GB18030);
    if holds_all || !raw.contains(is_devanagari) {
        return None;
    }
    Some(format!(
        "expected the charset of the text (UTF-8), found “{charset}” in the header; read as UTF-8"
    ))
}
