//! A translation that is its source again, or in another language altogether.
//!
//! 1. A Hindi target without one Hindi word, or an English one without one Latin word, is looked at.
//! 2. Its words are common ones where they are written in small letters, or with a capital that `names`,
//!    or the sources of what the file does translate, tell for no name. Parts of paths, options, addresses
//!    and codes are left out, as are acronyms and languages' own names.
//! 3. Common words with grammar around them, or two with nothing that may be a name, are a text that was
//!    left as it was. A single word may stay (OK, Wi-Fi), and so may keys of the keyboard.
//! 4. A Hindi target whose function words are Marathi, Nepali or Sanskrit is in the wrong language.

use rustc_hash::FxHashSet;

use crate::text::{Lang, Token, TokenKind, guess, is_function_word};

use super::names::is_translated;
use super::{Article, Check, Finding, Pair, PairText, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "untranslated-segment",
    severity: Severity::Warning,
    explanation: include_str!("untranslated_segment.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let mut common: Option<FxHashSet<&str>> = None;
    for pair in &article.pairs {
        let target = &pair.target;
        let (own, other) = scripts(target);
        let key = match (count(target, own), count(target, other)) {
            (0, n) if other == TokenKind::Hindi => (n >= MIN_WORDS).then_some("script"),
            (0, MIN_WORDS..) => {
                let common = common.get_or_insert_with(|| common_words(article));
                is_for_translation(pair, common).then_some("script")
            }
            (MIN_OTHER.., _) if own == TokenKind::Hindi => {
                is_other_language(target).then_some("language")
            }
            _ => None,
        };
        let is_same = key == Some("script") && is_same(pair);
        let key = if is_same { Some("same") } else { key };
        findings.extend(key.and_then(|key| finding(target, key)));
    }
}

/// The kinds of the words that a target should have, and of those that its source has.
fn scripts(target: &PairText<'_>) -> (TokenKind, TokenKind) {
    match target.lang.is_hindi() {
        true => (TokenKind::Hindi, TokenKind::Latin),
        false => (TokenKind::Latin, TokenKind::Hindi),
    }
}

fn count(side: &PairText<'_>, kind: TokenKind) -> usize {
    side.tokens.iter().filter(|t| t.kind == kind).count()
}

/// Whether a text in Devanagari is in another language than Hindi. A word or two that both have (होते)
/// do not tell.
fn is_other_language(side: &PairText<'_>) -> bool {
    let is_of_hindi = |t: &Token| matches!(side.word(t), "है" | "हैं" | "में" | "को" | "से" | "पर");
    let lang = guess(side.text);
    let is_other = !lang.is_hindi() && !lang.is_english() && lang != Lang::UND;
    is_other && !side.tokens.iter().any(is_of_hindi)
}

/// The words that the sources have in small letters, where they are translated.
fn common_words<'a>(article: &'a Article<'_>) -> FxHashSet<&'a str> {
    let mut out = FxHashSet::default();
    for pair in &article.pairs {
        if count(&pair.target, TokenKind::Hindi) == 0 {
            continue;
        }
        let words = pair
            .source
            .tokens
            .iter()
            .filter(|t| t.kind == TokenKind::Latin);
        let words = words.filter(|t| !is_part_of_path(&pair.source, t));
        let words = words.map(|t| pair.source.word(t));
        out.extend(
            words.filter(|w| w.len() >= MIN_LETTERS && w.bytes().all(|b| b.is_ascii_lowercase())),
        );
    }
    out
}

/// A single word may stay as it is.
const MIN_WORDS: usize = 2;

/// In a shorter text two function words of another language may be there by chance.
const MIN_OTHER: usize = 6;

fn finding(target: &PairText<'_>, key: &'static str) -> Option<Finding> {
    let (first, last) = (target.tokens.first()?, target.tokens.last()?);
    let place = Place::new(target.segment, first.span.start..last.span.end);
    let finding = Finding::new(place, key);
    Some(match key {
        "language" => finding.value("lang", guess(target.text).as_str()),
        _ => finding,
    })
}

/// Whether both sides have the same words.
fn is_same(pair: &Pair<'_>) -> bool {
    fn words<'a>(side: &'a PairText<'_>) -> impl Iterator<Item = String> + 'a {
        let words = side.tokens.iter().filter(|t| t.is_word());
        words.map(|t| side.word(t).to_lowercase())
    }
    words(&pair.source).eq(words(&pair.target))
}

/// Whether the English words of a target are a text that somebody should have translated.
fn is_for_translation(pair: &Pair<'_>, common: &FxHashSet<&str>) -> bool {
    let side = &pair.target;
    let mut found = Words::default();
    let is_loud = !side.text.contains(|c: char| c.is_lowercase());
    for token in side.tokens.iter().filter(|t| t.kind == TokenKind::Latin) {
        if !is_part_of_path(side, token) {
            found.add(side.word(token), is_loud, common);
        }
    }
    found.has_capital = side.text.contains(char::is_uppercase);
    found.is_sentence = side.text.ends_with(['.', '?', '!']);
    // Hindi in Roman letters has few words that are known.
    let is_other_text = || found.n_small >= MIN_WORDS && found.n_all > MIN_WORDS && !is_same(pair);
    found.is_text() || is_other_text()
}

/// What the words of a text are.
#[derive(Default)]
struct Words {
    n_all: usize,
    /// In small letters.
    n_small: usize,
    /// With a capital, and no names.
    n_capital: usize,
    /// With a capital, and in small letters in what the file translates.
    n_seen: usize,
    /// Of the common words, those that are known for such.
    n_known: usize,
    n_function: usize,
    /// With letters that English does not have.
    n_foreign: usize,
    n_keys: usize,
    has_capital: bool,
    is_sentence: bool,
}

impl Words {
    fn add(&mut self, word: &str, is_loud: bool, common: &FxHashSet<&str>) {
        self.n_all += 1;
        let lower = word.to_lowercase();
        if is_function_word(&lower) || is_contraction(&lower) {
            self.n_function += 1;
            self.n_keys += usize::from(lower == "up");
            return;
        }
        let is_foreign = |c: char| !c.is_ascii() && c.is_alphabetic();
        self.n_foreign += usize::from(word.contains(is_foreign));
        self.n_keys += usize::from(KEYS.contains(&lower.as_str()));
        let n_capitals = word.chars().filter(char::is_ascii_uppercase).count();
        let is_known = is_translated(word) || common.contains(lower.as_str());
        let is_capitalized = n_capitals == 1 && word.starts_with(|c: char| c.is_ascii_uppercase());
        if n_capitals == 0 {
            let is_word = word.len() >= MIN_LETTERS || is_known;
            self.n_small += usize::from(is_word);
            self.n_known += usize::from(is_known);
        } else if is_known && (is_capitalized || is_loud) {
            self.n_capital += 1;
            self.n_known += 1;
            self.n_seen += usize::from(common.contains(lower.as_str()));
        }
    }

    fn is_text(&self) -> bool {
        let n_common = self.n_small + self.n_capital;
        let has_grammar = self.n_function > 0;
        if self.n_keys == self.n_all || n_common == 0 {
            return self.is_sentence && self.n_function > MIN_WORDS;
        }
        // Português do Brasil, Côte d'Ivoire.
        if self.n_foreign > 0 && !(has_grammar && self.n_known > 0) {
            return false;
        }
        if self.n_small == 0 {
            // In Title Case, names are made of common words too (Daily Mail, Star Wars).
            return self.n_seen >= MIN_WORDS && self.n_seen + self.n_function == self.n_all;
        }
        // Commands are in small letters from the start, of words that are common now and then.
        let least = if self.has_capital { 1 } else { MIN_WORDS };
        let is_known = self.n_known >= least && self.n_all >= MIN_WORDS;
        let is_sentence = self.is_sentence && self.n_all > MIN_WORDS;
        is_known
            || is_sentence
            || self.n_function >= MIN_WORDS
            || has_grammar && n_common >= MIN_WORDS
    }
}

/// Contractions are grammar (don't, you’re); a possessive is not.
fn is_contraction(lower: &str) -> bool {
    let end = lower.rsplit_once(['\'', '’']).map(|(_, end)| end);
    matches!(end, Some("t" | "re" | "ll" | "ve" | "m" | "d"))
        || matches!(lower, "it's" | "it’s" | "let's" | "let’s")
}

/// Shorter words in small letters are units (px, dpi, fps) as often.
const MIN_LETTERS: usize = 4;

/// Keys of the keyboard.
const KEYS: &[&str] = &[
    "alt",
    "altgr",
    "backspace",
    "caps",
    "cmd",
    "command",
    "ctrl",
    "control",
    "del",
    "delete",
    "down",
    "end",
    "enter",
    "esc",
    "escape",
    "f",
    "fn",
    "home",
    "hyper",
    "ins",
    "insert",
    "key",
    "left",
    "lock",
    "menu",
    "meta",
    "num",
    "option",
    "page",
    "pause",
    "pgdn",
    "pgup",
    "print",
    "return",
    "right",
    "screen",
    "scroll",
    "shift",
    "space",
    "super",
    "sysrq",
    "tab",
    "up",
    "win",
    "windows",
];

/// Whether a word is joined to what makes it a part of a path, an option, a call or an assignment.
fn is_part_of_path(side: &PairText<'_>, token: &Token) -> bool {
    let (before, after) = (&side.text[..token.span.start], &side.text[token.span.end..]);
    let mut back = before.chars().rev();
    let is_bound_before = match back.next() {
        Some('-') => !back.next().is_some_and(char::is_alphanumeric),
        Some('(') => back.next().is_some_and(char::is_alphanumeric),
        Some('.') => back.next().is_none_or(|c| !c.is_whitespace() && c != '.'),
        Some(c) => c.is_ascii_digit() || "/_=\\@#:~$%+".contains(c),
        None => false,
    };
    let mut ahead = after.chars();
    let is_bound_after = match ahead.next() {
        Some('.' | ':') => ahead
            .next()
            .is_some_and(|c| c.is_alphanumeric() || c == ':'),
        Some(c) => c.is_ascii_digit() || "/_=\\@(+".contains(c),
        None => false,
    };
    is_bound_before || is_bound_after
}
