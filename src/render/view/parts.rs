//! Parts that several pages have in common.

use serde::Serialize;

use super::{LinkView, Shared, SpokenView};

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

/// An offer or a need on the page of its topic.
#[derive(Clone, Debug, Serialize)]
pub struct EntryRowView {
    /// Whose it is: a [`Card`](super::Card).
    pub organisation: Shared,
    /// What it says.
    pub entry: EntryLink,
}
