//! Native clippings: भाजपा is भारतीय जनता पार्टी, each word by its first syllable.
//!
//! 1. Both are cut into syllables: a cluster of consonants, or a vowel, with its signs.
//! 2. Each syllable of the short form is the beginning of a word of the long form, in order, or of
//!    a part inside one (वि-वि of विश्वविद्यालय); connecting words give none.
//! 3. A syllable stands for another with the same first consonant and the same vowel, or with any
//!    vowel where it has none of its own (क for कम्युनिस्ट). Nasals are not looked at.
//!
//! Must not know which clippings are in use: it tells only that one fits.

use super::fold::{NUKTA, fold_encoding, is_consonant, is_sign};

/// A clipping has two syllables at least, and no more than so many.
const MAX_SYLLABLES: usize = 8;

/// A syllable by what it begins with: consonant or vowel, and the vowel's sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Syllable {
    first: char,
    vowel: Option<char>,
}

/// Whether `short` is made of the first syllables of the words of `long`.
pub fn is_clipping_of(short: &str, long: &str) -> bool {
    let words: Vec<&str> = long
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '(' | ')'))
        .filter(|w| !w.is_empty())
        .collect();
    words.len() >= 2 && clipped_from(short, &words) == Some(0)
}

/// Index of the word at which the long form of a clipping begins, where the last of the words is
/// its end; the nearest that fits.
pub(super) fn clipped_from(short: &str, words: &[&str]) -> Option<usize> {
    let is_native = short.chars().all(super::is_devanagari);
    let short = syllables(short);
    if !is_native || !(2..=MAX_SYLLABLES).contains(&short.len()) {
        return None;
    }
    // ends[j]: the syllables from j on are used up by the words looked at so far.
    let mut ends = vec![false; short.len() + 1];
    ends[short.len()] = true;
    for (at, word) in words.iter().enumerate().rev() {
        let parts = syllables(word);
        let connects = super::abbreviation::is_connecting(word);
        let mut now = vec![false; short.len() + 1];
        for j in 0..=short.len() {
            let gives = (1..=MAX_FROM_ONE_WORD)
                .any(|n| j + n <= short.len() && ends[j + n] && begins(&short[j..j + n], &parts));
            now[j] = gives || connects && ends[j];
        }
        if now[0] && words.len() - at >= 2 {
            return Some(at);
        }
        ends = now;
    }
    None
}

/// One word gives no more: वि-वि of विश्वविद्यालय.
const MAX_FROM_ONE_WORD: usize = 2;

/// Whether syllables are the first of a word and then, in order, others of it.
fn begins(short: &[Syllable], word: &[Syllable]) -> bool {
    let (Some((first, rest)), Some((begin, inside))) = (short.split_first(), word.split_first())
    else {
        return false;
    };
    let mut inside = inside.iter();
    stands_for(*first, *begin) && rest.iter().all(|s| inside.any(|w| stands_for(*s, *w)))
}

fn stands_for(short: Syllable, word: Syllable) -> bool {
    let is_bare = short.vowel.is_none() && is_consonant(short.first);
    short.first == word.first && (is_bare || short.vowel == word.vowel)
}

fn syllables(word: &str) -> Vec<Syllable> {
    let mut out: Vec<Syllable> = Vec::new();
    let mut in_cluster = false;
    for c in fold_encoding(word).chars().filter(|c| *c != NUKTA) {
        if is_sign(c) {
            in_cluster = c == super::fold::VIRAMA;
            let is_vowel = matches!(c, '\u{093E}'..='\u{094C}');
            if let Some(last) = out.last_mut().filter(|_| is_vowel) {
                last.vowel = Some(c);
            }
        } else if in_cluster {
            in_cluster = false;
        } else {
            out.push(Syllable {
                first: c,
                vowel: None,
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn clippings_fit_their_long_forms() {
        for (short, long) in [
            ("भाजपा", "भारतीय जनता पार्टी"),
            ("माकपा", "मार्क्सवादी कम्युनिस्ट पार्टी"),
            ("बसपा", "बहुजन समाज पार्टी"),
            ("सपा", "समाजवादी पार्टी"),
            ("राजद", "राष्ट्रीय जनता दल"),
            ("जदयू", "जनता दल यूनाइटेड"),
            ("जदयू", "जनता दल (यूनाइटेड)"),
            ("तेदेपा", "तेलुगु देशम पार्टी"),
            ("संप्रग", "संयुक्त प्रगतिशील गठबंधन"),
            ("राजग", "राष्ट्रीय जनतांत्रिक गठबंधन"),
            ("राकांपा", "राष्ट्रवादी कांग्रेस पार्टी"),
            ("राकांपा", "राष्ट्रवादी काँग्रेस पार्टी"),
            ("झामुमो", "झारखंड मुक्ति मोर्चा"),
            ("लोजपा", "लोक जनशक्ति पार्टी"),
            ("विहिप", "विश्व हिंदू परिषद"),
            ("अभाविप", "अखिल भारतीय विद्यार्थी परिषद"),
            ("शिअद", "शिरोमणि अकाली दल"),
            ("रासुका", "राष्ट्रीय सुरक्षा कानून"),
            ("काहिविवि", "काशी हिंदू विश्वविद्यालय"),
            ("उप्र", "उत्तर प्रदेश"),
            ("मनसे", "महाराष्ट्र नवनिर्माण सेना"),
        ] {
            assert!(is_clipping_of(short, long), "{short} {long}");
        }
    }

    #[test]
    fn other_words_do_not() {
        for (short, long) in [
            ("भाजपा", "नरेंद्र मोदी"),
            ("भाजपा", "भारतीय जनता"),
            ("भाजपा", "भारतीय जनता पार्टी कार्यालय"),
            ("माकपा", "भारतीय कम्युनिस्ट पार्टी"),
            ("कांग्रेस", "राहुल गांधी"),
            ("सेक्युलर", "जनता दल"),
            ("सपा", "बहुजन समाज पार्टी"),
            ("भाजपा", "भाजपा"),
            ("दल", "दल"),
            ("", ""),
            ("क", "कमल का"),
            ("SP", "Samajwadi Party"),
        ] {
            assert!(!is_clipping_of(short, long), "{short} {long}");
        }
    }

    proptest! {
        #[test]
        fn no_input_panics(short in "\\PC{0,12}|[कखगािीु्ंप]{0,8}", long in "\\PC{0,40}|[कखग ािीु्ंप]{0,30}") {
            is_clipping_of(&short, &long);
        }
    }
}
