//! Keys of terms and units as the store keeps them: hashes (xxh3, stable) of folded words.

use xxhash_rust::xxh3::xxh3_64;

use super::fold::{Tier, fold, fold_encoding, fold_lenient, fold_orthography, is_consonant};
use super::{Lang, Token, TokenKind, acronym, each_token, forms, is_function_word, tokens};

/// Version of everything in `text/` that reaches the store. Raise it with every change to a stored
/// key; a store of another version is re-indexed before its first use.
pub const ANALYSIS_VERSION: i64 = 3;

/// The stored keys of one term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermKeys {
    /// Hash of the whole term at the lenient tier, spaces and hyphens out.
    pub joined: i64,
    /// Each word: hash and lenient key of its base form, in order.
    pub words: Vec<(i64, String)>,
    /// Index in `words` of the word by which the term is found in running text (its rarest);
    /// `None` for a term without words.
    pub anchor: Option<usize>,
    /// Hash of the whole term at the orthography tier: concept identity of English terms.
    pub identity: i64,
}

/// The stored keys of a term.
pub fn term_keys(text: &str, lang: &Lang) -> TermKeys {
    let (mut identity, mut joined) = (Identity::default(), String::new());
    let mut words = Vec::new();
    let mut n_tokens = 0;
    for token in each_token(text) {
        n_tokens += 1;
        let encoding = fold_encoding(&text[token.span]);
        let orthography = fold_orthography(&encoding);
        identity.push(&orthography);
        if token.kind == TokenKind::Mark {
            continue;
        }
        let lenient = fold_lenient(&orthography);
        joined.push_str(&lenient);
        let key = forms::base(&lenient, lang);
        words.push((hash(&key), key));
    }
    let anchor = (0..words.len()).max_by_key(|i| (rarity(&words[*i].1), std::cmp::Reverse(*i)));
    TermKeys {
        joined: hash(&as_acronym(joined, n_tokens)),
        words,
        anchor,
        identity: identity.hash(),
    }
}

/// How a term sounds, as it is stored: the phones of each reading under the key by which they are
/// found.
pub fn sounds(text: &str) -> Vec<(i64, String)> {
    let readings = super::sound::term_sounds(text).into_iter();
    readings
        .map(|(key, phones)| (key, phones.as_str().to_owned()))
        .collect()
}

/// Whether all words of a term are among the hashes of a text's words and their citation forms
/// (sorted): only then can the text hold the term.
pub fn words_among(text: &str, lang: &Lang, hashes: &[i64]) -> bool {
    let tokens = tokens(text);
    content(&tokens).all(|t| {
        let key = forms::base(&fold(&text[t.span.clone()], Tier::Lenient), lang);
        hashes.binary_search(&hash(&key)).is_ok()
    })
}

/// Hash of a stable key.
pub fn hash(key: &str) -> i64 {
    xxh3_64(key.as_bytes()).cast_signed()
}

/// A text at the lenient tier with everything but letters and digits out: सह-उत्पादन =
/// सहउत्पादन, एस.डब्लू.जी. = एसडब्ल्यूजी.
pub fn joined_key(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let tokens = tokens(text);
    for token in content(&tokens) {
        out.push_str(&fold(&text[token.span.clone()], Tier::Lenient));
    }
    as_acronym(out, tokens.len())
}

/// A joined key of several tokens in the usual letter names, if it is an acronym.
fn as_acronym(joined: String, n_tokens: usize) -> String {
    match acronym::respelled(&joined) {
        Some(spelled) if n_tokens > 1 => spelled,
        _ => joined,
    }
}

/// Hash of [`joined_key`].
pub fn joined_hash(text: &str) -> i64 {
    hash(&joined_key(text))
}

/// Hash of a segment at the orthography tier, marks included: identity of a unit's side up to
/// spelling.
pub fn segment_key(text: &str) -> i64 {
    let mut identity = Identity::default();
    for token in each_token(text) {
        identity.push(&fold(&text[token.span], Tier::Orthography));
    }
    identity.hash()
}

/// Orthography keys of tokens with a space between them.
#[derive(Default)]
struct Identity(String);

impl Identity {
    fn push(&mut self, key: &str) {
        if !self.0.is_empty() {
            self.0.push(' ');
        }
        self.0.push_str(key);
    }

    fn hash(&self) -> i64 {
        hash(&self.0)
    }
}

fn content(tokens: &[Token]) -> impl Iterator<Item = &Token> {
    tokens.iter().filter(|t| t.kind != TokenKind::Mark)
}

