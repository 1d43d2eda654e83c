//! Writes a missing translation into an entry.

use super::escape::{blank_edges, quoted};
use super::lines::{Field, Line, lines};
use crate::format::item::Gap;
use crate::format::registry::Filled;
use crate::model::Splice;

/// The translation between the quotes, with the white space that the message has at its edges
/// (`msgfmt --check` wants the newlines), and `fuzzy` among the flags if it is to be looked at.
pub(super) fn fill(raw: &str, gap: &Gap, target: &str, likeness: Filled) -> Vec<Splice> {
    let Some(text) = quoted(target.trim()) else {
        return Vec::new();
    };
    let (lead, tail) = message_edges(raw.get(gap.head.end..gap.at.start).unwrap_or_default());
    let mut splices = Vec::with_capacity(2);
    if likeness == Filled::Fuzzy {
        splices.extend(fuzzy(raw, gap));
    }
    splices.push(Splice {
        range: gap.at.clone(),
        text: format!("{lead}{text}{tail}"),
    });
    splices
}

/// The white space at the edges of the message of an entry, as it is written.
fn message_edges(entry: &str) -> (&str, &str) {
    let (mut lead, mut tail) = ("", "");
    let (mut is_message, mut is_first) = (false, true);
    for placed in lines(entry, 0) {
        let at = match placed.line {
            Line::Keyword(field, at) => {
                is_message = field == Field::Id;
                at
            }
            Line::String(at) => at,
            _ => continue,
        };
        let string = entry.get(at..placed.range.end).filter(|_| is_message);
        let content = string.and_then(|s| s.strip_prefix('"')?.strip_suffix('"'));
        let Some(content) = content.filter(|content| !content.is_empty()) else {
            continue;
        };
        let (from, to) = blank_edges(content);
        if std::mem::take(&mut is_first) {
            lead = content.get(from).unwrap_or_default();
        }
        tail = content.get(to).unwrap_or_default();
    }
    (lead, tail)
}

/// Puts `fuzzy` before the flags of an entry, or a line of its own where it stands after places and
/// before the previous message. `None` where it is there.
fn fuzzy(raw: &str, gap: &Gap) -> Option<Splice> {
    let head = raw.get(..gap.head.end)?;
    let mut before = gap.head.end;
    for placed in lines(head, gap.head.start) {
        match placed.line {
            Line::Comment(b',', at) => {
                let flags = raw.get(at..placed.range.end)?;
                let is_there = flags.split(',').any(|flag| flag.trim() == "fuzzy");
                let comma = if flags.trim().is_empty() { "" } else { "," };
                return (!is_there).then(|| Splice {
                    range: at..at,
                    text: format!(" fuzzy{comma}"),
                });
            }
            Line::Comment(b'|', _) => before = before.min(placed.range.start),
            _ => {}
        }
    }
    let after = raw.get(before..)?;
    let newline = after.find('\n')?;
    let is_crlf = after[..newline].ends_with('\r');
    Some(Splice {
        range: before..before,
        text: format!("#, fuzzy{}", if is_crlf { "\r\n" } else { "\n" }),
    })
}
