//! One word written twice in a row by a slip.

pub(super) mod doubling;
mod words;

use std::cell::OnceCell;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::{Placed, TokenKind, WordId};

use super::near::{Near, cited, is_within};
use super::{Article, ArticleText, Check, Finding, Place, Severity};
use doubling::{Doubled, Slip, slip};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "repeated-word",
    severity: Severity::Warning,
    explanation: include_str!("repeated_word.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let seen = Seen::default();
    for text in &article.texts {
        let near = Near::new(article, text);
        let mut quotations = None;
        let mut at = 0;
        while at < text.placed.len() {
            let end = run_end(article, near, at);
            if end > at + 1 {
                let quotations = quotations.get_or_insert_with(|| cited(near));
                let is_quoted = is_within(quotations, &near.span(at..end));
                let doubled = Doubled::at(near, at..end, is_quoted);
                let sure = slip(&doubled, || seen.is_alone(article, text.placed[at].word))
                    .filter(|_| !doubled.is_tied());
                findings
                    .extend(sure.map(|sure| word_finding(article, text, &doubled, sure, &seen)));
            } else if let Some(end) = phrase_end(article, near, at) {
                findings.push(phrase_finding(text, near, at, end));
                at = end;
                continue;
            }
            at = end;
        }
    }
}

/// One past the last of the equal words from a place on; spellings of one word are equal.
fn run_end(article: &Article<'_>, near: Near<'_>, at: usize) -> usize {
    let placed = &near.text.placed;
    let mut end = at + 1;
    while end < placed.len() && is_same(article, near, at, end) && near.is_spaced(end - 1) {
        end += 1;
    }
    end
}

fn is_same(article: &Article<'_>, near: Near<'_>, a: usize, b: usize) -> bool {
    let placed = &near.text.placed;
    let [Some(a), Some(b)] = [placed.get(a), placed.get(b)] else {
        return false;
    };
    let is_hindi = |kind| kind == TokenKind::Hindi;
    let key = |id| article.lexicon.word(id).orthography();
    is_hindi(a.token.kind)
        && is_hindi(b.token.kind)
        && (a.word == b.word || key(a.word) == key(b.word))
}

/// Where a phrase of two words that is told twice in a row ends: के लिए के लिए. One of them is a
/// postposition; से is none of them, for से कम से कम is no slip.
fn phrase_end(article: &Article<'_>, near: Near<'_>, at: usize) -> Option<usize> {
    let is_told_twice = is_same(article, near, at, at + 2)
        && is_same(article, near, at + 1, at + 3)
        && (at..at + 3).all(|i| near.is_spaced(i));
    let has_postposition = [at, at + 1]
        .iter()
        .any(|i| near.word(*i).is_some_and(doubling::is_postposition));
    let goes_on = is_same(article, near, at, at + 4) && near.is_spaced(at + 3);
    let span = || near.span(at..at + 4);
    (is_told_twice && has_postposition && !goes_on && !near.is_tied(&span())).then_some(at + 4)
}

fn phrase_finding(text: &ArticleText<'_>, near: Near<'_>, at: usize, end: usize) -> Finding {
    let phrase = &text.text[near.span(at..at + 2)];
    Finding::new(Place::new(text.segment, near.span(at..end)), "phrase")
        .value("text", phrase)
        .fix(phrase)
}

fn word_finding(
    article: &Article<'_>,
    text: &ArticleText<'_>,
    doubled: &Doubled<'_>,
    slip: Slip,
    seen: &Seen,
) -> Finding {
    let word = kept_spelling(article, text, doubled, seen);
    let finding = Finding::new(Place::new(text.segment, doubled.span.clone()), "word");
    let finding = finding.value("text", word);
    match slip {
        Slip::Sure => finding.safe_fix(word),
        Slip::Likely => finding.fix(word),
    }
}

