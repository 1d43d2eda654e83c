//! Looking a term up in the store.

use crate::model::Concept;
use crate::store::Store;
use crate::terms::long_form_keys;
use crate::terms::lookup::{
    Answer, FUZZY, NEAR, fuzzy_hits, near_texts, nearness, partial_hits, query_keys,
    same_word_hits, slip_keys, word_keys,
};
use crate::text::Lang;
use crate::text::acronym::decode_phrase;

use super::OpsError;

/// The most candidates read for partial and fuzzy hits, so that a query of common words costs no
/// more than others.
const MAX_CANDIDATES: usize = 200;

/// A longer query is a sentence, for `suggest`, not a term with a slip in it.
const MAX_FUZZY_WORDS: usize = 8;

/// Everything the store knows about a query; at most `limit` hits.
pub fn lookup(
    store: &Store,
    query: &str,
    lang: Option<&Lang>,
    limit: usize,
) -> Result<Answer, OpsError> {
    let query = query.trim();
    let mut answer = Answer {
        query: query.to_owned(),
        reading: decode_phrase(query),
        ..Answer::default()
    };
    if query.is_empty() {
        return Ok(answer);
    }
    let (joined, mut anchors) = query_keys(query);
    anchors.sort_unstable();
    let mut candidates = store.concepts_by_joined(&joined)?;
    candidates.extend(store.concepts_by_anchor(&anchors)?);
    candidates.sort_by_key(|c| c.id);
    candidates.dedup_by_key(|c| c.id);
    answer.hits = same_word_hits(query, lang, candidates);
    if answer.hits.is_empty() {
        let candidates = long_form_candidates(store, query)?;
        answer.hits = same_word_hits(query, lang, candidates);
    }
    add(
        &mut answer,
        partial_hits(query, lang, &partial_candidates(store, query)?),
    );
    let words = query.split_whitespace().count();
    if answer.hits.is_empty() && words <= MAX_FUZZY_WORDS {
        let candidates = slip_candidates(store, query)?;
        let mut near = fuzzy_hits(query, lang, &candidates, NEAR);
        let fuzzy = near.iter().take_while(|h| h.rate >= FUZZY).count();
        let rest = near.split_off(fuzzy);
        add(&mut answer, near);
        if answer.hits.is_empty() {
            answer.near = near_texts(query, lang, &rest, &candidates);
        }
    }
    answer.hits.truncate(limit);
    Ok(answer)
}

fn add(answer: &mut Answer, hits: Vec<crate::terms::lookup::Hit>) {
    for hit in hits {
        if !answer.hits.iter().any(|h| h.concept.id == hit.concept.id) {
            answer.hits.push(hit);
        }
    }
}

/// Concepts with a term that holds all words of the query, in any form.
fn partial_candidates(store: &Store, query: &str) -> Result<Vec<Concept>, OpsError> {
    Ok(store.concepts_by_all_words(&word_keys(query), MAX_CANDIDATES)?)
}

/// Concepts with a term that can be the long form of a clipping.
fn long_form_candidates(store: &Store, query: &str) -> Result<Vec<Concept>, OpsError> {
    let mut candidates = Vec::new();
    for words in long_form_keys(query) {
        candidates.extend(store.concepts_by_all_words(&words, MAX_CANDIDATES)?);
    }
    candidates.sort_by_key(|c: &Concept| c.id);
    candidates.dedup_by_key(|c| c.id);
    Ok(candidates)
}

/// Concepts with a word that is a slip away from one of the query's, the nearest words first.
fn slip_candidates(store: &Store, query: &str) -> Result<Vec<Concept>, OpsError> {
    let mut words: Vec<(u8, i64)> = store
        .words_by_slip(&slip_keys(query))?
        .into_iter()
        .map(|(hash, word)| (nearness(query, &word), hash))
        .filter(|(near, _)| *near >= NEAR)
        .collect();
    words.sort_by_key(|(near, _)| std::cmp::Reverse(*near));
    let hashes: Vec<i64> = words.into_iter().map(|(_, hash)| hash).collect();
    Ok(store.concepts_by_word(&hashes, MAX_CANDIDATES)?)
}
