//! Words and forms of words that differ in spelling alone: संबंध, सम्बन्धों.
//!
//! 1. Words are brought together by the hashes of their own key and of their citation forms, so that
//!    a run holds forms that may be of one word.
//! 2. The head of a run is the longest beginning of their keys that they share and that is a piece
//!    of each as it is written; where it is written in several ways, it is one word in several
//!    spellings, whatever endings follow.
//! 3. Words of equal keys that no such run has brought together are spellings of each other as a
//!    whole.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::{Group, Spelling, Use};
use crate::check::Article;
use crate::check::vocabulary::{Vocabulary, places_of};
use crate::text::fold::{Tier, fold, fold_encoding};
use crate::text::forms::Holds;
use crate::text::{Word, WordId};

/// A word and how many bytes of it are the head.
type Headed = (WordId, usize);

/// One word in several spellings.
pub(in crate::check) fn groups(article: &Article<'_>, vocabulary: &Vocabulary) -> Vec<Group> {
    let mut known: FxHashSet<WordId> = FxHashSet::default();
    let mut found: Vec<Vec<Headed>> = Vec::new();
    for run in runs(article, vocabulary, true)
        .into_iter()
        .chain(runs(article, vocabulary, false))
    {
        if run.iter().any(|id| known.contains(id)) {
            continue;
        }
        if let Some(headed) = headed(article, &run) {
            known.extend(headed.iter().map(|(id, _)| *id));
            found.push(headed);
        }
    }
    let places = places_of(article, &known);
    let of = |headed: Vec<Headed>| group(article, headed, &places);
    found.into_iter().map(of).collect()
}

/// Words that share a hash: with those of their citation forms or only their own.
fn runs(article: &Article<'_>, vocabulary: &Vocabulary, with_forms: bool) -> Vec<Vec<WordId>> {
    let mut hashed: Vec<(i64, WordId)> = Vec::with_capacity(3 * vocabulary.words.len());
    for id in &vocabulary.words {
        let word = article.lexicon.word(*id);
        hashed.push((word.hash(), *id));
        if with_forms {
            let always = word.citations().iter().filter(|c| c.holds == Holds::Always);
            hashed.extend(always.map(|c| (c.hash, *id)));
        }
    }
    hashed.sort_unstable();
    hashed
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|run| {
            run.len() > 1
                && run
                    .iter()
                    .any(|(_, id)| is_marked(article.lexicon.word(*id)))
        })
        .map(|run| run.iter().map(|(_, id)| *id).collect())
        .collect()
}

/// Whether a word is written otherwise than its key.
fn is_marked(word: Word<'_>) -> bool {
    word.encoding() != word.lenient()
}

/// The words of a run with their common head, if it is written in several ways.
fn headed(article: &Article<'_>, run: &[WordId]) -> Option<Vec<Headed>> {
    let words: Vec<Word<'_>> = run.iter().map(|id| article.lexicon.word(*id)).collect();
    let first = words.first()?;
    let shared = words
        .iter()
        .map(|w| prefix(first.lenient(), w.lenient()))
        .min()?;
    if first.lenient()[..shared].chars().count() < MIN_HEAD || is_alike(&words, shared) {
        return None;
    }
    let cuts = first.lenient()[..shared]
        .char_indices()
        .map(|(at, _)| at)
        .chain([shared]);
    let cuts: Vec<usize> = cuts.skip(MIN_HEAD).collect();
    let ends = |cut: &usize| {
        words
            .iter()
            .map(|w| head_end(*w, *cut))
            .collect::<Option<Vec<_>>>()
    };
    let ends = cuts.iter().rev().find_map(ends)?;
    let mut heads = FxHashSet::default();
    for (word, at) in words.iter().zip(&ends) {
        heads.insert(fold_encoding(&written(*word)[..*at]).into_owned());
    }
    (heads.len() > 1).then(|| run.iter().copied().zip(ends).collect())
}

/// How many bytes of a word are the first `cut` bytes of its key, if they can be told apart from
/// the rest; mostly all that follows is written as in the key.
fn head_end(word: Word<'_>, cut: usize) -> Option<usize> {
    let (key, text) = (word.lenient(), written(word));
    if text.len() > MAX_BYTES {
        return None;
    }
    let is_end = |at: &usize| {
        text.get(..*at)
            .is_some_and(|head| fold(head, Tier::Lenient) == key[..cut])
    };
    let usual = text.len().checked_sub(key.len() - cut);
    let any = || {
        (0..=text.len())
            .rev()
            .filter(|at| text.is_char_boundary(*at))
            .find(is_end)
    };
    usual.filter(is_end).or_else(any)
}

/// A longer word is no word, and finding its head costs its length squared.
const MAX_BYTES: usize = 120;

/// A shorter head is shared by too many words.
const MIN_HEAD: usize = 2;

/// A visarga or colon at the end of a word is more often a colon of the sentence (उन्होंने कहाः) than a
/// spelling.
fn written(word: Word<'_>) -> &str {
    word.text().trim_end_matches([':', 'ः'])
}

/// Whether what is written before the ending is the same in all words, as is mostly so: then what
/// follows what they share as written is as long as what follows in their keys.
fn is_alike(words: &[Word<'_>], shared: usize) -> bool {
    let first = words[0].encoding();
    let same = words
        .iter()
        .map(|w| prefix(first, w.encoding()))
        .min()
        .unwrap_or(0);
    words.iter().all(|w| {
        w.encoding()
            .trim_end_matches([':', 'ः'])
            .len()
            .checked_sub(same)
            == w.lenient().len().checked_sub(shared)
    })
}

fn prefix(a: &str, b: &str) -> usize {
    let pairs = a.chars().zip(b.chars());
    pairs
        .take_while(|(x, y)| x == y)
        .map(|(x, _)| x.len_utf8())
        .sum()
}

fn group(
    article: &Article<'_>,
    headed: Vec<Headed>,
    places: &rustc_hash::FxHashMap<WordId, Vec<crate::check::Place>>,
) -> Group {
    let mut by_head: BTreeMap<String, Spelling> = BTreeMap::new();
    for (id, at) in headed {
        let whole = written(article.lexicon.word(id));
        let (head, rest) = whole.split_at(at);
        let spelling = by_head
            .entry(fold_encoding(head).into_owned())
            .or_insert_with(|| Spelling {
                // Nobody who writes ऑ at all means आ by it.
                is_likelier: head.contains(['ॉ', 'ऑ']),
                ..Spelling::new(head)
            });
        let uses = places.get(&id).into_iter().flatten();
        spelling.uses.extend(uses.map(|place| Use {
            place: place.shortened(whole.len()),
            rest: rest.to_owned(),
        }));
    }
    Group::new(by_head.into_values().collect())
}
