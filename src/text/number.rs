//! Numbers in digits, with the scale word that follows: 5 अरब, १,२००, Rs 1.5 lakh.
//!
//! Digits of either system and either grouping become one exact decimal; a scale word right after
//! them multiplies it. Number words without digits are left to their reader.

use std::ops::Range;

use super::{Token, TokenKind};

/// A number and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Bytes of digits and scale words.
    pub span: Range<usize>,
    /// Plain decimal notation, without grouping and without a trailing `.0`.
    pub value: String,
}

/// Scale word → power of ten.
const SCALES: &[(&str, usize)] = &[
    ("सौ", 2),
    ("हजार", 3),
    ("हज़ार", 3),
    ("लाख", 5),
    ("करोड़", 7),
    ("अरब", 9),
    ("खरब", 11),
    ("मिलियन", 6),
    ("बिलियन", 9),
    ("ट्रिलियन", 12),
    ("hundred", 2),
    ("thousand", 3),
    ("lakh", 5),
    ("lakhs", 5),
    ("crore", 7),
    ("crores", 7),
    ("million", 6),
    ("billion", 9),
    ("trillion", 12),
];

/// The numbers of a text, in order.
pub fn numbers(text: &str, tokens: &[Token]) -> Vec<Number> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let token = &tokens[i];
        i += 1;
        if token.kind != TokenKind::Number {
            continue;
        }
        let Some((whole, fraction)) = decimal(&text[token.span.clone()]) else {
            continue;
        };
        let mut end = token.span.end;
        let mut power = 0;
        while let Some(scale) = tokens.get(i).and_then(|t| scale_of(text, t)) {
            power += scale;
            end = tokens[i].span.end;
            i += 1;
        }
        out.push(Number {
            span: token.span.start..end,
            value: shifted(&whole, &fraction, power),
        });
    }
    out
}

fn scale_of(text: &str, token: &Token) -> Option<usize> {
    let word = super::fold::fold_encoding(&text[token.span.clone()]).to_lowercase();
    SCALES
        .iter()
        .find(|(name, _)| super::fold::fold_encoding(name) == word)
        .map(|(_, power)| *power)
}

/// Whole and fractional digits; `None` for several points (dates, versions).
fn decimal(digits: &str) -> Option<(String, String)> {
    let plain: String = digits
        .chars()
        .filter(|c| *c != ',')
        .map(|c| match c {
            '०'..='९' => char::from_digit(c as u32 - '०' as u32, 10).unwrap_or('0'),
            _ => c,
        })
        .collect();
    match plain.split('.').collect::<Vec<_>>().as_slice() {
        [whole] => Some(((*whole).to_owned(), String::new())),
        [whole, fraction] => Some(((*whole).to_owned(), (*fraction).to_owned())),
        _ => None,
    }
}

fn shifted(whole: &str, fraction: &str, power: usize) -> String {
    let mut digits = whole.to_owned();
    let moved = fraction.len().min(power);
    digits.push_str(&fraction[..moved]);
    digits.extend(std::iter::repeat_n('0', power - moved));
    let rest = fraction[moved..].trim_end_matches('0');
    let digits = digits.trim_start_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    if rest.is_empty() {
        digits.to_owned()
    } else {
        format!("{digits}.{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens;

    #[test]
    fn digits_and_scales_are_one_exact_value() {
        for (text, span, value) in [
            ("लगभग 5 अरब डॉलर", "5 अरब", "5000000000"),
            ("12,34,567 लोग", "12,34,567", "1234567"),
            ("1.5 लाख", "1.5 लाख", "150000"),
            ("१,२०० करोड़ रुपये", "१,२०० करोड़", "12000000000"),
            ("2 लाख करोड़", "2 लाख करोड़", "2000000000000"),
            ("Rs 1,200 crore", "1,200 crore", "12000000000"),
            ("6.50 percent", "6.50", "6.5"),
            ("007", "007", "7"),
        ] {
            let found = numbers(text, &tokens(text));
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(
                (&text[found[0].span.clone()], found[0].value.as_str()),
                (span, value)
            );
        }
    }

    #[test]
    fn dates_and_words_are_not_read() {
        for text in ["31.12.2024", "अरब देश", "दो लाख", "लाखों रुपये"]
        {
            assert_eq!(numbers(text, &tokens(text)), [], "{text}");
        }
    }
}
