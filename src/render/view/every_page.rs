//! What every page has.

use serde::Serialize;

use super::{Body, ContactView, DateView, LinkView, SideView, SpokenView};

/// What all pages of one language share.
#[derive(Debug, Serialize)]
pub struct SiteView {
    /// The site's name.
    pub title: SpokenView,
    /// A sentence about it.
    pub description: Option<SpokenView>,
    /// The home page of the language.
    pub home: String,
    /// The navigation.
    pub menu: Vec<MenuView>,
    /// The page that takes `?q=`; none while the site has no search.
    pub search: Option<String>,
    /// The page on how suggestions are made; there is none unless `shows_suggestions`.
    pub how: String,
    /// The index by name.
    pub index: String,
    /// The index of topics, if there is one.
    pub topics: Option<String>,
    /// Whether the site speaks of suggestions at all.
    pub shows_suggestions: bool,
    /// Links for the foot of the page, besides `how` and `index`: free pages that the menu does not have.
    pub links: Vec<LinkView>,
    /// One line of the organiser's for the foot of the page.
    pub footer: Option<Body>,
    /// Who publishes the site.
    pub publisher: Option<LinkView>,
    /// How to reach the organisers.
    pub contact: ContactView,
    /// The sides, in order; empty where there are none.
    pub sides: Vec<SideView>,
    /// What stands between the members of a list: `, `, `、`, `، `.
    pub separator: &'static str,
    /// Addresses of style sheets below the root, in order.
    pub styles: Vec<String>,
    /// Addresses of scripts below the root, to be loaded with `defer`.
    pub scripts: Vec<String>,
    /// The address of the icon below the root, if there is one.
    pub icon: Option<String>,
}

/// An entry of the navigation. `aria-current` is `page` where `href` is the page's own, `true` where `section` is.
#[derive(Clone, Debug, Serialize)]
pub struct MenuView {
    /// What it says.
    pub label: SpokenView,
    /// Where it leads inside the site.
    pub href: Option<String>,
    /// Where it leads outside.
    pub url: Option<String>,
    /// Which pages belong to it, compared with [`PageView::section`].
    pub section: Option<String>,
}

/// What every page has.
#[derive(Debug, Serialize)]
pub struct PageView {
    /// The language of the page, for `<html lang>`.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The text of `<title>`: the heading and the site's name.
    pub head_title: String,
    /// The heading of the page.
    pub title: SpokenView,
    /// For `<meta name="description">`.
    pub description: Option<SpokenView>,
    /// The page's own address.
    pub href: String,
    /// The section to which it belongs: `companies`, `topics`, a free page's id; empty for home.
    pub section: String,
    /// The name of its template without the ending, for a class.
    pub kind: &'static str,
    /// Pages above this one, home first; empty for home.
    pub breadcrumbs: Vec<LinkView>,
    /// What must be said before the content.
    pub notices: Vec<Notice>,
    /// The same page in every language of the site, this one included, in the site's order.
    pub languages: Vec<LanguageLink>,
    /// The complete address by which the page is to be known; none without the site's `url`.
    pub canonical: Option<String>,
    /// Complete addresses of the page in the languages in which it is translated; empty where it is in only one.
    pub alternates: Vec<Alternate>,
    /// The page before this one in a long list.
    pub previous: Option<String>,
    /// The page after this one in a long list.
    pub next: Option<String>,
    /// For `<base href>`: on 404.html alone.
    pub base: Option<String>,
    /// When its content was last revised.
    pub updated: Option<DateView>,
}

/// A sentence before the content.
#[derive(Clone, Debug, Serialize)]
pub struct Notice {
    /// `untranslated`, `stale`, `sample`, `postponed` or `cancelled`.
    pub kind: &'static str,
    /// The sentence.
    pub text: String,
    /// The page in its own language.
    pub original: Option<OriginalLink>,
}

/// A link to the page in the language in which it was written.
#[derive(Clone, Debug, Serialize)]
pub struct OriginalLink {
    /// What it says, in the page's language.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// The language of the page there, for `hreflang`.
    pub lang: String,
}

/// The page in a language, for the language switch.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageLink {
    /// The tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language's name in itself.
    pub name: String,
    /// The site's name in that language, if it has one there.
    pub site: Option<String>,
    /// The page there.
    pub href: String,
    /// Whether it is this page.
    pub is_current: bool,
}

/// A translation, for `<link rel="alternate" hreflang>`.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// The tag, or `x-default`.
    pub lang: String,
    /// The complete address.
    pub url: String,
}
