//! The settings that a file is judged by: `dubhashi.toml`, found from the file upwards.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::config::{ConfigError, FILE_NAME, Settings};
use crate::terms::TermIndex;

use super::baseline::Baseline;
use super::{OpsError, glossary_from_files};

/// A settings file, and the files that it names.
#[derive(Debug)]
pub struct House {
    /// The folder that it lies in.
    root: PathBuf,
    /// What it says.
    pub settings: Settings,
    /// Of the glossaries that it names, if it names any.
    pub(super) glossary: Option<TermIndex>,
    /// The findings that are known, if it names a file of them.
    pub(super) baseline: Option<Baseline>,
}

/// The houses that were met, each read once.
#[derive(Debug, Default)]
pub(super) struct Houses {
    by_folder: HashMap<PathBuf, Option<Arc<House>>>,
    /// The settings that were named for all files.
    named: Option<Arc<House>>,
    knows_loans: bool,
}

impl Houses {
    /// Settings that were named; without, they are looked for.
    pub(super) fn new(named: Option<&str>, knows_loans: bool) -> Result<Houses, OpsError> {
        let named = named.map(|file| House::open(Path::new(file), knows_loans).map(Arc::new));
        Ok(Houses {
            by_folder: HashMap::new(),
            named: named.transpose()?,
            knows_loans,
        })
    }

    /// The house of a file or folder.
    pub(super) fn of(&mut self, path: &str) -> Result<Option<Arc<House>>, OpsError> {
        if let Some(named) = &self.named {
            return Ok(Some(Arc::clone(named)));
        }
        let path = absolute(Path::new(path));
        let folder = if path.is_dir() {
            path.as_path()
        } else {
            path.parent().unwrap_or(&path)
        };
        self.of_folder(folder)
    }

    fn of_folder(&mut self, folder: &Path) -> Result<Option<Arc<House>>, OpsError> {
        let mut passed = Vec::new();
        let mut found = None;
        for folder in folder.ancestors() {
            if let Some(known) = self.by_folder.get(folder) {
                found.clone_from(known);
                break;
            }
            passed.push(folder.to_owned());
            let file = folder.join(FILE_NAME);
            if file.is_file() {
                found = Some(Arc::new(House::open(&file, self.knows_loans)?));
                break;
            }
        }
        for folder in passed {
            self.by_folder.insert(folder, found.clone());
        }
        Ok(found)
    }
}

impl House {
    fn open(file: &Path, knows_loans: bool) -> Result<House, OpsError> {
        let name = file.display().to_string();
        let text = fs::read_to_string(file).map_err(|e| OpsError::io(&name, &e))?;
        let settings = Settings::read(&text).map_err(|e: ConfigError| OpsError::File {
            file: name,
            reason: e.to_string(),
        })?;
        let root = absolute(file).parent().map(Path::to_owned);
        let root = root.unwrap_or_default();
        let beside = |file: &String| root.join(file).display().to_string();
        let glossaries: Vec<String> = settings.glossaries.iter().map(beside).collect();
        let glossary = match glossaries.is_empty() {
            true => None,
            false => Some(glossary_from_files(&glossaries, knows_loans)?),
        };
        let baseline = settings.baseline.as_ref().map(beside);
        // It is made by --update-baseline; before that there is none.
        let baseline = baseline.filter(|file| Path::new(file).exists());
        let baseline = baseline.map(|file| Baseline::open(&file)).transpose()?;
        Ok(House {
            root,
            settings,
            glossary,
            baseline,
        })
    }

    /// A path as the settings and baselines have it: beside the settings file, with `/`.
    pub(super) fn relative(&self, path: &str) -> String {
        let path = absolute(Path::new(path));
        let inside = path.strip_prefix(&self.root).unwrap_or(&path);
        inside.to_string_lossy().replace('\\', "/")
    }

    /// The file of known findings, where one is named.
    pub(super) fn baseline_file(&self) -> Option<String> {
        let file = self.settings.baseline.as_ref()?;
        Some(self.root.join(file).display().to_string())
    }
}

/// The path from the root of the file system, without `.` and `..` where they can be resolved.
fn absolute(path: &Path) -> PathBuf {
    let whole = fs::canonicalize(path).or_else(|_| std::path::absolute(path));
    whole.unwrap_or_else(|_| path.to_owned())
}
