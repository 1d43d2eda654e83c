//! The tokens of a text as the readers of quantities see them.
//!
//! 1. A number token with commas that make no group of digits (9,9,9) is cut at them.
//! 2. A currency written together with its number (Rs500) is cut from it.
//! 3. Every word of letters is looked up once.

use std::borrow::Cow;
use std::ops::Range;

use super::super::token::number_len;
use super::decimal::Decimal;
use super::lexicon::{Sense, english_key, english_sense, hindi_key, hindi_sense};
use super::unit_names::{Side, token_key, unit_of};
use super::units::Unit;
use crate::text::{Lang, Token, TokenKind, is_digit};

/// A token or a piece of one.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) span: Range<usize>,
    pub(super) kind: TokenKind,
    pub(super) sense: Option<Sense>,
}

/// A text and its items. A place is the index of an item.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) items: Vec<Item>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, tokens: &[Token], lang: &Lang) -> Reader<'a> {
        let mut items: Vec<Item> = Vec::with_capacity(tokens.len());
        // Number words of Marathi or Nepali are not those of Hindi.
        let reads_hindi = lang.is_hindi() || lang.is_english() || *lang == Lang::UND;
        let mut done = 0;
        for token in tokens {
            if token.span.start < done {
                continue;
            }
            let word = &text[token.span.clone()];
            let mut push = |span, sense| {
                items.push(Item {
                    span,
                    kind: token.kind,
                    sense,
                })
            };
            match token.kind {
                TokenKind::Hindi if reads_hindi => {
                    done = token.span.end + visarga_len(word, &text[token.span.end..]);
                    push(token.span.start..done, hindi_sense(word));
                }
                TokenKind::Number => push_number(&mut items, text, token.span.clone()),
                TokenKind::Latin => match currency_len(word) {
                    Some(len) => {
                        let at = token.span.start + len;
                        push(token.span.start..at, english_sense(&word[..len]));
                        done = at + number_len(&text[at..]);
                        push_number(&mut items, text, at..done);
                    }
                    None => push(token.span.clone(), english_sense(word)),
                },
                _ => push(token.span.clone(), None),
            }
        }
        Reader { text, items }
    }

    pub(super) fn item(&self, at: usize) -> Option<&Item> {
        self.items.get(at)
    }

    pub(super) fn str(&self, at: usize) -> &'a str {
        self.items
            .get(at)
            .map_or("", |i| &self.text[i.span.clone()])
    }

    pub(super) fn sense(&self, at: usize) -> Option<Sense> {
        self.items.get(at)?.sense
    }

    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        Some(self.items.get(at)?.kind)
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Number)
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(TokenKind::Hindi | TokenKind::Latin))
    }

    /// Whether the item follows the one before it with nothing between.
    pub(super) fn touches(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|b| self.items.get(b));
        let here = self.items.get(at);
        before
            .zip(here)
            .is_some_and(|(b, h)| b.span.end == h.span.start)
    }

    /// The key of a word or mark; empty past the end.
    pub(super) fn key(&self, at: usize) -> Cow<'a, str> {
        let word = self.str(at);
        match self.kind(at) {
            Some(TokenKind::Hindi) if word.len() <= MAX_KEYED => Cow::Owned(hindi_key(word)),
            Some(TokenKind::Latin) if word.len() <= MAX_KEYED => english_key(word),
            _ => Cow::Borrowed(word),
        }
    }

    /// Whether the item is one of these words or marks, given as keys.
    pub(super) fn is(&self, at: usize, keys: &[&str]) -> bool {
        at < self.items.len() && keys.contains(&&*self.key(at))
    }

    /// Whether the item before a place is one of these.
    pub(super) fn is_before(&self, at: usize, keys: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|b| self.is(b, keys))
    }

    /// A hyphen or dash.
    pub(super) fn is_dash(&self, at: usize) -> bool {
        matches!(self.str(at), "-" | "–" | "—" | "−" | "‐" | "‑")
    }

    /// A hyphen or dash with nothing around it.
    pub(super) fn is_joint(&self, at: usize) -> bool {
        self.is_dash(at) && self.touches(at) && self.touches(at + 1)
    }

    /// The number that a number token holds.
    pub(super) fn decimal(&self, at: usize) -> Option<Decimal> {
        if !self.is_number(at) {
            return None;
        }
        Decimal::parse(self.str(at))
    }

    /// A whole number in plain digits, no commas, of so many digits.
    pub(super) fn plain(&self, at: usize, digits: Range<usize>) -> Option<i64> {
        let text = self.str(at);
        let n_digits = text.chars().count();
        let is_plain =
            self.is_number(at) && text.chars().all(is_digit) && digits.contains(&n_digits);
        if is_plain {
            Decimal::parse(text)?.as_whole()
        } else {
            None
        }
    }

    /// The unit named from a place on, and the place after it.
    pub(super) fn unit_at(&self, at: usize, side: Side) -> Option<(&'static Unit, usize)> {
        let mut keys = (at..self.items.len()).map(|i| {
            let word = self.str(i);
            let known = if word.len() <= MAX_KEYED { word } else { "" };
            token_key(known, self.items[i].kind)
        });
        let (unit, n) = unit_of(&mut keys, side)?;
        Some((unit, at + n))
    }

    /// Bytes of the items from one place to before another.
    pub(super) fn span(&self, from: usize, to: usize) -> Range<usize> {
        let start = self
            .items
            .get(from)
            .map_or(self.text.len(), |i| i.span.start);
        let last = to.checked_sub(1).and_then(|l| self.items.get(l));
        start..last.map_or(start, |i| i.span.end.max(start))
    }
}

