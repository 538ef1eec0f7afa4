//! `content/taxonomy.yaml`: from its nodes to the vocabulary of the site.
//!
//! Every entry that has a name is kept, whatever else is wrong with it, so that a profile that uses it is not reported
//! as well.

use std::collections::BTreeMap;

use super::country;
use super::decode::{Decoder, Fields};
use super::form;
use super::names::Names;
use super::problems;
use super::taxonomy::{CooperationForm, Country, FormId, Sector, SectorId, Synonyms, Taxonomy, TopicId};
use super::tree;
use super::words::{Languages, Text};
use crate::content::{Documents, Node, Value};
use crate::diagnostic::Checked;
use crate::source::Place;

/// Where the file lies.
const PATH: &str = "content/taxonomy.yaml";

/// The vocabulary and the names by which its things are found.
pub(super) struct Written {
    pub(super) taxonomy: Taxonomy,
    pub(super) topics: Names<TopicId>,
    pub(super) sectors: Names<SectorId>,
    pub(super) forms: Names<FormId>,
}

/// An entry as the file has it.
pub(super) struct Entry<'a> {
    /// Its name in files and addresses.
    pub(super) name: Box<str>,
    /// Where its name stands.
    pub(super) place: Place,
    /// What names the topic above it.
    pub(super) parent: Option<&'a Node>,
    /// What pages call it; empty where a mistake was reported.
    pub(super) label: Text,
    /// Other words for it.
    pub(super) synonyms: Synonyms,
}

/// One of the file's lists of entries, in the order of their names.
struct Section<'a> {
    entries: Vec<Entry<'a>>,
    /// Whether all of it could be read.
    is_whole: bool,
}

/// What the sections of the file differ in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Topic,
    Sector,
    Form,
}

impl Kind {
    /// The key of the section.
    fn key(self) -> &'static str {
        match self {
            Self::Topic => "topics",
            Self::Sector => "sectors",
            Self::Form => "cooperation",
        }
    }

    /// An entry, as the messages name it.
    fn within(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Sector => "sector",
            Self::Form => "form",
        }
    }

    /// Whether an entry has a label already, before the file is read.
    fn has_label(self, name: &str) -> bool {
        self == Self::Form && form::FORMS.iter().any(|(known, _)| *known == name)
    }
}

/// Reads the file, if the site has one, and adds what is built in.
pub(super) fn decode(documents: &Documents, languages: &Languages, settings: Place) -> Checked<Written> {
    let file = documents.taxonomy.as_ref().map_or(settings.file, |yaml| yaml.file);
    let mut decoder = Decoder::new(documents, file, languages, languages.default_id());
    let root = documents.taxonomy.as_ref().map(|yaml| &yaml.root);
    let mut fields = root.and_then(|root| decoder.file_fields(root, "taxonomy"));
    // The file is there and yet was not read, or is no map: nobody knows what it has, and it was reported.
    let is_broken = fields.is_none() && documents.sources.find(PATH).is_some();
    let [topics, sectors, forms] =
        [Kind::Topic, Kind::Sector, Kind::Form].map(|kind| section(&mut decoder, fields.as_mut(), kind, is_broken));
    let countries = fields.as_mut().map(|fields| countries(&mut decoder, fields)).unwrap_or_default();
    if let Some(fields) = fields {
        fields.finish(&mut decoder);
    }
    let forms = with_built_in(forms, languages, settings);
    let (topic_names, sector_names, form_names) =
        (names(&topics, TopicId), names(&sectors, SectorId), names(&forms, FormId));
    let taxonomy = Taxonomy {
        topics: tree::grow(topics.entries, &topic_names, &mut decoder),
        sectors: sectors.entries.into_iter().map(Entry::into_sector).collect(),
        forms: forms.entries.into_iter().map(Entry::into_form).collect(),
        countries,
    };
    let written = Written { taxonomy, topics: topic_names, sectors: sector_names, forms: form_names };
    Checked { value: written, diagnostics: decoder.diagnostics }
}

fn section<'a>(decoder: &mut Decoder<'a>, fields: Option<&mut Fields<'a>>, kind: Kind, is_broken: bool) -> Section<'a> {
    let Some(node) = fields.and_then(|fields| fields.take(kind.key())) else {
        return Section { entries: Vec::new(), is_whole: !is_broken };
    };
    let is_whole = matches!(node.value, Value::Map(_) | Value::Null);
    let entries = decoder.entries(node, kind.key());
    let mut entries: Vec<_> = entries.iter().filter_map(|(name, node)| entry(decoder, name, node, kind)).collect();
    // In the order of names, so that a place in the list says nothing about the order of writing.
    entries.sort_by(|one, other| one.name.cmp(&other.name));
    Section { entries, is_whole }
}

