//! The lexicons that `matchbook.yaml` names: the only texts of a site that may lie anywhere in it.

use super::{Node, Value};

/// The paths of `matching: {lexicon: […]}` that stay in the site, without `.` and `..`.
pub(super) fn paths(settings: &Node) -> Vec<String> {
    let list = value_of(settings, "matching").and_then(|matching| value_of(matching, "lexicon"));
    let Some(Value::List(nodes)) = list.map(|node| &node.value) else { return Vec::new() };
    nodes.iter().filter_map(|node| path_within(node.as_text()?.trim())).collect()
}

fn value_of<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    let Value::Map(entries) = &node.value else { return None };
    entries.iter().find(|(name, _)| name.as_text() == Some(key)).map(|(_, value)| value)
}

/// A path without `.` and `..`; nothing for one that leaves the folder from which it counts.
pub(crate) fn path_within(path: &str) -> Option<String> {
    // `C:` is a drive of Windows.
    if path.starts_with('/') || path.contains('\\') || path.get(1..2) == Some(":") {
        return None;
    }
    let mut parts = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::path_within;

    #[test]
    fn a_path_stays_in_its_folder() {
        let check = |path, expected: Option<&str>| assert_eq!(path_within(path).as_deref(), expected, "{path}");
        check("terms.tsv", Some("terms.tsv"));
        check("ratio 1:2.pdf", Some("ratio 1:2.pdf"));
        check("./data//terms.tsv", Some("data/terms.tsv"));
        check("data/../terms.tsv", Some("terms.tsv"));
        check("../terms.tsv", None);
        check("data/../../terms.tsv", None);
        check("/etc/passwd", None);
        check("C:/terms.tsv", None);
        check("..\\terms.tsv", None);
    }
}
