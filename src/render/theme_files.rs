//! What a theme's files say that can do nothing: a template of no page, a text that nobody asks for. A slip of the pen in a
//! name is no error to an engine that looks things up, so that it has to be looked for.

use fluent_syntax::ast::Entry;

use super::problems;
use super::theme::built_in;
use crate::content::{StaticFile, ThemeFile, Value};
use crate::diagnostic::{Diagnostic, nearest};
use crate::language::Language;
use crate::model::Settings;
use crate::source::{FileId, Place, Placed, Sources};

/// What `theme.yaml` may hold.
const KEYS: [&str; 1] = ["name"];

/// What is wrong with the files of the site's theme as such: `unknown-key`, and the warnings `unknown-file`,
/// `unknown-text` and `english-interface`.
pub(super) fn problems(sources: &Sources, files: &[&ThemeFile], settings: &Settings) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = files.iter().flat_map(|file| unknown_keys(file)).collect();
    found.extend(unused_templates(sources, files));
    found.extend(unknown_texts(sources, files));
    let misnamed = misnamed_texts(files, settings);
    found.extend(english_languages(files, settings, &misnamed));
    found.extend(misnamed.iter().map(|(file, meant)| problems::unused_file(*file, meant.as_deref())));
    found
}

/// Files of `static/` at the address of an asset: `assets/theme.css` belongs into the theme.
pub(super) fn taken_assets(static_files: &[StaticFile], is_asset: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
    let is_taken = |file: &&StaticFile| {
        file.path.strip_prefix("assets/").is_some_and(|asset| asset == "sides.css" || is_asset(asset))
    };
    static_files.iter().filter(is_taken).map(problems::taken_asset).collect()
}

fn unknown_keys(file: &ThemeFile) -> Vec<Diagnostic> {
    let (Some(id), Some(Value::Map(entries))) = (file.file, file.yaml.as_ref().map(|node| &node.value)) else {
        return Vec::new();
    };
    let keys = entries.iter().filter_map(|(key, _)| Some(Placed::new(key.as_text()?, Place::node(id, key.number))));
    keys.filter(|key| !KEYS.contains(&key.value)).map(|key| problems::unknown_key(&key, &KEYS)).collect()
}

/// Texts of the theme below a folder, each with its path from there.
fn texts<'a>(
    sources: &'a Sources,
    files: &'a [&ThemeFile],
    folder: &'a str,
) -> impl Iterator<Item = (&'a str, FileId, &'a str)> {
    files.iter().filter_map(move |file| {
        let (path, id) = (file.path.strip_prefix(folder)?, file.file?);
        Some((path, id, &*sources.get(id).text))
    })
}

/// Templates that take the place of none, that no other one names, and that define no component.
fn unused_templates(sources: &Sources, files: &[&ThemeFile]) -> Vec<Diagnostic> {
    let known: Vec<String> = built_in("templates").map(|(name, _)| name).collect();
    let is_named = |name: &str| texts(sources, files, "templates/").any(|(_, _, text)| text.contains(name));
    let is_used = |name: &str, text: &str| {
        known.iter().any(|known| known == name) || is_named(name) || text.contains("component ")
    };
    let unused = texts(sources, files, "templates/").filter(|(name, _, text)| !is_used(name, text));
    unused.map(|(name, file, _)| problems::unused_file(file, nearest(name, known.iter().map(String::as_str)))).collect()
}

/// Messages that the built-in theme does not have and that no template of the site asks for.
fn unknown_texts(sources: &Sources, files: &[&ThemeFile]) -> Vec<Diagnostic> {
    let known: Vec<String> = built_in("i18n").flat_map(|(_, text)| ids(text)).collect();
    let templates: Vec<&str> = texts(sources, files, "templates/").map(|(_, _, text)| text).collect();
    let is_asked_for = |id: &str| {
        let field = format!("t.{}", id.replace('-', "_"));
        known.iter().any(|known| known == id) || templates.iter().any(|text| text.contains(&field))
    };
    let mut found = Vec::new();
    for (_, file, text) in texts(sources, files, "i18n/").filter(|(path, ..)| path.strip_suffix(".ftl").is_some()) {
        for id in ids(text).into_iter().filter(|id| !is_asked_for(id)) {
            let place = Place::bytes(file, line_of(text, &id));
            let near = nearest(&id, known.iter().map(String::as_str));
            found.push(problems::unknown_text(&Placed::new(&*id, place), near));
        }
    }
    found
}

/// The names of the messages of a Fluent text; what cannot be parsed is reported elsewhere.
fn ids(text: &str) -> Vec<String> {
    let (Ok(resource) | Err((resource, _))) = fluent_syntax::parser::parse(text);
    let ids = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    });
    ids.collect()
}

