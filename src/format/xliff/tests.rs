use proptest::prelude::*;

use crate::format::contract::{assert_mapped, read_as};
use crate::format::{
    Body, Filled, Gap, Item, Opened, ReadOptions, detect, fillings, format_named, read_document,
};
use crate::model::{Document, Segment, apply};

/// A file of XLIFF 1.2 around some units.
fn one(units: &str) -> String {
    format!(
        "<xliff version=\"1.2\" xmlns:sdl=\"s\"><file source-language=\"en\" \
         target-language=\"hi\"><body>{units}</body></file></xliff>"
    )
}

/// A file of XLIFF 2.0 around some units.
fn two(units: &str) -> String {
    format!(
        "<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"hi\"><file id=\"f\">{units}</file></xliff>"
    )
}

/// Every segment as `record side [locator] state text`, codes at their places.
fn told(document: &Document) -> Vec<String> {
    document.segments.iter().map(told_segment).collect()
}

fn told_segment(segment: &Segment) -> String {
    let state = segment
        .state
        .name()
        .map_or(String::new(), |name| format!("{name} "));
    let (record, side, locator) = (
        segment.record.unwrap(),
        segment.side.name(),
        &segment.locator,
    );
    let mut text = segment.text.clone();
    for code in segment.codes.iter().rev() {
        text.insert_str(code.at.start, &format!("({})", code.kind.name()));
    }
    format!(
        "{record} {side} [{locator}] {state}{}",
        text.replace('\u{FFFC}', "_")
    )
}

#[track_caller]
fn reads(raw: &str, expected: &[&str]) -> Document {
    let document = read_as("xliff", raw).unwrap();
    assert_eq!(told(&document), expected, "{raw}");
    assert_mapped(&document);
    document
}

#[track_caller]
fn reads_well(raw: &str, expected: &[&str]) {
    let document = reads(raw, expected);
    assert_eq!(document.problems, [], "{raw}");
}

fn problems(raw: &str) -> Vec<String> {
    let document = read_as("xliff", raw).unwrap();
    assert_mapped(&document);
    let told = document.problems.into_iter();
    told.map(|problem| {
        format!(
            "{}{}",
            if problem.is_loss { "lost: " } else { "" },
            problem.what
        )
    })
    .collect()
}

fn gaps(raw: &str) -> Vec<Gap> {
    let options = ReadOptions {
        format: Some("xliff"),
        ..ReadOptions::default()
    };
    let opened = Opened::new("-", raw.as_bytes().to_vec(), &options).unwrap();
    let mut gaps = Vec::new();
    let mut sink = |item: Item<'_>| {
        if let Item::Gap(gap) = item {
            gaps.push(gap);
        }
    };
    opened.read("-", &options, &mut sink).unwrap();
    gaps
}

/// The file with all its gaps filled, by turns.
fn filled(raw: &str, texts: &[(&str, Filled)]) -> String {
    let Body::Text {
        fill: Some(fill), ..
    } = format_named("xliff").unwrap().body
    else {
        panic!("XLIFF can be filled");
    };
    let gaps: Vec<(Gap, &str, Filled)> = gaps(raw)
        .into_iter()
        .zip(texts.iter().cycle())
        .map(|(gap, (text, likeness))| (gap, *text, *likeness))
        .collect();
    apply(raw, &fillings(raw, fill, &gaps)).unwrap()
}

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

