//! Words that a fold would join with another word, kept as they are.
//!
//! Each table is of one fold of [`super::fold`] and holds words at the tier at which that fold finds
//! them. Sources: minimal pairs of Hindi grammars; pairs met in translated news.

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
];
