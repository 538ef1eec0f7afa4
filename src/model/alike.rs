//! What two states of a profile have in common: who could tell them apart, besides the profile's own page.
//!
//! Matching, lists and the links of others read most of a profile, and never its people, its contact and its text (but where
//! the text is all that it says of itself). Every field is named here, so that a new one must be decided about.

use super::event::Event;
use super::offer::{Need, Offer};
use super::organisation::Organisation;
use super::page::FreePage;
use super::profile::{Common, Profile};
use super::taxonomy::TopicId;
use super::words::LanguageId;
use super::{Directory, Written};
use std::sync::Arc;

impl Directory {
    /// Whether matching finds in another directory all that it finds in this one, and at the same places.
    pub fn is_matched_as(&self, other: &Self) -> bool {
        let texts = |directory: &Self| -> Vec<_> {
            let files = directory.word_lists.keys();
            files.map(|file| (*file, Arc::clone(&directory.sources.get(*file).text))).collect()
        };
        let pairs = || self.profiles.iter().zip(&other.profiles);
        self.profiles.len() == other.profiles.len()
            && self.settings.matching == other.settings.matching
            && self.settings.languages == other.settings.languages
            && (Arc::ptr_eq(&self.taxonomy, &other.taxonomy) || self.taxonomy == other.taxonomy)
            && (Arc::ptr_eq(&self.word_lists, &other.word_lists) || texts(self) == texts(other))
            && pairs().all(|(one, other)| Arc::ptr_eq(one, other) || one.is_matched_as(other))
    }
}

impl Profile {
    /// Whether matching finds in another state of this profile all that it finds in this one, and at the same places. Names,
    /// towns and the like are in no text that is matched.
    fn is_matched_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Company(one), Self::Company(other)) | (Self::Institute(one), Self::Institute(other)) => {
                is_matched_organisation(one, other)
            }
            (Self::Event(one), Self::Event(other)) => {
                one.common.slug == other.common.slug && one.participants == other.participants
            }
            _ => false,
        }
    }

    /// Who could tell this profile from another state of it, besides its own page; nothing where everybody might.
    pub(super) fn difference(&self, other: &Self) -> Option<Difference> {
        match (self, other) {
            (Self::Company(one), Self::Company(other)) | (Self::Institute(one), Self::Institute(other)) => {
                difference_of_organisations(one, other)
            }
            (Self::Event(one), Self::Event(other)) => is_alike_event(one, other).then_some(Difference::OwnPage),
            _ => None,
        }
    }
}

/// Who can tell two states of a profile apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// Its own page alone.
    #[default]
    OwnPage,
    /// Matching too, and pages that show what its offers and needs say.
    Matching,
    /// The lists of topics too: it has other offers or needs.
    Lists,
}

fn is_matched_organisation(one: &Organisation, other: &Organisation) -> bool {
    let Organisation {
        common,
        institute_type: _,
        founded: _,
        size: _,
        languages,
        languages_place,
        cooperation,
        cooperation_place,
        offers,
        needs,
        partners,
        rules,
        side,
    } = one;
    // An organisation without either is matched by its texts.
    let has_entries = !offers.is_empty() || !needs.is_empty();
    let (texts, other_texts) = (common, &other.common);
    let are_texts_same = || texts.summary == other_texts.summary && is_same_text(&texts.bodies, &other_texts.bodies);
    (&common.slug, common.file, common.language) == (&other.common.slug, other.common.file, other.common.language)
        && (common.country, &common.topics, &common.sectors)
            == (other.common.country, &other.common.topics, &other.common.sectors)
        && (languages, languages_place) == (&other.languages, &other.languages_place)
        && (cooperation, cooperation_place) == (&other.cooperation, &other.cooperation_place)
        && (offers, needs, partners) == (&other.offers, &other.needs, &other.partners)
        && (rules, side) == (&other.rules, &other.side)
        && (has_entries || are_texts_same())
}

fn difference_of_organisations(one: &Organisation, other: &Organisation) -> Option<Difference> {
    let Organisation {
        common,
        institute_type,
        founded,
        size,
        languages,
        languages_place,
        cooperation,
        cooperation_place,
        offers,
        needs,
        partners,
        rules,
        side,
    } = one;
    // An organisation without either is matched by its text.
    let has_entries = !offers.is_empty() || !needs.is_empty();
    let is_alike = is_alike_common(common, &other.common)
        && (has_entries || is_same_text(&common.bodies, &other.common.bodies))
        && (institute_type, founded, size) == (&other.institute_type, &other.founded, &other.size)
        && (languages, cooperation, partners) == (&other.languages, &other.cooperation, &other.partners)
        && (rules, side) == (&other.rules, &other.side);
    // Reasons name the lines of both.
    let is_matched_alike = (offers, needs) == (&other.offers, &other.needs)
        && (languages_place, cooperation_place) == (&other.languages_place, &other.cooperation_place);
    if !is_alike {
        None
    } else if is_matched_alike {
        Some(Difference::OwnPage)
    } else if listed(one).eq(listed(other)) {
        Some(Difference::Matching)
    } else {
        keeps_anchors(one, other).then_some(Difference::Lists)
    }
}

