//! The languages of a file: which they are, and what gainsays them.
//!
//! XLIFF 1 names them on `file`, XLIFF 2 on the root; the `xml:lang` of a source or target wins. In
//! XLIFF 2 it must be the same (4.3.1.35), in XLIFF 1 it should (2.3.2). What is wrong is told once
//! a file and side.

use super::attrs::Attrs;
use super::reader::Reader;
use crate::format::xml::short;
use crate::model::Side;
use crate::text::Lang;

/// The languages of the open file.
#[derive(Debug, Default)]
pub(super) struct Langs<'a> {
    /// Tags by side, as written; empty where the file has none.
    tags: [&'a str; 2],
    /// The tag that was read last on each side.
    known: [Option<(&'a str, Lang)>; 2],
    /// Whether a contradiction on that side was told.
    is_told: [bool; 2],
    is_absence_told: bool,
}

impl<'a> Langs<'a> {
    /// The language of a tag; `None` for no tag.
    pub(super) fn known(&mut self, side: Side, tag: &'a str) -> Option<&Lang> {
        let known = &mut self.known[side as usize];
        if tag.is_empty() {
            return None;
        }
        if known.as_ref().is_none_or(|(had, _)| *had != tag) {
            *known = Some((tag, Lang::new(tag)));
        }
        known.as_ref().map(|(_, lang)| lang)
    }
}

impl<'a> Reader<'a, '_, '_> {
    /// Takes the languages that the root or a file names.
    pub(super) fn languages(&mut self, attrs: &Attrs<'a>, at: usize) {
        let names = match self.says_two {
            true => ["srcLang", "trgLang"],
            false => ["source-language", "target-language"],
        };
        let tags = [attrs.source_lang, attrs.target_lang];
        for (name, tag) in names.iter().zip(tags) {
            match tag {
                Some("") => self
                    .out
                    .problem(at, &format!("expected a language in {name}, found nothing")),
                Some(tag) if !is_language(tag) => {
                    let what = format!("expected a language tag in {name}, found “{}”", short(tag));
                    self.out.problem(at, &what);
                }
                None if *name == names[0] => {
                    self.out
                        .problem(at, &format!("expected {name}, found none"));
                }
                _ => {}
            }
        }
        self.langs = Langs {
            tags: tags.map(Option::unwrap_or_default),
            known: std::mem::take(&mut self.langs.known),
            // An empty tag was told already.
            is_absence_told: attrs.target_lang == Some(""),
            ..Langs::default()
        };
    }

    /// The language into which the open file is translated, as it says.
    pub(super) fn target_lang(&self) -> Lang {
        match self.langs.tags[Side::Target as usize] {
            "" => Lang::UND,
            tag => Lang::new(tag),
        }
    }

    /// The language of a source or target: its own `xml:lang`, else the file's. What is wrong with
    /// it is told once a file and side.
    pub(super) fn lang(
        &mut self,
        side: Side,
        own: Option<&'a str>,
        outer: Option<&'a str>,
        at: usize,
    ) -> &'a str {
        let tag = self.langs.tags[side as usize];
        let inherited = outer.or(self.inherited()).filter(|_| self.says_two);
        if let Some(said) = own.or(inherited)
            && !self.langs.is_told[side as usize]
            && self.is_other(said, tag)
        {
            self.langs.is_told[side as usize] = true;
            let (side, said) = (side.name(), short(said));
            let what = format!("expected a {side} in {tag}, found one in “{said}” by its xml:lang");
            self.out.problem(at, &what);
        }
        if side == Side::Target && tag.is_empty() && own.is_none() && !self.langs.is_absence_told {
            self.langs.is_absence_told = true;
            self.out
                .problem(at, "expected the target's language, found none");
        }
        own.filter(|own| !own.is_empty()).unwrap_or(tag)
    }

    /// Whether an `xml:lang` gainsays the file's language: in XLIFF 1 a region may be added or
    /// left out.
    fn is_other(&self, said: &str, tag: &str) -> bool {
        let (said, tag) = match self.says_two {
            true => (said, tag),
            false => (primary(said), primary(tag)),
        };
        !said.is_empty() && !tag.is_empty() && !said.eq_ignore_ascii_case(tag)
    }

    /// The `xml:lang` of what is open around a unit.
    fn inherited(&self) -> Option<&'a str> {
        self.frames.last().and_then(|frame| frame.lang)
    }
}

/// Whether a text has the shape of a language tag (BCP 47, 2.1).
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split(['-', '_']);
    let first = parts.next().unwrap_or_default();
    let is_first = matches!(first.len(), 2..=8) || matches!(first, "x" | "i" | "X" | "I");
    let is_part =
        |part: &str| matches!(part.len(), 1..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    is_first && first.bytes().all(|b| b.is_ascii_alphabetic()) && parts.all(is_part)
}

fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}
