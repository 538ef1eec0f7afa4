//! Suggestions besides those of a profile's own page: all of them once, those among the participants of an event, and those
//! inside a topic.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::members::{Appearances, with_ancestors};
use crate::matching::{EntryField, Matches, Reason, ReasonKind, Suggestion};
use crate::model::{Directory, Organisation, ProfileId, ShowMatches, TopicId};

/// Suggestions that a page gathers from many profiles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// Places in [`Pairs::all`], the best first; no more than fit on a page.
    pub places: Vec<usize>,
    /// How many there are.
    pub count: usize,
}

/// Every suggestion that the site shows, each pair of organisations once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    /// A profile, and the place among its suggestions; the best first.
    pub all: Vec<(ProfileId, usize)>,
    /// Those of which both take part in an event, by event.
    pub at_events: BTreeMap<ProfileId, Gathered>,
    /// Those that have to do with a topic, or with one below it.
    pub in_topics: BTreeMap<TopicId, Gathered>,
}

impl Pairs {
    /// The pairs of a site; none where it shows no suggestions.
    pub(super) fn new(
        directory: &Directory,
        matches: &Matches,
        appearances: &BTreeMap<ProfileId, Appearances>,
    ) -> Self {
        if directory.settings.matching.show == ShowMatches::None {
            return Self::default();
        }
        let mut pairs = Self { all: each_once(matches), ..Self::default() };
        for place in 0..pairs.all.len() {
            let (from, number) = pairs.all[place];
            let Some(suggestion) = matches.of(from).get(number) else { continue };
            for event in common_events(appearances, from, suggestion.organisation) {
                add(pairs.at_events.entry(event).or_default(), place, directory.settings.page_size);
            }
            for topic in topics(directory, from, suggestion) {
                add(pairs.in_topics.entry(topic).or_default(), place, directory.settings.page_size);
            }
        }
        pairs
    }
}

fn add(gathered: &mut Gathered, place: usize, most: usize) {
    gathered.count += 1;
    if gathered.places.len() < most {
        gathered.places.push(place);
    }
}

/// Of two organisations that suggest each other, the one whose suggestion is the better or, where both are as good, whose id
/// is the smaller.
fn each_once(matches: &Matches) -> Vec<(ProfileId, usize)> {
    let mut best: BTreeMap<(ProfileId, ProfileId), (Reverse<u32>, ProfileId, usize)> = BTreeMap::new();
    for (number, suggestions) in matches.suggestions.iter().enumerate() {
        #[expect(clippy::cast_possible_truncation, reason = "a directory has fewer than 2^32 profiles")]
        let from = ProfileId(number as u32);
        for (place, suggestion) in suggestions.iter().enumerate() {
            let pair = (from.min(suggestion.organisation), from.max(suggestion.organisation));
            let candidate = (Reverse(suggestion.score.0), from, place);
            let known = best.entry(pair).or_insert(candidate);
            *known = candidate.min(*known);
        }
    }
    let mut pairs: Vec<_> = best.into_iter().map(|(pair, (score, from, place))| (score, pair, from, place)).collect();
    pairs.sort();
    pairs.into_iter().map(|(_, _, from, place)| (from, place)).collect()
}

fn common_events(
    appearances: &BTreeMap<ProfileId, Appearances>,
    one: ProfileId,
    other: ProfileId,
) -> impl Iterator<Item = ProfileId> {
    let attended = |id| appearances.get(&id).map_or(&[][..], |appearances| &appearances.attends);
    let others = attended(other);
    attended(one).iter().copied().filter(|event| others.contains(event))
}

/// The topics of the needs and offers that meet in a suggestion, with those above them.
fn topics(directory: &Directory, from: ProfileId, suggestion: &Suggestion) -> BTreeSet<TopicId> {
    let answers = suggestion.reasons.iter().filter(|reason| matches!(reason.kind, ReasonKind::Answer { .. }));
    let named = answers.flat_map(|Reason { ours, theirs, .. }| {
        let halves = [(from, &ours.0), (suggestion.organisation, &theirs.0)];
        halves.into_iter().flat_map(|(id, field)| {
            directory.profile(id).organisation().map(|organisation| topics_of(organisation, field)).unwrap_or_default()
        })
    });
    named.flat_map(|topic| with_ancestors(&directory.taxonomy, topic)).collect()
}

/// What a field of a reason is about.
pub fn topics_of(organisation: &Organisation, field: &EntryField) -> Vec<TopicId> {
    match field {
        EntryField::Need(place) => organisation.needs.get(*place).and_then(|need| need.topic).into_iter().collect(),
        EntryField::Offer(place) => organisation.offers.get(*place).and_then(|offer| offer.topic).into_iter().collect(),
        EntryField::Profile => organisation.common.topics.clone(),
        EntryField::Cooperation | EntryField::Kinds | EntryField::Languages => Vec::new(),
    }
}
