//! How parts of Microsoft's office documents refer to one another.
//!
//! 1. A part's relationships stand in a part beside it (`_rels/NAME.rels`): an id, a kind, a target.
//! 2. The main part is the target of the package's own relationship `officeDocument`; its content
//!    type says what the package is. Where either is missing, the usual names count.
//!
//! Source: ECMA-376 part 2 (Open Packaging Conventions), sections 8 and 9. Kinds are told by the last
//! step of their URI, which the strict and the transitional form have in common.

use crate::format::parts::Parts;
use crate::format::xml::{Node, Xml};
use crate::format::{FormatError, xml};

/// The part that says what the others are.
const CONTENT_TYPES: &str = "[Content_Types].xml";

/// More parts that belong to one are no document of anyone's.
const MAX_RELATIONS: usize = 4_096;

/// What a package is by its main part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A text document.
    Text,
    /// A spreadsheet.
    Workbook,
    /// A spreadsheet that is no XML.
    BinaryWorkbook,
    /// A presentation.
    Presentation,
}

/// What content types of main parts have in them, and where these parts usually are.
const KINDS: &[(Kind, &str, &str)] = &[
    (
        Kind::Text,
        "wordprocessingml.document.main+xml",
        "word/document.xml",
    ),
    (
        Kind::Text,
        "wordprocessingml.template.main+xml",
        "word/document.xml",
    ),
    (
        Kind::Text,
        "word.document.macroEnabled.main+xml",
        "word/document.xml",
    ),
    (
        Kind::Text,
        "word.template.macroEnabledTemplate.main+xml",
        "word/document.xml",
    ),
    (
        Kind::Workbook,
        "spreadsheetml.sheet.main+xml",
        "xl/workbook.xml",
    ),
    (
        Kind::Workbook,
        "spreadsheetml.template.main+xml",
        "xl/workbook.xml",
    ),
    (
        Kind::Workbook,
        "excel.sheet.macroEnabled.main+xml",
        "xl/workbook.xml",
    ),
    (
        Kind::Workbook,
        "excel.template.macroEnabled.main+xml",
        "xl/workbook.xml",
    ),
    (
        Kind::BinaryWorkbook,
        "excel.sheet.binary.macroEnabled.main",
        "xl/workbook.bin",
    ),
    (
        Kind::Presentation,
        "presentationml.",
        "ppt/presentation.xml",
    ),
    (Kind::Presentation, "powerpoint.", "ppt/presentation.xml"),
];

/// A reference from one part to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Relation {
    /// By which the part's text refers to it.
    pub(super) id: String,
    /// The last step of its type: `header`, `worksheet`.
    pub(super) kind: String,
    /// Name of the part.
    pub(super) target: String,
}

/// The main part and what it makes the package.
pub(super) fn main_part(parts: &mut Parts<'_>) -> Option<(String, Kind)> {
    let named = relations(parts, "", &["officeDocument"]).unwrap_or_default();
    let candidates = named.into_iter().map(|relation| relation.target);
    let types = content_types(parts);
    let mut typed: Option<(String, Kind)> = None;
    for name in candidates.filter(|name| parts.has(name)) {
        let found = types.iter().find(|(part, _)| *part == name);
        let kind = found.map(|(_, kind)| *kind).or_else(|| usual_kind(&name));
        if let Some(kind) = kind {
            return Some((name, kind));
        }
    }
    for (name, kind) in types {
        if typed.is_none() && parts.has(&name) {
            typed = Some((name, kind));
        }
    }
    typed.or_else(|| {
        let mut usual = KINDS.iter().filter(|(_, _, name)| parts.has(name));
        usual
            .next()
            .map(|(kind, _, name)| ((*name).to_owned(), *kind))
    })
}

/// The main part of a package of that kind, or what the package is instead.
pub(super) fn main_part_of(parts: &mut Parts<'_>, kind: Kind) -> Result<String, FormatError> {
    match main_part(parts) {
        Some((name, found)) if found == kind => Ok(name),
        found => Err(FormatError::Whole {
            expected: match kind {
                Kind::Text => "a text document (DOCX)".into(),
                _ => "a spreadsheet (XLSX)".into(),
            },
            found: found
                .map_or("a ZIP file of another kind", |(_, found)| phrase(found))
                .into(),
        }),
    }
}

/// What the package is, if Microsoft's office programs know it and no format reads it.
pub(super) fn other_kind(parts: &mut Parts<'_>) -> Option<&'static str> {
    main_part(parts).map(|(_, kind)| phrase(kind))
}

fn phrase(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "a text document (DOCX)",
        Kind::Workbook => "a spreadsheet (XLSX)",
        Kind::BinaryWorkbook => "a binary spreadsheet (XLSB); save it as XLSX",
        Kind::Presentation => "a presentation (PPTX); copy its text into a DOCX or text file",
    }
}

fn usual_kind(name: &str) -> Option<Kind> {
    let mut usual = KINDS.iter().filter(|(_, _, usual)| *usual == name);
    usual.next().map(|(kind, ..)| *kind)
}

/// Parts that by their content type are main parts, in the order of the list.
fn content_types(parts: &mut Parts<'_>) -> Vec<(String, Kind)> {
    let mut out = Vec::new();
    let Ok(Some(raw)) = parts.text(CONTENT_TYPES) else {
        return out;
    };
    let mut nodes = Xml::new(&raw);
    while let Ok(Some(node)) = nodes.next() {
        let Node::Open(tag) = node else { continue };
        let (Some(name), Some(found)) = (tag.attr("PartName"), tag.attr("ContentType")) else {
            continue;
        };
        let kind = KINDS.iter().find(|(_, content, _)| found.contains(content));
        if let (Some((kind, ..)), true) = (kind, is_main(&found) && out.len() < MAX_RELATIONS) {
            out.push((name.trim_start_matches('/').to_owned(), *kind));
        }
    }
    out
}

