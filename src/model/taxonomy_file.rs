//! `content/taxonomy.yaml`: from its nodes to the vocabulary of the site.
//!
//! Every entry that has a name is kept, whatever else is wrong with it, so that a profile that uses it is not reported
//! as well.

use std::collections::BTreeMap;

use super::country;
use super::decode::Decoder;
use super::fields::Fields;
use super::form;
use super::names::Names;
use super::problems;
use super::taxonomy::{CooperationForm, Country, FormId, Sector, SectorId, Synonyms, Taxonomy, TopicId};
use super::tree;
use super::words::{Languages, Text};
use crate::content::{Documents, Node, Value};
use crate::diagnostic::Checked;
use crate::source::{At, Place, Placed};

/// Where the file lies, and where it lies under a wrong ending, which is reported and not read.
const PATHS: [&str; 3] = ["content/taxonomy.yaml", "content/taxonomy.yml", "content/taxonomy.yaml.txt"];

/// The vocabulary and the names by which its things are found.
pub(super) struct Written {
    pub(super) taxonomy: Taxonomy,
    pub(super) topics: Names<TopicId>,
    pub(super) sectors: Names<SectorId>,
    pub(super) forms: Names<FormId>,
    /// Whether all names of countries could be read.
    pub(super) has_all_countries: bool,
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
    /// Whether all of it could be read as it is meant, so that a name that it does not have is a mistake.
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
    let is_broken = fields.is_none() && PATHS.iter().any(|path| documents.sources.find(path).is_some());
    let [topics, sectors, forms] =
        [Kind::Topic, Kind::Sector, Kind::Form].map(|kind| section(&mut decoder, fields.as_mut(), kind, is_broken));
    let problems_before = decoder.diagnostics.len();
    let countries = fields.as_mut().map(|fields| countries(&mut decoder, fields)).unwrap_or_default();
    let has_all_countries = !is_broken && decoder.diagnostics.len() == problems_before;
    // What stands under a misspelt key belongs to the section that was meant, or, where none is near, to any.
    let lost = fields.as_ref().map(Fields::meant_by_unknown).unwrap_or_default();
    let has_lost = |key: &str| lost.iter().any(|meant| meant.is_none_or(|meant| meant == key));
    let [topics, sectors, forms] = [(topics, Kind::Topic), (sectors, Kind::Sector), (forms, Kind::Form)]
        .map(|(section, kind)| Section { is_whole: section.is_whole && !has_lost(kind.key()), ..section });
    let has_all_countries = has_all_countries && !has_lost("countries");
    if let Some(fields) = fields {
        fields.finish(&mut decoder);
    }
    let forms = with_built_in(forms, languages, settings);
    let (topic_names, sector_names, form_names) =
        (names(&topics, TopicId, languages), names(&sectors, SectorId, languages), names(&forms, FormId, languages));
    warn_of_shared(&mut decoder, &topics, &topic_names);
    warn_of_shared(&mut decoder, &sectors, &sector_names);
    warn_of_shared(&mut decoder, &forms, &form_names);
    let taxonomy = Taxonomy {
        topics: tree::grow(topics.entries, &topic_names, &mut decoder),
        sectors: sectors.entries.into_iter().map(Entry::into_sector).collect(),
        forms: forms.entries.into_iter().map(Entry::into_form).collect(),
        countries,
    };
    let written =
        Written { taxonomy, topics: topic_names, sectors: sector_names, forms: form_names, has_all_countries };
    Checked { value: written, diagnostics: decoder.diagnostics }
}

