//! Changes of single texts in files that people write: everything else stays as it is, byte for byte.
//!
//! A YAML library that writes what it has read loses comments, order, quotation marks and line breaks. So the place of a text
//! is found, its bytes alone are exchanged, and the outcome is decoded again: a change that changed anything else, or that is
//! read back as something else, is not made.

mod body;
mod place;
mod spelling;
mod tree;

pub(crate) use body::{body_of, with_body};

use super::document::{Node, Value};
use super::events::{Spot, spots};
use super::fence::{self, Parts};
use super::{traps, yaml};
use spelling::{Style, spellings};
use std::ops::Range;

/// A file with the text at a path of keys put in the place of what was there, or added; nothing where that cannot be done
/// without touching something else. `file` is a whole Markdown file with front matter or without, or, with `is_yaml`, a YAML
/// file. Keys are added behind the last one there of those that stand before them in `order`.
///
/// Where a text stands and the path goes on to its title, the text becomes one beside a title, as translations have it.
pub(crate) fn with_text(file: &str, is_yaml: bool, path: &[&str], order: &[&str], text: &str) -> Option<String> {
    let yaml_of = |file: &str| if is_yaml { Some(0..file.len()) } else { front_matter(file) };
    let Some(range) = yaml_of(file) else {
        // A translation may be a body alone.
        let line_end = line_end(file);
        return with_text(&format!("---{line_end}---{line_end}{file}"), is_yaml, path, order, text);
    };
    let Range { start, end } = range;
    let line_end = line_end(file);
    let changed = put(&file[start..end], path, order, text, line_end)?;
    let file = [&file[..start], &changed, &file[end..]].concat();
    // What was written may have opened a fence.
    (yaml_of(&file)? == (start..start + changed.len())).then_some(file)
}

/// A file with another text in the place of the `number`-th node of its YAML, which is a text; see [`with_text`].
pub(crate) fn with_node(file: &str, yaml: Range<usize>, number: u32, text: &str) -> Option<String> {
    let (root, change) = Change::of(&file[yaml.clone()], text, line_end(file))?;
    let change = change.expecting(tree::with_node(&root, number, text)?);
    let changed = change.replaced(change.index_of(number)?)?;
    Some([&file[..yaml.start], &changed, &file[yaml.end..]].concat())
}

/// The bytes of a Markdown file's front matter.
fn front_matter(file: &str) -> Option<Range<usize>> {
    match fence::parts(file) {
        Parts::Fenced { yaml, .. } => Some(yaml),
        _ => None,
    }
}

/// The line end that a text has.
fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// The YAML with a text at a path.
fn put(yaml: &str, path: &[&str], order: &[&str], text: &str, line_end: &str) -> Option<String> {
    let (root, change) = Change::of(yaml, text, line_end)?;
    let change = change.expecting(tree::with_path(&root, path, text)?);
    let (node, depth) = deepest(&root, path);
    let keys = &path[depth..];
    match &node.value {
        Value::Map(entries) => {
            let after = predecessor(entries, keys.first()?, if depth == 0 { order } else { &[] });
            change.added(node, after, keys)
        }
        _ if keys.is_empty() => change.replaced(change.index_of(node.number)?),
        _ => change.opened(node, keys),
    }
}

/// The node that is reached by the most keys of a path, and how many they are.
fn deepest<'n>(root: &'n Node, path: &[&str]) -> (&'n Node, usize) {
    let mut node = root;
    for (depth, key) in path.iter().enumerate() {
        match tree::value_of(node, key) {
            Some(inner) => node = inner,
            None => return (node, depth),
        }
    }
    (node, path.len())
}

/// The entry behind which a key is added: the last one of those that stand before it in `order`; in a map without an order
/// the last one of all. Nothing: at the top.
fn predecessor<'n>(entries: &'n [(Node, Node)], key: &str, order: &[&str]) -> Option<&'n (Node, Node)> {
    let place = |key: &str| order.iter().position(|known| *known == key);
    let Some(own) = place(key) else { return entries.last() };
    let is_before = |entry: &&(Node, Node)| entry.0.as_text().and_then(place).is_some_and(|other| other < own);
    entries.iter().filter(is_before).max_by_key(|(key, _)| key.number)
}

