//! The typed directory: every id resolved, every private value locked away.

mod declared;
mod decode;
mod form;
mod offer;
mod person;
mod problems;
mod profile;
mod settings;
mod taxonomy;
mod vocabulary;
mod words;

pub use declared::{DeclaredField, FieldType, FieldValue};
pub use offer::{Need, NeedKind, Offer, OfferKind, Stage};
pub use person::{Contact, Contacts, Person, PersonFields, Private};
pub use profile::*;
pub use settings::*;
pub use taxonomy::{CooperationForm, Country, FormId, Sector, SectorId, Taxonomy, Topic, TopicId};
pub use words::{LanguageId, Languages, Spoken, Text};

use crate::content::BundleFile;

/// What varies from run to run, besides the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inputs {
    /// The day on which the site is built.
    pub today: jiff::civil::Date,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Where the site will live, instead of the settings' `url`.
    pub base_url: Option<String>,
}

/// Everything that a site's files say: typed, every id resolved.
#[derive(Debug)]
pub struct Directory {
    /// `matchbook.yaml`.
    pub settings: Settings,
    /// `content/taxonomy.yaml` and the built-in vocabulary.
    pub taxonomy: Taxonomy,
    /// Every profile that is shown, in the order of ids; a [`ProfileId`] counts in it.
    pub profiles: Vec<Profile>,
    /// Every free page that is shown, in the order of `weight`, then of ids.
    pub pages: Vec<FreePage>,
    /// Files of bundles that some page shows, in order.
    pub bundle_files: Vec<BundleFile>,
    /// Files below `static/`.
    pub static_files: Vec<String>,
}

impl Directory {
    /// A profile of this directory.
    ///
    /// # Panics
    /// For an id of another directory, which is a bug.
    pub fn profile(&self, id: ProfileId) -> &Profile {
        &self.profiles[id.0 as usize]
    }

    /// All profiles with their ids.
    pub fn profiles(&self) -> impl ExactSizeIterator<Item = (ProfileId, &Profile)> {
        self.profiles.iter().enumerate().map(|(number, profile)| {
            #[expect(clippy::cast_possible_truncation, reason = "a directory has fewer than 2^32 profiles")]
            (ProfileId(number as u32), profile)
        })
    }
}
