use crate::format::contract::{assert_mapped, read_as};
use crate::format::{Likeness, replacement};
use crate::model::{CodeKind, Document};

fn read(format: &str, raw: &str) -> Document {
    let document = read_as(format, raw).unwrap();
    assert_mapped(&document);
    document
}

/// Name and text of each cue.
fn cues(document: &Document) -> Vec<(&str, &str)> {
    let cues = document.segments.iter();
    cues.map(|s| (s.locator.as_str(), s.text.as_str()))
        .collect()
}

/// Locator and text of each cue.
type Cues<'a> = &'a [(&'a str, &'a str)];

const T: &str = "00:00:01,000 --> 00:00:02,000";

#[test]
fn every_cue_of_srt_is_one_segment() {
    let cases: [(String, Cues<'_>, usize); 17] = [
        (
            format!("1\n{T}\nएक\nदो\n\n2\n{T}\nतीन"),
            &[("1", "एक दो"), ("2", "तीन")],
            0,
        ),
        (
            format!("\u{FEFF}1\r\n{T}\r\nएक \r\n दो\r\n\r\n"),
            &[("1", "एक दो")],
            0,
        ),
        // Numbers are missing.
        (
            format!("{T}\nएक\n\n{T}\nदो\n"),
            &[("00:00:01,000", "एक"), ("00:00:01,000", "दो")],
            0,
        ),
        // Blank lines are missing.
        (
            format!("1\n{T}\nएक\n2\n{T}\nदो\n"),
            &[("1", "एक"), ("2", "दो")],
            0,
        ),
        (
            format!("1\n{T}\nएक\n{T}\nदो\n"),
            &[("1", "एक"), ("00:00:01,000", "दो")],
            0,
        ),
        // There is one after every line.
        (
            format!("1\n\n{T}\n\nएक\n\n2\n\n{T}\n\nदो\n\n"),
            &[("1", "एक"), ("2", "दो")],
            0,
        ),
        // Cues without text.
        (
            format!("1\n{T}\n\n2\n{T}\n3\n{T}\nतीन\n"),
            &[("3", "तीन")],
            0,
        ),
        // A number is text where no times follow.
        (
            format!("1\n{T}\n2024\n\n2\n{T}\nएक\n7\n"),
            &[("1", "2024"), ("2", "एक 7")],
            0,
        ),
        (
            format!("1\n{}\nएक\n", T.replace(',', ".")),
            &[("1", "एक")],
            0,
        ),
        (
            "1\n00:00:xx --> 00:00:02,000\nएक\n".into(),
            &[("1", "एक")],
            1,
        ),
        (
            "1\n00:00:01,000 -> 00:00:02,000\nएक\n".into(),
            &[("1", "एक")],
            1,
        ),
        // A blank line inside a cue.
        (
            format!("1\n{T}\nएक\n\nदो\n\n2\n{T}\nतीन\n"),
            &[("1", "एक"), ("1", "दो"), ("2", "तीन")],
            1,
        ),
        (
            format!("1\n{T}\nघर --> दफ़्तर\n10:30 - 11:30\n"),
            &[("1", "घर --> दफ़्तर 10:30 - 11:30")],
            0,
        ),
        (format!("1\n{T}\nएक\n\n2\n"), &[("1", "एक")], 1),
        (format!("1\n{T}\nएक\n\n2\n{T}"), &[("1", "एक")], 0),
        (
            format!("1\n{T}\nNOTE एक\nSTYLE\n"),
            &[("1", "NOTE एक STYLE")],
            0,
        ),
        ("कुछ शब्द\n".into(), &[("", "कुछ शब्द")], 1),
    ];
    for (raw, expected, n_problems) in cases {
        let document = read("srt", &raw);
        assert_eq!(cues(&document), expected, "{raw}");
        assert_eq!(
            document.problems.len(),
            n_problems,
            "{raw} {:?}",
            document.problems
        );
        assert!(document.problems.iter().all(|p| !p.is_loss));
    }
}

#[test]
fn every_cue_of_vtt_is_one_segment() {
    let cases: [(&str, Cues<'_>, usize); 9] = [
        (
            "WEBVTT\n\nc1\n00:01.000 --> 00:02.000\nएक\nदो\n",
            &[("c1", "एक दो")],
            0,
        ),
        (
            "WEBVTT Kind: captions\nX: y\n\n00:01.000 --> 00:02.000\nएक\n",
            &[("00:01.000", "एक")],
            0,
        ),
        (
            "WEBVTT\n00:01.000 --> 00:02.000\nएक\n",
            &[("00:01.000", "एक")],
            0,
        ),
        (
            "WEBVTT\n\nNOTE\nno prose\nnone\n\nSTYLE\n::cue{}\n\nREGION\nid:a\n\n\
             00:01.000 --> 00:02.000\nNOTE एक\n",
            &[("00:01.000", "NOTE एक")],
            0,
        ),
        (
            "WEBVTT\n\n00:01.000 --> 00:02.000\n\nNOTE x\n\na\n00:01.000 --> 00:02.000\nb\n",
            &[("a", "b")],
            0,
        ),
        (
            "WEBVTT\n\n00:01.000 --> 00:02.000\nएक\n00:01.000 --> 00:02.000\nदो\n",
            &[("00:01.000", "एक"), ("00:01.000", "दो")],
            0,
        ),
        ("00:01.000 --> 00:02.000\nएक\n", &[("00:01.000", "एक")], 1),
        ("WEBVTT\n\n00:01.000 -->\nएक\n", &[("00:01.000", "एक")], 1),
        ("WEBVTT\n\nNOTES\n\n", &[("", "NOTES")], 1),
    ];
    for (raw, expected, n_problems) in cases {
        let document = read("vtt", raw);
        assert_eq!(cues(&document), expected, "{raw}");
        assert_eq!(
            document.problems.len(),
            n_problems,
            "{raw} {:?}",
            document.problems
        );
    }
}

#[test]
fn codes_take_no_room_and_text_is_left_alone() {
    use CodeKind::{Close, Open, Standalone};
    let cases: [(&str, &str, &str, &[CodeKind]); 16] = [
        (
            "srt",
            "<i>एक</i> <FONT color=\"#fff\">दो</FONT>",
            "एक दो",
            &[Open, Close, Open, Close],
        ),
        ("srt", "{\\an8}एक {\\i1}", "एक", &[Standalone; 2]),
        ("srt", "एक<br/>दो", "एक दो", &[]),
        (
            "srt",
            "a &amp; b < c <name> {x} <i",
            "a &amp; b < c <name> {x} <i",
            &[],
        ),
        ("srt", "<<i>>", "<>", &[Open]),
        ("srt", "<ibex> <00:00:01.000>", "<ibex> <00:00:01.000>", &[]),
        (
            "vtt",
            "<v Asha>एक</v> <c.a.b>दो</c>",
            "एक दो",
            &[Open, Close, Open, Close],
        ),
        (
            "vtt",
            "<00:00:01.000>एक<00:00:02.000>दो",
            "एकदो",
            &[Standalone; 2],
        ),
        ("vtt", "<lang hi>एक</lang>", "एक", &[Open, Close]),
        (
            "vtt",
            "a &amp; b&nbsp;c &lt;i> d&lrm;",
            "a & b\u{A0}c <i> d\u{200E}",
            &[],
        ),
        ("vtt", "&#2325; &#x915;", "क क", &[]),
        ("vtt", "a & b &; c&", "a & b &; c&", &[]),
        ("vtt", "{\\an8}", "{\\an8}", &[]),
        ("vtt", "a <name> 1 < 2 > 1", "a <name> 1 < 2 > 1", &[]),
        ("vtt", "<i>\nएक\n</i>", "एक", &[Open, Close]),
        ("srt", "<b></b>", "", &[]),
    ];
    for (format, text, expected, codes) in cases {
        let raw = format!("WEBVTT\n\n1\n{T}\n{text}\n");
        let raw = if format == "vtt" {
            raw
        } else {
            raw.replace("WEBVTT\n\n", "")
        };
        let document = read(format, &raw);
        let Some(segment) = document.segments.first() else {
            assert_eq!(expected, "", "{text}");
            continue;
        };
        assert_eq!(segment.text, expected);
        let kinds: Vec<CodeKind> = segment.codes.iter().map(|code| code.kind).collect();
        assert_eq!(kinds, codes, "{text}");
    }
}

#[test]
fn directives_are_comments_or_lines_in_braces() {
    let found = |document: &Document| -> Vec<(String, std::ops::Range<usize>)> {
        let silences = document.silences.iter();
        silences
            .map(|s| (s.check.clone().unwrap_or_default(), s.segments.clone()))
            .collect()
    };
    let vtt = "WEBVTT\n\nNOTE dubhashi: allow a\n\n00:01.000 --> 00:02.000\nएक\n\n\
               NOTE\nword\ndubhashi: off\n\n00:01.000 --> 00:02.000\nदो\n\nNOTE dubhashi: on\n\n\
               00:01.000 --> 00:02.000\ndubhashi: off\n";
    assert_eq!(
        found(&read("vtt", vtt)),
        [("a".into(), 0..1), (String::new(), 1..2)]
    );
    let srt = format!(
        "1\n{T}\nएक\n{{dubhashi: allow a, b}}\n\n2\n{T}\n{{\\dubhashi: off}}\nदो\n\n\
         3\n{T}\n{{\\dubhashi: on}}\n\n4\n{T}\n{{a word}}\n"
    );
    let document = read("srt", &srt);
    assert_eq!(
        found(&document),
        [
            ("a".into(), 0..1),
            ("b".into(), 0..1),
            (String::new(), 1..2)
        ]
    );
    assert_eq!(
        cues(&document),
        [("1", "एक"), ("2", "दो"), ("4", "{a word}")]
    );
}

#[test]
fn what_is_written_stays_in_its_line() {
    let srt = read("srt", &format!("1\n{T}\nएक\n"));
    let vtt = read("vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nएक\n");
    let cases = [
        ("दो & तीन", Some("दो & तीन"), Some("दो &amp; तीन")),
        ("a < b", Some("a < b"), Some("a &lt; b")),
        ("<i>", None, Some("&lt;i&gt;")),
        ("{\\i}", None, Some("{\\i}")),
        ("a\nb", None, None),
        ("a --> b", None, None),
    ];
    for (text, in_srt, in_vtt) in cases {
        assert_eq!(
            replacement(&srt, 0, 0..6, text).as_deref(),
            in_srt,
            "{text}"
        );
        assert_eq!(
            replacement(&vtt, 0, 0..6, text).as_deref(),
            in_vtt,
            "{text}"
        );
    }
    let broken = read("srt", &format!("1\n{T}\nमित्र\nदेश\n"));
    assert!(!broken.segments[0].is_writable(0..broken.segments[0].text.len()));
}

#[test]
fn srt_is_told_by_its_first_cue() {
    let cases = [
        (format!("1\n{T}\nएक\n"), Likeness::Certain),
        (format!("\n\n1\n\n{T}\nएक\n"), Likeness::Certain),
        (format!("from a site\n\n1\n{T}\nएक\n"), Likeness::Likely),
        (
            format!("1\n{}\nएक\n", T.replace(',', ".")),
            Likeness::Likely,
        ),
        (format!("{T}\nएक\n"), Likeness::Possible),
        (format!("WEBVTT\n\n1\n{T}\nएक\n"), Likeness::Possible),
        ("1\n10:30 - 11:30\n".into(), Likeness::Possible),
    ];
    for (raw, expected) in cases {
        assert_eq!(super::sniff_srt(&raw), expected, "{raw}");
    }
}

#[test]
fn lone_numbers_before_much_white_space_take_no_time() {
    let raw = "1\n\n".repeat(20_000) + &"\n".repeat(1 << 20);
    assert_eq!(read("srt", &raw).segments.len(), 20_000 - 1);
}
