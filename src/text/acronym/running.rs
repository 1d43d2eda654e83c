//! Finds letter-name acronyms in running text.
//!
//! At each token, the first of these that holds:
//! 1. *Brackets*: what fills them is read as a phrase; two letters are enough there.
//! 2. *Dots*: names with dots between them. A word after a space is no part of it (यू.एस. के is not
//!    USK). Two letters, or letters apart, before a name are a person's initials (आर. एस. पाठक).
//! 3. *Spaces*: three single names or more, where enough of them are no words of their own; a के at
//!    either end is a postposition.
//! 4. *Hyphens and digits*: जी-20, सी-130जे, पीएसएलवी-सी52, एनएससीएन-आईएम.
//! 5. *Joined*: three letters or more.
//!
//! Must not know of glossaries; a caller who does may find more of two letters.

use std::ops::Range;

use super::super::is_function_word;
use super::super::token::{Token, TokenKind};
use super::{conventional, decode, decode_phrase, letters_of};

/// An acronym in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acronym {
    /// Bytes in the text, dots included.
    pub span: Range<usize>,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its Latin letters, as English writes them.
    pub latin: String,
}

/// The letter-name acronyms of a text, in order.
pub fn acronyms(text: &str, tokens: &[Token]) -> Vec<Acronym> {
    let names = tokens.iter().map(|t| match t.kind {
        TokenKind::Hindi => letters_of(&text[t.span.clone()]),
        _ => None,
    });
    let reader = Reader {
        text,
        tokens,
        names: names.collect(),
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (end, latin) = reader.read_at(at);
        if let Some(latin) = latin {
            let span = tokens[at].span.start..tokens[end - 1].span.end;
            found.push(Acronym {
                span,
                tokens: at..end,
                latin,
            });
        }
        at = end.max(at + 1);
    }
    found
}

/// A text with what each of its words says as letter names.
struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    names: Vec<Option<String>>,
}

/// Where reading goes on, and the letters, where what was read is an acronym.
type Read = (usize, Option<String>);

/// An acronym in brackets has no more tokens: with dots, twice as many as letters.
const MAX_BRACKET_TOKENS: usize = 18;

/// No acronym has more letters.
const MAX_LETTERS: usize = 16;

/// Two dotted letters that are read as an acronym even before a name or noun: countries, states,
/// offices, of which news speaks every day.
const KNOWN_PAIRS: &[&str] = &[
    "US", "UN", "UK", "EU", "UP", "MP", "AP", "HP", "JK", "TV", "IT", "AI", "PM", "CM", "DM", "SP",
    "IG", "BA", "MA", "IS",
];

/// Names of one letter that are Hindi words too, or sounds of one.
const WEAK: &[&str] = &["K", "G", "E", "A", "O", "I", "R", "J"];

/// Of these the ones that stand in every other sentence.
const COMMON: &[&str] = &["K", "G", "I"];

/// Surnames and second names that often follow initials.
#[rustfmt::skip]
const SURNAMES: &[&str] = &[
    "सिंह", "कुमार", "शर्मा", "वर्मा", "गुप्ता", "यादव", "राव", "रेड्डी", "नायडू", "नायर",
    "मेनन", "पिल्लै", "अय्यर", "अय्यंगार", "मूर्ति", "शास्त्री", "पाठक", "पांडे", "पाण्डेय",
    "मिश्र", "मिश्रा", "तिवारी", "चौहान", "पटेल", "देसाई", "शाह", "मेहता", "जोशी",
    "कुलकर्णी", "पाटिल", "ठाकुर", "त्यागी", "कृष्णन", "कृष्णा", "राधाकृष्णन", "रामचंद्रन",
    "अब्दुल", "खान", "अहमद", "अली", "थॉमस", "जॉर्ज", "जैकब", "मैथ्यू", "स्वामी", "गौड़ा",
    "शेट्टी", "कामथ", "बनर्जी", "मुखर्जी", "चटर्जी", "घोष", "बोस", "सेन", "दास", "प्रसाद",
    "लक्ष्मण", "वेणुगोपाल", "शिवकुमार", "जयललिता", "करुणानिधि", "स्टालिन", "रामाराव",
    "नारायणन", "सुब्रमण्यम", "राजू", "राजा",
];

