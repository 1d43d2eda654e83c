//! Bytes as text: which encoding they are in, and where they cease to be text.
//!
//! 1. A byte-order mark says it; without one, UTF-16 is told by its many equal bytes (the idea of
//!    XML 1.0, appendix F, for the Latin and the Devanagari block).
//! 2. Else what is valid UTF-8 is UTF-8, whatever the file declares.
//! 3. Else what the file declares ([`declared`]) is believed, if every byte fits.
//! 4. Else, where not one character is UTF-8 and all look like a Western language, it is
//!    Windows-1252. Anything more would be a guess: then it is an error with its place.
//!
//! What is decoded must encode to the same bytes again, for changes are written in the file's own
//! encoding; what does not is an error. Tables have their own reader of streams, [`checked`] is theirs.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::FormatError;
use super::content::Content;
use super::declared::declared;
use crate::text::is_devanagari;
use crate::text::legacy::{Evidence, Fate, Font, Verdict, fate};

/// The byte-order mark in UTF-8.
pub(crate) const BOM: &[u8] = b"\xEF\xBB\xBF";

/// What to do about a table in a font.
pub(crate) const BY_IMPORT: &str = "import it with --encoding krutidev";

/// What to do about text in a font.
const BY_CONVERSION: &str = "convert it first (dubhashi convert-encoding)";

/// So much of a file that is no UTF-8 is looked at to tell what it is.
const LOOKED_AT: usize = 64 << 10;

/// A larger file must be UTF-8: others are held twice in memory.
const MAX_DECODED: usize = 64 << 20;

/// A file as text.
#[derive(Debug)]
pub(crate) struct Decoded {
    /// The text. A byte-order mark stays, because offsets count it.
    pub(crate) text: String,
    /// The encoding's name by the WHATWG where it is not UTF-8.
    pub(crate) encoding: Option<&'static str>,
    /// What was found out, one sentence each.
    pub(crate) decided: Vec<String>,
}

/// The whole file as text.
pub(crate) fn decode(content: Content) -> Result<Decoded, FormatError> {
    let bytes = content.as_bytes();
    refuse_utf32(bytes)?;
    if let Some((encoding, _)) = Encoding::for_bom(bytes).filter(|(e, _)| *e != UTF_8) {
        return decoded(bytes, encoding, "by its byte-order mark");
    }
    if let Some(encoding) = utf16_of_xml(bytes).or_else(|| utf16_without_mark(bytes)) {
        let how = "without a byte-order mark, told by its bytes";
        return decoded(bytes, encoding, how);
    }
    let bytes = match content.into_text() {
        Ok(text) => {
            return Ok(Decoded {
                decided: overruled(text.as_bytes()).into_iter().collect(),
                text: without_nul(text, 1)?,
                encoding: None,
            });
        }
        Err(bytes) => bytes,
    };
    if bytes.starts_with(BOM) || bytes.contains(&0) {
        return Err(no_text(&bytes, 1));
    }
    if let Some(label) = declared(&bytes) {
        return as_declared(&bytes, label);
    }
    if is_western(&bytes) {
        return decoded(
            &bytes,
            WINDOWS_1252,
            "because it is no UTF-8 and fits a Western language",
        );
    }
    Err(not_utf8(&bytes, 1, &remedy(&bytes)))
}

fn overruled(bytes: &[u8]) -> Option<String> {
    let declared = declared_other(bytes)?;
    Some(format!("UTF-8, though it declares {}", declared.name()))
}

/// What a file in UTF-8 declares to be in, if it is another encoding.
pub(super) fn declared_other(bytes: &[u8]) -> Option<&'static Encoding> {
    let declared = Encoding::for_label(declared(bytes)?.as_bytes())?;
    // UTF-16 that is declared in bytes of ASCII is a slip of the pen; so HTML has it.
    (![UTF_8, UTF_16LE, UTF_16BE].contains(&declared)).then_some(declared)
}

