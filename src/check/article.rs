//! A document read for checking: its Hindi target segments analysed, its terms recognised.

use std::cell::OnceCell;

use crate::model::{Concept, Document, STARTER, Side, Term};
use crate::terms::{Occurrence, TermIndex, TermMatch, document_keys, recognise};
use crate::text::{Lexicon, Placed, analysed};

use super::Place;
use super::names::{Unheard, unheard};
use super::pair::{Pair, pairs};
use super::vocabulary::Vocabulary;

/// A document whose words are known, not yet its terms.
#[derive(Debug)]
pub struct Draft<'a> {
    document: &'a Document,
    lexicon: Lexicon,
    texts: Vec<(usize, Vec<Placed>)>,
}

impl<'a> Draft<'a> {
    /// Analyses the target segments in Hindi; all others, and what is a draft or out of use, are
    /// left alone.
    pub fn new(document: &'a Document) -> Draft<'a> {
        let mut lexicon = Lexicon::default();
        let texts = document
            .segments
            .iter()
            .enumerate()
            .filter(|(_, s)| s.side == Side::Target && s.lang.is_hindi() && s.state.is_judged())
            .map(|(i, s)| (i, analysed(&s.text, &mut lexicon)))
            .collect();
        Draft {
            document,
            lexicon,
            texts,
        }
    }

    /// Hashes of anchors and of joined keys that terms in this document may have.
    pub fn keys(&self) -> (Vec<i64>, Vec<i64>) {
        let texts: Vec<&[Placed]> = self.texts.iter().map(|(_, p)| p.as_slice()).collect();
        document_keys(&texts, &self.lexicon)
    }
}

/// One segment of an article.
#[derive(Debug)]
pub struct ArticleText<'a> {
    /// Index of the segment in the document.
    pub segment: usize,
    /// Its text.
    pub text: &'a str,
    /// Its tokens.
    pub placed: Vec<Placed>,
    /// The terms in it.
    pub occurrences: Vec<Occurrence>,
}

/// What the checks read.
#[derive(Debug)]
pub struct Article<'a> {
    /// The document as it was read.
    pub document: &'a Document,
    /// Its distinct words.
    pub lexicon: Lexicon,
    /// The concepts in use.
    pub terms: &'a TermIndex,
    /// Its Hindi target segments, in order.
    pub texts: Vec<ArticleText<'a>>,
    /// Its segment pairs, in order; none in running text.
    pub pairs: Vec<Pair<'a>>,
    unheard: OnceCell<Vec<Unheard>>,
    vocabulary: OnceCell<Vocabulary>,
}

impl<'a> Article<'a> {
    /// Recognises the terms of the index in the document.
    pub fn new(draft: Draft<'a>, terms: &'a TermIndex) -> Article<'a> {
        let Draft {
            document,
            lexicon,
            texts,
        } = draft;
        let texts = texts
            .into_iter()
            .map(|(segment, placed)| {
                let text = document.segments[segment].text.as_str();
                let mut occurrences = recognise(text, &placed, &lexicon, terms);
                occurrences
                    .iter_mut()
                    .for_each(|o| own_before_starter(o, terms));
                ArticleText {
                    segment,
                    text,
                    placed,
                    occurrences,
                }
            })
            .collect();
        Article {
            document,
            lexicon,
            terms,
            texts,
            pairs: pairs(document),
            unheard: OnceCell::new(),
            vocabulary: OnceCell::new(),
        }
    }

    /// Every occurrence with its text, in order.
    pub fn occurrences(&self) -> impl Iterator<Item = (&ArticleText<'a>, &Occurrence)> {
        self.texts
            .iter()
            .flat_map(|t| t.occurrences.iter().map(move |o| (t, o)))
    }

    /// Names of the pairs that the other side does not have.
    pub(super) fn unheard(&self) -> &[Unheard] {
        self.unheard.get_or_init(|| unheard(self))
    }

    /// Its distinct Hindi words.
    pub(super) fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| Vocabulary::of(self))
    }

    /// The text at a place.
    pub fn text_of(&self, place: &Place) -> &str {
        &self.document.segments[place.segment].text[place.range()]
    }

    /// The concept and term of a match.
    pub fn term(&self, term: &TermMatch) -> (&Concept, &Term) {
        self.terms.get(term.entry)
    }
}

/// Where a desk's glossary judges a word, the starter glossary has no say in it.
fn own_before_starter(occurrence: &mut Occurrence, terms: &TermIndex) {
    let own = occurrence.terms.iter().any(|t| {
        let (concept, term) = terms.get(t.entry);
        concept.glossary != STARTER && term.status.is_some()
    });
    if own {
        occurrence
            .terms
            .retain(|t| terms.get(t.entry).0.glossary != STARTER);
    }
}
