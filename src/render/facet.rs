//! Topics, sectors, countries and cooperation forms: their pages, their indexes, and their links beside lists.

use std::cmp::Reverse;

use super::edition::Edition;
use super::fragment::Fragment;
use super::view::{FacetGroup, FacetLink, FacetView, FacetsView, GatheredView};
use crate::diagnostic::Diagnostic;
use crate::model::{ProfileId, Text, TopicId};
use crate::site::address::facet_slug;
use crate::site::lists::on_page;
use crate::site::{Facet, FacetKind, Members, Shows};

/// How many facets of a kind stand beside a list, or on the home page: a column that is read at a glance.
const FEW: usize = 12;

impl Edition<'_> {
    /// One page of a facet.
    pub(super) fn facet(&self, facet: Facet, number: usize) -> Result<FacetView, Box<Diagnostic>> {
        let empty = Members::default();
        let members = self.lists().members.get(&facet).unwrap_or(&empty);
        let size = self.book.directory.settings.page_size;
        let offers = on_page(&members.offers, number, size).iter();
        let needs = on_page(&members.needs, number, size).iter();
        Ok(FacetView {
            kind: facet.kind().name(),
            other_labels: self.label_text(facet).map(|label| self.other_names(label)).unwrap_or_default(),
            children: self.children(facet),
            count: self.members_count(members),
            offers: offers.filter_map(|(id, place)| self.offer_row(*id, *place)).collect::<Result<_, _>>()?,
            needs: needs.filter_map(|(id, place)| self.need_row(*id, *place)).collect::<Result<_, _>>()?,
            suggestions: self.facet_suggestions(facet, number)?,
            rows: self.rows(on_page(&members.organisations, number, size))?,
            events: self.cards(on_page(&members.events, number, size)),
            pager: self.pager(&Shows::Facet(facet, number), members.longest()),
        })
    }

    fn facet_suggestions(&self, facet: Facet, number: usize) -> Result<Option<GatheredView>, Box<Diagnostic>> {
        match facet {
            Facet::Topic(topic) if number == 1 => self.gathered(self.book.pages.pairs.in_topics.get(&topic)),
            _ => Ok(None),
        }
    }

    /// "7 organisations, 1 event"
    fn members_count(&self, members: &Members) -> String {
        let organisations = self.count("count-organisations", members.organisation_count);
        let events = (!members.events.is_empty()).then(|| self.count("count-events", members.events.len()));
        self.formats.join(&std::iter::once(organisations).chain(events).collect::<Vec<_>>())
    }

    fn label_text(&self, facet: Facet) -> Option<&Text> {
        let taxonomy = &self.book.directory.taxonomy;
        match facet {
            Facet::Topic(id) => Some(&taxonomy.topic(id).label),
            Facet::Sector(id) => Some(&taxonomy.sector(id).label),
            Facet::Form(id) => Some(&taxonomy.form(id).label),
            Facet::Country(_) => None,
        }
    }

    fn offer_row(&self, id: ProfileId, place: usize) -> Option<Fragment> {
        self.entry_rows(id).offers.get(place)?.clone()
    }

    fn need_row(&self, id: ProfileId, place: usize) -> Option<Fragment> {
        self.entry_rows(id).needs.get(place)?.clone()
    }

    fn children(&self, facet: Facet) -> Vec<FacetLink> {
        let Facet::Topic(parent) = facet else { return Vec::new() };
        self.topics_below(Some(parent)).map(|topic| self.counted(Facet::Topic(topic))).collect()
    }

    /// The topics in use right below one, or at the top, by label.
    fn topics_below(&self, parent: Option<TopicId>) -> impl Iterator<Item = TopicId> {
        let taxonomy = &self.book.directory.taxonomy;
        let topics = self.lists().facets_of(FacetKind::Topics).iter().filter_map(|facet| match facet {
            Facet::Topic(topic) => Some(*topic),
            _ => None,
        });
        topics.filter(move |topic| taxonomy.topic(*topic).parent == parent)
    }

    /// A facet with its number, without what is below it.
    fn counted(&self, facet: Facet) -> FacetLink {
        let count = self.lists().members.get(&facet).map_or(0, Members::count);
        FacetLink {
            id: facet_slug(facet, &self.book.directory.taxonomy),
            label: self.label(facet),
            href: self.href(&Shows::Facet(facet, 1)),
            count: self.number(count),
            children: Vec::new(),
        }
    }

    /// The index of a kind.
    pub(super) fn facets(&self, kind: FacetKind) -> FacetsView {
        let facets = match kind {
            FacetKind::Topics => self.tree(None),
            _ => self.lists().facets_of(kind).iter().map(|facet| self.counted(*facet)).collect(),
        };
        FacetsView { kind: kind.name(), facets }
    }

    fn tree(&self, parent: Option<TopicId>) -> Vec<FacetLink> {
        let topics = self.topics_below(parent);
        topics
            .map(|topic| FacetLink { children: self.tree(Some(topic)), ..self.counted(Facet::Topic(topic)) })
            .collect()
    }

    /// Topics for the home page: all where they are few, else those at the top, and of many the largest.
    pub(super) fn home_topics(&self) -> Vec<FacetLink> {
        let all = self.lists().facets_of(FacetKind::Topics);
        if all.len() <= FEW {
            return all.iter().map(|facet| self.counted(*facet)).collect();
        }
        let top = self.largest(self.topics_below(None).map(Facet::Topic));
        top.into_iter().map(|facet| self.counted(facet)).collect()
    }

    /// The ways to narrow a list of organisations down.
    pub(super) fn facet_group_views(&self) -> Vec<FacetGroup> {
        let groups = FacetKind::ALL.into_iter().map(|kind| FacetGroup {
            kind: kind.name(),
            label: self.text(kind.name()),
            href: self.href(&Shows::Facets(kind)),
            facets: self
                .largest(self.lists().facets_of(kind).iter().copied())
                .into_iter()
                .map(|facet| self.counted(facet))
                .collect(),
        });
        groups.filter(|group| !group.facets.is_empty()).collect()
    }

    /// Of these facets those with the most organisations, [`FEW`] at most, in the order in which they are given.
    fn largest(&self, facets: impl IntoIterator<Item = Facet>) -> Vec<Facet> {
        let size = |facet: &Facet| self.lists().members.get(facet).map_or(0, |members| members.organisation_count);
        let mut ranked: Vec<(usize, Facet)> = facets.into_iter().filter(|facet| size(facet) > 0).enumerate().collect();
        ranked.sort_by_key(|(_, facet)| Reverse(size(facet)));
        ranked.truncate(FEW);
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, facet)| facet).collect()
    }
}
