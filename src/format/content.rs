//! The bytes of a file, checked for UTF-8 as they are read.
//!
//! Nearly every file is UTF-8, and the check of the standard library, which wants the whole file at
//! once, takes longer on Devanagari than finding the lines of it. So a file becomes text block by
//! block while it is read, with the check of `encoding_rs`, and plain bytes where that ends.
//!
//! Must not know which encoding else a file may be in.

use std::io::{self, Read};

use encoding_rs::{Encoding, UTF_8};

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// UTF-8.
    Text(String),
    /// Anything.
    Bytes(Vec<u8>),
}

/// So much is read at once.
const BLOCK: usize = 64 << 10;

/// No character of UTF-8 has more bytes.
const MAX_CHAR: usize = 4;

impl Content {
    /// Reads all that there is; `size` is how much that is likely to be.
    pub fn read(mut reader: impl Read, size: usize) -> io::Result<Content> {
        let mut text = String::with_capacity(size);
        let mut block = vec![0; BLOCK];
        // Bytes at the start of the block that are left from the one before.
        let mut left = 0;
        loop {
            let n_read = match reader.read(&mut block[left..]) {
                Ok(n) => n,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let end = left + n_read;
            let valid = Encoding::utf8_valid_up_to(&block[..end]);
            let decoded =
                UTF_8.decode_without_bom_handling_and_without_replacement(&block[..valid]);
            text.push_str(decoded.as_deref().unwrap_or_default());
            let is_over = n_read == 0;
            left = end - valid;
            if left >= MAX_CHAR || is_over && left > 0 {
                let mut bytes = text.into_bytes();
                bytes.extend_from_slice(&block[valid..end]);
                reader.read_to_end(&mut bytes)?;
                return Ok(Content::Bytes(bytes));
            }
            if is_over {
                return Ok(Content::Text(text));
            }
            block.copy_within(valid..end, 0);
        }
    }

    /// The file, byte for byte.
    pub fn as_bytes(&self) -> &[u8] {
        match self {
            Content::Text(text) => text.as_bytes(),
            Content::Bytes(bytes) => bytes,
        }
    }

    /// The text, or the bytes of what is no UTF-8.
    pub(crate) fn into_text(self) -> Result<String, Vec<u8>> {
        match self {
            Content::Text(text) => Ok(text),
            Content::Bytes(bytes) => String::from_utf8(bytes).map_err(|e| e.into_bytes()),
        }
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Content {
        Content::Bytes(bytes)
    }
}

impl From<String> for Content {
    fn from(text: String) -> Content {
        Content::Text(text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Hands out a few bytes at a time.
    struct Slowly<'a>(&'a [u8], usize);

    impl Read for Slowly<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let n = self.1.min(out.len()).min(self.0.len());
            let (now, later) = self.0.split_at(n);
            out[..n].copy_from_slice(now);
            self.0 = later;
            Ok(n)
        }
    }

    #[test]
    fn a_character_may_lie_between_two_blocks() {
        for lead in 0..4 {
            let text = "x".repeat(lead) + &"क".repeat(BLOCK);
            let read = Content::read(text.as_bytes(), 0).unwrap();
            assert_eq!(read, Content::Text(text));
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_only_text_is_text(
            parts in prop::collection::vec(
                prop::sample::select(vec!["a", "क", "😀", "\u{FEFF}"]), 0..20),
            broken in prop::sample::select(vec![
                &b""[..], b"\xE0", b"\xE0\xA4", b"\xFF", b"\xC3(", b"\xF0\x9F\x98", b"\xED\xA0\x80"]),
            at in 0usize..21,
            step in 1usize..9,
        ) {
            let mut bytes: Vec<u8> = Vec::new();
            for (nth, part) in parts.iter().enumerate() {
                if nth == at {
                    bytes.extend(broken);
                }
                bytes.extend(part.as_bytes());
            }
            if at >= parts.len() {
                bytes.extend(broken);
            }
            let read = Content::read(Slowly(&bytes, step), 3).unwrap();
            prop_assert_eq!(read.as_bytes(), bytes.as_slice());
            let is_text = matches!(read, Content::Text(_));
            prop_assert_eq!(is_text, std::str::from_utf8(&bytes).is_ok());
        }
    }
}
