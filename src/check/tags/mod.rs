//! What differs between the tags of a pair: the ground of `inline-code-mismatch`.
//!
//! 1. A tag is the same as one of the other side if it is of the same kind and element; in XLIFF, where
//!    codes have ids, also of the same id. What their attributes say is for the language to choose.
//! 2. Of what is left over, both ends of an element are one fault; so are an end that was written as a
//!    beginning (`<b>…<b>`), and a tag that stands in place of another.
//! 3. Where nothing is left over, elements must not cross (`<b><i>…</b></i>`), nor end before they begin,
//!    if in the source they do not.
//!
//! Codes that stand alone, and elements side by side, may be in any order.

mod read;

use std::ops::Range;

use crate::model::CodeKind;

use super::{Article, Pair, PairText, Place};

use read::{Tag, add_unclosed, tags};

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The source has it, the target not.
    Missing(Place, String),
    /// The target has it, the source not.
    Extra(Place, String),
    /// In the target something stands in its place; what to write.
    Differs(Place, String),
    /// A tag that opens where it should close, or the reverse; what to write.
    Unclosed(Place, String),
    /// A tag that closes an element across another, or before it begins.
    Crossed(Place),
}

/// A segment with more tags is a page; comparing all with all would take for ever.
const MAX_TAGS: usize = 500;

/// The faults of a pair.
pub(super) fn faults<'a>(article: &Article<'a>, pair: &Pair<'a>) -> Vec<Fault> {
    let (source, target) = (&pair.source, &pair.target);
    if source.codes.is_empty() && target.codes.is_empty() {
        return Vec::new();
    }
    let (mut from, mut to) = (tags(article, source), tags(article, target));
    add_unclosed(target, &mut to, &from);
    add_unclosed(source, &mut from, &to);
    let n_tags = from.len().max(to.len());
    if n_tags == 0 || n_tags > MAX_TAGS {
        return Vec::new();
    }
    let missing = unmatched(&from, &to);
    let extra = unmatched(&to, &from);
    if missing.is_empty() && extra.is_empty() {
        let crossed = crossed(&to).filter(|_| crossed(&from).is_none());
        return crossed
            .map(|tag| Fault::Crossed(place(target, &tag.at)))
            .into_iter()
            .collect();
    }
    told(pair, &to, missing, extra)
}

/// The tags that have no counterpart, the last of each kind.
fn unmatched<'t, 'a>(own: &'t [Tag<'a>], other: &[Tag<'a>]) -> Vec<&'t Tag<'a>> {
    let mut free: Vec<&Tag<'_>> = other.iter().collect();
    let mut out = Vec::new();
    for tag in own {
        match free.iter().position(|o| o.is(tag)) {
            Some(at) => drop(free.swap_remove(at)),
            None => out.push(tag),
        }
    }
    out
}

/// Puts together what is one fault.
fn told(
    pair: &Pair<'_>,
    known: &[Tag<'_>],
    mut missing: Vec<&Tag<'_>>,
    mut extra: Vec<&Tag<'_>>,
) -> Vec<Fault> {
    let mut out = Vec::new();
    turned(pair, &mut missing, &mut extra, &mut out);
    let missing = elements(missing);
    let mut extra = elements(extra);
    let mut broken = Broken { at: 0, known };
    for element in missing {
        let alike = |e: &Element<'_, '_>| {
            e.open.kind == element.open.kind && e.close.is_some() == element.close.is_some()
        };
        if let Some(at) = extra.iter().position(alike) {
            out.push(exchanged(pair, &element, &extra.remove(at)));
            continue;
        }
        let is_whole = element.close.is_some();
        let next = Some(())
            .filter(|()| !is_whole)
            .and_then(|()| broken.next(pair));
        out.push(match next {
            Some(span) => {
                let place = Place::new(pair.target.segment, span);
                Fault::Differs(place, element.open.written.to_owned())
            }
            None => Fault::Missing(element.place(&pair.source), element.shown()),
        });
    }
    out.extend(
        extra
            .iter()
            .map(|e| Fault::Extra(e.place(&pair.target), e.shown())),
    );
    out
}

/// Takes out the tags that open where they should close, and the reverse.
fn turned(
    pair: &Pair<'_>,
    missing: &mut Vec<&Tag<'_>>,
    extra: &mut Vec<&Tag<'_>>,
    out: &mut Vec<Fault>,
) {
    missing.retain(|lost| {
        let turned = match lost.kind {
            CodeKind::Open => CodeKind::Close,
            CodeKind::Close => CodeKind::Open,
            _ => return true,
        };
        let is_it = |e: &&Tag<'_>| e.kind == turned && e.name == lost.name && e.is_in_text();
        let Some(at) = extra.iter().position(is_it) else {
            return true;
        };
        let tag = extra.remove(at);
        let write = match lost.kind {
            CodeKind::Close => tag.end(),
            _ => lost.written.to_owned(),
        };
        out.push(Fault::Unclosed(place(&pair.target, &tag.at), write));
        false
    });
}

/// An element with both its tags, half of one, or a code that stands alone.
struct Element<'t, 'a> {
    open: &'t Tag<'a>,
    close: Option<&'t Tag<'a>>,
}

/// Brings the ends of elements together.
fn elements<'t, 'a>(tags: Vec<&'t Tag<'a>>) -> Vec<Element<'t, 'a>> {
    let mut out: Vec<Element<'t, 'a>> = Vec::new();
    for tag in tags {
        let is_its_end = |e: &&mut Element<'_, '_>| {
            e.close.is_none() && e.open.kind == CodeKind::Open && e.open.closes_as(tag)
        };
        match out
            .iter_mut()
            .rev()
            .find(is_its_end)
            .filter(|_| tag.kind == CodeKind::Close)
        {
            Some(element) => element.close = Some(tag),
            None => out.push(Element {
                open: tag,
                close: None,
            }),
        }
    }
    out
}

impl Tag<'_> {
    /// Whether a tag that closes belongs to this one: the same element, or the other half of it in a
    /// format that names the halves (`bpt`, `ept`).
    fn closes_as(&self, close: &Tag<'_>) -> bool {
        let half = match self.name {
            "bpt" => "ept",
            "bx" => "ex",
            "sc" => "ec",
            name => name,
        };
        close.name.eq_ignore_ascii_case(half) && (self.id == close.id || close.id.is_none())
    }
}

