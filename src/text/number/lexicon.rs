//! What a word may say in a quantity.
//!
//! One table of both languages, made once: their words share no script. A Hindi word is looked up
//! at the orthography tier without any nukta, and, if that is no number word, under the looser key
//! of `hindi`.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::fold::{Tier, fold, is_invisible};
use super::{english, hindi};

/// What a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// 0 to 99.
    Cardinal(i64),
    /// सौ, hundred.
    Hundred,
    /// A scale word: हजार, crore, dozen.
    Scale(i64),
    /// The plural of an English scale word.
    Scales(i64),
    /// Which one in a row.
    Ordinal(i64),
    /// A half, quarter or third: what one is divided by.
    Part(i64),
    /// डेढ़, ढाई: so many quarters.
    Quarters(i64),
    /// साढ़े, सवा, पौने: so many quarters more or less than the number that follows.
    Shift(i64),
    /// 1 to 12.
    Month(u8),
    /// All of so many: दोनों.
    All(i64),
    /// The years of a decade: sixties.
    Decade(i64),
    /// a, an.
    Article,
    /// So many times as much: दोगुना, double, threefold.
    Multiple(i64),
    /// दशमलव: digits follow.
    Point,
    /// A number in Roman letters, if they are capitals.
    Roman(i64),
    /// An ending of ordinals that stands apart: 21 वीं.
    OrdinalEnding,
    /// No number, but a quantity or a fixed phrase may begin with it: Rs, minus, at (first).
    Opener,
}

/// Words that a quantity or a fixed phrase may begin with.
const OPENERS: &[&str] = &[
    "minus",
    "rs",
    "re",
    "inr",
    "us",
    "u",
    "usd",
    "au",
    "aud",
    "c",
    "ca",
    "cad",
    "hk",
    "s",
    "nz",
    "eur",
    "gbp",
    "jpy",
    "cny",
    "rmb",
    "aed",
    "chf",
    "pkr",
    "bdt",
    "no",
    "at",
    "on",
    "last",
    "cent",
    "cloud",
    "thanks",
    "npr",
    "lkr",
    "sar",
    "myr",
    "thb",
    "zar",
    "krw",
    "kwd",
    "शत",
    "सुबह",
    "सवेरे",
    "प्रात",
    "प्रातः",
    "प्रात:",
    "भोर",
    "तडके",
    "दोपहर",
    "शाम",
    "सायं",
    "सांय",
    "रात",
    "रात्रि",
    "पूर्वाह्न",
    "पूर्वाहन",
    "अपराह्न",
    "अपराहन",
    "शतप्रतिशत",
    "माइनस",
    "रु",
    "रू",
    "रुपये",
    "रुपए",
];

/// First letters of Hindi words of the table, see [`opening`].
static OPENINGS: LazyLock<FxHashSet<(char, char)>> =
    LazyLock::new(|| SENSES.keys().filter_map(|k| opening(k)).collect());

static SENSES: LazyLock<FxHashMap<String, Sense>> = LazyLock::new(|| {
    let mut table = FxHashMap::default();
    add_hindi(&mut table);
    add_english(&mut table);
    table
});

/// A longer word is no number word, and is not folded.
const MAX_WORD: usize = 60;

/// What a Devanagari word says.
pub(super) fn hindi_sense(word: &str) -> Option<Sense> {
    // Most words are none of the table after one look at how they begin.
    if word.len() > MAX_WORD || !OPENINGS.contains(&opening(word)?) {
        return None;
    }
    let key = hindi_key(word);
    let found = SENSES.get(&*key).or_else(|| {
        let loose = hindi::loose(&key)?;
        SENSES.get(&loose)
    });
    found.copied()
}

/// What a Latin word says.
pub(super) fn english_sense(word: &str) -> Option<Sense> {
    if word.len() > MAX_WORD {
        return None;
    }
    SENSES.get(&*english_key(word)).copied()
}

