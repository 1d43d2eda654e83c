//! Codes that stand in the text of messages of programs, told by the text alone: placeholders, tags,
//! marks of access keys. For every format that holds such messages.
//!
//! 1. One pass from one character that can begin a code to the next; each is asked of the grammars
//!    of its kinds (`codes`). Placeholders and tags stay in the text and are listed.
//! 2. A word in angle brackets is a tag if an element is called so or its end tag follows.
//! 3. The mark of an access key is taken out of the text, so that its word is whole, and leaves a
//!    code without room (`keys`). There is one to a message; a translation has the kind that its
//!    source has.
//!
//! Must not know about formats.

mod codes;
mod keys;

use std::ops::Range;

use rustc_hash::FxHashMap;

use codes::{Found, code_at, icu_len, is_surely_tag, tag_name};
use keys::{Expects, MARKS, key_at, may_mark};

use super::find::find;
use crate::model::{CodeKind, InlineCode, Run, Segment};

/// Which marks of access keys are taken for some.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    /// Any that is certain by itself: there is no source to ask.
    Any,
    /// The kind that the source has; none where it has none.
    Like(Option<char>),
}

/// A text that is longer has no access key.
const MAX_LABEL: usize = 800;

/// Lists the codes in a segment's text and takes the mark of its access key out. The mark, if there
/// was one, for the translation to be read by.
pub(crate) fn localized(segment: &mut Segment, key: Key) -> Option<char> {
    let first = next_special(segment.text.as_bytes(), 0)?;
    let n_had = segment.codes.len();
    let found = scan(segment, key, first, n_had);
    drop_words_in_brackets(segment, n_had);
    if n_had > 0 {
        segment.codes.sort_by_key(|code| code.at.start);
    }
    let (mark, range) = found?;
    let (before, after) = (&segment.text[..range.start], &segment.text[range.end..]);
    if before.trim().is_empty() && after.trim().is_empty() {
        return None;
    }
    take_out(segment, range);
    Some(mark)
}

/// Lists codes; the mark of the access key and its bytes.
fn scan(
    segment: &mut Segment,
    key: Key,
    first: usize,
    n_had: usize,
) -> Option<(char, Range<usize>)> {
    let mut keys = Keys::default();
    let is_label = segment.text.len() <= MAX_LABEL;
    let (mut next, mut code_end, mut had) = (Some(first), usize::MAX, 0);
    // Once a message of ICU does not end, no later one does but inside of it.
    let mut may_be_icu = true;
    while let Some(at) = next {
        let text = segment.text.as_str();
        let prev = match at == code_end {
            true => None,
            false => text[..at].chars().next_back(),
        };
        let mut found = None;
        if may_be_icu && text.as_bytes()[at] == b'{' {
            match icu_len(&text[at..]) {
                Some(Some(len)) => found = Some(Found::Code(CodeKind::Icu, len)),
                Some(None) => may_be_icu = false,
                None => {}
            }
        }
        let end = match found.or_else(|| code_at(text, at, prev)) {
            Some(Found::Code(kind, len)) => {
                let range = at..at + len;
                if !overlaps(&segment.codes[..n_had], &mut had, &range) {
                    let raw = segment.raw_range(range.clone()).unwrap_or_default();
                    segment.codes.push(InlineCode {
                        at: range,
                        raw,
                        kind,
                    });
                }
                code_end = at + len;
                code_end
            }
            Some(Found::Plain(len)) => at + len,
            None => {
                if is_label {
                    keys.take(text, at, key);
                }
                at + 1
            }
        };
        next = next_special(segment.text.as_bytes(), end);
    }
    keys.one()
}

/// Whether a code that the file itself marked takes up some of the range; `had` is the first that
/// may.
fn overlaps(had: &[InlineCode], first: &mut usize, range: &Range<usize>) -> bool {
    while had
        .get(*first)
        .is_some_and(|code| code.at.end <= range.start)
    {
        *first += 1;
    }
    let near = had.iter().skip(*first);
    near.take_while(|code| code.at.start < range.end)
        .any(|code| !code.at.is_empty())
}

