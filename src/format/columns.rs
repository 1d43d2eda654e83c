//! Which column of a table holds what.
//!
//! 1. A first record that names a language (`hi`, `Hindi`, `हिन्दी`, `term_en`), or source and target,
//!    is a header. Case, spaces, `_` and `-` do not matter. Names decide.
//! 2. A language that no name decides is decided by script: the column whose cells are mostly
//!    Devanagari is Hindi, among the mostly Latin ones the one with the most different values is
//!    English (the others repeat a source or a domain), the nearest to the Hindi one among equals.
//! 3. A first record that names nothing is a header all the same where its cell in the Hindi column
//!    is Latin and the rest of that column is Devanagari.
//! 4. Where the Hindi column is set in a legacy font, script tells nothing: the column that reads best
//!    in the font is Hindi, and a first record whose cell there reads as English is a header.
//! 5. Without a header a single further Latin column is the note. All other columns are kept by
//!    their names, or as `column 4`.

use std::borrow::Cow;
use std::collections::HashSet;

use super::FormatError;
use super::header::{Role, is_header, roles};
use super::table::Record;
use crate::text::legacy::{Evidence, Fate, Font, Verdict, convert_cell, fate};
use crate::text::{Lang, guess};

/// Indices of a table's columns, from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// Hindi.
    pub hi: usize,
    /// English.
    pub en: usize,
    /// Identity of the concept within the glossary.
    pub id: Option<usize>,
    /// Subject field.
    pub domain: Option<usize>,
    /// Status of the Hindi term.
    pub status: Option<usize>,
    /// Status of the English term.
    pub en_status: Option<usize>,
    /// What the concept is.
    pub definition: Option<usize>,
    /// A remark.
    pub note: Option<usize>,
    /// Those that are not ours, with their names.
    pub extra: Vec<(String, usize)>,
    /// Whether the first record is a header.
    pub header: bool,
    /// How many cells a record may have.
    pub width: usize,
    /// The font that the Hindi column is set in, where it is to be converted.
    pub font: Option<Font>,
}

/// Decides the columns of a table from its first records; the Hindi one may be set in a font.
pub fn read_columns(records: &[Record], font: Option<Font>) -> Result<Columns, FormatError> {
    let Some(first) = records.first() else {
        return Err(FormatError::Empty);
    };
    let mut look = Look::at(records, is_header(first), font);
    let mut languages = look.languages();
    if let (None, Ok((hi, _))) = (&look.names, languages)
        && is_foreign_header(records, hi, font)
    {
        look = Look::at(records, true, font);
        languages = look.languages();
    }
    let (hi, en) =
        languages.map_err(|expected| FormatError::at(first.line, b"", expected, look.found()))?;
    let mut columns = look.assign(hi, en);
    columns.header = look.names.is_some();
    columns.font = font;
    if columns.header {
        columns.rename(first);
    } else if let [(_, note)] = columns.extra[..]
        && look.scripts[note].lang() == Some(Lang::EN)
    {
        columns.note = Some(note);
        columns.extra.clear();
    }
    Ok(columns)
}

impl Columns {
    /// Whether any term of the table can have a status.
    pub fn has_statuses(&self) -> bool {
        self.status.is_some() || self.en_status.is_some()
    }

