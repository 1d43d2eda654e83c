//! What a word may be at the edge of a clause, by its lenient key: closed classes of Hindi grammar.

use super::super::forms::{Agrees, future_or_subjunctive, perfective};

/// What a word is to a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// है, थे, चाहिए: nothing of its clause follows.
    Auxiliary,
    /// होगा, करेंगे.
    Future,
    /// दी, किया, आए: ends a clause, or stands before a noun.
    Perfective(Agrees),
    /// करें, जाए, सके.
    Subjunctive,
    /// कि.
    That,
    /// जो, जब, अगर, क्योंकि: a clause hangs on another.
    Subordinator,
    /// और, लेकिन, तो.
    Conjunction,
    /// उन्होंने, उसने: a pronoun as the agent of a perfective.
    Agent,
    /// इसे, उन्हें, इसमें: a pronoun that takes no attribute.
    Pronoun,
    /// ने.
    AgentMark,
    /// में, का, को …
    Postposition,
    /// भी, ही, नहीं: what may follow a verb within its clause.
    Follower,
    /// क्या, कौन, कितने.
    Question,
    /// A word that begins sentences whatever stood before (हालांकि, गौरतलब).
    Opener,
    /// इस, इसी, इसके, इससे, उसके: begins a sentence by what follows it.
    Demonstrative,
    /// Any other word.
    Other,
}

impl Part {
    /// Of a word by its lenient key.
    pub fn of(key: &str) -> Part {
        for (part, words) in CLASSES {
            if words.contains(&key) {
                return *part;
            }
        }
        if SUBORDINATE_STEMS.iter().any(|s| key.starts_with(s)) {
            return Part::Subordinator;
        }
        if let Some(agrees) = perfective(key) {
            return Part::Perfective(agrees);
        }
        match future_or_subjunctive(key) {
            Some(true) => Part::Future,
            Some(false) => Part::Subjunctive,
            None => Part::Other,
        }
    }

    /// Whether the word may be the last of a clause.
    pub fn is_finite(self) -> bool {
        matches!(
            self,
            Part::Auxiliary | Part::Future | Part::Perfective(_) | Part::Subjunctive
        )
    }
}

#[rustfmt::skip]
const CLASSES: &[(Part, &[&str])] = &[
    (Part::Auxiliary, &["है", "हैं", "हूं", "था", "थे", "थी", "थीं", "चाहिए"]),
    (Part::Subjunctive, &["जाए"]),
    (Part::That, &["कि"]),
    (Part::Subordinator, &[
        "जो", "जब", "जैसे",  "जबकि", "जहां", "ज्यों", "अगर", "यदि", "चूंकि", "चाहे", "भले",
        "क्योंकि", "ताकि", "यद्यपि", "बशर्ते", "मानो", "जिधर", "जभी", "जबसे", "कदाचित",
    ]),
    (Part::Conjunction, &[
        "और", "या", "एवं", "तथा", "व", "तो", "लेकिन", "मगर", "परंतु", "किंतु", "बल्कि", "इसलिए", "वरना",
        "अन्यथा", "अत", "यानी", "यानि", "अर्थात", "सो", "पर", "अथवा", "वहीं",
    ]),
    (Part::Agent, &["उन्होंने", "इन्होंने", "उसने", "इसने", "हमने", "मैंने", "आपने", "तुमने"]),
    (Part::Pronoun, &[
        "इसे", "उसे", "इन्हें", "उन्हें", "मुझे", "हमें", "इसमें", "उसमें", "इनमें", "उनमें", "इनसे", "उनसे",
        "उससे", "उसपर", "इसपर",
    ]),
    (Part::AgentMark, &["ने"]),
    (Part::Postposition, &["को", "में", "से", "का", "के", "की", "तक", "द्वारा", "वाला", "वाली", "वाले"]),
    (Part::Follower, &[
        "भी", "ही", "न", "ना", "नहीं", "मत", "जी", "सा", "सी", "जा", "कर",
        "हो", "होता", "होती", "होते", "जाता", "जाती", "जाते", "जाना", "जाने", "होना", "होने", "बस", "लिए", "बिना", "सकता", "सकती", "सकते", "करता", "करती", "करते", "गुना",
        "करना", "करने", "करनी", "करके", "कराने", "कराना", "होकर", "देने", "देना", "लेने", "लेना", "रखने", "तब",
        "वाला", "वाली", "वाले", "चाहिए",
    ]),
    (Part::Question, &[
        "क्या", "कौन", "कौनसा", "कौनसी", "कैसे", "कैसा", "कैसी", "क्यों", "कब", "कहां", "किस", "किसने", "किसे",
        "किसका", "किसकी", "किसके", "किन", "कितना", "कितनी", "कितने", "किधर",
    ]),
    (Part::Opener, &[
        "हालांकि", "अब", "गौरतलब", "उल्लेखनीय", "फिलहाल", "बहरहाल", "दरअसल", "उधर", "इधर", "कृपया", "इसीलिए",
        "तदुपरांत", "तत्पश्चात", "लिहाजा", "बकौल",
    ]),
    (Part::Demonstrative, &["इस", "इसी", "इसके", "इससे", "उसके", "इनके", "उनके", "दूसरी", "इतना", "बता"]),
];

