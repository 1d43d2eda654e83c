//! Writing what findings say into the files that they are of.

use std::fs;

use similar::TextDiff;

use crate::check::Finding;
use crate::format::{replacement, rewrite};
use crate::model::{Document, Origin, Splice, apply};

use super::OpsError;
use super::output::write_file;

/// The changes of the fixes that are safe; where two meet, the first.
pub fn safe_fixes(document: &Document, findings: &[Finding]) -> Vec<Splice> {
    let mut splices: Vec<Splice> = findings
        .iter()
        .filter_map(|finding| {
            let fix = finding.fixes.first().filter(|fix| fix.safe)?;
            let segment = document.segments.get(finding.place.segment)?;
            let range = segment.raw_range(finding.place.range())?;
            let text = replacement(
                document,
                finding.place.segment,
                finding.place.range(),
                &fix.text,
            )?;
            Some(Splice { range, text })
        })
        .collect();
    splices.sort_by_key(|splice| (splice.range.start, splice.range.end));
    let mut end = 0;
    splices.retain(|splice| {
        let is_free = splice.range.start >= end;
        if is_free {
            end = splice.range.end;
        }
        is_free
    });
    splices
}

/// Writes changes into the file that a document was read from, if it still is as it was.
pub fn write_fixes(file: &str, document: &Document, splices: &[Splice]) -> Result<(), OpsError> {
    let bytes = fs::read(file).map_err(|e| OpsError::io(file, &e))?;
    if document.origin == Origin::Utf8 && bytes != document.raw.as_bytes() {
        return Err(OpsError::File {
            file: file.to_owned(),
            reason: "expected the file as it was checked, found it changed; check it again".into(),
        });
    }
    let fixed = rewrite(&bytes, document, splices).map_err(|e| OpsError::format(file, e))?;
    write_file(file, |out| {
        out.write_all(&fixed).map_err(|e| OpsError::io(file, &e))
    })
}

/// What changes would make of a document's text, as a unified diff; empty without changes.
pub fn diff(document: &Document, splices: &[Splice]) -> String {
    let Ok(fixed) = apply(&document.raw, splices) else {
        return String::new();
    };
    let diff = TextDiff::from_lines(&document.raw, &fixed);
    let mut unified = diff.unified_diff();
    let name = &document.name;
    unified.header(name, name).to_string()
}