const SEGMENTED: &str = "<trans-unit id='u'><source>One. Two.</source>\
    <seg-source><g id='1'><mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'>Two.</mrk></g></seg-source>";

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
fn what_is_against_the_standard_is_told() {
    let unit_1 = "<trans-unit id='u'><source>A</source><target>क</target></trans-unit>";
    let unit_2 = "<unit id='u'><segment><source>A</source><target>क</target></segment></unit>";
    let inline = |content: &str| {
        two(&format!(
            "<unit id='u'><segment><source>{content}</source></segment></unit>"
        ))
    };
    let cases: Vec<(String, &[&str])> = vec![
        (
            one(unit_1).replace(" version=\"1.2\"", ""),
            &["expected a version on <xliff>, found none"],
        ),
        (
            one(unit_1).replace("1.2", "4"),
            &["expected version 1.0 to 2.2, found 4"],
        ),
        (
            one(unit_1).replace("source-language=\"en\"", ""),
            &["expected source-language, found none"],
        ),
        (
            one(unit_1).replace("target-language=\"hi\"", ""),
            &["expected the target's language, found none"],
        ),
        (
            one(unit_1).replace("\"hi\"", "\"\""),
            &["expected a language in target-language, found nothing"],
        ),
        (
            one(unit_1).replace("id='u'", ""),
            &["expected an id on <trans-unit>, found none"],
        ),
        (
            one(&unit_1.repeat(2)),
            &["expected another id on <trans-unit>, found u again"],
        ),
        (
            one("<trans-unit id='u'/>"),
            &["expected a <source> in <trans-unit>, found none"],
        ),
        (
            one(&unit_1.replace("<target", "<target state='done'")),
            &["expected a state of XLIFF 1.2 or one in x-, found “done”"],
        ),
        (
            one(&unit_1.replace("</source>", "</source><source>B</source>")),
            &["lost: expected no other <source> in a unit, found one; it was passed over"],
        ),
        (
            one(&unit_1.replace("<target", "<target xml:lang='fr'")),
            &["expected a target in hi, found one in “fr” by its xml:lang"],
        ),
        (
            "<xliff version='1.2'/>".into(),
            &["expected a <file> in <xliff>, found none"],
        ),
        (
            two(unit_2).replace("trgLang=\"hi\"", ""),
            &["expected the target's language, found none"],
        ),
        (
            two(unit_2).replace("\"en\"", "\"e n\""),
            &["expected a language tag in srcLang, found “e n”"],
        ),
        (
            two(unit_2).replace("<file", "<file xml:lang='fr'"),
            &[
                "expected a source in en, found one in “fr” by its xml:lang",
                "expected a target in hi, found one in “fr” by its xml:lang",
            ],
        ),
        (
            two(""),
            &["expected a unit or a group in <file>, found none"],
        ),
        (
            two("<unit id='u'/>"),
            &["expected a <segment> in <unit>, found none"],
        ),
        (
            two(&unit_2.repeat(2)),
            &["expected another id on <unit>, found u again"],
        ),
        (
            two(&unit_2.replace("<segment", "<segment state='done'")),
            &["expected state initial, translated, reviewed or final, found “done”"],
        ),
        (
            two(&unit_2.replace("<segment", "<segment subState='a:b'")),
            &["expected a state with subState, found none"],
        ),
        (
            two(&unit_2.replace("<source>A</source>", "")),
            &["expected a <source> in <segment>, found none"],
        ),
        (
            inline("a<ec startRef='1'/>"),
            &["expected <sc> 1 before its end, found none"],
        ),
        (
            inline("a<sc id='1'/>"),
            &["expected an end of <sc> 1 in the unit, found none"],
        ),
        (
            inline("a<em startRef='1'/>"),
            &["expected <sm> 1 before its end, found none"],
        ),
        (
            inline("a<ec/>"),
            &["expected startRef on the end of an <sc>, found none"],
        ),
        (
            inline("a<ph id='1' dataRef='d'/>"),
            &["expected original data d in the unit, found none"],
        ),
        (
            inline("a<cp hex='0041'/>"),
            &["expected the hex number of a character that XML has not, found “0041”"],
        ),
        (
            inline("a<cp hex='zz'/>b"),
            &["expected the hex number of a character that XML has not, found “zz”"],
        ),
    ];
    for (raw, expected) in cases {
        assert_eq!(problems(&raw), expected, "{raw}");
    }
    // One contradiction a file and side.
    let many: String = (0..9)
        .map(|n| format!("<trans-unit id='{n}'><source xml:lang='fr'>A</source></trans-unit>"))
        .collect();
    assert_eq!(problems(&one(&many)).len(), 1);
}

#[test]
fn what_broke_off_is_read_so_far() {
    let whole = one(
        "<trans-unit id='a'><source>A</source><target>क</target></trans-unit>\
                     <trans-unit id='b'><source>B</source><target>ख",
    );
    let end = whole.find("</body>").unwrap();
    let broken = &whole[..end];
    reads(
        broken,
        &["0 source [a] A", "0 target [a] क", "1 source [b] B"],
    );
    assert_eq!(
        problems(broken),
        ["lost: expected </target>, found the end of the file"]
    );
    assert_eq!(gaps(broken), []);
    let crossed = one(&format!("{SEGMENTED}</source></trans-unit>"));
    reads(&crossed, &["0 source [u/1] One.", "1 source [u/2] Two."]);
    for cut in (1..whole.len()).filter(|cut| whole.is_char_boundary(*cut)) {
        if let Ok(document) = read_as("xliff", &whole[..cut]) {
            assert_mapped(&document);
            assert!(document.problems.iter().any(|p| p.is_loss));
        }
    }
}

