//! The maps of the format as schemas: their keys, and what each holds.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::super::Directory;
use super::super::declared::{DeclaredField, FieldType};
use super::vocabulary::{any_id, definitions, labelled, own_value, words};
use super::{chinese, joined, or_nothing};
use crate::content::Folder;
use crate::content::keys::{self, Holds, Key, Role, example_of, map_of};

/// Makes the schemas of maps.
pub(super) struct Maps<'a> {
    directory: &'a Directory,
}

impl<'a> Maps<'a> {
    pub(super) fn new(directory: &'a Directory) -> Self {
        Self { directory }
    }

    /// The schema of a file that is a map.
    pub(super) fn document(&self, map: &'static str) -> Value {
        self.whole(map, self.map(map))
    }

    /// The schema of a translation of a profile or page of a folder.
    pub(super) fn translation(&self, folder: Folder) -> Value {
        let own = map_of(folder);
        let has = |key: &&Key| keys::of(own).any(|known| known.name == key.name && known.role == key.role);
        let mut properties = Map::new();
        for key in keys::of("translation").filter(|key| key.name == "source" || has(key)) {
            let value = match key.role {
                Role::Entries => json!({"type": "object", "additionalProperties": or_nothing(translated_entry())}),
                _ => text(),
            };
            properties.insert(key.name.to_owned(), property("translation", key, value));
        }
        for field in self.own(folder).filter(|field| matches!(field.holds, FieldType::Text)) {
            properties.insert(field.key.to_string(), said(&words(&field.label), None, or_nothing(text())));
        }
        let map = json!({"type": "object", "properties": properties, "additionalProperties": false});
        self.whole(&format!("{own}-translation"), map)
    }

    /// A schema with all that it may refer to.
    fn whole(&self, name: &str, map: Value) -> Value {
        let mut known: BTreeMap<&str, Value> = definitions(self.directory).into_iter().collect();
        known.insert("words", self.words());
        // A file is none of these.
        let documents = Folder::ALL.map(map_of);
        let inner =
            keys::maps().into_iter().filter(|map| !documents.contains(map) && !["site", "taxonomy"].contains(map));
        known.extend(inner.map(|map| (map, self.map(map))));
        let known = needed(&map, known);
        let mut schema =
            json!({"$schema": "http://json-schema.org/draft-07/schema#", "title": format!("matchbook: {name}")});
        if let (Some(schema), Value::Object(map)) = (schema.as_object_mut(), map) {
            schema.extend(map);
            schema.insert("definitions".to_owned(), json!(known));
        }
        schema
    }

    fn map(&self, map: &'static str) -> Value {
        let mut properties = Map::new();
        for key in keys::of(map) {
            let value = match key.name {
                // The other keys of the same map.
                "public" if matches!(key.holds, Holds::List(Holds::Text)) => public(map),
                _ => self.value(key.holds),
            };
            properties.insert(key.name.to_owned(), property(map, key, value));
        }
        for field in Folder::ALL.into_iter().filter(|folder| map_of(*folder) == map).flat_map(|folder| self.own(folder))
        {
            let value = own_value(field).unwrap_or_else(|| json!({"anyOf": [refer("words")]}));
            properties.insert(field.key.to_string(), said(&words(&field.label), None, or_nothing(value)));
        }
        let required: Vec<&str> = keys::of(map).filter(|key| key.is_required).map(|key| key.name).collect();
        json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
    }

