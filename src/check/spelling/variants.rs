//! Spellings that no fold joins, for elsewhere the same difference tells two words apart: जरुरत for
//! जरूरत (but दिन / दीन), गरम for गर्म, डाटा for डेटा.
//!
//! 1. Every word and each of its citation forms has a rough key: vowel length, diphthongs, viramas,
//!    sibilants, ण/न and ऑ/आ are out, and known variants of one stem are one ([`STEMS`]).
//! 2. Two words of one rough key are one word if that table says so, or if they differ in one such
//!    sign and only one of the two is known as a word. Two known words are two words, and of two
//!    unknown ones nobody can tell but by the company that they keep; that is for `mixed-name`.
//! 3. The head of a spelling reaches to the end of what differs.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Group, Spelling, Use, cleaned};
use crate::check::vocabulary::{Vocabulary, places_of};
use crate::check::{Article, Place};
use crate::text::fold::{Tier, offsets};
use crate::text::forms::Holds;
use crate::text::words::{Kind, Standing, aksharas, is_known, is_listed, slip, standing};
use crate::text::{Word, WordId, is_function_word};

/// A form under which a word is compared: its own key, or a citation form of it.
#[derive(Clone, Copy, Debug)]
struct Form<'a> {
    id: WordId,
    key: &'a str,
}

/// Two words that are one, each with the length of its head in bytes.
struct Same {
    ids: [WordId; 2],
    heads: [usize; 2],
    /// Which of the two is the one that the list knows.
    likelier: Option<usize>,
}

/// One word in two spellings that are only variants.
pub(in crate::check) fn groups(article: &Article<'_>, vocabulary: &Vocabulary) -> Vec<Group> {
    let same = pairs(article, vocabulary);
    let ids: FxHashSet<WordId> = same.iter().flat_map(|s| s.ids).collect();
    let places = places_of(article, &ids);
    same.iter().map(|s| group(article, s, &places)).collect()
}

fn pairs(article: &Article<'_>, vocabulary: &Vocabulary) -> Vec<Same> {
    let mut keyed: Vec<(u64, Form<'_>)> = Vec::with_capacity(3 * vocabulary.words.len());
    for id in &vocabulary.words {
        let word = article.lexicon.word(*id);
        if word.lenient().len() < MIN_BYTES || is_function_word(word.text()) {
            continue;
        }
        // Nearly any word may be a form of some verb, as far as its ending can tell.
        let always = word.citations().iter().filter(|c| c.holds == Holds::Always);
        let nominal = always
            .map(|c| &*c.key)
            .filter(|key| !is_infinitive(key, word.lenient()));
        let keys = std::iter::once(word.lenient()).chain(nominal);
        for key in keys.filter(|k| k.len() >= MIN_BYTES) {
            keyed.push((rough(key), Form { id: *id, key }));
        }
    }
    keyed.sort_unstable_by_key(|(rough, form)| (*rough, form.id));
    let mut out: Vec<Same> = Vec::new();
    let mut known = FxHashSet::default();
    for run in keyed.chunk_by(|a, b| a.0 == b.0) {
        if run.iter().all(|(_, f)| f.key == run[0].1.key) || run.len() > MAX_RUN {
            continue;
        }
        for (i, (_, a)) in run.iter().enumerate() {
            for (_, b) in &run[i + 1..] {
                if a.id != b.id
                    && a.key != b.key
                    && !known.contains(&(a.id, b.id))
                    && let Some(same) = same(article, *a, *b)
                {
                    known.insert((a.id, b.id));
                    out.push(same);
                }
            }
        }
    }
    out
}

/// Whether a citation form is one of a verb (जॉनी → जॉनना), not of a noun in ना (महीनों → महीना).
fn is_infinitive(citation: &str, key: &str) -> bool {
    let stem = citation.strip_suffix("ना");
    stem.is_some_and(|stem| {
        !key.strip_prefix(stem)
            .is_some_and(|rest| rest.starts_with('न'))
    })
}

/// Three letters and a sign, in bytes.
const MIN_BYTES: usize = 9;

/// More words of one rough key are no spellings of one word.
const MAX_RUN: usize = 12;

fn same(article: &Article<'_>, a: Form<'_>, b: Form<'_>) -> Option<Same> {
    let words = [a.id, b.id].map(|id| article.lexicon.word(id));
    // Forms of one word are no two spellings of it.
    if words[0].hash() == words[1].hash() || words[0].is_form_of(words[1]) {
        return None;
    }
    let likelier = likelier(a.key, b.key)?;
    let heads = heads(words, [a.key, b.key])?;
    Some(Same {
        ids: [a.id, b.id],
        heads,
        likelier,
    })
}

/// Whether two forms are one word, and which of them is the known one.
#[expect(
    clippy::option_option,
    reason = "no word, one word, one word of which one form is known"
)]
fn likelier(a: &str, b: &str) -> Option<Option<usize>> {
    let by_table = canonical(a).zip(canonical(b));
    if let Some(((x, is_usual), (y, is_other_usual))) = by_table
        && x == y
        && is_usual != is_other_usual
    {
        return Some(Some(usize::from(is_other_usual)));
    }
    let slip = slip(a, b)?;
    let is_spelling = match slip.kind {
        Kind::Length => true,
        Kind::Diphthong | Kind::Virama | Kind::NearLetter => !slip.at_end,
        Kind::OtherSign => is_candra(a) != is_candra(b),
        _ => false,
    };
    if !is_spelling || slip.at_start || aksharas(a).min(aksharas(b)) < MIN_AKSHARAS {
        return None;
    }
    if [a, b]
        .iter()
        .any(|key| standing(key) == Some(Standing::Name))
    {
        return None;
    }
    if is_karan(a) && is_karan(b) && slip.kind == Kind::Length {
        return Some(None);
    }
    match (is_listed(a), is_listed(b)) {
        (true, false) if !is_known(b) => Some(Some(0)),
        (false, true) if !is_known(a) => Some(Some(1)),
        _ => None,
    }
}

