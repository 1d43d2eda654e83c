use std::cell::Cell;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::TempDir;

use super::*;
use crate::model::{Concept, GlossaryRow, ImportReport, PairRow, Status};
use crate::text::Lang;
use crate::text::keys;

mod imports;
mod opening;
mod undoing;

/// A store in a folder of its own.
fn store() -> (TempDir, Store) {
    let dir = TempDir::new().unwrap();
    let store = open(&dir.path().join("s.db"));
    (dir, store)
}

fn open(path: &Path) -> Store {
    Store::open(path, &OpenOptions::default()).unwrap()
}

/// `line en hi [status [domain]]`, equivalents separated by `;`, `-` for nothing.
fn row(line: u64, en: &str, hi: &str, status: &str, domain: &str) -> GlossaryRow {
    let cell = |c: &str| {
        c.split(';')
            .filter(|t| !t.is_empty())
            .map(str::to_owned)
            .collect()
    };
    GlossaryRow {
        line,
        en: cell(en),
        hi: cell(hi),
        status: Status::parse(status),
        has_statuses: !status.is_empty(),
        domain: Some(domain.to_owned()).filter(|d| !d.is_empty()),
        raw: format!("{en},{hi},{status}"),
        ..GlossaryRow::default()
    }
}

fn plain(line: u64, en: &str, hi: &str) -> GlossaryRow {
    row(line, en, hi, "", "")
}

/// A row with a cell in the unknown column `source`.
fn sourced(line: u64, en: &str, hi: &str, source: &str) -> GlossaryRow {
    GlossaryRow {
        extra: [("source".to_owned(), source.to_owned())].into(),
        ..plain(line, en, hi)
    }
}

/// The terms that have a `source`, with it.
fn sourced_terms(store: &Store) -> Vec<String> {
    let concepts = concepts(store);
    let terms = concepts.iter().flat_map(|c| &c.terms);
    terms
        .filter_map(|t| Some(format!("{} {}", t.text, t.extra.get("source")?)))
        .collect()
}

fn into(label: &str) -> ImportInto<'_> {
    ImportInto {
        name: "desk",
        label,
        dry_run: false,
    }
}

/// Rows as a reader hands them over; the label stands for the file's content.
fn handed<T>(label: &str, rows: &mut impl Iterator<Item = T>) -> impl FnMut() -> Next<T> {
    let digest = keys::hash(label);
    move || rows.next().map_or(Next::End { digest }, Next::Row)
}

fn import(store: &mut Store, label: &str, rows: &[GlossaryRow]) -> ImportReport {
    let mut rows = rows.iter().cloned();
    store
        .import_glossary(&mut handed(label, &mut rows), &into(label))
        .unwrap()
}

fn import_pairs(store: &mut Store, label: &str, pairs: &[(&str, &str)]) -> ImportReport {
    let mut rows = pairs.iter().enumerate().map(|(i, (en, hi))| PairRow {
        line: i as u64 + 1,
        en: (*en).into(),
        hi: (*hi).into(),
        raw: String::new(),
    });
    store
        .import_units(&mut handed(label, &mut rows), &into(label))
        .unwrap()
}

fn concepts(store: &Store) -> Vec<Concept> {
    let mut out = Vec::new();
    store.all_concepts(None, &mut |c| out.push(c)).unwrap();
    out
}

/// Everything that the user sees of the glossaries, one line a concept.
fn shown(store: &Store) -> Vec<String> {
    let term = |t: &crate::model::Term| match t.status {
        Some(status) => format!("{}:{}={}", t.lang, t.text, status.name()),
        None => format!("{}:{}", t.lang, t.text),
    };
    let line = |c: &Concept| c.terms.iter().map(term).collect::<Vec<_>>().join(" ");
    concepts(store).iter().map(line).collect()
}

fn sources(store: &Store) -> Vec<String> {
    let mut out = Vec::new();
    store.units(&mut |u| out.push(u.source)).unwrap();
    out
}

fn counts(report: &ImportReport) -> (u64, u64, u64, usize) {
    (
        report.new,
        report.merged,
        report.unchanged,
        report.refused.len(),
    )
}