/// Relative words in all their forms: जिसने, जिनकी, जितने.
const SUBORDINATE_STEMS: &[&str] = &["जिस", "जिन", "जितन"];

/// Verbs of saying, thinking and seeming: what follows may be what is said.
#[rustfmt::skip]
const SAYING: &[&str] = &[
    "कहा", "कही", "कहे", "कहते", "कहता", "कहती", "कहना", "बताया", "बताई", "बताते", "बताता", "बताती", "बताना",
    "माना", "मानना", "मानते", "मानता", "मानती", "समझा", "समझते", "समझता", "समझती", "लगता", "लगा", "लग", "लगती",
    "सुना", "जानते", "जानता", "जानती", "सोचा", "सोचते", "सोचता", "सोचती", "पूछा", "बोला",
    "बोली", "बोले", "चाहते", "चाहता", "चाहती", "चाहा",
];

/// Nouns and adjectives of the same.
#[rustfmt::skip]
const SAID: &[&str] = &[
    "पता", "मालूम", "जाहिर", "स्पष्ट", "साफ", "सच", "उम्मीद", "आशा", "संभव", "मुमकिन", "संभावना", "आशंका", "अनुमान",
    "आरोप", "दावा", "खबर", "सूचना", "चर्चा", "तय", "यकीन", "विश्वास", "भरोसा", "मतलब", "अर्थ", "कारण", "वजह", "डर",
    "शर्त", "महसूस", "शक", "नाम", "तभी", "बात", "सोच", "खयाल", "राय", "अफवाह", "अपेक्षा", "बेहतर",
];

/// What may stand between such a word and the end of its clause.
#[rustfmt::skip]
const LIGHT: &[&str] = &[
    "है", "हैं", "था", "थे", "थी", "थीं", "जा", "जाता", "जाती", "जाते", "रहा", "रही", "रहे", "गया", "गई", "गए", "हो",
    "होता", "होती", "होते", "होगा", "होगी", "कर", "किया", "की", "करते", "करता", "करती", "दिया", "दी", "लिया", "चुका",
    "चुकी", "चुके", "भी", "ही", "हूं",
];

/// Whether a word, as lenient key, is a verb that says or thinks.
pub(super) fn is_saying(key: &str) -> bool {
    SAYING.contains(&key)
}

/// Whether a word, as lenient key, says or thinks together with है or करना.
pub(super) fn is_said(key: &str) -> bool {
    SAID.contains(&key)
}

/// Whether a word may stand between one of saying and the end of its clause.
pub(super) fn is_light(key: &str) -> bool {
    LIGHT.contains(&key)
}

/// Names of months, as lenient keys.
#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "अक्तूबर", "नवंबर",
    "दिसंबर",
];

/// Whether a word is the name of a month.
pub(super) fn is_month(key: &str) -> bool {
    MONTHS.contains(&key)
}

/// Perfectives that take no agent with ने.
#[rustfmt::skip]
const INTRANSITIVE: &[&str] = &[
    "हुआ", "हुए", "हुई", "हुईं", "गया", "गए", "गई", "गईं", "रहा", "रहे", "रही", "रहीं", "आया", "आए", "आई", "आईं",
    "पडा", "पडे", "पडी", "बना", "बने", "बनी", "मिला", "मिले", "मिली", "पहुंचा", "पहुंचे", "पहुंची", "निकला", "निकले",
    "निकली", "लौटा", "लौटे", "लौटी", "गिरा", "गिरे", "गिरी", "उठा", "उठे", "उठी", "बढा", "बढे", "बढी", "चला", "चले",
    "चली", "बैठा", "बैठे", "बैठी", "चुका", "चुके", "चुकी", "सका", "सके", "सकी", "लगा", "लगे", "लगी", "टूटा", "टूटे", "टूटी",
];

