//! Filling the missing translations of a file from the memory.

use unicode_normalization::UnicodeNormalization;

use crate::format::{
    Body, Choice, Collected, Fill, Filled, Fillings, Gap, Item, Opened, ReadOptions, fillings,
    rewrite,
};
use crate::memory::{Options, Search, Suggestion};
use crate::model::{CodeKind, Document, InlineCode, Segment, Side};
use crate::store::Store;
use crate::text::Lang;

use super::{Input, OpsError};

/// A file with its missing translations filled.
#[derive(Debug)]
pub struct Pretranslated {
    /// The new file.
    pub bytes: Vec<u8>,
    /// What was done to it.
    pub counts: Counts,
    /// The old file with what was found out about it and is wrong in it, but without its segments.
    pub document: Document,
}

/// What was done to a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Translations that were missing.
    pub missing: usize,
    /// Filled with the translation of the same source.
    pub exact: usize,
    /// Filled with the translation of a similar source, or beside one that is left, marked to be
    /// looked at.
    pub fuzzy: usize,
    /// Left, because the source has tags, or placeholders that the memory's translation has not.
    pub with_codes: usize,
    /// Left, because the file is not between Hindi and English there.
    pub other_languages: usize,
    /// Left, because the memory's translation has characters that the format cannot hold.
    pub unwritable: usize,
}

/// What is asked of the memory for a missing translation.
struct Asked {
    text: String,
    lang: Lang,
    placeholders: Vec<String>,
    /// Whether the source has an access key, which the memory's translation has not.
    has_key: bool,
}

/// A missing translation and what is asked for it; `None` where it is left.
type Missing = (Gap, Option<Asked>);

/// Puts the memory's best translations, at `threshold` or above, in the place of missing ones;
/// everything else stays byte for byte.
pub fn pretranslate(
    store: &Store,
    file: &str,
    threshold: u8,
    options: &ReadOptions<'_>,
) -> Result<Pretranslated, OpsError> {
    let told = |e| OpsError::format(file, e);
    let content = Input::open(file)?.content()?;
    let opened = Opened::new(file, content.clone(), options).map_err(told)?;
    let fill = fill_of(&opened, file)?;
    let mut counts = Counts::default();
    let (gaps, mut document) = missing(&opened, file, options, &mut counts)?;
    let asked: Vec<&Asked> = gaps
        .iter()
        .filter_map(|(_, asked)| asked.as_ref())
        .collect();
    let mut best = best(store, &asked, threshold)?.into_iter();
    let found: Vec<Option<(Suggestion, Filled)>> = gaps
        .iter()
        .map(|(_, asked)| found(asked.as_ref()?, best.next()?, &mut counts))
        .collect();
    let choices: Vec<Choice<'_>> = gaps
        .iter()
        .zip(&found)
        .map(|((gap, _), found)| {
            let choice = found.as_ref();
            let choice = choice.map(|(found, filled)| (found.target.as_str(), *filled));
            (gap.clone(), choice)
        })
        .collect();
    let Fillings { splices, filled } = fillings(&opened.raw, fill, &choices);
    for ((_, choice), filled) in choices.iter().zip(&filled) {
        match filled {
            Some(Filled::Exact) => counts.exact += 1,
            Some(Filled::Fuzzy) => counts.fuzzy += 1,
            None => counts.unwritable += usize::from(choice.is_some()),
        }
    }
    file.clone_into(&mut document.name);
    document.format = opened.format.name;
    document.raw = opened.raw;
    document.origin = opened.origin;
    Ok(Pretranslated {
        bytes: rewrite(content.as_bytes(), &document, &splices).map_err(told)?,
        counts,
        document,
    })
}

fn fill_of(opened: &Opened, file: &str) -> Result<Fill, OpsError> {
    if let Body::Text {
        fill: Some(fill), ..
    } = opened.format.body
    {
        return Ok(fill);
    }
    Err(OpsError::File {
        file: file.to_owned(),
        reason: format!(
            "expected PO or XLIFF, whose missing translations can be filled, found {}",
            opened.format.name
        ),
    })
}

