//! Translations: the words of a profile in another language, in a file of their own.

use super::declared::{FieldType, FieldValue};
use super::decode::Fields;
use super::event::Event;
use super::offer::{Need, Offer};
use super::page::FreePage;
use super::problems;
use super::profile::{Common, Profile};
use super::reader::{Reader, is_blank};
use super::state::State;
use super::words::Text;
use crate::content::{Folder, Node, Value};
use crate::diagnostic::nearest;
use crate::source::{FileId, Place, Placed};

/// Words that are written in place, in every language, whatever the kind of profile.
const IN_PLACE: [&str; 6] = ["people", "contact", "partners", "links", "programme", "reading"];

/// The facts of all kinds of profile and of pages; those that a kind does not have are unknown keys there.
const FACTS: [(&str, &[Folder]); 29] = {
    use Folder::{Companies, Events, Institutes, Pages};
    const ALL: &[Folder] = &[Companies, Institutes, Events, Pages];
    const PROFILES: &[Folder] = &[Companies, Institutes, Events];
    const ORGANISATIONS: &[Folder] = &[Companies, Institutes];
    const EVENTS: &[Folder] = &[Events];
    [
        ("language", ALL),
        ("draft", ALL),
        ("aliases", ALL),
        ("updated", ALL),
        ("weight", &[Pages]),
        ("also", PROFILES),
        ("country", PROFILES),
        ("website", PROFILES),
        ("logo", PROFILES),
        ("sectors", PROFILES),
        ("topics", PROFILES),
        ("sample", PROFILES),
        ("type", &[Institutes, Events]),
        ("founded", ORGANISATIONS),
        ("size", ORGANISATIONS),
        ("languages", ORGANISATIONS),
        ("cooperation", ORGANISATIONS),
        ("matching", ORGANISATIONS),
        ("series", EVENTS),
        ("number", EVENTS),
        ("start", EVENTS),
        ("end", EVENTS),
        ("timezone", EVENTS),
        ("format", EVENTS),
        ("status", EVENTS),
        ("organisers", EVENTS),
        ("register", EVENTS),
        ("participants", EVENTS),
        ("meetings", EVENTS),
    ]
};

/// What a translation adds its words to.
pub(super) enum Into<'p> {
    /// A company, an institute or an event.
    Profile(&'p mut Profile),
    /// A free page.
    Page(&'p mut FreePage),
}

/// Adds the words of a translation to those of its profile. Gives the place of a `source` that is not `state` any more.
/// Reports `fact-in-translation`, `words-in-place`, `unknown-entry`, `two-texts`.
pub(super) fn merge<'a>(
    reader: &mut Reader<'a>,
    front: &'a Node,
    into: &mut Into<'_>,
    original: FileId,
    state: State,
) -> Option<Place> {
    let mut fields = reader.decoder.fields(front, "", "translation")?;
    let source = fields.given("source").and_then(|node| reader.decoder.text(node, "source"));
    for (key, text) in into.words() {
        if let Some(node) = fields.given(key) {
            add(reader, node, key, text);
        }
    }
    if let Into::Profile(profile) = into {
        merge_declared(reader, &mut fields, profile);
        merge_entries(reader, &mut fields, profile, original);
    }
    reader.take_body(&mut fields);
    report_others(reader, front, &mut fields, original);
    fields.finish(&mut reader.decoder);
    source.filter(|source| *source.value != *state.to_string()).map(|source| source.place)
}

impl Into<'_> {
    fn words(&mut self) -> Vec<(&'static str, &mut Text)> {
        match self {
            Self::Page(page) => vec![("name", &mut page.name), ("summary", &mut page.summary)],
            Self::Profile(Profile::Event(event)) => event_words(event),
            Self::Profile(Profile::Company(one) | Profile::Institute(one)) => common_words(&mut one.common),
        }
    }
}

fn event_words(event: &mut Event) -> Vec<(&'static str, &mut Text)> {
    let mut words = common_words(&mut event.common);
    words.push(("venue", &mut event.venue));
    words
}

fn common_words(common: &mut Common) -> Vec<(&'static str, &mut Text)> {
    vec![
        ("name", &mut common.name),
        ("short", &mut common.short),
        ("summary", &mut common.summary),
        ("city", &mut common.city),
    ]
}

/// Adds one text in the language of the translation.
fn add(reader: &mut Reader<'_>, node: &Node, key: &str, text: &mut Text) {
    let language = reader.decoder.language;
    let Some(added) = reader.decoder.text(node, key) else { return };
    if let Some(first) = text.get(language) {
        let tag = reader.site.languages.get(language).as_str();
        reader.decoder.report(problems::two_texts(added.place, key, tag, first.place));
    }
    text.supply(language, &added);
}

