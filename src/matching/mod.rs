//! The matching stage: whom to meet, and why.
//!
//! ```text
//! offers, needs ──entries──▶ candidates (topic branch, rare words) ──estimate──▶ the best of each ──score──▶ pairs with reasons
//!                                                                                                      ──choose──▶ suggestions
//!                 topics, text, kinds: how well one offer answers one need
//! ```
//! All numbers are integers of a millionth, and every order is made by score, then by id: the same directory gives the same
//! matches on every machine.

mod account;
mod answer;
mod beside;
mod bridge;
#[cfg(test)]
pub(crate) mod by_hand;
mod candidates;
mod choose;
mod entries;
mod entry_texts;
mod events;
mod function_words;
mod general_words;
mod kinds;
mod ledger;
mod lexicon;
mod market;
mod pairing;
mod ranking;
mod reason;
mod review;
mod rounding;
mod rules;
mod score;
mod shared_topic;
mod suggest;
mod surroundings;
mod terms;
mod text;
mod topics;
mod wording;

pub use account::{Account, Match, Silence, account, all_pairs};
pub use ledger::Ledger;
pub use lexicon::{credit, credits};
pub use reason::{EntryField, Matches, Points, Reason, ReasonKind, Strength, Suggestion, Unmatched, Why};
pub use review::{Lack, OneSided, Review, Spread, Thin, review};
pub use shared_topic::SharedTopic;
pub use suggest::{suggest, suggest_again};
pub use wording::{Spelling, TermList, Terms, Words};