/// By what the offers and needs of an organisation are listed: for each whether it is an offer, and its topic.
fn listed(organisation: &Organisation) -> impl Iterator<Item = (bool, Option<TopicId>)> {
    let offer =
        |Offer { topic, id: _, kind: _, title: _, text: _, stage: _, until: _, place: _ }: &Offer| (true, *topic);
    let need = |Need { topic, id: _, kind: _, title: _, text: _, until: _, place: _ }: &Need| (false, *topic);
    organisation.offers.iter().map(offer).chain(organisation.needs.iter().map(need))
}

/// Whether every offer and need that was there is there: texts of others link to `offer-3` by its number.
fn keeps_anchors(one: &Organisation, other: &Organisation) -> bool {
    let (offers, needs) = (one.offers.len(), one.needs.len());
    offers + needs > 0 && offers <= other.offers.len() && needs <= other.needs.len()
}

fn is_alike_event(one: &Event, other: &Event) -> bool {
    let Event {
        common,
        event_type,
        series,
        number,
        start,
        end,
        timezone,
        format,
        venue,
        status,
        organisers,
        register,
        participants,
        programme,
        meetings,
    } = one;
    is_alike_common(common, &other.common)
        && (event_type, series, number) == (&other.event_type, &other.series, &other.number)
        && (start, end, timezone) == (&other.start, &other.end, &other.timezone)
        && (format, venue, status) == (&other.format, &other.venue, &other.status)
        && (organisers, register, participants) == (&other.organisers, &other.register, &other.participants)
        && (programme, meetings) == (&other.programme, &other.meetings)
}

fn is_alike_common(one: &Common, other: &Common) -> bool {
    let Common {
        slug,
        file,
        language,
        name,
        short,
        also,
        reading,
        summary,
        country,
        city,
        website,
        logo,
        sectors,
        topics,
        declared,
        is_draft,
        is_sample,
        aliases,
        // What its own page alone shows. Of the text others may know the headings, and in which languages it is there.
        people: _,
        contact: _,
        links: _,
        updated: _,
        stale: _,
        state: _,
        translations: _,
        bodies,
    } = one;
    (slug, file, language) == (&other.slug, &other.file, &other.language)
        && (name, short, also, reading) == (&other.name, &other.short, &other.also, &other.reading)
        && (summary, country, city) == (&other.summary, &other.country, &other.city)
        && (website, logo, sectors, topics) == (&other.website, &other.logo, &other.sectors, &other.topics)
        && (declared, is_draft, is_sample) == (&other.declared, &other.is_draft, &other.is_sample)
        && aliases == &other.aliases
        && is_linked_alike(bodies, &other.bodies)
}

/// Whether two states of a text lead to the same places and can be led to at the same anchors.
pub(super) fn is_linked_alike(one: &[(LanguageId, Written)], other: &[(LanguageId, Written)]) -> bool {
    let is_alike = |((language, one), (other_language, other)): (&(LanguageId, Written), &(LanguageId, Written))| {
        language == other_language
            && one.targets == other.targets
            && one.body.markdown.anchors().eq(other.body.markdown.anchors())
    };
    one.len() == other.len() && one.iter().zip(other).all(is_alike)
}

/// Whether two states of a text are the same in every word.
fn is_same_text(one: &[(LanguageId, Written)], other: &[(LanguageId, Written)]) -> bool {
    let text = |(language, written): &(LanguageId, Written)| (*language, written.body.markdown.source().to_owned());
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| text(one) == text(other))
}

impl FreePage {
    /// Whether no page but its own, and the home page that it may introduce, could tell this page from another state of it.
    pub(super) fn is_alike_elsewhere(&self, other: &Self) -> bool {
        let Self {
            slug,
            file,
            language,
            name,
            summary,
            weight,
            is_draft,
            aliases,
            bodies,
            updated: _,
            stale: _,
            translations: _,
            state: _,
        } = self;
        (slug, file, language) == (&other.slug, &other.file, &other.language)
            && (name, summary, weight) == (&other.name, &other.summary, &other.weight)
            && (is_draft, aliases) == (&other.is_draft, &other.aliases)
            && is_linked_alike(bodies, &other.bodies)
    }
}
