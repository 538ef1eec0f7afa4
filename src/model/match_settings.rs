//! `matching:` of `matchbook.yaml`: how matches are made, and between which sides.

use std::collections::BTreeMap;

use super::decode::Decoder;
use super::fields::Fields;
use super::ink;
use super::problems;
use super::settings::{ShowMatches, Weights};
use super::sides::{NamedSide, SidesRule};
use super::vocabulary::Vocabulary;
use super::words::Text;
use crate::content::keys::choices;
use crate::content::{Documents, Node, Value, path_within};
use crate::diagnostic::nearest;
use crate::source::{FileId, Place, Placed};

/// `matching:` as it is written: who is on which side is not known before the organisations are.
#[derive(Clone, Debug)]
pub(super) struct WrittenMatching {
    pub(super) sides: SidesRule,
    pub(super) suggestions: usize,
    pub(super) cap: usize,
    pub(super) floor: u32,
    pub(super) show: ShowMatches,
    pub(super) weights: Weights,
    pub(super) lexicon: Vec<FileId>,
}

impl Default for WrittenMatching {
    fn default() -> Self {
        Self {
            sides: SidesRule::ByCountry,
            suggestions: 5,
            cap: 8,
            floor: 10,
            show: ShowMatches::Full,
            weights: Weights::default(),
            lexicon: Vec::new(),
        }
    }
}

/// Reads `matching:`; what is not written is as by default.
pub(super) fn decode<'a>(
    decoder: &mut Decoder<'a>,
    node: &'a Node,
    vocabulary: &Vocabulary,
    documents: &Documents,
) -> WrittenMatching {
    let usual = WrittenMatching::default();
    let Some(mut fields) = decoder.fields(node, "matching", "matching") else { return usual };
    let sides = fields.given("sides").and_then(|node| sides(decoder, node, vocabulary));
    let suggestions = number(decoder, &mut fields, "suggestions", 0, 100);
    let cap = number(decoder, &mut fields, "cap", 1, 100_000);
    let floor = number(decoder, &mut fields, "floor", 0, 100);
    let show = fields.choice(decoder, "show", ShowMatches::from_word);
    let weights = fields.given("weights").map(|node| weights(decoder, node));
    let lexicon = fields.given("lexicon").map(|node| lexicon(decoder, node, documents));
    fields.finish(decoder);
    WrittenMatching {
        sides: sides.unwrap_or(usual.sides),
        suggestions: suggestions.map_or(usual.suggestions, |number| number as usize),
        cap: cap.map_or(usual.cap, |number| number as usize),
        floor: floor.unwrap_or(usual.floor),
        show: show.unwrap_or(usual.show),
        weights: weights.unwrap_or_default(),
        lexicon: lexicon.unwrap_or_default(),
    }
}

fn number<'a>(decoder: &mut Decoder<'a>, fields: &mut Fields<'a>, key: &'a str, least: u32, most: u32) -> Option<u32> {
    let node = fields.given(key)?;
    decoder.integer(node, key, least.into(), most.into()).and_then(|number| number.try_into().ok())
}

fn weights<'a>(decoder: &mut Decoder<'a>, node: &'a Node) -> Weights {
    let usual = Weights::default();
    let Some(mut fields) = decoder.fields(node, "weights", "weights") else { return usual };
    let problems_before = decoder.diagnostics.len();
    let mut weight = |key, usual| number(decoder, &mut fields, key, 0, 100).unwrap_or(usual);
    let weights = Weights {
        topic: weight("topic", usual.topic),
        text: weight("text", usual.text),
        kind: weight("kind", usual.kind),
        complement: weight("complement", usual.complement),
        cooperation: weight("cooperation", usual.cooperation),
        language: weight("language", usual.language),
    };
    fields.finish(decoder);
    // A weight that could not be read would make the sum wrong a second time.
    if weights.sum() != 100 && decoder.diagnostics.len() == problems_before {
        decoder.report(problems::weights_sum(decoder.place(node), weights.sum()));
    }
    weights
}

/// Texts of the site with more word pairs; reports `path-leaves-site`, `missing-file` and `twice-in-list`.
fn lexicon<'a>(decoder: &mut Decoder<'a>, node: &'a Node, documents: &Documents) -> Vec<FileId> {
    let files = distinct(decoder, Some(node), "lexicon", |decoder, node| {
        let path = decoder.text(node, "lexicon")?;
        lexicon_file(decoder, &path.as_ref().map(AsRef::as_ref), documents)
    });
    files.into_iter().map(|file| file.value).collect()
}

