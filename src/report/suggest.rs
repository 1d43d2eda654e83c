//! What `suggest` knows of each sentence.

use std::collections::HashSet;
use std::io::{self, Write};
use std::ops::Range;

use serde::Serialize;

use crate::memory::{DiffPart, Spelling, Suggestion};
use crate::model::{Concept, Document, Lines};
use crate::terms::{Occurrence, TermIndex};
use crate::text::Lang;
use crate::text::number::{Quantity, rendering};

use super::Look;
use super::json::{self, ConceptJson};
use super::layout::{BAD, BOLD, DIM, GOOD, clipped, styled, visible, wrapped};
use super::lookup::term_with_status;

/// One sentence and what is known of it; spans are bytes in the sentence.
pub struct Suggested<'a> {
    /// Where it comes from.
    pub document: &'a Document,
    /// The lines of that document.
    pub lines: &'a Lines<'a>,
    /// Index of its segment.
    pub segment: usize,
    /// Bytes in the segment's text.
    pub span: Range<usize>,
    /// Its language.
    pub lang: &'a Lang,
    /// Memory matches, the best first.
    pub matches: &'a [Suggestion],
    /// Terms, in order.
    pub terms: &'a [Occurrence],
    /// The concepts that the terms belong to.
    pub index: &'a TermIndex,
    /// Letter-name acronyms with their letters.
    pub acronyms: &'a [(Range<usize>, String)],
    /// Numbers, dates and amounts.
    pub numbers: &'a [Quantity],
    /// Words that no term covers, with the spellings that the memory has for them.
    pub names: &'a [(Range<usize>, Vec<Spelling>)],
}

impl Suggested<'_> {
    fn text(&self) -> &str {
        &self.document.segments[self.segment].text[self.span.clone()]
    }

    /// The language to translate into.
    fn other(&self) -> Lang {
        if self.lang.is_hindi() {
            Lang::EN
        } else {
            Lang::HI
        }
    }

    /// Raw bytes of a span of the sentence.
    fn raw(&self, span: &Range<usize>) -> Range<usize> {
        let segment = &self.document.segments[self.segment];
        let within = self.span.start + span.start..self.span.start + span.end;
        segment.raw_range(within).unwrap_or_default()
    }

    fn concepts(&self, occurrence: &Occurrence) -> Vec<&Concept> {
        let mut concepts: Vec<&Concept> = Vec::new();
        for m in &occurrence.terms {
            let (concept, _) = self.index.get(m.entry);
            if !concepts.iter().any(|c| c.id == concept.id) {
                concepts.push(concept);
            }
        }
        concepts
    }
}

