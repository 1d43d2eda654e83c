//! Citation forms: which dictionary forms a written form may belong to.
//!
//! No stemmer: a stem joins सरकार and सरकारी. Each ending of the paradigms gives the few citation
//! forms that it can come from, and a term is recognised where its own word is among them.
//!
//! 1. Nouns and adjectives by ending (देशों → देश; समझौते → समझौता; नीतियों → नीति, नीती). ी is
//!    undone only for adjectives that agree, for of nouns it is another lemma (यात्री / यात्रा).
//! 2. Verbs by root and ending, pronouns and irregular forms by table.
//! 3. English forms are [`super::english`]'s.
//!
//! Works on keys at the lenient tier, so there is one nasal and no glide. Source: the nominal and
//! verbal paradigms of Hindi grammars; which rule lets in another lemma was counted over real text.
//! Must not know about glossaries: whether a candidate is a term is for others to say.

mod adjectives;
mod pronouns;
#[cfg(test)]
mod tests;
mod unchanging;
mod verb_roots;
mod verbs;

use super::keys::hash;
use super::{Lang, english, is_function_word};

/// Where in a term a citation form counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Everywhere.
    Always,
    /// Only before the head, as a modifier (बढ़ती in बढ़ती मांग).
    BeforeHead,
    /// Only as the last of several words (रची in साजिश रची).
    PhraseEnd,
    /// Only where the words around say that it is a verb (कर in हस्ताक्षर कर दिए); see [`is_verb`].
    AsVerb,
}

/// A citation form that a word may belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The form, as a lenient key.
    pub key: Box<str>,
    /// Its hash.
    pub hash: i64,
    /// Where it counts.
    pub holds: Holds,
}

/// The citation forms of a word given by its lenient key; the key itself is not among them.
pub fn citations(key: &str, lang: &Lang) -> Vec<Citation> {
    let mut out: Vec<Citation> = Vec::new();
    let mut push = |stem: &str, ending: &str, holds| {
        let citation: Box<str> = [stem, ending].concat().into();
        if &*citation == key || citation.chars().count() < MIN_CHARS {
            return;
        }
        match out.iter_mut().find(|c| c.key == citation) {
            Some(known) if holds == Holds::Always => known.holds = holds,
            Some(_) => {}
            None => out.push(Citation {
                hash: hash(&citation),
                key: citation,
                holds,
            }),
        }
    };
    if lang.is_hindi() {
        hindi(key, &mut push);
    } else if lang.is_english() {
        english::citations(key, &mut |c| {
            push(&english::fold_spelling(c), "", Holds::Always)
        });
    }
    out
}

/// A citation form shorter than this many characters says nothing (में → म).
const MIN_CHARS: usize = 2;

/// The words around a word, as lenient keys; `None` at the ends of the text.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// The word before.
    pub previous: Option<&'a str>,
    /// The word or mark after.
    pub next: Option<&'a str>,
    /// It is a term by itself, not the last word of one.
    pub is_alone: bool,
}

/// With what a participle agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agrees {
    /// A masculine noun in the singular that no postposition follows (आया).
    Masculine,
    /// A masculine noun in the plural or before a postposition (आए).
    Oblique,
    /// A feminine noun (आई).
    Feminine,
}

/// What the perfective participle agrees with that a word (as lenient key) is; none if it is no
/// perfective of a known verb, or another word more often.
pub fn perfective(key: &str) -> Option<Agrees> {
    verbs::perfective(key)
}

/// Whether a word (as lenient key) is a form of a known verb in the future (`true`) or the subjunctive
/// (`false`) that can be told from other forms by its ending: करेगा, करें, not करे.
pub fn future_or_subjunctive(key: &str) -> Option<bool> {
    let is_plural = key
        .strip_suffix("ें")
        .is_some_and(|stem| COUNTED_ROOTS.contains(&stem));
    verbs::future_or_subjunctive(key).filter(|_| !is_plural)
}

