use super::*;
use crate::text::sound;

#[test]
fn undo_of_the_first_of_two_imports_leaves_the_second() {
    let (_dir, mut store) = store();
    import(
        &mut store,
        "a.csv",
        &[plain(1, "budget", "बजट"), plain(2, "tax", "कर")],
    );
    import(
        &mut store,
        "b.csv",
        &[plain(1, "court", "न्यायालय"), plain(2, "Tax", "टैक्स")],
    );
    import_pairs(&mut store, "m.tsv", &[("One.", "एक।"), ("Two.", "दो।")]);
    import_pairs(&mut store, "n.tsv", &[("Two.", "दो।"), ("Three.", "तीन।")]);
    let report = store.undo(1).unwrap();
    assert_eq!(
        (report.operation, report.removed, report.left.len()),
        (5, 4, 0),
        "{report:?}"
    );
    assert_eq!(shown(&store), ["hi:टैक्स en:Tax", "hi:न्यायालय en:court"]);
    let report = store.undo(3).unwrap();
    assert_eq!(
        report.left,
        ["1 unit stays: operation 4 (n.tsv) has them too"]
    );
    assert_eq!(sources(&store), ["Two.", "Three."]);
}

#[test]
fn rows_that_another_import_has_too_stay() {
    let (_dir, mut store) = store();
    let (budget, tax) = (plain(1, "budget", "बजट"), plain(2, "tax", "कर"));
    import(&mut store, "a.csv", &[budget.clone(), tax.clone()]);
    let second = import(&mut store, "b.csv", std::slice::from_ref(&tax));
    assert_eq!((second.unchanged, second.operation), (1, Some(2)));
    let report = store.undo(1).unwrap();
    assert_eq!(
        report.left,
        ["2 terms stay: operation 2 (b.csv) has them too"]
    );
    assert_eq!(shown(&store), ["hi:कर en:tax"]);
    store.undo(2).unwrap();
    assert_eq!(shown(&store), [""; 0]);
    assert_eq!(store.glossaries().unwrap(), []);
}

#[test]
fn undo_of_undo_brings_rows_back_with_their_ids_and_keys() {
    let (_dir, mut store) = store();
    import(
        &mut store,
        "a.csv",
        &[
            row(1, "budget", "बजट", "preferred", ""),
            plain(2, "tax", "कर"),
        ],
    );
    import_pairs(&mut store, "m.tsv", &[("One.", "एक।")]);
    let before = concepts(&store);
    let first = store.undo(1).unwrap();
    store.undo(2).unwrap();
    assert_eq!(
        store.stats().unwrap().concepts + store.stats().unwrap().units,
        0
    );
    import(&mut store, "b.csv", &[plain(1, "court", "न्यायालय")]);
    store.undo(5).unwrap();
    let back = store.undo(first.operation).unwrap();
    assert_eq!((back.restored, back.left), (4, vec![]));
    assert_eq!(concepts(&store), before);
    let joined = keys::joined_hash("बजट");
    assert_eq!(store.concepts_by_joined(&[joined]).unwrap().len(), 1);
    let undone: Vec<_> = store
        .history()
        .unwrap()
        .iter()
        .map(|o| o.undone_by)
        .collect();
    assert_eq!(undone, [None, Some(4), Some(7), None, Some(6), None, None]);
    // And once more round.
    store.undo(back.operation).unwrap();
    assert_eq!(concepts(&store), []);
    assert_eq!(store.history().unwrap()[0].undone_by, Some(first.operation));
}

#[test]
fn an_undone_change_gives_back_what_stood_before() {
    let (_dir, mut store) = store();
    let say = |status: &str| [row(1, "budget", "बजट", status, "")];
    let shows = |store: &Store| shown(store)[0].clone();
    import(&mut store, "1", &say("preferred"));
    import(&mut store, "2", &say("admitted"));
    import(&mut store, "3", &say("deprecated"));
    let report = store.undo(2).unwrap();
    assert_eq!(shows(&store), "hi:बजट=deprecated en:budget");
    assert!(
        report
            .left
            .iter()
            .any(|l| l == "the status of “बजट” stays: operation 3 wrote it too"),
        "{report:?}"
    );
    store.undo(3).unwrap();
    assert_eq!(shows(&store), "hi:बजट=preferred en:budget");
    store.undo(4).unwrap();
    assert_eq!(shows(&store), "hi:बजट=admitted en:budget");
    store.undo(5).unwrap();
    assert_eq!(shows(&store), "hi:बजट=deprecated en:budget");
}

