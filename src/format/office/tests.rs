//! What is read of hand-written documents and what is left alone.

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
    assert!(document.is_writable(idx, text), "{old}");
    let range = start..start + old.len();
    let text = replacement(&document, &range, new).unwrap();
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
fn paragraphs_of_a_docx_are_what_the_reader_sees() {
    let cases: [(&str, &[&str]); 34] = [
        // Runs are joined, even inside a word and a conjunct.
        (
            "<w:p><w:r><w:t>प्र</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>धानमंत्</w:t></w:r>\
             <w:r><w:t xml:space=\"preserve\">री ने </w:t></w:r><w:proofErr w:type=\"spellStart\"/>\
             <w:r><w:t>कहा</w:t><w:t>।</w:t></w:r></w:p>",
            &["प्रधानमंत्री ने कहा।"],
        ),
        ("<w:p/><w:p></w:p><w:p><w:r><w:t> </w:t></w:r></w:p>", &[]),
        ("<w:p> <w:r> x <w:t>बाढ़</w:t> y </w:r> z </w:p>", &["बाढ़"]),
        (
            "<w:p><w:r><w:t>R&amp;D &lt;3</w:t></w:r></w:p>",
            &["R&D <3"],
        ),
        // Tabs and breaks are spaces, soft hyphens and page marks nothing.
        (
            "<w:p><w:r><w:t>एक</w:t><w:tab/><w:t>दो</w:t><w:br/><w:t>तीन</w:t><w:br w:type=\"page\"/>\
             <w:t>चार</w:t><w:cr/><w:t>पाँच</w:t></w:r></w:p>",
            &["एक दो तीन चार पाँच"],
        ),
        (
            "<w:p><w:r><w:t>धीरे</w:t><w:noBreakHyphen/><w:t>धी</w:t><w:softHyphen/>\
             <w:lastRenderedPageBreak/><w:t>रे</w:t></w:r></w:p>",
            &["धीरे-धीरे"],
        ),
        (
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>क</w:t></w:r></w:p>",
            &["क"],
        ),
        (
            "<w:p><w:r><w:t>तारा</w:t><w:sym w:char=\"F0A7\"/><w:t>।</w:t></w:r></w:p>",
            &["तारा¤।"],
        ),
        // Tracked changes count as accepted.
        (
            "<w:p><w:r><w:t>बैठक </w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>सोमवार</w:t></w:r></w:ins>\
             <w:del w:id=\"2\"><w:r><w:delText>मंगलवार</w:delText></w:r></w:del>\
             <w:r><w:t> को होगी।</w:t></w:r></w:p>",
            &["बैठक सोमवार को होगी।"],
        ),
        (
            "<w:p><w:moveFrom><w:r><w:t>पहले</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>बाद में</w:t></w:r>\
             </w:moveTo></w:p>",
            &["बाद में"],
        ),
        (
            "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>पहला आधा </w:t></w:r></w:p>\
             <w:p><w:r><w:t>दूसरा आधा</w:t></w:r></w:p><w:p><w:r><w:t>अगला</w:t></w:r></w:p>",
            &["पहला आधा दूसरा आधा", "अगला"],
        ),
        (
            "<w:p><w:pPr><w:rPr><w:ins w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>एक</w:t></w:r></w:p>\
             <w:p><w:r><w:t>दो</w:t></w:r></w:p>",
            &["एक", "दो"],
        ),
        (
            "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>कोठा</w:t></w:r></w:p>\
             </w:tc><w:tc><w:p><w:r><w:t>दूसरा</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            &["कोठा", "दूसरा"],
        ),
        (
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>हटाई पंक्ति</w:t></w:r></w:p></w:tc></w:tr>\
             <w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:tcPr><w:tcW/></w:tcPr><w:p><w:r><w:t>नई</w:t></w:r></w:p></w:tc>\
             <w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p><w:r><w:t>हटा</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            &["नई"],
        ),
        (
            "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>\
             <w:t>दिखता</w:t></w:r></w:p>",
            &["दिखता"],
        ),
        // Fields.
        (
            "<w:p><w:r><w:t>देखें </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
             <w:r><w:instrText> REF _Ref1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/>\
             </w:r><w:r><w:t>तालिका 2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\
             <w:r><w:t>।</w:t></w:r></w:p>",
            &["देखें तालिका 2।"],
        ),
        (
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DOCPROPERTY x</w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>भीतर</w:t></w:r>\
             <w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\
             <w:r><w:t>नतीजा</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
            &["नतीजा"],
        ),
        (
            "<w:p><w:fldSimple w:instr=\" DATE \"><w:r><w:t>5 मई</w:t></w:r></w:fldSimple></w:p>",
            &["5 मई"],
        ),
        (
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>बिना अंत</w:t></w:r></w:p>",
            &["बिना अंत"],
        ),
        (
            "<w:p><w:hyperlink r:id=\"r1\"><w:r><w:t>कड़ी</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t> यहाँ</w:t>\
             </w:r></w:smartTag><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t> है</w:t></w:r>\
             </w:sdtContent></w:sdt></w:p>",
            &["कड़ी यहाँ है"],
        ),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>यहाँ लिखें</w:t></w:r></w:p>\
             </w:sdtContent></w:sdt><w:p><w:r><w:t>लिखा</w:t></w:r></w:p>",
            &["लिखा"],
        ),
        // Hidden text.
        (
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>छिपा</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>\
             <w:t>खुला</w:t></w:r></w:p>",
            &["खुला"],
        ),
        // Notes, pictures, formulas.
        (
            "<w:p><w:r><w:t>सूचकांक</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t> बढ़ा</w:t></w:r>\
             <w:r><w:commentReference w:id=\"0\"/></w:r></w:p>",
            &["सूचकांक¤ बढ़ा"],
        ),
        (
            "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:p><a:r><a:t>no</a:t></a:r></a:p></a:graphic></wp:inline>\
             </w:drawing></w:r><w:r><w:t>चित्र</w:t></w:r></w:p>",
            &["¤चित्र"],
        ),
        (
            "<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:t> बराबर</w:t></w:r></w:p>",
            &["¤ बराबर"],
        ),
        (
            "<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>",
            &[],
        ),
        // Text boxes are read once, after their paragraph.
        (
            "<w:p><w:r><w:t>पहले</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp>\
             <wps:txbx><w:txbxContent><w:p><w:r><w:t>डिब्बा एक</w:t></w:r></w:p><w:p><w:r><w:t>डिब्बा दो</w:t></w:r></w:p>\
             </w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\
             <w:txbxContent><w:p><w:r><w:t>डिब्बा एक</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict>\
             </mc:Fallback></mc:AlternateContent></w:r><w:r><w:t> बाद</w:t></w:r></w:p><w:p><w:r><w:t>अंत</w:t></w:r></w:p>",
            &["पहले¤ बाद", "डिब्बा एक", "डिब्बा दो", "अंत"],
        ),
        (
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"new\"/><mc:Fallback><w:t>पुराना</w:t></mc:Fallback>\
             </mc:AlternateContent></w:r></w:p>",
            &["पुराना"],
        ),
        (
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>छिपा डिब्बा</w:t></w:r></w:p>\
             </w:txbxContent></v:textbox></w:pict></w:r><w:r><w:t>बाहर</w:t></w:r></w:p>",
            &["बाहर"],
        ),
        (
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>डिब्बा</w:t></w:r></w:p>\
             </w:txbxContent></w:pict></w:r><w:r><w:t>एक</w:t></w:r></w:p><w:p><w:r><w:t> दो</w:t></w:r></w:p>",
            &["¤एक दो", "डिब्बा"],
        ),
        (
            "<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>no</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>मूल</w:t></w:r>\
             </w:rubyBase></w:ruby></w:r></w:p>",
            &["मूल"],
        ),
        // Nested tables, and any prefix.
        (
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>बाहर</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>भीतर</w:t></w:r></w:p>\
             </w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>",
            &["बाहर", "भीतर"],
        ),
        (
            "<x:p><x:r><x:rPr><x:vanish x:val=\"off\"/></x:rPr><x:t>कोई भी</x:t></x:r></x:p>",
            &["कोई भी"],
        ),
        ("<p><r><t>बिना उपसर्ग</t></r></p>", &["बिना उपसर्ग"]),
    ];
    for (body, expected) in cases {
        assert_eq!(texts(&docx(body, &[])), expected, "{body}");
    }
}

