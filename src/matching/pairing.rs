//! Pairing: the best answer to each need from each organisation that its owner may be paired with. A need is compared with the
//! offers of all of them at once, which costs little more than comparing it with those of one.

use std::num::NonZeroU32;

use rayon::prelude::*;

use super::answer::Answer;
use super::market::Market;
use super::score::Score;
use super::text::{Scratch, chunks};
use crate::model::ProfileId;

/// The best answers of candidate pairs.
pub(super) struct Pairing {
    /// With whom each profile is paired, in order.
    partners: Vec<Vec<ProfileId>>,
    /// For each need, by the partners of its owner, the best answer of each.
    answers: Vec<Box<[Option<Held>]>>,
}

/// What of an answer cannot be told again without reading: a large directory has millions of them. The number of its need is its
/// place in [`Pairing::answers`].
#[derive(Clone, Copy)]
struct Held {
    /// Counted from 1, so that none takes no more room than one.
    offer: NonZeroU32,
    text: u32,
}

impl Held {
    /// Nothing for an answer that is worth nothing.
    fn of(answer: Answer) -> Option<Self> {
        let offer = NonZeroU32::new(answer.offer.wrapping_add(1)).filter(|_| answer.value > 0)?;
        Some(Self { offer, text: answer.text })
    }

    fn answer(self, market: &Market<'_>, need: u32) -> Answer {
        market.answer(need, self.offer.get() - 1, self.text)
    }
}

impl Pairing {
    /// Works out the answers of pairs, which come in order.
    pub(super) fn new(market: &Market<'_>, pairs: &[(ProfileId, ProfileId)]) -> Self {
        let mut partners: Vec<Vec<ProfileId>> = vec![Vec::new(); market.directory.profiles.len()];
        for (one, other) in pairs {
            partners[one.0 as usize].push(*other);
            partners[other.0 as usize].push(*one);
        }
        partners.par_iter_mut().for_each(|partners| partners.sort_unstable());
        let answers_to = |chunk: &[u32]| {
            let mut scratch = Scratch::default();
            let answers_to = |need: &u32| {
                let owner = market.entries().needs[*need as usize].owner;
                let best = market.best_answers(*need, &partners[owner.0 as usize], &mut scratch);
                (*need, best.into_iter().map(|answer| answer.and_then(Held::of)).collect::<Box<[_]>>())
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
        needs.filter_map(move |need| Some(self.answers[need as usize][place?]?.answer(market, need)))
    }
}
