//! How Dubhashi reads text: tokens, sentences, keys, word forms, acronyms, numbers, sounds, language
//! tags.
//!
//! Every text is analysed once into tokens with byte spans; everything else compares the keys of
//! their words, never raw strings. A file of this room is one question put to a text: where are its
//! tokens, placeables, sentences (`token`, `placeable`, `sentence`), where does a clause end
//! (`clause`); which words are one word
//! (`fold`), or forms of one (`forms`, `english`), or nearly one (`similar`); what is spelled by
//! letter names or made of first syllables (`acronym`, `clipping`), and what does it stand for
//! (`abbreviation`); what does it sound like (`sound`); what is it worth (`number`); what does a
//! text say that is set in a font of before Unicode (`legacy`). `analysis` puts the answers for
//! words together, `keys` is what a store keeps of them. All functions are pure: no I/O, no global
//! mutable state; what is allocated, is allocated for a text or a new word, not for each token.
//! Must not know about glossaries, memories, checks or files.

pub mod abbreviation;
pub mod acronym;
mod analysis;
pub mod clause;
pub mod clipping;
pub mod english;
pub mod fold;
pub mod forms;
mod function_words;
pub mod keys;
mod lang;
pub mod legacy;
pub mod number;
mod placeable;
mod sentence;
pub mod similar;
pub mod sound;
mod token;
pub mod words;

pub use analysis::{Lexicon, Placed, Word, WordId, analysed};
pub use fold::Tier;
pub use function_words::is_function_word;
pub use lang::{Lang, guess, is_devanagari};
pub(crate) use placeable::placeable;
pub(crate) use sentence::is_abbreviation;
pub use sentence::{Enclosing, Partners, partners, sentences};
pub use token::{Token, TokenKind, each_token, is_digit, tokens};
