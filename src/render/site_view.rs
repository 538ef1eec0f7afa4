//! What all pages of one language share.

use super::edition::Edition;
use super::speak::own;
use super::view::{LinkView, MenuView, SiteView, SpokenView};
use crate::model::{FreePage, MenuItem, ShowMatches};
use crate::site::{Address, FacetKind, Shows};

impl Edition<'_> {
    /// The site, as every page of the language shows it.
    pub(super) fn site_view(&self) -> SiteView {
        let settings = &self.book.directory.settings;
        SiteView {
            title: self.site_title(),
            description: self.words(&settings.description),
            home: self.href(&Shows::Home),
            menu: self.book.pages.menu.iter().map(|item| self.menu_item(item)).collect(),
            search: None,
            how: self.href(&Shows::How),
            index: self.href(&Shows::Index(1)),
            topics: self.topics_href(),
            shows_suggestions: settings.matching.show != ShowMatches::None,
            links: self.foot_links(),
            footer: self.line(&settings.footer),
            publisher: settings.publisher.map(|id| self.profile_link(id)),
            contact: self.contact(&settings.contact.public, ""),
            sides: self.sides.clone(),
            separator: self.formats.separator(),
            styles: self.theme.styles(),
            scripts: self.theme.scripts(),
            icon: self.theme.icon(),
        }
    }

    /// The site's name.
    pub(super) fn site_title(&self) -> SpokenView {
        self.name(&self.book.directory.settings.title, "")
    }

    /// The index of topics, if anything belongs to one.
    pub(super) fn topics_href(&self) -> Option<String> {
        let exists = !self.lists().facets_of(FacetKind::Topics).is_empty();
        exists.then(|| self.href(&Shows::Facets(FacetKind::Topics)))
    }

    fn menu_item(&self, item: &MenuItem) -> MenuView {
        let inside = |label, shows: &Shows| MenuView {
            label,
            href: Some(self.href(shows)),
            url: None,
            section: Some(shows.section(self.book.directory).to_owned()),
        };
        match item {
            MenuItem::Section(name) => {
                let shows = Shows::list_named(name).unwrap_or(Shows::Home);
                inside(own(self.section_title(&shows)), &shows)
            }
            MenuItem::Page(place) => {
                let page = &self.book.directory.pages[*place];
                inside(self.name(&page.name, &page.slug), &self.free_page(*place))
            }
            MenuItem::Profile(id) => {
                let common = self.book.directory.profile(*id).common();
                let label = self.words(&common.short).unwrap_or_else(|| self.name(&common.name, &common.slug));
                // The section is that of all profiles of the kind, which this entry does not stand for.
                MenuView { section: None, ..inside(label, &Shows::Profile(*id)) }
            }
            MenuItem::Link { label, url } => {
                MenuView { label: self.name(label, url), href: None, url: Some(url.to_string()), section: None }
            }
        }
    }

    /// What the interface calls a page that nobody wrote.
    pub(super) fn section_title(&self, shows: &Shows) -> String {
        match shows {
            Shows::Index(_) => self.text("az-index"),
            Shows::Home => self.text("home"),
            _ => self.text(shows.section(self.book.directory)),
        }
    }

    /// Free pages that the menu does not have.
    fn foot_links(&self) -> Vec<LinkView> {
        let is_in_menu = |place: usize| {
            self.book.pages.menu.iter().any(|item| matches!(item, MenuItem::Page(known) if *known == place))
        };
        let pages = self.book.directory.pages.iter().enumerate();
        pages
            .filter(|(place, page)| !page.is_home() && !is_in_menu(*place))
            .map(|(place, page)| self.page_link(place, page))
            .collect()
    }

    /// A free page with its link.
    pub(super) fn page_link(&self, place: usize, page: &FreePage) -> LinkView {
        LinkView { label: self.name(&page.name, &page.slug), href: Some(self.href(&self.free_page(place))) }
    }

    /// The base of `404.html`, which is shown at any address: the path of the site's `url`.
    pub(super) fn base(&self) -> String {
        base_path(self.book.directory.settings.url.as_deref())
    }

    /// The complete address of a page, if it is known where the site lives.
    pub(super) fn absolute(&self, address: &Address) -> Option<String> {
        self.book.directory.settings.url.as_deref().map(|url| address.absolute(url))
    }
}

/// The path of the address at which a site will live: `/fair/`; `/` where no address is known.
pub fn base_path(url: Option<&str>) -> String {
    let url = url.and_then(|url| url::Url::parse(url).ok());
    url.map_or_else(|| "/".to_owned(), |url| url.path().to_owned())
}
