//! Plain text.
//!
//! 1. A blank line ends a segment.
//! 2. A newline ends one where the line ends in an end mark (।, ., ?, … and closing quotes after it).
//! 3. Any other newline ends one unless it is a wrap: `wrapped` decides per file whether the text is
//!    hard-wrapped, from the newlines that rule 2 leaves open. Text is wrapped to a width when lines
//!    are broken because the next word did not fit; so the longest line tells the width, and where at
//!    least three in four of the open newlines were needed at that width, the file is wrapped, its
//!    newlines stay inside the segments, verbatim. Where lines end as they like, the file holds a
//!    sentence (a headline, an entry) a line. Width is measured in scalar values and in columns, as
//!    editors disagree on Devanagari.
//! 4. In a wrapped file a line that stops well before the width was ended on purpose.
//! 5. Mail: the marks of a quote (`> `) are markup, and lines quoted alike are joined by rule 3, with a
//!    generated space; a line of a head (`Subject: …`) is a segment, and so is each line after `-- `.
//! 6. A line that is but a comment with a directive is no prose.
//!
//! Source of rule 5: RFC 3676, sections 4.3 and 4.5; RFC 5322, section 2.2.

use std::cell::LazyCell;

use unicode_width::UnicodeWidthStr;

use self::mail::{Role, lines};
use super::builder::{Builder, is_blank};
use super::registry::lang_of_whole;
use super::sentence::ends_sentence;
use super::{Body, Format, FormatError, Holds, Likeness, Out, ReadOptions};

mod mail;

/// Plain text in UTF-8.
pub(crate) static TEXT: Format = Format {
    name: "text",
    extensions: &["txt", "text"],
    holds: Holds::Article,
    about: "plain text: paragraphs, or a sentence a line",
    body: Body::Text {
        sniff: |_| Likeness::Possible,
        read,
        replacement: |text| (!text.contains(['\n', '\r'])).then(|| text.to_owned()),
        fill: None,
    },
    samples: &[
        "नई दिल्ली, 25 सितंबर। भारत और इज़राइल सहमत हुए।\n\nदूसरा अनुच्छेद, \"उद्धरण\" सहित।\n",
        "A headline\r\nOne, two; three.\r\n",
        "अकेला शब्द",
    ],
};

/// Nobody wraps text wider; longer lines are paragraphs.
const WIDEST: usize = 120;

/// Lines of fewer words are entries of a list: every second word "does not fit" there.
const LEAST_WORDS: usize = 3;

fn read(raw: &str, _: &str, options: &ReadOptions, out: &mut Out) -> Result<(), FormatError> {
    let whole = LazyCell::new(|| lang_of_whole(raw));
    let width = wrapped(raw);
    out.decided(match width {
        Some((_, width)) => format!("hard-wrapped at {width} columns, lines joined"),
        None => "newlines end a segment".to_owned(),
    });
    let mut open = Builder::default();
    let lang = |text: &str| options.lang_by(text, || whole.clone());
    let mut lines = lines(raw).peekable();
    while let Some(line) = lines.next() {
        if let Role::Directive(comment) = line.role {
            out.comment(comment, line.at, None);
            continue;
        }
        if line.role == Role::Rule {
            continue;
        }
        let next = lines.peek().filter(|next| line.is_followed_by(next));
        let ends = next.is_none_or(|next| ends_segment(line.text, next.text, width));
        match next.filter(|_| !ends && line.depth > 0) {
            None => open.verbatim(line.text, line.start()),
            Some(next) => {
                let text = line.text.trim_end_matches(is_blank);
                let end = line.start() + text.len();
                open.verbatim(text, line.start());
                open.generated(" ", end..next.start());
            }
        }
        if ends {
            open.finish(options.side, lang, out);
        }
    }
    Ok(())
}

fn ends_segment(line: &str, next: &str, width: Option<(Measure, usize)>) -> bool {
    let (line, next) = (trim(line), trim(next));
    if next.is_empty() || line.is_empty() || ends_sentence(line) {
        return true;
    }
    match width {
        None => true,
        Some((measure, width)) => with_next_word(line, next, measure) * 4 <= width * 3,
    }
}

fn trim(line: &str) -> &str {
    line.trim_matches(is_blank)
}

/// How wide a stretch of text is.
type Measure = fn(&str) -> usize;

/// The measure and the width to which the text is wrapped, if it is.
fn wrapped(raw: &str) -> Option<(Measure, usize)> {
    let scalars: Measure = |text| text.chars().count();
    let columns: Measure = |text| text.width();
    [scalars, columns]
        .into_iter()
        .find_map(|measure| Some((measure, wrapped_by(raw, measure)?)))
}

fn wrapped_by(raw: &str, measure: Measure) -> Option<usize> {
    let prose = || lines(raw).filter(|line| line.role == Role::Prose);
    // A line of one word, such as a URL, is as long as it is.
    let several = prose().map(|line| trim(line.text));
    let several = several.filter(|text| text.contains(char::is_whitespace));
    let width = several
        .map(measure)
        .max()
        .filter(|width| *width <= WIDEST)?;
    let (mut open, mut needed, mut words) = (0usize, 0usize, 0usize);
    for (line, next) in prose().zip(prose().skip(1)) {
        let is_pair = line.is_followed_by(&next);
        let (line, next) = (trim(line.text), trim(next.text));
        if !is_pair || line.is_empty() || next.is_empty() || ends_sentence(line) {
            continue;
        }
        open += 1;
        words += line.split_whitespace().count();
        needed += usize::from(with_next_word(line, next, measure) > width);
    }
    (open > 0 && needed * 4 >= open * 3 && words >= open * LEAST_WORDS).then_some(width)
}

