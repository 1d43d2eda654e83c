//! A story of a DOCX: the main text, a header, the footnotes, as paragraphs.
//!
//! 1. The text of all runs of a paragraph (`w:t`) is joined; how it is formatted is not looked at. A
//!    tab, a line or page break is a space, a hyphen that does not break is a hyphen, a soft one
//!    nothing. What is no prose (note references, pictures, symbols, formulas) is a placeholder.
//! 2. Tracked changes count as accepted: what was deleted or moved away is left out, with deleted
//!    rows and cells; a paragraph whose mark was deleted goes on in the next one of the same cell or
//!    story.
//! 3. The result of a field is text, its instruction is not. Hidden text (`w:vanish` on the run) and
//!    the prompts of unfilled controls are left out.
//! 4. A text box is a story inside a paragraph. Where a box is stored in several forms
//!    (`mc:AlternateContent`), the first one is read.
//!
//! Names are local names: prefixes and namespaces differ between programs and between the strict and
//! the transitional form. Source: ECMA-376 part 1, section 17; part 3, section 9 on alternates.

use super::docx_properties::Properties;
use super::paragraphs::{MAX_OPEN, Paragraphs};
use crate::format::xml::{Broken, Node, Tag, Xml};
use crate::format::{Out, ReadOptions, xml};

/// What a part holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StoryKind {
    Main,
    Header,
    Footer,
    Footnotes,
    Endnotes,
}

impl StoryKind {
    fn name(self) -> &'static str {
        match self {
            StoryKind::Main => "",
            StoryKind::Header => "header, ",
            StoryKind::Footer => "footer, ",
            StoryKind::Footnotes => "footnote",
            StoryKind::Endnotes => "endnote",
        }
    }
}

/// A part that is being read.
pub(super) struct Story<'r, 'o, 's, 't> {
    raw: &'r str,
    kind: StoryKind,
    xml: Xml<'r>,
    paragraphs: Paragraphs<'o>,
    out: &'t mut Out<'s>,
    flow: Flow,
    /// Those around the text box that is being read, outermost first.
    around: Vec<Flow>,
    /// For each alternative that is open, whether a form of it was chosen.
    chosen: Vec<bool>,
    n_paragraphs: usize,
    n_notes: usize,
    in_note: bool,
}

/// What is known of running text: that of the part, or of a text box.
#[derive(Debug, Default)]
struct Flow {
    /// Paragraphs that were open when it began.
    depth: usize,
    /// For each field that is open, whether its result has begun.
    fields: Vec<bool>,
    /// How many of them are in their instruction.
    n_instructions: usize,
    /// Whether the run is hidden.
    is_hidden: bool,
    /// Whether text may stand here.
    in_text: bool,
    /// Open elements of drawings, in which only text boxes have text.
    n_drawings: usize,
    /// Whether the mark of the paragraph was deleted.
    mark_deleted: bool,
    /// Whether the open paragraph goes on in the next one.
    joins: bool,
}

impl Flow {
    /// Whether what stands here is seen in the finished document.
    fn is_seen(&self) -> bool {
        // The result of a field is no text where the field is part of another's instruction. An
        // instruction that has no end must not swallow the text after it.
        let own = usize::from(self.fields.last() == Some(&false));
        !self.is_hidden && self.n_drawings == 0 && self.n_instructions <= own
    }
}

impl<'r, 'o, 's, 't> Story<'r, 'o, 's, 't> {
    pub(super) fn new(
        raw: &'r str,
        kind: StoryKind,
        options: &'o ReadOptions<'o>,
        out: &'t mut Out<'s>,
    ) -> Self {
        Story {
            raw,
            kind,
            xml: Xml::new(raw),
            paragraphs: Paragraphs::new(options),
            out,
            flow: Flow::default(),
            around: Vec::new(),
            chosen: Vec::new(),
            n_paragraphs: 0,
            n_notes: 0,
            in_note: false,
        }
    }

