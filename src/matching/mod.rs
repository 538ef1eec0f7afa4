//! Whom to meet, and why: the nouns of a match.

#[cfg(test)]
pub(crate) mod by_hand;
mod reason;
mod review;

pub use reason::{EntryField, Matches, Points, Reason, ReasonKind, Strength, Suggestion, Unmatched, Why};
pub use review::{Lack, OneSided, Review, Spread, Thin, review};
