//! Files that are not what they should be.

use super::*;

#[test]
fn other_zip_files_and_old_office_files_are_named() {
    let types = |content: &str| {
        format!(
            "<Types><Override PartName=\"/ppt/presentation.xml\" ContentType=\"{content}\"/></Types>"
        )
    };
    let pptx =
        types("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml");
    let cases: [(Vec<u8>, &str); 7] = [
        (
            zipped(&[
                ("[Content_Types].xml", &pptx),
                ("ppt/presentation.xml", "<p/>"),
            ]),
            "a presentation (PPTX); copy its text into a DOCX or text file",
        ),
        (
            zipped(&[
                ("mimetype", "application/epub+zip"),
                ("content.xml", "<a/>"),
            ]),
            "an e-book (EPUB); unpack it and give its HTML files",
        ),
        (
            zipped(&[
                ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                ("content.xml", "<a/>"),
            ]),
            "an OpenDocument spreadsheet (ODS); save it as XLSX",
        ),
        (zipped(&[("a.txt", "word")]), "a ZIP file of another kind"),
        (zipped(&[]), "a ZIP file of another kind"),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more".to_vec(),
            "an old or encrypted Office file; save it as DOCX or XLSX without a password",
        ),
        (
            zipped(&[("xl/workbook.bin", "x")]),
            "a binary spreadsheet (XLSB); save it as XLSX",
        ),
    ];
    for (bytes, found) in cases {
        let expected =
            format!("expected text, or an office document (DOCX, ODT, XLSX), found {found}");
        assert_eq!(error(&bytes), expected);
    }
    let encrypted = zipped(&[
        ("mimetype", super::super::samples::ODT_MIMETYPE),
        ("content.xml", "scrambled"),
        ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
    ]);
    assert!(error(&encrypted).ends_with("save it without a password"));
    let as_docx = ReadOptions {
        format: Some("docx"),
        ..ReadOptions::default()
    };
    let message = read_document("-", odt("", ""), &as_docx)
        .unwrap_err()
        .to_string();
    assert_eq!(
        message,
        "expected a text document (DOCX), found a ZIP file of another kind"
    );
    let message = read_document("-", xlsx("", &[]), &as_docx)
        .unwrap_err()
        .to_string();
    assert_eq!(
        message,
        "expected a text document (DOCX), found a spreadsheet (XLSX)"
    );
}

#[test]
fn what_is_broken_in_a_part_is_told_and_the_rest_is_read() {
    let cut = "<w:hdr><w:p><w:r><w:t>ऊपर</w:t></w:r></w:p><w:p><w:r><w:t>आधा";
    let bytes = docx(
        &(p("a &x; b") + &p("बीच")),
        &[
            ("header", "header1.xml", cut),
            (
                "footer",
                "footer1.xml",
                &format!("<w:ftr>{}</w:ftr>", p("नीचे")),
            ),
        ],
    );
    let document = read(&bytes);
    assert_eq!(texts(&bytes), ["a &x; b", "बीच", "ऊपर", "आधा", "नीचे"]);
    let told: Vec<(&str, bool)> = document
        .problems
        .iter()
        .map(|p| (p.what.as_str(), p.is_loss))
        .collect();
    assert!(
        told[0].0.starts_with("word/document.xml, byte "),
        "{told:?}"
    );
    assert!(
        told[0]
            .0
            .ends_with("expected a known entity, found &x;; it was left as it is")
            && !told[0].1
    );
    let lost = "expected </w:t>, found the end of the file; the rest of the part was not read";
    assert!(
        told[1].0.starts_with("word/header1.xml, byte ") && told[1].0.ends_with(lost) && told[1].1
    );
    assert_eq!(document.problems.len(), 2);
}

#[test]
fn deep_boxes_and_entities_do_no_harm() {
    let open = "<w:p><w:r><w:t>क</w:t></w:r><w:r><w:pict><w:txbxContent>";
    let close = "</w:txbxContent></w:pict></w:r></w:p>";
    let document = read(&docx(&(open.repeat(400) + &close.repeat(400)), &[]));
    assert_eq!(document.segments.len(), super::super::paragraphs::MAX_OPEN);
    assert!(document.problems[0].is_loss);
    let deep = format!(
        "{}{}",
        "<text:p>क<draw:frame>".repeat(900),
        "</draw:frame></text:p>".repeat(900)
    );
    let document = read(&odt(&deep, ""));
    assert_eq!(document.segments.len(), super::super::paragraphs::MAX_OPEN);
    let bomb = "<!DOCTYPE x [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;\">]><w:document><w:body>\
        <w:p><w:r><w:t>&b;&b;</w:t></w:r></w:p></w:body></w:document>";
    let document = read(&zipped(&[("word/document.xml", bomb)]));
    assert_eq!(document.segments[0].text, "&b;&b;");
}

#[test]
fn a_part_in_utf_16_is_written_back_in_it() {
    let text = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document><w:body><w:p><w:r><w:t>पुराना पुल\
        </w:t></w:r></w:p></w:body></w:document>";
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let package = crate::format::parts::zipped_bytes(&[("word/document.xml", &bytes)]);
    let after = changed(&package, "पुराना", "नया");
    assert_eq!(texts(&after), ["नया पुल"]);
    assert_eq!(
        part(&after, "word/document.xml"),
        text.replace("पुराना", "नया")
    );
}
