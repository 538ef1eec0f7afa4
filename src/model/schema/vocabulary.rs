//! What the site itself declares, as lists to choose from: its topics, sectors, forms, ids, and the organiser's own fields.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::super::form;
use super::super::{
    DeclaredField, Directory, FieldType, FreePage, InstituteType, OfferKind, Profile, Stage, Synonyms, Text,
};
use super::{choice, joined};
use crate::content::Folder;
use crate::content::keys::choices::{self, Choices};
use crate::content::keys::map_of;
use crate::language::{Formats, Region};
use crate::source::Place;

/// Values with what each means.
pub(super) fn described(values: &[Value], said: &[String]) -> Value {
    json!({"enum": values, "enumDescriptions": said, "markdownEnumDescriptions": said})
}

/// A thing that files name by its id, a label or a synonym.
struct Thing<'a> {
    id: &'a str,
    label: &'a Text,
    synonyms: &'a Synonyms,
}

fn things<'a>(things: impl Iterator<Item = Thing<'a>>) -> Value {
    let things: Vec<Thing<'a>> = things.collect();
    let said: Vec<String> = things.iter().map(|thing| words(thing.label)).collect();
    let ids = described(&ids(things.iter().map(|thing| thing.id)), &said);
    let mut names: BTreeSet<&str> = BTreeSet::new();
    for thing in &things {
        names.extend(thing.label.iter().map(|(_, label)| &*label.value));
        names.extend(thing.synonyms.iter().flat_map(|(_, synonyms)| synonyms).map(|synonym| &**synonym));
    }
    let numbers = things.iter().filter_map(|thing| number(thing.id));
    either(ids, names.into_iter().flat_map(spellings).chain(numbers).collect())
}

/// The values of ids. A list that allows nothing must still be one: an `enum` has at least one value.
fn ids<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<Value> {
    let all: Vec<Value> = ids.map(|id| json!(id)).collect();
    if all.is_empty() { vec![json!("")] } else { all }
}

/// The schema, or one of some values besides; two languages may have one word for a thing.
pub(super) fn either(schema: Value, values: Vec<Value>) -> Value {
    let mut distinct: Vec<Value> = Vec::new();
    for value in values {
        if !distinct.contains(&value) {
            distinct.push(value);
        }
    }
    let values = distinct;
    if values.is_empty() { schema } else { json!({"anyOf": [schema, {"enum": values}]}) }
}

/// A text, and the number for which YAML takes it.
fn spellings(text: &str) -> Vec<Value> {
    [json!(text)].into_iter().chain(number(text)).collect()
}

fn number(text: &str) -> Option<Value> {
    text.parse::<i64>().ok().filter(|number| number.to_string() == text).map(|number| json!(number))
}

/// A text in all languages in which it is written.
pub(super) fn words(text: &Text) -> String {
    joined(text.iter().map(|(_, word)| &*word.value))
}

/// The lists of the site that files refer to, under the names of their definitions.
pub(super) fn definitions(directory: &Directory) -> Vec<(&'static str, Value)> {
    let taxonomy = &directory.taxonomy;
    let topics = taxonomy.topics.iter();
    let sectors = taxonomy.sectors.iter();
    let forms = taxonomy.forms.iter();
    vec![
        ("a-topic", things(topics.map(|one| Thing { id: &one.name, label: &one.label, synonyms: &one.synonyms }))),
        ("a-sector", things(sectors.map(|one| Thing { id: &one.name, label: &one.label, synonyms: &one.synonyms }))),
        ("a-form", things(forms.map(|one| Thing { id: &one.name, label: &one.label, synonyms: &one.synonyms }))),
        ("a-country", countries(directory)),
        ("a-language", languages(directory)),
        ("an-id", profiles_and_pages(directory)),
    ]
}

