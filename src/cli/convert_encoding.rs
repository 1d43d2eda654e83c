use clap::{Args, ValueEnum};

use crate::ops::{self, Converted, Lines};

use super::Outcome;
use super::context::Context;

/// Convert text that is set in a legacy font to Unicode
///
/// Reads a text file whose Hindi is set in Kruti Dev 010 or DevLys 010, in UTF-8 or as the bytes
/// that the font was typed in (Windows-1252), and writes it in Unicode. Lines that hold Devanagari
/// already, and lines that read as English or like no Hindi in the font, are left as they are
/// and named on standard error. English words within a line of Hindi cannot be told from it and are converted
/// too. For tables use `import --encoding krutidev`. Exit status 1: no line was converted.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  dubhashi convert-encoding old.txt\n  dubhashi convert-encoding old.txt --out new.txt\n  dubhashi convert-encoding --from krutidev - < old.txt | less"
)]
pub(super) struct ConvertEncodingArgs {
    /// The file; `-` for standard input
    #[arg(value_name = "FILE")]
    file: String,

    /// The font that the text is set in
    #[arg(
        long,
        value_name = "NAME",
        value_enum,
        default_value_t,
        ignore_case = true
    )]
    from: FontName,

    /// Write to this file, which may be the same one [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<String>,

    /// Convert every line that holds no Devanagari, whatever it looks like
    #[arg(long)]
    all_lines: bool,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum FontName {
    /// Kruti Dev 010
    #[default]
    #[value(name = "krutidev")]
    KrutiDev,
    /// DevLys 010, which has the same layout
    #[value(name = "devlys")]
    DevLys,
}

pub(super) fn run(args: &ConvertEncodingArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let (FontName::KrutiDev | FontName::DevLys) = args.from;
    let done = match &args.out {
        Some(path) if path != ops::STDIN => {
            ops::convert_encoding_to_file(&args.file, args.all_lines, path)?
        }
        _ => {
            let out = &mut context.out;
            ops::convert_encoding(&args.file, args.all_lines, out, "standard output")?
        }
    };
    for told in told(&done) {
        context.remark(&format!("{}: {told}", args.file));
    }
    if done.is_table {
        let remedy = "import --encoding krutidev converts one column and leaves the others";
        let file = &args.file;
        context.remark(&format!("{file}: it looks like a table; {remedy}"));
    }
    Ok(match done.converted.count {
        0 => Outcome::Poor,
        _ => Outcome::Good,
    })
}

fn told(done: &Converted) -> Vec<String> {
    let mut told = vec![format!("{} converted", count(&done.converted))];
    let left = [
        (&done.unicode, "already in Unicode, left"),
        (&done.other, "not in the font by the look of it, left"),
    ];
    for (lines, what) in left {
        if lines.count > 0 {
            told.push(format!("{} {what}: {}", count(lines), named(lines)));
        }
    }
    told
}

fn count(lines: &Lines) -> String {
    let plural = if lines.count == 1 { "" } else { "s" };
    format!("{} line{plural}", lines.count)
}

fn named(lines: &Lines) -> String {
    let first: Vec<String> = lines.first.iter().map(u64::to_string).collect();
    let more = if lines.count > first.len() {
        ", …"
    } else {
        ""
    };
    first.join(", ") + more
}
