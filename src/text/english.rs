//! English word forms: which dictionary forms a written form may belong to.
//!
//! 1. A possessive gives the word before its `'s`, and that word's singular.
//! 2. Irregular nouns, verbs and adjectives come from closed tables (`irregular`).
//! 3. A final -s gives the singular or the verb (countries, passes, leaves), unless the word is one
//!    of its own (news, physics, status, customs).
//! 4. -ed and -ing give the verb, with a letter undoubled or an -e restored where English spelling
//!    asks for it (`verbs`): hopping → hop, hoping → hope, visiting → visit.
//!
//! A candidate that is another word does harm, one that is no word does none: where the rules
//! cannot tell, both spellings of one verb are offered, never a second verb. Derivation is refused
//! (worker, government, national). Sources: inflection and closed lists of English grammars; read
//! against the words of translated news.
//! Must not know about glossaries, or which words a text holds.

mod irregular;
mod spelling;
mod stems;
#[cfg(test)]
mod tests;
mod verbs;

pub use spelling::fold_spelling;

use irregular::{LAZY, is_in};

/// Hands `push` the citation forms that a lower-cased word may belong to, the likeliest first; the
/// word itself is not among them.
pub fn citations(key: &str, push: &mut dyn FnMut(&str)) {
    let Some(word) = inflected(key) else { return };
    if word.len() != key.len() {
        push(word);
    }
    let mut new = |form: &str| {
        if form != word {
            push(form);
        }
    };
    nominal(word, &mut new);
    verbal(word, &mut new);
    for base in LAZY.adjectives.get(word).into_iter().flatten() {
        new(base);
    }
}

/// The singular of a plural or possessive word, for the form under which a term is stored: verb
/// forms stay, because the term *training* is not the term *train*.
pub fn singular(key: &str) -> Option<String> {
    let word = inflected(key)?;
    let mut first = None;
    nominal(word, &mut |form| {
        first.get_or_insert_with(|| form.to_owned());
    });
    first.or_else(|| (word.len() != key.len()).then(|| word.to_owned()))
}

/// The longest English word that is looked at, in bytes; longer ones are no inflected words, and
/// the cost of a hostile one stays small.
const MAX_WORD: usize = 40;

/// The word without its possessive mark, if it is one that English inflection can apply to.
fn inflected(key: &str) -> Option<&str> {
    let word = without_possessive(key);
    let plain =
        (1..=MAX_WORD).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase());
    plain.then_some(word)
}

fn without_possessive(key: &str) -> &str {
    for mark in ['\'', '’'] {
        if let Some(word) = key.strip_suffix('s').and_then(|w| w.strip_suffix(mark)) {
            return word;
        }
        if let Some(word) = key.strip_suffix(mark) {
            return word;
        }
    }
    key
}

/// Plural → singular. Third persons of verbs end alike and take the same way.
fn nominal(word: &str, push: &mut dyn FnMut(&str)) {
    if let Some(singulars) = LAZY.nouns.get(word) {
        singulars.iter().for_each(|s| push(s));
        return;
    }
    if let Some(singular) = of_men(word) {
        push(&singular);
    } else if word.ends_with('s') && has_plural_s(word) {
        without_s(word, push);
    }
}

/// Compounds of the irregular plurals: statesmen, spokespeople, grandchildren.
fn of_men(word: &str) -> Option<String> {
    const PARTS: &[(&str, &str)] = &[
        ("men", "man"),
        ("people", "person"),
        ("children", "child"),
        ("wives", "wife"),
        ("shelves", "shelf"),
        ("selves", ""),
    ];
    let (plural, singular) = PARTS.iter().find(|(plural, _)| word.ends_with(plural))?;
    let stem = &word[..word.len() - plural.len()];
    let is_compound = stem.len() > 2 && !singular.is_empty() && !is_in(&LAZY.no_plural, word);
    is_compound.then(|| format!("{stem}{singular}"))
}

/// Whether the final -s is an ending: not of a word of its own (news, lens, economics), not of
/// -ss, Latin -us or Greek -is.
fn has_plural_s(word: &str) -> bool {
    /// Endings of words that have an -s of their own. Sciences: economics, mathematics, genetics.
    const OWN: &[&str] = &[
        "ss", "us", "wards", "nomics", "physics", "politics", "matics", "netics", "onics",
        "nautics", "iatrics", "dynamics", "guistics", "ometrics", "listics", "robatics", "selves",
        "hletics", "nastics", "botics", "gistics",
    ];
    if is_in(&LAZY.no_plural, word) {
        return false;
    }
    let stem = &word[..word.len() - 1];
    if word.len() < 4 {
        // MPs, CMs, TVs; but not was, its, bus.
        return word.len() == 3 && !stem.bytes().any(is_vowel_letter) && !word.ends_with("ss");
    }
    !OWN.iter().any(|own| word.ends_with(own)) && !is_greek(word)
}

/// Crisis, tennis, arthritis and this, as against lungis and wikis.
fn is_greek(word: &str) -> bool {
    word.strip_suffix("is").is_some_and(|stem| {
        stem.len() < 3 || !stem.ends_with(['b', 'd', 'g', 'h', 'j', 'k', 'm', 'q'])
    })
}

fn is_vowel_letter(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn without_s(word: &str, push: &mut dyn FnMut(&str)) {
    let one = &word[..word.len() - 1];
    let Some(two) = word.strip_suffix("es") else {
        push(one);
        return;
    };
    if let Some(stem) = word.strip_suffix("ies") {
        // Ties, pies and movies keep their -ie.
        if word.len() <= 4 || is_in(&LAZY.in_ie, one) {
            push(one);
        } else {
            push(&format!("{stem}y"));
        }
    } else if two.ends_with("zz") {
        push(two);
        push(&two[..two.len() - 1]);
    } else if takes_es(two, one) {
        push(two);
    } else {
        push(one);
    }
}

/// Whether a word in -es is `two` + es (boxes, churches, heroes) rather than `one` + s (houses).
fn takes_es(two: &str, one: &str) -> bool {
    if is_in(&LAZY.in_silent_e, one) {
        return false;
    }
    let hisses = ["ss", "sh", "ch", "x", "tz"];
    hisses.iter().any(|end| two.ends_with(end))
        || two.ends_with('o') && two.len() > 3
        || two.ends_with("us") && !ends_in_use(two)
        || is_in(&LAZY.in_s, two)
}

/// Words in -use, as against Latin -us: houses, causes, uses, accuses, refuses; viruses.
fn ends_in_use(two: &str) -> bool {
    const STEMS: &[&str] = &[
        "ous", "aus", "cus", "fus", "mus", "rus", "abus", "reus", "misus", "overus", "clus",
    ];
    two.len() == 2 || STEMS.iter().any(|stem| two.ends_with(stem)) && !is_in(&LAZY.in_us, two)
}

/// A form of a verb → the verb.
fn verbal(word: &str, push: &mut dyn FnMut(&str)) {
    if let Some(verbs) = LAZY.verbs.get(word) {
        verbs.iter().for_each(|v| push(v));
    } else if !is_in(&LAZY.no_verb, word) {
        verbs::of_ending(word, push);
    }
}
