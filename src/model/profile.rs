//! The three profiles (company, institute, event) and the free pages.

use jiff::civil::Date;

use super::declared::FieldValue;
use super::offer::{Need, Offer, choices};
use super::person::{Contacts, Person};
use super::taxonomy::{Country, FormId, SectorId, TopicId};
use super::words::{LanguageId, Text};
use crate::content::Body;
use crate::language::{Language, PartialDate};
use crate::markdown::Link as MarkdownLink;
use crate::source::{FileId, Place};

/// A profile, as its place in [`super::Directory::profiles`]; the order is that of the ids in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProfileId(pub u32);

/// One record with its own page.
#[derive(Debug)]
pub enum Profile {
    /// A company.
    Company(Organisation),
    /// A university, research institute, standards body, association, government body, committee or centre.
    Institute(Organisation),
    /// Something with a date.
    Event(Event),
}

/// What every profile has.
#[derive(Debug)]
pub struct Common {
    /// The id in files and addresses.
    pub slug: Box<str>,
    /// The file of the profile itself.
    pub file: FileId,
    /// The language of the profile's own plain words.
    pub language: LanguageId,
    /// The name; written in at least one language.
    pub name: Text,
    /// A form for narrow places.
    pub short: Text,
    /// Former and other names, in any language.
    pub also: Vec<Box<str>>,
    /// The reading by which it is ordered and found in a language.
    pub reading: Text,
    /// One or two sentences.
    pub summary: Text,
    /// The country or region.
    pub country: Option<Country>,
    /// The town.
    pub city: Text,
    /// The home page.
    pub website: Option<Box<str>>,
    /// A file of the bundle.
    pub logo: Option<Box<str>>,
    /// Industries.
    pub sectors: Vec<SectorId>,
    /// What it works on, or is about, beyond offers and needs.
    pub topics: Vec<TopicId>,
    /// People.
    pub people: Vec<Person>,
    /// How to reach it.
    pub contact: Contacts,
    /// Addresses and files.
    pub links: Vec<Link>,
    /// Values of declared fields, each with its place in the settings' list, in that order.
    pub declared: Vec<(usize, FieldValue)>,
    /// When it was last revised.
    pub updated: Option<Date>,
    /// Whether it is left out unless drafts are asked for.
    pub is_draft: bool,
    /// Whether it is invented; its page says so.
    pub is_sample: bool,
    /// Old ids, whose addresses lead here.
    pub aliases: Vec<Box<str>>,
    /// The body in each language in which it is written, in the order of languages.
    pub bodies: Vec<(LanguageId, Written)>,
    /// Translations whose `source` no longer is the state of the profile.
    pub stale: Vec<LanguageId>,
}

/// A body whose links are resolved.
#[derive(Debug)]
pub struct Written {
    /// The text.
    pub body: Body,
    /// What each link of [`crate::markdown::Markdown::links`] leads to, in their order.
    pub targets: Vec<Target>,
}

/// What a link of a body leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A profile's page, perhaps an anchor there.
    Profile(ProfileId, Option<Box<str>>),
    /// A free page, by its place in [`super::Directory::pages`], perhaps an anchor there.
    Page(usize, Option<Box<str>>),
    /// A topic's page.
    Topic(TopicId),
    /// A sector's page.
    Sector(SectorId),
    /// A country's page.
    Country(Country),
    /// A cooperation form's page.
    Form(FormId),
    /// One of the site's lists: companies, institutes, events, topics and so on, by its address.
    List(&'static str),
    /// An anchor of the same page.
    Anchor(Box<str>),
    /// A file of the bundle, as path below it.
    File(Box<str>),
    /// An address outside, allowed as it is.
    Outside(Box<str>),
    /// Nothing: the text stands without a link.
    Plain,
}

/// A link or a document named in `links`.
#[derive(Clone, Debug)]
pub struct Link {
    /// What pages call it.
    pub label: Text,
    /// The language of what it leads to.
    pub language: Option<Language>,
    /// Where it leads.
    pub to: LinkTo,
}

/// Where a link of `links` leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTo {
    /// To an address.
    Url(Box<str>),
    /// To a file of the bundle.
    File(Box<str>),
}

choices! {
    /// How many people an organisation employs.
    Size {
        /// 1 to 10
        UpTo10 = "1-10",
        /// 11 to 50
        UpTo50 = "11-50",
        /// 51 to 200
        UpTo200 = "51-200",
        /// 201 to 500
        UpTo500 = "201-500",
        /// 501 to 1000
        UpTo1000 = "501-1000",
        /// 1001 and more
        Over1000 = "1001+",
    }
}

