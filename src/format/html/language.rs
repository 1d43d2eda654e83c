//! In which language a segment of a page is: what `lang` says, weighed against its letters.
//!
//! 1. What is declared counts, for letters do not tell Hindi from Marathi nor English from French.
//! 2. English that is written in Devanagari and Hindi without a letter of it are neither: there the
//!    letters count. Templates call many a Hindi page English; that is told once.
//! 3. Without a declaration the letters decide; a segment without any is as the one before it.

use crate::format::ReadOptions;
use crate::format::registry::lang_of_whole;
use crate::text::{Lang, guess, is_devanagari};

/// What was learnt of a page's language so far.
pub(super) struct Spoken<'a> {
    raw: &'a str,
    options: &'a ReadOptions<'a>,
    /// The language of the last segment by its letters.
    letters: Option<Lang>,
    /// What was declared where segments are written in Devanagari, and how many are.
    contradicted: Option<(Lang, usize)>,
}

impl<'a> Spoken<'a> {
    pub(super) fn new(raw: &'a str, options: &'a ReadOptions<'a>) -> Spoken<'a> {
        Spoken {
            raw,
            options,
            letters: None,
            contradicted: None,
        }
    }

    pub(super) fn lang_of(&mut self, segment: &str, declared: Option<&Lang>) -> Lang {
        let letters = guess(segment);
        let has_letters = letters != Lang::UND;
        if has_letters {
            self.letters = Some(letters.clone());
        }
        let Some(declared) = declared.filter(|lang| **lang != Lang::UND) else {
            let raw = self.raw;
            let whole = self.letters.get_or_insert_with(|| of_page(raw));
            return self.options.lang_of(segment, whole);
        };
        if declared.is_english() && has_letters && letters != Lang::EN {
            let declared = declared.clone();
            self.contradicted.get_or_insert((declared, 0)).1 += 1;
            return letters;
        }
        let is_latin = declared.as_str().contains("latn") || letters != Lang::EN;
        if declared.is_hindi() && !is_latin && !segment.contains(is_devanagari) {
            return letters;
        }
        declared.clone()
    }

    /// What is to be said of declarations that were not believed.
    pub(super) fn contradiction(&self) -> Option<String> {
        let (lang, n) = self.contradicted.as_ref()?;
        Some(format!(
            "lang is {lang} where {n} segments are Hindi by their letters"
        ))
    }
}

/// The language of a page that begins with figures. Tags are in Latin letters, so that few in
/// Devanagari say enough.
fn of_page(raw: &str) -> Lang {
    let start: String = raw
        .chars()
        .take(super::sniff::LOOKED_AT)
        .filter(|c| is_devanagari(*c))
        .collect();
    match lang_of_whole(&start) {
        lang if lang == Lang::UND => Lang::EN,
        lang => lang,
    }
}

/// The language of a tag that is one; what a template left in braces is none.
pub(super) fn declared(tag: &str) -> Option<Lang> {
    let is_one = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    let is_primary = primary.chars().all(|c| c.is_ascii_alphabetic());
    let is_tag = tag.chars().all(is_one) && (2..=8).contains(&primary.len()) && is_primary;
    is_tag.then(|| Lang::new(tag))
}
