//! Properties of paragraphs, runs, rows, cells and controls of a DOCX, as far as they say what the
//! reader sees.
//!
//! Source: ECMA-376 part 1, sections 17.3.2.41 (`vanish`), 17.13.5 (tracked changes) and 17.5.2.39
//! (`showingPlcHdr`).

use crate::format::xml::Tag;

/// What the properties of an element say that matters here.
#[derive(Debug, Default)]
pub(super) struct Properties {
    /// Whether the children of the properties of a paragraph's mark follow.
    in_mark: bool,
    /// Whether the paragraph goes on in the next one.
    pub(super) mark_deleted: bool,
    /// Whether the row or cell was deleted.
    pub(super) is_deleted: bool,
    /// Whether the run is hidden.
    pub(super) is_hidden: bool,
    /// Whether the control still shows its prompt.
    pub(super) is_prompt: bool,
}

impl Properties {
    /// Takes a start tag among the properties, 1 being the level of the properties themselves.
    pub(super) fn see(&mut self, level: usize, child: &Tag<'_>) {
        match (level, child.name()) {
            (1, name) => {
                self.in_mark = name == "rPr";
                self.is_deleted |= matches!(name, "del" | "cellDel");
                self.is_hidden |= name == "vanish" && is_on(child);
                self.is_prompt |= name == "showingPlcHdr" && is_on(child);
            }
            (2, "del" | "moveFrom") if self.in_mark => self.mark_deleted = true,
            _ => {}
        }
    }
}

/// Whether a property that can be switched off is on.
fn is_on(tag: &Tag<'_>) -> bool {
    let value = tag.local_attr("val");
    !matches!(value.as_deref(), Some("0" | "false" | "off"))
}
