//! Transcripts of a terminal: a command line after `$ `, then what it prints.
//!
//! A line `…` stands for any lines, `…` within a line for anything in it. What goes to standard
//! error stands after `! `, an exit status other than 0 after `? `. Command lines are run by `sh`,
//! with the binary under test as `dubhashi`, so that pipes and redirections work.

use crate::support::{BIN, Desk, Run};

/// A command line and what was expected of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) line: String,
    pub(crate) out: Vec<String>,
    pub(crate) err: Vec<String>,
    pub(crate) status: i32,
}

/// The steps of a transcript.
pub(crate) fn steps(text: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for line in text.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            steps.push(Step {
                line: command.to_owned(),
                ..Step::default()
            });
            continue;
        }
        let step = steps
            .last_mut()
            .expect("a transcript begins with a command");
        if let Some(said) = line.strip_prefix("! ") {
            step.err.push(said.to_owned());
        } else if let Some(status) = line.strip_prefix("? ") {
            step.status = status.parse().unwrap();
        } else {
            step.out.push(line.to_owned());
        }
    }
    steps
}

/// Runs a command line at a desk.
pub(crate) fn shell(desk: &Desk, line: &str) -> Run {
    let mut command = desk.program("sh");
    // The function stands for the binary wherever it lies.
    command
        .env("BIN", BIN)
        .args(["-c", &format!("dubhashi() {{ \"$BIN\" \"$@\"; }}\n{line}")]);
    Run::of(command.output().unwrap(), line)
}

/// `None` where the step went as expected, else how it went, as a transcript.
pub(crate) fn deviation(step: &Step, run: &Run) -> Option<String> {
    let out: Vec<&str> = run.out.lines().collect();
    let err: Vec<&str> = run.err.lines().collect();
    if is_like(&step.out, &out) && is_like(&step.err, &err) && run.status == Some(step.status) {
        return None;
    }
    let mut told = format!("$ {}\n{}", step.line, run.out);
    for line in err {
        told.push_str(&format!("! {line}\n"));
    }
    Some(match run.status {
        Some(0) => told,
        status => told + &format!("? {}\n", status.unwrap_or(-1)),
    })
}

/// Whether lines are as a pattern has them; blank lines at the end do not count.
fn is_like(pattern: &[String], lines: &[&str]) -> bool {
    match pattern.split_first() {
        None => lines.iter().all(|l| l.is_empty()),
        Some((first, rest)) if first == "…" => {
            (0..=lines.len()).any(|skipped| is_like(rest, &lines[skipped..]))
        }
        Some((first, rest)) => match lines.split_first() {
            None => pattern.iter().all(String::is_empty),
            Some((line, others)) => is_like_line(first, line) && is_like(rest, others),
        },
    }
}

fn is_like_line(pattern: &str, line: &str) -> bool {
    // A place that the program itself cut with … is matched by the same sign.
    let Some((before, after)) = pattern.split_once('…') else {
        return pattern == line;
    };
    let Some(rest) = line.strip_prefix(before) else {
        return false;
    };
    let mut ends: Vec<usize> = rest.char_indices().map(|(at, _)| at).collect();
    ends.push(rest.len());
    ends.into_iter()
        .any(|end| is_like_line(after, &rest[end..]))
}

#[test]
fn steps_are_told_apart() {
    let parsed = steps("$ a | b\none\n\ntwo\n! oh\n? 2\n$ c\n");
    assert_eq!(parsed.len(), 2);
    assert_eq!(parsed[0].line, "a | b");
    assert_eq!(parsed[0].out, ["one", "", "two"]);
    assert_eq!((parsed[0].err.len(), parsed[0].status), (1, 2));
    assert_eq!(parsed[1].status, 0);
}

#[test]
fn a_pattern_matches_what_it_says_and_no_more() {
    let like = |pattern: &str, text: &str| {
        let pattern: Vec<String> = pattern.lines().map(str::to_owned).collect();
        is_like(&pattern, &text.lines().collect::<Vec<_>>())
    };
    for (pattern, text, wanted) in [
        ("a\nb", "a\nb\n\n", true),
        ("a\nb\n\n", "a\nb", true),
        ("a", "a\nb", false),
        ("a\nb", "a", false),
        ("", "a", false),
        ("…", "", true),
        ("…\nc", "a\nb\nc", true),
        ("…\nc", "a\nb", false),
        ("a\n…\nd", "a\nd", true),
        ("a … c", "a b b c", true),
        ("a … c", "a b b d", false),
        ("…b…", "abc", true),
        ("…b", "abc", false),
        ("a…", "…", false),
    ] {
        assert_eq!(like(pattern, text), wanted, "{pattern:?} {text:?}");
    }
}

#[test]
fn a_step_that_goes_otherwise_is_told() {
    let desk = Desk::new();
    let go = |line: &str, out: &str, status: i32| {
        let step = Step {
            line: line.to_owned(),
            out: vec![out.to_owned()],
            err: Vec::new(),
            status,
        };
        deviation(&step, &shell(&desk, line))
    };
    assert_eq!(go("echo x", "x", 0), None);
    assert_eq!(go("echo x", "y", 0).unwrap(), "$ echo x\nx\n");
    assert_eq!(
        go("echo x; exit 3", "x", 0).unwrap(),
        "$ echo x; exit 3\nx\n? 3\n"
    );
    assert_eq!(go("echo x >&2", "", 0).unwrap(), "$ echo x >&2\n! x\n");
    assert_eq!(go("dubhashi --version", "dubhashi …", 0), None);
}