#[test]
fn headers_and_notes_are_read_and_comments_are_not() {
    let header = format!("<w:hdr>{}</w:hdr>", p("दैनिक"));
    let notes = format!(
        "<w:footnotes><w:footnote w:type=\"separator\"><w:p><w:r><w:t>—</w:t></w:r></w:p></w:footnote>\
         <w:footnote w:id=\"2\">{}{}</w:footnote></w:footnotes>",
        p("पहली टिप्पणी"),
        p("उसका दूसरा भाग")
    );
    let beside = [
        ("footnotes", "footnotes.xml", notes.as_str()),
        ("header", "header7.xml", header.as_str()),
        ("header", "header7.xml", header.as_str()),
        ("comments", "comments2.xml", &header),
    ];
    let parts: Vec<_> = [0, 1, 3].map(|idx| beside[idx]).to_vec();
    let document = read(&docx(&(p("मुख्य") + &p("और")), &parts));
    let found: Vec<(&str, &str)> = document
        .segments
        .iter()
        .map(|s| (s.locator.as_str(), s.text.as_str()))
        .collect();
    let expected = [
        ("paragraph 1", "मुख्य"),
        ("paragraph 2", "और"),
        ("header, paragraph 1", "दैनिक"),
        ("footnote 1", "पहली टिप्पणी"),
        ("footnote 1", "उसका दूसरा भाग"),
    ];
    assert_eq!(found, expected);
    assert!(
        document
            .segments
            .iter()
            .all(|s| s.lang == Lang::HI && s.side == Side::Target)
    );
    // Without relationships the usual names count; what is missing is told.
    let main = format!("<w:document><w:body>{}</w:body></w:document>", p("मुख्य"));
    let bytes = zipped(&[
        ("word/document.xml", &main),
        ("word/header12.xml", &header),
        ("word/headers.xml", &header),
    ]);
    assert_eq!(texts(&bytes), ["मुख्य", "दैनिक"]);
}

