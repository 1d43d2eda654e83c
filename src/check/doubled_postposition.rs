//! Two postpositions in a row that cannot stand so.
//!
//! 1. A pair of different simple postpositions (or one of them and द्वारा, or one after के लिए) is
//!    looked up in [`never_before`]: what grammar allows (में से, पर से, तक के, में की गई) is not there.
//! 2. What looks like a postposition and is none does not count: a letter (जम्मू एंड के में), a name
//!    after a title (श्रीमती में), the verb की, feathers (के पर कतरे), the ending of a split infinitive
//!    (जोड ने से), the से of थोडे से.
//! 3. Which of the two is to stay is told by the words around ([`kept`]): it is offered first.
//!
//! Source: Hindi grammars on simple and compound postpositions, and every such pair in the texts that
//! the tool was tried on.

mod words;

use crate::text::TokenKind;
use crate::text::acronym::is_letter_name;

use super::near::Near;
use super::repeated_word::doubling::is_form_of_go;
use super::{Article, ArticleText, Check, Finding, Place, Severity};

use words::{COMPARING, LIKE, PLUCKED, STEMS, TITLES};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "doubled-postposition",
    severity: Severity::Warning,
    explanation: include_str!("doubled_postposition.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    for text in &article.texts {
        let near = Near::new(article, text);
        for at in 1..text.placed.len() {
            let pair = Pair::at(near, at).filter(|p| p.is_wrong() && !p.is_something_else());
            findings.extend(pair.map(|pair| finding(text, &pair)));
        }
    }
}

fn finding(text: &ArticleText<'_>, pair: &Pair<'_>) -> Finding {
    let of = |at: usize| &text.text[pair.near.span(at..at + 1)];
    let (first, second) = (of(pair.at), of(pair.at + 1));
    let place = Place::new(text.segment, pair.near.span(pair.at..pair.at + 2));
    let (best, other) = match kept(pair) {
        Kept::First => (first, second),
        Kept::Second => (second, first),
    };
    Finding::new(place, "pair")
        .value("first", first)
        .value("second", second)
        .fix(best)
        .fix(other)
}

/// Two postpositions with only white space between, and a word before them.
struct Pair<'a> {
    near: Near<'a>,
    at: usize,
    first: &'a str,
    second: &'a str,
}

impl<'a> Pair<'a> {
    fn at(near: Near<'a>, at: usize) -> Option<Pair<'a>> {
        let first = near.word(at).filter(|w| is_postposition(w))?;
        let second = near.after(at, 1).filter(|w| is_postposition(w))?;
        let pair = Pair {
            near,
            at,
            first,
            second,
        };
        (pair.follows_a_noun() && !near.is_tied(&near.span(at..at + 2))).then_some(pair)
    }

    /// Whether what stands before can have a postposition: a word, a number, a closing bracket or
    /// quote; not a code, of which nobody knows what it stands for.
    fn follows_a_noun(&self) -> bool {
        let Some(before) = self.at.checked_sub(1) else {
            return false;
        };
        let kind = self.near.text.placed[before].token.kind;
        let is_noun =
            !matches!(kind, TokenKind::Address | TokenKind::Code) && !self.near.is_opening(before);
        is_noun && self.near.is_spaced(before)
    }

    fn before(&self) -> &'a str {
        self.near.before(self.at, 1).unwrap_or_default()
    }