/// Codes, and whatever is no code: names are in as many languages as the site has. Codes in small letters pass for names.
fn countries(directory: &Directory) -> Value {
    let speakers: Vec<Formats> =
        directory.settings.languages.iter().map(|(_, language)| Formats::new(language)).collect();
    let said = |region: &Region| joined(speakers.iter().map(|speaker| speaker.region_name(region)));
    let all: Vec<Region> = Region::all().collect();
    let values: Vec<Value> = all.iter().map(|region| json!(region.as_str())).collect();
    let codes = described(&values, &all.iter().map(said).collect::<Vec<_>>());
    json!({"anyOf": [codes, {"type": "string", "not": {"pattern": "^[A-Z]{2}$"}}]})
}

/// The languages of the site, and whatever else may be one.
fn languages(directory: &Directory) -> Value {
    let all: Vec<_> = directory.settings.languages.iter().map(|(_, language)| language).collect();
    let said: Vec<String> = all.iter().map(|language| language.own_name()).collect();
    let tags: Vec<Value> = all.iter().map(|language| json!(language.as_str())).collect();
    let tags = described(&tags, &said);
    json!({"anyOf": [tags, {"type": "string"}]})
}

/// Every profile and page, as what it is and with its name.
fn profiles_and_pages(directory: &Directory) -> Value {
    let kind = |profile: &Profile| match profile {
        Profile::Company(_) => map_of(Folder::Companies),
        Profile::Institute(_) => map_of(Folder::Institutes),
        Profile::Event(_) => map_of(Folder::Events),
    };
    let of_profile = |profile: &Profile| {
        let common = profile.common();
        (common.slug.to_string(), format!("{}: {}", kind(profile), words(&common.name)))
    };
    let of_page =
        |page: &FreePage| (page.slug.to_string(), format!("{}: {}", map_of(Folder::Pages), words(&page.name)));
    let all = directory
        .profiles
        .iter()
        .map(|profile| of_profile(profile))
        .chain(directory.pages.iter().map(|page| of_page(page)));
    let (known, said): (Vec<String>, Vec<String>) = all.unzip();
    either(described(&ids(known.iter().map(String::as_str)), &said), known.iter().filter_map(|id| number(id)).collect())
}

/// An id of the editor's own.
pub(super) fn any_id() -> Value {
    json!({"type": ["string", "integer"], "pattern": "^[a-z0-9][a-z0-9-]{0,63}$"})
}

/// The labels of a word of a fixed list by which files may name it.
pub(super) fn labelled(directory: &Directory, list: Choices) -> Value {
    let languages = &directory.settings.languages;
    let place = Place::whole(directory.settings.file);
    let said = |labels| form::text(labels, languages, place).iter().map(|(_, label)| label.value.to_string()).collect();
    choice(list, |word| match list {
        list if list == choices::KINDS => {
            OfferKind::from_word(word).map(form::kind_labels).map(said).unwrap_or_default()
        }
        list if list == choices::STAGES => Stage::from_word(word).map(form::stage_labels).map(said).unwrap_or_default(),
        list if list == choices::INSTITUTE_TYPES => {
            InstituteType::from_word(word).map(form::institute_labels).map(said).unwrap_or_default()
        }
        _ => Vec::new(),
    })
}

/// The value of one of the organiser's own fields, but for texts; nothing for those.
pub(super) fn own_value(field: &DeclaredField) -> Option<Value> {
    Some(match &field.holds {
        FieldType::Text => return None,
        FieldType::Integer => super::maps::whole(),
        FieldType::Number => super::maps::number(),
        FieldType::Boolean => json!({"type": "boolean"}),
        FieldType::Date => super::maps::date(),
        FieldType::Url => super::maps::address(),
        FieldType::Choice { many, choices } => {
            let said: Vec<String> = choices.iter().map(|(_, label)| words(label)).collect();
            let keys = described(&ids(choices.iter().map(|(key, _)| &**key)), &said);
            let labels =
                choices.iter().flat_map(|(_, label)| label.iter()).flat_map(|(_, label)| spellings(&label.value));
            let numbers = choices.iter().filter_map(|(key, _)| number(key));
            let one = either(keys, labels.chain(numbers).collect());
            if *many { json!({"type": "array", "items": one}) } else { one }
        }
    })
}
