//! Compounds written in several ways: joined, hyphened, with a space.
//!
//! 1. Two words with a hyphen between them are a compound, and so is a single word that is also
//!    written as two somewhere; two words with a space are one only where the joined word or the
//!    hyphened compound stands in the article too.
//! 2. Each word has a number from which the number of two words joined follows in one step, so that
//!    a pair of neighbors costs no more than that and a look at a small filter.
//! 3. Pairs of words that grammar puts side by side are left out.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{Group, Spelling, Use};
use crate::check::vocabulary::Vocabulary;
use crate::check::{Article, ArticleText, Place};
use crate::text::fold::{Tier, fold};
use crate::text::keys::hash;
use crate::text::words::{Standing, has_affix, is_listed, standing};
use crate::text::{Placed, TokenKind, WordId, is_function_word};

/// How a compound is written. The order is that of preference where all else is equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Joined,
    Hyphened,
    Spaced,
}

/// Where a compound stands, by the way in which it is written.
type Ways = BTreeMap<Way, Vec<Place>>;

/// One compound written in several ways.
pub(in crate::check) fn groups(article: &Article<'_>, vocabulary: &Vocabulary) -> Vec<Group> {
    let numbers = Numbers::of(article, vocabulary);
    let mut compounds: BTreeMap<i64, Ways> = BTreeMap::new();
    let mut add = |(key, way, place): (i64, Way, Place)| {
        compounds
            .entry(key)
            .or_default()
            .entry(way)
            .or_default()
            .push(place);
    };
    let each = || {
        article
            .texts
            .iter()
            .flat_map(|t| (0..t.placed.len()).map(move |at| (t, at)))
    };
    let mut filter = Filter::new(vocabulary.words.len());
    for id in &vocabulary.words {
        filter.add(numbers.of_id(*id).value);
    }
    for (text, at) in each() {
        if let Some((a, b, place)) = hyphened_at(article, text, at) {
            filter.add(numbers.joined(a, b));
            add((joined(article, a, b), Way::Hyphened, place));
        }
    }
    let by_key: FxHashMap<i64, WordId> = vocabulary
        .words
        .iter()
        .map(|id| (article.lexicon.word(*id).hash(), *id))
        .collect();
    for (text, at) in each() {
        let Some((a, b, place)) = spaced_at(article, text, at) else {
            continue;
        };
        if !filter.may_hold(numbers.joined(a, b)) {
            continue;
        }
        let key = joined(article, a, b);
        if may_be_compound(article, &compounds, &by_key, key, [a, b]) {
            compounds
                .entry(key)
                .or_default()
                .entry(Way::Spaced)
                .or_default()
                .push(place);
        }
    }
    add_joined(article, &by_key, &mut compounds);
    let several = compounds.into_values().filter(|ways| ways.len() > 1);
    several.map(|ways| group(article, ways)).collect()
}

/// A word as a number.
#[derive(Clone, Copy, Debug, Default)]
struct Number {
    value: u64,
    /// What the number of a word before it is multiplied with when the two are joined.
    shift: u64,
}

struct Numbers(Vec<Number>);

impl Numbers {
    fn of(article: &Article<'_>, vocabulary: &Vocabulary) -> Numbers {
        let mut numbers = vec![Number::default(); article.lexicon.words().len()];
        for id in &vocabulary.words {
            numbers[*id as usize] = number(article.lexicon.word(*id).lenient());
        }
        Numbers(numbers)
    }

    fn of_id(&self, id: WordId) -> Number {
        self.0.get(id as usize).copied().unwrap_or_default()
    }

    fn joined(&self, a: &Placed, b: &Placed) -> u64 {
        let (a, b) = (self.of_id(a.word), self.of_id(b.word));
        a.value.wrapping_mul(b.shift).wrapping_add(b.value)
    }
}

fn number(key: &str) -> Number {
    const BASE: u64 = 0x9E37_79B9_7F4A_7C15;
    let start = Number { value: 0, shift: 1 };
    key.chars().fold(start, |n, c| Number {
        value: n
            .value
            .wrapping_mul(BASE)
            .wrapping_add(u64::from(u32::from(c))),
        shift: n.shift.wrapping_mul(BASE),
    })
}

/// Which numbers are certainly not among those that were added.
struct Filter(Vec<u64>);

impl Filter {
    fn new(n: usize) -> Filter {
        Filter(vec![0; (n / 4 + 1).next_power_of_two()])
    }

    fn place(&self, number: u64) -> (usize, u64) {
        let spread = number ^ (number >> 29);
        (
            (spread >> 6) as usize & (self.0.len() - 1),
            1 << (spread & 63),
        )
    }

    fn add(&mut self, number: u64) {
        let (at, bit) = self.place(number);
        self.0[at] |= bit;
    }

    fn may_hold(&self, number: u64) -> bool {
        let (at, bit) = self.place(number);
        self.0[at] & bit != 0
    }
}

type Pair<'a> = (&'a Placed, &'a Placed, Place);

fn hyphened_at<'a>(
    article: &Article<'_>,
    text: &'a ArticleText<'_>,
    start: usize,
) -> Option<Pair<'a>> {
    let [a, hyphen, b] = text.placed.get(start..start + 3)? else {
        return None;
    };
    let is_hyphen = |p: &Placed| {
        p.token.kind == TokenKind::Mark
            && matches!(&text.text[p.token.span.clone()], "-" | "‐" | "‑")
    };
    let touches =
        a.token.span.end == hyphen.token.span.start && hyphen.token.span.end == b.token.span.start;
    if !(touches && is_hyphen(hyphen) && is_part(article, a) && is_part(article, b)) {
        return None;
    }
    // Further parts make another compound: प्रधानमंत्री-सह-वित्त.
    let is_longer = |p: Option<&Placed>| p.is_some_and(is_hyphen);
    if is_longer(text.placed.get(start + 3)) || start > 0 && is_longer(text.placed.get(start - 1)) {
        return None;
    }
    Some((
        a,
        b,
        Place::new(text.segment, a.token.span.start..b.token.span.end),
    ))
}

