//! Forms of Hindi verbs: किया → करना, बढ़ेगी → बढ़ना.
//!
//! A form is a root of the list with an ending of the paradigm; the few irregular verbs are a table.
//! A bare root is no form by itself (कर is also tax, मांग also demand): it only counts as the last
//! word of a phrase (हस्ताक्षर कर दिए), and there only before what can follow it. Keys are lenient.

use super::Holds;
use super::verb_roots::is_root;

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
    "गढाई", "छपाई", "सिलाई", "ढलाई", "चराई", "दिखाई", "सुनाई", "गिनती", "भरती", "फिरती", "बोली", "हंसी",
    "खोजी", "पाली", "डाली", "टोली", "खोली", "झोली", "जोडी", "जोडा", "जोडे", "झगडा", "झगडे", "छापा", "छापे",
    "ठेला", "ठेले", "झूला", "झूले", "पूजा", "गुजारा", "गुजारे", "छाया", "फेरा", "फेरे", "लेकर", "बदले", "चाहे",
    "माने", "मारे", "जाने", "जाना", "जानी", "पानी", "सजा", "सता", "पका", "छाता", "आई", "पाई", "पाए", "बनी",
    "पिया", "धोती", "बंटी",
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
    ("होगा", "होना"), ("होगी", "होना"), ("होंगे", "होना"), ("होंगी", "होना"), ("हों", "होना"),
    ("है", "होना"), ("हैं", "होना"), ("था", "होना"), ("थी", "होना"), ("थे", "होना"), ("थीं", "होना"),
    ("गया", "जाना"), ("गई", "जाना"), ("गए", "जाना"), ("गईं", "जाना"),
    ("आई", "आना"), ("पाई", "पाना"), ("पाए", "पाना"), ("बनी", "बनना"), ("पिया", "पीना"),
    ("जानी", "जाना"), ("करके", "करना"),
];

/// Forms that only the last word of a phrase has: what else they are is far more frequent.
const IN_PHRASE: &[(&str, &str)] = &[("की", "करना"), ("लिए", "लेना"), ("लेकर", "लेना")];

/// The citation forms of a word that may be a form of a verb.
pub(super) fn citations(key: &str, push: &mut dyn FnMut(&str, &str, Holds)) {
    for (table, holds) in [(IRREGULAR, Holds::Always), (IN_PHRASE, Holds::PhraseEnd)] {
        for (_, citation) in table.iter().filter(|(form, _)| *form == key) {
            push(citation, "", holds);
        }
    }
    if is_root(key) {
        push(key, "ना", Holds::PhraseEnd);
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
        let is_regular =
            !(IRREGULAR_ROOTS.contains(&root) && PERFECTIVE.contains(&ending)) && is_root(root);
        if is_regular {
            push(root, "ना", Holds::Always);
            participle(root, ending, push);
        }
    }
}

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

/// Whether a bare root or की at the end of a phrase is the verb: what comes after it is a vector or
/// auxiliary verb, or (for की, a perfective) the end of the clause.
pub(super) fn is_verb_before(key: &str, next: Option<&str>) -> bool {
    if matches!(key, "लिए" | "लेकर") {
        return true;
    }
    let Some(next) = next else {
        return key == "की";
    };
    if key != "की" {
        return AFTER_ROOT.contains(&next);
    }
    let is_mark = !next.starts_with(char::is_alphanumeric);
    is_mark || CLAUSE_ENDS.contains(&next)
}

/// Whether a root that is also a noun can only be the verb: any root before सकना and चुकना, and कर
/// before all auxiliaries (मांग रही is also a demand that was).
pub(super) fn is_only_verb_before(key: &str, next: Option<&str>) -> bool {
    let Some(next) = next else { return false };
    let follows = AFTER_ROOT.contains(&next);
    follows && (key == "कर" || next.starts_with("सक") || next.starts_with("चुक")) && is_root(key)
}

/// What may follow की where it is the verb (घोषणा की है), not the postposition (घोषणा की तारीख).
#[rustfmt::skip]
const CLAUSE_ENDS: &[&str] = &[
    "है", "हैं", "थी", "थीं", "गई", "गईं", "जाए", "जाएगी", "जाती", "जा", "और", "तथा", "कि", "लेकिन",
    "जबकि", "हो", "होगी",
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
        let words = IRREGULAR.iter().chain(IN_PHRASE).flat_map(|(a, b)| [a, b]);
        for word in words.chain(OTHER_WORDS) {
            assert_eq!(&fold(word, Tier::Lenient), word);
        }
    }

    #[test]
    fn a_bare_root_is_a_verb_before_its_auxiliary() {
        for (key, next) in [
            ("कर", "दिए"),
            ("कर", "रहे"),
            ("कर", "सकते"),
            ("की", "है"),
            ("की", "।"),
            ("उठा", "लिया"),
        ] {
            assert!(is_verb_before(key, Some(next)), "{key} {next}");
        }
        for (key, next) in [
            ("कर", "में"),
            ("कर", "की"),
            ("की", "तारीख"),
            ("कर", "।"),
            ("उठा", "पटक"),
        ] {
            assert!(!is_verb_before(key, Some(next)), "{key} {next}");
        }
    }
}
