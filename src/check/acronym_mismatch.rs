//! An acronym whose letters the translation changes: BDL rendered बीएलडी.
//!
//! 1. The acronyms of both sides are read: letter names and Latin letters on the Hindi side, capitals
//!    on the English one.
//! 2. Those that the other side has, as an acronym, inside a longer one, as a word read from it
//!    (नाटो) or as the initials of a name, are in order.
//! 3. Of what is left, two that differ by one letter or by the order of their letters are a finding. So is
//!    one with two neighbors exchanged of the initials of a name that the English writes out.
//!
//! An acronym that is translated (BJP, भाजपा) has nothing near it, and stays silent.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::text::abbreviation::{is_connecting, read_words};
use crate::text::acronym::{decode_short, spell};
use crate::text::fold::{Tier, fold};
use crate::text::similar::in_common;
use crate::text::{Token, TokenKind, is_function_word};

use super::{Article, Check, Finding, Pair, PairText, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "acronym-mismatch",
    severity: Severity::Warning,
    explanation: include_str!("acronym_mismatch.md"),
    run,
};

/// An acronym where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Read {
    span: Range<usize>,
    /// As it is spelled in Latin letters: BDL, F-16.
    latin: String,
    /// Capitals and digits alone.
    key: String,
}

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    for pair in &article.pairs {
        let (hindi, english) = (of_hindi(pair.hindi()), of_english(pair.english()));
        let written = written_out(pair.english());
        if english.is_empty() && written.is_empty() {
            continue;
        }
        let words = folded_words(pair.hindi());
        let lost: Vec<&Read> = english
            .iter()
            .filter(|e| !is_in_hindi(e, &hindi, &words))
            .collect();
        let initials = Initials::of(pair.english());
        let short = two_letters(pair.hindi(), &lost);
        for read in hindi
            .iter()
            .chain(&short)
            .filter(|h| !is_in_english(h, &english, &initials))
        {
            let near = lost
                .iter()
                .filter_map(|e| Some((kinship(&read.key, &e.key)?, *e)));
            let near = near.min_by_key(|(how, _)| *how);
            let swapped = || {
                let full = written.iter().find(|w| is_swapped(&read.key, &w.key))?;
                Some((Kinship::Transposed, full))
            };
            if let Some((how, expected)) = near.or_else(swapped) {
                findings.push(finding(pair, read, expected, how));
            }
        }
    }
}

/// Words of two letter names, which are acronyms only beside an English one with the same two letters.
fn two_letters(side: &PairText<'_>, lost: &[&Read]) -> Vec<Read> {
    if !lost.iter().any(|l| l.key.len() == 2) {
        return Vec::new();
    }
    let hindi = side.tokens.iter().filter(|t| t.kind == TokenKind::Hindi);
    let read = hindi.filter_map(|t| {
        let latin = decode_short(side.word(t)).filter(|latin| latin.len() == 2)?;
        Some(Read {
            span: t.span.clone(),
            key: key(&latin),
            latin,
        })
    });
    read.collect()
}

/// Names of three words or more with capitals, connecting words left out, by their initials.
fn written_out(side: &PairText<'_>) -> Vec<Read> {
    let mut out: Vec<Read> = Vec::new();
    let mut run: Vec<&Token> = Vec::new();
    let mut close = |run: &mut Vec<&Token>| {
        let initials = run.iter().filter_map(|t| side.word(t).chars().next());
        let latin: String = initials.collect();
        if let (Some(first), Some(last), MIN_LETTERS..=MAX_LETTERS) =
            (run.first(), run.last(), latin.len())
        {
            out.push(Read {
                span: first.span.start..last.span.end,
                key: latin.clone(),
                latin,
            });
        }
        run.clear();
    };
    for token in &side.tokens {
        let word = side.word(token);
        let is_capital = word.starts_with(|c: char| c.is_ascii_uppercase());
        if word == "&" || is_function_word(&word.to_lowercase()) {
            continue;
        }
        if token.kind == TokenKind::Latin && is_capital {
            run.push(token);
        } else {
            close(&mut run);
        }
    }
    close(&mut run);
    out
}

/// Whether two neighbors are exchanged and all else is the same.
fn is_swapped(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let differs = |i: &usize| a[*i] != b[*i];
    a.len() == b.len()
        && matches!(
            (0..a.len()).filter(differs).collect::<Vec<_>>().as_slice(),
            [i, j] if i + 1 == *j && a[*i] == b[*j] && a[*j] == b[*i]
        )
}

