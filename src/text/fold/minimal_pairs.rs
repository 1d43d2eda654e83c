//! Words that a fold would join with another word, kept as they are.
//!
//! Each table is of one fold and holds citation forms at the tier at which that fold finds them;
//! their plural and oblique forms are kept with them ([`is_kept`]). Sources: minimal pairs of Hindi
//! grammars; pairs met in translated news.

#[cfg(test)]
use super::Tier;

/// Whether a word is in a table, or a plural or oblique form of a word in it (सज़ाओं, पेड़ों).
pub(super) fn is_kept(table: &[&str], word: &str) -> bool {
    table.iter().any(|base| {
        let is_added = |stem: &str, endings: &[&str]| {
            let rest = word.strip_prefix(stem);
            rest.is_some_and(|rest| endings.contains(&rest))
        };
        match base.strip_suffix('ा') {
            Some(stem) => is_added(stem, &["ा", "े", "ों", "ाओं", "ाएं", "ाएँ"]),
            None => match base.strip_suffix('ी') {
                Some(stem) => is_added(stem, &["ी", "ियों", "ियां", "ियाँ"]),
                None => is_added(base, &["", "ों", "ें"]),
            },
        }
    })
}

/// All tables, each with the tier of its fold.
#[cfg(test)]
pub(super) const TABLES: &[(Tier, &[&str])] = &[
    (Tier::Orthography, KEEP_NUKTA),
    (Tier::Orthography, KEEP_CHANDRABINDU),
    (Tier::Orthography, KEEP_GLIDE),
    (Tier::Lenient, KEEP_FLAP),
    (Tier::Lenient, KEEP_CANDRA),
    (Tier::Lenient, FOLD_CANDRA),
];

/// Words that only their nukta tells from another (राज rule, राज़ secret), at T0.
pub(super) const KEEP_NUKTA: &[&str] = &[
    "राज़",
    "सज़ा",
    "ख़ुदा",
    "ज़रा",
    "ख़ाना",
    "तेज़",
    "ग़ौर",
    "ग़म",
    "ज़ी",
    "गज़",
    "ज़माना",
    "बाज़",
    "बाग़",
    "ख़ैर",
    "ज़ीना",
    "फ़लक",
    "नाज़",
    "ज़ात",
    "ज़न",
    "साज़",
    "ख़ान",
    "फ़न",
    "ज़ंग",
    "क़मर",
    "ख़ोल",
    "फ़र",
    "ख़ाल",
    "ग़ोल",
    "बाज़ी",
    "ज़लील",
    "ख़ार",
    "ग़ुल",
    "ज़र",
    "फ़साना",
    "ख़ुदाई",
    "क़ौल",
    "बेग़म",
];

/// Words that only their chandrabindu tells from another (हंस swan, हँस laugh), at T0.
pub(super) const KEEP_CHANDRABINDU: &[&str] = &["हँस", "अँगना"];

/// Verb forms in यी whose form in ई is a noun (भाई brother, खाई ditch, पाई penny), at T0.
pub(super) const KEEP_GLIDE: &[&str] = &["भायी", "खायी", "पायी", "नायी"];

/// Words that only the dot of ड़ or ढ़ tells from another (पेड paid, पेड़ tree), at T1.
pub(super) const KEEP_FLAP: &[&str] = &[
    "पेड़",
    "मोड़",
    "रोड़",
    "बेड़ा",
    "कोड़ा",
    "रोड़ा",
    "सोड़ा",
    "गाड़",
    "लोड़",
    "गुड़",
    "मूड़",
    "मेड़",
    "एड़",
];

/// Words of three consonants and more that only ऑ tells from another word (फॉर्म form, फार्म farm),
/// at T1.
pub(super) const KEEP_CANDRA: &[&str] = &[
    "फॉर्म",
    "कॉर्ड",
    "पॉर्क",
    "पॉर्ट",
    "कॉस्ट",
    "लॉस्ट",
    "ग्लॉस",
    "कॉर्न",
];

/// Loans of one or two consonants whose spelling with आ is no other word (हाकी for हॉकी), at T1.
pub(super) const FOLD_CANDRA: &[&str] = &[
    "हॉकी",
    "कॉपी",
    "टॉफी",
    "लॉबी",
    "बॉडी",
    "जॉकी",
    "हॉबी",
    "शॉल",
];