/// A sentence as text.
pub fn suggest_text(out: &mut dyn Write, sentence: &Suggested<'_>, look: Look) -> io::Result<()> {
    writeln!(
        out,
        "{}",
        styled(BOLD, &wrapped(&visible(sentence.text()), 0, look.width))
    )?;
    for suggestion in sentence.matches {
        match_text(out, suggestion, sentence.text(), look)?;
    }
    let mut told: HashSet<&str> = HashSet::new();
    for occurrence in sentence.terms {
        let text = &sentence.text()[occurrence.span.clone()];
        if !told.insert(text) {
            continue;
        }
        let concepts = sentence.concepts(occurrence);
        // One line for each way to say it; dictionaries repeat themselves.
        let mut lines: Vec<String> = Vec::new();
        for concept in concepts {
            let other = sentence.other();
            let terms: Vec<String> = concept
                .terms_in(&other)
                .into_iter()
                .map(|t| match t.status {
                    Some(crate::model::Status::Preferred) | None => t.text.clone(),
                    Some(_) => term_with_status(t),
                })
                .collect();
            let line = terms.join("; ");
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        writeln!(
            out,
            "{}",
            wrapped(&format!("{text} = {}", lines.join(" | ")), 4, look.width)
        )?;
    }
    let acronyms = sentence.acronyms.iter();
    for (span, letters) in acronyms.filter(|(s, _)| !told.contains(&sentence.text()[s.clone()])) {
        writeln!(out, "    {} = {letters}", &sentence.text()[span.clone()])?;
    }
    numbers_text(out, sentence, look)?;
    names_text(out, sentence, look)?;
    writeln!(out)
}

/// One line for each number that the other language writes otherwise.
fn numbers_text(out: &mut dyn Write, sentence: &Suggested<'_>, look: Look) -> io::Result<()> {
    let mut told: HashSet<String> = HashSet::new();
    for number in sentence.numbers {
        let text = &sentence.text()[number.span.clone()];
        let Some(other) = rendering(number, &sentence.other()).filter(|r| r != text) else {
            continue;
        };
        let line = format!("{text} = {other}");
        if !told.contains(&line) {
            writeln!(out, "{}", wrapped(&line, 4, look.width))?;
            told.insert(line);
        }
    }
    Ok(())
}

/// One line for each name that the memory has, with its spellings and how many units have each.
fn names_text(out: &mut dyn Write, sentence: &Suggested<'_>, look: Look) -> io::Result<()> {
    let mut told: HashSet<&str> = HashSet::new();
    for (span, spellings) in sentence.names {
        let name = &sentence.text()[span.clone()];
        if !told.insert(name) {
            continue;
        }
        let shown = spellings.iter().take(MAX_SPELLINGS);
        let shown = shown.map(|s| format!("{} ({})", s.text, s.n_units));
        let line = format!("{name} ~ {}", shown.collect::<Vec<_>>().join(", "));
        writeln!(out, "{}", wrapped(&line, 4, look.width))?;
    }
    Ok(())
}

/// Spellings shown of one name; a memory that has more tells nothing by them.
const MAX_SPELLINGS: usize = 3;

fn match_text(
    out: &mut dyn Write,
    suggestion: &Suggestion,
    text: &str,
    look: Look,
) -> io::Result<()> {
    let rate = format!("{:>3} %", suggestion.rate);
    let style = if suggestion.rate >= 95 { GOOD } else { BOLD };
    writeln!(
        out,
        "  {} {}",
        styled(style, &rate),
        wrapped(&suggestion.target, 8, look.width).trim_start()
    )?;
    if suggestion.rate < 100 {
        let diff: String = suggestion
            .diff(text)
            .into_iter()
            .map(|part| match part {
                DiffPart::Same(text) => visible(&text),
                DiffPart::Removed(text) => styled(BAD, &format!("[-{}-]", visible(&text))),
                DiffPart::Added(text) => styled(GOOD, &format!("{{+{}+}}", visible(&text))),
            })
            .collect();
        writeln!(out, "        {}", diff.trim_end())?;
    }
    writeln!(
        out,
        "        {}",
        styled(
            DIM,
            &clipped(&suggestion.origin, look.width.saturating_sub(8))
        )
    )
}

#[derive(Serialize)]
struct SentenceJson<'a> {
    text: &'a str,
    lang: &'a str,
    side: &'static str,
    locator: Option<&'a str>,
    line: usize,
    start: usize,
    end: usize,
    matches: Vec<MatchJson<'a>>,
    terms: Vec<TermJson<'a>>,
    acronyms: Vec<AcronymJson<'a>>,
    numbers: Vec<NumberJson<'a>>,
    names: Vec<NameJson<'a>>,
}

#[derive(Serialize)]
struct NameJson<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    spellings: Vec<SpellingJson<'a>>,
}

#[derive(Serialize)]
struct SpellingJson<'a> {
    text: &'a str,
    units: usize,
    likeness: u8,
}

#[derive(Serialize)]
struct MatchJson<'a> {
    rate: u8,
    penalty: u8,
    kind: &'static str,
    source: &'a str,
    target: &'a str,
    origin: &'a str,
    unit: i64,
    diff: Vec<(&'static str, String)>,
}

