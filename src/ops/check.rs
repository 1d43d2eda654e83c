//! Checking files, folders among them, against a glossary: files named for it, the house's, or the
//! store.
//!
//! 1. Files are taken in batches of bounded size; those of a batch are read and checked in parallel,
//!    and handed on in their order, so that memory is bounded and the report is always the same.
//! 2. Each is judged by the settings found from it upwards, and by the glossaries named there unless
//!    the caller named some.

use std::fs;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::check::{Article, Draft, Finding, Style, run, unsilenced};
use crate::format::{ReadOptions, Row, Table};
use crate::model::{Document, GlossaryRow};
use crate::store::Store;
use crate::terms::{TermIndex, concepts};

use super::baseline::{Baseline, Seen};
use super::files::read;
use super::house::{House, Houses};
use super::starter::doublets;
use super::walk::files_of;
use super::{Input, OpsError, STDIN};

/// How files are checked.
#[derive(Clone, Debug, Default)]
pub struct CheckOptions<'a> {
    /// How they are read.
    pub read: ReadOptions<'a>,
    /// What standard input is called.
    pub name: Option<&'a str>,
    /// The domain of all; `None` is for the settings to say.
    pub domain: Option<&'a str>,
    /// The settings file for all; `None` looks for one from each file upwards.
    pub settings: Option<&'a str>,
    /// Whether native words and loans of the starter glossary are known beside glossary files.
    pub knows_loans: bool,
    /// Findings that are known, beside those of the settings.
    pub baseline: Option<&'a Baseline>,
    /// Whether known findings are shown all the same.
    pub shows_known: bool,
}

/// A file that was checked.
#[derive(Debug)]
pub struct Judged {
    /// As it was read.
    pub document: Document,
    /// In its order, but for those that are silenced, ignored or known.
    pub findings: Vec<Finding>,
    /// How many these are.
    pub n_suppressed: usize,
    /// The path by which findings are known again.
    pub path: String,
    house: Option<Arc<House>>,
}

/// A file's name and what became of it.
pub type FileJudged = (String, Result<Judged, OpsError>);

/// Checks files; each is handed on in its order.
pub struct Checker<'a, E> {
    judge: Judge<'a>,
    /// Opens the store, when the first file comes that no glossary file is named for.
    open: Box<dyn Fn() -> Result<Store, E> + 'a>,
    houses: Houses,
    seen: Seen,
}

/// So many bytes of files are held at once, a larger file alone.
const BATCH_BYTES: u64 = 32 << 20;

/// So many files are held at once.
const BATCH_FILES: usize = 64;

impl<'a, E: From<OpsError>> Checker<'a, E> {
    /// A checker that judges by glossary files if any are named, else by those that the settings
    /// name, else by the store that `open` opens.
    pub fn new(
        glossaries: &[String],
        open: impl Fn() -> Result<Store, E> + 'a,
        options: CheckOptions<'a>,
    ) -> Result<Checker<'a, E>, E> {
        let glossary = match glossaries.is_empty() {
            true => None,
            false => Some(glossary_from_files(glossaries, options.knows_loans)?),
        };
        let houses = Houses::new(options.settings, options.knows_loans)?;
        let judge = Judge {
            glossary,
            store: None,
            options,
        };
        Ok(Checker {
            judge,
            open: Box::new(open),
            houses,
            seen: Seen::default(),
        })
    }

    /// The files that paths name, folders among them opened up.
    pub fn files(&mut self, paths: &[String]) -> Result<Vec<String>, OpsError> {
        files_of(paths, &mut self.houses)
    }

    /// Checks files and hands each to `take`, with its number.
    pub fn check(
        &mut self,
        files: &[String],
        mut take: impl FnMut(usize, &mut Self, FileJudged) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut from = 0;
        while from < files.len() {
            let batch = batch(&files[from..]);
            let mut houses = Vec::new();
            for file in batch {
                houses.push(self.house(file)?);
            }
            let judge = &self.judge;
            let checked: Vec<Result<Judged, OpsError>> = batch
                .par_iter()
                .zip(houses)
                .map(|(file, house)| judge.judge(file, house))
                .collect();
            for (nth, (file, judged)) in batch.iter().zip(checked).enumerate() {
                let judged = judged.map(|judged| self.seen(judged));
                take(from + nth, self, (file.clone(), judged))?;
            }
            from += batch.len();
        }
        Ok(())
    }

    /// Checks a file anew, after it was changed.
    pub fn check_again(&mut self, file: &str) -> Result<FileJudged, E> {
        let house = self.house(file)?;
        let judged = self.judge.judge(file, house);
        let judged = judged.map(|judged| self.judge.without_known(judged));
        Ok((file.to_owned(), judged))
    }

    /// The file of known findings that the settings for a path name.
    pub fn baseline_file(&mut self, path: &str) -> Result<Option<String>, OpsError> {
        let house = self.houses.of(path)?;
        Ok(house.and_then(|house| house.baseline_file()))
    }

    /// What was seen of known findings.
    pub fn into_seen(self) -> Seen {
        self.seen
    }

    /// The house of a file, and the store if no glossary file is named for it. Settings that cannot
    /// be read stop everything: nobody wants to be judged by others.
    fn house(&mut self, file: &str) -> Result<Option<Arc<House>>, E> {
        let house = self.houses.of(self.judge.named(file))?;
        let of_house = house.as_ref().and_then(|house| house.glossary.as_ref());
        let is_needed = self.judge.glossary.is_none() && of_house.is_none();
        if is_needed && self.judge.store.is_none() {
            self.judge.store = Some(Mutex::new((self.open)()?));
        }
        Ok(house)
    }

    fn seen(&mut self, judged: Judged) -> Judged {
        let Judged {
            path,
            document,
            findings,
            ..
        } = &judged;
        self.seen.add(path, document, findings);
        self.judge.without_known(judged)
    }
}

