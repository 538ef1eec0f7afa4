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

// ── every page ──

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

/// Where a page stands in a long list.
#[derive(Clone, Debug, Serialize)]
pub struct Pager {
    /// Number of this page, from 1.
    pub number: usize,
    /// "Page 2 of 7".
    pub text: String,
    /// First, neighbours and last, in order.
    pub pages: Vec<PagerLink>,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
}

/// One page of a long list.
#[derive(Clone, Debug, Serialize)]
pub struct PagerLink {
    /// Its number.
    pub text: String,
    /// Its address.
    pub href: String,
    /// Whether it is this page.
    pub is_current: bool,
    /// Whether pages are left out before it.
    pub has_gap: bool,
}

// ── parts ──

/// A side; its ink comes from the class `side-NAME` of `assets/sides.css`.
#[derive(Clone, Debug, Serialize)]
pub struct SideView {
    /// The name.
    pub name: String,
    /// What pages call it.
    pub label: SpokenView,
    /// The class that sets `--ink`.
    pub class: String,
    /// The shape of its mark: `filled-square`, `hollow-square`, `filled-diamond`, `hollow-diamond`, `filled-disc`,
    /// `hollow-disc`; from the seventh side on `filled-square` again.
    pub mark: &'static str,
}

/// A date or a span of dates, as exactly as it is known.
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    /// In words: `13 September 2023`, `2023年9月13日至15日`.
    pub text: String,
    /// The start for `datetime`.
    pub start: String,
    /// The end for `datetime`.
    pub end: Option<String>,
    /// The day of the month alone, if the day is known, to be set large; then `rest` has month and year.
    pub day: Option<String>,
    /// Month and year, or the whole text where the day is not known.
    pub rest: String,
}

/// An organisation that is mentioned.
#[derive(Debug, Serialize)]
pub struct Card {
    /// Its id.
    pub id: String,
    /// `company` or `institute`.
    pub kind: &'static str,
    /// "Company", or what an institute is.
    pub kind_label: String,
    /// Its page.
    pub href: String,
    /// Its name.
    pub name: SpokenView,
    /// Its names in the site's other languages that differ from `name`.
    pub other_names: Vec<SpokenView>,
    /// Its side: a [`SideView`], or none.
    pub side: Shared,
    /// Country or region, with a link: a [`LinkView`].
    pub country: Option<Shared>,
    /// Whether it is invented.
    pub is_sample: bool,
}

/// An organisation in a list.
#[derive(Debug, Serialize)]
pub struct RowView {
    /// The organisation.
    pub organisation: Card,
    /// Its summary.
    pub summary: Option<SpokenView>,
    /// Offers, by title.
    pub offers: Vec<EntryLink>,
    /// Needs, by title.
    pub needs: Vec<EntryLink>,
    /// "3 to meet"; none without suggestions.
    pub meet: Option<String>,
}

/// An offer or a need in a list.
#[derive(Clone, Debug, Serialize)]
pub struct EntryLink {
    /// Its title.
    pub title: SpokenView,
    /// Its place on the organisation's page.
    pub href: String,
}

/// An event in a list.
#[derive(Debug, Serialize)]
pub struct EventCard {
    /// Its id.
    pub id: String,
    /// Its page.
    pub href: String,
    /// Its name.
    pub name: SpokenView,
    /// Its names in the site's other languages that differ from `name`.
    pub other_names: Vec<SpokenView>,
    /// Its summary.
    pub summary: Option<SpokenView>,
    /// `matchmaking`, `conference`, `meeting` or `series`.
    pub kind: &'static str,
    /// The same in words.
    pub kind_label: String,
    /// When.
    pub date: Option<DateView>,
    /// Where: venue, city, country, each in its language.
    pub place: Vec<SpokenView>,
    /// `scheduled`, `postponed` or `cancelled`.
    pub status: &'static str,
    /// The same in words; none where it is scheduled.
    pub status_label: Option<String>,
    /// The series to which it belongs.
    pub series: Option<LinkView>,
    /// "First of five meetings" is the editors' business; this is its number in the series.
    pub number: Option<String>,
}

/// A row of the facts of a profile.
#[derive(Clone, Debug, Serialize)]
pub struct FactView {
    /// What it is: `country`, `founded`, or the key of a declared field.
    pub key: String,
    /// Its label: a [`SpokenView`].
    pub label: Shared,
    /// Its values: [`FactValue`]s.
    pub values: Vec<Shared>,
}

