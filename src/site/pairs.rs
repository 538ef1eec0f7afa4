//! Suggestions besides those of a profile's own page: all of them once, those among the participants of an event, and those
//! inside a topic.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;
use smallvec::SmallVec;

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
    /// The pairs of a site; `all` is what [`each_once`] gives.
    pub(super) fn new(
        directory: &Directory,
        matches: &Matches,
        appearances: &BTreeMap<ProfileId, Appearances>,
        all: Vec<(ProfileId, usize)>,
    ) -> Self {
        let concerns = |(from, number): &(ProfileId, usize)| {
            let suggestion = matches.of(*from).get(*number);
            suggestion.map(|suggestion| Concerns::of(directory, appearances, *from, suggestion)).unwrap_or_default()
        };
        let concerns: Vec<Concerns> = all.par_iter().map(concerns).collect();
        let mut pairs = Self { all, ..Self::default() };
        let mut in_topics = vec![Gathered::default(); directory.taxonomy.topics.len()];
        for (place, Concerns { events, topics }) in concerns.iter().enumerate() {
            for event in events {
                add(pairs.at_events.entry(*event).or_default(), place, directory.settings.page_size);
            }
            for topic in topics {
                add(&mut in_topics[topic.0 as usize], place, directory.settings.page_size);
            }
        }
        let numbered = (0..).map(TopicId).zip(in_topics);
        pairs.in_topics = numbered.filter(|(_, gathered)| gathered.count > 0).collect();
        pairs
    }
}

/// Which pages besides those of the two a suggestion concerns.
#[derive(Default)]
struct Concerns {
    /// Events that both attend.
    events: SmallVec<[ProfileId; 2]>,
    /// The topics of the needs and offers that meet, and those above them, each once.
    topics: SmallVec<[TopicId; 8]>,
}

impl Concerns {
    fn of(
        directory: &Directory,
        appearances: &BTreeMap<ProfileId, Appearances>,
        from: ProfileId,
        suggestion: &Suggestion,
    ) -> Self {
        let mut topics = SmallVec::new();
        each_topic(directory, from, suggestion, |topic| {
            if !topics.contains(&topic) {
                topics.push(topic);
            }
        });
        Self { events: common_events(appearances, from, suggestion.organisation).collect(), topics }
    }
}

fn add(gathered: &mut Gathered, place: usize, most: usize) {
    gathered.count += 1;
    if gathered.places.len() < most {
        gathered.places.push(place);
    }
}

/// Every suggestion that a site shows, the best first; none where it shows none. Of two organisations that suggest each other, the
/// one whose suggestion is the better or, where both are as good, whose id is the smaller.
pub(super) fn each_once(directory: &Directory, matches: &Matches) -> Vec<(ProfileId, usize)> {
    if directory.settings.matching.show == ShowMatches::None {
        return Vec::new();
    }
    let mut pairs = Vec::with_capacity(matches.suggestions.iter().map(Vec::len).sum());
    for (from, suggestions) in (0..).map(ProfileId).zip(&matches.suggestions) {
        for (place, suggestion) in suggestions.iter().enumerate() {
            let pair = (from.min(suggestion.organisation), from.max(suggestion.organisation));
            pairs.push((pair, Reverse(suggestion.score.0), from, place));
        }
    }
    pairs.par_sort_unstable();
    pairs.dedup_by_key(|(pair, ..)| *pair);
    pairs.par_sort_unstable_by_key(|(pair, score, ..)| (*score, *pair));
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

/// Calls `each` with the topics of the needs and offers that meet in a suggestion and with those above them, perhaps several
/// times with one.
fn each_topic(directory: &Directory, from: ProfileId, suggestion: &Suggestion, mut each: impl FnMut(TopicId)) {
    let answers = suggestion.reasons().filter(|reason| matches!(reason.kind, ReasonKind::Answer { .. }));
    for Reason { ours, theirs, .. } in answers {
        for (id, field) in [(from, ours), (suggestion.organisation, theirs)] {
            let Some(organisation) = directory.profile(id).organisation() else { continue };
            for topic in topics_of(organisation, field) {
                with_ancestors(&directory.taxonomy, topic).for_each(&mut each);
            }
        }
    }
}

/// What a field of a reason is about.
pub fn topics_of(organisation: &Organisation, field: EntryField) -> SmallVec<[TopicId; 1]> {
    match field {
        EntryField::Need(number) => organisation.need(number).and_then(|need| need.topic).into_iter().collect(),
        EntryField::Offer(number) => organisation.offer(number).and_then(|offer| offer.topic).into_iter().collect(),
        EntryField::Profile => organisation.common.topics.iter().copied().collect(),
        EntryField::Cooperation | EntryField::Kinds | EntryField::Languages => SmallVec::new(),
    }
}
