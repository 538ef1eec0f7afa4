//! Entries: everything in a directory that is offered, and everything that is wanted, as two lists.
//!
//! Offers are numbered in the order of the topic tree, so that all of a topic and of those below it are a range. An
//! organisation with neither offers nor needs stands in both lists with its topics, its summary and its body.

use std::ops::Range;

use smallvec::SmallVec;

use super::reason::EntryField;
use crate::model::{Directory, OfferKind, Organisation, ProfileId, TopicId};

/// An offer, a need, or a profile that stands in for both.
pub(super) struct Entry {
    pub(super) owner: ProfileId,
    pub(super) field: EntryField,
    /// One at most, but for a profile.
    pub(super) topics: SmallVec<[TopicId; 1]>,
    pub(super) kind: Option<OfferKind>,
}

impl Entry {
    /// Puts behind `bytes` what it brings to an answer beside its text.
    pub(super) fn write(&self, bytes: &mut Vec<u8>) {
        let is_profile = self.field == EntryField::Profile;
        bytes.extend([u8::from(is_profile), self.kind.map_or(u8::MAX, |kind| kind as u8)]);
        bytes.extend(self.topics.len().to_le_bytes());
        bytes.extend(self.topics.iter().flat_map(|topic| topic.0.to_le_bytes()));
    }
}

/// All entries of a directory.
pub(super) struct Entries {
    /// By topic in the order of the tree, then by owner; those of no topic last, and then profiles.
    pub(super) offers: Vec<Entry>,
    /// By owner.
    pub(super) needs: Vec<Entry>,
    /// The offers of each profile.
    pub(super) offers_of: Vec<SmallVec<[u32; 3]>>,
    /// The needs of each profile.
    pub(super) needs_of: Vec<Range<u32>>,
    /// Where the offers of each topic itself are.
    of_topic: Vec<Range<u32>>,
    /// Where the offers of each topic and of all below it are.
    below_topic: Vec<Range<u32>>,
    /// The profiles among the offers that have a topic.
    profiles_of_topic: Vec<Vec<u32>>,
}

impl Entries {
    /// The entries of a directory.
    pub(super) fn new(directory: &Directory) -> Self {
        let (mut offers, needs) = collect(directory);
        let positions = tree_positions(directory);
        offers.sort_by_key(|offer| position(offer, &positions));
        let mut entries = Self {
            offers_of: vec![SmallVec::new(); directory.profiles.len()],
            needs_of: ranges(directory.profiles.len(), needs.iter().map(|need| need.owner.0 as usize)),
            of_topic: Vec::new(),
            below_topic: Vec::new(),
            profiles_of_topic: vec![Vec::new(); directory.taxonomy.topics.len()],
            offers,
            needs,
        };
        entries.index(&positions);
        entries
    }

    fn index(&mut self, positions: &[Range<u32>]) {
        for (number, offer) in (0_u32..).zip(&self.offers) {
            self.offers_of[offer.owner.0 as usize].push(number);
            if offer.field == EntryField::Profile {
                offer.topics.iter().for_each(|topic| self.profiles_of_topic[topic.0 as usize].push(number));
            }
        }
        let first = |least: u32| {
            let before = self.offers.partition_point(|offer| position(offer, positions) < (0, least, 0, 0));
            u32::try_from(before).unwrap_or(u32::MAX)
        };
        self.of_topic = positions.iter().map(|range| first(range.start)..first(range.start + 1)).collect();
        self.below_topic = positions.iter().map(|range| first(range.start)..first(range.end)).collect();
    }

    /// The place of a need in its owner's list, counted from 0.
    pub(super) fn place_of_need(&self, need: u32) -> u32 {
        need - self.needs_of[self.needs[need as usize].owner.0 as usize].start
    }

    /// All needs, by topic: they are compared with much the same offers one after the other, and find them in the processor's
    /// cache.
    pub(super) fn needs_by_topic(&self) -> Vec<u32> {
        let mut needs: Vec<u32> = (0..u32::try_from(self.needs.len()).unwrap_or(u32::MAX)).collect();
        needs.sort_by_key(|need| self.needs[*need as usize].topics.first().copied());
        needs
    }

