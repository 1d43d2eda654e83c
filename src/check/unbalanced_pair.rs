//! Brackets and quotation marks without a partner.
//!
//! 1. [`crate::text::partners`] says which marks of a paragraph stand alone.
//! 2. A quotation may go on in the next paragraphs: an opening mark and a closing one that stand
//!    alone a few paragraphs apart belong together, and so do an opening mark and one that opens the
//!    next paragraph again.
//! 3. An opening mark and a closing one of another kind in one paragraph are one slip.
//! 4. Where the missing mark belongs is said where it is clear: after a short form in brackets, at the
//!    end of what was said.

use std::collections::HashSet;
use std::ops::Range;

use crate::model::Side;
use crate::text::{Enclosing, TokenKind};

use super::{Article, ArticleText, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "unbalanced-pair",
    severity: Severity::Warning,
    explanation: include_str!("unbalanced_pair.md"),
    run,
};

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let mut alone = marks_alone(article);
    pair_across(article, &mut alone);
    let mut at = 0;
    while let Some(mark) = alone.get(at) {
        let text = &article.texts[mark.text];
        let next = alone.get(at + 1).filter(|next| is_swapped(mark, next));
        match next {
            Some(next) => findings.push(swapped(text, mark, next)),
            None => findings.push(unpaired(
                text,
                article.partners()[mark.text].alone.len(),
                &mark.mark,
            )),
        }
        at += 1 + usize::from(next.is_some());
    }
}

/// A mark that stands alone, and the index of its text.
#[derive(Clone, Debug)]
struct Alone {
    text: usize,
    mark: Enclosing,
}

/// What stands alone in prose; not where the source of a translation has it so.
fn marks_alone(article: &Article<'_>) -> Vec<Alone> {
    let mut out = Vec::new();
    let odd = odd_records(article);
    let is_odd = |text: &ArticleText<'_>| {
        let record = article.document.segments[text.segment].record;
        record.is_some_and(|record| odd.contains(&record))
    };
    for (idx, partners) in article.partners().iter().enumerate() {
        let text = &article.texts[idx];
        if partners.alone.is_empty() || is_odd(text) {
            continue;
        }
        let marks = partners.alone.iter().filter(|m| !is_ignored(text, m));
        out.extend(marks.map(|mark| Alone {
            text: idx,
            mark: mark.clone(),
        }));
    }
    out
}

/// Records whose source has a mark without a partner: strings of software are cut in the middle of
/// brackets by their authors.
fn odd_records(article: &Article<'_>) -> HashSet<usize> {
    let sources = article
        .document
        .segments
        .iter()
        .filter(|s| s.side == Side::Source);
    sources
        .filter(|s| {
            let count = |marks: &[char]| s.text.matches(marks).count();
            count(&['(']) != count(&[')'])
                || count(&['[']) != count(&[']'])
                || count(&['"', '“', '”']) % 2 == 1
        })
        .filter_map(|s| s.record)
        .collect()
}

/// A backtick opens what an apostrophe closes, and a mark beside Latin letters may be an apostrophe.
fn is_ignored(text: &ArticleText<'_>, mark: &Enclosing) -> bool {
    let written = &text.text[mark.at.clone()];
    let (before, after) = (&text.text[..mark.at.start], &text.text[mark.at.end..]);
    let is_single = matches!(written, "'" | "’" | "‘");
    let touches_latin = before.ends_with(|c: char| c.is_ascii_alphabetic())
        || after.starts_with(|c: char| c.is_ascii_alphabetic());
    is_single && (touches_latin || before.contains('`'))
        || before.ends_with('\u{FFFC}')
        || after.starts_with('\u{FFFC}')
}

/// A quotation or a bracket goes on over so many paragraphs at most.
const MOST_PARAGRAPHS: usize = 8;

/// Takes out the marks that have their partner in another paragraph.
fn pair_across(article: &Article<'_>, alone: &mut Vec<Alone>) {
    let kind = |m: &Alone| kind_of(written(article, m));
    let mut is_paired = vec![false; alone.len()];
    let mut open: Vec<usize> = Vec::new();
    for at in 0..alone.len() {
        open.retain(|o| alone[at].text - alone[*o].text <= MOST_PARAGRAPHS);
        let same = |o: &&usize| kind(&alone[**o]) == kind(&alone[at]);
        let Some(&opened) = open.iter().rfind(same) else {
            if alone[at].mark.opens {
                open.push(at);
            }
            continue;
        };
        let is_elsewhere = alone[opened].text != alone[at].text;
        if !alone[at].mark.opens && is_elsewhere {
            is_paired[opened] = true;
            is_paired[at] = true;
            open.retain(|o| *o != opened);
        } else if alone[at].mark.opens {
            open.push(at);
        }
    }
    for at in 0..alone.len() {
        is_paired[at] |= alone[at].mark.opens && is_opened_again(article, &alone[at]);
    }
    let mut paired = is_paired.into_iter();
    alone.retain(|_| !paired.next().unwrap_or(false));
}

