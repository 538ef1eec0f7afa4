//! The facts of a profile as rows of label and values.

use rustc_hash::FxHashMap;

use super::edition::Edition;
use super::speak::own;
use super::view::{FactValue, FactView, Shared, SpokenView};
use crate::language::PartialDate;
use crate::model::{Common, DeclaredField, Event, FieldType, FieldValue, Organisation, ProfileId, Text};
use crate::site::Facet;

/// The facts that are not declared in the settings.
const KEYS: [&str; 12] = [
    "type",
    "sectors",
    "topics",
    "country",
    "city",
    "founded",
    "size",
    "languages",
    "website",
    "venue",
    "format",
    "series",
];

impl Edition<'_> {
    /// The facts of a company or an institute, without side and cooperation.
    pub(super) fn organisation_facts(&self, id: ProfileId, organisation: &Organisation) -> Vec<FactView> {
        let common = &organisation.common;
        let founded = organisation.founded.map(|year| self.date_text(PartialDate::Year(year)));
        let size = organisation.size.map(|size| self.word("size", size.word()));
        let languages = organisation.languages.iter().map(|language| self.language_name(language));
        let is_institute = organisation.institute_type.is_some();
        let facts = [
            self.fact("type", is_institute.then(|| plain(self.kind_label(id))).into_iter().collect()),
            self.fact("sectors", self.facet_facts(common.sectors.iter().map(|id| Facet::Sector(*id)))),
            self.fact("topics", self.facet_facts(common.topics.iter().map(|id| Facet::Topic(*id)))),
            self.fact("country", self.facet_facts(common.country.map(Facet::Country))),
            self.fact("city", self.text_value(&common.city)),
            self.fact("founded", founded.map(plain).into_iter().collect()),
            self.fact("size", size.map(plain).into_iter().collect()),
            self.fact("languages", languages.map(plain).collect()),
            self.fact("website", website(common)),
        ];
        facts.into_iter().flatten().chain(self.declared_facts(common)).collect()
    }

    /// The facts of an event, without date and hours.
    pub(super) fn event_facts(&self, id: ProfileId, event: &Event) -> Vec<FactView> {
        let common = &event.common;
        let format = event.format.map(|format| self.word("attends", format.word()));
        let facts = [
            self.fact("type", vec![plain(self.kind_label(id))]),
            self.fact("venue", self.text_value(&event.venue)),
            self.fact("city", self.text_value(&common.city)),
            self.fact("country", self.facet_facts(common.country.map(Facet::Country))),
            self.fact("format", format.map(plain).into_iter().collect()),
            self.fact("series", event.series.map(|series| self.linked(series)).into_iter().collect()),
            self.fact("topics", self.facet_facts(common.topics.iter().map(|id| Facet::Topic(*id)))),
            self.fact("sectors", self.facet_facts(common.sectors.iter().map(|id| Facet::Sector(*id)))),
            self.fact("website", website(common)),
        ];
        facts.into_iter().flatten().chain(self.declared_facts(common)).collect()
    }

    fn fact(&self, key: &'static str, values: Vec<Shared>) -> Option<FactView> {
        let label = || self.fact_labels.get(key).cloned().unwrap_or_else(|| self.fact_label(key));
        (!values.is_empty()).then(|| FactView { key: key.to_owned(), label: label(), values })
    }

    /// The label of each fact, made once.
    pub(super) fn new_fact_labels(&self) -> FxHashMap<&'static str, Shared> {
        KEYS.into_iter().map(|key| (key, self.fact_label(key))).collect()
    }

    fn fact_label(&self, key: &str) -> Shared {
        Shared::from_serializable(&own(self.text(&format!("fact-{key}"))))
    }

    fn text_value(&self, text: &Text) -> Vec<Shared> {
        self.words(text).map(said).into_iter().collect()
    }

    fn linked(&self, id: ProfileId) -> Shared {
        let link = self.profile_link(id);
        Shared::from_serializable(&FactValue { text: link.label, href: link.href, url: None })
    }

    fn facet_facts(&self, facets: impl IntoIterator<Item = Facet>) -> Vec<Shared> {
        facets.into_iter().map(|facet| self.facet_fact(facet)).collect()
    }

    fn declared_facts(&self, common: &Common) -> impl Iterator<Item = FactView> {
        let fields = &self.book.directory.settings.fields;
        let known = common.declared.iter().filter_map(|(place, value)| Some((fields.get(*place)?, value)));
        known.map(|(field, value)| self.declared(field, value)).filter(|fact| !fact.values.is_empty())
    }

    fn declared(&self, field: &DeclaredField, value: &FieldValue) -> FactView {
        let values = match value {
            FieldValue::Text(text) => self.text_value(text),
            FieldValue::Integer(number) => vec![plain(self.formats.number(*number))],
            FieldValue::Number(number) => vec![plain(self.decimal(*number))],
            FieldValue::Boolean(true) => vec![plain(self.text("value-yes"))],
            FieldValue::Boolean(false) => vec![plain(self.text("value-no"))],
            FieldValue::Date(date) => vec![plain(self.date_text(*date))],
            FieldValue::Url(url) => vec![outside(url)],
            FieldValue::Choices(places) => self.choices(field, places),
        };
        FactView {
            key: field.key.to_string(),
            label: Shared::from_serializable(&self.name(&field.label, &field.key)),
            values,
        }
    }

    fn choices(&self, field: &DeclaredField, places: &[usize]) -> Vec<Shared> {
        let FieldType::Choice { choices, .. } = &field.holds else { return Vec::new() };
        let labels = places.iter().filter_map(|place| choices.get(*place));
        labels.map(|(key, label)| said(self.name(label, key))).collect()
    }

    fn decimal(&self, number: f64) -> String {
        let digits = number.to_string();
        self.formats.decimal(&digits).unwrap_or(digits)
    }
}

fn website(common: &Common) -> Vec<Shared> {
    common.website.as_deref().map(outside).into_iter().collect()
}

/// A value in the page's language, without a link.
fn plain(text: impl Into<String>) -> Shared {
    said(own(text))
}

/// A value without a link.
fn said(text: SpokenView) -> Shared {
    Shared::from_serializable(&FactValue { text, href: None, url: None })
}

fn outside(url: &str) -> Shared {
    Shared::from_serializable(&FactValue { text: own(without_scheme(url)), href: None, url: Some(url.to_owned()) })
}

/// A web address as people say it: `example.org/ai`.
fn without_scheme(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.strip_suffix('/').unwrap_or(rest)
}
