//! What every format promises, tested over all of them.

mod packages;

use proptest::prelude::*;

use packages::{read_package, survives};

use super::office::samples;
use super::parts::zipped;
use super::*;
use crate::model::{Document, Origin, Side, Splice, apply};

pub(super) fn read_as(format: &str, raw: &str) -> Result<Document, FormatError> {
    let options = ReadOptions {
        format: Some(format),
        ..ReadOptions::default()
    };
    read_document("-", raw.as_bytes().to_vec(), &options)
}

/// The formats whose files are text.
fn text_formats() -> impl Iterator<Item = &'static Format> {
    let is_text = |format: &&'static Format| matches!(format.body, Body::Text { .. });
    FORMATS.iter().copied().filter(is_text)
}

/// The map of every segment leads back: runs tile the text, lie in the raw text in order, and
/// verbatim ones are equal on both sides.
#[track_caller]
pub(super) fn assert_mapped(document: &Document) {
    let mut end = 0;
    for segment in &document.segments {
        let (mut text_at, mut raw_at) = (0, 0);
        assert_eq!(segment.text.trim(), segment.text);
        assert!(!segment.text.is_empty());
        for run in &segment.runs {
            assert_eq!(run.text.start, text_at, "{segment:?}");
            assert!(run.raw.start >= raw_at, "{segment:?}");
            assert!(!run.text.is_empty(), "{segment:?}");
            let raw = &document.raw[run.raw.clone()];
            if run.kind.is_as_written() {
                assert_eq!(raw, &segment.text[run.text.clone()], "{segment:?}");
            }
            (text_at, raw_at) = (run.text.end, run.raw.end);
        }
        assert_eq!(text_at, segment.text.len(), "{segment:?}");
        for code in &segment.codes {
            assert!(segment.text.get(code.at.clone()).is_some(), "{segment:?}");
            assert!(document.raw.get(code.raw.clone()).is_some(), "{segment:?}");
        }
        assert!(
            segment.codes.is_sorted_by_key(|code| code.at.start),
            "{segment:?}"
        );
        assert!(segment.runs[0].raw.start >= end, "{segment:?}");
        end = raw_at;
    }
    // Every verbatim run written back over itself leaves the file as it was.
    let runs = document
        .segments
        .iter()
        .flat_map(|s| s.runs.iter().map(move |r| (s, r)));
    let rewritten: Vec<Splice> = runs
        .filter(|(_, run)| run.kind.is_as_written())
        .map(|(segment, run)| Splice {
            range: run.raw.clone(),
            text: segment.text[run.text.clone()].to_owned(),
        })
        .collect();
    assert_eq!(apply(&document.raw, &rewritten).unwrap(), document.raw);
}

#[test]
fn the_registry_is_sorted_unique_and_documented() {
    let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(names, sorted);
    let mut extensions: Vec<&str> = FORMATS.iter().flat_map(|f| f.extensions).copied().collect();
    let n_extensions = extensions.len();
    extensions.sort_unstable();
    extensions.dedup();
    assert_eq!(
        extensions.len(),
        n_extensions,
        "an extension belongs to one format"
    );
    for format in FORMATS {
        assert!(!format.about.is_empty());
        let is_text = matches!(format.body, Body::Text { .. });
        assert_eq!(!format.samples.is_empty(), is_text, "{}", format.name);
        assert_eq!(format_named(format.name).unwrap().name, format.name);
    }
    let error = format_named("pptx").unwrap_err().to_string();
    let expected = format!("expected a format ({}), found \"pptx\"", names.join(", "));
    assert_eq!(error, expected);
}

#[test]
fn each_format_detects_its_own_samples_and_no_others() {
    for format in FORMATS {
        for sample in format.samples {
            assert_eq!(detect("-", sample).0.name, format.name, "{sample}");
            let document = read_document("-", sample.as_bytes().to_vec(), &ReadOptions::default());
            let document = document.unwrap();
            assert_mapped(&document);
            assert!(!document.segments.is_empty(), "{sample}");
        }
    }
}

#[test]
fn the_extension_is_a_hint() {
    let cases = [
        ("a.md", "plain words", "markdown"),
        ("a.MD", "plain words", "markdown"),
        ("a.txt", "# Title\n\n- a [b](c)\n", "text"),
        ("a", "# Title\n\n- a [b](c)\n", "markdown"),
        ("a.txt", "One.\tएक।\nTwo.\tदो।\n", "tsv"),
        ("a.csv", "One.\tएक।\nTwo.\tदो।\n", "tsv"),
        ("a.csv", "One,एक\nTwo,दो\n", "csv"),
        ("a", "सरकार, जो government है\nमंत्री, जो minister है\n", "text"),
    ];
    for (name, raw, format) in cases {
        assert_eq!(detect(name, raw).0.name, format, "{name}: {raw}");
    }
}