fn written<'a>(article: &'a Article<'_>, alone: &Alone) -> &'a str {
    &article.texts[alone.text].text[alone.mark.at.clone()]
}

fn kind_of(mark: &str) -> u8 {
    match mark {
        "(" | ")" => 0,
        "[" | "]" => 1,
        "{" | "}" => 2,
        "'" | "‘" | "’" | "‚" => 3,
        _ => 4,
    }
}

/// Whether the next paragraph begins with the same quotation mark: the quotation goes on.
fn is_opened_again(article: &Article<'_>, alone: &Alone) -> bool {
    let mark = written(article, alone);
    let next = article.texts.get(alone.text + 1);
    !alone.mark.is_bracket && next.is_some_and(|t| t.text.trim_start().starts_with(mark))
}

/// An opening mark and the closing one of another kind that was meant for it.
fn is_swapped(open: &Alone, close: &Alone) -> bool {
    open.text == close.text
        && open.mark.opens
        && !close.mark.opens
        && open.mark.is_bracket == close.mark.is_bracket
}

fn partner(mark: &str) -> &str {
    match mark {
        "(" => ")",
        ")" => "(",
        "[" => "]",
        "]" => "[",
        "{" => "}",
        "}" => "{",
        "“" => "”",
        "”" => "“",
        "‘" => "’",
        "’" => "‘",
        "«" => "»",
        "»" => "«",
        _ => mark,
    }
}

fn swapped(text: &ArticleText<'_>, open: &Alone, close: &Alone) -> Finding {
    let opening = &text.text[open.mark.at.clone()];
    let write = partner(opening);
    Finding::new(Place::new(text.segment, close.mark.at.clone()), "swapped")
        .value("text", &text.text[close.mark.at.clone()])
        .value("other", opening)
        .value("write", write)
        .fix(write)
        .see(Place::new(text.segment, open.mark.at.clone()))
}

/// Where more marks than this stand alone in one paragraph, nobody knows where their partners were.
const MOST_ALONE: usize = 6;

fn unpaired(text: &ArticleText<'_>, n_alone: usize, mark: &Enclosing) -> Finding {
    let written = &text.text[mark.at.clone()];
    let key = if mark.opens { "open" } else { "close" };
    let mended = match (mark.opens, mark.is_bracket) {
        _ if n_alone > MOST_ALONE => None,
        (true, true) => after_short_form(text, mark),
        (false, true) => before_short_form(text, mark),
        (true, false) => to_end_of_saying(text, mark),
        (false, false) => from_start_of_saying(text, mark),
    };
    match mended {
        Some((place, write)) => {
            let shown = if mark.opens {
                &text.text[place.clone()]
            } else {
                written
            };
            let shown = shown.split_whitespace().next().unwrap_or(written);
            Finding::new(Place::new(text.segment, place.clone()), key)
                .value("text", if mark.is_bracket { shown } else { written })
                .fix(write)
        }
        None => Finding::new(Place::new(text.segment, mark.at.clone()), key).value("text", written),
    }
}

/// The place that a fix rewrites, and what it writes.
type Mended = Option<(Range<usize>, String)>;

/// What stands in brackets is short: it ends before the next mark, or it is an abbreviation, a
/// number or a Latin word: (एमओयू ने becomes (एमओयू) ने, (हि.स.। becomes (हि.स.)।.
fn after_short_form(text: &ArticleText<'_>, mark: &Enclosing) -> Mended {
    let first = text
        .placed
        .partition_point(|p| p.token.span.start < mark.at.end);
    let word = text
        .placed
        .get(first)
        .filter(|p| p.token.kind != TokenKind::Mark)?;
    let next_start = text.placed.get(first + 1).map(|n| n.token.span.start);
    let stands_free = next_start.is_none_or(|start| start > word.token.span.end);
    let end = if is_short_form(text, first) && stands_free {
        word.token.span.end
    } else {
        end_of_phrase(text, first)?
    };
    let place = mark.at.start..end;
    let close = partner(&text.text[mark.at.clone()]);
    Some((place.clone(), format!("{}{close}", &text.text[place])))
}

/// In brackets stand so many words at most, to be sure where they end.
const MOST_WORDS: usize = 5;

/// Where a short phrase ends: before a mark, or with the text.
fn end_of_phrase(text: &ArticleText<'_>, first: usize) -> Option<usize> {
    let mut n_words = 0;
    let mut end = None;
    for at in first..text.placed.len() {
        let span = &text.placed[at].token.span;
        match text.placed[at].token.kind {
            TokenKind::Mark => match token(text, at) {
                // The dots of an abbreviation.
                "." | "-" => end = Some(span.end),
                "।" | "," | ";" => return end,
                _ => return None,
            },
            _ => {
                n_words += usize::from(!text.text[..span.start].ends_with(['.', '-']));
                end = Some(span.end);
            }
        }
        if n_words > MOST_WORDS {
            return None;
        }
    }
    end
}

