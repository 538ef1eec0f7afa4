//! The topic in which the two fields of a reason meet: what a reader is told where few words meet, or none.

use super::reason::{EntryField, Reason, ReasonKind};
use crate::model::{Directory, Profile, ProfileId, Taxonomy, TopicId};

/// The topic in which the two fields of a reason meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SharedTopic {
    /// Both are about this topic.
    Same(TopicId),
    /// They are about different topics, and this is the nearest to which both belong.
    Above(TopicId),
}

impl Reason {
    /// Where the topics of the two fields meet, of which the first is a field of `ours`; nothing where topics gave no points. Of a
    /// profile with several topics, it is the lowest of the tree in which one of them meets the other field.
    pub fn shared_topic(&self, directory: &Directory, ours: ProfileId, theirs: ProfileId) -> Option<SharedTopic> {
        if !matches!(self.kind, ReasonKind::Answer { closeness: 1.., .. }) {
            return None;
        }
        let [ours, theirs] =
            [(ours, self.ours), (theirs, self.theirs)].map(|(id, field)| topics(directory.profile(id), field));
        let pairs = ours.iter().flat_map(|one| theirs.iter().map(move |other| (*one, *other)));
        lowest(&directory.taxonomy, pairs)
    }
}

/// What a field is about.
fn topics(profile: &Profile, field: EntryField) -> &[TopicId] {
    let Some(organisation) = profile.organisation() else { return &[] };
    match field {
        EntryField::Need(number) => organisation.need(number).map_or(&[], |need| need.topic.as_slice()),
        EntryField::Offer(number) => organisation.offer(number).map_or(&[], |offer| offer.topic.as_slice()),
        EntryField::Profile => &profile.common().topics,
        EntryField::Cooperation | EntryField::Kinds | EntryField::Languages => &[],
    }
}

/// Of several pairs of topics the one that meets lowest in the tree, the first of those that meet equally low.
fn lowest(taxonomy: &Taxonomy, pairs: impl Iterator<Item = (TopicId, TopicId)>) -> Option<SharedTopic> {
    let depth = |topic| taxonomy.upwards(topic).count();
    let meet = |(one, other)| match taxonomy.nearest_above_both(one, other)? {
        topic if one == other => Some((SharedTopic::Same(topic), depth(topic))),
        topic => Some((SharedTopic::Above(topic), depth(topic))),
    };
    let rank = |(shared, depth): &(SharedTopic, usize)| (matches!(shared, SharedTopic::Same(_)), *depth);
    let found = pairs.filter_map(meet).reduce(|best, next| if rank(&next) > rank(&best) { next } else { best });
    found.map(|(shared, _)| shared)
}

#[cfg(test)]
mod tests {
    use super::{SharedTopic, lowest};
    use crate::matching::by_hand::taxonomy;
    use crate::model::TopicId;

    #[test]
    fn topics_meet_at_the_lowest_that_is_above_both() {
        // 0 has 1 and 3 below it, 1 has 2; 4 stands alone.
        let taxonomy = taxonomy(&[None, Some(0), Some(1), Some(0), None]);
        let check = |pairs: &[(u32, u32)], expected: Option<SharedTopic>| {
            let pairs = pairs.iter().map(|(one, other)| (TopicId(*one), TopicId(*other)));
            assert_eq!(lowest(&taxonomy, pairs), expected);
        };
        let (same, above) = (|id| Some(SharedTopic::Same(TopicId(id))), |id| Some(SharedTopic::Above(TopicId(id))));
        check(&[], None);
        check(&[(2, 4)], None);
        check(&[(2, 2)], same(2));
        check(&[(2, 3)], above(0));
        check(&[(2, 1)], above(1));
        check(&[(0, 2)], above(0));
        // Several topics of a profile: what is the same goes before what is near, then what is lower.
        check(&[(2, 3), (2, 1)], above(1));
        check(&[(2, 1), (0, 0)], same(0));
        check(&[(4, 2), (3, 2)], above(0));
    }
}
