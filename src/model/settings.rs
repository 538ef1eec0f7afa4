//! `matchbook.yaml`: what holds for the whole site.

use super::declared::DeclaredField;
use super::offer::words;
use super::person::Contacts;
use super::profile::ProfileId;
use super::sides::Sides;
use super::words::{Languages, Text};
use crate::source::FileId;

/// The settings of a site.
#[derive(Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq)]
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

words! {
    /// How much of the matches is published.
    ShowMatches {
        /// Numbers, reasons and the matrix.
        Full = "full",
        /// Reasons alone.
        Reasons = "reasons",
        /// Nothing.
        None = "none",
    }
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

impl Weights {
    /// What they add up to.
    pub fn sum(&self) -> u32 {
        let Self { topic, text, kind, complement, cooperation, language } = self;
        topic + text + kind + complement + cooperation + language
    }
}
