//! A page: an address and what it shows, by ids and without HTML.

use super::address::{Address, introduction};
use crate::model::{
    Common, Country, Directory, FormId, FreePage, LanguageId, ProfileId, SectorId, ShowMatches, Text, TopicId,
};

/// One document of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Where it lives.
    pub address: Address,
    /// Its language; nothing for the two pages that speak all of them, `/` and `404.html`.
    pub language: Option<LanguageId>,
    /// What it shows.
    pub shows: Shows,
    /// Whether it is in its language: see [`Shows::source_language`].
    pub is_translated: bool,
}

/// What a page shows. Each of these exists in every language, so that a page's counterpart is the same in another language.
/// Numbers are of a long list's pages, from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shows {
    /// `/`: the languages.
    Languages,
    /// `404.html`
    NotFound,
    /// The home page.
    Home,
    /// The list of companies.
    Companies(usize),
    /// The list of institutes.
    Institutes(usize),
    /// The list of events.
    Events(usize),
    /// A company, an institute or an event.
    Profile(ProfileId),
    /// All topics, sectors, countries or cooperation forms.
    Facets(FacetKind),
    /// One of them.
    Facet(Facet, usize),
    /// The overview of matches.
    Matches(usize),
    /// How suggestions are made.
    How,
    /// Everything by name.
    Index(usize),
    /// A free page, by its place in [`Directory::pages`].
    FreePage(usize),
    /// An old id of a profile.
    ProfileAlias(ProfileId, Box<str>),
    /// An old id of a free page.
    PageAlias(usize, Box<str>),
}

/// Something by which organisations and events are gathered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// A topic, with all below it.
    Topic(TopicId),
    /// A sector.
    Sector(SectorId),
    /// A country or region.
    Country(Country),
    /// A cooperation form.
    Form(FormId),
}

/// The four kinds of [`Facet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetKind {
    /// Topics.
    Topics,
    /// Sectors.
    Sectors,
    /// Countries and regions.
    Countries,
    /// Cooperation forms.
    Cooperation,
}

impl FacetKind {
    /// All four, in the order in which pages show them.
    pub const ALL: [Self; 4] = [Self::Topics, Self::Sectors, Self::Countries, Self::Cooperation];

    /// The name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Topics => "topics",
            Self::Sectors => "sectors",
            Self::Countries => "countries",
            Self::Cooperation => "cooperation",
        }
    }
}

impl Facet {
    /// Its kind.
    pub fn kind(self) -> FacetKind {
        match self {
            Self::Topic(_) => FacetKind::Topics,
            Self::Sector(_) => FacetKind::Sectors,
            Self::Country(_) => FacetKind::Countries,
            Self::Form(_) => FacetKind::Cooperation,
        }
    }
}

impl Page {
    /// The page of a language that shows this.
    pub fn new(directory: &Directory, language: LanguageId, shows: Shows) -> Self {
        Self {
            address: shows.address(directory, language),
            language: Some(language),
            is_translated: shows.is_translated(directory, language),
            shows,
        }
    }

    /// A page that belongs to no language.
    pub fn of_no_language(directory: &Directory, shows: Shows) -> Self {
        let language = directory.settings.languages.default_id();
        Self { address: shows.address(directory, language), language: None, is_translated: true, shows }
    }

    /// The same page in another language of the site.
    pub fn counterpart(&self, directory: &Directory, language: LanguageId) -> Address {
        self.shows.address(directory, language)
    }
}

impl Shows {
    /// The page of a section, as menus and links of bodies name it: the first page of a list.
    pub fn list_named(name: &str) -> Option<Self> {
        match name {
            "companies" => Some(Self::Companies(1)),
            "institutes" => Some(Self::Institutes(1)),
            "events" => Some(Self::Events(1)),
            "matches" => Some(Self::Matches(1)),
            "how" => Some(Self::How),
            "index" => Some(Self::Index(1)),
            _ => FacetKind::ALL.into_iter().find(|kind| kind.name() == name).map(Self::Facets),
        }
    }

    /// Whether the site has this page: one that shows no suggestions does not speak of them.
    pub fn exists(&self, directory: &Directory) -> bool {
        !matches!(self, Self::Matches(_) | Self::How) || directory.settings.matching.show != ShowMatches::None
    }

