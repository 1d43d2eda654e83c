//! How often a document does a thing one way and the other: its own convention, and slips from it.

/// Counts of the two ways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Usage {
    /// The way that is usual in print.
    pub(super) usual: usize,
    /// The other way.
    pub(super) other: usize,
}

/// The usual way must be so many times as frequent.
const TIMES: usize = 3;

/// A single slip needs no more than this many of the usual way.
const LEAST: usize = 2;

impl Usage {
    /// Takes note of one place.
    pub(super) fn note(&mut self, is_usual: bool) {
        if is_usual {
            self.usual += 1;
        } else {
            self.other += 1;
        }
    }

    /// Whether the other way is but a slip in this document; a document that has it throughout, or
    /// nearly as often, is consistent or beyond help. This is where house style will have its say.
    pub(super) fn other_is_slip(self) -> bool {
        match self.other {
            0 => false,
            1 => self.usual >= LEAST,
            n => self.usual >= n * TIMES,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_rare() {
        let is_slip = |usual, other| Usage { usual, other }.other_is_slip();
        assert!(is_slip(2, 1) && is_slip(6, 2) && is_slip(100, 30));
        assert!(!is_slip(1, 1) && !is_slip(5, 2) && !is_slip(0, 9) && !is_slip(9, 0));
    }
}