/// Shorter words that differ in one sign are mostly two words (दिन / दीन, मिल / मील).
const MIN_AKSHARAS: usize = 3;

fn is_candra(key: &str) -> bool {
    key.contains(['ॉ', 'ऑ', 'ॅ'])
}

/// सशक्तीकरण and सशक्तिकरण are both in use.
fn is_karan(key: &str) -> bool {
    key.ends_with("करण")
}

/// Stems of one word in two spellings, as lenient keys: the rarer, the usual one. Any ending may
/// follow.
#[rustfmt::skip]
const STEMS: &[(&str, &str)] = &[
    ("अंतर्राष्ट्र", "अंतरराष्ट्र"), ("अंतराष्ट्र", "अंतरराष्ट्र"), ("अक्तूबर", "अक्टूबर"), ("अंगरेज", "अंग्रेज"),
    ("अफगानीस्तान", "अफगानिस्तान"), ("इंगलैंड", "इंग्लैंड"), ("इसतेमाल", "इस्तेमाल"), ("इस्तमाल", "इस्तेमाल"),
    ("उमर", "उम्र"), ("उलटा", "उल्टा"), ("उलटे", "उल्टे"), ("उलटी", "उल्टी"), ("एअर", "एयर"), ("कुरसी", "कुर्सी"),
    ("कुरसि", "कुर्सि"), ("गरम", "गर्म"), ("गरदन", "गर्दन"), ("चिठ्ठी", "चिट्ठी"), ("जबाब", "जवाब"), ("जनवरि", "जनवरी"),
    ("डाटा", "डेटा"), ("तसवीर", "तस्वीर"), ("दफतर", "दफ्तर"), ("दरजा", "दर्जा"), ("दुबारा", "दोबारा"),
    ("नरम", "नर्म"), ("परदा", "पर्दा"), ("परदे", "पर्दे"), ("पायी", "पाई"), ("बरतन", "बर्तन"), ("बरफ", "बर्फ"),
    ("बंगलादेश", "बांग्लादेश"), ("बिलकुल", "बिल्कुल"), ("भरती", "भर्ती"), ("मसजिद", "मस्जिद"),
    ("महिना", "महीना"), ("महिने", "महीने"), ("महिनों", "महीनों"), ("मुशकिल", "मुश्किल"), ("मुसलिम", "मुस्लिम"), ("रुपया", "रुपया"),
    ("रूपया", "रुपया"), ("रूपए", "रुपए"), ("रूपयों", "रुपयों"), ("लांच", "लॉंच"), ("वापिस", "वापस"),
    ("शताब्दि", "शताब्दी"), ("श्रीमति", "श्रीमती"), ("सरदी", "सर्दी"), ("सरदि", "सर्दि"), ("सोसायटी", "सोसाइटी"), ("हलका", "हल्का"), ("हलके", "हल्के"), ("हलकी", "हल्की"),
    ("युनिवर्सिटी", "यूनिवर्सिटी"), ("यूनिवर्सीटी", "यूनिवर्सिटी"), ("विडियो", "वीडियो"), 
    ("कांट्रेक्ट", "कांट्रैक्ट"), ("संन्यास", "सन्यास"), ("पोलिस", "पुलिस"), ("साफ्टवेअर", "साफ्टवेयर"),
    ("हार्डवेअर", "हार्डवेयर"), ("मैनेजमैंट", "मैनेजमेंट"), ("डवलपमेंट", "डेवलपमेंट"), ("डेवेलपमेंट", "डेवलपमेंट"),
    ("इंस्टिट्यूट", "इंस्टीट्यूट"), ("मिडिया", "मीडिया"), ("टेक्नालाजी", "टेक्नोलाजी"), ("टैक्नोलाजी", "टेक्नोलाजी"), ("कंप्युटर", "कंप्यूटर"),
    ("इंटरनैट", "इंटरनेट"), ("प्रोजैक्ट", "प्रोजेक्ट"), ("ओलिंपिक", "ओलंपिक"),
];

