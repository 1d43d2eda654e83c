//! Names of the English side that no word of the Hindi side sounds like: the common ground of
//! `name-mismatch` and `name-missing`.
//!
//! 1. A *name* is a word with a capital inside an English sentence that is not usually translated
//!    (`common`), is no term of a glossary that the Hindi uses, and no part of a headline in capitals.
//! 2. It is *heard* where a Hindi word, or the word together with its neighbours, sounds like it, or
//!    where it stands there in Latin letters.
//! 3. A name that is not heard, beside a name that is, has its counterpart beside that one: the Hindi
//!    word there that stands for nothing else in the English is *near*, if it says another sound.
//! 4. Without such a neighbour, a word may be near by likeness alone.
//!    So is a word that the name is heard in, with another consonant in the midst (रिचर्ज for Richard).
//! 5. What has nothing near is *missing* only where the name is heard elsewhere in the document or its
//!    neighbour, first name or surname, is heard here.
//!
//! Must not know Hindi names: everything is told by ear (`listen`), and by what the document says
//! elsewhere (`known`).

mod capitals;
mod common;
mod known;
mod listen;

use rustc_hash::FxHashSet;

use self::capitals::names;
pub(super) use self::common::{is_title, is_translated};
use self::known::{Known, key, small_words, translated_words};
use self::listen::{Listened, listen};
use super::{Article, Place};

/// A name that the Hindi does not have.
#[derive(Clone, Debug)]
pub(super) struct Unheard {
    /// The name, on the English side.
    pub(super) name: Place,
    /// The Hindi word that stands in its place.
    pub(super) near: Option<Place>,
    /// Another place of the document where the name is heard, and what is heard there.
    pub(super) elsewhere: Option<Place>,
}

/// The names that are not heard, in the order of the document.
pub(super) fn unheard(article: &Article<'_>) -> Vec<Unheard> {
    if article.pairs.is_empty() {
        return Vec::new();
    }
    let translated = translated_words(article);
    let small = small_words(article);
    let mut pairs: Vec<Listened<'_>> = Vec::new();
    // What a Hindi original names is not held against its English.
    for pair in article.pairs.iter().filter(|p| p.target.lang.is_hindi()) {
        let mut names = names(pair.english());
        let translated = translated.get(&pair.hindi().segment);
        names.retain(|n| {
            let word = key(n);
            !small.contains(word.as_str()) && !translated.is_some_and(|t| t.contains(&word))
        });
        if !names.is_empty() {
            pairs.extend(listen(pair, names));
        }
    }
    let known = Known::of(article, &pairs);
    pairs.iter().flat_map(|l| judged(l, &known)).collect()
}

fn judged<'a>(listened: &'a Listened<'a>, known: &Known<'a>) -> Vec<Unheard> {
    let mut told: FxHashSet<(String, Option<Place>)> = FxHashSet::default();
    let all = (0..listened.names.len()).filter_map(|at| judge(listened, at, known));
    // A name that the sentence has twice is told once.
    let text = listened.pair.english().text;
    all.filter(|one| told.insert((text[one.name.range()].to_lowercase(), one.near.clone())))
        .collect()
}

fn judge<'a>(listened: &'a Listened<'a>, at: usize, known: &Known<'a>) -> Option<Unheard> {
    let heard = &listened.names[at];
    let name = &heard.name;
    if !name.is_inside || listened.is_in_latin(name) {
        return None;
    }
    let is_open =
        |word: &usize| heard.word.is_some() || !known.is_ordinary(name, listened.text(*word));
    let candidate = listened.candidate(at);
    // A word that only leaves sounds out may be the name even where it means something elsewhere.
    if candidate.is_some_and(|w| !is_open(&w) && heard.is_as_it_sounds(&listened.words[w])) {
        return None;
    }
    let candidate = candidate.filter(is_open);
    let elsewhere = known.heard.get(&key(name));
    // Where the document has the name by ear, what is only near it here is a slip.
    let is_known = heard.word.is_none() && elsewhere.is_some();
    let near = candidate.filter(|word| match is_known {
        true => !is_derived(listened.text(*word)),
        false => !heard.is_as_it_sounds(&listened.words[*word]),
    });
    let near = near.filter(|word| !listened.stands_for_another(at, *word));
    if near.is_none() && (candidate.is_some() || heard.word.is_some()) {
        return None;
    }
    let hindi = listened.pair.hindi().segment;
    let near = near.map(|word| Place::new(hindi, listened.words[word].span.clone()));
    let elsewhere = elsewhere.filter(|place| near.as_ref() != Some(place));
    let has_evidence = elsewhere.is_some() || listened.has_heard_neighbor(at);
    (near.is_some() || has_evidence).then(|| Unheard {
        name: Place::new(listened.pair.english().segment, name.span.clone()),
        near,
        elsewhere: elsewhere.cloned(),
    })
}

/// Whether a word names what belongs to a place (कैरेबियाई for the Caribbean).
fn is_derived(word: &str) -> bool {
    word.ends_with(['ई', 'ी'])
}
