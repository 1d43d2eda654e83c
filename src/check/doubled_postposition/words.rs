//! Words beside which two postpositions may stand, without nuktas.

/// Before a name that is written like a postposition (May, K).
pub(super) const TITLES: &[&str] = &[
    "श्री",
    "श्रीमती",
    "सुश्री",
    "मिस",
    "मिसेज",
    "मैडम",
    "डा",
    "एंड",
    "टेरीजा",
    "थेरेसा",
    "टेरेसा",
];

/// Stems of verbs whose infinitive is often split: कर ने.
pub(super) const STEMS: &[&str] = &[
    "कर",
    "हो",
    "जा",
    "दे",
    "ले",
    "आ",
    "बना",
    "बन",
    "रख",
    "मिल",
    "बढ",
    "बढा",
    "चल",
    "चला",
    "जोड",
    "खोल",
    "पढ",
    "लिख",
    "देख",
    "कह",
    "रह",
    "करा",
    "लगा",
    "हटा",
    "उठा",
    "बता",
];

/// Words with से for सा: थोडे से में.
pub(super) const LIKE: &[&str] = &[
    "बहुत",
    "थोडे",
    "छोटे",
    "बडे",
    "इतने",
    "उतने",
    "कितने",
    "जरा",
    "कम",
    "अनेक",
    "कई",
    "कुछ",
    "एक",
    "हल्के",
    "मामूली",
    "साधारण",
    "अजीब",
    "कौन",
];

/// What is done to feathers.
pub(super) const PLUCKED: &[&str] = &["कतर", "काट", "निकल", "लग", "फडफडा"];

/// What compares.
pub(super) const COMPARING: &[&str] = &[
    "बडा",
    "बडी",
    "बडे",
    "अधिक",
    "ज्यादा",
    "कम",
    "बेहतर",
    "छोटी",
    "छोटा",
    "ऊंची",
    "अच्छी",
    "अच्छा",
    "तेज",
];