/// A value of a fact.
#[derive(Clone, Debug, Serialize)]
pub struct FactValue {
    /// The text.
    pub text: SpokenView,
    /// Where it leads inside the site.
    pub href: Option<String>,
    /// Where it leads outside.
    pub url: Option<String>,
}

/// An offer or a need on its organisation's page.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView {
    /// `offer-1`, `need-2`.
    pub anchor: String,
    /// Its title, or its topic's label; none where its text stands alone.
    pub title: Option<SpokenView>,
    /// Its text.
    pub text: Option<SpokenView>,
    /// Its kind in words.
    pub kind: Option<String>,
    /// Its topic: a [`LinkView`].
    pub topic: Option<Shared>,
    /// How far an offer has come, in words.
    pub stage: Option<String>,
    /// Its last day.
    pub until: Option<DateView>,
}

/// A picture of a bundle.
#[derive(Clone, Debug, Serialize)]
pub struct ImageView {
    /// Its address.
    pub href: String,
}

/// How to reach somebody: only what is public.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ContactView {
    /// Whether there is nothing at all.
    pub is_empty: bool,
    /// An e-mail address.
    pub email: Option<String>,
    /// A telephone number, as written.
    pub phone: Option<String>,
    /// The same for `tel:`.
    pub phone_url: Option<String>,
    /// A WeChat id.
    pub wechat: Option<String>,
    /// The WeChat code as a picture.
    pub wechat_qr: Option<ImageView>,
    /// A WhatsApp number, as written.
    pub whatsapp: Option<String>,
    /// The same as an address of wa.me.
    pub whatsapp_url: Option<String>,
    /// A postal address.
    pub address: Option<SpokenView>,
}

/// A person: only what is public.
#[derive(Clone, Debug, Serialize)]
pub struct PersonView {
    /// The name; none where only the post is public.
    pub name: Option<SpokenView>,
    /// The post.
    pub role: Option<SpokenView>,
    /// A photograph.
    pub photo: Option<ImageView>,
    /// How to reach them.
    pub contact: ContactView,
}

/// A link or a document.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentView {
    /// What it says.
    pub label: SpokenView,
    /// A file of the site.
    pub href: Option<String>,
    /// An address outside.
    pub url: Option<String>,
    /// The tag of the language of what it leads to, for `hreflang`.
    pub hreflang: Option<String>,
    /// That language's name, in the page's language.
    pub language: Option<String>,
    /// Type and size of a file: `PDF, 120 kB`.
    pub size: Option<String>,
}

/// A topic, sector, country or cooperation form with the number of what it has.
#[derive(Clone, Debug, Serialize)]
pub struct FacetLink {
    /// Its name in addresses, which scripts use as its code.
    pub id: String,
    /// What pages call it.
    pub label: SpokenView,
    /// Its page.
    pub href: String,
    /// How many organisations and events its page shows.
    pub count: String,
    /// Below it, for topics.
    pub children: Vec<FacetLink>,
}

/// Facets of one kind, beside a list.
#[derive(Clone, Debug, Serialize)]
pub struct FacetGroup {
    /// `topics`, `sectors`, `countries` or `cooperation`.
    pub kind: &'static str,
    /// The heading.
    pub label: String,
    /// The index of all of them.
    pub href: String,
    /// Those with the most organisations, in the language's order.
    pub facets: Vec<FacetLink>,
}

// ── matches ──

/// A suggested organisation and the reasons: what `suggestion.html` sees.
///
/// It is rendered once for all suggestions that look alike. **Names, addresses, the anchor, the stick and the reasons are put
/// into the markup afterwards**: a template writes them where it likes, but cannot look into them or change them.
#[derive(Debug, Serialize)]
pub struct SuggestionView {
    /// To whom it is suggested; none on that one's own page.
    pub from: Option<MetView>,
    /// Whom to meet.
    pub organisation: MetView,
    /// The anchor of the suggestion on the page of a profile, to which the matrix and the book of matches lead: `meet-tkxel`.
    pub anchor: String,
    /// `strong`, `good` or `possible`.
    pub strength: &'static str,
    /// The same in words.
    pub strength_label: String,
    /// Whole points, 0 to 100; none where the site shows reasons alone.
    pub points: Option<u32>,
    /// "84 of 100"; none likewise.
    pub points_text: Option<String>,
    /// The score as a match; none likewise.
    pub stick: Option<StickView>,
    /// Why, by direction, first that of the largest answer and at last what else fits, in each the largest first; their points
    /// add up to `points`. The HTML of `reason.html` for each, one after the other.
    /// None where somebody merely wished for the meeting.
    pub reasons: Option<Html>,
    /// In a long list, where `reasons` has only the strongest of each direction: "All 6 reasons", which stand at the anchor on
    /// the page of `from`. None where all are shown.
    pub all_reasons: Option<String>,
}

