//! A rare word that is one slip from a known one.
//!
//! 1. Suspects are words that occur once or twice, that the list of words has in no form, that no
//!    rule of derivation makes of known words, and that do not stand among names.
//! 2. For each form of a suspect the list gives the common words that one slip separates from it;
//!    where the article itself has the word, any slip inside a word counts, elsewhere only those that
//!    typists make most ([`is_likely`]). What is only at the end is another form, not a slip.
//! 3. If several words are left, one that the article has is taken, else none.
//!
//! The list is small, so that a word which it lacks is mostly just unknown: without a common word
//! at one slip's distance nothing is said.

use rustc_hash::FxHashSet;

use crate::text::fold::{Tier, fold};
use crate::text::forms::Holds;
use crate::text::keys::hash;
use crate::text::words::{
    Kind, Slip, Standing, aksharas, corrections, is_derived, is_listed_citation, standing,
};
use crate::text::{Placed, TokenKind, Word, WordId, is_function_word};

use super::vocabulary::{Vocabulary, places_of};
use super::{Article, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "likely-misspelling",
    severity: Severity::Warning,
    explanation: include_str!("likely_misspelling.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let vocabulary = article.vocabulary();
    let suspects: Vec<WordId> = vocabulary
        .unlisted(article)
        .iter()
        .copied()
        .filter(|id| is_suspect(article, vocabulary, *id))
        .collect();
    if suspects.is_empty() {
        return;
    }
    let known = Known::of(article, vocabulary);
    let mut meant: Vec<(WordId, Meant)> = Vec::new();
    for id in suspects {
        if let Some(found) = meant_by(article.lexicon.word(id), &known) {
            meant.push((id, found));
        }
    }
    let ids: FxHashSet<WordId> = meant.iter().map(|(id, _)| *id).collect();
    let named = among_names(article, &ids);
    let places = places_of(article, &ids);
    for (id, meant) in meant.iter().filter(|(id, _)| !named.contains(id)) {
        for place in places.get(id).into_iter().flatten() {
            report(article, &place.clone(), meant, findings);
        }
    }
}

/// A word used more often than this is meant as it is.
const RARE: usize = 2;
/// Shorter words have too many neighbors.
const MIN_AKSHARAS: usize = 3;
const MIN_CHARS: usize = 5;

fn is_suspect(article: &Article<'_>, vocabulary: &Vocabulary, id: WordId) -> bool {
    let word = article.lexicon.word(id);
    let key = word.lenient();
    vocabulary.count(id) <= RARE
        && standing(key).is_none()
        && key.chars().count() >= MIN_CHARS
        && aksharas(key) >= MIN_AKSHARAS
        && !is_loan(word.encoding())
        && !word.encoding().ends_with("तः")
        && !is_derived(key)
}

/// A loan is spelled as it is heard, and no list has them all.
fn is_loan(word: &str) -> bool {
    word.contains(['ॉ', 'ऑ', 'ॅ', 'ॲ', 'ऍ'])
}

/// Endings of English loans, whose vowels are spelled in several ways.
#[rustfmt::skip]
const LOAN_ENDINGS: &[&str] = &[
    "शन", "शंस", "मेंट", "टर", "डर", "नर", "लर", "जर", "कर्स", "र्स", "िंग", "िज्म", "िस्ट", "िटी", "लाजी", "ग्राफी", "टिक", "क्शन", "ेट", "ेंट", "ेंस", "ेज", "िक्स", "ेबल",
];

/// What the article has of known words.
struct Known {
    /// Hashes of its words and of their citation forms.
    hashes: FxHashSet<i64>,
}

impl Known {
    fn of(article: &Article<'_>, vocabulary: &Vocabulary) -> Known {
        let words = vocabulary.words.iter().map(|id| article.lexicon.word(*id));
        Known {
            hashes: words.flat_map(Word::hashes).collect(),
        }
    }
}

/// The word that was meant.
struct Meant {
    /// As it is to be written.
    write: String,
    /// Whether the article has it in some form.
    is_here: bool,
}

fn meant_by(word: Word<'_>, known: &Known) -> Option<Meant> {
    let key = word.lenient();
    let always = word.citations().iter().filter(|c| c.holds == Holds::Always);
    let forms = std::iter::once(key).chain(always.map(|c| &*c.key));
    let mut best: Vec<(bool, String)> = Vec::new();
    for form in forms.filter(|f| f.chars().count() >= MIN_CHARS - 1) {
        for (right, slip) in corrections(form) {
            let is_here = known.hashes.contains(&hash(right));
            if !is_likely(form, right, slip, is_here) {
                continue;
            }
            let Some(write) = rewritten(word, form, right) else {
                continue;
            };
            if !best.iter().any(|(_, known)| *known == write) {
                best.push((is_here, write));
            }
        }
    }
    let of_article = best.iter().filter(|(is_here, _)| *is_here).count();
    let mut left = best
        .into_iter()
        .filter(|(is_here, _)| of_article == 0 || *is_here);
    let (is_here, write) = left.next()?;
    left.next().is_none().then_some(Meant { write, is_here })
}

/// Whether a slip is one that a typist makes there, rather than another word or form.
fn is_likely(written: &str, right: &str, slip: Slip, is_here: bool) -> bool {
    if slip.at_start || aksharas(right) < MIN_AKSHARAS {
        return false;
    }
    let is_long = aksharas(right) > MIN_AKSHARAS;
    let is_heard = matches!(
        slip.kind,
        Kind::Length | Kind::Diphthong | Kind::Virama | Kind::NearLetter | Kind::Nasal
    );
    if is_heard && !is_here && is_loan_like(right) {
        return false;
    }
    let by_kind = match slip.kind {
        Kind::Exchanged => !slip.at_end,
        // वेस्टन is no slip for वेस्टर्न, nor कार्टर for क्वार्टर.
        Kind::Conjunct => {
            !slip.at_end && is_long && (is_here || slip.is_lost && !is_loan_like(right))
        }
        Kind::Virama => slip.is_lost || is_here,
        Kind::Length => is_long || is_here && !slip.at_end,
        Kind::Sign => !slip.at_end && slip.is_lost && (is_long || is_here),
        Kind::Nasal => !slip.at_end && slip.is_lost && is_long,
        Kind::NearLetter => !slip.at_end && is_long,
        Kind::Diphthong | Kind::OtherSign => !slip.at_end && is_long && is_here,
        Kind::Letter => !slip.at_end && is_long && is_here,
        // निमंत्रण and नियंत्रण, प्रवासन and प्रशासन: another letter makes another word.
        Kind::OtherLetter => false,
    };
    by_kind && written != right
}

/// Whether a word ends as English loans do.
fn is_loan_like(word: &str) -> bool {
    word.ends_with("ल्स") || LOAN_ENDINGS.iter().any(|e| word.ends_with(e))
}

/// The word with the slip mended where it is, its ending and all else as written.
fn rewritten(word: Word<'_>, form: &str, right: &str) -> Option<String> {
    let ahead = common(form.chars(), right.chars());
    let behind = common(form[ahead..].chars().rev(), right[ahead..].chars().rev());
    let (from, to) = (ahead, form.len() - behind);
    let key = word.lenient();
    // An ending may have taken the place of the form's last sign.
    if key.get(..to)? != &form[..to] {
        return None;
    }
    let put = &right[ahead..right.len() - behind];
    let expected = [&key[..from], put, &key[to..]].concat();
    let text = word.text();
    let from_start = Some((from, to));
    let from_end = text
        .len()
        .checked_sub(key.len() - from)
        .zip(text.len().checked_sub(key.len() - to));
    [from_start, from_end]
        .into_iter()
        .flatten()
        .find_map(|(i, j)| {
            let mended = [text.get(..i)?, put, text.get(j..)?].concat();
            (fold(&mended, Tier::Lenient) == expected).then_some(mended)
        })
}

fn common(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b)
        .take_while(|(x, y)| x == y)
        .map(|(x, _)| x.len_utf8())
        .sum()
}

