//! ODT and OTT: text documents of the OpenDocument kind.
//!
//! 1. `content.xml` is read as a story (`odt_story.rs`): a segment for each paragraph and heading;
//!    then the headers and footers in `styles.xml`.
//! 2. What the package is says the part `mimetype`; where that is missing, its manifest.
//!
//! Source: OpenDocument 1.3 part 2 (packages), section 3.3; part 3, section 2.

use super::odt_story::Story;
use crate::format::package::Extract;
use crate::format::parts::Parts;
use crate::format::{Body, Format, FormatError, Holds, ReadOptions};

const CONTENT: &str = "content.xml";
const STYLES: &str = "styles.xml";
const MANIFEST: &str = "META-INF/manifest.xml";
const TEXT: &str = "application/vnd.oasis.opendocument.text";

/// Text documents of the OpenDocument kind.
pub(crate) static ODT: Format = Format {
    name: "odt",
    extensions: &["odt", "ott"],
    holds: Holds::Article,
    about: "an OpenDocument text; tracked changes count as accepted, comments are left out",
    body: Body::Package { is_one, read },
    samples: &[],
};

fn is_one(parts: &mut Parts) -> bool {
    let media = media_type(parts);
    let is_text = matches!(
        media.strip_prefix(TEXT),
        Some("" | "-template" | "-master" | "-web")
    );
    is_text && parts.has(CONTENT)
}

/// The media type of the package; empty where it does not say.
fn media_type(parts: &mut Parts) -> String {
    if let Ok(Some(media)) = parts.text("mimetype") {
        return media.trim().to_owned();
    }
    let Ok(Some(manifest)) = parts.text(MANIFEST) else {
        return String::new();
    };
    let media = manifest.split('"').find(|value| value.starts_with(TEXT));
    media.unwrap_or_default().to_owned()
}

/// What the package is, if it says so by a media type and no format reads it.
pub(super) fn other_kind(parts: &mut Parts) -> Option<&'static str> {
    let media = media_type(parts);
    let kind = media.strip_prefix("application/")?;
    Some(match kind.strip_prefix("vnd.oasis.opendocument.") {
        Some(kind) if kind.starts_with("spreadsheet") => {
            "an OpenDocument spreadsheet (ODS); save it as XLSX"
        }
        Some(kind) if kind.starts_with("presentation") => {
            "an OpenDocument presentation (ODP); copy its text into an ODT or text file"
        }
        Some(_) => "an OpenDocument file of another kind",
        None if kind == "epub+zip" => "an e-book (EPUB); unpack it and give its HTML files",
        None => return None,
    })
}

fn read(
    parts: &mut Parts,
    options: &ReadOptions,
    extract: &mut Extract,
) -> Result<(), FormatError> {
    if !is_one(parts) {
        return Err(FormatError::Whole {
            expected: "an OpenDocument text (ODT)".into(),
            found: super::other_kind(parts).into(),
        });
    }
    refuse_encrypted(parts)?;
    let content = parts.text(CONTENT)?.unwrap_or_default();
    story(CONTENT, &content, "", options, extract);
    drop(content);
    if extract.is_full() {
        return Ok(());
    }
    match parts.text(STYLES) {
        Ok(Some(styles)) => story(STYLES, &styles, "header or footer, ", options, extract),
        Ok(None) => {}
        Err(error) => extract.lost(STYLES, &error.to_string()),
    }
    Ok(())
}

fn refuse_encrypted(parts: &mut Parts) -> Result<(), FormatError> {
    let manifest = parts.text(MANIFEST).ok().flatten().unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(FormatError::Whole {
            expected: "a document without a password".into(),
            found: "an encrypted one; save it without a password".into(),
        });
    }
    Ok(())
}

fn story(name: &str, raw: &str, kind: &str, options: &ReadOptions, extract: &mut Extract) {
    let part = extract.declare(name);
    extract.set_aside(raw.len());
    extract.inside(part, |out| Story::new(raw, kind, options, out).read());
}