/// One of the two of a suggestion.
#[derive(Debug, Serialize)]
pub struct MetView {
    /// Its page.
    pub href: String,
    /// Its name.
    pub name: SpokenView,
    /// Its names in the site's other languages that differ from `name`; empty where both organisations are named.
    pub other_names: Vec<SpokenView>,
    /// Its side: a [`SideView`], or none.
    pub side: Shared,
    /// Whether it is invented.
    pub is_sample: bool,
}

/// One reason: our field and theirs. What `reason.html` sees.
///
/// It is rendered once for all reasons that look alike. **Texts, names, terms and addresses are put into the markup
/// afterwards**, as with [`SuggestionView`].
#[derive(Debug, Serialize)]
pub struct ReasonView {
    /// `answer`, `complement`, `cooperation` or `languages`.
    pub kind: &'static str,
    /// `theirs-to-ours` where they bring what we need, `ours-to-theirs` where we bring what they need, or `common`.
    pub direction: &'static str,
    /// On the first reason of each direction: "What they bring you".
    pub heading: Option<String>,
    /// The page's own field.
    pub ours: ReasonField,
    /// The field of the suggested organisation.
    pub theirs: ReasonField,
    /// Whole points; none where the site shows reasons alone.
    pub points: Option<u32>,
    /// The whole reason as a sentence, to be read aloud: "They offer “chatbots”; you look for “dialogue systems”. 46 points."
    pub sentence: Html,
    /// Words that both have, or that mean each other, with separators: `chatbot, 数据库 → database`. None where there are none.
    pub terms: Option<Html>,
}

/// A field that is half of a reason.
#[derive(Debug, Serialize)]
pub struct ReasonField {
    /// What it is: Need, Offer, Cooperation, Kind, Languages.
    pub label: String,
    /// What it says, with its language; several with separators for cooperation and languages.
    pub texts: Html,
    /// Where it stands.
    pub href: String,
    /// The side's [`SideView`], or none.
    pub side: Shared,
}

/// A score drawn as a match, in a `viewBox` of 250 by 24.
#[derive(Debug, Serialize)]
pub struct StickView {
    /// The outline of its segments, one a reason: the `d` of a `path`.
    pub segments: String,
    /// Where the head is.
    pub head: String,
}

/// What is offered and what is wanted of one topic.
#[derive(Clone, Debug, Serialize)]
pub struct BalanceView {
    /// The topic: a [`LinkView`].
    pub topic: Shared,
    /// Offers.
    pub offers: Amount,
    /// Needs.
    pub needs: Amount,
    /// Whether it is wanted and offered by none.
    pub is_unmet: bool,
}

/// A number of offers or needs, split by side, to be drawn as a bar.
#[derive(Clone, Debug, Serialize)]
pub struct Amount {
    /// The number.
    pub text: String,
    /// The split in words, for those who do not see the bar: "China 3, Pakistan 1"; empty without sides.
    pub split: String,
    /// The parts, the first side first; those without a side last.
    pub parts: Vec<AmountPart>,
}

/// A part of an [`Amount`], in percent of the longest bar of the table.
#[derive(Clone, Debug, Serialize)]
pub struct AmountPart {
    /// The class of the side and that of its mark, since colour alone tells some readers nothing: `side-pk hollow-square`;
    /// empty where there is none.
    pub class: String,
    /// Where it begins, 0 to 100.
    pub x: f64,
    /// How long it is, 0 to 100.
    pub width: f64,
}

/// The best suggestions of many profiles, on the page of an event or a topic.
#[derive(Clone, Debug, Serialize)]
pub struct GatheredView {
    /// "25 suggestions", those that are not shown here too.
    pub count: String,
    /// The best; both directions of a pair stand once: the HTML of `suggestion.html` for each.
    pub pairs: Vec<Shared>,
    /// The overview of matches, where there are more than these; all stand on the profiles too.
    pub more: Option<String>,
}

