//! The concepts' terms, arranged so that a token leads to those that can begin at it.

use rustc_hash::FxHashMap;

use crate::model::Concept;
use crate::text::keys::term_keys;

/// A term by its place: concept and term within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entry {
    /// Index in [`TermIndex::concepts`].
    pub concept: usize,
    /// Index in the concept's terms.
    pub term: usize,
}

/// A term and the hashes of its words, in order.
pub(super) type TermWords = (Entry, Box<[i64]>);

/// Concepts with an index over their terms.
#[derive(Debug, Default)]
pub struct TermIndex {
    /// The concepts, as given.
    pub concepts: Vec<Concept>,
    pub(super) by_first: FxHashMap<i64, Vec<TermWords>>,
    pub(super) by_joined: FxHashMap<i64, Vec<Entry>>,
}

impl TermIndex {
    /// Indexes concepts. Cost: one analysis per term.
    pub fn new(concepts: Vec<Concept>) -> TermIndex {
        let mut index = TermIndex {
            concepts,
            ..TermIndex::default()
        };
        for (c, concept) in index.concepts.iter().enumerate() {
            for (t, term) in concept.terms.iter().enumerate() {
                let entry = Entry {
                    concept: c,
                    term: t,
                };
                let keys = term_keys(&term.text, &term.lang);
                let words: Box<[i64]> = keys.words.iter().map(|(hash, _)| *hash).collect();
                let Some(first) = words.first() else { continue };
                index.by_joined.entry(keys.joined).or_default().push(entry);
                index
                    .by_first
                    .entry(*first)
                    .or_default()
                    .push((entry, words));
            }
        }
        index
    }

    /// The terms with a joined key.
    pub fn joined(&self, key: i64) -> impl Iterator<Item = (&Concept, &crate::model::Term)> {
        self.by_joined
            .get(&key)
            .into_iter()
            .flatten()
            .map(|e| self.get(*e))
    }

    /// The concept and term behind an entry.
    pub fn get(&self, entry: Entry) -> (&Concept, &crate::model::Term) {
        let concept = &self.concepts[entry.concept];
        (concept, &concept.terms[entry.term])
    }
}