/// What could begin a code or mark an access key.
fn next_special(bytes: &[u8], from: usize) -> Option<usize> {
    // `$%&` are neighbors; `|` and `}` are let in with `{` and `~`. Without branches, for speed.
    find(bytes, from, |b| {
        (b.wrapping_sub(b'$') < 3) | (b == b'<') | (b == b'_') | (b.wrapping_sub(b'{') < 4)
    })
}

/// The marks found so far: of each kind how many, and what goes out of the text for the first.
#[derive(Default)]
struct Keys {
    found: [(usize, Option<Range<usize>>); MARKS.len()],
}

impl Keys {
    fn take(&mut self, text: &str, at: usize, key: Key) {
        let byte = text.as_bytes().get(at).copied();
        let Some(kind) = MARKS.iter().position(|mark| Some(*mark) == byte) else {
            return;
        };
        let expects = match key {
            Key::Any => Expects::of(text),
            Key::Like(like) if like == Some(char::from(MARKS[kind])) => Expects::Mark,
            Key::Like(_) => return,
        };
        let (n_marks, range) = &mut self.found[kind];
        *n_marks += usize::from(may_mark(text, at));
        if *n_marks == 1 {
            *range = key_at(text, at, expects);
        }
    }

    /// The one mark of the one kind.
    fn one(self) -> Option<(char, Range<usize>)> {
        let kinds = self.found.into_iter().zip(MARKS);
        let mut keys = kinds.filter_map(|((n_marks, range), mark)| {
            Some((char::from(mark), range.filter(|_| n_marks == 1)?))
        });
        let key = keys.next()?;
        keys.next().is_none().then_some(key)
    }
}

/// Leaves out of the codes from `from` on what only looks like a start tag.
fn drop_words_in_brackets(segment: &mut Segment, from: usize) {
    let text = segment.text.as_str();
    let tag = |code: &InlineCode| text.get(code.at.clone()).filter(|tag| tag.starts_with('<'));
    let is_doubtful = |code: &InlineCode| tag(code).is_some_and(|tag| !is_surely_tag(tag));
    if !segment.codes.iter().skip(from).any(is_doubtful) {
        return;
    }
    let mut ends: FxHashMap<&str, usize> = FxHashMap::default();
    let mut is_kept = vec![true; segment.codes.len()];
    for (idx, code) in segment.codes.iter().enumerate().skip(from).rev() {
        let Some(tag) = tag(code) else { continue };
        let n_ends = ends.entry(tag_name(tag)).or_default();
        match code.kind {
            CodeKind::Close => *n_ends += 1,
            CodeKind::Open if *n_ends > 0 => *n_ends -= 1,
            _ => is_kept[idx] = is_surely_tag(tag),
        }
    }
    let mut kept = is_kept.into_iter();
    segment.codes.retain(|_| kept.next().unwrap_or(true));
}

