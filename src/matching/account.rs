//! The whole account of a match: what it rests on, and what was considered and gave nothing.

use rayon::prelude::*;

use super::candidates::Reach;
use super::market::Market;
use super::reason::{EntryField, Points, Reason};
use super::rules::in_order;
use super::score::Score;
use super::text::{Scratch, chunks};
use super::wording::{KnownWords, Spelling};
use crate::model::{Directory, ProfileId};

/// Two organisations with what they are worth to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// The organisation with the lower id.
    pub one: ProfileId,
    /// The other.
    pub other: ProfileId,
    /// The sum of the reasons.
    pub score: Points,
    /// Why, the largest first, as the page of `one` gives them.
    pub reasons: Vec<Reason>,
}

/// Everything that was considered for a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The match; nothing where neither answers a need of the other.
    pub found: Option<Match>,
    /// Whether the rules let them meet.
    pub is_allowed: bool,
    /// What gave no points.
    pub silent: Vec<Silence>,
}

/// Something that was considered and gave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Silence {
    /// A need that no offer of the other answers.
    Need(ProfileId, u16),
    /// An offer that answers no need of the other, or none so well as another offer does.
    Offer(ProfileId, u16),
    /// Kinds of offer that do not complete each other.
    Complement,
    /// No form of cooperation wanted by both.
    Cooperation,
    /// No language in common.
    Languages,
}

/// The account of two organisations.
pub fn account(directory: &Directory, one: ProfileId, other: ProfileId) -> Account {
    let market = Market::new(directory);
    let is_allowed = market.rules.allow(one, other);
    let found = market.found(one, other, &mut Scratch::default());
    let silent = market.silences(one, other, found.as_ref().map_or(&[][..], |found| &found.reasons));
    Account { found, is_allowed, silent }
}

/// Hands every pair that has a topic or a word in common to `emit`, whatever the floor, in the order of ids. Stops at the
/// first error. The words of their reasons are looked for as `spelling` says.
///
/// # Errors
/// Those of `emit`.
pub fn all_pairs<E>(
    directory: &Directory,
    spelling: Spelling,
    mut emit: impl FnMut(&Match) -> Result<(), E>,
) -> Result<(), E> {
    /// So many are worked out at once: enough for all cores, and little memory.
    const AT_ONCE: usize = 4_096;
    let market = Market::new(directory);
    for pairs in market.candidates(Reach::ALL).chunks(AT_ONCE) {
        for found in market.all_found(pairs, spelling) {
            emit(&found)?;
        }
    }
    Ok(())
}

impl Market<'_> {
    fn found(&self, one: ProfileId, other: ProfileId, scratch: &mut Scratch) -> Option<Match> {
        let (one, other) = in_order(one, other);
        let score = self.score_of_pair(one, other, scratch)?;
        Some(self.accounted(one, other, &score, &KnownWords::default()))
    }

    /// Those of many pairs in which one answers a need of the other.
    fn all_found(&self, pairs: &[(ProfileId, ProfileId)], spelling: Spelling) -> Vec<Match> {
        let scored = |chunk: &[(ProfileId, ProfileId)]| {
            let mut scratch = Scratch::default();
            let scored = |(one, other): &(ProfileId, ProfileId)| {
                Some((*one, *other, self.score_of_pair(*one, *other, &mut scratch)?))
            };
            chunk.iter().filter_map(scored).collect::<Vec<_>>()
        };
        let scored: Vec<(ProfileId, ProfileId, Score)> = chunks(pairs).flat_map_iter(scored).collect();
        let known = self.wording.known(spelling, scored.par_iter().flat_map_iter(|(_, _, score)| score.answered()));
        scored.par_iter().map(|(one, other, score)| self.accounted(*one, *other, score, &known)).collect()
    }

    fn accounted(&self, one: ProfileId, other: ProfileId, score: &Score, known: &KnownWords) -> Match {
        Match { one, other, score: score.total(), reasons: self.reasons(score, one, other, known) }
    }

    /// What of both is in no reason.
    fn silences(&self, one: ProfileId, other: ProfileId, reasons: &[Reason]) -> Vec<Silence> {
        use super::reason::ReasonKind;
        let (first, second) = in_order(one, other);
        let mut silent = Vec::new();
        for (id, is_first) in [(first, true), (second, false)] {
            let said = |field: EntryField| {
                reasons.iter().any(|reason| if is_first { reason.ours == field } else { reason.theirs == field })
            };
            let Some(organisation) = self.directory.profile(id).organisation() else { continue };
            let needs = (0..=u16::MAX).take(organisation.needs.len()).filter(|number| !said(EntryField::Need(*number)));
            silent.extend(needs.map(|number| Silence::Need(id, number)));
            let offers =
                (0..=u16::MAX).take(organisation.offers.len()).filter(|number| !said(EntryField::Offer(*number)));
            silent.extend(offers.map(|number| Silence::Offer(id, number)));
        }
        let has = |kind: fn(&ReasonKind) -> bool| reasons.iter().any(|reason| kind(&reason.kind));
        let others = [
            (has(|kind| matches!(kind, ReasonKind::Complement)), Silence::Complement),
            (has(|kind| matches!(kind, ReasonKind::Cooperation(_))), Silence::Cooperation),
            (has(|kind| matches!(kind, ReasonKind::Languages(_))), Silence::Languages),
        ];
        silent.extend(others.into_iter().filter(|(is_said, _)| !is_said).map(|(_, silence)| silence));
        silent
    }
}
