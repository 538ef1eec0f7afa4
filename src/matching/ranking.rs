//! Ranking: what the pairs that were found may be worth, all that is known of both taken together, and which of them are kept to
//! be read in full.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::market::Market;
use super::topics::WHOLE;
use crate::model::{ProfileId, Weights};

/// Two organisations, and what they may be worth to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rated {
    /// The one with the lower id.
    pub(super) one: ProfileId,
    /// The other.
    pub(super) other: ProfileId,
    /// In millionths: of one answer, of all answers, or of the score, as far as it is known yet.
    pub(super) value: u32,
}

impl Market<'_> {
    /// Pairs by what their answers come to, each once and in order, with the score that they may reach.
    pub(super) fn ranked(&self, mut answers: Vec<Rated>) -> Vec<Rated> {
        answers.par_sort_unstable();
        join(&mut answers);
        answers.par_iter_mut().for_each(|rated| rated.value = self.estimate(*rated));
        answers
    }

    /// The score of two organisations, in millionths, as far as it is known yet.
    fn estimate(&self, Rated { one, other, value }: Rated) -> u32 {
        let Weights { topic, text, kind, .. } = self.weights;
        let of_answers = (topic + text + kind).saturating_mul(value);
        let beside = self.beside.points(one, other, self.weights);
        beside.iter().fold(of_answers, |sum, points| sum.saturating_add(points.0))
    }
}

/// Leaves each pair once, with what all that the two have for each other comes to: 1 − Π(1 − v).
fn join(rated: &mut Vec<Rated>) {
    let left = |value: u32| u64::from(WHOLE - value.min(WHOLE));
    rated.dedup_by(|next, kept| {
        let is_same = (next.one, next.other) == (kept.one, kept.other);
        if is_same {
            let both = left(kept.value) * left(next.value) / u64::from(WHOLE);
            kept.value = WHOLE - u32::try_from(both).unwrap_or_default();
        }
        is_same
    });
}

/// Of rated pairs those that are among the best of one of the two, in their order; of equal ones the first.
pub(super) fn best_of_each(rated: &[Rated], most: usize, profiles: usize) -> Vec<(ProfileId, ProfileId)> {
    if most >= profiles {
        return rated.iter().map(|pair| (pair.one, pair.other)).collect();
    }
    let mut places: Vec<Vec<u32>> = vec![Vec::new(); profiles];
    for (place, Rated { one, other, .. }) in (0..).zip(rated) {
        places[one.0 as usize].push(place);
        places[other.0 as usize].push(place);
    }
    places.par_iter_mut().filter(|places| places.len() > most).for_each(|places| {
        places.select_nth_unstable_by_key(most, |place| (Reverse(rated[*place as usize].value), *place));
        places.truncate(most);
    });
    let mut is_kept = vec![false; rated.len()];
    places.iter().flatten().for_each(|place| is_kept[*place as usize] = true);
    rated.iter().zip(is_kept).filter(|(_, kept)| *kept).map(|(pair, _)| (pair.one, pair.other)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Rated, best_of_each, join};
    use crate::model::ProfileId;

    fn rated(pairs: &[(u32, u32, u32)]) -> Vec<Rated> {
        let rated = |(one, other, value): &(u32, u32, u32)| Rated {
            one: ProfileId(*one),
            other: ProfileId(*other),
            value: *value,
        };
        pairs.iter().map(rated).collect()
    }

    #[test]
    fn what_two_have_for_each_other_adds_up() {
        let check = |answers: &[(u32, u32, u32)], expected: &[(u32, u32, u32)]| {
            let mut joined = rated(answers);
            join(&mut joined);
            assert_eq!(joined, rated(expected));
        };
        check(&[], &[]);
        check(&[(0, 1, 500_000), (0, 1, 500_000), (0, 2, 300_000)], &[(0, 1, 750_000), (0, 2, 300_000)]);
        check(&[(3, 4, 200_000), (3, 4, 1_000_000)], &[(3, 4, 1_000_000)]);
    }

    #[test]
    fn a_pair_is_kept_that_is_among_the_best_of_either() {
        let check = |most, expected: &[(u32, u32)]| {
            let pairs = rated(&[(0, 1, 9), (0, 2, 8), (0, 3, 8), (2, 3, 5)]);
            let kept: Vec<(u32, u32)> =
                best_of_each(&pairs, most, 4).into_iter().map(|(one, other)| (one.0, other.0)).collect();
            assert_eq!(kept, expected, "{most}");
        };
        check(0, &[]);
        // 0 keeps 1; 2 and 3 keep 0 each, and not each other.
        check(1, &[(0, 1), (0, 2), (0, 3)]);
        check(2, &[(0, 1), (0, 2), (0, 3), (2, 3)]);
        check(9, &[(0, 1), (0, 2), (0, 3), (2, 3)]);
    }
}
