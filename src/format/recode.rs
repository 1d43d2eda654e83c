//! Bytes in UTF-8 or Windows-1252, as UTF-8, from a stream of any length.
//!
//! Files in legacy fonts are either: the bytes as they were typed (Windows-1252), or saved as UTF-8
//! since. The file decides from its first part:
//!
//! 1. A byte that is no UTF-8 there makes it Windows-1252.
//! 2. So does a first part whose only letters beyond ASCII are `š`: its two bytes in UTF-8 are the
//!    font's ऊँ, and the font itself has no use for it.
//! 3. A line of a UTF-8 file that is none all the same is read as Windows-1252, alone; a line with
//!    Devanagari in UTF-8 is always read as that. Devanagari with a byte that does not belong there is an
//!    error, for in Windows-1252 it would be rubbish.
//!
//! The bytes that Windows-1252 leaves open become the controls of the same number (WHATWG).

use std::io::{self, Read};

use encoding_rs::WINDOWS_1252;

use super::FormatError;
use super::encoding::{BOM, refuse_utf16};
use crate::text::is_devanagari;

/// What is looked at to tell the encoding.
const PREFIX: usize = 64 << 10;

/// No line is kept waiting for its end beyond this.
const MAX_WAIT: usize = 1 << 20;

/// Reads UTF-8, whichever of the two the bytes are in.
#[derive(Debug)]
pub struct Recoded<R> {
    reader: R,
    is_utf8: bool,
    at_eof: bool,
    /// Read, but not yet decoded.
    raw: Vec<u8>,
    ready: Vec<u8>,
    given: usize,
}

impl<R: Read> Recoded<R> {
    /// Reads the first part and decides.
    pub fn new(mut reader: R) -> Result<Recoded<R>, FormatError> {
        let mut raw = Vec::new();
        (&mut reader).take(PREFIX as u64).read_to_end(&mut raw)?;
        refuse_utf16(&raw)?;
        Ok(Recoded {
            reader,
            is_utf8: is_utf8(&raw, raw.len() < PREFIX),
            at_eof: raw.len() < PREFIX,
            raw,
            ready: Vec::new(),
            given: 0,
        })
    }

    /// Whether the file as a whole is in UTF-8 (ASCII is).
    pub fn is_utf8(&self) -> bool {
        self.is_utf8
    }

    fn refill(&mut self) -> io::Result<()> {
        self.ready.clear();
        self.given = 0;
        while self.ready.is_empty() {
            let whole = match self.raw.iter().rposition(|b| *b == b'\n') {
                _ if self.at_eof => self.raw.len(),
                Some(at) => at + 1,
                None if self.raw.len() > MAX_WAIT => whole_characters(&self.raw),
                None => 0,
            };
            let rest = self.raw.split_off(whole);
            let lines = std::mem::replace(&mut self.raw, rest);
            self.decode(&lines)?;
            if self.at_eof {
                return Ok(());
            }
            let n = (&mut self.reader)
                .take(PREFIX as u64)
                .read_to_end(&mut self.raw)?;
            self.at_eof = n < PREFIX;
        }
        Ok(())
    }

    fn decode(&mut self, lines: &[u8]) -> io::Result<()> {
        for line in lines.split_inclusive(|b| *b == b'\n') {
            match std::str::from_utf8(line) {
                Ok(text) if self.is_utf8 || text.contains(is_devanagari) => self.ready.extend(line),
                Err(_) if String::from_utf8_lossy(line).contains(is_devanagari) => {
                    let found =
                        "a line of Devanagari in UTF-8 with a byte that is none; mend it first";
                    return Err(io::Error::new(io::ErrorKind::InvalidData, found));
                }
                _ => {
                    let (text, _) = WINDOWS_1252.decode_without_bom_handling(line);
                    self.ready.extend(text.as_bytes());
                }
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Recoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.ready.len() {
            self.refill()?;
        }
        let rest = &self.ready[self.given..];
        let n = rest.len().min(buffer.len());
        buffer[..n].copy_from_slice(&rest[..n]);
        self.given += n;
        Ok(n)
    }
}

/// How many of the bytes are no part of a character that is still to come.
fn whole_characters(bytes: &[u8]) -> usize {
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        _ => bytes.len(),
    }
}

fn is_utf8(prefix: &[u8], at_eof: bool) -> bool {
    if prefix.starts_with(BOM) {
        return true;
    }
    // The prefix may cut its last character.
    let end = if at_eof {
        prefix.len()
    } else {
        whole_characters(prefix)
    };
    let Ok(text) = std::str::from_utf8(&prefix[..end]) else {
        return false;
    };
    let mut beyond = text.chars().filter(|c| !c.is_ascii()).peekable();
    beyond.peek().is_none() || beyond.any(|c| c != 'š')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recoded(bytes: &[u8]) -> (String, bool) {
        let mut reader = Recoded::new(bytes).unwrap();
        let is_utf8 = reader.is_utf8();
        let mut text = String::new();
        reader.read_to_string(&mut text).unwrap();
        (text, is_utf8)
    }

    #[test]
    fn either_encoding_is_read() {
        let cases: [(&[u8], &str, bool); 8] = [
            (b"", "", true),
            (b"dk;Z\n", "dk;Z\n", true),
            ("'kfä\nक\n".as_bytes(), "'kfä\nक\n", true),
            (b"'kf\xE4\nf\xE8k", "'kfä\nfèk", false),
            (b"\xC5\xA1pk", "Å¡pk", false),
            (b"fp\xE0", "fpà", false),
            ("Å¡pk".as_bytes(), "Å¡pk", true),
            (b"\x81\x8D\x9F", "\u{81}\u{8D}Ÿ", false),
        ];
        for (bytes, text, is_utf8) in cases {
            assert_eq!(recoded(bytes), (text.to_owned(), is_utf8), "{bytes:?}");
        }
    }

    #[test]
    fn long_files_are_whole_whatever_is_cut() {
        for line in ["le>kSrk 'kfä\n", "aèèè", "क\n"] {
            let text = line.repeat(MAX_WAIT / 5);
            assert!(recoded(text.as_bytes()).0 == text);
        }
        let (bytes, _, _) = WINDOWS_1252.encode("fo|kFkÊ è\n");
        let (text, is_utf8) = recoded(&bytes.repeat(PREFIX / 4));
        assert!(!is_utf8);
        assert!(text == "fo|kFkÊ è\n".repeat(PREFIX / 4));
    }

    #[test]
    fn devanagari_stays_whatever_the_rest_is_in() {
        let mut bytes = "भारत में\n".as_bytes().to_vec();
        bytes.extend(b"'kf\xE4 esa\n");
        assert_eq!(recoded(&bytes).0, "भारत में\n'kfä esa\n");
        let cut = &"भारत".as_bytes()[..10];
        let error = Recoded::new(cut).and_then(|mut r| Ok(r.read_to_string(&mut String::new())?));
        assert!(error.is_err());
    }

    #[test]
    fn a_late_line_in_the_other_encoding_is_read_alone() {
        let mut bytes = "क ख\n".repeat(PREFIX / 4).into_bytes();
        bytes.extend(b"'kf\xE4\n");
        bytes.extend("क".as_bytes());
        assert!(recoded(&bytes).0.ends_with("क ख\n'kfä\nक"));
    }
}