/// Takes a stretch out of the text and leaves a code without room there.
fn take_out(segment: &mut Segment, range: Range<usize>) {
    let raw = segment.raw_range(range.clone()).unwrap_or_default();
    segment.text.replace_range(range.clone(), "");
    let moved = |at: usize| match at {
        _ if at <= range.start => at,
        _ if at >= range.end => at - range.len(),
        _ => range.start,
    };
    let first = segment
        .runs
        .partition_point(|run| run.text.end <= range.start);
    let mut split = None;
    for (idx, run) in segment.runs.iter_mut().enumerate().skip(first) {
        let had = run.text.clone();
        run.text = moved(had.start)..moved(had.end);
        let is_cut = had.start < range.end && range.start < had.end;
        if !is_cut || !run.kind.is_as_written() {
            continue;
        }
        let n_before = range.start.saturating_sub(had.start);
        let n_after = had.end.saturating_sub(range.end);
        let after = run.raw.end - n_after..run.raw.end;
        if n_before == 0 {
            run.raw = after;
            continue;
        }
        run.text = had.start..had.start + n_before;
        run.raw.end = run.raw.start + n_before;
        if n_after > 0 {
            let text = range.start..range.start + n_after;
            split = Some((
                idx + 1,
                Run {
                    text,
                    raw: after,
                    kind: run.kind,
                },
            ));
        }
    }
    if let Some((idx, run)) = split {
        segment.runs.insert(idx, run);
    }
    segment.runs.retain(|run| !run.text.is_empty());
    for code in &mut segment.codes {
        code.at = moved(code.at.start)..moved(code.at.end);
    }
    let at = range.start;
    let idx = segment
        .codes
        .partition_point(|code| code.at.end <= at && code.raw.start <= raw.start);
    let kind = CodeKind::Accelerator;
    segment.codes.insert(
        idx,
        InlineCode {
            at: at..at,
            raw,
            kind,
        },
    );
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::RunKind;
    use crate::model::Side;
    use crate::text::Lang;

    fn read(text: &str, key: Key) -> (Segment, Option<char>) {
        let mut segment = Segment::verbatim(text, 0..text.len(), Side::Target, Lang::UND);
        let mark = localized(&mut segment, key);
        (segment, mark)
    }

    fn codes(text: &str) -> Vec<(CodeKind, &str)> {
        let (segment, _) = read(text, Key::Any);
        let codes = segment.codes.iter();
        codes
            .map(|code| (code.kind, &text[code.raw.clone()]))
            .collect()
    }

    #[test]
    fn placeholders_are_told_by_kind() {
        use CodeKind::{Brace, Icu, Printf, Variable};
        let cases: [(CodeKind, &str, &[&str]); 24] = [
            (Printf, "%s ने %1$d में से %-5.2f", &["%s", "%1$d", "%-5.2f"]),
            (
                Printf,
                "%lu, %lld, %zu, %hhx, %'d",
                &["%lu", "%lld", "%zu", "%hhx", "%'d"],
            ),
            (Printf, "%(name)s का %(n)d", &["%(name)s", "%(n)d"]),
            (
                Printf,
                "%<PRIu64> bytes, %<day>s",
                &["%<PRIu64>", "%<day>s"],
            ),
            (Printf, "%1%2 और %L3, %n", &["%1", "%2", "%L3", "%n"]),
            (Printf, "%1x%2 at %1m", &["%1", "%2", "%1"]),
            (Printf, "%dx%d px, %sKB, %sमें", &["%d", "%d", "%s", "%s"]),
            (
                Printf,
                "%Y-%m-%d %-I:%M %p",
                &["%Y", "%m", "%d", "%-I", "%M", "%p"],
            ),
            (Printf, "%@ joined %{desk}", &["%@", "%{desk}"]),
            (Printf, "%d%% of http://a.b/%s", &["%d", "%s"]),
            (Printf, "%*d, %.*s", &["%*d", "%.*s"]),
            (
                Brace,
                "{0} और {name}, {{ name }}",
                &["{0}", "{name}", "{{ name }}"],
            ),
            (
                Brace,
                "{name:,.2f} {0!r} {a[0].b} {} {:%H:%M}",
                &["{name:,.2f}", "{0!r}", "{a[0].b}", "{}", "{:%H:%M}"],
            ),
            (
                Icu,
                "{n, plural, one {a day} other {# days {x}}} left",
                &["{n, plural, one {a day} other {# days {x}}}"],
            ),
            (
                Icu,
                "वह {g, select, f {गई} other {गया}}",
                &["{g, select, f {गई} other {गया}}"],
            ),
            (
                Icu,
                "{d, date, short} {n,number}",
                &["{d, date, short}", "{n,number}"],
            ),
            (Brace, "{n, plural, one {a {x}", &["{x}"]),
            (Variable, "$1 का $2here$3", &["$1", "$2", "$3"]),
            (
                Variable,
                "${name} $HOME $(desk) $user",
                &["${name}", "$HOME", "$(desk)", "$user"],
            ),
            (Variable, "$NAME$ and $name$", &["$NAME$", "$name$"]),
            (Variable, "%APPDATA%\\x, %name%", &["%APPDATA%", "%name%"]),
            (Variable, "up to $5 off", &["$5"]),
            (Printf, "Error:~%Line ~a", &[]),
            (Printf, "(%1)", &["%1"]),
        ];
        for (kind, text, expected) in cases {
            let expected: Vec<_> = expected.iter().map(|raw| (kind, *raw)).collect();
            assert_eq!(codes(text), expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_placeholder_is_none() {
        for text in [
            "50% छूट",
            "100% sure, 5 % off",
            "20%off",
            "%%s, 100%%",
            "100%safe",
            "%name",
            "https://a.in/x%20y%2F",
            "{ यह कोष्ठक है }",
            "{...}",
            "{Note: the desk}",
            "{नाम}",
            "$5 million, $1,000, $1.50, $12, $2bn",
            "A$AP, US$NEW",
            "$$ $",
            "Tom & Jerry &amp; co",
            "a < b > c, <3, <मंत्री>",
            "Usage: desk <filename> <your name>",
        ] {
            assert_eq!(codes(text), [], "{text}");
        }
    }

    #[test]
    fn tags_stay_in_the_text_and_are_paired_by_kind() {
        use CodeKind::{Close, Open, Printf, Standalone};
        let text = "<b>%s</b><br><hr/> <a href=\"u\">x</a>";
        assert_eq!(
            codes(text),
            [
                (Open, "<b>"),
                (Printf, "%s"),
                (Close, "</b>"),
                (Standalone, "<br>"),
                (Standalone, "<hr/>"),
                (Open, "<a href=\"u\">"),
                (Close, "</a>"),
            ]
        );
        assert_eq!(read(text, Key::Any).0.text, text);
        let named = "Open <filename>x</filename> or <filename>";
        assert_eq!(codes(named), [(Open, "<filename>"), (Close, "</filename>")]);
    }

    #[test]
    fn access_keys_go_out_of_the_text() {
        for (text, expected, mark) in [
            ("&File", "File", '&'),
            ("Sa&ve as…", "Save as…", '&'),
            ("E&xit", "Exit", '&'),
            ("_Open", "Open", '_'),
            ("Save _As…", "Save As…", '_'),
            ("Prin_t", "Print", '_'),
            ("G_o", "Go", '_'),
            ("Select a_ll", "Select all", '_'),
            ("Fast synthesi_ze", "Fast synthesize", '_'),
            ("Audio/_Video call", "Audio/Video call", '_'),
            ("~Edit", "Edit", '~'),
            ("&1 desk", "1 desk", '&'),
            ("<b>_Reports</b> %s", "<b>Reports</b> %s", '_'),
            ("फ़ाइल (&F)", "फ़ाइल", '&'),
            ("फ़ाइल(_F)…", "फ़ाइल…", '_'),
            ("नाम ( &N ):", "नाम:", '&'),
            ("(&ख) खोलें", "खोलें", '&'),
            ("ख&ोलें", "खोलें", '&'),
            ("Drag && &drop", "Drag && drop", '&'),
        ] {
            let (segment, found) = read(text, Key::Any);
            assert_eq!(
                (segment.text.as_str(), found),
                (expected, Some(mark)),
                "{text}"
            );
            let keys = segment
                .codes
                .iter()
                .filter(|c| c.kind == CodeKind::Accelerator);
            assert!(
                keys.clone()
                    .all(|c| c.at.is_empty() && text[c.raw.clone()].contains(mark))
            );
            assert_eq!(keys.count(), 1);
        }
    }

    #[test]
    fn what_only_looks_like_an_access_key_stays() {
        for text in [
            "AT&T, R&D",
            "Q&A",
            "P&L statement",
            "r&b",
            "Research & Development",
            "News &amp; views, a &lt; b",
            "Save && close",
            "file_name",
            "The file_name is empty.",
            "Unknown style_set",
            "Set __init",
            "_(text)",
            "the _same_ word",
            "see https://a.in/?x=1&y=2",
            "mail a_b@example.org",
            "_config.yml, /var/_spool/x",
            "IF(yes;if_true)",
            "backend_open() failed",
            "_Cut or _copy",
            "&Cut _here",
            "Australia/Lord_Howe",
            "~/desk, ~5 minutes",
            "&",
            "(&)",
            "en_GB, UTF_8",
            "C_Dust_1",
        ] {
            let (segment, found) = read(text, Key::Any);
            assert_eq!((segment.text.as_str(), found), (text, None), "{text}");
        }
    }

    #[test]
    fn a_translation_is_read_by_the_key_of_its_source() {
        for (text, like, expected) in [
            ("फ़ाइल (&F)", Some('&'), "फ़ाइल"),
            ("फ़ाइल (&F)", Some('_'), "फ़ाइल (&F)"),
            ("फ़ाइल (&F)", None, "फ़ाइल (&F)"),
            ("दि_खाएँ", Some('_'), "दिखाएँ"),
            ("open_all", Some('_'), "openall"),
            ("_खोलें _सभी", Some('_'), "_खोलें _सभी"),
            ("_खोलें", None, "_खोलें"),
            ("(_F)", Some('_'), "(_F)"),
        ] {
            let (segment, _) = read(text, Key::Like(like));
            assert_eq!(segment.text, expected, "{text} like {like:?}");
        }
    }

    #[test]
    fn a_key_that_is_an_escape_leaves_with_its_run() {
        // raw: `a &amp;File`
        let run = |text, raw, kind| Run { text, raw, kind };
        let mut segment = Segment {
            text: "a &File %s".into(),
            runs: vec![
                run(0..2, 0..2, RunKind::Verbatim),
                run(2..3, 2..7, RunKind::Escaped),
                run(3..10, 7..14, RunKind::Verbatim),
            ],
            codes: vec![InlineCode {
                at: 7..7,
                raw: 11..11,
                kind: CodeKind::Close,
            }],
            ..Segment::default()
        };
        assert_eq!(localized(&mut segment, Key::Any), Some('&'));
        assert_eq!(segment.text, "a File %s");
        assert_eq!(segment.raw_range(2..6), Some(7..11));
        let kinds: Vec<_> = segment
            .codes
            .iter()
            .map(|c| (c.kind, c.at.clone(), c.raw.clone()))
            .collect();
        assert_eq!(
            kinds,
            [
                (CodeKind::Accelerator, 2..2, 2..7),
                (CodeKind::Close, 6..6, 11..11),
                (CodeKind::Printf, 7..9, 12..14),
            ]
        );
        assert_eq!(segment.runs.len(), 2);
    }

    #[test]
    fn long_texts_take_linear_time() {
        for piece in [
            "{a,plural,",
            "<foo>",
            "<foo",
            "&a ",
            "_a",
            "%(",
            "$(",
            "%",
            "{{",
            "${",
            "%*.",
            "(&a",
            "a@_b",
        ] {
            read(&piece.repeat((1 << 20) / piece.len()), Key::Any);
        }
    }

    proptest! {
        #[test]
        fn the_map_leads_back(pieces in prop::collection::vec(prop::sample::select(vec![
            "&", "_", "~", "F", "फ़ा", "ि", " ", "(", ")", "%", "%s", "{", "}", "{0}", "<b>", "</b>",
            "$1", "n, plural, ", "&&", "/", ".", "<x>",
        ]), 1..14)) {
            let text = pieces.concat();
            let (segment, mark) = read(&text, Key::Any);
            let mut end = 0;
            for run in &segment.runs {
                prop_assert_eq!(run.text.start, end);
                prop_assert!(!run.text.is_empty());
                prop_assert_eq!(&segment.text[run.text.clone()], &text[run.raw.clone()]);
                end = run.text.end;
            }
            prop_assert_eq!(end, segment.text.len());
            prop_assert!(segment.codes.is_sorted_by_key(|code| code.at.start));
            for code in &segment.codes {
                let raw = &text[code.raw.clone()];
                match code.kind {
                    CodeKind::Accelerator => prop_assert!(raw.contains(mark.unwrap())),
                    _ => prop_assert_eq!(&segment.text[code.at.clone()], raw),
                }
            }
        }
    }
}
