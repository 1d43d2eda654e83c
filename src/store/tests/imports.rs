use super::*;
use crate::text::sound::term_sounds;

#[test]
fn the_first_equivalent_has_the_status_and_the_rest_are_admitted() {
    let (_dir, mut store) = store();
    let mut marked = row(
        2,
        "co-production;joint production",
        "सह-उत्पादन;संयुक्त उत्पादन",
        "preferred",
        "",
    );
    marked.en_status = Some(Status::Preferred);
    import(
        &mut store,
        "a.csv",
        &[marked, row(3, "budget;estimate", "बजट", "preferred", "")],
    );
    assert_eq!(
        shown(&store),
        [
            "hi:सह-उत्पादन=preferred hi:संयुक्त उत्पादन=admitted en:co-production=preferred en:joint production=admitted",
            "hi:बजट=preferred en:budget en:estimate",
        ]
    );
}

#[test]
fn without_a_status_column_terms_are_unset() {
    let (_dir, mut store) = store();
    import(
        &mut store,
        "a.csv",
        &[plain(1, "bank;shore", "किनारा;तट;तट")],
    );
    assert_eq!(shown(&store), ["hi:किनारा hi:तट en:bank en:shore"]);
}

#[test]
fn rows_of_one_english_term_and_domain_are_one_concept() {
    let (_dir, mut store) = store();
    let report = import(
        &mut store,
        "a.csv",
        &[
            row(
                2,
                "Memorandum of understanding",
                "समझौता ज्ञापन",
                "preferred",
                "diplomacy",
            ),
            row(
                3,
                "memorandum of understanding;MoU",
                "एमओयू",
                "admitted",
                "diplomacy",
            ),
            row(4, "MoU", "समझौता पत्र", "deprecated", "diplomacy"),
            row(5, "MoU", "एमओयू", "preferred", "trade"),
        ],
    );
    let concepts = concepts(&store);
    assert_eq!(counts(&report).3, 0);
    assert_eq!(concepts.len(), 2);
    assert_eq!(concepts[0].terms_in(&Lang::HI).len(), 3);
    assert_eq!(concepts[1].domain.as_deref(), Some("trade"));
}

#[test]
fn an_id_is_the_identity_within_its_glossary() {
    let (_dir, mut store) = store();
    let with_id = |line, id: &str, en, hi| GlossaryRow {
        id: Some(id.into()),
        ..plain(line, en, hi)
    };
    let rows = [
        with_id(2, "a1", "bank", "बैंक"),
        with_id(3, "a2", "bank", "किनारा"),
        with_id(4, "a1", "banking house", "बैंक"),
        plain(5, "Bank", "कोष"),
    ];
    let report = import(&mut store, "a.csv", &rows);
    assert_eq!(counts(&report), (2, 2, 0, 0));
    let concepts = concepts(&store);
    assert_eq!(concepts.len(), 2);
    assert_eq!(concepts[0].terms.len(), 5, "{:?}", concepts[0]);
    let mut other = rows.iter().cloned();
    let into = ImportInto {
        name: "other",
        ..into("a.csv")
    };
    let report = store
        .import_glossary(&mut handed("other", &mut other), &into)
        .unwrap();
    assert_eq!(report.new, 2);
}

#[test]
fn spellings_are_never_united() {
    let (_dir, mut store) = store();
    import(
        &mut store,
        "a.csv",
        &[
            row(2, "Hindi", "हिंदी", "preferred", ""),
            row(3, "Hindi", "हिन्दी", "deprecated", ""),
        ],
    );
    assert_eq!(
        shown(&store),
        ["hi:हिंदी=preferred en:Hindi hi:हिन्दी=deprecated"]
    );
    // The nukta as a letter of its own and as part of one are the same text.
    let report = import(&mut store, "b.csv", &[plain(1, "paper", "काग\u{95B}")]);
    assert_eq!(report.new, 1);
    let report = import(
        &mut store,
        "c.csv",
        &[plain(1, "paper", "काग\u{91C}\u{93C}")],
    );
    assert_eq!(report.unchanged, 1);
}