#[test]
fn a_file_without_text_is_a_document_without_segments() {
    for format in text_formats() {
        for raw in ["", " \n\t\r\n", "\u{FEFF}"] {
            let document = read_as(format.name, raw).unwrap();
            assert!(document.segments.is_empty(), "{raw:?} as {}", format.name);
            assert_eq!(document.raw, raw);
        }
    }
}

#[test]
fn a_line_of_more_than_the_prefix_is_no_cut_character() {
    for extra in 0..3 {
        let raw = "a".repeat(extra) + &"क".repeat(PREFIX);
        let error = Table::open(raw.as_bytes(), "").unwrap_err().to_string();
        assert_eq!(
            error,
            "expected a table, found a first line longer than 64 KiB"
        );
        let document = read_document("-", raw.into_bytes(), &ReadOptions::default()).unwrap();
        assert_eq!((document.format, document.segments.len()), ("text", 1));
    }
}

#[test]
fn a_change_in_one_segment_changes_no_other() {
    for format in text_formats() {
        for sample in format.samples {
            let before = read_as(format.name, sample).unwrap();
            for (idx, segment) in before.segments.iter().enumerate() {
                let run = &segment.runs[0];
                let word = segment.text[run.text.clone()]
                    .split([' ', '\n'])
                    .next()
                    .unwrap();
                let splice = Splice {
                    range: segment.raw_range(0..word.len()).unwrap(),
                    text: word.repeat(2),
                };
                let after = read_as(format.name, &apply(sample, &[splice]).unwrap()).unwrap();
                let texts = |document: &Document| -> Vec<String> {
                    document.segments.iter().map(|s| s.text.clone()).collect()
                };
                let mut expected = texts(&before);
                expected[idx] = format!("{word}{}", segment.text);
                assert_eq!(texts(&after), expected);
            }
        }
    }
}