    fn after(&self, n: usize) -> &'a str {
        self.near.after(self.at + 1, n).unwrap_or_default()
    }

    fn is_wrong(&self) -> bool {
        // के लिए के लिए is a phrase told twice, which `repeated-word` reports.
        let is_no_pair = self.first == "लिए" && (!self.is_for() || self.after(1) == "लिए");
        !is_no_pair && never_before(self.first).contains(&self.second)
    }

    /// Whether लिए belongs to के लिए, and is no verb.
    fn is_for(&self) -> bool {
        let before = self.before();
        before == "के" || before.ends_with("के") || before.ends_with("रे")
    }

    /// Whether one of the two only looks like a postposition.
    fn is_something_else(&self) -> bool {
        let before = self.before();
        let is_letter = self.first == "के" && is_letter_name(before);
        let is_name = TITLES.contains(&before);
        let is_infinitive = self.first == "ने" && STEMS.contains(&before);
        let is_likeness = self.first == "से" && LIKE.contains(&before);
        let is_feather =
            self.second == "पर" && PLUCKED.iter().any(|p| self.after(1).starts_with(p));
        let is_verb = self.second == "की" && is_after_verb(self.after(1));
        // कोशिश की पर हार गए: की is a verb, पर is but; after an oblique plural it can be none.
        let is_but = self.first == "की" && self.second == "पर" && !before.ends_with("ों");
        // The nominal भारत की से बडी compares.
        let compares = self.first == "की"
            && self.second == "से"
            && (1..=3).any(|n| COMPARING.contains(&self.after(n)));
        // {count} में से को: what the code stands for may be the noun.
        let is_out_of =
            self.first == "से" && before == "में" && self.near.before(self.at, 2).is_none();
        is_out_of
            || is_but
            || is_letter
            || is_name
            || is_infinitive
            || is_likeness
            || is_feather
            || is_verb
            || compares
    }
}

fn is_postposition(word: &str) -> bool {
    matches!(
        word,
        "का" | "की"
            | "के"
            | "को"
            | "ने"
            | "से"
            | "में"
            | "पर"
            | "तक"
            | "द्वारा"
            | "लिए"
    )
}

/// What can never follow a postposition.
fn never_before(first: &str) -> &'static [&'static str] {
    match first {
        // मोदी ने की घोषणा: की is a verb; न्यायालय ने तक कहा: तक is a particle.
        "ने" => &["का", "के", "को", "से", "में", "पर", "द्वारा"],
        "को" => &["का", "के", "ने", "से", "में", "पर", "द्वारा"],
        "का" => &["की", "के", "को", "ने", "से", "में", "पर", "द्वारा"],
        "के" => &["का", "की", "को", "ने", "से", "में", "पर", "तक"],
        "की" => &["का", "के", "को", "ने", "से", "में", "पर", "द्वारा"],
        "से" => &["का", "के", "को", "ने", "में", "पर", "तक", "द्वारा"],
        "में" => &["के", "को", "ने", "पर", "द्वारा"],
        "पर" => &["के", "को", "ने", "में", "द्वारा"],
        "द्वारा" => &["को", "ने", "से", "में", "पर"],
        "लिए" => &["का", "के", "को", "ने", "से", "में"],
        _ => &[],
    }
}

/// Whether a word goes on a verb phrase whose verb is की.
fn is_after_verb(word: &str) -> bool {
    is_form_of_go(word) || matches!(word, "गई" | "गईं" | "हुई" | "है" | "हैं" | "थी" | "थीं")
}

/// Which of the two stays.
enum Kept {
    First,
    Second,
}

/// Told by what can only follow one of them, else by what a careful editor would do most often.
fn kept(pair: &Pair<'_>) -> Kept {
    let (first, second) = (pair.first, pair.second);
    let is_genitive = |w: &str| matches!(w, "का" | "के" | "की");
    let choose = |is_second: bool| if is_second { Kept::Second } else { Kept::First };
    let next = pair.after(1);
    match (is_genitive(first), is_genitive(second)) {
        _ if first == "ने" => Kept::First,
        // के लिए को: को is the slip.
        _ if first == "लिए" || first == "द्वारा" => Kept::First,
        _ if second == "द्वारा" => Kept::Second,
        (true, true) => choose(genitive_before(pair) == second),
        (true, false) => choose(!takes_genitive(next, first)),
        (false, true) => choose(takes_genitive(next, second)),
        (false, false) => choose(governs(second, next) && !governs(first, next)),
    }
}

/// Whether a word asks for this form of का before it: it makes a compound postposition with it, or a
/// verb phrase, or is somebody's office.
fn takes_genitive(word: &str, genitive: &str) -> bool {
    match genitive {
        "के" => BEHIND_KE.contains(&word),
        "की" => BEHIND_KI.contains(&word),
        _ => BEHIND_KA.contains(&word),
    }
}