fn as_declared(bytes: &[u8], label: &str) -> Result<Decoded, FormatError> {
    let Some(encoding) = Encoding::for_label(label.as_bytes()) else {
        let what = format!("it declares {label}, which is not known; convert it first");
        return Err(not_utf8(bytes, 1, &what));
    };
    let is_unicode = [UTF_8, UTF_16LE, UTF_16BE].contains(&encoding);
    if is_unicode || encoding == WINDOWS_1252 && is_plainly_in_font(bytes) {
        return Err(not_utf8(bytes, 1, &remedy(bytes)));
    }
    decoded(bytes, encoding, "as it declares")
}

/// The text in an encoding in which every byte has its own meaning.
fn decoded(bytes: &[u8], encoding: &'static Encoding, how: &str) -> Result<Decoded, FormatError> {
    let name = encoding.name();
    if bytes.len() > MAX_DECODED {
        return Err(FormatError::Whole {
            expected: format!("UTF-8, or at most {} MiB in {name}", MAX_DECODED >> 20),
            found: format!(
                "{} MiB in {name}; convert it to UTF-8 first",
                bytes.len() >> 20
            ),
        });
    }
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    if let Some(at) = misfit(&text, bytes, encoding) {
        let before = text.get(..at).unwrap_or_default().as_bytes();
        let found = "bytes that are none; mend it, or convert it to UTF-8 first";
        return Err(FormatError::at(
            1,
            before,
            &format!("text in {name}"),
            found.into(),
        ));
    }
    if let Some(at) = text.find('\0') {
        let before = text.get(..at).unwrap_or_default().as_bytes();
        return Err(FormatError::at(1, before, "text", NUL.into()));
    }
    Ok(Decoded {
        text: text.into_owned(),
        encoding: Some(name),
        decided: vec![format!("{name} {how}")],
    })
}

/// Where the text does not encode to the bytes that it was decoded from: at the character, or at the
/// start of its line.
fn misfit(text: &str, bytes: &[u8], encoding: &'static Encoding) -> Option<usize> {
    let mut rest = bytes;
    if encoding == UTF_16LE || encoding == UTF_16BE {
        for (at, c) in text.char_indices() {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let pair = match encoding == UTF_16LE {
                    true => unit.to_le_bytes(),
                    false => unit.to_be_bytes(),
                };
                match rest.strip_prefix(&pair) {
                    Some(after) => rest = after,
                    None => return Some(at),
                }
            }
        }
        return (!rest.is_empty()).then_some(text.len());
    }
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (encoded, _, has_unmappable) = encoding.encode(line);
        match rest.strip_prefix(&*encoded).filter(|_| !has_unmappable) {
            Some(after) => rest = after,
            None => return Some(at + line.find('\u{FFFD}').unwrap_or(0)),
        }
        at += line.len();
    }
    (!rest.is_empty()).then_some(text.len())
}

/// UTF-16 of an XML file in any language: its first character is `<`, its second a letter, `?` or
/// `!`.
fn utf16_of_xml(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<', 0, b, 0, ..] if b.is_ascii_graphic() => Some(UTF_16LE),
        [0, b'<', 0, b, ..] if b.is_ascii_graphic() => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-16 without a mark: nearly all units lie in the Latin or the Devanagari block or are
/// punctuation (high byte 00, 09 or 20), at one parity only. A NUL byte is asked for, because text in
/// UTF-8 has none.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    if !bytes.len().is_multiple_of(2) || !head.contains(&0) {
        return None;
    }
    let count = |parity: usize| {
        let halves = head.iter().skip(parity).step_by(2);
        halves.filter(|b| matches!(b, 0x00 | 0x09 | 0x20)).count()
    };
    let (first, second, n_units) = (count(0), count(1), head.len() / 2);
    let (is_high, encoding) = match first < second {
        true => ((first, second), UTF_16LE),
        false => ((second, first), UTF_16BE),
    };
    let is_it = is_high.1 * 20 >= n_units * 19 && is_high.0 * 2 < n_units;
    let (text, _) = encoding.decode_without_bom_handling(head);
    let is_text = |c: char| !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{C}');
    (is_it && text.chars().all(is_text) && text.contains(char::is_alphabetic)).then_some(encoding)
}

