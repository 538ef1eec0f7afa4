//! Candidates: which pairs are worth a score. Comparing each with each would take the square of the directory, so pairs come
//! from the branch of the topic tree to which a need belongs, and from rare words; and of those that come, only the most
//! promising of each organisation are read in full.

use std::cmp::Reverse;
use std::ops::Range;

use rayon::prelude::*;
use smallvec::{SmallVec, smallvec};
use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::market::Market;
use super::ranking::{Answered, best_of_each};
use super::rules::in_order;
use super::surroundings::Surroundings;
use super::text::{Effort, Walk, chunks};
use crate::model::ProfileId;

/// How far candidates are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    /// The most organisations that are kept for one need, the best.
    pub(super) partners: usize,
    /// How many an organisation keeps, the best by all its needs and by all of theirs; those that others keep with it come on
    /// top.
    pub(super) pairs: usize,
    /// How far a branch reaches: to the highest topic above that of the need with at most so many offers.
    pub(super) branch: u32,
    /// So many offers of a branch, and as many profiles, are kept in view whatever they say: a topic alone is a match already.
    pub(super) in_view: u32,
    /// How hard offers are looked for by their words in the whole directory.
    pub(super) anywhere: Effort,
    /// The same in the branch of a need.
    pub(super) nearby: Effort,
}

impl Reach {
    /// Every pair that has a topic or a word in common.
    pub(super) const ALL: Self = Self {
        partners: usize::MAX,
        pairs: usize::MAX,
        branch: u32::MAX,
        in_view: u32::MAX,
        anywhere: Effort::ALL,
        nearby: Effort::ALL,
    };

    /// What suggestions are chosen from, in a directory of so many needs. A page shows a handful of suggestions; what is kept
    /// beyond leaves room for all that sides and caps take away. The effort for one need falls with their number, so that the
    /// whole grows as the directory does; up to 500 needs it is at its largest, and of 80 organisations every pair that was found is
    /// kept. The figures behind the numbers are in docs/decisions/candidates.md.
    pub(super) fn of_suggestions(needs: usize) -> Self {
        /// Entries of the index that are read.
        const POSTINGS: Budget = Budget { all: 2_000_000, least: 60, most: 4_000 };
        /// Offers that are kept in the branch of a need.
        const NEARBY: Budget = Budget { all: 640_000, least: 16, most: 4_000 };
        /// Offers that are kept wherever they stand.
        const ANYWHERE: Budget = Budget { all: 240_000, least: 12, most: 4_000 };
        /// Organisations that are kept for a need.
        const PARTNERS: Budget = Budget { all: 480_000, least: 16, most: 400 };
        /// Pairs that an organisation keeps, counted by needs as well: most have two.
        const PAIRS: Budget = Budget { all: 280_000, least: 12, most: 80 };
        let effort = POSTINGS.of(needs);
        let few = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            partners: PARTNERS.of(needs),
            pairs: PAIRS.of(needs),
            branch: few(effort),
            in_view: few(effort / 2),
            anywhere: Effort { postings: effort, offers: ANYWHERE.of(needs) },
            nearby: Effort { postings: effort * 3 / 2, offers: NEARBY.of(needs) },
        }
    }
}

/// What the needs of a directory share: so much together, and each at least and at most so much.
struct Budget {
    all: usize,
    least: usize,
    most: usize,
}

impl Budget {
    fn of(&self, needs: usize) -> usize {
        self.all.checked_div(needs).unwrap_or(self.most).clamp(self.least, self.most)
    }
}

impl Market<'_> {
    /// Pairs worth a score, the lower id first, in order; among them all of which one prefers the other.
    pub(super) fn candidates(&self, reach: Reach) -> Vec<(ProfileId, ProfileId)> {
        self.best_pairs(self.answered_pairs(reach), reach)
    }

    /// The same of those that were found, for which no text is needed any more.
    pub(super) fn best_pairs(&self, answered: Vec<Box<[Answered]>>, reach: Reach) -> Vec<(ProfileId, ProfileId)> {
        let ranked = self.ranked(answered);
        let mut pairs = best_of_each(&ranked, reach.pairs, self.directory.profiles.len());
        pairs.extend(self.rules.preferred_pairs());
        pairs.par_sort_unstable();
        pairs.dedup();
        pairs
    }

    /// Every pair of which one was found to answer a need of the other, once for each such need, in no order.
    pub(super) fn answered_pairs(&self, reach: Reach) -> Vec<Box<[Answered]>> {
        let surroundings = self.surroundings(reach.branch);
        let partners = |chunk: &[u32]| {
            let (mut walk, mut best) = (Walk::default(), Best::new(self.directory.profiles.len()));
            let mut pairs: Vec<Answered> = Vec::new();
            for need in chunk {
                let owner = self.entries().needs[*need as usize].owner;
                self.rate_partners(*need, reach, &surroundings, &mut walk, &mut best);
                pairs.extend(best.take(reach.partners).into_iter().map(|(partner, answer)| {
                    let (one, other) = in_order(owner, partner);
                    Answered { one, other, answer }
                }));
            }
            // A copy, because a list that is merely cut short keeps its room.
            Box::from(&pairs[..])
        };
        chunks(&self.entries().needs_by_topic()).map(partners).collect()
    }

    /// Rates the organisations that may meet the owner of a need, by their best answer to it as far as it is known yet.
    fn rate_partners(&self, need: u32, reach: Reach, surroundings: &[Surroundings], walk: &mut Walk, best: &mut Best) {
        let wanted = &self.entries().needs[need as usize];
        if !self.rules.is_matched(wanted.owner) {
            return;
        }
        let mut rate = |offer: u32, share: u32| {
            let owner = self.entries().offers[offer as usize].owner;
            if self.rules.allow(wanted.owner, owner) {
                best.rate(owner, self.answer(need, offer, share).value);
            }
        };
        // A need without a topic has nothing but its words.
        let anywhere = if wanted.topics.is_empty() { reach.nearby } else { reach.anywhere };
        let nearby = || wanted.topics.iter().map(|topic| &surroundings[topic.0 as usize]);
        let mut ranges: SmallVec<[(Range<u32>, Effort); 2]> = smallvec![(self.entries().all_offers(), anywhere)];
        ranges.extend(nearby().map(|nearby| (nearby.branch.clone(), reach.nearby)));
        self.texts().candidates(need, &ranges, walk, &mut rate);
        let lot = self.lot(need);
        for Surroundings { branch, profiles } in nearby() {
            some_of(branch, lot, reach.in_view).for_each(|offer| rate(offer, 0));
            let places = 0..u32::try_from(profiles.len()).unwrap_or(u32::MAX);
            some_of(&places, lot, reach.in_view).for_each(|place| rate(profiles[place as usize], 0));
        }
    }

    /// A number of 32 bits that is the need's own, each as likely as another. It is made of the owner's id and the need's place in
    /// its list, and not of the need's number: that changes for most needs as soon as one organisation joins, and all suggestions
    /// would change with it.
    fn lot(&self, need: u32) -> u32 {
        let owner = self.entries().needs[need as usize].owner;
        let place = self.entries().place_of_need(need);
        let slug = &self.directory.profile(owner).common().slug;
        (xxh3_64_with_seed(slug.as_bytes(), u64::from(place)) >> 32) as u32
    }
}

