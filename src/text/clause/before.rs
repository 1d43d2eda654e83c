//! What stands before a verb: whether it is a clause of its own.

use super::words::{is_correlative, is_light, is_said, is_saying};
use super::{Follows, LEAST_BEFORE, Look, MOST_LIGHT, MOST_SPEAKER, Part, REACH};

impl Look<'_> {
    /// Whether the clause that a verb ends says what follows: लगता है, खबर है, कहा जा रहा है. Not where
    /// it has said it already (होने की उम्मीद है, के कारण था).
    pub(super) fn is_said_by(&self, verb: usize) -> bool {
        let mut at = verb;
        while at > 0 && verb - at < MOST_LIGHT && is_light(self.key(at)) && !is_saying(self.key(at))
        {
            at -= 1;
        }
        let before = |n: usize| at.checked_sub(n).map_or("", |at| self.key(at));
        let opens =
            |n: usize| at < n || self.is_mark(at - n) || self.part(at - n) == Part::Conjunction;
        let can_be = before(0) == "सकता" && before(1) == "हो" && opens(2);
        let has_object = match before(1) {
            "के" => true,
            wish if before(0).starts_with("चाह") => {
                wish.ends_with("ना") || wish.ends_with("ने")
            }
            "का" | "की" => before(2).ends_with("ने") || before(2).ends_with("ना"),
            _ => false,
        };
        let says = is_saying(before(0)) || is_said(before(0));
        can_be || says && !has_object
    }

    pub(super) fn leads_on(&self, at: usize) -> bool {
        let next = at + 1;
        next < self.placed.len()
            && (self.part(next) == Part::That
                || self.is_mark(next) && ",:‘“'\"-".contains(self.mark(next)))
    }

    /// Whether what stands before, up to the last end mark, is a sentence that is complete.
    pub(super) fn is_clause_of_its_own(&self, verb: usize, follows: Follows) -> bool {
        let (mut n_words, mut n_ended, mut n_hanging) = (0, 1, 0);
        let points_back = is_correlative(self.key(verb + 1));
        let mut at = verb;
        while at > 0 && verb - at < REACH {
            at -= 1;
            if self.is_hard(at) {
                break;
            }
            if self.is_mark(at) {
                match self.before_quotation(at) {
                    Some(before) if n_words < MOST_SPEAKER && is_saying(self.key(verb)) => {
                        return n_words > 0 && before < at;
                    }
                    Some(before) => at = before,
                    None if self.opens_quotation(at) => break,
                    None => {}
                }
                continue;
            }
            n_words += 1;
            match self.part(at) {
                Part::Question if n_ended == 1 => return false,
                Part::Subordinator if n_ended == 1 && points_back && !self.is_postposed(at) => {
                    return false;
                }
                _ if self.hangs(at) => n_hanging += 1,
                _ if self.verb(at).is_finite() && self.ends_clause(at) => n_ended += 1,
                _ => {}
            }
        }
        // जाए by itself may be anything.
        let is_sure = self.key(verb) != "जाए" || n_hanging > 0;
        let is_complete = n_words + 1 >= LEAST_BEFORE && n_ended > n_hanging;
        is_complete && is_sure && (follows.says || !self.is_said_by(verb))
    }

    /// Whether a relative clause follows its main clause: … होगी, जिसमें …
    pub(super) fn is_postposed(&self, at: usize) -> bool {
        at > 1 && self.is_mark(at - 1) && self.verb(at - 2).is_finite()
    }

    /// Where the quotation opens that the mark at a token closes.
    pub(super) fn before_quotation(&self, at: usize) -> Option<usize> {
        let opening = match self.mark(at) {
            '”' => '“',
            '’' => '‘',
            c @ ('"' | '\'') => c,
            _ => return None,
        };
        if self.opens_quotation(at) {
            return None;
        }
        let opens = |n: &usize| self.is_mark(*n) && self.mark(*n) == opening;
        (at.saturating_sub(REACH)..at).rev().find(opens)
    }
}
