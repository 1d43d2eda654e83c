//! Writing another term in the form in which the first one stands.

use crate::model::Concept;
use crate::text::fold::{Tier, fold};
use crate::text::{Lang, forms};

/// The first English term of a concept, for messages; empty if it has none.
pub(super) fn english_name(concept: &Concept) -> String {
    concept
        .terms_in(&Lang::EN)
        .first()
        .map_or_else(String::new, |t| t.text.clone())
}

/// `term` (a citation form) in the form of `written`: the oblique plural is carried over where the
/// new head can take it without a doubt, everything else stays in citation form, for the editor.
pub(super) fn in_same_form(written: &str, inflected: bool, term: &str) -> String {
    if !inflected {
        return term.to_owned();
    }
    let (written_head, (before, head)) = (last_word(written).1, last_word(term));
    if has_citation(written_head, head) {
        return format!("{before}{written_head}");
    }
    if written_head.ends_with("ों")
        && let Some(plural) = oblique_plural(head)
    {
        return format!("{before}{plural}");
    }
    term.to_owned()
}

fn last_word(text: &str) -> (&str, &str) {
    let at = text.rfind([' ', '-']).map_or(0, |i| i + 1);
    text.split_at(at)
}

fn has_citation(form: &str, citation: &str) -> bool {
    let (form, citation) = (fold(form, Tier::Lenient), fold(citation, Tier::Lenient));
    form == citation
        || forms::citations(&form, &Lang::HI)
            .iter()
            .any(|c| *c.key == *citation && c.holds == forms::Holds::Always)
}

/// The oblique plural of a noun whose ending leaves one choice whatever its gender.
fn oblique_plural(noun: &str) -> Option<String> {
    if let Some(stem) = noun.strip_suffix(['ी', 'ि']) {
        return Some(format!("{stem}ियों"));
    }
    if let Some(stem) = noun.strip_suffix(['ू', 'ु']) {
        return Some(format!("{stem}ुओं"));
    }
    let last = noun.chars().next_back()?;
    crate::text::fold::is_consonant_letter(last).then(|| format!("{noun}ों"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_is_carried_over_where_it_is_certain() {
        for (written, term, expected) in [
            ("अनुकूल विदेशी देशों", "मित्र देश", "मित्र देशों"),
            ("वर्किंग ग्रुपों", "कार्य दल", "कार्य दलों"),
            ("एग्रीमेंटों", "समझौता", "समझौता"),
            ("कंपनियों", "फर्म", "फर्मों"),
            ("फर्मों", "कंपनी", "कंपनियों"),
        ] {
            assert_eq!(in_same_form(written, true, term), expected);
        }
        assert_eq!(
            in_same_form("आर्टिफिशियल इंटेलिजेंस", false, "कृत्रिम बुद्धिमत्ता"),
            "कृत्रिम बुद्धिमत्ता"
        );
    }
}