#[test]
fn comments_and_notes_silence_checks() {
    let silenced = |raw: &str| -> Vec<(std::ops::Range<usize>, Option<String>)> {
        let document = read_as("xliff", raw).unwrap();
        let silences = document.silences.into_iter();
        silences
            .map(|silence| (silence.segments, silence.check))
            .collect()
    };
    let unit = |inside: &str| {
        format!(
            "<trans-unit id='{}'><source>A</source><target>क</target>{inside}</trans-unit>",
            inside.len()
        )
    };
    let x = Some("x".to_owned());
    let allow = unit("<note>dubhashi: allow x</note>");
    assert_eq!(
        silenced(&one(&format!("{}{allow}", unit("")))),
        [(2..4, x.clone())]
    );
    assert_eq!(
        silenced(&one(&unit("<!-- dubhashi: allow x -->"))),
        [(0..2, x.clone())]
    );
    assert_eq!(
        silenced(&one(&format!("<!-- dubhashi: allow x -->{}", unit("")))),
        [(0..2, x.clone())]
    );
    assert_eq!(silenced(&one(&unit("<note>allow x</note>"))), []);
    let off = format!(
        "{}<!-- dubhashi: off -->{}<!-- dubhashi: on -->{}",
        unit(""),
        unit(" "),
        unit("  ")
    );
    assert_eq!(silenced(&one(&off)), [(2..4, None)]);
    let segmented = format!("{SEGMENTED}<note from='x'> dubhashi: allow x </note></trans-unit>");
    assert_eq!(silenced(&one(&segmented)), [(0..2, x.clone())]);
    let in_two = two("<unit id='u'><notes><note>dubhashi: allow x</note></notes>\
        <segment><source>A</source></segment><segment><!-- dubhashi: allow y --><source>B</source></segment></unit>");
    assert_eq!(silenced(&in_two), [(0..2, x), (1..2, Some("y".to_owned()))]);
    assert_eq!(
        problems(&one(&unit("<note>dubhashi: hush</note>"))).len(),
        1
    );
}

#[test]
fn gaps_are_filled_with_text_and_state() {
    let unit =
        |target: &str| format!("<trans-unit id='u'>\n  <source>A</source>{target}\n</trans-unit>");
    let exact = "state=\"translated\" state-qualifier=\"exact-match\"";
    let fuzzy = "state=\"needs-review-translation\" state-qualifier=\"fuzzy-match\"";
    let cases = [
        ("<target/>", format!("<target {exact}>क &amp; ख</target>")),
        (
            "<target></target>",
            format!("<target {exact}>क &amp; ख</target>"),
        ),
        (
            "<target a='1' >\n</target>",
            format!("<target a='1' {exact} >क &amp; ख</target>"),
        ),
        (
            "<target state='new' state-qualifier='x'/>",
            "<target state='translated' state-qualifier='exact-match'>क &amp; ख</target>"
                .to_owned(),
        ),
        (
            "<target state-qualifier='x' state='new' />",
            "<target state-qualifier='exact-match' state='translated'>क &amp; ख</target>"
                .to_owned(),
        ),
        ("", format!("\n  <target {exact}>क &amp; ख</target>")),
    ];
    for (target, expected) in cases {
        let raw = one(&unit(target));
        let out = filled(&raw, &[("क & ख", Filled::Exact)]);
        assert_eq!(out, one(&unit(&expected)));
        reads_well(&out, &["0 source [u] A", "0 target [u] क & ख"]);
        let out = filled(&raw, &[("क & ख", Filled::Fuzzy)]);
        assert!(!target.is_empty() || out.contains(fuzzy));
        reads_well(&out, &["0 source [u] draft A", "0 target [u] draft क & ख"]);
        assert_eq!(gaps(&out), []);
    }
    let prefixed = "<x:xliff version='1.2'><x:file source-language='en' target-language='hi'><x:trans-unit id='u'>\
                    <x:source>A</x:source></x:trans-unit></x:file></x:xliff>";
    let out = filled(prefixed, &[("क", Filled::Exact)]);
    assert!(
        out.contains(&format!(
            "</x:source><x:target {exact}>क</x:target></x:trans-unit>"
        )),
        "{out}"
    );
}