#[test]
fn a_contradiction_within_a_file_is_refused() {
    let (_dir, mut store) = store();
    let report = import(
        &mut store,
        "a.csv",
        &[
            row(7, "budget", "बजट", "preferred", ""),
            row(8, "budget", "बजट", "forbidden", ""),
            row(9, "budget", "बजट", "preferred", ""),
        ],
    );
    assert_eq!(counts(&report), (1, 0, 1, 1));
    assert_eq!(report.refused[0].line, 8);
    assert_eq!(
        report.refused[0].reason,
        "line 7 says preferred for “बजट”, this row says forbidden"
    );
    assert_eq!(shown(&store), ["hi:बजट=preferred en:budget"]);
}

#[test]
fn half_rows_are_refused_with_their_line() {
    let (_dir, mut store) = store();
    let report = import(
        &mut store,
        "a.csv",
        &[
            plain(2, "", "बजट"),
            plain(3, "budget", ""),
            plain(4, "", ""),
        ],
    );
    let told: Vec<_> = report
        .refused
        .iter()
        .map(|r| (r.line, r.reason.as_str()))
        .collect();
    assert_eq!(
        told[0],
        (
            2,
            "expected a Hindi and an English term, found no English term"
        )
    );
    assert_eq!(told[1].0, 3);
    assert_eq!((report.rows, report.operation), (3, None));
    assert_eq!(store.history().unwrap(), []);
    assert_eq!(store.glossaries().unwrap(), []);
}

#[test]
fn an_empty_cell_erases_nothing_and_a_filled_one_is_written() {
    let (_dir, mut store) = store();
    let full = GlossaryRow {
        definition: Some("Yearly plan.".into()),
        note: Some("formal".into()),
        extra: [("source".to_owned(), "PIB".to_owned())].into(),
        ..row(2, "budget", "बजट", "preferred", "")
    };
    import(&mut store, "a.csv", &[full]);
    let report = import(&mut store, "b.csv", &[plain(2, "budget", "बजट")]);
    assert_eq!(counts(&report), (0, 0, 1, 0));
    let other = GlossaryRow {
        definition: Some("A plan.".into()),
        extra: [("page".to_owned(), "4".to_owned())].into(),
        ..row(2, "budget", "बजट", "admitted", "")
    };
    let report = import(&mut store, "c.csv", &[other]);
    assert_eq!(counts(&report), (0, 1, 0, 0));
    let concept = concepts(&store).remove(0);
    assert_eq!(concept.definition.as_deref(), Some("A plan."));
    assert_eq!(concept.note(), Some("formal"));
    assert_eq!(concept.terms[0].extra.len(), 2);
    assert_eq!(concept.terms[0].status, Some(Status::Admitted));
}

#[test]
fn unknown_columns_belong_to_the_first_term_of_their_row() {
    let (_dir, mut store) = store();
    let of = |line, en, hi, source: &str| GlossaryRow {
        id: Some("truce".into()),
        ..sourced(line, en, hi, source)
    };
    let rows = [
        of(2, "ceasefire;truce", "युद्धविराम;युद्ध विराम", "PIB"),
        of(3, "ceasefire", "संघर्षविराम", "PTI"),
        of(4, "armistice;cessation", "", "MEA"),
    ];
    import(&mut store, "a.csv", &rows);
    assert_eq!(
        sourced_terms(&store),
        ["युद्धविराम PIB", "संघर्षविराम PTI", "armistice MEA"]
    );
    let again = import(&mut store, "a.csv", &rows);
    assert_eq!(counts(&again), (0, 0, 3, 0));
}

#[test]
fn the_same_file_again_is_no_operation() {
    let (_dir, mut store) = store();
    let rows = [
        row(2, "budget", "बजट", "preferred", ""),
        plain(3, "tax", "कर"),
    ];
    assert_eq!(import(&mut store, "a.csv", &rows).operation, Some(1));
    let again = import(&mut store, "a.csv", &rows);
    assert_eq!((again.unchanged, again.operation), (2, None));
    assert_eq!(
        import_pairs(&mut store, "m.tsv", &[("A b.", "क ख।")]).operation,
        Some(2)
    );
    assert_eq!(
        import_pairs(&mut store, "m.tsv", &[("A b.", "क ख।")]).operation,
        None
    );
    assert_eq!(store.history().unwrap().len(), 2);
    store.undo(1).unwrap();
    assert_eq!(import(&mut store, "a.csv", &rows).new, 2);
}