/// How two acronyms that should be one differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kinship {
    /// The same letters in another order.
    Transposed,
    /// All letters but one in the same order: one is another, too many, missing or out of place.
    Letter,
}

/// In shorter ones a letter that differs makes another acronym (US, UN).
const MIN_LETTERS: usize = 3;

fn kinship(a: &str, b: &str) -> Option<Kinship> {
    let sorted = |text: &str| {
        let mut letters: Vec<u8> = text.bytes().collect();
        letters.sort_unstable();
        letters
    };
    if sorted(a) == sorted(b) {
        return Some(Kinship::Transposed);
    }
    let longest = a.len().max(b.len());
    let is_kin = a.len().min(b.len()) >= MIN_LETTERS
        && in_common(a.as_bytes(), b.as_bytes(), u8::eq) + 1 >= longest;
    is_kin.then_some(Kinship::Letter)
}

fn finding(pair: &Pair<'_>, hindi: &Read, english: &Read, how: Kinship) -> Finding {
    let target_is_hindi = pair.target.lang.is_hindi();
    let (wrong, right) = if target_is_hindi {
        (hindi, english)
    } else {
        (english, hindi)
    };
    let text = &pair.target.text[wrong.span.clone()];
    let write = if target_is_hindi && !text.is_ascii() {
        spell(&right.latin)
    } else {
        Some(right.latin.clone())
    };
    let key = match how {
        Kinship::Transposed => "transposed",
        Kinship::Letter => "letter",
    };
    let finding = Finding::new(Place::new(pair.target.segment, wrong.span.clone()), key)
        .value("text", text)
        .value("letters", wrong.latin.as_str())
        .value("expected", right.latin.as_str())
        .see(Place::new(pair.source.segment, right.span.clone()));
    match write {
        Some(write) => finding.value("write", write.as_str()).fix(write),
        None => finding,
    }
}

/// Letter-name acronyms, and those left in Latin capitals.
fn of_hindi(side: &PairText<'_>) -> Vec<Read> {
    let named = side.acronyms().iter().map(|a| Read {
        span: a.span.clone(),
        latin: a.latin.clone(),
        key: key(&a.latin),
    });
    let mut out: Vec<Read> = named.collect();
    out.extend(in_capitals(side));
    out
}

/// Words in capitals; in a text that is all capitals there is none to tell.
fn of_english(side: &PairText<'_>) -> Vec<Read> {
    let words = side.tokens.iter().filter(|t| t.kind == TokenKind::Latin);
    let long = words.filter(|t| t.span.len() >= MIN_LETTERS);
    let (mut loud, mut all) = (0, 0);
    for token in long {
        all += 1;
        loud += usize::from(is_loud(side.word(token)));
    }
    if all > 3 && 2 * loud > all {
        return Vec::new();
    }
    in_capitals(side)
}

fn is_loud(word: &str) -> bool {
    word.chars().all(|c| !c.is_lowercase())
}

/// Words of capitals with the digits, dots and hyphens that bind them: WHO, U.S., F-16, MoUs.
fn in_capitals(side: &PairText<'_>) -> Vec<Read> {
    let mut out: Vec<Read> = Vec::new();
    let tokens = &side.tokens;
    let mut at = 0;
    while at < tokens.len() {
        let end = bound_to(side, at);
        let span = tokens[at].span.start..tokens[end - 1].span.end;
        let written = &side.text[span.clone()];
        let latin = written.trim_end_matches("'s").trim_end_matches("’s");
        let latin = latin
            .strip_suffix('s')
            .filter(|l| is_acronym(l))
            .unwrap_or(latin);
        // A mark of an access key cuts a word in two (H_TTPS).
        let is_cut = |c: char| matches!(c, '_' | '&');
        let around = (&side.text[..span.start], &side.text[span.end..]);
        let cut = around.0.ends_with(is_cut) || around.1.starts_with(is_cut);
        if is_acronym(latin) && !cut {
            let latin = latin.trim_end_matches('.');
            out.push(Read {
                span: span.start..span.start + latin.len(),
                key: key(latin),
                latin: latin.replace('.', ""),
            });
        }
        at = end;
    }
    out
}

/// One past the last token that is bound to the one at `at` by dots and hyphens without a space.
fn bound_to(side: &PairText<'_>, at: usize) -> usize {
    let tokens = &side.tokens;
    let touches = |i: usize| i < tokens.len() && tokens[i - 1].span.end == tokens[i].span.start;
    let is_part = |i: usize| matches!(tokens[i].kind, TokenKind::Latin | TokenKind::Number);
    let is_binder = |i: usize| matches!(side.word(&tokens[i]), "." | "-" | "‑");
    let mut end = at + 1;
    if !is_part(at) {
        return end;
    }
    loop {
        if touches(end) && is_part(end) {
            end += 1;
        } else if touches(end) && is_binder(end) && touches(end + 1) && is_part(end + 1) {
            end += 2;
        } else {
            break;
        }
    }
    end
}

