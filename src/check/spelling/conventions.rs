//! What an article does in general where several conventions of spelling are in use.
//!
//! 1. Every word counts for one side or the other of a convention, by its letters: half nasal or
//!    anusvara (सितम्बर / सितंबर), glide or vowel (गयी / गई), chandrabindu or anusvara (पाँच / पांच),
//!    nukta or none (फ़ैसला / फैसला).
//! 2. What the article does by far more often decides between two spellings of one word that occur
//!    equally often ([`Habits::usual`]).
//! 3. A single word that goes against what the article does everywhere else is a finding too, with
//!    the spelling of that word which the article's own habit asks for ([`departures`]). Only words
//!    that are no names: these keep their own spelling.
//!
//! A house style would replace [`Habit::of`].

use rustc_hash::FxHashSet;

use crate::check::Article;
use crate::check::vocabulary::Vocabulary;
use crate::text::words::{Standing, standing};
use crate::text::{Word, WordId};

/// Which side a word is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// Half nasal, glide, chandrabindu, nukta: the sign is written.
    Marked,
    /// The plainer spelling, which most newspapers use.
    Plain,
}

const N: usize = 4;

const MARKS: [fn(&str) -> bool; N] = [has_half_nasal, has_glide, has_chandrabindu, has_nukta];
const PLAIN: [fn(&str) -> bool; N] = [has_anusvara, has_vowel, has_plain_nasal, lacks_nukta];

/// How often each side of a convention is taken.
#[derive(Clone, Copy, Debug, Default)]
struct Habit {
    tokens: [usize; 2],
    words: [usize; 2],
}

impl Habit {
    /// What the article does, if it does it this many times as often as the other.
    fn of(self, times: usize) -> Option<Side> {
        let [marked, plain] = self.tokens;
        if marked > times * plain {
            Some(Side::Marked)
        } else if plain > times * marked {
            Some(Side::Plain)
        } else {
            None
        }
    }
}

/// What an article does in each convention.
#[derive(Clone, Debug, Default)]
pub(in crate::check) struct Habits {
    of: [Habit; N],
    /// Words that alone are marked, by convention.
    marked: [Vec<WordId>; N],
}

/// A word that departs from what the article does elsewhere, and the spelling that does not.
pub(in crate::check) struct Departure {
    pub word: WordId,
    pub write: String,
    /// Key of the message.
    pub message: &'static str,
}

impl Habits {
    /// Counts the words of an article.
    pub(in crate::check) fn of(article: &Article<'_>, vocabulary: &Vocabulary) -> Habits {
        let mut habits = Habits::default();
        for id in &vocabulary.words {
            let written = article.lexicon.word(*id).encoding();
            if !may_count(written) {
                continue;
            }
            for convention in 0..N {
                let side = match () {
                    () if MARKS[convention](written) => Side::Marked,
                    () if PLAIN[convention](written) => Side::Plain,
                    () => continue,
                };
                let habit = &mut habits.of[convention];
                habit.tokens[side as usize] += vocabulary.count(*id);
                habit.words[side as usize] += 1;
                if side == Side::Marked {
                    habits.marked[convention].push(*id);
                }
            }
        }
        habits
    }

    /// Which of several spellings of one word the article's habits ask for: the index of the only
    /// one that is right in the first convention in which they differ.
    pub(super) fn usual(&self, spellings: &[&str]) -> Option<usize> {
        let folded: Vec<_> = spellings
            .iter()
            .map(|s| crate::text::fold::fold_encoding(s))
            .collect();
        for (is_marked, habit) in MARKS.iter().zip(&self.of) {
            let marked: Vec<bool> = folded.iter().map(|s| is_marked(s)).collect();
            if marked.iter().all(|m| *m == marked[0]) {
                continue;
            }
            let wanted = habit.of(2)? == Side::Marked;
            let mut fitting = (0..marked.len()).filter(|i| marked[*i] == wanted);
            return match (fitting.next(), fitting.next()) {
                (Some(only), None) => Some(only),
                _ => None,
            };
        }
        None
    }
}

/// Tokens and distinct words that a habit is made of, before one word is said to depart from it.
const HABIT_TOKENS: usize = 6;
const HABIT_WORDS: usize = 4;
/// A word used more often than this is meant as it is.
const STRAY_TOKENS: usize = 2;