choices! {
    /// What an institute is.
    InstituteType {
        /// A university.
        University = "university",
        /// A research institute.
        ResearchInstitute = "research-institute",
        /// A standards body.
        StandardsBody = "standards-body",
        /// An association.
        Association = "association",
        /// A government body.
        Government = "government",
        /// A committee.
        Committee = "committee",
        /// A centre.
        Centre = "centre",
    }
}

/// A company or an institute.
#[derive(Debug)]
pub struct Organisation {
    /// What every profile has.
    pub common: Common,
    /// What an institute is; nothing for companies.
    pub institute_type: Option<InstituteType>,
    /// The year of its foundation.
    pub founded: Option<i16>,
    /// Its employees.
    pub size: Option<Size>,
    /// Spoken in meetings.
    pub languages: Vec<Language>,
    /// Cooperation forms that it wants.
    pub cooperation: Vec<FormId>,
    /// What it brings, without what is past its `until`.
    pub offers: Vec<Offer>,
    /// What it looks for, likewise.
    pub needs: Vec<Need>,
    /// Partners, whichever of the two profiles names the other.
    pub partners: Vec<Partner>,
    /// Rules of matching; they never leave the build.
    pub rules: MatchRules,
    /// The side, as its place in [`super::settings::Sides`]; nothing where it may be matched with every side.
    pub side: Option<usize>,
}

/// A partner of an organisation.
#[derive(Clone, Debug)]
pub struct Partner {
    /// The other organisation.
    pub with: ProfileId,
    /// Since when.
    pub since: Option<PartialDate>,
    /// In which sectors.
    pub sectors: Vec<SectorId>,
    /// A sentence.
    pub note: Text,
}

/// What a profile asks of matching.
#[derive(Clone, Debug)]
pub struct MatchRules {
    /// Organisations that it will not meet.
    pub avoid: Vec<ProfileId>,
    /// Organisations that come first.
    pub prefer: Vec<ProfileId>,
    /// Whether it is matched at all.
    pub enabled: bool,
}

choices! {
    /// What an event is.
    EventType {
        /// One-to-one talks.
        Matchmaking = "matchmaking",
        /// A conference.
        Conference = "conference",
        /// A meeting.
        Meeting = "meeting",
        /// An event that groups numbered events.
        Series = "series",
    }
}

choices! {
    /// How people attend.
    Attendance {
        /// There.
        InPerson = "in-person",
        /// By the network.
        Online = "online",
        /// Both.
        Hybrid = "hybrid",
    }
}

choices! {
    /// Whether an event takes place.
    Status {
        /// As planned.
        Scheduled = "scheduled",
        /// Later than planned.
        Postponed = "postponed",
        /// Not at all.
        Cancelled = "cancelled",
    }
}

choices! {
    /// What an organisation does for an event.
    OrganiserRole {
        /// The one in whose name it is held.
        Host = "host",
        /// The one that does the work.
        Organiser = "organiser",
        /// One that helps with the work.
        CoOrganiser = "co-organiser",
        /// One that lends its name.
        Supporter = "supporter",
        /// One that pays.
        Sponsor = "sponsor",
    }
}

/// An event, or a series of events.
#[derive(Debug)]
pub struct Event {
    /// What every profile has.
    pub common: Common,
    /// What it is.
    pub event_type: EventType,
    /// The series to which it belongs.
    pub series: Option<ProfileId>,
    /// Its number there.
    pub number: Option<u32>,
    /// When it starts, as exactly as it is known; only a series may have none.
    pub start: Option<PartialDate>,
    /// When it ends, in the same form.
    pub end: Option<PartialDate>,
    /// The IANA name of the zone of its times.
    pub timezone: Box<str>,
    /// How people attend.
    pub format: Option<Attendance>,
    /// The building.
    pub venue: Text,
    /// Whether it takes place.
    pub status: Status,
    /// Who holds it.
    pub organisers: Vec<(ProfileId, OrganiserRole)>,
    /// Where to register, and until when.
    pub register: Option<Registration>,
    /// Who takes part, in the order of writing (of ids for `all`).
    pub participants: Vec<Participant>,
    /// What happens when, in the order of time.
    pub programme: Vec<Session>,
    /// What the plan of meetings must keep; nothing where none is wanted.
    pub meetings: Option<MeetingRules>,
}