/// No acronym has more letters, and a word that has is only loud.
const MAX_LETTERS: usize = 8;

/// In bytes, with digits and marks: more is a key or a number, and costs too much to compare.
const MAX_BYTES: usize = 24;

fn is_acronym(word: &str) -> bool {
    if word.len() > MAX_BYTES {
        return false;
    }
    let capitals = word.chars().filter(char::is_ascii_uppercase).count();
    let small = word.chars().filter(|c| c.is_lowercase()).count();
    let is_plain = word
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '‑'));
    is_plain && (2..=MAX_LETTERS).contains(&capitals) && small < capitals
        || is_plain && capitals == 1 && small == 0 && word.bytes().any(|b| b.is_ascii_digit())
}

fn key(latin: &str) -> String {
    let letters = latin.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|c| c.to_ascii_uppercase()).collect()
}

/// Without small letters: the v of IPv4.
fn capitals_of(latin: &str) -> String {
    let loud: String = latin.chars().filter(|c| !c.is_lowercase()).collect();
    key(&loud)
}

/// Whether the Hindi has the English acronym: spelled, inside a longer one, in Latin letters, or
/// read as a word.
fn is_in_hindi(english: &Read, hindi: &[Read], words: &FxHashSet<String>) -> bool {
    let capitals = capitals_of(&english.latin);
    let holds = |h: &Read| {
        h.key.contains(&english.key) || h.key == capitals || is_part_of(&h.key, &english.latin)
    };
    let folded = |word: &str| fold(word, Tier::Lenient).into_owned();
    hindi.iter().any(holds)
        || read_words(&english.key)
            .iter()
            .any(|read| words.contains(&folded(read)))
        || spell(&english.latin).is_some_and(|spelled| words.contains(&folded(&spelled)))
}

fn folded_words(side: &PairText<'_>) -> FxHashSet<String> {
    let hindi = side.tokens.iter().filter(|t| t.kind == TokenKind::Hindi);
    hindi
        .map(|t| fold(side.word(t), Tier::Lenient).into_owned())
        .collect()
}

/// Whether the acronym is one of the parts between the hyphens of a longer one.
fn is_part_of(part: &str, whole: &str) -> bool {
    whole.split(['-', '‑']).any(|p| key(p) == part)
}

/// Whether the English has the Hindi acronym: in capitals, inside a longer one, or as the initials
/// of words side by side.
fn is_in_english(hindi: &Read, english: &[Read], initials: &Initials) -> bool {
    let holds = |e: &Read| {
        e.key.contains(&hindi.key)
            || is_part_of(&e.key, &hindi.latin)
            || capitals_of(&e.latin) == hindi.key
    };
    english.iter().any(holds) || initials.hold(&hindi.key)
}

/// The initials of all words of a text, and of those that do not only connect.
struct Initials {
    all: String,
    content: String,
}

impl Initials {
    fn of(side: &PairText<'_>) -> Initials {
        let (mut all, mut content) = (String::new(), String::new());
        for token in side.tokens.iter().filter(|t| t.kind == TokenKind::Latin) {
            let word = side.word(token).to_lowercase();
            let initial = word.chars().next().map(|c| c.to_ascii_uppercase());
            all.extend(initial);
            if !is_function_word(&word) && !is_connecting(&word) {
                content.extend(initial);
            }
        }
        Initials { all, content }
    }

    fn hold(&self, letters: &str) -> bool {
        !letters.is_empty() && (self.all.contains(letters) || self.content.contains(letters))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_or_their_order_makes_kin() {
        for (a, b, expected) in [
            ("BLD", "BDL", Some(Kinship::Transposed)),
            ("US", "SU", Some(Kinship::Transposed)),
            ("FIT", "FBI", Some(Kinship::Letter)),
            ("STS", "ATS", Some(Kinship::Letter)),
            ("DRDO", "DRO", Some(Kinship::Letter)),
            ("F15", "F16", Some(Kinship::Letter)),
            ("US", "UN", None),
            ("UN", "UNO", None),
            ("NASA", "ISRO", None),
            ("CBI", "NIA", None),
        ] {
            assert_eq!(kinship(a, b), expected, "{a} {b}");
            assert_eq!(kinship(b, a), expected, "{b} {a}");
        }
    }
}
