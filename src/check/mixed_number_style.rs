//! Numbers said in two styles in one article: scales, grouping, per cent.
//!
//! For each of the three, every number that shows a style is noted with it; what the article uses
//! less is a finding, and where both are used alike, what came second. Quotations are left out.

use std::ops::Range;

use crate::text::fold::{Tier, fold};
use crate::text::number::{Kind, Quantity, quantities};
use crate::text::{Lang, Token, TokenKind};

use super::near::{Near, cited, is_within};
use super::{Article, ArticleText, Check, Finding, Place, Severity};

/// See the Markdown twin.
pub(super) static CHECK: Check = Check {
    name: "mixed-number-style",
    severity: Severity::Info,
    explanation: include_str!("mixed_number_style.md"),
    run,
};

/// In which of two styles a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// लाख, 12,34,567, प्रतिशत.
    Indian,
    /// मिलियन, 1,234,567, %.
    Western,
}

/// What shows a style: its place, and what to write in the other style, if that is certain.
struct Shown {
    place: Place,
    style: Style,
    write: Option<String>,
}

fn run(article: &Article<'_>, findings: &mut Vec<Finding>) {
    let (mut scales, mut groupings, mut percents) = (Vec::new(), Vec::new(), Vec::new());
    for text in &article.texts {
        if !text
            .placed
            .iter()
            .any(|p| may_show(article, p.word, p.token.kind))
        {
            continue;
        }
        let tokens: Vec<Token> = text.placed.iter().map(|p| p.token.clone()).collect();
        let quotations = cited(Near::new(article, text));
        let quantities = quantities(text.text, &tokens, &Lang::HI);
        for q in quantities
            .iter()
            .filter(|q| !is_within(&quotations, &q.span))
        {
            scales.extend(scale(text, q));
            percents.extend(percent(text, q));
        }
        let numbers = tokens.iter().filter(|t| t.kind == TokenKind::Number);
        let free = numbers.filter(|t| !is_within(&quotations, &t.span));
        groupings.extend(free.filter_map(|t| grouping(text, &t.span)));
    }
    report(article, &scales, "scale", findings);
    report(article, &groupings, "grouping", findings);
    report(article, &percents, "percent", findings);
}

/// Whether a segment with this word may show a style: it has a digit or a scale in words.
fn may_show(article: &Article<'_>, word: u32, kind: TokenKind) -> bool {
    kind == TokenKind::Number
        || kind == TokenKind::Hindi && scale_style(article.lexicon.word(word).lenient()).is_some()
}

fn report(article: &Article<'_>, shown: &[Shown], key: &'static str, findings: &mut Vec<Finding>) {
    let Some(right) = house_style(shown) else {
        return;
    };
    let Some(first) = shown.iter().find(|s| s.style == right) else {
        return;
    };
    for odd in shown.iter().filter(|s| s.style != right) {
        let finding = Finding::new(odd.place.clone(), key)
            .value("text", article.text_of(&odd.place))
            .value("other", article.text_of(&first.place))
            .see(first.place.clone());
        findings.push(match &odd.write {
            Some(write) => finding.fix(write.as_str()),
            None => finding,
        });
    }
}

/// The style to write: the article's majority, else the one that came first; none where there is but
/// one.
fn house_style(shown: &[Shown]) -> Option<Style> {
    let n_indian = shown.iter().filter(|s| s.style == Style::Indian).count();
    let n_western = shown.len() - n_indian;
    if n_indian == 0 || n_western == 0 {
        return None;
    }
    match n_indian.cmp(&n_western) {
        std::cmp::Ordering::Greater => Some(Style::Indian),
        std::cmp::Ordering::Less => Some(Style::Western),
        std::cmp::Ordering::Equal => shown.first().map(|s| s.style),
    }
}

fn scale_style(word: &str) -> Option<Style> {
    match word {
        "लाख" | "करोड" => Some(Style::Indian),
        "मिलियन" | "बिलियन" | "ट्रिलियन" => {
            Some(Style::Western)
        }
        _ => None,
    }
}

/// The scale word at the end of a number.
fn scale(text: &ArticleText<'_>, quantity: &Quantity) -> Option<Shown> {
    let number = &text.text[quantity.number.clone()];
    let word = number.rsplit(char::is_whitespace).next()?;
    let key = fold(word, Tier::Lenient);
    let start = quantity.number.end - word.len();
    Some(Shown {
        place: Place::new(text.segment, start..quantity.number.end),
        style: scale_style(&key)?,
        write: None,
    })
}

fn percent(text: &ArticleText<'_>, quantity: &Quantity) -> Option<Shown> {
    let has_digits = text.text[quantity.number.clone()].contains(crate::text::is_digit);
    if quantity.kind != Kind::Percent || !has_digits {
        return None;
    }
    let number = &text.text[quantity.number.clone()];
    let (style, write) = match text.text[quantity.number.end..quantity.span.end].trim() {
        "%" => (Style::Western, format!("{number} प्रतिशत")),
        "प्रतिशत" => (Style::Indian, format!("{number}%")),
        _ => return None,
    };
    Some(Shown {
        place: Place::new(text.segment, quantity.number.start..quantity.span.end),
        style,
        write: Some(write),
    })
}

/// The style of a number with commas that tells it: six digits and more.
fn grouping(text: &ArticleText<'_>, span: &Range<usize>) -> Option<Shown> {
    let number = &text.text[span.clone()];
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let sizes: Vec<usize> = whole.split(',').map(|g| g.chars().count()).collect();
    let (first, rest) = sizes.split_first()?;
    let (last, middle) = rest.split_last()?;
    let is_tail = |size: usize| *last == 3 && middle.iter().all(|n| *n == size);
    let n_digits: usize = sizes.iter().sum();
    let style = match (n_digits, first) {
        (6.., 1..=2) if is_tail(2) && !middle.is_empty() => Style::Indian,
        (6.., 1..=3) if is_tail(3) => Style::Western,
        _ => return None,
    };
    let digits: Vec<char> = whole.chars().filter(|c| *c != ',').collect();
    let regrouped = grouped(&digits, style);
    let dot = if fraction.is_empty() { "" } else { "." };
    Some(Shown {
        place: Place::new(text.segment, span.clone()),
        style,
        write: Some(format!("{regrouped}{dot}{fraction}")),
    })
}

/// Digits grouped in the style that is not `not`.
fn grouped(digits: &[char], not: Style) -> String {
    let mut out = String::new();
    for (i, digit) in digits.iter().enumerate() {
        let left = digits.len() - i;
        let starts_group = match not {
            Style::Indian => left.is_multiple_of(3),
            Style::Western => left == 3 || left > 3 && left % 2 == 1,
        };
        if i > 0 && starts_group {
            out.push(',');
        }
        out.push(*digit);
    }
    out
}
