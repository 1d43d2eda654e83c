//! PO and POT: the messages of a program and their translations (GNU gettext manual, "The Format of
//! PO Files").
//!
//! 1. A line is told by its first characters: comment, keyword, string (`lines`). Strings that
//!    follow a keyword are one text; each piece is a verbatim run, an escape an escaped one.
//! 2. An entry is a record: `msgid` and `msgstr` a segment pair. Of an entry with plural forms the
//!    message and `msgstr[0]` are one record, `msgid_plural` and `msgstr[1]` the next, each further
//!    form a record without a source.
//! 3. Text is handed on as soon as the next keyword stands; an empty translation is a gap. The
//!    header, the translation of the empty message, says which language and charset.
//! 4. What is broken is told, and reading goes on at the next line; blank lines end nothing, as an
//!    entry ends where a comment or a message follows a translation.
//!
//! Must not know how bytes became text.

mod entry;
mod escape;
mod fill;
mod header;
mod lines;
mod reader;
mod told;

use lines::{Field, Line};

use super::{Body, Format, FormatError, Holds, Likeness, Out, ReadOptions};

/// Message catalogs of GNU gettext.
pub(crate) static PO: Format = Format {
    name: "po",
    extensions: &["po", "pot"],
    holds: Holds::Pairs,
    about: "PO and POT: messages with contexts, plural forms, flags and obsolete entries",
    body: Body::Text {
        sniff,
        read,
        replacement: escape::quoted,
        fill: Some(fill::fill),
    },
    samples: &[
        "# Newsroom\nmsgid \"\"\nmsgstr \"\"\n\"Language: hi\\n\"\n\n#: desk.c:12\nmsgid \"Publish the report\"\nmsgstr \"रिपोर्ट प्रकाशित करें\"\n",
        "msgid \"Wire\"\r\nmsgstr \"तार\"\r\nmsgid \"\"\r\n\"Two \"\r\n\"lines\\n\"\r\nmsgstr \"\"\r\n\"दो \"\r\n\"पंक्तियाँ\\n\"",
        "\u{FEFF}#~ msgctxt \"menu\"\n#~ msgid \"Old desk\"\n#~ msgstr \"पुरानी डेस्क\"\n",
    ],
};

/// So much of a file is looked at, comments at its start not counted.
const LOOKED_AT: usize = 64 << 10;

fn read(raw: &str, _: &str, _: &ReadOptions, out: &mut Out) -> Result<(), FormatError> {
    reader::Reader::new(raw, out).read();
    Ok(())
}

