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
