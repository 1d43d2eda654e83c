//! A document read for checking: its Hindi target segments analysed, its terms recognised.
//!
//! Of a segment pair, what is not analysed as a Hindi target is so as the *other side*, with a lexicon of
//! its own, so that the words of a document are those of its translation.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::model::{Concept, Document, STARTER, Side, Term};
use crate::terms::{Occurrence, TermIndex, TermMatch, document_keys, recognise};
use crate::text::acronym::acronyms;
use crate::text::{Lexicon, Partners, Placed, Token, TokenKind, analysed, partners};

use super::Place;
use super::end_marks::EndMarks;
use super::introduced::{Introduced, introduced_in};
use super::names::{Unheard, unheard};
use super::pair::{Pair, PairText, pairs};
use super::style::Style;
use super::vocabulary::Vocabulary;

/// A document whose words are known, not yet its terms.
#[derive(Debug)]
pub struct Draft<'a> {
    document: &'a Document,
    lexicon: Lexicon,
    texts: Vec<(usize, Vec<Placed>)>,
    pairs: Vec<Pair<'a>>,
    other_lexicon: Lexicon,
    others: Vec<(usize, Vec<Placed>)>,
}

impl<'a> Draft<'a> {
    /// Analyses the target segments in Hindi and both sides of segment pairs; all others, and what is a
    /// draft or out of use, are left alone.
    pub fn new(document: &'a Document) -> Draft<'a> {
        let mut lexicon = Lexicon::default();
        let texts = document
            .segments
            .iter()
            .enumerate()
            .filter(|(_, s)| s.side == Side::Target && s.lang.is_hindi() && s.state.is_judged())
            .map(|(i, s)| {
                let mut placed = analysed(&s.text, &mut lexicon);
                s.retain_prose(&mut placed, |p| p.token.span.clone());
                (i, placed)
            })
            .collect();
        let pairs = pairs(document);
        let mut other_lexicon = Lexicon::default();
        let sides = pairs.iter().flat_map(|pair| {
            let target = Some(&pair.target).filter(|target| !target.lang.is_hindi());
            std::iter::once(&pair.source).chain(target)
        });
        let others = sides
            .map(|side| (side.segment, placed(side, &mut other_lexicon)))
            .collect();
        Draft {
            document,
            lexicon,
            texts,
            pairs,
            other_lexicon,
            others,
        }
    }

    /// Hashes of anchors and of joined keys that terms in this document may have.
    pub fn keys(&self) -> (Vec<i64>, Vec<i64>) {
        let keys_of = |texts: &[(usize, Vec<Placed>)], lexicon: &Lexicon| {
            let texts: Vec<&[Placed]> = texts.iter().map(|(_, p)| p.as_slice()).collect();
            document_keys(&texts, lexicon)
        };
        let (mut anchors, mut joined) = keys_of(&self.texts, &self.lexicon);
        if !self.others.is_empty() {
            let others = keys_of(&self.others, &self.other_lexicon);
            anchors.extend(others.0);
            joined.extend(others.1);
            for keys in [&mut anchors, &mut joined] {
                keys.sort_unstable();
                keys.dedup();
            }
        }
        (anchors, joined)
    }
}

/// The tokens of a side with their words.
fn placed(side: &PairText<'_>, lexicon: &mut Lexicon) -> Vec<Placed> {
    let tokens = side.tokens.iter().cloned();
    tokens
        .map(|token| Placed {
            word: lexicon.intern(side.word(&token), token.kind),
            token,
        })
        .collect()
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
    /// The path by which findings are known again.
    pub path: &'a str,
    /// What the house decided.
    pub style: Cow<'a, Style>,
    /// Its Hindi target segments, in order.
    pub texts: Vec<ArticleText<'a>>,
    /// Its segment pairs, in order; none in running text.
    pub pairs: Vec<Pair<'a>>,
    /// The distinct words of the other sides of the pairs.
    pub other_lexicon: Lexicon,
    /// Sources, and targets that are not in Hindi, by segment.
    others: Vec<ArticleText<'a>>,
    unheard: OnceCell<Vec<Unheard>>,
    introduced: OnceCell<Vec<Introduced>>,
    acronyms: OnceCell<Vec<(Place, String)>>,
    end_marks: OnceCell<EndMarks>,
    partners: OnceCell<Vec<Partners>>,
    vocabulary: OnceCell<Vocabulary>,
}

impl<'a> Article<'a> {
    /// Recognises the terms of the index in the document.
    pub fn new(draft: Draft<'a>, terms: &'a TermIndex) -> Article<'a> {
        let Draft {
            document,
            lexicon,
            texts,
            pairs,
            other_lexicon,
            others,
        } = draft;
        let read = |texts: Vec<(usize, Vec<Placed>)>, lexicon: &Lexicon| -> Vec<ArticleText<'a>> {
            let texts = texts.into_iter();
            texts
                .map(|(segment, placed)| {
                    let text = document.segments[segment].text.as_str();
                    let mut occurrences = recognise(text, &placed, lexicon, terms);
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
                .collect()
        };
        let texts = read(texts, &lexicon);
        let mut others = read(others, &other_lexicon);
        others.sort_by_key(|text| text.segment);
        Article {
            document,
            lexicon,
            terms,
            style: Cow::default(),
            path: &document.name,
            texts,
            pairs,
            other_lexicon,
            others,
            unheard: OnceCell::new(),
            introduced: OnceCell::new(),
            acronyms: OnceCell::new(),
            end_marks: OnceCell::new(),
            partners: OnceCell::new(),
            vocabulary: OnceCell::new(),
        }
    }

