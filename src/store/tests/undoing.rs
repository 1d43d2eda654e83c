use super::*;

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
    import(&mut store, "a.csv", &rows);
    assert!(matches!(
        store.undo(2),
        Err(StoreError::ImportedAgain { id: 2, again: 3 })
    ));
    assert_eq!(shown(&store).len(), 1);
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
    let report = store.purge().unwrap();
    assert_eq!((report.operations, report.compacted), (3, true));
    assert_eq!(
        (report.memories.as_slice(), report.glossaries.as_slice()),
        (&["desk".to_owned()][..], &[][..])
    );
    assert!(report.words >= 2, "{report:?}");
    assert!(!holds(&bytes()));
    assert!(matches!(
        store.undo(6),
        Err(StoreError::Purged { id: 6, target: 1 })
    ));
    store.undo(4).unwrap();
    assert_eq!(shown(&store), ["hi:कर=preferred en:tax"]);
    assert_eq!(store.purge().unwrap().operations, 1);
    assert_eq!(store.purge().unwrap().operations, 0);
}