/// Where a message begins: its name at the beginning of a line.
fn line_of(text: &str, id: &str) -> std::ops::Range<usize> {
    let is_name = |at: &usize| {
        let rest = text[at + id.len()..].trim_start_matches(' ');
        (*at == 0 || text[..*at].ends_with('\n')) && rest.starts_with('=')
    };
    let start = text.match_indices(id).map(|(at, _)| at).find(is_name);
    start.map_or(0..0, |start| start..start + id.len())
}

/// Files of `i18n/` that are named after no language, with the name that was meant, where it can be told. The words of a language
/// that the site does not have are none of them: a theme may serve several sites.
fn misnamed_texts(files: &[&ThemeFile], settings: &Settings) -> Vec<(FileId, Option<String>)> {
    let languages = || settings.languages.iter().map(|(_, language)| language);
    let is_looked_for =
        |tag: &str| tag == "en" || languages().any(|language| language.fallbacks().iter().any(|it| it == tag));
    let is_another = |tag: &str| Language::parse(tag).is_ok_and(|found| found.as_str() == tag);
    let is_right = |name: &str| name.strip_suffix(".ftl").is_some_and(|tag| is_looked_for(tag) || is_another(tag));
    let named = files.iter().filter_map(|file| Some((file.path.strip_prefix("i18n/")?, file.file?)));
    let wrong = named.filter(|(name, _)| !is_right(name));
    wrong.map(|(name, file)| (file, meant_language(name, languages()).map(|tag| format!("{tag}.ftl")))).collect()
}

/// The language that the name of a file was meant for: one of the site's before all others.
fn meant_language<'a>(name: &str, mut languages: impl Iterator<Item = &'a Language>) -> Option<String> {
    let word = name.split(['.', '/']).next().filter(|word| !word.is_empty())?;
    let meant = Language::nearest(word)?;
    let own = languages.find(|language| language.same_spoken(&meant));
    Some(own.unwrap_or(&meant).as_str().to_owned())
}

/// Languages of the site of which neither the built-in theme nor the site's has any words, not even under a wrong name.
fn english_languages(
    files: &[&ThemeFile],
    settings: &Settings,
    misnamed: &[(FileId, Option<String>)],
) -> Vec<Diagnostic> {
    let has = |tag: &String| {
        let name = format!("{tag}.ftl");
        built_in("i18n").any(|(known, _)| known == name)
            || files.iter().any(|file| file.path.strip_prefix("i18n/") == Some(&name))
            || misnamed.iter().any(|(_, meant)| meant.as_ref() == Some(&name))
    };
    let languages = settings.languages.iter().map(|(_, language)| language);
    let silent = languages.filter(|language: &&Language| !language.fallbacks().iter().any(has));
    let file = |language: &Language| format!("themes/{}/i18n/{}.ftl", settings.theme, language.as_str());
    silent.map(|language| problems::english_interface(settings.file, language, &file(language))).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::ast::{Entry, InlineExpression, Pattern, PatternElement, Resource};

    use crate::render::theme::built_in;

    /// The messages of a file with the variables that each uses; no mistake in its syntax is passed over.
    fn messages(name: &str, text: &'static str) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
        let parsed: Resource<&str> =
            fluent_syntax::parser::parse(text).unwrap_or_else(|(_, faults)| panic!("{name}: {faults:?}"));
        let mut found = BTreeMap::new();
        for entry in &parsed.body {
            if let Entry::Message(message) = entry {
                let mut used = BTreeSet::new();
                message.value.iter().for_each(|pattern| variables(pattern, &mut used));
                assert!(found.insert(message.id.name, used).is_none(), "{name}: {} twice", message.id.name);
            }
        }
        found
    }

    fn variables(pattern: &Pattern<&'static str>, used: &mut BTreeSet<&'static str>) {
        use fluent_syntax::ast::Expression;
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else { continue };
            match expression {
                Expression::Inline(InlineExpression::VariableReference { id }) => {
                    used.insert(id.name);
                }
                Expression::Inline(_) => {}
                Expression::Select { variants, .. } => {
                    for variant in variants {
                        variables(&variant.value, used);
                    }
                }
            }
        }
    }

    #[test]
    fn every_language_of_the_built_in_theme_has_every_message() {
        let files: BTreeMap<String, _> =
            built_in("i18n").map(|(name, text)| (name.clone(), messages(&name, text))).collect();
        let english = &files["en.ftl"];
        assert!(english.len() > 200 && files.len() >= 4, "{} in {}", english.len(), files.len());
        for (name, messages) in &files {
            let keys = |messages: &BTreeMap<&'static str, _>| messages.keys().copied().collect::<BTreeSet<&str>>();
            let differs: Vec<&str> = keys(english).symmetric_difference(&keys(messages)).copied().collect();
            assert!(differs.is_empty(), "{name} lacks one of these, or has one that English lacks: {differs:?}");
            for (key, used) in messages {
                // A language may say less than English, but can ask for nothing that nobody gives.
                assert!(used.is_subset(&english[key]), "{name}: {key} {used:?}");
            }
        }
    }
}