fn lexicon_file(decoder: &mut Decoder<'_>, path: &Placed<&str>, documents: &Documents) -> Option<FileId> {
    let Some(inside) = path_within(path.value) else {
        decoder.report(problems::path_leaves_site(path).help("help-site"));
        return None;
    };
    let found = documents.sources.find(&inside);
    if found.is_none() {
        let paths = documents.sources.iter().map(|(_, source)| &*source.path);
        decoder.report(problems::missing_site_file(path, nearest(&inside, paths)));
    }
    found
}

/// `country`, `none`, or named sides.
fn sides<'a>(decoder: &mut Decoder<'a>, node: &'a Node, vocabulary: &Vocabulary) -> Option<SidesRule> {
    if let Value::Map(entries) = &node.value {
        let named: Vec<_> = entries.iter().filter_map(|(name, node)| side(decoder, name, node, vocabulary)).collect();
        warn_of_second_sides(decoder, &named);
        return Some(SidesRule::Named(named));
    }
    if let Value::List(_) = node.value {
        decoder.wrong_type(node, "sides", "map");
        return None;
    }
    decoder.choice(node, "sides", choices::SIDES, |word| {
        Some(if word == "country" { SidesRule::ByCountry } else { SidesRule::None })
    })
}

/// Warns of what belongs to an earlier side already.
fn warn_of_second_sides(decoder: &mut Decoder<'_>, named: &[NamedSide]) {
    let mut first: BTreeMap<&str, (&str, Place)> = BTreeMap::new();
    for side in named {
        let countries = side.countries.iter().map(|country| Placed::new(country.value.code(), country.place));
        let ids = side.ids.iter().map(|id| id.as_ref().map(AsRef::as_ref));
        for what in countries.chain(ids) {
            match first.get(what.value) {
                Some((known, place)) => decoder.report(problems::two_sides(&what, known, *place)),
                None => drop(first.insert(what.value, (&side.name, what.place))),
            }
        }
    }
}

fn side<'a>(decoder: &mut Decoder<'a>, name: &'a Node, node: &'a Node, vocabulary: &Vocabulary) -> Option<NamedSide> {
    let name = decoder.id(name, "sides")?;
    let mut fields = decoder.fields(node, &name.value, "side")?;
    let label = fields.given("label").map_or_else(Text::default, |node| decoder.words(node, "label"));
    if !fields.has("label") && !fields.has_like("label") {
        decoder.report(problems::no_label(name.place, &name.value));
    }
    let ink = fields.given("ink").and_then(|node| ink::decode(decoder, node));
    let [countries, ids] = ["countries", "ids"].map(|key| fields.given(key));
    if countries.or(ids).is_none() {
        decoder.report(problems::missing_field(name.place, "side", "countries"));
    }
    fields.finish(decoder);
    let countries = distinct(decoder, countries, "countries", |decoder, node| vocabulary.country(decoder, node));
    let ids = distinct(decoder, ids, "ids", |decoder, node| decoder.text(node, "ids").map(|id| id.value));
    Some(NamedSide { name: name.value, label, ink, countries, ids })
}

/// The elements of a list in which nothing may stand twice.
fn distinct<'a, T: PartialEq>(
    decoder: &mut Decoder<'a>,
    node: Option<&'a Node>,
    key: &str,
    read: impl Fn(&mut Decoder<'a>, &'a Node) -> Option<T>,
) -> Vec<Placed<T>> {
    let mut found: Vec<Placed<T>> = Vec::new();
    for node in node.map(|node| decoder.list(node, key)).unwrap_or_default() {
        let Some(value) = read(decoder, node) else { continue };
        match found.iter().find(|known| known.value == value) {
            Some(first) => report_twice(decoder, node, first.place),
            None => found.push(Placed::new(value, decoder.place(node))),
        }
    }
    found
}

fn report_twice(decoder: &mut Decoder<'_>, node: &Node, first: Place) {
    if let Some(text) = decoder.text(node, "") {
        decoder.report(problems::twice_in_list(text.place, &text.value, first));
    }
}
