//! Files of any pieces.

use proptest::prelude::*;

use super::*;

#[test]
fn a_unit_without_end_stays_bounded() {
    let mrk = |n| format!("<mrk mtype='seg' mid='{n}'>x</mrk>");
    let many: String = (0..20_000).map(mrk).collect();
    let unit = format!(
        "<trans-unit id='u'><source>x</source><seg-source>{many}</seg-source></trans-unit>"
    );
    let document = read_as("xliff", &one(&unit)).unwrap();
    assert!(document.segments.len() < 20_000);
    assert_eq!(document.problems.len(), 1);
    assert!(document.problems[0].is_loss);
    let segment = "<segment id='s'><source>x</source></segment>";
    let unit = two(&format!(
        "<unit id='u'>{}</unit>",
        segment.replace("id='s'", "").repeat(20_000)
    ));
    let document = read_as("xliff", &unit).unwrap();
    assert_eq!(
        (document.segments.len(), document.problems.len()),
        (20_000, 0)
    );
    assert_eq!(document.segments[19_999].record, Some(19_999));
    let codes = one(&format!(
        "<trans-unit id='u'><source>x{}</source></trans-unit>",
        "<g></g>".repeat(200_000)
    ));
    assert_eq!(problems(&codes).len(), 1);
    let deep = one(&"<group>".repeat(5000));
    assert_eq!(problems(&deep).len(), 1);
    let bomb = "<!DOCTYPE x [<!ENTITY a '&b;&b;'><!ENTITY b '&a;'>]>".to_owned()
        + &one("<trans-unit id='u'><source>x &a;</source></trans-unit>");
    reads(&bomb, &["0 source [u] x &a;"]);
}

/// Pieces of files, so that most of what comes out is broken.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<trans-unit id='u'>",
        "</trans-unit>",
        "<source>",
        "</source>",
        "<seg-source>",
        "</seg-source>",
        "<target>",
        "</target>",
        "<target/>",
        "<mrk mtype='seg' mid='1'>",
        "<mrk mtype='seg' mid='2'/>",
        "</mrk>",
        "<sdl:seg-defs><sdl:seg id='1' conf='Draft'/></sdl:seg-defs>",
        "<g>",
        "</g>",
        "<x/>",
        "<ph>%s</ph>",
        "<unit id='u'>",
        "</unit>",
        "<segment>",
        "</segment>",
        "<ignorable>",
        "</ignorable>",
        "<cp hex='0009'/>",
        "<sc id='1'/>",
        "<ec startRef='1'/>",
        "<note>dubhashi: off</note>",
        "<!-- dubhashi: allow x -->",
        "<![CDATA[क]]>",
        "&amp;",
        "&x;",
        "&",
        " ",
        "शब्द",
        "word",
    ]);
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

/// Whole units, as their elements may follow one another.
fn units() -> impl Strategy<Value = String> {
    let content = "( |क|word|&lt;|<x/>|<g>a</g>|<ph>s</ph>|<!-- c -->|<mrk mtype='seg' mid='[12]'>b</mrk>|<mrk mtype='seg' mid='2'/>){0,4}";
    let side = |name: &str| {
        let close = format!("</{name}>");
        format!("(<{name}>{content}{close}|<{name} state='new'>{content}{close}|<{name}/>)")
    };
    let unit = format!(
        "<trans-unit id='u'>\n?{}({})?({})?(<sdl:seg-defs><sdl:seg id='[12]'/></sdl:seg-defs>)?</trans-unit>",
        side("source"),
        side("seg-source"),
        side("target")
    );
    let segment = format!(
        "<unit id='u'>(<segment>\n?{}({})?</segment>){{1,3}}</unit>",
        side("source"),
        side("target")
    );
    prop_oneof![
        prop::string::string_regex(&unit)
            .unwrap()
            .prop_map(|unit| one(&unit)),
        prop::string::string_regex(&segment)
            .unwrap()
            .prop_map(|unit| two(&unit))
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn broken_files_lead_back(pieces in pieces()) {
        for raw in [one(&pieces), two(&pieces), pieces] {
            if let Ok(document) = read_as("xliff", &raw) {
                assert_mapped(&document);
            }
        }
    }

    #[test]
    fn what_is_filled_is_read(raw in units()) {
        let before = read_document("a.xlf", raw.as_bytes().to_vec(), &ReadOptions::default()).unwrap();
        assert_mapped(&before);
        let n_gaps = gaps(&raw).len();
        for likeness in [Filled::Exact, Filled::Fuzzy] {
            let out = filled(&raw, &[("एक <&> \"दो\"", likeness)]);
            let after = read_as("xliff", &out).unwrap();
            assert_mapped(&after);
            let is_broken = |document: &Document| document.problems.iter().any(|p| p.is_loss);
            prop_assert_eq!(is_broken(&before), is_broken(&after), "{}", out);
            let new = after.segments.iter().filter(|s| s.text == "एक <&> \"दो\"");
            prop_assert_eq!(new.count(), n_gaps, "{} -> {}", raw, out);
            prop_assert_eq!(after.segments.len(), before.segments.len() + n_gaps, "{} -> {}", raw, out);
            prop_assert_eq!(gaps(&out), vec![], "{}", out);
        }
    }
}
