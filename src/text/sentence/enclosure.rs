//! Quotation marks and brackets: which are open, and what the closing one closes.
//!
//! 1. A curly mark or bracket says itself whether it opens; a straight one is told by the space
//!    around it, and between two spaces by whether one is open.
//! 2. An apostrophe between two letters is neither.
//! 3. What closes is looked up from the innermost out; what was never closed is dropped then.
//!
//! A closing mark that nothing opened belongs to a quotation that began before the text.
//!
//! [`role`] is shared with [`super::partners`], which asks the same of marks for another end: there
//! the marks without a partner are what is looked for.

/// What a quotation mark or bracket encloses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Double,
    Single,
    Round,
    Square,
    Curly,
}

/// What a mark does where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Open(Kind),
    Close(Kind),
    Neither,
}

#[derive(Clone, Copy, Debug)]
struct Opened {
    kind: Kind,
    at: usize,
    begins_sentence: bool,
}

/// The outermost quotation or bracket that closes after a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Closed {
    /// A bracket, not a quotation.
    pub(super) is_bracket: bool,
    /// Nothing of its sentence stood before it: nobody was named who speaks.
    pub(super) begins_sentence: bool,
    /// Where it was opened, unless that was before the text.
    pub(super) opened_at: Option<usize>,
}

/// Nesting beyond this is no text.
const MAX_OPEN: usize = 8;

/// What stands before a quotation and is no text: `1. “`, `- “`, `(“`.
const MAX_LEAD: usize = 24;

/// The quotations and brackets that are open.
#[derive(Clone, Debug, Default)]
pub(super) struct Enclosures {
    open: Vec<Opened>,
}

impl Enclosures {
    /// Forgets all: nothing is quoted across paragraphs.
    pub(super) fn clear(&mut self) {
        self.open.clear();
    }

    /// Takes note of the character `c` at `at`, in the sentence that begins at `start`.
    pub(super) fn note(&mut self, text: &str, start: usize, at: usize, c: char) {
        match self.role(text, at, c) {
            Role::Open(kind) if self.open.len() < MAX_OPEN => self.open.push(Opened {
                kind,
                at,
                begins_sentence: is_lead(&text[start..at]),
            }),
            Role::Close(kind) => {
                self.close(kind);
            }
            Role::Open(_) | Role::Neither => {}
        }
    }

    /// Closes all that closes at `from`, right after a mark or after a space. Returns its end.
    pub(super) fn close_after(&mut self, text: &str, from: usize) -> (usize, Option<Closed>) {
        let mut end = from;
        let mut closed: Option<Closed> = None;
        loop {
            let at = end
                + text[end..]
                    .chars()
                    .take_while(|c| is_narrow_space(*c))
                    .map(char::len_utf8)
                    .take(2)
                    .sum::<usize>();
            let Some(c) = text[at..].chars().next().filter(|c| may_close(*c)) else {
                break;
            };
            let Role::Close(kind) = self.role(text, at, c) else {
                break;
            };
            let opened = self.close(kind);
            closed = Some(Closed {
                is_bracket: !matches!(kind, Kind::Double | Kind::Single),
                begins_sentence: opened.is_none_or(|o| o.begins_sentence),
                opened_at: opened.map(|o| o.at),
            });
            end = at + c.len_utf8();
        }
        (end, closed)
    }

    fn close(&mut self, kind: Kind) -> Option<Opened> {
        let depth = self.open.iter().rposition(|o| o.kind == kind)?;
        let opened = self.open[depth];
        self.open.truncate(depth);
        Some(opened)
    }

    fn is_open(&self, kind: Kind) -> bool {
        self.open.iter().any(|o| o.kind == kind)
    }

    fn role(&self, text: &str, at: usize, c: char) -> Role {
        role(text, at, c, &|kind| self.is_open(kind))
    }
}

/// What the character `c` at `at` does; what is open already tells in doubt.
pub(super) fn role(text: &str, at: usize, c: char, is_open: &dyn Fn(Kind) -> bool) -> Role {
    let kind = match c {
        '(' => return Role::Open(Kind::Round),
        '[' => return Role::Open(Kind::Square),
        '{' => return Role::Open(Kind::Curly),
        ')' => return Role::Close(Kind::Round),
        ']' => return Role::Close(Kind::Square),
        '}' => return Role::Close(Kind::Curly),
        '"' | '“' | '”' | '„' | '«' | '»' => Kind::Double,
        '\'' | '‘' | '’' | '‚' => Kind::Single,
        _ => return Role::Neither,
    };
    let before = text[..at].chars().next_back();
    let after = text[at + c.len_utf8()..].chars().next();
    if kind == Kind::Single
        && before.is_some_and(char::is_alphanumeric)
        && after.is_some_and(char::is_alphanumeric)
    {
        return Role::Neither;
    }
    let opens = match (
        is_tight_before(before, after),
        is_tight_after(before, after),
    ) {
        (true, false) => false,
        (false, true) => !(matches!(c, '”' | '’' | '»') && is_open(kind)),
        _ => match c {
            '“' | '‘' | '„' | '‚' | '«' => true,
            '”' | '’' | '»' => false,
            _ => after.is_some() && !is_open(kind),
        },
    };
    if opens {
        Role::Open(kind)
    } else {
        Role::Close(kind)
    }
}

/// Whether a sentence may begin with what stands here: nothing said yet.
fn is_lead(text: &str) -> bool {
    text.len() <= MAX_LEAD
        && text
            .chars()
            .all(|c| c.is_whitespace() || c.is_numeric() || is_quote(c) || "([{.)-–—•".contains(c))
}

/// Whether a character can be noted as opening or closing.
pub(super) fn is_enclosing(c: char) -> bool {
    is_quote(c) || matches!(c, '(' | ')' | '[' | ']' | '{' | '}')
}

fn may_close(c: char) -> bool {
    is_quote(c) || matches!(c, ')' | ']' | '}')
}

fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '“' | '”' | '„' | '«' | '»' | '\'' | '‘' | '’' | '‚'
    )
}

fn is_narrow_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\t')
}

/// Whether text stands right before, which the mark may close.
fn is_tight_before(before: Option<char>, after: Option<char>) -> bool {
    match before {
        None => false,
        Some(c) if c.is_whitespace() || matches!(c, '(' | '[' | '{' | '“' | '‘' | '«') => {
            false
        }
        Some('"' | '\'') => !after.is_some_and(char::is_alphanumeric),
        Some(_) => true,
    }
}

/// Whether text stands right after, which the mark may open.
fn is_tight_after(before: Option<char>, after: Option<char>) -> bool {
    match after {
        None => false,
        Some(c) if c.is_whitespace() => false,
        Some(')' | ']' | '}' | ',' | ';' | ':' | '।' | '?' | '!' | '.' | '”' | '’' | '»') => {
            false
        }
        Some('"' | '\'') => before.is_none_or(char::is_whitespace),
        Some(_) => true,
    }
}
