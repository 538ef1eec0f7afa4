//! Small sites for tests, read as real ones are, and problems as one line each.

use std::fs;

use super::decode::Decoder;
use super::languages_file;
use crate::content::{self, Documents, Node, Value, locate};
use crate::diagnostic::{Diagnostic, Fact};
use crate::source::{At, Place};

/// A site of `matchbook.yaml` alone.
pub(super) fn documents(settings: &str) -> Documents {
    site(&[("matchbook.yaml", settings)])
}

/// A site of its settings and its taxonomy.
pub(super) fn with_taxonomy(settings: &str, taxonomy: &str) -> Documents {
    site(&[("matchbook.yaml", settings), ("content/taxonomy.yaml", taxonomy)])
}

/// A site of these paths and texts.
pub(super) fn site(files: &[(&str, &str)]) -> Documents {
    let root = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    content::read(root.path(), &root.path().join("matchbook.yaml")).value
}

/// The value of a key of the settings.
pub(super) fn value_of<'a>(documents: &'a Documents, key: &str) -> &'a Node {
    let root = documents.settings.as_ref().map(|settings| &settings.root.value);
    let Some(Value::Map(entries)) = root else { panic!("no settings") };
    entries.iter().find(|(name, _)| name.as_text() == Some(key)).map(|(_, value)| value).expect("the key")
}

/// What reading the value of `x` reports.
pub(super) fn reported(yaml: &str, read: impl for<'a> Fn(&mut Decoder<'a>, &'a Node)) -> (String, Vec<String>) {
    let documents = documents(&format!("languages: [en]\n{yaml}\n"));
    let settings = documents.settings.as_ref().expect("settings");
    let languages = languages_file::decode(&documents, settings).value;
    let mut decoder = Decoder::new(&documents, settings.file, &languages, languages.default_id());
    read(&mut decoder, value_of(&documents, "x"));
    let facts = decoder.diagnostics.iter().flat_map(|problem| &problem.facts);
    let rights = facts.filter_map(|(name, fact)| match fact {
        Fact::Text(text) if *name == "right" => Some(text.clone()),
        _ => None,
    });
    (problems(&documents, &decoder.diagnostics), rights.collect())
}

/// Each problem as `code what, nearest near, first other @ what stands there`, in the order in which they were found.
pub(super) fn problems(documents: &Documents, diagnostics: &[Diagnostic]) -> String {
    let located = locate(diagnostics.to_vec(), &documents.sources);
    let lines: Vec<_> = located.iter().map(|diagnostic| problem(documents, diagnostic)).collect();
    lines.join("\n")
}

/// The facts of which one says what a problem is about.
const SUBJECTS: [&str; 13] = [
    "key", "id", "topic", "sector", "form", "country", "language", "zone", "theme", "name", "text", "colour", "circle",
];

fn problem(documents: &Documents, diagnostic: &Diagnostic) -> String {
    let fact = |name| diagnostic.facts.iter().find(|(known, _)| *known == name).map(|(_, fact)| text(fact));
    let what = SUBJECTS.into_iter().find_map(fact).map(|what| format!(" {what}")).unwrap_or_default();
    let near = fact("nearest").map(|near| format!(", nearest {near}")).unwrap_or_default();
    let others = diagnostic.others.iter().map(|(place, label)| format!(", {label} {}", spelled(documents, *place)));
    let others: String = others.collect();
    format!("{}{what}{near}{others} @ {}", diagnostic.code.name(), spelled(documents, diagnostic.place))
}

fn text(fact: &Fact) -> String {
    match fact {
        Fact::Text(text) => text.clone(),
        Fact::Either(texts) => texts.join(" or "),
        Fact::Number(number) => number.to_string(),
    }
}

/// What stands at a place: a scalar, or the bracket with which a collection begins.
fn spelled(documents: &Documents, place: Place) -> String {
    match place.at {
        At::Bytes { start, end } => {
            let text = &documents.sources.get(place.file).text[start as usize..end as usize];
            if text.starts_with(['[', '{']) { text[..1].to_owned() } else { text.to_owned() }
        }
        At::Whole => "whole".to_owned(),
        At::Node(number) => format!("node {number}"),
    }
}
