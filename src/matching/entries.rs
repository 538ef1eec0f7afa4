//! Entries: everything in a directory that is offered, and everything that is wanted, as two lists.
//!
//! Offers are numbered in the order of the topic tree, so that all of a topic and of those below it are a range. An
//! organisation with neither offers nor needs stands in both lists with its topics, its summary and its body.

use std::ops::Range;

use smallvec::SmallVec;

use super::reason::EntryField;
use super::text::{EntryText, Version};
use crate::model::{Directory, LanguageId, OfferKind, Organisation, ProfileId, Text, TopicId};
use crate::source::Place;

/// An offer, a need, or a profile that stands in for both.
pub(super) struct Entry {
    pub(super) owner: ProfileId,
    pub(super) field: EntryField,
    /// One at most, but for a profile.
    pub(super) topics: SmallVec<[TopicId; 1]>,
    pub(super) kind: Option<OfferKind>,
    pub(super) place: Place,
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
        offers.extend(organisation.offers.iter().enumerate().map(|(number, offer)| Entry {
            owner,
            field: EntryField::Offer(number),
            topics: offer.topic.into_iter().collect(),
            kind: offer.kind,
            place: offer.place,
        }));
        needs.extend(organisation.needs.iter().enumerate().map(|(number, need)| Entry {
            owner,
            field: EntryField::Need(number),
            topics: need.topic.into_iter().collect(),
            kind: need.kind,
            place: need.place,
        }));
    }
    (offers, needs)
}

fn of_profile(owner: ProfileId, organisation: &Organisation) -> Entry {
    let common = &organisation.common;
    let topics = common.topics.iter().copied().collect();
    Entry { owner, field: EntryField::Profile, topics, kind: None, place: Place::whole(common.file) }
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

/// The texts of the bodies that stand in for offers and needs, by profile and language.
pub(super) struct Bodies(Vec<Vec<(LanguageId, String)>>);

impl Bodies {
    /// The bodies of organisations with neither offers nor needs, without their marks.
    pub(super) fn new(directory: &Directory) -> Self {
        let bodies = directory.profiles.iter().map(|profile| {
            let organisation = profile.organisation().filter(|one| one.offers.is_empty() && one.needs.is_empty());
            let written = organisation.map_or(&[][..], |organisation| &organisation.common.bodies);
            written.iter().map(|(language, written)| (*language, written.body.markdown.plain_text())).collect()
        });
        Self(bodies.collect())
    }
}

/// What an entry says, in every language in which somebody wrote it. Its topic's label stands in for a title that is missing.
pub(super) fn text_of<'a>(entry: &Entry, directory: &'a Directory, bodies: &'a Bodies) -> EntryText<'a> {
    let Some(organisation) = directory.profile(entry.owner).organisation() else { return EntryText::default() };
    let label = entry.topics.first().map(|topic| &directory.taxonomy.topic(*topic).label);
    match entry.field {
        EntryField::Offer(number) => {
            versions(&organisation.offers[number].title, &organisation.offers[number].text, label)
        }
        EntryField::Need(number) => {
            versions(&organisation.needs[number].title, &organisation.needs[number].text, label)
        }
        _ => profile_versions(organisation, &bodies.0[entry.owner.0 as usize]),
    }
}

fn versions<'a>(title: &'a Text, text: &'a Text, label: Option<&'a Text>) -> EntryText<'a> {
    let mut languages: SmallVec<[LanguageId; 2]> =
        title.iter().chain(text.iter()).map(|(language, _)| language).collect();
    if languages.is_empty() {
        languages.extend(label.into_iter().flat_map(Text::iter).map(|(language, _)| language));
    }
    languages.sort_unstable();
    languages.dedup();
    let version = |language: LanguageId| Version {
        language,
        title: title.get(language).or_else(|| label?.get(language)).map(|title| &*title.value),
        text: text.get(language).map(|text| &*text.value),
    };
    EntryText { versions: languages.into_iter().map(version).collect() }
}

fn profile_versions<'a>(organisation: &'a Organisation, bodies: &'a [(LanguageId, String)]) -> EntryText<'a> {
    let summary = &organisation.common.summary;
    let mut languages: SmallVec<[LanguageId; 2]> = summary.iter().map(|(language, _)| language).collect();
    languages.extend(bodies.iter().map(|(language, _)| *language));
    languages.sort_unstable();
    languages.dedup();
    let version = |language: LanguageId| Version {
        language,
        title: summary.get(language).map(|summary| &*summary.value),
        text: bodies.iter().find(|(known, _)| *known == language).map(|(_, body)| body.as_str()),
    };
    EntryText { versions: languages.into_iter().map(version).collect() }
}
