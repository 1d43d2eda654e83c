//! Which words nobody doubles on purpose.
//!
//! 1. Words of grammar (postpositions, conjunctions, auxiliaries, pronouns in a case) never are; a few
//!    of them are other words too, and then the words around decide (की की गई: the first is a
//!    postposition, the second a verb).
//! 2. Finite verbs never are, nor participles before an auxiliary (करता करता है).
//! 3. Of all other words only nouns and adjectives of learned length are judged, if they are not
//!    known to be doubled (किनारे किनारे), stand elsewhere in the article alone or have an ending of
//!    the written language, and are not shouted, quoted or said of themselves (कानून कानून है).
//!
//! Words are lenient keys. Source: Hindi grammars on reduplication (पुनरुक्ति), and every doubled
//! word of the texts that the tool was tried on. Must not know what is reported.

use std::ops::Range;

use super::super::near::Near;
use super::words::{
    ALWAYS, COMMON, CONJUNCTIONS, DOUBLED, FINITE_ENDINGS, LEARNED_ENDINGS, POSTPOSITIONS,
    SURNAMES, TITLES, VERBS,
};
use crate::text::acronym::is_letter_name;
use crate::text::fold::is_sign;

/// How sure it is that a word was doubled by a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slip {
    /// Nobody can mean it.
    Sure,
    /// Worth a look.
    Likely,
}

/// A word that stands twice or more in a row, and what is around.
pub(super) struct Doubled<'a> {
    near: Near<'a>,
    tokens: Range<usize>,
    word: &'a str,
    is_quoted: bool,
    /// Bytes of all of them.
    pub(super) span: Range<usize>,
}

impl<'a> Doubled<'a> {
    pub(super) fn at(near: Near<'a>, tokens: Range<usize>, is_quoted: bool) -> Doubled<'a> {
        Doubled {
            near,
            word: near.word(tokens.start).unwrap_or_default(),
            is_quoted,
            span: near.span(tokens.clone()),
            tokens,
        }
    }

    /// The tokens of the first and the last of the equal words.
    pub(super) fn ends(&self) -> [usize; 2] {
        [self.tokens.start, self.tokens.end - 1]
    }

    /// Whether a hyphen or dot makes the word a part of something else.
    pub(super) fn is_tied(&self) -> bool {
        self.near.is_tied(&self.span)
    }

    fn before(&self) -> Option<&'a str> {
        self.near.before(self.tokens.start, 1)
    }

    fn after(&self) -> Option<&'a str> {
        self.near.after(self.tokens.end - 1, 1)
    }

    /// Whether anything stands before on the line that a postposition can follow.
    fn follows_something(&self) -> bool {
        let before = self.tokens.start.checked_sub(1);
        before.is_some_and(|i| self.near.is_spaced(i) && !self.near.is_opening(i))
    }

    /// Whether the line goes on.
    fn goes_on(&self) -> bool {
        self.near.text.placed.len() > self.tokens.end
    }

    fn is_after(&self, words: &[&str]) -> bool {
        self.before().is_some_and(|w| words.contains(&w))
    }

    fn is_before(&self, words: &[&str]) -> bool {
        self.after().is_some_and(|w| words.contains(&w))
    }
}

/// Whether a word is a simple postposition that goes with phrases told twice.
pub(super) fn is_postposition(word: &str) -> bool {
    POSTPOSITIONS.contains(&word)
}

/// Whether the word was doubled by a slip; `is_alone` tells whether it stands elsewhere in the article
/// undoubled.
pub(super) fn slip(d: &Doubled<'_>, is_alone: impl FnOnce() -> bool) -> Option<Slip> {
    if let Some(verdict) = of_two_kinds(d) {
        return verdict;
    }
    if ALWAYS.binary_search(&d.word).is_ok() {
        return Some(Slip::Sure);
    }
    if d.tokens.len() > 2 || is_letter_name(d.word) || is_shouted(d) {
        return None;
    }
    if CONJUNCTIONS.binary_search(&d.word).is_ok() || is_verb(d) {
        return Some(Slip::Likely);
    }
    is_long_word(d, is_alone).then_some(Slip::Likely)
}

