//! Citation forms: which dictionary forms a written form may belong to.
//!
//! No stemmer: a stem joins सरकार and सरकारी. Each ending of the nominal paradigms gives the few
//! citation forms that it can come from (देशों → देश; समझौते → समझौता; नीतियों → नीति, नीती), and a
//! term is recognised where its own word is among them. English likewise (countries → country).
//! Works on keys at the lenient tier, so there is one nasal and no glide. Where a form of one lemma
//! is the citation form of another (यात्री / यात्रा), the change is only offered as a modifier.

use super::Lang;

/// A citation form that a word may belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The form, as a lenient key.
    pub key: String,
    /// Holds only where the word stands before its head (नई in नई दिल्ली), not for the head itself.
    pub modifier_only: bool,
}

/// The citation forms of a word given by its lenient key; the key itself is not among them.
pub fn citations(key: &str, lang: &Lang) -> Vec<Citation> {
    if lang.is_hindi() {
        hindi(key)
    } else if lang.is_english() {
        english(key).into_iter().map(head).collect()
    } else {
        Vec::new()
    }
}

/// The form under which a word of a term is stored: the word itself, unless its ending can only be
/// an oblique or plural one (देशों, countries).
pub fn base(key: &str, lang: &Lang) -> String {
    let certain = lang.is_english() || key.ends_with("ों");
    let first = citations(key, lang).into_iter().next().filter(|_| certain);
    first.map_or_else(|| key.to_owned(), |c| c.key)
}

fn head(key: String) -> Citation {
    Citation {
        key,
        modifier_only: false,
    }
}

/// Ending → the endings of its citation forms, the likeliest first; the longest ending that fits
/// is the only one used. After fold: ियाँ = ियां, ाएँ = ाएं, रुपये = रुपए.
const HINDI: &[(&str, &[&str])] = &[
    ("ियों", &["ि", "ी", "िया"]),
    ("ियां", &["ि", "ी", "िया"]),
    ("इयों", &["ई", "इया"]),
    ("इयां", &["ई"]),
    ("ुओं", &["ु", "ू"]),
    ("ुएं", &["ु", "ू"]),
    ("उओं", &["उ", "ऊ"]),
    ("यों", &["या", "य"]),
    ("ओं", &["", "आ"]),
    ("एं", &["", "आ"]),
    ("ों", &["", "ा"]),
    ("ें", &["", "ा"]),
    ("ए", &["या", "आ"]),
    ("े", &["ा"]),
];

/// Feminine and plural endings of adjectives; nouns end in them too, with another lemma.
const HINDI_MODIFIER: &[(&str, &str)] = &[("ी", "ा"), ("ीं", "ी"), ("ई", "या")];

/// A citation form shorter than this many characters says nothing (में → म).
const MIN_CHARS: usize = 2;

fn hindi(key: &str) -> Vec<Citation> {
    let mut out = Vec::new();
    let mut push = |stem: &str, ending: &str, modifier_only| {
        let key = format!("{stem}{ending}");
        if key.chars().count() >= MIN_CHARS && !stem.is_empty() {
            out.push(Citation { key, modifier_only });
        }
    };
    if let Some((ending, citation_endings)) = HINDI.iter().find(|(e, _)| key.ends_with(e)) {
        let stem = &key[..key.len() - ending.len()];
        for citation in *citation_endings {
            push(stem, citation, false);
        }
    }
    for (ending, citation) in HINDI_MODIFIER {
        if let Some(stem) = key.strip_suffix(ending) {
            push(stem, citation, true);
        }
    }
    out
}

fn english(key: &str) -> Vec<String> {
    let key = key.trim_end_matches(['\'', '.']);
    let word = key.strip_suffix("'s").unwrap_or(key);
    let mut out = Vec::new();
    if word != key {
        out.push(word.to_owned());
    }
    let long_enough = word.len() > 3 && word.is_ascii();
    if !long_enough
        || !word.ends_with('s')
        || word.ends_with("ss")
        || word.ends_with("us")
        || word.ends_with("is")
    {
        return out;
    }
    if let Some(stem) = word.strip_suffix("ies") {
        out.push(format!("{stem}y"));
        return out;
    }
    let sibilant = ["sses", "shes", "ches", "xes", "zes"]
        .iter()
        .any(|e| word.ends_with(e));
    if sibilant {
        out.push(word[..word.len() - 2].to_owned());
    } else {
        out.push(word[..word.len() - 1].to_owned());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::{Tier, fold};

    fn has(form: &str, citation: &str, lang: &Lang) -> bool {
        let (form, citation) = (fold(form, Tier::Lenient), fold(citation, Tier::Lenient));
        citations(&form, lang)
            .iter()
            .any(|c| c.key == citation && !c.modifier_only)
    }

    #[test]
    fn forms_lead_to_their_citation_form() {
        for (form, citation) in [
            ("देशों", "देश"),
            ("समझौते", "समझौता"),
            ("समझौतों", "समझौता"),
            ("नीतियों", "नीति"),
            ("नीतियाँ", "नीति"),
            ("कंपनियों", "कंपनी"),
            ("योजनाओं", "योजना"),
            ("योजनाएँ", "योजना"),
            ("किताबें", "किताब"),
            ("डाकुओं", "डाकू"),
            ("रुपये", "रुपया"),
            ("भाइयों", "भाई"),
            ("चुनावों", "चुनाव"),
            ("मिसाइलें", "मिसाइल"),
            ("रुपयों", "रुपया"),
        ] {
            assert!(has(form, citation, &Lang::HI), "{form} {citation}");
        }
        for (form, citation) in [
            ("countries", "country"),
            ("agreements", "agreement"),
            ("India's", "India"),
            ("taxes", "tax"),
        ] {
            assert!(has(form, citation, &Lang::EN), "{form} {citation}");
        }
    }

    #[test]
    fn other_words_do_not() {
        for (form, other) in [
            ("सरकारी", "सरकार"),
            ("यात्री", "यात्रा"),
            ("किसानी", "किसान"),
            ("में", "म"),
            ("चुनावी", "चुनाव"),
            ("आरोपी", "आरोप"),
        ] {
            assert!(!has(form, other, &Lang::HI), "{form} {other}");
        }
        for (form, other) in [
            ("process", "proces"),
            ("status", "statu"),
            ("crisis", "crisi"),
            ("gas", "ga"),
        ] {
            assert!(!has(form, other, &Lang::EN), "{form} {other}");
        }
    }

    #[test]
    fn adjectives_agree_before_their_head() {
        let key = fold("नई", Tier::Lenient);
        let found = citations(&key, &Lang::HI);
        assert!(found.contains(&Citation {
            key: "नया".into(),
            modifier_only: true
        }));
    }
}
