//! Suggestions for new text: memory matches, terms, acronyms and numbers, sentence by sentence.

use std::ops::Range;

use crate::memory::{Options, Search, Suggestion};
use crate::model::{Concept, Document};
use crate::store::Store;
use crate::terms::{Occurrence, TermIndex, document_keys, recognise};
use crate::text::acronym::acronyms;
use crate::text::number::{Quantity, quantities};
use crate::text::{Lang, Lexicon, Placed, Token, analysed, guess, sentences};

use super::OpsError;

/// What is known about one sentence. Spans are bytes in the sentence.
pub struct Sentence {
    /// Index of its segment in the document.
    pub segment: usize,
    /// Bytes in the segment's text.
    pub span: Range<usize>,
    /// Its language.
    pub lang: Lang,
    /// From the memory, the best first.
    pub matches: Vec<Suggestion>,
    /// Terms in it, in order.
    pub terms: Vec<Occurrence>,
    /// Letter-name acronyms with their Latin letters.
    pub acronyms: Vec<(Range<usize>, String)>,
    /// Numbers, dates and amounts that are so beyond doubt.
    pub numbers: Vec<Quantity>,
}

/// Suggestions for every sentence of a document, with the concepts that they speak of.
pub fn suggest(
    store: &Store,
    document: &Document,
    options: Options,
) -> Result<(Vec<Sentence>, TermIndex), OpsError> {
    let mut found: Vec<Sentence> = document
        .segments
        .iter()
        .enumerate()
        .flat_map(|(i, segment)| {
            sentences(&segment.text)
                .into_iter()
                .map(move |span| Sentence {
                    segment: i,
                    lang: match guess(&segment.text[span.clone()]) {
                        lang if lang == Lang::UND => segment.lang.clone(),
                        lang => lang,
                    },
                    span,
                    matches: Vec::new(),
                    terms: Vec::new(),
                    acronyms: Vec::new(),
                    numbers: Vec::new(),
                })
        })
        .collect();
    let text_of = |s: &Sentence| &document.segments[s.segment].text[s.span.clone()];
    let mut lexicon = Lexicon::default();
    let placed: Vec<Vec<Placed>> = found
        .iter()
        .map(|s| analysed(text_of(s), &mut lexicon))
        .collect();
    let texts: Vec<(&str, &[Placed])> = found
        .iter()
        .map(text_of)
        .zip(placed.iter().map(Vec::as_slice))
        .collect();
    let tokens: Vec<&[Placed]> = placed.iter().map(Vec::as_slice).collect();
    let (anchors, joined) = document_keys(&tokens, &lexicon);
    let index = TermIndex::new(touched(store, &anchors, &joined)?);
    let matches = memory_matches(store, &found, &texts, options)?;
    let helped: Vec<_> = texts
        .iter()
        .zip(&found)
        .map(|((text, placed), sentence)| {
            let tokens: Vec<Token> = placed.iter().map(|p| p.token.clone()).collect();
            let terms = recognise(text, placed, &lexicon, &index);
            let acronyms = acronyms(text, &tokens).into_iter();
            let acronyms = acronyms.map(|a| (a.span, a.latin)).collect();
            let mut numbers = quantities(text, &tokens, &sentence.lang);
            numbers.retain(|q| q.sure);
            (terms, acronyms, numbers)
        })
        .collect();
    for ((sentence, matches), (terms, acronyms, numbers)) in
        found.iter_mut().zip(matches).zip(helped)
    {
        sentence.matches = matches;
        sentence.terms = terms;
        sentence.acronyms = acronyms;
        sentence.numbers = numbers;
    }
    Ok((found, index))
}

/// The concepts that a text with these keys can hold, each once, in the order of the store.
fn touched(store: &Store, anchors: &[i64], joined: &[i64]) -> Result<Vec<Concept>, OpsError> {
    let mut concepts = store.concepts_by_anchor(anchors)?;
    concepts.extend(store.concepts_by_joined(joined)?);
    concepts.sort_by_key(|c| c.id);
    concepts.dedup_by_key(|c| c.id);
    Ok(concepts)
}

fn memory_matches(
    store: &Store,
    found: &[Sentence],
    texts: &[(&str, &[Placed])],
    options: Options,
) -> Result<Vec<Vec<Suggestion>>, OpsError> {
    let queries: Vec<(&str, Lang)> = texts
        .iter()
        .zip(found)
        .map(|((text, _), s)| (*text, s.lang.clone()))
        .collect();
    let mut search = Search::new(&queries, options);
    store.units(&mut |unit| search.feed(&unit))?;
    Ok(search.finish())
}
