//! Whom to meet, and why: the nouns of a match.

mod reason;

pub use reason::{EntryField, Matches, Points, Reason, ReasonKind, Strength, Suggestion, Unmatched, Why};
