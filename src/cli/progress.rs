//! Progress of long work, on standard error when it is a terminal.

use std::cell::OnceCell;
use std::io::{IsTerminal, stderr};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// Work shorter than this shows no progress.
const PATIENCE: Duration = Duration::from_millis(400);

/// A bar that appears once the work has taken a while, and goes when dropped.
pub(super) struct Bar {
    what: &'static str,
    begun: Instant,
    bar: OnceCell<ProgressBar>,
}

impl Bar {
    pub(super) fn new(what: &'static str) -> Bar {
        Bar {
            what,
            begun: Instant::now(),
            bar: OnceCell::new(),
        }
    }

    /// So much is done, of so much where that is known.
    pub(super) fn set(&self, done: u64, total: Option<u64>) {
        if self.begun.elapsed() < PATIENCE || !stderr().is_terminal() {
            return;
        }
        let bar = self.bar.get_or_init(|| {
            let bar = total.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
            let template = if total.is_some() {
                "{msg} {bar:20} {percent:>3} %"
            } else {
                "{msg} {pos}"
            };
            if let Ok(style) = ProgressStyle::with_template(template) {
                bar.set_style(style);
            }
            bar.set_message(self.what);
            bar
        });
        bar.set_position(done);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}
