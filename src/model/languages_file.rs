//! `languages:` of `matchbook.yaml`. It is read before everything else, because words are words of a language.

use super::country;
use super::decode::Decoder;
use super::problems;
use super::words::{LanguageId, Languages};
use crate::content::{Documents, Node, Value, Yaml, keys};
use crate::diagnostic::{Checked, nearest};
use crate::language::Language;
use crate::source::{Place, Placed};

/// The key.
const KEY: &str = "languages";

/// The languages of the site. Where the list is missing or has mistakes, they are what could be read and what was probably
/// meant, or English: never none, so that the rest of the site can be checked as well, but nothing is blamed there that may be
/// right in the languages that were meant. Reports `unknown-language`, `twice-in-list`,
/// `missing-field`, `wrong-type`, `out-of-range`.
pub(super) fn decode(documents: &Documents, settings: &Yaml) -> Checked<Languages> {
    let unknown = Languages::of_a_broken_list(Vec::new());
    let mut decoder = Decoder::new(documents, settings.file, &unknown, LanguageId(0));
    let languages = match find(&settings.root, |key| key == KEY) {
        Some(node) => {
            let found = list(&mut decoder, node);
            let whole = if decoder.diagnostics.is_empty() { Languages::new(found.clone()) } else { None };
            whole.unwrap_or_else(|| or_english(found))
        }
        None => misspelt(&mut decoder, &settings.root),
    };
    Checked { value: languages, diagnostics: decoder.diagnostics }
}

/// The languages under a key that was probably meant for ours, which is reported where the other keys are read.
fn misspelt(decoder: &mut Decoder<'_>, root: &Node) -> Languages {
    let is_meant = |key: &str| keys::meant("site", key) == Some(KEY) || nearest(key, [KEY]).is_some();
    let Some(node) = find(root, is_meant) else {
        decoder.report(problems::missing_field(decoder.place(root), "site", KEY));
        return or_english(Vec::new());
    };
    let found = list(decoder, node);
    decoder.diagnostics.clear();
    or_english(found)
}

fn or_english(mut found: Vec<Language>) -> Languages {
    if found.is_empty() {
        found.extend(Language::parse("en"));
    }
    Languages::of_a_broken_list(found)
}

fn find(root: &Node, is_ours: impl Fn(&str) -> bool) -> Option<&Node> {
    let Value::Map(entries) = &root.value else { return None };
    entries.iter().find(|(key, _)| key.as_text().is_some_and(&is_ours)).map(|(_, node)| node)
}

fn list(decoder: &mut Decoder<'_>, node: &Node) -> Vec<Language> {
    let Value::List(nodes) = &node.value else {
        decoder.wrong_type(node, KEY, "list");
        return node.as_text().and_then(|text| country::languages_in(text, decoder.languages)).unwrap_or_default();
    };
    if nodes.is_empty() {
        decoder.report(problems::missing_field(decoder.place(node), "site", KEY));
    } else if !(1..=Languages::MOST).contains(&nodes.len()) {
        decoder.report(problems::out_of_range(decoder.place(node), KEY, &nodes.len().to_string(), 1, 255));
    }
    let mut found: Vec<(Language, Place)> = Vec::new();
    for node in nodes {
        let problems_before = decoder.diagnostics.len();
        let Some(Placed { value, place }) = language(decoder, node) else { continue };
        match found.iter().find(|(known, _)| *known == value) {
            // Of a name that was reported, it is not known that it means the same.
            Some((_, first)) if decoder.diagnostics.len() == problems_before => {
                decoder.report(problems::twice_in_list(place, value.as_str(), *first));
            }
            Some(_) => {}
            None => found.push((value, place)),
        }
    }
    found.into_iter().map(|(language, _)| language).collect()
}

/// A language by its tag; one that is written otherwise is reported, and taken for what was probably meant.
fn language(decoder: &mut Decoder<'_>, node: &Node) -> Option<Placed<Language>> {
    let tag = decoder.text(node, "language")?;
    if let Ok(language) = Language::parse(&tag.value) {
        return Some(Placed::new(language, tag.place));
    }
    let meant = Language::nearest(&tag.value);
    let near = meant.as_ref().map(Language::as_str);
    let problem = problems::unknown_language(&tag.as_ref().map(AsRef::as_ref), near);
    decoder.report(problem.mended_by_nearest(|near| country::is_name_of(&tag.value, meant.as_ref(), near)));
    meant.map(|language| Placed::new(language, tag.place))
}
