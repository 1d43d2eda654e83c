//! Filling the missing translations of a file from the memory.

use crate::format::{Body, Filled, Gap, Item, Opened, ReadOptions, fillings, rewrite};
use crate::memory::{Options, Search, Suggestion};
use crate::model::{CodeKind, Document, InlineCode, Segment, Side};
use crate::store::Store;
use crate::text::Lang;

use super::output::write_file;
use super::{Input, OpsError};

/// What was done to a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pretranslated {
    /// Translations that were missing.
    pub missing: usize,
    /// Filled with the translation of the same source.
    pub exact: usize,
    /// Filled with the translation of a similar source, marked to be looked at.
    pub fuzzy: usize,
    /// Left, because the source has tags, or placeholders that the memory's translation has not.
    pub with_codes: usize,
    /// Left, because the file is not between Hindi and English there.
    pub other_languages: usize,
}

/// A missing translation and the source that it is missing for.
struct Asked {
    gap: Gap,
    text: String,
    lang: Lang,
    placeholders: Vec<String>,
}

/// Writes `file` to `path` with the memory's best translations, at `threshold` or above, in the place
/// of missing ones; everything else stays byte for byte.
pub fn pretranslate(
    store: &Store,
    file: &str,
    path: &str,
    threshold: u8,
    options: &ReadOptions<'_>,
) -> Result<Pretranslated, OpsError> {
    let told = |e| OpsError::format(file, e);
    let content = Input::open(file)?.content()?;
    let opened = Opened::new(file, content.clone(), options).map_err(told)?;
    let Body::Text {
        fill: Some(fill), ..
    } = opened.format.body
    else {
        return Err(OpsError::File {
            file: file.to_owned(),
            reason: format!(
                "expected PO or XLIFF, whose missing translations can be filled, found {}",
                opened.format.name
            ),
        });
    };
    let mut done = Pretranslated::default();
    let asked = asked(&opened, file, options, &mut done)?;
    let best = best(store, &asked, threshold)?;
    let mut chosen: Vec<(Gap, &str, Filled)> = Vec::new();
    for (asked, best) in asked.iter().zip(&best) {
        let Some(best) = best else { continue };
        let has_all = |p: &String| best.target.contains(p.as_str());
        if !asked.placeholders.iter().all(has_all) {
            done.with_codes += 1;
            continue;
        }
        let filled = match best.rate {
            100 => Filled::Exact,
            _ => Filled::Fuzzy,
        };
        match filled {
            Filled::Exact => done.exact += 1,
            Filled::Fuzzy => done.fuzzy += 1,
        }
        chosen.push((asked.gap.clone(), &best.target, filled));
    }
    let splices = fillings(&opened.raw, fill, &chosen);
    let document = Document {
        format: opened.format.name,
        raw: opened.raw,
        origin: opened.origin,
        ..Document::default()
    };
    let filled = rewrite(content.as_bytes(), &document, &splices).map_err(told)?;
    write_file(path, |out| {
        out.write_all(&filled).map_err(|e| OpsError::io(path, &e))
    })?;
    Ok(done)
}

/// The gaps that can be asked for; the others are counted.
fn asked(
    opened: &Opened,
    file: &str,
    options: &ReadOptions<'_>,
    done: &mut Pretranslated,
) -> Result<Vec<Asked>, OpsError> {
    let mut sources: Vec<(usize, Segment)> = Vec::new();
    let mut asked = Vec::new();
    let mut sink = |item: Item<'_>| match item {
        Item::Segment(segment) if segment.side == Side::Source => {
            if let Some(record) = segment.record {
                // A record's gap follows its source at no great distance.
                sources.drain(..sources.len().saturating_sub(KEPT - 1));
                sources.push((record, segment.clone()));
            }
        }
        Item::Gap(gap) => {
            done.missing += 1;
            let source = sources
                .iter()
                .rev()
                .find(|(record, _)| *record == gap.record);
            let Some((_, source)) = source else { return };
            match ask(gap, source, &opened.raw) {
                Ok(one) => asked.push(one),
                Err(Left::Codes) => done.with_codes += 1,
                Err(Left::Languages) => done.other_languages += 1,
            }
        }
        _ => {}
    };
    opened
        .read(file, options, &mut sink)
        .map_err(|e| OpsError::format(file, e))?;
    Ok(asked)
}

/// So many sources are remembered until their gaps are told.
const KEPT: usize = 16;

/// Why a gap is left.
enum Left {
    Codes,
    Languages,
}

fn ask(gap: Gap, source: &Segment, raw: &str) -> Result<Asked, Left> {
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
        gap,
        text: source.text.clone(),
        lang,
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

fn best(
    store: &Store,
    asked: &[Asked],
    threshold: u8,
) -> Result<Vec<Option<Suggestion>>, OpsError> {
    let queries: Vec<(&str, Lang)> = asked
        .iter()
        .map(|one| (one.text.as_str(), one.lang.clone()))
        .collect();
    let options = Options {
        threshold,
        limit: 1,
    };
    let mut search = Search::new(&queries, options);
    if !queries.is_empty() {
        store.units(&mut |unit| search.feed(&unit))?;
    }
    let found = search.finish().into_iter();
    Ok(found.map(|matches| matches.into_iter().next()).collect())
}
