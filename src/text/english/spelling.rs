//! One key for the British and the American spelling of an English word.
//!
//! 1. A word without any of the letter groups that differ is handed back at once.
//! 2. Endings that differ by rule are folded by rule (organize, analyze).
//! 3. All other differences are folded for listed stems only, because the same letters belong to
//!    other words (colour / pour, centre / acre, travelling / filling, paediatric / maestro).
//!
//! The key is no spelling to show. Pairs that are two words somewhere stay apart: cheque / check,
//! tyre / tire, storey / story, kerb / curb, disc / disk, draught / draft.
//! Sources: spelling differences in the usual dictionaries of both countries.

use std::borrow::Cow;

use super::stems::{DIGRAPHS, STEMS, WHOLE};

/// The key of a lower-cased word, equal for both spellings and for no other word. Idempotent.
///
/// A possessive mark stays as it is, behind the word.
pub fn fold_spelling(word: &str) -> Cow<'_, str> {
    let end = word.find(['\'', '’']).unwrap_or(word.len());
    let (stem, mark) = word.split_at(end);
    match fold_word(stem) {
        Cow::Borrowed(_) => Cow::Borrowed(word),
        Cow::Owned(key) => Cow::Owned(key + mark),
    }
}

fn fold_word(word: &str) -> Cow<'_, str> {
    if word.len() < MIN_WORD || word.len() > MAX_WORD || !may_differ(word.as_bytes()) {
        return Cow::Borrowed(word);
    }
    let mut key = Cow::Borrowed(word);
    for rule in RULES {
        if let Some(next) = rule(&key) {
            key = Cow::Owned(next);
        }
    }
    key
}

/// In the order in which they are tried; each sees what the one before has left.
const RULES: [fn(&str) -> Option<String>; 8] = [
    whole_stems,
    ise,
    our,
    re,
    ogue,
    doubled_l,
    single_l,
    digraphs,
];

/// Grey is the shortest word with two spellings.
const MIN_WORD: usize = 4;
/// No English word is longer; the cost of a hostile one stays small.
const MAX_WORD: usize = 40;

/// Whether the word is lower-case ASCII with a pair of letters that some rule looks for.
fn may_differ(word: &[u8]) -> bool {
    let is_plain = word.iter().all(u8::is_ascii_lowercase);
    is_plain
        && word.windows(2).any(|pair| {
            matches!(
                pair,
                b"iz"
                    | b"yz"
                    | b"ou"
                    | b"re"
                    | b"ri"
                    | b"gu"
                    | b"ll"
                    | b"ae"
                    | b"oe"
                    | b"mm"
                    | b"nc"
                    | b"is"
                    | b"ni"
                    | b"ey"
                    | b"sc"
                    | b"ge"
                    | b"yj"
                    | b"ef"
                    | b"os"
                    | b"lp"
                    | b"gh"
                    | b"de"
            )
        })
}

fn whole_stems(word: &str) -> Option<String> {
    if let Some((_, key)) = WHOLE.iter().find(|(british, _)| *british == word) {
        return Some((*key).to_owned());
    }
    let (stem, key) = STEMS.iter().find(|(stem, _)| word.starts_with(stem))?;
    let rest = &word[stem.len()..];
    // Programmed and programmer are spelled so everywhere.
    if *stem == "programme" && !matches!(rest, "" | "s") {
        return None;
    }
    let rest = match (*stem, rest) {
        ("manoeuvre", "d") => "ed",
        (_, rest) => rest,
    };
    Some(format!("{key}{rest}"))
}

/// -ize, -ization, -yze and their forms with s. Short stems are other words: size, prize, seize.
fn ise(word: &str) -> Option<String> {
    const TAILS: &[&str] = &[
        "e",
        "es",
        "ed",
        "er",
        "ers",
        "ing",
        "ings",
        "able",
        "ation",
        "ations",
        "ational",
        "ationally",
    ];
    let at = word.rfind('z')?;
    let (stem, tail) = (&word[..at], &word[at + 1..]);
    let before = stem.strip_suffix('i');
    let is_ize = before.is_some_and(|s| s.len() > 2 && s.bytes().any(|b| b"aeiouy".contains(&b)));
    // Capsize and downsize are made of size.
    let of_size = stem.ends_with("si") && !["phasi", "hesi"].iter().any(|e| stem.ends_with(e));
    let fits = is_ize && !of_size || stem.ends_with("ly");
    (fits && TAILS.contains(&tail)).then(|| format!("{stem}s{tail}"))
}

/// -our for listed stems, with any prefix of `PREFIXES` and any ending: colourful, neighbourhood.
fn our(word: &str) -> Option<String> {
    let at = word.find("our")?;
    let stem = &word[..at];
    let known = OUR_PREFIXES
        .iter()
        .filter_map(|prefix| stem.strip_prefix(prefix))
        .any(|rest| OUR.contains(&rest));
    known.then(|| format!("{stem}or{}", &word[at + 3..]))
}

/// What stands before -our.
const OUR: &[&str] = &[
    "col",
    "fav",
    "hon",
    "lab",
    "behavi",
    "neighb",
    "harb",
    "hum",
    "rum",
    "vap",
    "sav",
    "flav",
    "od",
    "parl",
    "rig",
    "vig",
    "val",
    "splend",
    "tum",
    "ard",
    "arm",
    "cand",
    "clam",
    "demean",
    "misdemean",
    "enam",
    "endeav",
    "ferv",
    "glam",
    "ranc",
    "savi",
    "succ",
    "dol",
    "watercol",
    "technicol",
];

