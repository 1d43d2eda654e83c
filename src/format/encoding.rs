//! Bytes that should be UTF-8 text: what else they may be, and where they cease to be text.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::FormatError;
use crate::text::legacy::{Evidence, Fate, Font, Verdict, fate};

/// The byte-order mark in UTF-8.
pub(crate) const BOM: &[u8] = b"\xEF\xBB\xBF";

/// What to do about a table in a font.
pub(crate) const BY_IMPORT: &str = "import it with --encoding krutidev";

/// What to do about text in a font.
const BY_CONVERSION: &str = "convert it first (dubhashi convert-encoding)";

/// So much of a file that is no UTF-8 is looked at to tell what it is.
const LOOKED_AT: usize = 64 << 10;

/// A file as text.
pub(crate) struct Decoded {
    /// The text. A byte-order mark stays, because offsets count it.
    pub(crate) text: String,
    /// The encoding's name by the WHATWG where it is not UTF-8.
    pub(crate) encoding: Option<&'static str>,
    /// What was found out, one sentence each.
    pub(crate) decided: Vec<String>,
}

/// The whole file as text.
pub(crate) fn decode(bytes: Vec<u8>) -> Result<Decoded, FormatError> {
    if let Some((encoding, _)) = Encoding::for_bom(&bytes).filter(|(e, _)| *e != UTF_8) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes);
        return Ok(Decoded {
            text: text.into_owned(),
            encoding: Some(encoding.name()),
            decided: vec![format!("{} by its byte-order mark", encoding.name())],
        });
    }
    if let Some(encoding) = utf16_of_xml(&bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes);
        return Ok(Decoded {
            text: text.into_owned(),
            encoding: Some(encoding.name()),
            decided: vec![format!("{} by its first bytes", encoding.name())],
        });
    }
    Ok(Decoded {
        text: checked(bytes, 1)?,
        encoding: None,
        decided: Vec::new(),
    })
}

/// UTF-16 without a byte-order mark is told only of XML, which begins with `<` and a letter, `?` or
/// `!` (XML 1.0, appendix F).
fn utf16_of_xml(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<', 0, b, 0, ..] if b.is_ascii_graphic() => Some(UTF_16LE),
        [0, b'<', 0, b, ..] if b.is_ascii_graphic() => Some(UTF_16BE),
        _ => None,
    }
}

/// Refuses a file that begins with the byte-order mark of UTF-16.
pub(crate) fn refuse_utf16(start: &[u8]) -> Result<(), FormatError> {
    if !start.starts_with(b"\xFF\xFE") && !start.starts_with(b"\xFE\xFF") {
        return Ok(());
    }
    Err(FormatError::Whole {
        expected: "UTF-8".into(),
        found: "UTF-16; save it as UTF-8".into(),
    })
}

/// A stretch of a file that begins on line `line`, as text without NUL.
pub(crate) fn checked(bytes: Vec<u8>, line: u64) -> Result<String, FormatError> {
    if bytes.contains(&0) {
        let at = bytes.iter().position(|b| *b == 0).unwrap_or_default();
        let found = "a NUL byte; it looks like a binary file";
        return Err(FormatError::at(line, &bytes[..at], "text", found.into()));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        let found = format!("byte 0x{:02X}; {}", bytes[at], remedy(bytes));
        FormatError::at(line, &bytes[..at], "UTF-8", found)
    })
}

/// What to do about bytes that are no UTF-8.
fn remedy(bytes: &[u8]) -> String {
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(&bytes[..bytes.len().min(LOOKED_AT)]);
    // The cells beside the one in question may be English.
    let mut cells = text.split(['\t', ',', '\n']);
    if is_set_in_font(&text) || cells.any(is_set_in_font) {
        let font = Font::KrutiDev;
        format!("it looks set in the legacy font {font}; {BY_IMPORT}, or {BY_CONVERSION}")
    } else {
        "if this is a legacy encoding, convert it first".to_owned()
    }
}

/// Whether a text is plainly set in the font, or holds letters of its upper half and is rather in the
/// font than in another language.
fn is_set_in_font(text: &str) -> bool {
    let mut evidence = Evidence::default();
    evidence.add(text);
    let is_likely = !text.is_ascii()
        && evidence.likeness() > 0
        && fate(text, Verdict::Unclear) == Fate::Converted;
    is_likely || evidence.verdict() == Verdict::Legacy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_text_is_named_with_its_place() {
        let cases: [(&[u8], &str); 6] = [
            (
                b"Hkkjr dh 'kf\xE4 vkSj lsuk",
                "line 1, column 13: expected UTF-8, found byte 0xE4; it looks set in the legacy \
                 font Kruti Dev 010; import it with --encoding krutidev, or convert it first \
                 (dubhashi convert-encoding)",
            ),
            (
                b"army,'kf\xE4",
                "line 1, column 9: expected UTF-8, found byte 0xE4; it looks set in the legacy \
                 font Kruti Dev 010; import it with --encoding krutidev, or convert it first \
                 (dubhashi convert-encoding)",
            ),
            (
                b"already seen\td\xE9j\xE0 vu",
                "line 1, column 15: expected UTF-8, found byte 0xE9; \
                 if this is a legacy encoding, convert it first",
            ),
            (
                b"ab\ncd\0e",
                "line 2, column 3: expected text, found a NUL byte; it looks like a binary file",
            ),
            (
                b"a\n\nresum\xE9",
                "line 3, column 6: expected UTF-8, found byte 0xE9; \
                 if this is a legacy encoding, convert it first",
            ),
            (
                b"\xEF\xBB\xBF\xE0\xA4\x95\xE0\xA4",
                "line 1, column 2: expected UTF-8, found byte 0xE0; \
                 if this is a legacy encoding, convert it first",
            ),
        ];
        for (bytes, message) in cases {
            let error = decode(bytes.to_vec()).err().unwrap();
            assert_eq!(error.to_string(), message);
        }
        let decoded = decode(b"\xEF\xBB\xBFa".to_vec()).unwrap();
        assert_eq!(decoded.text, "\u{FEFF}a");
        for bytes in [b"\xFF\xFEa\0", b"\xFE\xFF\0a"] {
            assert_eq!(decode(bytes.to_vec()).unwrap().text, "\u{FEFF}a");
        }
        for (bytes, name) in [(b"<\0a\0>\0", "UTF-16LE"), (b"\0<\0a\0>", "UTF-16BE")] {
            let decoded = decode(bytes.to_vec()).unwrap();
            assert_eq!((&*decoded.text, decoded.encoding), ("<a>", Some(name)));
        }
        assert!(decode(b"<\0\0\0".to_vec()).is_err());
    }
}