/// Slides and layouts of a presentation have content types of their own.
fn is_main(content_type: &str) -> bool {
    content_type.contains(".main")
}

/// What a part refers to, of those kinds; the package itself has an empty name.
pub(super) fn relations(
    parts: &mut Parts<'_>,
    part: &str,
    kinds: &[&str],
) -> Result<Vec<Relation>, FormatError> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let slash = if folder.is_empty() { "" } else { "/" };
    let beside = format!("{folder}{slash}_rels/{file}.rels");
    let mut out = Vec::new();
    let Some(raw) = parts.text(&beside)? else {
        return Ok(out);
    };
    let mut nodes = Xml::new(&raw);
    while let Ok(Some(node)) = nodes.next() {
        let Node::Open(tag) = node else { continue };
        let Some(relation) = relation(&tag, folder, kinds) else {
            continue;
        };
        if out.len() == MAX_RELATIONS {
            return Err(FormatError::Whole {
                expected: format!("at most {MAX_RELATIONS} parts that {part} refers to"),
                found: "more".into(),
            });
        }
        out.push(relation);
    }
    Ok(out)
}

fn relation(tag: &xml::Tag<'_>, folder: &str, kinds: &[&str]) -> Option<Relation> {
    let uri = tag.attr("Type")?;
    let kind = uri.rsplit('/').next()?;
    let is_outside = tag
        .attr("TargetMode")
        .is_some_and(|mode| mode == "External");
    if !kinds.contains(&kind) || is_outside {
        return None;
    }
    Some(Relation {
        id: tag.attr("Id").unwrap_or_default().into_owned(),
        kind: kind.to_owned(),
        target: resolved(folder, &tag.attr("Target")?),
    })
}

/// The name of the part that a target means, seen from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let (folder, target) = match target.strip_prefix('/') {
        Some(absolute) => ("", absolute),
        None => (folder, target),
    };
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::parts::zipped;

    fn types(name: &str, content_type: &str) -> String {
        format!(
            "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>\
             <Override PartName=\"{name}\" ContentType=\"{content_type}\"/></Types>"
        )
    }

    fn rels(kind: &str, target: &str) -> String {
        format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"http://x/{kind}\" Target=\"{target}\"/>\
             <Relationship Id=\"r2\" Type=\"http://x/{kind}\" Target=\"http://u\" \
             TargetMode=\"External\"/></Relationships>"
        )
    }

    fn main_of(parts: &[(&str, &str)]) -> Option<(String, Kind)> {
        main_part(&mut Parts::open(&zipped(parts)).unwrap())
    }

    #[test]
    fn the_main_part_is_found_by_relationship_type_and_name() {
        let docx =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        let docm = "application/vnd.ms-word.document.macroEnabled.main+xml";
        let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        let pptx =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
        let cases = [
            ("word/document.xml", docx, Some(Kind::Text)),
            ("word/document2.xml", docx, Some(Kind::Text)),
            ("story/main.xml", docm, Some(Kind::Text)),
            ("xl/workbook.xml", xlsx, Some(Kind::Workbook)),
            ("ppt/presentation.xml", pptx, Some(Kind::Presentation)),
            ("word/document.xml", "application/xml", Some(Kind::Text)),
            ("other/document.xml", "application/xml", None),
        ];
        for (name, content_type, expected) in cases {
            let types = types(&format!("/{name}"), content_type);
            let found = expected.map(|kind| (name.to_owned(), kind));
            for rels in [rels("officeDocument", name), rels("thumbnail", name)] {
                let parts = [
                    (CONTENT_TYPES, types.as_str()),
                    ("_rels/.rels", rels.as_str()),
                    (name, "<x/>"),
                ];
                assert_eq!(main_of(&parts), found, "{name} {content_type} {rels}");
            }
        }
        assert_eq!(
            main_of(&[("xl/workbook.xml", "<x/>")]).unwrap().1,
            Kind::Workbook
        );
        assert_eq!(main_of(&[("a.txt", "word")]), None);
        // A part that is named but not there is none.
        let types = types("/word/document.xml", docx);
        assert_eq!(main_of(&[(CONTENT_TYPES, &types)]), None);
    }

    #[test]
    fn targets_are_seen_from_the_part() {
        let cases = [
            ("word", "header1.xml", "word/header1.xml"),
            ("word", "/word/header1.xml", "word/header1.xml"),
            ("word", "./a/../header1.xml", "word/header1.xml"),
            ("", "word/document.xml", "word/document.xml"),
            ("a/b", "../../../../c.xml", "c.xml"),
        ];
        for (folder, target, expected) in cases {
            assert_eq!(resolved(folder, target), expected);
        }
        let bytes = zipped(&[(
            "word/_rels/document.xml.rels",
            &rels("header", "header1.xml"),
        )]);
        let mut parts = Parts::open(&bytes).unwrap();
        let found = relations(&mut parts, "word/document.xml", &["header"]).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].target, "word/header1.xml");
        assert!(
            relations(&mut parts, "word/document.xml", &["footer"])
                .unwrap()
                .is_empty()
        );
        assert!(
            relations(&mut parts, "word/other.xml", &["header"])
                .unwrap()
                .is_empty()
        );
    }
}