    /// The Hindi cell of a record, in Unicode.
    pub fn hindi<'a>(&self, record: &'a Record) -> Cow<'a, str> {
        match (self.font, record.value(self.hi)) {
            (None, value) => Cow::Borrowed(value),
            (Some(Font::KrutiDev), value) => convert_cell(value),
        }
    }

    /// How many Hindi cells of some records with letters in them are not converted, of how many;
    /// `None` where none is to be.
    pub(crate) fn unconverted(&self, body: &[Record]) -> Option<(usize, usize)> {
        self.font?;
        let cells = body.iter().map(|record| record.value(self.hi));
        let with_letters = cells.filter(|cell| cell.chars().any(char::is_alphabetic));
        let fates = with_letters.map(|cell| fate(cell, Verdict::Legacy));
        Some(fates.fold((0, 0), |(left, all), fate| {
            (left + usize::from(fate != Fate::Converted), all + 1)
        }))
    }

    /// Which column was taken for what, in a phrase.
    pub fn phrase(&self) -> String {
        let (hi, en) = (self.hi + 1, self.en + 1);
        let mut out = if self.header {
            format!("by its header column {hi} is Hindi, column {en} English")
        } else {
            let by = self.font.map_or("script", |_| "font");
            format!("without a header, by {by}, column {hi} is Hindi, column {en} English")
        };
        if let (false, Some(note)) = (self.header, self.note) {
            out += &format!(", column {} the note", note + 1);
        }
        if let Some(font) = self.font {
            out += &format!("; the Hindi is converted from {font}");
        }
        let names: Vec<&str> = self.extra.iter().map(|(name, _)| name.as_str()).collect();
        if !names.is_empty() {
            out += &format!("; kept as they are: {}", names.join(", "));
        }
        out
    }

    /// Gives the unknown columns the names that the header has for them, each once.
    fn rename(&mut self, header: &Record) {
        let mut taken = HashSet::new();
        for (name, idx) in &mut self.extra {
            let given = header.value(*idx);
            if !given.is_empty() && taken.insert(given) {
                *name = given.to_owned();
            }
        }
    }
}

/// Whether the first record names columns in words that are not known (rule 3).
fn is_foreign_header(records: &[Record], hi: usize, font: Option<Font>) -> bool {
    let Some((first, body)) = records.split_first() else {
        return false;
    };
    let names: HashSet<&str> = (0..first.cells.len()).map(|idx| first.value(idx)).collect();
    let are_names = |name: &&str| name.is_ascii() && guess(name) == Lang::EN && name.len() <= 40;
    let is_set_apart = match font {
        None => body.len() as f64 * 0.8 <= Script::of(body, hi).devanagari as f64,
        Some(_) => is_english_over_font(first, body, hi),
    };
    names.len() == first.cells.len()
        && names.iter().all(are_names)
        && is_set_apart
        && !body.is_empty()
}

/// Whether the first record's cell reads as English where hardly any other of its column does.
fn is_english_over_font(first: &Record, body: &[Record], hi: usize) -> bool {
    let is_english = |record: &&Record| fate(record.value(hi), Verdict::Legacy) == Fate::Left;
    let n_english = body.iter().filter(is_english).count();
    is_english(&first) && n_english as f64 <= body.len() as f64 * 0.2
}

/// What the cells of a column are written in.
struct Script<'a> {
    devanagari: usize,
    latin: usize,
    values: HashSet<&'a str>,
}

impl<'a> Script<'a> {
    fn of(body: &'a [Record], column: usize) -> Script<'a> {
        let mut script = Script {
            devanagari: 0,
            latin: 0,
            values: HashSet::new(),
        };
        for record in body {
            let value = record.value(column);
            let lang = guess(value);
            script.devanagari += usize::from(lang == Lang::HI);
            script.latin += usize::from(lang == Lang::EN);
            script.values.insert(value);
        }
        script
    }

    fn lang(&self) -> Option<Lang> {
        match (self.devanagari, self.latin) {
            (0, 0) => None,
            (devanagari, latin) if devanagari >= latin => Some(Lang::HI),
            _ => Some(Lang::EN),
        }
    }
}

/// What a column says about being set in a font.
pub(crate) fn evidence(body: &[Record], column: usize) -> Evidence {
    let mut evidence = Evidence::default();
    body.iter()
        .for_each(|record| evidence.add(record.value(column)));
    evidence
}

/// The first part of a table, column by column.
struct Look<'a> {
    /// Of the header, if there is one.
    names: Option<Vec<&'a str>>,
    roles: Vec<Option<Role>>,
    scripts: Vec<Script<'a>>,
    /// How well each column reads in the font, if one is asked for.
    likeness: Option<Vec<i64>>,
}