/// What is the same for all files.
struct Judge<'a> {
    /// Named by the caller.
    glossary: Option<TermIndex>,
    store: Option<Mutex<Store>>,
    options: CheckOptions<'a>,
}

impl Judge<'_> {
    fn named<'f>(&'f self, file: &'f str) -> &'f str {
        match self.options.name {
            Some(name) if file == STDIN => name,
            _ => file,
        }
    }

    fn judge(&self, file: &str, house: Option<Arc<House>>) -> Result<Judged, OpsError> {
        let name = self.named(file);
        let document = read(file, name, &self.options.read)?;
        let path = match &house {
            Some(house) => house.relative(name),
            None => name.to_owned(),
        };
        let domain = self.options.domain;
        let style = match &house {
            Some(house) => house.settings.style(&path, domain),
            None => Style {
                domain: domain.map(str::to_owned),
                ..Style::default()
            },
        };
        let draft = Draft::new(&document);
        let of_store;
        let index = match (
            &self.glossary,
            house.as_ref().and_then(|h| h.glossary.as_ref()),
        ) {
            (Some(index), _) | (None, Some(index)) => index,
            (None, None) => {
                of_store = self.terms_of(&draft)?;
                &of_store
            }
        };
        let article = Article::new(draft, index);
        let findings = run(&article.with_style(&style).with_path(&path));
        let (findings, n_suppressed) = unsilenced(&document, findings);
        Ok(Judged {
            document,
            findings,
            n_suppressed,
            path,
            house,
        })
    }

    /// The terms of the store that a document can hold.
    fn terms_of(&self, draft: &Draft<'_>) -> Result<TermIndex, OpsError> {
        let Some(store) = &self.store else {
            return Ok(TermIndex::new(Vec::new()));
        };
        let (anchors, joined) = draft.keys();
        let store = store.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(TermIndex::new(store.judged_concepts(&anchors, &joined)?))
    }

    fn without_known(&self, mut judged: Judged) -> Judged {
        let house = judged.house.as_deref();
        let ignored = |id: &str| house.is_some_and(|h| h.settings.ignore.contains(id));
        let of_house = house.and_then(|h| h.baseline.as_ref());
        let known = |id: &str| {
            let mut baselines = [self.options.baseline, of_house].into_iter().flatten();
            !self.options.shows_known && baselines.any(|baseline| baseline.holds(id))
        };
        let n_all = judged.findings.len();
        judged.findings.retain(|f| !ignored(&f.id) && !known(&f.id));
        judged.n_suppressed += n_all - judged.findings.len();
        judged
    }
}

/// The first files that are held at once.
fn batch(files: &[String]) -> &[String] {
    let mut room = BATCH_BYTES;
    let fits = |file: &&String| {
        let size = fs::metadata(file).map_or(0, |meta| meta.len());
        let fits = size <= room;
        room = room.saturating_sub(size);
        fits
    };
    let n = files.iter().take(BATCH_FILES).take_while(fits).count();
    files.get(..n.max(1)).unwrap_or(files)
}

/// An index over glossary files, with no store at all; where asked, with the native words and loans
/// that the starter glossary knows. The first row that cannot be taken is an
/// error: a check must not pass because its glossary was not read.
pub fn glossary_from_files(files: &[String], knows_loans: bool) -> Result<TermIndex, OpsError> {
    let mut all = Vec::new();
    for file in files {
        let input = Input::open(file)?;
        let table = Table::open(input.reader, file).map_err(|e| OpsError::format(file, e))?;
        table
            .refuse_legacy()
            .map_err(|e| OpsError::format(file, e))?;
        let mut rows: Vec<GlossaryRow> = Vec::new();
        for row in table.into_glossary() {
            match row.map_err(|e| OpsError::format(file, e))? {
                Row::Read(row) => rows.push(row),
                Row::Refused(refused) => {
                    return Err(OpsError::File {
                        file: file.clone(),
                        reason: format!("line {}: {}", refused.line, refused.reason),
                    });
                }
            }
        }
        let stem = std::path::Path::new(file).file_stem();
        let name = stem.map_or_else(|| file.clone(), |s| s.to_string_lossy().into_owned());
        all.extend(concepts(&name, rows).map_err(|refused| OpsError::File {
            file: file.clone(),
            reason: format!("line {}: {}", refused.line, refused.reason),
        })?);
    }
    if knows_loans {
        all.extend(doublets());
    }
    for (number, concept) in all.iter_mut().enumerate() {
        concept.id = number as i64 + 1;
    }
    Ok(TermIndex::new(all))
}
