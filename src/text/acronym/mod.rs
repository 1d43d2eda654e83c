//! Letter-name acronyms: एसडब्ल्यूजी is SWG, spelled by the names of its letters.
//!
//! 1. A word is read from right to left as letter names, the longest that fits; a name may not be
//!    followed by a sign. A nukta is taken only on फ़ and ज़ेड, where it is spelling, and as a slip on
//!    ड in words of three letters or more.
//! 2. A phrase is read as words with dots (एस.डब्ल्यू.जी.), spaces, hyphens and digits (सी-130जे)
//!    between them. Hyphens stand in the reading where the parts are more than single letters.
//! 3. Three letters and more are safe without a dictionary; two letters are not (टीके, बीवी), so
//!    the caller must have a reason (a look-up, brackets, a glossary), and what is a word is refused
//!    even so.
//! 4. The reading has the letter case of English news (पीएचडी is PhD); compare without regard to it.
//!
//! The names and their spellings are those found in real text. Must not know where in a text an
//! acronym stands; `running` finds them there.

mod names;
mod running;

pub use running::{Acronym, acronyms};

use self::names::{NAMES, THREE_LETTER_WORDS, TWO_LETTER_WORDS, conventional};
use super::fold::{NUKTA, fold_encoding, is_invisible, is_sign};
use super::token::is_digit;

/// The Latin letters of a joined word that is spelled by letter names, three or more of them.
pub fn decode(word: &str) -> Option<String> {
    let letters = letters_of(word)?;
    (letters.len() >= 3 && !is_word(word, &letters)).then(|| conventional(letters))
}

/// As [`decode`], two letters allowed: for a look-up or a word in brackets, where being asked is
/// the evidence. Ordinary words are still refused.
pub fn decode_short(word: &str) -> Option<String> {
    let letters = letters_of(word)?;
    (letters.len() >= 2 && !is_word(word, &letters)).then(|| conventional(letters))
}

/// As [`decode_short`], over a phrase: joined, dotted (एस.डब्ल्यू.जी.), spaced (एस डब्ल्यू जी),
/// hyphenated, or with digits (जी-20, सी-130जे, एच1एन1).
pub fn decode_phrase(phrase: &str) -> Option<String> {
    let pieces = pieces(phrase)?;
    let has_digits = pieces.iter().any(|p| p.digits);
    match pieces.as_slice() {
        [] => None,
        [one] => (!one.digits).then(|| decode_short(&one.text)).flatten(),
        many if has_digits => with_digits(many),
        many if many[1..].iter().all(|p| p.gap == Gap::Dot) => dotted(many),
        many if many[1..].iter().all(|p| p.gap == Gap::Hyphen) => hyphenated(many),
        many => spaced(many),
    }
}

/// The letters of a phrase, whether or not it is an ordinary word too (पीसी, टीके): for comparing
/// with letters that a glossary has.
pub fn letters_in(phrase: &str) -> Option<String> {
    let letters = letters_of(phrase.trim()).filter(|l| l.len() >= 2);
    letters.map(conventional).or_else(|| decode_phrase(phrase))
}

/// Whether a word is the name of one letter (an initial).
pub fn is_letter_name(word: &str) -> bool {
    letters_of(word).is_some_and(|l| l.len() == 1)
}

/// The usual name of the letter that a word (at T1) is a name of: एफ for ऐफ.
pub fn usual_name(orthography: &str) -> Option<&'static str> {
    if orthography.len() > MAX_NAME {
        return None;
    }
    let known = NAMES.iter().find(|(_, names)| names.contains(&orthography));
    known.map(|(_, names)| names[0])
}

/// The Devanagari spelling of Latin letters: SWG → एसडब्ल्यूजी, G-20 → जी-20. `None` for anything
/// but letters, digits and hyphens, and where there is no letter.
pub fn spell(letters: &str) -> Option<String> {
    let has_letter = letters.bytes().any(|b| b.is_ascii_alphabetic());
    let mut out = String::new();
    for c in letters.chars() {
        let upper = c.to_ascii_uppercase();
        match NAMES.iter().find(|(letter, _)| *letter == upper) {
            Some((_, names)) => out.push_str(names[0]),
            None if c.is_ascii_digit() || c == '-' => out.push(c),
            None => return None,
        }
    }
    has_letter.then_some(out)
}

/// A letter-name acronym in the usual names of its letters, where it is written with others
/// (एसडब्लूजी → एसडब्ल्यूजी); `None` for all other words, and for acronyms spelled so already.
pub fn respelled(word: &str) -> Option<String> {
    spell(&decode_short(word)?).filter(|spelled| spelled != word)
}

/// Bytes of the longest letter name.
const MAX_NAME: usize = "डब्ल्यू".len();

