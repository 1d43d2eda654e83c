//! The settings of a house, as `dubhashi.toml` says them.
//!
//! 1. A key that is not known is an error that names it in full, with all others of its kind, so that
//!    a slip of the pen does not pass for a setting.
//! 2. What is said for a folder or a domain is laid over what is said for all, in this order: all, the
//!    domain, the folders from the outermost to the innermost.
//!
//! Must not know where files lie: paths are taken as they are written.

use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;

use crate::check::{CHECKS, Level, Severity, Style};

/// The name of the file.
pub const FILE_NAME: &str = "dubhashi.toml";

/// What `dubhashi init` writes: every setting with what it does, none of them set.
pub const COMMENTED: &str = include_str!("config/commented.toml");

/// The settings of one file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Glossary files to judge by instead of the store, as written.
    pub glossaries: Vec<String>,
    /// The file of known findings, as written.
    pub baseline: Option<String>,
    /// Ids of findings that are none.
    pub ignore: HashSet<String>,
    /// Patterns of paths that are left out of a walk.
    pub exclude: Vec<String>,
    all: Part,
    folders: BTreeMap<String, Part>,
    domains: BTreeMap<String, Part>,
}

/// Why settings cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {what}")]
pub struct ConfigError {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// Expected and found.
    pub what: String,
}

/// The file as it is written. What [`Part`] has stands here once more, because a key that is flattened
/// into a table hides those that are not known.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
struct File {
    preset: Preset,
    glossaries: Vec<String>,
    baseline: Option<String>,
    ignore: HashSet<String>,
    exclude: Vec<String>,
    domain: Option<String>,
    names: Vec<String>,
    checks: BTreeMap<String, LevelName>,
    folders: BTreeMap<String, Part>,
    domains: BTreeMap<String, Part>,
}

/// What can be said for all, for a folder and for a domain.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default, rename_all = "kebab-case")]
struct Part {
    domain: Option<String>,
    names: Vec<String>,
    checks: BTreeMap<String, LevelName>,
}

/// A set of levels to begin with.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Preset {
    /// Every check as it is.
    #[default]
    Desk,
    /// What is only a hint elsewhere is a warning.
    Strict,
    /// Terms, names and abbreviations alone.
    Terms,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum LevelName {
    Off,
    Info,
    Warning,
    Error,
}

impl Settings {
    /// Reads the text of a file.
    pub fn read(text: &str) -> Result<Settings, ConfigError> {
        let of_toml = |error: &toml::de::Error| {
            let at = error.span().map_or(0, |span| span.start);
            ConfigError::at(text, at, error.message().replace('\n', " "))
        };
        let mut unknown: Vec<String> = Vec::new();
        let parsed = toml::de::Deserializer::parse(text).map_err(|e| of_toml(&e))?;
        let file: File = serde_ignored::deserialize(parsed, |path| unknown.push(path.to_string()))
            .map_err(|e| of_toml(&e))?;
        unknown.extend(file.unknown_checks());
        if let Some(first) = unknown.first() {
            let what = format!(
                "expected keys that are known (see dubhashi init), found {}",
                unknown.join(", ")
            );
            return Err(ConfigError::at(text, place_of(text, first), what));
        }
        Ok(file.into_settings())
    }

    /// The style for a file, by its path beside the settings (with `/`) and the domain that it is
    /// said to be of.
    pub fn style(&self, path: &str, domain: Option<&str>) -> Style {
        let folders = self.folders_of(path);
        let mut style = Style::default();
        self.all.lay_over(&mut style);
        if let Some(part) = self.domain(path, domain).and_then(|d| self.domains.get(d)) {
            part.lay_over(&mut style);
        }
        folders.for_each(|part| part.lay_over(&mut style));
        style.domain = self.domain(path, domain).map(str::to_owned);
        style
    }

    /// The domain of a file: as asked, else of its innermost folder, else of all.
    pub fn domain<'a>(&'a self, path: &str, asked: Option<&'a str>) -> Option<&'a str> {
        let of_folder = || {
            self.folders_of(path)
                .filter_map(|p| p.domain.as_deref())
                .last()
        };
        asked.or_else(of_folder).or(self.all.domain.as_deref())
    }

    /// What is said for the folders that a path lies in, the outermost first: a shorter name of two
    /// that both hold it comes before the longer in the order of names.
    fn folders_of(&self, path: &str) -> impl Iterator<Item = &Part> {
        let holds = move |folder: &str| {
            let rest = path.strip_prefix(folder.trim_end_matches('/'));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let folders = self.folders.iter();
        folders
            .filter(move |(name, _)| holds(name))
            .map(|(_, part)| part)
    }
}

impl File {
    /// Names under `checks` that no check has.
    fn unknown_checks(&self) -> Vec<String> {
        let whole = std::iter::once((String::new(), &self.checks));
        let parts = |kind: &'static str, parts: &'_ BTreeMap<String, Part>| -> Vec<_> {
            let named = parts.iter();
            named
                .map(|(name, part)| (format!("{kind}.{name}."), part.checks.clone()))
                .collect()
        };
        let mut unknown = Vec::new();
        let known = |name: &str| CHECKS.iter().any(|check| check.name == name);
        for (head, checks) in whole
            .map(|(head, checks)| (head, checks.clone()))
            .chain(parts("folders", &self.folders))
            .chain(parts("domains", &self.domains))
        {
            let names = checks.keys().filter(|name| !known(name));
            unknown.extend(names.map(|name| format!("{head}checks.{name}")));
        }
        unknown
    }