#[test]
fn a_change_that_a_later_file_confirms_stays() {
    let (_dir, mut store) = store();
    let say = |status: &str| [row(1, "budget", "बजट", status, "")];
    import(&mut store, "1", &say("preferred"));
    import(&mut store, "2", &say("admitted"));
    import(&mut store, "3", &say("admitted"));
    store.undo(2).unwrap();
    assert_eq!(shown(&store), ["hi:बजट=admitted en:budget"]);
    store.undo(3).unwrap();
    assert_eq!(shown(&store), ["hi:बजट=preferred en:budget"]);
}

#[test]
fn undo_says_why_it_cannot() {
    let (_dir, mut store) = store();
    assert!(matches!(
        store.undo(9),
        Err(StoreError::NoSuchOperation { id: 9 })
    ));
    let rows = [plain(1, "budget", "बजट")];
    import(&mut store, "a.csv", &rows);
    store.undo(1).unwrap();
    assert!(matches!(
        store.undo(1),
        Err(StoreError::AlreadyUndone { id: 1, by: 2 })
    ));
}

#[test]
fn purge_removes_for_good() {
    let (dir, mut store) = store();
    let secret = "गोपनीयशब्द";
    import(&mut store, "a.csv", &[plain(1, "budget", secret)]);
    import(&mut store, "b.csv", &[row(1, "tax", "कर", "preferred", "")]);
    import(&mut store, "c.csv", &[row(1, "tax", "कर", "admitted", "")]);
    import(
        &mut store,
        "d.csv",
        &[row(1, "tax", "कर", "deprecated", "")],
    );
    import_pairs(&mut store, "m.tsv", &[("One.", secret)]);
    for id in [1, 3, 5] {
        store.undo(id).unwrap();
    }
    let bytes = || std::fs::read(dir.path().join("s.db")).unwrap();
    let holds = |bytes: &[u8]| bytes.windows(secret.len()).any(|w| w == secret.as_bytes());
    let heard = sound::of_hindi(secret).as_str().to_owned();
    let sounds = || {
        let bytes = bytes();
        bytes.windows(heard.len()).any(|w| w == heard.as_bytes())
    };
    let report = store.purge().unwrap();
    assert_eq!((report.operations, report.compacted), (3, true));
    assert_eq!(
        (report.memories.as_slice(), report.glossaries.as_slice()),
        (&["desk".to_owned()][..], &[][..])
    );
    assert!(report.words >= 2, "{report:?}");
    assert!(!holds(&bytes()) && !sounds());
    assert!(matches!(
        store.undo(6),
        Err(StoreError::Purged { id: 6, target: 1 })
    ));
    store.undo(4).unwrap();
    assert_eq!(shown(&store), ["hi:कर=preferred en:tax"]);
    assert_eq!(store.purge().unwrap().operations, 1);
    assert_eq!(store.purge().unwrap().operations, 0);
}

#[test]
fn what_was_made_anew_meanwhile_is_not_doubled() {
    let (_dir, mut store) = store();
    import(
        &mut store,
        "a.csv",
        &[plain(1, "budget", "बजट"), plain(2, "tax", "कर")],
    );
    import_pairs(&mut store, "m.tsv", &[("One.", "एक।")]);
    store.undo(1).unwrap();
    store.undo(2).unwrap();
    import(&mut store, "b.csv", &[plain(9, "Tax", "टैक्स;कर")]);
    import_pairs(&mut store, "n.tsv", &[("One.", "एक।")]);
    let report = store.undo(3).unwrap();
    assert_eq!(
        shown(&store),
        ["hi:बजट en:budget", "en:tax hi:टैक्स hi:कर en:Tax"]
    );
    assert_eq!(
        report.left,
        ["1 term stays as made anew meanwhile, now for operation 1 too"]
    );
    store.undo(4).unwrap();
    assert_eq!(sources(&store), ["One."]);
    // Either import may go now without the other's rows.
    store.undo(5).unwrap();
    assert_eq!(shown(&store), ["hi:बजट en:budget", "en:tax hi:कर"]);
    store.undo(6).unwrap();
    assert_eq!(sources(&store), ["One."]);
    store.undo(1).unwrap();
    assert_eq!(shown(&store), [""; 0]);
}