/// What stands between two pieces of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    Nothing,
    Dot,
    Space,
    Hyphen,
}

/// Letters or digits of a phrase, with what stands before them.
struct Piece {
    gap: Gap,
    text: String,
    digits: bool,
}

/// No acronym has more than some sixteen letters.
const MAX_BYTES: usize = 16 * "डब्ल्यू".len();

/// A phrase cut at its dots, spaces and hyphens and between letters and digits; `None` where it
/// holds any other mark, or is too long.
fn pieces(phrase: &str) -> Option<Vec<Piece>> {
    if phrase.len() > 2 * MAX_BYTES {
        return None;
    }
    let mut out: Vec<Piece> = Vec::new();
    let mut gap = Gap::Nothing;
    let mut chars = phrase.trim().chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let lone_zero =
            c == '०' && !is_digit(before) && !chars.peek().is_some_and(|n| is_digit(*n));
        let found = match c {
            _ if lone_zero => Some(Gap::Dot),
            '.' | '\u{0970}' => Some(Gap::Dot),
            '-' | '\u{2010}' | '\u{2011}' | '\u{2013}' => Some(Gap::Hyphen),
            _ if c.is_whitespace() => Some(Gap::Space),
            _ => None,
        };
        before = c;
        if let Some(found) = found {
            // A space after a dot says no more than the dot.
            let stays = found == Gap::Space && gap != Gap::Nothing;
            gap = if stays { gap } else { found };
            continue;
        }
        let digits = is_digit(c);
        if !digits && !is_sign(c) && !c.is_alphabetic() && !is_invisible(c) {
            return None;
        }
        match out.last_mut() {
            Some(last) if gap == Gap::Nothing && last.digits == digits => last.text.push(ascii(c)),
            _ => out.push(Piece {
                gap,
                text: ascii(c).to_string(),
                digits,
            }),
        }
        gap = Gap::Nothing;
    }
    Some(out)
}

fn ascii(c: char) -> char {
    match c {
        '०'..='९' => char::from(b'0' + (c as u32 - '०' as u32) as u8),
        _ => c,
    }
}

fn dotted(pieces: &[Piece]) -> Option<String> {
    joined_letters(pieces).map(conventional)
}

fn joined_letters(pieces: &[Piece]) -> Option<String> {
    pieces.iter().map(|p| letters_of(&p.text)).collect()
}

/// Single letters are one acronym (एस-डब्ल्यू-जी), longer parts stay apart (NSCN-IM). The same
/// name twice is no acronym but a word said twice (पी-पी).
fn hyphenated(pieces: &[Piece]) -> Option<String> {
    let parts: Vec<String> = pieces
        .iter()
        .map(|p| letters_of(&p.text))
        .collect::<Option<_>>()?;
    if parts.len() == 2 && (parts[0] == parts[1] || parts.iter().any(|p| p == "K")) {
        return None;
    }
    if parts.iter().all(|p| p.len() == 1) {
        return Some(conventional(parts.concat()));
    }
    let is_electronic = parts[0] == "E" && parts[1].len() >= 3;
    let mut parts: Vec<String> = parts.into_iter().map(conventional).collect();
    if is_electronic {
        "e".clone_into(&mut parts[0]);
    }
    Some(parts.join("-"))
}

/// Single letters are one acronym, acronyms a row of them (IIT BHU). Two letters are none where
/// one is a word that stands beside others (के, जी, ओ).
fn spaced(pieces: &[Piece]) -> Option<String> {
    let parts: Vec<String> = pieces
        .iter()
        .map(|p| letters_of(&p.text))
        .collect::<Option<_>>()?;
    if parts.iter().all(|p| p.len() == 1) {
        let doubtful = parts.len() == 2
            && (parts[0] == parts[1]
                || parts.iter().any(|p| matches!(p.as_str(), "K" | "G" | "O")));
        return (!doubtful).then(|| conventional(parts.concat()));
    }
    let parts: Vec<String> = pieces
        .iter()
        .map(|p| decode_short(&p.text))
        .collect::<Option<_>>()?;
    Some(parts.join(" "))
}

