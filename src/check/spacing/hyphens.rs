//! A blank on one side of the hyphen in a compound.

use crate::text::clause::Part;
use crate::text::{Placed, TokenKind};

use super::super::{Article, ArticleText};
use super::{Choice, Notes, blank, is_word, written};

/// First parts that stand in compounds and never alone before a dash.
#[rustfmt::skip]
const FIRST_PARTS: &[&str] = &[
    "सह", "उप", "गैर", "अति", "अर्ध", "नव", "महा", "अंतर", "बहु", "प्रति", "पूर्व", "स्व", "लघु", "अल्प", "द्वि",
    "त्रि", "एक", "दो", "तीन", "चार", "पांच", "नि", "बे", "ना", "अन", "सु", "पर", "आत्म", "जन", "लेन", "आयात",
];

/// A label before a dash stands among so many first words.
const LABEL_WORDS: usize = 2;

/// Notes the hyphens between Hindi words.
pub(super) fn note(article: &Article<'_>, text: &ArticleText<'_>, notes: &mut Notes) {
    let mut n_words = 0;
    for at in 0..text.placed.len() {
        match written(text, &text.placed[at]) {
            "।" | "?" | "!" => n_words = 0,
            "-" => hyphen(article, text, at, n_words, notes),
            _ => n_words += usize::from(is_word(&text.placed[at])),
        }
    }
}

/// Notes a hyphen, before which so many words of its sentence stand.
fn hyphen(
    article: &Article<'_>,
    text: &ArticleText<'_>,
    at: usize,
    n_words: usize,
    notes: &mut Notes,
) {
    let Some(before) = at.checked_sub(1).and_then(|before| blank(text, before)) else {
        return;
    };
    let (Some(after), Some(second)) = (blank(text, at), text.placed.get(at + 1)) else {
        return;
    };
    let first = &text.placed[at - 1];
    if [first, second]
        .iter()
        .any(|p| p.token.kind != TokenKind::Hindi)
    {
        return;
    }
    let is_tight = (before.is_empty(), after.is_empty());
    if is_tight == (true, true) {
        notes.usual(Choice::Hyphen);
        return;
    }
    let may_be_label = is_tight.0 && n_words <= LABEL_WORDS;
    let is_last_of_more =
        at > 1 && written(text, &text.placed[at - 2]) == "-" && blank(text, at - 2) == Some("");
    let is_compound = is_last_of_more || is_compound(article, [first, second], may_be_label);
    if is_tight != (false, false) && is_compound {
        let place = first.token.span.end..second.token.span.start;
        notes.slip(text, Choice::Hyphen, place, "-".to_owned());
    }
}

/// Whether two words are the parts of a compound, not what stands on the two sides of a dash.
fn is_compound(article: &Article<'_>, parts: [&Placed; 2], may_be_label: bool) -> bool {
    let marks = article.end_marks();
    let [first, second] =
        parts.map(|p| (article.lexicon.word(p.word).lenient(), marks.part(p.word)));
    if first.0 == second.0 || FIRST_PARTS.contains(&first.0) {
        return !matches!(second.1, Part::Postposition);
    }
    // पला-बढ़ा, सोची-समझी.
    let are_participles =
        matches!((first.1, second.1), (Part::Perfective(a), Part::Perfective(b)) if a == b);
    let are_nouns = first.1 == Part::Other && second.1 == Part::Other;
    (are_nouns || are_participles) && !may_be_label
}