/// Postpositions: a के before one is no postposition itself (डी एम के ने).
const POSTPOSITIONS: &[&str] = &["ने", "को", "में", "से", "पर", "का", "की", "के"];

impl Reader<'_> {
    fn read_at(&self, at: usize) -> Read {
        if self.names[at].is_none() && self.tokens[at].kind != TokenKind::Number {
            return (at + 1, None);
        }
        self.bracketed(at)
            .or_else(|| self.dotted(at))
            .or_else(|| self.spaced(at))
            .or_else(|| self.chained(at))
            .unwrap_or_else(|| (at + 1, decode(self.word(at))))
    }

    fn word(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .map_or("", |t| &self.text[t.span.clone()])
    }

    /// The letters of the token, none where it is no name.
    fn letters(&self, at: usize) -> &str {
        self.names
            .get(at)
            .and_then(Option::as_deref)
            .unwrap_or_default()
    }

    fn touches_next(&self, at: usize) -> bool {
        let next = self.tokens.get(at + 1);
        next.is_some_and(|n| n.span.start == self.tokens[at].span.end)
    }

    /// All that stands between the brackets, where this is its first token.
    fn bracketed(&self, at: usize) -> Option<Read> {
        if at == 0 || self.word(at - 1) != "(" {
            return None;
        }
        let last = self.tokens.len().min(at + MAX_BRACKET_TOKENS);
        let close = (at + 1..last).find(|i| self.word(*i) == ")")?;
        let inside = self.tokens[at].span.start..self.tokens[close - 1].span.end;
        decode_phrase(&self.text[inside]).map(|latin| (close, Some(latin)))
    }

    /// Names with dots between them, all with a space after the dot or all without.
    fn dotted(&self, at: usize) -> Option<Read> {
        let is_dot = |i: usize| matches!(self.word(i), "." | "\u{0970}");
        let is_name = |i: usize| (1..=2).contains(&self.letters(i).len());
        let mut letters = self.letters(at).to_owned();
        let mut end = at + 1;
        let mut apart = None;
        if !is_name(at) {
            return None;
        }
        while end < self.tokens.len() && is_dot(end) && self.touches_next(end - 1) {
            end += 1;
            let is_apart = !self.touches_next(end - 1);
            // Apart from the dots (आर. जी. बी) only a name that is no word of its own belongs.
            let belongs = !is_apart
                || is_dot(end + 1)
                || letters.len() >= 2 && !WEAK.contains(&self.letters(end));
            if !is_name(end) || is_apart != *apart.get_or_insert(is_apart) || !belongs {
                break;
            }
            letters.push_str(self.letters(end));
            end += 1;
        }
        if letters.len() < 2 || end < at + 3 {
            return None;
        }
        if letters.len() > MAX_LETTERS {
            return Some((end, None));
        }
        let is_initials = self.is_initials(&letters, end, apart == Some(true) && is_dot(end - 1));
        Some((end, (!is_initials).then(|| conventional(letters))))
    }

    /// Whether dotted letters that end before a token are those of a person.
    fn is_initials(&self, letters: &str, end: usize, apart: bool) -> bool {
        let next = self.word(end);
        let is_noun = self.tokens.get(end).is_some_and(Token::is_word)
            && self.names[end].is_none()
            && !is_function_word(next);
        let is_short = letters.len() == 2 && !KNOWN_PAIRS.contains(&letters);
        SURNAMES.contains(&next) || is_noun && (is_short || apart)
    }

    /// Single names with spaces between them.
    fn spaced(&self, at: usize) -> Option<Read> {
        let is_single = |i: usize| self.letters(i).len() == 1;
        let mut end = at;
        while is_single(end) && (end == at || !self.touches_next(end - 1)) {
            end += 1;
        }
        // A name that is joined to what follows (जी-20) is no part of the row.
        if end > at
            && end < self.tokens.len()
            && self.touches_next(end - 1)
            && self.word(end) == "-"
        {
            end -= 1;
        }
        // Passed over as a whole, or a row without end would be read again from each of its words.
        if end > at + MAX_LETTERS {
            return Some((end, None));
        }
        if end < at + 3 || self.letters(at) == "K" {
            return None;
        }
        if self.letters(end - 1) == "K" && !POSTPOSITIONS.contains(&self.word(end)) {
            end -= 1;
        }
        let row: Vec<&str> = (at..end).map(|i| self.letters(i)).collect();
        let strong = row.iter().filter(|l| !WEAK.contains(l)).count();
        let common = row.iter().filter(|l| COMMON.contains(l)).count();
        let fits = row.len() >= 3 && (strong >= 2 || strong == 1 && common <= 1);
        fits.then(|| (end, Some(conventional(row.concat()))))
    }

    /// Letters and digits that touch each other or a hyphen between them.
    fn chained(&self, at: usize) -> Option<Read> {
        let mut ends = Vec::new();
        let mut end = at;
        while end < self.tokens.len() && self.is_link(end) && ends.len() < MAX_LINKS {
            end += 1;
            ends.push(end);
            if end >= self.tokens.len() || !self.touches_next(end - 1) {
                break;
            }
            if self.word(end) == "-" && self.touches_next(end) {
                end += 1;
            }
        }
        let longest_first = ends.into_iter().rev().filter(|end| *end > at + 1);
        longest_first
            .filter(|end| self.is_chain(at, *end))
            .find_map(|end| {
                let span = self.tokens[at].span.start..self.tokens[end - 1].span.end;
                decode_phrase(&self.text[span]).map(|latin| (end, Some(latin)))
            })
    }

    fn is_link(&self, at: usize) -> bool {
        let word = self.word(at);
        let is_number = self.tokens[at].kind == TokenKind::Number
            && word.chars().count() <= MAX_DIGITS
            && !word.contains([',', '.']);
        is_number || self.names[at].is_some()
    }

    /// Whether links make one acronym: letters with digits; single letters, three of them; an
    /// acronym with a wing of one or two letters (NSCN-IM). Two acronyms side by side do not.
    fn is_chain(&self, at: usize, end: usize) -> bool {
        let links: Vec<usize> = (at..end).filter(|i| self.word(*i) != "-").collect();
        let letters: Vec<&str> = links.iter().map(|i| self.letters(*i)).collect();
        let n_numbers = letters.iter().filter(|l| l.is_empty()).count();
        if n_numbers > 0 {
            // After a number के is mostly a postposition (2014के); 4के is not.
            let is_case =
                letters[0].is_empty() && letters[1] == "K" && self.word(at).chars().count() > 2;
            return n_numbers < letters.len() && !is_case;
        }
        let total: usize = letters.iter().map(|l| l.len()).sum();
        let has_case = letters.last() == Some(&"K");
        let all_single = total == letters.len();
        let has_wing = letters.len() == 2
            && ((letters[0].len() >= 3 && letters[1].len() <= 2)
                || (letters[0] == "E" && letters[1].len() >= 3));
        total >= 3 && !has_case && (all_single || has_wing)
    }
}

