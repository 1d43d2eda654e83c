//! Looking a term up in the store.

use crate::model::Concept;
use crate::store::Store;
use crate::terms::long_form_keys;
use crate::terms::lookup::bare::{is_particle, without_articles, without_initials};
use crate::terms::lookup::sound::{CLEARLY, Floor, Heard, SAME, Words, heard_words};
use crate::terms::lookup::{
    Answer, FUZZY, Hit, HitKind, NEAR, fuzzy_hits, near_texts, nearness, partial_hits, query_keys,
    same_word_hits, slip_keys, word_keys,
};
use crate::text::Lang;
use crate::text::acronym::decode_phrase;
use crate::text::sound::Script;

use super::OpsError;

/// The most candidates read for partial and fuzzy hits, so that a query of common words costs no
/// more than others.
const MAX_CANDIDATES: usize = 200;

/// With so many terms read for their sound, no key less likely is asked for.
const ENOUGH_SOUNDS: usize = 600;

/// So near a slip that longer terms are not looked through for words that sound like the query's.
const SLIP: u8 = 85;

/// So much more than a slip in its own script must a Hindi query sound like an English term.
const HINDI_SLIP: u8 = 12;

/// The rate of a term without the initials that the query has.
const SURNAME: u8 = 90;

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
    let mut known = known(store, query, lang)?;
    let bare = without_articles(query).filter(|_| known.is_empty());
    if let Some(bare) = &bare {
        // Spoken, an article may be part of a name (द हिंदू).
        add(&mut answer, sound_hits(store, query, lang, Floor::Word)?);
        known = self::known(store, bare, lang)?;
    }
    let asked = bare.as_deref().unwrap_or(query);
    if known.is_empty() {
        add_unknown(&mut answer, store, asked, lang)?;
    } else {
        add(&mut answer, known.words);
        add(
            &mut answer,
            sound_hits(store, asked, lang, Floor::Homophones)?,
        );
        add(&mut answer, known.partial);
    }
    if answer.hits.iter().all(|h| h.kind == HitKind::Fuzzy)
        && let Some(surname) = without_initials(query)
    {
        let fuzzy = std::mem::replace(&mut answer.hits, surname_hits(store, surname, lang)?);
        add(&mut answer, fuzzy);
    }
    if !answer.hits.is_empty() {
        answer.near.clear();
    }
    answer.hits.truncate(limit);
    Ok(answer)
}

/// What is found by the words of a query.
struct Known {
    words: Vec<Hit>,
    partial: Vec<Hit>,
}

impl Known {
    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.partial.is_empty()
    }
}

/// Terms that are the query's words, and longer ones that hold them.
fn known(store: &Store, query: &str, lang: Option<&Lang>) -> Result<Known, OpsError> {
    let (joined, mut anchors) = query_keys(query);
    anchors.sort_unstable();
    let mut candidates = store.concepts_by_joined(&joined)?;
    candidates.extend(store.concepts_by_anchor(&anchors)?);
    candidates.sort_by_key(|c| c.id);
    candidates.dedup_by_key(|c| c.id);
    let mut words = same_word_hits(query, lang, candidates);
    if words.is_empty() {
        let candidates = long_form_candidates(store, query)?;
        words = same_word_hits(query, lang, candidates);
    }
    let partial = if is_particle(query) {
        Vec::new()
    } else {
        partial_hits(query, lang, &partial_candidates(store, query)?)
    };
    Ok(Known { words, partial })
}

/// What a query that is not known by its words sounds like, and what is a slip away from it.
fn add_unknown(
    answer: &mut Answer,
    store: &Store,
    query: &str,
    lang: Option<&Lang>,
) -> Result<(), OpsError> {
    let mut sounds = sound_hits(store, query, lang, Floor::Alike)?;
    let heard = sounds.first().map_or(0, |h| h.rate);
    if heard >= SAME {
        add(answer, sounds);
        return Ok(());
    }
    let (slips, near) = slip_hits(store, query, lang)?;
    let least = slips.first().map_or(0, |h| h.rate);
    let (likeness, partial) = if least < SLIP && heard.saturating_add(CLEARLY) < 100 {
        partial_sounds(store, query, lang)?
    } else {
        (0, Vec::new())
    };
    // A slip in a term's own script says more than a word that sounds less like it, and a term that
    // sounds only roughly like the query hides no word that is the query.
    sounds.retain(|h| h.rate >= least && h.rate.saturating_add(CLEARLY) >= likeness);
    let (rate, by_sound) = match sounds.first() {
        Some(best) => (best.rate, sounds),
        None => (likeness, partial),
    };
    // What is written in Hindi is rarely meant for an English word that it resembles.
    let is_hindi = Script::of(query) == Some(Script::Devanagari);
    if is_hindi && least > 0 && rate < least.saturating_add(HINDI_SLIP) {
        add(answer, slips);
        add(answer, by_sound);
    } else {
        add(answer, by_sound);
        add(answer, slips);
    }
    answer.near = near;
    Ok(())
}

/// The hits of a surname without the initials before it.
fn surname_hits(store: &Store, surname: &str, lang: Option<&Lang>) -> Result<Vec<Hit>, OpsError> {
    let known = known(store, surname, lang)?;
    let mut hits = known.words;
    for hit in &mut hits {
        // It is not all of the query.
        hit.kind = HitKind::Partial;
        hit.rate = SURNAME;
    }
    if hits.is_empty() {
        hits = sound_hits(store, surname, lang, Floor::Alike)?;
    }
    if hits.is_empty() {
        hits = known.partial;
    }
    if hits.is_empty() {
        hits = partial_sounds(store, surname, lang)?.1;
    }
    Ok(hits)
}

/// Terms in the other script that sound like the query.
fn sound_hits(
    store: &Store,
    query: &str,
    lang: Option<&Lang>,
    floor: Floor,
) -> Result<Vec<Hit>, OpsError> {
    let Some(heard) = Heard::new(query, lang, floor) else {
        return Ok(Vec::new());
    };
    let terms = store.terms_by_sound(&heard.keys(), ENOUGH_SOUNDS)?;
    let candidates = store.concepts_of_terms(&heard.ranked(&terms), heard.most())?;
    Ok(heard.hits(query, &candidates))
}

/// Longer terms with words that sound like the query's, and how alike the words are.
fn partial_sounds(
    store: &Store,
    query: &str,
    lang: Option<&Lang>,
) -> Result<(u8, Vec<Hit>), OpsError> {
    let mut best = (0, Vec::new());
    for words in heard_words(query, lang) {
        let candidates = partial_sound_candidates(store, &words)?;
        let found = words.hits(query, &candidates);
        if found.0 > best.0 {
            best = found;
        }
    }
    Ok(best)
}

fn partial_sound_candidates(store: &Store, words: &Words) -> Result<Vec<Concept>, OpsError> {
    let mut hashes = Vec::with_capacity(words.heard().len());
    for heard in words.heard() {
        let alike = heard.ranked(&store.words_by_sound(&heard.keys(), ENOUGH_SOUNDS)?);
        if alike.is_empty() {
            return Ok(Vec::new());
        }
        hashes.push(alike);
    }
    Ok(store.concepts_by_all_words(&hashes, MAX_CANDIDATES)?)
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
