//! XLIFF 1.0 to 1.2 and 2.0 to 2.2, with what SDL Trados, memoQ and Phrase put into it.
//!
//! 1. The root element tells the format, whatever its prefix and name space; elements of other name
//!    spaces are passed over as wholes where the standard lets them stand, and so are translation
//!    candidates, glossaries, skeletons and embedded files.
//! 2. A unit's segments are held until the unit ends ([`hold`]), for what is to be known of them
//!    (state, pairing, number) may stand behind them; then they are handed on in the order of the file.
//! 3. `trans-unit` ([`v1`]) and `unit` ([`v2`]) are told by their names, not by the version, which
//!    many files have wrong. Inline elements become codes ([`inline`]).
//! 4. An empty or absent target is a gap, with the tag that bears its state ([`fill`]).
//!
//! Source: the OASIS standards XLIFF 1.2 (2.3 detailed specifications) and XLIFF 2.1/2.2 (4.2
//! elements, 4.3 attributes). This is no validator: what is told is what makes text doubtful or its
//! pairs uncertain.
//!
//! Must not know what the text is checked for, or where translations come from.

mod attrs;
mod fill;
mod hold;
mod ids;
mod inline;
mod langs;
mod named;
mod reader;
mod segs;
mod spans;
mod state;
#[cfg(test)]
mod tests;
mod v1;
mod v2;

use super::builder::is_blank;
use super::xml::{self, Node, Tag, Xml};
use super::{Body, Format, FormatError, Holds, Likeness, Out, ReadOptions};
use reader::Reader;

/// XLIFF.
pub(crate) static XLIFF: Format = Format {
    name: "xliff",
    extensions: &["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff"],
    holds: Holds::Pairs,
    about: "XLIFF 1.0 to 2.2, SDLXLIFF, MQXLIFF: sources and targets",
    body: Body::Text {
        sniff,
        read,
        replacement: xml::written,
        fill: Some(fill::fill),
    },
    samples: &[
        "<?xml version=\"1.0\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" \
         version=\"1.2\"><file original=\"a\" datatype=\"plaintext\" source-language=\"en\" \
         target-language=\"hi\"><body>\n<trans-unit id=\"1\"><source>The court has \
         adjourned.</source><target>अदालत स्थगित हो गई है।</target></trans-unit>\n\
         </body></file></xliff>\n",
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" \
         trgLang=\"hi\"><file id=\"f\"><unit id=\"1\"><segment><source>Rain in the \
         north</source><target>उत्तर में वर्षा</target></segment></unit></file></xliff>",
    ],
};

fn sniff(raw: &str) -> Likeness {
    // Text that is no markup is not searched for a tag to its end.
    if !raw.trim_start_matches(is_blank).starts_with('<') {
        return Likeness::No;
    }
    match root_of(raw, &mut Xml::new(raw), |_| {}) {
        Some(tag) if tag.name() == "xliff" => Likeness::Certain,
        _ => Likeness::Possible,
    }
}

fn read(raw: &str, _: &str, _: &ReadOptions, out: &mut Out) -> Result<(), FormatError> {
    let mut xml = Xml::new(raw);
    let root = root_of(raw, &mut xml, |comment| {
        out.comment(&raw[comment.clone()], comment.start, None);
    });
    let Some(root) = root.filter(|tag| tag.name() == "xliff") else {
        return Err(FormatError::Whole {
            expected: "an <xliff> element around all others".into(),
            found: "none".into(),
        });
    };
    Reader::new(raw, xml, out).read(&root);
    Ok(())
}

/// The outermost element, of a text in which nothing but white space and comments stands before it.
fn root_of<'a>(
    raw: &str,
    xml: &mut Xml<'a>,
    mut comment: impl FnMut(std::ops::Range<usize>),
) -> Option<Tag<'a>> {
    loop {
        match xml.next().ok()?? {
            Node::Open(tag) => return Some(tag),
            Node::Comment(range) => comment(range),
            Node::Text(range) if raw[range.clone()].chars().all(is_blank) => {}
            _ => return None,
        }
    }
}