/// So many offers of a branch, from a place drawn by lot, where nobody knows which are the best: were they the same for every
/// need, a few organisations would be suggested to everybody.
fn some_of(branch: &Range<u32>, lot: u32, most: u32) -> impl Iterator<Item = u32> {
    let (start, length) = (branch.start, branch.end - branch.start);
    let first = ((u64::from(lot) * u64::from(length)) >> 32) as u32;
    (0..length.min(most)).map(move |place| start + (first + place) % length)
}

/// The best value that each organisation has reached. A list for all of them, emptied by what was touched: most needs touch
/// some hundreds of ten thousand.
struct Best {
    values: Vec<u32>,
    touched: Vec<ProfileId>,
}

impl Best {
    fn new(profiles: usize) -> Self {
        Self { values: vec![0; profiles], touched: Vec::new() }
    }

    fn rate(&mut self, id: ProfileId, value: u32) {
        let known = &mut self.values[id.0 as usize];
        if *known == 0 && value > 0 {
            self.touched.push(id);
        }
        *known = value.max(*known);
    }

    /// The best organisations with their values, at most so many, in no order; of equal ones those with the lower ids. Nothing
    /// is left.
    fn take(&mut self, most: usize) -> Vec<(ProfileId, u32)> {
        let Self { values, touched } = self;
        if touched.len() > most {
            touched.select_nth_unstable_by_key(most, |id| (Reverse(values[id.0 as usize]), *id));
        }
        let mut taken: Vec<(ProfileId, u32)> =
            touched.drain(..).map(|id| (id, std::mem::take(&mut values[id.0 as usize]))).collect();
        taken.truncate(most);
        taken
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Best, Market, some_of};
    use crate::matching::by_hand;
    use crate::model::ProfileId;

    #[test]
    fn the_best_are_taken_and_nothing_is_left() {
        let mut best = Best::new(5);
        let mut check = |rates: &[(u32, u32)], most, expected: &[(u32, u32)]| {
            for (id, value) in rates {
                best.rate(ProfileId(*id), *value);
            }
            let mut taken: Vec<(u32, u32)> = best.take(most).into_iter().map(|(id, value)| (id.0, value)).collect();
            taken.sort_unstable();
            assert_eq!(taken, expected, "{rates:?}");
        };
        check(&[(1, 5), (2, 7), (1, 9), (3, 0)], 9, &[(1, 9), (2, 7)]);
        check(&[(4, 1), (0, 1), (2, 1)], 2, &[(0, 1), (2, 1)]);
        check(&[], 9, &[]);
    }

    #[test]
    fn a_need_keeps_its_lot_whoever_joins() {
        let needs = "name: N\nneeds: [{id: a, text: sensors}, {id: b, text: pumps}]\n";
        let [first, acme, luna] = ["aaa", "acme", "luna"].map(|id| (format!("content/companies/{id}.yaml"), needs));
        let lots = |files: &[&(String, &str)]| {
            let mut all = vec![("matchbook.yaml", "title: T\nlanguages: [en]\n")];
            all.extend(files.iter().map(|(path, text)| (path.as_str(), *text)));
            let directory = by_hand::directory(&all);
            let market = Market::new(&directory);
            (0..).take(market.entries().needs.len()).map(|need| market.lot(need)).collect::<Vec<_>>()
        };
        let before = lots(&[&acme, &luna]);
        assert_eq!(before, lots(&[&first, &acme, &luna])[2..]);
        assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), 4, "each has its own");
    }

    #[test]
    fn what_is_seen_begins_where_the_lot_fell() {
        let seen = |lot, most| some_of(&(10..20), lot, most).collect::<Vec<_>>();
        assert_eq!(seen(0, 3), [10, 11, 12]);
        assert_eq!(seen(u32::MAX, 3), [19, 10, 11]);
        let mut all = seen(u32::MAX / 2, 99);
        all.sort_unstable();
        assert_eq!(all, (10..20).collect::<Vec<_>>());
    }
}
