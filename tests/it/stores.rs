//! A store of every schema that was ever handed out opens, and answers as it did.

use std::fs;

use crate::support::{Desk, root};

/// The store of a schema: the desk's glossary, twenty pairs whose import was undone and brought
/// back.
fn fixture(schema: i64) -> std::path::PathBuf {
    root().join(format!("fixtures/stores/schema-{schema}.db"))
}

#[test]
fn a_store_of_every_schema_opens() {
    for schema in 1..=dubhashi::store::SCHEMA_VERSION {
        let desk = Desk::new();
        let store = fs::read(fixture(schema))
            .unwrap_or_else(|_| panic!("a fixture store of schema {schema} is missing"));
        desk.put("old.db", store);
        let stats = desk.run(&["--db", "old.db", "stats"]).ends(0).out;
        assert!(stats.contains("glossary glossary: 19 concepts"), "{stats}");
        assert!(stats.contains("memory pairs: 20 units"), "{stats}");
        let found = desk
            .run(&["--db", "old.db", "lookup", "स्टेट लिस्ट"])
            .ends(0)
            .out;
        assert!(found.contains("= State List"), "{found}");
        let sound = desk
            .run(&["--db", "old.db", "lookup", "stet list"])
            .ends(0)
            .out;
        assert!(sound.contains("स्टेट लिस्ट = State List  (sound)"), "{sound}");
        let history = desk.run(&["--db", "old.db", "history"]).ends(0).out;
        assert_eq!(history.lines().count(), 8, "{history}");
        desk.run(&["--db", "old.db", "undo", "1"]).ends(0);
        desk.run(&["--db", "old.db", "lookup", "स्टेट लिस्ट"]).ends(1);
    }
}
