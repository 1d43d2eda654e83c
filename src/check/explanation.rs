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

fn fill(template: &str, note: &Note) -> String {
    let mut out = template.to_owned();
    for (name, value) in &note.values {
        out = out.replace(&format!("{{{name}}}"), value);
    }
    out
}
