//! Forms of Hindi verbs: किया → करना, बढ़ेगी → बढ़ना.
//!
//! A form is a root with an ending of the paradigm; the few irregular verbs are a table. A root whose
//! infinitive is first a noun (घटना, रचना) only counts at the end of a phrase (साजिश रचना).
//! A bare root is no form by itself (कर is also tax, मांग also demand): it only counts as the last
//! word of a phrase (हस्ताक्षर कर दिए), and there only before what can follow it. Forms that are also
//! postpositions (की, लिए) count at the end of a clause. Keys are lenient.

use super::adjectives::agrees;
use super::verb_roots::{is_nominal, is_root};
use super::{Agrees, Around, Holds};

/// What follows a root: consonant roots take the signs, vowel roots the letters.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "ता", "ती", "ते", "तीं", "नी", "कर", "इए", "इएगा",
    "ा", "ी", "े", "ीं", "ूं", "ें", "ो", "िए", "िएगा",
    "ूंगा", "ूंगी", "ेगा", "ेगी", "ेंगे", "ेंगी", "ोगे", "ोगी",
    "या", "आ", "ई", "ए", "ईं", "ऊं", "एं", "ओ",
    "ऊंगा", "ऊंगी", "एगा", "एगी", "एंगे", "एंगी", "ओगे", "ओगी",
];

/// Perfective endings, which irregular roots do not take (करा, जाया).
const PERFECTIVE: &[&str] = &["ा", "ी", "ीं", "या", "ई", "ईं"];

const IRREGULAR_ROOTS: &[&str] = &["कर", "जा", "दे", "ले", "हो"];

/// Forms that are first of all other words: nouns in ाई and ती, postpositions, adverbs.
#[rustfmt::skip]
const OTHER_WORDS: &[&str] = &[
    "पढाई", "लडाई", "कमाई", "चढाई", "पिटाई", "कटाई", "बुनाई", "भराई", "पिलाई", "छंटाई", "रंगाई",
    "गढाई", "छपाई", "सिलाई", "ढलाई", "चराई", "दिखाई", "गिनती", "भरती", "फिरती", "बोली", "हंसी",
    "खोजी", "पाली", "डाली", "टोली", "खोली", "झोली", "जोडी", "जोडा", "जोडे", "झगडा", "झगडे", "छापा", "छापे",
    "ठेला", "ठेले", "झूला", "झूले", "पूजा", "गुजारा", "गुजारे", "छाया", "फेरा", "फेरे", "लेकर", "बदले", "चाहे",
    "माने", "जाने", "जाना", "जानी", "पानी", "सजा", "सता", "पका", "छाता", "आई", "पाई", "पाए", "बनी",
    "पिया", "धोती", "बंटी", "गाडी", "झाडी", "गले", "गलती", "वसूली", "तलाशी", "फेरी", "झोंका", "झोंके", "घटाई",
];

/// Irregular form → citation form.
#[rustfmt::skip]
const IRREGULAR: &[(&str, &str)] = &[
    ("किया", "करना"), ("किए", "करना"), ("कीं", "करना"), ("कीजिए", "करना"), ("कीजिएगा", "करना"),
    ("दिया", "देना"), ("दिए", "देना"), ("दी", "देना"), ("दीं", "देना"), ("दूं", "देना"),
    ("दूंगा", "देना"), ("दूंगी", "देना"), ("देगा", "देना"), ("देगी", "देना"), ("देंगे", "देना"),
    ("देंगी", "देना"), ("दोगे", "देना"), ("दें", "देना"), ("दीजिए", "देना"), ("दीजिएगा", "देना"),
    ("लिया", "लेना"), ("ली", "लेना"), ("लीं", "लेना"), ("लूं", "लेना"), ("लूंगा", "लेना"),
    ("लूंगी", "लेना"), ("लेगा", "लेना"), ("लेगी", "लेना"), ("लेंगे", "लेना"), ("लेंगी", "लेना"),
    ("लोगे", "लेना"), ("लें", "लेना"), ("लीजिए", "लेना"), ("लीजिएगा", "लेना"),
    ("हुआ", "होना"), ("हुई", "होना"), ("हुए", "होना"), ("हुईं", "होना"), ("हूं", "होना"),
    ("होगा", "होना"), ("होगी", "होना"), ("होंगे", "होना"), ("होंगी", "होना"), ("हों", "होना"), ("हो", "होना"),
    ("जा", "जाना"), ("जाया", "जाना"),
    ("है", "होना"), ("हैं", "होना"), ("था", "होना"), ("थी", "होना"), ("थे", "होना"), ("थीं", "होना"),
    ("गया", "जाना"), ("गई", "जाना"), ("गए", "जाना"), ("गईं", "जाना"),
    ("आई", "आना"), ("पाई", "पाना"), ("पाए", "पाना"), ("बनी", "बनना"), ("पिया", "पीना"),
    ("जानी", "जाना"), ("करके", "करना"),
];

