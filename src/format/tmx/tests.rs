use super::*;
use crate::format::contract::{assert_mapped, read_as};
use crate::model::{CodeKind, Document, Side};

fn read_tmx(raw: &str) -> Document {
    let document = read_as("tmx", raw).unwrap();
    assert_mapped(&document);
    document
}

/// A file of some units, from English unless the header says more.
fn file(header: &str, units: &str) -> String {
    format!("<tmx version='1.4'><header {header}/><body>{units}</body></tmx>")
}

fn variant(lang: &str, text: &str) -> String {
    format!("<tuv xml:lang='{lang}'><seg>{text}</seg></tuv>")
}

/// Side, record and text of each segment.
fn told(document: &Document) -> Vec<String> {
    let tell = |s: &crate::model::Segment| {
        let side = if s.side == Side::Source { "s" } else { "t" };
        format!("{side}{} {} {}", s.record.unwrap(), s.lang, s.text)
    };
    document.segments.iter().map(tell).collect()
}

fn problems(document: &Document) -> Vec<&str> {
    document.problems.iter().map(|p| p.what.as_str()).collect()
}

#[test]
fn the_sides_are_told_by_language_and_the_records_by_place() {
    type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [&'a str]);
    let cases: [Case<'_>; 17] = [
        ("en", &[("en", "a"), ("hi", "क")], &["s0 en a", "t0 hi क"]),
        ("en", &[("hi", "क"), ("en", "a")], &["t0 hi क", "s0 en a"]),
        (
            "EN-US",
            &[("HI-IN", "क"), ("EN-US", "a")],
            &["t0 hi-in क", "s0 en-us a"],
        ),
        (
            "en_US",
            &[("en-GB", "a"), ("hi", "क")],
            &["s0 en-gb a", "t0 hi क"],
        ),
        (
            "en-US",
            &[("en-GB", "a"), ("en-US", "b"), ("hi", "क")],
            &["s0 en-us b", "t0 hi क"],
        ),
        (
            "hi",
            &[("hi", "क"), ("fr", "f"), ("en", "a")],
            &["s0 hi क", "t0 en a"],
        ),
        (
            "en",
            &[("en", "a"), ("fr", "f"), ("de", "d")],
            &["s0 en a", "t0 fr f"],
        ),
        (
            "*all*",
            &[("fr", "f"), ("hi", "क"), ("en", "a")],
            &["t0 hi क", "s0 en a"],
        ),
        (
            "*all*",
            &[("fr", "f"), ("hi", "क")],
            &["s0 fr f", "t0 hi क"],
        ),
        (
            "*all*",
            &[("hi", "क"), ("fr", "f")],
            &["s0 hi क", "t0 fr f"],
        ),
        (
            "en",
            &[("en", "a"), ("hi", "क"), ("hi", "ख")],
            &["s0 en a", "t0 hi क", "t1 hi ख"],
        ),
        (
            "en",
            &[("hi", "क"), ("hi", "ख"), ("en", "a")],
            &["t0 hi क", "t1 hi ख", "s1 en a"],
        ),
        (
            "en",
            &[("en", "a"), ("en", "b"), ("hi", "क")],
            &["s0 en a", "s1 en b", "t1 hi क"],
        ),
        ("en", &[("en", "a"), ("hi", " ")], &["s0 en a"]),
        ("en", &[("hi", "क")], &["t0 hi क"]),
        ("*all*", &[("hi", "क")], &["t0 hi क"]),
        ("fr", &[("hi", "क"), ("en", "a")], &["t0 hi क", "s0 en a"]),
    ];
    for (srclang, variants, expected) in cases {
        let variants: String = variants.iter().map(|(l, t)| variant(l, t)).collect();
        let unit = format!("<tu>{variants}</tu>");
        let document = read_tmx(&file(&format!("srclang='{srclang}'"), &unit));
        assert_eq!(told(&document), expected, "{srclang} {variants}");
        let own = file(
            "srclang='ta'",
            &format!("<tu srclang='{srclang}'>{variants}</tu>"),
        );
        assert_eq!(told(&read_tmx(&own)), expected, "{srclang} {variants}");
    }
}

#[test]
fn units_follow_each_other_and_empty_ones_take_no_number() {
    let units = format!(
        "<tu tuid='a'>{}{}</tu><tu/><tu></tu><tu>{}</tu><tu><prop type='id'> b&amp;c </prop>{}{}</tu>",
        variant("en", "One"),
        variant("hi", "एक"),
        variant("en", " "),
        variant("hi", "दो"),
        variant("fr", "deux"),
    );
    let document = read_tmx(&file("srclang='en'", &units));
    assert_eq!(told(&document), ["s0 en One", "t0 hi एक", "t1 hi दो"]);
    let locators: Vec<&str> = document
        .segments
        .iter()
        .map(|s| s.locator.as_str())
        .collect();
    assert_eq!(locators, ["a", "a", "b&c"]);
    assert!(
        document
            .decided
            .contains(&"languages passed over: fr".to_owned())
    );
    assert!(document.problems.is_empty(), "{:?}", document.problems);
}

#[test]
fn codes_stand_aside_from_the_text() {
    use CodeKind::{Close, Open, Standalone};
    let cases: [(&str, &str, &[CodeKind]); 9] = [
        (
            "<bpt i='1'>&lt;b></bpt>नई<ept i='1'>x</ept> दिल्ली",
            "नई दिल्ली",
            &[Open, Close],
        ),
        (
            "a <hi type='x'>b <hi>c</hi></hi>",
            "a b c",
            &[Open, Open, Close, Close],
        ),
        ("a<ph>x<sub>note</sub></ph>b", "a\u{FFFC}b", &[Standalone]),
        (
            "<it pos='begin'>x</it>a<ut>y</ut>",
            "\u{FFFC}a\u{FFFC}",
            &[Standalone; 2],
        ),
        (
            "a<ph/>b<bpt/>c<ept/><hi/>",
            "a\u{FFFC}bc",
            &[Standalone, Open, Close],
        ),
        ("a &amp;lt; &#x915;&#2325;", "a &lt; कक", &[]),
        ("<![CDATA[a <b> ]]>c", "a <b> c", &[Open]),
        ("a<!-- not prose -->b<?pi x?>c", "abc", &[]),
        (
            "a <b>b</b><br/>c",
            "a b\u{FFFC}c",
            &[Open, Close, Standalone],
        ),
    ];
    for (seg, text, codes) in cases {
        let unit = format!("<tu>{}</tu>", variant("hi", seg));
        let document = read_tmx(&file("srclang='en'", &unit));
        let segment = &document.segments[0];
        assert_eq!(segment.text, text, "{seg}");
        let kinds: Vec<CodeKind> = segment.codes.iter().map(|code| code.kind).collect();
        assert_eq!(kinds, codes, "{seg}");
        assert_eq!(
            document.problems.len(),
            usize::from(seg.contains("<b>b")),
            "{seg}"
        );
    }
    let deep = format!("{}क{}", "<hi>".repeat(100), "</hi>".repeat(100));
    let document = read_tmx(&file(
        "srclang='en'",
        &format!("<tu>{}</tu>", variant("hi", &deep)),
    ));
    assert_eq!(
        (document.segments[0].codes.len(), document.problems.len()),
        (200, 0)
    );
}

#[test]
fn what_is_amiss_is_told_and_kept() {
    let doctype =
        "<?xml version='1.0'?>\n<!DOCTYPE tmx SYSTEM 'none.dtd' [<!ENTITY e \"long\">]>\n";
    let cases: [(String, &[&str], &[&str]); 8] = [
        (
            doctype.to_owned()
                + &file(
                    "srclang='en'",
                    &format!("<tu>{}</tu>", variant("hi", "क&e;")),
                ),
            &["t0 hi क&e;"],
            &["expected a known entity, found &e;; it was left as it is"],
        ),
        (
            file(
                "srclang='en'",
                &format!("<tu>{}</tu>", variant("hi", "क&nbsp;ख & ग")),
            ),
            &["t0 hi क&nbsp;ख & ग"],
            &[
                "expected a known entity, found &nbsp;; it was left as it is",
                "expected &amp;, found & alone; it was taken for itself",
            ],
        ),
        (
            file(
                "srclang='en'",
                &format!("<tu>{}</tu>", variant("hi", "क\u{1F}ख&#x1F;&#31;ग\u{1}")),
            ),
            &["t0 hi क\u{1F}ख\u{1F}\u{1F}ग\u{1}"],
            &["expected characters of XML, found U+001F; it was kept"],
        ),
        (
            file(
                "srclang='en'",
                "<tu><tuv><seg>नमक</seg></tuv><tuv><seg>salt</seg></tuv></tu>",
            ),
            &["t0 hi नमक", "s0 en salt"],
            &[
                "expected xml:lang, found none; taken for hi by its letters",
                "expected xml:lang, found none; taken for en by its letters",
            ],
        ),
        (
            format!(
                "<tmx><body><tu>{}{}</tu></body></tmx>",
                variant("hi", "क"),
                variant("en", "a")
            ),
            &["t0 hi क", "s0 en a"],
            &[
                "expected a header with srclang, found none; English was taken for the source language",
            ],
        ),
        (
            file(
                "srclang='fr'",
                &format!("<tu>{}{}</tu>", variant("hi", "क"), variant("en", "a")),
            ),
            &["t0 hi क", "s0 en a"],
            &["expected a variant in the source language, found none; English was taken for it"],
        ),
        (
            file("srclang='en'", &format!("<tu>{}</tu>", variant("hi", "क"))) + "\nend <x",
            &["t0 hi क"],
            &[
                "expected elements, found text between them; it was passed over",
                "expected > of a tag, found the end of the file",
            ],
        ),
        (
            file(
                "srclang='en'",
                "<tu><tuv xml:lang='hi'><seg/></tuv><tuv xml:lang='en'/></tu>",
            ),
            &[],
            &[],
        ),
    ];
    for (raw, segments, told_problems) in cases {
        let document = read_tmx(&raw);
        assert_eq!(told(&document), segments, "{raw}");
        assert_eq!(problems(&document), told_problems, "{raw}");
        assert!(document.problems.iter().all(|p| !p.is_loss), "{raw}");
    }
}

#[test]
fn a_break_loses_its_unit_and_no_other() {
    let unit = |text: &str| format!("<tu>{}</tu>", variant("hi", text));
    let whole = file("srclang='en'", &(unit("एक") + &unit("दो") + &unit("तीन")));
    let at = whole.find("तीन").unwrap();
    let document = read_tmx(&whole[..at]);
    assert_eq!(told(&document), ["t0 hi एक", "t1 hi दो"]);
    assert_eq!(
        problems(&document),
        ["expected </seg>, found the end of the file"]
    );
    assert!(document.problems[0].is_loss && document.problems[0].at == at);
    let cases = [
        (
            unit("दो").replace("</seg>", "<b></seg>"),
            "expected </b>, found </seg>",
        ),
        (
            unit("दो").replace("</tu>", ""),
            "expected </tu>, found <tu>",
        ),
        (
            unit("दो").replace("</tuv>", "</tu>"),
            "expected </tuv>, found </tu>",
        ),
        (
            unit("दो").replace("<tu>", "<ta>"),
            "expected a unit (tu), found <ta>",
        ),
    ];
    for (broken, what) in cases {
        let document = read_tmx(&file(
            "srclang='en'",
            &(unit("एक") + &broken + &unit("तीन")),
        ));
        assert_eq!(told(&document), ["t0 hi एक", "t1 hi तीन"], "{broken}");
        let lost: Vec<&str> = document
            .problems
            .iter()
            .filter(|p| p.is_loss)
            .map(|p| p.what.as_str())
            .collect();
        assert!(lost[0].starts_with(what), "{lost:?}");
    }
    let hostile = file("srclang='en'", &"<tu><!-- ".repeat(50_000));
    assert_eq!(read_tmx(&hostile).problems.len(), MAX_BREAKS);
}

#[test]
fn directives_are_for_their_unit() {
    let units = format!(
        "<!-- dubhashi: allow first --><tu>{}</tu>\
         <tu><note>dubhashi: allow second</note>{}{}</tu>\
         <!-- dubhashi: off --><tu>{}</tu><!-- dubhashi: on -->\
         <tu><note>the words dubhashi: off</note>{}<note/></tu>",
        variant("hi", "एक"),
        variant("en", "Two").replace("<seg>", "<seg><!--dubhashi: allow third-->"),
        variant("hi", "दो"),
        variant("hi", "तीन"),
        variant("hi", "चार"),
    );
    let document = read_tmx(&file("srclang='en'", &units));
    let found: Vec<(&str, std::ops::Range<usize>)> = document
        .silences
        .iter()
        .map(|s| (s.check.as_deref().unwrap_or("all"), s.segments.clone()))
        .collect();
    assert_eq!(
        found,
        [
            ("first", 0..1),
            ("second", 1..3),
            ("third", 1..3),
            ("all", 3..4)
        ]
    );
    assert!(document.problems.is_empty());
}

#[test]
fn a_file_of_another_kind_is_refused() {
    for (raw, found) in [
        ("<html><body>a</body></html>", "<html>"),
        ("plain text", "no element"),
        ("<", "no element"),
        ("<?xml version='1.0'?>", "no element"),
    ] {
        let error = read_as("tmx", raw).unwrap_err().to_string();
        assert_eq!(error, format!("expected the element <tmx>, found {found}"));
    }
}

#[test]
fn utf_16_is_read_with_and_without_its_mark() {
    let raw = file("srclang='en'", &format!("<tu>{}</tu>", variant("hi", "एक")));
    for mark in ["", "\u{FEFF}"] {
        for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            let text = format!("{mark}{raw}");
            let bytes: Vec<u8> = text.encode_utf16().flat_map(to_bytes).collect();
            let options = crate::format::ReadOptions::default();
            let document = crate::format::read_document("a", bytes.clone(), &options).unwrap();
            assert_eq!(told(&document), ["t0 hi एक"]);
            let splice = crate::model::Splice {
                range: document.segments[0].raw_range(0..6).unwrap(),
                text: "दो".into(),
            };
            let changed = crate::format::rewrite(&bytes, &document, &[splice]).unwrap();
            let expected: Vec<u8> = text
                .replace("एक", "दो")
                .encode_utf16()
                .flat_map(to_bytes)
                .collect();
            assert_eq!(changed, expected);
        }
    }
}

