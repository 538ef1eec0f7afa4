//! `languages:` of `matchbook.yaml`. It is read before everything else, because words are words of a language.

use super::country;
use super::decode::Decoder;
use super::problems;
use super::words::{LanguageId, Languages};
use crate::content::{Documents, Node, Value, Yaml};
use crate::diagnostic::Checked;
use crate::language::Language;
use crate::source::{Place, Placed};

/// The key.
const KEY: &str = "languages";

/// The languages of the site. Where the list is missing or has mistakes, they are what could be read, or English: never
/// none, so that the rest of the site can be checked as well. Reports `unknown-language`, `twice-in-list`,
/// `missing-field`, `wrong-type`, `out-of-range`.
pub(super) fn decode(documents: &Documents, settings: &Yaml) -> Checked<Languages> {
    let unknown = Languages::of_a_broken_list(Vec::new());
    let mut decoder = Decoder::new(documents, settings.file, &unknown, LanguageId(0));
    let found = find(&settings.root).map(|node| list(&mut decoder, node));
    let found = found.unwrap_or_else(|| {
        decoder.report(problems::missing_field(decoder.place(&settings.root), "site", KEY));
        Vec::new()
    });
    let languages = if decoder.diagnostics.is_empty() { Languages::new(found.clone()) } else { None };
    let languages = languages.unwrap_or_else(|| or_english(found));
    Checked { value: languages, diagnostics: decoder.diagnostics }
}

fn or_english(mut found: Vec<Language>) -> Languages {
    if found.is_empty() {
        found.extend(Language::parse("en"));
    }
    Languages::of_a_broken_list(found)
}

fn find(root: &Node) -> Option<&Node> {
    let Value::Map(entries) = &root.value else { return None };
    let is_ours = |key: &Node| matches!(&key.value, Value::Text(text) if **text == *KEY);
    entries.iter().find(|(key, _)| is_ours(key)).map(|(_, node)| node)
}

fn list(decoder: &mut Decoder<'_>, node: &Node) -> Vec<Language> {
    let Value::List(nodes) = &node.value else {
        decoder.wrong_type(node, KEY, "list");
        return Vec::new();
    };
    if nodes.is_empty() {
        decoder.report(problems::missing_field(decoder.place(node), "site", KEY));
    } else if !(1..=Languages::MOST).contains(&nodes.len()) {
        decoder.report(problems::out_of_range(decoder.place(node), KEY, &nodes.len().to_string(), 1, 255));
    }
    let mut found: Vec<(Language, Place)> = Vec::new();
    for node in nodes {
        let Some(Placed { value, place }) = language(decoder, node) else { continue };
        match found.iter().find(|(known, _)| *known == value) {
            Some((_, first)) => decoder.report(problems::twice_in_list(place, value.as_str(), *first)),
            None => found.push((value, place)),
        }
    }
    found.into_iter().map(|(language, _)| language).collect()
}

fn language(decoder: &mut Decoder<'_>, node: &Node) -> Option<Placed<Language>> {
    let tag = decoder.text(node, "language")?;
    let language = Language::parse(&tag.value).ok();
    if language.is_none() {
        let meant = Language::nearest(&tag.value);
        let near = meant.as_ref().map(Language::as_str);
        let problem = problems::unknown_language(&tag.as_ref().map(AsRef::as_ref), near);
        decoder.report(problem.mended_by_nearest(|near| country::is_name_of(&tag.value, meant.as_ref(), near)));
    }
    language.map(|language| Placed::new(language, tag.place))
}
