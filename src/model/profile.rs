//! Profiles: what companies, institutes and events have in common.

use jiff::civil::Date;

use super::declared::FieldValue;
use super::event::Event;
use super::organisation::Organisation;
use super::person::{Contact, Contacts, Person};
use super::state::State;
use super::target::Written;
use super::taxonomy::{Country, SectorId, TopicId};
use super::words::{LanguageId, Text};
use crate::language::Language;
use crate::source::FileId;

/// A profile, as its place in [`super::Directory::profiles`]; the order is that of the ids in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProfileId(pub u32);

/// A company, an institute or an event, with its own page. Boxed: each takes five hundred bytes, and lists of them are moved several
/// times.
#[derive(Debug)]
pub enum Profile {
    /// A company.
    Company(Box<Organisation>),
    /// A university, research institute, standards body, association, government body, committee or centre.
    Institute(Box<Organisation>),
    /// Something with a date.
    Event(Box<Event>),
}

/// What every profile has. A large directory has a hundred thousand of them: lists are no longer than what they hold, and what few
/// profiles have is boxed.
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
    pub also: Box<[Box<str>]>,
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
    pub sectors: Box<[SectorId]>,
    /// What it works on, or is about, beyond offers and needs.
    pub topics: Box<[TopicId]>,
    /// People.
    pub people: Box<[Person]>,
    /// How to reach it, if it says so.
    pub contact: Option<Box<Contacts>>,
    /// Addresses and files.
    pub links: Box<[Link]>,
    /// Values of declared fields, each with its place in the settings' list, in that order.
    pub declared: Vec<(usize, FieldValue)>,
    /// When it was last revised.
    pub updated: Option<Date>,
    /// Whether it is left out unless drafts are asked for.
    pub is_draft: bool,
    /// Whether it is invented; its page says so.
    pub is_sample: bool,
    /// Old ids, whose addresses lead here.
    pub aliases: Box<[Box<str>]>,
    /// The body in each language in which it is written, in the order of languages.
    pub bodies: Box<[(LanguageId, Written)]>,
    /// Translations whose `source` no longer is the state of the profile.
    pub stale: Box<[LanguageId]>,
    /// Its translations that have a file, in the order of languages.
    pub translations: Box<[TranslationFile]>,
    /// The state of its own words, which a translation names as its `source`.
    pub state: State,
}

/// The file of a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslationFile {
    /// Its language.
    pub language: LanguageId,
    /// The file.
    pub file: FileId,
    /// The state of its original that it names; nothing where it names none.
    pub source: Option<Box<str>>,
}

/// A link or a document named in `links`.
#[derive(Clone, Debug, PartialEq)]
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

    /// What every profile has, to be changed.
    pub(super) fn common_mut(&mut self) -> &mut Common {
        match self {
            Self::Company(organisation) | Self::Institute(organisation) => &mut organisation.common,
            Self::Event(event) => &mut event.common,
        }
    }

    /// The organisation, to be changed.
    pub(super) fn organisation_mut(&mut self) -> Option<&mut Organisation> {
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

impl Common {
    /// What pages may show of how to reach it; nothing where it does not say so.
    pub fn public_contact(&self) -> Option<&Contact> {
        self.contact.as_deref().map(|contact| &contact.public)
    }

    /// Whether a page in `language` counts as translated: see [`is_translated`].
    pub fn is_translated(&self, language: LanguageId) -> bool {
        is_translated(&self.bodies, &self.summary, &self.name, language)
    }

    /// Whether of the page in `language` the body alone is not in it: its name or its summary is. Never where there is no body.
    pub fn lacks_body_alone(&self, language: LanguageId) -> bool {
        lacks_body_alone(&self.bodies, [&self.name, &self.summary], language)
    }
}

/// Whether of a page in `language` the body alone is not in it, while any of its words beside are.
pub(super) fn lacks_body_alone(bodies: &[(LanguageId, Written)], words: [&Text; 2], language: LanguageId) -> bool {
    let has_body = bodies.iter().any(|(known, _)| *known == language);
    !bodies.is_empty() && !has_body && words.iter().any(|words| words.get(language).is_some())
}

/// Whether a page in `language` counts as translated: it has the body in its language, or the summary where there is no body,
/// or the name where there is neither.
pub(super) fn is_translated(
    bodies: &[(LanguageId, Written)],
    summary: &Text,
    name: &Text,
    language: LanguageId,
) -> bool {
    if !bodies.is_empty() {
        return bodies.iter().any(|(known, _)| *known == language);
    }
    let text = if summary.is_empty() { name } else { summary };
    text.get(language).is_some()
}
