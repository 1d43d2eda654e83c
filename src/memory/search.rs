//! Searching units for the best matches of many queries in one pass.

use crate::model::Unit;
use crate::text::{Lang, Lexicon, analysed};

use super::rate::{Words, rate, words};

/// What to look for.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The least match rate.
    pub threshold: u8,
    /// The most suggestions for one query.
    pub limit: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            threshold: 70,
            limit: 5,
        }
    }
}

/// How a unit matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Match rate 100.
    Exact,
    /// Below.
    Fuzzy,
}

impl Kind {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Exact => "exact",
            Kind::Fuzzy => "fuzzy",
        }
    }
}

/// A stretch of the difference between a unit's segment and the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiffPart {
    /// In both.
    Same(String),
    /// Only in the memory.
    Removed(String),
    /// Only in the new text.
    Added(String),
}

/// A unit that matches a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Match rate.
    pub rate: u8,
    /// Exact or fuzzy.
    pub kind: Kind,
    /// The unit's segment in the query's language.
    pub source: String,
    /// Its other segment.
    pub target: String,
    /// Where the unit came from.
    pub origin: String,
    /// The unit's id.
    pub unit: i64,
}

impl Suggestion {
    /// What differs, word by word, from the unit's segment to the query.
    pub fn diff(&self, query: &str) -> Vec<DiffPart> {
        let diff = similar::TextDiff::from_words(self.source.as_str(), query);
        let mut parts: Vec<DiffPart> = Vec::new();
        for change in diff.iter_all_changes() {
            let text = change.value();
            match (change.tag(), parts.last_mut()) {
                (similar::ChangeTag::Equal, Some(DiffPart::Same(had)))
                | (similar::ChangeTag::Delete, Some(DiffPart::Removed(had)))
                | (similar::ChangeTag::Insert, Some(DiffPart::Added(had))) => had.push_str(text),
                (similar::ChangeTag::Equal, _) => parts.push(DiffPart::Same(text.to_owned())),
                (similar::ChangeTag::Delete, _) => parts.push(DiffPart::Removed(text.to_owned())),
                (similar::ChangeTag::Insert, _) => parts.push(DiffPart::Added(text.to_owned())),
            }
        }
        parts
    }
}

struct Query {
    lang: Lang,
    words: Words,
    best: Vec<Suggestion>,
}

/// Queries waiting for units: feed every unit once, then take the suggestions.
pub struct Search {
    options: Options,
    lexicon: Lexicon,
    queries: Vec<Query>,
    /// Words of the units seen since the queries' own; dropped when there are many, so that memory
    /// stays bounded for any number of units.
    query_words: usize,
}

/// Distinct words kept before the lexicon is made anew: some 100 MB at most.
const MAX_WORDS: usize = 200_000;

impl Search {
    /// A search for the given segments with their languages.
    pub fn new(segments: &[(&str, Lang)], options: Options) -> Search {
        let mut search = Search {
            options,
            lexicon: Lexicon::default(),
            queries: Vec::new(),
            query_words: 0,
        };
        for (text, lang) in segments {
            let placed = analysed(text, &mut search.lexicon);
            search.queries.push(Query {
                lang: lang.clone(),
                words: words(&placed, &search.lexicon),
                best: Vec::new(),
            });
        }
        search.query_words = search.lexicon.words().len();
        search
    }

    /// Compares a unit with every query, on the side that has the query's language.
    pub fn feed(&mut self, unit: &Unit) {
        if self.lexicon.words().len() > MAX_WORDS.max(2 * self.query_words) {
            self.lexicon.truncate(self.query_words);
        }
        let sides = [
            (&unit.source_lang, &unit.source, &unit.target),
            (&unit.target_lang, &unit.target, &unit.source),
        ];
        for (lang, text, other) in sides {
            if !self.queries.iter().any(|q| &q.lang == lang) {
                continue;
            }
            let placed = analysed(text, &mut self.lexicon);
            let unit_words = words(&placed, &self.lexicon);
            for query in self.queries.iter_mut().filter(|q| &q.lang == lang) {
                let floor = query.floor(self.options);
                let Some(rate) = rate(&unit_words, &query.words, &self.lexicon, floor) else {
                    continue;
                };
                query.keep(
                    Suggestion {
                        rate,
                        kind: if rate == 100 {
                            Kind::Exact
                        } else {
                            Kind::Fuzzy
                        },
                        source: text.clone(),
                        target: other.clone(),
                        origin: unit.origin.clone(),
                        unit: unit.id,
                    },
                    self.options.limit,
                );
            }
        }
    }

    /// The suggestions of each query, the best first; equal rates in the order of the units.
    pub fn finish(self) -> Vec<Vec<Suggestion>> {
        self.queries.into_iter().map(|q| q.best).collect()
    }
}

impl Query {
    /// A unit below this rate cannot be among the best any more.
    fn floor(&self, options: Options) -> u8 {
        match self.best.last() {
            Some(worst) if self.best.len() >= options.limit => worst.rate.max(options.threshold),
            _ => options.threshold,
        }
    }

    fn keep(&mut self, suggestion: Suggestion, limit: usize) {
        let told = self
            .best
            .iter()
            .any(|s| s.source == suggestion.source && s.target == suggestion.target);
        if told {
            return;
        }
        let at = self.best.partition_point(|s| s.rate >= suggestion.rate);
        self.best.insert(at, suggestion);
        self.best.truncate(limit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(id: i64, en: &str, hi: &str) -> Unit {
        Unit {
            id,
            memory: "m".into(),
            source_lang: Lang::EN,
            target_lang: Lang::HI,
            source: en.into(),
            target: hi.into(),
            origin: "m.tsv".into(),
        }
    }

    #[test]
    fn the_best_come_first_in_either_direction() {
        let units = [
            unit(1, "The talks failed.", "वार्ता विफल रही।"),
            unit(2, "The talks were held in Delhi.", "वार्ता दिल्ली में हुई।"),
            unit(3, "The talks were held in Mumbai.", "वार्ता मुंबई में हुई।"),
        ];
        let queries = [
            ("वार्ता मुम्बई में हुई।", Lang::HI),
            ("The talks were held in Delhi", Lang::EN),
        ];
        let mut search = Search::new(&queries, Options::default());
        units.iter().for_each(|u| search.feed(u));
        let found = search.finish();
        let summary = |s: &[Suggestion]| s.iter().map(|s| (s.unit, s.rate)).collect::<Vec<_>>();
        assert_eq!(summary(&found[0]), [(3, 100), (2, 75)]);
        assert_eq!(summary(&found[1]), [(2, 99), (3, 83)]);
        assert_eq!(found[0][0].target, "The talks were held in Mumbai.");
    }

    #[test]
    fn the_difference_is_told_in_words() {
        let suggestion = Suggestion {
            rate: 75,
            kind: Kind::Fuzzy,
            source: "वार्ता दिल्ली में हुई।".into(),
            target: String::new(),
            origin: String::new(),
            unit: 1,
        };
        let diff = suggestion.diff("वार्ता मुंबई में हुई।");
        assert!(diff.contains(&DiffPart::Removed("दिल्ली".into())));
        assert!(diff.contains(&DiffPart::Added("मुंबई".into())));
    }
}
