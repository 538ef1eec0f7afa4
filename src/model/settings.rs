//! `matchbook.yaml`: what holds for the whole site.

use super::declared::DeclaredField;
use super::person::Contacts;
use super::profile::ProfileId;
use super::taxonomy::Country;
use super::words::{Languages, Text};
use crate::source::FileId;

/// The settings of a site.
#[derive(Debug)]
pub struct Settings {
    /// `matchbook.yaml` itself.
    pub file: FileId,
    /// The site's name.
    pub title: Text,
    /// A sentence about it.
    pub description: Text,
    /// Where the site will live, ending in `/`; without it there are no absolute addresses.
    pub url: Option<Box<str>>,
    /// The languages, the default first.
    pub languages: Languages,
    /// The IANA name of the zone of times that name none.
    pub timezone: Box<str>,
    /// The theme's name.
    pub theme: Box<str>,
    /// Who publishes the site.
    pub publisher: Option<ProfileId>,
    /// How to reach the organisers.
    pub contact: Contacts,
    /// One line of Markdown for the foot of every page.
    pub footer: Text,
    /// The navigation, in order.
    pub menu: Vec<MenuItem>,
    /// Rows of a list's page.
    pub page_size: usize,
    /// Whether companies can fill in a profile.
    pub has_submit: bool,
    /// The organiser's own facts, in the order of writing.
    pub fields: Vec<DeclaredField>,
    /// How matches are made.
    pub matching: MatchingSettings,
}

/// An entry of the navigation.
#[derive(Clone, Debug)]
pub enum MenuItem {
    /// A page of the site by its address below the language: `companies`, `matches`, `search`.
    Section(&'static str),
    /// A free page, by its place in [`super::Directory::pages`].
    Page(usize),
    /// A profile.
    Profile(ProfileId),
    /// An address elsewhere.
    Link {
        /// What the entry says.
        label: Text,
        /// Where it leads.
        url: Box<str>,
    },
}

/// How matches are made.
#[derive(Clone, Debug)]
pub struct MatchingSettings {
    /// Who is matched with whom.
    pub sides: Sides,
    /// Suggestions on one profile, at most.
    pub suggestions: usize,
    /// Profiles that suggest one organisation, at most.
    pub cap: usize,
    /// Points from topic, text and kind below which a match is no suggestion, 0 to 100.
    pub floor: u32,
    /// How much is published.
    pub show: ShowMatches,
    /// How much each part counts; they add up to 100.
    pub weights: Weights,
    /// More word pairs: texts of the site, in order.
    pub lexicon: Vec<FileId>,
}

/// The sides of a site; matches run across them.
#[derive(Clone, Debug)]
pub struct Sides {
    /// Each side in order: by country, in the order of the number of their organisations, then of codes; or as named.
    pub list: Vec<Side>,
    /// Whether there are any: without sides, every two may be matched.
    pub exist: bool,
}

/// A group of organisations.
#[derive(Clone, Debug)]
pub struct Side {
    /// A name for files and style sheets: `china`, or a country's code in lower case.
    pub name: Box<str>,
    /// What pages call it.
    pub label: SideLabel,
    /// Its colour.
    pub ink: Ink,
}

/// What pages call a side.
#[derive(Clone, Debug)]
pub enum SideLabel {
    /// The name of a country.
    Country(Country),
    /// As the organiser wrote it.
    Text(Text),
}

/// The colour of a side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ink {
    /// One of the theme's six.
    Named(&'static str),
    /// The organiser's own, as `#rrggbb`.
    Custom {
        /// On light paper.
        light: Box<str>,
        /// On dark paper.
        dark: Box<str>,
    },
    /// From the seventh side on: the colour of text.
    Text,
}

/// How much of the matches is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShowMatches {
    /// Numbers, reasons and the matrix.
    Full,
    /// Reasons alone.
    Reasons,
    /// Nothing.
    None,
}

/// Points of each part of a score, together 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    /// Closeness of topics.
    pub topic: u32,
    /// Share of the need's text that is answered.
    pub text: u32,
    /// Whether the kinds fit.
    pub kind: u32,
    /// One has the kinds of offer that the other lacks.
    pub complement: u32,
    /// Cooperation forms wanted by both.
    pub cooperation: u32,
    /// A language in common.
    pub language: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Self { topic: 40, text: 25, kind: 10, complement: 10, cooperation: 10, language: 5 }
    }
}