/// A longer word is no word of a quantity, in bytes.
const MAX_KEYED: usize = 60;

/// A number token, or its pieces where its commas make no groups.
fn push_number(items: &mut Vec<Item>, text: &str, span: Range<usize>) {
    let kind = TokenKind::Number;
    let mut push = |span, kind| {
        items.push(Item {
            span,
            kind,
            sense: None,
        })
    };
    if is_grouped(&text[span.clone()]) {
        push(span, kind);
        return;
    }
    let mut at = span.start;
    for piece in text[span].split(',') {
        if at > 0
            && !piece.is_empty()
            && text[..at].ends_with(',')
            && items_end(items) == Some(at - 1)
        {
            items.push(Item {
                span: at - 1..at,
                kind: TokenKind::Mark,
                sense: None,
            });
        }
        if !piece.is_empty() {
            items.push(Item {
                span: at..at + piece.len(),
                kind,
                sense: None,
            });
        }
        at += piece.len() + 1;
    }
}

fn items_end(items: &[Item]) -> Option<usize> {
    items.last().map(|i| i.span.end)
}

/// Whether the commas of a number, if any, group its digits: the last group has three, those before
/// it two or three, the first one to three.
fn is_grouped(number: &str) -> bool {
    let whole = number.split('.').next().unwrap_or(number);
    if !whole.contains(',') {
        return !number.contains(',');
    }
    let mut groups = whole.split(',').map(|g| g.chars().count());
    let first = groups.next().unwrap_or(0);
    let rest: Vec<usize> = groups.collect();
    let Some((last, middle)) = rest.split_last() else {
        return true;
    };
    let western = *last == 3 && middle.iter().all(|n| *n == 3) && (1..=3).contains(&first);
    let indian = *last == 3 && middle.iter().all(|n| *n == 2) && (1..=2).contains(&first);
    (western || indian) && number.matches('.').count() <= 1 && !number[whole.len()..].contains(',')
}

/// A colon typed for the visarga of छः.
fn visarga_len(word: &str, after: &str) -> usize {
    usize::from(word == "छ" && after.starts_with(':'))
}

/// The length of the letters of a currency or financial year at the start of a word that goes on with
/// a digit: Rs500, FY24.
fn currency_len(word: &str) -> Option<usize> {
    let len = word.find(|c: char| !c.is_ascii_alphabetic())?;
    let is_currency = ["rs", "inr", "usd", "eur", "gbp", "fy"]
        .iter()
        .any(|c| c.eq_ignore_ascii_case(&word[..len]));
    (is_currency && word[len..].starts_with(is_digit)).then_some(len)
}
