use super::*;
use crate::text::fold::{Tier, fold};

#[test]
fn the_list_is_sorted_and_lenient() {
    let words: Vec<Entry> = entries().collect();
    for pair in words.windows(2) {
        assert!(
            pair[0].standing != pair[1].standing || pair[0].word < pair[1].word,
            "{} {}",
            pair[0].word,
            pair[1].word
        );
    }
    let wrong: Vec<_> = words
        .iter()
        .filter(|e| fold(e.word, Tier::Lenient) != e.word)
        .map(|e| e.word)
        .collect();
    assert!(wrong.is_empty(), "{} {wrong:?}", wrong.len());
}

#[test]
fn words_are_known_in_all_forms() {
    for word in [
        "सरकार",
        "सरकारों",
        "कार्यक्रमों",
        "बढेंगे",
        "मंत्रियों",
        "पारदर्शिता",
        "घटनास्थल",
    ] {
        assert!(is_known(word), "{word}");
    }
    for word in ["प्रस्तव", "चिकत्सकों", "झिमरोटकर", "कखगघ"]
    {
        assert!(!is_known(word), "{word}");
    }
}

#[test]
fn aksharas_are_counted() {
    for (word, n) in [
        ("कार्यक्रम", 4),
        ("प्रस्ताव", 3),
        ("स्त्री", 1),
        ("अइ", 2),
        ("", 0),
    ] {
        assert_eq!(aksharas(word), n, "{word}");
    }
}
