//! Small sites for tests, and problems as one line each.

use crate::content::{Documents, Node, Value, Yaml};
use crate::diagnostic::{Diagnostic, Fact};
use crate::source::{At, FileId, Place, Source};

/// A site of `matchbook.yaml` alone.
pub(super) fn documents(settings: &str) -> Documents {
    let mut documents = Documents::default();
    documents.settings = Some(add(&mut documents, "matchbook.yaml", settings));
    documents
}

/// A site of its settings and its taxonomy.
pub(super) fn with_taxonomy(settings: &str, taxonomy: &str) -> Documents {
    let mut documents = documents(settings);
    documents.taxonomy = Some(add(&mut documents, "content/taxonomy.yaml", taxonomy));
    documents
}

/// Adds a YAML file.
pub(super) fn add(documents: &mut Documents, path: &str, yaml: &str) -> Yaml {
    let source = Source { path: path.to_owned(), text: yaml.into(), yaml: 0..yaml.len() };
    let file = documents.sources.add(source);
    Yaml { file, root: node(yaml) }
}

/// A node of a YAML text, numbered as `content` numbers them.
pub(super) fn node(yaml: &str) -> Node {
    numbered(serde_yaml::from_str(yaml).expect("YAML"), &mut 0)
}

fn numbered(value: serde_yaml::Value, next: &mut u32) -> Node {
    let number = *next;
    *next += 1;
    let value = match value {
        serde_yaml::Value::Null => Value::Null,
        serde_yaml::Value::Bool(boolean) => Value::Boolean(boolean),
        serde_yaml::Value::Number(number) => {
            number.as_i64().map_or_else(|| Value::Float(number.as_f64().unwrap_or_default()), Value::Integer)
        }
        serde_yaml::Value::String(text) => Value::Text(text.into()),
        serde_yaml::Value::Sequence(list) => Value::List(list.into_iter().map(|node| numbered(node, next)).collect()),
        serde_yaml::Value::Mapping(map) => {
            Value::Map(map.into_iter().map(|(key, value)| (numbered(key, next), numbered(value, next))).collect())
        }
        serde_yaml::Value::Tagged(tagged) => return numbered(tagged.value, next),
    };
    Node { number, value }
}

/// Each problem as `code what, nearest near, first other @ what stands there`, in the order in which they were found.
pub(super) fn problems(documents: &Documents, diagnostics: &[Diagnostic]) -> String {
    let lines: Vec<_> = diagnostics.iter().map(|diagnostic| problem(documents, diagnostic)).collect();
    lines.join("\n")
}

fn problem(documents: &Documents, diagnostic: &Diagnostic) -> String {
    let fact = |name| diagnostic.facts.iter().find(|(known, _)| *known == name).map(|(_, fact)| text(fact));
    let what =
        ["key", "id", "topic", "sector", "form", "country", "language", "zone", "theme", "name", "text", "colour"];
    let what = what.into_iter().find_map(fact).or_else(|| fact("circle")).unwrap_or_default();
    let near = fact("nearest").map(|near| format!(", nearest {near}")).unwrap_or_default();
    let others = diagnostic.others.iter().map(|(place, label)| format!(", {label} {}", spelled(documents, *place)));
    let others: String = others.collect();
    format!("{} {what}{near}{others} @ {}", diagnostic.code.name(), spelled(documents, diagnostic.place))
        .replace("no-url  @", "no-url @")
}

fn text(fact: &Fact) -> String {
    match fact {
        Fact::Text(text) => text.clone(),
        Fact::Number(number) => number.to_string(),
    }
}

/// What stands at a place: a scalar, or the bracket with which a collection begins.
fn spelled(documents: &Documents, place: Place) -> String {
    let At::Node(number) = place.at else { return "whole".to_owned() };
    root(documents, place.file).and_then(|root| find(root, number)).unwrap_or_else(|| panic!("no node {number}"))
}

fn root(documents: &Documents, file: FileId) -> Option<&Node> {
    let yamls = [&documents.settings, &documents.taxonomy];
    yamls.into_iter().flatten().find(|yaml| yaml.file == file).map(|yaml| &yaml.root)
}

fn find(node: &Node, number: u32) -> Option<String> {
    if node.number == number {
        return Some(match &node.value {
            Value::Null => String::new(),
            Value::Boolean(boolean) => boolean.to_string(),
            Value::Integer(number) => number.to_string(),
            Value::Float(number) => number.to_string(),
            Value::Text(text) => text.to_string(),
            Value::List(_) => "[".to_owned(),
            Value::Map(_) => "{".to_owned(),
        });
    }
    match &node.value {
        Value::List(list) => list.iter().find_map(|node| find(node, number)),
        Value::Map(map) => map.iter().find_map(|(key, value)| find(key, number).or_else(|| find(value, number))),
        _ => None,
    }
}
