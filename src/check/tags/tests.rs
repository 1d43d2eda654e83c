//! Codes of XLIFF and TMX as data; those in the text of messages stand in the Markdown twin.

use crate::check::{Article, Draft, run};
use crate::format::{ReadOptions, read_document};
use crate::terms::TermIndex;

/// The message keys and texts of what is found in the one unit of a file.
fn found(name: &str, file: String) -> Vec<(&'static str, String)> {
    let options = ReadOptions::default();
    let document = read_document(name, file.into_bytes(), &options).unwrap();
    let index = TermIndex::new(vec![]);
    let article = Article::new(Draft::new(&document), &index);
    assert_eq!(article.pairs.len(), 1);
    run(&article)
        .into_iter()
        .filter(|f| f.check == "inline-code-mismatch")
        .map(|f| (f.note.key, article.text_of(&f.place).to_owned()))
        .collect()
}

fn in_xliff(source: &str, target: &str) -> Vec<(&'static str, String)> {
    let unit = format!("<source>{source}</source><target>{target}</target>");
    found(
        "x.xlf",
        format!(
            r#"<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="hi" datatype="html"><body><trans-unit id="1">{unit}</trans-unit></body></file></xliff>"#
        ),
    )
}

fn in_tmx(source: &str, target: &str) -> Vec<(&'static str, String)> {
    found(
        "x.tmx",
        format!(
            r#"<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>{source}</seg></tuv><tuv xml:lang="hi"><seg>{target}</seg></tuv></tu></body></tmx>"#
        ),
    )
}

#[test]
fn codes_of_xliff_are_told_by_their_ids() {
    for (source, target, expected) in [
        (
            r#"A <g id="1">red</g> <g id="2">pen</g>"#,
            r#"एक <g id="1">लाल</g> क़लम"#,
            vec![("missing", "pen")],
        ),
        (
            r#"A <g id="1">red</g> pen"#,
            r#"एक <g id="3">लाल</g> क़लम"#,
            vec![("differs", "लाल")],
        ),
        (
            r#"One<x id="1"/> or two"#,
            "एक या दो",
            vec![("missing", "\u{FFFC} or")],
        ),
        (
            r#"One or two"#,
            r#"एक या दो<ph id="1">br</ph>"#,
            vec![("extra", "दो\u{FFFC}")],
        ),
        (
            r#"<bx id="1"/>One<ex id="1"/> or two"#,
            r#"एक<ex id="1"/> <bx id="1"/>या दो"#,
            vec![("crossed", " या")],
        ),
        (
            r#"<bpt id="1">b</bpt>One<ept id="1">b</ept> or two"#,
            r#"<bpt id="1">b</bpt>एक या दो"#,
            vec![("missing", " or")],
        ),
        (
            "&lt;b&gt;One&lt;/b&gt; or two",
            "एक या दो",
            vec![("missing", "<b>")],
        ),
    ] {
        let found = in_xliff(source, target);
        let found: Vec<_> = found
            .iter()
            .map(|(key, text)| (*key, text.as_str()))
            .collect();
        assert_eq!(found, expected, "{source} | {target}");
    }
}

#[test]
fn codes_of_xliff_may_change_their_places() {
    for (source, target) in [
        (
            r#"A <g id="1">red</g> pen<x id="2"/> of <ph id="3">x</ph>"#,
            r#"<ph id="3">y</ph> की <x id="2"/> <g id="1" ctype="x">लाल</g> क़लम"#,
        ),
        (
            r#"<bpt id="1">b</bpt>One <bpt id="2">i</bpt>or<ept id="1">b</ept> two<ept id="2">i</ept>"#,
            r#"<bpt id="2">i</bpt>दो या <bpt id="1">b</bpt>एक<ept id="2">i</ept> ही<ept id="1">b</ept>"#,
        ),
        (r#"One<g id="1"/> or two"#, r#"एक<g id="1"></g> या दो"#),
        (r#"One <mrk mtype="seg" mid="1">or</mrk> two"#, "एक या दो"),
    ] {
        assert_eq!(in_xliff(source, target), [], "{source} | {target}");
    }
}

#[test]
fn codes_of_tmx_are_told_by_their_elements() {
    let source =
        r#"The <bpt i="1">&lt;b></bpt>fee<ept i="1">&lt;/b></ept> rose<ph x="1">&lt;br/></ph>."#;
    for (target, expected) in [
        (
            r#"<bpt i="4">&lt;b></bpt>शुल्क<ept i="4">&lt;/b></ept> बढ़ा<ph>&lt;br/></ph>।"#,
            vec![],
        ),
        (
            r#"<bpt i="1">&lt;b></bpt>शुल्क<ept i="1">&lt;/b></ept> बढ़ा।"#,
            vec![("missing", "\u{FFFC}.")],
        ),
        (r#"शुल्क बढ़ा<ph>&lt;br/></ph>।"#, vec![("missing", "fee")]),
    ] {
        let found = in_tmx(source, target);
        let found: Vec<_> = found
            .iter()
            .map(|(key, text)| (*key, text.as_str()))
            .collect();
        assert_eq!(found, expected, "{target}");
    }
}
