//! Candidates: which pairs are worth a score. Comparing each with each would take the square of the directory, so pairs come
//! from the branch of the topic tree to which a need belongs, and from rare words.

use std::cmp::Reverse;
use std::ops::Range;

use rayon::prelude::*;

use super::market::Market;
use super::rules::in_order;
use super::text::{CHUNK, Effort, Scratch};
use crate::model::{ProfileId, TopicId};

/// How far candidates are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    /// The most organisations that are kept for one need, the best.
    pub(super) partners: usize,
    /// How far a branch reaches: to the highest topic above that of the need with at most so many offers. Of a topic that has
    /// more itself, so many are kept in view whatever they say.
    pub(super) branch: u32,
    /// A branch with at most so many offers is searched whole for what answers some of a need's text. Of a topic that has more,
    /// those are found that have the need's rarest words.
    pub(super) whole: u32,
    /// How hard offers are looked for by their words, in the whole directory and in a topic that is not compared whole.
    pub(super) words: Effort,
}

impl Reach {
    /// Every pair that has a topic or a word in common.
    pub(super) const ALL: Self = Self { partners: usize::MAX, branch: u32::MAX, whole: u32::MAX, words: Effort::ALL };

    /// What suggestions are chosen from, in a directory of so many needs. A page shows a handful of suggestions; what is kept
    /// beyond leaves room for all that sides and caps take away. The effort for one need falls with their number, so that the
    /// whole grows as the directory does; up to some thousand needs it is as thorough as anybody could wish.
    pub(super) fn of_suggestions(needs: usize) -> Self {
        let effort = 2_000_000_usize.checked_div(needs).unwrap_or(usize::MAX).clamp(60, 4_000);
        let partners = 160_000_usize.checked_div(needs).unwrap_or(usize::MAX).clamp(8, 40);
        let whole = 20_000_000_usize.checked_div(needs).unwrap_or(usize::MAX).clamp(200, 100_000);
        Self {
            partners,
            branch: u32::try_from(effort).unwrap_or(u32::MAX),
            whole: u32::try_from(whole).unwrap_or(u32::MAX),
            words: Effort { postings: effort, offers: 3 * partners },
        }
    }
}

impl Market<'_> {
    /// Pairs worth a score, the lower id first, in order; among them all of which one prefers the other.
    pub(super) fn candidates(&self, reach: Reach) -> Vec<(ProfileId, ProfileId)> {
        let partners = |chunk: &[u32]| {
            let (mut scratch, mut best) = (Scratch::default(), Best::new(self.directory.profiles.len()));
            let mut pairs = Vec::new();
            for need in chunk {
                let owner = self.entries().needs[*need as usize].owner;
                self.rate_partners(*need, reach, &mut scratch, &mut best);
                pairs.extend(best.take(reach.partners).into_iter().map(|partner| in_order(owner, partner)));
            }
            pairs
        };
        let mut pairs: Vec<(ProfileId, ProfileId)> =
            self.entries().needs_by_topic().par_chunks(CHUNK).flat_map_iter(partners).collect();
        pairs.extend(self.rules.preferred_pairs());
        pairs.par_sort_unstable();
        pairs.dedup();
        pairs
    }

    /// Rates the organisations that may meet the owner of a need, by their best answer to it.
    fn rate_partners(&self, need: u32, reach: Reach, scratch: &mut Scratch, best: &mut Best) {
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
        let mut singly = self.texts().candidates(need, &self.entries().all_offers(), reach.words);
        for topic in &wanted.topics {
            let branch = self.branch(*topic, reach.branch);
            if branch.end - branch.start <= reach.whole {
                self.texts().shares_of_range(need, &branch, scratch, &mut rate);
                // What has a share has been rated with it; a topic alone is a match already.
                some_of(&branch, need, reach.branch).for_each(|offer| rate(offer, 0));
            } else {
                singly.extend(self.texts().candidates(need, &branch, reach.words));
                singly.extend(some_of(&branch, need, reach.branch));
            }
            singly.extend(self.profiles_near(*topic, reach.branch));
        }
        singly.sort_unstable();
        singly.dedup();
        for (offer, share) in singly.iter().zip(self.texts().shares(need, &singly, scratch)) {
            rate(*offer, share);
        }
    }

    /// The offers of the highest topic above one, or of itself, that are not too many.
    fn branch(&self, topic: TopicId, most: u32) -> Range<u32> {
        let mut branch = self.entries().of_topic(topic);
        for above in self.upwards(topic) {
            let wider = self.entries().below_topic(above);
            if wider.end - wider.start > most {
                break;
            }
            branch = wider;
        }
        branch
    }

    /// The profiles of the highest topic above one, or of itself, that are not too many.
    fn profiles_near(&self, topic: TopicId, most: u32) -> Vec<u32> {
        let top = self.upwards(topic).take_while(|above| self.profiles_below(*above, 0) <= most as usize).last();
        let mut profiles = Vec::new();
        self.collect_profiles(top.unwrap_or(topic), &mut profiles);
        profiles
    }

    fn profiles_below(&self, topic: TopicId, so_far: usize) -> usize {
        let children = &self.directory.taxonomy.topic(topic).children;
        let own = so_far + self.entries().profiles_of_topic(topic).len();
        children.iter().fold(own, |sum, child| self.profiles_below(*child, sum))
    }

    fn collect_profiles(&self, topic: TopicId, profiles: &mut Vec<u32>) {
        profiles.extend_from_slice(self.entries().profiles_of_topic(topic));
        for child in &self.directory.taxonomy.topic(topic).children {
            self.collect_profiles(*child, profiles);
        }
    }

    /// A topic and all above it.
    fn upwards(&self, topic: TopicId) -> impl Iterator<Item = TopicId> {
        std::iter::successors(Some(topic), |topic| self.directory.taxonomy.topic(*topic).parent)
    }
}

/// So many offers of a branch in which nobody knows which are the best, for each need others: were they the same for all, a
/// few organisations would be suggested to everybody.
fn some_of(branch: &Range<u32>, need: u32, most: u32) -> impl Iterator<Item = u32> {
    /// 2³² by the golden ratio: multiples of it, taken to the length of a range, lie evenly in it (Knuth, The Art of Computer
    /// Programming, 6.4).
    const STEP: u32 = 2_654_435_769;
    let (start, length) = (branch.start, branch.end - branch.start);
    let first = ((u64::from(need.wrapping_mul(STEP)) * u64::from(length)) >> 32) as u32;
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

    /// The best organisations, at most so many, in no order; of equal ones those with the lower ids. Nothing is left.
    fn take(&mut self, most: usize) -> Vec<ProfileId> {
        let mut touched = std::mem::take(&mut self.touched);
        if touched.len() > most {
            touched.select_nth_unstable_by_key(most, |id| (Reverse(self.values[id.0 as usize]), *id));
        }
        for id in &touched {
            self.values[id.0 as usize] = 0;
        }
        touched.truncate(most);
        touched
    }
}