/// Words of grammar that are other words too: the verdict on them, if the word is one.
fn of_two_kinds(d: &Doubled<'_>) -> Option<Option<Slip>> {
    let likely = |is: bool| is.then_some(Slip::Likely);
    let sure = |is: bool| is.then_some(Slip::Sure);
    Some(match d.word {
        // की गई, के लिए लिए गए: the second is the verb.
        "की" => sure(!is_verbal(d.after())),
        "लिए" => likely(
            d.before()
                .is_some_and(|w| w == "के" || w.ends_with("के") || w.ends_with("रे"))
                && !is_verbal(d.after()),
        ),
        // K. K. as initials.
        "के" => likely(d.before().is_some() && !is_initials(d)),
        // पर: feather, but.
        "पर" => sure(d.follows_something() && !d.is_before(PLUCKED)),
        "हो" => likely(!d.is_quoted && d.before().is_some() && is_verbal(d.after())),
        // कर is a tax, and रो रो कर, कर कर के are no slips.
        "कर" => likely(d.before().is_some() && d.is_before(AFTER_STEM)),
        // हा हा हैं हैं is laughter.
        "है" | "हैं" => {
            sure(d.before().is_some() && d.before() != d.near.before(d.tokens.start, 2))
        }
        // गया is a town.
        "गया" => likely(d.before().is_some_and(is_participle)),
        "दी" | "ली" => likely(d.before().is_some() && is_closing(d.after())),
        "तरह" | "तरफ" => {
            likely(d.is_after(TELLING) && !d.is_before(&["का", "की", "के"]))
        }
        "रूप" => likely(d.is_after(&["के"])),
        "फिर" => likely(d.is_before(&["से"])),
        "ही" | "नहीं" => {
            likely(!d.is_quoted && d.before().is_some() && d.tokens.len() == 2)
        }
        "यह" => likely(!d.is_quoted && d.tokens.len() == 2),
        "वह" | "ये" | "वे" | "हम" | "आप" => {
            likely(!d.is_quoted && !d.is_after(&["अपने"]) && d.is_before(AFTER_PRONOUN))
        }
        "इस" | "उस" | "इन" | "उन" => likely(!d.is_quoted && d.tokens.len() == 2),
        _ => return None,
    })
}

/// What is done to feathers.
const PLUCKED: &[&str] = &[
    "कतर",
    "कतरे",
    "कतरने",
    "काटे",
    "काट",
    "काटने",
    "निकल",
    "निकले",
    "निकलने",
];

/// What follows a bare stem that is a verb.
const AFTER_STEM: &[&str] = &[
    "रहा",
    "रही",
    "रहे",
    "सकता",
    "सकती",
    "सकते",
    "सके",
    "दिया",
    "दी",
    "दिए",
    "लिया",
    "ली",
    "लिए",
    "चुका",
    "चुकी",
    "चुके",
];

/// Words that stand before तरह and तरफ where these are postpositions.
const TELLING: &[&str] = &["की", "इस", "उस", "इसी", "उसी", "जिस", "किसी", "दूसरी", "एक"];

/// Words that cannot be what a doubled pronoun points to (वह वह खिडकी है is no slip).
const AFTER_PRONOUN: &[&str] = &[
    "अपना",
    "अपनी",
    "अपने",
    "इस",
    "उस",
    "इन",
    "उन",
    "इसे",
    "उसे",
    "इन्हें",
    "उन्हें",
    "इसके",
    "उसके",
    "उनके",
    "इसकी",
    "उसकी",
    "उनकी",
    "भी",
    "अब",
    "आज",
    "कल",
    "जल्द",
    "कभी",
    "कैसे",
    "बहुत",
    "किसी",
    "सभी",
];

/// Whether a word goes on a verb phrase: गई, जाने, हुई, रहा, था.
fn is_verbal(word: Option<&str>) -> bool {
    word.is_some_and(|w| {
        is_form_of_go(w)
            || matches!(
                w,
                "गया"
                    | "गई"
                    | "गए"
                    | "गईं"
                    | "हुआ"
                    | "हुई"
                    | "हुए"
                    | "है"
                    | "हैं"
                    | "था"
                    | "थी"
                    | "थे"
                    | "थीं"
            )
            || AFTER_STEM.contains(&w)
    })
}

/// जाना as an auxiliary; जांच, जानकारी and जाति begin like it.
pub(in super::super) fn is_form_of_go(word: &str) -> bool {
    matches!(
        word,
        "जा" | "जाए"
            | "जाएं"
            | "जाएगा"
            | "जाएगी"
            | "जाएंगे"
            | "जाएंगी"
            | "जाता"
            | "जाती"
            | "जाते"
            | "जाना"
            | "जानी"
            | "जाने"
    )
}

/// Whether nothing follows a verb but what closes the clause.
fn is_closing(word: Option<&str>) -> bool {
    word.is_none() || is_verbal(word) || word.is_some_and(|w| matches!(w, "और" | "कि" | "तथा"))
}

