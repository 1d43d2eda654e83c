//! What every fuzz target does: read bytes as a format, and hold what was read to the promises that
//! the tests hold it to.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a target that cannot go on must stop"
)]

use std::io::{Cursor, Write};

use dubhashi::format::{ReadOptions, read_document};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use self::mapped::assert_mapped;

#[path = "../../tests/it/mapped.rs"]
mod mapped;

/// Reads bytes as they are, and again with broken characters replaced, so that the reader sees the
/// rest too.
pub fn read_as(format: &str, data: &[u8]) {
    read(format, data.to_vec());
    if std::str::from_utf8(data).is_err() {
        read(
            format,
            String::from_utf8_lossy(data).into_owned().into_bytes(),
        );
    }
}

/// Reads bytes as a package, and as the main part of a sound one.
pub fn read_package_as(format: &str, data: &[u8]) {
    read(format, data.to_vec());
    let data = String::from_utf8_lossy(data);
    for part in main_parts(format) {
        read(format, packed(format, part, data.as_bytes()));
    }
}

fn read(format: &str, bytes: Vec<u8>) {
    let options = ReadOptions {
        format: Some(format),
        ..ReadOptions::default()
    };
    if let Ok(document) = read_document("-", bytes, &options) {
        assert_mapped(&document);
    }
}

/// The parts of a package that the bytes are tried as.
fn main_parts(format: &str) -> &'static [&'static str] {
    match format {
        "docx" => &["word/document.xml", "word/footnotes.xml"],
        "odt" => &["content.xml"],
        "xlsx" => &["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"],
        _ => &[],
    }
}

/// A package of sound parts, but for one.
fn packed(format: &str, tried: &str, data: &[u8]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let sound = sound_parts(format)
        .iter()
        .filter(|(name, _)| *name != tried);
    let sound = sound.map(|(name, text)| (*name, text.as_bytes()));
    for (name, bytes) in sound.chain([(tried, data)]) {
        let options =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        writer.start_file(name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn sound_parts(format: &str) -> &'static [(&'static str, &'static str)] {
    match format {
        "docx" => &[
            ("[Content_Types].xml", "<Types/>"),
            (
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
                 <w:body><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>",
            ),
        ],
        "odt" => &[("mimetype", "application/vnd.oasis.opendocument.text")],
        "xlsx" => &[
            ("[Content_Types].xml", "<Types/>"),
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
                 <sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/\
                 officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
                 </Relationships>",
            ),
            (
                "xl/sharedStrings.xml",
                "<sst><si><t>hi</t></si><si><t>en</t></si></sst>",
            ),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>\
                 <c r=\"B1\" t=\"s\"><v>1</v></c></row></sheetData></worksheet>",
            ),
        ],
        _ => &[],
    }
}