/// The rules of the module doc, told once more in the plainest way.
fn assert_consistent(store: &Store) {
    let none = |sql: &str| {
        let found: Option<i64> = store.conn.query_row(sql, [], |r| r.get(0)).unwrap();
        assert_eq!(found, None, "{sql}");
    };
    for table in ["concept", "term", "unit"] {
        none(&format!(
            "SELECT max(id) FROM {table} t WHERE NOT EXISTS (
                 SELECT 1 FROM claim c JOIN operation o ON o.id = c.operation_id
                 WHERE o.undone_by IS NULL AND c.tbl = '{table}' AND t.id BETWEEN c.first AND c.last)"
        ));
    }
    none("SELECT max(id) FROM concept WHERE id NOT IN (SELECT concept_id FROM term)");
    none(
        "SELECT max(id) FROM term GROUP BY concept_id, lang, text HAVING count(*) > 1 UNION SELECT NULL",
    );
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 48, failure_persistence: None, ..Default::default() })]

    /// Whatever was done: undo and its undo are nothing, and with every import undone nothing is
    /// left.
    #[test]
    fn undo_is_exact(steps: Vec<(u8, u8, u8)>) {
        let (_dir, mut store) = store();
        for (at, (what, a, b)) in steps.iter().take(10).enumerate() {
            if what % 3 == 0 {
                let _ = store.undo(i64::from(a % 8) + 1);
            } else {
                let rows: Vec<_> = (0..3).map(|n| {
                    let status = ["", "preferred", "admitted", "forbidden"][usize::from((b >> n) % 4)];
                    let hi = ["बजट", "कर", "दर"][usize::from((a >> n) % 3)];
                    row(n, ["budget", "tax", "rate"][((u64::from(*b) + n) % 3) as usize], hi, status, "")
                }).collect();
                import(&mut store, &format!("{at}"), &rows);
            }
            assert_consistent(&store);
        }
        let live: Vec<i64> = store.history().unwrap().iter()
            .filter(|o| o.undone_by.is_none() && o.kind == "import").map(|o| o.id).collect();
        for id in &live {
            let before = concepts(&store);
            let undo = store.undo(*id).unwrap().operation;
            assert_consistent(&store);
            store.undo(undo).unwrap();
            proptest::prop_assert_eq!(concepts(&store), before);
        }
        for id in live {
            store.undo(id).unwrap();
            assert_consistent(&store);
        }
        proptest::prop_assert_eq!(concepts(&store), vec![]);
        store.purge().unwrap();
        proptest::prop_assert_eq!(store.stats().unwrap().terms, 0);
    }
}

#[test]
fn unknown_columns_that_a_later_import_changed_come_back() {
    let (_dir, mut store) = store();
    import(&mut store, "a.csv", &[sourced(2, "tax", "कर", "PIB")]);
    import(&mut store, "b.csv", &[sourced(2, "tax", "कर", "PTI")]);
    assert_eq!(sourced_terms(&store), ["कर PTI"]);
    assert_eq!(store.undo(2).unwrap().restored, 1);
    assert_eq!(sourced_terms(&store), ["कर PIB"]);
    // Taken out whole and brought back, the term has them still.
    store.undo(1).unwrap();
    assert_eq!(sourced_terms(&store), [""; 0]);
    store.undo(4).unwrap();
    assert_eq!(sourced_terms(&store), ["कर PIB"]);
}

#[test]
fn entries_under_a_revived_older_import_are_not_doubled() {
    let (_dir, mut store) = store();
    let rows = [plain(1, "budget", "बजट"), plain(2, "Budget", "आय-व्ययक")];
    import(&mut store, "desk.csv", &rows);
    store.undo(1).unwrap();
    import(&mut store, "desk.csv", &rows);
    let once = shown(&store);
    for id in [3, 2, 4] {
        let _ = store.undo(id);
    }
    assert_eq!(shown(&store), once);
}
