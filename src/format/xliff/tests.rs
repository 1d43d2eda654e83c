mod broken;
mod fill;
mod problems;
mod read;

use crate::format::contract::{assert_mapped, read_as};
use crate::format::{
    Body, Choice, Filled, Gap, Item, Opened, ReadOptions, detect, fillings, format_named,
    read_document,
};
use crate::model::{Document, Segment, apply};

/// A unit of two segments, up to its target.
const SEGMENTED: &str = "<trans-unit id='u'><source>One. Two.</source>\
    <seg-source><g id='1'><mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'>Two.</mrk></g></seg-source>";

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

/// The file with its gaps filled by turns; none with nothing.
fn filled(raw: &str, texts: &[(&str, Filled)]) -> String {
    let Body::Text {
        fill: Some(fill), ..
    } = format_named("xliff").unwrap().body
    else {
        panic!("XLIFF can be filled");
    };
    let gaps: Vec<Choice<'_>> = gaps(raw)
        .into_iter()
        .zip(texts.iter().cycle())
        .map(|(gap, choice)| (gap, Some(*choice).filter(|(text, _)| !text.is_empty())))
        .collect();
    apply(raw, &fillings(raw, fill, &gaps).splices).unwrap()
}
