//! The format as JSON Schemas, for editors that show what can be written while it is.
//!
//! They are made from the table of keys and from what the site itself declares, so that there is no second list that could
//! say something else. They are never stricter than the decoders: what they refuse, `check` refuses too. They are drafts of
//! number 7, which is what the YAML extension of VS Code understands.

mod maps;
mod vocabulary;

use serde_json::{Value, json};

use super::Directory;
use crate::content::Folder;
use crate::content::keys::{choices, map_of};
use maps::Maps;

/// The schema of one kind of file.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    /// What it is for: `company`, `company-translation`, `taxonomy`, `site`.
    pub name: String,
    /// The schema, with all that it refers to.
    pub json: Value,
    /// The YAML files that it is for, as patterns from the site's root; one that begins with `!` takes files out again.
    pub files: Vec<String>,
}

impl Schema {
    /// The name of its file.
    pub fn file_name(&self) -> String {
        format!("{}.schema.json", self.name)
    }
}

/// The schemas of every kind of file of a site.
pub fn schemas(directory: &Directory) -> Vec<Schema> {
    let maps = Maps::new(directory);
    let mut schemas = vec![
        Schema { name: "site".to_owned(), json: maps.document("site"), files: vec!["matchbook.yaml".to_owned()] },
        Schema {
            name: "taxonomy".to_owned(),
            json: maps.document("taxonomy"),
            files: vec!["content/taxonomy.yaml".to_owned()],
        },
    ];
    for folder in Folder::ALL {
        let name = map_of(folder);
        schemas.push(Schema { name: name.to_owned(), json: maps.document(name), files: originals(folder) });
        let name = format!("{name}-translation");
        schemas.push(Schema { name, json: maps.translation(folder), files: translations(folder) });
    }
    schemas
}

fn originals(folder: Folder) -> Vec<String> {
    let all = ["*.yaml", "*/index.yaml"].map(|name| format!("content/{}/{name}", folder.name()));
    all.into_iter().chain(translations(folder).iter().map(|pattern| format!("!{pattern}"))).collect()
}

/// An id has no dot, so that two of them in a name mean a translation.
fn translations(folder: Folder) -> Vec<String> {
    ["*.*.yaml", "*/index.*.yaml"].map(|name| format!("content/{}/{name}", folder.name())).to_vec()
}

/// What is said of a thing that has a name in several languages.
fn joined<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let mut distinct: Vec<&str> = Vec::new();
    for word in words {
        if !distinct.contains(&word) {
            distinct.push(word);
        }
    }
    distinct.join(" · ")
}

/// The schema as one that nothing written fits too: a key with nothing behind it is as good as none.
fn or_nothing(mut schema: Value) -> Value {
    let nothing = json!({"type": "null"});
    match schema.get_mut("anyOf").and_then(Value::as_array_mut) {
        Some(ways) => ways.push(nothing),
        None => return json!({"anyOf": [schema, nothing]}),
    }
    schema
}

/// What a word of a fixed list is called in Chinese: the first that people write for it.
fn chinese(also: &'static [&'static str]) -> Option<&'static str> {
    also.iter().copied().find(|word| !word.is_ascii())
}

/// The words of a fixed list, each with what it is called.
fn choice(list: choices::Choices, labels: impl Fn(&str) -> Vec<String>) -> Value {
    let words: Vec<&str> = list.iter().map(|(word, _)| *word).collect();
    let called: Vec<Vec<String>> = words.iter().map(|word| labels(word)).collect();
    let said: Vec<String> = list
        .iter()
        .zip(&called)
        .map(|((word, also), labels)| {
            if labels.is_empty() {
                joined([*word].into_iter().chain(chinese(also)))
            } else {
                joined(labels.iter().map(String::as_str))
            }
        })
        .collect();
    let exact = vocabulary::described(&words.iter().map(|word| json!(word)).collect::<Vec<_>>(), &said);
    vocabulary::either(exact, called.iter().flatten().map(|label| json!(label)).collect())
}

#[cfg(test)]
mod tests;
