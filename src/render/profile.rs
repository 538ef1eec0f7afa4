//! The page of a company or an institute.

use super::body::Setting;
use super::card::kind_word;
use super::contact::image;
use super::edition::Edition;
use super::view::{EntryView, OrganisationView, PartnerView};
use crate::diagnostic::Diagnostic;
use crate::model::{Need, Offer, Organisation, Partner, ProfileId, ShowMatches, Text, TopicId};
use crate::site::{Appearances, Facet};

impl Edition<'_> {
    /// A company or an institute.
    pub(super) fn organisation(
        &self,
        id: ProfileId,
        organisation: &Organisation,
        setting: Setting<'_>,
    ) -> Result<OrganisationView, Box<Diagnostic>> {
        let common = &organisation.common;
        let nowhere = Appearances::default();
        let appearances = self.book.pages.appearances.get(&id).unwrap_or(&nowhere);
        let speaks = self.book.directory.settings.matching.show != ShowMatches::None && organisation.rules.enabled;
        Ok(OrganisationView {
            id: common.slug.to_string(),
            kind: kind_word(self.book.directory.profile(id)),
            other_names: self.other_names(&common.name),
            summary: self.words(&common.summary),
            logo: common.logo.as_deref().map(|path| image(&common.slug, path)),
            side: self.side(organisation.side),
            facts: self.organisation_facts(id, organisation),
            offers: organisation.offers.iter().enumerate().map(|(place, offer)| self.offer(place, offer)).collect(),
            needs: organisation.needs.iter().enumerate().map(|(place, need)| self.need(place, need)).collect(),
            cooperation: organisation.cooperation.iter().map(|form| self.facet_link(Facet::Form(*form))).collect(),
            shows_suggestions: speaks,
            suggestions: self.suggestions(id)?,
            unmatched: if speaks { self.unmatched(id) } else { None },
            events: self.cards(&appearances.attends),
            organises: self.cards(&appearances.organises),
            partners: organisation.partners.iter().map(|partner| self.partner(partner)).collect(),
            people: self.people(common),
            contact: self.contact_of(common),
            documents: self.documents(common),
            body: self.body(&common.bodies, setting),
        })
    }

    fn offer(&self, place: usize, offer: &Offer) -> EntryView {
        let Offer { id: _, topic, kind, title, text, stage, until, place: _ } = offer;
        EntryView {
            anchor: format!("offer-{}", place + 1),
            title: self.entry_heading(title, *topic),
            text: self.words(text),
            kind: kind.map(|kind| self.word("offer-kind", kind.word())),
            topic: topic.map(|topic| self.facet_link(Facet::Topic(topic))),
            stage: stage.map(|stage| self.word("stage", stage.word())),
            until: until.map(|day| self.day(day)),
        }
    }

    fn need(&self, place: usize, need: &Need) -> EntryView {
        let Need { id: _, topic, kind, title, text, until, place: _ } = need;
        EntryView {
            anchor: format!("need-{}", place + 1),
            title: self.entry_heading(title, *topic),
            text: self.words(text),
            kind: kind.map(|kind| self.word("offer-kind", kind.word())),
            topic: topic.map(|topic| self.facet_link(Facet::Topic(topic))),
            stage: None,
            until: until.map(|day| self.day(day)),
        }
    }

    fn entry_heading(&self, title: &Text, topic: Option<TopicId>) -> Option<super::view::SpokenView> {
        self.words(title).or_else(|| topic.map(|topic| self.label(Facet::Topic(topic))))
    }

    fn partner(&self, partner: &Partner) -> PartnerView {
        let Partner { with, since, sectors, note } = partner;
        PartnerView {
            organisation: self.card(*with),
            since: since
                .and_then(|since| self.messages.format("partner-since", &[("date", (&self.date_text(since)).into())])),
            sectors: sectors.iter().map(|sector| self.facet_link(Facet::Sector(*sector))).collect(),
            note: self.words(note),
        }
    }
}
