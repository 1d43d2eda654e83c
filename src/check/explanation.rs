//! Reading a check's Markdown twin: its messages in English and Hindi.

use super::{Check, Finding, Note};

/// In which language messages are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Messages {
    /// English.
    #[default]
    En,
    /// Hindi.
    Hi,
}

/// A finding's message, places filled in. Without a template for its key it is the key itself,
/// which a test over the registry rules out.
pub fn message(finding: &Finding, messages: Messages) -> String {
    let template = super::find(finding.check)
        .and_then(|c| template(c, finding.note.key, messages))
        .unwrap_or(finding.note.key);
    fill(template, &finding.note)
}

/// The template of a message: the line `KEY en: …` or `KEY hi: …` under `## Messages`.
pub(super) fn template(check: &Check, key: &str, messages: Messages) -> Option<&'static str> {
    let lang = match messages {
        Messages::En => "en",
        Messages::Hi => "hi",
    };
    let (_, section) = check.explanation.split_once("## Messages")?;
    section
        .split("\n## ")
        .next()?
        .lines()
        .filter_map(|line| line.strip_prefix("- ")?.split_once(": "))
        .find(|(head, _)| head.split_once(' ') == Some((key, lang)))
        .map(|(_, text)| text)
}

/// Fills the places of a template. What is filled in is not looked at again: it may have braces.
fn fill(template: &str, note: &Note) -> String {
    let mut out = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let place = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = note.values.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        rest = match place {
            Some((value, after)) => {
                out.push_str(value);
                after
            }
            None => {
                out.push('{');
                after
            }
        };
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_is_not_filled() {
        let values = vec![("a", "{b}".to_owned()), ("b", "{a} {".to_owned())];
        let note = Note { key: "", values };
        assert_eq!(fill("{b}, {c} {a} {", &note), "{a} {, {c} {b} {");
    }
}
