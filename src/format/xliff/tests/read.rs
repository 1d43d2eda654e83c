//! What is read of files that are as they should be.

use super::*;

#[test]
fn the_root_tells_the_format() {
    let cases = [
        ("<xliff version='1.2'/>", "xliff"),
        (
            "\u{FEFF}<?xml version='1.0'?>\n<!-- <tmx> --><!DOCTYPE xliff [<!ENTITY a 'b'>]>\n<x:xliff xmlns:x='u'>",
            "xliff",
        ),
        ("<?xml version='1.0'?><tmx><xliff/></tmx>", "tmx"),
        ("The tag <xliff> opens a file.", "text"),
        ("<xliffs/>", "text"),
        ("", "text"),
    ];
    for (raw, format) in cases {
        assert_eq!(detect("-", raw).0.name, format, "{raw}");
    }
    assert_eq!(detect("a.sdlxliff", "<broken").0.name, "xliff");
    assert!(read_as("xliff", "<tmx/>").is_err());
    assert!(read_as("xliff", "plain words").is_err());
}

#[test]
fn units_of_1_2_are_pairs() {
    let unit = "<trans-unit id='a'><source>Rain</source><target>बारिश</target></trans-unit>";
    let pair: &[&str] = &["0 source [a] Rain", "0 target [a] बारिश"];
    let inside = [
        unit.to_owned(),
        format!("<group><group id='g'>{unit}</group></group>"),
        format!(
            "<bin-unit id='b'><bin-source><internal-file>x</internal-file></bin-source>{unit}</bin-unit>"
        ),
        format!("<!-- a word -->{unit}<note>for all</note>"),
        unit.replace("</source>", "</source><seg-source/>"),
        unit.replace(
            "</target>",
            "</target><alt-trans><source>Hail</source><target>ओले</target></alt-trans>",
        ),
        unit.replace(
            "<target>",
            "<alt-trans><target>ओले</target></alt-trans><target>",
        ),
        unit.replace(
            "<source>",
            "<o:x xmlns:o='o'><source>Hail</source></o:x><source>",
        ),
        unit.replace("Rain", "<![CDATA[Rain]]>"),
    ];
    for units in inside {
        reads_well(&one(&units), pair);
    }
    let header = "<file source-language='en'><header><skl><internal-file>PHNvdXJjZT4=</internal-file></skl>\
                  <reference><internal-file><source>no</source></internal-file></reference></header></file>";
    reads_well(&one(unit).replace("<file", &format!("{header}<file")), pair);
    // By prefix, without body, and with a version that is not the one of its units.
    let raw = one(unit).replace("body>", "q:body>");
    reads(&raw, &[]);
    let prefixed = "<x:xliff xmlns:x='u' version='1.2'><x:file source-language='en' target-language='hi'>\
                    <x:trans-unit id='a'><x:source>A</x:source><x:target>क</x:target></x:trans-unit></x:file></x:xliff>";
    reads_well(prefixed, &["0 source [a] A", "0 target [a] क"]);
}

#[test]
fn inline_elements_of_1_2_are_codes() {
    let cases = [
        ("a <g id='1'>b</g> c", "a (open)b(close) c"),
        ("a <g id='1'/>b", "a (open)(close)b"),
        ("a <x id='1'/> c", "a (standalone)_ c"),
        ("a <bx id='1'/>b<ex id='1'/>", "a (open)b(close)"),
        (
            "a <bpt id='1'>&lt;b title='<sub>t</sub>'&gt;</bpt>b<ept id='1'>&lt;/b></ept>",
            "a (open)b(close)",
        ),
        ("a <ph id='1'>%s</ph> c", "a (standalone)_ c"),
        ("a <it id='1' pos='close'>x</it>b", "a (close)b"),
        ("a <it id='1' pos='open'>x</it>b", "a (open)b"),
        ("a <mrk mtype='term'>b</mrk> c", "a b c"),
        ("a <mrk mtype='seg' mid='1'>b</mrk> c", "a b c"),
        ("a <o:u xmlns:o='o'>b</o:u>", "a (open)b(close)"),
        ("a &amp; <!-- x -->b", "a & b"),
        ("  a&#x20; ", "a"),
    ];
    for (source, expected) in cases {
        let raw = one(&format!(
            "<trans-unit id='u'><source>{source}</source></trans-unit>"
        ));
        reads_well(&raw, &[&format!("0 source [u] {expected}")]);
    }
    let raw = one("<trans-unit id='u'><source>a<b>b</b>&nbsp;&</source></trans-unit>");
    reads(&raw, &["0 source [u] a(open)b(close)&nbsp;&"]);
    assert_eq!(
        problems(&raw),
        [
            "expected an inline element of XLIFF, found <b>",
            "expected a known entity, found &nbsp;; it was left as it is",
            "expected &amp;, found & alone; it was taken for itself"
        ]
    );
}