impl<'a> Look<'a> {
    fn at(records: &'a [Record], header: bool, font: Option<Font>) -> Look<'a> {
        let (first, body) = match records.split_first() {
            Some((first, body)) if header => (Some(first), body),
            _ => (None, records),
        };
        let width = first.map_or_else(|| usual_width(body), |first| first.cells.len());
        Look {
            names: first.map(|first| (0..width).map(|idx| first.value(idx)).collect()),
            roles: first.map_or_else(|| vec![None; width], roles),
            scripts: (0..width).map(|idx| Script::of(body, idx)).collect(),
            likeness: font.map(|_| {
                let columns = 0..width;
                columns.map(|idx| evidence(body, idx).likeness()).collect()
            }),
        }
    }

    /// The Hindi and the English column, or what was expected.
    fn languages(&self) -> Result<(usize, usize), &'static str> {
        let hi = self.only(Role::Hi, "one column named hi or hindi")?;
        let en = self.only(Role::En, "one column named en or english")?;
        let hi = match hi {
            Some(hi) => hi,
            None => self.hindi_by_script()?,
        };
        let en = en.or_else(|| self.english_by_script(hi));
        en.map(|en| (hi, en))
            .ok_or("a column named en or english, or one in Latin letters")
    }

    fn only(&self, role: Role, expected: &'static str) -> Result<Option<usize>, &'static str> {
        let mut found = (0..self.roles.len()).filter(|idx| self.roles[*idx] == Some(role));
        match (found.next(), found.next()) {
            (_, Some(_)) => Err(expected),
            (found, None) => Ok(found),
        }
    }

    fn hindi_by_script(&self) -> Result<usize, &'static str> {
        match self.in_script(&Lang::HI)[..] {
            [hi] => Ok(hi),
            [] if self.likeness.is_some() => self.hindi_by_font(),
            [] => Err("a column named hi or hindi, or one in Devanagari"),
            _ => Err("one column in Devanagari, or a header that names one hi"),
        }
    }

    /// The column that reads best in the font, and better than all others.
    fn hindi_by_font(&self) -> Result<usize, &'static str> {
        let likeness = self.likeness.as_deref().unwrap_or_default();
        let candidates = self.in_script(&Lang::EN);
        let best = candidates.iter().map(|idx| likeness[*idx]).max();
        let mut found = candidates
            .into_iter()
            .filter(|idx| Some(likeness[*idx]) == best);
        match (found.next(), found.next()) {
            (Some(hi), None) => Ok(hi),
            _ => Err("a column named hi or hindi, or one that is set in the font"),
        }
    }

    fn english_by_script(&self, hi: usize) -> Option<usize> {
        let candidates = self.in_script(&Lang::EN);
        let distance = |idx: usize| idx.abs_diff(hi);
        candidates
            .into_iter()
            .filter(|idx| *idx != hi)
            .min_by_key(|idx| {
                let values = std::cmp::Reverse(self.scripts[*idx].values.len());
                (values, distance(*idx), *idx)
            })
    }

    /// The columns in a script that no name gives to anything; of those named source and target
    /// before others.
    fn in_script(&self, lang: &Lang) -> Vec<usize> {
        let with = |role: Option<Role>| -> Vec<usize> {
            (0..self.roles.len())
                .filter(|idx| self.roles[*idx] == role)
                .filter(|idx| self.scripts[*idx].lang().as_ref() == Some(lang))
                .collect()
        };
        let translated = with(Some(Role::SourceOrTarget));
        if translated.is_empty() {
            with(None)
        } else {
            translated
        }
    }

    fn assign(&self, hi: usize, en: usize) -> Columns {
        let mut columns = Columns {
            hi,
            en,
            width: self.roles.len(),
            ..Columns::default()
        };
        for (idx, role) in self.roles.iter().enumerate() {
            if idx == hi || idx == en {
                continue;
            }
            let place = match role {
                Some(Role::Id) => &mut columns.id,
                Some(Role::Domain) => &mut columns.domain,
                Some(Role::Status) => &mut columns.status,
                Some(Role::EnStatus) => &mut columns.en_status,
                Some(Role::Definition) => &mut columns.definition,
                Some(Role::Note) => &mut columns.note,
                _ => &mut None,
            };
            if role.is_some_and(Role::is_ours) && place.is_none() {
                *place = Some(idx);
            } else {
                columns.extra.push((format!("column {}", idx + 1), idx));
            }
        }
        columns
    }

    /// What stands there, for an error.
    fn found(&self) -> String {
        if let Some(names) = &self.names {
            return format!("the columns {}", names.join(", "));
        }
        let scripts: Vec<&str> = self
            .scripts
            .iter()
            .map(|script| match script.lang() {
                Some(lang) if lang == Lang::HI => "Devanagari",
                Some(_) => "Latin",
                None => "neither script",
            })
            .collect();
        match scripts[..] {
            [only] => format!("a single column ({only})"),
            _ => format!(
                "{} columns without a header ({})",
                scripts.len(),
                scripts.join(", ")
            ),
        }
    }
}

