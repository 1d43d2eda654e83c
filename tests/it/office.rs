//! Changes in office documents that other programs made and open again: `tests/office/check.py`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use dubhashi::format::{ReadOptions, read_document, replacement, rewrite};
use dubhashi::model::{Document, Splice};

use crate::support::note;

/// The change of the first place at which a word stands.
fn change(document: &Document, old: &str, new: &str) -> Splice {
    let (idx, segment, at) = document
        .segments
        .iter()
        .enumerate()
        .find_map(|(idx, segment)| Some((idx, segment, segment.text.find(old)?)))
        .unwrap_or_else(|| panic!("{}: {old} is missing", document.name));
    let text = at..at + old.len();
    assert!(document.is_writable(idx, text.clone()), "{old}");
    let range = segment.raw_range(text.clone()).unwrap();
    let text = replacement(document, idx, text, new).unwrap();
    Splice { range, text }
}

/// Makes the changes that a folder lists and puts the documents into `changed` in it.
fn make_changes(folder: &Path) {
    let listed = fs::read_to_string(folder.join("changes.tsv")).unwrap();
    let mut by_file: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for line in listed.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        by_file
            .entry(cells[0])
            .or_default()
            .push((cells[1], cells[2]));
    }
    fs::create_dir_all(folder.join("changed")).unwrap();
    for (name, changes) in by_file {
        let bytes = fs::read(folder.join(name)).unwrap();
        let document = read_document(name, bytes.clone(), &ReadOptions::default()).unwrap();
        assert_eq!(document.problems, [], "{name}");
        let splices: Vec<Splice> = changes
            .iter()
            .map(|(old, new)| change(&document, old, new))
            .collect();
        let changed = rewrite(&bytes, &document, &splices).unwrap();
        fs::write(folder.join("changed").join(name), changed).unwrap();
    }
}

#[test]
fn documents_of_other_programs_are_changed() {
    match std::env::var_os("DUBHASHI_OFFICE") {
        Some(folder) => make_changes(Path::new(&folder)),
        None => note("DUBHASHI_OFFICE names no folder of tests/office/check.py: skipped"),
    }
}
