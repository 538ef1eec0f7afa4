//! An edition: the site in one language, with all that its pages share, made once.

use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::form::Forms;
use super::fragment::{EntryRows, Fragment};
use super::reason::ReasonLook;
use super::speak::{FacetValues, own};
use super::suggestion::SuggestionLook;
use super::theme::Theme;
use super::view::{Shared, SideView};
use crate::diagnostic::Diagnostic;
use crate::language::{Formats, Language, Messages};
use crate::markdown::Cleaner;
use crate::matching::Matches;
use crate::model::{Directory, LanguageId, ProfileId, SideLabel};
use crate::site::{Address, Facet, Lists, Pages, Shows};

/// All that is known before rendering.
#[derive(Clone, Copy, Debug)]
pub struct Book<'a> {
    /// Everything that the site's files say.
    pub directory: &'a Directory,
    /// Whom to meet, and why.
    pub matches: &'a Matches,
    /// Which pages there are.
    pub pages: &'a Pages,
    /// The day on which the site is built.
    pub today: Date,
}

/// The site in one language.
pub(super) struct Edition<'a> {
    pub(super) book: Book<'a>,
    pub(super) theme: &'a Theme,
    pub(super) id: LanguageId,
    pub(super) language: &'a Language,
    pub(super) formats: Formats,
    pub(super) messages: Arc<Messages>,
    pub(super) cleaner: &'a Cleaner,
    /// The messages without variables.
    pub(super) t: Shared,
    /// Each side's view, in the order of the settings.
    pub(super) sides: Vec<SideView>,
    side_values: Vec<Shared>,
    pub(super) fact_labels: FxHashMap<&'static str, Shared>,
    /// The name of each language of the site in itself.
    pub(super) own_names: Vec<String>,
    // What is made when the first page asks for it: `serve` renders one page of ten thousand.
    site: OnceLock<Shared>,
    cards: Vec<OnceLock<Shared>>,
    rows: Vec<OnceLock<Fragment>>,
    entry_rows: Vec<OnceLock<EntryRows>>,
    facets: FxHashMap<Facet, OnceLock<FacetValues>>,
    groups: OnceLock<Shared>,
    pub(super) suggestion_forms: Forms<SuggestionLook>,
    pub(super) reason_forms: Forms<ReasonLook>,
    pub(super) topics: OnceLock<Vec<super::view::BalanceView>>,
}

/// Marks of sides in their order.
const MARKS: [&str; 6] =
    ["filled-square", "hollow-square", "filled-diamond", "hollow-diamond", "filled-disc", "hollow-disc"];

impl<'a> Edition<'a> {
    /// The edition of a language.
    pub(super) fn new(book: Book<'a>, theme: &'a Theme, cleaner: &'a Cleaner, id: LanguageId) -> Self {
        let language = book.directory.settings.languages.get(id);
        let (messages, t) = theme.messages(id);
        let mut edition = Self {
            book,
            theme,
            id,
            language,
            formats: Formats::new(language),
            messages,
            cleaner,
            t,
            sides: Vec::new(),
            side_values: Vec::new(),
            fact_labels: FxHashMap::default(),
            own_names: book.directory.settings.languages.iter().map(|(_, language)| language.own_name()).collect(),
            site: OnceLock::new(),
            cards: (0..book.directory.profiles.len()).map(|_| OnceLock::new()).collect(),
            rows: (0..book.directory.profiles.len()).map(|_| OnceLock::new()).collect(),
            entry_rows: (0..book.directory.profiles.len()).map(|_| OnceLock::new()).collect(),
            facets: book.pages.lists(id).members.keys().map(|facet| (*facet, OnceLock::new())).collect(),
            groups: OnceLock::new(),
            suggestion_forms: Forms::default(),
            reason_forms: Forms::default(),
            topics: OnceLock::new(),
        };
        edition.sides = edition.side_views();
        edition.side_values = edition.sides.iter().map(Shared::from_serializable).collect();
        edition.fact_labels = edition.new_fact_labels();
        edition
    }

    /// The lists of the language.
    pub(super) fn lists(&self) -> &'a Lists {
        self.book.pages.lists(self.id)
    }

    /// Where something is shown in this language, as a link from the root.
    pub(super) fn href(&self, shows: &Shows) -> String {
        self.address(shows).href()
    }

    /// Where something is shown in this language.
    pub(super) fn address(&self, shows: &Shows) -> Address {
        shows.address(self.book.directory, self.id)
    }

    /// What all pages of the language share.
    pub(super) fn site(&self) -> Shared {
        self.site.get_or_init(|| Shared::from_serializable(&self.site_view())).clone()
    }

    /// A profile that is mentioned.
    pub(super) fn card(&self, id: ProfileId) -> Shared {
        self.cards[id.0 as usize].get_or_init(|| self.card_view(id)).clone()
    }

    /// Profiles that are mentioned.
    pub(super) fn cards(&self, ids: &[ProfileId]) -> Vec<Shared> {
        ids.iter().map(|id| self.card(*id)).collect()
    }

    /// Organisations in a list.
    pub(super) fn rows(&self, ids: &[ProfileId]) -> Result<Vec<Shared>, Box<Diagnostic>> {
        ids.iter().map(|id| self.rows[id.0 as usize].get_or_init(|| self.new_row(*id)).clone()).collect()
    }

    /// The offers and needs of a profile, for the pages of their topics.
    pub(super) fn entry_rows(&self, id: ProfileId) -> &EntryRows {
        self.entry_rows[id.0 as usize].get_or_init(|| self.new_entry_rows(id))
    }

    /// A facet with a link, if it has a page: a [`super::view::LinkView`].
    pub(super) fn facet_link(&self, facet: Facet) -> Shared {
        self.facet_values(facet, |values| values.link.clone())
    }

    /// The same as the value of a fact: a [`super::view::FactValue`].
    pub(super) fn facet_fact(&self, facet: Facet) -> Shared {
        self.facet_values(facet, |values| values.fact.clone())
    }

    /// Only facets that have a page are asked for often.
    fn facet_values(&self, facet: Facet, choose: impl Fn(&FacetValues) -> Shared) -> Shared {
        match self.facets.get(&facet) {
            Some(values) => choose(values.get_or_init(|| self.new_facet_values(facet))),
            None => choose(&self.new_facet_values(facet)),
        }
    }

    /// The ways to narrow a list down.
    pub(super) fn facet_groups(&self) -> Shared {
        self.groups.get_or_init(|| Shared::from_serializable(&self.facet_group_views())).clone()
    }

    /// The side of an organisation, or none.
    pub(super) fn side(&self, side: Option<usize>) -> Shared {
        side.and_then(|side| self.side_values.get(side)).cloned().unwrap_or_else(Shared::none)
    }

    fn side_views(&self) -> Vec<SideView> {
        let sides = &self.book.directory.settings.matching.sides;
        let shown = sides.list.iter().filter(|_| sides.exist).enumerate();
        shown
            .map(|(place, side)| SideView {
                name: side.name.to_string(),
                label: match &side.label {
                    SideLabel::Country(country) => own(self.country(*country)),
                    SideLabel::Text(text) => self.name(text, &side.name),
                },
                class: format!("side-{}", side.name),
                mark: MARKS[place % MARKS.len()],
            })
            .collect()
    }
}