    /// The same, judged by the style of a house.
    pub fn with_style(mut self, style: &'a Style) -> Article<'a> {
        self.style = Cow::Borrowed(style);
        if let Some(domain) = &style.domain {
            for text in self.texts.iter_mut().chain(&mut self.others) {
                drop_other_domains(&mut text.occurrences, domain, self.terms);
            }
        }
        self
    }

    /// The same, whose findings have ids by this path instead of the name of the document.
    pub fn with_path(mut self, path: &'a str) -> Article<'a> {
        self.path = path;
        self
    }

    /// A side of a pair with its words and terms, and the lexicon of these words.
    pub fn read(&self, side: &PairText<'_>) -> Option<(&ArticleText<'a>, &Lexicon)> {
        let at = |texts: &[ArticleText<'a>]| {
            texts
                .binary_search_by_key(&side.segment, |t| t.segment)
                .ok()
        };
        let own = at(&self.texts).map(|i| (&self.texts[i], &self.lexicon));
        own.or_else(|| at(&self.others).map(|i| (&self.others[i], &self.other_lexicon)))
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

    /// Abbreviations where they are introduced, in order.
    pub(super) fn introduced(&self) -> &[Introduced] {
        let all = || self.texts.iter().flat_map(|t| introduced_in(self, t));
        self.introduced.get_or_init(|| all().collect())
    }

    /// The letter-name acronyms with their Latin letters in capitals, in order.
    pub(super) fn acronyms(&self) -> &[(Place, String)] {
        let of_text = |text: &ArticleText<'_>| {
            let tokens: Vec<Token> = text.placed.iter().map(|p| p.token.clone()).collect();
            let segment = text.segment;
            let found = acronyms(text.text, &tokens).into_iter();
            let placed = found.map(move |a| {
                let letters = a.latin.to_ascii_uppercase();
                (Place::new(segment, a.span), letters)
            });
            placed.collect::<Vec<_>>()
        };
        let all = || self.texts.iter().flat_map(of_text);
        self.acronyms.get_or_init(|| all().collect())
    }

    /// The marks that end its sentences.
    pub(super) fn end_marks(&self) -> &EndMarks {
        self.end_marks.get_or_init(|| EndMarks::new(self))
    }

    /// The brackets and quotation marks of its texts, in their order.
    pub(super) fn partners(&self) -> &[Partners] {
        let of_text = |text: &ArticleText<'_>| {
            let marks = text
                .placed
                .iter()
                .filter(|p| p.token.kind == TokenKind::Mark);
            partners(text.text, marks.map(|p| p.token.span.clone()))
        };
        self.partners
            .get_or_init(|| self.texts.iter().map(of_text).collect())
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

/// Leaves out the terms that a concept of another domain has here.
fn drop_other_domains(occurrences: &mut Vec<Occurrence>, domain: &str, terms: &TermIndex) {
    let is_other = |t: &TermMatch| {
        let of = terms.get(t.entry).0.domain.as_deref();
        of.is_some_and(|of| of != domain && of != GENERAL)
    };
    for occurrence in occurrences.iter_mut() {
        occurrence.terms.retain(|t| !is_other(t));
    }
    occurrences.retain(|o| !o.terms.is_empty());
}

/// The domain of what belongs to all.
const GENERAL: &str = "general";

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
