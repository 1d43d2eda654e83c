//! Office documents: packages whose parts are XML.
//!
//! 1. A format finds the parts that hold text (`opc.rs` for those of Microsoft's kind), reads each as
//!    a stream of XML nodes and hands on a segment for each paragraph or cell.
//! 2. Paragraphs can stand inside paragraphs, in text boxes and notes; `paragraphs.rs` keeps them
//!    apart.
//!
//! What a reader of the finished document sees is text; what a program keeps for its own ends
//! (deleted text, instructions of fields, hidden text, reviewers' comments) is not.

mod docx;
mod docx_properties;
mod docx_story;
mod odt;
mod odt_story;
mod opc;
mod paragraphs;
#[cfg(test)]
pub(super) mod samples;
mod sheet;
mod strings;
#[cfg(test)]
mod tests;
mod workbook;
mod xlsx;

pub(super) use docx::DOCX;
pub(super) use odt::ODT;
pub(super) use xlsx::XLSX;

use super::parts::Parts;

/// What a package is that no format reads, in a phrase that says what to do where there is something.
pub(super) fn other_kind(parts: &mut Parts<'_>) -> &'static str {
    odt::other_kind(parts)
        .or_else(|| opc::other_kind(parts))
        .unwrap_or("a ZIP file of another kind")
}