/// एमओयू) becomes (एमओयू), हि.स.) becomes (हि.स.).
fn before_short_form(text: &ArticleText<'_>, mark: &Enclosing) -> Mended {
    let at = text
        .placed
        .partition_point(|p| p.token.span.end <= mark.at.start)
        .checked_sub(1)?;
    let start = text.text[..mark.at.start].rfind(' ').map_or(0, |i| i + 1);
    let word = &text.text[start..mark.at.start];
    let is_short = match word.strip_suffix('.') {
        Some(dotted) => dotted.contains('.'),
        None => is_short_form(text, at) || AGENCIES.contains(&word),
    };
    let place = start..mark.at.end;
    let open = partner(&text.text[mark.at.clone()]);
    (is_short && start > 0).then(|| (place.clone(), format!("{open}{}", &text.text[place])))
}

/// Who sent a story, at the end of its dateline.
const AGENCIES: &[&str] = &[
    "एजेंसी",
    "एजेंसियां",
    "भाषा",
    "वार्ता",
    "ब्यूरो",
    "आईएएनएस",
    "संवाददाता",
];

fn is_short_form(text: &ArticleText<'_>, at: usize) -> bool {
    match text.placed[at].token.kind {
        TokenKind::Latin => true,
        TokenKind::Hindi => crate::text::acronym::decode(token(text, at)).is_some(),
        _ => false,
    }
}

fn token<'a>(text: &ArticleText<'a>, at: usize) -> &'a str {
    &text.text[text.placed[at].token.span.clone()]
}

/// What was said ends before who said it (“हम आएंगे, मंत्री ने कहा becomes “हम आएंगे,” मंत्री ने कहा), after
/// a comma or colon with its sentence, and where it begins the paragraph with that.
fn to_end_of_saying(text: &ArticleText<'_>, mark: &Enclosing) -> Mended {
    let before = text.text[..mark.at.start].trim_end();
    let rest = &text.text[mark.at.end..];
    let end_of_sentence = rest
        .char_indices()
        .find(|(_, c)| is_end(*c))
        .map(|(i, c)| i + c.len_utf8());
    let sentence = &rest[..end_of_sentence.unwrap_or(rest.len())];
    let begins = before.is_empty() || before.ends_with(is_end);
    let told = sentence
        .rfind(", ")
        .filter(|comma| begins && tells_speaker(&sentence[comma + 1..]));
    let end = match told {
        Some(comma) => comma + 1,
        None if before.ends_with([',', ':']) => end_of_sentence?,
        None if before.is_empty() && rest.trim_end().ends_with(is_end) => rest.trim_end().len(),
        None => return None,
    };
    let close = partner(&text.text[mark.at.clone()]);
    let place = mark.at.start..mark.at.end + end;
    Some((place.clone(), format!("{}{close}", &text.text[place])))
}

fn is_end(c: char) -> bool {
    matches!(c, '।' | '?' | '!' | '॥')
}

/// मंत्री ने कहा।
fn tells_speaker(clause: &str) -> bool {
    const SAID: &[&str] = &["कहा", "बताया", "पूछा", "लिखा", "समझाया", "जोड़ा"];
    let clause = clause.trim_end_matches(is_end).trim();
    let n_words = clause.split_whitespace().count();
    (2..=MOST_SPEAKER).contains(&n_words) && SAID.iter().any(|said| clause.ends_with(said))
}

/// Who spoke is told in no more words.
const MOST_SPEAKER: usize = 7;

/// What was said begins after the last comma, colon or कि before it, or with its sentence where who
/// said it follows: हम आएंगे”, उन्होंने कहा.
fn from_start_of_saying(text: &ArticleText<'_>, mark: &Enclosing) -> Mended {
    let before = &text.text[..mark.at.start];
    let inner = before.trim_end_matches(['।', '?', '!', ',', ' ']);
    let sentence = inner.rfind(['।', '?', '!', '॥', '\n']).map_or(0, |i| {
        i + inner[i..].chars().next().map_or(1, char::len_utf8)
    });
    let saying = &inner[sentence..];
    let after = text.text[mark.at.end..].trim_start();
    let begins_sentence = after.starts_with(',') || before.ends_with(',');
    if !begins_sentence && !before.ends_with(['।', '?', '!']) {
        return None;
    }
    let lead = LEADS
        .iter()
        .filter_map(|lead| saying.find(lead).map(|i| i + lead.len()))
        .min();
    let start = match (begins_sentence, lead) {
        (true, _) => sentence,
        (false, Some(lead)) => sentence + lead,
        (false, None) => return None,
    };
    let start = start + text.text[start..].len() - text.text[start..].trim_start().len();
    let open = partner(&text.text[mark.at.clone()]);
    let place = start..mark.at.end;
    Some((place.clone(), format!("{open}{}", &text.text[place])))
}

/// What leads up to what was said.
const LEADS: &[&str] = &[
    "कहा, ",
    "कहा: ",
    "कहा कि ",
    "बताया, ",
    "बताया कि ",
    "पूछा, ",
    "लिखा, ",
    "बोले, ",
];
