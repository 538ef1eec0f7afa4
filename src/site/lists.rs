//! The lists of one language in its own order, and their pages. Names stand where the language's collation puts them,
//! with `reading` in place of a name that would be read wrongly.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::members::Members;
use super::page::{Facet, FacetKind};
use crate::language::{Collator, Formats, Language, Region};
use crate::model::{Country, Directory, Event, EventType, LanguageId, Profile, ProfileId, Taxonomy};

/// What a language's lists show, in order.
#[derive(Debug)]
pub struct Lists {
    /// Companies by name.
    pub companies: Vec<ProfileId>,
    /// Institutes by name.
    pub institutes: Vec<ProfileId>,
    /// Every profile by name.
    pub index: Vec<ProfileId>,
    /// Under which letter each profile of `index` stands.
    pub initials: Vec<Box<str>>,
    /// What belongs to each facet that has a page: organisations by name, events as in [`EventOrder`].
    pub members: BTreeMap<Facet, Members>,
    /// The facets to which something belongs, of each kind in the order of [`FacetKind::ALL`], by label.
    pub facets: [Vec<Facet>; 4],
}

/// Events in the order of time, the same in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventOrder {
    /// Those that are not over, the next first.
    pub upcoming: Vec<ProfileId>,
    /// Those that are over, the last first.
    pub past: Vec<ProfileId>,
    /// Series, by id.
    pub series: Vec<ProfileId>,
}

impl EventOrder {
    /// The events of a directory as they stand on a day.
    pub(super) fn new(directory: &Directory, today: Date) -> Self {
        let mut order = Self::default();
        for (id, event) in directory.profiles().filter_map(|(id, profile)| Some((id, profile.event()?))) {
            match event.event_type {
                EventType::Series => order.series.push(id),
                _ if is_over(event, today) => order.past.push(id),
                _ => order.upcoming.push(id),
            }
        }
        let start = |id: &ProfileId| {
            directory.profile(*id).event().and_then(|event| event.start).map(crate::language::PartialDate::earliest)
        };
        order.upcoming.sort_by_key(|id| (start(id), *id));
        order.past.sort_by_key(|id| (Reverse(start(id)), *id));
        order
    }

