//! A page as HTML: its views, put before its template.

use serde::Serialize;
use tera::Context;

use super::body::Setting;
use super::edition::Edition;
use super::links::{root, with_links};
use super::page_view::template;
use super::special;
use super::view::{FreePageView, Pager, Shared};
use crate::diagnostic::Diagnostic;
use crate::model::Profile;
use crate::site::{Address, Page, Shows};

/// What a page shows, and its neighbours in a long list.
struct Content {
    view: Shared,
    neighbours: [Option<String>; 2],
}

/// The bytes of a page. `edition` is that of the page's language, or of the default language where it has none.
pub(super) fn page(editions: &[Edition<'_>], edition: &Edition<'_>, page: &Page) -> Result<Vec<u8>, Diagnostic> {
    let Content { view, neighbours } = content(editions, edition, page).map_err(|diagnostic| *diagnostic)?;
    let name = format!("{}.html", template(&page.shows, edition.book.directory));
    let mut context = Context::new();
    // `insert` panics on what cannot be serialised, and copies what already is a value.
    context.insert_value("t", edition.t.clone());
    context.insert_value("site", edition.site());
    context.insert_value("page", Shared::from_serializable(&edition.page_view(page, neighbours)));
    context.insert_value("root", root());
    context.insert_value("view", view);
    Ok(with_links(edition.theme.render(&name, &context)?, &page.address))
}

fn content(editions: &[Edition<'_>], edition: &Edition<'_>, page: &Page) -> Result<Content, Box<Diagnostic>> {
    let lists = edition.lists();
    Ok(match &page.shows {
        Shows::Languages => alone(&special::languages(editions)),
        Shows::NotFound => alone(&special::not_found(editions)),
        Shows::Home => alone(&edition.home(Setting { page: &page.address, slug: "home" })?),
        Shows::Companies(_) => {
            let list = edition.list(&page.shows, &lists.companies, "count-companies")?;
            among(&list, list.pager.as_ref())
        }
        Shows::Institutes(_) => {
            let list = edition.list(&page.shows, &lists.institutes, "count-institutes")?;
            among(&list, list.pager.as_ref())
        }
        Shows::Events(number) => {
            let events = edition.events(*number);
            among(&events, events.pager.as_ref())
        }
        Shows::Profile(id) => profile(edition, *id, &page.address)?,
        Shows::Facets(kind) => alone(&edition.facets(*kind)),
        Shows::Facet(facet, number) => {
            let facet = edition.facet(*facet, *number)?;
            among(&facet, facet.pager.as_ref())
        }
        Shows::Matches(number) => {
            let matches = edition.matches(*number)?;
            among(&matches, matches.pager.as_ref())
        }
        Shows::How => alone(&edition.how()),
        Shows::Index(number) => {
            let index = edition.index(*number);
            among(&index, index.pager.as_ref())
        }
        Shows::FreePage(place) => free_page(edition, *place, &page.address),
        Shows::ProfileAlias(id, _) => {
            let common = edition.book.directory.profile(*id).common();
            alone(&edition.alias(&Shows::Profile(*id), &common.name, &common.slug))
        }
        Shows::PageAlias(place, _) => {
            let page = &edition.book.directory.pages[*place];
            alone(&edition.alias(&edition.free_page(*place), &page.name, &page.slug))
        }
    })
}

fn profile(edition: &Edition<'_>, id: crate::model::ProfileId, address: &Address) -> Result<Content, Box<Diagnostic>> {
    let profile = edition.book.directory.profile(id);
    let setting = Setting { page: address, slug: &profile.common().slug };
    Ok(match profile {
        Profile::Company(organisation) | Profile::Institute(organisation) => {
            alone(&edition.organisation(id, organisation, setting)?)
        }
        Profile::Event(event) => alone(&edition.event(id, event, setting)?),
    })
}

fn free_page(edition: &Edition<'_>, place: usize, address: &Address) -> Content {
    let page = &edition.book.directory.pages[place];
    alone(&FreePageView {
        id: page.slug.to_string(),
        summary: edition.words(&page.summary),
        body: edition.body(&page.bodies, Setting { page: address, slug: &page.slug }),
    })
}

fn alone<V: Serialize>(view: &V) -> Content {
    Content { view: Shared::from_serializable(view), neighbours: [None, None] }
}

fn among<V: Serialize>(view: &V, pager: Option<&Pager>) -> Content {
    let neighbours = pager.map_or([None, None], |pager| [pager.previous.clone(), pager.next.clone()]);
    Content { view: Shared::from_serializable(view), neighbours }
}
