//! The two pages that speak all languages of the site at once, and the old addresses.

use super::edition::Edition;
use super::speak::{direction, own};
use super::view::{AliasView, LanguageEntry, LanguagesView, LinkView, NotFoundText, NotFoundView, SpokenView};
use crate::model::Text;
use crate::site::Shows;

/// `/`: the languages.
pub(super) fn languages(editions: &[Edition<'_>]) -> LanguagesView {
    LanguagesView { languages: editions.iter().map(language).collect() }
}

fn language(edition: &Edition<'_>) -> LanguageEntry {
    let settings = &edition.book.directory.settings;
    LanguageEntry {
        lang: edition.language.as_str().to_owned(),
        dir: direction(edition.language),
        name: edition.language.own_name(),
        title: edition.site_title(),
        description: edition.words(&settings.description),
        href: edition.href(&Shows::Home),
    }
}

/// `404.html`
pub(super) fn not_found(editions: &[Edition<'_>]) -> NotFoundView {
    NotFoundView { languages: editions.iter().map(not_found_text).collect() }
}

fn not_found_text(edition: &Edition<'_>) -> NotFoundText {
    let link = |shows: Shows| LinkView { label: own(edition.section_title(&shows)), href: Some(edition.href(&shows)) };
    let lists = edition.counts().into_iter().map(|(_, shows)| shows);
    NotFoundText {
        lang: edition.language.as_str().to_owned(),
        dir: direction(edition.language),
        title: edition.text("not-found"),
        text: edition.text("not-found-lead"),
        links: std::iter::once(Shows::Home).chain(lists).chain([Shows::Index(1)]).map(link).collect(),
    }
}

impl Edition<'_> {
    /// An old address that leads to a page.
    pub(super) fn alias(&self, to: &Shows, name: &Text, slug: &str) -> AliasView {
        let label: SpokenView = self.name(name, slug);
        AliasView { to: LinkView { label, href: Some(self.href(to)) } }
    }
}
