//! A text analysed once: tokens, and for each word its keys, shared between equal words.
//!
//! A [`Lexicon`] holds every distinct word with its keys at all tiers, so that a document pays for
//! each word once; a word met again costs one look-up by its bytes. Words and keys lie in one
//! buffer, and a key that is the word itself takes no room. Citation forms are made when they are
//! first asked for: an import never does. Keys are per word; spans come from the tokens.

use std::cell::OnceCell;
use std::hash::BuildHasher;
use std::ops::Range;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use super::fold::{fold_encoding, fold_lenient, fold_orthography};
use super::forms::{Citation, Holds, citations};
use super::keys::hash;
use super::{Lang, Token, TokenKind, each_token};

/// Index of a word in its [`Lexicon`].
pub type WordId = u32;

/// The distinct words of the texts that were analysed with it.
#[derive(Debug, Default)]
pub struct Lexicon {
    by_text: HashTable<WordId>,
    entries: Vec<Entry>,
    /// The words and keys of all entries, one after another.
    buffer: String,
}

#[derive(Debug)]
struct Entry {
    text: Range<usize>,
    encoding: Range<usize>,
    orthography: Range<usize>,
    lenient: Range<usize>,
    hash: i64,
    kind: TokenKind,
    citations: OnceCell<Box<[Citation]>>,
}

/// A distinct written word and all that is derived from it.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    lexicon: &'a Lexicon,
    entry: &'a Entry,
}

impl<'a> Word<'a> {
    /// As written.
    pub fn text(self) -> &'a str {
        self.lexicon.slice(&self.entry.text)
    }

    /// Key at T0.
    pub fn encoding(self) -> &'a str {
        self.lexicon.slice(&self.entry.encoding)
    }

    /// Key at T1.
    pub fn orthography(self) -> &'a str {
        self.lexicon.slice(&self.entry.orthography)
    }

    /// Key at T2.
    pub fn lenient(self) -> &'a str {
        self.lexicon.slice(&self.entry.lenient)
    }

    /// Hash of the lenient key.
    pub fn hash(self) -> i64 {
        self.entry.hash
    }

    /// Dictionary forms that it may belong to, beside itself.
    pub fn citations(self) -> &'a [Citation] {
        self.entry.citations.get_or_init(|| {
            let lang = match self.entry.kind {
                TokenKind::Hindi => Lang::HI,
                TokenKind::Latin => Lang::EN,
                _ => Lang::UND,
            };
            citations(self.lenient(), &lang).into()
        })
    }

    /// Its own hash, then those of its citation forms.
    pub fn hashes(self) -> impl Iterator<Item = i64> + 'a {
        std::iter::once(self.hash()).chain(self.citations().iter().map(|c| c.hash))
    }

    /// Whether both are forms of one word as far as their citation forms can tell.
    pub fn is_form_of(self, other: Word<'_>) -> bool {
        let always = |w: Word<'a>| w.citations().iter().filter(|c| c.holds == Holds::Always);
        let own = std::iter::once(self.hash()).chain(always(self).map(|c| c.hash));
        own.into_iter().any(|h| {
            let mut theirs = other
                .citations()
                .iter()
                .filter(|c| c.holds == Holds::Always);
            other.hash() == h || theirs.any(|c| c.hash == h)
        })
    }
}

impl Lexicon {
    /// The word behind an id of this lexicon.
    pub fn word(&self, id: WordId) -> Word<'_> {
        // An id comes from this lexicon, and is void once `truncate` has dropped its word.
        let entry = &self.entries[id as usize];
        Word {
            lexicon: self,
            entry,
        }
    }

    /// All words, in the order in which they were first met.
    pub fn words(&self) -> impl ExactSizeIterator<Item = Word<'_>> {
        self.entries.iter().map(|entry| Word {
            lexicon: self,
            entry,
        })
    }

    /// Forgets all but the first `n` words; their ids stay good, all later ones are void.
    pub fn truncate(&mut self, n: usize) {
        let Some(first) = self.entries.get(n) else {
            return;
        };
        self.buffer.truncate(first.text.start);
        self.entries.truncate(n);
        self.by_text.retain(|id| (*id as usize) < n);
    }

    /// The id of a word, analysed if it is new.
    pub fn intern(&mut self, text: &str, kind: TokenKind) -> WordId {
        let key = FxBuildHasher.hash_one(text);
        let (entries, buffer) = (&self.entries, &self.buffer);
        let known = self.by_text.find(key, |id| {
            let span = &entries[*id as usize].text;
            &buffer[span.clone()] == text
        });
        if let Some(id) = known {
            return *id;
        }
        let id = self.entries.len() as WordId;
        let entry = self.analyse(text, kind);
        self.entries.push(entry);
        let (entries, buffer) = (&self.entries, &self.buffer);
        self.by_text.insert_unique(key, id, |id| {
            let span = &entries[*id as usize].text;
            FxBuildHasher.hash_one(&buffer[span.clone()])
        });
        id
    }

    fn analyse(&mut self, word: &str, kind: TokenKind) -> Entry {
        let text = self.keep(word);
        let encoding = fold_encoding(word);
        let encoding_span = self.keep_other(&encoding, word, &text);
        let orthography = fold_orthography(&encoding);
        let orthography_span = self.keep_other(&orthography, &encoding, &encoding_span);
        let lenient = fold_lenient(&orthography);
        Entry {
            lenient: self.keep_other(&lenient, &orthography, &orthography_span),
            hash: hash(&lenient),
            text,
            encoding: encoding_span,
            orthography: orthography_span,
            kind,
            citations: OnceCell::new(),
        }
    }

    fn keep(&mut self, text: &str) -> Range<usize> {
        let start = self.buffer.len();
        self.buffer.push_str(text);
        start..self.buffer.len()
    }

    fn keep_other(&mut self, key: &str, before: &str, span: &Range<usize>) -> Range<usize> {
        if key == before {
            span.clone()
        } else {
            self.keep(key)
        }
    }

    fn slice(&self, span: &Range<usize>) -> &str {
        &self.buffer[span.clone()]
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
    let mut out = Vec::with_capacity(text.len() / 10 + 1);
    out.extend(each_token(text).map(|token| Placed {
        word: lexicon.intern(&text[token.span.clone()], token.kind),
        token,
    }));
    out
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
        let word = lexicon.word(placed[0].word);
        assert_eq!((word.text(), word.orthography()), ("हिन्दी", "हिंदी"));
    }

    #[test]
    fn what_is_forgotten_is_analysed_anew() {
        let mut lexicon = Lexicon::default();
        analysed("हिन्दी और", &mut lexicon);
        lexicon.truncate(1);
        let placed = analysed("ज़रूरी हिन्दी", &mut lexicon);
        let words: Vec<_> = placed
            .iter()
            .map(|p| lexicon.word(p.word).lenient())
            .collect();
        assert_eq!(words, ["जरूरी", "हिंदी"]);
        assert_eq!(lexicon.words().len(), 2);
    }

    #[test]
    fn a_word_that_is_known_costs_no_allocation() {
        let text = "सरकार ने कहा कि समझौते पर हस्ताक्षर होंगे और बैठक 25 मई को होगी। ".repeat(20);
        let mut lexicon = Lexicon::default();
        analysed(&text, &mut lexicon);
        let count = |work: &mut dyn FnMut()| allocation_counter::measure(work).count_total;
        assert_eq!(count(&mut || drop(analysed(&text, &mut lexicon))), 1);
        assert!(count(&mut || drop(crate::text::sentences(&text))) <= 20);
    }
}