fn is_participle(word: &str) -> bool {
    word.ends_with('ा') && akshara_count(word) >= 2
}

/// Whether के के are initials: nothing before that takes a postposition, or after them one, a letter
/// or what may be a surname.
fn is_initials(d: &Doubled<'_>) -> bool {
    let is_letter = |w: Option<&str>| w.is_some_and(|w| w != "के" && is_letter_name(w));
    let after = d.after();
    d.is_after(TITLES)
        || d.is_before(SURNAMES)
        || after.is_some_and(is_postposition)
        || after.is_some_and(|w| matches!(w, "ने" | "से" | "और"))
        || is_letter(after)
        || is_letter(d.before())
        || d.is_after(&["का", "की", "को", "ने", "में", "पर", "और"])
}

/// Slogans and cries: मोदी मोदी के नारे.
fn is_shouted(d: &Doubled<'_>) -> bool {
    (1..=4)
        .filter_map(|n| d.near.after(d.tokens.end - 1, n))
        .any(|w| {
            let cries = ["नार", "चिल्ला", "पुकार", "रट", "शोर", "जाप", "जयकार", "गूंज"];
            cries.iter().any(|c| w.starts_with(c))
        })
}

/// Whether it is a verb in a form that nobody doubles.
fn is_verb(d: &Doubled<'_>) -> bool {
    let is_finite =
        || akshara_count(d.word) >= 2 && FINITE_ENDINGS.iter().any(|e| d.word.ends_with(e));
    let is_before_auxiliary = || {
        // पता है is a noun.
        ["ता", "ती", "ते"].iter().any(|e| d.word.ends_with(e))
            && DOUBLED.binary_search(&d.word).is_err()
            && d.is_before(&["है", "हैं", "था", "थी", "थे", "हूं"])
            && !d.is_quoted
    };
    VERBS.binary_search(&d.word).is_ok() || is_finite() || is_before_auxiliary()
}

/// Whether it is a noun or adjective of a kind that is not doubled.
fn is_long_word(d: &Doubled<'_>, is_alone: impl FnOnce() -> bool) -> bool {
    const OF_ITSELF: &[&str] = &[
        "है",
        "हैं",
        "था",
        "थी",
        "थे",
        "होता",
        "होती",
        "होते",
        "ही",
        "तो",
        "भी",
        "या",
        "न",
        "नहीं",
    ];
    if d.is_before(OF_ITSELF) || is_known_doubled(d.word) {
        return false;
    }
    if is_common(d.word) {
        return d.before().is_some() || d.after().is_some();
    }
    // Wide gaps make a table.
    let gap = d.near.text.text[d.span.clone()].matches([' ', '\t', '\n']);
    if d.is_quoted || !d.goes_on() || gap.count() > 1 {
        return false;
    }
    // What stands at the head of a sentence may be a cry or an entry.
    let is_inside = d.before().is_some();
    let is_learned = LEARNED_ENDINGS.iter().any(|e| d.word.ends_with(e));
    match akshara_count(d.word) {
        0 | 1 => false,
        2 if d.word.ends_with("ों") => is_inside || is_alone(),
        2 => is_inside && d.after().is_some_and(is_case_marker) && is_alone(),
        3 => is_inside || is_alone(),
        _ => is_inside || is_learned || is_alone(),
    }
}

fn is_common(word: &str) -> bool {
    let is_known = |w: &str| COMMON.binary_search(&w).is_ok();
    is_known(word) || word.strip_suffix("ों").is_some_and(is_known)
}

fn is_case_marker(word: &str) -> bool {
    is_postposition(word) || word == "से"
}

/// Whether a word, in any form of it, is doubled on purpose.
fn is_known_doubled(word: &str) -> bool {
    let stem = word.trim_end_matches(['ा', 'ी', 'े']);
    let is_known = |w: &str| DOUBLED.binary_search(&w).is_ok();
    let forms = ["ा", "ी", "े"].map(|e| [stem, e].concat());
    // चलते चलते, बैठे बैठे.
    let is_participle = ["ते", "ए"].iter().any(|e| word.ends_with(e));
    is_participle || is_known(word) || is_known(stem) || forms.iter().any(|f| is_known(f))
}

/// Written syllables: consonants that no virama mutes, and vowels that stand alone.
fn akshara_count(word: &str) -> usize {
    let mut n: usize = 0;
    for c in word.chars() {
        match c {
            '\u{94D}' => n = n.saturating_sub(1),
            _ if is_sign(c) => {}
            _ => n += 1,
        }
    }
    n
}
