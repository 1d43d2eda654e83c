//! Forms of Hindi pronouns: इसके → यह, उन्होंने → वह. Closed classes, so tables.

/// Oblique stem → citation form.
#[rustfmt::skip]
const OBLIQUE: &[(&str, &str)] = &[
    ("इस", "यह"), ("इन", "यह"), ("उस", "वह"), ("उन", "वह"), ("जिस", "जो"), ("जिन", "जो"),
    ("किस", "कौन"), ("किन", "कौन"), ("मुझ", "मैं"), ("तुझ", "तू"), ("हम", "हम"), ("तुम", "तुम"),
    ("आप", "आप"), ("किसी", "कोई"), ("इसी", "यह"), ("उसी", "वह"), ("इन्हीं", "यह"), ("उन्हीं", "वह"),
    ("किन्हीं", "कोई"), ("जिसे", "जो"), ("इन्हें", "यह"), ("उन्हें", "वह"), ("जिन्हें", "जो"),
    ("किसे", "कौन"), ("किन्हें", "कौन"), ("इसे", "यह"), ("उसे", "वह"), ("मुझे", "मैं"), ("तुझे", "तू"),
    ("हमें", "हम"), ("तुम्हें", "तुम"), ("इन्होंने", "यह"), ("उन्होंने", "वह"), ("जिन्होंने", "जो"),
    ("किन्होंने", "कौन"), ("ये", "यह"), ("वे", "वह"), ("यही", "यह"), ("वही", "वह"), ("वो", "वह"),
    ("मेरा", "मैं"), ("मेरी", "मैं"), ("मेरे", "मैं"), ("तेरा", "तू"), ("तेरी", "तू"), ("तेरे", "तू"),
    ("हमारा", "हम"), ("हमारी", "हम"), ("हमारे", "हम"), ("तुम्हारा", "तुम"), ("तुम्हारी", "तुम"),
    ("तुम्हारे", "तुम"), ("मैंने", "मैं"), ("तूने", "तू"),
];

/// Postpositions that are written together with the stem.
const POSTPOSITIONS: &[&str] = &["का", "की", "के", "को", "में", "से", "ने", "पर", "तक"];

/// The citation form of a pronoun.
pub(super) fn citation(key: &str) -> Option<&'static str> {
    if matches!(key, "की" | "के") {
        return Some("का");
    }
    let stems = || OBLIQUE.iter().filter(|(stem, citation)| stem != citation);
    if let Some((_, citation)) = stems().find(|(stem, _)| *stem == key) {
        return Some(citation);
    }
    let stem = POSTPOSITIONS.iter().find_map(|p| key.strip_suffix(p))?;
    let found = OBLIQUE.iter().find(|(oblique, _)| *oblique == stem);
    found.map(|(_, citation)| *citation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::{Tier, fold};

    #[test]
    fn pronouns_lead_to_their_citation_form() {
        for (form, expected) in [
            ("इसके", "यह"),
            ("इन्हें", "यह"),
            ("उन्होंने", "वह"),
            ("जिसमें", "जो"),
            ("किसी", "कोई"),
            ("मुझसे", "मैं"),
            ("हमारी", "हम"),
            ("आपको", "आप"),
            ("किनकी", "कौन"),
            ("ये", "यह"),
        ] {
            assert_eq!(
                citation(&fold(form, Tier::Lenient)),
                Some(expected),
                "{form}"
            );
        }
        for word in [
            "हम",
            "आप",
            "उनका सा",
            "किसान",
            "इनाम",
            "उसूल",
            "का",
            "में",
            "इसलिए",
            "आपका सा",
        ] {
            assert_eq!(citation(word), None, "{word}");
        }
    }

    #[test]
    fn the_table_is_lenient() {
        for word in OBLIQUE.iter().flat_map(|(a, b)| [a, b]) {
            assert_eq!(&fold(word, Tier::Lenient), word);
        }
    }
}
