//! The placeholders of one side, each by what it is filled with.

use std::ops::Range;

use crate::model::CodeKind;

use super::super::PairText;
use super::icu;

/// What a placeholder is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Filler<'a> {
    /// The next argument of a call, or the one of that number: `%s`, `%2$s`, `{}`.
    Argument(Option<usize>),
    /// What is called so: `{name}`, `%(name)s`, `%1` of Qt, `$HOME`.
    Named(&'a str),
}

/// A placeholder where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placeholder<'a> {
    pub(super) span: Range<usize>,
    /// As it is written; of an argument inside a message of ICU, its name.
    pub(super) written: &'a str,
    pub(super) kind: CodeKind,
    pub(super) filler: Filler<'a>,
    pub(super) conversion: Conversion<'a>,
}

/// What type a conversion takes: its length and its letter, both by what is the same to a function of
/// the printf kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Conversion<'a> {
    length: &'a str,
    letter: Option<char>,
}

impl Placeholder<'_> {
    /// Whether it may be the number that a plural goes by.
    pub(super) fn may_be_number(&self) -> bool {
        match self.kind {
            CodeKind::Printf => {
                matches!(self.conversion.letter, None | Some('d' | 'u' | 'f' | 's'))
            }
            _ => true,
        }
    }

    /// Whether it may be, and is no text.
    pub(super) fn is_number(&self) -> bool {
        self.may_be_number() && self.conversion.letter != Some('s')
    }

    /// Whether it is a part of a date or time and of nothing else (C17, 7.27.3.5).
    fn is_of_date(&self) -> bool {
        let letter = self.conversion.letter;
        self.kind == CodeKind::Printf
            && letter.is_some_and(|c| "aABbDHhIjklMPRrTUVwWYyZ".contains(c))
    }
}

/// Whether the placeholders are a date or time: their order and what they say is the language's.
pub(super) fn is_date(placeholders: &[Placeholder<'_>]) -> bool {
    placeholders.iter().any(Placeholder::is_of_date)
}

/// The placeholders of a side, in order.
pub(super) fn placeholders<'a>(side: &PairText<'a>) -> Vec<Placeholder<'a>> {
    let mut out = Vec::new();
    for code in side.codes {
        let Some(written) = side.text.get(code.at.clone()) else {
            continue;
        };
        let (filler, conversion) = match code.kind {
            CodeKind::Printf => printf(written),
            CodeKind::Brace => (brace(written), Conversion::default()),
            CodeKind::Variable => (Filler::Named(variable(written)), Conversion::default()),
            CodeKind::Icu => {
                out.extend(
                    icu::read(written)
                        .arguments
                        .into_iter()
                        .map(|name| Placeholder {
                            span: code.at.clone(),
                            written: name,
                            kind: CodeKind::Brace,
                            filler: Filler::Named(name),
                            conversion: Conversion::default(),
                        }),
                );
                continue;
            }
            CodeKind::Open | CodeKind::Close | CodeKind::Standalone | CodeKind::Accelerator => {
                continue;
            }
        };
        out.push(Placeholder {
            span: code.at.clone(),
            written,
            kind: code.kind,
            filler,
            conversion,
        });
    }
    out
}

fn printf(written: &str) -> (Filler<'_>, Conversion<'_>) {
    let rest = written.strip_prefix('%').unwrap_or(written);
    let named = |open: char, close: char| rest.strip_prefix(open)?.split_once(close);
    if let Some((name, spec)) = named('(', ')').or_else(|| named('<', '>')) {
        // `%<PRIu64>` is a conversion with a name.
        return match name.starts_with("PRI") && spec.is_empty() {
            true => (
                Filler::Argument(None),
                Conversion {
                    length: name,
                    letter: None,
                },
            ),
            false => (Filler::Named(name), conversion(spec)),
        };
    }
    // `%1` and `%L1` are the same argument; nobody asks for the width 1 (`%1d` is a number of days).
    let number = rest.strip_prefix('L').unwrap_or(rest);
    let number = if rest == "1d" { "1" } else { number };
    if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) {
        return (Filler::Named(number), Conversion::default());
    }
    if rest.starts_with('{') || matches!(rest, "n" | "m") {
        return (Filler::Named(written), Conversion::default());
    }
    if let Some((number, spec)) = rest.split_once('$')
        && let Ok(number) = number.parse()
    {
        return (Filler::Argument(Some(number)), conversion(spec));
    }
    (Filler::Argument(None), conversion(rest))
}

/// Without flags, width and precision; a width that is an argument of its own stays.
fn conversion(spec: &str) -> Conversion<'_> {
    let is_flag = |c: char| c.is_ascii_digit() || "-+#'. ".contains(c);
    let spec = spec.trim_start_matches(is_flag);
    let Some(letter) = spec.chars().next_back() else {
        return Conversion::default();
    };
    let length = match &spec[..spec.len() - letter.len_utf8()] {
        // What is shorter is handed over as an int all the same.
        "h" | "hh" => "",
        "q" | "L" => "ll",
        other => other,
    };
    let letter = match letter {
        'i' => 'd',
        'o' | 'x' | 'X' => 'u',
        'e' | 'E' | 'F' | 'g' | 'G' => 'f',
        other => other,
    };
    Conversion {
        length,
        letter: Some(letter),
    }
}

/// The name in braces, without how it is to be written.
fn brace(written: &str) -> Filler<'_> {
    let inner = written.trim_matches(['{', '}']).trim();
    let end = inner.find([':', '!']).unwrap_or(inner.len());
    match inner[..end].trim() {
        "" => Filler::Argument(None),
        name if written.starts_with("{{") => Filler::Named(match name.len() == inner.len() {
            true => name,
            false => inner,
        }),
        name => Filler::Named(name),
    }
}

/// `$NAME` and `${NAME}` are the same; what is closed by another sign is another matter.
fn variable(written: &str) -> &str {
    let bare = written
        .strip_prefix('$')
        .filter(|name| !name.ends_with('$'));
    let braced = bare.and_then(|name| name.strip_prefix('{')?.strip_suffix('}'));
    braced.or(bare).unwrap_or(written)
}