#[rustfmt::skip]
const BEHIND_KE: &[&str] = &[
    "लिए", "साथ", "बाद", "बीच", "बारे", "तहत", "द्वारा", "दौरान", "अनुसार", "मुताबिक", "खिलाफ", "पास", "अलावा",
    "बावजूद", "कारण", "जरिए", "रूप", "तौर", "पक्ष", "विरुद्ध", "प्रति", "अंतर्गत", "बदले", "आधार", "माध्यम", "समक्ष",
    "सामने", "अंत", "दौर", "क्षेत्र", "मामले", "नेता", "मंत्री", "प्रधानमंत्री", "मुख्यमंत्री", "राष्ट्रपति", "गवर्नर", "राज्यपाल",
    "सचिव", "अध्यक्ष", "निदेशक", "महानिदेशक", "महासचिव", "प्रवक्ता", "अधिकारी", "अधीक्षक", "वैज्ञानिक", "विशेषज्ञ",
    "राजदूत", "न्यायाधीश", "प्रमुख", "पूर्व", "वरिष्ठ", "रक्षा", "विदेश", "वैज्ञानिकों", "अधिकारियों", "विशेषज्ञों", "नेताओं",
];

#[rustfmt::skip]
const BEHIND_KI: &[&str] = &[
    "ओर", "तरफ", "तरह", "वजह", "तुलना", "बजाय", "जगह", "मदद", "बदौलत", "खातिर", "घोषणा", "मांग", "अपील",
    "शुरुआत", "कोशिश", "बात", "निंदा", "सराहना", "समीक्षा", "उम्मीद", "आशंका", "संख्या", "औसत", "राय", "स्थापना",
    "जांच", "रिपोर्ट", "राजधानी", "संभावना", "आवश्यकता", "जरूरत", "सुरक्षा", "स्थिति", "भूमिका", "बैठक", "यात्रा", "जनता",
];

#[rustfmt::skip]
const BEHIND_KA: &[&str] = &[
    "स्वागत", "समर्थन", "विरोध", "इस्तेमाल", "उपयोग", "प्रयोग", "पालन", "आयोजन", "निर्माण", "गठन", "उद्घाटन", "जवाब",
    "अनुमान", "आरोप", "फैसला", "लक्ष्य", "विकास", "विषय", "अधिकार", "कहना", "मानना", "सामना", "दावा", "दौरा", "नाम",
    "परीक्षण", "नेतृत्व", "मुद्दा", "हिस्सा", "उद्देश्य", "काम", "असर", "विस्तार", "आग्रह", "इंतजार", "लाभ", "फायदा",
];

/// The form of का that the next noun takes, as far as its ending and what follows it tell.
fn genitive_before(pair: &Pair<'_>) -> &'static str {
    let noun = pair.after(1);
    let is_feminine =
        noun.ends_with(['ी', 'ि']) || noun.ends_with("ता") || takes_genitive(noun, "की");
    if is_feminine {
        "की"
    } else if is_postposition(pair.after(2)) || noun.ends_with('े') || takes_genitive(noun, "के")
    {
        "के"
    } else {
        "का"
    }
}

/// Whether a word asks for the postposition before it.
fn governs(postposition: &str, word: &str) -> bool {
    let starts = |list: &[&str]| list.iter().any(|w| word.starts_with(w));
    match postposition {
        "से" => starts(&[
            "पहले",
            "अधिक",
            "ज्यादा",
            "बाहर",
            "जुड",
            "संबंधित",
            "बच",
            "निपट",
            "मुलाकात",
            "बात",
            "मिल",
            "लैस",
            "प्रभावित",
            "पीडित",
            "लौट",
            "शुरू",
            "पूछ",
            "लेकर",
        ]),
        "को" => starts(&[
            "लेकर",
            "देखते",
            "बढावा",
            "मंजूरी",
            "संबोधित",
            "सौंप",
            "दी",
            "दिया",
            "मिल",
            "बता",
            "भेज",
            "जारी",
        ]),
        "में" => starts(&[
            "शामिल",
            "भाग",
            "हिस्सा",
            "मदद",
            "वृद्धि",
            "कमी",
            "बदलाव",
            "कह",
            "स्थित",
            "आयोजित",
            "रह",
            "हुई",
            "हुआ",
        ]),
        "पर" => starts(&[
            "हस्ताक्षर",
            "चर्चा",
            "जोर",
            "ध्यान",
            "असर",
            "रोक",
            "आधारित",
            "विचार",
            "सहमत",
            "काम",
            "बल",
        ]),
        "तक" => starts(&["पहुंच", "चल", "सीमित", "जारी"]),
        _ => false,
    }
}
