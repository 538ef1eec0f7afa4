//! Surroundings: what stands near a topic in the tree, where the answers to its needs are looked for first.

use std::ops::Range;

use rayon::prelude::*;

use super::market::Market;
use crate::model::TopicId;

/// What stands near a topic.
pub(super) struct Surroundings {
    /// Offers of one branch of the tree.
    pub(super) branch: Range<u32>,
    /// Profiles that stand in for offers there.
    pub(super) profiles: Vec<u32>,
}

impl Market<'_> {
    /// The surroundings of every topic, with at most so many offers and as many profiles, unless it has more itself.
    pub(super) fn surroundings(&self, most: u32) -> Vec<Surroundings> {
        let topics: Vec<TopicId> = (0..).map(TopicId).take(self.directory.taxonomy.topics.len()).collect();
        let surroundings = |topic: TopicId| Surroundings {
            branch: self.branch(topic, most),
            profiles: self.profiles_near(topic, most),
        };
        topics.into_par_iter().map(surroundings).collect()
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
        // One may have several topics of a branch.
        profiles.sort_unstable();
        profiles.dedup();
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
