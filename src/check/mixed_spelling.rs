//! One word spelled two ways in one article.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::model::Status;
use crate::text::keys::hash;
use crate::text::{Placed, TokenKind, is_function_word};

use super::{Article, ArticleText, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "mixed-spelling",
    severity: Severity::Warning,
    explanation: include_str!("mixed_spelling.md"),
    run,
};

/// The spellings of one word: what tells them apart → where each stands, in order.
type Spellings = BTreeMap<String, Vec<Place>>;

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let words = words(article);
    let compounds = compounds(article, &words);
    let several = |(_, spellings): &(&i64, &Spellings)| spellings.len() > 1;
    for (key, spellings) in words
        .iter()
        .filter(several)
        .chain(compounds.iter().filter(several))
    {
        report(article, *key, spellings, findings);
    }
}

/// Every Hindi word by its lenient key; spellings differ at T0, so that what only the encoding
/// tells apart is no second spelling.
fn words(article: &Article<'_>) -> FxHashMap<i64, Spellings> {
    let mut words: FxHashMap<i64, Spellings> = FxHashMap::default();
    for text in &article.texts {
        for placed in text
            .placed
            .iter()
            .filter(|p| p.token.kind == TokenKind::Hindi)
        {
            let word = article.lexicon.word(placed.word);
            let spelling = without_colon(word.encoding()).to_owned();
            words
                .entry(word.hash())
                .or_default()
                .entry(spelling)
                .or_default()
                .push(Place::new(text.segment, placed.token.span.clone()));
        }
    }
    words
}

/// A visarga or colon at the end of a word is more often a colon of the sentence (उन्होंने कहाः) than
/// a spelling.
fn without_colon(word: &str) -> &str {
    word.trim_end_matches([':', 'ः'])
}

/// Compounds by their joined key; spellings differ in how the parts are joined.
fn compounds(
    article: &Article<'_>,
    words: &FxHashMap<i64, Spellings>,
) -> FxHashMap<i64, Spellings> {
    let mut compounds: FxHashMap<i64, Spellings> = FxHashMap::default();
    for text in &article.texts {
        for start in 0..text.placed.len() {
            let Some((key, how, place)) = hyphened_at(article, text, start) else {
                continue;
            };
            compounds
                .entry(key)
                .or_default()
                .entry(how)
                .or_default()
                .push(place);
        }
    }
    for text in &article.texts {
        for start in 0..text.placed.len() {
            let Some((key, how, place)) = spaced_at(article, text, start) else {
                continue;
            };
            let by_number = is_number_word(article, &text.placed[start]);
            if by_number && article.terms.joined(key).next().is_none() {
                continue;
            }
            let by_prefix = compounds.contains_key(&key) && is_prefix(article, &text.placed[start]);
            if by_prefix || words.contains_key(&key) {
                compounds
                    .entry(key)
                    .or_default()
                    .entry(how)
                    .or_default()
                    .push(place);
            }
        }
    }
    for (key, spellings) in &mut compounds {
        for places in words.get(key).into_iter().flat_map(BTreeMap::values) {
            spellings
                .entry("joined".to_owned())
                .or_default()
                .extend(places.iter().cloned());
        }
    }
    compounds
}

fn hyphened_at(
    article: &Article<'_>,
    text: &ArticleText<'_>,
    start: usize,
) -> Option<(i64, String, Place)> {
    let [a, hyphen, b] = text.placed.get(start..start + 3)? else {
        return None;
    };
    let touches =
        a.token.span.end == hyphen.token.span.start && hyphen.token.span.end == b.token.span.start;
    let is_hyphen = matches!(&text.text[hyphen.token.span.clone()], "-" | "‐" | "‑");
    if !(touches && is_hyphen && is_compound_part(article, a) && is_compound_part(article, b)) {
        return None;
    }
    // Further parts make another compound: प्रधानमंत्री-सह-वित्त.
    let is_longer = |p: Option<&Placed>| {
        p.is_some_and(|p| matches!(&text.text[p.token.span.clone()], "-" | "‐" | "‑"))
    };
    if is_longer(text.placed.get(start + 3)) || start > 0 && is_longer(text.placed.get(start - 1)) {
        return None;
    }
    let place = Place::new(text.segment, a.token.span.start..b.token.span.end);
    Some((joined(article, a, b), "hyphened".to_owned(), place))
}

