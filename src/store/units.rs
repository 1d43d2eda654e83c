//! Reading units.

use rusqlite::Row;

use super::Store;
use super::error::StoreError;
use crate::model::Unit;
use crate::text::Lang;

impl Store {
    /// Calls `each` with every unit of every memory, in the order of their ids.
    pub fn units(&self, each: &mut dyn FnMut(Unit)) -> Result<(), StoreError> {
        self.read(|tx| {
            let mut select = tx.prepare_cached(
                "SELECT u.id, m.name, u.source_lang, u.target_lang, u.source, u.target, u.origin
                 FROM unit u CROSS JOIN memory m ON m.id = u.memory_id ORDER BY u.id",
            )?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                each(unit(row)?);
            }
            Ok(())
        })
    }
}

fn unit(row: &Row<'_>) -> rusqlite::Result<Unit> {
    Ok(Unit {
        id: row.get(0)?,
        memory: row.get(1)?,
        source_lang: Lang::new(row.get_ref(2)?.as_str()?),
        target_lang: Lang::new(row.get_ref(3)?.as_str()?),
        source: row.get(4)?,
        target: row.get(5)?,
        origin: row.get(6)?,
    })
}
