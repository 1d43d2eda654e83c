use clap::{Args as ClapArgs, CommandFactory};
use clap_complete::Shell;

use super::Outcome;
use super::args::Args;
use super::context::Context;

/// Print completions for a shell
#[derive(Debug, ClapArgs)]
#[command(
    after_help = "Example:\n  dubhashi completions bash > ~/.local/share/bash-completion/completions/dubhashi"
)]
pub(super) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Print the manual page
#[derive(Debug, ClapArgs)]
#[command(after_help = "Example:\n  dubhashi man > dubhashi.1")]
pub(super) struct ManArgs {}

pub(super) fn run_completions(
    args: &CompletionsArgs,
    context: &mut Context,
) -> anyhow::Result<Outcome> {
    // The generator panics on a closed pipe, so it writes into memory.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "dubhashi", &mut script);
    context.out.write_all(&script)?;
    Ok(Outcome::Good)
}

/// The page of the whole command line, then one section for each command.
pub(super) fn run(_: &ManArgs, context: &mut Context) -> anyhow::Result<Outcome> {
    let mut command = Args::command();
    command.build();
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    for sub in command.get_subcommands().filter(|s| !s.is_hide_set()) {
        let man = clap_mangen::Man::new(sub.clone());
        page.extend_from_slice(
            format!(".SH \"DUBHASHI {}\"\n", sub.get_name().to_uppercase()).as_bytes(),
        );
        man.render_description_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    context.out.write_all(&page)?;
    Ok(Outcome::Good)
}