/// Parts of one name with hyphens and digits: एनएससीएन-आईएम, सी-130जे.
const MAX_LINKS: usize = 6;

/// A model number has no more digits.
const MAX_DIGITS: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        acronyms(text, &tokens(text))
            .into_iter()
            .map(|a| (&text[a.span], a.latin))
            .collect()
    }

    #[test]
    fn acronyms_are_found_in_every_form() {
        let cases: &[(&str, &[(&str, &str)])] = &[
            ("एसडब्ल्यूजी की बैठक", &[("एसडब्ल्यूजी", "SWG")]),
            ("एस.डब्ल्यू.जी. की बैठक", &[("एस.डब्ल्यू.जी.", "SWG")]),
            ("डी॰आर॰डी॰ओ॰ ने", &[("डी॰आर॰डी॰ओ॰", "DRDO")]),
            ("जांच एन.आई.ए को", &[("एन.आई.ए", "NIA")]),
            ("यू.एस. के मंत्री", &[("यू.एस.", "US")]),
            ("यू.एस. राष्ट्रपति", &[("यू.एस.", "US")]),
            ("आई. आई. टी. में", &[("आई. आई. टी.", "IIT")]),
            ("आर. जी. बी रंग", &[("आर. जी. बी", "RGB")]),
            ("एफ.बी.आई. निदेशक", &[("एफ.बी.आई.", "FBI")]),
            ("पी डी एफ के लिए", &[("पी डी एफ", "PDF")]),
            ("के सी आई डी के पास", &[("सी आई डी", "CID")]),
            ("वह सी आई डी के पास", &[("सी आई डी", "CID")]),
            ("डी एम के ने", &[("डी एम के", "DMK")]),
            ("एक एफ आई आर में", &[("एफ आई आर", "FIR")]),
            ("जी-20 में", &[("जी-20", "G-20")]),
            ("जी20 और एस-400", &[("जी20", "G20"), ("एस-400", "S-400")]),
            (
                "सी-130जे और एके-47 से",
                &[("सी-130जे", "C-130J"), ("एके-47", "AK-47")],
            ),
            ("5जी सेवा", &[("5जी", "5G")]),
            ("35-ए हटा", &[("35-ए", "35-A")]),
            ("एच1एन1 के", &[("एच1एन1", "H1N1")]),
            ("पीएसएलवी-सी52 से", &[("पीएसएलवी-सी52", "PSLV-C52")]),
            ("एनएससीएन-आईएम ने", &[("एनएससीएन-आईएम", "NSCN-IM")]),
            ("यूपीए-एनडीए की", &[("यूपीए", "UPA"), ("एनडीए", "NDA")]),
            ("आईआईटी-दिल्ली में", &[("आईआईटी", "IIT")]),
            ("निदेशालय (ईडी) ने", &[("ईडी", "ED")]),
            ("संघ (यू. एन.) ने", &[("यू. एन.", "UN")]),
            ("एमआरएनए टीके", &[("एमआरएनए", "mRNA")]),
            ("(एसआईडीएम)", &[("एसआईडीएम", "SIDM")]),
        ];
        for (text, expected) in cases {
            let expected: Vec<_> = expected
                .iter()
                .map(|(s, l)| (*s, (*l).to_owned()))
                .collect();
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn other_words_are_left_alone() {
        for text in [
            "टीके के लिए ईडी ने कहा",
            "आर. एस. पाठक ने",
            "आर.एस. पाठक ने",
            "ए.पी.जे. अब्दुल कलाम",
            "के. एल. राहुल ने",
            "जी के ओ आई",
            "टी वी के सामने",
            "गांधी जी आई थी",
            "2014के चुनाव",
            "1.5 आई",
            "डॉ. वर्मा",
            "(टीके)",
            "(ए)",
            "बीवी (बी",
            "पी-पी करती",
            "(",
            "20",
            "जी हाँ",
            "टी-शर्ट ई-मेल के-पॉप",
            "सह-उत्पादन 2019-20",
            "SWG",
            "",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn hostile_lines_take_linear_time() {
        for piece in ["ए ", "ए.", "ए-", "ए. ", "बी ", "(ए", "20-"] {
            let text = piece.repeat(100_000);
            acronyms(&text, &tokens(&text));
        }
    }

    proptest! {
        #[test]
        fn no_input_panics(text in "(ए|बी|के|जी|एस|डब्ल्यू|[.(): ॰\\-0-9०-९]|राम| ){0,24}") {
            let mut at = 0;
            for a in acronyms(&text, &tokens(&text)) {
                prop_assert!(at <= a.span.start && a.span.start < a.span.end);
                prop_assert!(text.is_char_boundary(a.span.start) && text.is_char_boundary(a.span.end));
                at = a.span.end;
            }
        }
    }
}