fn section<'a>(decoder: &mut Decoder<'a>, fields: Option<&mut Fields<'a>>, kind: Kind, is_broken: bool) -> Section<'a> {
    let Some(node) = fields.and_then(|fields| fields.given(kind.key())) else {
        return Section { entries: Vec::new(), is_whole: !is_broken };
    };
    let problems_before = decoder.diagnostics.len();
    let entries = decoder.entries(node, kind.key());
    let mut entries: Vec<_> = entries.iter().filter_map(|(name, node)| entry(decoder, name, node, kind)).collect();
    // Under a misspelt `lable` stands a name that other files use rightly.
    let is_whole = decoder.diagnostics.len() == problems_before;
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
    entry.parent = if kind == Kind::Topic { fields.given("parent") } else { None };
    entry.label = fields.given("label").map(|node| decoder.words(node, "label")).unwrap_or_default();
    entry.synonyms = fields.given("synonyms").map(|node| synonyms(decoder, node)).unwrap_or_default();
    fields.finish(decoder);
    // A misspelt `lable` was reported; that there is no label is then no second mistake. So is one in a language that was not read.
    let is_certain = decoder.diagnostics.len() == problems_before && decoder.languages.is_whole();
    if entry.label.is_empty() && !kind.has_label(&entry.name) && is_certain {
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
    let Some(node) = fields.given("countries") else { return BTreeMap::new() };
    let mut countries = BTreeMap::new();
    for (code, node) in decoder.entries(node, "countries") {
        let country = country_of(decoder, code);
        let Some(mut fields) = decoder.fields(node, code.as_text().unwrap_or("countries"), "country") else { continue };
        let label = fields.require("label").map(|node| decoder.words(node, "label")).unwrap_or_default();
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

fn names<T: Clone>(section: &Section<'_>, id: fn(u32) -> T, languages: &Languages) -> Names<T> {
    let mut names = Names::new().with_own_ids().of_a_list(section.is_whole && languages.is_whole());
    for (number, entry) in (0..).zip(&section.entries) {
        names.add(&entry.name, id(number));
        let synonyms = entry.synonyms.iter().flat_map(|(_, list)| list).map(AsRef::as_ref);
        names.add_names(&entry.label, synonyms, &entry.name);
    }
    names
}

/// Warns of words that stand for two entries, at the later one that is written in the file.
fn warn_of_shared<T: Clone>(decoder: &mut Decoder<'_>, section: &Section<'_>, names: &Names<T>) {
    let place_of = |id: &str| section.entries.iter().find(|entry| *entry.name == *id).map(|entry| entry.place);
    for (name, first, second) in names.shared() {
        let (Some(one), Some(other)) = (place_of(first), place_of(second)) else { continue };
        let (first, second) = (Placed::new(first, one), Placed::new(second, other));
        // Built-in words have no place of their own.
        let is_later = other.at != At::Whole && (one.at == At::Whole || one < other);
        let (first, second) = if is_later { (first, second) } else { (second, first) };
        decoder.report(problems::shared_name(name, &first, &second));
    }
}

impl Entry<'_> {
    fn into_sector(self) -> Sector {
        Sector { name: self.name, label: self.label, synonyms: self.synonyms }
    }

    fn into_form(self) -> CooperationForm {
        CooperationForm { name: self.name, label: self.label, synonyms: self.synonyms }
    }
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::content::Documents;
    use crate::diagnostic::Checked;
    use crate::model::languages_file;
    use crate::model::taxonomy::Taxonomy;
    use crate::model::testing::{problems, with_taxonomy};
    use crate::source::Place;

    fn read(documents: &Documents) -> Checked<Taxonomy> {
        let settings = documents.settings.as_ref().expect("settings");
        let languages = languages_file::decode(documents, settings).value;
        decode(documents, &languages, Place::whole(settings.file)).map(|written| written.taxonomy)
    }

    fn taxonomy(languages: &str, yaml: &str) -> Taxonomy {
        let documents = with_taxonomy(&format!("languages: [{languages}]"), yaml);
        let checked = read(&documents);
        assert_eq!(problems(&documents, &checked.diagnostics), "", "{yaml}");
        checked.value
    }

    fn check(yaml: &str, expected: &str) {
        let documents = with_taxonomy("languages: [en, zh]", yaml);
        assert_eq!(problems(&documents, &read(&documents).diagnostics), expected, "{yaml}");
    }

    /// Every word of a text with the tag's number: `0 Chatbots, 1 聊天机器人`.
    fn words(text: &crate::model::Text) -> String {
        let words: Vec<_> = text.iter().map(|(language, word)| format!("{} {}", language.0, word.value)).collect();
        words.join(", ")
    }

    #[test]
    fn topics_are_a_tree_in_the_order_of_names() {
        let taxonomy = taxonomy(
            "en, zh",
            "topics:\n  robots: {parent: ai, label: Robots}\n  ai: {label: {en: AI, zh: 人工智能}}\n  chatbots: {parent: 人工智能, label: C}\n",
        );
        let names: Vec<_> = taxonomy.topics.iter().map(|topic| &*topic.name).collect();
        assert_eq!(names, ["ai", "chatbots", "robots"]);
        let tree: Vec<_> =
            taxonomy.topics.iter().map(|topic| (topic.parent.map(|id| id.0), topic.children.len())).collect();
        assert_eq!(tree, [(None, 2), (Some(0), 0), (Some(0), 0)]);
    }

    #[test]
    fn parents_exist_and_never_go_round() {
        check("topics: {a: {parent: ab, label: A}, abc: {label: B}}", "unknown-topic ab, nearest abc @ ab");
        check("topics: {a: {parent: a, label: A}}", "circle a → a @ a");
        check(
            "topics: {c: {parent: a, label: A}, b: {parent: c, label: B}, a: {parent: b, label: C}, d: {parent: a, label: D}}",
            "circle a → b → c → a @ b",
        );
        check(
            "topics: {a: {parent: b, label: A}, b: {parent: a, label: B}, c: {parent: d, label: C}, d: {parent: c, label: D}}",
            "circle a → b → a @ b\ncircle c → d → c @ d",
        );
        check(
            "topics: {a: {parent: Same, label: A}, b: {label: Same}, c: {label: Same}}",
            "shared-name Same, first b @ c\nambiguous-name Same @ Same",
        );
    }

    #[test]
    fn every_entry_has_an_id_and_a_label() {
        check("topics: {Chat Bots: {label: L}}", "bad-id Chat Bots @ Chat Bots");
        check("topics: {chatbots: {}}", "no-label chatbots @ chatbots");
        check("topics: {chatbots: {label: {}}}", "no-label chatbots @ chatbots");
        check("sectors: {food: {synonyms: [eating]}}", "no-label food @ food");
        check("cooperation: {fair: {}}", "no-label fair @ fair");
        check("topics: {chatbots: {lable: L}}", "unknown-key lable, nearest label @ lable");
        check("topics: {chatbots: {label: ''}}", "no-label chatbots @ chatbots");
        check("topics: {chatbots: Chatbots}", "wrong-type chatbots @ Chatbots");
        check("topics: {chatbots: {label: {ur: L}}}", "foreign-language ur @ ur");
        check("topics: [chatbots]", "wrong-type topics @ [");
        check("topic: {}", "unknown-key topic, nearest topics @ topic");
        check("sectors: {food: {label: L, parent: x}}", "unknown-key parent @ parent");
        check("countries: {pk: {label: P}}", "");
        check("countries: {PK: {}}", "missing-field label @ {");
        check("", "");
        check("topics:\nsectors:\n", "");
    }

    #[test]
    fn synonyms_are_lists_by_language_or_of_the_default_one() {
        let taxonomy = taxonomy(
            "en, zh",
            "topics: {a: {label: A, synonyms: {zh: [甲, 子], en: [one]}}, b: {label: B, synonyms: [two, three]}}",
        );
        let synonyms = |number: usize| {
            let lists = taxonomy.topics[number].synonyms.iter().map(|(language, list)| (language.0, list.join(" ")));
            lists.collect::<Vec<_>>()
        };
        assert_eq!(synonyms(0), [(0, "one".to_owned()), (1, "甲 子".to_owned())]);
        assert_eq!(synonyms(1), [(0, "two three".to_owned())]);
    }

    #[test]
    fn forms_are_built_in_in_the_languages_of_the_site_and_may_be_relabelled() {
        let label = |languages, yaml, name: &str| {
            let taxonomy = taxonomy(languages, yaml);
            taxonomy.forms.iter().find(|form| *form.name == *name).map(|form| words(&form.label))
        };
        let check = |languages, yaml, name, expected: &str| {
            assert_eq!(label(languages, yaml, name).as_deref(), Some(expected), "{languages}: {yaml}");
        };
        check("en, zh", "", "training", "0 Training, 1 培训");
        check("zh-CN, en-GB", "", "training", "0 培训, 1 Training");
        check("ur, zh-TW", "", "licence", "0 لائسنس, 1 技術授權");
        check("zh, zh-HK", "", "licence", "0 技术许可, 1 技術授權");
        check("fr", "", "licence", "0 Licence");
        check("fr, zh", "", "licence", "1 技术许可");
        check("en, zh", "cooperation: {training: {label: {zh: 人才培训}}}", "training", "0 Training, 1 人才培训");
        check("en, zh", "cooperation: {fair: {label: Fair}}", "fair", "0 Fair");
        assert_eq!(taxonomy("en", "cooperation: {fair: {label: Fair}}").forms.len(), 12);
    }

    #[test]
    fn countries_are_relabelled_by_code_or_name() {
        let taxonomy = taxonomy("en, zh", "countries: {TW: {label: {zh: 中国台湾}}, 巴基斯坦: {label: {zh: 巴铁}}}");
        let labels: Vec<_> = taxonomy.countries.iter().map(|(country, label)| (country.code(), words(label))).collect();
        assert_eq!(labels, [("PK", "1 巴铁".to_owned()), ("TW", "1 中国台湾".to_owned())]);
    }

    #[test]
    fn a_taxonomy_that_could_not_be_read_makes_no_name_unknown() {
        let broken = with_taxonomy("languages: [en]", "topics: [");
        let settings = broken.settings.as_ref().expect("settings");
        let languages = languages_file::decode(&broken, settings).value;
        let checked = decode(&broken, &languages, Place::whole(settings.file));
        let mut decoder = super::Decoder::new(&broken, settings.file, &languages, languages.default_id());
        let name = crate::source::Placed::new("chatbots".into(), Place::whole(settings.file));
        assert!(checked.value.topics.resolve(&mut decoder, &name, super::problems::unknown_topic).is_none());
        assert!(decoder.diagnostics.is_empty() && checked.diagnostics.is_empty());
    }
}