/// Forms that are more often another word: postpositions.
const BY_CONTEXT: &[(&str, &str)] = &[("की", "करना"), ("लिए", "लेना"), ("लेकर", "लेना")];

/// The citation forms of a word that may be a form of a verb.
pub(super) fn citations(key: &str, push: &mut dyn FnMut(&str, &str, Holds)) {
    for (table, holds) in [(IRREGULAR, Holds::Always), (BY_CONTEXT, Holds::AsVerb)] {
        for (_, citation) in table.iter().filter(|(form, _)| *form == key) {
            push(citation, "", holds);
        }
    }
    if is_root(key) {
        push(key, "ना", Holds::AsVerb);
    }
    if OTHER_WORDS.contains(&key) {
        return;
    }
    for (at, _) in key.char_indices().skip(1) {
        let (stem, ending) = key.split_at(at);
        if !ENDINGS.contains(&ending) {
            continue;
        }
        let short = SHORTENED.iter().find(|(short, _)| *short == stem);
        let root = short.map_or(stem, |(_, root)| root);
        if IRREGULAR_ROOTS.contains(&root) && PERFECTIVE.contains(&ending) {
            continue;
        }
        if is_root(root) {
            push(root, "ना", Holds::Always);
            participle(root, ending, push);
        } else if is_nominal(root) {
            push(root, "ना", Holds::PhraseEnd);
        } else if root.chars().count() >= MIN_ROOT && !agrees(&[root, "ा"].concat()) {
            push(root, "ना", Holds::Always);
        }
    }
}

/// The ending of a perfective of a known root or an irregular one: its gender and number. None for
/// what is first another word (की, लिए, बोली).
pub(super) fn perfective(key: &str) -> Option<Agrees> {
    let (_, agrees) = AGREEING.iter().find(|(e, _)| key.ends_with(e))?;
    let is_root_before = |e: &&str| key.strip_suffix(*e).is_some_and(is_regular_root);
    let is_regular = !OTHER_WORDS.contains(&key) && PERFECTIVE_ENDINGS.iter().any(is_root_before);
    (is_regular || IRREGULAR_PERFECTIVES.contains(&key)).then_some(*agrees)
}

/// Whether a word is a known root with an ending of the future or the subjunctive: the first or the
/// second.
pub(super) fn future_or_subjunctive(key: &str) -> Option<bool> {
    const FUTURE: &[&str] = &["गा", "गी", "गे"];
    const STEMS: &[&str] = &["े", "ें", "ो", "ूं", "ए", "एं", "ओ", "ऊं"];
    const SHORT: &[&str] = &["हो", "हों", "दे", "दें", "ले", "लें", "दो", "लो", "दूं", "लूं"];
    let stem = FUTURE.iter().find_map(|e| key.strip_suffix(e));
    let form = stem.unwrap_or(key);
    let has_root = |e: &&str| form.strip_suffix(*e).is_some_and(is_root);
    let is_plain =
        matches!(form, "दे" | "ले" | "हो" | "दो" | "लो") || form.ends_with(['े', 'ो', 'ए', 'ओ']);
    if stem.is_none() && is_plain {
        return None;
    }
    (SHORT.contains(&form) || STEMS.iter().any(has_root)).then_some(stem.is_some())
}

fn is_regular_root(stem: &str) -> bool {
    is_root(stem) && !IRREGULAR_ROOTS.contains(&stem)
}

#[rustfmt::skip]
const IRREGULAR_PERFECTIVES: &[&str] = &[
    "किया", "किए", "कीं", "दिया", "दिए", "दी", "दीं", "लिया", "ली", "लीं", "गया", "गए", "गई", "गईं", "हुआ",
    "हुए", "हुई", "हुईं", "आई", "पाई", "पाए", "बनी", "पिया", "चुका", "चुके", "चुकी",
];

const PERFECTIVE_ENDINGS: &[&str] = &["ा", "ी", "ीं", "े", "या", "ई", "ईं", "ए"];

const AGREEING: &[(&str, Agrees)] = &[
    ("ा", Agrees::Masculine),
    ("आ", Agrees::Masculine),
    ("े", Agrees::Oblique),
    ("ए", Agrees::Oblique),
    ("ी", Agrees::Feminine),
    ("ई", Agrees::Feminine),
    ("ीं", Agrees::Feminine),
    ("ईं", Agrees::Feminine),
];

/// Shorter stems are roots only if they are known ones.
const MIN_ROOT: usize = 2;

/// Stems before a vowel of roots whose own vowel is long.
const SHORTENED: &[(&str, &str)] = &[("पि", "पी"), ("जि", "जी"), ("छु", "छू")];

/// The feminine of a participle before its noun: बढ़ती मांग → बढ़ता, खुली चर्चा → खुला.
fn participle(stem: &str, ending: &str, push: &mut dyn FnMut(&str, &str, Holds)) {
    match ending {
        "ती" => push(stem, "ता", Holds::BeforeHead),
        "ी" => push(stem, "ा", Holds::BeforeHead),
        "ई" => push(stem, "या", Holds::BeforeHead),
        _ => {}
    }
}

