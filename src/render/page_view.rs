//! What every page has: titles, the language switch, notices, and what its `<head>` says to machines.

use super::edition::Edition;
use super::speak::{direction, own};
use super::view::{Alternate, LanguageLink, LinkView, Notice, OriginalLink, PageView, SpokenView};
use crate::language::PartialDate;
use crate::model::{Event, LanguageId, Profile, ShowMatches, Status};
use crate::site::address::section_of;
use crate::site::members::with_ancestors;
use crate::site::{Facet, Page, Shows};

impl Edition<'_> {
    /// What a page has besides what it shows; `neighbours` are the pages before and after it in a long list.
    pub(super) fn page_view(&self, page: &Page, neighbours: [Option<String>; 2]) -> PageView {
        let shows = &page.shows;
        let title = self.title(shows);
        let [previous, next] = neighbours;
        PageView {
            lang: self.language.as_str().to_owned(),
            dir: direction(self.language),
            head_title: self.head_title(shows, &title),
            title,
            description: self.description(shows),
            href: page.address.href(),
            section: shows.section(self.book.directory).to_owned(),
            kind: template(shows, self.book.directory),
            breadcrumbs: self.breadcrumbs(shows),
            notices: self.notices(page),
            languages: self.language_links(page),
            canonical: self.canonical(page),
            alternates: self.alternates(page),
            previous,
            next,
            base: (*shows == Shows::NotFound).then(|| self.base()),
            updated: self.updated(shows).map(|day| self.span(PartialDate::Day(day), None)),
        }
    }

    /// The heading of a page.
    pub(super) fn title(&self, shows: &Shows) -> SpokenView {
        let directory = self.book.directory;
        match shows {
            Shows::Languages => self.site_title(),
            Shows::NotFound => own(self.text("not-found")),
            Shows::Home => {
                let written = self.introduction().and_then(|page| self.words(&page.name));
                let promises = directory.settings.matching.show != ShowMatches::None;
                written.unwrap_or_else(|| if promises { own(self.text("home-title")) } else { self.site_title() })
            }
            Shows::Profile(id) | Shows::ProfileAlias(id, _) => self.profile_link(*id).label,
            Shows::Facet(facet, _) => self.label(*facet),
            Shows::FreePage(place) | Shows::PageAlias(place, _) => {
                let page = &directory.pages[*place];
                self.name(&page.name, &page.slug)
            }
            Shows::Index(_) => own(self.text("az-index-title")),
            _ => own(self.section_title(shows)),
        }
    }

    fn head_title(&self, shows: &Shows, title: &SpokenView) -> String {
        let site = self.site_title().text;
        if *title.text == *site {
            return site;
        }
        let title = match shows.number() {
            1 => title.text.clone(),
            number => {
                let arguments = [("title", (&title.text).into()), ("page", number.into())];
                self.messages.format("document-title-page", &arguments).unwrap_or_else(|| title.text.clone())
            }
        };
        let arguments = [("title", (&title).into()), ("site", (&site).into())];
        self.messages.format("document-title", &arguments).unwrap_or(title)
    }

    fn description(&self, shows: &Shows) -> Option<SpokenView> {
        let directory = self.book.directory;
        let lead = |key: &str| Some(own(self.text(key)));
        match shows {
            Shows::Languages => self.words(&directory.settings.description),
            Shows::Home => {
                let written = self.introduction().and_then(|page| self.words(&page.summary));
                written.or_else(|| self.words(&directory.settings.description))
            }
            Shows::Profile(id) => self.words(&directory.profile(*id).common().summary),
            Shows::FreePage(place) => self.words(&directory.pages[*place].summary),
            Shows::Facets(kind) => lead(&format!("{}-lead", kind.name())),
            Shows::Matches(1) => lead("matches-lead"),
            Shows::How => lead("how-lead"),
            Shows::Index(1) => lead("az-index-lead"),
            Shows::NotFound
            | Shows::Companies(_)
            | Shows::Institutes(_)
            | Shows::Events(_)
            | Shows::Facet(..)
            | Shows::Matches(_)
            | Shows::Index(_)
            | Shows::ProfileAlias(..)
            | Shows::PageAlias(..) => None,
        }
    }

    fn breadcrumbs(&self, shows: &Shows) -> Vec<LinkView> {
        let directory = self.book.directory;
        let crumb = |above: Shows| LinkView {
            label: match &above {
                Shows::Facet(facet, _) => self.label(*facet),
                _ => own(self.section_title(&above)),
            },
            href: Some(self.href(&above)),
        };
        let mut above = vec![Shows::Home];
        match shows {
            Shows::Languages | Shows::NotFound | Shows::Home => return Vec::new(),
            Shows::Profile(id) | Shows::ProfileAlias(id, _) => {
                above.extend(Shows::list_named(section_of(directory.profile(*id))));
            }
            Shows::Facet(facet, number) => {
                above.push(Shows::Facets(facet.kind()));
                above.extend(self.facets_above(*facet));
                above.extend((*number > 1).then_some(Shows::Facet(*facet, 1)));
            }
            _ if shows.number() > 1 => above.push(shows.at_number(1)),
            _ => {}
        }
        above.into_iter().map(crumb).collect()
    }

    /// The topics above a topic, the highest first.
    fn facets_above(&self, facet: Facet) -> Vec<Shows> {
        let Facet::Topic(topic) = facet else { return Vec::new() };
        let mut above: Vec<Shows> = with_ancestors(&self.book.directory.taxonomy, topic)
            .skip(1)
            .map(Facet::Topic)
            .filter(|facet| self.lists().has(*facet))
            .map(|facet| Shows::Facet(facet, 1))
            .collect();
        above.reverse();
        above
    }

    fn notices(&self, page: &Page) -> Vec<Notice> {
        let stale = self.is_stale(&page.shows).then(|| self.notice("stale", "notice-stale"));
        let about = match &page.shows {
            Shows::Profile(id) => self.notices_of(self.book.directory.profile(*id)),
            _ => Vec::new(),
        };
        self.untranslated(page).into_iter().chain(stale).chain(about).collect()
    }

    fn notice(&self, kind: &'static str, key: &str) -> Notice {
        Notice { kind, text: self.text(key), original: None }
    }

    fn untranslated(&self, page: &Page) -> Option<Notice> {
        let directory = self.book.directory;
        let source = page.shows.source_language(directory, self.id);
        let is_text = matches!(page.shows, Shows::Profile(_) | Shows::FreePage(_) | Shows::Home);
        if source == self.id || !is_text {
            return None;
        }
        let language = directory.settings.languages.get(source);
        let name = self.language_name(language);
        let code = language.as_str().split('-').next().unwrap_or_default();
        let case = if page.shows.lacks_body_alone(directory, self.id) { "part" } else { "all" };
        let arguments = [("language", (&name).into()), ("code", code.into()), ("case", case.into())];
        Some(Notice {
            kind: "untranslated",
            text: self.messages.format("notice-untranslated", &arguments).unwrap_or_default(),
            original: Some(OriginalLink {
                label: self.text("notice-original"),
                href: page.counterpart(directory, source).href(),
                lang: language.as_str().to_owned(),
            }),
        })
    }

    fn is_stale(&self, shows: &Shows) -> bool {
        let directory = self.book.directory;
        match shows {
            Shows::Profile(id) => directory.profile(*id).common().stale.contains(&self.id),
            Shows::FreePage(place) => directory.pages[*place].stale.contains(&self.id),
            Shows::Home => self.introduction().is_some_and(|page| page.stale.contains(&self.id)),
            _ => false,
        }
    }

    fn notices_of(&self, profile: &Profile) -> Vec<Notice> {
        let sample = if profile.event().is_some() { "notice-sample-event" } else { "notice-sample" };
        let sample = profile.common().is_sample.then(|| self.notice("sample", sample));
        let status = profile.event().and_then(|event| self.status_notice(event));
        status.into_iter().chain(sample).collect()
    }

    fn status_notice(&self, event: &Event) -> Option<Notice> {
        match event.status {
            Status::Scheduled => None,
            Status::Postponed => Some(self.notice("postponed", "notice-postponed")),
            Status::Cancelled => Some(self.notice("cancelled", "notice-cancelled")),
        }
    }

    fn language_links(&self, page: &Page) -> Vec<LanguageLink> {
        let settings = &self.book.directory.settings;
        let link = |((id, language), name): ((LanguageId, &crate::language::Language), &String)| {
            // The two pages without a language have no counterpart: from them a language's link leads to its home.
            let shows = if page.language.is_some() { &page.shows } else { &Shows::Home };
            LanguageLink {
                lang: language.as_str().to_owned(),
                dir: direction(language),
                name: name.clone(),
                site: settings.title.get(id).map(|title| title.value.to_string()),
                href: shows.address(self.book.directory, id).href(),
                is_current: page.language == Some(id),
            }
        };
        settings.languages.iter().zip(&self.own_names).map(link).collect()
    }

    /// An untranslated page is to be known by the page whose text it shows, an old address by the new one.
    fn canonical(&self, page: &Page) -> Option<String> {
        let directory = self.book.directory;
        let now = match &page.shows {
            Shows::NotFound => return None,
            Shows::ProfileAlias(id, _) => Shows::Profile(*id),
            Shows::PageAlias(place, _) => self.free_page(*place),
            other => other.clone(),
        };
        let source = now.source_language(directory, self.id);
        self.absolute(&now.address(directory, source))
    }

    /// The languages in which a page is translated; none for a page that is not.
    fn alternates(&self, page: &Page) -> Vec<Alternate> {
        let directory = self.book.directory;
        let has_none =
            matches!(page.shows, Shows::Languages | Shows::NotFound | Shows::ProfileAlias(..) | Shows::PageAlias(..));
        if has_none || !page.is_translated {
            return Vec::new();
        }
        let languages = directory.settings.languages.iter();
        let translated: Vec<LanguageId> =
            languages.map(|(id, _)| id).filter(|id| page.shows.is_translated(directory, *id)).collect();
        if translated.len() < 2 {
            return Vec::new();
        }
        let alternate = |lang: &str, id: LanguageId| {
            let url = self.absolute(&page.counterpart(directory, id))?;
            Some(Alternate { lang: lang.to_owned(), url })
        };
        // Languages stand with the default language first, which is the one for all that are not here.
        let default = alternate("x-default", translated[0]);
        translated.iter().filter_map(|id| alternate(directory.tag(*id), *id)).chain(default).collect()
    }

    fn updated(&self, shows: &Shows) -> Option<jiff::civil::Date> {
        match shows {
            Shows::Profile(id) => self.book.directory.profile(*id).common().updated,
            Shows::FreePage(place) => self.book.directory.pages[*place].updated,
            _ => None,
        }
    }
}

/// The name of a page's template, without its ending.
pub(super) fn template(shows: &Shows, directory: &crate::model::Directory) -> &'static str {
    match shows {
        Shows::Languages => "languages",
        Shows::NotFound => "404",
        Shows::Home => "home",
        Shows::Companies(_) | Shows::Institutes(_) => "list",
        Shows::Events(_) => "events",
        Shows::Profile(id) if directory.profile(*id).event().is_some() => "event",
        Shows::Profile(_) => "organisation",
        Shows::Facets(_) => "facets",
        Shows::Facet(..) => "facet",
        Shows::Matches(_) => "matches",
        Shows::How => "how",
        Shows::Index(_) => "index",
        Shows::FreePage(_) => "page",
        Shows::ProfileAlias(..) | Shows::PageAlias(..) => "alias",
    }
}