/// Why an organisation has no suggestion, and whom to look at instead.
#[derive(Clone, Debug, Serialize)]
pub struct UnmatchedView {
    /// `nobody`, `says-nothing`, `nothing-in-common` or `below-floor`.
    pub why: &'static str,
    /// The same as a sentence.
    pub text: String,
    /// Those that come nearest, the best first: [`Card`]s. Often empty.
    pub nearest: Vec<Shared>,
}

/// Scores as a table: one side down, the other across; or, where a side has many, topics down and sides across.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixView {
    /// `organisations` or `topics`.
    pub kind: &'static str,
    /// What the table shows, as its name.
    pub label: String,
    /// What stands in a cell, as a sentence.
    pub text: String,
    /// What stands down the table: the name of a side, or "Topic".
    pub corner: String,
    /// The columns.
    pub columns: Vec<MatrixHead>,
    /// The rows.
    pub rows: Vec<MatrixRow>,
}

/// The head of a row or a column of a [`MatrixView`].
#[derive(Clone, Debug, Serialize)]
pub struct MatrixHead {
    /// An organisation, a topic or a side.
    pub label: SpokenView,
    /// Its page.
    pub href: Option<String>,
    /// The [`SideView`] of a side or an organisation, or none.
    pub side: Shared,
}

/// A row of a [`MatrixView`].
#[derive(Clone, Debug, Serialize)]
pub struct MatrixRow {
    /// What it is about.
    pub head: MatrixHead,
    /// A cell for each column; none where there is nothing.
    pub cells: Vec<Option<MatrixCell>>,
}

/// A cell of a [`MatrixView`].
#[derive(Clone, Debug, Serialize)]
pub struct MatrixCell {
    /// The whole points of a pair, or a number of suggestions.
    pub text: String,
    /// The same, to be heard alone in a list of links: "Avatar Studio – Clinic Software: 84 of 100".
    pub label: String,
    /// `strong`, `good` or `possible`; none of a number of suggestions.
    pub strength: Option<&'static str>,
    /// The suggestion, or the suggestions of the topic; none where a pair fits but is no suggestion.
    pub href: Option<String>,
}

/// The book of matches: two columns of names, and a line for each match.
#[derive(Clone, Debug, Serialize)]
pub struct BookView {
    /// The two columns.
    pub columns: [BookColumn; 2],
    /// The lines, in a `viewBox` of 100 by 100.
    pub lines: Vec<BookLine>,
}

/// A column of the book of matches.
#[derive(Clone, Debug, Serialize)]
pub struct BookColumn {
    /// Whose it is.
    pub side: SideView,
    /// "5 organisations".
    pub count: String,
    /// The organisations in the order of rows: [`Card`]s.
    pub organisations: Vec<Shared>,
}

/// A line of the book of matches.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BookLine {
    /// The height at which it begins, 0 to 100.
    pub from: f64,
    /// The height at which it ends.
    pub to: f64,
    /// `thin`, `middle` or `thick`, by thirds of the score.
    pub weight: &'static str,
    /// The suggestion on its page.
    pub href: String,
}

// ── pages ──

/// The home page. Its heading is `page.title`.
#[derive(Debug, Serialize)]
pub struct HomeView {
    /// The lead paragraph.
    pub lead: Option<SpokenView>,
    /// The introduction, `pages/home.md`.
    pub body: Option<Body>,
    /// The book of matches; none with fewer than two sides.
    pub book: Option<BookView>,
    /// The strongest suggestions as a list; filled where there is no book.
    pub pairs: Vec<Shared>,
    /// What is offered, what is wanted: at most 12 rows.
    pub balances: Vec<BalanceView>,
    /// Events to come, the next first, then past ones, the last first: [`EventCard`]s.
    pub events: Vec<Shared>,
    /// Topics at the top of the tree, or all where they are few.
    pub topics: Vec<FacetLink>,
    /// "10 companies", "8 institutes", each with its list; those that are empty are left out.
    pub counts: Vec<LinkView>,
    /// The overview of matches, if there is one.
    pub matches: Option<String>,
    /// The list of events, if there is one.
    pub events_href: Option<String>,
    /// The index of topics, if there is one.
    pub topics_href: Option<String>,
}