#[test]
fn paragraphs_of_an_odt_are_what_the_reader_sees() {
    let cases: [(&str, &[&str]); 21] = [
        (
            "<text:h>शीर्षक</text:h><text:p>पाठ</text:p><text:p/>",
            &["शीर्षक", "पाठ"],
        ),
        (
            "<text:p>प्र<text:span text:style-name=\"T1\">धान</text:span>मंत्री</text:p>",
            &["प्रधानमंत्री"],
        ),
        (
            "<text:p>\n   एक\n   दो  <text:span> तीन</text:span>\n</text:p>",
            &["एक दो तीन"],
        ),
        (
            "<text:p>एक<text:s/>दो<text:s text:c=\"3\"/>तीन <text:s text:c=\"x\"/>चार</text:p>",
            &["एक दो   तीन  चार"],
        ),
        (
            "<text:p>एक<text:tab/>दो<text:line-break/>तीन<text:soft-page-break/>चार</text:p>",
            &["एक दो तीनचार"],
        ),
        (
            "<text:p>राय<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>\
             <text:note-body><text:p>स्रोत</text:p><text:p>दूसरा</text:p></text:note-body></text:note> बँटी</text:p>",
            &["राय¤ बँटी", "स्रोत", "दूसरा"],
        ),
        (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>हटाया</text:p></text:deletion>\
             </text:changed-region></text:tracked-changes><text:p>रखा<text:change text:change-id=\"1\"/> गया</text:p>",
            &["रखा गया"],
        ),
        (
            "<text:p>बात<office:annotation><dc:creator>x</dc:creator><text:p>टिप्पणी</text:p></office:annotation>चीत\
             <office:annotation-end/></text:p>",
            &["बातचीत"],
        ),
        (
            "<text:p><text:a xlink:href=\"u\">कड़ी</text:a> और <text:date>5 मई</text:date></text:p>",
            &["कड़ी और 5 मई"],
        ),
        (
            "<text:p>पहले<draw:frame><draw:text-box><text:p>डिब्बा</text:p></draw:text-box><svg:title>no</svg:title>\
             <svg:desc>no</svg:desc></draw:frame> बाद</text:p>",
            &["पहले¤ बाद", "डिब्बा"],
        ),
        (
            "<text:p>क<draw:custom-shape><text:p>आकार</text:p></draw:custom-shape></text:p>",
            &["क¤", "आकार"],
        ),
        (
            "<draw:frame><draw:text-box><text:p>अकेला</text:p></draw:text-box></draw:frame>",
            &["अकेला"],
        ),
        (
            "<text:p><text:title>शीर्षक का क्षेत्र</text:title></text:p>",
            &["शीर्षक का क्षेत्र"],
        ),
        (
            "<text:p><draw:frame><draw:image/></draw:frame></text:p>",
            &[],
        ),
        (
            "<table:table><table:table-row><table:table-cell><text:p>कोठा</text:p></table:table-cell>\
             <table:covered-table-cell><text:p>ढका</text:p></table:covered-table-cell></table:table-row></table:table>",
            &["कोठा"],
        ),
        (
            "<text:list><text:list-item><text:p>मद</text:p></text:list-item></text:list>",
            &["मद"],
        ),
        (
            "<text:section text:display=\"none\"><text:p>छिपा</text:p></text:section><text:p>खुला</text:p>",
            &["खुला"],
        ),
        (
            "<text:p>a &lt;b&gt;<!-- no --><![CDATA[ & \n c]]></text:p>",
            &["a <b> & c"],
        ),
        (
            "<text:p><text:ruby><text:ruby-base>मूल</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby></text:p>",
            &["मूल"],
        ),
        (
            "<text:p>यहाँ <text:placeholder text:placeholder-type=\"text\">नाम लिखें</text:placeholder> आए</text:p>",
            &["यहाँ ¤ आए"],
        ),
        ("पाठ बिना अनुच्छेद<text:bookmark text:name=\"x\"/>", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(texts(&odt(text, "")), expected, "{text}");
    }
    let styles = "<style:master-page><style:header><text:p>ऊपर</text:p></style:header>\
        <style:header-left style:display=\"false\"><text:p>छिपा</text:p></style:header-left></style:master-page>";
    let document = read(&odt("<text:p>बीच</text:p>", styles));
    assert_eq!(
        document.segments[1].locator,
        "header or footer, paragraph 1"
    );
    assert_eq!(texts(&odt("<text:p>बीच</text:p>", styles)), ["बीच", "ऊपर"]);
}

/// A cell with text of its own.
fn cell(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn pairs(bytes: &[u8]) -> Vec<String> {
    let shown = |side| if side == Side::Source { "en" } else { "hi" };
    let document = read(bytes);
    let told = document.segments.iter().map(|s| {
        let record = s.record.map_or("-".to_owned(), |record| record.to_string());
        format!("{record} {} {} {}", shown(s.side), s.locator, s.text)
    });
    told.collect()
}

#[test]
fn sheets_are_tables_of_pairs_or_running_text() {
    let strings = "<si><t>flood</t></si><si><t>बाढ़</t></si>";
    let headed = format!(
        "<row r=\"1\">{}</row><row r=\"3\">{}{}</row><row r=\"4\"><c r=\"B4\" t=\"s\"><v>0</v></c>\
         <c r=\"C4\" t=\"s\"><v>1</v></c></row><row r=\"5\"/><row r=\"6\">{}</row><row>{}<c r=\"C7\"><v>450</v></c></row>",
        cell("A1", "शब्दावली 2024"),
        cell("B3", "English"),
        cell("C3", "Hindi"),
        cell("A6", "no pair"),
        cell("B7", "450"),
    );
    let text = format!(
        "<row>{}<c><v>5</v></c></row><row>{}</row>",
        cell("A1", "पहला वाक्य।"),
        cell("B2", "दूसरा।")
    );
    let plain = format!("<row>{}{}</row>", cell("A1", "सूखा"), cell("B1", "drought"));
    let bytes = xlsx(
        strings,
        &[
            ("My list", "visible", &headed),
            ("पाठ", "hidden", &text),
            ("C", "veryHidden", &plain),
        ],
    );
    let expected = [
        "0 en 'My list'!B4 flood",
        "0 hi 'My list'!C4 बाढ़",
        "1 en 'My list'!B7 450",
        "1 hi 'My list'!C7 450",
        "- hi पाठ!A1 पहला वाक्य।",
        "- hi पाठ!B2 दूसरा।",
        "2 hi C!A1 सूखा",
        "2 en C!B1 drought",
    ];
    assert_eq!(pairs(&bytes), expected);
    // Rows count by their order, whatever their numbers say.
    let odd = "<row r=\"0\"><c t=\"str\"><v>सूखा</v></c><c t=\"str\"><v>drought</v></c></row>";
    assert_eq!(pairs(&xlsx("", &[("S", "visible", odd)])).len(), 2);
    // Cells in two scripts that stand alone are no pairs.
    let apart = format!(
        "<row>{}</row><row>{}</row>",
        cell("A1", "पहला वाक्य।"),
        cell("B2", "A note.")
    );
    let expected = ["- hi S!A1 पहला वाक्य।", "- hi S!B2 A note."];
    assert_eq!(pairs(&xlsx("", &[("S", "visible", &apart)])), expected);
    let decided = read(&bytes).decided;
    assert_eq!(decided[0], "read as xlsx, by its content");
    let header = "sheet 'My list': by its header column 2 is Hindi";
    assert!(
        !decided[1].starts_with(header) && decided[1].ends_with("; not read: 1 above the header")
    );
    assert!(decided[2].starts_with("sheet पाठ (hidden): read as running text"));
    assert!(
        decided[3].starts_with("sheet C (hidden): without a header, by script, column 1 is Hindi")
    );
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
        ("mimetype", super::samples::ODT_MIMETYPE),
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
    assert_eq!(document.segments.len(), super::paragraphs::MAX_OPEN);
    assert!(document.problems[0].is_loss);
    let deep = format!(
        "{}{}",
        "<text:p>क<draw:frame>".repeat(900),
        "</draw:frame></text:p>".repeat(900)
    );
    let document = read(&odt(&deep, ""));
    assert_eq!(document.segments.len(), super::paragraphs::MAX_OPEN);
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
