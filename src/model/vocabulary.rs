//! Which topic, sector, cooperation form, kind, country, language or time zone a file means.
//!
//! An id is looked for first, then an exact label or synonym in any language of the site: an editor who does not know
//! the ids may write what the pages say. A name that fits two things is an error that names both.

use std::sync::OnceLock;

use super::country;
use super::decode::Decoder;
use super::form::{self, Labels};
use super::names::Names;
use super::offer::{OfferKind, Stage};
use super::organisation::InstituteType;
use super::problems;
use super::taxonomy::{Country, FormId, SectorId, Taxonomy, TopicId};
use super::taxonomy_file::{self, Written};
use super::words::Languages;
use super::zone;
use crate::content::{Documents, Node};
use crate::diagnostic::Checked;
use crate::language::Language;
use crate::source::Place;

/// All names of a site's vocabulary, in every language of the site.
#[derive(Debug)]
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
    // Hundreds of names from CLDR, which most sites never need: made when the first word is no code.
    countries: OnceLock<Names<Country>>,
    spoken: OnceLock<Names<Language>>,
}

impl Vocabulary {
    /// The vocabulary of a site: built in, and from `content/taxonomy.yaml`. `settings` is the place of
    /// `matchbook.yaml` as a whole, which stands for the place of labels that nobody wrote.
    pub(super) fn decode(documents: &Documents, languages: &Languages, settings: Place) -> Checked<Self> {
        taxonomy_file::decode(documents, languages, settings).map(|written| Self::new(written, languages, settings))
    }

    fn new(written: Written, languages: &Languages, settings: Place) -> Self {
        let Written { taxonomy, topics, sectors, forms } = written;
        Self {
            taxonomy,
            topics,
            sectors,
            forms,
            kinds: built_in(OfferKind::ALL, OfferKind::word, form::kind_labels, languages, settings),
            stages: built_in(Stage::ALL, Stage::word, form::stage_labels, languages, settings),
            institute_types: built_in(
                InstituteType::ALL,
                InstituteType::word,
                form::institute_labels,
                languages,
                settings,
            ),
            languages: languages.clone(),
            countries: OnceLock::new(),
            spoken: OnceLock::new(),
        }
    }

    /// A topic by its id, label or synonym; reports `unknown-topic` and `ambiguous-name`.
    pub(super) fn topic(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<TopicId> {
        let name = decoder.text(node, "topic")?;
        self.topics.resolve(decoder, &name, problems::unknown_topic)
    }

    /// A sector, likewise; reports `unknown-sector` and `ambiguous-name`.
    pub(super) fn sector(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<SectorId> {
        let name = decoder.text(node, "sector")?;
        self.sectors.resolve(decoder, &name, problems::unknown_sector)
    }

    /// A cooperation form, likewise; reports `unknown-form` and `ambiguous-name`.
    pub(super) fn form(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<FormId> {
        let name = decoder.text(node, "cooperation")?;
        self.forms.resolve(decoder, &name, problems::unknown_form)
    }

    /// The kind of an offer or need, by its word or its label; reports `unknown-choice` for the key `kind`.
    pub(super) fn kind(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<OfferKind> {
        choose(&self.kinds, decoder, node, "kind")
    }

    /// The stage of an offer, likewise.
    pub(super) fn stage(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<Stage> {
        choose(&self.stages, decoder, node, "stage")
    }

    /// The type of an institute, likewise; the key is `type`.
    pub(super) fn institute_type(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<InstituteType> {
        choose(&self.institute_types, decoder, node, "type")
    }

    /// A country or region by its code or a name; reports `unknown-country` and `ambiguous-name`.
    pub(super) fn country(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<Country> {
        let name = decoder.text(node, "country")?;
        if let Some(country) = Country::from_code(&name.value) {
            return Some(country);
        }
        let names = self.countries.get_or_init(|| country::names(&self.languages, &self.taxonomy.countries));
        names.resolve(decoder, &name, problems::unknown_country)
    }

    /// A language, of the site or not, by its tag or a name; reports `unknown-language` and `ambiguous-name`.
    pub(super) fn language(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<Language> {
        let name = decoder.text(node, "language")?;
        if let Ok(language) = Language::parse(&name.value) {
            return Some(language);
        }
        let names = self.spoken.get_or_init(|| country::language_names(&self.languages));
        names.resolve(decoder, &name, |name, near| {
            let meant = Language::nearest(name.value);
            problems::unknown_language(name, meant.as_ref().map(Language::as_str).or(near))
        })
    }

    /// The IANA name of a time zone; reports `unknown-zone`.
    #[expect(clippy::unused_self, reason = "asked for as every other name is")]
    pub(super) fn zone(&self, decoder: &mut Decoder<'_>, node: &Node) -> Option<Box<str>> {
        let name = decoder.text(node, "timezone")?;
        let found = zone::find(&name.value);
        if found.is_none() {
            decoder.report(problems::unknown_zone(&name.as_ref().map(AsRef::as_ref), zone::nearest_zone(&name.value)));
        }
        found
    }
}

/// The names of a built-in list: its words, and its labels in the languages of the site.
fn built_in<T: Copy>(
    all: &[T],
    word_of: impl Fn(T) -> &'static str,
    labels_of: impl Fn(T) -> Labels,
    languages: &Languages,
    place: Place,
) -> Names<T> {
    let mut names = Names::new();
    for &thing in all {
        names.add(word_of(thing), thing);
        names.add_names(&form::text(labels_of(thing), languages, place), [], word_of(thing));
    }
    names
}

fn choose<T: Clone>(names: &Names<T>, decoder: &mut Decoder<'_>, node: &Node, key: &str) -> Option<T> {
    let word = decoder.text(node, key)?;
    let words: Vec<_> = names.ids().collect();
    names.resolve(decoder, &word, |word, near| problems::unknown_choice(word, key, &words, near))
}
