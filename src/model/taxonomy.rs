//! The vocabulary of a site: topics, sectors, cooperation forms, and the names of countries.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::words::{LanguageId, Text};
use crate::language::Region;
use crate::source::Place;

/// A topic, as its place in the order of the taxonomy's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TopicId(pub u32);

/// A sector, likewise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectorId(pub u32);

/// A cooperation form, likewise; built-in ones and the site's own in one order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormId(pub u32);

/// A country or region: ISO 3166-1 alpha-2, in capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(pub [u8; 2]);

impl Country {
    /// The country of a code, which is told in capitals and may be written in small letters; nothing for one that ISO 3166-1 has
    /// not assigned.
    pub fn from_code(code: &str) -> Option<Self> {
        let region = Region::parse(code).filter(|region| region.as_str().eq_ignore_ascii_case(code))?;
        region.as_str().as_bytes().try_into().ok().map(Self)
    }

    /// The two letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("ZZ")
    }
}

/// All words that a site's profiles may use for facts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taxonomy {
    /// Topics in the order of their names; a [`TopicId`] counts in it.
    pub topics: Vec<Topic>,
    /// Sectors in the order of their names.
    pub sectors: Vec<Sector>,
    /// Cooperation forms in the order of their names.
    pub forms: Vec<CooperationForm>,
    /// The site's own names of countries; CLDR has the others.
    pub countries: BTreeMap<Country, Text>,
}

impl Taxonomy {
    /// A topic of this taxonomy.
    ///
    /// # Panics
    /// For an id of another taxonomy, which is a bug; so in the next two.
    pub fn topic(&self, id: TopicId) -> &Topic {
        &self.topics[id.0 as usize]
    }

    /// A topic and all above it, from below.
    ///
    /// # Panics
    /// As [`Taxonomy::topic`].
    pub fn upwards(&self, id: TopicId) -> impl Iterator<Item = TopicId> {
        std::iter::successors(Some(id), |id| self.topic(*id).parent)
    }

    /// The nearest topic to which both belong, which may be one of the two; nothing where they are in different trees.
    ///
    /// # Panics
    /// As [`Taxonomy::topic`].
    pub fn nearest_above_both(&self, one: TopicId, other: TopicId) -> Option<TopicId> {
        self.upwards(other).find(|topic| self.upwards(one).any(|above| above == *topic))
    }

    /// A sector of this taxonomy.
    pub fn sector(&self, id: SectorId) -> &Sector {
        &self.sectors[id.0 as usize]
    }

    /// A cooperation form of this taxonomy.
    pub fn form(&self, id: FormId) -> &CooperationForm {
        &self.forms[id.0 as usize]
    }
}

/// Other words for a thing: a list for each language in which somebody wrote one.
pub type Synonyms = Vec<(LanguageId, Vec<Box<str>>)>;

/// A topic: a node of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Its name in files and addresses.
    pub name: Arc<str>,
    /// The topic above it.
    pub parent: Option<TopicId>,
    /// The topics below it, in the order of names.
    pub children: Vec<TopicId>,
    /// What pages call it.
    pub label: Text,
    /// Other words for it.
    pub synonyms: Synonyms,
    /// Where it is defined.
    pub place: Place,
}

/// A sector of industry.
#[derive(Clone, Debug, PartialEq)]
pub struct Sector {
    /// Its name in files and addresses.
    pub name: Box<str>,
    /// What pages call it.
    pub label: Text,
    /// Other words for it.
    pub synonyms: Synonyms,
}

/// A form of cooperation, built in or the site's own.
#[derive(Clone, Debug, PartialEq)]
pub struct CooperationForm {
    /// Its name in files and addresses.
    pub name: Box<str>,
    /// What pages call it.
    pub label: Text,
    /// Other words for it.
    pub synonyms: Synonyms,
}
