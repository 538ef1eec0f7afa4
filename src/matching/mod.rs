//! Whom to meet, and why: the nouns of a match.

#[cfg_attr(not(test), expect(dead_code, reason = "matching does not call it yet"))]
mod choose;
mod reason;

pub use reason::{EntryField, Matches, Points, Reason, ReasonKind, Strength, Suggestion};