/// Whether a perfective takes no agent with ने.
pub(super) fn is_intransitive(key: &str) -> bool {
    INTRANSITIVE.contains(&key)
}

/// Pronouns that point back to जो, जब, जितना of the clause before.
pub(super) fn is_correlative(key: &str) -> bool {
    matches!(key, "वह" | "वे" | "वही" | "वहां" | "उतना" | "उतनी" | "उतने")
        || key.starts_with("उस")
        || key.starts_with("उन")
}

/// What makes a sentence begin at इसके, इससे, इस …; such a phrase takes no participle before it.
#[rustfmt::skip]
const AFTER_DEMONSTRATIVE: &[(&str, &[&str])] = &[
    ("इसके", &[
        "बाद", "अलावा", "साथ", "तहत", "लिए", "चलते", "बावजूद", "जरिए", "अतिरिक्त", "विपरीत", "पहले", "बदले",
        "मुताबिक", "अनुसार", "अंतर्गत", "मद्देनजर", "उलट", "फलस्वरूप", "परिणामस्वरूप",
    ]),
    ("उसके", &["बाद", "बावजूद", "अनुसार", "मुताबिक"]),
    ("उनके", &["अनुसार", "मुताबिक"]),
    ("इनके", &["अलावा", "अनुसार"]),
    ("इससे", &["पहले", "पूर्व", "इतर", "उलट"]),
    ("इस", &["बीच", "दौरान", "मौके", "अवसर", "संबंध", "संदर्भ", "सिलसिले", "कारण", "वजह"]),
    ("इसी", &["बीच", "दौरान", "क्रम", "सिलसिले", "कारण", "वजह"]),
    ("दूसरी", &["ओर", "तरफ"]),
    ("इतना", &["ही"]),
    ("बता", &["दें"]),
];

/// Whether two words begin a sentence and nothing else.
pub(super) fn opens(first: &str, second: &str) -> bool {
    let row = AFTER_DEMONSTRATIVE.iter().find(|(word, _)| *word == first);
    row.is_some_and(|(_, after)| after.contains(&second))
}

/// Bodies that act and are spoken of in the masculine: no feminine participle stands before them.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "मंत्रालय", "विभाग", "संगठन", "आयोग", "न्यायालय", "बैंक", "बोर्ड", "निगम", "केंद्र", "प्रशासन", "संस्थान",
    "प्राधिकरण", "मंत्री", "प्रवक्ता", "अध्यक्ष", "निदेशक", "महानिदेशक", "सचिव", "आयुक्त", "राष्ट्रपति",
    "प्रधानमंत्री", "मुख्यमंत्री", "राज्यपाल", "न्यायाधीश", "उपराष्ट्रपति", "महासचिव",
];

/// Whether a word names such a body or office.
pub(super) fn is_body(key: &str) -> bool {
    BODIES.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::super::super::fold::{Tier, fold};
    use super::*;

    #[test]
    fn the_tables_are_lenient() {
        let lists = CLASSES.iter().map(|(_, words)| *words);
        for word in lists
            .chain([SAYING, SAID, LIGHT, MONTHS, BODIES, INTRANSITIVE])
            .flatten()
        {
            assert_eq!(&fold(word, Tier::Lenient), word);
        }
    }

    #[test]
    fn words_have_their_part() {
        for (key, part) in [
            ("है", Part::Auxiliary),
            ("करेंगे", Part::Future),
            ("मेगा", Part::Other),
            ("दी", Part::Perfective(Agrees::Feminine)),
            ("किया", Part::Perfective(Agrees::Masculine)),
            ("पहुंचे", Part::Perfective(Agrees::Oblique)),
            ("जिन्होंने", Part::Subordinator),
            ("जिलों", Part::Other),
            ("कार्नेगी", Part::Other),
            ("करें", Part::Subjunctive),
            ("करके", Part::Follower),
            ("मंत्री", Part::Other),
            ("पहले", Part::Other),
        ] {
            assert_eq!(Part::of(key), part, "{key}");
        }
    }
}
