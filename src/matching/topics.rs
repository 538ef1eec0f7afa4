//! Closeness of two topics in the taxonomy. Information content is used and not depth, because organisers draw some branches
//! deep and others flat.

use super::ledger::Mark;
use super::rounding::to_64ths;
use crate::model::{Taxonomy, TopicId};

/// How close topics are, 0 to 1,000,000: twice the information of the nearest topic that both belong to, over the sum of
/// their own (Lin, An Information-Theoretic Definition of Similarity, 1998), squared. In a small directory every branch is rare,
/// and as it stands Lin's measure makes pictures of cloth a good answer to who needs recordings of speech, because both are data.
/// Squared, such pairs fall below those that fit, and those that fit stand where they were (docs/matching.md has the figures).
///
/// The information of a topic is −ln of the share
/// of all mentions that belong to it or to a topic below it. Each topic is counted once more than it is mentioned, so that
/// one that nobody has mentioned yet has its place too. It is rounded, so that one mention more does not change by a hair what all
/// others are worth.
pub(super) struct Closeness {
    parents: Vec<Option<TopicId>>,
    /// The information of each topic, in nats.
    information: Vec<f64>,
}

/// A whole: the closeness of a topic to itself.
pub(super) const WHOLE: u32 = 1_000_000;

impl Closeness {
    /// `mentions` are the topics of all offers and needs of a directory, in any order.
    pub(super) fn new(taxonomy: &Taxonomy, mentions: impl Iterator<Item = TopicId>) -> Self {
        let parents: Vec<Option<TopicId>> = taxonomy.topics.iter().map(|topic| topic.parent).collect();
        let mut own = vec![1_u64; parents.len()];
        for topic in mentions {
            own[topic.0 as usize] += 1;
        }
        let mut counts = vec![0_u64; parents.len()];
        for (place, own) in own.iter().enumerate() {
            for topic in upwards(&parents, place) {
                counts[topic] += own;
            }
        }
        let all: u64 = own.iter().sum();
        #[expect(clippy::cast_precision_loss, reason = "fewer than 2^52 offers and needs")]
        let nats = |count: &u64| match libm::log(all as f64 / *count as f64) {
            nats if nats > 0.0 => to_64ths(nats),
            _ => 0.0,
        };
        let information = counts.iter().map(nats).collect();
        Self { parents, information }
    }

    /// For each topic a mark of all that its closeness to any other depends on: those with which it has one above in common, with
    /// the topic above each and its information.
    pub(super) fn marks(&self) -> Vec<Mark> {
        let root = |topic: usize| upwards(&self.parents, topic).last().unwrap_or(topic);
        let mut trees: Vec<Vec<u8>> = vec![Vec::new(); self.parents.len()];
        for (topic, information) in self.information.iter().enumerate() {
            let above = self.parents[topic].map_or(u32::MAX, |above| above.0);
            let tree = &mut trees[root(topic)];
            tree.extend(topic.to_le_bytes().into_iter().chain(above.to_le_bytes()).chain(information.to_le_bytes()));
        }
        let trees: Vec<Mark> = trees.iter().map(|tree| Mark::of(tree)).collect();
        (0..self.parents.len()).map(|topic| trees[root(topic)]).collect()
    }

    /// How close two topics are. A topic is wholly close to itself, and not at all to one with which it has no topic above
    /// in common.
    pub(super) fn of(&self, one: TopicId, other: TopicId) -> u32 {
        if one == other {
            return WHOLE;
        }
        let (one, other) = (one.0 as usize, other.0 as usize);
        // A tree is a few levels deep, and this is asked of every pair of offer and need: no list of those above is made.
        let is_above_one = |topic: &usize| upwards(&self.parents, one).any(|above| above == *topic);
        let Some(shared) = upwards(&self.parents, other).find(is_above_one) else { return 0 };
        let sum = self.information[one] + self.information[other];
        // Where all mentions belong to both, neither tells anything, and they are as close as can be told: not at all.
        if sum <= 0.0 {
            return 0;
        }
        let lin = 2.0 * self.information[shared] / sum;
        // Of a topic that has nearly all mentions of the one above it, rounding leaves no difference.
        millionths(lin * lin).min(WHOLE - 1)
    }
}

/// A topic and all above it, from below.
fn upwards(parents: &[Option<TopicId>], topic: usize) -> impl Iterator<Item = usize> {
    std::iter::successors(Some(topic), |topic| parents[*topic].map(|parent| parent.0 as usize))
}

/// A share of 0 to 1 in millionths.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=1 before")]
fn millionths(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * f64::from(WHOLE)).round() as u32
}

#[cfg(test)]
mod tests {
    use super::{Closeness, WHOLE};
    use crate::matching::by_hand::taxonomy;
    use crate::model::TopicId;

    fn closeness(parents: &[Option<u32>], mentions: &[u32]) -> Closeness {
        Closeness::new(&taxonomy(parents), mentions.iter().copied().map(TopicId))
    }

    #[test]
    fn a_topic_is_closest_to_itself_then_to_what_is_near() {
        // 0 has 1 and 2 below it, 1 has 3 and 4; 5 stands alone.
        let closeness = closeness(&[None, Some(0), Some(0), Some(1), Some(1), None], &[3, 3, 4, 2, 5, 5, 5]);
        let of = |one, other| closeness.of(TopicId(one), TopicId(other));
        assert_eq!(of(3, 3), WHOLE);
        assert_eq!(of(3, 4), of(4, 3));
        assert!(of(3, 1) > of(3, 4), "a topic above is nearer than a sibling");
        assert!(of(3, 4) > of(3, 2), "a sibling is nearer than a cousin");
        assert!(of(3, 2) > 0);
        assert_eq!(of(3, 5), 0, "nothing in common");
    }

    #[test]
    fn closeness_is_lins_squared() {
        // One mention each, and one more for each topic: 6 in all, 4 below 0.
        let closeness = closeness(&[None, Some(0), None], &[0, 1, 2]);
        // ln(6 / 4) and ln(6 / 2), to the nearest 64th.
        let (above, own) = (26.0 / 64.0, 70.0 / 64.0);
        let found = f64::from(closeness.of(TopicId(0), TopicId(1))) / 1e6;
        let lin: f64 = 2.0 * above / (above + own);
        assert!((found - lin * lin).abs() < 1e-6);
        let exact: f64 = 2.0 * libm::log(6.0 / 4.0) / libm::log(6.0 / 4.0 * 6.0 / 2.0);
        assert!((found - exact * exact).abs() < 0.01);
    }

    #[test]
    fn a_crowded_topic_tells_less() {
        let parents = [None, Some(0), Some(0), None, Some(3), Some(3)];
        let crowded = closeness(&parents, &[1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 5]);
        assert!(crowded.of(TopicId(1), TopicId(2)) < crowded.of(TopicId(4), TopicId(5)));
    }

    #[test]
    fn a_topic_that_nearly_all_mention_keeps_a_little_information() {
        let mentions: Vec<u32> = std::iter::repeat_n(1, 500).collect();
        let closeness = closeness(&[None, Some(0), None], &mentions);
        assert_eq!(closeness.of(TopicId(0), TopicId(1)), WHOLE - 1);
    }

    #[test]
    fn one_branch_for_everything_tells_nothing() {
        let closeness = closeness(&[None, Some(0)], &[]);
        assert_eq!(closeness.of(TopicId(0), TopicId(0)), WHOLE);
        assert_eq!(closeness.of(TopicId(0), TopicId(1)), 0);
    }
}
