//! Changes to a text as replacements of its bytes: what is not named stays as it is.

use std::ops::Range;

/// A replacement of a stretch of the raw text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// Bytes to replace, on character boundaries.
    pub range: Range<usize>,
    /// What to put there, already escaped as the format needs.
    pub text: String,
}

/// Why splices could not be applied.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SpliceError {
    /// Two splices touch the same bytes.
    #[error("two changes touch the same bytes, {0}..{1}")]
    Overlap(usize, usize),
    /// A splice lies outside the text or inside a character.
    #[error("a change at bytes {0}..{1} lies outside the text or inside a character")]
    Bounds(usize, usize),
}

/// The raw text with the splices applied; all else stays byte for byte. The same splice given again,
/// such as the flag of an entry of which two forms were filled, is applied once.
pub fn apply(raw: &str, splices: &[Splice]) -> Result<String, SpliceError> {
    let mut sorted: Vec<&Splice> = splices.iter().collect();
    sorted.sort_by_key(|s| (s.range.start, s.range.end));
    sorted.dedup();
    let mut out = String::with_capacity(raw.len());
    let mut at = 0;
    for splice in sorted {
        let Range { start, end } = splice.range;
        if start < at {
            return Err(SpliceError::Overlap(start, end));
        }
        let kept = raw.get(at..start);
        let (Some(kept), true) = (kept, raw.get(start..end).is_some()) else {
            return Err(SpliceError::Bounds(start, end));
        };
        out.push_str(kept);
        out.push_str(&splice.text);
        at = end;
    }
    out.push_str(&raw[at..]);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splices_change_only_the_named_bytes() {
        let change = |start, end, text: &str| Splice {
            range: start..end,
            text: text.into(),
        };
        assert_eq!(apply("abcdef", &[]), Ok("abcdef".into()));
        let two = [change(4, 5, "E"), change(0, 1, "AA")];
        assert_eq!(apply("abcdef", &two), Ok("AAbcdEf".into()));
        let twice = [
            change(1, 1, "x"),
            change(4, 5, "E"),
            change(1, 1, "x"),
            change(4, 5, "E"),
        ];
        assert_eq!(apply("abcdef", &twice), Ok("axbcdEf".into()));
        let overlap = [change(0, 3, ""), change(2, 4, "")];
        assert_eq!(apply("abcdef", &overlap), Err(SpliceError::Overlap(2, 4)));
        assert_eq!(
            apply("क", &[change(1, 2, "")]),
            Err(SpliceError::Bounds(1, 2))
        );
    }
}
