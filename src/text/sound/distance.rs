//! The weighted distance of two rows of phones (Wagner & Fischer, with two-to-one steps).

use super::phone::{is_vowel, merge, swap, weight};
use super::{MAX_PHONES, Phones};

/// How near two words sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nearness {
    /// 0..=100; 100 are homophones as far as spelling tells.
    pub likeness: u8,
    /// What is left out, put in and taken for another, in hundredths of a consonant: tells words
    /// of one likeness apart.
    pub distance: u16,
    /// How much there is to be heard, in the same unit: little of it is soon alike by chance.
    pub weight: u16,
}

/// 0..=100: how alike two words sound; 0 where one of them has no sound.
pub fn likeness(a: &Phones, b: &Phones) -> u8 {
    nearness(a, b).likeness
}

/// Likeness and distance of two words.
pub fn nearness(a: &Phones, b: &Phones) -> Nearness {
    let distance = distance(&a.0, &b.0);
    let weight = a.weight().max(b.weight());
    let likeness = match u32::from(weight) {
        _ if a.is_empty() || b.is_empty() => 0,
        weight => 100_u32.saturating_sub(u32::from(distance) * 100 / weight.max(1)),
    };
    Nearness {
        likeness: likeness as u8,
        distance,
        weight,
    }
}

type Row = [u16; MAX_PHONES + 1];

fn distance(a: &[u8], b: &[u8]) -> u16 {
    let (without_a, without_b) = (left_out(a), left_out(b));
    // Two-to-one steps look two rows back.
    let mut rows: [Row; 3] = [[0; MAX_PHONES + 1]; 3];
    let [two, one, row] = &mut rows;
    let (mut two, mut one, mut row) = (two, one, row);
    for j in 1..=b.len() {
        one[j] = one[j - 1] + without_b[j - 1];
    }
    for i in 1..=a.len() {
        row[0] = one[0] + without_a[i - 1];
        for j in 1..=b.len() {
            let (x, y) = (a[i - 1], b[j - 1]);
            let mut best = (one[j - 1] + swap(x, y))
                .min(one[j] + without_a[i - 1])
                .min(row[j - 1] + without_b[j - 1]);
            if i > 1
                && let Some(cost) = merge([a[i - 2], x], y)
            {
                best = best.min(two[j - 1] + cost);
            }
            if j > 1
                && let Some(cost) = merge([b[j - 2], y], x)
            {
                best = best.min(one[j - 2] + cost);
            }
            row[j] = best;
        }
        (two, one, row) = (one, row, two);
    }
    one[b.len()]
}

/// What leaving each phone out costs where it stands.
fn left_out(phones: &[u8]) -> Row {
    let mut out = [0; MAX_PHONES + 1];
    for (at, cost) in out.iter_mut().enumerate().take(phones.len()) {
        *cost = left_out_at(phones, at);
    }
    out
}

/// A glide beside its own vowel is hardly heard, nor is h without a vowel after it.
fn left_out_at(phones: &[u8], at: usize) -> u16 {
    let before = at.checked_sub(1).and_then(|i| phones.get(i));
    let after = phones.get(at + 1);
    let beside = |set: &[u8]| {
        [before, after]
            .into_iter()
            .flatten()
            .any(|p| set.contains(p))
    };
    match phones[at] {
        b'y' if beside(b"iIeE!") => 8,
        b'v' if beside(b"uUoO^*") => 15,
        b'h' if !after.is_some_and(|p| is_vowel(*p)) => 15,
        phone if at == 0 && is_vowel(phone) => weight(phone) + FIRST_VOWEL,
        phone if is_doubled(before, phone) => weight(b'+'),
        phone if is_full(phone) && is_outer_syllable(phones, at) => weight(phone) + SYLLABLE,
        phone => weight(phone),
    }
}

/// Whether a consonant stands beside itself, as where a schwa between two words fell silent
/// (अंतरराष्ट्रीय): no more is heard than a doubled one. Digits are each heard.
fn is_doubled(before: Option<&u8>, phone: u8) -> bool {
    before == Some(&phone) && phone.is_ascii_alphabetic() && !is_vowel(phone)
}

/// A consonant that nobody leaves out.
fn is_full(phone: u8) -> bool {
    !is_vowel(phone) && weight(phone) == weight(b'k')
}

/// Whether a consonant is the first or the last and has a vowel of its own: not one of a cluster,
/// which is often made simpler, but a syllable.
fn is_outer_syllable(phones: &[u8], at: usize) -> bool {
    let is_open = |p: Option<&u8>| p.is_some_and(|p| is_vowel(*p));
    let only_vowels = |part: &[u8]| part.iter().all(|p| is_vowel(*p));
    let (before, after) = (&phones[..at], &phones[at + 1..]);
    let begins = only_vowels(before) && (!before.is_empty() || is_open(after.first()));
    let ends = only_vowels(after) && is_open(before.last());
    begins || ends
}

/// Everybody writes the vowel at the beginning.
const FIRST_VOWEL: u16 = 30;

/// A syllable more or less at the beginning or end is another word: राज्यपाल, उपराज्यपाल.
const SYLLABLE: u16 = 60;