/// Of two spellings the one that the article uses more, else the first.
fn kept_spelling<'a>(
    article: &Article<'_>,
    text: &ArticleText<'a>,
    doubled: &Doubled<'_>,
    seen: &Seen,
) -> &'a str {
    let [first, last] = doubled.ends();
    let [first, last] = [first, last].map(|i| &text.placed[i]);
    let spelled = |placed: &Placed| &text.text[placed.token.span.clone()];
    if first.word == last.word {
        return spelled(first);
    }
    let times = |placed: &Placed| seen.times(article, placed.word);
    let is_last_usual = times(last) > times(first);
    spelled(if is_last_usual { last } else { first })
}

/// What is known of the words of the article, counted when first asked for.
#[derive(Default)]
struct Seen {
    alone: OnceCell<FxHashSet<WordId>>,
    times: OnceCell<FxHashMap<WordId, usize>>,
}

impl Seen {
    /// Whether a word stands elsewhere in the article with no word like it beside.
    fn is_alone(&self, article: &Article<'_>, word: WordId) -> bool {
        let alone = self.alone.get_or_init(|| {
            let texts = article.texts.iter();
            texts.flat_map(|text| singles(article, text)).collect()
        });
        alone.contains(&word)
    }

    /// How often a word stands in the article.
    fn times(&self, article: &Article<'_>, word: WordId) -> usize {
        let times = self.times.get_or_init(|| {
            let mut times = FxHashMap::default();
            for placed in article.texts.iter().flat_map(|t| &t.placed) {
                *times.entry(placed.word).or_default() += 1;
            }
            times
        });
        times.get(&word).copied().unwrap_or_default()
    }
}

fn singles(article: &Article<'_>, text: &ArticleText<'_>) -> Vec<WordId> {
    let near = Near::new(article, text);
    let is_single = |at: &usize| {
        let like_before = at
            .checked_sub(1)
            .is_some_and(|b| is_same(article, near, b, *at));
        !like_before && !is_same(article, near, *at, at + 1)
    };
    let places = (0..text.placed.len()).filter(is_single);
    places.map(|at| text.placed[at].word).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Draft, run};
    use super::*;
    use crate::model::{Document, Segment, Side};
    use crate::terms::TermIndex;
    use crate::text::Lang;

    fn found(raw: &str) -> Vec<(String, Option<String>)> {
        let document = Document {
            name: "example.txt".into(),
            segments: vec![Segment::verbatim(raw, 0..raw.len(), Side::Target, Lang::HI)],
            raw: raw.into(),
            ..Document::default()
        };
        let index = TermIndex::new(vec![]);
        let findings = run(&Article::new(Draft::new(&document), &index));
        let own = findings.into_iter().filter(|f| f.check == CHECK.name);
        own.map(|f| {
            let text = raw[f.place.range()].to_owned();
            (text, f.fixes.first().map(|fix| fix.text.clone()))
        })
        .collect()
    }

    #[test]
    fn a_line_break_of_a_paragraph_is_a_space() {
        let both = ("में\nमें".to_owned(), Some("में".to_owned()));
        assert_eq!(found("पुल बनाने की दिशा में\nमें काम शुरू हुआ।"), [both]);
        assert_eq!(found("पुल बनाने की दिशा में\n\nमें काम शुरू हुआ।"), []);
    }

    #[test]
    fn of_two_spellings_the_usual_one_stays() {
        let found = found("सड़क बनाई गयी। दीवार रंगी गयी। नाली चौड़ी की गई गयी थी।");
        assert_eq!(found, [("गई गयी".to_owned(), Some("गयी".to_owned()))]);
    }

    #[test]
    fn hostile_texts_take_linear_time() {
        for piece in [
            "में ",
            "में से ",
            "के को ",
            "गई गयी क ",
            "‘क ",
            "\"क क क\" ",
            "a ",
            "१ 1 ",
            "क ख ग घ ङ च। ",
            "(",
            "5% ",
        ] {
            found(&piece.repeat(20_000));
        }
    }
}