/// A list of companies or institutes.
#[derive(Debug, Serialize)]
pub struct ListView {
    /// "10 companies".
    pub count: String,
    /// The organisations of this page: the HTML of `row.html` for each.
    pub rows: Vec<Shared>,
    /// Ways to narrow it down: a list of [`FacetGroup`]s.
    pub facets: Shared,
    /// Where the list is long.
    pub pager: Option<Pager>,
}

/// The list of events.
#[derive(Debug, Serialize)]
pub struct EventsView {
    /// "3 events".
    pub count: String,
    /// Those to come, the next first: [`EventCard`]s.
    pub upcoming: Vec<Shared>,
    /// Those that are over, the last first: [`EventCard`]s.
    pub past: Vec<Shared>,
    /// Series: [`EventCard`]s.
    pub series: Vec<Shared>,
    /// Where the list is long.
    pub pager: Option<Pager>,
}

/// A company or an institute. Its name is `page.title`, its summary [`Self::summary`].
#[derive(Debug, Serialize)]
pub struct OrganisationView {
    /// Its id.
    pub id: String,
    /// `company` or `institute`.
    pub kind: &'static str,
    /// Its names in the site's other languages that differ from `page.title`.
    pub other_names: Vec<SpokenView>,
    /// One or two sentences.
    pub summary: Option<SpokenView>,
    /// Its logo.
    pub logo: Option<ImageView>,
    /// Its side: a [`SideView`], or none.
    pub side: Shared,
    /// Its facts, without the side.
    pub facts: Vec<FactView>,
    /// What it brings.
    pub offers: Vec<EntryView>,
    /// What it looks for.
    pub needs: Vec<EntryView>,
    /// Cooperation forms that it wants: [`LinkView`]s.
    pub cooperation: Vec<Shared>,
    /// Whether the page speaks of suggestions at all.
    pub shows_suggestions: bool,
    /// Whom to meet, the best first.
    pub suggestions: Vec<Shared>,
    /// Why there is nobody to meet; none where there is somebody, or where the page does not speak of suggestions.
    pub unmatched: Option<UnmatchedView>,
    /// Events in which it takes part: [`EventCard`]s.
    pub events: Vec<Shared>,
    /// Events that it holds, in any role: [`EventCard`]s.
    pub organises: Vec<Shared>,
    /// Partners.
    pub partners: Vec<PartnerView>,
    /// People.
    pub people: Vec<PersonView>,
    /// How to reach it.
    pub contact: ContactView,
    /// Links and documents.
    pub documents: Vec<DocumentView>,
    /// The body.
    pub body: Option<Body>,
}

/// A partner.
#[derive(Debug, Serialize)]
pub struct PartnerView {
    /// The organisation: a [`Card`].
    pub organisation: Shared,
    /// "since 2020".
    pub since: Option<String>,
    /// Sectors: [`LinkView`]s.
    pub sectors: Vec<Shared>,
    /// A sentence.
    pub note: Option<SpokenView>,
}

/// An event or a series. Its name is `page.title`.
#[derive(Debug, Serialize)]
pub struct EventView {
    /// Its id.
    pub id: String,
    /// As in [`EventCard`].
    pub kind: &'static str,
    /// Its names in the site's other languages that differ from `page.title`.
    pub other_names: Vec<SpokenView>,
    /// One or two sentences.
    pub summary: Option<SpokenView>,
    /// A picture.
    pub logo: Option<ImageView>,
    /// When.
    pub date: Option<DateView>,
    /// Hours in its own zone, then in those of its participants; empty where no hours are known.
    pub times: Vec<ZonedTime>,
    /// Type, place, series, topics and so on, without date and times.
    pub facts: Vec<FactView>,
    /// Who holds it, by role.
    pub organisers: Vec<RoleView>,
    /// Where to register.
    pub register: Option<RegisterView>,
    /// The programme, day by day.
    pub programme: Vec<DayView>,
    /// "10 participants"; none without any.
    pub participants_count: Option<String>,
    /// Who takes part.
    pub participants: Vec<ParticipantView>,
    /// Which participants should meet; none where there is no such suggestion.
    pub suggestions: Option<GatheredView>,
    /// Events of a series, in the order of numbers, then of dates: [`EventCard`]s.
    pub events: Vec<Shared>,
    /// People.
    pub people: Vec<PersonView>,
    /// How to reach the organisers of this event.
    pub contact: ContactView,
    /// Links and documents.
    pub documents: Vec<DocumentView>,
    /// The body.
    pub body: Option<Body>,
}

