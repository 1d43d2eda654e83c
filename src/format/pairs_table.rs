//! Sentence pairs in a delimited table, and what tells a table of sentences from one of terms.
//!
//! A table with statuses, domains or definitions is a glossary. Otherwise the cells decide: in
//! memories of interface strings, the shortest there are, a sixth or more of the cells of either side
//! are sentences ([`is_sentence`]); in glossaries and dictionaries it is 2 % or less (measured over
//! sixteen tables of either kind). An `id` or `note` column decides nothing: corpora have them too.

use std::io::Read;

use super::FormatError;
use super::columns::Columns;
use super::sentence::ends_sentence;
use super::table::{Record, TableReader};
use super::table_head::{Row, Table, Whole, misfit};
use crate::model::{PairRow, Refused};

/// The share of sentences from which on a table is a memory.
const MEMORY_SHARE: f64 = 0.1;

/// A cell of so many words is a sentence, though it may lack its end mark.
const SENTENCE_WORDS: usize = 7;

/// What a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// Terms.
    Glossary,
    /// Sentence pairs.
    Memory,
}

impl TableKind {
    /// The name on the command line and in reports.
    pub fn name(self) -> &'static str {
        match self {
            TableKind::Glossary => "glossary",
            TableKind::Memory => "memory",
        }
    }
}

/// Glossary or memory, and a sentence that says why and how to have it otherwise.
pub fn decide_kind(columns: &Columns, body: &[Record]) -> (TableKind, String) {
    let named = [
        (columns.status.or(columns.en_status), "a status"),
        (columns.domain, "a domain"),
        (columns.definition, "a definition"),
    ];
    if let Some((_, what)) = named.into_iter().find(|(column, _)| column.is_some()) {
        return (
            TableKind::Glossary,
            format!("a glossary: it has {what} column"),
        );
    }
    let (mut rows, mut en, mut hi) = (0u32, 0u32, 0u32);
    for record in body {
        rows += 1;
        en += u32::from(is_sentence(record.value(columns.en)));
        hi += u32::from(is_sentence(&columns.hindi(record)));
    }
    let share = f64::from(en.min(hi)) / f64::from(rows.max(1));
    if share >= MEMORY_SHARE {
        let reason = "a memory: its cells are sentences (--as glossary takes them as terms)";
        (TableKind::Memory, reason.into())
    } else {
        let reason = "a glossary: its cells are terms (--as memory takes them as sentence pairs)";
        (TableKind::Glossary, reason.into())
    }
}

fn is_sentence(cell: &str) -> bool {
    let words = cell.split_whitespace().count();
    words >= SENTENCE_WORDS || words > 1 && ends_sentence(cell)
}

/// The rows of a table of sentence pairs; an iterator.
#[derive(Debug)]
pub struct PairsTable<R: Read> {
    /// What was found out about the file, one sentence each.
    pub decided: Vec<String>,
    columns: Columns,
    records: TableReader<Whole<R>>,
}

impl<R: Read> PairsTable<R> {
    /// Opens a table as sentence pairs, whatever it looks like.
    pub fn open(reader: R, name: &str) -> Result<PairsTable<R>, FormatError> {
        Ok(Table::open(reader, name)?.into_pairs())
    }

    pub(crate) fn new(
        records: TableReader<Whole<R>>,
        columns: Columns,
        decided: Vec<String>,
    ) -> PairsTable<R> {
        PairsTable {
            decided,
            columns,
            records,
        }
    }
}

impl<R: Read> Iterator for PairsTable<R> {
    type Item = Result<Row<PairRow>, FormatError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.records.next()? {
                Ok(record) if record.is_blank() => {}
                Ok(record) => {
                    let delimiter = self.records.dialect().delimiter;
                    return Some(Ok(row(record, &self.columns, delimiter)));
                }
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

fn row(record: Record, columns: &Columns, delimiter: u8) -> Row<PairRow> {
    let hi = columns.hindi(&record).into_owned();
    let en = record.value(columns.en);
    let reason = misfit(&record, columns, delimiter).or_else(|| {
        let side = match (en, hi.as_str()) {
            ("", _) => "English",
            (_, "") => "Hindi",
            _ => return None,
        };
        Some(format!(
            "expected a sentence pair, found an empty {side} cell"
        ))
    });
    let en = en.to_owned();
    let Record { line, raw, .. } = record;
    match reason {
        None => Row::Read(PairRow { line, en, hi, raw }),
        Some(reason) => Row::Refused(Refused { line, reason, raw }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(raw: &str) -> TableKind {
        Table::open(raw.as_bytes(), "").unwrap().kind
    }

    #[test]
    fn sentences_make_a_memory_and_terms_a_glossary() {
        let memories = [
            "He came.\tवह आया।\nNo!\tनहीं!\n",
            "id\ten\thi\n1\tHe came.\tवह आया।\n",
            "en,hi\nthe prime minister speaks to the nation today,\
             प्रधानमंत्री आज देश को संबोधित करेंगे और बोलेंगे\n",
        ];
        let glossaries = [
            "सरकार\tgovernment\nप्रधान मंत्री\tPrime Minister\n",
            "hi,en,status\nवह आया।,He came.,preferred\n",
            "id,hi,en\n1,सरकार,government\n",
            "hi,en\nयू.एन.,U.N.\nयूएस,U.S.\n",
        ];
        for raw in memories {
            assert_eq!(kind(raw), TableKind::Memory, "{raw}");
        }
        for raw in glossaries {
            assert_eq!(kind(raw), TableKind::Glossary, "{raw}");
        }
    }

    #[test]
    fn pairs_keep_their_quotes_and_lines() {
        let raw = "\"Yes,\" he said.\t\"हाँ,\" उसने कहा।\r\n\r\nNo.\t\r\nGo.\tजाओ।\tx\r\nOK.\tठीक।\t\r\n\
                   Go.\tजाओ।\r\nNo.\tनहीं।\r\n";
        let table = PairsTable::open(raw.as_bytes(), "").unwrap();
        assert_eq!(table.decided.len(), 2);
        let rows: Vec<Row<PairRow>> = table.collect::<Result<_, _>>().unwrap();
        let first = PairRow {
            line: 1,
            en: "\"Yes,\" he said.".into(),
            hi: "\"हाँ,\" उसने कहा।".into(),
            raw: "\"Yes,\" he said.\t\"हाँ,\" उसने कहा।".into(),
        };
        assert_eq!(rows[0], Row::Read(first));
        let refused = |line, reason: &str, raw: &str| {
            Row::Refused(Refused {
                line,
                reason: reason.into(),
                raw: raw.into(),
            })
        };
        let empty = "expected a sentence pair, found an empty Hindi cell";
        assert_eq!(rows[1], refused(3, empty, "No.\t"));
        let surplus = "expected 2 cells, found 3; a cell that holds a tab needs quotes";
        assert_eq!(rows[2], refused(4, surplus, "Go.\tजाओ।\tx"));
        assert!(rows[3..].iter().all(|row| matches!(row, Row::Read(_))));
    }

    #[test]
    fn the_other_kind_can_be_asked_for() {
        let raw = "सरकार\tgovernment\n";
        let table = Table::open(raw.as_bytes(), "").unwrap();
        assert!(table.decided[1].contains("--as memory"));
        assert_eq!(table.into_pairs().decided.len(), 1);
    }
}
