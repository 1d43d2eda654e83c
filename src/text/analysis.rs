//! A text analysed once: tokens, and for each word its keys, shared between equal words.
//!
//! A [`Lexicon`] holds every distinct word with its keys at all tiers and its citation forms, so
//! that a document pays for each word once. Keys are per word; spans come from the tokens.

use rustc_hash::FxHashMap;

use super::fold::{fold_encoding, fold_lenient, fold_orthography};
use super::forms::{Citation, citations};
use super::keys::hash;
use super::{Lang, Token, TokenKind, tokens};

/// Index of a word in its [`Lexicon`].
pub type WordId = u32;

/// A distinct written word and all that is derived from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As written.
    pub text: String,
    /// Key at T0.
    pub encoding: String,
    /// Key at T1.
    pub orthography: String,
    /// Key at T2.
    pub lenient: String,
    /// Hash of the lenient key.
    pub hash: i64,
    /// Dictionary forms that it may belong to, beside itself, with their hashes.
    pub citations: Vec<(i64, Citation)>,
}

/// The distinct words of the texts that were analysed with it.
#[derive(Debug, Default)]
pub struct Lexicon {
    ids: FxHashMap<String, WordId>,
    words: Vec<Word>,
}

impl Lexicon {
    /// The word behind an id of this lexicon.
    pub fn word(&self, id: WordId) -> &Word {
        // An id comes from this lexicon, and is void once `truncate` has dropped its word.
        &self.words[id as usize]
    }

    /// All words, in the order in which they were first met.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// Forgets all but the first `n` words; their ids stay good, all later ones are void.
    pub fn truncate(&mut self, n: usize) {
        for word in self.words.drain(n.min(self.words.len())..) {
            self.ids.remove(&word.text);
        }
    }

    /// The id of a word, analysed if it is new.
    pub fn intern(&mut self, text: &str, kind: TokenKind) -> WordId {
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        let id = self.words.len() as WordId;
        self.words.push(analyse(text, kind));
        self.ids.insert(text.to_owned(), id);
        id
    }
}

fn analyse(text: &str, kind: TokenKind) -> Word {
    let encoding = fold_encoding(text);
    let orthography = fold_orthography(&encoding);
    let lenient = fold_lenient(&orthography);
    let lang = match kind {
        TokenKind::Hindi => Lang::HI,
        TokenKind::Latin => Lang::EN,
        _ => Lang::UND,
    };
    Word {
        text: text.to_owned(),
        hash: hash(&lenient),
        citations: citations(&lenient, &lang)
            .into_iter()
            .map(|c| (hash(&c.key), c))
            .collect(),
        encoding,
        orthography,
        lenient,
    }
}

/// A token and the word that it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Where and of what kind.
    pub token: Token,
    /// Its entry in the lexicon; marks have one too.
    pub word: WordId,
}

/// The tokens of a text with their words.
pub fn analysed(text: &str, lexicon: &mut Lexicon) -> Vec<Placed> {
    tokens(text)
        .into_iter()
        .map(|token| Placed {
            word: lexicon.intern(&text[token.span.clone()], token.kind),
            token,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_words_share_an_entry() {
        let mut lexicon = Lexicon::default();
        let placed = analysed("हिन्दी और हिन्दी", &mut lexicon);
        assert_eq!(placed[0].word, placed[2].word);
        assert_eq!(lexicon.words().len(), 2);
        assert_eq!(lexicon.word(placed[0].word).orthography, "हिंदी");
    }
}
