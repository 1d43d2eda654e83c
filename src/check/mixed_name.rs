//! One person or place in two spellings.
//!
//! 1. Candidates are words that the list of words does not have, or has as names.
//! 2. Those whose consonants sound alike, but for one in a longer name, are compared by sound; two
//!    names that the list knows are two names, and so are words that differ in their ending.
//! 3. How near they must sound depends on what speaks for one name: the same word before or after
//!    both (समीर कामत, समीर कामथ), one of them known as a name, or a difference of the kind that
//!    writers are not sure of (s or sh, t or th, short or long i).

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::sound::{Phones, nearness, of_hindi, outline};
use crate::text::words::{Kind, Standing, aksharas, is_derived, slip, standing};
use crate::text::{TokenKind, Word, WordId, is_function_word};

use super::spelling::{Group, Spelling, Use, conventions, right};
use super::vocabulary::places_of;
use super::{Article, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "mixed-name",
    severity: Severity::Warning,
    explanation: include_str!("mixed_name.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let names = names(article);
    let pairs = near_pairs(&names);
    if pairs.is_empty() {
        return;
    }
    let ids: FxHashSet<WordId> = pairs
        .iter()
        .flat_map(|(a, b)| [names[*a].id, names[*b].id])
        .collect();
    let places = places_of(article, &ids);
    let company = company(article, &ids);
    let mut same: Vec<(usize, usize)> = pairs
        .into_iter()
        .filter(|(a, b)| is_one_name(&names[*a], &names[*b], &company))
        .collect();
    let vocabulary = article.vocabulary();
    let count = |i: usize| vocabulary.count(names[i].id);
    // The spelling that has most occurrences first, so that all others are held against it.
    same.sort_by_key(|(a, b)| std::cmp::Reverse(count(*a).max(count(*b))));
    let habits = conventions::Habits::default();
    let mut reported: FxHashSet<Place> = FxHashSet::default();
    for (a, b) in same {
        let group = Group::new(vec![
            spelling(&names[a], &places),
            spelling(&names[b], &places),
        ]);
        report(article, &group, &habits, &mut reported, findings);
    }
}

/// A word that may be a name.
struct Name<'a> {
    id: WordId,
    word: Word<'a>,
    /// Its lenient key.
    stem: &'a str,
    phones: Phones,
    outline: Vec<u8>,
    is_listed: bool,
}

fn names<'a>(article: &'a Article<'_>) -> Vec<Name<'a>> {
    let unlisted = article.vocabulary().unlisted(article).iter();
    unlisted
        .filter_map(|id| name(*id, article.lexicon.word(*id)))
        .collect()
}

fn name<'a>(id: WordId, word: Word<'a>) -> Option<Name<'a>> {
    let stem = word.lenient();
    let phones = of_hindi(stem);
    let outline: Vec<u8> = outline(&phones).into_iter().map(merged).collect();
    (outline.len() >= MIN_CONSONANTS && stem.len() <= MAX_BYTES).then(|| Name {
        id,
        word,
        stem,
        phones,
        outline,
        is_listed: standing(word.lenient()) == Some(Standing::Name),
    })
}

/// With one consonant alone everything sounds like everything.
const MIN_CONSONANTS: usize = 2;
/// No name is so long.
const MAX_BYTES: usize = 60;

/// Classes that writers take for each other.
fn merged(class: u8) -> u8 {
    match class {
        b'V' => b'B',
        b'M' => b'N',
        b'D' => b'R',
        _ => class,
    }
}

/// Pairs of names whose consonants are the same, or the same but for one in a longer name.
fn near_pairs(names: &[Name<'_>]) -> Vec<(usize, usize)> {
    let mut keyed: Vec<(u64, usize)> = Vec::with_capacity(names.len() * 4);
    for (i, name) in names.iter().enumerate() {
        keyed.push((key(name.outline.iter()), i));
        if name.outline.len() >= LONG {
            for at in 0..name.outline.len() {
                let (before, after) = (&name.outline[..at], &name.outline[at + 1..]);
                keyed.push((key(before.iter().chain(after)), i));
            }
        }
    }
    keyed.sort_unstable();
    keyed.dedup();
    let mut out = FxHashSet::default();
    for run in keyed
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|run| run.len() <= MAX_RUN)
    {
        for (at, (_, a)) in run.iter().enumerate() {
            out.extend(run[at + 1..].iter().map(|(_, b)| (*a.min(b), *a.max(b))));
        }
    }
    let mut out: Vec<(usize, usize)> = out.into_iter().collect();
    out.sort_unstable();
    out
}

/// From this many consonants on, one may be missing.
const LONG: usize = 4;
/// So many names of one outline are not spellings of one.
const MAX_RUN: usize = 24;

fn key<'a>(outline: impl Iterator<Item = &'a u8>) -> u64 {
    outline.fold(1, |hash, class| {
        (hash ^ u64::from(*class))
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .rotate_left(17)
    })
}

/// The words beside a word, by their keys: before and after it.
type Company = FxHashMap<WordId, [FxHashSet<i64>; 2]>;

fn company(article: &Article<'_>, ids: &FxHashSet<WordId>) -> Company {
    let mut out: Company = FxHashMap::default();
    for text in &article.texts {
        for (at, placed) in text.placed.iter().enumerate() {
            if placed.token.kind != TokenKind::Hindi || !ids.contains(&placed.word) {
                continue;
            }
            // The dot of डॉ. stands between a title and its name.
            let is_dot = |p: &crate::text::Placed| &text.text[p.token.span.clone()] == ".";
            let before = text.placed[..at].iter().rev().find(|p| !is_dot(p));
            let sides = [before, text.placed.get(at + 1)];
            for (side, neighbor) in sides.into_iter().enumerate() {
                let Some(neighbor) = neighbor.filter(|n| n.token.kind == TokenKind::Hindi) else {
                    continue;
                };
                let word = article.lexicon.word(neighbor.word);
                if !is_function_word(word.text()) && !is_plain_company(word.lenient()) {
                    out.entry(placed.word).or_default()[side].insert(word.hash());
                }
            }
        }
    }
    out
}

