//! Writing into an existing file: changes of a document's raw text → the file's new bytes.

use std::collections::HashSet;
use std::ops::Range;

use encoding_rs::Encoding;

use super::encoding::declared_other;
use super::item::Gap;
use super::registry::{Body, Fill, Filled, format_named};
use super::{FormatError, repack, xml};
use crate::model::{Document, Origin, Splice, apply};

/// How `text` must be written to stand in place of some of a segment's text; `None` where it cannot
/// stand there.
pub fn replacement(
    document: &Document,
    segment: usize,
    at: Range<usize>,
    text: &str,
) -> Option<String> {
    if document.segments.get(segment)?.is_cdata(at) {
        return xml::written_in_cdata(text);
    }
    match format_named(document.format).ok()?.body {
        Body::Text { replacement, .. } => replacement(text),
        // Spreadsheets take `_x0041_` for a character.
        Body::Package { .. } => {
            (!text.contains(char::is_control) && !text.contains("_x")).then(|| text.to_owned())
        }
    }
}

/// A gap and the translation that it is to be filled with; `None` where it is left.
pub type Choice<'a> = (Gap, Option<(&'a str, Filled)>);

/// What comes of the gaps of one file.
#[derive(Debug, Default)]
pub struct Fillings {
    /// The changes that write the translations.
    pub splices: Vec<Splice>,
    /// As what each gap is filled; `None` where it is left.
    pub filled: Vec<Option<Filled>>,
}

/// The changes that write translations into the gaps of one file. Gaps that share a place or the tag
/// that bears their state are filled as the least sure of them, and as to be looked at where one of
/// them is left; what several ask for is done once.
pub fn fillings(raw: &str, fill: Fill, gaps: &[Choice<'_>]) -> Fillings {
    let choices: Vec<Option<(&str, Filled)>> = gaps
        .iter()
        .map(|(gap, choice)| {
            let (target, likeness) = (*choice)?;
            let is_writable = !fill(raw, gap, target, likeness).is_empty();
            is_writable.then_some((target, likeness))
        })
        .collect();
    let mut unsure: HashSet<&Range<usize>> = HashSet::new();
    for ((gap, _), choice) in gaps.iter().zip(&choices) {
        if choice.is_none_or(|(_, likeness)| likeness == Filled::Fuzzy) {
            unsure.extend([&gap.at, &gap.head]);
        }
    }
    let mut out = Fillings::default();
    let mut had = HashSet::new();
    for ((gap, _), choice) in gaps.iter().zip(choices) {
        let is_unsure = unsure.contains(&gap.at) || unsure.contains(&gap.head);
        let likeness = match is_unsure {
            true => Filled::Fuzzy,
            false => Filled::Exact,
        };
        out.filled.push(choice.map(|_| likeness));
        let splices = choice.map(|(target, _)| fill(raw, gap, target, likeness));
        for splice in splices.into_iter().flatten() {
            if had.insert((splice.range.clone(), splice.text.clone())) {
                out.splices.push(splice);
            }
        }
    }
    out
}

/// The file with the splices applied, all else as it is. `bytes` is the file that `document` was
/// read from.
pub fn rewrite(
    bytes: &[u8],
    document: &Document,
    splices: &[Splice],
) -> Result<Vec<u8>, FormatError> {
    if splices.is_empty() {
        return Ok(bytes.to_vec());
    }
    if let Origin::Package(package) = &document.origin {
        return repack::rewrite(bytes, package, splices);
    }
    let text = apply(&document.raw, splices).map_err(|error| FormatError::Whole {
        expected: "changes that can be applied".into(),
        found: error.to_string(),
    })?;
    let encoding = match document.origin {
        Origin::Encoded(name) => Some(name),
        _ => None,
    };
    as_before(&document.raw, text, encoding)
}

/// A changed text in the encoding that it was decoded from, `None` for UTF-8. What was nothing but
/// ASCII is in the encoding that it declares.
pub(super) fn as_before(
    before: &str,
    text: String,
    encoding: Option<&'static str>,
) -> Result<Vec<u8>, FormatError> {
    let declared = || {
        let asks = before.is_ascii() && !text.is_ascii();
        let other = asks.then(|| declared_other(before.as_bytes())).flatten();
        other.map(Encoding::name)
    };
    match encoding.or_else(declared) {
        Some(name) => encoded(&text, name),
        None => Ok(text.into_bytes()),
    }
}

/// The text in an encoding of that name.
fn encoded(text: &str, name: &str) -> Result<Vec<u8>, FormatError> {
    match name {
        "UTF-16LE" => return Ok(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        "UTF-16BE" => return Ok(text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        _ => {}
    }
    let encoding = Encoding::for_label(name.as_bytes()).unwrap_or(encoding_rs::UTF_8);
    let (bytes, _, has_unmappable) = encoding.encode(text);
    if has_unmappable {
        return Err(FormatError::Whole {
            expected: format!("text that {name} can hold"),
            found: "characters that it has not; save the file as UTF-8 first".into(),
        });
    }
    Ok(bytes.into_owned())
}
