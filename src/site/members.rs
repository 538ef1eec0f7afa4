//! Who belongs to a topic, a sector, a country or a cooperation form; the same in every language. A topic's page shows
//! what belongs to the topics below it too, for a visitor who opens "artificial intelligence" wants the chatbots.

use std::collections::{BTreeMap, BTreeSet};

use super::lists::EventOrder;
use super::page::Facet;
use crate::model::{Common, Directory, Organisation, Profile, ProfileId, Target, Taxonomy, TopicId, Written};

/// What belongs to a facet, each list in the order of ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Members {
    /// Offers: whose, and their place in that profile.
    pub offers: Vec<(ProfileId, usize)>,
    /// Needs, likewise.
    pub needs: Vec<(ProfileId, usize)>,
    /// Organisations that belong to it otherwise.
    pub organisations: Vec<ProfileId>,
    /// Events.
    pub events: Vec<ProfileId>,
    /// How many organisations belong to it in any way.
    pub organisation_count: usize,
}

impl Members {
    /// How many profiles belong to it.
    pub fn count(&self) -> usize {
        self.organisation_count + self.events.len()
    }

    /// The length of its longest list.
    pub fn longest(&self) -> usize {
        self.offers.len().max(self.needs.len()).max(self.organisations.len()).max(self.events.len())
    }

    fn has_entry_of(&self, id: ProfileId) -> bool {
        let is_last = |entries: &[(ProfileId, usize)]| entries.last().is_some_and(|(last, _)| *last == id);
        is_last(&self.offers) || is_last(&self.needs)
    }

    // Profiles come in the order of ids, so that one which is here already is the last of its list.
    fn add_organisation(&mut self, id: ProfileId) {
        if !self.has_entry_of(id) && self.organisations.last() != Some(&id) {
            self.organisations.push(id);
            self.organisation_count += 1;
        }
    }

    fn add_offer(&mut self, id: ProfileId, place: usize) {
        self.organisation_count += usize::from(!self.has_entry_of(id));
        self.offers.push((id, place));
    }

    fn add_need(&mut self, id: ProfileId, place: usize) {
        self.organisation_count += usize::from(!self.has_entry_of(id));
        self.needs.push((id, place));
    }

    fn add_event(&mut self, id: ProfileId) {
        if self.events.last() != Some(&id) {
            self.events.push(id);
        }
    }
}

/// The events in which an organisation appears.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appearances {
    /// Where it takes part.
    pub attends: Vec<ProfileId>,
    /// What it holds, in any role; each once.
    pub organises: Vec<ProfileId>,
}

/// The events of every organisation that appears in any.
pub(super) fn appearances(directory: &Directory, events: &EventOrder) -> BTreeMap<ProfileId, Appearances> {
    let mut appearances: BTreeMap<ProfileId, Appearances> = BTreeMap::new();
    for id in events.iter() {
        let Some(event) = directory.profile(id).event() else { continue };
        for participant in &event.participants {
            appearances.entry(participant.organisation).or_default().attends.push(id);
        }
        for (organiser, _) in &event.organisers {
            let organises = &mut appearances.entry(*organiser).or_default().organises;
            if organises.last() != Some(&id) {
                organises.push(id);
            }
        }
    }
    appearances
}

/// Every facet that has a page: to which something belongs, or to which a body links.
pub(super) fn members(directory: &Directory) -> BTreeMap<Facet, Members> {
    let mut members = BTreeMap::new();
    for (id, profile) in directory.profiles() {
        match profile {
            Profile::Company(organisation) | Profile::Institute(organisation) => {
                add_organisation(&mut members, &directory.taxonomy, id, organisation);
            }
            Profile::Event(event) => {
                for facet in facets_of(&directory.taxonomy, &event.common) {
                    members.entry(facet).or_default().add_event(id);
                }
            }
        }
    }
    for facet in linked(directory) {
        members.entry(facet).or_default();
    }
    members
}

fn add_organisation(
    members: &mut BTreeMap<Facet, Members>,
    taxonomy: &Taxonomy,
    id: ProfileId,
    organisation: &Organisation,
) {
    for (place, offer) in organisation.offers.iter().enumerate() {
        for topic in offer.topic.into_iter().flat_map(|topic| with_ancestors(taxonomy, topic)) {
            members.entry(Facet::Topic(topic)).or_default().add_offer(id, place);
        }
    }
    for (place, need) in organisation.needs.iter().enumerate() {
        for topic in need.topic.into_iter().flat_map(|topic| with_ancestors(taxonomy, topic)) {
            members.entry(Facet::Topic(topic)).or_default().add_need(id, place);
        }
    }
    let forms = organisation.cooperation.iter().map(|form| Facet::Form(*form));
    for facet in facets_of(taxonomy, &organisation.common).into_iter().chain(forms) {
        members.entry(facet).or_default().add_organisation(id);
    }
}

fn facets_of(taxonomy: &Taxonomy, common: &Common) -> BTreeSet<Facet> {
    let topics = common.topics.iter().flat_map(|topic| with_ancestors(taxonomy, *topic)).map(Facet::Topic);
    let sectors = common.sectors.iter().map(|sector| Facet::Sector(*sector));
    topics.chain(sectors).chain(common.country.map(Facet::Country)).collect()
}

/// A topic and those above it, from below; a circle, which was reported, ends where it began.
pub fn with_ancestors(taxonomy: &Taxonomy, topic: TopicId) -> impl Iterator<Item = TopicId> {
    std::iter::successors(Some(topic), |topic| taxonomy.topic(*topic).parent).take(taxonomy.topics.len())
}

/// The facets to which some body links; a link must lead somewhere, even where nothing belongs to the topic.
fn linked(directory: &Directory) -> BTreeSet<Facet> {
    let profiles = directory.profiles.iter().flat_map(|profile| &profile.common().bodies);
    let pages = directory.pages.iter().flat_map(|page| &page.bodies);
    let targets = profiles.chain(pages).flat_map(|(_, Written { targets, .. })| targets);
    targets.filter_map(facet_of).collect()
}

fn facet_of(target: &Target) -> Option<Facet> {
    match target {
        Target::Topic(id) => Some(Facet::Topic(*id)),
        Target::Sector(id) => Some(Facet::Sector(*id)),
        Target::Country(country) => Some(Facet::Country(*country)),
        Target::Form(id) => Some(Facet::Form(*id)),
        _ => None,
    }
}
