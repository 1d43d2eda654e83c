//! The lines of a text file of any length, one at a time, each with its line end.

use std::io::{BufRead, BufReader, Read};

use super::encoding;
use super::{FormatError, MAX_RECORD};

/// Reads one line after another.
#[derive(Debug)]
pub struct LineReader<R> {
    reader: BufReader<R>,
    line: u64,
}

impl<R: Read> LineReader<R> {
    /// A reader at the start of a file.
    pub fn new(reader: R) -> LineReader<R> {
        LineReader {
            reader: BufReader::new(reader),
            line: 0,
        }
    }

    fn next_line(&mut self) -> Result<Option<String>, FormatError> {
        let mut bytes = Vec::new();
        let room = MAX_RECORD as u64 + 1;
        (&mut self.reader)
            .take(room)
            .read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        self.line += 1;
        if bytes.len() > MAX_RECORD {
            let found = "one that is longer; it looks like no text".to_owned();
            let expected = "a line of at most 8 MiB";
            return Err(FormatError::at(self.line, b"", expected, found));
        }
        encoding::checked(bytes, self.line).map(Some)
    }
}

impl<R: Read> Iterator for LineReader<R> {
    type Item = Result<String, FormatError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_line().transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<Result<String, String>> {
        let lines = LineReader::new(bytes);
        lines.map(|line| line.map_err(|e| e.to_string())).collect()
    }

    #[test]
    fn lines_keep_their_ends() {
        let text = |text: &str| Ok(text.to_owned());
        assert_eq!(lines(b""), []);
        assert_eq!(lines(b"\n"), [text("\n")]);
        assert_eq!(lines(b"a\r\n\nb"), [text("a\r\n"), text("\n"), text("b")]);
    }

    #[test]
    fn what_is_no_text_is_an_error_with_its_place() {
        let binary = lines(b"a\nb\0c\n").remove(1).unwrap_err();
        assert!(binary.starts_with("line 2, column 2: expected text, found a NUL byte"));
        let long = lines(&vec![b'a'; MAX_RECORD + 1]).remove(0).unwrap_err();
        assert!(long.starts_with("line 1, column 1: expected a line of at most 8 MiB"));
        assert!(lines(&vec![b'a'; MAX_RECORD]).remove(0).is_ok());
    }
}
