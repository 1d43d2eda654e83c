//! A workbook: its sheets in their order, and where their parts and the shared strings are.
//!
//! Source: ECMA-376 part 1, sections 18.2.19 (`sheet`) and 12.3 on the parts.

use super::opc::{self, Kind};
use crate::format::FormatError;
use crate::format::parts::Parts;
use crate::format::xml::{Node, Tag, Xml};

/// No workbook for people has more sheets.
const MAX_SHEETS: usize = 4_096;

/// What is known of a workbook before its sheets are read.
#[derive(Debug)]
pub(super) struct Workbook {
    /// In the order of the workbook.
    pub(super) sheets: Vec<Sheet>,
    /// Name of the part with the shared strings.
    pub(super) strings: Option<String>,
    /// Name of the main part and where its list of sheets breaks off, if it does.
    pub(super) broken: Option<(String, String)>,
}

/// A sheet with cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    /// As its tab says.
    pub(super) name: String,
    /// Name of its part.
    pub(super) part: String,
    pub(super) is_hidden: bool,
}

impl Workbook {
    pub(super) fn read(parts: &mut Parts<'_>) -> Result<Workbook, FormatError> {
        let main = opc::main_part_of(parts, Kind::Workbook)?;
        let raw = parts.text(&main)?.unwrap_or_default();
        let related = opc::relations(parts, &main, &["worksheet", "sharedStrings"])?;
        let mut sheets: Vec<Sheet> = Vec::new();
        let mut add = |tag: &Tag<'_>| {
            let id = tag.local_attr("id").unwrap_or_default();
            let mut of_id = related.iter().filter(|relation| relation.id == id);
            // A sheet with a chart alone has no cells.
            let Some(relation) = of_id.next().filter(|relation| relation.kind == "worksheet")
            else {
                return;
            };
            if sheets.iter().all(|sheet| sheet.part != relation.target) {
                sheets.push(Sheet {
                    name: tag.attr("name").unwrap_or_default().into_owned(),
                    part: relation.target.clone(),
                    is_hidden: tag.attr("state").is_some_and(|state| state != "visible"),
                });
            }
        };
        let mut nodes = Xml::new(&raw);
        let mut n_sheets = 0;
        let broken = loop {
            match nodes.next() {
                Ok(Some(Node::Open(tag))) if tag.name() == "sheet" => {
                    n_sheets += 1;
                    if n_sheets > MAX_SHEETS {
                        break Some(format!("expected at most {MAX_SHEETS} sheets, found more"));
                    }
                    add(&tag);
                }
                Ok(Some(_)) => {}
                Ok(None) => break None,
                Err(broken) => break Some(format!("byte {}: {}", broken.at, broken.what)),
            }
        };
        let mut strings = related
            .iter()
            .filter(|relation| relation.kind == "sharedStrings");
        Ok(Workbook {
            sheets,
            strings: strings.next().map(|relation| relation.target.clone()),
            broken: broken.map(|what| (main, what)),
        })
    }
}

/// The sheet's name as it stands in front of a cell's reference.
pub(super) fn quoted(name: &str) -> String {
    let needs_none = |c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
    if name.chars().all(needs_none) && !name.is_empty() {
        name.to_owned()
    } else {
        format!("'{}'", name.replace('\'', "''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_spaces_and_signs_are_quoted() {
        let cases = [
            ("Sheet1", "Sheet1"),
            ("शब्दावली", "शब्दावली"),
            ("My list", "'My list'"),
            ("Editor's", "'Editor''s'"),
            ("a!b", "'a!b'"),
        ];
        for (name, expected) in cases {
            assert_eq!(quoted(name), expected);
        }
    }
}