/// Whether a word (as lenient key) is the root of a known verb, as in कर दिया.
pub fn is_verb_root(key: &str) -> bool {
    verb_roots::is_root(key)
}

/// Whether a word with a citation form that holds [`Holds::AsVerb`] is that verb here.
pub fn is_verb(key: &str, around: &Around<'_>) -> bool {
    verbs::is_verb(key, around)
}

/// Whether a word that is a term by itself can only be a verb here: कर रहे हैं speaks of no tax.
pub fn is_only_verb(key: &str, around: &Around<'_>) -> bool {
    verbs::is_only_verb(key, around)
}

/// Whether a citation form is the infinitive of a verb that is known for certain.
pub fn is_known_verb(citation: &str) -> bool {
    citation.strip_suffix("ना").is_some_and(verb_roots::is_root)
}

/// The form under which a word of a term is stored: the word itself, unless its ending can only be
/// an oblique or plural one (देशों, countries), and का for its forms. Always the word or one of its
/// citation forms, for by these it is looked for in a text.
pub fn base(key: &str, lang: &Lang) -> String {
    if lang.is_english() {
        let singular = english::singular(key).filter(|s| s.len() >= MIN_CHARS);
        return singular.map_or_else(
            || key.to_owned(),
            |singular| english::fold_spelling(&singular).into_owned(),
        );
    }
    if !lang.is_hindi() {
        return key.to_owned();
    }
    let is_citation = |base: &String| citations(key, lang).iter().any(|c| *c.key == **base);
    match key {
        "की" | "के" => "का".to_owned(),
        _ => direct(key)
            .filter(is_citation)
            .unwrap_or_else(|| key.to_owned()),
    }
}

/// The direct form of a word in an oblique or plural ending, judged by its letters alone.
fn direct(key: &str) -> Option<String> {
    if key.ends_with("ियों") || key.ends_with("ियां") {
        return Some(feminine(&key[..key.len() - "ियों".len()]));
    }
    if let Some(stem) = key.strip_suffix("इयों") {
        return Some(format!("{stem}ई"));
    }
    if key.ends_with("ाओं") || key.ends_with("ाएं") {
        return Some(key[..key.len() - "ओं".len()].to_owned());
    }
    key.strip_suffix("ों").map(str::to_owned)
}

/// The likeliest citation form of a feminine: ि after the endings of Sanskrit nouns, else ी.
fn feminine(stem: &str) -> String {
    let is_sanskrit = stem.ends_with(['त', 'ट', 'ध', 'द', 'ण']);
    format!("{stem}{}", if is_sanskrit { "ि" } else { "ी" })
}

/// Ending → the endings of its citation forms, the likeliest first; the longest ending that fits
/// is the only one used. After fold: ियाँ = ियां, ाएँ = ाएं, रुपये = रुपए.
const NOMINAL: &[(&str, &[&str])] = &[
    ("ियों", &["ि", "ी", "िया", "िय"]),
    ("ियां", &["ि", "ी", "िया"]),
    ("ियो", &["ि", "ी"]),
    ("इयों", &["ई", "इया"]),
    ("इयां", &["ई"]),
    ("इयो", &["ई"]),
    ("ुओं", &["ु", "ू", "ुआ", "ुआं"]),
    ("ुएं", &["ु", "ू", "ुआं"]),
    ("ुए", &["ुआ", "ुआं"]),
    ("उओं", &["उ", "ऊ"]),
    ("ायों", &["ाय", "ाया"]),
    ("यों", &["या", "य"]),
    ("ओं", &["", "आ", "ं"]),
    ("एं", &["", "ं"]),
    ("ों", &["", "ा"]),
    ("ें", &[""]),
    ("ए", &["या", "आ"]),
    ("े", &["ा"]),
    ("्स", &[""]),
    ("ोज", &["ो"]),
    ("ओज", &["ओ"]),
];

