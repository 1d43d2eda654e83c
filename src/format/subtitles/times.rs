//! The line of a cue that says from when to when it stands.

/// What a line says of a cue's times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Times {
    /// Two times.
    Sound,
    /// It is meant to be times, but is not.
    Unreadable,
}

/// Two times of hours, minutes and seconds have as many.
const LEAST_COLONS: usize = 4;

impl Times {
    /// Whether a line holds times. What begins like a time and has an arrow is meant to be one, and so
    /// is what has hours, minutes and seconds twice and no letters.
    pub(super) fn of(line: &str) -> Option<Times> {
        // Most lines are text, which is told by the first byte.
        if !line.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        if let Some((from, to)) = line.split_once("-->") {
            let to = to.trim_start();
            let end = to.find([' ', '\t']).unwrap_or(to.len());
            let is_sound = is_time(from.trim()) && to.get(..end).is_some_and(is_time);
            return Some(match is_sound {
                true => Times::Sound,
                false => Times::Unreadable,
            });
        }
        let is_part = |b: u8| b.is_ascii_digit() || b" \t:,.->".contains(&b);
        let n_colons = line.bytes().filter(|b| *b == b':').count();
        let is_meant = n_colons >= LEAST_COLONS && line.bytes().all(is_part);
        is_meant.then_some(Times::Unreadable)
    }
}

/// Hours (which may be missing), minutes, seconds and their fraction after a comma or a point.
fn is_time(text: &str) -> bool {
    let (whole, fraction) = match text.split_once([',', '.']) {
        Some((whole, fraction)) => (whole, fraction),
        None => (text, "0"),
    };
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let n_parts = whole.split(':').count();
    (2..=3).contains(&n_parts) && whole.split(':').all(is_digits) && is_digits(fraction)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_from_text() {
        let cases = [
            ("00:00:01,000 --> 00:00:02,000", Some(Times::Sound)),
            ("0:00:01.0-->0:00:02.5", Some(Times::Sound)),
            (
                "00:01.000 --> 00:02.000 align:start position:0%",
                Some(Times::Sound),
            ),
            (
                "00:00:01,000 --> 00:00:02,000  X1:40 X2:600",
                Some(Times::Sound),
            ),
            ("00:00:01 --> 00:00:02", Some(Times::Sound)),
            ("00:00:xx,000 --> 00:00:02,000", Some(Times::Unreadable)),
            ("00:00:01,000 -->", Some(Times::Unreadable)),
            ("00:00:01,000 -> 00:00:02,000", Some(Times::Unreadable)),
            ("00: 00: 01, 000 - 00: 00: 02, 000", Some(Times::Unreadable)),
            ("--> 00:00:02,000", None),
            ("घर --> दफ़्तर", None),
            ("10:30 - 11:30", None),
            ("10:30:00 से 11:30:00", None),
            ("- Yes --> no", None),
            ("12", None),
            ("", None),
        ];
        for (line, expected) in cases {
            assert_eq!(Times::of(line), expected, "{line}");
        }
    }
}