/// Prefixes of words in -our.
const OUR_PREFIXES: &[&str] = &[
    "", "un", "dis", "mis", "multi", "bi", "tri", "in", "re", "de", "non",
];

/// -re for listed stems: centre, kilometres, centred, centring.
fn re(word: &str) -> Option<String> {
    const STEMS: &[&str] = &[
        "cent",
        "theat",
        "fib",
        "lit",
        "met",
        "calib",
        "sab",
        "spect",
        "somb",
        "lust",
        "meag",
        "goit",
        "mit",
        "nit",
        "reconnoit",
        "saltpet",
        "scept",
        "sepulch",
        "och",
    ];
    const TAILS: &[(&str, &str)] = &[
        ("re", "er"),
        ("res", "ers"),
        ("red", "ered"),
        ("ring", "ering"),
        ("refold", "erfold"),
        ("reboard", "erboard"),
        ("piece", "piece"),
    ];
    TAILS.iter().find_map(|(tail, key)| {
        let stem = word.strip_suffix(tail)?;
        let known = STEMS.iter().any(|s| is_part(stem, s));
        known.then(|| format!("{stem}{key}"))
    })
}

/// Whether a listed stem is the word's, whole or after a unit's prefix or another word.
fn is_part(stem: &str, listed: &str) -> bool {
    const BEFORE: &[&str] = &[
        "", "epi", "kilo", "centi", "milli", "nano", "micro", "deci", "deca", "amphi", "sub",
        "mega", "multi", "de", "re", "non", "data", "medi", "lack", "square", "hecto", "pico",
        "call",
    ];
    stem.strip_suffix(listed)
        .is_some_and(|before| BEFORE.contains(&before))
}

/// -ogue for listed stems; persons stay (demagogue), and so does vogue.
fn ogue(word: &str) -> Option<String> {
    const STEMS: &[&str] = &["catal", "dial", "anal", "monol", "epil", "travel", "homol"];
    let at = word.find("ogu")?;
    let tail = match &word[at + 3..] {
        "e" => "",
        "es" => "s",
        "ed" => "ed",
        "ing" => "ing",
        "er" => "er",
        "ers" => "ers",
        _ => return None,
    };
    STEMS
        .contains(&&word[..at])
        .then(|| format!("{}og{tail}", &word[..at]))
}

/// Travelled = traveled, for listed stems: filling is not filing.
fn doubled_l(word: &str) -> Option<String> {
    let at = word.find("ll")?;
    let (stem, tail) = (&word[..=at], &word[at + 2..]);
    // Woolly and woollen have both spellings, gravelly and gravely are two words.
    let fits = DOUBLING.contains(&stem)
        && DOUBLING_TAILS.contains(&tail)
        && !(tail == "y" && stem != "wool");
    fits.then(|| format!("{stem}{tail}"))
}

/// Words whose final -l is doubled in British spelling only.
const DOUBLING: &[&str] = &[
    "travel",
    "cancel",
    "label",
    "model",
    "signal",
    "total",
    "level",
    "fuel",
    "counsel",
    "council",
    "quarrel",
    "marvel",
    "panel",
    "tunnel",
    "channel",
    "shovel",
    "rival",
    "equal",
    "dial",
    "initial",
    "pedal",
    "medal",
    "jewel",
    "marshal",
    "tinsel",
    "funnel",
    "grovel",
    "gravel",
    "bevel",
    "revel",
    "towel",
    "trammel",
    "unravel",
    "ravel",
    "yodel",
    "snivel",
    "swivel",
    "libel",
    "duel",
    "enamel",
    "chisel",
    "dishevel",
    "bedevil",
    "devil",
    "pencil",
    "stencil",
    "imperil",
    "tranquil",
    "parcel",
    "spiral",
    "cudgel",
    "barrel",
    "apparel",
    "carol",
    "pistol",
    "gambol",
    "wool",
    "remodel",
    "relabel",
    "refuel",
    "mislabel",
    "rechannel",
    "unequal",
    "unrival",
    "credential",
    "kennel",
    "weasel",
    "nickel",
    "hovel",
    "drivel",
];

/// Endings before which it is doubled; not -ation (cancellation is spelled so everywhere).
const DOUBLING_TAILS: &[&str] = &[
    "ed", "ing", "ings", "er", "ers", "or", "ors", "ist", "ists", "able", "ous", "ously", "en",
    "ens", "ity", "ise", "ised", "iser", "isers", "ising", "y", "orship", "edly", "eth",
];

/// Fulfill = fulfil, enrollment = enrolment, skillful = skilful.
fn single_l(word: &str) -> Option<String> {
    const VERBS: &[&str] = &[
        "fulfil", "enrol", "instil", "distil", "appal", "enthral", "instal",
    ];
    const TAILS: &[&str] = &["", "s", "ment", "ments"];
    let at = word.find("ll")?;
    let (stem, tail) = (&word[..=at], &word[at + 2..]);
    let is_verb = VERBS.contains(&stem) && TAILS.contains(&tail);
    let is_full = matches!(stem, "skil" | "wil" | "unskil") && tail.starts_with("ful");
    (is_verb || is_full).then(|| format!("{stem}{tail}"))
}

fn digraphs(word: &str) -> Option<String> {
    if !word.contains("ae") && !word.contains("oe") {
        return None;
    }
    let fold = |word: String, (british, key): &(&str, &str)| word.replace(british, key);
    let key = DIGRAPHS.iter().fold(word.to_owned(), fold);
    (key != word).then_some(key)
}