#[test]
fn segments_of_a_unit_are_pairs_by_their_mids() {
    let (first, second) = ("0 source [u/1] One.", "1 source [u/2] Two.");
    let cases: [(&str, &[&str]); 8] = [
        (
            "<target><mrk mtype='seg' mid='2'>दो।</mrk> <mrk mtype='seg' mid='1'>एक।</mrk></target>",
            &[first, second, "1 target [u/2] दो।", "0 target [u/1] एक।"],
        ),
        (
            "<target><mrk mtype='seg' mid='2'>दो।</mrk></target>",
            &[first, second, "1 target [u/2] दो।"],
        ),
        ("<target/>", &[first, second]),
        ("", &[first, second]),
        // It translates the whole.
        (
            "<target>एक और दो।</target>",
            &["0 source [u] One. Two.", "0 target [u] एक और दो।"],
        ),
        (
            "<target>– <mrk mtype='seg' mid='1'>एक <mrk mtype='seg'>।</mrk></mrk> –</target>",
            &[first, second, "0 target [u/1] एक ।"],
        ),
        (
            "<target><mrk mtype='seg' mid='1'>एक।</mrk></target><sdl:seg-defs><sdl:seg id='1' conf='Draft'/>\
             <sdl:seg id='2' locked='true'><sdl:value>x</sdl:value></sdl:seg></sdl:seg-defs>",
            &[
                "0 source [u/1] draft One.",
                "1 source [u/2] locked Two.",
                "0 target [u/1] draft एक।",
            ],
        ),
        (
            "<target state='final'><mrk mtype='seg' mid='1'>एक।</mrk></target>",
            &[
                "0 source [u/1] final One.",
                "1 source [u/2] final Two.",
                "0 target [u/1] final एक।",
            ],
        ),
    ];
    for (target, expected) in cases {
        reads_well(&one(&format!("{SEGMENTED}{target}</trans-unit>")), expected);
    }
    let raw = one(&format!(
        "{SEGMENTED}<target><mrk mtype='seg' mid='7'>सात</mrk><mrk mtype='seg' mid='1'>क</mrk>\
         <mrk mtype='seg' mid='1'>ख</mrk></target></trans-unit><trans-unit id='v'><source>x</source></trans-unit>"
    ));
    let expected = [
        first,
        second,
        "2 target [u/7] सात",
        "0 target [u/1] क",
        "0 target [u/1] ख",
        "3 source [v] x",
    ];
    reads(&raw, &expected);
    assert_eq!(
        problems(&raw),
        [
            "expected a mid of seg-source, found “7”",
            "expected each mid once, found “1” again"
        ]
    );
    let single = one(
        "<trans-unit id='u'><source>One.</source><seg-source><mrk mtype='seg' mid='s'>One.</mrk></seg-source>\
         <target>एक।</target></trans-unit>",
    );
    reads_well(&single, &["0 source [u] One.", "0 target [u] एक।"]);
}

