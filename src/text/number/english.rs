//! English number words.

/// Words of 0 to 19.
pub(super) const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// Words of the tens from 20, each ten by ten.
pub(super) const TENS: [&str; 8] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

/// Ordinals of 1 to 19.
pub(super) const SMALL_ORDINALS: [&str; 19] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];

/// So many times as much, beside the words with -fold.
pub(super) const MULTIPLES: &[(i64, &str)] = &[
    (2, "double doubled doubles doubling"),
    (3, "triple tripled triples tripling treble trebled trebling"),
    (4, "quadruple quadrupled quadruples quadrupling"),
    (100, "hundredfold"),
    (1000, "thousandfold"),
];

/// Scale words; the plural is read after digits alone (5 millions, not millions of people).
pub(super) const SCALES: &[(&str, i64)] = &[
    ("thousand", 1_000),
    ("lakh", 100_000),
    ("lac", 100_000),
    ("crore", 10_000_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("dozen", 12),
];

/// Short scale words that stand right after digits.
pub(super) const SHORT_SCALES: &[(&str, i64)] = &[
    ("bn", 1_000_000_000),
    ("mn", 1_000_000),
    ("mln", 1_000_000),
    ("bln", 1_000_000_000),
    ("tn", 1_000_000_000_000),
    ("trn", 1_000_000_000_000),
    ("cr", 10_000_000),
];

/// One letter for a scale: only in an amount of money ($5m), for a metre is m too.
pub(super) const LETTER_SCALES: &[(&str, i64)] = &[
    ("k", 1_000),
    ("m", 1_000_000),
    ("b", 1_000_000_000),
    ("t", 1_000_000_000_000),
    ("l", 100_000),
];

/// Months, with their short forms.
pub(super) const MONTHS: [&str; 12] = [
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
];

/// Numbers from one in Roman letters.
pub(super) const ROMAN: [&str; 20] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx",
];