fn entry<'a>(decoder: &mut Decoder<'a>, name: &'a Node, node: &'a Node, kind: Kind) -> Option<Entry<'a>> {
    let name = decoder.id(name, kind.key())?;
    let problems_before = decoder.diagnostics.len();
    let mut entry =
        Entry { name: name.value, place: name.place, parent: None, label: Text::default(), synonyms: Synonyms::new() };
    let Some(mut fields) = decoder.fields(node, &entry.name, kind.within()) else { return Some(entry) };
    entry.parent = if kind == Kind::Topic { fields.take("parent") } else { None };
    entry.label = fields.take("label").map(|node| decoder.words(node, "label")).unwrap_or_default();
    entry.synonyms = fields.take("synonyms").map(|node| synonyms(decoder, node)).unwrap_or_default();
    fields.finish(decoder);
    // A misspelt `lable` was reported; that there is no label is then no second mistake.
    if entry.label.is_empty() && !kind.has_label(&entry.name) && decoder.diagnostics.len() == problems_before {
        decoder.report(problems::no_label(entry.place, &entry.name));
    }
    Some(entry)
}

/// A list for each language, or one list in the language of the file.
fn synonyms<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Synonyms {
    let Value::Map(entries) = &node.value else { return vec![(decoder.language, synonym_list(decoder, node))] };
    let mut synonyms = Synonyms::new();
    for (tag, list) in entries {
        let list = synonym_list(decoder, list);
        if let Some(language) = decoder.site_language(tag) {
            synonyms.push((language, list));
        }
    }
    synonyms.sort_by_key(|(language, _)| *language);
    synonyms
}

fn synonym_list<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Vec<Box<str>> {
    decoder.texts(node, "synonyms").into_iter().map(|synonym| synonym.value).collect()
}

/// The site's names of countries, by code (or by the names that CLDR gives them).
fn countries<'a>(decoder: &mut Decoder<'a>, fields: &mut Fields<'a>) -> BTreeMap<Country, Text> {
    let Some(node) = fields.take("countries") else { return BTreeMap::new() };
    let mut countries = BTreeMap::new();
    for (code, node) in decoder.entries(node, "countries") {
        let country = country_of(decoder, code);
        let Some(mut fields) = decoder.fields(node, "countries", "country") else { continue };
        let label = fields.require(decoder, "label").map(|node| decoder.words(node, "label")).unwrap_or_default();
        fields.finish(decoder);
        countries.extend(country.map(|country| (country, label)));
    }
    countries
}

fn country_of(decoder: &mut Decoder<'_>, code: &Node) -> Option<Country> {
    let code = decoder.text(code, "countries")?;
    Country::from_code(&code.value).or_else(|| {
        let names = country::names(decoder.languages, &BTreeMap::new());
        names.resolve(decoder, &code, problems::unknown_country)
    })
}

/// The site's forms and the built-in ones; words of the site go before built-in words, language by language.
fn with_built_in<'a>(section: Section<'a>, languages: &Languages, place: Place) -> Section<'a> {
    let mut forms: BTreeMap<Box<str>, Entry<'a>> =
        section.entries.into_iter().map(|entry| (entry.name.clone(), entry)).collect();
    for (name, labels) in form::FORMS {
        let built_in =
            Entry { name: name.into(), place, parent: None, label: Text::default(), synonyms: Synonyms::new() };
        let entry = forms.entry(name.into()).or_insert(built_in);
        for (language, label) in form::text(labels, languages, place).iter() {
            entry.label.supply(language, label);
        }
    }
    Section { entries: forms.into_values().collect(), is_whole: section.is_whole }
}

fn names<T: Clone>(section: &Section<'_>, id: fn(u32) -> T) -> Names<T> {
    let mut names = if section.is_whole { Names::new() } else { Names::new().of_a_broken_list() };
    for (number, entry) in (0..).zip(&section.entries) {
        names.add(&entry.name, id(number));
        let synonyms = entry.synonyms.iter().flat_map(|(_, list)| list).map(AsRef::as_ref);
        names.add_names(&entry.label, synonyms, &entry.name);
    }
    names
}

impl Entry<'_> {
    fn into_sector(self) -> Sector {
        Sector { name: self.name, label: self.label, synonyms: self.synonyms }
    }

    fn into_form(self) -> CooperationForm {
        CooperationForm { name: self.name, label: self.label, synonyms: self.synonyms }
    }
}
