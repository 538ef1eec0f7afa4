//! Whom to meet, and why: the nouns of a match.

mod bridge;
mod function_words;
#[allow(dead_code, reason = "nothing is suggested yet")]
mod lexicon;
mod reason;
mod terms;
#[allow(dead_code, reason = "nothing is suggested yet")]
mod text;

pub use lexicon::{credit, credits};
pub use reason::{EntryField, Matches, Points, Reason, ReasonKind, Strength, Suggestion};