    /// All offers.
    pub(super) fn all_offers(&self) -> Range<u32> {
        0..u32::try_from(self.offers.len()).unwrap_or(u32::MAX)
    }

    /// The offers of a topic itself.
    pub(super) fn of_topic(&self, topic: TopicId) -> Range<u32> {
        self.of_topic[topic.0 as usize].clone()
    }

    /// The offers of a topic and of all below it.
    pub(super) fn below_topic(&self, topic: TopicId) -> Range<u32> {
        self.below_topic[topic.0 as usize].clone()
    }

    /// The profiles that have a topic.
    pub(super) fn profiles_of_topic(&self, topic: TopicId) -> &[u32] {
        &self.profiles_of_topic[topic.0 as usize]
    }
}

/// Offers and needs of every organisation, by owner.
fn collect(directory: &Directory) -> (Vec<Entry>, Vec<Entry>) {
    let (mut offers, mut needs) = (Vec::new(), Vec::new());
    for (owner, profile) in directory.profiles() {
        let Some(organisation) = profile.organisation() else { continue };
        if organisation.offers.is_empty() && organisation.needs.is_empty() {
            offers.push(of_profile(owner, organisation));
            needs.push(of_profile(owner, organisation));
        }
        offers.extend((0..=u16::MAX).zip(&organisation.offers).map(|(number, offer)| Entry {
            owner,
            field: EntryField::Offer(number),
            topics: offer.topic.into_iter().collect(),
            kind: offer.kind,
        }));
        needs.extend((0..=u16::MAX).zip(&organisation.needs).map(|(number, need)| Entry {
            owner,
            field: EntryField::Need(number),
            topics: need.topic.into_iter().collect(),
            kind: need.kind,
        }));
    }
    (offers, needs)
}

fn of_profile(owner: ProfileId, organisation: &Organisation) -> Entry {
    let topics = organisation.common.topics.iter().copied().collect();
    Entry { owner, field: EntryField::Profile, topics, kind: None }
}

/// Where each topic stands in the order of the tree, and where those below it end.
fn tree_positions(directory: &Directory) -> Vec<Range<u32>> {
    let topics = &directory.taxonomy.topics;
    let mut positions = vec![0..0; topics.len()];
    let mut next = 0;
    let ids = || (0_u32..).map(TopicId).take(topics.len());
    for root in ids().filter(|topic| directory.taxonomy.topic(*topic).parent.is_none()) {
        place(directory, root, &mut next, &mut positions);
    }
    positions
}

/// The taxonomy is a tree of at most a few levels: circles have been reported, and cut, when it was read.
fn place(directory: &Directory, topic: TopicId, next: &mut u32, positions: &mut [Range<u32>]) {
    let start = *next;
    *next += 1;
    for child in &directory.taxonomy.topic(topic).children {
        place(directory, *child, next, positions);
    }
    positions[topic.0 as usize] = start..*next;
}

/// Where an offer stands: those with a topic by the tree, those without, profiles.
fn position(offer: &Entry, positions: &[Range<u32>]) -> (u8, u32, u32, u8) {
    let number = match offer.field {
        EntryField::Offer(number) => u8::try_from(number).unwrap_or(u8::MAX),
        _ => return (2, 0, offer.owner.0, 0),
    };
    match offer.topics.first() {
        Some(topic) => (0, positions[topic.0 as usize].start, offer.owner.0, number),
        None => (1, 0, offer.owner.0, number),
    }
}

/// For each owner the range of its things in a list by owner.
fn ranges(owners: usize, list: impl Iterator<Item = usize>) -> Vec<Range<u32>> {
    let mut ends = vec![0_u32; owners];
    list.for_each(|owner| ends[owner] += 1);
    let mut start = 0;
    ends.into_iter()
        .map(|length| {
            let range = start..start + length;
            start = range.end;
            range
        })
        .collect()
}
