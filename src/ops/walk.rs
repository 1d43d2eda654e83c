//! The files of a folder that can be checked.
//!
//! 1. What `.gitignore` and `.ignore` leave out, what is hidden, and what the settings exclude is left
//!    out.
//! 2. Of the rest, what has the extension of a known format. In the order of their paths.

use std::path::Path;

use ignore::WalkBuilder;
use ignore::overrides::{Override, OverrideBuilder};

use crate::format::FORMATS;

use super::OpsError;
use super::house::Houses;

/// The files named, folders among them opened up. A file that is named itself is always one.
pub(super) fn files_of(paths: &[String], houses: &mut Houses) -> Result<Vec<String>, OpsError> {
    let mut files = Vec::new();
    for path in paths {
        if Path::new(path).is_dir() {
            let house = houses.of(path)?;
            let exclude = house.map_or_else(Vec::new, |h| h.settings.exclude.clone());
            let n_before = files.len();
            walk(path, &exclude, &mut files)?;
            if files.len() == n_before {
                return Err(OpsError::File {
                    file: path.clone(),
                    reason: "expected files of a known format (see dubhashi segments --help), \
                             found none"
                        .into(),
                });
            }
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

fn walk(folder: &str, exclude: &[String], files: &mut Vec<String>) -> Result<(), OpsError> {
    let told = |error: &ignore::Error| OpsError::File {
        file: folder.to_owned(),
        reason: error.to_string().replace('\n', " "),
    };
    let overrides = excluded(folder, exclude).map_err(|e| told(&e))?;
    let mut walk = WalkBuilder::new(folder);
    walk.overrides(overrides)
        .require_git(false)
        .sort_by_file_path(Ord::cmp);
    for entry in walk.build() {
        let entry = entry.map_err(|e| told(&e))?;
        let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
        if is_file && is_known(entry.path()) {
            files.push(entry.path().to_string_lossy().into_owned());
        }
    }
    Ok(())
}

fn excluded(folder: &str, patterns: &[String]) -> Result<Override, ignore::Error> {
    let mut builder = OverrideBuilder::new(folder);
    for pattern in patterns {
        builder.add(&format!("!{pattern}"))?;
    }
    builder.build()
}

fn is_known(path: &Path) -> bool {
    let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase());
    let known = |extension: String| {
        let mut formats = FORMATS.iter();
        formats.any(|format| format.extensions.contains(&extension.as_str()))
    };
    extension.is_some_and(known)
}
