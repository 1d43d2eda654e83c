//! One word in two spellings: what the parts of `mixed-spelling` have in common.
//!
//! 1. `stems`, `compounds` and `variants` each bring words together that are one word, as a
//!    [`Group`] of [`Spelling`]s; a word's *head* is the part in which the spellings may differ, so
//!    that the fix can leave the ending as it is.
//! 2. [`right`] says which spelling is to be written and what decides it.
//! 3. `conventions` counts what the article does in general: it decides where a word alone does not,
//!    and finds the one word that departs from it.

pub(super) mod compounds;
pub(super) mod conventions;
pub(super) mod stems;
pub(super) mod variants;

use unicode_normalization::UnicodeNormalization;

use crate::model::Status;
use crate::text::fold::fold_encoding;
use crate::text::keys::joined_hash;

use super::{Article, Place};

/// One place of a spelling.
#[derive(Clone, Debug)]
pub(super) struct Use {
    /// Where the word stands.
    pub place: Place,
    /// What follows its head, to be kept.
    pub rest: String,
}

/// One way of writing the head of a word.
#[derive(Clone, Debug)]
pub(super) struct Spelling {
    /// The head as written where it stands first.
    pub head: String,
    /// Where it stands, in order.
    pub uses: Vec<Use>,
    /// A word of the list, or the joined form of a compound that somebody decided on.
    pub is_likelier: bool,
}

/// One word and its spellings, two or more.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// In the order in which they first stand.
    pub spellings: Vec<Spelling>,
}

impl Group {
    /// A group in the order of the text.
    pub(super) fn new(mut spellings: Vec<Spelling>) -> Group {
        for spelling in &mut spellings {
            spelling.uses.sort_by(|a, b| a.place.cmp(&b.place));
        }
        spellings.sort_by(|a, b| a.first().cmp(&b.first()));
        Group { spellings }
    }
}

impl Spelling {
    pub(super) fn new(head: &str) -> Spelling {
        Spelling {
            head: cleaned(head),
            uses: Vec::new(),
            is_likelier: false,
        }
    }

    fn first(&self) -> Option<&Place> {
        self.uses.first().map(|u| &u.place)
    }
}

/// A head as it is to be written: as it stands, unless its encoding is faulty.
pub(super) fn cleaned(head: &str) -> String {
    let folded = fold_encoding(head);
    if head.nfd().eq(folded.chars()) {
        head.to_owned()
    } else {
        folded.nfc().collect()
    }
}

/// The spelling to write and what decided: the glossary's preferred term, else the majority, else
/// what the article does with other words of the kind, else the likelier one, else the first.
pub(super) fn right(
    article: &Article<'_>,
    group: &Group,
    habits: &conventions::Habits,
) -> Option<(&'static str, usize)> {
    let spellings = &group.spellings;
    let of_glossary = spellings.iter().position(|s| {
        s.uses
            .iter()
            .any(|u| is_preferred(article, &[&s.head, u.rest.as_str()].concat()))
    });
    if let Some(idx) = of_glossary {
        return Some(("glossary", idx));
    }
    let most = spellings.iter().map(|s| s.uses.len()).max()?;
    let leaders = || (0..spellings.len()).filter(|i| spellings[*i].uses.len() == most);
    if leaders().count() == 1 {
        return Some(("majority", leaders().next()?));
    }
    let heads: Vec<&str> = leaders().map(|i| spellings[i].head.as_str()).collect();
    if let Some(idx) = habits.usual(&heads) {
        return Some(("habit", leaders().nth(idx)?));
    }
    let mut likelier = leaders().filter(|i| spellings[*i].is_likelier);
    if let (Some(idx), None) = (likelier.next(), likelier.next()) {
        return Some(("likelier", idx));
    }
    let first = leaders().min_by_key(|i| spellings[*i].first().cloned())?;
    Some(("first", first))
}

fn is_preferred(article: &Article<'_>, text: &str) -> bool {
    article.terms.joined(joined_hash(text)).any(|(_, term)| {
        term.lang.is_hindi() && term.status == Some(Status::Preferred) && term.text == text
    })
}
