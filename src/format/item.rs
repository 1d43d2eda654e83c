//! What a reader hands on, one after another, so that a file of any length streams.

use std::ops::Range;

use crate::model::{Problem, Segment};
use crate::text::Lang;

/// Something that was read.
#[derive(Clone, Debug)]
pub enum Item<'a> {
    /// A segment. It belongs to the reader, which uses it again.
    Segment(&'a Segment),
    /// A directive of the file's author to the checks.
    Directive(Directive),
    /// Something wrong in the file.
    Problem(Problem),
    /// A translation that is missing.
    Gap(Gap),
    /// What was found out about the file, in one sentence.
    Decided(String),
}

/// What an author's comment tells the checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// Byte in the raw text.
    pub at: usize,
    /// What to do.
    pub action: Action,
    /// The records that [`Action::Allow`] is for; `None` for the segment in which the comment
    /// stands, else for the next one.
    pub records: Option<Range<usize>>,
}

/// What a directive asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Silence the checks of these names.
    Allow(Vec<String>),
    /// Silence all checks from here.
    Off,
    /// Silence none from here.
    On,
}

/// Where a translation is missing, so that one can be written there by the format's `fill`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Number of the record, whose source segment was handed on as the last source or the one before.
    pub record: usize,
    /// Bytes of the raw text that give way to the translation; may be empty.
    pub at: Range<usize>,
    /// The language of the translation.
    pub lang: Lang,
    /// Bytes of what says how far the translation has come (a start tag, the head of an entry).
    pub head: Range<usize>,
    /// Whether that also says it of text that is there, so that it may be lowered, but not raised.
    pub has_others: bool,
}

/// Where a reader puts what it has read.
pub struct Out<'a> {
    sink: &'a mut dyn FnMut(Item<'_>),
}

/// What begins a directive inside a comment.
const MARK: &str = "dubhashi:";

impl<'a> Out<'a> {
    /// Hands everything on to `sink`.
    pub fn new(sink: &'a mut dyn FnMut(Item<'_>)) -> Out<'a> {
        Out { sink }
    }

    pub(crate) fn item(&mut self, item: Item<'_>) {
        (self.sink)(item);
    }

    pub(crate) fn segment(&mut self, segment: &Segment) {
        self.item(Item::Segment(segment));
    }

    pub(crate) fn gap(&mut self, gap: Gap) {
        self.item(Item::Gap(gap));
    }

    pub(crate) fn decided(&mut self, what: impl Into<String>) {
        self.item(Item::Decided(one_line(what.into())));
    }

    /// Something is wrong at a byte of the raw text; nothing of the text was lost by it.
    pub(crate) fn problem(&mut self, at: usize, what: &str) {
        self.item(Item::Problem(Problem {
            at,
            what: one_line(what.to_owned()),
            is_loss: false,
        }));
    }

    /// Something is wrong at a byte of the raw text, and some text could not be read for it.
    pub(crate) fn loss(&mut self, at: usize, what: &str) {
        self.item(Item::Problem(Problem {
            at,
            what: one_line(what.to_owned()),
            is_loss: true,
        }));
    }

    /// Takes a comment that begins at `at`: if it is a directive (`dubhashi: allow NAME, NAME`,
    /// `dubhashi: off`, `dubhashi: on`), hands it on. Whether it was one, or meant to be.
    pub(crate) fn comment(
        &mut self,
        comment: &str,
        at: usize,
        records: Option<Range<usize>>,
    ) -> bool {
        let Some(asked) = comment.trim().strip_prefix(MARK) else {
            return false;
        };
        match action(asked.trim()) {
            Some(action) => self.item(Item::Directive(Directive {
                at,
                action,
                records,
            })),
            None => self.problem(
                at,
                "expected “allow” and the name of a check, “off” or “on” after “dubhashi:”",
            ),
        }
        true
    }
}

/// A message may name what stands in the file, newlines in it included.
fn one_line(what: String) -> String {
    match what.contains(char::is_control) {
        true => what.replace(char::is_control, " "),
        false => what,
    }
}

fn action(asked: &str) -> Option<Action> {
    let mut words = asked
        .split([' ', ',', '\t'])
        .filter(|word| !word.is_empty());
    let verb = words.next()?;
    let names: Vec<String> = words.map(str::to_owned).collect();
    match verb {
        "off" if names.is_empty() => Some(Action::Off),
        "on" if names.is_empty() => Some(Action::On),
        "allow" if !names.is_empty() => Some(Action::Allow(names)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_one_line_whatever_it_names() {
        let mut seen = Vec::new();
        let mut sink = |item: Item<'_>| match item {
            Item::Problem(Problem { what, .. }) | Item::Decided(what) => seen.push(what),
            _ => {}
        };
        let mut out = Out::new(&mut sink);
        out.problem(0, "expected hi, found e\nn");
        out.loss(0, "expected hi, found e\r\tn");
        out.decided("languages passed over: e\u{1}n");
        let expected = [
            "expected hi, found e n",
            "expected hi, found e  n",
            "languages passed over: e n",
        ];
        assert_eq!(seen, expected);
    }

    #[test]
    fn directives_are_told_from_other_comments() {
        let allow = |names: &[&str]| {
            Some(Action::Allow(
                names.iter().map(|n| (*n).to_owned()).collect(),
            ))
        };
        let cases = [
            ("off", Some(Action::Off)),
            ("on", Some(Action::On)),
            ("allow mixed-terms", allow(&["mixed-terms"])),
            ("allow a, b c", allow(&["a", "b", "c"])),
            ("allow", None),
            ("off now", None),
            ("", None),
            ("disable", None),
        ];
        for (asked, expected) in cases {
            assert_eq!(action(asked), expected, "{asked}");
        }
        let mut seen = Vec::new();
        let mut sink = |item: Item<'_>| seen.push(format!("{item:?}"));
        let mut out = Out::new(&mut sink);
        assert!(!out.comment("a word on dubhashi: off", 0, None));
        assert!(out.comment("\n dubhashi: of\n", 0, None));
        assert!(out.comment(" dubhashi:off ", 3, Some(0..1)));
        assert_eq!(seen.len(), 2);
        assert!(
            seen[0].contains("Problem") && seen[1].contains("Off"),
            "{seen:?}"
        );
    }
}
