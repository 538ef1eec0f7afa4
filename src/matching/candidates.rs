//! Candidates: which pairs are worth a score. Comparing each with each would take the square of the directory, so pairs come
//! from the branch of the topic tree to which a need belongs, and from rare words.

use std::cmp::Reverse;
use std::ops::Range;

use rayon::prelude::*;

use super::answer::value;
use super::market::Market;
use super::rules::in_order;
use super::text::Scratch;
use crate::model::{ProfileId, TopicId};

/// How far candidates are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach {
    /// The most organisations that are kept for one need, the best.
    pub(super) partners: usize,
    /// The most offers of a branch that are compared with a need; the topic itself always is.
    pub(super) branch: u32,
    /// The most entries of the index of words that are read for a need, the rarest words first.
    pub(super) postings: usize,
}

impl Reach {
    /// Every pair that has a topic or a word in common.
    pub(super) const ALL: Self = Self { partners: usize::MAX, branch: u32::MAX, postings: usize::MAX };

    /// What suggestions are chosen from, in a directory of so many needs. A page shows a handful of suggestions; what is kept
    /// beyond leaves room for all that sides and caps take away. The effort for one need falls with their number, so that the
    /// whole grows as the directory does; up to some thousand needs it is as thorough as anybody could wish.
    pub(super) fn of_suggestions(needs: usize) -> Self {
        let effort = 2_000_000_usize.checked_div(needs).unwrap_or(usize::MAX).clamp(60, 4_000);
        let partners = 160_000_usize.checked_div(needs).unwrap_or(usize::MAX).clamp(8, 40);
        Self { partners, branch: u32::try_from(effort).unwrap_or(u32::MAX), postings: effort }
    }
}

impl Market<'_> {
    /// Pairs worth a score, the lower id first, in order; among them all of which one prefers the other.
    pub(super) fn candidates(&self, reach: Reach) -> Vec<(ProfileId, ProfileId)> {
        let needs = 0..u32::try_from(self.entries.needs.len()).unwrap_or(u32::MAX);
        let mut pairs: Vec<(ProfileId, ProfileId)> = needs
            .into_par_iter()
            .map_init(
                || (Scratch::default(), Best::new(self.directory.profiles.len())),
                |(scratch, best), need| {
                    let owner = self.entries.needs[need as usize].owner;
                    self.rate_partners(need, reach, scratch, best);
                    best.take(reach.partners).into_iter().map(|partner| in_order(owner, partner)).collect::<Vec<_>>()
                },
            )
            .flatten_iter()
            .collect();
        pairs.extend(self.rules.preferred_pairs());
        pairs.par_sort_unstable();
        pairs.dedup();
        pairs
    }

    /// Rates the organisations that may meet the owner of a need, by their best answer to it.
    fn rate_partners(&self, need: u32, reach: Reach, scratch: &mut Scratch, best: &mut Best) {
        let wanted = &self.entries.needs[need as usize];
        if !self.rules.is_matched(wanted.owner) {
            return;
        }
        self.offers_for(need, reach, scratch, |offer, topic, text| {
            let offered = &self.entries.offers[offer as usize];
            if self.rules.allow(wanted.owner, offered.owner) {
                best.rate(offered.owner, value(wanted, offered, topic, text, self.weights));
            }
        });
    }

    /// Every offer that may answer a need, with the closeness of its topic and the share of the text. An offer may come twice.
    fn offers_for(&self, need: u32, reach: Reach, scratch: &mut Scratch, mut emit: impl FnMut(u32, u32, u32)) {
        let topics = self.entries.needs[need as usize].topics.clone();
        let mut near: Vec<Range<u32>> = Vec::new();
        for topic in &topics {
            let branch = self.branch(*topic, reach.branch);
            self.offers_of_branch(need, &branch, scratch, &mut emit);
            near.push(branch);
            for profile in self.profiles_near(*topic, reach.branch) {
                let answer = self.answer(need, profile);
                emit(profile, answer.topic, answer.text);
            }
        }
        for offer in self.texts.candidates(need, reach.postings) {
            if near.iter().all(|branch| !branch.contains(&offer)) {
                let answer = self.answer(need, offer);
                emit(offer, answer.topic, answer.text);
            }
        }
    }

    /// The offers of a branch, with and without words in common.
    fn offers_of_branch(
        &self,
        need: u32,
        branch: &Range<u32>,
        scratch: &mut Scratch,
        emit: &mut impl FnMut(u32, u32, u32),
    ) {
        let wanted = &self.entries.needs[need as usize].topics;
        // Offers of one topic stand together, so that its closeness is worked out once for all of them.
        let mut known: Option<(TopicId, u32)> = None;
        let mut closeness = |offer: u32| {
            let topic = *self.entries.offers[offer as usize].topics.first()?;
            if known.is_none_or(|(last, _)| last != topic) {
                known = Some((topic, super::answer::topic_closeness(wanted, &[topic], &self.closeness)));
            }
            known.map(|(_, closeness)| closeness)
        };
        let mut next = branch.start;
        self.texts.within(need, branch.clone(), scratch, |offer, share| {
            (next..offer).for_each(|without| emit(without, closeness(without).unwrap_or(0), 0));
            emit(offer, closeness(offer).unwrap_or(0), share);
            next = offer + 1;
        });
        (next..branch.end).for_each(|without| emit(without, closeness(without).unwrap_or(0), 0));
    }

    /// The offers of the highest topic above one, or of itself, that are not too many.
    fn branch(&self, topic: TopicId, most: u32) -> Range<u32> {
        let mut branch = self.entries.of_topic(topic);
        for above in self.upwards(topic) {
            let wider = self.entries.below_topic(above);
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
        let own = so_far + self.entries.profiles_of_topic(topic).len();
        children.iter().fold(own, |sum, child| self.profiles_below(*child, sum))
    }

    fn collect_profiles(&self, topic: TopicId, profiles: &mut Vec<u32>) {
        profiles.extend_from_slice(self.entries.profiles_of_topic(topic));
        for child in &self.directory.taxonomy.topic(topic).children {
            self.collect_profiles(*child, profiles);
        }
    }

    /// A topic and all above it.
    fn upwards(&self, topic: TopicId) -> impl Iterator<Item = TopicId> {
        std::iter::successors(Some(topic), |topic| self.directory.taxonomy.topic(*topic).parent)
    }
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
