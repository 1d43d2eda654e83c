//! The parts of a package, unpacked one by one and never more than is safe.
//!
//! 1. The directory of the ZIP file is read as a whole; more entries than [`MAX_PARTS`] and two of
//!    one name are refused, for then nobody can say which of them is the document.
//! 2. A part is unpacked when it is asked for, up to [`MAX_PART`] bytes, whatever its entry says;
//!    all that is asked for together is bounded by [`MAX_UNPACKED`]. Its checksum must hold.
//!
//! Source: PKWARE APPNOTE 6.3.10. Must not know what a part means.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::FormatError;
use super::encoding::{self, Decoded};

/// A larger part is no document for people.
pub(super) const MAX_PART: u64 = 64 << 20;

/// No document for people has more than this in the parts that are read.
const MAX_UNPACKED: u64 = 256 << 20;

/// An entry takes a few hundred bytes of memory, and no document has so many.
const MAX_PARTS: usize = 1 << 16;

/// What an entry in the directory of a ZIP file begins with.
const ENTRY: &[u8] = b"PK\x01\x02";

/// The least bytes of an entry in the directory.
const MIN_ENTRY: usize = 46;

/// The parts of a package.
#[derive(Debug)]
pub struct Parts<'a> {
    pub(super) archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be unpacked.
    left: u64,
}

/// Whether a file is a ZIP file.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

impl<'a> Parts<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Parts<'a>, FormatError> {
        if n_entries(bytes) > MAX_PARTS {
            return Err(too_many());
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| directory(&error))?;
        if archive.has_duplicate_names() {
            return Err(FormatError::Whole {
                expected: "a ZIP file whose parts have names of their own".into(),
                found: "two parts of one name".into(),
            });
        }
        Ok(Parts {
            archive,
            left: MAX_UNPACKED,
        })
    }

    /// Whether there is a part of that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// Names of all parts, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let named = self.archive.file_names().flatten();
        let mut names: Vec<String> = named.map(std::borrow::Cow::into_owned).collect();
        names.sort_unstable();
        names
    }

    /// A part as text, or `None` where there is none of that name.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, FormatError> {
        Ok(self.decoded(name)?.map(|decoded| decoded.text))
    }

    /// A part as text with its encoding, or `None` where there is none of that name.
    pub(super) fn decoded(&mut self, name: &str) -> Result<Option<Decoded>, FormatError> {
        let Some(bytes) = self.bytes(name)? else {
            return Ok(None);
        };
        let decoded = encoding::decode(bytes.into()).map_err(|error| FormatError::Whole {
            expected: format!("a part {name} of text"),
            found: format!("another: {error}"),
        })?;
        Ok(Some(decoded))
    }

    fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, FormatError> {
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(unreadable(name, &error)),
        };
        let most = MAX_PART.min(self.left);
        let likely = usize::try_from(part.size().min(most)).unwrap_or(0);
        let mut bytes = Vec::with_capacity(likely + 1);
        let read = part.take(most + 1).read_to_end(&mut bytes);
        read.map_err(|error| FormatError::Whole {
            expected: format!("a part {name} that can be unpacked"),
            found: error.to_string().replace('\n', " "),
        })?;
        let read = bytes.len() as u64;
        if read > MAX_PART {
            return Err(too_large("parts", MAX_PART, name));
        }
        if read > self.left {
            return Err(too_large("parts that together are", MAX_UNPACKED, name));
        }
        self.left -= read;
        Ok(Some(bytes))
    }
}

/// How many entries of a directory a file can have at most.
fn n_entries(bytes: &[u8]) -> usize {
    if bytes.len() / MIN_ENTRY <= MAX_PARTS {
        return 0;
    }
    let windows = bytes.windows(ENTRY.len());
    windows.filter(|window| *window == ENTRY).count()
}

fn too_many() -> FormatError {
    FormatError::Whole {
        expected: format!("a ZIP file of at most {MAX_PARTS} parts"),
        found: "one of more".into(),
    }
}

fn too_large(what: &str, most: u64, name: &str) -> FormatError {
    FormatError::Whole {
        expected: format!("{what} of at most {} MiB", most >> 20),
        found: format!("{name}, which is larger"),
    }
}

/// The directory of a ZIP file stands at its end, so that of a file that breaks off is missing.
fn directory(error: &ZipError) -> FormatError {
    FormatError::Whole {
        expected: "a whole ZIP file".into(),
        found: format!(
            "one whose directory cannot be read ({}); it may have been cut off",
            error.to_string().replace('\n', " ")
        ),
    }
}

