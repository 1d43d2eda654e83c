//! Looking a term up in the store.

use crate::model::Concept;
use crate::store::Store;
use crate::terms::long_form_keys;
use crate::terms::lookup::sound::{Floor, Heard, SAME, heard_words, partial_sound_hits};
use crate::terms::lookup::{
    Answer, FUZZY, Hit, NEAR, fuzzy_hits, near_texts, nearness, partial_hits, query_keys,
    same_word_hits, slip_keys, word_keys,
};
use crate::text::Lang;
use crate::text::acronym::decode_phrase;

use super::OpsError;

/// The most candidates read for partial and fuzzy hits, so that a query of common words costs no
/// more than others.
const MAX_CANDIDATES: usize = 200;

/// With so many terms read for their sound, no key less likely is asked for.
const ENOUGH_SOUNDS: usize = 600;

/// So near a slip that longer terms are not looked through for words that sound like the query's.
const SLIP: u8 = 85;

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
    let partial = partial_hits(query, lang, &partial_candidates(store, query)?);
    let is_known = !answer.hits.is_empty() || !partial.is_empty();
    let mut sounds = sound_hits(store, query, lang, is_known)?;
    if !is_known && sounds.first().is_none_or(|h| h.rate < SAME) {
        let (slips, near) = slip_hits(store, query, lang)?;
        // A slip in a term's own script says more than a word that sounds less like it.
        let least = slips.first().map_or(0, |h| h.rate);
        sounds.retain(|h| h.rate >= least);
        add(&mut answer, sounds);
        if answer.hits.is_empty() && least < SLIP {
            add(&mut answer, partial_sounds(store, query, lang)?);
        }
        add(&mut answer, slips);
        if answer.hits.is_empty() {
            answer.near = near;
        }
    } else {
        add(&mut answer, sounds);
        add(&mut answer, partial);
    }
    answer.hits.truncate(limit);
    Ok(answer)
}

/// Terms in the other script that sound like the query. Of a query that is known by its words, only
/// the same sound counts.
fn sound_hits(
    store: &Store,
    query: &str,
    lang: Option<&Lang>,
    is_known: bool,
) -> Result<Vec<Hit>, OpsError> {
    let floor = if is_known {
        Floor::Homophones
    } else {
        Floor::Alike
    };
    let Some(heard) = Heard::new(query, lang, floor) else {
        return Ok(Vec::new());
    };
    let terms = store.terms_by_sound(&heard.keys(), ENOUGH_SOUNDS)?;
    let candidates = store.concepts_of_terms(&heard.ranked(&terms), heard.most())?;
    Ok(heard.hits(query, &candidates))
}

/// Longer terms with words that sound like the query's.
fn partial_sounds(store: &Store, query: &str, lang: Option<&Lang>) -> Result<Vec<Hit>, OpsError> {
    let words = heard_words(query, lang);
    let mut hashes = Vec::with_capacity(words.len());
    for heard in &words {
        let alike = heard.ranked(&store.words_by_sound(&heard.keys(), ENOUGH_SOUNDS)?);
        if alike.is_empty() {
            return Ok(Vec::new());
        }
        hashes.push(alike);
    }
    let candidates = store.concepts_by_all_words(&hashes, MAX_CANDIDATES)?;
    Ok(partial_sound_hits(query, &words, &candidates))
}

/// Terms a slip away from the query, and what it may have meant where there are none.
fn slip_hits(
    store: &Store,
    query: &str,
    lang: Option<&Lang>,
) -> Result<(Vec<Hit>, Vec<String>), OpsError> {
    if query.split_whitespace().count() > MAX_FUZZY_WORDS {
        return Ok((Vec::new(), Vec::new()));
    }
    let candidates = slip_candidates(store, query)?;
    let mut hits = fuzzy_hits(query, lang, &candidates, NEAR);
    let n_fuzzy = hits.iter().take_while(|h| h.rate >= FUZZY).count();
    let rest = hits.split_off(n_fuzzy);
    let near = near_texts(query, lang, &rest, &candidates);
    Ok((hits, near))
}

fn add(answer: &mut Answer, hits: Vec<Hit>) {
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