/// The most frequent number of cells.
fn usual_width(body: &[Record]) -> usize {
    let mut counts = std::collections::BTreeMap::new();
    for record in body {
        *counts.entry(record.cells.len()).or_insert(0) += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, n)| *n);
    most.map_or(0, |(width, _)| width)
}

#[cfg(test)]
mod tests {
    use super::super::dialect::{sample, sniff_dialect};
    use super::*;

    fn columns(raw: &str) -> Result<Columns, String> {
        let (dialect, _) = sniff_dialect(raw.as_bytes(), true, "").unwrap();
        let records: Vec<Record> = sample(raw.as_bytes(), dialect).collect();
        read_columns(&records, None).map_err(|error| error.to_string())
    }

    /// What is where, as `hi en [name=index…] extra…`, from a table's first lines.
    fn said(raw: &str) -> String {
        let found = match columns(raw) {
            Ok(found) => found,
            Err(error) => return error,
        };
        let mut out = format!("hi={} en={}", found.hi, found.en);
        let named = [
            ("id", found.id),
            ("domain", found.domain),
            ("status", found.status),
            ("en_status", found.en_status),
            ("definition", found.definition),
            ("note", found.note),
        ];
        for (name, idx) in named {
            out += &idx.map_or_else(String::new, |idx| format!(" {name}={idx}"));
        }
        for (name, idx) in &found.extra {
            out += &format!(" {name:?}={idx}");
        }
        out + if found.header { " header" } else { "" }
    }

    #[test]
    fn headers_decide() {
        let cases = [
            ("hi,en\nक,a\n", "hi=0 en=1 header"),
            ("en,hi\na,क\n", "hi=1 en=0 header"),
            ("\u{FEFF} Hindi ;ENGLISH\r\nक;a\r\n", "hi=0 en=1 header"),
            ("हिन्दी\tअंग्रेज़ी\nक\ta\n", "hi=0 en=1 header"),
            ("हिंदी\tअंग्रेज\u{93C}ी\nक\ta\n", "hi=0 en=1 header"),
            (
                "term_en,term_hi,note_en\na,क,x\n",
                "hi=1 en=0 \"note_en\"=2 header",
            ),
            ("f_en,f_hi\na,क\n", "hi=1 en=0 header"),
            ("en,hindi,en_status\n", "hi=1 en=0 en_status=2 header"),
            (
                "id,domain,hi,en,status,en_status,definition,note,pos\n",
                "hi=2 en=3 id=0 domain=1 status=4 en_status=5 definition=6 note=7 \"pos\"=8 header",
            ),
            (
                "hi,en,,\nक,a,,\n",
                "hi=0 en=1 \"column 3\"=2 \"column 4\"=3 header",
            ),
            (
                "hi,en,x,x\nक,a,,\n",
                "hi=0 en=1 \"x\"=2 \"column 4\"=3 header",
            ),
            ("term,hindi\ngovernment,सरकार\n", "hi=1 en=0 header"),
            (
                "id,sourceLang,sourceString,targetString\n1,en,flu,फ़्लू\n2,en,cold,जुकाम\n",
                "hi=3 en=2 id=0 \"sourceLang\"=1 header",
            ),
            (
                "id,word,anuvad\n1,flu,फ़्लू\n2,cold,जुकाम\n",
                "hi=2 en=1 id=0 header",
            ),
        ];
        for (raw, expected) in cases {
            assert_eq!(said(raw), expected, "{raw}");
        }
    }

