//! Suggestions for new text: memory matches, terms, acronyms and numbers, sentence by sentence.

use std::ops::Range;

use crate::memory::{Options, Search, Spelled, Spelling, Suggestion};
use crate::model::{Concept, Document, Side};
use crate::store::Store;
use crate::terms::{Occurrence, TermIndex, document_keys, recognise};
use crate::text::acronym::acronyms;
use crate::text::number::{Quantity, quantities};
use crate::text::{Lang, Lexicon, Placed, Token, analysed, guess, is_function_word, sentences};

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
    /// Words that no term covers, with the spellings that the memory has for them.
    pub names: Vec<(Range<usize>, Vec<Spelling>)>,
}

/// Suggestions for every sentence of a document, with the concepts that they speak of.
pub fn suggest(
    store: &Store,
    document: &Document,
    options: Options,
) -> Result<(Vec<Sentence>, TermIndex), OpsError> {
    let has_sources = document.segments.iter().any(|s| s.side == Side::Source);
    let mut found: Vec<Sentence> = document
        .segments
        .iter()
        .enumerate()
        // Of segment pairs only the sources are to be translated.
        .filter(|(_, segment)| segment.side == Side::Source || !has_sources)
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
                    names: Vec::new(),
                })
        })
        .collect();
    let text_of = |s: &Sentence| &document.segments[s.segment].text[s.span.clone()];
    let mut lexicon = Lexicon::default();
    let placed: Vec<Vec<Placed>> = found
        .iter()
        .map(|s| {
            let mut placed = analysed(text_of(s), &mut lexicon);
            let in_segment = |p: &Placed| {
                let Range { start, end } = p.token.span;
                s.span.start + start..s.span.start + end
            };
            document.segments[s.segment].retain_prose(&mut placed, in_segment);
            placed
        })
        .collect();
    let texts: Vec<(&str, &[Placed])> = found
        .iter()
        .map(text_of)
        .zip(placed.iter().map(Vec::as_slice))
        .collect();
    let tokens: Vec<&[Placed]> = placed.iter().map(Vec::as_slice).collect();
    let (anchors, joined) = document_keys(&tokens, &lexicon);
    let index = TermIndex::new(touched(store, &anchors, &joined)?);
    let helped: Vec<_> = texts
        .iter()
        .zip(&found)
        .map(|((text, placed), sentence)| {
            let tokens: Vec<Token> = placed.iter().map(|p| p.token.clone()).collect();
            let terms = recognise(text, placed, &lexicon, &index);
            let acronyms = acronyms(text, &tokens).into_iter();
            let acronyms: Vec<_> = acronyms.map(|a| (a.span, a.latin)).collect();
            let mut numbers = quantities(text, &tokens, &sentence.lang);
            numbers.retain(|q| q.sure);
            (terms, acronyms, numbers)
        })
        .collect();
    for (sentence, (terms, acronyms, numbers)) in found.iter_mut().zip(helped) {
        sentence.terms = terms;
        sentence.acronyms = acronyms;
        sentence.numbers = numbers;
    }
    ask_memory(store, &mut found, &texts, options)?;
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

/// One pass over the memory, for matches and for spellings of what no term covers.
fn ask_memory(
    store: &Store,
    found: &mut [Sentence],
    texts: &[(&str, &[Placed])],
    options: Options,
) -> Result<(), OpsError> {
    let queries = texts.iter().zip(&*found);
    let queries: Vec<(&str, Lang)> = queries.map(|((t, _), s)| (*t, s.lang.clone())).collect();
    let mut search = Search::new(&queries, options);
    let mut spelled = Spelled::default();
    let mut asked: Vec<Vec<(Range<usize>, usize)>> = Vec::new();
    for ((text, placed), sentence) in texts.iter().zip(&*found) {
        let open = uncovered(text, placed, sentence).into_iter();
        let numbered = open.map(|span| (span.clone(), spelled.ask(&text[span], &sentence.lang)));
        asked.push(numbered.collect());
    }
    store.units(&mut |unit| {
        search.feed(&unit);
        spelled.feed(&unit);
    })?;
    let spellings = spelled.finish();
    for ((sentence, matches), asked) in found.iter_mut().zip(search.finish()).zip(asked) {
        sentence.matches = matches;
        let known = asked.into_iter().filter(|(_, n)| !spellings[*n].is_empty());
        sentence.names = known
            .map(|(span, n)| (span, spellings[n].clone()))
            .collect();
    }
    Ok(())
}

/// Words that may be names or loans: no term, acronym or number covers them, and they are no
/// function words.
fn uncovered(text: &str, placed: &[Placed], sentence: &Sentence) -> Vec<Range<usize>> {
    let terms = sentence.terms.iter().map(|t| &t.span);
    let acronyms = sentence.acronyms.iter().map(|(span, _)| span);
    let numbers = sentence.numbers.iter().map(|q| &q.span);
    let mut covered: Vec<&Range<usize>> = terms.chain(acronyms).chain(numbers).collect();
    covered.sort_by_key(|c| c.start);
    let mut covered = covered.into_iter().peekable();
    let mut covered_to = 0;
    let mut is_open = |span: &Range<usize>| {
        while let Some(c) = covered.next_if(|c| c.start < span.end) {
            covered_to = covered_to.max(c.end);
        }
        let word = &text[span.clone()];
        covered_to <= span.start
            && word.chars().count() >= MIN_NAME
            && !is_function_word(&word.to_lowercase())
    };
    let words = placed.iter().filter(|p| p.token.is_word());
    let spans = words.map(|p| p.token.span.clone());
    spans.filter(|span| is_open(span)).collect()
}

/// Shorter words sound like too many others.
const MIN_NAME: usize = 3;