/// One text that comes into a YAML text.
struct Change<'a> {
    yaml: &'a str,
    spots: Vec<Spot>,
    text: &'a str,
    line_end: &'a str,
    /// What the YAML is to say afterwards.
    expected: Node,
}

impl<'a> Change<'a> {
    /// The tree of a YAML text, and a change of it that is to leave it so.
    fn of(yaml: &'a str, text: &'a str, line_end: &'a str) -> Option<(Node, Self)> {
        let root = match yaml::decode(yaml).ok()?.root {
            // A file of comments alone.
            Node { number, value: Value::Null } => Node { number, value: Value::Map(Box::default()) },
            root => root,
        };
        Some((root.clone(), Self { yaml, spots: spots(yaml), text, line_end, expected: root }))
    }

    fn expecting(self, expected: Node) -> Self {
        Self { expected, ..self }
    }

    fn index_of(&self, number: u32) -> Option<usize> {
        self.spots.iter().position(|spot| spot.number == number)
    }

    /// A new entry of a map, behind another one.
    fn added(&self, map: &Node, after: Option<&(Node, Node)>, keys: &[&str]) -> Option<String> {
        let places = place::for_new(self.yaml, &self.spots, self.index_of(map.number), map, after);
        places.into_iter().find_map(|place| {
            self.first_sound(styles(place.indent.is_none()), |style| {
                let entry = spelling::entry(keys, self.text, place.indent, style, self.line_end)?;
                Some(place.filled(self.yaml, &entry, self.line_end))
            })
        })
    }

    /// A text in the place of a scalar, in the style of what was there where that can say it.
    fn replaced(&self, index: usize) -> Option<String> {
        let old = place::of_scalar(self.yaml, &self.spots, index)?;
        let blank = if old.is_empty { " " } else { "" };
        self.first_sound(spellings(&old, self.text, self.line_end), |new| {
            Some([&self.yaml[..old.range.start], blank, &new, &self.yaml[old.range.end..]].concat())
        })
    }

    /// A map in the place of a scalar: `bots: Text` becomes `bots: {title: Title, text: Text}`.
    fn opened(&self, node: &Node, keys: &[&str]) -> Option<String> {
        let old = place::of_scalar(self.yaml, &self.spots, self.index_of(node.number)?)?;
        let beside = node.as_text().map(str::trim).filter(|text| !text.is_empty());
        let indent = (!old.is_flow).then_some(old.indent + 2);
        let before = &self.yaml[..old.range.start];
        self.first_sound(styles(old.is_flow), |style| {
            let mut entries = vec![spelling::entry(keys, self.text, indent, style, self.line_end)?];
            if let Some(text) = beside {
                entries.push(spelling::entry(&["text"], text, indent, style, self.line_end)?);
            }
            let after = &self.yaml[old.range.end..];
            Some(match indent {
                None => [before, if old.is_empty { " {" } else { "{" }, &entries.join(", "), "}", after].concat(),
                Some(indent) => {
                    let start = format!("{}{}", self.line_end, " ".repeat(indent));
                    [before.trim_end_matches([' ', '\t']), &start, &entries.join(&start), after].concat()
                }
            })
        })
    }

    /// The first of several texts that is read back as what is expected and holds nothing that is reported as a mistake.
    fn first_sound<W>(&self, ways: impl IntoIterator<Item = W>, write: impl Fn(W) -> Option<String>) -> Option<String> {
        ways.into_iter().filter_map(write).find(|yaml| {
            yaml::decode(yaml).is_ok_and(|decoded| {
                let is_same = decoded.duplicates.is_empty() && tree::is_same(&decoded.root, &self.expected);
                is_same && traps::in_decoded(yaml, &decoded).is_empty()
            })
        })
    }
}

/// The styles for something new, the likest to what people write first.
fn styles(is_flow: bool) -> [Style; 2] {
    [if is_flow { Style::FlowPlain } else { Style::Own }, Style::Double]
}

#[cfg(test)]
mod tests;