#[derive(Serialize)]
struct TermJson<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    r#match: &'static str,
    why: Option<&'static str>,
    concept: ConceptJson<'a>,
}

#[derive(Serialize)]
struct AcronymJson<'a> {
    text: &'a str,
    latin: &'a str,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct NumberJson<'a> {
    text: &'a str,
    kind: &'static str,
    value: String,
    unit: Option<&'static str>,
    rendering: Option<String>,
    start: usize,
    end: usize,
}

/// A sentence as one line of JSON; `start` and `end` are bytes in the file.
pub fn suggest_json(out: &mut dyn Write, sentence: &Suggested<'_>) -> io::Result<()> {
    let text = sentence.text();
    let whole = sentence.raw(&(0..text.len()));
    let acronyms = sentence.acronyms.iter().map(|(span, latin)| {
        let raw = sentence.raw(span);
        AcronymJson {
            text: &text[span.clone()],
            latin,
            start: raw.start,
            end: raw.end,
        }
    });
    let numbers = sentence.numbers.iter().map(|n| {
        let raw = sentence.raw(&n.span);
        NumberJson {
            text: &text[n.span.clone()],
            kind: n.kind.name(),
            value: n.value.to_string(),
            unit: n.unit.map(|u| u.code),
            rendering: rendering(n, &sentence.other()),
            start: raw.start,
            end: raw.end,
        }
    });
    let segment = &sentence.document.segments[sentence.segment];
    let value = SentenceJson {
        text,
        lang: sentence.lang.as_str(),
        side: segment.side.name(),
        locator: Some(segment.locator.as_str()).filter(|l| !l.is_empty()),
        line: sentence.lines.position(whole.start).line,
        start: whole.start,
        end: whole.end,
        matches: sentence
            .matches
            .iter()
            .map(|m| match_json(m, text))
            .collect(),
        terms: sentence
            .terms
            .iter()
            .flat_map(|o| terms_json(sentence, o))
            .collect(),
        acronyms: acronyms.collect(),
        numbers: numbers.collect(),
        names: sentence
            .names
            .iter()
            .map(|(span, spellings)| name_json(sentence, span, spellings))
            .collect(),
    };
    json::line(out, &value)
}

fn name_json<'a>(
    sentence: &'a Suggested<'_>,
    span: &Range<usize>,
    spellings: &'a [Spelling],
) -> NameJson<'a> {
    let raw = sentence.raw(span);
    NameJson {
        text: &sentence.text()[span.clone()],
        start: raw.start,
        end: raw.end,
        spellings: spellings
            .iter()
            .map(|s| SpellingJson {
                text: &s.text,
                units: s.n_units,
                likeness: s.likeness,
            })
            .collect(),
    }
}

fn match_json<'a>(suggestion: &'a Suggestion, text: &str) -> MatchJson<'a> {
    MatchJson {
        rate: suggestion.rate,
        penalty: 0,
        kind: suggestion.kind.name(),
        source: &suggestion.source,
        target: &suggestion.target,
        origin: &suggestion.origin,
        unit: suggestion.unit,
        diff: suggestion
            .diff(text)
            .into_iter()
            .map(|part| match part {
                DiffPart::Same(text) => ("=", text),
                DiffPart::Removed(text) => ("-", text),
                DiffPart::Added(text) => ("+", text),
            })
            .collect(),
    }
}

/// One entry for each concept that a stretch of text names.
fn terms_json<'a>(sentence: &'a Suggested<'_>, occurrence: &'a Occurrence) -> Vec<TermJson<'a>> {
    let raw = sentence.raw(&occurrence.span);
    let how = occurrence.terms[0].how;
    sentence
        .concepts(occurrence)
        .into_iter()
        .map(|concept| TermJson {
            text: &sentence.text()[occurrence.span.clone()],
            start: raw.start,
            end: raw.end,
            r#match: how.name(),
            why: how.why(),
            concept: json::concept(concept),
        })
        .collect()
}
