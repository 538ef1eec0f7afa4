//! What decodes one profile: the readers of its file, with what they must know of the site around it.

use std::sync::Arc;

use jiff::civil::Date;

use super::bundle::Bundle;
use super::declared::DeclaredField;
use super::decode::Decoder;
use super::fields::Fields;
use super::links::Bodies;
use super::problems;
use super::resolve::Ids;
use super::state::State;
use super::vocabulary::Vocabulary;
use super::words::{LanguageId, Languages, Text};
use crate::content::{Body, Documents, Name, Node, Value};
use crate::markdown::Markdown;
use crate::source::{FileId, Place, Placed};

/// What the decoders of profiles must know of the site.
pub(super) struct Site<'a> {
    /// The texts, for spellings.
    pub(super) documents: &'a Documents,
    /// The languages of the site.
    pub(super) languages: &'a Languages,
    /// Topics, sectors, forms, countries, languages, zones.
    pub(super) vocabulary: &'a Vocabulary,
    /// Every id of the site.
    pub(super) ids: &'a Ids,
    /// The organiser's own facts.
    pub(super) fields: &'a [DeclaredField],
    /// The zone of times that name none.
    pub(super) timezone: &'a str,
    /// The day on which the site is built.
    pub(super) today: Date,
}

/// The reader of one profile or page.
pub(super) struct Reader<'a> {
    /// The readers of its file.
    pub(super) decoder: Decoder<'a>,
    /// The site around it.
    pub(super) site: &'a Site<'a>,
    /// What the name of its file says.
    pub(super) name: &'a Name,
    /// The files beside it.
    pub(super) bundle: Bundle<'a>,
    /// Whether it is written `draft: true`.
    pub(super) is_draft: bool,
    /// The state of its own words.
    pub(super) state: State,
    /// What is to be done when all profiles are read.
    pub(super) aside: Aside,
}

/// What is put aside until all profiles are read.
#[derive(Debug, Default)]
pub(super) struct Aside {
    /// Old ids.
    pub(super) aliases: Vec<Placed<Box<str>>>,
    /// Where an event names its series.
    pub(super) series: Option<Place>,
    /// The `body` of a YAML file, in each language in which it stands there.
    pub(super) bodies: Bodies,
}

impl<'a> Reader<'a> {
    /// A reader of a file whose plain words are in `language`.
    pub(super) fn new(
        site: &'a Site<'a>,
        name: &'a Name,
        bundle: Bundle<'a>,
        file: FileId,
        language: LanguageId,
    ) -> Self {
        let decoder = Decoder::new(site.documents, file, site.languages, language);
        Self { decoder, site, name, bundle, is_draft: false, state: State::default(), aside: Aside::default() }
    }

    /// Takes the `body` of a YAML file; in a Markdown file the text below the front matter is the body, and the key is
    /// unknown.
    pub(super) fn take_body(&mut self, fields: &mut Fields<'a>) {
        let path = &self.site.documents.sources.get(self.decoder.file).path;
        if std::path::Path::new(path).extension().is_none_or(|ending| ending != "yaml") {
            return;
        }
        let Some(node) = fields.given("body") else { return };
        let words = self.decoder.words(node, "body");
        self.aside.bodies = words.iter().map(|(language, text)| (language, body(text))).collect();
    }

    /// A list in which nothing may stand twice; `read` gives each element its value. Reports `twice-in-list`.
    pub(super) fn distinct<T: PartialEq + Clone>(
        &mut self,
        node: &'a Node,
        key: &str,
        mut read: impl FnMut(&mut Self, &'a Node) -> Option<T>,
    ) -> Box<[T]> {
        let read_name = |reader: &mut Self, element: &'a Node| match element.value {
            Value::List(_) | Value::Map(_) => {
                reader.decoder.no_name(element, key);
                None
            }
            _ => read(reader, element),
        };
        self.distinct_by(node, key, read_name, Clone::clone)
    }

    /// As [`Self::distinct`], where only a part of each value tells it from the others.
    pub(super) fn distinct_by<T, K: PartialEq>(
        &mut self,
        node: &'a Node,
        key: &str,
        mut read: impl FnMut(&mut Self, &'a Node) -> Option<T>,
        part: impl Fn(&T) -> K,
    ) -> Box<[T]> {
        let mut found: Vec<(T, Place)> = Vec::new();
        for element in self.decoder.list(node, key) {
            let Some(value) = read(self, element) else { continue };
            let place = self.decoder.place(named_by(element));
            match found.iter().find(|(known, _)| part(known) == part(&value)) {
                Some(&(_, first)) => {
                    let twice = problems::twice_in_list(place, &self.spelled(element), first);
                    self.decoder.report(twice);
                }
                None => found.push((value, place)),
            }
        }
        found.into_iter().map(|(value, _)| value).collect()
    }

    fn spelled(&self, element: &Node) -> String {
        let node = named_by(element);
        match &node.value {
            Value::Text(text) => text.trim().to_owned(),
            _ => self.site.documents.spelling(self.decoder.place(node)).unwrap_or_default(),
        }
    }
}

/// A text of a YAML file as a body.
fn body(text: &Placed<Box<str>>) -> Body {
    let (whole, range) = (Arc::<str>::from(&*text.value), 0..text.value.len());
    Body { markdown: Markdown::parse(whole, range), place: text.place }
}

/// The node of an element's id: of `{id: nova, booth: B12}` and `{with: nova}` the id's, of a plain id itself.
fn named_by(element: &Node) -> &Node {
    let Value::Map(entries) = &element.value else { return element };
    let id = entries.iter().find(|(key, _)| matches!(&key.value, Value::Text(key) if matches!(&**key, "id" | "with")));
    id.map_or(element, |(_, id)| id)
}

impl<'a> Fields<'a> {
    /// The value of a key, if anything is written there: `summary:` with nothing behind it is as good as none.
    pub(super) fn given(&mut self, key: &'a str) -> Option<&'a Node> {
        self.take(key).filter(|node| !is_blank(node))
    }

    /// The words of a key; empty where there are none.
    pub(super) fn words(&mut self, decoder: &mut Decoder<'a>, key: &'a str) -> Text {
        self.given(key).map(|node| decoder.words(node, key)).unwrap_or_default()
    }

    /// The words of a key that must have some.
    pub(super) fn required_words(&mut self, decoder: &mut Decoder<'a>, key: &'a str) -> Text {
        let Some(node) = self.require(key) else { return Text::default() };
        let problems_before = decoder.diagnostics.len();
        let words = decoder.words(node, key);
        let is_certain = decoder.diagnostics.len() == problems_before && decoder.languages.is_whole();
        if words.is_empty() && is_certain {
            decoder.report(problems::empty_text(decoder.place(node), key));
        }
        words
    }

    /// Whether a key is yes; nothing written is no.
    pub(super) fn flag(&mut self, decoder: &mut Decoder<'a>, key: &'a str) -> bool {
        self.given(key).and_then(|node| decoder.boolean(node, key)).unwrap_or(false)
    }
}

/// Whether nothing is written at a node.
pub(super) fn is_blank(node: &Node) -> bool {
    match &node.value {
        Value::Null => true,
        Value::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// Where a key of a map stands.
pub(super) fn key_place(decoder: &Decoder<'_>, map: &Node, key: &str) -> Place {
    let Value::Map(entries) = &map.value else { return decoder.place(map) };
    let name = entries.iter().find(|(name, _)| matches!(&name.value, Value::Text(name) if **name == *key));
    decoder.place(name.map_or(map, |(name, _)| name))
}