impl Element<'_, '_> {
    /// Where it stands: the tag, or what is between tags that have no room in the text.
    fn place(&self, side: &PairText<'_>) -> Place {
        match self.close {
            Some(close) if self.open.at.is_empty() && self.open.at.end < close.at.start => {
                Place::new(side.segment, self.open.at.end..close.at.start)
            }
            _ => place(side, &self.open.at),
        }
    }

    fn shown(&self) -> String {
        match self.close {
            Some(close) => format!("{}…{}", self.open.written, close.written),
            None => self.open.written.to_owned(),
        }
    }
}

/// One element in the place of another.
fn exchanged(pair: &Pair<'_>, lost: &Element<'_, '_>, found: &Element<'_, '_>) -> Fault {
    let target = &pair.target;
    let (Some(from), Some(to)) = (lost.close, found.close) else {
        return Fault::Differs(place(target, &found.open.at), lost.open.written.to_owned());
    };
    if !found.open.is_in_text() || !to.is_in_text() {
        return Fault::Differs(found.place(target), lost.shown());
    }
    let inside = &target.text[found.open.at.end..to.at.start];
    let write = format!("{}{inside}{}", lost.open.written, from.written);
    Fault::Differs(
        Place::new(target.segment, found.open.at.start..to.at.end),
        write,
    )
}

/// The first tag that closes another element than the last that was opened.
fn crossed<'t, 'a>(tags: &'t [Tag<'a>]) -> Option<&'t Tag<'a>> {
    let mut open: Vec<&Tag<'_>> = Vec::new();
    for tag in tags {
        match tag.kind {
            CodeKind::Open => open.push(tag),
            CodeKind::Close => {
                // Halves that a format names may overlap, but none ends before it begins.
                let may_overlap = matches!(tag.name, "ept" | "ex" | "ec" | "it");
                let at = open.iter().rposition(|o| o.closes_as(tag));
                match at {
                    Some(at) if may_overlap || at + 1 == open.len() => drop(open.remove(at)),
                    _ => return Some(tag),
                }
            }
            _ => {}
        }
    }
    None
}

/// Where a tag is shown: itself, or beside the word that follows it, or the one before it.
fn place(side: &PairText<'_>, at: &Range<usize>) -> Place {
    let is_own = |text: &str| !text.is_empty() && text != "\u{FFFC}";
    if side.text.get(at.clone()).is_some_and(is_own) {
        return Place::new(side.segment, at.clone());
    }
    let words = || side.tokens.iter().filter(|t| side.word(t) != "\u{FFFC}");
    let after = words().find(|t| t.span.start >= at.end);
    let before = words().rev().find(|t| t.span.end <= at.start);
    let span = match (after, before) {
        (Some(word), _) => at.start..word.span.end,
        (None, Some(word)) => word.span.start..at.end,
        (None, None) => at.clone(),
    };
    Place::new(side.segment, span)
}

/// Angle brackets of the target that are no tags any more.
struct Broken<'t, 'a> {
    /// How far the target was searched.
    at: usize,
    /// The tags of the target.
    known: &'t [Tag<'a>],
}

impl Broken<'_, '_> {
    /// The next one; what stands so in the source too is no tag there either.
    fn next(&mut self, pair: &Pair<'_>) -> Option<Range<usize>> {
        let text = pair.target.text;
        while let Some(found) = text.get(self.at..)?.find('<') {
            let start = self.at + found;
            if let Some(tag) = self.known.iter().find(|t| t.at.contains(&start)) {
                self.at = tag.at.end;
                continue;
            }
            self.at = start + 1;
            let mut chars = text[start..].char_indices().skip(1).take(MAX_BROKEN);
            if let Some((len, '>')) = chars.find(|(_, c)| matches!(c, '<' | '>')) {
                self.at = start + len + 1;
                if !pair.source.text.contains(&text[start..self.at]) {
                    return Some(start..self.at);
                }
            }
        }
        None
    }
}

/// No tag that was broken is longer, in characters.
const MAX_BROKEN: usize = 60;

#[cfg(test)]
mod tests;