/// Hours in one time zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ZonedTime {
    /// `13:00–17:00`, with the day where it is another one than in the event's own zone.
    pub text: String,
    /// The zone in words: `Pakistan Standard Time`.
    pub zone: String,
    /// The start with its offset, for `datetime`.
    pub start: String,
    /// The end with its offset.
    pub end: Option<String>,
}

/// Organisers in one role.
#[derive(Debug, Serialize)]
pub struct RoleView {
    /// `host`, `organiser`, `co-organiser`, `supporter` or `sponsor`.
    pub role: &'static str,
    /// The same in words.
    pub label: String,
    /// The organisations: [`Card`]s.
    pub organisations: Vec<Shared>,
}

/// Where to register.
#[derive(Debug, Serialize)]
pub struct RegisterView {
    /// The address.
    pub url: String,
    /// The last day.
    pub until: Option<DateView>,
}

/// A day of a programme.
#[derive(Debug, Serialize)]
pub struct DayView {
    /// The day; none where the programme has only one.
    pub date: Option<DateView>,
    /// What happens.
    pub sessions: Vec<SessionView>,
}

/// A part of a programme.
#[derive(Debug, Serialize)]
pub struct SessionView {
    /// `13:00–13:30`, in the event's zone.
    pub time: String,
    /// With offset, for `datetime`.
    pub start: String,
    /// Hours in the zones of participants.
    pub elsewhere: Vec<ZonedTime>,
    /// Its heading.
    pub title: Option<SpokenView>,
    /// A sentence or two.
    pub text: Option<SpokenView>,
    /// Where.
    pub room: Option<SpokenView>,
    /// Who speaks.
    pub speakers: Vec<SpeakerView>,
}

/// A speaker.
#[derive(Debug, Serialize)]
pub struct SpeakerView {
    /// The name.
    pub name: SpokenView,
    /// The organisation.
    pub of: Option<LinkView>,
}

/// An organisation that takes part in an event.
#[derive(Debug, Serialize)]
pub struct ParticipantView {
    /// The organisation: a [`Card`].
    pub organisation: Shared,
    /// How it attends, in words, where that differs from the event.
    pub attends: Option<String>,
    /// Its booth.
    pub booth: Option<String>,
    /// The languages of its people there, in words; empty where the profile's own hold.
    pub languages: Vec<String>,
}

/// A topic, sector, country or cooperation form. Its label is `page.title`.
#[derive(Debug, Serialize)]
pub struct FacetView {
    /// `topics`, `sectors`, `countries` or `cooperation`.
    pub kind: &'static str,
    /// Its labels in the site's other languages that differ from `page.title`.
    pub other_labels: Vec<SpokenView>,
    /// Below it, for topics.
    pub children: Vec<FacetLink>,
    /// "7 organisations".
    pub count: String,
    /// Who offers something of it, filled for topics: the HTML of `entry.html` for each offer.
    pub offers: Vec<Shared>,
    /// Who needs something of it, filled for topics: the HTML of `entry.html` for each need.
    pub needs: Vec<Shared>,
    /// Who should talk about it, filled for topics, on their first page: suggestions that rest on a need or an offer of this
    /// topic or of one below it.
    pub suggestions: Option<GatheredView>,
    /// Other organisations that belong to it: the HTML of `row.html` for each.
    pub rows: Vec<Shared>,
    /// Events that belong to it: [`EventCard`]s.
    pub events: Vec<Shared>,
    /// Where one of the lists is long: all of them turn the page together.
    pub pager: Option<Pager>,
}

/// An offer or a need on the page of its topic.
#[derive(Clone, Debug, Serialize)]
pub struct EntryRowView {
    /// Whose it is: a [`Card`].
    pub organisation: Shared,
    /// What it says.
    pub entry: EntryLink,
}

/// The index of topics, sectors, countries or cooperation forms.
#[derive(Debug, Serialize)]
pub struct FacetsView {
    /// `topics`, `sectors`, `countries` or `cooperation`.
    pub kind: &'static str,
    /// All of them, topics as a tree.
    pub facets: Vec<FacetLink>,
}