/// Text made of what formats trip over.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "सरकार",
        "मित्र देश",
        "a",
        "The word",
        " ",
        "\n",
        "\r\n",
        "\n\n",
        "\t",
        ",",
        ";",
        "\"",
        "\"\"",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "# ",
        "- ",
        "1. ",
        "> ",
        "|",
        "|-|-|\n",
        "\\",
        "\\*",
        "&amp;",
        "&nbsp;",
        "&#x915;",
        "<b>",
        "<br>",
        "<p>",
        "</p>",
        "<div lang=hi>",
        "</div>",
        "<span translate=no>",
        "</span>",
        "<code>",
        "</code>",
        "<script>",
        "</script>",
        "<title>",
        "<pre>",
        "<svg>",
        "<td",
        "</",
        "<",
        "&",
        "&#",
        "&lt",
        "&shy;",
        "<![CDATA[",
        "]]>",
        "<?xml version=\"1.0\"?>",
        "<!DOCTYPE html>",
        "> > ",
        "-- \n",
        "Subject: ",
        "<!-- dubhashi: off -->\n",
        "# dubhashi: on\n",
        "</b>",
        "<!--",
        "-->",
        "[",
        "](u)",
        "![",
        "[^1]",
        "[^1]: ",
        "<http://a.b>",
        "---\n",
        "+++\n",
        "~~",
        "।",
        ".",
        "\u{200D}",
        "\u{FEFF}",
        "\u{A0}",
        "[!NOTE]",
        "$x$",
        "\r",
        "    ",
        "hi,en\n",
        "en\thi\n",
        "{#id}",
        "[x] ",
        "===\n",
        "<tmx>",
        "<tu>",
        "</tu>",
        "<tuv xml:lang='hi'><seg>",
        "<tuv lang=en><seg>",
        "</seg></tuv>",
        "<ph>",
        "</ph>",
        "<hi>",
        "<bpt/>",
        "<![CDATA[",
        "]]>",
        "&#x1F;",
        "<!DOCTYPE a [",
        "WEBVTT\n\n",
        "00:00:01,000 --> 00:00:02.000\n",
        "00:00 -->",
        "12\n",
        "NOTE ",
        "STYLE\n",
        "<v Asha>",
        "<00:01.000>",
        "{\\an8}",
        "{\\dubhashi: off}\n",
        "&lrm;",
        "]>",
        "<?a",
        "?>",
        "msgid \"",
        "msgid \"a\"\n",
        "msgid_plural \"b\"\n",
        "msgstr \"",
        "msgstr[0] \"\"\n",
        "msgstr[1] \"",
        "msgctxt \"",
        "\"\n",
        "#~ ",
        "#| ",
        "#, fuzzy\n",
        "# dubhashi: allow x\n",
        "\\n",
        "\\340\\244",
        "\\x4",
        "%s",
        "{0}",
        "&F",
        " (_",
        ")",
        "<xliff version='1.2'><file>",
        "<trans-unit id='1'>",
        "<source>",
        "</source>",
        "<target/>",
        "<mrk mtype='seg' mid='1'>",
        "<![CDATA[",
        "]]>",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn every_map_leads_back(raw in hostile()) {
        for format in text_formats() {
            if let Ok(document) = read_as(format.name, &raw) {
                assert_mapped(&document);
                prop_assert_eq!(&document.raw, &raw);
            }
        }
        read_document("a.x", raw.into_bytes(), &ReadOptions::default()).ok();
    }

    #[test]
    fn garbage_yields_an_error_and_never_a_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        text in hostile(),
    ) {
        for bytes in [bytes.clone(), [text.as_bytes(), &bytes].concat(), text.into_bytes()] {
            for row in GlossaryTable::open(&bytes[..], "a.csv").into_iter().flatten() {
                row.ok();
            }
            for row in PairsTable::open(&bytes[..], "a.tsv").into_iter().flatten() {
                row.ok();
            }
            read_document("-", bytes, &ReadOptions::default()).ok();
        }
    }

    #[test]
    fn packages_with_any_text_lead_back(text in hostile()) {
        let escaped = xml::escaped(&text);
        let kept: String = text.split_whitespace().collect();
        let body = format!("<w:p><w:r><w:t>{escaped}</w:t></w:r></w:p>");
        let paragraph = format!("<text:p>{escaped}</text:p>");
        let cell = format!("<row><c t=\"inlineStr\"><is><t>{escaped}</t></is></c></row>");
        let packages = [
            samples::docx(&body, &[]),
            samples::odt(&paragraph, ""),
            samples::xlsx("", &[("S", "visible", &cell)]),
        ];
        for bytes in packages {
            let document = read_package(&bytes).unwrap();
            assert_mapped(&document);
            prop_assert!(document.segments.len() < 2 && document.problems.is_empty());
            if let Some(segment) = document.segments.first() {
                let read: String = segment.text.split_whitespace().collect();
                let trimmed = |text: &str| text.trim_matches(builder::is_blank).to_owned();
                prop_assert_eq!(trimmed(&read), trimmed(&kept));
            }
            survives(&bytes);
        }
        // Markup as it comes.
        survives(&samples::docx(&text, &[("header", "header1.xml", &text)]));
        survives(&samples::odt(&text, &text));
        survives(&samples::xlsx(&text, &[("S", "visible", &text)]));
    }

    #[test]
    fn tables_of_any_cells_lead_back(rows in prop::collection::vec((hostile(), hostile()), 1..8)) {
        // Marks of access keys would be taken out.
        let plain = |cell: &String| cell.replace(['&', '_', '~'], "");
        let rows: Vec<_> = rows.iter().map(|(hi, en)| (plain(hi), plain(en))).collect();
        let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
        let mut raw = String::from("hi,en\r\n");
        for (hi, en) in &rows {
            raw += &format!("{},{}\r\n", quoted(hi), quoted(en));
        }
        let document = read_as("csv", &raw).unwrap();
        assert_mapped(&document);
        let cells = |side: Side| -> Vec<String> {
            let of_side = document.segments.iter().filter(|s| s.side == side);
            of_side.map(|s| s.text.clone()).collect()
        };
        let trimmed = |text: &String| {
            let text = text.trim_matches(builder::is_blank);
            (!text.is_empty()).then(|| text.to_owned())
        };
        let hi: Vec<String> = rows.iter().filter_map(|(hi, _)| trimmed(hi)).collect();
        let en: Vec<String> = rows.iter().filter_map(|(_, en)| trimmed(en)).collect();
        prop_assert_eq!(cells(Side::Target), hi);
        prop_assert_eq!(cells(Side::Source), en);
    }
}