/// Letters and digits in the form in which they are written.
fn with_digits(pieces: &[Piece]) -> Option<String> {
    let mut out = String::new();
    let mut run = String::new();
    for (i, piece) in pieces.iter().enumerate() {
        let to_letters = !piece.digits && !run.is_empty() && piece.gap != Gap::Hyphen;
        if i > 0 && !to_letters {
            out.push_str(&conventional(std::mem::take(&mut run)));
            out.push_str(match piece.gap {
                Gap::Nothing => "",
                Gap::Dot => ".",
                Gap::Space => " ",
                Gap::Hyphen => "-",
            });
        }
        if piece.digits {
            out.push_str(&piece.text);
        } else {
            // With a space between, a word before a number is only a word.
            let next = pieces.get(i + 1);
            let is_apart = piece.gap == Gap::Space || next.is_some_and(|n| n.gap == Gap::Space);
            let letters = letters_of(&piece.text)?;
            if is_apart && (letters == "K" || is_word(&piece.text, &letters)) {
                return None;
            }
            run.push_str(&letters);
        }
    }
    out.push_str(&conventional(run));
    out.bytes().any(|b| b.is_ascii_alphabetic()).then_some(out)
}

fn is_word(word: &str, letters: &str) -> bool {
    let list = match letters.len() {
        2 => TWO_LETTER_WORDS,
        3 => THREE_LETTER_WORDS,
        _ => return false,
    };
    list.contains(&&*fold_encoding(word))
}

/// The letters in capitals of a word that is nothing but letter names, one or more.
pub(super) fn letters_of(word: &str) -> Option<String> {
    if word.len() > 2 * MAX_BYTES || !word.chars().all(is_in_a_name) {
        return None;
    }
    let encoding = fold_encoding(word);
    if !encoding.contains(NUKTA) && !has_name_at_each_end(&encoding) {
        return None;
    }
    let (plain, has_slip) = without_nukta(&encoding)?;
    if plain.is_empty() || plain.len() > MAX_BYTES {
        return None;
    }
    let letters = read(&plain)?;
    (!has_slip || letters.len() >= 3).then_some(letters)
}

/// Whether a character occurs in any name: the quick way to turn most words away.
#[rustfmt::skip]
fn is_in_a_name(c: char) -> bool {
    matches!(
        c,
        'अ' | 'आ' | 'इ' | 'ई' | 'ए' | 'ऐ' | 'ऍ' | 'ओ' | 'क' | 'च' | 'ज' | 'ट' | 'ड' | 'न' | 'प' | 'फ' | 'ब'
            | 'म' | 'य' | 'र' | 'ल' | 'व' | 'स' | 'ह' | NUKTA | '\u{094D}' | 'ा' | 'ि' | 'ी' | 'ु' | 'ू' | 'े'
            | 'ो' | 'ै' | 'ॅ' | '\u{095B}' | '\u{095C}' | '\u{095E}'
    ) || is_invisible(c)
}

/// The quick way to turn nearly all others away: a word of names begins and ends with one.
fn has_name_at_each_end(word: &str) -> bool {
    let begins_so = word.starts_with([
        'ए', 'ऐ', 'ऍ', 'ब', 'स', 'ड', 'ई', 'ज', 'आ', 'क', 'ओ', 'प', 'ट', 'य', 'व',
    ]);
    if !begins_so {
        return false;
    }
    let names = || NAMES.iter().flat_map(|(_, names)| *names);
    names().any(|n| word.ends_with(n)) && names().any(|n| word.starts_with(n))
}

/// The word without the nuktas that are spelling, and whether one on ड was dropped; `None` where
/// one makes another letter (ज़ी is not जी).
fn without_nukta(word: &str) -> Option<(String, bool)> {
    let mut out = String::with_capacity(word.len());
    let mut has_slip = false;
    for (at, c) in word.char_indices() {
        if c != NUKTA {
            out.push(c);
            continue;
        }
        let after = &word[at + c.len_utf8()..];
        match out.chars().next_back() {
            Some('फ') => {}
            Some('ज') if after.starts_with("ेड") || after.starts_with("ैड") => {}
            Some('ड') => has_slip = true,
            _ => return None,
        }
    }
    Some((out, has_slip))
}

/// Reads a word from the right: for each place, the longest name there after which the rest can be
/// read.
fn read(word: &str) -> Option<String> {
    let mut next: Vec<Option<(char, usize)>> = vec![None; word.len() + 1];
    for (at, c) in word.char_indices().rev() {
        if is_sign(c) {
            continue;
        }
        let rest = &word[at..];
        let names = NAMES
            .iter()
            .flat_map(|(l, names)| names.iter().map(move |n| (*l, *n)));
        next[at] = names
            .filter(|(_, name)| rest.starts_with(name) && !rest[name.len()..].starts_with(is_sign))
            .map(|(letter, name)| (letter, at + name.len()))
            .filter(|(_, end)| *end == word.len() || next[*end].is_some())
            .max_by_key(|(_, end)| *end);
    }
    let mut letters = String::new();
    let mut at = 0;
    while at < word.len() {
        let (letter, end) = next[at]?;
        letters.push(letter);
        at = end;
    }
    Some(letters)
}

#[cfg(test)]
mod tests;