fn with_next_word(line: &str, next: &str, measure: Measure) -> usize {
    let word = next.split_whitespace().next().unwrap_or_default();
    measure(line) + 1 + measure(word)
}

#[cfg(test)]
mod tests {
    use crate::format::contract::{assert_mapped, read_as};

    fn segments(raw: &str) -> Vec<String> {
        let document = read_as("text", raw).unwrap();
        let texts = document.segments.into_iter().map(|segment| segment.text);
        texts.collect()
    }

    #[test]
    fn a_sentence_a_line_stays_one() {
        let cases: [(&str, &[&str]); 8] = [
            ("एक।\nदो।\n", &["एक।", "दो।"]),
            ("\u{FEFF}एक।\r\n\r\n  दो \r\n", &["एक।", "दो"]),
            ("a.\n \t\n\nb", &["a.", "b"]),
            (
                "शीर्षक यहाँ है\nयह पहला और काफ़ी लंबा वाक्य है, जो यहाँ समाप्त होता है।\n",
                &[
                    "शीर्षक यहाँ है",
                    "यह पहला और काफ़ी लंबा वाक्य है, जो यहाँ समाप्त होता है।",
                ],
            ),
            ("सरकार\nमंत्री\nराज्य\n", &["सरकार", "मंत्री", "राज्य"]),
            (
                "He said \"no.\"\nThen \"yes\"\n",
                &["He said \"no.\"", "Then \"yes\""],
            ),
            ("\n\n", &[]),
            ("a", &["a"]),
        ];
        for (raw, expected) in cases {
            assert_eq!(segments(raw), expected, "{raw:?}");
        }
    }

    #[test]
    fn wrapped_text_is_joined_with_its_newlines_inside() {
        let english = "The Ministry of Defence and its partner in Israel signed\n\
                       an agreement on Tuesday that sets up a working group for\n\
                       joint production.\n\
                       The group will meet twice a year in either capital, the\n\
                       ministry said.\n\n\
                       A second paragraph follows here, which is wrapped to the\n\
                       same width.\n";
        let found = segments(english);
        assert_eq!(found.len(), 3);
        assert!(found[0].starts_with("The Ministry") && found[0].ends_with("joint production."));
        assert!(found[0].contains("signed\nan agreement"));
        let hindi = "भारत और इज़राइल के रक्षा मंत्रालयों ने मंगलवार को एक समझौता\r\n\
                     ज्ञापन पर हस्ताक्षर किए, जिसके तहत संयुक्त उत्पादन के लिए एक\r\n\
                     कार्य दल बनाया जाएगा।\r\n";
        assert_eq!(segments(hindi), [hindi.trim_end()]);
    }

    #[test]
    fn quotes_in_mail_are_joined_without_their_marks() {
        let raw = "From: desk@example.org\nSubject: Re: समझौता\n\n\
                   Anita wrote:\n\
                   > The Ministry of Defence and its partner in Israel signed\n\
                   > an agreement on Tuesday that sets up a working group for\r\n\
                   > joint production\n\
                   >\n\
                   >> Which group is it that you mean, and who is going to be a\n\
                   >> member of it?\n\
                   > The one that meets twice a year.\n\
                   We will write so.\n\n-- \nRavi\nNews desk\n";
        let document = read_as("text", raw).unwrap();
        assert_mapped(&document);
        let texts: Vec<&str> = document.segments.iter().map(|s| s.text.as_str()).collect();
        let expected = [
            "From: desk@example.org",
            "Subject: Re: समझौता",
            "Anita wrote:",
            "The Ministry of Defence and its partner in Israel signed an agreement on Tuesday that \
             sets up a working group for joint production",
            "Which group is it that you mean, and who is going to be a member of it?",
            "The one that meets twice a year.",
            "We will write so.",
            "Ravi",
            "News desk",
        ];
        assert_eq!(texts, expected);
        let unwrapped =
            segments("> One line\n> Another one, which is a little longer\n> - a third\n");
        assert_eq!(unwrapped.len(), 3);
    }

    #[test]
    fn directives_are_no_prose() {
        let raw = "\u{FEFF}# dubhashi: off\none\n<!-- dubhashi: on -->\ntwo\n // dubhashi: allow a b\nthree\n\
                   # four\nfive # dubhashi: off\n";
        let document = read_as("text", raw).unwrap();
        let texts: Vec<&str> = document.segments.iter().map(|s| s.text.as_str()).collect();
        assert_eq!(
            texts,
            ["one", "two", "three", "# four", "five # dubhashi: off"]
        );
        let silences: Vec<_> = document
            .silences
            .iter()
            .map(|s| (s.segments.clone(), s.check.as_deref()))
            .collect();
        assert_eq!(
            silences,
            [(0..1, None), (2..3, Some("a")), (2..3, Some("b"))]
        );
    }

    #[test]
    fn a_short_line_in_wrapped_text_ends_on_purpose() {
        let raw = "Dear reader,\n\
                   the Ministry of Defence and its partner in Israel signed\n\
                   an agreement on Tuesday that sets up a working group for\n\
                   joint production, which will meet in either capital city\n\
                   twice a year.\n";
        let found = segments(raw);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0], "Dear reader,");
    }

    #[test]
    fn a_segment_is_in_the_language_of_its_letters_or_else_of_the_file() {
        let body = read_as("text", "रक्षा\n\n25\n\nThe end.\n").unwrap();
        let langs: Vec<&str> = body.segments.iter().map(|s| s.lang.as_str()).collect();
        assert_eq!(langs, ["hi", "hi", "en"]);
    }
}
