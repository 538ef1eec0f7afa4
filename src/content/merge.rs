//! Merge keys: `<<: *base` brings the entries of another map. YAML 1.2 leaves them to the programs that read it, and people
//! who know anchors expect them.

use super::document::{Node, Value};

/// A node in which each `<<` has given way to the entries that it brings. What a map has itself goes before what is brought,
/// and what is brought first before what is brought later. A `<<` that brings no map stays, to be reported as a key.
pub(super) fn merged(node: Node) -> Node {
    let value = match node.value {
        Value::List(items) => Value::List(items.into_iter().map(merged).collect()),
        Value::Map(entries) => Value::Map(merged_map(entries)),
        scalar => scalar,
    };
    Node { number: node.number, value }
}

fn merged_map(entries: Box<[(Node, Node)]>) -> Box<[(Node, Node)]> {
    let entries = entries.into_iter().map(|(key, value)| (key, merged(value)));
    let (merges, mut own): (Vec<_>, Vec<_>) =
        entries.partition(|(key, value)| key.as_text() == Some("<<") && brings_maps(value));
    for (key, value) in merges.into_iter().flat_map(|(_, value)| brought(value)) {
        if own.iter().all(|(known, _)| known.value != key.value) {
            own.push((key, value));
        }
    }
    own.into_boxed_slice()
}

fn brings_maps(node: &Node) -> bool {
    match &node.value {
        Value::Map(_) => true,
        Value::List(items) => items.iter().all(|item| matches!(item.value, Value::Map(_))),
        _ => false,
    }
}

fn brought(node: Node) -> Vec<(Node, Node)> {
    match node.value {
        Value::Map(entries) => entries.into_vec(),
        Value::List(items) => items.into_iter().flat_map(brought).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::merged;
    use crate::content::yaml::decode;
    use crate::content::{Node, Value};

    fn shown(node: &Node) -> String {
        match &node.value {
            Value::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| format!("{}: {}", shown(key), shown(value)));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
            }
            Value::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(", ")),
            Value::Text(text) => text.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_merge_key_brings_what_a_map_lacks() {
        let check = |yaml: &str, expected| {
            assert_eq!(shown(&merged(decode(yaml).expect("decodes").root)), expected, "{yaml:?}");
        };
        check("a: &x {b: c, d: e}\nf: {<<: *x, d: g}", "{a: {b: c, d: e}, f: {d: g, b: c}}");
        check("- &x {a: b}\n- &y {a: c, d: e}\n- <<: [*x, *y]", "[{a: b}, {a: c, d: e}, {a: b, d: e}]");
        check("<<: x\na: b", "{<<: x, a: b}");
        check("a: [<<]", "{a: [<<]}");
    }
}
