//! Writing into an existing file: changes of a document's raw text → the file's new bytes.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use encoding_rs::Encoding;

use super::item::Gap;
use super::registry::{Body, Fill, Filled, format_named};
use super::{FormatError, repack};
use crate::model::{Document, Origin, Splice, apply};

/// How `text` must be written to stand in place of some bytes of the raw text; `None` where it
/// cannot stand there.
pub fn replacement(document: &Document, at: &Range<usize>, text: &str) -> Option<String> {
    match format_named(document.format).ok()?.body {
        Body::Text { replacement, .. } => replacement(&document.raw, at, text),
        // Spreadsheets take `_x0041_` for a character.
        Body::Package { .. } => {
            (!text.contains(char::is_control) && !text.contains("_x")).then(|| text.to_owned())
        }
    }
}

/// The changes that write translations into gaps of one file. Gaps that share a place or the tag
/// that bears their state are filled as the least sure of them, and what several ask for is done
/// once.
pub fn fillings(raw: &str, fill: Fill, gaps: &[(Gap, &str, Filled)]) -> Vec<Splice> {
    let mut unsure: HashMap<&Range<usize>, bool> = HashMap::new();
    for (gap, _, likeness) in gaps {
        for place in [&gap.at, &gap.head] {
            *unsure.entry(place).or_default() |= *likeness == Filled::Fuzzy;
        }
    }
    let mut out = Vec::new();
    let mut had = HashSet::new();
    for (gap, target, _) in gaps {
        let is_unsure = [&gap.at, &gap.head]
            .iter()
            .any(|place| unsure.get(*place) == Some(&true));
        let likeness = if is_unsure {
            Filled::Fuzzy
        } else {
            Filled::Exact
        };
        for splice in fill(raw, gap, target, likeness) {
            if had.insert((splice.range.clone(), splice.text.clone())) {
                out.push(splice);
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
    match document.origin {
        Origin::Encoded(name) => encoded(&text, name),
        _ => Ok(text.into_bytes()),
    }
}

/// The text in an encoding of that name.
pub(super) fn encoded(text: &str, name: &str) -> Result<Vec<u8>, FormatError> {
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
