//! What is told of files that are not as they should be, and what authors silence.

use super::*;

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
fn letters_outside_of_segments_are_told_as_lost() {
    let unit = |source: &str, target: &str| {
        one(&format!(
            "<trans-unit id='u'><source>x</source><seg-source>{source}</seg-source><target>{target}</target></trans-unit>"
        ))
    };
    let mrk = "<mrk mtype='seg' mid='1'>एक</mrk>";
    let lost = "lost: expected all text in <mrk>, found some outside; it was passed over";
    for (source, target, n_lost) in [
        (format!("before {mrk}"), mrk.to_owned(), 1),
        (format!("{mrk} after {mrk}"), mrk.to_owned(), 1),
        (mrk.to_owned(), format!("{mrk}<g id='1'>बाद</g> में"), 1),
        (format!("({mrk}) – 5 "), format!(" {mrk}।"), 0),
        (format!("<ph id='1'>code</ph>{mrk}"), mrk.to_owned(), 0),
        (mrk.to_owned(), "सब".to_owned(), 0),
    ] {
        let told = problems(&unit(&source, &target));
        let found = told.iter().filter(|what| *what == lost).count();
        assert_eq!(found, n_lost, "{source} {target} {told:?}");
    }
}
