//! What formats promise whose files are packages.

use super::*;

/// All parts of a package that are text.
fn parts_of(bytes: &[u8]) -> Vec<(String, String)> {
    let mut parts = Parts::open(bytes).unwrap();
    let names = parts.names().into_iter();
    names
        .map(|name| {
            let text = parts.text(&name).unwrap().unwrap();
            (name, text)
        })
        .collect()
}

pub(super) fn read_package(bytes: &[u8]) -> Result<Document, FormatError> {
    read_document("-", bytes.to_vec(), &ReadOptions::default())
}

#[test]
fn packages_are_told_by_their_content_and_lead_back_into_their_parts() {
    for format in FORMATS {
        let is_package = matches!(format.body, Body::Package { .. });
        let n_samples = samples::all()
            .iter()
            .filter(|(name, _)| *name == format.name)
            .count();
        assert_eq!(n_samples > 0, is_package, "{}", format.name);
    }
    for (name, bytes) in samples::all() {
        let document = read_package(&bytes).unwrap();
        assert_eq!((document.format, document.problems.len()), (name, 0));
        assert_mapped(&document);
        let Origin::Package(package) = &document.origin else {
            panic!("{name}");
        };
        let mut parts = Parts::open(&bytes).unwrap();
        let texts: Vec<String> = package
            .parts
            .iter()
            .map(|part| parts.text(part).unwrap().unwrap())
            .collect();
        let mut text_at = 0;
        for run in &package.runs {
            let text = &document.raw[run.run.text.clone()];
            let between = &document.raw[text_at..run.run.text.start];
            assert!(between.is_empty() || between == "\n", "{name}: {between:?}");
            if run.run.kind.is_as_written() {
                assert_eq!(&texts[run.part][run.run.raw.clone()], text, "{name}");
            }
            text_at = run.run.text.end;
        }
    }
}

#[test]
fn a_change_in_a_package_changes_no_other_segment_and_no_other_part() {
    for (name, bytes) in samples::all() {
        let before = read_package(&bytes).unwrap();
        assert_eq!(rewrite(&bytes, &before, &[]).unwrap(), bytes);
        let texts = |document: &Document| -> Vec<String> {
            document.segments.iter().map(|s| s.text.clone()).collect()
        };
        for (idx, segment) in before.segments.iter().enumerate() {
            let word = segment.text.split([' ', PLACEHOLDER]).next().unwrap();
            let range = segment.raw_range(0..word.len()).unwrap();
            let text = format!("{word}{word}");
            let splice = Splice { range, text };
            if !before.is_writable(idx, 0..word.len()) {
                assert!(rewrite(&bytes, &before, &[splice]).is_err());
                continue;
            }
            let written = rewrite(&bytes, &before, &[splice]).unwrap();
            let mut expected = texts(&before);
            expected[idx] = format!("{word}{}", segment.text);
            assert_eq!(texts(&read_package(&written).unwrap()), expected, "{name}");
            let changed = parts_of(&bytes)
                .into_iter()
                .zip(parts_of(&written))
                .filter(|(old, new)| old != new);
            assert_eq!(changed.count(), 1, "{name}");
        }
    }
}

/// Numbers that look drawn at random, the same each time.
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }
}

/// Reads what may be broken in any way, and writes into what was read.
pub(super) fn survives(bytes: &[u8]) {
    let Ok(document) = read_package(bytes) else {
        return;
    };
    assert_mapped(&document);
    for idx in 0..document.segments.len() {
        let segment = &document.segments[idx];
        let first = segment.text.chars().next().map_or(0, char::len_utf8);
        if document.is_writable(idx, 0..first)
            && let Some(range) = segment.raw_range(0..first)
        {
            let text = "x".to_owned();
            rewrite(bytes, &document, &[Splice { range, text }]).ok();
        }
    }
}

#[test]
fn broken_packages_yield_an_error_and_never_a_panic() {
    let mut drawn = Drawn(0x5EED);
    for (_, bytes) in samples::all() {
        for _ in 0..500 {
            let mut broken = bytes.clone();
            for _ in 0..=drawn.below(3) {
                let at = drawn.below(broken.len());
                broken[at] ^= 1 << drawn.below(8);
            }
            if drawn.below(4) == 0 {
                broken.truncate(drawn.below(bytes.len()));
            }
            survives(&broken);
        }
    }
}

#[test]
fn packages_of_broken_parts_yield_problems_and_never_a_panic() {
    let mut drawn = Drawn(0xFACE);
    let pieces = [
        "<",
        ">",
        "/>",
        "&",
        "&#0;",
        "]]>",
        "<![CDATA[",
        "<!--",
        "</w:t>",
        "<w:p>",
        "</w:p>",
        "<w:txbxContent>",
        "<text:p>",
        "<c r=\"A9999999999\" t=\"s\">",
        "<v>-1</v>",
        "_x0000_",
        "",
    ];
    for (_, bytes) in samples::all() {
        let parts = parts_of(&bytes);
        for _ in 0..500 {
            let mut broken = parts.clone();
            let idx = drawn.below(broken.len());
            let text = &mut broken[idx].1;
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            let at = places.get(drawn.below(places.len())).copied().unwrap_or(0);
            let cut = text[at..].chars().next().map_or(0, char::len_utf8) * drawn.below(2);
            text.replace_range(at..at + cut, pieces[drawn.below(pieces.len())]);
            if drawn.below(4) == 0 {
                text.truncate(at);
            }
            let broken: Vec<(&str, &str)> = broken
                .iter()
                .map(|(name, t)| (name.as_str(), t.as_str()))
                .collect();
            survives(&zipped(&broken));
        }
    }
}
