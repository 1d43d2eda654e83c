//! What every format promises, tested over all of them.

use proptest::prelude::*;

use super::office::samples;
use super::parts::zipped;
use super::*;
use crate::model::{Document, Origin, RunKind, Side, Splice, apply};

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
            if run.kind == RunKind::Verbatim {
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
        .filter(|(_, run)| run.kind == RunKind::Verbatim)
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

/// All parts of a package that are text.
fn parts_of(bytes: &[u8]) -> Vec<(String, String)> {
    let mut parts = Parts::open(bytes).unwrap();
    let names = parts.names().into_iter();
    names
        .map(|name| {
            let text = parts.text(&name).unwrap().unwrap();
            (name, text)
        })
        .collect()
}

fn read_package(bytes: &[u8]) -> Result<Document, FormatError> {
    read_document("-", bytes.to_vec(), &ReadOptions::default())
}

#[test]
fn packages_are_told_by_their_content_and_lead_back_into_their_parts() {
    for format in FORMATS {
        let is_package = matches!(format.body, Body::Package { .. });
        let n_samples = samples::all()
            .iter()
            .filter(|(name, _)| *name == format.name)
            .count();
        assert_eq!(n_samples > 0, is_package, "{}", format.name);
    }
    for (name, bytes) in samples::all() {
        let document = read_package(&bytes).unwrap();
        assert_eq!((document.format, document.problems.len()), (name, 0));
        assert_mapped(&document);
        let Origin::Package(package) = &document.origin else {
            panic!("{name}");
        };
        let mut parts = Parts::open(&bytes).unwrap();
        let texts: Vec<String> = package
            .parts
            .iter()
            .map(|part| parts.text(part).unwrap().unwrap())
            .collect();
        let mut text_at = 0;
        for run in &package.runs {
            let text = &document.raw[run.run.text.clone()];
            let between = &document.raw[text_at..run.run.text.start];
            assert!(between.is_empty() || between == "\n", "{name}: {between:?}");
            if run.run.kind == RunKind::Verbatim {
                assert_eq!(&texts[run.part][run.run.raw.clone()], text, "{name}");
            }
            text_at = run.run.text.end;
        }
    }
}

#[test]
fn a_change_in_a_package_changes_no_other_segment_and_no_other_part() {
    for (name, bytes) in samples::all() {
        let before = read_package(&bytes).unwrap();
        assert_eq!(rewrite(&bytes, &before, &[]).unwrap(), bytes);
        let texts = |document: &Document| -> Vec<String> {
            document.segments.iter().map(|s| s.text.clone()).collect()
        };
        for (idx, segment) in before.segments.iter().enumerate() {
            let word = segment.text.split([' ', PLACEHOLDER]).next().unwrap();
            let range = segment.raw_range(0..word.len()).unwrap();
            let text = format!("{word}{word}");
            let splice = Splice { range, text };
            if !before.is_writable(idx, 0..word.len()) {
                assert!(rewrite(&bytes, &before, &[splice]).is_err());
                continue;
            }
            let written = rewrite(&bytes, &before, &[splice]).unwrap();
            let mut expected = texts(&before);
            expected[idx] = format!("{word}{}", segment.text);
            assert_eq!(texts(&read_package(&written).unwrap()), expected, "{name}");
            let changed = parts_of(&bytes)
                .into_iter()
                .zip(parts_of(&written))
                .filter(|(old, new)| old != new);
            assert_eq!(changed.count(), 1, "{name}");
        }
    }
}

/// Numbers that look drawn at random, the same each time.
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }
}

/// Reads what may be broken in any way, and writes into what was read.
fn survives(bytes: &[u8]) {
    let Ok(document) = read_package(bytes) else {
        return;
    };
    assert_mapped(&document);
    for idx in 0..document.segments.len() {
        let segment = &document.segments[idx];
        let first = segment.text.chars().next().map_or(0, char::len_utf8);
        if document.is_writable(idx, 0..first)
            && let Some(range) = segment.raw_range(0..first)
        {
            let text = "x".to_owned();
            rewrite(bytes, &document, &[Splice { range, text }]).ok();
        }
    }
}

#[test]
fn broken_packages_yield_an_error_and_never_a_panic() {
    let mut drawn = Drawn(0x5EED);
    for (_, bytes) in samples::all() {
        for _ in 0..500 {
            let mut broken = bytes.clone();
            for _ in 0..=drawn.below(3) {
                let at = drawn.below(broken.len());
                broken[at] ^= 1 << drawn.below(8);
            }
            if drawn.below(4) == 0 {
                broken.truncate(drawn.below(bytes.len()));
            }
            survives(&broken);
        }
    }
}

#[test]
fn packages_of_broken_parts_yield_problems_and_never_a_panic() {
    let mut drawn = Drawn(0xFACE);
    let pieces = [
        "<",
        ">",
        "/>",
        "&",
        "&#0;",
        "]]>",
        "<![CDATA[",
        "<!--",
        "</w:t>",
        "<w:p>",
        "</w:p>",
        "<w:txbxContent>",
        "<text:p>",
        "<c r=\"A9999999999\" t=\"s\">",
        "<v>-1</v>",
        "_x0000_",
        "",
    ];
    for (_, bytes) in samples::all() {
        let parts = parts_of(&bytes);
        for _ in 0..500 {
            let mut broken = parts.clone();
            let idx = drawn.below(broken.len());
            let text = &mut broken[idx].1;
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            let at = places.get(drawn.below(places.len())).copied().unwrap_or(0);
            let cut = text[at..].chars().next().map_or(0, char::len_utf8) * drawn.below(2);
            text.replace_range(at..at + cut, pieces[drawn.below(pieces.len())]);
            if drawn.below(4) == 0 {
                text.truncate(at);
            }
            let broken: Vec<(&str, &str)> = broken
                .iter()
                .map(|(name, t)| (name.as_str(), t.as_str()))
                .collect();
            survives(&zipped(&broken));
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
