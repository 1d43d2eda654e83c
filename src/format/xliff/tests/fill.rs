//! Gaps: which there are, and how they are filled.

use super::*;

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
    let long = "क".repeat(400_000);
    let unit = format!("<trans-unit id='u'><source>A</source><target>{long}</target></trans-unit>");
    assert!(gaps(&one(&unit)).is_empty());
}

#[test]
fn what_xml_cannot_hold_is_left() {
    let raw = one("<trans-unit id='u'><source>A</source></trans-unit>");
    for text in ["क\u{B}", "\u{1}क", "क\u{FFFE}", "\u{FFFF}"] {
        assert_eq!(filled(&raw, &[(text, Filled::Exact)]), raw);
    }
    let out = filled(&raw, &[("क\tख", Filled::Exact)]);
    reads_well(&out, &["0 source [u] A", "0 target [u] क\tख"]);
}

#[test]
fn a_mid_may_hold_a_quote() {
    let raw = one(
        "<trans-unit id='u'><source>A</source><seg-source><mrk mtype='seg' mid='a\"b'>A</mrk></seg-source></trans-unit>",
    );
    let out = filled(&raw, &[("क", Filled::Exact)]);
    assert!(
        out.contains("<mrk mtype=\"seg\" mid=\"a&quot;b\">क</mrk>"),
        "{out}"
    );
    assert!(read_as("xliff", &out).unwrap().segments.len() == 2);
}

#[test]
fn what_shares_a_state_with_a_gap_that_is_left_is_to_be_looked_at() {
    let raw = one(&format!("{SEGMENTED}<target/></trans-unit>"));
    let out = filled(&raw, &[("एक।", Filled::Exact), ("", Filled::Exact)]);
    reads_well(
        &out,
        &[
            "0 source [u/1] draft One.",
            "1 source [u/2] draft Two.",
            "0 target [u/1] draft एक।",
        ],
    );
}

#[test]
fn a_target_with_markup_is_no_gap_and_comments_stay() {
    let whole = |target: &str| {
        one(&format!(
            "<trans-unit id='u'><source>A</source><target>{target}</target></trans-unit>"
        ))
    };
    let split = |target: &str| {
        one(&format!(
            "{SEGMENTED}<target>{target}</target></trans-unit>"
        ))
    };
    let newer = |target: &str| {
        two(&format!(
            "<unit id='u'><segment><source>A</source><target>{target}</target></segment></unit>"
        ))
    };
    for markup in [
        "<x id='1'/>",
        " <g id='1'></g>",
        "<ph id='1'>code</ph>",
        "<?keep this?>",
        "<mrk mtype='term'></mrk>",
        "<!-- a --><x id='1'/>",
    ] {
        for raw in [whole(markup), split(markup), newer(markup)] {
            assert_eq!(gaps(&raw), [], "{raw}");
        }
        let mrk =
            format!("<mrk mtype='seg' mid='1'>{markup}</mrk><mrk mtype='seg' mid='2'>ख</mrk>");
        assert_eq!(gaps(&split(&mrk)), [], "{mrk}");
    }
    assert_eq!(gaps(&newer("<sm id='m'/><em startRef='m'/>")), []);
    for (empty, expected) in [
        ("<!-- a -->", "क<!-- a -->"),
        ("\n <!-- a -->\n", "क\n <!-- a -->\n"),
        ("<![CDATA[]]>", "क"),
        ("<![CDATA[ ]]>&#160;", "क"),
        (" ", "क"),
    ] {
        for file in [whole, newer] {
            let out = filled(&file(empty), &[("क", Filled::Exact)]);
            assert!(out.contains(&format!(">{expected}</target>")), "{out}");
            reads_well(&out, &["0 source [u] A", "0 target [u] क"]);
        }
        let mrk = format!("<mrk mtype='seg' mid='1'>{empty}</mrk><mrk mtype='seg' mid='2'>ख</mrk>");
        let out = filled(&split(&mrk), &[("क", Filled::Exact)]);
        assert!(out.contains(&format!("mid='1'>{expected}</mrk>")), "{out}");
    }
    let out = filled(
        &split("<!-- a -->"),
        &[("एक।", Filled::Exact), ("दो।", Filled::Exact)],
    );
    assert!(out.contains("</mrk><!-- a --></target>"), "{out}");
}

#[test]
fn a_state_that_other_text_shares_is_never_raised() {
    let unit = |state: &str, second: &str| {
        one(&format!(
            "{SEGMENTED}<target{state}><mrk mtype='seg' mid='1'>एक।</mrk> <mrk mtype='seg' mid='2'>{second}</mrk></target></trans-unit>"
        ))
    };
    let fuzzy = " state=\"needs-review-translation\" state-qualifier=\"fuzzy-match\"";
    let changed = " state='needs-review-translation' state-qualifier=\"fuzzy-match\"";
    for (before, likeness, after) in [
        ("", Filled::Exact, ""),
        (" state='new'", Filled::Exact, " state='new'"),
        (" state='final'", Filled::Exact, " state='final'"),
        ("", Filled::Fuzzy, fuzzy),
        (" state='new'", Filled::Fuzzy, " state='new'"),
        (" state='final'", Filled::Fuzzy, changed),
    ] {
        let out = filled(&unit(before, ""), &[("दो।", likeness)]);
        assert_eq!(out, unit(after, "दो।"));
    }
}

#[test]
fn what_is_approved_or_confirmed_has_no_gap() {
    for (attributes, n_gaps) in [
        ("approved='yes'", 0),
        ("approved='no'", 1),
        ("mq:status='ManuallyConfirmed'", 0),
        ("mq:status='Proofread'", 0),
        ("mq:status='NotStarted'", 1),
        ("m:confirmed='1'", 0),
        ("m:confirmed='0'", 1),
    ] {
        for target in ["", "<target/>"] {
            let unit =
                format!("<trans-unit id='u' {attributes}><source>A</source>{target}</trans-unit>");
            assert_eq!(gaps(&one(&unit)).len(), n_gaps, "{unit}");
        }
    }
}

#[test]
fn each_gap_follows_its_source() {
    let mrks: String = (0..40)
        .map(|n| format!("<mrk mtype='seg' mid='{n}'>Text {n}.</mrk>"))
        .collect();
    let segments: String = (0..40)
        .map(|n| format!("<segment><source>Text {n}.</source></segment>"))
        .collect();
    for raw in [
        one(&format!(
            "<trans-unit id='u'><source>x</source><seg-source>{mrks}</seg-source></trans-unit>"
        )),
        two(&format!("<unit id='u'>{segments}</unit>")),
    ] {
        let opened = Opened::new("-", raw.into_bytes(), &ReadOptions::default()).unwrap();
        let (mut last, mut n_gaps) = (None, 0);
        let mut sink = |item: Item<'_>| match item {
            Item::Segment(segment) => last = segment.record,
            Item::Gap(gap) => {
                assert_eq!(Some(gap.record), last);
                n_gaps += 1;
            }
            _ => {}
        };
        opened
            .read("-", &ReadOptions::default(), &mut sink)
            .unwrap();
        assert_eq!(n_gaps, 40);
    }
}
