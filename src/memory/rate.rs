//! The match rate of two analysed segments.

use crate::text::{Lexicon, Placed, WordId};

/// What another form of the same word costs, in quarters of a word: the translation of the rest
/// stands, and only an ending has to be looked at.
pub const INFLECTED: u32 = 1;

/// A word more, less or other, in the same quarters.
const WORD: u32 = 4;

/// A segment as the match rate sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Words and numbers, in order.
    pub ids: Vec<WordId>,
    /// All tokens with their orthography keys, joined: equal for equal text at T1.
    pub orthography: String,
}

/// The words of an analysed text.
pub fn words(placed: &[Placed], lexicon: &Lexicon) -> Words {
    let mut orthography = String::new();
    for p in placed {
        orthography.push_str(lexicon.word(p.word).orthography());
        orthography.push(' ');
    }
    let ids = placed
        .iter()
        .filter(|p| p.token.kind != crate::text::TokenKind::Mark)
        .map(|p| p.word)
        .collect();
    Words { ids, orthography }
}

/// The match rate of two segments whose words come from one lexicon; `None` below `threshold`.
pub fn rate(a: &Words, b: &Words, lexicon: &Lexicon, threshold: u8) -> Option<u8> {
    if a.orthography == b.orthography {
        return Some(100);
    }
    // Nothing else has the full rate, so that many queries for it cost next to nothing.
    if threshold == 100 {
        return None;
    }
    let (n, m) = (a.ids.len(), b.ids.len());
    let longer = n.max(m);
    if n == 0 || m == 0 || n.min(m) * 100 < longer * usize::from(threshold) {
        return None;
    }
    let cost = distance(&a.ids, &b.ids, lexicon);
    let whole = longer as u64 * u64::from(WORD);
    let rate = 100 * whole.saturating_sub(u64::from(cost)) / whole;
    let rate = rate.min(99) as u8;
    (rate >= threshold).then_some(rate)
}

/// Weighted Levenshtein distance over words, in quarters of a word.
fn distance(a: &[WordId], b: &[WordId], lexicon: &Lexicon) -> u32 {
    let mut row: Vec<u32> = (0..=b.len() as u32).map(|j| j * WORD).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (i as u32 + 1) * WORD;
        for (j, y) in b.iter().enumerate() {
            let replaced = diagonal + word_cost(*x, *y, lexicon);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + WORD).min(row[j + 1] + WORD);
        }
    }
    row[b.len()]
}

fn word_cost(x: WordId, y: WordId, lexicon: &Lexicon) -> u32 {
    if x == y {
        return 0;
    }
    let (a, b) = (lexicon.word(x), lexicon.word(y));
    if a.hash() == b.hash() {
        0
    } else if a.is_form_of(b) {
        INFLECTED
    } else {
        WORD
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::analysed;
    use proptest::prelude::*;

    fn rate_of(a: &str, b: &str) -> Option<u8> {
        let mut lexicon = Lexicon::default();
        let a = analysed(a, &mut lexicon);
        let b = analysed(b, &mut lexicon);
        let (a, b) = (words(&a, &lexicon), words(&b, &lexicon));
        rate(&a, &b, &lexicon, 50)
    }

    #[test]
    fn rates_are_as_published() {
        for (a, b, expected) in [
            ("संबंध अच्छे हैं।", "संबंध अच्छे हैं।", Some(100)),
            ("संबंध अच्छे हैं।", "सम्बन्ध अच्छे हैं।", Some(100)),
            ("संबंध अच्छे हैं।", "संबंध अच्छे हैं", Some(99)),
            ("गाड़ी चली", "गाडी चली", Some(99)),
            ("नया समझौता हुआ है", "नया समझौता टूटा है", Some(75)),
            ("नया समझौता हुआ है", "नए समझौता हुआ है", Some(93)),
            ("नया समझौता हुआ", "कुछ और बात", None),
            ("।", "।", Some(100)),
            ("।", "!", None),
            ("", "", Some(100)),
        ] {
            assert_eq!(rate_of(a, b), expected, "{a} / {b}");
        }
    }

    proptest! {
        #[test]
        fn the_rate_is_symmetric(a in "([कखग]{1,2} ){0,6}", b in "([कखग]{1,2} ){0,6}") {
            prop_assert_eq!(rate_of(&a, &b), rate_of(&b, &a));
        }
    }
}
