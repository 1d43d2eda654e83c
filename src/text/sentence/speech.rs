//! Who spoke, named after a quotation: “हां!” सबने कहा। and "Yes!" Ann Lee said.
//!
//! A Hindi clause that only names the speaker ends in the verb of saying and has no object of its
//! own, neither कि with what was said nor यह. An English one has the name first, then the verb.

use super::around::{first_bytes, last_bytes};
use super::marks::Mark;
use super::words::{is_but, is_finite, is_starter};

/// How long a clause that only names a speaker may be.
const MAX_CLAUSE: usize = 240;

/// What a clause about a speaker ends in, `है` and `था` after it aside.
const SAID_HINDI: &[&str] = &[
    "कहा",
    "कही",
    "कहते",
    "कहती",
    "कहना",
    "बोला",
    "बोले",
    "बोली",
    "बोलीं",
    "पूछा",
    "बताया",
    "लिखा",
    "जोड़ा",
    "चिल्लाया",
    "चिल्लाए",
    "चिल्लाई",
    "चीखा",
    "चीखी",
    "पुकारा",
    "फुसफुसाया",
    "फुसफुसाई",
    "दोहराया",
    "सुनाया",
    "समझाया",
    "सोचा",
];

/// What is given or made in words: जवाब दिया, सवाल किया.
const SPEECH: &[&str] = &[
    "जवाब",
    "उत्तर",
    "सवाल",
    "प्रश्न",
    "रिपोर्ट",
    "टिप्पणी",
    "घोषणा",
    "अपील",
    "मांग",
    "कहने",
    "बोलने",
    "पूछने",
    "चिल्लाने",
];
const GIVEN: &[&str] = &[
    "दिया",
    "दी",
    "किया",
    "की",
    "पूछा",
    "उठाया",
    "लगा",
    "लगी",
    "लगे",
];

const AUXILIARIES: &[&str] = &["है", "हैं", "था", "थे", "थी", "थीं"];

/// Objects of saying: the clause is a sentence of its own.
const OBJECTS: &[&str] = &["यह", "यही", "वही", "ऐसा", "कि"];

const SAID_ENGLISH: &[&str] = &[
    "said",
    "says",
    "asked",
    "asks",
    "replied",
    "replies",
    "added",
    "adds",
    "shouted",
    "cried",
    "exclaimed",
    "wrote",
    "writes",
    "tweeted",
    "told",
    "reported",
    "answered",
    "wondered",
    "demanded",
    "quipped",
    "joked",
    "declared",
    "insisted",
    "recalled",
    "explained",
    "continued",
];

/// Whether what follows a quotation that ended in `mark` says who spoke.
pub(super) fn names_speaker(rest: &str, mark: Mark) -> bool {
    names_speaker_in_hindi(rest, mark) || mark != Mark::Dot && names_speaker_in_english(rest)
}

fn names_speaker_in_hindi(rest: &str, mark: Mark) -> bool {
    let near = first_bytes(rest, MAX_CLAUSE);
    let ends_clause = |(i, c): &(usize, char)| match c {
        '.' => near[i + 1..].starts_with(char::is_whitespace) || i + 1 == rest.len(),
        _ => "।॥?!|…,“‘\"«\n".contains(*c),
    };
    let end = near.char_indices().find(ends_clause);
    let (clause, after) = match end {
        Some((i, _)) => (&near[..i], &near[i..]),
        None if near.len() == rest.len() => (near, ""),
        None => return false,
    };
    let speaks_on = after
        .trim_start_matches([',', ' '])
        .starts_with(['“', '‘', '"', '«', '\'']);
    if speaks_on && mark == Mark::Danda {
        return false;
    }
    is_saying(clause)
}

fn is_saying(clause: &str) -> bool {
    let words: Vec<&str> = clause.split_whitespace().collect();
    let Some(first) = words.first() else {
        return false;
    };
    if is_but(first) || words.iter().any(|w| OBJECTS.contains(w)) {
        return false;
    }
    let mut words = words
        .into_iter()
        .rev()
        .skip_while(|w| AUXILIARIES.contains(w));
    let (last, before) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    SAID_HINDI.contains(&last) || GIVEN.contains(&last) && SPEECH.contains(&before)
}

/// Whether what stands before a quotation, in its own sentence, leads up to it: a comma or colon, a
/// verb, कि. Else the quotation is a word of that sentence (फिल्म “कौन हो तुम?” का).
pub(super) fn leads_up(before: &str) -> bool {
    const NEAR: usize = 64;
    let near = last_bytes(before, NEAR).trim_end();
    let last = near.rsplit(char::is_whitespace).next().unwrap_or(near);
    near.ends_with([',', ':', ';', '-', '–', '—'])
        || is_finite(last)
        || SAID_HINDI.contains(&last)
        || matches!(last, "कि" | "पूछते" | "बोलते" | "हुए")
}

/// A name has few words: Mr. John Q. Smith.
const MAX_NAME: usize = 5;

fn names_speaker_in_english(rest: &str) -> bool {
    let mut words = first_bytes(rest, MAX_CLAUSE)
        .split_whitespace()
        .take(MAX_NAME + 2);
    for i in 0..=MAX_NAME {
        let Some(word) = words.next() else {
            return false;
        };
        let bare = word.trim_end_matches(['.', ',']);
        if i > 0 && SAID_ENGLISH.contains(&bare) {
            return words.next() != Some("that");
        }
        let may_speak = !is_starter(bare) || matches!(bare, "Mr" | "Mrs" | "Ms" | "I");
        if !(word.starts_with(char::is_uppercase) && may_speak) {
            return false;
        }
    }
    false
}
