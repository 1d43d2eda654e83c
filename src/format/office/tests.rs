//! What is read of hand-written documents and what is left alone.

mod broken;
mod sheets;
mod stories;

use super::samples::{docx, odt, xlsx};
use crate::format::parts::{Parts, zipped};
use crate::format::{PLACEHOLDER, ReadOptions, read_document, replacement, rewrite};
use crate::model::{Document, Side, Splice};
use crate::text::Lang;

fn read(bytes: &[u8]) -> Document {
    read_document("-", bytes.to_vec(), &ReadOptions::default()).unwrap()
}

fn texts(bytes: &[u8]) -> Vec<String> {
    let shown = |text: String| text.replace(PLACEHOLDER, "¤");
    read(bytes)
        .segments
        .into_iter()
        .map(|s| shown(s.text))
        .collect()
}

fn error(bytes: &[u8]) -> String {
    let document = read_document("-", bytes.to_vec(), &ReadOptions::default());
    document.unwrap_err().to_string()
}

/// The document with one word for another, as bytes.
fn changed(bytes: &[u8], old: &str, new: &str) -> Vec<u8> {
    let document = read(bytes);
    let found = document
        .segments
        .iter()
        .enumerate()
        .find_map(|(idx, segment)| {
            let at = segment.text.find(old)?;
            Some((idx, at..at + old.len(), segment.runs[0].raw.start + at))
        });
    let (idx, text, start) = found.unwrap();
    assert!(document.is_writable(idx, text.clone()), "{old}");
    let range = start..start + old.len();
    let text = replacement(&document, idx, text, new).unwrap();
    rewrite(bytes, &document, &[Splice { range, text }]).unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    Parts::open(bytes).unwrap().text(name).unwrap().unwrap()
}

/// A paragraph of one run.
fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn what_other_cells_share_or_formulas_make_cannot_be_changed() {
    let strings = "<si><t>Yes</t></si><si><t>हाँ</t></si><si><r><t>जी </t></r><r><t>हाँ</t></r></si>";
    let rows = "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>\
        <row r=\"2\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>2</v></c></row>\
        <row r=\"3\"><c t=\"str\"><v>Please</v></c><c t=\"str\"><f>A1</f><v>कृपया</v></c></row>\
        <row r=\"4\"><c t=\"s\"><v>99</v></c><c t=\"str\"><v>a &amp; b</v></c><c t=\"s\"><v>1</v></c></row>";
    let bytes = xlsx(strings, &[("S", "visible", rows)]);
    let document = read(&bytes);
    let found: Vec<(&str, bool)> = document
        .segments
        .iter()
        .enumerate()
        .map(|(idx, s)| (s.text.as_str(), document.is_writable(idx, 0..s.text.len())))
        .collect();
    let expected = [
        ("Yes", false),
        ("हाँ", false),
        ("Yes", false),
        ("जी हाँ", true),
        ("Please", true),
        ("कृपया", false),
        ("a & b", true),
    ];
    assert_eq!(found, expected);
    // A use in a sheet that cannot be read to its end is a use.
    let broken = xlsx(
        strings,
        &[
            ("S", "visible", rows),
            ("T", "visible", "<row><c t=\"s\"><v>2</v>"),
        ],
    );
    let document = read(&broken);
    assert!(!document.is_writable(3, 0..3) && document.is_writable(4, 0..3));
    assert!(document.problems.iter().any(|p| p.is_loss));
}

#[test]
fn a_string_that_cells_without_room_use_cannot_be_changed() {
    let strings = "<si><t>हाँ</t></si>";
    let first = "<c r=\"A1\" t=\"s\"><v>0</v></c>";
    let beyond = "<c r=\"XFE1\" t=\"s\"><v>0</v></c>";
    for (rows, is_writable) in [
        (format!("<row>{first}</row>"), true),
        (format!("<row>{first}{beyond}</row>"), false),
        (format!("<row>{first}</row><row>{beyond}</row>"), false),
    ] {
        let document = read(&xlsx(strings, &[("S", "visible", &rows)]));
        assert_eq!(document.is_writable(0, 0..3), is_writable, "{rows}");
    }
}

#[test]
fn a_change_in_cdata_is_written_as_it_is() {
    let bytes = odt("<text:p><![CDATA[पुल]]> पुल</text:p>", "");
    let document = read(&bytes);
    let splices: Vec<Splice> = [0..9, 10..19]
        .into_iter()
        .map(|at| {
            let text = replacement(&document, 0, at.clone(), "a & b").unwrap();
            let range = document.segments[0].raw_range(at).unwrap();
            Splice { range, text }
        })
        .collect();
    let content = part(
        &rewrite(&bytes, &document, &splices).unwrap(),
        "content.xml",
    );
    assert!(content.contains("<![CDATA[a & b]]> a &amp; b"), "{content}");
}

#[test]
fn a_word_over_several_runs_is_written_into_the_first() {
    let body = "<w:p><w:r><w:t>मुख्य</w:t></w:r><w:r><w:t>मंत्री ने</w:t></w:r><w:r><w:t> कहा</w:t></w:r></w:p>";
    let bytes = docx(body, &[]);
    let after = changed(&bytes, "मुख्यमंत्री", "राज्यपाल & साथी");
    assert_eq!(texts(&after), ["राज्यपाल & साथी ने कहा"]);
    // The space that now begins the second run is kept by Word only if it is told to.
    let expected = "<w:r><w:t>राज्यपाल &amp; साथी</w:t></w:r>\
        <w:r><w:t xml:space=\"preserve\"> ने</w:t></w:r><w:r><w:t> कहा</w:t></w:r>";
    let document = part(&after, "word/document.xml");
    assert!(document.contains(expected), "{document}");
    let bytes = docx("<w:p><w:r><w:t a=\">\">a > पुल</w:t></w:r></w:p>", &[]);
    let after = part(&changed(&bytes, "पुल", "पुल "), "word/document.xml");
    let expected = "<w:t a=\">\" xml:space=\"preserve\">a > पुल </w:t>";
    assert!(after.contains(expected), "{after}");
    let bytes = odt("<text:p>मुख्य<text:span>मंत्री</text:span>  ने</text:p>", "");
    let after = changed(&bytes, "मुख्यमंत्री ने", "राज्यपाल ने");
    assert_eq!(texts(&after), ["राज्यपाल ने"]);
    let bytes = xlsx(
        "<si><r><t>पु</t></r><r><t>ल खुला</t></r></si><si><t>A</t></si>",
        &[(
            "S",
            "visible",
            "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>",
        )],
    );
    let after = changed(&bytes, "पुल", "बाँध");
    let strings = part(&after, "xl/sharedStrings.xml");
    assert!(
        strings.contains("<t>बाँध</t></r><r><t xml:space=\"preserve\"> खुला</t>"),
        "{strings}"
    );
}
