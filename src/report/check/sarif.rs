//! Findings as SARIF 2.1.0, which code hosts and editors show.
//!
//! Rules are the checks with their explanations; a result has its place in Unicode code points and
//! bytes, its fixes, its related places, and its id as a fingerprint, so that a known one is known
//! again.
//!
//! Source: OASIS Standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;

use crate::check::{CHECKS, Check, Finding, Messages, Place, Severity, message};
use crate::format::replacement;
use crate::model::{Document, Lines};

use super::{Checked, lines_of, locator, raw};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub(super) fn begin(out: &mut dyn Write, messages: Messages) -> io::Result<()> {
    let tool = Tool {
        driver: Driver {
            name: "dubhashi",
            semantic_version: env!("CARGO_PKG_VERSION"),
            language: match messages {
                Messages::En => "en",
                Messages::Hi => "hi",
            },
            rules: CHECKS.iter().map(|check| rule(check)).collect(),
        },
    };
    write!(
        out,
        "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":"
    )?;
    serde_json::to_writer(&mut *out, &tool)?;
    write!(out, ",\"columnKind\":\"unicodeCodePoints\",\"results\":[")
}

pub(super) fn document(
    out: &mut dyn Write,
    checked: &Checked<'_>,
    messages: Messages,
    is_first: bool,
) -> io::Result<()> {
    let lines = checked.document.lines();
    let mut separator = if is_first { "" } else { "," };
    for finding in checked.findings {
        write!(out, "{separator}")?;
        let value = result(checked.document, &lines, finding, messages);
        serde_json::to_writer(&mut *out, &value)?;
        separator = ",";
    }
    Ok(())
}

pub(super) fn end(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "]}}]}}")
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    language: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Text,
    help: Help,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
struct Help {
    text: &'static str,
    markdown: &'static str,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

fn rule(check: &Check) -> Rule {
    Rule {
        id: check.name,
        short_description: Text {
            text: check.about(),
        },
        help: Help {
            text: check.explanation,
            markdown: check.explanation,
        },
        default_configuration: Configuration {
            level: level(check.severity),
        },
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResultSarif {
    rule_id: &'static str,
    level: &'static str,
    message: Text,
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix>,
    partial_fingerprints: Fingerprints,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "dubhashiFinding/v1")]
    finding: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: Physical,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<Logical>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Logical {
    fully_qualified_name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    byte_offset: usize,
    byte_length: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix {
    artifact_changes: Vec<Change>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change {
    artifact_location: Artifact,
    replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: Region,
    inserted_content: Text,
}

fn result(
    document: &Document,
    lines: &Lines<'_>,
    finding: &Finding,
    messages: Messages,
) -> ResultSarif {
    let related = finding.related.iter();
    let fixes = finding.fixes.iter().filter_map(|fix| {
        let Place { segment, .. } = finding.place;
        let text = replacement(document, segment, finding.place.range(), &fix.text)?;
        let deleted_region = region(document, lines, &finding.place)?;
        let change = Change {
            artifact_location: artifact(document),
            replacements: vec![Replacement {
                deleted_region,
                inserted_content: Text { text },
            }],
        };
        Some(Fix {
            artifact_changes: vec![change],
        })
    });
    ResultSarif {
        rule_id: finding.check,
        level: level(finding.severity),
        message: Text {
            text: message(finding, messages),
        },
        locations: vec![location(document, lines, &finding.place)],
        related_locations: related.map(|p| location(document, lines, p)).collect(),
        fixes: fixes.collect(),
        partial_fingerprints: Fingerprints {
            finding: finding.id.clone(),
        },
    }
}

fn location(document: &Document, lines: &Lines<'_>, place: &Place) -> Location {
    let region = region(document, lines, place).map(|region| Region {
        snippet: Some(Text {
            text: document.segments[place.segment].text[place.range()].to_owned(),
        }),
        ..region
    });
    let logical = locator(document, place).map(|name| Logical {
        fully_qualified_name: name.to_owned(),
    });
    Location {
        physical_location: Physical {
            artifact_location: artifact(document),
            region,
        },
        logical_locations: logical.into_iter().collect(),
    }
}

fn region(document: &Document, lines: &Lines<'_>, place: &Place) -> Option<Region> {
    let (start, end) = lines_of(document, lines, place)?;
    let raw = raw(document, place);
    Some(Region {
        start_line: start.line,
        start_column: start.column,
        end_line: end.line,
        end_column: end.column,
        byte_offset: raw.start,
        byte_length: raw.len(),
        snippet: None,
    })
}

fn artifact(document: &Document) -> Artifact {
    let mut uri = String::new();
    for byte in document.name.replace('\\', "/").bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => {
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    Artifact { uri }
}
