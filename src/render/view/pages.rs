//! What each kind of page shows.

use serde::Serialize;

use super::{
    BalanceView, Body, BookView, ContactView, DateView, DocumentView, EntryView, FacetLink, FactView, GatheredView,
    ImageView, LinkView, MatrixView, Pager, PersonView, Shared, SpokenView, UnmatchedView,
};

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
    /// Events to come, the next first, then past ones, the last first: [`EventCard`](super::EventCard)s.
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
    /// Ways to narrow it down: a list of [`FacetGroup`](super::FacetGroup)s.
    pub facets: Shared,
    /// Where the list is long.
    pub pager: Option<Pager>,
}

/// The list of events.
#[derive(Debug, Serialize)]
pub struct EventsView {
    /// "3 events".
    pub count: String,
    /// Those to come, the next first: [`EventCard`](super::EventCard)s.
    pub upcoming: Vec<Shared>,
    /// Those that are over, the last first: [`EventCard`](super::EventCard)s.
    pub past: Vec<Shared>,
    /// Series: [`EventCard`](super::EventCard)s.
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
    /// Its side: a [`SideView`](super::SideView), or none.
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
    /// Events in which it takes part: [`EventCard`](super::EventCard)s.
    pub events: Vec<Shared>,
    /// Events that it holds, in any role: [`EventCard`](super::EventCard)s.
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
    /// The organisation: a [`Card`](super::Card).
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
    /// As in [`EventCard`](super::EventCard).
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
    /// The zone of the programme's times, by name.
    pub programme_zone: Option<String>,
    /// The programme, day by day.
    pub programme: Vec<DayView>,
    /// "10 participants"; none without any.
    pub participants_count: Option<String>,
    /// Who takes part.
    pub participants: Vec<ParticipantView>,
    /// Which participants should meet; none where there is no such suggestion.
    pub suggestions: Option<GatheredView>,
    /// Events of a series, in the order of numbers, then of dates: [`EventCard`](super::EventCard)s.
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
    /// The organisations: [`Card`](super::Card)s.
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
    /// The organisation: a [`Card`](super::Card).
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
    /// Events that belong to it: [`EventCard`](super::EventCard)s.
    pub events: Vec<Shared>,
    /// Where one of the lists is long: all of them turn the page together.
    pub pager: Option<Pager>,
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
