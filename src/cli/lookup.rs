use std::io::{BufRead, Write};

use clap::Args;

use crate::ops::{self, STDIN};
use crate::report::{lookup_json, lookup_text};
use crate::store::Store;
use crate::text::Lang;

use super::Outcome;
use super::args::Form;
use super::context::Context;

/// Look up a term in either language
///
/// The words are one query. Found are the same words in any spelling, form or case, letter-name
/// acronyms by their letters (एसडब्ल्यूजी is SWG), terms in the other script that sound alike
/// (Hindi typed in Latin letters, names), longer terms that hold the words, and, where nothing else
/// is found, terms a slip away. `-` answers one query a line of standard input.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  dubhashi lookup समझौता ज्ञापन\n  dubhashi lookup SWG\n  dubhashi lookup samjhauta gyapan\n  dubhashi lookup --lang en memorandum of understanding\n  printf 'रेपो दर\\nGDP\\n' | dubhashi lookup -"
)]
pub(super) struct LookupArgs {
    /// The query, its words joined; `-` for one query a line of standard input
    #[arg(required = true, value_name = "QUERY")]
    query: Vec<String>,

    /// Language in which the query is written; either, if not said
    #[arg(long, value_name = "LANG", value_parser = ["hi", "en"])]
    lang: Option<String>,

    /// The most hits
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,
}

pub(super) fn run(args: &LookupArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let store = context.store()?;
    let query = args.query.join(" ");
    if query != STDIN {
        return answer(args, &query, false, &store, context);
    }
    let mut outcome = Outcome::Good;
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|e| ops::OpsError::io("standard input", &e))?;
        if line.trim().is_empty() && context.form == Form::Text {
            continue;
        }
        let found = answer(args, &line, true, &store, context)?;
        // Whoever writes queries one by one waits for the answers.
        context.out.flush()?;
        if found == Outcome::Poor && !line.trim().is_empty() {
            outcome = Outcome::Poor;
        }
    }
    Ok(outcome)
}

fn answer(
    args: &LookupArgs,
    query: &str,
    named: bool,
    store: &Store,
    context: &mut Context,
) -> anyhow::Result<Outcome> {
    let lang = args.lang.as_deref().map(Lang::new);
    let answer = ops::lookup(store, query, lang.as_ref(), args.limit as usize)?;
    match context.form {
        Form::Text if context.quiet && answer.hits.is_empty() => {}
        Form::Text => lookup_text(&mut context.out, &answer, context.look, named)?,
        Form::Json => lookup_json(&mut context.out, &answer)?,
    }
    Ok(if answer.hits.is_empty() {
        Outcome::Poor
    } else {
        Outcome::Good
    })
}