/// How rare a word may be taken to be without any corpus: words of the closed classes and light
/// verbs least, then by length.
fn rarity(key: &str) -> usize {
    let is_common =
        is_function_word(key) || matches!(key, "एवं" | "तथा" | "करना" | "होना" | "देना" | "लेना");
    if is_common { 0 } else { key.chars().count() }
}

/// Hashes under which a word (lenient key) is found when one sign is off: of its skeleton, and of
/// the skeleton with each of its letters left out.
///
/// The skeleton of a word is its consonants, so that a wrong, missing or doubled vowel sign costs
/// nothing; words of fewer than [`MIN_SKELETON`] consonants keep their vowels, and those of one less
/// are found by their consonants too, as words that may have lost one (मंत्री, मंती). What is longer
/// than [`MAX_SLIP`] is no word, and has its own hash alone.
pub fn slips(key: &str) -> Vec<i64> {
    let bones = bones(key);
    let n_bones = bones.chars().count();
    let skeleton = if n_bones >= MIN_SKELETON { &bones } else { key };
    let mut out = vec![hash(skeleton)];
    if skeleton.len() > MAX_SLIP {
        return out;
    }
    if n_bones + 1 == MIN_SKELETON {
        out.push(hash(&bones));
    }
    for (at, c) in skeleton.char_indices() {
        let mut shorter = String::with_capacity(skeleton.len());
        shorter.push_str(&skeleton[..at]);
        shorter.push_str(&skeleton[at + c.len_utf8()..]);
        if !shorter.is_empty() {
            out.push(hash(&shorter));
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// With fewer consonants a skeleton is shared by too many words (कर, कल, काल …).
const MIN_SKELETON: usize = 3;

/// In bytes, some eighty consonants: each letter left out costs a copy of all the others.
const MAX_SLIP: usize = 240;

/// The consonants of a word.
fn bones(key: &str) -> String {
    key.chars()
        .filter(|c| {
            is_consonant(*c)
                || c.is_alphanumeric() && !super::is_devanagari(*c) && !"aeiou".contains(*c)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_have_one_joined_key() {
        for text in ["सह-उत्पादन", "सह उत्पादन", "सहउत्पादन"]
        {
            assert_eq!(joined_key(text), "सहउत्पादन");
        }
        assert_ne!(joined_hash("सरकार"), joined_hash("सरकारी"));
    }

    #[test]
    fn the_anchor_is_the_rarest_word() {
        let keys = term_keys("memorandum of understanding", &Lang::EN);
        assert_eq!(keys.words.len(), 3);
        assert_eq!(keys.anchor, Some(2));
        assert_eq!(term_keys("—", &Lang::EN).anchor, None);
    }

    #[test]
    fn a_term_with_a_word_that_is_not_there_is_left_out() {
        let mut hashes: Vec<i64> = ["समझौता", "ज्ञापन"].map(hash).to_vec();
        hashes.sort_unstable();
        assert!(words_among("समझौता ज्ञापन", &Lang::HI, &hashes));
        assert!(!words_among("समझौता पत्र", &Lang::HI, &hashes));
    }

    #[test]
    fn a_slip_shares_a_hash() {
        for (a, b) in [
            ("कार्यकम", "कार्यक्रम"),
            ("समझौता", "समझोता"),
            ("agreement", "agrement"),
            ("मंत्रलय", "मंत्रालय"),
            ("कर", "कार"),
            ("मंत्री", "मंती"),
        ] {
            let (x, y) = (slips(a), slips(b));
            assert!(x.iter().any(|h| y.contains(h)), "{a} {b}");
        }
    }

    #[test]
    fn a_word_without_end_has_one_slip() {
        assert_eq!(slips(&"कखग".repeat(100_000)).len(), 1);
    }

    #[test]
    fn the_key_of_a_term_is_among_those_of_its_own_text() {
        for (text, lang) in [
            ("दोनों", Lang::HI),
            ("भाइयों", Lang::HI),
            ("तीनों", Lang::HI),
            ("नीतियों", Lang::HI),
            ("सेवाएं", Lang::HI),
            ("हों", Lang::HI),
            ("जाएं", Lang::HI),
            ("countries", Lang::EN),
            ("A's", Lang::EN),
        ] {
            let mut lexicon = crate::text::Lexicon::default();
            let placed = crate::text::analysed(text, &mut lexicon);
            let (key, _) = term_keys(text, &lang).words[0].clone();
            assert!(
                lexicon.word(placed[0].word).hashes().any(|h| h == key),
                "{text}"
            );
        }
    }
}