    fn into_settings(self) -> Settings {
        let mut checks = self.preset.checks();
        checks.extend(self.checks);
        Settings {
            glossaries: self.glossaries,
            baseline: self.baseline,
            ignore: self.ignore,
            exclude: self.exclude,
            all: Part {
                domain: self.domain,
                names: self.names,
                checks,
            },
            folders: self.folders,
            domains: self.domains,
        }
    }
}

impl Preset {
    /// What it says of checks.
    fn checks(self) -> BTreeMap<String, LevelName> {
        let of = |is_meant: fn(&crate::check::Check) -> bool, level: LevelName| {
            let meant = CHECKS.iter().filter(|check| is_meant(check));
            meant.map(|check| (check.name.to_owned(), level)).collect()
        };
        match self {
            Preset::Desk => BTreeMap::new(),
            Preset::Strict => of(|c| c.severity == Severity::Info, LevelName::Warning),
            Preset::Terms => of(|c| !is_of_terms(c.name), LevelName::Off),
        }
    }
}

/// Whether a check is about what things and people are called.
fn is_of_terms(name: &str) -> bool {
    ["term", "abbreviation", "acronym", "name"]
        .iter()
        .any(|word| {
            name.split('-')
                .any(|part| part.trim_end_matches('s') == *word)
        })
}

impl Part {
    fn lay_over(&self, style: &mut Style) {
        for (name, level) in &self.checks {
            style.checks.insert(name.clone(), (*level).into());
        }
        style.names.extend(self.names.iter().cloned());
    }
}

impl From<LevelName> for Level {
    fn from(name: LevelName) -> Level {
        match name {
            LevelName::Off => Level::Off,
            LevelName::Info => Level::At(Severity::Info),
            LevelName::Warning => Level::At(Severity::Warning),
            LevelName::Error => Level::At(Severity::Error),
        }
    }
}

impl ConfigError {
    fn at(text: &str, at: usize, what: String) -> ConfigError {
        let before = text.get(..at).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        ConfigError { line, column, what }
    }
}

/// Where the last part of a key first stands as one.
fn place_of(text: &str, key: &str) -> usize {
    let last = key.rsplit('.').next().unwrap_or(key);
    let mut lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    let stands = |line: &str| line.trim_start().trim_start_matches('[').contains(last);
    lines.find(|(_, line)| stands(line)).map_or(0, |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        Settings::read(text).unwrap_err().to_string()
    }

    #[test]
    fn what_is_not_known_is_named_in_full() {
        let cases = [
            (
                "names = []\nspeling = 1\n",
                "line 2, column 1: expected keys that are known (see dubhashi init), found speling",
            ),
            (
                "[folders.a]\ndomain = \"b\"\ndomian = 1\n[checks]\nspacng = \"off\"\n",
                "line 3, column 1: expected keys that are known (see dubhashi init), found \
                 folders.a.domian, checks.spacng",
            ),
            (
                "[folders.sport.checks]\nx = \"off\"\n",
                "line 2, column 1: expected keys that are known (see dubhashi init), found \
                 folders.sport.checks.x",
            ),
        ];
        for (text, message) in cases {
            assert_eq!(error(text), message);
        }
        let wrong = error("[checks]\nspacing = \"yes\"\n");
        assert!(
            wrong.starts_with("line 2, column 11: unknown variant `yes`"),
            "{wrong}"
        );
        assert!(
            error("names = [\n").starts_with("line 1"),
            "{}",
            error("names = [\n")
        );
    }

    #[test]
    fn inner_parts_are_laid_over_outer_ones() {
        let text = "
preset = \"strict\"
domain = \"news\"
[checks]
mixed-terms = \"off\"
[domains.sport.checks]
mixed-terms = \"error\"
[folders.sport]
domain = \"sport\"
[folders.\"sport/old\"]
names = [\"कामथ\"]
";
        let settings = Settings::read(text).unwrap();
        let level = |path: &str| settings.style(path, None).checks["mixed-terms"];
        assert_eq!(level("a.md"), Level::Off);
        assert_eq!(level("sportive/a.md"), Level::Off);
        assert_eq!(level("sport/a.md"), Level::At(Severity::Error));
        assert_eq!(settings.domain("sport/old/a.md", None), Some("sport"));
        assert_eq!(settings.domain("sport/a.md", Some("law")), Some("law"));
        let old = settings.style("sport/old/a.md", None);
        assert!(old.is_right("कामथ"));
        assert_eq!(
            Settings::read("").unwrap().style("a", None),
            Style::default()
        );
    }

    #[test]
    fn what_init_writes_sets_nothing_and_names_everything() {
        let plain = Settings::read(COMMENTED).unwrap();
        assert_eq!(plain, Settings::default());
        let set: String = COMMENTED
            .lines()
            .map(|line| format!("{}\n", line.strip_prefix("#: ").unwrap_or(line)))
            .collect();
        let all = Settings::read(&set).unwrap();
        assert!(!all.all.names.is_empty() && !all.all.checks.is_empty());
        assert!(!all.glossaries.is_empty() && !all.folders.is_empty() && !all.domains.is_empty());
    }
}