/// Words whose ending is none: postpositions, adverbs, conjunctions, verbs of the closed classes.
#[rustfmt::skip]
const UNINFLECTED: &[&str] = &[
    "ने", "से", "में", "के", "तले", "पीछे", "आगे", "नीचे", "सामने", "धीरे", "सवेरे", "तडके", "चाहे", "हमेशा",
    "क्यों", "दोनों", "तीनों", "चारों", "इन्हें", "उन्हें", "हमें", "तुम्हें", "जिन्हें", "मुझे", "तुझे", "इसे",
    "उसे", "जिसे", "किसे", "है", "हैं", "थे", "हुए", "गए", "किए", "दिए", "लिए", "आए", "पाए", "जाए", "जाएं",
    "आएं", "पाएं", "करें", "करे", "दें", "लें", "दे", "ले", "रहे", "रहें", "सके", "सकें", "कहे", "कहें", "हों",
    "देखें", "बताए", "बताएं", "रखें", "रखे", "बने", "बनें", "चले", "चलें", "मिले", "मिलें", "मानें", "जानें",
    "होंगे", "होंगी", "ये", "वे", "अरे", "बजे", "एवं", "बारे",
];

fn hindi(key: &str, push: &mut dyn FnMut(&str, &str, Holds)) {
    if let Some(citation) = pronouns::citation(key) {
        push(citation, "", Holds::Always);
    }
    verbs::citations(key, push);
    if !UNINFLECTED.contains(&key)
        && let Some((ending, citation_endings)) = NOMINAL.iter().find(|(e, _)| key.ends_with(e))
    {
        let stem = &key[..key.len() - ending.len()];
        for citation in citation_endings.iter().filter(|c| may_end(stem, ending, c)) {
            push(stem, citation, Holds::Always);
        }
    }
    agreeing(key, push);
}

/// Whether a stem can have had an ending before it was inflected.
fn may_end(stem: &str, ending: &str, citation: &str) -> bool {
    match (ending, citation) {
        // कों and मे are slips for को and में, not forms of a noun.
        _ if stem.chars().count() < 2 && matches!(ending, "ों" | "ें" | "े") => false,
        ("ों" | "े", "ा") => !unchanging::is_unchanging(&[stem, "ा"].concat()),
        // सोचें is think, not thoughts; of a few roots the noun has a plural that is in use.
        ("ें", _) => !verb_roots::is_root(stem) || COUNTED_ROOTS.contains(&stem),
        // The English plural of a loan (सिस्टम्स, वीडियोज); क्स is the letter x, र्स of nurse.
        ("्स", _) => {
            !stem.ends_with(['क', 'र']) && stem.chars().count() > 1 && !is_function_word(stem)
        }
        ("ोज" | "ओज", _) => stem.chars().count() > 2,
        _ => !stem.is_empty(),
    }
}

/// Verb roots that are nouns with a plural: demands, inquiries, searches.
#[rustfmt::skip]
const COUNTED_ROOTS: &[&str] = &[
    "मांग", "जांच", "खोज", "दौड", "रोक", "चीख", "छींक", "भूल", "चूक", "झलक", "छूट", "पुकार", "डाल",
];

/// The masculine of an adjective: अच्छी → अच्छा, नई → नया, दाईं → दायां, पांचवीं and पांचवें → पांचवां.
fn agreeing(key: &str, push: &mut dyn FnMut(&str, &str, Holds)) {
    const ENDINGS: &[(&str, &str)] = &[
        ("वीं", "वां"),
        ("वें", "वां"),
        ("ाईं", "ायां"),
        ("ाएं", "ायां"),
        ("ी", "ा"),
        ("ई", "या"),
    ];
    for (ending, citation) in ENDINGS {
        if let Some(stem) = key.strip_suffix(ending)
            && adjectives::agrees(&[stem, citation].concat())
        {
            push(stem, citation, Holds::Always);
        }
    }
}