fn spaced_at(
    article: &Article<'_>,
    text: &ArticleText<'_>,
    start: usize,
) -> Option<(i64, String, Place)> {
    let [a, b] = text.placed.get(start..start + 2)? else {
        return None;
    };
    let gap = &text.text[a.token.span.end..b.token.span.start];
    if !(gap == " " && is_compound_part(article, a) && is_compound_part(article, b)) {
        return None;
    }
    let place = Place::new(text.segment, a.token.span.start..b.token.span.end);
    Some((joined(article, a, b), "spaced".to_owned(), place))
}

fn joined(article: &Article<'_>, a: &Placed, b: &Placed) -> i64 {
    hash(&format!(
        "{}{}",
        article.lexicon.word(a.word).lenient(),
        article.lexicon.word(b.word).lenient()
    ))
}

fn is_compound_part(article: &Article<'_>, placed: &Placed) -> bool {
    let word = article.lexicon.word(placed.word);
    placed.token.kind == TokenKind::Hindi && !is_function_word(word.text())
}

/// First parts that never stand alone before a noun without belonging to it, so that a space after
/// them is a way of writing the compound. Other pairs of nouns may meet by chance.
const PREFIXES: &[&str] = &[
    "सह",
    "उप",
    "गैर",
    "पूर्व",
    "अर्ध",
    "अर्द्ध",
    "बहु",
    "अंतर",
    "महा",
    "प्रति",
    "स्व",
    "नव",
    "अति",
    "पुनः",
    "प्र",
    "अल्प",
    "द्वि",
    "त्रि",
];

/// Small numbers stand before nouns by grammar (नौ जवान / नौजवान), unless the glossary knows the
/// compound (नौसेना).
fn is_number_word(article: &Article<'_>, placed: &Placed) -> bool {
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
    NUMBERS.contains(&article.lexicon.word(placed.word).orthography())
}

fn is_prefix(article: &Article<'_>, placed: &Placed) -> bool {
    PREFIXES.contains(&article.lexicon.word(placed.word).text())
}

fn report(article: &Article<'_>, key: i64, spellings: &Spellings, findings: &mut Vec<Finding>) {
    let Some((decided, right)) = right_spelling(article, key, spellings) else {
        return;
    };
    let Some(first) = spellings[right].first() else {
        return;
    };
    let write = text_at(article, first);
    let total: usize = spellings.values().map(Vec::len).sum();
    for (_, places) in spellings.iter().filter(|(s, _)| *s != right) {
        for place in places {
            let text = text_at(article, place);
            findings.push(
                Finding::new(place.clone(), decided)
                    .value("text", text)
                    .value("write", write)
                    .value("count", spellings[right].len().to_string())
                    .value("total", total.to_string())
                    .fix(write)
                    .see(first.clone()),
            );
        }
    }
}

fn text_at<'a>(article: &Article<'a>, place: &Place) -> &'a str {
    without_colon(&article.document.segments[place.segment].text[place.range()])
}

/// The spelling to write and what decided: the glossary's preferred term, else the majority, else
/// the one that stands first.
fn right_spelling<'a>(
    article: &Article<'_>,
    key: i64,
    spellings: &'a Spellings,
) -> Option<(&'static str, &'a str)> {
    let of_glossary = spellings.iter().find(|(_, places)| {
        places
            .first()
            .is_some_and(|p| is_preferred(article, key, text_at(article, p)))
    });
    if let Some((spelling, _)) = of_glossary {
        return Some(("glossary", spelling));
    }
    let most = spellings.values().map(Vec::len).max()?;
    let mut leaders = spellings.iter().filter(|(_, places)| places.len() == most);
    let (first, second) = (leaders.next()?, leaders.next());
    if second.is_none() {
        return Some(("majority", first.0));
    }
    let (earliest, _) = spellings
        .iter()
        .filter(|(_, places)| places.len() == most)
        // Of a compound written in several ways, the joined one was somebody's decision.
        .min_by_key(|(how, places)| (*how != "joined", places.first().cloned()))?;
    Some(("first", earliest))
}

fn is_preferred(article: &Article<'_>, key: i64, text: &str) -> bool {
    article.terms.joined(key).any(|(_, term)| {
        term.lang.is_hindi() && term.status == Some(Status::Preferred) && term.text == text
    })
}
