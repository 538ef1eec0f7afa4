//! The organiser's own facts: fields that `matchbook.yaml` declares.

use super::decode::Decoder;
use super::fields::Fields;
use super::problems;
use super::words::Text;
use crate::content::keys::{self, choices};
use crate::content::{Folder, Node, Value};
use crate::diagnostic::{all_nearest, nearest};
use crate::source::Placed;

/// A declared field.
#[derive(Clone, Debug, PartialEq)]
pub struct DeclaredField {
    /// Its key in profiles.
    pub key: Box<str>,
    /// What kinds of profile have it: companies, institutes, events, in the order of [`choices::PROFILES`].
    pub has: [bool; 3],
    /// What it holds.
    pub holds: FieldType,
    /// What pages call it.
    pub label: Text,
    /// Whether lists can be filtered by it.
    pub is_facet: bool,
}

/// What a declared field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldType {
    /// Words in languages.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Yes or no.
    Boolean,
    /// A day, a month or a year.
    Date,
    /// A web address.
    Url,
    /// One or several of a list.
    Choice {
        /// Whether several may be chosen.
        many: bool,
        /// Key and label of each, in the order of writing.
        choices: Vec<(Box<str>, Text)>,
    },
}

/// The value of a declared field in a profile.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldValue {
    /// Words in languages.
    Text(Text),
    /// A whole number.
    Integer(i64),
    /// A number.
    Number(f64),
    /// Yes or no.
    Boolean(bool),
    /// A day, a month or a year.
    Date(crate::language::PartialDate),
    /// A web address.
    Url(Box<str>),
    /// Places in the field's list of choices.
    Choices(Vec<usize>),
}

/// The fields of `fields:`, in the order of writing. Reports `bad-id`, `reserved-key`, `no-label`, `unknown-choice`.
pub(super) fn decode<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Vec<DeclaredField> {
    let entries = decoder.entries(node, "fields");
    entries.iter().filter_map(|(key, node)| field(decoder, key, node)).collect()
}

fn field<'a>(decoder: &mut Decoder<'a>, key: &'a Node, node: &'a Node) -> Option<DeclaredField> {
    let key = decoder.id(key, "fields")?;
    if keys::is_reserved(&key.value) {
        decoder.report(problems::reserved_key(&key.as_ref().map(AsRef::as_ref)));
        return None;
    }
    let mut fields = decoder.fields(node, &key.value, "field")?;
    let has = fields.given("for").map_or([true; 3], |node| kinds(decoder, node));
    let holds = field_type(decoder, &mut fields);
    let label = label(decoder, &key, fields.given("label"));
    let is_facet = fields.given("facet").and_then(|node| decoder.boolean(node, "facet")).unwrap_or(false);
    fields.finish(decoder);
    // A field whose type is broken stays known as a text, so that profiles that have it are not reported as well.
    Some(DeclaredField { key: key.value, has, holds: holds.unwrap_or(FieldType::Text), label, is_facet })
}

/// The kinds of profile that have a field. Where one of them cannot be read, all may: theirs is right then.
fn kinds<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> [bool; 3] {
    let problems_before = decoder.diagnostics.len();
    let mut has = [false; 3];
    for node in decoder.list(node, "for") {
        let position = |word: &str| choices::PROFILES.iter().position(|(known, _)| *known == word);
        if let Some(kind) = decoder.choice(node, "for", choices::PROFILES, position) {
            has[kind] = true;
        }
    }
    if decoder.diagnostics.len() == problems_before { has } else { [true; 3] }
}

fn field_type<'a>(decoder: &mut Decoder<'a>, fields: &mut Fields<'a>) -> Option<FieldType> {
    let node = fields.require("type")?;
    Some(match &*decoder.choice(node, "type", choices::FIELD_TYPES, |word| Some(word.to_owned()))? {
        "integer" => FieldType::Integer,
        "number" => FieldType::Number,
        "boolean" => FieldType::Boolean,
        "date" => FieldType::Date,
        "url" => FieldType::Url,
        "choice" => choice(decoder, fields),
        _ => FieldType::Text,
    })
}