/// The first two letters of a word, in one form for all spellings that share a key.
fn opening(word: &str) -> Option<(char, char)> {
    let mut chars = word
        .chars()
        .filter(|c| *c != '\u{93C}' && !is_invisible(*c));
    let (first, second, third) = (chars.next()?, chars.next(), chars.next());
    let second = match (second, third) {
        (Some('ङ' | 'ञ' | 'ण' | 'न' | 'म'), Some('\u{94D}')) | (Some('\u{901}' | '\u{902}'), _) => {
            '\u{902}'
        }
        // ब्यासी and बयासी.
        (Some('\u{94D}'), Some('य')) => 'य',
        (Some('ी'), _) => 'ि',
        (Some('ू'), _) => 'ु',
        (Some('ै'), _) => 'े',
        (Some('ौ'), _) => 'ो',
        (Some('ई'), _) => 'इ',
        (second, _) => second.unwrap_or(' '),
    };
    Some((first, second))
}

/// The key of a Devanagari word: the orthography tier without nukta.
pub(super) fn hindi_key(word: &str) -> String {
    let key = fold(word, Tier::Orthography);
    key.chars().filter(|c| *c != '\u{093C}').collect()
}

/// The key of a Latin word.
pub(super) fn english_key(word: &str) -> Cow<'_, str> {
    if word.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(word.to_ascii_lowercase())
    } else {
        Cow::Borrowed(word)
    }
}

fn add_hindi(table: &mut FxHashMap<String, Sense>) {
    let mut add = |word: &str, sense: Sense| {
        table.entry(hindi_key(word)).or_insert(sense);
    };
    for (word, n) in hindi::ALL {
        add(word, Sense::All(*n));
    }
    add("दशमलव", Sense::Point);
    add("पौना", Sense::Quarters(3));
    for (stem, n) in hindi::MULTIPLE_STEMS {
        for ending in ["ा", "े", "ी"] {
            add(&format!("{stem}{ending}"), Sense::Multiple(*n));
        }
    }
    for (stem, n) in hindi::ORDINAL_STEMS {
        for ending in ["ा", "े", "ी", "ां", "ें", "ीं"] {
            add(&format!("{stem}{ending}"), Sense::Ordinal(*n));
        }
    }
    for (word, factor) in hindi::SCALES {
        add(word, Sense::Scale(*factor));
    }
    add("सौ", Sense::Hundred);
    for (month, words) in (1..).zip(hindi::MONTHS) {
        words.split(' ').for_each(|w| add(w, Sense::Month(month)));
    }
    for (word, sense) in [
        ("प्रथम", Sense::Ordinal(1)),
        ("द्वितीय", Sense::Ordinal(2)),
        ("तृतीय", Sense::Ordinal(3)),
        ("चतुर्थ", Sense::Ordinal(4)),
        ("तिहाई", Sense::Part(3)),
        ("चौथाई", Sense::Part(4)),
        ("आधा", Sense::Part(2)),
        ("आधे", Sense::Part(2)),
        ("आधी", Sense::Part(2)),
        ("पाव", Sense::Part(4)),
        ("डेढ़", Sense::Quarters(6)),
        ("ढाई", Sense::Quarters(10)),
        ("अढ़ाई", Sense::Quarters(10)),
        ("पौन", Sense::Quarters(3)),
        ("साढ़े", Sense::Shift(2)),
        ("साड़े", Sense::Shift(2)),
        ("सढ़े", Sense::Shift(2)),
        ("सवा", Sense::Shift(1)),
        ("पौने", Sense::Shift(-1)),
        ("वां", Sense::OrdinalEnding),
        ("वीं", Sense::OrdinalEnding),
        ("वें", Sense::OrdinalEnding),
    ] {
        add(word, sense);
    }
    let cardinals = (0..).zip(hindi::CARDINALS);
    for (n, words) in cardinals.clone() {
        words.split(' ').for_each(|w| add(w, Sense::Cardinal(n)));
    }
    for (n, words) in cardinals {
        words.split(' ').for_each(|w| add_ordinals(table, w, n));
    }
    add_ordinals(table, "सौ", 100);
    for (word, factor) in hindi::SCALES.iter().filter(|(w, _)| *w != "अरब") {
        add_ordinals(table, word, *factor);
    }
    let loose: Vec<(String, Sense)> = table
        .iter()
        // बहतर is a slip for better more often than for 72.
        .filter(|(_, s)| matches!(s, Sense::Cardinal(n) | Sense::Ordinal(n) if *n > 10 && *n != 72))
        .filter_map(|(k, s)| Some((hindi::loose(k)?, *s)))
        .collect();
    for (key, sense) in loose {
        table.entry(key).or_insert(sense);
    }
}

