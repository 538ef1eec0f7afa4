//! Organisations and events where they are mentioned, and the rows of lists.

use super::edition::Edition;
use super::speak::own;
use super::view::{Card, EntryLink, EventCard, LinkView, RowView, Shared, SpokenView};
use crate::model::{Common, Event, Organisation, Profile, ProfileId, ShowMatches, Status, Text, TopicId};
use crate::site::{Facet, Shows};

/// The offers and needs of an organisation by title, in its own order; none for what says nothing.
pub(super) struct EntryLinks {
    pub(super) offers: Vec<Option<EntryLink>>,
    pub(super) needs: Vec<Option<EntryLink>>,
}

impl Edition<'_> {
    /// A [`Card`] or an [`EventCard`].
    pub(super) fn card_view(&self, id: ProfileId) -> Shared {
        match self.book.directory.profile(id) {
            Profile::Company(organisation) | Profile::Institute(organisation) => {
                Shared::from_serializable(&self.organisation_card(id, organisation))
            }
            Profile::Event(event) => Shared::from_serializable(&self.event_card(id, event)),
        }
    }

    pub(super) fn organisation_card(&self, id: ProfileId, organisation: &Organisation) -> Card {
        let common = &organisation.common;
        Card {
            id: common.slug.to_string(),
            kind: kind_word(self.book.directory.profile(id)),
            kind_label: self.kind_label(id),
            name: self.name(&common.name, &common.slug),
            other_names: self.other_names(&common.name),
            side: self.side(organisation.side),
            country: common.country.map(|country| self.facet_link(Facet::Country(country))),
            is_sample: common.is_sample,
            href: self.href(&Shows::Profile(id)),
        }
    }

    /// A row of a list.
    pub(super) fn row_view(&self, id: ProfileId, organisation: &Organisation) -> RowView {
        let EntryLinks { offers, needs } = self.entry_links(id, organisation);
        RowView {
            organisation: self.organisation_card(id, organisation),
            summary: self.words(&organisation.common.summary),
            offers: offers.into_iter().flatten().collect(),
            needs: needs.into_iter().flatten().collect(),
            meet: self.meet(id),
        }
    }

    /// The offers and needs of an organisation with their places on its page.
    pub(super) fn entry_links(&self, id: ProfileId, organisation: &Organisation) -> EntryLinks {
        let href = self.href(&Shows::Profile(id));
        let link = |anchor: &str, place: usize, title: Option<SpokenView>| {
            title.map(|title| EntryLink { title, href: format!("{href}#{anchor}-{}", place + 1) })
        };
        let offers = organisation.offers.iter().enumerate();
        let needs = organisation.needs.iter().enumerate();
        EntryLinks {
            offers: offers
                .map(|(place, offer)| link("offer", place, self.entry_title(&offer.title, offer.topic, &offer.text)))
                .collect(),
            needs: needs
                .map(|(place, need)| link("need", place, self.entry_title(&need.title, need.topic, &need.text)))
                .collect(),
        }
    }

    /// What stands for an offer or a need in a list: its title, else its topic, else its text.
    pub(super) fn entry_title(&self, title: &Text, topic: Option<TopicId>, text: &Text) -> Option<SpokenView> {
        let topic = || topic.map(|topic| self.label(Facet::Topic(topic)));
        self.words(title).or_else(topic).or_else(|| self.words(text))
    }

    /// "3 to meet".
    fn meet(&self, id: ProfileId) -> Option<String> {
        let count = self.suggestions_of(id).len();
        (count > 0).then(|| self.count("count-to-meet", count))
    }

    /// The suggestions that the page of a profile may show.
    pub(super) fn suggestions_of(&self, id: ProfileId) -> &[crate::matching::Suggestion] {
        match self.book.directory.settings.matching.show {
            ShowMatches::None => &[],
            ShowMatches::Full | ShowMatches::Reasons => self.book.matches.of(id),
        }
    }

    fn event_card(&self, id: ProfileId, event: &Event) -> EventCard {
        let common = &event.common;
        EventCard {
            id: common.slug.to_string(),
            href: self.href(&Shows::Profile(id)),
            name: self.name(&common.name, &common.slug),
            other_names: self.other_names(&common.name),
            summary: self.words(&common.summary),
            kind: event.event_type.word(),
            kind_label: self.kind_label(id),
            date: event.start.map(|start| self.span(start, event.end)),
            place: self.place(common, &event.venue),
            status: event.status.word(),
            status_label: (event.status != Status::Scheduled).then(|| self.word("status", event.status.word())),
            series: event.series.map(|series| self.profile_link(series)),
            number: event
                .number
                .and_then(|number| self.messages.format("event-number", &[("number", i64::from(number).into())])),
        }
    }

    fn place(&self, common: &Common, venue: &Text) -> Vec<SpokenView> {
        let country = common.country.map(|country| own(self.country(country)));
        [self.words(venue), self.words(&common.city), country].into_iter().flatten().collect()
    }

    /// "Company", what an institute is, or what an event is.
    pub(super) fn kind_label(&self, id: ProfileId) -> String {
        match self.book.directory.profile(id) {
            Profile::Company(_) => self.text("kind-company"),
            Profile::Institute(institute) => match institute.institute_type {
                Some(kind) => self.word("institute", kind.word()),
                None => self.text("kind-institute"),
            },
            Profile::Event(event) => self.word("event", event.event_type.word()),
        }
    }

    /// The message for a word of the format: `status-postponed`. A plus sign may not stand in a key and is left out.
    pub(super) fn word(&self, family: &str, word: &str) -> String {
        self.text(&format!("{family}-{}", word.trim_end_matches('+')))
    }

    /// A profile's name with its link.
    pub(super) fn profile_link(&self, id: ProfileId) -> LinkView {
        let common = self.book.directory.profile(id).common();
        LinkView { label: self.name(&common.name, &common.slug), href: Some(self.href(&Shows::Profile(id))) }
    }
}

/// `company`, `institute` or `event`.
pub(super) fn kind_word(profile: &Profile) -> &'static str {
    match profile {
        Profile::Company(_) => "company",
        Profile::Institute(_) => "institute",
        Profile::Event(_) => "event",
    }
}
