//! A score and its reasons: the score is the sum of its reasons, to the last millionth.

use std::sync::Arc;

use super::wording::Words;
use crate::language::Language;
use crate::model::{FormId, Profile, ProfileId};
use crate::source::Place;

/// Points of a score, in millionths: 0 to 100,000,000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(pub u32);

/// How good a match is, in a word beside its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Worth a talk.
    Possible,
    /// Good.
    Good,
    /// Strong.
    Strong,
}

impl Strength {
    /// Whole points from which a match is good.
    pub const GOOD: u32 = 40;
    /// Whole points from which it is strong.
    pub const STRONG: u32 = 60;

    /// The word for a score. A need whose very topic is offered in the right kind gives some 50 points of itself; with words
    /// or anything else in common that is a strong match.
    pub fn of(score: Points) -> Self {
        // As pages round it, so that word and number agree.
        match (score.0 + 500_000) / 1_000_000 {
            0..Self::GOOD => Self::Possible,
            Self::GOOD..Self::STRONG => Self::Good,
            _ => Self::Strong,
        }
    }
}

/// What a reason points at: a field of a profile. Offers and needs have numbers of 16 bits, of which a large directory keeps a million;
/// what stands behind the 65,536th of a profile is not matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryField {
    /// The need of this number in the profile's list, counted from 0.
    Need(u16),
    /// The offer of this number in the profile's list, counted from 0.
    Offer(u16),
    /// The profile's topics, summary and body: it has neither offers nor needs.
    Profile,
    /// Its cooperation forms.
    Cooperation,
    /// Its kinds of offer.
    Kinds,
    /// The languages that it speaks.
    Languages,
}

impl EntryField {
    /// Where a profile has it, or the profile as a whole where it is no single place.
    pub fn place(self, profile: &Profile) -> Place {
        let place = profile.organisation().and_then(|organisation| match self {
            Self::Need(number) => organisation.need(number).map(|need| need.place),
            Self::Offer(number) => organisation.offer(number).map(|offer| offer.place),
            Self::Profile => None,
            Self::Cooperation => organisation.cooperation_place,
            Self::Kinds => organisation.offers.first().map(|offer| offer.place),
            Self::Languages => organisation.languages_place,
        });
        place.unwrap_or_else(|| Place::whole(profile.common().file))
    }
}

/// What a reason rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReasonKind {
    /// An offer answers a need; with the words that both have, in the order of their weight.
    Answer {
        /// Matched words; the pages of both share them.
        words: Arc<Words>,
        /// How close the topics are, in millionths.
        closeness: u32,
        /// The share of the need's text that the offer answers, in millionths.
        share: u32,
        /// Whether the need is that of the page's own organisation.
        need_is_ours: bool,
    },
    /// One brings the kinds of offer that the other lacks.
    Complement,
    /// Forms wanted by both.
    Cooperation(Box<[FormId]>),
    /// Languages in common.
    Languages(Box<[Language]>),
}

/// One part of a score, naming the two fields that produced it; [`EntryField::place`] tells where these are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What it rests on.
    pub kind: ReasonKind,
    /// Its share of the score.
    pub points: Points,
    /// The field of the page's own organisation.
    pub ours: EntryField,
    /// The field of the suggested organisation.
    pub theirs: EntryField,
}

impl Reason {
    /// The same reason as the page of the other organisation gives it.
    #[must_use]
    pub fn turned(&self) -> Self {
        let Self { kind, points, ours, theirs } = self.clone();
        let kind = match kind {
            ReasonKind::Answer { words, closeness, share, need_is_ours } => {
                ReasonKind::Answer { words, closeness, share, need_is_ours: !need_is_ours }
            }
            other => other,
        };
        Self { kind, points, ours: theirs, theirs: ours }
    }
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
    /// Why, as the page of one of the two gives it.
    reasons: Arc<[Reason]>,
    /// Whether that is the other page, so that they have to be turned.
    is_turned: bool,
}

impl Suggestion {
    /// A suggestion with its reasons as the page for which it is chosen gives them, the largest first.
    pub(super) fn new(organisation: ProfileId, score: Points, reasons: Arc<[Reason]>) -> Self {
        Self { organisation, score, strength: Strength::of(score), reasons, is_turned: false }
    }

    /// The same suggestion on the other page, which suggests `organisation`: the one on whose page this one stands. Both share one
    /// list of reasons.
    pub(super) fn turned(&self, organisation: ProfileId) -> Self {
        Self { organisation, is_turned: !self.is_turned, ..self.clone() }
    }

    /// Why, the largest first.
    pub fn reasons(&self) -> impl ExactSizeIterator<Item = Reason> {
        self.reasons.iter().map(|reason| if self.is_turned { reason.turned() } else { reason.clone() })
    }
}

/// All suggestions of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// For each profile, in the order of [`crate::model::Directory::profiles`], its suggestions, the best first.
    /// Shorter than the profiles, down to empty, where none were made.
    pub suggestions: Vec<Vec<Suggestion>>,
    /// Organisations that are matched and have no suggestion, in the order of ids.
    pub unmatched: Vec<Unmatched>,
    /// What each pair above the floor is worth, the lower id first, in order; empty where the directory is too large for a
    /// table of all pairs.
    pub scores: Vec<(ProfileId, ProfileId, Points)>,
    /// Organisations that stand on more pages than the cap allows, each with how many more: each of these pages would have
    /// no suggestion at all without it.
    pub over_cap: Vec<(ProfileId, u32)>,
    /// The sum of all suggestions in the choice's own measure.
    pub total: u64,
    /// What no choice could exceed; equal to `total` where the choice is proved to be the best.
    pub bound: u64,
}

/// An organisation without a suggestion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched {
    /// Which one.
    pub profile: ProfileId,
    /// Why it has none.
    pub why: Why,
    /// Those that come nearest, the best first.
    pub nearest: Vec<ProfileId>,
}

/// Why an organisation has no suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The rules leave nobody for it to meet.
    Nobody,
    /// It says neither what it offers nor what it needs nor what it is about.
    SaysNothing,
    /// Nobody offers or needs anything like what it needs or offers.
    NothingInCommon,
    /// Its best match has fewer points than a suggestion needs.
    BelowFloor(Points),
}

impl Matches {
    /// The suggestions of a profile, the best first.
    pub fn of(&self, profile: ProfileId) -> &[Suggestion] {
        self.suggestions.get(profile.0 as usize).map_or(&[], Vec::as_slice)
    }
}