#[test]
fn states_say_how_far_a_translation_has_come() {
    let of_1 = |unit: &str, target: &str| {
        one(&format!(
            "<trans-unit id='u' {unit} xmlns:mq='m'><source>A</source><target {target}>क</target></trans-unit>"
        ))
    };
    let of_2 = |unit: &str, segment: &str| {
        two(&format!(
            "<unit id='u' {unit}><segment {segment}><source>A</source><target>क</target></segment></unit>"
        ))
    };
    let cases = [
        (of_1("", ""), ""),
        (of_1("", "state='translated'"), ""),
        (of_1("", "state='needs-adaptation'"), ""),
        (of_1("", "state='needs-review-translation'"), ""),
        (of_1("", "state='x-seen'"), ""),
        (
            of_1("", "state='translated' state-qualifier='fuzzy-match'"),
            "",
        ),
        (of_1("", "state='new'"), "draft "),
        (of_1("", "state='needs-l10n'"), "draft "),
        (
            of_1(
                "",
                "state='needs-review-translation' state-qualifier='fuzzy-match'",
            ),
            "draft ",
        ),
        (of_1("", "state='signed-off'"), "final "),
        (of_1("approved='yes'", "state='new'"), "final "),
        (of_1("approved='no'", ""), ""),
        (of_1("translate='no' approved='yes'", ""), "locked "),
        (of_1("mq:status='Proofread'", "state='new'"), "final "),
        (of_1("mq:status='PreTranslated'", ""), "draft "),
        (of_1("mq:status='ManuallyConfirmed'", ""), ""),
        (of_1("mq:status='Odd'", ""), ""),
        (of_1("mq:locked='locked'", ""), "locked "),
        (of_1("mq:confirmed='0'", ""), "draft "),
        (of_2("", ""), ""),
        (of_2("", "state='translated'"), ""),
        (of_2("", "state='initial' subState='a:b'"), "draft "),
        (of_2("", "state='reviewed'"), "final "),
        (of_2("translate='no'", "state='final'"), "locked "),
        (
            of_2("", "").replace("<file", "<file translate='no'"),
            "locked ",
        ),
        (
            of_2("translate='yes'", "").replace("<file", "<file translate='no'"),
            "",
        ),
    ];
    for (raw, state) in cases {
        reads_well(
            &raw,
            &[
                &format!("0 source [u] {state}A"),
                &format!("0 target [u] {state}क"),
            ],
        );
    }
}

#[test]
fn segments_of_2_x_are_pairs() {
    let cases: [(&str, &[&str]); 12] = [
        (
            "<segment><source>A</source><target>क</target></segment>",
            &["0 source [u] A", "0 target [u] क"],
        ),
        (
            "<segment id='s'><source>A</source></segment><ignorable><source> – </source></ignorable>\
             <segment id='t'><source>B</source><target order='1'>ख</target></segment>",
            &["0 source [u/s] A", "1 source [u/t] B", "1 target [u/t] ख"],
        ),
        (
            "<m:matches xmlns:m='m'><m:match><source>no</source></m:match></m:matches>\
             <matches xmlns='n'><match><source>no</source><target>no</target></match></matches>\
             <segment><source>A</source></segment>",
            &["0 source [u] A"],
        ),
        (
            "<originalData><data id='d'>&lt;b></data></originalData>\
             <segment><source>a <ph id='1' dataRef='d'/> <pc id='2' dataRefStart='d'>b</pc></source></segment>",
            &["0 source [u] a (standalone)_ (open)b(close)"],
        ),
        (
            "<segment><source>a <sc id='1'/>b</source></segment>\
             <ignorable><source> <ec startRef='1'/></source></ignorable>",
            &["0 source [u] a (open)b"],
        ),
        (
            "<segment><source><ec id='1' isolated='yes'/>a<sc id='2' isolated='yes'/></source></segment>",
            &["0 source [u] (close)a(open)"],
        ),
        (
            "<segment><source>a<sm id='1'/>b<em startRef='1'/> <mrk id='2'>c</mrk></source></segment>",
            &["0 source [u] ab c"],
        ),
        (
            "<segment><source>a<cp hex='001A'/>b</source></segment>",
            &["0 source [u] a\u{1A}b"],
        ),
        (
            "<segment><source>A</source><target><ec startRef='1'/>क</target></segment>\
             <segment><source>B</source><target order='1'><sc id='1'/>ख</target></segment>",
            &[
                "0 source [u] A",
                "0 target [u] (close)क",
                "1 source [u] B",
                "1 target [u] (open)ख",
            ],
        ),
        ("<segment><source/></segment>", &[]),
        (
            "<segment><source><ph id='1'/></source><target/></segment>",
            &[],
        ),
        (
            "<notes><note>dubhashi is a word</note></notes><segment><source>A</source></segment>",
            &["0 source [u] A"],
        ),
    ];
    for (inside, expected) in cases {
        reads_well(&two(&format!("<unit id='u'>{inside}</unit>")), expected);
    }
    let nested = format!(
        "{}{}{}",
        (0..200)
            .map(|n| format!("<group id='{n}'>"))
            .collect::<String>(),
        "<unit id='u'><segment><source>A</source></segment></unit>",
        "</group>".repeat(200)
    );
    reads_well(&two(&nested), &["0 source [u] A"]);
}

