//! Where a clause of Hindi ends: its finite verb, and sentences that run on without a mark.
//!
//! A Hindi clause ends in its finite verb. Where another clause follows at once, with no mark and no
//! conjunction between, a mark is missing, unless the first clause hangs on the second (जो आए थे वे)
//! or says what the second is (लगता है वह), or its verb is but a participle (आए लोगों ने).
//!
//! 1. Each distinct word is given its [`Part`] once.
//! 2. A place is looked at where a finite verb stands next to a word that cannot belong to its clause.
//! 3. What stands before must be a clause of its own: no question, no verb of saying, and fewer
//!    clauses hang on others in it than have ended.
//! 4. What follows must have its own verb before the next mark, and how much more it needs depends on
//!    the verb before: after है any clause will do, after दी or किया only one whose first words can
//!    take no participle ([`Follows`]).
//!
//! Looks to both sides are bounded, so the time is linear. Precision comes first: a place in doubt is
//! no place. Must not know about checks.

mod before;
mod words;

#[cfg(test)]
mod tests;

use super::forms::{Agrees, is_verb_root};
use super::{Lexicon, Placed, TokenKind, WordId};

pub use words::Part;
use words::{is_body, is_intransitive, is_month, is_saying, opens};

/// The parts of all words of a lexicon, by their ids.
#[derive(Clone, Debug)]
pub struct Parts(Vec<Part>);

impl Parts {
    /// Looks at every distinct word once.
    pub fn new(lexicon: &Lexicon) -> Parts {
        Parts(lexicon.words().map(|w| Part::of(w.lenient())).collect())
    }

    /// The part of a word.
    pub fn of(&self, word: WordId) -> Part {
        self.0.get(word as usize).copied().unwrap_or(Part::Other)
    }
}

/// The indices of the tokens after which a sentence ends without a mark and another begins.
pub fn run_ons(text: &str, placed: &[Placed], lexicon: &Lexicon, parts: &Parts) -> Vec<usize> {
    let look = Look {
        text,
        placed,
        lexicon,
        parts,
    };
    (0..placed.len().saturating_sub(1))
        .filter(|at| look.runs_on_after(*at))
        .collect()
}

/// No clause is longer in tokens.
const REACH: usize = 60;

/// A sentence has at least so many words.
const LEAST_BEFORE: usize = 4;

/// A clause after है has at least so many.
const LEAST_AFTER: usize = 4;

/// An agent and a verb: उन्होंने बताया.
const LEAST_AFTER_AGENT: usize = 2;

/// A verb group has no more auxiliaries.
const MOST_LIGHT: usize = 5;

/// Who spoke, after a quotation, is told in no more words.
const MOST_SPEAKER: usize = 7;

/// A masculine participle before a noun with ने would end in ए; so many words make up such a noun.
const MOST_BEFORE_AGENT: usize = 5;

struct Look<'a> {
    text: &'a str,
    placed: &'a [Placed],
    lexicon: &'a Lexicon,
    parts: &'a Parts,
}

/// What stands on the right of a place.
#[derive(Clone, Copy, Debug, Default)]
struct Follows {
    /// Words up to and with the finite verb.
    n_words: usize,
    /// Words up to and with the first ने, or a pronoun with it.
    agent: Option<usize>,
    /// The verb is one of saying, before कि, a comma, a colon or a quotation.
    says: bool,
    /// The verb takes no agent with ने.
    takes_no_agent: bool,
}