fn choice<'a>(decoder: &mut Decoder<'a>, fields: &mut Fields<'a>) -> FieldType {
    let many = fields.given("many").and_then(|node| decoder.boolean(node, "many")).unwrap_or(false);
    let Some(node) = fields.require("choices") else { return FieldType::Choice { many, choices: Vec::new() } };
    let entries = decoder.entries(node, "choices");
    if entries.is_empty() && matches!(node.value, Value::Map(_) | Value::Null) {
        decoder.report(problems::missing_field(decoder.place(node), "field", "choices"));
    }
    let mut choices = Vec::new();
    for (key, node) in entries {
        if let Some(key) = decoder.id(key, "choices") {
            let label = label(decoder, &key, Some(node));
            choices.push((key.value, label));
        }
    }
    FieldType::Choice { many, choices }
}

/// A label that must be there in at least one language.
fn label<'a>(decoder: &mut Decoder<'a>, key: &Placed<Box<str>>, node: Option<&'a Node>) -> Text {
    let problems_before = decoder.diagnostics.len();
    let label = node.map_or_else(Text::default, |node| decoder.words(node, "label"));
    let is_certain = decoder.diagnostics.len() == problems_before && decoder.languages.is_whole();
    if label.is_empty() && is_certain {
        decoder.report(problems::no_label(key.place, &key.value));
    }
    label
}

impl DeclaredField {
    /// Whether the profiles of a folder have it.
    pub fn is_for(&self, folder: Folder) -> bool {
        match folder {
            Folder::Companies => self.has[0],
            Folder::Institutes => self.has[1],
            Folder::Events => self.has[2],
            Folder::Pages => false,
        }
    }

    /// The value of the field in a profile; reports what does not fit its type.
    pub(super) fn value<'a>(&self, decoder: &mut Decoder<'a>, node: &'a Node) -> Option<FieldValue> {
        let key = &self.key;
        match &self.holds {
            FieldType::Text => Some(FieldValue::Text(decoder.words(node, key))),
            FieldType::Integer => decoder.integer(node, key, i64::MIN, i64::MAX).map(FieldValue::Integer),
            FieldType::Number => decoder.number(node, key).map(FieldValue::Number),
            FieldType::Boolean => decoder.boolean(node, key).map(FieldValue::Boolean),
            FieldType::Date => decoder.partial_date(node, key).map(|date| FieldValue::Date(date.value)),
            FieldType::Url => decoder.web_address(node, key).map(FieldValue::Url),
            FieldType::Choice { many: false, choices } => {
                chosen(decoder, node, key, choices).map(|choice| FieldValue::Choices(vec![choice]))
            }
            FieldType::Choice { many: true, choices } => {
                Some(FieldValue::Choices(all_chosen(decoder, node, key, choices)))
            }
        }
    }
}

fn all_chosen<'a>(decoder: &mut Decoder<'a>, node: &'a Node, key: &str, choices: &[(Box<str>, Text)]) -> Vec<usize> {
    let mut found = Vec::new();
    for node in decoder.list(node, key) {
        let Some(choice) = chosen(decoder, node, key, choices) else { continue };
        match found.iter().find(|(known, _)| *known == choice) {
            Some((_, first)) => {
                decoder.report(problems::twice_in_list(decoder.place(node), &choices[choice].0, *first));
            }
            None => found.push((choice, decoder.place(node))),
        }
    }
    found.into_iter().map(|(choice, _)| choice).collect()
}

/// The place of a choice in the list, by its key or an exact label.
fn chosen(decoder: &mut Decoder<'_>, node: &Node, key: &str, choices: &[(Box<str>, Text)]) -> Option<usize> {
    let word = decoder.text(node, key)?;
    let by_key = choices.iter().position(|(known, _)| *known == word.value);
    let has_label = |label: &Text| label.iter().any(|(_, label)| label.value == word.value);
    let found = by_key.or_else(|| choices.iter().position(|(_, label)| has_label(label)));
    if found.is_none() {
        let keys: Vec<&str> = choices.iter().map(|(key, _)| &**key).collect();
        let near = all_nearest(&word.value, keys.iter().copied());
        let nearest = nearest(&word.value, keys.iter().copied());
        let listed = problems::Listed::own(keys);
        let problem = problems::unknown_choice(&word.as_ref().map(AsRef::as_ref), key, listed, nearest);
        decoder.report(problem.with_as_near(&near));
    }
    found
}