/// A word without a convention's mark; `None` where it has none.
type Plainer = fn(Word<'_>) -> Option<String>;

/// The words that alone depart from what the article does everywhere else; never the nukta, which
/// is right in many words that most writers leave it out of.
pub(in crate::check) fn departures(
    article: &Article<'_>,
    vocabulary: &Vocabulary,
    habits: &Habits,
) -> Vec<Departure> {
    let mut out = Vec::new();
    let plainer: [(Plainer, &'static str); 3] = [
        (without_half_nasal, "nasal"),
        (without_glide, "glide"),
        (without_chandrabindu, "chandrabindu"),
    ];
    for (convention, (plain, message)) in plainer.into_iter().enumerate() {
        let habit = habits.of[convention];
        let [marked, others] = habit.tokens;
        let is_habit = others >= HABIT_TOKENS && habit.words[1] >= HABIT_WORDS;
        let lone: FxHashSet<&str> = habits.marked[convention]
            .iter()
            .map(|id| article.lexicon.word(*id).lenient())
            .collect();
        if !is_habit || marked > STRAY_TOKENS || lone.len() > 1 || marked * 6 > others {
            continue;
        }
        for id in &habits.marked[convention] {
            let word = article.lexicon.word(*id);
            if is_everyday(word)
                && vocabulary.count(*id) > 0
                && let Some(write) = plain(word)
            {
                out.push(Departure {
                    word: *id,
                    write,
                    message,
                });
            }
        }
    }
    out
}

/// A word of everyday use in one of its forms, so no name that keeps a spelling of its own.
fn is_everyday(word: Word<'_>) -> bool {
    let is_common = |key: &str| standing(key) == Some(Standing::Common);
    is_common(word.lenient()) || word.citations().iter().any(|c| is_common(&c.key))
}

/// A quick look at whether any of the conventions can be at stake.
fn may_count(written: &str) -> bool {
    written.len() >= 6
}

fn is_stop(c: char) -> bool {
    matches!(c, 'क'..='घ' | 'च'..='झ' | 'ट'..='ढ' | 'त'..='ध' | 'प'..='भ')
}

fn nasal_class(c: char) -> Option<std::ops::RangeInclusive<char>> {
    Some(match c {
        'ङ' => 'क'..='घ',
        'ञ' => 'च'..='झ',
        'ण' => 'ट'..='ढ',
        'न' => 'त'..='ध',
        'म' => 'प'..='भ',
        _ => return None,
    })
}

fn triples(word: &str) -> impl Iterator<Item = (char, char, char)> + '_ {
    let (second, third) = (word.chars().skip(1), word.chars().skip(2));
    word.chars()
        .zip(second)
        .zip(third)
        .map(|((a, b), c)| (a, b, c))
}

fn has_half_nasal(word: &str) -> bool {
    triples(word).any(|(nasal, virama, stop)| {
        virama == '\u{94D}' && nasal_class(nasal).is_some_and(|class| class.contains(&stop))
    })
}

/// An anusvara before a stop, but after the prefix सं, which all conventions write so.
fn has_anusvara(word: &str) -> bool {
    let rest = word.strip_prefix("सं").unwrap_or(word);
    let (mut before, chars) = ('\0', rest.chars());
    for c in chars {
        if before == 'ं' && is_stop(c) {
            return true;
        }
        before = c;
    }
    false
}

/// Forms in which the glide is a matter of convention alone; रुपये and the like are left out, for
/// many who write गए write रुपये.
#[rustfmt::skip]
const GLIDED: &[&str] = &[
    "गये", "गयी", "गयीं", "नये", "नयी", "किये", "दिये", "लिये", "चाहिये", "हुये", "हुयी", "आये", "आयी", "जाये", "जरिये", "ज़रिये",
    "पाये", "लाये", "बनाये", "बताये", "दिखाये", "लगाये", "उठाये", "चलाये", "कराये", "बढ़ाये", "इसलिये", "कीजिये", "दीजिये", "लीजिये",
];

/// Endings of verbs that hold the glide: जायेगा, जायें.
const GLIDED_ENDINGS: &[&str] = &["ायेगा", "ायेगी", "ायेंगे", "ायेंगी", "ायें", "ायी", "इये"];

#[rustfmt::skip]
const VOWELED: &[&str] = &[
    "गए", "गई", "गईं", "नए", "नई", "किए", "दिए", "लिए", "चाहिए", "हुए", "हुई", "आए", "आई", "जाए", "जरिए", "ज़रिए",
    "पाए", "लाए", "बनाए", "बताए", "दिखाए", "लगाए", "उठाए", "चलाए", "कराए", "बढ़ाए", "इसलिए", "कीजिए", "दीजिए", "लीजिए",
];

const VOWELED_ENDINGS: &[&str] = &["ाएगा", "ाएगी", "ाएंगे", "ाएंगी", "ाएँगे", "ाएँगी", "ाएं", "ाएँ"];

fn has_glide(word: &str) -> bool {
    word.contains('य')
        && (GLIDED.contains(&word) || GLIDED_ENDINGS.iter().any(|e| word.ends_with(e)))
        && !matches!(word, "स्थायी" | "उत्तरदायी" | "अनुयायी" | "अस्थायी")
        && (!word.ends_with("ायी") || word.chars().count() < 6)
}

fn has_vowel(word: &str) -> bool {
    word.contains(['ए', 'ई'])
        && (VOWELED.contains(&word) || VOWELED_ENDINGS.iter().any(|e| word.ends_with(e)))
}

fn has_chandrabindu(word: &str) -> bool {
    word.contains('\u{901}')
}

/// Beginnings of everyday words that those who write chandrabindu write with it.
#[rustfmt::skip]
const NASAL_VOWELS: &[&str] = &[
    "यहां", "वहां", "जहां", "कहां", "पांच", "गांव", "आंख", "जांच", "पहुंच", "मांग", "बांध", "बांट", "सांस", "ऊंच", "दांत", "मुंह",
    "हालांकि", "करूं", "आंकड़", "ढांच", "फंस", "हंस", "कुआं", "धुआं", "चांद", "पाऊं", "जाऊं", "माएं",
];

/// Plurals and subjunctives, which have it too.
const NASAL_ENDINGS: &[&str] = &["ियां", "ाएं", "ुएं", "ूंगा", "ूंगी"];

fn has_plain_nasal(word: &str) -> bool {
    word.contains('ं')
        && (NASAL_VOWELS.iter().any(|w| word.starts_with(w))
            || NASAL_ENDINGS.iter().any(|e| word.ends_with(e)))
}

fn has_nukta(word: &str) -> bool {
    let mut before = '\0';
    word.chars().any(|c| {
        let is_optional = c == '\u{93C}' && !matches!(before, 'ड' | 'ढ');
        before = c;
        is_optional
    })
}

/// Beginnings of everyday words that those who write nuktas write with one, without it.
#[rustfmt::skip]
const WITHOUT_NUKTA: &[&str] = &[
    "हजार", "ज्यादा", "जरूर", "बाजार", "कागज", "अखबार", "फैसल", "खबर", "खतर", "जमीन", "जिंदगी", "फायद", "खरीद", "खुफिया", "बर्फ",
    "साफ", "तरफ", "सिर्फ", "सफल", "खिलाफ", "मजबूत", "नजर", "वजह", "जोर", "खत्म", "खराब", "गलत", "आवाज", "इलाज", "कब्ज", "कानून",
    "काफी", "खास", "खुद", "बुखार", "फरवरी", "फिल्म", "ऑफिस", "अफसर", "दफ्तर", "आजाद", "जहाज", "मजदूर", "रोज", "तेज", "गुजर",
];

fn lacks_nukta(word: &str) -> bool {
    WITHOUT_NUKTA.iter().any(|w| word.starts_with(w)) && !word.starts_with("सफल")
}

fn without_half_nasal(word: Word<'_>) -> Option<String> {
    let chars: Vec<char> = word.encoding().chars().collect();
    let mut out = String::with_capacity(word.encoding().len());
    let mut i = 0;
    while i < chars.len() {
        let is_half = chars.get(i + 1) == Some(&'\u{94D}')
            && nasal_class(chars[i])
                .zip(chars.get(i + 2))
                .is_some_and(|(class, stop)| class.contains(stop));
        out.push(if is_half { 'ं' } else { chars[i] });
        i += if is_half { 2 } else { 1 };
    }
    (out != word.encoding()).then_some(out)
}

fn without_glide(word: Word<'_>) -> Option<String> {
    let out = word.encoding().replace("ये", "ए").replace("यी", "ई");
    (out != word.encoding()).then_some(out)
}

fn without_chandrabindu(word: Word<'_>) -> Option<String> {
    // हँस and हंस are two words.
    let out = word.encoding().replace('\u{901}', "ं");
    (crate::text::fold::fold_orthography(&out) == word.orthography()).then_some(out)
}