#[test]
fn a_rehearsal_writes_nothing() {
    let (_dir, mut store) = store();
    let into = ImportInto {
        dry_run: true,
        ..into("a.csv")
    };
    let mut rows = [plain(2, "budget", "बजट"), plain(3, "", "x")].into_iter();
    let report = store
        .import_glossary(&mut handed("rows", &mut rows), &into)
        .unwrap();
    assert_eq!(
        (counts(&report), report.operation, report.dry_run),
        ((1, 0, 0, 1), None, true)
    );
    let mut pairs = [PairRow {
        en: "A".into(),
        hi: "क".into(),
        ..PairRow::default()
    }]
    .into_iter();
    assert_eq!(
        store
            .import_units(&mut handed("pairs", &mut pairs), &into)
            .unwrap()
            .new,
        1
    );
    assert_eq!(store.stats().unwrap(), Stats::default());
    assert_eq!(store.history().unwrap(), []);
}

#[test]
fn units_are_the_same_if_both_texts_are() {
    let (_dir, mut store) = store();
    let report = import_pairs(
        &mut store,
        "m.tsv",
        &[
            ("It is \"so\".", "ऐसा है।"),
            ("It is \"so\".", "ऐसा है।"),
            ("It is \"so\".", "यही है।"),
            ("It is so.", " "),
        ],
    );
    assert_eq!(counts(&report), (2, 0, 1, 1));
    let mut units = Vec::new();
    store.units(&mut |u| units.push(u)).unwrap();
    assert_eq!(units[0].source, "It is \"so\".");
    assert_eq!(
        (units[0].memory.as_str(), units[0].origin.as_str()),
        ("desk", "m.tsv")
    );
    assert_eq!(units[1].target, "यही है।");
    assert_eq!(
        store.memories().unwrap(),
        [MemoryInfo {
            name: "desk".into(),
            units: 2
        }]
    );
}

#[test]
fn concepts_are_found_by_their_keys() {
    let (_dir, mut store) = store();
    import(
        &mut store,
        "a.csv",
        &[
            plain(1, "memorandum of understanding", "समझौता ज्ञापन"),
            plain(2, "agreement", "समझौता"),
        ],
    );
    let keys = keys::term_keys("memorandum of understanding", &Lang::EN);
    let ids = |concepts: Vec<Concept>| concepts.iter().map(|c| c.id).collect::<Vec<_>>();
    assert_eq!(
        ids(store
            .concepts_by_joined(&[keys.joined, keys.joined])
            .unwrap()),
        [1]
    );
    assert_eq!(
        ids(store.concepts_by_identity(&[keys.identity]).unwrap()),
        [1]
    );
    let mut words: Vec<i64> = keys.words.iter().map(|(word, _)| *word).collect();
    words.sort_unstable();
    assert_eq!(ids(store.concepts_by_anchor(&words).unwrap()), [1]);
    let (anchor, _) = keys.words[keys.anchor.unwrap()];
    assert!(store.concepts_by_anchor(&[anchor]).unwrap().is_empty());
    let forms = [vec![5, words[0]], vec![words[1]]];
    assert_eq!(ids(store.concepts_by_all_words(&forms, 9).unwrap()), [1]);
    let absent = [vec![words[0]], vec![5]];
    assert!(store.concepts_by_all_words(&absent, 9).unwrap().is_empty());
    let (word, key) = keys::term_keys("समझौता", &Lang::HI).words.remove(0);
    assert_eq!(ids(store.concepts_by_word(&[word], 10).unwrap()), [1, 2]);
    assert_eq!(store.concepts_by_word(&[word], 1).unwrap().len(), 1);
    assert!(
        store
            .words_by_slip(&keys::slips(&key))
            .unwrap()
            .contains(&(word, key))
    );
    assert_eq!(store.words_by_slip(&[1]).unwrap(), []);
    let (sound, phones) = term_sounds("समझौता").remove(0);
    let terms = store.terms_by_sound(&[1, sound], 10).unwrap();
    assert_eq!(terms.len(), 1);
    assert_eq!(terms[0].1, phones);
    assert_eq!(
        store.words_by_sound(&[sound], 10).unwrap(),
        [(word, phones)]
    );
    assert_eq!(
        ids(store.concepts_of_terms(&[99, terms[0].0, 1], 9).unwrap()),
        [2, 1]
    );
    assert_eq!(
        store.concepts_of_terms(&[1, terms[0].0], 1).unwrap().len(),
        1
    );
    assert_eq!(store.glossaries().unwrap()[0].terms, 4);
    let mut none = 0;
    store
        .all_concepts(Some("other"), &mut |_| none += 1)
        .unwrap();
    assert_eq!(none, 0);
}