    /// The organiser's own fields of a folder.
    fn own(&self, folder: Folder) -> impl Iterator<Item = &'a DeclaredField> {
        self.directory.settings.fields.iter().filter(move |field| field.is_for(folder))
    }

    fn value(&self, holds: Holds) -> Value {
        match holds {
            Holds::Text | Holds::File | Holds::Zone => text(),
            Holds::Words => json!({"anyOf": [refer("words")]}),
            Holds::Boolean => json!({"type": "boolean"}),
            Holds::Whole => whole(),
            Holds::Day => pattern("^\\d{4}-\\d{2}-\\d{2}$"),
            Holds::Date => date(),
            Holds::Time => pattern("^(\\d{4}-\\d{2}-\\d{2}T)?\\d{2}:\\d{2}(:00)?$"),
            Holds::Address => address(),
            Holds::Email => pattern("^\\S+@\\S+\\.\\S+$"),
            Holds::Colour => pattern("^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"),
            Holds::Language => refer("a-language"),
            Holds::Country => refer("a-country"),
            Holds::Topic => refer("a-topic"),
            Holds::Sector => refer("a-sector"),
            Holds::Form => refer("a-form"),
            Holds::Id => refer("an-id"),
            Holds::NewId => any_id(),
            Holds::Choice(list) => labelled(self.directory, list),
            // A text stands for a list of one.
            Holds::List(Holds::Text) => json!({"anyOf": [{"type": "array", "items": text()}, text()]}),
            Holds::List(each) => json!({"type": "array", "items": self.value(*each)}),
            Holds::Map(map) => refer(map),
            Holds::Keyed(each) => json!({"type": "object", "additionalProperties": or_nothing(self.value(*each))}),
            Holds::Either(some) => json!({"anyOf": some.iter().map(|one| self.value(*one)).collect::<Vec<_>>()}),
        }
    }

    /// A text, or one for each language of the site. A tag may say more than the site's: `zh-CN` for `zh`.
    fn words(&self) -> Value {
        let tags: Vec<&str> = self.directory.settings.languages.iter().map(|(_, language)| language.as_str()).collect();
        let each = or_nothing(text());
        let properties: Map<String, Value> = tags.iter().map(|tag| ((*tag).to_owned(), each.clone())).collect();
        let primary: Vec<&str> = tags.iter().filter_map(|tag| tag.split('-').next()).collect();
        let others = format!("^({})(-[A-Za-z0-9]+)*$", primary.join("|"));
        let of_languages = json!({
            "type": "object",
            "properties": properties,
            "patternProperties": {others: each},
            "additionalProperties": false,
        });
        json!({"anyOf": [text(), of_languages]})
    }
}

/// A list of the other keys of a map.
fn public(map: &'static str) -> Value {
    let names: Vec<&str> = keys::of(map).map(|key| key.name).filter(|name| *name != "public").collect();
    json!({"type": "array", "items": {"enum": names}})
}

/// The definitions to which a schema refers, and those to which these do.
fn needed<'n>(schema: &Value, mut known: BTreeMap<&'n str, Value>) -> BTreeMap<&'n str, Value> {
    let mut needed = BTreeMap::new();
    let mut open = vec![schema.clone()];
    while let Some(schema) = open.pop() {
        let text = schema.to_string();
        let named: Vec<&str> =
            known.keys().copied().filter(|name| text.contains(&*format!("\"{}\"", path(name)))).collect();
        for name in named {
            if let Some(definition) = known.remove(name) {
                open.push(definition.clone());
                needed.insert(name, definition);
            }
        }
    }
    needed
}

fn path(name: &str) -> String {
    format!("#/definitions/{name}")
}

fn refer(name: &str) -> Value {
    json!({"$ref": path(name)})
}

/// A key of a map, with what people call it and how its value looks.
fn property(map: &str, key: &Key, value: Value) -> Value {
    let called = joined([key.name].into_iter().chain(chinese(key.also)));
    let example = example_of(map, key.name).map(|example| format!("`{}: {example}`", key.name));
    said(&called, example, if key.is_required { value } else { or_nothing(value) })
}

fn said(called: &str, example: Option<String>, value: Value) -> Value {
    let markdown = [Some(called.to_owned()), example].into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    let mut property = json!({"description": called, "markdownDescription": markdown});
    match (property.as_object_mut(), value) {
        // What stands beside a reference is not read in this draft.
        (Some(property), value) if value.get("$ref").is_some() => {
            property.insert("allOf".to_owned(), json!([value]));
        }
        (Some(property), Value::Object(value)) => property.extend(value),
        _ => {}
    }
    property
}

/// A text; a number or a word that YAML takes for something else is read as it is spelled.
fn text() -> Value {
    json!({"type": ["string", "number", "boolean"]})
}

/// A whole number; one in quotation marks is read as well.
pub(super) fn whole() -> Value {
    json!({"anyOf": [{"type": "integer"}, pattern("^\\d+$")]})
}

/// A number, likewise.
pub(super) fn number() -> Value {
    json!({"anyOf": [{"type": "number"}, pattern("^\\d+(\\.\\d+)?$")]})
}

fn pattern(pattern: &str) -> Value {
    json!({"type": "string", "pattern": pattern})
}

/// A year, a month, a day, or a day and a time.
pub(super) fn date() -> Value {
    let written = pattern("^\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:00)?)?)?)?$");
    json!({"anyOf": [written, {"type": "integer", "minimum": 1, "maximum": 9999}]})
}

/// An address with http or https.
pub(super) fn address() -> Value {
    pattern("^[Hh][Tt][Tt][Pp][Ss]?://\\S+$")
}

/// The words of an offer or need: its text, or its title and text.
fn translated_entry() -> Value {
    let words = keys::of("translated-entry").filter(|key| key.role == Role::Words);
    let properties: Map<String, Value> =
        words.map(|key| (key.name.to_owned(), property("translated-entry", key, text()))).collect();
    json!({"anyOf": [text(), {"type": "object", "properties": properties, "additionalProperties": false}]})
}
