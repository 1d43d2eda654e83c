//! Cuts text into tokens with exact byte spans.
//!
//! One pass over the characters: a token is the longest run of one kind from where it starts;
//! white space is no token. Devanagari words keep their signs, joiners and a colon typed for
//! visarga; numbers keep their grouping; placeables (URL, e-mail, placeholder, tag) are one token.
//! UAX #29 is not used: it leaves a dotted abbreviation half cut and knows nothing of all this.
//!
//! Letters of the Devanagari block are walked as bytes, three at a time; all else as characters.
//! Must not know what words mean.

use std::ops::Range;

use super::fold::{is_invisible, is_sign};
use super::lang::is_devanagari;
use super::placeable::placeable;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A word of Devanagari letters.
    Hindi,
    /// A word of other letters.
    Latin,
    /// Digits of either system, with grouping and decimal point.
    Number,
    /// A URL, e-mail address, #tag or @handle.
    Address,
    /// A placeholder (`%s`, `{name}`) or a tag or entity of markup (`<b>`, `&amp;`).
    Code,
    /// One punctuation mark or symbol.
    Mark,
}

/// A stretch of text and its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes in the text.
    pub span: Range<usize>,
    /// Its kind.
    pub kind: TokenKind,
}

impl Token {
    /// Whether it is a word of letters, in any script.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Hindi | TokenKind::Latin)
    }
}

/// The tokens of a text, in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::with_capacity(text.len() / 10 + 1);
    out.extend(each_token(text));
    out
}

/// The tokens of a text, one at a time.
pub fn each_token(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let c = char_at(text, at)?;
            if c.is_whitespace() || is_invisible(c) {
                at += c.len_utf8();
                continue;
            }
            let (kind, len) = token_at(&text[at..], c);
            let span = at..at + len;
            at = span.end;
            return Some(Token { span, kind });
        }
    })
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

fn token_at(rest: &str, first: char) -> (TokenKind, usize) {
    if is_hindi_letter(first) || is_sign(first) {
        return (TokenKind::Hindi, hindi_len(rest));
    }
    if first.is_ascii()
        && let Some(found) = placeable(rest, first)
    {
        return found;
    }
    if is_digit(first) {
        return (TokenKind::Number, number_len(rest));
    }
    if first.is_alphabetic() {
        return (TokenKind::Latin, latin_len(rest));
    }
    (TokenKind::Mark, first.len_utf8())
}

/// A digit of either system.
pub fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '०'..='९')
}

fn is_hindi_letter(c: char) -> bool {
    is_devanagari(c) && !matches!(c, '०'..='९' | '\u{0970}')
}

fn hindi_len(rest: &str) -> usize {
    let plain = plain_hindi_len(rest.as_bytes());
    let len = match rest.as_bytes().get(plain) {
        None | Some(b' ') => return plain,
        _ => rest[plain..]
            .find(|c| !(is_hindi_letter(c) || is_invisible(c)))
            .map_or(rest.len(), |more| plain + more),
    };
    let word = rest[..len].trim_end_matches(is_invisible);
    if rest[word.len()..].starts_with(':') && is_visarga_colon(word, &rest[word.len() + 1..]) {
        return word.len() + 1;
    }
    word.len()
}

/// How far the letters of the Devanagari block reach (three bytes each: E0 A4 80 to E0 A5 BF),
/// without danda, digits and abbreviation sign: nearly all of nearly every word.
fn plain_hindi_len(bytes: &[u8]) -> usize {
    let mut len = 0;
    while let Some([0xE0, second, third]) = bytes.get(len..len + 3) {
        let is_letter = match second {
            0xA4 => true,
            0xA5 => !matches!(third, 0xA4..=0xB0),
            _ => false,
        };
        if !is_letter {
            break;
        }
        len += 3;
    }
    len
}

/// A colon stands for visarga inside a word (अत:एव) and after the few adverbs that end in one.
fn is_visarga_colon(word: &str, after: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "अत",
        "पुन",
        "प्राय",
        "क्रमश",
        "प्रात",
        "स्वत",
        "वस्तुत",
        "मूलत",
        "अंतत",
        "अन्तत",
        "विशेषत",
        "सामान्यत",
        "संभवत",
        "सम्भवत",
        "पूर्णत",
        "मुख्यत",
        "अंशत",
        "फलत",
        "साधारणत",
        "निश्चयत",
        "स्पष्टत",
        "शब्दश",
        "अक्षरश",
    ];
    ENDINGS.contains(&word) && !after.starts_with(|c: char| is_digit(c))
        || matches!(word, "दु" | "नि" | "अत") && after.starts_with(is_hindi_letter)
}

fn latin_len(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins = matches!(c, '\'' | '’')
            && chars
                .peek()
                .is_some_and(|(_, n)| n.is_alphabetic() && !is_devanagari(*n));
        let is_part = (c.is_alphanumeric() && !is_devanagari(c)) || is_combining(c);
        if !(is_part || joins && at > 0) {
            break;
        }
        end = at + c.len_utf8();
    }
    end.max(rest.chars().next().map_or(0, char::len_utf8))
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}')
}

/// Digits with `,` and `.` between them where digits follow (12,34,567.50; not 5. or 5,).
pub(super) fn number_len(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let groups = matches!(c, ',' | '.') && chars.peek().is_some_and(|(_, n)| is_digit(*n));
        if !(is_digit(c) || groups) {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|t| &text[t.span.clone()]).collect()
    }

    #[test]
    fn tokens_are_what_a_reader_sees() {
        let cases: &[(&str, &[&str])] = &[
            ("सह-उत्पादन, और", &["सह", "-", "उत्पादन", ",", "और"]),
            ("12,34,567.50 रुपये।", &["12,34,567.50", "रुपये", "।"]),
            ("५,००० लोग", &["५,०००", "लोग"]),
            ("मह\u{200D}त्व ", &["मह\u{200D}त्व"]),
            ("हि.स.", &["हि", ".", "स", "."]),
            ("पुन: कहा: नहीं", &["पुन:", "कहा", ":", "नहीं"]),
            ("India's GDP (सकल)", &["India's", "GDP", "(", "सकल", ")"]),
            (
                "www.example.in पर info@example.org।",
                &["www.example.in", "पर", "info@example.org", "।"],
            ),
            ("https://a.in/सम्बन्ध।", &["https://a.in/सम्बन्ध", "।"]),
            ("#सम्बन्ध @raj_n, # 5", &["#सम्बन्ध", "@raj_n", ",", "#", "5"]),
            ("जी-20", &["जी", "-", "20"]),
            ("2019-20", &["2019", "-", "20"]),
            ("5.", &["5", "."]),
        ];
        for (text, expected) in cases {
            assert_eq!(&cut(text), expected);
        }
    }

    proptest! {
        #[test]
        fn tokens_tile_the_text(text in "[\\u{900}-\\u{97F}a-zA-Z0-9 .,:@/’'\\u{200D}\\n-]{0,40}") {
            let mut at = 0;
            for token in tokens(&text) {
                let gap = text.get(at..token.span.start).unwrap();
                prop_assert!(gap.chars().all(|c| c.is_whitespace() || is_invisible(c)));
                prop_assert!(!token.span.is_empty());
                at = token.span.end;
            }
            prop_assert!(text[at..].chars().all(|c| c.is_whitespace() || is_invisible(c)));
        }

        #[test]
        fn no_input_panics(text in "\\PC{0,40}") {
            tokens(&text);
        }
    }
}
