//! The route for Latin words: Schwartz & Hearst, "A simple algorithm for identifying abbreviation
//! definitions in biomedical text" (PSB 2003), figure 1.
//!
//! From the right, each character of the short form is looked for in the words before it; the first
//! must begin a word. The letters at the starts of words are tried before (`initials`).

/// As [`characters`], first with the digits of the short form (COVID-19 of … disease 2019), then
/// without.
pub(super) fn long_form(before: &str, short: &str) -> Option<usize> {
    let letters: String = short.chars().filter(char::is_ascii_alphabetic).collect();
    characters(before, short).or_else(|| characters(before, &letters))
}

/// Byte at which the long form begins in `before`, whose end is its end.
fn characters(before: &str, short: &str) -> Option<usize> {
    let long: Vec<(usize, char)> = before.char_indices().collect();
    let letters: Vec<char> = short.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut at = long.len();
    for (nth, letter) in letters.iter().enumerate().rev() {
        loop {
            at = at.checked_sub(1)?;
            let is_same = long[at].1.eq_ignore_ascii_case(letter);
            let begins = at == 0 || !long[at - 1].1.is_alphanumeric();
            if is_same && (nth > 0 || begins) {
                break;
            }
        }
    }
    let from = long.get(at)?.0;
    let words: Vec<&str> = before[from..].split_whitespace().collect();
    let n = letters.len();
    // Their bound on the number of words, and one of our own: with fewer words than half the
    // letters, or without a word more than the short form has, chance is at work.
    let fits = words.len() <= (n + 5).min(n * 2) && words.len() * 2 >= n && n >= 3;
    let holds_itself = words.iter().any(|w| w.eq_ignore_ascii_case(short));
    (fits && !holds_itself && before[from..].len() > short.len()).then_some(from)
}