/// A file whose first line that is no comment has a message, with nothing but lines of PO down to
/// the translation.
fn sniff(text: &str) -> Likeness {
    let start = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
    let is_head = |line: &Line| matches!(line, Line::Blank | Line::Comment(..));
    let body = lines::lines(text, start).skip_while(|placed| is_head(&placed.line));
    let mut from = None;
    for placed in body {
        if from.is_none() && !matches!(placed.line, Line::Keyword(..)) {
            return Likeness::Possible;
        }
        let is_near = placed.range.start - *from.get_or_insert(placed.range.start) < LOOKED_AT;
        match placed.line {
            Line::Keyword(Field::Target(_), at) if is_near => {
                let is_quoted = text.as_bytes().get(at) == Some(&b'"');
                let has_id = from != Some(placed.range.start);
                return if is_quoted && has_id {
                    Likeness::Certain
                } else {
                    Likeness::Possible
                };
            }
            Line::Keyword(_, at) if is_near && text.as_bytes().get(at) == Some(&b'"') => {}
            Line::Blank | Line::Comment(..) | Line::String(_) if is_near => {}
            _ => return Likeness::Possible,
        }
    }
    Likeness::Possible
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::contract::{assert_mapped, read_as};
    use crate::format::registry::Filled;
    use crate::format::{Choice, Fillings, Gap, Item, Opened, fillings};
    use crate::model::{Document, Side, State, apply};

    fn read(raw: &str) -> Document {
        let document = read_as("po", raw).unwrap();
        assert_mapped(&document);
        document
    }

    /// Record, side, place and text of each segment.
    fn told(raw: &str) -> Vec<String> {
        let segments = read(raw).segments.into_iter();
        let line = |s: crate::model::Segment| {
            let record = s.record.unwrap();
            let side = s.side.name();
            let state = s.state.name().map(|name| format!(" {name}"));
            format!(
                "{record} {side} {} {}{}",
                s.lang,
                s.locator,
                state.unwrap_or_default()
            )
            .trim_end()
            .to_owned()
                + " = "
                + &s.text
        };
        segments.map(line).collect()
    }

    fn problems(raw: &str) -> Vec<String> {
        let problems = read(raw).problems.into_iter();
        problems
            .map(|p| {
                format!(
                    "{} {}{}",
                    p.at,
                    if p.is_loss { "lost: " } else { "" },
                    p.what
                )
            })
            .collect()
    }

    const HEADER: &str = "msgid \"\"\nmsgstr \"\"\n\"Language: hi\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n";

    #[test]
    fn entries_are_records_with_their_places_and_states() {
        let raw = format!(
            "{HEADER}
#: desk/a.c:1 desk/b.c:2
msgid \"Publish\"
msgstr \"प्रकाशित करें\"
#,fuzzy
#| msgid \"Old\"
msgctxt \"menu \\\"A\\\"\"
msgid \"Wire\"
msgstr \"तार\"
#: \u{2068}my file.c\u{2069}:3
msgid \"%d story\"
msgid_plural \"%d stories\"
msgstr[0] \"%d ख़बर\"
msgstr[1] \"%d ख़बरें\"
msgstr[2] \"%d ख़बरों\"

#~| msgid \"x\"
#~ msgctxt \"c\"
#~ msgid \"Telex\"
#~ msgstr \"टेलेक्स\""
        );
        assert_eq!(
            told(&raw),
            [
                "0 source en desk/a.c:1 = Publish",
                "0 target hi desk/a.c:1 = प्रकाशित करें",
                "1 source en menu \"A\" draft = Wire",
                "1 target hi menu \"A\" draft = तार",
                "2 source en my file.c[0] = %d story",
                "3 source en my file.c[1] = %d stories",
                "2 target hi my file.c[0] = %d ख़बर",
                "3 target hi my file.c[1] = %d ख़बरें",
                "4 target hi my file.c[2] = %d ख़बरों",
                "5 source en c obsolete = Telex",
                "5 target hi c obsolete = टेलेक्स",
            ]
        );
        assert_eq!(problems(&raw), [""; 0]);
    }

    #[test]
    fn strings_in_pieces_are_one_text() {
        let raw = "\u{FEFF}msgid \"\"\r\n  \"The desk \\\"A\\\"\\n\"\r\n\t\"opens\\tat 9\"\r\nmsgstr \"\\340\\244\\225\" \"\\x41\\\\\"";
        assert_eq!(
            told(raw),
            [
                "0 source en  = The desk \"A\"\nopens\tat 9",
                "0 target hi  = कA\\"
            ]
            .map(|line| line.replace("  ", " "))
        );
        let segment = &read(raw).segments[0];
        let quote = segment.text.find('"').unwrap();
        assert_eq!(&raw[segment.raw_range(quote..quote + 1).unwrap()], "\\\"");
        assert!(!segment.is_writable(0..segment.text.len()));
    }

    #[test]
    fn languages_come_from_the_header_or_the_letters() {
        let body = "\nmsgid \"Wire\"\nmsgstr \"तार\"\n";
        let header = |fields: &str| format!("msgid \"\"\nmsgstr \"{fields}\"\n{body}");
        for (raw, source, target) in [
            (header("Language: hi_IN.UTF-8\\n"), "en", "hi-in"),
            (header("language:mr\\n"), "en", "mr"),
            (
                header("Language: \\nLanguage-Team: Marathi <a@b>\\n"),
                "en",
                "mr",
            ),
            (header("X-Source-Language: fr\\n"), "fr", "hi"),
            (body.to_owned(), "en", "hi"),
            ("msgid \"तार\"\nmsgstr \"Wire\"\n".to_owned(), "hi", "en"),
            ("msgid \"5\"\nmsgstr \"५\"\n".to_owned(), "en", "hi"),
        ] {
            let segments = read(&raw).segments;
            let langs: Vec<&str> = segments.iter().map(|s| s.lang.as_str()).collect();
            assert_eq!(langs, [source, target], "{raw}");
        }
    }

    #[test]
    fn a_charset_that_cannot_be_is_told() {
        for (charset, text, n_problems) in [
            ("UTF-8", "तार", 0),
            ("utf8", "तार", 0),
            ("ISO-8859-1", "तार", 1),
            ("CHARSET", "तार", 1),
            ("CHARSET", "fil", 0),
            ("ISO-8859-1", "câble", 0),
        ] {
            let raw = format!(
                "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset={charset}\\n\"\n\nmsgid \"Wire\"\nmsgstr \"{text}\"\n"
            );
            assert_eq!(problems(&raw).len(), n_problems, "{charset} {text}");
        }
    }

    #[test]
    fn what_is_broken_is_told_and_the_rest_is_read() {
        let one = |raw: &str, what: &str| {
            let raw = format!("{raw}\nmsgid \"Last\"\nmsgstr \"अंतिम\"\n");
            let found = problems(&raw);
            assert_eq!(found.len(), 1, "{raw}: {found:?}");
            assert!(found[0].contains(what), "{found:?}");
            assert!(told(&raw).last().unwrap().ends_with("अंतिम"), "{raw}");
        };
        one("msgid \"a\nmsgstr \"b\"", "found the line’s end");
        one("msgid \"a\" b\nmsgstr \"c\"", "text outside of quotes");
        one("<<<<<<< HEAD\n=======\nx", "0 lost: expected entries");
        one(
            "mgsid \"a\"",
            "0 lost: expected msgid, msgstr or another keyword of PO, found “mgsid”",
        );
        one("msgstr \"b\"", "expected a msgid");
        one(
            "msgid \"\"\nmsgstr \"Language: hi\\n\"\nmsgid \"\"\nmsgstr \"c\"",
            "33 lost: expected one header",
        );
        one("msgid \"a\"", "expected a msgstr");
        one("msgid_plural \"b\"\nmsgstr[0] \"c\"", "expected a msgid");
        one("msgid \"a\"\nmsgstr", "expected a string after");
        one("msgid \"a\\q\"\nmsgstr \"b\"", "found “\\q”");
        one("\"a\"\n\"b\"", "0 lost: expected a keyword");
        one(
            "msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"",
            "21 expected each message once",
        );
        one(
            "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"",
            "expected a msgid",
        );
    }

    #[test]
    fn what_is_whole_is_not_told() {
        for raw in [
            "msgid \"a\"\nmsgstr \"b\"\nmsgctxt \"x\"\nmsgid \"a\"\nmsgstr \"b\"",
            "msgid \" a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"b\"",
            "msgid \"a\"\nmsgstr \"b\"\n#~ msgid \"a\"\n#~ msgstr \"b\"",
            "# x\n#\n#.\n\nmsgid \"a\"\n# y\nmsgstr \"b\"\n# at the end",
            "domain \"d\"\nmsgid \"a\"\nmsgstr \"\"",
            "#~\n#~ # x\nmsgid \"a\"\nmsgstr \"b\"",
            "msgid \"\"\nmsgstr \"b\"\ndomain \"d\"\nmsgid \"\"\nmsgstr \"c\"",
            "msgid \"a\"\nmsgstr \"b\"\nmsgid \"\"\nmsgstr \"c\"",
            "msgid \"\"\nmsgstr \"b\"\nmsgctxt \"c\"\nmsgid \"\"\nmsgstr \"d\"",
        ] {
            assert_eq!(problems(raw), [""; 0], "{raw}");
        }
    }

    #[test]
    fn problems_and_memory_are_bounded() {
        let raw = "msgid \"a\\q\"\nmsgstr \"b\"\n".repeat(3_000);
        assert_eq!(problems(&raw).len(), 1_000);
    }

    #[test]
    fn directives_are_for_an_entry_or_from_here_on() {
        let raw = "# dubhashi: allow a\nmsgid \"One\"\nmsgid_plural \"Two\"\nmsgstr[0] \"एक\"\nmsgstr[1] \"दो\"\n\
                   # dubhashi: off\nmsgid \"Three\"\nmsgstr \"तीन\"\n#. dubhashi: on\n#. dubhashi: allow b\nmsgid \"Four\"\nmsgstr \"चार\"\n";
        let silences = read(raw).silences;
        let told: Vec<_> = silences
            .iter()
            .map(|s| (s.segments.clone(), s.check.as_deref()))
            .collect();
        assert_eq!(told, [(0..4, Some("a")), (4..6, None), (6..8, Some("b"))]);
    }

    #[test]
    fn an_access_key_of_the_message_is_that_of_the_translation() {
        let raw =
            "msgid \"&File %s\"\nmsgstr \"फ़ाइल (&F) %s\"\nmsgid \"plain\"\nmsgstr \"सादा (&S)\"\n";
        let texts: Vec<String> = read(raw).segments.into_iter().map(|s| s.text).collect();
        assert_eq!(texts, ["File %s", "फ़ाइल %s", "plain", "सादा (&S)"]);
    }

    #[test]
    fn only_catalogs_are_told_by_content() {
        for (raw, is_one) in [
            ("# a\n\n#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n", true),
            (
                "msgctxt \"x\"\r\nmsgid \"a\"\r\n\"b\"\r\nmsgid_plural \"c\"\r\nmsgstr[0] \"\"",
                true,
            ),
            ("#~ msgid \"a\"\n#~ msgstr \"b\"\n", true),
            ("# Title\n\nSee msgid \"a\" and msgstr \"b\".\n", false),
            ("```po\nmsgid \"a\"\nmsgstr \"b\"\n```\n", false),
            ("msgid \"a\" is a keyword, and so is\nmsgstr \"b\"\n", true),
            ("msgid is a keyword\nmsgstr \"b\"\n", false),
            ("msgstr \"b\"\nmsgid \"a\"\n", false),
            ("\"msgid\",\"msgstr\"\n\"a\",\"b\"\n", false),
            ("msgid\tmsgstr\na\tb\n", false),
        ] {
            assert_eq!(sniff(raw) == Likeness::Certain, is_one, "{raw}");
        }
    }

    fn gaps(raw: &str) -> Vec<Gap> {
        let opened = Opened::new("a.po", raw.as_bytes().to_vec(), &ReadOptions::default()).unwrap();
        let mut gaps: Vec<Gap> = Vec::new();
        let mut sink = |item: Item<'_>| {
            if let Item::Gap(gap) = item {
                gaps.push(gap);
            }
        };
        opened
            .read("a.po", &ReadOptions::default(), &mut sink)
            .unwrap();
        gaps
    }

    /// The file with each gap filled.
    fn filled(raw: &str, target: &str, likeness: Filled) -> String {
        let mut splices = Vec::new();
        for gap in &gaps(raw) {
            splices.extend(fill::fill(raw, gap, target, likeness));
        }
        apply(raw, &splices).unwrap()
    }

    #[test]
    fn a_gap_is_filled_in_the_form_of_the_entry() {
        let cases = [
            (
                "msgid \"a\"\nmsgstr \"\"\n",
                Filled::Exact,
                "msgid \"a\"\nmsgstr \"अ \\\"क\\\"\"\n",
            ),
            (
                "# x\r\n#| msgid \"b\"\r\nmsgid \"\"\r\n\"a \"\r\n\"b\\n\"\r\nmsgstr \"\"\r\n\"\"\r\n",
                Filled::Fuzzy,
                "# x\r\n#, fuzzy\r\n#| msgid \"b\"\r\nmsgid \"\"\r\n\"a \"\r\n\"b\\n\"\r\nmsgstr \"अ \\\"क\\\"\\n\"\r\n",
            ),
            (
                "#, c-format\nmsgid \"\\n a: \"\nmsgstr \"\"",
                Filled::Fuzzy,
                "#, fuzzy, c-format\nmsgid \"\\n a: \"\nmsgstr \"\\n अ \\\"क\\\" \"",
            ),
            (
                "#,fuzzy\nmsgid \"a\"\nmsgstr \"\"",
                Filled::Fuzzy,
                "#,fuzzy\nmsgid \"a\"\nmsgstr \"अ \\\"क\\\"\"",
            ),
            (
                "msgctxt \"c\\n\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n",
                Filled::Fuzzy,
                "#, fuzzy\nmsgctxt \"c\\n\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"अ \\\"क\\\"\"\nmsgstr[1] \"अ \\\"क\\\"\"\n",
            ),
            (
                "#, fuzzy\n#: x\ndomain \"d\"\n# y\nmsgid \"a\"\nmsgstr \"\"\n",
                Filled::Fuzzy,
                "#, fuzzy\n#: x\ndomain \"d\"\n# y\n#, fuzzy\nmsgid \"a\"\nmsgstr \"अ \\\"क\\\"\"\n",
            ),
            (
                "domain \"d\"\nmsgid \"a\"\nmsgstr \"\"\n",
                Filled::Fuzzy,
                "domain \"d\"\n#, fuzzy\nmsgid \"a\"\nmsgstr \"अ \\\"क\\\"\"\n",
            ),
            (
                "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\nmsgstr[2] \"\"\n",
                Filled::Exact,
                "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\nmsgstr[2] \"अ \\\"क\\\"\"\n",
            ),
            (
                "#~ msgid \"a\"\n#~ msgstr \"\"\n",
                Filled::Exact,
                "#~ msgid \"a\"\n#~ msgstr \"\"\n",
            ),
            (
                "msgid \"\"\nmsgstr \"\"\n",
                Filled::Exact,
                "msgid \"\"\nmsgstr \"\"\n",
            ),
            (
                "msgid \"a\"\nmsgstr \"b\"\n",
                Filled::Exact,
                "msgid \"a\"\nmsgstr \"b\"\n",
            ),
            (
                "msgid \"a\"\nmsgstr \"\n",
                Filled::Exact,
                "msgid \"a\"\nmsgstr \"\n",
            ),
        ];
        for (raw, likeness, expected) in cases {
            assert_eq!(filled(raw, " अ \"क\"\n", likeness), expected);
        }
    }

    #[test]
    fn an_entry_that_is_half_filled_is_fuzzy() {
        let raw = "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\nmsgstr[1] \"\"\n\nmsgid \"c\"\nmsgstr \"\"\n";
        let gaps = gaps(raw);
        let with = |idx: usize| match idx {
            1 => None,
            _ => Some(("अ", Filled::Exact)),
        };
        let choices: Vec<Choice<'_>> = (0..3).map(|idx| (gaps[idx].clone(), with(idx))).collect();
        let Fillings { splices, filled } = fillings(raw, fill::fill, &choices);
        assert_eq!(filled, [Some(Filled::Fuzzy), None, Some(Filled::Exact)]);
        assert_eq!(
            apply(raw, &splices).unwrap(),
            "#, fuzzy\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"अ\"\nmsgstr[1] \"\"\n\nmsgid \"c\"\nmsgstr \"अ\"\n"
        );
    }

    #[test]
    fn a_translation_that_is_too_long_is_told_and_no_gap() {
        let raw = format!("msgid \"a\"\nmsgstr \"{}\"\n", "क".repeat(400_000));
        assert_eq!(filled(&raw, "अ", Filled::Exact), raw);
        assert!(problems(&raw)[0].contains("lost: expected a segment of at most 1 MiB"));
    }

    #[test]
    fn a_filled_gap_reads_back_in_its_state() {
        let raw = "msgid \"a\"\nmsgstr \"\"\n";
        for (likeness, state) in [
            (Filled::Exact, State::Unsaid),
            (Filled::Fuzzy, State::Draft),
        ] {
            let document = read(&filled(raw, "एक\tदो\nतीन\\", likeness));
            let target = document
                .segments
                .iter()
                .find(|s| s.side == Side::Target)
                .unwrap();
            assert_eq!(
                (target.text.as_str(), target.state),
                ("एक\tदो\nतीन\\", state)
            );
        }
    }
}
