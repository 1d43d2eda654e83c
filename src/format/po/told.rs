//! What is told of a file once or a bounded number of times.

use xxhash_rust::xxh3::xxh3_64_with_seed;

use crate::format::item::Out;

/// A file in which more is wrong is none.
const MAX_PROBLEMS: usize = 1_000;

/// Of so many messages it is asked whether they come twice, so that memory stays bounded.
const MAX_MESSAGES: usize = 1 << 20;

/// The problems that were told.
#[derive(Debug, Default)]
pub(super) struct Told {
    n_problems: usize,
}

impl Told {
    pub(super) fn problem(&mut self, at: usize, what: &str, out: &mut Out<'_>) {
        if self.may_go_on(at, out) {
            out.problem(at, what);
        }
    }

    pub(super) fn loss(&mut self, at: usize, expected: &str, found: &str, out: &mut Out<'_>) {
        if self.may_go_on(at, out) {
            out.loss(at, &format!("expected {expected}, found {found}"));
        }
    }

    fn may_go_on(&mut self, at: usize, out: &mut Out<'_>) -> bool {
        self.n_problems += 1;
        if self.n_problems == MAX_PROBLEMS {
            let what =
                format!("expected a PO file, found {MAX_PROBLEMS} problems; no more are told");
            out.problem(at, &what);
        }
        self.n_problems < MAX_PROBLEMS
    }
}

/// The hash of each message, and where it stands.
#[derive(Debug, Default)]
pub(super) struct Messages(Vec<(u64, usize)>);

impl Messages {
    /// A message, by its context, its text and the length of the text.
    pub(super) fn push(&mut self, context: Option<&str>, message: (&str, usize), at: usize) {
        if self.0.len() >= MAX_MESSAGES {
            return;
        }
        let context = context.map_or(0, |context| xxh3_64_with_seed(context.as_bytes(), 1));
        let (text, len) = message;
        let hash = xxh3_64_with_seed(text.as_bytes(), context.wrapping_add(len as u64));
        self.0.push((hash, at));
    }

    /// Where messages come again. They are sorted for it, as a set is slow once it leaves the cache.
    pub(super) fn twins(&mut self) -> Vec<usize> {
        let mut messages = std::mem::take(&mut self.0);
        messages.sort_unstable();
        let pairs = messages.iter().zip(messages.iter().skip(1));
        let twins = pairs.filter(|(a, b)| a.0 == b.0);
        let mut twins: Vec<usize> = twins.map(|(_, (_, at))| *at).collect();
        twins.sort_unstable();
        twins
    }
}
