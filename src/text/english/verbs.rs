//! The verb behind a form in -ed or -ing.
//!
//! What is left without the ending is looked up in the lists of exceptions (`irregular`), with its
//! prefix and without; else its last letters decide: a doubled letter is undone (stopped), an -e is
//! restored where the bare word would be read with another vowel or consonant (hoped, danced,
//! settled), all other words stand as they are (visited, played).

use super::irregular::{LAZY, is_in};

/// Hands `push` the verb of a word in -ed, -ied or -ing.
pub(super) fn of_ending(word: &str, push: &mut dyn FnMut(&str)) {
    if let Some(stem) = word.strip_suffix("ied") {
        if stem.len() > 1 {
            push(&format!("{stem}y"));
        }
        return;
    }
    let Some(stem) = word.strip_suffix("ing").or_else(|| word.strip_suffix("ed")) else {
        return;
    };
    let has_vowel = (0..stem.len()).any(|i| is_vowel(stem.as_bytes(), i));
    // A stem in -e before -ed is a noun or a verb in -eed (speed, exceed).
    let in_eed = word.ends_with("eed");
    if stem.len() < 2 || !has_vowel || in_eed {
        return;
    }
    push_verb(stem, push);
}

fn push_verb(stem: &str, push: &mut dyn FnMut(&str)) {
    let with_e = || format!("{stem}e");
    if is_listed(&LAZY.with_e, stem) {
        push(&with_e());
    } else if is_listed(&LAZY.without_e, stem) || is_listed(&LAZY.doubled, stem) {
        push(stem);
    } else if is_doubled(stem) {
        push_undoubled(stem, push);
    } else if takes_e(stem) {
        push(&with_e());
    } else {
        push(stem);
    }
}

/// Whether a stem is in a list, itself or after a prefix (rewrit, overhang).
fn is_listed(list: &rustc_hash::FxHashSet<&'static str>, stem: &str) -> bool {
    const PREFIXES: &[&str] = &[
        "re", "un", "over", "under", "mis", "dis", "out", "pre", "co", "de",
    ];
    is_in(list, stem)
        || PREFIXES
            .iter()
            .filter_map(|prefix| stem.strip_prefix(prefix))
            .any(|rest| rest.len() > 3 && is_in(list, rest))
}

/// A letter that English doubles before -ed and -ing, or writes double at the end of a verb.
fn is_doubled(stem: &str) -> bool {
    match stem.as_bytes() {
        [.., a, b] => a == b && !matches!(b, b'a' | b'e' | b'i' | b'o' | b'u'),
        _ => false,
    }
}

/// Stopped → stop; passed, buzzed, stuffed and called keep both letters. In a longer word in -ll
/// both spellings are one verb (fulfil, fulfill), and where they are not, one is no word (travell).
fn push_undoubled(stem: &str, push: &mut dyn FnMut(&str)) {
    let single = &stem[..stem.len() - 1];
    match stem.as_bytes().last() {
        Some(b's' | b'z' | b'f') => push(stem),
        Some(b'l') if ends_in_two_vowels(&single[..single.len() - 1]) => push(single),
        Some(b'l') if syllables(stem) < 2 => push(stem),
        Some(b'l') => {
            push(single);
            push(stem);
        }
        _ => push(single),
    }
}

/// Whether the verb ends in a silent -e, judged by the last letters that are left without it.
fn takes_e(stem: &str) -> bool {
    let bytes = stem.as_bytes();
    let [.., before, last] = *bytes else {
        return false;
    };
    match last {
        b'u' | b'v' | b'c' | b'z' | b's' => return true,
        b'h' | b'w' | b'x' | b'y' | b'a' | b'e' | b'i' | b'o' => return false,
        _ => {}
    }
    if !is_vowel(bytes, bytes.len() - 2) {
        return cluster_takes_e(stem, before, last);
    }
    if ends_in_two_vowels(&stem[..stem.len() - 1]) {
        let [.., first, _, _] = *bytes else {
            return false;
        };
        // Initiate, evaluate; manage and league alike.
        return last == b'g' || last == b't' && before == b'a' && matches!(first, b'i' | b'u');
    }
    syllables(stem) < 2 || long_word_takes_e(before, last)
}

/// After a consonant: change, charge, edge, settle, centre; but hang is listed, sing is not one.
fn cluster_takes_e(stem: &str, before: u8, last: u8) -> bool {
    match last {
        b'g' => {
            matches!(before, b'd' | b'r' | b'l') || stem.ends_with("ang") || stem.ends_with("eng")
        }
        b'l' => matches!(
            before,
            b'b' | b'c' | b'd' | b'f' | b'g' | b'k' | b'p' | b't' | b'z' | b's'
        ),
        b'r' => matches!(before, b't' | b'b' | b'c' | b'g'),
        _ => false,
    }
}

/// After a single vowel in a word of two syllables and more, where the last one bears no stress as
/// a rule (visit, open, offer) or does (decide, combine, compare).
fn long_word_takes_e(vowel: u8, last: u8) -> bool {
    let vowels: &[u8] = match last {
        b'b' | b'd' | b'g' | b'k' => b"aeiouy",
        b'l' => b"iuy",
        b'r' => b"aiu",
        b'n' | b'm' => b"aiu",
        b't' => b"au",
        b'p' => b"ay",
        _ => b"",
    };
    vowels.contains(&vowel)
}

/// A vowel letter as it sounds: y after a consonant, and no u after q or between g and a vowel.
fn is_vowel(word: &[u8], at: usize) -> bool {
    match word[at] {
        b'a' | b'e' | b'i' | b'o' => true,
        b'u' => {
            let before = at.checked_sub(1).map(|i| word[i]);
            let vowel_next = word.get(at + 1).is_some_and(|b| b"aeio".contains(b));
            !(before == Some(b'q') || before == Some(b'g') && vowel_next)
        }
        b'y' => at > 0 && !b"aeiou".contains(&word[at - 1]),
        _ => false,
    }
}

fn ends_in_two_vowels(stem: &str) -> bool {
    let bytes = stem.as_bytes();
    let n = bytes.len();
    n >= 2 && is_vowel(bytes, n - 1) && is_vowel(bytes, n - 2)
}

fn syllables(word: &str) -> usize {
    let bytes = word.as_bytes();
    (0..bytes.len())
        .filter(|i| is_vowel(bytes, *i) && (*i == 0 || !is_vowel(bytes, *i - 1)))
        .count()
}
