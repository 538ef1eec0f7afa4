//! The typed directory: every id resolved, every private value locked away.

mod addresses;
mod alike;
#[cfg(test)]
mod all_keys;
mod assemble;
mod bundle;
mod by_name;
mod common;
mod country;
mod dates;
mod declared;
mod decode;
mod event;
mod fields;
mod form;
mod gather;
mod ink;
mod languages_file;
mod link_form;
mod link_names;
mod links;
mod match_settings;
mod meant;
mod meant_list;
mod meeting_rules;
mod menu;
mod names;
mod offer;
mod organisation;
mod page;
mod person;
mod pinned;
mod problems;
mod profile;
mod programme;
mod read_profile;
mod reader;
mod renamed;
mod resolve;
mod revise;
mod schema;
mod settings;
mod settings_contact;
mod settings_file;
mod shown;
mod sides;
mod state;
mod target;
mod taxonomy;
mod taxonomy_file;
#[cfg(test)]
mod test_site;
#[cfg(test)]
mod testing;
mod translation;
mod tree;
mod vocabulary;
mod warnings;
mod words;
mod zone;

pub use alike::Difference;
pub use assemble::{assemble, assemble_on_ground};
pub use declared::{DeclaredField, FieldType, FieldValue};
pub use event::{Attendance, Event, EventType, OrganiserRole, Participant, Registration, Status};
pub use meeting_rules::MeetingRules;
pub use offer::{Need, NeedKind, Offer, OfferKind, Stage};
pub use organisation::{InstituteType, MatchRules, Organisation, Partner, Size};
pub use page::FreePage;
pub use person::{Contact, Contacts, Person, PersonFields, Private};
pub use pinned::Pinned;
pub use profile::{Common, Link, LinkTo, Profile, ProfileId, TranslationFile};
pub use programme::{Session, Speaker};
pub use revise::{Ground, Revision, revise};
pub use schema::{Schema, schemas};
pub use settings::*;
pub use sides::{Ink, Side, SideLabel, Sides};
pub use state::State;
pub use target::{Target, Written};
pub use taxonomy::{CooperationForm, Country, FormId, Sector, SectorId, Synonyms, Taxonomy, Topic, TopicId};
pub use words::{LanguageId, Languages, Spoken, Text};

use crate::content::{BundleFile, Documents, StaticFile, ThemeFile};
use crate::source::{FileId, Sources};
use crate::word_list::SiteList;
use std::collections::BTreeMap;
use std::sync::Arc;

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

/// Everything that a site's files say: typed, every id resolved. Its parts are shared, so that a directory in which one profile
/// is another costs little more than that profile.
#[derive(Clone, Debug)]
pub struct Directory {
    /// The texts, so that reasons and problems can say where something stands.
    pub sources: Sources,
    /// A hash of all files of the site: see [`crate::content::fingerprint`].
    pub fingerprint: String,
    /// `matchbook.yaml`.
    pub settings: Arc<Settings>,
    /// `content/taxonomy.yaml` and the built-in vocabulary.
    pub taxonomy: Arc<Taxonomy>,
    /// Every profile that is shown, in the order of ids; a [`ProfileId`] counts in it.
    pub profiles: Vec<Arc<Profile>>,
    /// Every free page that is shown, in the order of `weight`, then of ids.
    pub pages: Vec<Arc<FreePage>>,
    /// Files of bundles that some page shows, in order.
    pub bundle_files: Arc<Vec<BundleFile>>,
    /// Files below `static/`.
    pub static_files: Arc<Vec<StaticFile>>,
    /// Files below `themes/`.
    pub theme_files: Vec<ThemeFile>,
    /// Frozen plans of meetings, each with its event.
    pub plans: Vec<(ProfileId, FileId)>,
    /// The lexicons of `matching: {lexicon: […]}`, each under its file.
    pub word_lists: Arc<BTreeMap<FileId, SiteList>>,
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
            (ProfileId(number as u32), &**profile)
        })
    }
}

/// The languages of a site; nothing where its settings are missing, broken, or do not say.
pub fn languages(documents: &Documents) -> Option<Languages> {
    let checked = languages_file::decode(documents, documents.settings.as_ref()?);
    checked.diagnostics.is_empty().then_some(checked.value)
}

/// Whether an id is an address of the site, which no profile or page may have.
pub fn is_reserved(id: &str) -> bool {
    resolve::RESERVED.contains(&id)
}