#[test]
fn a_change_is_written_as_its_place_wants_it() {
    let units = "<tu><tuv xml:lang='hi'><!-- <![CDATA[ --><seg>एक</seg></tuv></tu>\
                 <tu><tuv xml:lang='hi'><seg><![CDATA[दो]]></seg></tuv></tu>\
                 <tu><tuv xml:lang='hi'><seg>तीन</seg></tuv></tu>";
    let document = read_as("tmx", &file("srclang='en'", units)).unwrap();
    let written = |segment, text| crate::format::replacement(&document, segment, 0..6, text);
    assert_eq!(written(0, "a & b").as_deref(), Some("a &amp; b"));
    assert_eq!(written(1, "a & b").as_deref(), Some("a & b"));
    assert_eq!(written(1, "]]>"), None);
    assert_eq!(written(2, "a & b").as_deref(), Some("a &amp; b"));
}

#[test]
fn what_is_all_ascii_is_written_in_the_encoding_that_it_declares() {
    let written = |encoding: &str, text: &str| {
        let body = file(
            "srclang='en'",
            &format!("<tu>{}</tu>", variant("en", "one")),
        );
        let head = format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?>");
        let bytes = (head + &body[body.find("<tmx").unwrap()..]).into_bytes();
        let options = crate::format::ReadOptions::default();
        let document = crate::format::read_document("a", bytes.clone(), &options).unwrap();
        let splice = crate::model::Splice {
            range: document.segments[0].raw_range(0..3).unwrap(),
            text: text.into(),
        };
        crate::format::rewrite(&bytes, &document, &[splice])
    };
    let holds = |bytes: Vec<u8>, text: &[u8]| bytes.windows(text.len()).any(|part| part == text);
    for encoding in ["UTF-8", "utf8", "UTF-16", "CHARSET"] {
        assert!(holds(written(encoding, "दो").unwrap(), "दो".as_bytes()));
    }
    for encoding in ["ISO-8859-1", "us-ascii"] {
        let error = written(encoding, "दो").unwrap_err().to_string();
        assert!(error.contains("save the file as UTF-8 first"), "{error}");
        assert!(holds(written(encoding, "two").unwrap(), b"two"));
    }
    assert!(holds(written("ISO-8859-1", "d\u{e9}").unwrap(), b"d\xE9"));
}

