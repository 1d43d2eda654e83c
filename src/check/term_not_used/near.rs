//! What a translation has near to a term, so that nobody would miss the term itself.
//!
//! 1. A word derived from a term: अमेरिकी for अमेरिका, a longer word that begins as the term does; of a term
//!    of several words all, in any order.
//! 2. Of a term of more words than the source, as many as the source, the last among them: महामारी for
//!    वैश्विक महामारी where the source has one word.
//! 3. A term with a slip in it (गुरूवार, आंतकी हमला): its spelling is the business of other checks.
//! 4. For a name, words that sound like it: whatever its spelling, it is not left out.

use std::borrow::Cow;

use crate::model::Concept;
use crate::terms::Occurrence;
use crate::text::abbreviation::is_connecting;
use crate::text::fold::{Tier, fold, is_sign};
use crate::text::keys::joined_key;
use crate::text::similar::similarity;
use crate::text::sound::{self, best_likeness};
use crate::text::{TokenKind, is_function_word};

use super::super::ArticleText;
use super::Stretch;

/// Whether a Hindi target has something near to a term of the concept.
pub(super) fn is_near(
    source: &ArticleText<'_>,
    occurrence: &Occurrence,
    target: &Stretch<'_>,
    concept: &Concept,
) -> bool {
    let words: Vec<&str> = words(target).collect();
    let folded: Vec<_> = words.iter().map(|w| fold(w, Tier::Lenient)).collect();
    let own = &source.text[occurrence.span.clone()];
    let n_words = own.split([' ', '-']).count();
    let hindi = concept.terms.iter().filter(|t| t.lang.is_hindi());
    hindi.into_iter().any(|term| {
        let parts: Vec<&str> = term.text.split([' ', '-']).collect();
        match parts.as_slice() {
            [] => false,
            [one] => has_derived(&folded, one) || has_slip(&folded, 1, one),
            [.., last] => {
                let content = parts
                    .iter()
                    .filter(|w| !is_function_word(w) && !is_connecting(w));
                let n_held = content
                    .clone()
                    .filter(|part| has_form(&folded, part))
                    .count();
                n_held >= n_words.min(content.count()) && has_form(&folded, last)
                    || has_slip(&folded, parts.len(), &term.text)
            }
        }
    }) || is_name(own) && is_heard(own, &words)
}

fn words<'a>(target: &'a Stretch<'_>) -> impl Iterator<Item = &'a str> {
    let words = target
        .placed
        .iter()
        .filter(|p| p.token.kind == TokenKind::Hindi);
    words.map(|p| &target.text[p.token.span.clone()])
}

/// Letters of a stem below which a beginning tells nothing.
const MIN_STEM: usize = 3;

/// Letters and signs that a derived word has beyond the stem (अमेरिक-ी, भारत-ीय, बैंक-िंग).
const MAX_ENDING: usize = 4;

fn stem(term: &str) -> String {
    let folded = fold(term, Tier::Lenient);
    folded.trim_end_matches(is_sign).to_owned()
}

fn has_derived(words: &[Cow<'_, str>], term: &str) -> bool {
    let stem = stem(term);
    let is_derived = |word: &Cow<'_, str>| {
        word.strip_prefix(stem.as_str())
            .is_some_and(|ending| ending.chars().count() <= MAX_ENDING)
    };
    stem.chars().filter(|c| !is_sign(*c)).count() >= MIN_STEM && words.iter().any(is_derived)
}

/// A word in any of its forms, as far as the stem tells.
fn has_form(words: &[Cow<'_, str>], last: &str) -> bool {
    let folded = fold(last, Tier::Lenient);
    words.contains(&folded) || has_derived(words, last)
}

/// Whether as many words side by side as a term has are the term but for a slip.
fn has_slip(words: &[Cow<'_, str>], n_words: usize, term: &str) -> bool {
    let key = joined_key(term);
    words.windows(n_words).any(|some| {
        let joined = some.concat();
        joined.len().abs_diff(key.len()) <= MAX_SLIP && similarity(&joined, &key) >= SLIP
    })
}

/// Percent of letters: two words of this likeness are one with a slip in it.
const SLIP: u8 = 80;

/// In bytes.
const MAX_SLIP: usize = 12;

fn is_name(own: &str) -> bool {
    let mut words = own.split([' ', '-']).filter(|w| !is_function_word(w));
    words.all(|w| w.starts_with(char::is_uppercase))
}

/// Letters of a name below which it is not looked for by ear.
const MIN_HEARD: usize = 4;

/// Whether every word of a name is heard. Short ones sound like too many words.
fn is_heard(own: &str, words: &[&str]) -> bool {
    let mut parts = own.split([' ', '-']).filter(|w| !is_function_word(w));
    parts.all(|part| {
        part.len() >= MIN_HEARD && words.iter().any(|w| best_likeness(w, part) >= sound::LINK)
    })
}