/// Where to register for an event.
#[derive(Clone, Debug)]
pub struct Registration {
    /// The address.
    pub url: Box<str>,
    /// The last day.
    pub until: Option<Date>,
}

/// An organisation that takes part in an event.
#[derive(Clone, Debug)]
pub struct Participant {
    /// The organisation.
    pub organisation: ProfileId,
    /// How it attends, where that differs from the event.
    pub attends: Option<Attendance>,
    /// Its booth.
    pub booth: Option<Box<str>>,
    /// The languages that its people there speak; empty where the profile's own hold.
    pub languages: Vec<Language>,
}

/// A part of a programme.
#[derive(Clone, Debug)]
pub struct Session {
    /// When it starts, in the event's zone.
    pub start: jiff::civil::DateTime,
    /// When it ends.
    pub end: Option<jiff::civil::DateTime>,
    /// Its heading.
    pub title: Text,
    /// A sentence or two.
    pub text: Text,
    /// Where.
    pub room: Text,
    /// Who speaks.
    pub speakers: Vec<Speaker>,
}

/// A speaker, published as written.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// The name.
    pub name: Text,
    /// The organisation.
    pub of: Option<ProfileId>,
}

/// What a plan of meetings must keep.
#[derive(Clone, Debug)]
pub struct MeetingRules {
    /// Whether the grid of who meets whom is published.
    pub publishes_grid: bool,
    /// Stretches of rounds without a pause, each with its start (nothing: no hours are known) and number of rounds.
    pub blocks: Vec<(Option<jiff::civil::DateTime>, u32)>,
    /// Meetings at the same time.
    pub tables: u32,
    /// Minutes of a meeting.
    pub length: u32,
    /// Minutes between two.
    pub pause: u32,
    /// Meetings at the same time that need an interpreter; nothing: as many as it takes.
    pub interpreters: Option<u32>,
    /// Whom each wants to meet, in order of preference; never published.
    pub wishes: super::person::Private<Vec<(ProfileId, Vec<ProfileId>)>>,
    /// Meetings that are settled.
    pub pinned: Vec<Pinned>,
    /// Pairs that must not meet.
    pub forbidden: super::person::Private<Vec<[ProfileId; 2]>>,
    /// Rounds, from 1, in which an organisation is away.
    pub unavailable: Vec<(ProfileId, Vec<u32>)>,
}

/// A settled meeting.
#[derive(Clone, Debug)]
pub struct Pinned {
    /// The two.
    pub between: [ProfileId; 2],
    /// The round, from 1.
    pub round: Option<u32>,
    /// The table, from 1.
    pub table: Option<u32>,
    /// Where it is written.
    pub place: Place,
}

/// A page that is no profile.
#[derive(Debug)]
pub struct FreePage {
    /// The id in files and addresses.
    pub slug: Box<str>,
    /// The file of the page itself.
    pub file: FileId,
    /// The language of its own plain words.
    pub language: LanguageId,
    /// The title.
    pub name: Text,
    /// One or two sentences.
    pub summary: Text,
    /// Its place among free pages: the smaller, the earlier.
    pub weight: i64,
    /// When it was last revised.
    pub updated: Option<Date>,
    /// Whether it is left out unless drafts are asked for.
    pub is_draft: bool,
    /// Old ids.
    pub aliases: Vec<Box<str>>,
    /// The body in each language.
    pub bodies: Vec<(LanguageId, Written)>,
    /// Translations whose `source` no longer is the state of the page.
    pub stale: Vec<LanguageId>,
}

impl Profile {
    /// What every profile has.
    pub fn common(&self) -> &Common {
        match self {
            Self::Company(organisation) | Self::Institute(organisation) => &organisation.common,
            Self::Event(event) => &event.common,
        }
    }

    /// The organisation, unless it is an event.
    pub fn organisation(&self) -> Option<&Organisation> {
        match self {
            Self::Company(organisation) | Self::Institute(organisation) => Some(organisation),
            Self::Event(_) => None,
        }
    }

    /// The event, if it is one.
    pub fn event(&self) -> Option<&Event> {
        match self {
            Self::Event(event) => Some(event),
            _ => None,
        }
    }
}

impl Written {
    /// What a link of the body leads to.
    pub fn target(&self, link: &MarkdownLink) -> &Target {
        let position = self.body.markdown.links.iter().position(|known| known == link);
        position.and_then(|position| self.targets.get(position)).unwrap_or(&Target::Plain)
    }
}
