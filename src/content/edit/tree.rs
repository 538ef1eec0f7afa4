//! What a YAML text is to say after a change, and whether it does.

use crate::content::document::{Node, Value};

/// The value of a key of a map.
pub(super) fn value_of<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    let Value::Map(entries) = &node.value else { return None };
    entries.iter().find(|(name, _)| name.as_text() == Some(key)).map(|(_, value)| value)
}

/// A tree with a text at a path of keys. Nothing where a list, or a text that cannot become a map, is in the way.
pub(super) fn with_path(node: &Node, path: &[&str], text: &str) -> Option<Node> {
    let Some((key, rest)) = path.split_first() else {
        return (!matches!(node.value, Value::List(_) | Value::Map(_))).then(|| words(text));
    };
    let mut entries = match &node.value {
        Value::Map(entries) => entries.to_vec(),
        Value::Null => Vec::new(),
        Value::Text(old) if old.trim().is_empty() => Vec::new(),
        // A translated entry that has a text alone gets a title beside it.
        Value::Text(old) if path == ["title"] => vec![(words("text"), words(old))],
        _ => return None,
    };
    match entries.iter_mut().find(|(name, _)| name.as_text() == Some(key)) {
        Some((_, value)) => *value = with_path(value, rest, text)?,
        None => entries.push((words(key), with_path(&new(Value::Null), rest, text)?)),
    }
    Some(new(Value::Map(entries.into_boxed_slice())))
}

/// A tree with a text in the place of its `number`-th node; nothing where that is no scalar.
pub(super) fn with_node(node: &Node, number: u32, text: &str) -> Option<Node> {
    let mut tree = node.clone();
    let found = node_of(&mut tree, number)?;
    if matches!(found.value, Value::List(_) | Value::Map(_)) {
        return None;
    }
    *found = words(text);
    Some(tree)
}

fn node_of(node: &mut Node, number: u32) -> Option<&mut Node> {
    if node.number == number {
        return Some(node);
    }
    match &mut node.value {
        Value::List(nodes) => nodes.iter_mut().find_map(|node| node_of(node, number)),
        Value::Map(entries) => entries.iter_mut().find_map(|(_, value)| node_of(value, number)),
        _ => None,
    }
}

/// Whether two trees say the same; the order of keys, and blanks at both ends of a text, say nothing.
pub(super) fn is_same(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Text(one), Value::Text(other)) => one.trim() == other.trim(),
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same(one, other))
        }
        (Value::Map(one), Value::Map(_)) => {
            let Value::Map(others) = &other.value else { return false };
            let is_there = |(key, value): &(Node, Node)| {
                key.as_text().and_then(|key| value_of(other, key)).is_some_and(|found| is_same(value, found))
            };
            one.len() == others.len() && one.iter().all(is_there)
        }
        // A text of digits is written plain where it was plain, and read as its spelling.
        (one, other) => one == other,
    }
}

fn words(text: &str) -> Node {
    new(Value::Text(text.into()))
}

/// A node of no file.
fn new(value: Value) -> Node {
    Node { number: u32::MAX, value }
}
