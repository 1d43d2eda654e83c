//! Writing a translation into a gap, with the state that becomes it.
//!
//! The element whose tag is the gap's head tells what kind of gap it is:
//! 1. `target`: the target or a `mrk` in it is empty; the state stands on the target.
//! 2. `segment`: the same of XLIFF 2, or the target is absent.
//! 3. `sdl:seg` of Trados: a `mrk` is empty or absent; its state stands there.
//! 4. `mrk` of `seg-source`: the target has no `mrk`s yet, or is absent.
//! 5. None: the target is absent.
//!
//! Gaps of one unit that share a place share changes; `fillings` does these once.

use std::ops::Range;

use super::attrs::Attrs;
use super::state;
use crate::format::builder::is_blank;
use crate::format::item::Gap;
use crate::format::registry::Filled;
use crate::format::xml::{Node, Tag, Xml, written};
use crate::model::Splice;

/// The attributes that say how good a translation is; `None` takes one away.
type State = [(&'static str, Option<&'static str>); 2];

/// Of a target (XLIFF 1.2, 2.3.3).
fn of_target(likeness: Filled) -> State {
    let (state, qualifier) = match likeness {
        Filled::Exact => ("translated", "exact-match"),
        Filled::Fuzzy => ("needs-review-translation", "fuzzy-match"),
    };
    [("state", Some(state)), ("state-qualifier", Some(qualifier))]
}

/// Of a segment (XLIFF 2.1, 4.3.1.28 and 29).
fn of_segment(likeness: Filled) -> State {
    let (state, sub_state) = match likeness {
        Filled::Exact => ("translated", None),
        Filled::Fuzzy => ("initial", Some("dubhashi:fuzzy")),
    };
    [("state", Some(state)), ("subState", sub_state)]
}

/// Of an `sdl:seg`.
fn of_sdl(likeness: Filled) -> State {
    let conf = match likeness {
        Filled::Exact => "Translated",
        Filled::Fuzzy => "Draft",
    };
    [("conf", Some(conf)), ("conf", Some(conf))]
}

/// The changes that write `target` into a gap; none where XML cannot hold it.
pub(super) fn fill(raw: &str, gap: &Gap, target: &str, likeness: Filled) -> Vec<Splice> {
    let (Some(text), Some(head)) = (written(target), raw.get(gap.head.clone())) else {
        return Vec::new();
    };
    let (_, name) = name(head);
    match name {
        "target" if gap.at == gap.head => {
            vec![change(
                &gap.at,
                closed(&retagged(head, &of_target(likeness)), &text),
            )]
        }
        "target" if gap.has_others && (likeness == Filled::Exact || is_draft(head)) => {
            vec![inside(raw, gap, &text)]
        }
        "target" => vec![
            inside(raw, gap, &text),
            retag(raw, &gap.head, &of_target(likeness)),
        ],
        "segment" => {
            let state = retag(raw, &gap.head, &of_segment(likeness));
            let target = match is_absent(raw, gap) {
                true => absent(raw, gap, &text, ""),
                false => inside(raw, gap, &text),
            };
            vec![state, target]
        }
        "seg" | "mrk" => in_mrk(raw, gap, &text, likeness),
        _ => vec![absent(raw, gap, &text, &attributes(&of_target(likeness)))],
    }
}

/// Where a translation can be written in the content of an element without text: in place of all of
/// it, or before the comments. `None` where there is markup, which may be wanted there.
pub(super) fn room(raw: &str, inner: Range<usize>) -> Option<Range<usize>> {
    let mut rest = raw.get(inner.clone())?.trim_start_matches(is_blank);
    let mut has_comment = false;
    while !rest.is_empty() {
        let (end, is_comment) = match rest {
            _ if rest.starts_with("<!--") => ("-->", true),
            _ if rest.starts_with("<![CDATA[") => ("]]>", false),
            _ if rest.starts_with('&') => (";", false),
            _ => return None,
        };
        has_comment |= is_comment;
        rest = rest[rest.find(end)? + end.len()..].trim_start_matches(is_blank);
    }
    Some(match has_comment {
        true => inner.start..inner.start,
        false => inner,
    })
}

/// A segment of a unit that has several, by Trados' tag or by its source.
fn in_mrk(raw: &str, gap: &Gap, text: &str, likeness: Filled) -> Vec<Splice> {
    let head = &raw[gap.head.clone()];
    let is_sdl = name(head).1 == "seg";
    let (prefix, around) = name(&raw[tag_around(raw, gap)]);
    let mut out = Vec::new();
    if is_sdl {
        out.push(retag(raw, &gap.head, &of_sdl(likeness)));
        if around == "mrk" {
            out.push(inside(raw, gap, text));
            return out;
        }
    }
    // In single quotes it may hold a double one.
    let mid = attribute(head, if is_sdl { "id" } else { "mid" }).replace('"', "&quot;");
    let mrk = format!("<{prefix}mrk mtype=\"seg\" mid=\"{mid}\">{text}</{prefix}mrk>");
    let state = of_target(likeness);
    if around != "target" {
        let state = if is_sdl {
            String::new()
        } else {
            attributes(&state)
        };
        out.push(change(&gap.at, format!("<{prefix}target{state}>")));
    } else if !is_sdl {
        let target = tag_around(raw, gap);
        out.push(retag(raw, &target, &state));
    }
    let is_only_tag = !gap.at.is_empty();
    if is_only_tag {
        // It becomes a start tag; what was pushed for its state gives way to this.
        let tag = &raw[gap.at.clone()];
        let tag = if is_sdl {
            tag.to_owned()
        } else {
            retagged(tag, &state)
        };
        out.retain(|splice| splice.range != gap.at);
        out.push(change(&gap.at, opened(&tag)));
    }
    let end = gap.at.end;
    out.push(change(&(end..end), mrk));
    if is_only_tag || around != "target" {
        out.push(before_next(raw, end, &format!("</{prefix}target>")));
    }
    out
}

