//! What is known of abbreviations: which there are, and which of them may end a sentence.
//!
//! Closed classes only: titles, ranks, units, company forms, months, states, references. Dotted
//! runs (U.S., बी.ए.) and single letters are told by their shape.

use super::super::acronym::is_letter_name;
use super::words::is_finite;

/// What a full stop after a word can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// No abbreviation: the full stop ends the sentence.
    Word,
    /// Something always follows (Dr., डॉ., e.g.).
    NeverLast,
    /// May be the last word; a word that begins sentences tells (U.S., Inc., J., बी.).
    MaybeLast,
    /// May be the last word, but a Hindi sentence needs its verb before it (लि., यू.एस.).
    MaybeAfterVerb,
    /// A time of day (a.m.) or an era (B.C.): a zone or a day may follow.
    Clock,
    /// An abbreviation only before a number (No. 5, Jan. 5, नं. 5).
    BeforeNumber,
    /// An abbreviation only after a number (5 ली.).
    AfterNumber,
    /// An abbreviation only before a rank or title (ले. जन.).
    BeforeRank,
    /// An initial only at the head of the sentence or next to another one (आई. के. गुजराल).
    WordOrInitial,
}

/// The class of a word that a full stop follows, the dots inside it included.
pub(super) fn class_of(word: &str) -> Class {
    if word.contains(|c: char| ('\u{0900}'..='\u{097F}').contains(&c)) {
        class_of_hindi(word)
    } else {
        class_of_english(word)
    }
}

const TITLES_HINDI: &[&str] = &[
    "डॉ",
    "डा",
    "डाॅ",
    "श्री",
    "प्रो",
    "पं",
    "स्व",
    "कु",
    "सुश्री",
    "मो",
    "सै",
    "मे",
    "मि",
    "कै",
    "ब्रि",
    "न्या",
    "एड",
    "एडवो",
    "ठा",
    "चौ",
    "मौ",
    "सं",
    "पृ",
    "क्र",
    "क्रं",
    "हि",
    "भा",
    "वि",
    "पू",
    "जि",
    "तह",
    "कि",
    "दं",
    "रा",
    "मु",
    "बि",
    "उदा",
    "रु",
    "रू",
    "जन",
    "कर्न",
    "लेफ्टि",
    "सेन",
    "गव",
    "डेट",
    "सार्ज",
    "कैप्ट",
    "संपा",
    "मा",
    "रिटा",
    "सेनि",
];

const UNITS_HINDI: &[&str] = &[
    "मी",
    "ग्रा",
    "किमी",
    "किग्रा",
    "सेमी",
    "मिमी",
    "मिली",
    "घं",
    "फु",
    "क्विं",
];

/// Units that are words as well: he "took" (ली), with (से), a cent.
const UNITS_OR_WORDS_HINDI: &[&str] = &["ली", "से", "सेंट"];

const COMPANIES_HINDI: &[&str] = &["लि", "प्रा", "कं", "इंक", "कॉर्प", "कार्प", "को", "एंड"];

const NUMBERED_HINDI: &[&str] = &[
    "नं",
    "दि",
    "फर",
    "अग",
    "सित",
    "अक्टू",
    "नव",
    "दिस",
    "ता",
    "धा",
    "अनु",
];

const RANKS_HINDI: &[&str] = &["जन", "ज", "कर्न", "कमां", "जनरल", "कर्नल", "गवर्नर", "कमांडर"];

/// Whether a word is a rank, as stands after ले. (lieutenant) and not after ले (takes).
pub(super) fn is_rank(word: &str) -> bool {
    RANKS_HINDI.contains(&word)
}

/// Words cut short in the middle of a sentence; such a one may also be its last word.
const CLIPPED: &[&str] = &[
    "dept", "est", "max", "min", "mins", "avg", "temp", "ext", "tel", "misc", "incl", "excl",
    "esp", "sec", "secs", "etc", "govt", "univ", "assoc", "oz", "ave", "cu", "ed", "eds", "trans",
    "pres", "prof",
];

