//! Whom to meet, and why: the nouns of a match.

mod function_words;
#[cfg_attr(not(test), expect(dead_code, reason = "the bridge between the languages is built on it"))]
mod lexicon;
mod reason;

pub use lexicon::{credit, credits};
pub use reason::{EntryField, Matches, Points, Reason, ReasonKind, Strength, Suggestion};