/// The overview of matches.
#[derive(Debug, Serialize)]
pub struct MatchesView {
    /// What is offered, what is wanted: every topic with an offer or a need. On the first page only.
    pub balances: Vec<BalanceView>,
    /// Scores at a glance; on the first page only, and only where numbers are shown and there are two sides.
    pub matrix: Option<MatrixView>,
    /// "25 suggestions".
    pub count: String,
    /// Every suggestion, the best first; both directions of a pair stand once.
    pub pairs: Vec<Shared>,
    /// Where the list is long.
    pub pager: Option<Pager>,
}

/// How suggestions are made.
#[derive(Debug, Serialize)]
pub struct HowView {
    /// The parts of a score and the most that each can give, the largest first.
    pub weights: Vec<WeightView>,
    /// How one offer answers one need, as a formula in words and numbers.
    pub formula: String,
    /// How several answers add up, as a sentence with its number.
    pub sum: String,
    /// From how many points on a match is called strong, good and possible, as a sentence.
    pub words: String,
    /// The dictionaries that compare Chinese with English; empty where none is used.
    pub credits: Vec<CreditView>,
    /// The most suggestions on one page.
    pub suggestions: String,
    /// Points below which there is no suggestion.
    pub floor: String,
    /// The most pages that suggest one organisation.
    pub cap: String,
    /// Whether scores are shown.
    pub shows_points: bool,
}

/// A dictionary whose licence asks that it be named.
#[derive(Debug, Serialize)]
pub struct CreditView {
    /// What it is called.
    pub name: String,
    /// Where it can be had.
    pub url: String,
    /// Who publishes it.
    pub publisher: String,
    /// The short name of its licence.
    pub licence: String,
    /// Where the licence can be read.
    pub licence_url: String,
    /// The day of the edition, where it is known.
    pub edition: Option<DateView>,
}

/// A part of a score.
#[derive(Debug, Serialize)]
pub struct WeightView {
    /// `topic`, `text`, `kind`, `complement`, `cooperation` or `language`.
    pub key: &'static str,
    /// The most points that it gives.
    pub points: u32,
}

/// Every organisation and event by name.
#[derive(Debug, Serialize)]
pub struct IndexView {
    /// "21 entries".
    pub count: String,
    /// By first letter; one group without a heading where the script has no letters.
    pub groups: Vec<IndexGroup>,
    /// Where the list is long.
    pub pager: Option<Pager>,
}

/// The names under one letter.
#[derive(Debug, Serialize)]
pub struct IndexGroup {
    /// The letter.
    pub letter: Option<String>,
    /// An anchor for it.
    pub anchor: Option<String>,
    /// The names.
    pub entries: Vec<IndexEntry>,
}

/// A name of the index.
#[derive(Debug, Serialize)]
pub struct IndexEntry {
    /// The name.
    pub name: SpokenView,
    /// Its names in other languages.
    pub other_names: Vec<SpokenView>,
    /// The page.
    pub href: String,
    /// Company, event, university and so on.
    pub kind_label: String,
}

/// A free page. Its name is `page.title`.
#[derive(Debug, Serialize)]
pub struct FreePageView {
    /// Its id.
    pub id: String,
    /// One or two sentences.
    pub summary: Option<SpokenView>,
    /// The body.
    pub body: Option<Body>,
}

/// The page for what is not there, in all languages at once.
#[derive(Debug, Serialize)]
pub struct NotFoundView {
    /// The site's languages in order.
    pub languages: Vec<NotFoundText>,
}

/// What 404.html says in one language.
#[derive(Debug, Serialize)]
pub struct NotFoundText {
    /// The tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The heading.
    pub title: String,
    /// One sentence.
    pub text: String,
    /// Home and lists of the language.
    pub links: Vec<LinkView>,
}

/// `/`: the languages.
#[derive(Debug, Serialize)]
pub struct LanguagesView {
    /// In the site's order.
    pub languages: Vec<LanguageEntry>,
}

/// A language of `/`.
#[derive(Debug, Serialize)]
pub struct LanguageEntry {
    /// The tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language's name in itself.
    pub name: String,
    /// The site's name; its `lang` is there where it is not this language's.
    pub title: SpokenView,
    /// The site's description, likewise.
    pub description: Option<SpokenView>,
    /// The home page.
    pub href: String,
}

/// An old address. The page has `<meta http-equiv="refresh">`, a link and `page.canonical`.
#[derive(Debug, Serialize)]
pub struct AliasView {
    /// Where the page is now, with its name.
    pub to: LinkView,
}
