//! Pairing: the best answer to each need from each organisation that its owner may be paired with. A need is compared with the
//! offers of all of them at once, which costs little more than comparing it with those of one.

use std::num::NonZeroU32;

use rayon::prelude::*;

use super::answer::Answer;
use super::entries::Entry;
use super::ledger::Earlier;
use super::market::Market;
use super::ranking::rooms;
use super::score::Score;
use super::text::{Scratch, chunks};
use crate::model::ProfileId;

/// The best answers of candidate pairs.
#[derive(Debug, Default)]
pub(super) struct Pairing {
    /// With whom each profile is paired, in order.
    partners: Vec<Vec<ProfileId>>,
    /// For each need, by the partners of its owner, the best answer of each.
    answers: Vec<Box<[BestAnswer]>>,
}

/// The best answer of a partner to a need; nothing where its offers have nothing to do with the need.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct BestAnswer(Option<Held>);

/// What of an answer cannot be told again without reading: a large directory has millions of them. The number of its need is its
/// place in [`Pairing::answers`].
#[derive(Clone, Copy, Debug)]
struct Held {
    /// Which of the partner's offers, counted from 1, so that none takes no more room than one.
    offer: NonZeroU32,
    text: u32,
}

impl Held {
    /// Nothing for an answer that is worth nothing.
    fn of(market: &Market<'_>, answer: Answer) -> Option<Self> {
        let owner = market.entries().offers[answer.offer as usize].owner;
        let place = market.entries().offers_of[owner.0 as usize].iter().position(|offer| *offer == answer.offer)?;
        let offer = NonZeroU32::new(u32::try_from(place).ok()? + 1).filter(|_| answer.value > 0)?;
        Some(Self { offer, text: answer.text })
    }

    fn answer(self, market: &Market<'_>, need: u32, partner: ProfileId) -> Answer {
        let offers = &market.entries().offers_of[partner.0 as usize];
        market.answer(need, offers[self.offer.get() as usize - 1], self.text)
    }
}

impl Pairing {
    /// Works out the answers of pairs, which come in order, but for those that are known from before.
    pub(super) fn new(market: &Market<'_>, pairs: &[(ProfileId, ProfileId)], earlier: Option<&Earlier<'_>>) -> Self {
        let partners = partners(pairs, market.directory.profiles.len());
        let answers_to = |chunk: &[u32]| {
            let mut scratch = Scratch::default();
            let answers_to = |need: &u32| {
                let owner = market.entries().needs[*need as usize].owner;
                (*need, market.held_answers(*need, &partners[owner.0 as usize], earlier, &mut scratch))
            };
            chunk.iter().map(answers_to).collect::<Vec<_>>()
        };
        let needs = market.entries().needs_by_topic();
        let found: Vec<_> = chunks(&needs).flat_map_iter(answers_to).collect();
        let mut answers = vec![Box::default(); needs.len()];
        for (need, found) in found {
            answers[need as usize] = found;
        }
        Self { partners, answers }
    }

    /// The same answers, of these pairs alone.
    pub(super) fn narrowed(&self, market: &Market<'_>, pairs: &[(ProfileId, ProfileId)]) -> Self {
        let partners = partners(pairs, market.directory.profiles.len());
        let answers_to = |(need, entry): (u32, &Entry)| {
            let answer = |partner: &ProfileId| self.best_answer(need, entry.owner, *partner).unwrap_or_default();
            partners[entry.owner.0 as usize].iter().map(answer).collect()
        };
        let answers = (0..).zip(&market.entries().needs).map(answers_to).collect();
        Self { partners, answers }
    }

    /// The best answer of a partner to a need; nothing for one with which its owner is not paired.
    pub(super) fn best_answer(&self, need: u32, owner: ProfileId, partner: ProfileId) -> Option<BestAnswer> {
        let place = self.partners[owner.0 as usize].binary_search(&partner).ok()?;
        self.answers[need as usize].get(place).copied()
    }

    /// The score of a pair; nothing where neither answers a need of the other.
    pub(super) fn score(&self, market: &Market<'_>, one: ProfileId, other: ProfileId) -> Option<Score> {
        market.score(one, other, self.answers(market, one, other).chain(self.answers(market, other, one)))
    }

    /// The best answers of the second to the needs of the first.
    fn answers<'p>(
        &'p self,
        market: &'p Market<'_>,
        needs: ProfileId,
        offers: ProfileId,
    ) -> impl Iterator<Item = Answer> + 'p {
        let place = self.partners[needs.0 as usize].binary_search(&offers).ok();
        let needs = market.entries().needs_of[needs.0 as usize].clone();
        needs.filter_map(move |need| Some(self.answers[need as usize][place?].0?.answer(market, need, offers)))
    }
}

/// With whom each profile is paired, in order.
fn partners(pairs: &[(ProfileId, ProfileId)], profiles: usize) -> Vec<Vec<ProfileId>> {
    let mut partners: Vec<Vec<ProfileId>> = rooms(pairs.iter().copied(), profiles);
    for (one, other) in pairs {
        partners[one.0 as usize].push(*other);
        partners[other.0 as usize].push(*one);
    }
    partners.par_iter_mut().for_each(|partners| partners.sort_unstable());
    partners
}

impl Market<'_> {
    /// The best answer of each partner to a need.
    fn held_answers(
        &self,
        need: u32,
        partners: &[ProfileId],
        earlier: Option<&Earlier<'_>>,
        scratch: &mut Scratch,
    ) -> Box<[BestAnswer]> {
        let earlier = earlier.and_then(|earlier| earlier.of_need(need));
        let mut best = vec![BestAnswer::default(); partners.len()];
        let (mut places, mut unknown) = (Vec::new(), Vec::new());
        for (place, partner) in partners.iter().enumerate() {
            if let Some(known) = earlier.as_ref().and_then(|earlier| earlier.best_answer(*partner)) {
                best[place] = known;
            } else {
                places.push(place);
                unknown.push(*partner);
            }
        }
        if unknown.is_empty() {
            return best.into();
        }
        let answers = self.best_answers(need, &unknown, scratch);
        for (place, answer) in places.into_iter().zip(answers) {
            best[place] = BestAnswer(answer.and_then(|answer| Held::of(self, answer)));
        }
        best.into()
    }
}