/// What may follow a stem: endings of nouns and of adjectives made of them.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "", "ों", "ें", "ा", "े", "ी", "ियां", "ियों", "ई", "ीय", "ीयता", "ीयकरण", "ाई", "ाइट", "पोर्ट", "पोर्ट्स", "लाइन", "लाइंस", "फोर्स",
    "बेस", "ाना", "ाहट", "ियत", "ाबाद", "देशी", "्स", "ाव", "ी", "ित", "दार", "दारी", "िंग", "र",
];

/// The usual spelling of a key by [`STEMS`], and whether the key is spelled so.
fn canonical(key: &str) -> Option<(String, bool)> {
    STEMS.iter().find_map(|(rare, usual)| {
        let with = |stem: &str| {
            let rest = key
                .strip_prefix(stem)
                .filter(|rest| ENDINGS.contains(rest))?;
            Some([*usual, rest].concat())
        };
        // The longer stem may begin with the shorter one.
        let rare = with(rare).map(|whole| (whole, false));
        rare.or_else(|| with(usual).map(|whole| (whole, true)))
    })
}

/// A hash that spellings of one word share.
fn rough(key: &str) -> u64 {
    const BASE: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = 0_u64;
    let canonical = quick_canonical(key);
    for c in canonical.as_deref().unwrap_or(key).chars() {
        let c = match c {
            '\u{94D}' | '\u{93C}' => continue,
            'ि' | 'ी' => 'ि',
            'ु' | 'ू' => 'ु',
            'इ' | 'ई' => 'इ',
            'उ' | 'ऊ' => 'उ',
            'े' | 'ै' | 'ॅ' => 'े',
            'ो' | 'ौ' => 'ो',
            'ॉ' => 'ा',
            'ऑ' => 'आ',
            'ए' | 'ऐ' => 'ए',
            'ओ' | 'औ' => 'ओ',
            'श' | 'ष' => 'स',
            'ण' => 'न',
            'व' => 'ब',
            _ => c,
        };
        hash = (hash ^ u64::from(u32::from(c)))
            .wrapping_mul(BASE)
            .rotate_left(23);
    }
    hash
}

/// [`canonical`] of the keys that are none; most words end at the first letter.
fn quick_canonical(key: &str) -> Option<String> {
    canonical(key)
        .filter(|(_, is_usual)| !is_usual)
        .map(|(whole, _)| whole)
}

/// How long the heads are: up to the end of what differs, and on to where the spelling can be cut.
fn heads(words: [Word<'_>; 2], keys: [&str; 2]) -> Option<[usize; 2]> {
    let [a, b] = keys;
    let behind = a
        .chars()
        .rev()
        .zip(b.chars().rev())
        .take_while(|(x, y)| x == y);
    let behind: usize = behind.map(|(x, _)| x.len_utf8()).sum();
    let ahead: usize = a
        .chars()
        .zip(b.chars())
        .take_while(|(x, y)| x == y)
        .map(|(x, _)| x.len_utf8())
        .sum();
    let behind = behind.min(a.len() - ahead).min(b.len() - ahead);
    let ends = [a.len() - behind, b.len() - behind];
    let maps = words.map(|w| offsets(w.text(), Tier::Lenient));
    for (key, at) in maps[0].iter().filter(|(key, _)| *key >= ends[0]) {
        let twin = key - ends[0] + ends[1];
        if let Some((_, other)) = maps[1].iter().find(|(k, _)| *k == twin)
            && words[0].lenient().get(..*key)?.starts_with(&a[..ends[0]])
            && words[1].lenient().get(..twin)?.starts_with(&b[..ends[1]])
        {
            return Some([*at, *other]);
        }
    }
    None
}

fn group(article: &Article<'_>, same: &Same, places: &FxHashMap<WordId, Vec<Place>>) -> Group {
    let spelling = |i: usize| {
        let text = article.lexicon.word(same.ids[i]).text();
        let (head, rest) = text.split_at(same.heads[i]);
        let uses = places.get(&same.ids[i]).into_iter().flatten();
        Spelling {
            uses: uses
                .map(|place| Use {
                    place: place.clone(),
                    rest: rest.to_owned(),
                })
                .collect(),
            is_likelier: same.likelier == Some(i),
            head: cleaned(head),
        }
    };
    Group::new(vec![spelling(0), spelling(1)])
}