#[test]
fn gaps_of_2_x_are_filled_with_text_and_state() {
    let unit = |segment: &str, target: &str| {
        two(&format!(
            "<unit id='u'>\r\n <segment{segment}>\r\n  <source>A</source>{target}</segment></unit>"
        ))
    };
    let state = " state=\"translated\"";
    for (segment, target) in [
        ("", "<target/>"),
        ("", "<target order='2'></target>"),
        (" state='initial' subState='a:b'", ""),
    ] {
        let out = filled(&unit(segment, target), &[("<क>", Filled::Exact)]);
        reads_well(&out, &["0 source [u] A", "0 target [u] <क>"]);
        assert!(!out.contains("subState"));
    }
    assert_eq!(
        filled(&unit("", ""), &[("क", Filled::Exact)]),
        unit(state, "\r\n  <target>क</target>")
    );
    assert_eq!(
        filled(
            &unit(" state='final'", "<target/>"),
            &[("क", Filled::Fuzzy)]
        ),
        unit(
            " state='initial' subState=\"dubhashi:fuzzy\"",
            "<target>क</target>"
        )
    );
}

#[test]
fn gaps_of_segments_are_filled_each_in_its_place() {
    let defs = "<sdl:seg-defs><sdl:seg id='1' conf='Draft'/><sdl:seg id='2'/></sdl:seg-defs>";
    let mrks = "<mrk mtype='seg' mid='1'></mrk> <mrk mtype='seg' mid='2'/>";
    let targets = [
        "",
        "<target/>",
        "<target></target>",
        "<target> </target>",
        &format!("<target>{mrks}</target>"),
    ];
    for target in targets {
        let raw = one(&format!("{SEGMENTED}{target}</trans-unit>"));
        let out = filled(&raw, &[("एक।", Filled::Exact), ("दो।", Filled::Exact)]);
        let pairs = [
            "0 source [u/1] One.",
            "1 source [u/2] Two.",
            "0 target [u/1] एक।",
            "1 target [u/2] दो।",
        ];
        reads_well(&out, &pairs);
        assert_eq!(out.matches("state=\"translated\"").count(), 1, "{out}");
        let out = filled(&raw, &[("एक।", Filled::Exact), ("दो।", Filled::Fuzzy)]);
        reads_well(
            &out,
            &pairs
                .map(|told| told.replace("] ", "] draft "))
                .each_ref()
                .map(String::as_str),
        );

        let raw = one(&format!("{SEGMENTED}{target}{defs}</trans-unit>"));
        let out = filled(&raw, &[("एक।", Filled::Exact), ("दो।", Filled::Exact)]);
        reads_well(&out, &pairs);
        assert_eq!(out.matches("Translated").count(), 2, "{out}");
        assert!(!out.contains("state="), "{out}");
    }
    // One of the two is there, and where the other belongs is not known.
    let half = one(&format!(
        "{SEGMENTED}<target><mrk mtype='seg' mid='2'>दो।</mrk></target></trans-unit>"
    ));
    assert_eq!(gaps(&half), []);
}

#[test]
fn what_is_no_gap_stays() {
    let cases = [
        one("<trans-unit id='u' translate='no'><source>A</source></trans-unit>"),
        one(
            "<group translate='no'><trans-unit id='u'><source>A</source><target/></trans-unit></group>",
        ),
        one("<trans-unit id='u'><source/><target/></trans-unit>"),
        one("<trans-unit id='u'><source><x id='1'/></source></trans-unit>"),
        one("<trans-unit id='u'><source>A</source><target>क</target></trans-unit>"),
        one("<trans-unit id='u'><target/></trans-unit>"),
        two("<unit id='u' translate='no'><segment><source>A</source></segment></unit>"),
        two("<unit id='u'><segment><source>A</source><target>क</target></segment></unit>"),
        two(
            "<unit id='u'><segment><source>A</source><target>क</target></segment><ignorable><source>B</source></ignorable></unit>",
        ),
    ];
    for raw in cases {
        assert_eq!(gaps(&raw), [], "{raw}");
    }
}

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
