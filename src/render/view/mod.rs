//! What templates see, and nothing else: these are the only types with `Serialize`. A change here is a change for every
//! theme that somebody wrote.
//!
//! Every template gets five variables:
//!
//! | variable | what it is |
//! |---|---|
//! | `t` | the plain messages of the page's language by key, hyphens as underscores: `{{ t.skip_to_content }}` |
//! | `site` | [`SiteView`], the same for all pages of a language |
//! | `page` | [`PageView`], what every page has |
//! | `root` | the way from this page up to the site's root, `../../` or nothing: **every `href` begins there**, so write `{{ root }}{{ card.href }}` |
//! | `view` | what this page shows, by its template |
//!
//! | template | `view` | pages |
//! |---|---|---|
//! | `home.html` | [`HomeView`] | `/LANG/` |
//! | `list.html` | [`ListView`] | companies, institutes, with pages |
//! | `events.html` | [`EventsView`] | the list of events, with pages |
//! | `organisation.html` | [`OrganisationView`] | a company or an institute |
//! | `event.html` | [`EventView`] | an event or a series |
//! | `facet.html` | [`FacetView`] | a topic, sector, country or cooperation form, with pages |
//! | `facets.html` | [`FacetsView`] | the index of topics, sectors, countries or cooperation forms |
//! | `matches.html` | [`MatchesView`] | the overview of matches, with pages; none where no suggestions are shown |
//! | `how.html` | [`HowView`] | how suggestions are made |
//! | `index.html` | [`IndexView`] | every organisation and event by name, with pages |
//! | `page.html` | [`FreePageView`] | a free page |
//! | `404.html` | [`NotFoundView`] | `404.html`; `root` is empty and `page.base` is set |
//! | `languages.html` | [`LanguagesView`] | `/`, the languages |
//! | `alias.html` | [`AliasView`] | an old address |
//!
//! Some templates make a part of a page and have no `page`. They are rendered once for all pages of a language, and a page gets
//! their HTML:
//!
//! | template | `view` | where |
//! |---|---|---|
//! | `row.html` | [`RowView`] | an organisation in a list |
//! | `entry.html` | [`EntryRowView`] | an offer or a need on the page of its topic |
//! | `suggestion.html` | [`SuggestionView`] | a suggestion; only once for all that look alike |
//! | `reason.html` | [`ReasonView`] | one of its reasons, likewise |
//!
//! Rules that hold everywhere:
//! - An `href` is an address of the site, from its root; a `url` leads outside and is complete.
//! - A [`SpokenView`] carries `lang` and `dir` only where its language is not the page's, and must then be written with them.
//! - A plain text (`String`) is in the page's language already: a word of the interface, a date, a number.
//! - An [`Html`] is clean and complete and needs no `safe`.
//! - What is missing is `none`, an empty list is empty; every field is always there.
//! - A field of type [`Shared`] is one of the views here, built once for all pages of a language; its comment says which.

mod every_page;
mod matches;
mod pages;
mod parts;

pub use every_page::{Alternate, LanguageLink, MenuView, Notice, OriginalLink, PageView, SiteView};
pub use matches::{
    Amount, AmountPart, BalanceView, BookColumn, BookLine, BookView, GatheredView, MatrixCell, MatrixHead, MatrixRow,
    MatrixView, MetView, ReasonField, ReasonView, StickView, SuggestionView, UnmatchedView,
};
pub use pages::{
    AliasView, CreditView, DayView, EventView, EventsView, FacetView, FacetsView, FreePageView, HomeView, HowView,
    IndexEntry, IndexGroup, IndexView, LanguageEntry, LanguagesView, ListView, MatchesView, NotFoundText, NotFoundView,
    OrganisationView, ParticipantView, PartnerView, RegisterView, RoleView, SessionView, SpeakerView, WeightView,
    ZonedTime,
};
pub use parts::{
    Card, ContactView, DateView, DocumentView, EntryLink, EntryRowView, EntryView, EventCard, FacetGroup, FacetLink,
    FactValue, FactView, ImageView, Pager, PagerLink, PersonView, RowView, SideView,
};

use serde::Serialize;

/// A view that many pages share, already in the form that templates read.
pub type Shared = tera::Value;

/// Markup that is written as it is.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct Html(Shared);

impl Html {
    /// Markup that was cleaned, or made, by us.
    pub fn new(html: &str) -> Self {
        Self(Shared::safe_string(html))
    }
}

/// A text that somebody wrote, in the page's language or in the one that it fell back to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpokenView {
    /// The text.
    pub text: String,
    /// The tag of its language, where that is not the page's.
    pub lang: Option<String>,
    /// `ltr` or `rtl`, with `lang`.
    pub dir: Option<&'static str>,
}

/// A body or a footer.
#[derive(Clone, Debug, Serialize)]
pub struct Body {
    /// Its markup; headings begin at h2.
    pub html: Html,
    /// As in [`SpokenView`].
    pub lang: Option<String>,
    /// As in [`SpokenView`].
    pub dir: Option<&'static str>,
}

/// A link inside the site, or a name without one.
#[derive(Clone, Debug, Serialize)]
pub struct LinkView {
    /// What it says.
    pub label: SpokenView,
    /// Where it leads; a name alone where there is no page.
    pub href: Option<String>,
}