/// A change that puts `text` after all that other changes put at `at`: it takes in the next
/// character.
fn before_next(raw: &str, at: usize, text: &str) -> Splice {
    let next = raw[at..].chars().next();
    let end = at + next.map_or(0, char::len_utf8);
    change(&(at..end), format!("{text}{}", &raw[at..end]))
}

/// The text inside an element that is there; one with only one tag is given two.
fn inside(raw: &str, gap: &Gap, text: &str) -> Splice {
    let had = &raw[gap.at.clone()];
    let is_tag = had.ends_with("/>") && had.rfind('<') == Some(0);
    match is_tag && matches!(name(had).1, "target" | "mrk") {
        true => change(&gap.at, closed(had, text)),
        false => change(&gap.at, text.to_owned()),
    }
}

/// A target after the element that ends where the gap is, on a line of its own if that stands so.
fn absent(raw: &str, gap: &Gap, text: &str, attributes: &str) -> Splice {
    let (prefix, local) = name(&raw[tag_around(raw, gap)]);
    let before = &raw[..gap.at.start];
    let start = before.rfind(&format!("<{prefix}{local}"));
    let indent = start.map_or("", |start| indent(&raw[..start]));
    let target = format!("{indent}<{prefix}target{attributes}>{text}</{prefix}target>");
    change(&gap.at, target)
}

/// The line break and white space at the end of a text; nothing where there is none.
fn indent(before: &str) -> &str {
    let lead = &before[before.trim_end().len()..];
    match lead.rfind('\n') {
        Some(at) if lead[..at].ends_with('\r') => &lead[at - 1..],
        Some(at) => &lead[at..],
        None => "",
    }
}

fn is_absent(raw: &str, gap: &Gap) -> bool {
    gap.at.is_empty() && raw[tag_around(raw, gap)].starts_with("</")
}

/// The tag that the gap is, or the one before it.
fn tag_around(raw: &str, gap: &Gap) -> Range<usize> {
    let had = &raw[gap.at.clone()];
    if had.starts_with('<') && had.ends_with("/>") {
        return gap.at.clone();
    }
    let start = raw[..gap.at.start].rfind('<').unwrap_or(gap.at.start);
    start..gap.at.start
}

/// The prefix of a tag's name, with its colon, and the local name.
fn name(tag: &str) -> (&str, &str) {
    let tag = tag.trim_start_matches(['<', '/']);
    let end = tag.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
    let name = &tag[..end.unwrap_or(tag.len())];
    let local = name.find(':').map_or(0, |colon| colon + 1);
    name.split_at(local)
}

fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    let range = opened_tag(tag).and_then(|open| open.attr_range(name));
    range.map_or("", |range| &tag[range])
}

fn opened_tag(tag: &str) -> Option<Tag<'_>> {
    match Xml::new(tag).next() {
        Ok(Some(Node::Open(open))) => Some(open),
        _ => None,
    }
}

/// Whether a target says that it is not ready.
fn is_draft(tag: &str) -> bool {
    let state = opened_tag(tag).map(|open| state::of_target(&Attrs::of(&open, tag)).0);
    state == Some(crate::model::State::Draft)
}

fn attributes(state: &State) -> String {
    let said = state
        .iter()
        .filter_map(|(name, value)| Some((name, (*value)?)));
    said.map(|(name, value)| format!(" {name}=\"{value}\""))
        .collect()
}

fn retag(raw: &str, tag: &Range<usize>, state: &State) -> Splice {
    change(tag, retagged(&raw[tag.clone()], state))
}

/// A tag with other values of some attributes.
fn retagged(tag: &str, state: &State) -> String {
    state.iter().fold(tag.to_owned(), |tag, (name, value)| {
        with_attribute(&tag, name, *value)
    })
}

fn with_attribute(tag: &str, name: &str, value: Option<&str>) -> String {
    let Some(open) = opened_tag(tag) else {
        return tag.to_owned();
    };
    match (open.attr_range(name), value) {
        (Some(had), Some(value)) => format!("{}{value}{}", &tag[..had.start], &tag[had.end..]),
        (Some(had), None) => {
            let before = tag[..had.start].rfind(name).unwrap_or(had.start);
            format!("{}{}", tag[..before].trim_end(), &tag[had.end + 1..])
        }
        (None, Some(value)) => {
            let end = tag
                .trim_end_matches('>')
                .trim_end_matches('/')
                .trim_end()
                .len();
            format!("{} {name}=\"{value}\"{}", &tag[..end], &tag[end..])
        }
        (None, None) => tag.to_owned(),
    }
}

/// A tag that is its whole element as a start tag.
fn opened(tag: &str) -> String {
    let end = tag
        .trim_end_matches('>')
        .trim_end_matches('/')
        .trim_end()
        .len();
    format!("{}>", &tag[..end])
}

fn closed(tag: &str, text: &str) -> String {
    let (prefix, local) = name(tag);
    format!("{}{text}</{prefix}{local}>", opened(tag))
}

fn change(range: &Range<usize>, text: String) -> Splice {
    Splice {
        range: range.clone(),
        text,
    }
}
