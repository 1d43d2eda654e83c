//! Small packages of each format, for tests.

use crate::format::parts::zipped;

pub(crate) const DOCX_TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
    <Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-\
officedocument.wordprocessingml.document.main+xml\"/></Types>";

pub(crate) const XLSX_TYPES: &str = "<Types><Override PartName=\"/xl/workbook.xml\" \
    ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
    </Types>";

pub(crate) const ODT_MIMETYPE: &str = "application/vnd.oasis.opendocument.text";

/// Relationships, as kind and target.
pub(crate) fn relations(all: &[(&str, &str)]) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let each = all.iter().enumerate().map(|(nth, (kind, target))| {
        format!("<Relationship Id=\"rId{nth}\" Type=\"{base}/{kind}\" Target=\"{target}\"/>")
    });
    let all: String = each.collect();
    format!("<Relationships>{all}</Relationships>")
}

/// A DOCX whose body is `body`, with further parts of `word/`: kind, name, text.
pub(crate) fn docx(body: &str, beside: &[(&str, &str, &str)]) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/\
         wordprocessingml/2006/main\"><w:body>{body}<w:sectPr/></w:body></w:document>"
    );
    let related: Vec<(&str, &str)> = beside
        .iter()
        .map(|(kind, name, _)| (*kind, *name))
        .collect();
    let (own, related) = (
        relations(&[("officeDocument", "word/document.xml")]),
        relations(&related),
    );
    let names: Vec<String> = beside
        .iter()
        .map(|(_, name, _)| format!("word/{name}"))
        .collect();
    let mut parts = vec![
        ("[Content_Types].xml", DOCX_TYPES),
        ("_rels/.rels", own.as_str()),
        ("word/document.xml", document.as_str()),
        ("word/_rels/document.xml.rels", related.as_str()),
        (
            "word/comments.xml",
            "<w:comments><w:comment><w:p><w:r><w:t>टिप्पणी</w:t></w:r></w:p></w:comment></w:comments>",
        ),
        ("word/media/image1.png", "no picture"),
    ];
    parts.extend(
        names
            .iter()
            .zip(beside)
            .map(|(name, (_, _, text))| (name.as_str(), *text)),
    );
    zipped(&parts)
}

/// An ODT with that text and those master styles.
pub(crate) fn odt(text: &str, styles: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:automatic-styles>\
         <number:text>no</number:text></office:automatic-styles><office:body><office:text>{text}\
         </office:text></office:body></office:document-content>"
    );
    let styles = format!(
        "<office:document-styles><office:styles><text:p>no</text:p></office:styles>\
         <office:master-styles>{styles}</office:master-styles></office:document-styles>"
    );
    zipped(&[
        ("mimetype", ODT_MIMETYPE),
        ("content.xml", &content),
        ("styles.xml", &styles),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
    ])
}

/// An XLSX with those shared strings (`si` elements) and sheets: name, state, rows.
pub(crate) fn xlsx(strings: &str, sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    let listed: String = (0..sheets.len())
        .map(|nth| {
            let (name, state, _) = sheets[nth];
            format!(
                "<sheet name=\"{name}\" sheetId=\"{nth}\" state=\"{state}\" r:id=\"rId{nth}\"/>"
            )
        })
        .collect();
    let workbook = format!("<workbook><sheets>{listed}</sheets></workbook>");
    let names: Vec<String> = (0..sheets.len())
        .map(|nth| format!("worksheets/s{nth}.xml"))
        .collect();
    let mut related: Vec<(&str, &str)> = names
        .iter()
        .map(|name| ("worksheet", name.as_str()))
        .collect();
    related.push(("sharedStrings", "sharedStrings.xml"));
    let (own, related) = (
        relations(&[("officeDocument", "xl/workbook.xml")]),
        relations(&related),
    );
    let strings = format!("<sst>{strings}</sst>");
    let full: Vec<(String, String)> = names
        .iter()
        .zip(sheets)
        .map(|(name, (_, _, rows))| {
            let text = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
            (format!("xl/{name}"), text)
        })
        .collect();
    let mut parts = vec![
        ("[Content_Types].xml", XLSX_TYPES),
        ("_rels/.rels", own.as_str()),
        ("xl/workbook.xml", workbook.as_str()),
        ("xl/_rels/workbook.xml.rels", related.as_str()),
        ("xl/sharedStrings.xml", strings.as_str()),
    ];
    parts.extend(
        full.iter()
            .map(|(name, text)| (name.as_str(), text.as_str())),
    );
    zipped(&parts)
}

/// A package of each format, with text in several parts and words cut into runs.
pub(crate) fn all() -> Vec<(&'static str, Vec<u8>)> {
    let body = "<w:p><w:r><w:t>मुख्य</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">मंत्री \
        ने</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:t> पुल का उद्घाटन किया &amp; लौटे।</w:t>\
        </w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>ज़िला</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let notes = "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote>\
        <w:footnote w:id=\"1\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> स्रोत: ज़िला प्रशासन</w:t></w:r></w:p>\
        </w:footnote></w:footnotes>";
    let text = "<text:h>नदी पर <text:span>नया</text:span> पुल</text:h><text:p>मुख्य<text:span>मंत्री</text:span> ने\
        <text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>स्रोत: प्रशासन</text:p>\
        </text:note-body></text:note> उद्घाटन   किया &amp; लौटे।</text:p>";
    let strings = "<si><t>Bridge opened</t></si><si><r><t>पुल </t></r><r><t>खुला</t></r></si>\
        <si><t>Yes</t></si><si><t>हाँ</t></si>";
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>English</t></is></c>\
        <c r=\"B1\" t=\"inlineStr\"><is><t>Hindi</t></is></c></row>\
        <row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c></row>\
        <row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c><c r=\"B3\" t=\"s\"><v>3</v></c></row>\
        <row r=\"4\"><c r=\"A4\" t=\"s\"><v>2</v></c><c r=\"B4\" t=\"inlineStr\"><is><t>जी हाँ</t></is></c></row>";
    vec![
        ("docx", docx(body, &[("footnotes", "footnotes.xml", notes)])),
        (
            "odt",
            odt(
                text,
                "<style:master-page><style:footer><text:p>ज़िला समाचार</text:p></style:footer></style:master-page>",
            ),
        ),
        ("xlsx", xlsx(strings, &[("Words", "visible", rows)])),
    ]
}