    #[test]
    fn without_a_header_the_column_that_reads_best_in_the_font_is_hindi() {
        let found = |raw: &str| {
            let (dialect, _) = sniff_dialect(raw.as_bytes(), true, "").unwrap();
            let records: Vec<Record> = sample(raw.as_bytes(), dialect).collect();
            let found = read_columns(&records, Some(Font::KrutiDev));
            found.map(|found| (found.hi, found.en, found.header))
        };
        let cases = [
            ("vk;ksx\tcommission\nlaln\tparliament\n", (0, 1, false)),
            ("parliament\tlaln\ncommission\tvk;ksx\n", (1, 0, false)),
            (
                "1\tvk;ksx\tcommission\tUPSC\n2\t'kiFk\toath\tUPSC\n",
                (1, 2, false),
            ),
            (
                "word\tanuvad\ncommission\tvk;ksx\noath\t'kiFk\n",
                (1, 0, true),
            ),
            (
                "Term,Meaning\ncommission,vk;ksx\noath,'kiFk\n",
                (1, 0, true),
            ),
            ("ISRO\tISRO\nvk;ksx\tcommission\n", (0, 1, false)),
            (
                "NASA\tagency\nISRO\tbody\nvk;ksx\tcommission\n",
                (0, 1, false),
            ),
            ("hi\ten\nlaln\tparliament\n", (0, 1, true)),
            ("English,Hindi\noath,'kiFk\n", (1, 0, true)),
            ("शपथ\toath\nlaln\tparliament\nसत्र\tsession\n", (0, 1, false)),
        ];
        for (raw, expected) in cases {
            assert_eq!(found(raw).unwrap(), expected, "{raw}");
        }
        for raw in ["oath\n", "oath\toath\n", "12\t13\n"] {
            assert!(found(raw).is_err(), "{raw}");
        }
    }

    #[test]
    fn scripts_decide_without_a_header() {
        let cases = [
            ("सरकार\tgovernment\n", "hi=0 en=1"),
            ("government\tसरकार\nminister\tमंत्री\n", "hi=1 en=0"),
            ("क\ta\tsource\nख\tb\tsource\n", "hi=0 en=1 note=2"),
            ("क\tsource\ta\nख\tsource\tb\n", "hi=0 en=2 note=1"),
            ("1\tक\ta\n2\tख\tb\n", "hi=1 en=2 \"column 1\"=0"),
            ("हिन्दी\tHindi\nअरबी\tArabic\n", "hi=0 en=1"),
            ("टिप्पणी\tnote\nस्थिति\tstatus\n", "hi=0 en=1"),
            ("KDE\tKDE\nHelp\tमदद\nOpen\tखोलें\n", "hi=1 en=0"),
        ];
        for (raw, expected) in cases {
            assert_eq!(said(raw), expected, "{raw}");
        }
    }

    #[test]
    fn what_is_missing_or_doubled_is_named() {
        let cases = [
            (
                "सरकार\nमंत्री\n",
                "line 1, column 1: expected a column named en or english, or one in Latin letters, \
                 found a single column (Devanagari)",
            ),
            (
                "term,hindi\n",
                "line 1, column 1: expected a column named en or english, or one in Latin letters, \
                 found the columns term, hindi",
            ),
            (
                "en,note\na,b\n",
                "line 1, column 1: expected a column named hi or hindi, or one in Devanagari, \
                 found the columns en, note",
            ),
            (
                "hi,en,hindi\n",
                "line 1, column 1: expected one column named hi or hindi, \
                 found the columns hi, en, hindi",
            ),
            (
                "hi,en,English\n",
                "line 1, column 1: expected one column named en or english, \
                 found the columns hi, en, English",
            ),
            (
                "क\tख\ta\n",
                "line 1, column 1: expected one column in Devanagari, or a header that names one hi, \
                 found 3 columns without a header (Devanagari, Devanagari, Latin)",
            ),
            (
                "1\t2\n",
                "line 1, column 1: expected a column named hi or hindi, or one in Devanagari, \
                 found 2 columns without a header (neither script, neither script)",
            ),
        ];
        for (raw, expected) in cases {
            assert_eq!(columns(raw).unwrap_err(), expected, "{raw}");
        }
    }
}