/// Words that stand beside any name.
fn is_plain_company(key: &str) -> bool {
    const ANY: &[&str] = &[
        "श्री",
        "कहा",
        "बताया",
        "लेकिन",
        "अपने",
        "अपनी",
        "अपना",
        "उनके",
        "उनकी",
        "होने",
        "द्वारा",
        "एवं",
        "तथा",
        "समेत",
        "जैसे",
        "मुताबिक",
        "अनुसार",
        "नहीं",
        "वहीं",
        "भारत",
        "हालांकि",
        "जबकि",
    ];
    ANY.contains(&key)
}

fn is_one_name(a: &Name<'_>, b: &Name<'_>, company: &Company) -> bool {
    if a.word.hash() == b.word.hash()
        || a.is_listed && b.is_listed
        || differ_in_ending(a.stem, b.stem)
        || a.word.is_form_of(b.word)
        || is_derived(a.stem) && is_derived(b.stem)
    {
        return false;
    }
    let nearness = nearness(&a.phones, &b.phones);
    let apart = u32::from(nearness.distance) * 1000 / u32::from(nearness.weight.max(1));
    let in_company = share_company(a.id, b.id, company);
    let slip = slip(a.stem, b.stem);
    let is_candra = |key: &str| key.contains(['ॉ', 'ऑ', 'ॅ']);
    let is_usual_doubt = slip.is_some_and(|s| {
        s.kind == Kind::OtherSign && is_candra(a.stem) != is_candra(b.stem)
            || matches!(
                s.kind,
                Kind::Length | Kind::Diphthong | Kind::NearLetter | Kind::Virama
            ) && !s.at_start
    });
    let is_long = a.outline.len().min(b.outline.len()) >= LONG;
    let same_outline = a.outline == b.outline;
    let allowed = match (in_company, is_usual_doubt || a.is_listed || b.is_listed) {
        (true, true) => 120,
        (true, false) if is_long => 140,
        (true, false) => 100,
        (false, true) if is_long => 90,
        (false, true) if a.outline.len().min(b.outline.len()) == 3 => 75,
        (false, true) if aksharas(a.stem).min(aksharas(b.stem)) >= 3 => 20,
        (false, false) if is_long && same_outline => 80,
        _ => return false,
    };
    apart <= allowed
}

fn share_company(a: WordId, b: WordId, company: &Company) -> bool {
    let (Some(a), Some(b)) = (company.get(&a), company.get(&b)) else {
        return false;
    };
    (0..2).any(|side| a[side].intersection(&b[side]).next().is_some())
}

/// Whether all that sets two words apart is at their end: another form, a derived word or another
/// name (चीन / चीनी, अमित / अमिता), but for the length of a vowel (मोदी / मोदि).
fn differ_in_ending(a: &str, b: &str) -> bool {
    let ahead: usize = a
        .chars()
        .zip(b.chars())
        .take_while(|(x, y)| x == y)
        .map(|(x, _)| x.len_utf8())
        .sum();
    let (a, b) = (&a[ahead..], &b[ahead..]);
    let is_ending = |rest: &str| {
        rest.chars()
            .all(|c| !crate::text::fold::is_consonant_letter(c))
    };
    match (a, b) {
        ("ि", "ी") | ("ी", "ि") | ("ु", "ू") | ("ू", "ु") | ("ो", "ौ") | ("ौ", "ो") => {
            false
        }
        ("", _) | (_, "") => true,
        _ => is_ending(a) && is_ending(b),
    }
}

fn spelling(name: &Name<'_>, places: &FxHashMap<WordId, Vec<Place>>) -> Spelling {
    let text = name.word.text().trim_end_matches([':', 'ः']);
    let uses = places.get(&name.id).into_iter().flatten();
    Spelling {
        uses: uses
            .map(|place| Use {
                place: place.shortened(text.len()),
                rest: String::new(),
            })
            .collect(),
        is_likelier: name.is_listed,
        ..Spelling::new(text)
    }
}

fn report(
    article: &Article<'_>,
    group: &Group,
    habits: &conventions::Habits,
    reported: &mut FxHashSet<Place>,
    findings: &mut Vec<Finding>,
) {
    let Some((decided, right)) = right(article, group, habits) else {
        return;
    };
    let write = &group.spellings[right];
    let Some(first) = write.uses.first() else {
        return;
    };
    // What is itself to be replaced is no model for another.
    if reported.contains(&first.place) {
        return;
    }
    let total: usize = group.spellings.iter().map(|s| s.uses.len()).sum();
    let others = group
        .spellings
        .iter()
        .enumerate()
        .filter(|(i, _)| *i != right);
    for wrong in others.flat_map(|(_, s)| &s.uses) {
        if !reported.insert(wrong.place.clone()) {
            continue;
        }
        findings.push(
            Finding::new(wrong.place.clone(), decided)
                .value("text", article.text_of(&wrong.place))
                .value("write", write.head.as_str())
                .value("count", write.uses.len().to_string())
                .value("total", total.to_string())
                .fix(write.head.as_str())
                .see(first.place.clone()),
        );
    }
}