    /// All of them: those to come, those that are over, series.
    pub fn iter(&self) -> impl Iterator<Item = ProfileId> {
        self.upcoming.iter().chain(&self.past).chain(&self.series).copied()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.upcoming.len() + self.past.len() + self.series.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Whether the last day on which an event may be is past.
fn is_over(event: &Event, today: Date) -> bool {
    event.end.or(event.start).is_some_and(|end| end.last_day() < today)
}

impl Lists {
    /// The lists of a language.
    pub(super) fn new(
        directory: &Directory,
        language: LanguageId,
        members: &BTreeMap<Facet, Members>,
        events: &EventOrder,
    ) -> Self {
        let tag = directory.settings.languages.get(language);
        let collator = Collator::new(tag);
        let index = by_name(directory, language, &collator);
        let ranks = ranks(&index, events);
        let of = |wanted: fn(&Profile) -> bool| {
            index.iter().copied().filter(|id| wanted(directory.profile(*id))).collect::<Vec<_>>()
        };
        Self {
            companies: of(|profile| matches!(profile, Profile::Company(_))),
            institutes: of(|profile| matches!(profile, Profile::Institute(_))),
            initials: index.iter().map(|id| initial(directory, language, &collator, *id)).collect(),
            facets: facets_by_label(directory, language, tag, &collator, members),
            members: members.iter().map(|(facet, members)| (*facet, in_order(members, &ranks))).collect(),
            index,
        }
    }

    /// The facets of a kind to which something belongs, by label.
    pub fn facets_of(&self, kind: FacetKind) -> &[Facet] {
        let place = FacetKind::ALL.iter().position(|known| *known == kind).unwrap_or_default();
        &self.facets[place]
    }

    /// Whether a facet has a page.
    pub fn has(&self, facet: Facet) -> bool {
        self.members.contains_key(&facet)
    }
}

/// Each profile's place among names; an event's place among events.
struct Ranks {
    names: Vec<usize>,
    events: BTreeMap<ProfileId, usize>,
}

fn ranks(index: &[ProfileId], events: &EventOrder) -> Ranks {
    let mut names = vec![0; index.len()];
    for (rank, id) in index.iter().enumerate() {
        names[id.0 as usize] = rank;
    }
    Ranks { names, events: events.iter().enumerate().map(|(rank, id)| (id, rank)).collect() }
}

fn in_order(members: &Members, ranks: &Ranks) -> Members {
    let rank = |id: &ProfileId| ranks.names[id.0 as usize];
    let mut members = members.clone();
    members.offers.sort_by_key(|(id, place)| (rank(id), *place));
    members.needs.sort_by_key(|(id, place)| (rank(id), *place));
    members.organisations.sort_by_key(rank);
    members.events.sort_by_key(|id| ranks.events.get(id));
    members
}

fn by_name(directory: &Directory, language: LanguageId, collator: &Collator) -> Vec<ProfileId> {
    let named = directory.profiles().map(|(id, _)| (name_and_reading(directory, language, id), id));
    let mut named: Vec<((&str, Option<&str>), ProfileId)> = named.collect();
    // Two of one name stay in the order of ids, in which they are now: the sort is stable.
    collator.sort(&mut named, |((name, reading), _)| (name, *reading));
    named.into_iter().map(|(_, id)| id).collect()
}

fn name_and_reading(directory: &Directory, language: LanguageId, id: ProfileId) -> (&str, Option<&str>) {
    let common = directory.profile(id).common();
    let name = common.name.speak(language).map_or(&*common.slug, |spoken| spoken.text);
    (name, common.reading.get(language).map(|reading| &*reading.value))
}

fn initial(directory: &Directory, language: LanguageId, collator: &Collator, id: ProfileId) -> Box<str> {
    let (name, reading) = name_and_reading(directory, language, id);
    collator.initial(name, reading).into()
}

fn facets_by_label(
    directory: &Directory,
    language: LanguageId,
    tag: &Language,
    collator: &Collator,
    members: &BTreeMap<Facet, Members>,
) -> [Vec<Facet>; 4] {
    let formats = Formats::new(tag);
    FacetKind::ALL.map(|kind| {
        let used = members.iter().filter(|(facet, members)| facet.kind() == kind && members.count() > 0);
        let mut labelled: Vec<(Facet, Cow<'_, str>)> = used
            .map(|(facet, _)| (*facet, facet_label(&directory.taxonomy, *facet, language, &formats).text))
            .collect();
        collator.sort(&mut labelled, |(_, label)| (label, None));
        labelled.into_iter().map(|(facet, _)| facet).collect()
    })
}

/// What pages of a language call a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label<'t> {
    /// The text.
    pub text: Cow<'t, str>,
    /// The language in which it is.
    pub language: LanguageId,
}

/// The label of a facet; a country that the site does not relabel in a language has CLDR's name there.
pub fn facet_label<'t>(taxonomy: &'t Taxonomy, facet: Facet, language: LanguageId, formats: &Formats) -> Label<'t> {
    let (label, name) = match facet {
        Facet::Topic(id) => (&taxonomy.topic(id).label, &*taxonomy.topic(id).name),
        Facet::Sector(id) => (&taxonomy.sector(id).label, &*taxonomy.sector(id).name),
        Facet::Form(id) => (&taxonomy.form(id).label, &*taxonomy.form(id).name),
        Facet::Country(country) => {
            let name = country_name(taxonomy, country, language, formats);
            return Label { text: String::from(name).into(), language };
        }
    };
    match label.speak(language) {
        Some(spoken) => Label { text: spoken.text.into(), language: spoken.language },
        None => Label { text: Cow::Borrowed(name), language },
    }
}

/// The name of a country, always in the language that is asked for.
pub fn country_name(taxonomy: &Taxonomy, country: Country, language: LanguageId, formats: &Formats) -> Box<str> {
    let own = taxonomy.countries.get(&country).and_then(|label| label.get(language));
    let known = || Region::parse(country.code()).map(|region| formats.region_name(&region).into());
    own.map(|label| label.value.clone()).or_else(known).unwrap_or_else(|| country.code().into())
}

/// How many pages a list of this length has: at least one, which then says that it is empty.
pub fn page_count(length: usize, page_size: usize) -> usize {
    length.div_ceil(page_size.max(1)).max(1)
}

/// The part of a list on one of its pages, which are counted from 1.
pub fn on_page<T>(list: &[T], number: usize, page_size: usize) -> &[T] {
    let size = page_size.max(1);
    let start = number.saturating_sub(1).saturating_mul(size).min(list.len());
    &list[start..list.len().min(start + size)]
}

#[cfg(test)]
mod tests {
    use super::{on_page, page_count};

    #[test]
    fn a_list_is_cut_into_pages() {
        let check = |length: usize, size, number, pages, expected: &[usize]| {
            let list: Vec<usize> = (1..=length).collect();
            assert_eq!(page_count(length, size), pages, "{length} by {size}");
            assert_eq!(on_page(&list, number, size), expected, "page {number} of {length} by {size}");
        };
        check(0, 2, 1, 1, &[]);
        check(2, 2, 1, 1, &[1, 2]);
        check(3, 2, 1, 2, &[1, 2]);
        check(3, 2, 2, 2, &[3]);
        check(3, 2, 3, 2, &[]);
        check(3, 0, 2, 3, &[2]);
    }
}
