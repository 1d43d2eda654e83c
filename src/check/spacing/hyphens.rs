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
const LABEL_WORDS: usize = 3;

/// Notes the hyphens between Hindi words.
pub(super) fn note(article: &Article<'_>, text: &ArticleText<'_>, notes: &mut Notes) {
    let mut n_words = 0;
    for at in 0..text.placed.len() {
        n_words += usize::from(is_word(&text.placed[at]));
        if at == 0 || written(text, &text.placed[at]) != "-" {
            if matches!(written(text, &text.placed[at]), "।" | "?" | "!") {
                n_words = 0;
            }
            continue;
        }
        let (Some(before), Some(after)) = (blank(text, at - 1), blank(text, at)) else {
            continue;
        };
        let (Some(first), Some(second)) = (text.placed.get(at - 1), text.placed.get(at + 1)) else {
            continue;
        };
        let is_hindi = |p: &Placed| p.token.kind == TokenKind::Hindi;
        if !is_hindi(first) || !is_hindi(second) {
            continue;
        }
        match (before.is_empty(), after.is_empty()) {
            (true, true) => notes.usual(Choice::Hyphen),
            (false, false) => {}
            (is_tight_before, _) => {
                if is_compound(article, [first, second], is_tight_before && n_words <= LABEL_WORDS, is_tight_before) {
                    let place = first.token.span.end..second.token.span.start;
                    notes.slip(text, Choice::Hyphen, place, "-".to_owned());
                }
            }
        }
    }
}

/// Whether two words are the parts of a compound, not what stands on the two sides of a dash.
fn is_compound(article: &Article<'_>, parts: [&Placed; 2], may_be_label: bool, is_after: bool) -> bool {
    let marks = article.end_marks();
    let [first, second] = parts.map(|p| (article.lexicon.word(p.word).lenient(), marks.part(p.word)));
    if first.0 == second.0 || FIRST_PARTS.contains(&first.0) {
        return !matches!(second.1, Part::Postposition);
    }
    let is_noun = |part: Part| matches!(part, Part::Other);
    let _ = is_after;
    is_noun(first.1) && is_noun(second.1) && !may_be_label
}
