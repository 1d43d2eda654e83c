//! Which variants of a unit are handed on, and which of them are a pair.
//!
//! 1. The source is in the unit's source language (the header's, if the unit names none): of the
//!    language to the letter, else of another region. Where none is named, or all are (`*all*`), it
//!    is English, else the first; where no variant is in it, English.
//! 2. The target is Hindi, or English where the source language is Hindi, else the first other.
//! 3. Where the two sides first stand next to each other they are a pair; every further variant of
//!    the two languages is a record of its own, so that records are numbered in the file's order.

use crate::format::builder::Builder;
use crate::model::Side;
use crate::text::Lang;

/// More languages than anyone translates into; what comes after is one language, undetermined.
const MAX_LANGUAGES: usize = 512;

/// More names would not be read.
const MAX_NAMED: usize = 20;

/// The text of a unit in one language.
#[derive(Default)]
pub(super) struct Variant {
    /// Byte of its start tag.
    pub(super) at: usize,
    /// Index of its language.
    pub(super) lang: usize,
    pub(super) builder: Builder,
    /// Where it stands, if it is handed on.
    pub(super) side: Option<Side>,
    /// Its record, counted from the first one of its unit.
    pub(super) record: usize,
}

/// The languages of a file.
#[derive(Default)]
pub(super) struct Languages {
    known: Vec<Known>,
    /// The tags as the file writes them, and which language each is.
    written: Vec<(String, usize)>,
    /// The source language that the header names; `None` inside for all.
    declared: Option<Option<usize>>,
}

struct Known {
    lang: Lang,
    is_hindi: bool,
    is_english: bool,
    is_passed_over: bool,
}

impl Languages {
    /// The index of a language by its tag.
    pub(super) fn index(&mut self, tag: &str) -> usize {
        if let Some((_, idx)) = self.written.iter().find(|(written, _)| written == tag) {
            return *idx;
        }
        let idx = self.of(Lang::new(tag));
        if self.written.len() < MAX_LANGUAGES {
            self.written.push((tag.to_owned(), idx));
        }
        idx
    }

    /// The index of a language.
    pub(super) fn of(&mut self, lang: Lang) -> usize {
        if let Some(idx) = self.known.iter().position(|known| known.lang == lang) {
            return idx;
        }
        let lang = match self.known.len() {
            0..MAX_LANGUAGES => lang,
            MAX_LANGUAGES => Lang::UND,
            _ => return MAX_LANGUAGES,
        };
        self.known.push(Known {
            is_hindi: lang.is_hindi(),
            is_english: lang.is_english(),
            lang,
            is_passed_over: false,
        });
        self.known.len() - 1
    }

    /// The language of that index.
    pub(super) fn lang(&self, idx: usize) -> &Lang {
        self.known.get(idx).map_or(&Lang::UND, |known| &known.lang)
    }

    fn is_hindi(&self, idx: usize) -> bool {
        self.known.get(idx).is_some_and(|known| known.is_hindi)
    }

    fn is_english(&self, idx: usize) -> bool {
        self.known.get(idx).is_some_and(|known| known.is_english)
    }

    /// The index of a source language as it is written; `None` for all.
    pub(super) fn source(&mut self, srclang: &str) -> Option<usize> {
        let is_all = srclang.trim().eq_ignore_ascii_case("*all*") || srclang.trim().is_empty();
        (!is_all).then(|| self.index(srclang))
    }

    /// Takes the source language of the header.
    pub(super) fn declare(&mut self, srclang: &str) {
        let source = self.source(srclang);
        self.declared = Some(source);
    }

    /// Whether the header named a source language, or all.
    pub(super) fn is_declared(&self) -> bool {
        self.declared.is_some()
    }

    /// Names the languages that were in the file and were not handed on.
    pub(super) fn passed_over(&self) -> Option<String> {
        let mut names: Vec<&str> = self
            .known
            .iter()
            .filter(|known| known.is_passed_over)
            .map(|known| known.lang.as_str())
            .collect();
        names.sort_unstable();
        let n_more = names.len().saturating_sub(MAX_NAMED);
        names.truncate(MAX_NAMED);
        let more = (n_more > 0).then(|| format!(" and {n_more} more"));
        (!names.is_empty()).then(|| names.join(", ") + &more.unwrap_or_default())
    }

    fn pass_over(&mut self, idx: usize) {
        if let Some(known) = self.known.get_mut(idx) {
            known.is_passed_over = true;
        }
    }
}

/// Gives each variant its side. `own` is what the unit itself says of its source language. Whether
/// another language had to be taken than the one that is named.
pub(super) fn choose(
    variants: &mut [Variant],
    languages: &mut Languages,
    own: Option<Option<usize>>,
) -> bool {
    let declared = own.or(languages.declared).flatten();
    let source = source(variants, languages, declared);
    let from = source.or(declared);
    let is_wanted = match from.is_some_and(|idx| languages.is_hindi(idx)) {
        true => Languages::is_english,
        false => Languages::is_hindi,
    };
    let is_target = |idx: usize| Some(idx) != source && is_wanted(languages, idx);
    let other = match variants.iter().any(|v| is_target(v.lang)) {
        true => None,
        false => variants
            .iter()
            .map(|v| v.lang)
            .find(|idx| Some(*idx) != source),
    };
    for variant in variants.iter_mut() {
        variant.side = match variant.lang {
            idx if Some(idx) == source => Some(Side::Source),
            idx if is_target(idx) || Some(idx) == other => Some(Side::Target),
            _ => None,
        };
    }
    for variant in variants.iter().filter(|v| v.side.is_none()) {
        languages.pass_over(variant.lang);
    }
    declared.is_some()
        && source.is_some()
        && source != declared
        && !is_akin(languages, source, declared)
}

/// The language that the unit was translated from.
fn source(variants: &[Variant], languages: &Languages, declared: Option<usize>) -> Option<usize> {
    let first = |is_it: &dyn Fn(usize) -> bool| variants.iter().map(|v| v.lang).find(|i| is_it(*i));
    let english = || first(&|idx| languages.is_english(idx));
    let Some(idx) = declared else {
        let alone = || {
            variants
                .iter()
                .all(|v| Some(v.lang) == variants.first().map(|v| v.lang))
        };
        let lead = first(&|_| true);
        // A lone variant in Hindi is a translation whose source was not kept.
        let is_source = |idx: &usize| !(languages.is_hindi(*idx) && alone());
        return english().or(lead.filter(is_source));
    };
    let named = first(&|other| other == idx);
    let akin = || first(&|other| is_akin(languages, Some(other), declared));
    // English and Hindi are each other's target.
    let is_ours = languages.is_hindi(idx) || languages.is_english(idx);
    named
        .or_else(akin)
        .or_else(|| english().filter(|_| !is_ours))
}

/// Whether two languages are the same but for the region.
fn is_akin(languages: &Languages, a: Option<usize>, b: Option<usize>) -> bool {
    let primary = |idx| languages.lang(idx).as_str().split('-').next();
    a.map(primary) == b.map(primary)
}

/// Numbers the records of a unit's variants that have text and a side. How many there are.
pub(super) fn number(variants: &mut [Variant]) -> usize {
    let (mut n_records, mut before, mut is_paired) = (0, None, false);
    for variant in variants.iter_mut().filter(|v| v.builder.has_prose()) {
        let Some(side) = variant.side else { continue };
        let joins = !is_paired && before.is_some_and(|before| before != side);
        is_paired |= joins;
        n_records += usize::from(!joins);
        variant.record = n_records - 1;
        before = Some(side);
    }
    n_records
}