/// The gaps, each with what is asked for it; those that are left are counted. The document holds
/// what else there is to say of the file.
fn missing(
    opened: &Opened,
    file: &str,
    options: &ReadOptions<'_>,
    counts: &mut Counts,
) -> Result<(Vec<Missing>, Document), OpsError> {
    let mut sources: Vec<(usize, Segment)> = Vec::new();
    let mut gaps = Vec::new();
    let mut others = Collected::default();
    let mut sink = |item: Item<'_>| match item {
        Item::Segment(segment) if segment.side == Side::Source => {
            if let Some(record) = segment.record {
                sources.drain(..sources.len().saturating_sub(KEPT - 1));
                sources.push((record, segment.clone()));
            }
        }
        Item::Segment(_) => {}
        Item::Gap(gap) => {
            let mut kept = sources.iter().rev();
            // A source that is too long was told as lost.
            let Some((_, source)) = kept.find(|(record, _)| *record == gap.record) else {
                return;
            };
            counts.missing += 1;
            let asked = match ask(&gap, source, &opened.raw) {
                Ok(asked) => Some(asked),
                Err(Left::Codes) => {
                    counts.with_codes += 1;
                    None
                }
                Err(Left::Languages) => {
                    counts.other_languages += 1;
                    None
                }
            };
            gaps.push((gap, asked));
        }
        other => others.take(other),
    };
    opened
        .read(file, options, &mut sink)
        .map_err(|e| OpsError::format(file, e))?;
    Ok((gaps, others.finish(opened.raw.len())))
}

/// A gap follows its source at once, or after the source of the message for more than one.
const KEPT: usize = 2;

/// Why a gap is left.
enum Left {
    Codes,
    Languages,
}

fn ask(gap: &Gap, source: &Segment, raw: &str) -> Result<Asked, Left> {
    let Some(lang) = plain(&source.lang) else {
        return Err(Left::Languages);
    };
    // What names no language is translated into the other one.
    if gap.lang != Lang::UND && plain(&gap.lang).is_none_or(|to| to == lang) {
        return Err(Left::Languages);
    }
    let stays = |code: &&InlineCode| {
        matches!(
            code.kind,
            CodeKind::Printf | CodeKind::Brace | CodeKind::Icu | CodeKind::Variable
        )
    };
    let is_mark = |code: &InlineCode| code.kind == CodeKind::Accelerator;
    let has_tags = source.codes.iter().any(|code| {
        // What stands in the text as it stands in the file is a tag only to look at.
        let in_text = source.text.get(code.at.clone()) == raw.get(code.raw.clone());
        !in_text && !is_mark(code)
    });
    if has_tags {
        return Err(Left::Codes);
    }
    let placeholders = source.codes.iter().filter(stays);
    Ok(Asked {
        text: source.text.clone(),
        lang,
        has_key: source.codes.iter().any(is_mark),
        placeholders: placeholders
            .filter_map(|code| source.text.get(code.at.clone()).map(str::to_owned))
            .collect(),
    })
}

/// Hindi or English without its region; `None` for any other language.
fn plain(lang: &Lang) -> Option<Lang> {
    match lang {
        lang if lang.is_hindi() => Some(Lang::HI),
        lang if lang.is_english() => Some(Lang::EN),
        _ => None,
    }
}

/// The best translation and how good it is; `None` where it has not all placeholders.
fn found(
    asked: &Asked,
    best: Option<Suggestion>,
    counts: &mut Counts,
) -> Option<(Suggestion, Filled)> {
    let best = best?;
    let has = |placeholder: &String| best.target.contains(placeholder.as_str());
    if !asked.placeholders.iter().all(has) {
        counts.with_codes += 1;
        return None;
    }
    let filled = match is_same(asked, &best) && !asked.has_key {
        true => Filled::Exact,
        false => Filled::Fuzzy,
    };
    Some((best, filled))
}

/// Whether it translates the very same text: a match of rate 100 may differ in case or in marks.
fn is_same(asked: &Asked, found: &Suggestion) -> bool {
    let composed = |text: &str| -> String {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").nfc().collect()
    };
    asked.text == found.source || composed(&asked.text) == composed(&found.source)
}

/// So many translations are looked at for one of the very same text.
const LOOKED_AT: usize = 5;

/// For each text the translation of the very same one, else the best.
fn best(
    store: &Store,
    asked: &[&Asked],
    threshold: u8,
) -> Result<Vec<Option<Suggestion>>, OpsError> {
    let queries: Vec<(&str, Lang)> = asked
        .iter()
        .map(|one| (one.text.as_str(), one.lang.clone()))
        .collect();
    let options = Options {
        threshold,
        limit: LOOKED_AT,
    };
    let mut search = Search::new(&queries, options);
    if !queries.is_empty() {
        store.units(&mut |unit| search.feed(&unit))?;
    }
    let found = search.finish().into_iter().zip(asked);
    let pick = |(mut matches, asked): (Vec<Suggestion>, &&Asked)| {
        let same = matches.iter().position(|found| is_same(asked, found));
        (!matches.is_empty()).then(|| matches.swap_remove(same.unwrap_or(0)))
    };
    Ok(found.map(pick).collect())
}