fn spaced_at<'a>(
    article: &Article<'_>,
    text: &'a ArticleText<'_>,
    start: usize,
) -> Option<Pair<'a>> {
    let [a, b] = text.placed.get(start..start + 2)? else {
        return None;
    };
    let is_space = b.token.span.start == a.token.span.end + 1
        && text.text.as_bytes().get(a.token.span.end) == Some(&b' ');
    if !(is_space && is_part(article, a) && is_part(article, b)) {
        return None;
    }
    Some((
        a,
        b,
        Place::new(text.segment, a.token.span.start..b.token.span.end),
    ))
}

fn is_part(article: &Article<'_>, placed: &Placed) -> bool {
    placed.token.kind == TokenKind::Hindi
        && !is_function_word(article.lexicon.word(placed.word).text())
}

fn joined(article: &Article<'_>, a: &Placed, b: &Placed) -> i64 {
    let [a, b] = [a, b].map(|p| article.lexicon.word(p.word).lenient());
    hash(&[a, b].concat())
}

/// Whether two words with a space are the compound that stands elsewhere, not neighbors by chance.
fn may_be_compound(
    article: &Article<'_>,
    compounds: &BTreeMap<i64, Ways>,
    words: &FxHashMap<i64, WordId>,
    key: i64,
    pair: [&Placed; 2],
) -> bool {
    let [a, b] = pair.map(|p| article.lexicon.word(p.word).lenient());
    let is_chance = NUMBERS.contains(&a) || FREE.contains(&a);
    if is_chance && article.terms.joined(key).next().is_none() {
        return false;
    }
    words.contains_key(&key)
        || compounds.contains_key(&key) && (PREFIXES.contains(&a) || are_nouns(a, b))
}

/// Common words both, so no names that stand side by side (भारत-इजराइल, भारत इजराइल से).
fn are_nouns(a: &str, b: &str) -> bool {
    [a, b].iter().all(|w| standing(w) == Some(Standing::Common))
}

/// First parts that never stand alone before a noun without belonging to it, so that a space after
/// them is a way of writing the compound. Other pairs of nouns may meet by chance.
#[rustfmt::skip]
const PREFIXES: &[&str] = &[
    "सह", "उप", "गैर", "पूर्व", "अर्ध", "बहु", "अंतर", "महा", "प्रति", "स्व", "नव", "अति", "पुन", "प्र", "अल्प", "द्वि", "त्रि",
];

/// Small numbers stand before nouns by grammar (नौ जवान / नौजवान), unless the glossary knows the
/// compound (नौसेना).
const NUMBERS: &[&str] = &[
    "दो",
    "तीन",
    "चार",
    "पांच",
    "छह",
    "सात",
    "आठ",
    "नौ",
    "दस",
    "सौ",
];

/// Words that stand before any noun (कम जोर / कमजोर, दर बार / दरबार).
const FREE: &[&str] = &[
    "कम",
    "दर",
    "बे",
    "ना",
    "खूब",
    "बहुत",
    "सिर्फ",
    "राय",
    "चल",
    "हम",
    "बाद",
    "सर",
];

/// The joined words of compounds that are written otherwise too.
fn add_joined(
    article: &Article<'_>,
    words: &FxHashMap<i64, WordId>,
    compounds: &mut BTreeMap<i64, Ways>,
) {
    let wanted = compounds
        .keys()
        .filter_map(|key| Some((*words.get(key)?, *key)));
    let keys: FxHashMap<WordId, i64> = wanted.collect();
    if keys.is_empty() {
        return;
    }
    for text in &article.texts {
        for placed in text
            .placed
            .iter()
            .filter(|p| p.token.kind == TokenKind::Hindi)
        {
            let key = article.lexicon.word(placed.word).hash();
            if let Some(ways) = words
                .get(&key)
                .and_then(|id| compounds.get_mut(keys.get(id)?))
            {
                let place = Place::new(text.segment, placed.token.span.clone());
                ways.entry(Way::Joined).or_default().push(place);
            }
        }
    }
}

fn group(article: &Article<'_>, ways: Ways) -> Group {
    let mut spellings: Vec<Spelling> = Vec::new();
    for (way, places) in ways {
        let Some(first) = places.first() else {
            continue;
        };
        let uses = places.iter().map(|place| Use {
            place: place.clone(),
            rest: String::new(),
        });
        let head = article.text_of(first).to_owned();
        let is_likelier = way == Way::Joined;
        spellings.push(Spelling {
            uses: uses.collect(),
            is_likelier: is_likelier && is_settled(&head),
            head,
        });
    }
    if spellings.iter().all(|s| !s.is_likelier) {
        // Nobody joins कार and निर्माता but by mistake.
        for spelling in spellings.iter_mut().filter(|s| s.head.contains([' ', '-'])) {
            spelling.is_likelier = true;
        }
    }
    Group::new(spellings)
}

/// Whether a joined word is one that people write so.
fn is_settled(word: &str) -> bool {
    let key = fold(word, Tier::Lenient);
    is_listed(&key) || has_affix(&key)
}