#[test]
fn memory_for_a_unit_is_bounded() {
    let long = "a".repeat(1 << 20);
    let texts: String = (0..20).map(|_| variant("hi", &long)).collect();
    let pieces = variant("hi", &"a<ph/>".repeat(60_000));
    for (variants, n_read) in [(texts, 17), (pieces.repeat(4), 3)] {
        let next = format!("<tu>{}</tu>", variant("hi", "एक"));
        let raw = file("srclang='en'", &format!("<tu>{variants}</tu>{next}"));
        let document = read_as("tmx", &raw).unwrap();
        assert_eq!(document.segments.len(), n_read + 1);
        let mut lost = document.problems.iter().filter(|p| p.is_loss);
        assert!(lost.clone().count() > 0);
        assert!(
            lost.next_back()
                .unwrap()
                .what
                .contains("the rest was passed over")
        );
    }
}

#[test]
fn text_inside_codes_is_said_once() {
    let said = |text: &str| {
        let unit = format!("<tu>{}</tu>", variant("hi", text));
        let document = read_as("tmx", &file("srclang='en'", &unit.repeat(2))).unwrap();
        let all = document.decided.iter();
        all.filter(|what| what.contains("sub")).count()
    };
    assert_eq!(said("क <ph>[<sub>ख</sub>]</ph>"), 1);
    assert_eq!(said("क <ph>[ख]</ph>"), 0);
}
