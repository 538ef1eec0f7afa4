//! Ranking: what the pairs that were found may be worth, all that is known of both taken together, and which of them are kept to
//! be read in full.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::market::Market;
use super::topics::WHOLE;
use crate::model::{ProfileId, Weights};

/// Two organisations of which one answers needs of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Answered {
    /// The one with the lower id.
    pub(super) one: ProfileId,
    /// The other.
    pub(super) other: ProfileId,
    /// The value of the answer, or of all of them together, in millionths, as far as it is known yet.
    pub(super) answer: u32,
}

/// Two organisations, and what they may be worth to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ranked {
    /// The one with the lower id.
    pub(super) one: ProfileId,
    /// The other.
    pub(super) other: ProfileId,
    /// The score in millionths of a point, as far as it is known yet.
    score: u32,
}

impl Market<'_> {
    /// Pairs by their answers, each once and in order, with the score that they may reach.
    pub(super) fn ranked(&self, chunks: Vec<Box<[Answered]>>) -> Vec<Ranked> {
        let mut answers = Vec::with_capacity(chunks.iter().map(|chunk| chunk.len()).sum());
        for chunk in chunks {
            answers.extend_from_slice(&chunk);
        }
        answers.par_sort_unstable();
        join(&mut answers);
        let scores: Vec<u32> = answers.par_iter().map(|answered| self.estimate(*answered)).collect();
        // Collected in the memory of the answers, which are millions.
        let ranked = answers.into_iter().zip(scores);
        ranked.map(|(Answered { one, other, .. }, score)| Ranked { one, other, score }).collect()
    }

    /// The score in millionths of a point that two may reach.
    fn estimate(&self, Answered { one, other, answer }: Answered) -> u32 {
        let Weights { topic, text, kind, .. } = self.weights;
        let of_answers = (topic + text + kind).saturating_mul(answer);
        let beside = self.beside.points(one, other, self.weights);
        beside.iter().fold(of_answers, |sum, points| sum.saturating_add(points.0))
    }
}

/// Leaves each pair once, with what all that the two have for each other comes to: 1 − Π(1 − v).
fn join(answers: &mut Vec<Answered>) {
    let left = |answer: u32| u64::from(WHOLE - answer.min(WHOLE));
    answers.dedup_by(|next, kept| {
        let is_same = (next.one, next.other) == (kept.one, kept.other);
        if is_same {
            let both = left(kept.answer) * left(next.answer) / u64::from(WHOLE);
            kept.answer = WHOLE - u32::try_from(both).unwrap_or_default();
        }
        is_same
    });
}

/// Of ranked pairs those that are among the best of one of the two, in their order; of equal ones the first.
pub(super) fn best_of_each(ranked: &[Ranked], most: usize, profiles: usize) -> Vec<(ProfileId, ProfileId)> {
    if most >= profiles {
        return ranked.iter().map(|pair| (pair.one, pair.other)).collect();
    }
    let mut is_kept = vec![false; ranked.len()];
    let mut places = places_of_each(ranked, profiles);
    let best_first = |place: &u32| (Reverse(ranked[*place as usize].score), *place);
    places.par_iter_mut().filter(|places| places.len() > most).for_each(|places| {
        places.select_nth_unstable_by_key(most, best_first);
    });
    let kept = places.iter().flat_map(|places| &places[..most.min(places.len())]);
    kept.for_each(|place| is_kept[*place as usize] = true);
    ranked.iter().zip(is_kept).filter(|(_, kept)| *kept).map(|(pair, _)| (pair.one, pair.other)).collect()
}

/// The places of the pairs of each profile. Lists get their room at once: those that grow leave as much behind them.
fn places_of_each(ranked: &[Ranked], profiles: usize) -> Vec<Vec<u32>> {
    let pairs = || ranked.iter().map(|pair| (pair.one, pair.other));
    let mut places = rooms(pairs(), profiles);
    for (place, (one, other)) in (0..).zip(pairs()) {
        places[one.0 as usize].push(place);
        places[other.0 as usize].push(place);
    }
    places
}

/// For each profile an empty list with room for as many as there are pairs of it.
pub(super) fn rooms<T>(pairs: impl Iterator<Item = (ProfileId, ProfileId)>, profiles: usize) -> Vec<Vec<T>> {
    let mut counts = vec![0; profiles];
    for (one, other) in pairs {
        counts[one.0 as usize] += 1;
        counts[other.0 as usize] += 1;
    }
    counts.into_iter().map(Vec::with_capacity).collect()
}

#[cfg(test)]
mod tests {
    use super::{Answered, Ranked, best_of_each, join};
    use crate::model::ProfileId;

    #[test]
    fn what_two_have_for_each_other_adds_up() {
        let answered = |pairs: &[(u32, u32, u32)]| -> Vec<Answered> {
            let one = |(one, other, answer): &(u32, u32, u32)| Answered {
                one: ProfileId(*one),
                other: ProfileId(*other),
                answer: *answer,
            };
            pairs.iter().map(one).collect()
        };
        let check = |answers: &[(u32, u32, u32)], expected: &[(u32, u32, u32)]| {
            let mut joined = answered(answers);
            join(&mut joined);
            assert_eq!(joined, answered(expected));
        };
        check(&[], &[]);
        check(&[(0, 1, 500_000), (0, 1, 500_000), (0, 2, 300_000)], &[(0, 1, 750_000), (0, 2, 300_000)]);
        check(&[(3, 4, 200_000), (3, 4, 1_000_000)], &[(3, 4, 1_000_000)]);
    }

    #[test]
    fn a_pair_is_kept_that_is_among_the_best_of_either() {
        let ranked = [(0, 1, 9), (0, 2, 8), (0, 3, 8), (2, 3, 5)].map(|(one, other, score)| Ranked {
            one: ProfileId(one),
            other: ProfileId(other),
            score,
        });
        let check = |most, expected: &[(u32, u32)]| {
            let kept: Vec<(u32, u32)> =
                best_of_each(&ranked, most, 4).into_iter().map(|(one, other)| (one.0, other.0)).collect();
            assert_eq!(kept, expected, "{most}");
        };
        check(0, &[]);
        // 0 keeps 1; 2 and 3 keep 0 each, and not each other.
        check(1, &[(0, 1), (0, 2), (0, 3)]);
        check(2, &[(0, 1), (0, 2), (0, 3), (2, 3)]);
        check(9, &[(0, 1), (0, 2), (0, 3), (2, 3)]);
    }
}
