use std::io::Write;

use clap::Args;
use serde::Serialize;

use super::Outcome;
use super::args::Form;
use super::context::Context;

/// Say what is in the store
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  dubhashi stats")]
pub(super) struct StatsArgs {}

#[derive(Serialize)]
struct StatsJson {
    store: String,
    glossaries: Vec<GlossaryJson>,
    memories: Vec<MemoryJson>,
}

#[derive(Serialize)]
struct GlossaryJson {
    name: String,
    concepts: u64,
    terms: u64,
}

#[derive(Serialize)]
struct MemoryJson {
    name: String,
    units: u64,
}

pub(super) fn run(_: &StatsArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let store = context.store()?;
    let stats = StatsJson {
        store: store.path().display().to_string(),
        glossaries: store
            .glossaries()?
            .into_iter()
            .map(|g| GlossaryJson {
                name: g.name,
                concepts: g.concepts,
                terms: g.terms,
            })
            .collect(),
        memories: store
            .memories()?
            .into_iter()
            .map(|m| MemoryJson {
                name: m.name,
                units: m.units,
            })
            .collect(),
    };
    if context.form == Form::Json {
        serde_json::to_writer(&mut context.out, &stats)?;
        writeln!(context.out)?;
        return Ok(Outcome::Good);
    }
    writeln!(context.out, "store {}", stats.store)?;
    for g in &stats.glossaries {
        writeln!(
            context.out,
            "glossary {}: {} concepts, {} terms",
            g.name, g.concepts, g.terms
        )?;
    }
    for m in &stats.memories {
        writeln!(context.out, "memory {}: {} units", m.name, m.units)?;
    }
    Ok(Outcome::Good)
}
