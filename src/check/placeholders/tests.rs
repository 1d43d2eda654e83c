//! The forms of a plural of PO; all else stands in the Markdown twin.

use crate::check::{Article, Draft, run};
use crate::format::{ReadOptions, read_document};
use crate::terms::TermIndex;

/// The messages and texts of what is found in an entry with these two forms.
fn found(sources: [&str; 2], targets: [&str; 2]) -> Vec<(&'static str, String)> {
    let file = format!(
        "msgid \"\"\nmsgstr \"\"\n\"Language: hi\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n\
         msgid \"{}\"\nmsgid_plural \"{}\"\nmsgstr[0] \"{}\"\nmsgstr[1] \"{}\"\n",
        sources[0], sources[1], targets[0], targets[1],
    );
    let options = ReadOptions::default();
    let document = read_document("x.po", file.into_bytes(), &options).unwrap();
    let index = TermIndex::new(vec![]);
    let article = Article::new(Draft::new(&document), &index);
    assert_eq!(article.pairs.len(), 2);
    run(&article)
        .into_iter()
        .filter(|f| f.check == "placeholder-mismatch")
        .map(|f| (f.note.key, article.text_of(&f.place).to_owned()))
        .collect()
}

#[test]
fn one_form_of_a_plural_may_do_without_the_number() {
    for (sources, targets) in [
        (["%d file", "%d files"], ["एक फ़ाइल", "%d फ़ाइलें"]),
        (["One file", "%d files"], ["%d फ़ाइल", "%d फ़ाइलें"]),
        (
            ["%d file of %s", "%d files of %s"],
            ["%s की फ़ाइल", "%2$s की %1$d फ़ाइलें"],
        ),
        (["{n} file", "{n} files"], ["फ़ाइल", "{n} फ़ाइलें"]),
    ] {
        assert_eq!(found(sources, targets), [], "{targets:?}");
    }
}

#[test]
fn all_else_must_stand_in_every_form() {
    for (sources, targets, key, text) in [
        (
            ["%d file", "%d files"],
            ["%d फ़ाइल", "फ़ाइलें"],
            "missing",
            "%d",
        ),
        (
            ["%d file", "%d files"],
            ["%d फ़ाइल", "%s फ़ाइलें"],
            "differs",
            "%s",
        ),
        (
            ["%d file of %s", "%d files of %s"],
            ["%d फ़ाइल", "%2$s की %1$d फ़ाइलें"],
            "missing",
            "%s",
        ),
    ] {
        let found = found(sources, targets);
        assert_eq!(found, [(key, text.to_owned())], "{targets:?}");
    }
}