/// Adds the words of declared fields of type text.
fn merge_declared<'a>(reader: &mut Reader<'a>, fields: &mut Fields<'a>, profile: &mut Profile) {
    let declared = &mut profile.common_mut().declared;
    for (position, field) in reader.site.fields.iter().enumerate() {
        if !field.is_for(reader.name.folder) || !matches!(field.holds, FieldType::Text) {
            continue;
        }
        let Some(node) = fields.given(&field.key) else { continue };
        let place = declared.binary_search_by_key(&position, |(known, _)| *known).unwrap_or_else(|place| {
            declared.insert(place, (position, FieldValue::Text(Text::default())));
            place
        });
        if let (_, FieldValue::Text(text)) = &mut declared[place] {
            add(reader, node, &field.key, text);
        }
    }
}

/// An offer or need, as a translation sees it.
struct Entry<'p> {
    id: &'p str,
    title: &'p mut Text,
    text: &'p mut Text,
}

fn merge_entries<'a>(reader: &mut Reader<'a>, fields: &mut Fields<'a>, profile: &mut Profile, original: FileId) {
    let Some(organisation) = profile.organisation_mut() else { return };
    if let Some(node) = fields.given("offers") {
        let mut entries: Vec<_> = organisation.offers.iter_mut().map(of_offer).collect();
        merge_list(reader, node, "offers", &mut entries, original);
    }
    if let Some(node) = fields.given("needs") {
        let mut entries: Vec<_> = organisation.needs.iter_mut().map(of_need).collect();
        merge_list(reader, node, "needs", &mut entries, original);
    }
}

fn of_offer(Offer { id, title, text, .. }: &mut Offer) -> Entry<'_> {
    Entry { id, title, text }
}

fn of_need(Need { id, title, text, .. }: &mut Need) -> Entry<'_> {
    Entry { id, title, text }
}

fn merge_list<'a>(reader: &mut Reader<'a>, node: &'a Node, key: &str, entries: &mut [Entry<'_>], original: FileId) {
    for (id, words) in reader.decoder.entries(node, key) {
        let Some(word) = reader.decoder.text(id, key) else { continue };
        match entries.iter_mut().find(|entry| *entry.id == *word.value) {
            Some(entry) => merge_entry(reader, words, entry, original),
            None => {
                let near = nearest(&word.value, entries.iter().map(|entry| entry.id));
                reader.decoder.report(problems::unknown_entry(&word.as_ref().map(AsRef::as_ref), key, near));
            }
        }
    }
}

/// The words of one entry: its text, or its title and text.
fn merge_entry<'a>(reader: &mut Reader<'a>, node: &'a Node, entry: &mut Entry<'_>, original: FileId) {
    if is_blank(node) {
        return;
    }
    if !matches!(node.value, Value::Map(_)) {
        return add(reader, node, "text", entry.text);
    }
    let Some(mut fields) = reader.decoder.fields(node, "text", "translated-entry") else { return };
    if let Some(node) = fields.given("title") {
        add(reader, node, "title", entry.title);
    }
    if let Some(node) = fields.given("text") {
        add(reader, node, "text", entry.text);
    }
    for key in ["id", "topic", "kind", "stage", "until"] {
        if fields.take(key).is_some() {
            report_fact(reader, node, key, original);
        }
    }
    fields.finish(&mut reader.decoder);
}

/// Reports facts, and words that are written in place; what is left is unknown.
fn report_others<'a>(reader: &mut Reader<'a>, front: &'a Node, fields: &mut Fields<'a>, original: FileId) {
    let folder = reader.name.folder;
    for key in IN_PLACE.into_iter().filter(|key| is_in_place(key, folder)) {
        if fields.take(key).is_some() {
            report_words(reader, front, key, original);
        }
    }
    for (key, folders) in FACTS {
        if folders.contains(&folder) && fields.take(key).is_some() {
            report_fact(reader, front, key, original);
        }
    }
    let fields_of_site = reader.site.fields;
    for field in fields_of_site.iter().filter(|field| field.is_for(folder) && !matches!(field.holds, FieldType::Text)) {
        if fields.take(&field.key).is_some() {
            report_fact(reader, front, &field.key, original);
        }
    }
}

fn is_in_place(key: &str, folder: Folder) -> bool {
    match (key, folder) {
        (_, Folder::Pages) => false,
        ("programme", folder) => folder == Folder::Events,
        ("partners" | "reading", folder) => folder != Folder::Events,
        _ => true,
    }
}

fn report_words(reader: &mut Reader<'_>, front: &Node, key: &str, original: FileId) {
    let place = key_place(reader, front, key);
    let path = &reader.site.documents.sources.get(original).path;
    let tag = reader.site.languages.get(reader.decoder.language).as_str();
    reader.decoder.report(problems::words_in_place(&Placed::new(key, place), path, tag));
}

fn report_fact(reader: &mut Reader<'_>, map: &Node, key: &str, original: FileId) {
    let place = key_place(reader, map, key);
    let path = &reader.site.documents.sources.get(original).path;
    reader.decoder.report(problems::fact_in_translation(&Placed::new(key, place), path));
}

/// Where a key of a map stands.
fn key_place(reader: &Reader<'_>, map: &Node, key: &str) -> Place {
    let Value::Map(entries) = &map.value else { return reader.decoder.place(map) };
    let name = entries.iter().find(|(name, _)| matches!(&name.value, Value::Text(name) if **name == *key));
    reader.decoder.place(name.map_or(map, |(name, _)| name))
}
