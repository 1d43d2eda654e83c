//! Paragraphs of DOCX and ODT.

use super::*;

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
    let cases: [(&str, &[&str]); 24] = [
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
            "<text:section text:display=\"condition\" text:is-hidden=\"true\"><text:p>छिपा</text:p></text:section>\
             <text:section text:display=\"condition\" text:is-hidden=\"false\"><text:p>खुला</text:p></text:section>",
            &["खुला"],
        ),
        (
            "<text:p>no<text:hidden-paragraph text:is-hidden=\"true\"/>छिपा</text:p>\
             <text:p>अब <text:hidden-paragraph text:is-hidden=\"false\"/>खुला</text:p>",
            &["अब खुला"],
        ),
        (
            "<text:p>क<text:script script:language=\"x\">alert(1)</text:script>ख</text:p>",
            &["कख"],
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
