//! What the inline elements of one XLIFF 2 unit refer to: an end to its start (4.7.2.2), a code to
//! its original data (4.2.2.10), and identifiers that must be given once.
//!
//! A target may have its segments in another order, so there an end is looked for in the whole unit.

use super::attrs::Attrs;
use super::named::Named;
use crate::format::item::Out;
use crate::format::xml::short;
use crate::model::Side;

/// A unit with more inline codes is not looked at, so that memory stays bounded.
const MAX_CODES: usize = 1 << 16;

/// The references of a unit.
#[derive(Debug, Default)]
pub(super) struct Spans<'a> {
    starts: [Named<'a, Start>; 2],
    /// Ends in targets.
    ends: Vec<(&'a str, End)>,
    data: Named<'a, ()>,
    data_refs: Vec<(&'a str, usize)>,
    parts: Named<'a, ()>,
    n_codes: usize,
}

/// An `sc` or `sm`.
#[derive(Debug)]
struct Start {
    at: usize,
    name: &'static str,
    is_open: bool,
}

/// An `ec` or `em`.
#[derive(Clone, Copy, Debug)]
struct End {
    at: usize,
    /// The name of its start.
    start: &'static str,
}

impl<'a> Spans<'a> {
    /// Takes a `segment` or `ignorable`.
    pub(super) fn part(&mut self, attrs: &Attrs<'a>, at: usize, out: &mut Out<'_>) {
        once(&mut self.parts, "segment", attrs.id, at, out);
    }

    /// Takes a `data`.
    pub(super) fn datum(&mut self, attrs: &Attrs<'a>, at: usize, out: &mut Out<'_>) {
        once(&mut self.data, "data", attrs.id, at, out);
    }

    /// Takes an inline element.
    pub(super) fn inline(
        &mut self,
        side: Side,
        name: &str,
        attrs: &Attrs<'a>,
        at: usize,
        out: &mut Out<'_>,
    ) {
        self.n_codes += 1;
        if self.n_codes > MAX_CODES {
            return;
        }
        match name {
            "sc" => self.start(side, "sc", attrs, at, out),
            "sm" => self.start(side, "sm", attrs, at, out),
            "ec" if attrs.isolated == Some("yes") => alone(attrs, at, out),
            "ec" => self.end(side, attrs, End { at, start: "sc" }, out),
            "em" => self.end(side, attrs, End { at, start: "sm" }, out),
            _ => {}
        }
        let refs = attrs.data.iter().flatten();
        self.data_refs
            .extend(refs.map(|reference| (*reference, at)));
    }

    fn start(
        &mut self,
        side: Side,
        name: &'static str,
        attrs: &Attrs<'a>,
        at: usize,
        out: &mut Out<'_>,
    ) {
        let Some(id) = attrs.id else {
            return out.problem(at, &format!("expected an id on <{name}>, found none"));
        };
        let is_open = attrs.isolated != Some("yes");
        self.starts[side as usize].push(id, Start { at, name, is_open });
    }

    fn end(&mut self, side: Side, attrs: &Attrs<'a>, end: End, out: &mut Out<'_>) {
        match attrs.start_ref {
            None => {
                let what = format!(
                    "expected startRef on the end of an <{}>, found none",
                    end.start
                );
                out.problem(end.at, &what);
            }
            Some(id) if side == Side::Target => self.ends.push((id, end)),
            Some(id) => self.close(side, id, end, out),
        }
    }

    fn close(&mut self, side: Side, id: &str, end: End, out: &mut Out<'_>) {
        let starts = &mut self.starts[side as usize];
        let found = starts
            .find(id, usize::MAX)
            .and_then(|at| starts.get_mut(at));
        match found.filter(|start| start.name == end.start) {
            Some(start) => start.is_open = false,
            None => {
                let (name, id) = (end.start, short(id));
                out.problem(
                    end.at,
                    &format!("expected <{name}> {id} before its end, found none"),
                );
            }
        }
    }

    /// Tells what is left open at the end of the unit, and is empty again.
    pub(super) fn finish(&mut self, out: &mut Out<'_>) {
        if self.n_codes > MAX_CODES {
            return self.clear();
        }
        for (id, end) in std::mem::take(&mut self.ends) {
            self.close(Side::Target, id, end, out);
        }
        for (id, start) in self.starts[Side::Source as usize]
            .iter()
            .filter(|(_, start)| start.is_open)
        {
            let what = format!(
                "expected an end of <{}> {} in the unit, found none",
                start.name,
                short(id)
            );
            out.problem(start.at, &what);
        }
        for (id, at) in self.data_refs.drain(..) {
            if !self.data.contains(id) {
                let what = format!(
                    "expected original data {} in the unit, found none",
                    short(id)
                );
                out.problem(at, &what);
            }
        }
        self.clear();
    }

    /// Forgets the unit.
    fn clear(&mut self) {
        self.starts.iter_mut().for_each(Named::clear);
        self.ends.clear();
        self.data.clear();
        self.data_refs.clear();
        self.parts.clear();
        self.n_codes = 0;
    }
}

/// Takes an end whose start is in another unit.
fn alone(attrs: &Attrs, at: usize, out: &mut Out<'_>) {
    if attrs.id.is_none() {
        out.problem(at, "expected an id on an isolated <ec>, found none");
    }
}

fn once<'a>(
    had: &mut Named<'a, ()>,
    name: &str,
    id: Option<&'a str>,
    at: usize,
    out: &mut Out<'_>,
) {
    let Some(id) = id.filter(|_| had.len() < MAX_CODES) else {
        return;
    };
    if had.contains(id) {
        let what = format!("expected another id on <{name}>, found {} again", short(id));
        out.problem(at, &what);
    } else {
        had.push(id, ());
    }
}