    /// The name of the section to which it belongs; of a free page its id, nothing for home.
    pub fn section<'a>(&self, directory: &'a Directory) -> &'a str {
        match self {
            Self::Languages | Self::NotFound | Self::Home => "",
            Self::Companies(_) => "companies",
            Self::Institutes(_) => "institutes",
            Self::Events(_) => "events",
            Self::Profile(id) | Self::ProfileAlias(id, _) => super::address::section_of(directory.profile(*id)),
            Self::Facets(kind) => kind.name(),
            Self::Facet(facet, _) => facet.kind().name(),
            Self::Matches(_) => "matches",
            Self::How => "how",
            Self::Index(_) => "index",
            Self::FreePage(place) | Self::PageAlias(place, _) => &directory.pages[*place].slug,
        }
    }

    /// Its number among the pages of a long list, from 1; 1 for everything else.
    pub fn number(&self) -> usize {
        match self {
            Self::Companies(number)
            | Self::Institutes(number)
            | Self::Events(number)
            | Self::Facet(_, number)
            | Self::Matches(number)
            | Self::Index(number) => *number,
            _ => 1,
        }
    }

    /// Another page of the same long list.
    #[must_use]
    pub fn at_number(&self, number: usize) -> Self {
        match self {
            Self::Companies(_) => Self::Companies(number),
            Self::Institutes(_) => Self::Institutes(number),
            Self::Events(_) => Self::Events(number),
            Self::Facet(facet, _) => Self::Facet(*facet, number),
            Self::Matches(_) => Self::Matches(number),
            Self::Index(_) => Self::Index(number),
            other => other.clone(),
        }
    }

    /// Where it lives in a language.
    pub fn address(&self, directory: &Directory, language: LanguageId) -> Address {
        let tag = directory.tag(language);
        match self {
            Self::Languages => Address::root(),
            Self::NotFound => Address::not_found(),
            Self::Home => Address::home(tag),
            Self::Companies(number) => Address::section(tag, "companies").page(*number),
            Self::Institutes(number) => Address::section(tag, "institutes").page(*number),
            Self::Events(number) => Address::section(tag, "events").page(*number),
            Self::Profile(id) => Address::profile(tag, directory.profile(*id)),
            Self::Facets(kind) => Address::section(tag, kind.name()),
            Self::Facet(facet, number) => Address::facet(tag, *facet, &directory.taxonomy).page(*number),
            Self::Matches(number) => Address::section(tag, "matches").page(*number),
            Self::How => Address::section(tag, "how"),
            Self::Index(number) => Address::section(tag, "index").page(*number),
            Self::FreePage(place) => Address::free_page(tag, &directory.pages[*place]),
            Self::ProfileAlias(id, alias) => Address::profile_alias(tag, directory.profile(*id), alias),
            Self::PageAlias(_, alias) => Address::page_alias(tag, alias),
        }
    }

    /// The language whose page of this holds the text that `language` shows: `language` itself where it is translated.
    /// A page is translated when it has the body in its language, or the summary where there is no body, or the name where
    /// there is neither; lists and facets always are.
    pub fn source_language(&self, directory: &Directory, language: LanguageId) -> LanguageId {
        let spoken = match self {
            Self::Profile(id) | Self::ProfileAlias(id, _) => spoken_profile(directory.profile(*id).common(), language),
            Self::FreePage(place) | Self::PageAlias(place, _) => spoken_page(&directory.pages[*place], language),
            Self::Home => introduction(directory).and_then(|page| spoken_page(page, language)),
            _ => None,
        };
        spoken.unwrap_or(language)
    }

    /// Whether of the page of a language the body alone is not in that language.
    pub fn lacks_body_alone(&self, directory: &Directory, language: LanguageId) -> bool {
        match self {
            Self::Profile(id) => directory.profile(*id).common().lacks_body_alone(language),
            Self::FreePage(place) => directory.pages[*place].lacks_body_alone(language),
            Self::Home => introduction(directory).is_some_and(|page| page.lacks_body_alone(language)),
            _ => false,
        }
    }

    /// Whether the page of a language is in that language.
    pub fn is_translated(&self, directory: &Directory, language: LanguageId) -> bool {
        self.source_language(directory, language) == language
    }
}

fn spoken_profile(common: &Common, language: LanguageId) -> Option<LanguageId> {
    spoken_body(&common.bodies, language).or_else(|| spoken_words(&common.summary, &common.name, language))
}

fn spoken_page(page: &FreePage, language: LanguageId) -> Option<LanguageId> {
    spoken_body(&page.bodies, language).or_else(|| spoken_words(&page.summary, &page.name, language))
}

fn spoken_words(summary: &Text, name: &Text, language: LanguageId) -> Option<LanguageId> {
    summary.speak(language).or_else(|| name.speak(language)).map(|spoken| spoken.language)
}

/// The language of the body that a page shows; bodies stand in the order of languages, the default language first.
pub fn spoken_body<T>(bodies: &[(LanguageId, T)], language: LanguageId) -> Option<LanguageId> {
    let own = bodies.iter().find(|(known, _)| *known == language);
    own.or_else(|| bodies.first()).map(|(language, _)| *language)
}
