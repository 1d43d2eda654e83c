//! The route of translation: a Hindi name whose letters are English has as many content words as
//! there are letters, more or less. Its left edge is the one at which least speaks against it.
//!
//! For each word of the window that a name can begin with, costs are summed: words too many or too
//! few for the letters; connecting words and postpositions crossed; a word that is only a title;
//! less what speaks for it: a strong edge (the start, or a word that cannot stand in a name), or a
//! first word with the first letter's sound. Costs are whole tenths.

use super::initials::{Part, begins_with};
use super::words::{
    BEGINNERS, BREAKERS, CONNECTORS, ENGLISH_ONLY, NATIONS, SOFT_BREAKERS, TITLES, TWO_IN_ONE,
};

/// A word of the window before a bracket.
pub(super) struct Before<'a> {
    /// As written.
    pub(super) word: &'a str,
    /// A hyphen stands between it and the word before.
    pub(super) hyphened: bool,
    /// A hyphen stands between it and the word after (को-ऑपरेशन).
    pub(super) leads: bool,
    /// A comma stands between it and the word before.
    pub(super) after_comma: bool,
    /// What stands before it ends a sentence or opens one.
    pub(super) begins_sentence: bool,
}

impl Before<'_> {
    fn connects(&self) -> bool {
        CONNECTORS.contains(self.word)
    }

    fn is_latin(&self) -> bool {
        self.word.is_ascii()
    }

    fn is_soft(&self) -> bool {
        SOFT_BREAKERS.contains(self.word)
    }

    /// Whether no Hindi name goes on to the left of it.
    fn breaks(&self) -> bool {
        // An absolutive (बढ़ाकर) ends a clause.
        let is_closed = BREAKERS.contains(self.word)
            || ENGLISH_ONLY.contains(self.word)
            || self.word.ends_with("ाकर");
        is_closed && !self.is_soft() && !self.leads
    }
}

/// The left edge of a translated name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    /// Index of its first word in the window.
    pub(super) start: usize,
    /// The most letters that its words can stand for.
    pub(super) n_letters: usize,
}

/// A word more or less than there are letters costs this, divided by the letters.
const MISCOUNT: i32 = 30;
/// A part of a word with a hyphen more than there are letters.
const LOOSE: i32 = 1;
/// A word before that cannot stand in a name.
const STRONG: i32 = 16;
/// The start of a sentence: its subject may be another noun (मामला राष्ट्रीय …).
const START: i32 = 8;
/// The end of what is looked at, for another reason: a number, a bracket.
const CUT: i32 = 5;
/// A postposition that might also be inside, a comma.
const SOFT: i32 = 8;
/// A word of Latin letters before it.
const LATIN: i32 = 3;
/// A genitive or "and" before the name.
const CONNECTED: i32 = 5;
/// A first word with the sound of the first letter.
const SAME_SOUND: i32 = 5;
/// A genitive inside.
const CROSSED_GENITIVE: i32 = 4;
/// "And" inside.
const CROSSED: i32 = 2;
/// A postposition inside.
const CROSSED_SOFT: i32 = 13;
/// A comma inside.
const CROSSED_COMMA: i32 = 10;
/// A first word that is a title.
const TITLE: i32 = 12;
/// A first word that begins names of bodies.
const BEGINNER: i32 = 13;
/// A title before the name.
const TITLED: i32 = 8;
/// A nationality before the name.
const OF_NATION: i32 = 11;

/// The cheapest left edge in a window whose end is the bracket.
pub(super) fn translated(window: &[Before<'_>], letters: &[char]) -> Option<Edge> {
    let n = letters.len() as i32;
    let (mut least, mut most, mut all, mut crossed) = (0i32, 0i32, 0i32, 0i32);
    let mut best: Option<(i32, Edge)> = None;
    for (start, before) in window.iter().enumerate().rev() {
        if before.breaks() {
            break;
        }
        if before.is_soft() {
            crossed += CROSSED_SOFT;
            continue;
        }
        if before.connects() {
            let is_genitive = matches!(before.word, "का" | "की" | "के");
            crossed += if is_genitive {
                CROSSED_GENITIVE
            } else {
                CROSSED
            };
            continue;
        }
        most += 1 + i32::from(TWO_IN_ONE.contains(before.word) || before.word.starts_with("महा"));
        least += i32::from(!before.hyphened);
        all += 1;
        if !before.hyphened {
            let miscount = (n - most).max(least - n).max(0) * MISCOUNT / n.max(1);
            let loose = (all - n.max(least)).max(0) * LOOSE;
            let cost = miscount + loose + crossed - for_it(window, start, letters[0]);
            if best.is_none_or(|(had, _)| cost < had) {
                let n_letters = most as usize;
                best = Some((cost, Edge { start, n_letters }));
            }
        }
        if before.after_comma {
            crossed += CROSSED_COMMA;
        }
    }
    best.map(|(_, edge)| edge)
}

/// What speaks for a name's beginning at a word, less what speaks against it.
fn for_it(window: &[Before<'_>], start: usize, letter: char) -> i32 {
    let word = &window[start];
    let previous = start.checked_sub(1).map(|p| &window[p]);
    let sounds = begins_with(&Part::new(word.word, false, false), letter);
    let next = window.get(start + 1);
    let is_other_script = word.is_latin() && next.is_some_and(|n| !n.is_latin() && !n.hyphened);
    let is_title = TITLES.contains(word.word) || NATIONS.contains(word.word) && !sounds;
    let against = if is_title || is_other_script {
        TITLE
    } else {
        0
    };
    let begins = BEGINNERS.contains(word.word);
    strength(previous, word, letter)
        + if begins { BEGINNER } else { 0 }
        + if sounds { SAME_SOUND } else { 0 }
        - against
}

/// How sure it is that a name begins at a word, by what stands before it.
fn strength(previous: Option<&Before<'_>>, word: &Before<'_>, letter: char) -> i32 {
    let Some(previous) = previous else {
        return if word.begins_sentence { START } else { CUT };
    };
    let sounds = || begins_with(&Part::new(previous.word, false, false), letter);
    match previous {
        p if p.breaks() => STRONG,
        p if p.is_soft() || word.after_comma => SOFT,
        p if p.is_latin() && !word.hyphened => LATIN,
        p if NATIONS.contains(p.word) && !sounds() => OF_NATION,
        p if TITLES.contains(p.word) => TITLED,
        p if p.connects() => CONNECTED,
        _ => 0,
    }
}