/// Whether a word is cut short, by the list or for want of a vowel (ft, hrs, kg).
pub(super) fn is_clipped(word: &str) -> bool {
    CLIPPED.contains(&word)
        || word.chars().all(|c| c.is_ascii_lowercase())
            && !word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

/// Nouns whose kinds are told by letters; such a letter is a word.
const LETTERED_KINDS: &[&str] = &[
    "plan",
    "vitamin",
    "hepatitis",
    "type",
    "class",
    "group",
    "grade",
    "category",
    "part",
    "section",
    "appendix",
    "option",
    "team",
    "block",
    "phase",
    "line",
    "point",
    "figure",
    "table",
    "विटामिन",
    "हेपेटाइटिस",
    "ग्रुप",
    "वर्ग",
    "टीम",
    "श्रेणी",
    "प्लान",
    "टाइप",
    "ब्लॉक",
    "भाग",
    "खंड",
    "परिशिष्ट",
    "war",
];

/// Whether letters tell the kinds of this noun.
pub(super) fn is_lettered_kind(noun: &str) -> bool {
    LETTERED_KINDS.contains(&noun.to_lowercase().as_str())
}

/// Names of letters that are verbs as well: a rain "came", tea one "drank".
const VERB_LETTERS: &[&str] = &["आई", "आइ"];

fn class_of_hindi(word: &str) -> Class {
    if word.contains('.') {
        return class_of_dotted_hindi(word);
    }
    let in_list = |list: &[&str]| list.contains(&word);
    if word == "ले" {
        Class::BeforeRank
    } else if in_list(TITLES_HINDI) {
        Class::NeverLast
    } else if in_list(COMPANIES_HINDI) {
        Class::MaybeAfterVerb
    } else if in_list(NUMBERED_HINDI) {
        Class::BeforeNumber
    } else if in_list(UNITS_OR_WORDS_HINDI) {
        Class::AfterNumber
    } else if in_list(VERB_LETTERS) {
        Class::WordOrInitial
    } else if in_list(UNITS_HINDI) || is_bare_syllable(word) || is_letter_name(word) {
        Class::MaybeLast
    } else {
        Class::Word
    }
}

/// A dotted run has short parts (हि.स, पीएच.डी); two sentences without a space between do not end
/// in one.
fn class_of_dotted_hindi(word: &str) -> Class {
    const LONGEST_PART: usize = 6;
    let mut parts = word.split('.');
    let is_short = |part: &str| part.chars().count() <= LONGEST_PART;
    let first = parts.next().unwrap_or("");
    if is_short(first) && !is_sentence_end(first) && parts.all(is_short) {
        Class::MaybeAfterVerb
    } else {
        Class::Word
    }
}

/// Whether a Hindi word ends a sentence where no space follows its full stop.
pub(super) fn is_sentence_end(word: &str) -> bool {
    is_finite(word) && class_of_hindi(word) == Class::Word && !is_letter_name(word)
}

/// A consonant or conjunct without a vowel sign (स, म, प्र): no word of Hindi but न and व.
fn is_bare_syllable(word: &str) -> bool {
    const VIRAMA: char = '\u{094D}';
    let mut after_virama = true;
    !word.is_empty()
        && word.chars().all(|c| {
            let fits = c == VIRAMA || after_virama;
            after_virama = c == VIRAMA;
            fits && !('\u{093E}'..='\u{094C}').contains(&c)
        })
}

const TITLES_ENGLISH: &[&str] = &[
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Drs", "Prof", "Gen", "Col", "Lt", "Capt", "Sgt", "Gov", "Govs",
    "Sen", "Sens", "Rep", "Reps", "Maj", "Hon", "Rev", "Mt", "Ft", "Adm", "Cmdr", "Cpl", "Pfc",
    "Supt", "Det", "Insp", "Asst", "Brig", "Amb", "Atty", "Fr", "Messrs", "Mme", "Mlle", "Pres",
    "Shri", "Smt", "Sh", "Pt", "Md", "vs", "v", "viz", "cf", "c", "s", "Retd", "retd", "Adv", "Er",
    "Addl", "Asstt", "Spl",
];

const MAYBE_LAST_ENGLISH: &[&str] = &[
    "Inc", "Ltd", "Co", "Cos", "Corp", "Jr", "Sr", "Bros", "St", "Ave", "Blvd", "Rd", "Dept",
    "Assn", "Univ", "Esq", "Pvt", "al", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del",
    "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont",
    "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "Govt",
    "Distt", "Engg",
];

const NUMBERED_ENGLISH: &[&str] = &[
    "No", "Nos", "no", "nos", "Fig", "Figs", "fig", "figs", "Sec", "Art", "Vol", "vol", "Ch", "ch",
    "p", "pp", "Rs", "Re", "ca", "approx", "est", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug",
    "Sep", "Sept", "Oct", "Nov", "Dec", "Eq", "Ref", "para", "ver",
];

fn class_of_english(word: &str) -> Class {
    let in_list = |list: &[&str]| list.contains(&word);
    if word.contains('.') {
        class_of_dotted_english(word)
    } else if in_list(TITLES_ENGLISH) {
        Class::NeverLast
    } else if in_list(NUMBERED_ENGLISH) {
        Class::BeforeNumber
    } else if in_list(MAYBE_LAST_ENGLISH) || is_capital(word) {
        Class::MaybeLast
    } else {
        Class::Word
    }
}

/// Whether a word is a capital or the name of a letter.
pub(super) fn is_letter(word: &str) -> bool {
    is_capital(word) || is_letter_name(word)
}

fn is_capital(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// Short parts (U.S, Ph.D, M.Tech) or two letters in lower case (a.m, e.g); no address.
fn class_of_dotted_english(word: &str) -> Class {
    const LONGEST_PART: usize = 4;
    const LONGEST_FIRST: usize = 2;
    let mut parts = word.split('.');
    let first = parts.next().unwrap_or("");
    let is_short = |part: &str, n: usize| {
        part.len() <= n && !part.is_empty() && part.chars().all(char::is_alphabetic)
    };
    if !is_short(first, LONGEST_FIRST) || !parts.all(|part| is_short(part, LONGEST_PART)) {
        return Class::Word;
    }
    match word {
        "a.m" | "p.m" | "A.M" | "P.M" | "B.C" | "B.C.E" | "C.E" | "A.D" => Class::Clock,
        "e.g" | "i.e" => Class::NeverLast,
        _ => Class::MaybeLast,
    }
}