pub(super) fn unreadable(name: &str, error: &ZipError) -> FormatError {
    FormatError::Whole {
        expected: format!("a part {name} that can be unpacked"),
        found: error.to_string().replace('\n', " "),
    }
}

/// A package of parts, for tests.
#[cfg(test)]
pub(super) fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, t)| (*name, t.as_bytes()))
        .collect();
    zipped_bytes(&parts)
}

#[cfg(test)]
pub(super) fn zipped_bytes(parts: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut writer = zip::write::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let method = match *name {
            "mimetype" => zip::CompressionMethod::Stored,
            _ => zip::CompressionMethod::Deflated,
        };
        let options = zip::write::SimpleFileOptions::default().compression_method(method);
        writer.start_file(*name, options).unwrap();
        writer.write_all(text).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(bytes: &[u8], name: &str) -> String {
        let text = Parts::open(bytes).and_then(|mut parts| parts.text(name));
        text.unwrap_err().to_string()
    }

    #[test]
    fn a_part_is_read_and_an_absent_one_is_none() {
        let bytes = zipped(&[("b.xml", "<b/>"), ("a.xml", "\u{FEFF}<a/>")]);
        let mut parts = Parts::open(&bytes).unwrap();
        assert_eq!(parts.names(), ["a.xml", "b.xml"]);
        assert_eq!(parts.text("a.xml").unwrap().unwrap(), "\u{FEFF}<a/>");
        assert_eq!(parts.text("A.xml").unwrap(), None);
        assert!(!parts.has("c.xml"));
        assert!(is_zip(&bytes) && is_zip(&zipped(&[])) && !is_zip(b"PK said"));
    }

    #[test]
    fn what_is_broken_or_too_large_is_refused() {
        let bytes = zipped(&[("a.xml", &"<a>word</a>".repeat(20))]);
        let cut = &bytes[..bytes.len() - 30];
        assert!(error(cut, "a.xml").contains("it may have been cut off"));
        let mut flipped = bytes.clone();
        let at = flipped.windows(4).position(|w| w == ENTRY).unwrap();
        flipped[at + 16] ^= 1;
        let message = error(&flipped, "a.xml");
        assert_eq!(
            message,
            "expected a part a.xml that can be unpacked, found Invalid checksum"
        );
        let bomb = zipped(&[("a.xml", &" ".repeat(MAX_PART as usize + 1))]);
        assert!(bomb.len() < 100_000);
        assert_eq!(
            error(&bomb, "a.xml"),
            "expected parts of at most 64 MiB, found a.xml, which is larger"
        );
        let binary = zipped(&[("a.xml", "a\0b")]);
        assert!(
            error(&binary, "a.xml").starts_with("expected a part a.xml of text, found another")
        );
    }

    #[test]
    fn all_parts_together_are_bounded() {
        let bytes = zipped(&[("a.xml", &" ".repeat(MAX_PART as usize))]);
        let mut parts = Parts::open(&bytes).unwrap();
        for _ in 0..MAX_UNPACKED / MAX_PART {
            assert!(parts.text("a.xml").unwrap().is_some());
        }
        let message = parts.text("a.xml").unwrap_err().to_string();
        assert!(message.starts_with("expected parts that together are of at most 256 MiB"));
    }

    #[test]
    fn two_parts_of_one_name_are_refused() {
        let mut bytes = zipped(&[("a.xml", "<a/>"), ("b.xml", "<b/>")]);
        while let Some(at) = bytes.windows(5).position(|w| w == b"b.xml") {
            bytes[at] = b'a';
        }
        assert!(error(&bytes, "a.xml").ends_with("found two parts of one name"));
    }

    #[test]
    fn a_directory_without_end_is_refused_before_it_is_read() {
        let mut bytes = b"PK\x03\x04".to_vec();
        let mut entry = ENTRY.to_vec();
        entry.resize(MIN_ENTRY, 0);
        bytes.extend(entry.repeat(MAX_PARTS + 1));
        assert!(error(&bytes, "a").contains("at most 65536 parts"));
        let names: Vec<String> = (0..20_000).map(|nth| format!("{nth}.xml")).collect();
        let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "<a/>")).collect();
        let bytes = zipped(&many);
        assert_eq!(Parts::open(&bytes).unwrap().names().len(), 20_000);
    }
}