    /// Reads it to its end, or to where it breaks off.
    pub(super) fn read(mut self) {
        let end = self.nodes();
        self.paragraphs.close_to(0, self.out);
        match end {
            Ok(()) if self.flow.fields.is_empty() => {}
            Ok(()) => {
                let at = self.raw.len();
                self.out
                    .problem(at, "expected the end of a field, found the end of the part");
            }
            Err(Broken { at, what }) => {
                self.out
                    .loss(at, &format!("{what}; the rest of the part was not read"));
            }
        }
    }

    fn nodes(&mut self) -> Result<(), Broken> {
        while let Some(node) = self.xml.next()? {
            match &node {
                Node::Open(tag) => self.opened(tag)?,
                Node::Close(name, _) => self.closed(name),
                _ if self.flow.in_text => {
                    if let Some(text) = self.paragraphs.text() {
                        xml::push(&node, self.raw, text, self.out);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn opened(&mut self, tag: &Tag<'r>) -> Result<(), Broken> {
        match tag.name() {
            "AlternateContent" if !tag.is_empty => self.chosen.push(false),
            "Choice" | "Fallback" => return self.alternative(tag),
            "txbxContent" => return self.text_box(tag),
            "drawing" | "pict" | "object" => self.drawing(tag),
            _ if self.flow.n_drawings > 0 => {}
            "p" => self.begin_paragraph(tag),
            "r" => self.flow.is_hidden = false,
            "t" => self.flow.in_text = !tag.is_empty && self.flow.is_seen(),
            "pPr" | "rPr" | "trPr" | "tcPr" | "sdtPr" => return self.properties(tag),
            "fldChar" => return self.field(tag),
            "footnote" | "endnote" => return self.note(tag),
            "tbl" => self.end_join(),
            name if LEFT_OUT.contains(&name) => return self.xml.pass(tag),
            name => return self.piece(name, tag),
        }
        Ok(())
    }

    fn closed(&mut self, name: &str) {
        match name {
            "AlternateContent" => {
                self.chosen.pop();
            }
            "txbxContent" => self.end_text_box(),
            "drawing" | "pict" | "object" => {
                self.flow.n_drawings = self.flow.n_drawings.saturating_sub(1);
            }
            _ if self.flow.n_drawings > 0 => {}
            "t" => self.flow.in_text = false,
            "p" => self.end_paragraph(),
            "r" => self.flow.is_hidden = false,
            "tc" | "body" | "hdr" | "ftr" => self.end_join(),
            "footnote" | "endnote" => {
                self.end_join();
                self.in_note = false;
            }
            _ => {}
        }
    }

    /// A character or a thing inside a run.
    fn piece(&mut self, name: &str, tag: &Tag<'r>) -> Result<(), Broken> {
        let stands_for = match name {
            "tab" | "ptab" | "br" | "cr" => Some(" "),
            "noBreakHyphen" => Some("-"),
            "footnoteReference" | "endnoteReference" | "sym" | "symEx" | "pgNum"
            | "contentPart" | "oMath" | "oMathPara" => None,
            _ => return Ok(()),
        };
        if self.flow.is_seen()
            && let Some(text) = self.paragraphs.text()
        {
            match stands_for {
                Some(character) => text.generated(character, tag.range.clone()),
                None => text.placeholder(tag.range.clone()),
            }
        }
        self.xml.pass(tag)
    }

    fn drawing(&mut self, tag: &Tag<'r>) {
        if self.flow.is_seen()
            && let Some(text) = self.paragraphs.text()
        {
            text.placeholder(tag.range.clone());
        }
        self.flow.n_drawings += usize::from(!tag.is_empty);
    }

    /// The first form that is not empty is the one that is read.
    fn alternative(&mut self, tag: &Tag<'r>) -> Result<(), Broken> {
        if tag.is_empty {
            return Ok(());
        }
        match self.chosen.last_mut() {
            Some(true) => self.xml.skip(),
            Some(chosen) => {
                *chosen = true;
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn text_box(&mut self, tag: &Tag<'r>) -> Result<(), Broken> {
        if tag.is_empty || self.flow.is_hidden {
            return self.xml.pass(tag);
        }
        if self.paragraphs.depth() >= MAX_OPEN {
            let what = format!(
                "expected at most {MAX_OPEN} text boxes inside one another, found one more; \
                 it was not read"
            );
            self.out.loss(tag.range.start, &what);
            return self.xml.skip();
        }
        let inside = Flow {
            depth: self.paragraphs.depth(),
            ..Flow::default()
        };
        self.around.push(std::mem::replace(&mut self.flow, inside));
        Ok(())
    }

    fn end_text_box(&mut self) {
        if let Some(around) = self.around.pop() {
            self.paragraphs.close_to(self.flow.depth, self.out);
            self.flow = around;
        }
    }

    fn begin_paragraph(&mut self, tag: &Tag<'r>) {
        if tag.is_empty {
            self.n_paragraphs += 1;
            self.end_join();
            return;
        }
        self.n_paragraphs += 1;
        self.flow.mark_deleted = false;
        if std::mem::take(&mut self.flow.joins) {
            return;
        }
        let kind = self.kind.name();
        if self.in_note {
            self.paragraphs
                .open(format_args!("{kind} {}", self.n_notes));
        } else {
            self.paragraphs
                .open(format_args!("{kind}paragraph {}", self.n_paragraphs));
        }
    }

    fn end_paragraph(&mut self) {
        if self.flow.mark_deleted {
            self.flow.joins = true;
        } else {
            self.paragraphs.close(self.out);
        }
    }

    /// A paragraph whose mark was deleted has no next one to go on in.
    fn end_join(&mut self) {
        if std::mem::take(&mut self.flow.joins) {
            self.paragraphs.close(self.out);
        }
    }

    fn note(&mut self, tag: &Tag<'r>) -> Result<(), Broken> {
        // The lines that part notes from text are notes of a type.
        if tag.local_attr("type").is_some_and(|kind| kind != "normal") {
            return self.xml.pass(tag);
        }
        self.n_notes += 1;
        self.in_note = !tag.is_empty;
        Ok(())
    }

    fn field(&mut self, tag: &Tag<'r>) -> Result<(), Broken> {
        let flow = &mut self.flow;
        match tag.local_attr("fldCharType").as_deref() {
            Some("begin") => {
                flow.fields.push(false);
                flow.n_instructions += 1;
            }
            Some("separate") => {
                if let Some(field @ false) = flow.fields.last_mut() {
                    *field = true;
                    flow.n_instructions -= 1;
                }
            }
            Some("end") => flow.n_instructions -= usize::from(flow.fields.pop() == Some(false)),
            _ => {}
        }
        self.xml.pass(tag)
    }

    /// Properties of a paragraph, run, row, cell or control: whether it is there for the reader.
    fn properties(&mut self, tag: &Tag<'r>) -> Result<(), Broken> {
        if tag.is_empty {
            return Ok(());
        }
        let mut found = Properties::default();
        self.xml.scan(|level, child| found.see(level, child))?;
        match tag.name() {
            "pPr" => self.flow.mark_deleted = found.mark_deleted,
            "rPr" => self.flow.is_hidden = found.is_hidden,
            "trPr" | "tcPr" if found.is_deleted => return self.xml.skip(),
            "sdtPr" if found.is_prompt => return self.xml.skip(),
            _ => {}
        }
        Ok(())
    }
}

/// Elements that hold no text of the finished document.
const LEFT_OUT: &[&str] = &[
    // Tracked changes.
    "del",
    "moveFrom",
    "delText",
    // Instructions and data of fields.
    "instrText",
    "delInstrText",
    "fldData",
    "ffData",
    // How things look.
    "sectPr",
    "tblPr",
    "tblGrid",
    "tblPrEx",
    "sdtEndPr",
    "smartTagPr",
    "customXmlPr",
    // How characters are pronounced.
    "rt",
    "rubyPr",
];