/// Whether bytes that are no UTF-8 are plainly text of a Western language: no character of them is
/// UTF-8, none is a control, few lie beyond ASCII, and statistics of letter pairs agree.
fn is_western(bytes: &[u8]) -> bool {
    if bytes.contains(&0) || has_utf8(bytes) || is_set(bytes) {
        return false;
    }
    let (mut n_beyond, mut n_letters) = (0, 0);
    for byte in bytes {
        match byte {
            // What Windows-1252 leaves open, and control characters.
            0x81 | 0x8D | 0x8F | 0x90 | 0x9D | 0x01..=0x08 | 0x0E..=0x1F => return false,
            0x80.. => n_beyond += 1,
            _ => n_letters += usize::from(byte.is_ascii_alphabetic()),
        }
    }
    // French has an accent on one letter in twenty; text without Latin letters is none of these.
    if n_beyond * 4 > n_letters {
        return false;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(around_first(bytes), true);
    detector.guess(None, Utf8Detection::Deny) == WINDOWS_1252
}

/// Whether any character beyond ASCII is written in UTF-8.
fn has_utf8(bytes: &[u8]) -> bool {
    bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}

/// A stretch of a file with its first byte beyond ASCII; the rest is more of the same.
fn around_first(bytes: &[u8]) -> &[u8] {
    let first = bytes.iter().position(|b| !b.is_ascii()).unwrap_or(0);
    let from = first.saturating_sub(LOOKED_AT / 2);
    let to = bytes.len().min(first + LOOKED_AT * 8);
    bytes.get(from..to).unwrap_or(bytes)
}

fn refuse_utf32(start: &[u8]) -> Result<(), FormatError> {
    if start.starts_with(b"\xFF\xFE\0\0") || start.starts_with(b"\0\0\xFE\xFF") {
        return Err(FormatError::Whole {
            expected: "UTF-8 or UTF-16".into(),
            found: "UTF-32; save it as UTF-8".into(),
        });
    }
    Ok(())
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
    match String::from_utf8(bytes) {
        Ok(text) => without_nul(text, line),
        Err(error) => Err(no_text(error.as_bytes(), line)),
    }
}

fn without_nul(text: String, line: u64) -> Result<String, FormatError> {
    match text.as_bytes().contains(&0) {
        true => Err(no_text(text.as_bytes(), line)),
        false => Ok(text),
    }
}

/// The error for bytes that are no text.
fn no_text(bytes: &[u8], line: u64) -> FormatError {
    match bytes.iter().position(|b| *b == 0) {
        Some(at) => FormatError::at(line, &bytes[..at], "text", NUL.into()),
        None => not_utf8(bytes, line, &remedy(bytes)),
    }
}

/// What was found instead of text.
const NUL: &str = "a NUL byte; it looks like a binary file";

/// The error at the first byte that is no UTF-8.
fn not_utf8(bytes: &[u8], line: u64, remedy: &str) -> FormatError {
    let at = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let byte = bytes.get(at).copied().unwrap_or_default();
    let before = bytes.get(..at).unwrap_or(bytes);
    FormatError::at(
        line,
        before,
        "UTF-8",
        format!("byte 0x{byte:02X}; {remedy}"),
    )
}

/// What to do about bytes that are no UTF-8.
fn remedy(bytes: &[u8]) -> String {
    let mut valid = bytes.utf8_chunks().map(|chunk| chunk.valid());
    if valid.any(|text| text.contains(is_devanagari)) {
        "the rest is UTF-8, so the file may be damaged or cut off here".to_owned()
    } else if is_set(bytes) {
        let font = Font::KrutiDev;
        format!("it looks set in the legacy font {font}; {BY_IMPORT}, or {BY_CONVERSION}")
    } else {
        "if this is a legacy encoding, convert it first".to_owned()
    }
}

/// Whether bytes look set in the font, as a whole or in a cell.
fn is_set(bytes: &[u8]) -> bool {
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(&bytes[..bytes.len().min(LOOKED_AT)]);
    // The cells beside the one in question may be English.
    let mut cells = text.split(['\t', ',', '\n']);
    is_set_in_font(&text) || cells.any(is_set_in_font)
}

/// Whether bytes that declare a Western encoding are set in the font for all that: such pages name
/// the font, and browsers had it.
fn is_plainly_in_font(bytes: &[u8]) -> bool {
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(&bytes[..bytes.len().min(LOOKED_AT)]);
    let is_legacy = |stretch: &str| {
        let mut evidence = Evidence::default();
        evidence.add(stretch);
        evidence.verdict() == Verdict::Legacy
    };
    text.split(['<', '>', '\n']).any(is_legacy)
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
    use proptest::prelude::*;

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn what_is_not_text_is_named_with_its_place() {
        let in_font = "it looks set in the legacy font Kruti Dev 010; import it with --encoding \
                       krutidev, or convert it first (dubhashi convert-encoding)";
        let legacy = "if this is a legacy encoding, convert it first";
        let damaged = "the rest is UTF-8, so the file may be damaged or cut off here";
        let utf8 = |place: &str, byte: &str, remedy: &str| {
            format!("line {place}: expected UTF-8, found byte {byte}; {remedy}")
        };
        let cases: [(&[u8], String); 15] = [
            (b"Hkkjr dh 'kf\xE4 vkSj lsuk", utf8("1, column 13", "0xE4", in_font)),
            (b"army,'kf\xE4", utf8("1, column 9", "0xE4", in_font)),
            (
                b"<meta charset=latin1><p>Hkkjr dh 'kf\xE4 vkSj lsuk</p>",
                utf8("1, column 37", "0xE4", in_font),
            ),
            (
                b"ab\ncd\0e",
                "line 2, column 3: expected text, found a NUL byte; it looks like a binary file".into(),
            ),
            (b"\xEF\xBB\xBF\xE0\xA4\x95\xE0\xA4", utf8("1, column 2", "0xE0", damaged)),
            (b"\xE0\xA4\x95\nresum\xE9", utf8("2, column 6", "0xE9", damaged)),
            // Hindi that was cut off is no text in the font, whatever its markup looks like.
            (
                b"<p>\xE0\xA4\x95</p> vkSj lsuk dh 'kf\xE0",
                utf8("1, column 26", "0xE0", damaged),
            ),
            (b"a \x81 word in caf\xE9s", utf8("1, column 3", "0x81", legacy)),
            (b"\xEF\xF0\xE8\xE2\xE5\xF2 \xEC\xE8\xF0", utf8("1, column 1", "0xEF", legacy)),
            (b"\xA35", utf8("1, column 1", "0xA3", legacy)),
            (
                b"<?xml version='1.0' encoding='utf-8'?><a>caf\xE9</a>",
                utf8("1, column 45", "0xE9", legacy),
            ),
            (
                b"<meta charset=iscii><p>\xE9",
                utf8("1, column 24", "0xE9", "it declares iscii, which is not known; convert it first"),
            ),
            (
                b"<meta charset=shift_jis>\n<p>a\xFF",
                "line 2, column 5: expected text in Shift_JIS, found bytes that are none; mend it, \
                 or convert it to UTF-8 first"
                    .into(),
            ),
            (
                b"\xFF\xFEa\0\n\0\x00\xD8b\0",
                "line 2, column 1: expected text in UTF-16LE, found bytes that are none; mend it, \
                 or convert it to UTF-8 first"
                    .into(),
            ),
            (b"\xFF\xFE\0\0a\0\0\0", "expected UTF-8 or UTF-16, found UTF-32; save it as UTF-8".into()),
        ];
        for (bytes, message) in cases {
            let error = decode(bytes.to_vec().into()).unwrap_err();
            assert_eq!(error.to_string(), message);
        }
    }

    #[test]
    fn any_encoding_is_read_and_said() {
        let hindi = "सरकार ने कहा, “यह समझौता ज़रूरी है।”\n";
        let cases: [(Vec<u8>, &str, Option<&str>, &str); 11] = [
            (b"\xEF\xBB\xBFa".to_vec(), "\u{FEFF}a", None, ""),
            (
                b"\xFF\xFEa\0".to_vec(),
                "\u{FEFF}a",
                Some("UTF-16LE"),
                "by its byte-order mark",
            ),
            (
                b"\xFE\xFF\0a".to_vec(),
                "\u{FEFF}a",
                Some("UTF-16BE"),
                "by its byte-order mark",
            ),
            (
                utf16(hindi, u16::to_le_bytes),
                hindi,
                Some("UTF-16LE"),
                "told by its bytes",
            ),
            (
                utf16(hindi, u16::to_be_bytes),
                hindi,
                Some("UTF-16BE"),
                "told by its bytes",
            ),
            (
                utf16("Plain words.", u16::to_le_bytes),
                "Plain words.",
                Some("UTF-16LE"),
                "its bytes",
            ),
            (
                b"already seen\td\xE9j\xE0 vu".to_vec(),
                "already seen\tdéjà vu",
                Some("windows-1252"),
                "because it is no UTF-8",
            ),
            (
                b"a\n\nresum\xE9".to_vec(),
                "a\n\nresumé",
                Some("windows-1252"),
                "no UTF-8",
            ),
            (
                b"The minister said: \x93It\x92s done \x96 now\x94.".to_vec(),
                "The minister said: “It’s done – now”.",
                Some("windows-1252"),
                "no UTF-8",
            ),
            (
                b"<meta charset=koi8-r><p>\xCD\xC9\xD2".to_vec(),
                "<meta charset=koi8-r><p>мир",
                Some("KOI8-R"),
                "as it declares",
            ),
            (
                b"<meta charset=latin1><p>caf\xC3\xA9".to_vec(),
                "<meta charset=latin1><p>café",
                None,
                "UTF-8, though it declares windows-1252",
            ),
        ];
        for (bytes, text, encoding, how) in cases {
            let found = decode(bytes.into()).unwrap();
            assert_eq!((found.text.as_str(), found.encoding), (text, encoding));
            let decided = found.decided.concat();
            assert_eq!(decided.is_empty(), how.is_empty(), "{decided}");
            assert!(decided.contains(how), "{decided}");
        }
    }

    #[test]
    fn western_languages_are_not_taken_for_a_font() {
        let cases = [
            "Le ministre a déclaré que l’accord a été signé à Genève, où il était allé.",
            "Die Regierung erklärte, über die Lösung müsse später entschieden werden.",
            "El señor dijo que mañana habrá una reunión en Perú.",
            "The naïve café owner paid £5 (about €6) for Brontë’s book.",
        ];
        for text in cases {
            let (bytes, _, _) = WINDOWS_1252.encode(text);
            let found = decode(bytes.into_owned().into()).unwrap();
            assert_eq!(
                (found.text.as_str(), found.encoding),
                (text, Some("windows-1252"))
            );
        }
    }

    #[test]
    fn what_is_too_large_for_memory_must_be_utf8() {
        let mut bytes = vec![b'a'; MAX_DECODED + 2];
        assert!(decode(bytes.clone().into()).is_ok());
        bytes[0] = 0xFF;
        bytes[1] = 0xFE;
        let error = decode(bytes.into()).unwrap_err().to_string();
        let expected = "expected UTF-8, or at most 64 MiB in UTF-16LE, found 64 MiB in UTF-16LE; \
                        convert it to UTF-8 first";
        assert_eq!(error, expected);
    }

    proptest! {
        #[test]
        fn what_is_decoded_encodes_to_the_same_bytes(
            bytes in prop::collection::vec(any::<u8>(), 0..80),
            head in prop::sample::select(vec![
                "", "\u{FEFF}", "<meta charset=big5>", "<meta charset=iso-2022-jp>",
                "<meta charset=gb18030>", "<meta charset=latin1>", "<meta charset=utf-16>",
            ]),
            mark in prop::sample::select(vec![&b""[..], b"\xFF\xFE", b"\xFE\xFF"]),
        ) {
            let bytes = [mark, head.as_bytes(), &bytes].concat();
            if let Ok(found) = decode(bytes.clone().into()) {
                prop_assert!(!found.text.contains('\0'));
                let again = match found.encoding {
                    None => found.text.into_bytes(),
                    Some("UTF-16LE") => utf16(&found.text, u16::to_le_bytes),
                    Some("UTF-16BE") => utf16(&found.text, u16::to_be_bytes),
                    Some(name) => {
                        let encoding = Encoding::for_label(name.as_bytes()).unwrap();
                        encoding.encode(&found.text).0.into_owned()
                    }
                };
                prop_assert_eq!(again, bytes);
            }
        }
    }
}