impl Look<'_> {
    fn part(&self, at: usize) -> Part {
        match self.placed[at].token.kind {
            TokenKind::Hindi => self.parts.of(self.placed[at].word),
            _ => Part::Other,
        }
    }

    /// The part of a word, की taken for the verb; करते हुए is no end of a clause.
    fn verb(&self, at: usize) -> Part {
        match self.part(at) {
            Part::Postposition if self.key(at) == "की" => Part::Perfective(Agrees::Feminine),
            Part::Perfective(_) if self.key(at).starts_with("हु") && self.follows_participle(at) => {
                Part::Other
            }
            part if part.is_finite() && self.written(at).ends_with('ः') => Part::Other,
            part => part,
        }
    }

    fn follows_participle(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |before| self.key(before));
        before.ends_with("ते") || before.ends_with("ता") || before.ends_with("ती")
    }

    fn written(&self, at: usize) -> &str {
        &self.text[self.placed[at].token.span.clone()]
    }

    fn key(&self, at: usize) -> &str {
        self.lexicon.word(self.placed[at].word).lenient()
    }

    fn is_mark(&self, at: usize) -> bool {
        self.placed[at].token.kind == TokenKind::Mark
    }

    /// Whether nothing but blanks stands between two words.
    fn are_neighbors(&self, at: usize) -> bool {
        let (a, b) = (&self.placed[at].token.span, &self.placed[at + 1].token.span);
        let gap = &self.text[a.end..b.start];
        !gap.is_empty() && gap.bytes().all(|b| b == b' ')
    }

    fn runs_on_after(&self, at: usize) -> bool {
        let verb = self.verb(at);
        if !verb.is_finite() {
            return false;
        }
        // A quotation may be the sentence that begins.
        let first = at + 1 + usize::from(self.opens_quotation(at + 1));
        if first >= self.placed.len() || !self.begins(first) || !self.are_neighbors(at) {
            return false;
        }
        let Some(follows) = self.follows(first) else {
            return false;
        };
        self.is_clause_of_its_own(at, follows) && self.must_be_new(at, verb, first, follows)
    }

    /// Whether a sentence can begin with the word at a token.
    fn begins(&self, at: usize) -> bool {
        match self.part(at) {
            Part::Agent | Part::Pronoun | Part::Opener | Part::Demonstrative => true,
            // यह सुनकर takes up what was said.
            Part::Other if self.key(at) == "यह" => {
                at + 1 < self.placed.len() && !self.key(at + 1).ends_with("कर")
            }
            Part::Other => !self.is_mark(at),
            // A name that looks like a verb: ली ने.
            Part::Perfective(_) => {
                at + 1 < self.placed.len() && self.part(at + 1) == Part::AgentMark
            }
            _ => false,
        }
    }

    fn opens_quotation(&self, at: usize) -> bool {
        let end = self.placed[at].token.span.end;
        self.is_mark(at)
            && matches!(self.mark(at), '“' | '‘' | '"' | '\'')
            && !self.text[end..].starts_with(char::is_whitespace)
    }

    /// The clause that begins at a token, if it has a finite verb before its first end mark and does
    /// not hang on another.
    fn follows(&self, from: usize) -> Option<Follows> {
        let mut out = Follows::default();
        let last = self.placed.len().min(from + REACH);
        for at in from..last {
            out.n_words += 1;
            let part = self.part(at);
            match part {
                Part::Agent if out.agent.is_none() => out.agent = Some(at - from + 1),
                Part::AgentMark if out.agent.is_none() => out.agent = Some(at - from + 1),
                Part::Subordinator | Part::That | Part::Question => return None,
                _ if self.is_hard(at) => return None,
                _ => {}
            }
            if self.verb(at).is_finite() && self.ends_clause(at) {
                out.takes_no_agent = self.takes_no_agent(at);
                let says = is_saying(self.key(at)) || at > from && is_saying(self.key(at - 1));
                out.says = says && self.leads_on(at);
                return Some(out);
            }
        }
        None
    }

    fn mark(&self, at: usize) -> char {
        self.text[self.placed[at].token.span.clone()]
            .chars()
            .next()
            .unwrap_or(' ')
    }

    /// Whether a clause can end after a finite verb: a mark, a conjunction or the end follows.
    fn ends_clause(&self, at: usize) -> bool {
        let Some(next) = self.placed.get(at + 1) else {
            return true;
        };
        match next.token.kind {
            TokenKind::Mark => self.mark(at + 1) != '-' || self.are_neighbors(at),
            TokenKind::Hindi => matches!(
                self.parts.of(next.word),
                Part::That | Part::Conjunction | Part::Subordinator
            ),
            _ => false,
        }
    }

    /// Whether a word makes a clause hang on another; जैसे within a clause is but "such as".
    fn hangs(&self, at: usize) -> bool {
        let begins = || at == 0 || self.is_mark(at - 1) || self.part(at - 1) == Part::That;
        match self.part(at) {
            Part::That => true,
            Part::Subordinator => self.key(at) != "जैसे" || begins(),
            _ => false,
        }
    }

    /// Whether the sentence ends at a mark, or what follows is of another kind.
    fn is_hard(&self, at: usize) -> bool {
        let end = self.placed[at].token.span.end;
        let digit_follows = || self.text[end..].starts_with(|c: char| c.is_numeric());
        self.is_mark(at)
            && match self.mark(at) {
                '।' | '?' | '!' | '॥' | '|' | ';' | '…' | '\u{FFFC}' => true,
                ':' => !digit_follows(),
                '.' => self.at_end_of_word(at),
                _ => false,
            }
    }

    /// A full stop that stands before white space.
    fn at_end_of_word(&self, at: usize) -> bool {
        let end = self.placed[at].token.span.end;
        self.text[end..].starts_with(' ') && self.part(at.saturating_sub(1)).is_finite()
    }

    /// Whether what follows cannot belong to the clause that the verb ends.
    fn must_be_new(&self, at: usize, verb: Part, first: usize, follows: Follows) -> bool {
        let next = self.part(first);
        let after = |n: usize| {
            self.placed
                .get(first + n)
                .map_or("", |_| self.key(first + n))
        };
        let opens = next == Part::Opener || opens(after(0), after(1));
        if next == Part::Agent {
            return follows.n_words >= LEAST_AFTER_AGENT;
        }
        let long_enough = follows.n_words >= LEAST_AFTER || follows.says;
        match verb {
            Part::Auxiliary | Part::Future | Part::Subjunctive => long_enough,
            Part::Perfective(_) if self.is_vector(at) || self.told_speaker(at) => long_enough,
            Part::Perfective(_) if self.key(at) == "की" => false,
            Part::Perfective(agrees) => {
                let agent = follows.agent;
                let key = self.key(at);
                let own_agent = !is_intransitive(key)
                    && (agent.is_some() || follows.takes_no_agent && long_enough)
                    && self.has_agent_before(at);
                let not_attribute = match agrees {
                    _ if self.is_date(first) => true,
                    Agrees::Masculine => {
                        agent.is_some_and(|n| n <= MOST_BEFORE_AGENT) || self.is_oblique(first, key)
                    }
                    Agrees::Feminine => agent.is_some_and(|n| n >= 2 && is_body(after(n - 2))),
                    Agrees::Oblique => false,
                };
                let opens = opens || next == Part::Pronoun;
                own_agent || long_enough && (opens || not_attribute)
            }
            _ => false,
        }
    }

    /// Whether the verb names who spoke what was quoted right before: “…” मंत्री ने कहा.
    fn told_speaker(&self, verb: usize) -> bool {
        let from = verb.saturating_sub(MOST_SPEAKER);
        is_saying(self.key(verb))
            && (from..verb)
                .rev()
                .any(|at| self.is_mark(at) && self.before_quotation(at).is_some())
    }

    /// Whether a perfective is the second verb of two (कर दिया), which is never an attribute.
    fn is_vector(&self, at: usize) -> bool {
        let is_second = matches!(
            self.key(at),
            "दिया"
                | "दी"
                | "दिए"
                | "लिया"
                | "ली"
                | "लीं"
                | "दीं"
                | "गया"
                | "गई"
        );
        is_second
            && at
                .checked_sub(1)
                .is_some_and(|before| is_verb_root(self.key(before)))
    }

    /// Whether the verb that ends at a token takes no agent with ने.
    fn takes_no_agent(&self, at: usize) -> bool {
        let before = at
            .checked_sub(1)
            .map(|before| (self.verb(before), self.key(before)));
        match (self.verb(at), before) {
            // किया होगा takes one, किए जाएंगे none.
            (Part::Future, _) if !self.key(at).starts_with("हो") => true,
            (Part::Perfective(_), _) => is_intransitive(self.key(at)),
            (_, Some((Part::Perfective(_), key))) => is_intransitive(key),
            _ => true,
        }
    }

    /// Whether the clause before has its agent already: a second one begins another clause.
    fn has_agent_before(&self, verb: usize) -> bool {
        for at in (verb.saturating_sub(REACH)..verb).rev() {
            match self.part(at) {
                Part::AgentMark | Part::Agent => return true,
                _ if self.hangs(at) => return false,
                _ if self.verb(at).is_finite() && self.ends_clause(at) => return false,
                _ if self.is_mark(at) && !matches!(self.mark(at), ',' | '-' | '(' | ')') => {
                    return false;
                }
                _ => {}
            }
        }
        false
    }

    /// Whether a date stands at a token, as when something happened: 13 मार्च को, मार्च 2020 में.
    fn is_date(&self, at: usize) -> bool {
        let is_number = |at: usize| {
            let token = self.placed.get(at).map(|p| &p.token.kind);
            token == Some(&TokenKind::Number)
        };
        let is_month = |at: usize| at < self.placed.len() && is_month(self.key(at));
        let end = match () {
            () if is_number(at) && is_month(at + 1) => at + 2 + usize::from(is_number(at + 2)),
            () if is_month(at) && is_number(at + 1) => at + 2,
            () => return false,
        };
        end < self.placed.len() && matches!(self.key(end), "को" | "में" | "से" | "तक")
    }

    /// Whether a postposition follows the word, before which a masculine participle would end in ए.
    fn is_oblique(&self, at: usize, verb: &str) -> bool {
        let is_light = matches!(verb, "गया" | "दिया" | "लिया" | "किया" | "हुआ");
        let marked = |at: usize| {
            let (Some(_), Some(_)) = (self.placed.get(at), self.placed.get(at + 1)) else {
                return false;
            };
            self.part(at) == Part::Other && matches!(self.key(at + 1), "ने" | "में" | "से" | "को")
        };
        let is_plain = self.part(at) == Part::Other && !self.is_mark(at);
        let is_plural = is_plain && (self.key(at).ends_with("ों") || self.key(at).ends_with("ओं"));
        is_light
            && (is_plural || marked(at) || is_plain && self.key(at).ends_with('े') && marked(at + 1))
    }
}