/// Whether a form that is also another word is the verb, by the words around it.
pub(super) fn is_verb(key: &str, around: &Around<'_>) -> bool {
    let ends_clause = || around.next.is_none_or(|n| CLAUSE_ENDS.contains(&n));
    match key {
        "लेकर" => !around.is_alone,
        "की" if around.is_alone => ends_clause(),
        "की" => ends_clause() || around.next.is_some_and(|n| AFTER_VERB.contains(&n)),
        // In के लिए and मेरे लिए it is the postposition.
        "लिए" => {
            let is_genitive = |p: &str| p.ends_with("के") || p.ends_with("रे") || p.ends_with("पने");
            !around.is_alone || ends_clause() && !around.previous.is_none_or(is_genitive)
        }
        _ => !around.is_alone && around.next.is_some_and(|n| AFTER_ROOT.contains(&n)),
    }
}

/// Whether a root that is also a noun can only be the verb: any root before सकना and चुकना, and कर
/// before all auxiliaries (मांग रही is also a demand that was).
pub(super) fn is_only_verb(key: &str, around: &Around<'_>) -> bool {
    let Some(next) = around.next else {
        return false;
    };
    let follows = AFTER_ROOT.contains(&next);
    follows && (key == "कर" || next.starts_with("सक") || next.starts_with("चुक")) && is_root(key)
}

/// What follows a perfective at the end of a clause: end marks (as keys) and auxiliaries.
#[rustfmt::skip]
const CLAUSE_ENDS: &[&str] = &[
    ".", "?", "!", "है", "हैं", "थी", "थीं", "थे", "गई", "गईं", "गए", "जाए", "जाएगी", "जाएंगे",
];

/// What else may follow की of a phrase where it is the verb (घोषणा की और), not the postposition
/// (घोषणा की तारीख).
const AFTER_VERB: &[&str] = &[
    ",",
    ";",
    "और",
    "तथा",
    "कि",
    "लेकिन",
    "जबकि",
    "जाती",
    "जा",
    "हो",
    "होगी",
];

/// Vector and auxiliary verbs that follow a root.
#[rustfmt::skip]
const AFTER_ROOT: &[&str] = &[
    "रहा", "रही", "रहे", "दिया", "दिए", "दी", "दीं", "दे", "दें", "देना", "देने", "देता", "देती", "देते",
    "देगा", "देगी", "देंगे", "देंगी", "लिया", "ली", "लीं", "ले", "लें", "लेना", "लेने", "लेता", "लेती",
    "लेते", "लेगा", "लेगी", "लेंगे", "लेंगी", "सकता", "सकती", "सकते", "सका", "सकी", "सके", "सकेगा",
    "सकेगी", "सकेंगे", "चुका", "चुकी", "चुके", "पाया", "पाई", "पाए", "पाना", "पाने", "पाता", "पाती",
    "पाते", "पाएगा", "पाएगी", "पाएंगे", "रखा", "रखी", "रखे", "डाला", "डाली", "डाले", "गया", "गई", "गए",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::{Tier, fold};

    #[test]
    fn the_tables_are_lenient() {
        let words = IRREGULAR.iter().chain(BY_CONTEXT).flat_map(|(a, b)| [a, b]);
        for word in words.chain(OTHER_WORDS) {
            assert_eq!(&fold(word, Tier::Lenient), word);
        }
    }

    fn is_verb_in(key: &str, is_alone: bool, previous: &str, next: &str) -> bool {
        let around = Around {
            previous: (!previous.is_empty()).then_some(previous),
            next: (!next.is_empty()).then_some(next),
            is_alone,
        };
        is_verb(key, &around)
    }

    #[test]
    fn a_verb_is_known_by_what_stands_around_it() {
        for (key, next) in [
            ("कर", "दिए"),
            ("कर", "रहे"),
            ("कर", "सकते"),
            ("की", "है"),
            ("की", "."),
            ("की", "और"),
            ("उठा", "लिया"),
        ] {
            assert!(is_verb_in(key, false, "", next), "{key} {next}");
        }
        for (key, next) in [
            ("कर", "में"),
            ("कर", "की"),
            ("की", "तारीख"),
            ("कर", "."),
            ("उठा", "पटक"),
        ] {
            assert!(!is_verb_in(key, false, "", next), "{key} {next}");
        }
        for (key, previous, next) in [
            ("की", "घोषणा", "."),
            ("की", "बैठक", "है"),
            ("लिए", "फैसले", "गए"),
        ] {
            assert!(
                is_verb_in(key, true, previous, next),
                "{previous} {key} {next}"
            );
        }
        for (key, previous, next) in [
            ("की", "भारत", "और"),
            ("लिए", "के", "."),
            ("लिए", "मेरे", "है"),
            ("लिए", "फैसले", "जाने"),
            ("कर", "बात", "रहे"),
        ] {
            assert!(
                !is_verb_in(key, true, previous, next),
                "{previous} {key} {next}"
            );
        }
    }
}
