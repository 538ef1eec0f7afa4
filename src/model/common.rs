//! Reads what every profile has.

use super::declared::FieldValue;
use super::decode::{Decoder, Fields};
use super::person;
use super::problems;
use super::profile::{Common, Link, LinkTo};
use super::reader::Reader;
use super::taxonomy::{SectorId, TopicId};
use crate::content::Node;
use crate::source::Placed;

/// Reads what companies, institutes and events have in common; takes no `reading`, which events do not have.
pub(super) fn common<'a>(reader: &mut Reader<'a>, fields: &mut Fields<'a>) -> Common {
    let vocabulary = reader.site.vocabulary;
    // Both were read when the documents were gathered.
    let _ = (fields.take("language"), fields.take("draft"));
    let sectors = fields.given("sectors").map(|node| sectors(reader, node)).unwrap_or_default();
    let topics = fields.given("topics").map(|node| topics(reader, node)).unwrap_or_default();
    let links = fields.given("links").map(|node| links(reader, node)).unwrap_or_default();
    let declared = declared(reader, fields);
    let aliases = fields.given("aliases").map(|node| aliases(&mut reader.decoder, node)).unwrap_or_default();
    reader.aside.aliases.clone_from(&aliases);
    reader.take_body(fields);
    let bundle = reader.bundle;
    let decoder = &mut reader.decoder;
    let people = fields.given("people").map(|node| person::people(decoder, node, &bundle)).unwrap_or_default();
    let contact =
        fields.given("contact").map(|node| person::contacts(decoder, node, Some(&bundle))).unwrap_or_default();
    Common {
        slug: reader.name.id.as_str().into(),
        file: decoder.file,
        language: decoder.language,
        name: fields.required_words(decoder, "name"),
        short: fields.words(decoder, "short"),
        also: fields.given("also").map(|node| also(decoder, node)).unwrap_or_default(),
        reading: Default::default(),
        summary: fields.words(decoder, "summary"),
        country: fields.given("country").and_then(|node| vocabulary.country(decoder, node)),
        city: fields.words(decoder, "city"),
        website: fields.given("website").and_then(|node| decoder.web_address(node, "website")),
        logo: fields.given("logo").and_then(|node| bundle.file(decoder, node, "logo")),
        sectors,
        topics,
        people,
        contact,
        links,
        declared,
        updated: fields.given("updated").and_then(|node| decoder.day(node, "updated")),
        is_draft: reader.is_draft,
        is_sample: fields.flag(decoder, "sample"),
        aliases: aliases.iter().map(|alias| alias.value.clone()).collect(),
        bodies: Vec::new(),
        stale: Vec::new(),
        state: reader.state,
    }
}

/// A list of sectors, none twice.
pub(super) fn sectors<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Vec<SectorId> {
    let vocabulary = reader.site.vocabulary;
    reader.distinct(node, "sectors", |reader, node| vocabulary.sector(&mut reader.decoder, node))
}

fn topics<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Vec<TopicId> {
    let vocabulary = reader.site.vocabulary;
    reader.distinct(node, "topics", |reader, node| vocabulary.topic(&mut reader.decoder, node))
}

/// Old ids; reports `bad-id`. Whether they are free is known only when all profiles are read.
pub(super) fn aliases<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Vec<Placed<Box<str>>> {
    decoder.list(node, "aliases").iter().filter_map(|node| decoder.id(node, "aliases")).collect()
}

fn also<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Vec<Box<str>> {
    decoder.texts(node, "also").into_iter().map(|text| text.value).collect()
}

fn links<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Vec<Link> {
    reader.decoder.list(node, "links").iter().filter_map(|node| link(reader, node)).collect()
}

/// One of `links`: an address or a file of the bundle, not both.
fn link<'a>(reader: &mut Reader<'a>, node: &'a Node) -> Option<Link> {
    let vocabulary = reader.site.vocabulary;
    let bundle = reader.bundle;
    let decoder = &mut reader.decoder;
    let mut fields = decoder.fields(node, "links", "link")?;
    let label = fields.words(decoder, "label");
    let language = fields.given("language").and_then(|node| vocabulary.language(decoder, node));
    let to = match (fields.take("url"), fields.take("file")) {
        (Some(url), None) => decoder.web_address(url, "url").map(LinkTo::Url),
        (None, Some(file)) => bundle.file(decoder, file, "file").map(LinkTo::File),
        (Some(_), Some(file)) => {
            decoder.report(problems::unknown_key(&Placed::new("file", decoder.place(file)), "link", None));
            None
        }
        (None, None) => {
            decoder.report(problems::missing_field(fields.place, "url"));
            None
        }
    };
    fields.finish(decoder);
    to.map(|to| Link { label, language, to })
}

/// The values of the organiser's own facts, in the order of the settings.
fn declared<'a>(reader: &mut Reader<'a>, fields: &mut Fields<'a>) -> Vec<(usize, FieldValue)> {
    let mut values = Vec::new();
    for (position, field) in reader.site.fields.iter().enumerate() {
        if !field.is_for(reader.name.folder) {
            continue;
        }
        let node = fields.given(&field.key);
        let value = node.and_then(|node| field.value(&mut reader.decoder, node));
        values.extend(value.map(|value| (position, value)));
    }
    values
}
