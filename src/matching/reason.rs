//! A score and its reasons: the score is the sum of its reasons, to the last millionth.

use crate::language::Language;
use crate::model::{FormId, ProfileId};
use crate::source::Place;

/// Points of a score, in millionths: 0 to 100,000,000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(pub u32);

/// How good a match is, in a word beside its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Worth a talk.
    Possible,
    /// Good.
    Good,
    /// Strong.
    Strong,
}

/// What a reason points at: a field of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryField {
    /// The need of this place in the profile's list, counted from 0.
    Need(usize),
    /// The offer of this place in the profile's list, counted from 0.
    Offer(usize),
    /// The profile's topics, summary and body: it has neither offers nor needs.
    Profile,
    /// Its cooperation forms.
    Cooperation,
    /// Its kinds of offer.
    Kinds,
    /// The languages that it speaks.
    Languages,
}

/// What a reason rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReasonKind {
    /// An offer answers a need; with the words that both have, in the order of their weight.
    Answer {
        /// Matched words, as the page shows them: `chatbot`, `数据库 → database`.
        terms: Vec<Box<str>>,
    },
    /// One brings the kinds of offer that the other lacks.
    Complement,
    /// Forms wanted by both.
    Cooperation(Vec<FormId>),
    /// Languages in common.
    Languages(Vec<Language>),
}

/// One part of a score, naming the two fields that produced it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What it rests on.
    pub kind: ReasonKind,
    /// Its share of the score.
    pub points: Points,
    /// The field of the page's own organisation, and where it is written.
    pub ours: (EntryField, Place),
    /// The field of the suggested organisation, and where it is written.
    pub theirs: (EntryField, Place),
}

/// A match chosen for a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Whom to meet.
    pub organisation: ProfileId,
    /// The sum of the reasons' points.
    pub score: Points,
    /// In words.
    pub strength: Strength,
    /// Why, the largest first.
    pub reasons: Vec<Reason>,
}

/// All suggestions of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// For each profile, in the order of [`crate::model::Directory::profiles`], its suggestions, the best first.
    /// Shorter than the profiles, down to empty, where none were made.
    pub suggestions: Vec<Vec<Suggestion>>,
}

impl Matches {
    /// The suggestions of a profile, the best first.
    pub fn of(&self, profile: ProfileId) -> &[Suggestion] {
        self.suggestions.get(profile.0 as usize).map_or(&[], Vec::as_slice)
    }
}