/// Of these words those that stand beside a name, or where only a name can stand.
fn among_names(article: &Article<'_>, ids: &FxHashSet<WordId>) -> FxHashSet<WordId> {
    let mut out = FxHashSet::default();
    if ids.is_empty() {
        return out;
    }
    for text in &article.texts {
        for (at, placed) in text.placed.iter().enumerate() {
            if placed.token.kind != TokenKind::Hindi || !ids.contains(&placed.word) {
                continue;
            }
            let before = at.checked_sub(1).and_then(|i| text.placed.get(i));
            let beside = [before, text.placed.get(at + 1)];
            let is_name = |p: &Placed| {
                let word = article.lexicon.word(p.word);
                p.token.kind == TokenKind::Latin
                    || p.token.kind == TokenKind::Hindi
                        && (is_strange(word)
                            || TITLES.contains(&word.lenient())
                                && p.token.span.end <= placed.token.span.start)
            };
            if beside.into_iter().flatten().any(is_name) {
                out.insert(placed.word);
            }
        }
    }
    out
}

/// Whether a word is a name or may be one.
fn is_strange(word: Word<'_>) -> bool {
    match standing(word.lenient()) {
        Some(standing) => standing == Standing::Name,
        None => {
            !is_function_word(word.text())
                && !word.citations().iter().any(|c| is_listed_citation(&c.key))
        }
    }
}

/// Words before names.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "श्री", "श्रीमती", "सुश्री", "डा", "डाक्टर", "प्रो", "प्रोफेसर", "कुमारी", "स्वामी", "संत", "पंडित", "कैप्टन", "जनरल", "कर्नल", "मेजर", "जज", "जस्टिस", "सर", "लार्ड",
    "मिस्टर", "मिस", "मिसेज", "सीनेटर", "राजा", "रानी", "कामरेड", "उस्ताद", "इमाम", "पोप", "जिला", "गांव", "ग्राम", "तहसील", "नदी", "शहर", "कस्बा", "थाना",
];

fn report(article: &Article<'_>, place: &Place, meant: &Meant, findings: &mut Vec<Finding>) {
    let text = article.text_of(place);
    if is_function_word(text) {
        return;
    }
    let key = if meant.is_here { "here" } else { "list" };
    findings.push(
        Finding::new(place.clone(), key)
            .value("text", text)
            .value("write", meant.write.as_str())
            .fix(meant.write.as_str()),
    );
}
