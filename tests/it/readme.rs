//! README.md is run: what it shows is what a reader gets.
//!
//! Every fenced block `console` is a transcript (see [`crate::transcript`]), run in order at one
//! desk, whose store is made by the first command that needs one. On the desk lie links to all that
//! stands in the root of the repository, so that paths are as a reader has them, and what a command
//! writes stays on the desk.

use std::fs;
use std::os::unix::fs::symlink;

use crate::support::{Desk, note, root};
use crate::transcript::{deviation, shell, steps};

/// The transcripts of a page, each with the line it begins at.
fn blocks(page: &str) -> Vec<(usize, String)> {
    let mut blocks: Vec<(usize, String)> = Vec::new();
    let mut inside = false;
    for (n, line) in page.lines().enumerate() {
        match line {
            "```console" => {
                blocks.push((n + 2, String::new()));
                inside = true;
            }
            "```" => inside = false,
            _ if inside => {
                let (_, text) = blocks.last_mut().unwrap();
                text.push_str(line);
                text.push('\n');
            }
            _ => {}
        }
    }
    blocks
}

/// Lines that build or test are not run from within a test.
fn command(line: &str) -> Option<String> {
    if let Some(args) = line.strip_prefix("cargo run --release -- ") {
        return Some(format!("dubhashi {args}"));
    }
    (!line.starts_with("cargo ") && !line.starts_with("git ")).then(|| line.to_owned())
}

#[test]
fn the_readme_shows_what_happens() {
    let Ok(page) = fs::read_to_string(root().join("README.md")) else {
        note("README.md is absent: skipped");
        return;
    };
    let desk = Desk::new();
    for entry in fs::read_dir(root()).unwrap() {
        let entry = entry.unwrap();
        symlink(entry.path(), desk.path().join(entry.file_name())).unwrap();
    }
    let mut otherwise = Vec::new();
    let mut n_run = 0;
    for (line, block) in blocks(&page) {
        for step in steps(&block) {
            let Some(command) = command(&step.line) else {
                continue;
            };
            n_run += 1;
            let mut run = shell(&desk, &command);
            // A page shows output, not statuses; remarks stand in the same place.
            run.out.push_str(&run.err);
            run.err.clear();
            if run.status == Some(1) {
                run.status = Some(step.status);
            }
            if let Some(went) = deviation(&step, &run) {
                otherwise.push(format!(
                    "README.md:{line}: the block goes otherwise:\n{went}"
                ));
            }
        }
    }
    assert!(n_run > 0, "README.md shows no command");
    assert!(otherwise.is_empty(), "\n{}", otherwise.join("\n"));
}

#[test]
fn only_transcripts_are_run() {
    let page = "a\n```console\n$ x\ny\n```\n```rust\n$ no\n```\n```console\n$ z\n```\n";
    assert_eq!(
        blocks(page),
        [(3, "$ x\ny\n".to_owned()), (10, "$ z\n".to_owned())]
    );
    assert_eq!(
        command("cargo run --release -- check a").as_deref(),
        Some("dubhashi check a")
    );
    assert_eq!(command("cargo test"), None);
    assert_eq!(
        command("dubhashi lookup x").as_deref(),
        Some("dubhashi lookup x")
    );
}