#[test]
fn the_languages_are_those_of_the_file() {
    let langs = |raw: &str| -> Vec<String> {
        let segments = read_as("xliff", raw).unwrap().segments;
        segments
            .iter()
            .map(|segment| segment.lang.to_string())
            .collect()
    };
    let unit = "<trans-unit id='u'><source>A</source><target>क</target></trans-unit>";
    assert_eq!(langs(&one(unit)), ["en", "hi"]);
    assert_eq!(
        langs(&one(unit).replace("\"hi\"", "'HI_in'")),
        ["en", "hi-in"]
    );
    let own = unit.replace("<target", "<target xml:lang='mr'");
    assert_eq!(langs(&one(&own)), ["en", "mr"]);
    assert_eq!(
        langs(
            "<xliff version='1.2'><file><trans-unit id='u'><source>A b</source></trans-unit></file></xliff>"
        ),
        ["en"]
    );
    let second =
        "<file source-language='fr'><trans-unit id='u'><source>A</source></trans-unit></file>";
    assert_eq!(
        langs(&one(unit).replace("</xliff>", &format!("{second}</xliff>"))),
        ["en", "hi", "fr"]
    );
}

#[test]
fn an_end_tag_goes_with_its_start_tag() {
    let unit = |inner: &str| {
        two(&format!(
            "<unit id='u'><segment><source>{inner}</source></segment></unit>"
        ))
    };
    reads_well(
        &unit("a <sm id='1' type='term'></sm>b<em startRef='1'></em> c"),
        &["0 source [u] a b c"],
    );
    reads_well(
        &unit("a <x:sub>b</x:sub> <x:mrk>c</x:mrk>"),
        &["0 source [u] a (open)b(close) (open)c(close)"],
    );
    let foreign = one(
        "<trans-unit id='u'><source>a <x:sub>b</x:sub> <mrk mtype='x'>c</mrk></source></trans-unit>",
    );
    reads_well(&foreign, &["0 source [u] a (open)b(close) c"]);
    let foreign = one(
        "<trans-unit id='u'><source>x</source><seg-source><x:mrk><mrk mtype='seg' mid='1'>a</mrk></x:mrk></seg-source></trans-unit>",
    );
    reads_well(&foreign, &["0 source [u] a"]);
}

#[test]
fn text_inside_codes_is_said_once() {
    let said = |source: &str| {
        let unit = format!("<trans-unit id='u'><source>{source}</source></trans-unit>");
        let document = read_as("xliff", &one(&unit.repeat(2))).unwrap();
        let all = document.decided.iter();
        all.filter(|what| what.contains("sub")).count()
    };
    assert_eq!(said("a <ph id='1'>[<sub>b</sub>]</ph>"), 1);
    assert_eq!(said("a <ph id='1'>[b]</ph> <sub>c</sub>"), 0);
}
