//! Which topic, sector, cooperation form, kind, country, language or time zone a file means.
//!
//! An id is looked for first, then an exact label or synonym in any language of the site: an editor who does not know
//! the ids may write what the pages say. A name that fits two things is an error that names both.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::decode::Decoder;
use super::form;
use super::offer::{OfferKind, Stage};
use super::problems;
use super::profile::InstituteType;
use super::taxonomy::{self, Country, FormId, SectorId, Taxonomy, TopicId};
use super::words::{LanguageId, Languages, Text};
use crate::content::{Documents, Node};
use crate::diagnostic::{Checked, Code, nearest};
use crate::language::Language;
use crate::source::Placed;

/// All names of a site's vocabulary, in every language of the site.
pub(super) struct Vocabulary {
    /// What the pages show of it.
    pub(super) taxonomy: Taxonomy,
    topics: Names<TopicId>,
    sectors: Names<SectorId>,
    forms: Names<FormId>,
    kinds: Names<OfferKind>,
    stages: Names<Stage>,
    institute_types: Names<InstituteType>,
    languages: Languages,
    // Hundreds of names from CLDR, which most sites never need: made when the first code is none.
    countries: OnceLock<Names<Country>>,
    spoken: OnceLock<Names<Language>>,
}

impl Vocabulary {
    /// The vocabulary of a site: built in, and from `content/taxonomy.yaml`.
    pub(super) fn decode(documents: &Documents, languages: &Languages) -> Checked<Self> {
        let _ = (documents, languages);
        unimplemented!()
    }

    /// A topic by its id, label or synonym; reports `unknown-topic` and `ambiguous-name`.
    pub(super) fn topic(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<TopicId> {
        let _ = (decoder, node);
        unimplemented!()
    }

    /// A sector, likewise; reports `unknown-sector` and `ambiguous-name`.
    pub(super) fn sector(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<SectorId> {
        let _ = (decoder, node);
        unimplemented!()
    }

    /// A cooperation form, likewise; reports `unknown-form` and `ambiguous-name`.
    pub(super) fn form(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<FormId> {
        let _ = (decoder, node);
        unimplemented!()
    }

    /// The kind of an offer or need, by its word or its label; reports `unknown-choice` for the key `kind`.
    pub(super) fn kind(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<OfferKind> {
        let _ = (decoder, node);
        unimplemented!()
    }

    /// The stage of an offer, likewise.
    pub(super) fn stage(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<Stage> {
        let _ = (decoder, node);
        unimplemented!()
    }

    /// The type of an institute, likewise; the key is `type`.
    pub(super) fn institute_type(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<InstituteType> {
        let _ = (decoder, node);
        unimplemented!()
    }

    /// A country or region by its code or a name; reports `unknown-country` and `ambiguous-name`.
    pub(super) fn country(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<Country> {
        let _ = (decoder, node);
        unimplemented!()
    }

    /// A language, of the site or not, by its tag or a name; reports `unknown-language` and `ambiguous-name`.
    pub(super) fn language(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<Language> {
        let _ = (decoder, node);
        unimplemented!()
    }

    /// The IANA name of a time zone; reports `unknown-zone`.
    pub(super) fn zone(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<Box<str>> {
        let _ = (decoder, node);
        unimplemented!()
    }
}

/// The names of one kind of thing.
struct Names<T> {
    /// Each thing under its id.
    things: BTreeMap<Box<str>, T>,
    /// The ids that a label or synonym fits.
    ids: BTreeMap<Box<str>, Vec<Box<str>>>,
}
