//! What a document as a whole tells about its names.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::TokenKind;

use super::super::{Article, Pair, Place};
use super::capitals::Name;
use super::listen::Listened;

/// The English words that the document has in small letters too: no names.
pub(super) fn small_words<'a>(article: &'a Article<'_>) -> FxHashSet<&'a str> {
    let sides = article.pairs.iter().map(Pair::english);
    let words = sides.flat_map(|side| side.tokens.iter().map(move |t| (t.kind, side.word(t))));
    words
        .filter(|(kind, word)| *kind == TokenKind::Latin && word.starts_with(char::is_lowercase))
        .map(|(_, word)| word)
        .collect()
}

/// By Hindi segment, the English words of the terms that stand in it, in small letters.
pub(super) fn translated_words(article: &Article<'_>) -> FxHashMap<usize, FxHashSet<String>> {
    let mut out: FxHashMap<usize, FxHashSet<String>> = FxHashMap::default();
    for (text, occurrence) in article.occurrences() {
        let words = out.entry(text.segment).or_default();
        for found in &occurrence.terms {
            let (concept, _) = article.term(found);
            for term in concept.terms.iter().filter(|t| t.lang.is_english()) {
                words.extend(term.text.split([' ', '-']).map(str::to_lowercase));
            }
        }
    }
    out
}

/// What stands where.
pub(super) struct Known<'a> {
    /// Where a name is heard as it sounds, by its small letters.
    pub(super) heard: FxHashMap<String, Place>,
    /// How often a Hindi word stands in the document.
    counts: FxHashMap<&'a str, usize>,
    /// How often a word that is the candidate of a name stands in pairs that have the name.
    beside: FxHashMap<(String, &'a str), usize>,
}

impl<'a> Known<'a> {
    /// Reads the pairs of a document.
    pub(super) fn of(article: &'a Article<'_>, pairs: &'a [Listened<'a>]) -> Known<'a> {
        let mut known = Known {
            heard: FxHashMap::default(),
            counts: FxHashMap::default(),
            beside: FxHashMap::default(),
        };
        let sides = article.pairs.iter().map(Pair::hindi);
        for word in sides.flat_map(|side| side.tokens.iter().map(move |t| side.word(t))) {
            *known.counts.entry(word).or_default() += 1;
        }
        for listened in pairs {
            for heard in &listened.names {
                let word = heard
                    .word
                    .filter(|w| heard.is_as_it_sounds(&listened.words[*w]));
                if let Some(word) = word {
                    let span = listened.words[word].span.clone();
                    let place = Place::new(listened.pair.hindi().segment, span);
                    known.heard.entry(key(&heard.name)).or_insert(place);
                }
            }
        }
        known.count_candidates(pairs);
        known
    }

    /// Counts the candidates of names that are not heard beside these names.
    fn count_candidates(&mut self, pairs: &'a [Listened<'a>]) {
        for listened in pairs {
            for (at, heard) in listened.names.iter().enumerate() {
                if let (None, Some(word)) = (heard.word, listened.candidate(at)) {
                    let pair = (key(&heard.name), listened.text(word));
                    self.beside.entry(pair).or_default();
                }
            }
        }
        for listened in pairs {
            let mut counted: FxHashSet<(String, usize)> = FxHashSet::default();
            for (at, heard) in listened.names.iter().enumerate() {
                for word in listened.open_words(at) {
                    let name = key(&heard.name);
                    let Some(count) = self.beside.get_mut(&(name.clone(), listened.text(word)))
                    else {
                        continue;
                    };
                    // A name said twice has the word once.
                    *count += usize::from(counted.insert((name, word)));
                }
            }
        }
    }

    /// Whether a Hindi word stands in pairs that do not have the name: it means something else.
    pub(super) fn is_ordinary(&self, name: &Name<'_>, word: &'a str) -> bool {
        self.counts.get(word) > self.beside.get(&(key(name), word))
    }
}

/// A name as it is looked up.
pub(super) fn key(name: &Name<'_>) -> String {
    name.text.to_lowercase()
}
