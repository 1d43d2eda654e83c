//! What the store holds, in names and numbers.

use super::Store;
use super::error::StoreError;

/// A glossary with at least one concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlossaryInfo {
    /// Its name.
    pub name: String,
    /// A higher one comes first where glossaries disagree.
    pub priority: i64,
    /// Number of its concepts.
    pub concepts: u64,
    /// Number of its terms.
    pub terms: u64,
}

/// A memory with at least one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemoryInfo {
    /// Its name.
    pub name: String,
    /// Number of its units.
    pub units: u64,
}

/// Totals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Concepts of all glossaries.
    pub concepts: u64,
    /// Terms of all concepts.
    pub terms: u64,
    /// Units of all memories.
    pub units: u64,
    /// Operations, undone ones and undos included.
    pub operations: u64,
}

impl Store {
    /// The glossaries by name. One that an undo emptied is not among them.
    pub fn glossaries(&self) -> Result<Vec<GlossaryInfo>, StoreError> {
        self.read(|tx| {
            let mut select = tx.prepare_cached(
                "SELECT g.name, g.priority, count(DISTINCT c.id), count(t.id)
                 FROM glossary g JOIN concept c ON c.glossary_id = g.id
                 LEFT JOIN term t ON t.concept_id = c.id
                 GROUP BY g.id ORDER BY g.name",
            )?;
            let rows = select.query_map([], |r| {
                Ok(GlossaryInfo {
                    name: r.get(0)?,
                    priority: r.get(1)?,
                    concepts: r.get::<_, i64>(2)?.cast_unsigned(),
                    terms: r.get::<_, i64>(3)?.cast_unsigned(),
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// The memories by name. One that an undo emptied is not among them.
    pub fn memories(&self) -> Result<Vec<MemoryInfo>, StoreError> {
        self.read(|tx| {
            let mut select = tx.prepare_cached(
                "SELECT m.name, count(*) FROM memory m JOIN unit u ON u.memory_id = m.id
                 GROUP BY m.id ORDER BY m.name",
            )?;
            let rows = select.query_map([], |r| {
                Ok(MemoryInfo {
                    name: r.get(0)?,
                    units: r.get::<_, i64>(1)?.cast_unsigned(),
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Totals over the whole store.
    pub fn stats(&self) -> Result<Stats, StoreError> {
        self.read(|tx| {
            let stats = tx.query_row(
                "SELECT (SELECT count(*) FROM concept), (SELECT count(*) FROM term),
                        (SELECT count(*) FROM unit), (SELECT count(*) FROM operation)",
                [],
                |r| {
                    Ok(Stats {
                        concepts: r.get::<_, i64>(0)?.cast_unsigned(),
                        terms: r.get::<_, i64>(1)?.cast_unsigned(),
                        units: r.get::<_, i64>(2)?.cast_unsigned(),
                        operations: r.get::<_, i64>(3)?.cast_unsigned(),
                    })
                },
            )?;
            Ok(stats)
        })
    }
}
