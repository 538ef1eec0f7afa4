//! Bodies as HTML: links led to the pages of the same language, pictures to the files of the bundle.

use super::edition::Edition;
use super::view::{Body, Html};
use crate::markdown::{Destination, HtmlOptions, Labels, Link, inline};
use crate::model::{LanguageId, Target, Text, Written};
use crate::site::page::spoken_body;
use crate::site::{Address, Facet, Shows};

/// The page on which a body stands.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    /// Its address.
    pub(super) page: &'a Address,
    /// The id whose bundle has the files that the body names.
    pub(super) slug: &'a str,
}

impl Edition<'_> {
    /// The body that the page shows, if there is any.
    pub(super) fn body(&self, bodies: &[(LanguageId, Written)], setting: Setting<'_>) -> Option<Body> {
        let language = spoken_body(bodies, self.id)?;
        let (_, written) = bodies.iter().find(|(known, _)| *known == language)?;
        let resolve = |link: &Link| self.destination(written.target(link), link.is_image, language, setting);
        let labels = self.labels();
        let html = written.body.markdown.html(&self.options(&labels), &resolve);
        let (lang, dir) = self.marks(language);
        Some(Body { html: Html::new(&html), lang, dir })
    }

    /// One line of Markdown whose links lead outside or nowhere: it stands on pages of every depth.
    pub(super) fn line(&self, text: &Text) -> Option<Body> {
        let spoken = text.speak(self.id)?;
        let labels = self.labels();
        let html = inline(spoken.text, &self.options(&labels), &outside);
        let (lang, dir) = self.marks(spoken.language);
        Some(Body { html: Html::new(&html), lang, dir })
    }

    fn labels(&self) -> [String; 5] {
        ["body-table", "body-footnotes", "body-footnote-back", "body-task-done", "body-task-open"]
            .map(|key| self.text(key))
    }

    fn options<'a>(&'a self, [table, footnotes, back, done, open]: &'a [String; 5]) -> HtmlOptions<'a> {
        HtmlOptions {
            first_heading_level: 2,
            labels: Labels { table, footnotes, back, done, open },
            cleaner: self.cleaner,
        }
    }

    /// Where a link of a body that is written in `language` leads from the page of this edition.
    fn destination(&self, target: &Target, is_image: bool, language: LanguageId, setting: Setting<'_>) -> Destination {
        let (shows, anchor) = match target {
            Target::Profile(id, anchor) => (Shows::Profile(*id), anchor.as_deref()),
            Target::Page(place, anchor) => (self.free_page(*place), anchor.as_deref()),
            Target::Topic(id) => (Shows::Facet(Facet::Topic(*id), 1), None),
            Target::Sector(id) => (Shows::Facet(Facet::Sector(*id), 1), None),
            Target::Country(country) => (Shows::Facet(Facet::Country(*country), 1), None),
            Target::Form(id) => (Shows::Facet(Facet::Form(*id), 1), None),
            Target::List(name) => match Shows::list_named(name).filter(|shows| shows.exists(self.book.directory)) {
                Some(shows) => (shows, None),
                None => return Destination::Plain,
            },
            Target::Anchor(anchor) => return Destination::Link(format!("#{anchor}")),
            Target::File(path) => return file(path, is_image, setting),
            Target::Outside(url) => return Destination::Link(url.to_string()),
            Target::Plain => return Destination::Plain,
        };
        let to = shows.address(self.book.directory, self.language_of_target(&shows, anchor, language));
        let link = setting.page.link_to(&to);
        Destination::Link(anchor.map_or_else(|| link.clone(), |anchor| format!("{link}#{anchor}")))
    }

    /// The page that shows a free page.
    pub(super) fn free_page(&self, place: usize) -> Shows {
        if self.book.directory.pages[place].is_home() { Shows::Home } else { Shows::FreePage(place) }
    }

    /// An anchor was checked in the language of the text that links. Where that text has fallen back onto this page, and
    /// the target's page here shows another body, the link goes to the target in the text's language.
    fn language_of_target(&self, shows: &Shows, anchor: Option<&str>, language: LanguageId) -> LanguageId {
        let same_body = || {
            let source = |of| shows.source_language(self.book.directory, of);
            source(self.id) == source(language)
        };
        if anchor.is_none() || language == self.id || same_body() { self.id } else { language }
    }
}

fn file(path: &str, is_image: bool, setting: Setting<'_>) -> Destination {
    let link = setting.page.link_to(&Address::media(setting.slug, path));
    if is_image { Destination::Image { source: link, size: None } } else { Destination::Link(link) }
}

fn outside(link: &Link) -> Destination {
    match url::Url::parse(&link.target) {
        Ok(_) if !link.is_image => Destination::Link(link.target.to_string()),
        _ => Destination::Plain,
    }
}