/// A shorter spelling of six has no ordinals: छवी is an image.
const MIN_ORDINAL: usize = 2;

/// The ordinals of a cardinal. Of one and two there are none, and नवी is another word.
fn add_ordinals(table: &mut FxHashMap<String, Sense>, word: &str, n: i64) {
    if n < 5 || word.chars().count() < MIN_ORDINAL {
        return;
    }
    for ending in hindi::ORDINAL_ENDINGS {
        let ordinal = hindi_key(&format!("{word}{ending}"));
        table.entry(ordinal).or_insert(Sense::Ordinal(n));
    }
    if n == 9 {
        for word in ["नवां", "नवीं", "नवें"] {
            table.insert(word.to_owned(), Sense::Ordinal(n));
        }
    }
}

fn add_english(table: &mut FxHashMap<String, Sense>) {
    let mut add = |word: String, sense: Sense| {
        table.entry(word).or_insert(sense);
    };
    for (n, word) in (0..).zip(english::SMALL) {
        add(word.to_owned(), Sense::Cardinal(n));
    }
    for (n, word) in (1..).zip(english::SMALL_ORDINALS) {
        add(word.to_owned(), Sense::Ordinal(n));
        if n > 2 {
            add(format!("{word}s"), Sense::Part(n));
        }
    }
    for (tens, word) in (2..).zip(english::TENS) {
        add(word.to_owned(), Sense::Cardinal(tens * 10));
        let ordinal = format!("{}ieth", word.trim_end_matches('y'));
        add(ordinal, Sense::Ordinal(tens * 10));
        let decade = format!("{}ies", word.trim_end_matches('y'));
        add(decade, Sense::Decade(1900 + tens * 10));
    }
    for (n, words) in english::MULTIPLES {
        for word in words.split(' ') {
            add(word.to_owned(), Sense::Multiple(*n));
        }
    }
    for (n, word) in (2..).zip(&english::SMALL[2..]) {
        add(format!("{word}fold"), Sense::Multiple(n));
    }
    for (tens, word) in (2..).zip(english::TENS) {
        add(format!("{word}fold"), Sense::Multiple(tens * 10));
    }
    add("hundred".to_owned(), Sense::Hundred);
    add("hundredth".to_owned(), Sense::Ordinal(100));
    for (word, factor) in english::SCALES {
        add((*word).to_owned(), Sense::Scale(*factor));
        add(format!("{word}th"), Sense::Ordinal(*factor));
        add(format!("{word}s"), Sense::Scales(*factor));
    }
    for (word, n) in [("half", 2), ("halves", 2), ("quarter", 4), ("quarters", 4)] {
        add(word.to_owned(), Sense::Part(n));
    }
    for (month, words) in (1..).zip(english::MONTHS) {
        for word in words.split(' ') {
            add(word.to_owned(), Sense::Month(month));
        }
    }
    for (n, word) in (1..).zip(english::ROMAN) {
        add(word.to_owned(), Sense::Roman(n));
    }
    add("a".to_owned(), Sense::Article);
    add("an".to_owned(), Sense::Article);
    for word in OPENERS {
        add(hindi_key(word), Sense::Opener);
    }
}
